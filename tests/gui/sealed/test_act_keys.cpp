#include "core/domain/act_directory_rules.h"
#include "core/domain/continued_case.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_rules.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "ui/case/act_area.h"
#include "ui/case/action_bar.h"
#include "ui/case/sealed_panels.h"
#include "ui/case/task_panels.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QPushButton>
#include <QRegularExpression>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// What stands side by side in the reading pane answers to keys of its own.
class TestActKeys : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    TestCenter m_center;

    std::shared_ptr<Seat> seatOf(const char *holder, const char *post)
    {
        auto writer = makeSeat(m_center, m_folder.filePath(QLatin1StringView(post)),
                               QLatin1StringView(holder), QLatin1StringView(post), m_center.clock());
        if (!writer)
            qFatal("no seat");
        return Seat::adopt(std::move(writer).value(), m_center.clock()).value();
    }
    /// A case that was referred here, or is elsewhere.
    static CaseState caseAt(const HolderCode &holder, const HolderCode &from, CaseKind kind,
                            CaseStatus status, const UnitCode &desk, qint64 nowMs)
    {
        constexpr qint64 day = 24ll * 60 * 60 * 1000;
        CaseState state;
        state.id = StreamId(QByteArray(StreamId::size, 'k'));
        state.registered = true;
        state.registration.kind = kind;
        state.registration.desk = desk;
        state.registration.dueAtMs = nowMs - 40 * day;
        state.registration.registeredAtMs = nowMs - 60 * day;
        state.registrar.person = PersonId(u"p.0001"_s);
        state.status = status;
        state.holder = holder;
        state.dueAtMs = state.registration.dueAtMs;
        state.answeredAtMs = status == CaseStatus::Answered || status == CaseStatus::Closed ? nowMs - day : 0;
        Custody first;
        first.holder = from;
        first.sinceMs = nowMs - 60 * day;
        first.untilMs = nowMs - 50 * day;
        Custody now;
        now.holder = holder;
        now.sinceMs = nowMs - 50 * day;
        now.causedBy = EventType::CaseReferred;
        state.custody = {first, now};
        return state;
    }
    /// All that ActArea::may() asks the rules: states of which they say the same offer the same acts.
    static QByteArray rulesOn(const CaseState &state, const Seat &seat)
    {
        const DirectoryPtr directory = seat.directory();
        const Actor actor{seat.person(), seat.post(), directory->version()};
        QByteArray said;
        const auto note = [&said](bool allowed) { said.append(allowed ? '1' : '0'); };
        note(!state.registration.about.isEmpty());
        note(mayReopen(state, actor, seat.clock().nowMs()).ok());
        note(awaitsReply(state, seat.identity().seatOf));
        note(mayResolveHere(*directory, state, actor).ok());
        note(mayAddSubjects(state.registration, *directory, state.holder, actor).ok());
        note(mayBeContinued(state, actor).ok());
        note(supervisorsToShareWith(state, *directory).isEmpty());
        for (size_t at = 0; at < caseActCount; ++at) {
            const auto act = static_cast<CaseAct>(at);
            note(isDeadlineAct(act) ? mayStartEscalation(state, eventOf(act), actor, *directory).ok()
                                    : mayAct(state, eventOf(act), actor).ok());
        }
        return said;
    }
    static QChar keyOf(const QPushButton &button)
    {
        static const QRegularExpression inBrackets(u"\\([^A-Z+*#=!-]*([A-Z+*#=!-])[^A-Z+*#=!-]*\\)"_s);
        const auto match = inBrackets.match(button.text());
        return match.hasMatch() ? match.captured(1).at(0) : QChar();
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void noTwoActsInSightShareAKey_data()
    {
        QTest::addColumn<QString>("holder");
        QTest::addColumn<QString>("post");
        QTest::newRow("desk") << u"semnan.damghan.desk"_s << u"semnan.damghan.desk.clerk1"_s;
        QTest::newRow("farmandar") << u"semnan.damghan.governor"_s << u"semnan.damghan.governor"_s;
        QTest::newRow("ostandar") << u"semnan.governor-general"_s << u"semnan.governor-general"_s;
        QTest::newRow("company") << u"semnan.water.director"_s << u"semnan.water.director"_s;
        QTest::newRow("minister") << u"ministry.energy.minister"_s << u"ministry.energy.minister"_s;
        QTest::newRow("Center") << u"center.head"_s << u"center.head"_s;
    }
    void noTwoActsInSightShareAKey()
    {
        QFETCH(const QString, holder);
        QFETCH(const QString, post);
        const auto seat = seatOf(holder.toLatin1().constData(), post.toLatin1().constData());
        ActArea acts(seat);
        ActionBar bar;
        bar.resize(8000, 60);   // room for every act, so that none waits under «more»
        QSet<QString> seen;     // that the states bring the acts into sight at all
        QSet<QByteArray> asked; // of thousands of states many offer the same acts
        const HolderCode here(holder);
        const HolderCode elsewhere(u"semnan.damghan.water.head"_s);
        const qint64 nowMs = m_center.clock()->nowMs();
        for (int i = 1; isKnown(static_cast<CaseStatus>(i)); ++i) {
            for (const CaseKind kind : {CaseKind::Request, CaseKind::Complaint, CaseKind::Thanks}) {
                // Where it is, whether it is sealed, accepted, asked about, overdue at the Center.
                for (unsigned bits = 0; bits < 64; ++bits) {
                    const auto is = [bits](unsigned bit) { return (bits >> bit & 1) != 0; };
                    CaseState state = caseAt(is(0) ? here : elsewhere, is(0) ? elsewhere : here, kind,
                                             static_cast<CaseStatus>(i), UnitCode(holder), nowMs);
                    if (is(1))
                        state.registration.about = {About{u"semnan.damghan.water.head"_s, {}}};
                    if (is(2)) {
                        state.custody.last().accepted = true;
                        state.custody.last().openedMs = nowMs;
                    }
                    if (is(3)) {
                        CaseTask task;
                        task.to = here;
                        task.from = elsewhere;
                        state.tasks = {task};
                    }
                    if (is(4)) {
                        Supervision &past = state.supervision;
                        past.overdueFor = past.noAnswerFor = state.dueAtMs;
                        past.overdueAtMs = past.noAnswerAtMs = nowMs;
                        past.overdueTo = past.topOfficial = here;
                        past.center = {HolderCode(u"center.head"_s)};
                    }
                    if (is(5)) {
                        state.supervision.extension.asked = EventId(QByteArray(EventId::size, 'x'));
                        state.supervision.extension.askedOf = here;
                    }
                    const QByteArray said = rulesOn(state, *seat);
                    if (asked.contains(said))
                        continue;
                    asked.insert(said);
                    acts.setCase(state);
                    bar.setAllowed(acts);
                    QHash<QChar, QString> keys;
                    for (const QPushButton *button : bar.findChildren<QPushButton *>()) {
                        if (button->isHidden() || button->objectName() == u"case.action.more"_s)
                            continue;
                        const QChar key = keyOf(*button);
                        QVERIFY2(!key.isNull(), qPrintable(button->text()));
                        QVERIFY2(!keys.contains(key),
                                 qPrintable(u"%1: %2 and %3, status %4"_s.arg(key)
                                                .arg(keys.value(key), button->objectName())
                                                .arg(i)));
                        keys.insert(key, button->objectName());
                        seen.insert(button->objectName());
                    }
                }
            }
        }
        for (const QString &name :
             {u"case.action.explain"_s, u"case.action.board"_s, u"case.action.add-subject"_s,
              u"case.action.accept"_s, u"case.action.return"_s, u"case.action.recall"_s})
            QVERIFY2(seen.contains(name), qPrintable(name));
    }

    void noKeyOrdersTwoActs()
    {
        // Also of what never stands side by side, the letter to the board and the naming keep apart.
        ActionBar bar;
        QHash<QChar, QStringList> byKey;
        for (const QPushButton *button : bar.findChildren<QPushButton *>())
            byKey[keyOf(*button)].append(button->objectName());
        for (const QString &name : {u"case.action.board"_s, u"case.action.add-subject"_s}) {
            const auto *button = bar.findChild<QPushButton *>(name);
            QVERIFY(button);
            QCOMPARE(byKey.value(keyOf(*button)), QStringList{name});
        }
    }
};

QTEST_MAIN(TestActKeys)
#include "test_act_keys.moc"
