#include "ui/shell/enrolment_job.h"

namespace mizban {

EnrolmentJob::EnrolmentJob(EnrolInput input, EnrolLine line, std::shared_ptr<const Clock> clock,
                           QObject *parent)
    : QObject(parent)
    , m_input(std::move(input))
    , m_line(std::move(line))
    , m_clock(std::move(clock))
    , m_outcome(makeError(ErrorCode::Internal))
{
}

EnrolmentJob::~EnrolmentJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void EnrolmentJob::start()
{
    m_thread.reset(QThread::create([this, owner = thread()] {
        m_outcome = run();
        if (m_outcome.ok())
            (*m_outcome)->moveToThread(owner);
    }));
    connect(m_thread.get(), &QThread::finished, this, [this] {
        if (m_outcome.ok())
            Q_EMIT enrolled(*m_outcome, m_input.seatPath);
        else
            Q_EMIT failed(m_outcome.error());
    });
    m_thread->start();
}

void EnrolmentJob::cancel()
{
    m_cancelled = true;
    if (m_line.cancel)
        m_line.cancel();
}

Result<std::shared_ptr<Seat>> EnrolmentJob::run()
{
    MIZBAN_LET(auto writer, enrol(m_input, m_line.call, m_clock));
    return Seat::adopt(std::move(writer), m_clock);
}

} // namespace mizban
