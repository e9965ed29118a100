#include "tests/reliability/twoworld/leaks.h"

#include "core/domain/applicant_rules.h"
#include "core/services/sealing.h"
#include "tests/fixtures/seats.h"

namespace mizban::test {

namespace {

constexpr qint64 plantedRow = 999'999;
constexpr qint64 plantedDocument = 999'999'999;
constexpr qsizetype plantedBytes = 400'000;

class Planting
{
public:
    Planting(World &world, const QString &seat)
        : m_connection(seatfile::connectWriter(world.writer(seat).seat()).value())
    {
    }

    template <typename... Values> void run(const char *sql, const Values &...values)
    {
        const Status done = m_connection.run(sql, values...);
        if (!done.ok())
            qFatal("cannot plant: %s", qPrintable(done.error().detail));
    }

    void caseRow(const QString &trackingId, const QString &text)
    {
        run("INSERT INTO case_row(stream, id, tracking, reference, kind, subject, status, holder, number,"
            " given_name, family_name, mobile, excerpt, registered, last, due, unread, quarantined, conflict,"
            " folders, role, objection) VALUES(?, ?, ?, '', 2, 'conduct.official', 1, '', ?, 'زهرا', 'احمدی',"
            " '', ?, ?, ?, 0, 0, 0, 0, 0, 0, 0)",
            plantedRow, QByteArray(StreamId::size, '\5'), trackingId,
            fixtures::sampleNationalNumber(complainant), text, fixtures::workingDayMs,
            fixtures::workingDayMs);
    }

    void inFolder(Folder folder)
    {
        run("INSERT INTO cartable(folder, sort, stream) VALUES(?, 1, ?)", static_cast<int>(folder),
            plantedRow);
    }

private:
    Connection m_connection;
};

/// The sealed stream in the scope of someone who must not know.
void intoScope(World &world, const QString &seat, const Sought &sought)
{
    const SeatWriter &writer = world.writer(seat);
    const HolderCode owner = sealedOwner(PostCode(writer.identity().seatOf.text()), writer.seat().person);
    if (!world.center().store().openSealedScope(owner, {sought.caseId}).ok())
        qFatal("cannot plant");
}

void plantRow(World &world, const QString &seat, const Sought &sought)
{
    Planting planting(world, seat);
    planting.caseRow(sought.trackingId, History::marker());
    planting.inFolder(Folder::All);
}

void plantWords(World &world, const QString &seat, const Sought &)
{
    Planting planting(world, seat);
    planting.caseRow(QString(), QString());
    planting.run("INSERT INTO search_doc(doc, stream) VALUES(?, ?)", plantedDocument, plantedRow);
    planting.run("INSERT INTO search_new(doc, words) VALUES(?, ?)", plantedDocument,
                 (u' ' + History::marker() + u' ').toUtf8());
}

void plantBytes(World &world, const QString &seat, const QByteArray &bytes)
{
    Planting(world, seat).run("INSERT INTO meta(key, value) VALUES('planted', ?)", bytes);
}

void plantNotice(World &world, const QString &seat, const Sought &sought)
{
    Planting(world, seat)
        .run("INSERT INTO notice_row(stream, id, tracking, name, mobile, since, steps, text, at, tried)"
             " VALUES(?, ?, ?, '', '', 0, 1, '', 0, 0)",
             plantedRow, QByteArray(StreamId::size, '\5'), sought.trackingId);
}

QList<Leak> allLeaks()
{
    const auto row = [](const char *name, const char *path) { return Leak{name, path, plantRow}; };
    return {
        {"feed", "replies", intoScope, true, "water"},
        {"header", "replies",
         [](World &world, const QString &seat, const Sought &sought) {
             world.at(seat).line->betray(sought.trackingId.toLatin1());
         },
         true},
        {"attachment", "replies", intoScope, false, "water"}, // not fetched, only asked for
        {"track", "replies",
         [](World &world, const QString &seat, const Sought &) {
             // As if the center did not look who asks.
             world.at(seat).line->askAs(world.writer(QStringLiteral("shahrud")).identity().deviceCertificate);
         },
         false, "water"},
        {"wake", "wakes", intoScope, false, "water"},
        {"counter", "counters",
         [](World &world, const QString &seat, const Sought &) {
             Planting(world, seat)
                 .run("UPDATE cartable_count SET cases = cases + 1 WHERE folder = ?",
                      static_cast<int>(Folder::All));
         }},
        row("list", "lists"),
        row("case", "cases"),
        row("id", "ids"),
        row("duplicate", "duplicates"),
        row("verify", "verify"),
        row("export-jsonl", "export jsonl"),
        row("export-csv", "export csv"),
        row("ctl-list", "mizbanctl list"),
        row("ctl-show", "mizbanctl show"),
        row("ctl-verify", "mizbanctl verify"),
        {"notice", "notices", plantNotice},
        {"ctl-notice", "mizbanctl notices", plantNotice},
        {"search", "search", plantWords},
        {"ctl-search", "mizbanctl search", plantWords},
        {"explanation", "beside",
         [](World &world, const QString &seat, const Sought &) {
             Planting(world, seat)
                 .run("INSERT INTO explanation_row(stream, id, sender, recipient, text, at, answer, answered)"
                      " VALUES(?, ?, '', '', ?, 0, '', 0)",
                      plantedRow, QByteArray(StreamId::size, '\5'), History::marker());
         }},
        {"dump", "dump",
         [](World &world, const QString &seat, const Sought &sought) {
             plantBytes(world, seat, sought.trackingId.toLatin1());
         }},
        {"trace", "traces",
         [](World &world, const QString &seat, const Sought &) {
             plantBytes(world, seat, History::marker().toUtf8());
         }},
        {"backup", "backup",
         [](World &world, const QString &seat, const Sought &) {
             plantBytes(world, seat, QByteArray(plantedBytes, 'x'));
         }},
        {"log", "log",
         [](World &, const QString &, const Sought &sought) {
             qWarning("%s", qPrintable(sought.trackingId));
         }},
        {"supervisor", "content",
         [](World &world, const QString &, const Sought &sought) {
             SeatWriter &governor = world.writer(QStringLiteral("governor"));
             if (!governor.shareSealed(sought.caseId, QStringLiteral("semnan.performance"), {}).ok())
                 qFatal("cannot share");
             world.syncAll();
         }},
    };
}

} // namespace

const QList<Leak> &leaks()
{
    static const QList<Leak> all = allLeaks();
    return all;
}

} // namespace mizban::test
