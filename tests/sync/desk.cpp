#include "tests/sync/desk.h"

namespace mizban {

namespace {

template <typename T> T expect(Result<T> result, const char *what)
{
    if (!result.ok())
        qFatal("%s: error %d %s", what, static_cast<int>(result.error().code),
               qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace

Desk::Desk(std::unique_ptr<SeatWriter> writer, CenterInMemory &center, std::shared_ptr<const Clock> clock)
    : m_clock(std::move(clock))
    , m_writer(std::move(writer))
    , m_line(center, m_writer->identity())
    , m_engine([this](const auto &job) { job(*m_writer); }, m_line, *m_clock)
{
}

StreamId Desk::registerAndRefer(int number)
{
    const Registered registered = expect(m_writer->registerCase(fixtures::sampleDraft(number)), "register");
    expect(m_writer->refer(registered.caseId, governor.holder, QStringLiteral("رسیدگی شود")), "refer");
    return registered.caseId;
}

int Desk::waiting()
{
    return expect(m_writer->syncSummary(), "summary").waiting;
}

std::unique_ptr<SeatReader> Desk::reader()
{
    return expect(SeatReader::open(*m_writer), "reader");
}

QSet<QString> Desk::trackingIds()
{
    QSet<QString> ids;
    const auto from = reader();
    std::optional<CartableKey> after;
    do {
        const CartablePage page = expect(from->page(Folder::All, after, 50, m_clock->nowMs()), "page");
        for (const CartableRow &row : page.rows)
            ids.insert(row.trackingId);
        after = page.next;
    } while (after);
    return ids;
}

qint64 Desk::caseCount()
{
    return expect(reader()->counters(m_clock->nowMs()), "counters").at(static_cast<int>(Folder::All));
}

quint64 Desk::cursorsInAll()
{
    quint64 sum = 0;
    for (const ScopeCursor &cursor : expect(m_writer->cursors(), "cursors"))
        sum += cursor.after;
    return sum;
}

bool Desk::verifies()
{
    const auto report = expect(m_writer->verify(), "verify");
    for (const QString &problem : report.problems)
        qWarning("%s", qPrintable(problem));
    return report.ok;
}

std::unique_ptr<Desk> newDesk(fixtures::TestCenter &keys, CenterInMemory &center, const QString &path,
                              const Place &place)
{
    return std::make_unique<Desk>(expect(fixtures::makeSeat(keys, path, place.holder, place.post), "seat"),
                                  center, keys.clock());
}

std::unique_ptr<Desk> reopenedDesk(fixtures::TestCenter &keys, CenterInMemory &center, const QString &path)
{
    return std::make_unique<Desk>(expect(fixtures::openSeat(path, keys.clock()), "seat"), center,
                                  keys.clock());
}

} // namespace mizban
