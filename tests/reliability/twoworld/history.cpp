#include "tests/reliability/twoworld/history.h"

#include "core/base/random.h"
#include "core/domain/sealed_rules.h"
#include "tests/fixtures/seats.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace mizban::test {

namespace {

constexpr int turns = 12;
constexpr qint64 minuteMs = 60'000;

QString marker()
{
    return QStringLiteral("زیتونک"); // stands in no other text
}

template <typename T> T expect(Result<T> result, const char *what)
{
    if (!result.ok())
        qFatal("%s: error %d %s %s", what, static_cast<int>(result.error().code),
               qPrintable(result.error().field), qPrintable(result.error().detail));
    return std::move(result).value();
}

QString rowText(const CartableRow &row)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9")
        .arg(row.trackingId)
        .arg(static_cast<int>(row.kind))
        .arg(static_cast<int>(row.status))
        .arg(row.holder.text(), row.applicantName, row.excerpt)
        .arg(row.dueAtMs)
        .arg(row.unread)
        .arg(row.waiting);
}

QStringList caseText(const CaseDetails &details)
{
    QStringList lines{rowText(details.row), details.state.registration.text};
    for (const HistoryEntry &entry : details.state.history)
        lines.append(QStringLiteral("  %1 %2 %3 %4 %5")
                         .arg(static_cast<int>(entry.type))
                         .arg(entry.atMs)
                         .arg(entry.actor.post.text(), entry.publicText, entry.note));
    return lines;
}

/// Bytes are random or hold what is; their number is not. Rows are numbered as random ids sort.
QString storedText(const QByteArray &line)
{
    static const QStringList numbers{QStringLiteral("row"), QStringLiteral("stream"), QStringLiteral("key")};
    const QJsonObject row = QJsonDocument::fromJson(line).object();
    QStringList cells;
    for (auto cell = row.begin(); cell != row.end(); ++cell) {
        if (numbers.contains(cell.key()))
            continue;
        if (row.contains(cell.key() + QStringLiteral(".text")))
            cells.append(cell.key() + u'#' + QString::number(cell.value().toString().size()));
        else if (!cell.key().endsWith(QStringLiteral(".text")))
            cells.append(cell.key() + u'=' + cell.value().toString());
    }
    return cells.join(u' ');
}

} // namespace

QList<Scenario> scenarios()
{
    const auto post = [](const char *code) { return About{QLatin1StringView(code), {}}; };
    return {
        {"department head", {post("semnan.damghan.water.head")}, {"desk", "governor", "center"}},
        {"farmandar", {post("semnan.damghan.governor")}, {"desk", "general", "center"}},
        {"colleague", {post("semnan.damghan.desk.clerk2")}, {"desk", "governor", "center"}},
        {"ostandar", {post("semnan.governor-general")}, {"desk", "center"}},
        {"whole department",
         {About{QStringLiteral("semnan.damghan.water"), QStringLiteral("کارمند باجه")}},
         {"desk", "governor", "center"}},
        {"several",
         {post("semnan.damghan.water.head"), post("semnan.damghan.governor")},
         {"desk", "general", "center"}},
    };
}

History::History(World &world, const Scenario &scenario, quint64 seed)
    : m_world(world)
    , m_scenario(scenario)
    , m_seed(seed)
{
}

void History::run(bool sealed)
{
    SeededRandom chance(m_seed);
    const auto at = static_cast<int>(chance.below(turns / 2));
    m_number = static_cast<int>(m_seed % 1000) * turns;
    for (int turn = 0; turn < turns; ++turn) {
        m_world.clock().set(m_world.clock().nowMs() + minuteMs);
        ordinaryAct(chance);
        if (turn >= at)
            around(turn - at, sealed);
    }
    m_world.syncAll();
}

