#include "core/domain/public_phrases.h"
#include "tests/gui/cartable/cartable_window.h"
#include "ui/case/phrase_bar.h"
#include "ui/case/stock_phrases.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/toast.h"

#include <QLabel>
#include <QPlainTextEdit>

#include <algorithm>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// Deciding in few keys: ready sentences, proposed recipients, on to the next case.
class TestDeciding : public QObject, private CartableWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void eachDecisionInThreeKeys_data();
    void eachDecisionInThreeKeys();
    void changedByAnotherWhileHalfWritten_data();
    void changedByAnotherWhileHalfWritten();
    void whoOnlyLooksIsNotSaidToAct();
    void recentRecipientIsProposedFirst();
    void escapeLeavesTheProposalAndThePanel();
    void f2SendsAndGoesOn();
    void nothingIsSentTwice();
    void phrasesToTheApplicantSaySomething();
    void ownSentenceIsKeptAndComesFirst();
};

void TestDeciding::eachDecisionInThreeKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<EventType>("event");
    QTest::newRow("refer") << Qt::Key_R << EventType::CaseReferred;
    QTest::newRow("answer") << Qt::Key_A << EventType::CaseAnswered;
    QTest::newRow("note") << Qt::Key_N << EventType::NoteAdded;
    QTest::newRow("ask the applicant") << Qt::Key_W << EventType::ApplicantAwaited;
    QTest::newRow("ask for work") << Qt::Key_T << EventType::TaskAsked;
    QTest::newRow("ask for an extension") << Qt::Key_J << EventType::ExtensionAsked;
    QTest::newRow("return") << Qt::Key_B << EventType::CaseReturned;
}

void TestDeciding::eachDecisionInThreeKeys()
{
    QFETCH(Qt::Key, key);
    QFETCH(EventType, event);
    // A matter of water, by mistake with the roads: only there it can be returned.
    const bool elsewhere = event == EventType::CaseReturned;
    const QString holder = elsewhere ? u"semnan.damghan.roads.head"_s : u"semnan.damghan.desk"_s;
    CartableDesk desk(holder, elsewhere ? holder : u"semnan.damghan.desk.clerk1"_s);
    desk.receive(2, workingDayMs + 2 * dayMs);
    QSettings().setValue(u"cartable/recent/"_s + holder, QStringList{u"semnan.damghan.water"_s});
    open(desk, 2);
    showFirst();
    const QSignalSpy acted(m_screen->caseView(), &CaseView::acted);
    pressKey(key);
    QVERIFY(!find<QWidget>("cartable.list")->hasFocus());
    pressKey(Qt::Key_1, Qt::AltModifier);
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(acted.size(), 1);
    if (event == EventType::NoteAdded) {
        QTRY_COMPARE(m_screen->caseView()->details()->notes.size(), 1);
        return;
    }
    QTRY_COMPARE(state().history.last().type, event);
    QVERIFY(find<Toast>("case.toast")->isVisible()); // and back with one key
    pressKey(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(state().history.last().flag != EventFlag::None || state().history.last().type != event);
}

void TestDeciding::changedByAnotherWhileHalfWritten_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QByteArray>("panel");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("refer") << Qt::Key_R << QByteArray("case.refer") << QByteArray("note");
    QTest::newRow("answer") << Qt::Key_A << QByteArray("case.answer") << QByteArray("text");
    QTest::newRow("ask the applicant") << Qt::Key_W << QByteArray("case.await") << QByteArray("text");
    QTest::newRow("ask for an extension")
        << Qt::Key_J << QByteArray("case.ask-extension") << QByteArray("text");
    QTest::newRow("return") << Qt::Key_B << QByteArray("case.return") << QByteArray("text");
}

/// Who referred the case takes it back while the official writes: he is told at once, loses no word and
/// sends nothing.
void TestDeciding::changedByAnotherWhileHalfWritten()
{
    QFETCH(Qt::Key, key);
    QFETCH(QByteArray, panel);
    QFETCH(QByteArray, text);
    const QString typed = u"تا پایان هفته پیگیری شود"_s;
    const QString holder = u"semnan.damghan.roads.head"_s;
    CartableDesk desk(holder, holder);
    desk.receive(1, workingDayMs + 2 * dayMs);
    open(desk, 1);
    showFirst();
    pressKey(key);
    QTRY_VERIFY(find<QWidget>(panel.constData())->isVisible());
    auto *edit = find<QPlainTextEdit>((panel + '.' + text).constData());
    edit->setFocus();
    type(typed);

    const CaseState before = state();
    ReferralRecalled recalled;
    recalled.referral = before.custody.last().cause;
    recalled.publicText = u"ارجاع پس گرفته شد."_s;
    take(desk, desk.byOtherDesk(before.id, before.heads, before.headCounter, recalled));
    QTRY_VERIFY(state().holder != before.holder);
    const auto told = [this, &panel] {
        const QList<QLabel *> labels = find<QWidget>(panel.constData())->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"در اختیار شما نیست"_s);
        });
    };
    QTRY_VERIFY(told());                             // before anything is sent
    QVERIFY(find<Toast>("case.toast")->isVisible()); // and by whom
    QVERIFY(edit->hasFocus());                       // the keys go on where they were
    QCOMPARE(edit->toPlainText(), typed);
    const qsizetype acts = state().history.size();
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(100);
    QTRY_VERIFY(told() || find<QWidget>(panel.constData())->isVisible());
    QCOMPARE(state().history.size(), acts);
    QCOMPARE(edit->toPlainText(), typed);
    QVERIFY(find<QWidget>(panel.constData())->isVisible());
}

