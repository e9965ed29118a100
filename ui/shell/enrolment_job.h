#pragma once

#include "ui/shell/shell_ports.h"

#include <QThread>

namespace mizban {

/// One enrolment on a thread of its own. Lives on the window's thread; going away cancels it and waits.
class EnrolmentJob : public QObject
{
    Q_OBJECT

public:
    EnrolmentJob(EnrolInput input, EnrolLine line, std::shared_ptr<const Clock> clock,
                 QObject *parent = nullptr);
    ~EnrolmentJob() override;

    void start();
    /// Ends the conversation with the center; what was enrolled by then is finished all the same.
    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void enrolled(const std::shared_ptr<mizban::Seat> &seat, const QString &path);
    void failed(const mizban::Error &error); ///< nothing is left behind

private:
    [[nodiscard]] Result<std::shared_ptr<Seat>> run();

    const EnrolInput m_input;
    const EnrolLine m_line;
    const std::shared_ptr<const Clock> m_clock;
    Result<std::shared_ptr<Seat>> m_outcome;
    std::unique_ptr<QThread> m_thread;
    bool m_cancelled = false;
};

} // namespace mizban
