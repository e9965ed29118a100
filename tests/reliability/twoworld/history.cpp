#include "tests/reliability/twoworld/history.h"

#include "core/base/random.h"
#include "core/domain/sealed_handlers.h"
#include "core/services/marginal_input.h"
#include "core/services/sealing.h"
#include "core/services/signer_choice.h"
#include "tests/fixtures/seats.h"

#include <algorithm>

namespace mizban::test {

namespace {

constexpr int turns = 12;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
constexpr int daysThatPass = 60;

QString properAnswer()
{
    return QStringLiteral("نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد.");
}

template <typename T> T expect(Result<T> result, const char *what)
{
    if (!result.ok())
        qFatal("%s: error %d %s %s", what, static_cast<int>(result.error().code),
               qPrintable(result.error().field), qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace

QString History::marker()
{
    return QStringLiteral("زیتونک"); // stands in no other text
}

QList<Scenario> scenarios()
{
    const auto post = [](const char *code) { return About{QLatin1StringView(code), {}}; };
    const QStringList county{"desk", "governor", "governor2", "center"};
    const QStringList province{"desk", "general", "center"};
    return {
        {"department head", {post("semnan.damghan.water.head")}, county, {"general", "performance"}},
        {"farmandar", {post("semnan.damghan.governor")}, province, {"performance"}},
        {"colleague", {post("semnan.damghan.desk.clerk2")}, county, {"general", "performance"}},
        {"ostandar", {post("semnan.governor-general")}, {"desk", "center"}, {}},
        {"whole department",
         {About{QStringLiteral("semnan.damghan.water"), QStringLiteral("کارمند باجه")}},
         county,
         {"general", "performance"}},
        {"several",
         {post("semnan.damghan.water.head"), post("semnan.damghan.governor")},
         province,
         {"performance"}},
        {"performance office", {post("semnan.performance")}, province, {}},
        {"named later",
         {post("semnan.damghan.water.head")},
         county,
         {"general", "performance"},
         {post("semnan.damghan.desk.clerk2")}},
        {"ordinary first",
         {post("semnan.damghan.water.head")},
         {"desk", "desk2", "governor", "governor2", "center"},
         {"general", "performance"},
         {},
         true},
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

void History::letTimePass()
{
    Timekeeper timekeeper = m_world.center().timekeeper();
    for (int day = 0; day < daysThatPass; ++day) {
        m_world.clock().set(m_world.clock().nowMs() + dayMs);
        static_cast<void>(expect(timekeeper.run(), "what time does"));
    }
    m_world.syncAll();
}

void History::ordinaryAct(RandomSource &chance)
{
    static const char *const desks[] = {"desk", "desk2", "shahrud"};
    static const char *const everybody[] = {"desk",   "desk2",  "shahrud",     "governor", "water",
                                            "office", "center", "performance", "general",  "governor2"};
    const QString desk = QLatin1StringView(desks[chance.below(3)]);
    SeatWriter &writer = m_world.writer(desk);
    const quint64 dice = chance.below(10);
    const auto chosen = static_cast<qsizetype>(chance.below(1000));
    if (dice < 4 && (!m_few || m_cases.isEmpty())) {
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
        if (!m_cases.isEmpty() && !m_few)
            static_cast<void>(
                governor.answer(m_cases.at(chosen % m_cases.size()), AnswerKind::Done, properAnswer()));
    } else {
        static_cast<void>(m_world.sync(QLatin1StringView(everybody[chance.below(std::size(everybody))])));
    }
}

/// The seats that handle the complaint sync at the same moments in both worlds.
void History::around(int turn, bool sealed)
{
    SeatWriter &desk = m_world.writer(QStringLiteral("desk"));
    m_handler = expect(sealedHandling(*desk.directory(), m_scenario.about), "handling").handler;
    if (turn == 0 && m_scenario.openFirst)
        registerOpen(desk);
    else if (turn == 0 && sealed)
        registerSealed(desk);
    if (turn == 2 && sealed && m_scenario.openFirst) {
        static_cast<void>(expect(desk.addSubjects(m_open, m_scenario.about), "seal"));
        m_sealed->caseId = continuedStreamOf(m_open);
    }
    if (turn == 1 || (turn == 2 && m_scenario.openFirst))
        static_cast<void>(m_world.sync(QStringLiteral("desk")));
    for (const QString &name : m_scenario.knowing) {
        if (m_world.writer(name).identity().seatOf.text() != m_handler.text())
            continue;
        if (turn == 2 || turn == 5)
            static_cast<void>(m_world.sync(name));
        if (sealed && name != QStringLiteral("governor2"))
            handle(turn, name);
    }
}

void History::handle(int turn, const QString &seat)
{
    SeatWriter &writer = m_world.writer(seat);
    const StreamId &id = m_sealed->caseId;
    if (turn == 2) {
        const auto seen = expect(m_world.reader(seat).caseDetails(id), "sealed case");
        m_file = seen.state.registration.attachments.value(0).blob;
        if (!writer.openCase(id).ok())
            qFatal("cannot open the sealed case");
    } else if (turn == 3) {
        if (!m_scenario.later.isEmpty())
            static_cast<void>(expect(writer.addSubjects(id, m_scenario.later), "named later"));
        static_cast<void>(expect(writer.note(id, marker() + QStringLiteral(" بررسی")), "sealed note"));
        MarginalInput marginal;
        marginal.text = marker() + QStringLiteral(" فوری است");
        marginal.to = {QStringLiteral("center.head")}; // who reads it anyway
        static_cast<void>(expect(writer.writeMarginal(id, marginal, {}), "sealed marginal note"));
    } else if (turn == 4 && !m_few) {
        static_cast<void>(expect(writer.answer(id, AnswerKind::Done, properAnswer()), "sealed answer"));
    }
}

void History::registerOpen(SeatWriter &desk)
{
    CaseDraft draft = complaintAbout({}, marker() + QStringLiteral(" رفتار نادرست"));
    draft.against = UnitCode(QStringLiteral("semnan.damghan.water"));
    const Attachment file =
        expect(desk.addAttachment(QStringLiteral("scan.txt"), QStringLiteral("text/plain"),
                                  (marker() + QStringLiteral(" در پیوست %1").arg(m_seed)).toUtf8()),
               "attachment");
    draft.attachments = {DraftAttachment{QString(), file}};
    m_sealed = expect(desk.registerCase(draft), "register open");
    m_open = m_sealed->caseId;
}

void History::registerSealed(SeatWriter &desk)
{
    CaseDraft draft = complaintAbout(m_scenario.about, marker() + QStringLiteral(" رفتار نادرست"));
    const Attachment file =
        expect(desk.addAttachment(QStringLiteral("scan.txt"), QStringLiteral("text/plain"),
                                  (marker() + QStringLiteral(" در پیوست %1").arg(m_seed)).toUtf8()),
               "attachment");
    draft.attachments = {DraftAttachment{QString(), file}};
    const qint64 id = expect(desk.saveDraft(0, draft), "draft");
    // As the window goes on with it: its file lies closed in the draft.
    const auto drafts = expect(m_world.reader(QStringLiteral("desk")).drafts(1), "drafts");
    m_sealed = expect(desk.registerCase(drafts.value(0).draft, id), "register sealed");
}

QList<QByteArray> History::traces() const
{
    if (!m_sealed)
        return {};
    QList<QByteArray> traces{m_sealed->trackingId.toUtf8(), m_sealed->caseId.hex().toUtf8(),
                             marker().toUtf8()};
    if (m_open.isValid())
        traces.append(m_open.hex().toUtf8());
    return traces;
}

} // namespace mizban::test
