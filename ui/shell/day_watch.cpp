#include "ui/shell/day_watch.h"

#include "core/base/tehran_time.h"
#include "ui/widgets/desktop_notices.h"

namespace mizban {

namespace {

constexpr int soonMs = 2'000;
constexpr int oftenMs = 10 * 60'000;
constexpr int mostUnread = 500; ///< looked at; who has more unread needs no message of each
constexpr int mostOpened = 20;  ///< folded, to see what brought them

} // namespace

/// What one registered himself lies unread before him too.
bool DayWatch::isOwn(const CaseState &state, const Whose &whose)
{
    return state.custody.size() == 1 && state.custody.last().causedBy == EventType::CaseRegistered &&
           state.device == whose.device;
}

bool DayWatch::isReturned(const CaseState &state, const Whose &whose)
{
    return !state.custody.isEmpty() && state.holder == whose.seat &&
           state.custody.last().causedBy == EventType::CaseReturned;
}

/// Those due between the end of today and the end of the next working day.
Result<qint64> DayWatch::dueNextDay(SeatReader &reader, const Whose &whose, qint64 nowMs)
{
    const DirectoryPtr directory = reader.directory();
    const QDate today = tehranDate(nowMs);
    const WorkingCalendar calendar = directory->calendarFor(UnitCode(whose.seat.text()));
    const QDate next = calendar.addWorkingDays(today, 1).date;
    const auto lateBy = [&reader](QDate day) -> Result<qint64> {
        MIZBAN_LET(const QList<qint64> counts, reader.counters(endOfDayMs(day) + 1000));
        return counts.value(static_cast<int>(Folder::Overdue));
    };
    if (!next.isValid())
        return qint64(0);
    MIZBAN_LET(const qint64 byNext, lateBy(next));
    MIZBAN_LET(const qint64 byToday, lateBy(today));
    return byNext - byToday;
}

DayWatch::DayWatch(std::shared_ptr<Seat> seat, DesktopNotices *notices, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_whose{m_seat->identity().device.id, m_seat->identity().seatOf}
    , m_notices(notices)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(m_seat.get(), &Seat::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &DayWatch::look);
    connect(&m_often, &QTimer::timeout, this, &DayWatch::look);
    m_often.start(oftenMs);
    m_soon.start();
}

Result<DayWatch::Work> DayWatch::readWork(SeatReader &reader, const Whose &whose,
                                          const std::optional<QSet<StreamId>> &known, qint64 nowMs)
{
    Work work;
    MIZBAN_LET(const CartablePage page, reader.page(Folder::New, {}, mostUnread, nowMs));
    int opened = 0;
    for (const CartableRow &row : page.rows) {
        work.unread.insert(row.id);
        if (!known || known->contains(row.id))
            continue;
        if (row.sealed || row.news != News::None || ++opened > mostOpened) {
            ++work.arrived;
            continue;
        }
        MIZBAN_LET(const CaseDetails details, reader.caseDetails(row.id));
        if (isReturned(details.state, whose))
            ++work.returned;
        else if (!isOwn(details.state, whose))
            ++work.arrived;
    }
    MIZBAN_LET(work.dueNextDay, dueNextDay(reader, whose, nowMs));
    return work;
}

void DayWatch::look()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_seat
        ->read([whose = m_whose, known = m_known, now = m_seat->clock().nowMs()](SeatReader &reader) {
            return readWork(reader, whose, known, now);
        })
        .then(this, [this](const Result<Work> &work) {
            m_busy = false;
            if (work.ok())
                take(*work);
            if (std::exchange(m_again, false))
                m_soon.start();
        });
}

void DayWatch::take(const Work &work)
{
    m_known = work.unread;
    m_notices->tell(NoticeTopic::NewInCartable, work.arrived);
    m_notices->tell(NoticeTopic::Returned, work.returned);
    m_notices->tellOnceADay(NoticeTopic::DueNextDay, work.dueNextDay, m_whose.device.hex());
}

} // namespace mizban
