#include "core/base/random.h"
#include "core/projections/cartable_view.h"
#include "core/projections/center_lists.h"
#include "core/services/view_page.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int turns = 70;
constexpr int lookedAtEvery = 7;
constexpr int pageRows = 9;
constexpr int mostDrafts = 1000;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;

const char *const seats[] = {"desk",   "desk2",  "shahrud",     "governor", "water",
                             "office", "center", "performance", "general",  "governor2"};

} // namespace

/// C1: whatever the people of a small country do, alone and after any sync, each counter of
/// every cartable is the number of rows that its list has.
class TestCounters : public QObject
{
    Q_OBJECT

    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;
    QList<StreamId> m_cases;
    QSet<QString> m_done; ///< which acts were accepted
    int m_number = 0;

    [[nodiscard]] qint64 now() { return m_world->clock().nowMs(); }

    // --- acts ------------------------------------------------------------------------------------
    void registerOne(SeatWriter &writer, quint64 dice)
    {
        CaseDraft draft = fixtures::sampleDraft(++m_number);
        if (dice % 4 == 1)
            draft = complaintAbout({About{u"semnan.damghan.water.head"_s, {}}}, u"زیتونک رفتار بد"_s);
        if (dice % 4 == 2) {
            draft = complaintAbout({}, u"قبض آب اشتباه است."_s);
            draft.against = UnitCode(u"semnan.damghan.water"_s);
        }
        if (const auto saved = writer.registerCase(draft)) {
            m_cases.append(saved->caseId);
            m_done.insert(dice % 4 == 1 ? u"register sealed"_s : u"register"_s);
        }
    }
    void act(SeatWriter &writer, const StreamId &id, quint64 dice)
    {
        static const char *const recipients[] = {"semnan.damghan.governor", "semnan.governor-general",
                                                 "semnan.damghan.water.head", "semnan.damghan.desk"};
        const QString to = QLatin1StringView(recipients[dice % std::size(recipients)]);
        const QString words = u"نوبت بازدید از شبکه برای روز شنبه تعیین شد."_s;
        const QList<std::pair<const char *, std::function<bool()>>> acts{
            {"open", [&] { return writer.openCase(id).ok(); }},
            {"refer", [&] { return writer.refer(id, to, dice % 2 ? words : QString()).ok(); }},
            {"return", [&] { return writer.returnCase(id, words).ok(); }},
            {"recall", [&] { return writer.recall(id, words).ok(); }},
            {"accept", [&] { return writer.accept(id).ok(); }},
            {"answer", [&] { return writer.answer(id, AnswerKind::Done, words).ok(); }},
            {"close", [&] { return writer.close(id, words).ok(); }},
            {"reopen", [&] { return writer.reopen(id, words).ok(); }},
            {"await", [&] { return writer.awaitApplicant(id, words).ok(); }},
            {"replied", [&] { return writer.applicantReplied(id, words).ok(); }},
            {"task", [&] { return writer.askTask(id, to, words).ok(); }},
            {"answer task", [&] { return writer.answerTask(id, {}, words).ok(); }},
            {"note", [&] { return writer.note(id, words).ok(); }},
            {"void", [&] { return dice % 5 == 0 && writer.voidCase(id, words).ok(); }},
            {"draft", [&] { return writer.saveDraft(0, fixtures::sampleDraft(++m_number)).ok(); }},
        };
        const auto &[name, perform] = acts.at(static_cast<qsizetype>(dice % quint64(acts.size())));
        if (perform())
            m_done.insert(QLatin1StringView(name));
    }
    void turn(RandomSource &chance)
    {
        m_world->clock().advance(minuteMs);
        if (chance.below(6) == 0) { // days pass, and the center does what is due
            m_world->clock().advance(3 * dayMs);
            if (!m_world->center().timekeeper().run().ok())
                qFatal("time");
        }
        const QString seat = QLatin1StringView(seats[chance.below(std::size(seats))]);
        const quint64 dice = chance.below(100'000);
        const quint64 what = chance.below(10);
        if (what < 2 || m_cases.isEmpty()) {
            registerOne(m_world->writer(chance.below(2) ? u"desk"_s : u"shahrud"_s), dice);
        } else if (what < 7) {
            const auto chosen = static_cast<qsizetype>(chance.below(quint64(m_cases.size())));
            act(m_world->writer(seat), m_cases.at(chosen), dice);
        } else if (what < 9) {
            static_cast<void>(m_world->sync(seat));
        } else {
            m_world->syncAll();
        }
    }

    // --- what must hold ----------------------------------------------------------------------------
    QList<CartableRow> walked(SeatReader &reader, const CartableView &view)
    {
        QList<CartableRow> rows;
        std::optional<CartableKey> after;
        do {
            const auto page = viewPage(reader, view, after, pageRows, now());
            if (!page)
                qFatal("page");
            rows += page->rows;
            after = page->next;
        } while (after);
        return rows;
    }
    /// Kinds and groups divide a folder: their counters add up to its own.
    void lookAtParts(SeatReader &reader, Folder folder, const QList<CartableRow> &rows)
    {
        CartableView view;
        view.folder = folder;
        qint64 ofKinds = 0;
        for (int kind = int(CaseKind::Request); kind <= int(CaseKind::Sentiment); ++kind) {
            view.kind = static_cast<CaseKind>(kind);
            const qint64 counted = reader.count(view, now()).valueOr(-1);
            QCOMPARE(counted, walked(reader, view).size());
            ofKinds += counted;
        }
        QCOMPARE(ofKinds, rows.size());
        view.kind.reset();
        const auto sealed =
            std::count_if(rows.begin(), rows.end(), [](const CartableRow &row) { return row.sealed; });
        for (const Grouping grouping : {Grouping::Applicant, Grouping::Subject}) {
            view.grouping = grouping;
            const auto page = reader.groups(view, {}, mostDrafts, now());
            QVERIFY(page.ok());
            qint64 ofGroups = 0;
            for (const CaseGroup &group : page->groups)
                ofGroups += group.cases;
            QCOMPARE(ofGroups, rows.size() - sealed);
        }
    }
    void look(const QString &seat)
    {
        SeatReader &reader = m_world->reader(seat);
        const auto counters = reader.counters(now());
        QVERIFY(counters.ok());
        for (int number = int(Folder::New); number <= folderCount; ++number) {
            const auto folder = static_cast<Folder>(number);
            const qint64 counted = counters->value(number);
            if (folder == Folder::Drafts) {
                QCOMPARE(counted, reader.drafts(mostDrafts).valueOr({}).size());
                continue;
            }
            CartableView whole;
            whole.folder = folder;
            const QList<CartableRow> rows = walked(reader, whole);
            QVERIFY2(counted == rows.size(),
                     qPrintable(u"%1: %2 counts %3 and has %4"_s.arg(seat, wordOf(folder))
                                    .arg(counted)
                                    .arg(rows.size())));
            QCOMPARE(reader.slice(whole, 0, pageRows, {}, now())->total, rows.size());
            if (!centerListOf(folder) && folder != Folder::Sealed)
                lookAtParts(reader, folder, rows);
        }
        const auto sections = reader.sections(now());
        QVERIFY(sections.ok());
        QCOMPARE(sections->sealed + sections->noted + sections->overdue + sections->rest,
                 counters->value(int(Folder::Open)));
    }

private Q_SLOTS:
    void initTestCase() { World::create(m_base.path()); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        World::copy(m_base.path(), m_dir->path());
        m_world = std::make_unique<World>(m_dir->path());
        m_cases.clear();
        m_number = 0;
    }
    void cleanup() { m_world.reset(); }

    void everyCounterIsWhatItsListHolds_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1, 2, 3, 4})
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    void everyCounterIsWhatItsListHolds()
    {
        QFETCH(const quint64, seed);
        SeededRandom chance(seed);
        for (int at = 1; at <= turns; ++at) {
            turn(chance);
            if (at % lookedAtEvery != 0)
                continue;
            for (const char *seat : seats) {
                look(QLatin1StringView(seat));
                if (QTest::currentTestFailed())
                    return;
            }
        }
        // And as a fresh fold would have it.
        for (const char *seat : seats) {
            QVERIFY(m_world->writer(QLatin1StringView(seat)).rebuild().ok());
            look(QLatin1StringView(seat));
        }
    }
    /// All those histories together went through what a day consists of.
    void theHistoriesHoldTheDaysWork()
    {
        for (const char *act : {"register", "register sealed", "open", "refer", "answer", "note", "draft"})
            QVERIFY2(m_done.contains(QLatin1StringView(act)), act);
    }
};

QTEST_GUILESS_MAIN(TestCounters)
#include "test_counters.moc"
