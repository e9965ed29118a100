#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace mizban {

/// What stands in place of an empty list: an icon, what is so, what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(const QString &name);
    void setSentence(const QString &text);
    void setNext(const QString &text);
    /// An empty text takes the button away.
    void setAction(const QString &text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void arrange();

    QString m_icon;
    QLabel *m_picture = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_next = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace mizban
