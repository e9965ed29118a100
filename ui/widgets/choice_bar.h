#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace mizban {

/// One of a few: `id` goes to the program, `text` to the eye, `key` chooses it with one press.
struct Choice
{
    QString id;
    QString text;
    QChar key;    ///< a letter or a digit of any script; null for none
    QString icon; ///< of themeIcon(); may be empty
};

/// A row of segments of which one is chosen. One tab stop; arrow keys, Home, End and the keys of the
/// choices choose. Nothing need be chosen at first.
class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceBar(QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    [[nodiscard]] QString current() const;
    /// An unknown or empty id takes the choice away. Does not emit chosen().
    void setCurrent(const QString &id);
    void setChoiceEnabled(const QString &id, bool enabled);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// Chosen by the person (key or mouse).
    void chosen(const QString &id);
    /// After every change, also by setCurrent().
    void currentChanged(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Segment;
    void choose(int index, bool byPerson);
    void step(int direction);
    int place(int width, bool apply) const;

    QList<Choice> m_choices;
    QList<Segment *> m_segments;
    int m_current = -1;
};

} // namespace mizban