/// A colleague opens the case that is being written on: the toast is for acts.
void TestDeciding::whoOnlyLooksIsNotSaidToAct()
{
    CartableDesk desk;
    desk.receive(1, workingDayMs + 2 * dayMs);
    open(desk, 1);
    showFirst();
    pressKey(Qt::Key_N);
    const CaseState before = state();
    take(desk, desk.byColleague(before.id, before.heads, before.headCounter, CaseOpened{before.holder}));
    QTRY_VERIFY(state().history.size() > before.history.size());
    QVERIFY(!find<Toast>("case.toast")->isVisible());
}

void TestDeciding::recentRecipientIsProposedFirst()
{
    CartableDesk desk;
    desk.receive(1, workingDayMs + 2 * dayMs);
    QSettings().setValue(u"cartable/recent/semnan.damghan.desk"_s, QStringList{governor});
    open(desk, 1);
    showFirst();
    pressKey(Qt::Key_R);
    QVERIFY(find<QWidget>("case.refer.to.list")->isVisible());
    pressKey(Qt::Key_Return);
    QCOMPARE(find<CompletingCombo>("case.refer.to")->code(), governor);
    QVERIFY(find<QWidget>("case.refer.note")->hasFocus());
}

void TestDeciding::escapeLeavesTheProposalAndThePanel()
{
    CartableDesk desk;
    desk.receive(1, workingDayMs + 2 * dayMs);
    QSettings().setValue(u"cartable/recent/semnan.damghan.desk"_s, QStringList{governor});
    open(desk, 1);
    showFirst();
    pressKey(Qt::Key_R);
    pressKey(Qt::Key_Escape);
    QVERIFY(find<QWidget>("cartable.list")->hasFocus());
    QVERIFY(!find<QWidget>("case.refer")->isVisible());
}

void TestDeciding::f2SendsAndGoesOn()
{
    CartableDesk desk;
    desk.receive(3, workingDayMs + 2 * dayMs);
    open(desk, 3);
    showFirst();
    const StreamId first = m_screen->caseView()->caseId();
    pressKey(Qt::Key_A);
    pressKey(Qt::Key_1, Qt::AltModifier);
    pressKey(Qt::Key_F2);
    QTRY_VERIFY(m_screen->caseView()->caseId() != first && m_screen->caseView()->details());
    QVERIFY(find<QWidget>("cartable.list")->hasFocus());
    QTRY_COMPARE(rows(), 2);
    QVERIFY(state().isOpen());
    // The last one has no other after it.
    for (int left = 2; left > 0; --left) {
        pressKey(Qt::Key_A);
        pressKey(Qt::Key_1, Qt::AltModifier);
        pressKey(Qt::Key_F2);
        QTRY_COMPARE(rows(), left - 1);
        if (left > 1)
            QTRY_VERIFY(m_screen->caseView()->details() && state().isOpen());
    }
}

void TestDeciding::nothingIsSentTwice()
{
    CartableDesk desk;
    desk.receive(1, workingDayMs + 2 * dayMs);
    open(desk, 1);
    showFirst();
    QSignalSpy acted(m_screen->caseView(), &CaseView::acted);
    pressKey(Qt::Key_W);
    pressKey(Qt::Key_1, Qt::AltModifier);
    QWidget *text = QApplication::focusWidget();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(acted.size(), 1);
    QTest::qWait(100);
    QCOMPARE(acted.size(), 1);
    QTRY_COMPARE(state().status, CaseStatus::AwaitingApplicant);
    const auto asked = std::ranges::count(state().history, EventType::ApplicantAwaited, &HistoryEntry::type);
    QCOMPARE(asked, 1);
}

void TestDeciding::phrasesToTheApplicantSaySomething()
{
    for (const CaseAct act : {CaseAct::Answer, CaseAct::Close, CaseAct::Await}) {
        const QStringList phrases = usualPhrases(act);
        QVERIFY(phrases.size() >= 2);
        for (const QString &phrase : phrases)
            QVERIFY2(act != CaseAct::Answer || phraseFaultOf(phrase) == PhraseFault::None,
                     qPrintable(phrase));
    }
}

void TestDeciding::ownSentenceIsKeptAndComesFirst()
{
    CartableDesk desk;
    desk.receive(1, workingDayMs + 2 * dayMs);
    const QString own = u"فشارشکن کوچه تنظیم شد."_s;
    QVERIFY(desk.writer().keepPhrase(u"answer"_s, own).ok());
    open(desk, 1);
    showFirst();
    pressKey(Qt::Key_A);
    auto *bar = find<QWidget>("case.answer")->findChild<PhraseBar *>();
    QTRY_COMPARE(bar->phrases().value(0), own);
    pressKey(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(find<QPlainTextEdit>("case.answer.text")->toPlainText(), own);
}

QTEST_MAIN(TestDeciding)
#include "test_deciding.moc"
