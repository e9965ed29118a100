#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QDateTime>

namespace mizban {

/// Where the seat stands with the center, always in sight. A press asks for details or a sync.
class ConnectionIndicator : public QAbstractButton
{
    Q_OBJECT

public:
    enum class State { Online, Syncing, Offline, NeverSynced, Problem };
    Q_ENUM(State)

    explicit ConnectionIndicator(QWidget *parent = nullptr);

    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }
    /// Invalid for none yet.
    void setLastSync(const QDateTime &at);
    /// Events and attachments that the center does not have yet.
    void setWaiting(int events, int attachments = 0);
    /// Named in the tip when the state is Problem.
    void setProblem(const QString &text);

    /// The state as one sentence: «برخط، آخرین همگام‌سازی ۱۰:۲۵، ۳ اقدام
    /// در صف ارسال».
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QSize sizeHint() const override;
    /// The state alone: the time gives way first, then what waits.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString detailText() const;
    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] bool hasWaiting() const { return m_waiting > 0 || m_attachments > 0; }
    [[nodiscard]] QString shownDetail(int room, const QFontMetrics &metrics) const;

    State m_state = State::NeverSynced;
    QDateTime m_lastSync;
    QString m_problem;
    int m_waiting = 0;
    int m_attachments = 0;
};

} // namespace mizban
