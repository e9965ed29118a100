#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace mizban {

inline constexpr int undoOfferedMs = 10'000; ///< so long a toast offers to take an act back; then it is sent

/// A short notice over the lower edge of its parent («ثبت شد»), with an optional undo. Never takes
/// the focus; goes by itself, but stays while the pointer is on it. Announced to assistive tools.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *over);

    /// Over another part of the window from now on, one that stays in sight.
    void setOver(QWidget *over);
    /// What was done, ticked off. A second message replaces the first; closed() is emitted for that one.
    void showMessage(const QString &text, const QString &actionText = {}, int milliseconds = shownMs);
    /// The same for a remark or a refusal, which nothing is ticked off by.
    void showRemark(const QString &text);
    [[nodiscard]] QString text() const;

public Q_SLOTS:
    /// For a shortcut of the screen: the focus never comes here.
    void triggerAction();

Q_SIGNALS:
    void actionTriggered();
    /// Gone without the action.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr int shownMs = 6000;
    enum class Sign { Done, Remark };

    void say(Sign sign, const QString &text, const QString &actionText, int milliseconds);
    void place();
    void refresh();
    void expire();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QTimer m_timer;
    Sign m_sign = Sign::Done;
};

} // namespace mizban
