#pragma once

#include <QPlainTextEdit>

class QLabel;

namespace mizban {

/// Persian text of several lines: right to left, half-space with Shift+Space, plain paste, Tab
/// leaves the field, Ctrl+Enter is left to the form. Counts characters; more than the limit can be
/// typed but is marked. What is many times too long to paste stays in the clipboard: laying it out would
/// stop the window.
class PersianTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PersianTextEdit(QWidget *parent = nullptr);

    /// Characters; 0 is without limit.
    void setLimit(int characters);
    [[nodiscard]] int limit() const { return m_limit; }
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isOverLimit() const { return m_limit > 0 && count() > m_limit; }
    /// Height in lines that the field asks for; it grows no further, it scrolls.
    void setVisibleLines(int lines);
    /// Puts text where the cursor stands (stock phrases), as one step of undo.
    void insertPhrase(const QString &phrase);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void overLimitChanged(bool over);
    void pasteRefused(qsizetype characters);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void countAgain();
    void placeCounter();
    [[nodiscard]] int heightFor(int lines) const;

    int m_limit = 0;
    int m_lines = 4;
    bool m_over = false;
    QLabel *m_counter = nullptr;
};

} // namespace mizban