void History::ordinaryAct(RandomSource &chance)
{
    static const char *const desks[] = {"desk", "desk2", "shahrud"};
    static const char *const everybody[] = {"desk",  "desk2",   "shahrud", "governor",
                                            "water", "general", "office",  "center"};
    const QString desk = QLatin1StringView(desks[chance.below(3)]);
    SeatWriter &writer = m_world.writer(desk);
    const quint64 dice = chance.below(10);
    const auto chosen = static_cast<qsizetype>(chance.below(1000));
    if (dice < 4) {
        ++m_number;
        const CaseDraft draft = fixtures::sampleDraft(m_number);
        const Registered saved = expect(writer.registerCase(draft), "register");
        if (chosen % 2 == 0)
            static_cast<void>(expect(writer.refer(saved.caseId,
                                                  chosen % 4 == 0 ? QStringLiteral("semnan.damghan.governor")
                                                                  : QStringLiteral("semnan.governor-general"),
                                                  QStringLiteral("رسیدگی شود")),
                                     "refer"));
        m_cases.append(saved.caseId);
    } else if (dice < 6) {
        // Where the case lies elsewhere or is unknown, the act is refused, in every world alike.
        if (!m_cases.isEmpty())
            static_cast<void>(writer.note(m_cases.at(chosen % m_cases.size()), QStringLiteral("یادداشت")));
    } else if (dice < 8) {
        SeatWriter &governor = m_world.writer(QStringLiteral("governor"));
        if (!m_cases.isEmpty())
            static_cast<void>(governor.answer(
                m_cases.at(chosen % m_cases.size()), AnswerKind::Done,
                QStringLiteral("نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد.")));
    } else {
        static_cast<void>(m_world.sync(QLatin1StringView(everybody[chance.below(std::size(everybody))])));
    }
}

/// The seats that handle the complaint sync at the same moments in both worlds.
void History::around(int turn, bool sealed)
{
    SeatWriter &desk = m_world.writer(QStringLiteral("desk"));
    m_handler = expect(sealedHandling(*desk.directory(), m_scenario.about), "handling").handler;
    if (turn == 0 && sealed)
        registerSealed(desk);
    if (turn == 1)
        static_cast<void>(m_world.sync(QStringLiteral("desk")));
    for (const QString &name : m_scenario.knowing) {
        SeatWriter &writer = m_world.writer(name);
        if (writer.identity().seatOf.text() != m_handler.text())
            continue;
        if (turn == 2 || turn == 5)
            static_cast<void>(m_world.sync(name));
        else if (turn == 3 && sealed)
            static_cast<void>(
                expect(writer.note(m_sealed->caseId, marker() + QStringLiteral(" بررسی")), "sealed note"));
        else if (turn == 4 && sealed)
            static_cast<void>(expect(
                writer.answer(
                    m_sealed->caseId, AnswerKind::Done,
                    QStringLiteral("نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد.")),
                "sealed answer"));
    }
}

void History::registerSealed(SeatWriter &desk)
{
    const CaseDraft draft = complaintAbout(m_scenario.about, marker() + QStringLiteral(" رفتار نادرست"));
    static_cast<void>(expect(desk.saveDraft(0, draft), "draft"));
    m_sealed = expect(desk.registerCase(draft), "register sealed");
}

View History::view(const QString &seat)
{
    View view;
    view.answers = m_world.at(seat).line->takeAnswers();
    SeatReader &reader = m_world.reader(seat);
    const qint64 nowMs = m_world.clock().nowMs();
    for (const qint64 count : expect(reader.counters(nowMs), "counters"))
        view.shown.append(QString::number(count));
    QStringList cases;
    for (int folder = 1; folder <= folderCount; ++folder) {
        const auto page = expect(reader.page(static_cast<Folder>(folder), {}, 1000, nowMs), "page");
        view.shown.append(QStringLiteral("folder %1: %2").arg(folder).arg(page.total));
        QStringList rows;
        for (const CartableRow &row : page.rows) {
            rows.append(rowText(row));
            if (folder == static_cast<int>(Folder::All))
                cases.append(caseText(expect(reader.caseDetails(row.id), "case")).join(u'\n'));
        }
        std::sort(rows.begin(), rows.end()); // equal moments are ordered by random ids
        view.shown += rows;
    }
    std::sort(cases.begin(), cases.end());
    view.shown += cases;
    view.shown.append(QStringLiteral("drafts %1").arg(expect(reader.drafts(1000), "drafts").size()));
    const auto history =
        expect(reader.ofApplicant(fixtures::sampleNationalNumber(900), 50), "cases of the applicant");
    view.shown.append(QStringLiteral("of the applicant %1").arg(history.size()));
    view.shown.append(
        QStringLiteral("explanations %1").arg(expect(reader.explanations(50), "explanations").size()));
    view.shown.append(
        QStringLiteral("waiting %1").arg(expect(m_world.writer(seat).syncSummary(), "sync").waiting));
    for (const QByteArray &line : m_world.dump(seat))
        view.stored.append(storedText(line));
    std::sort(view.stored.begin(), view.stored.end());
    return view;
}

QList<QByteArray> History::traces() const
{
    if (!m_sealed)
        return {};
    return {m_sealed->trackingId.toUtf8(), m_sealed->caseId.hex().toUtf8(), marker().toUtf8()};
}

} // namespace mizban::test
