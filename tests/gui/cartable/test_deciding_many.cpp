#include "core/services/many_cases.h"
#include "core/services/sample_fill.h"
#include "tests/gui/cartable/cartable_window.h"
#include "tests/gui/settle.h"
#include "ui/case/bulk_panel.h"
#include "ui/widgets/toast.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>
#include <ctime>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

/// Of this thread.
qint64 ownTimeMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

} // namespace

/// Many cases at once: looked at before, done in portions, stopped, taken back and never twice.
class TestDecidingMany : public QObject, private CartableWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void manyAreReferredAfterAPreviewAndTakenBackAtOnce();
    void whatIsRefusedIsNamedBeforeAnythingIsDone();
    void ctrlEnterConfirmsThePreviewFromTheListToo();
    void ctrlEnterBeforeThePreviewDoesNothingAndSaysWhy();
    void marksAreOfCasesNotOfRows();
    void whatManyWereGivenIsNotGivenAgain();
    void anotherActChosenBeforeThePreviewCame();
    void allRowsThatMatchNotTheFirstThousand();
    void aVeryLargeCartableIsActedOnWithoutAPause();
    void inv2_whatIsHalfWrittenForManyIsOfferedAgain();
    void whatIsDoneForManyIsNotOfferedAgain();
    void whatWasDoneWhenTheSeatClosedIsNotDoneTwice();
    void escapeStopsAndWhatIsNotDoneStaysMarked();
    void whatCouldNotBeDoneLeavesTheUndoOfWhatWas();

private:
    void markAll(int cases);
    /// So many cases came and all are marked; the panel in which they are acted on.
    BulkPanel *receiveMarked(CartableDesk &desk, int cases);
    /// Each of three cases was given it once, however often it was sent.
    void isDoneOnce(CartableDesk &desk, const QSignalSpy &finished, EventType type);
};

void TestDecidingMany::markAll(int cases)
{
    showFirst();
    pressKey(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(find<CaseListView>("cartable.list")->marked().size(), cases, 60'000);
}

BulkPanel *TestDecidingMany::receiveMarked(CartableDesk &desk, int cases)
{
    desk.receive(cases, workingDayMs + 2 * dayMs);
    open(desk, cases);
    markAll(cases);
    return find<BulkPanel>("bulk");
}

void TestDecidingMany::isDoneOnce(CartableDesk &desk, const QSignalSpy &finished, EventType type)
{
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QCOMPARE(finished[0][0].toInt(), 3);
    test::settle(*desk.seat());
    QCOMPARE(finished.size(), 1);
    showFirst();
    const auto times = std::ranges::count(state().history, type, &HistoryEntry::type);
    QCOMPARE(times, 1);
}

void TestDecidingMany::manyAreReferredAfterAPreviewAndTakenBackAtOnce()
{
    CartableDesk desk;
    QSettings().setValue(u"cartable/recent/semnan.damghan.desk"_s, QStringList{governor});
    auto *bulk = receiveMarked(desk, 30);
    QVERIFY(find<QWidget>("cartable.marks")->isVisible());
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_R);
    QTRY_COMPARE(previewed.size(), 1);
    QCOMPARE(bulk->able().size(), 30);
    QVERIFY(find<QLabel>("bulk.preview")->text().contains(u"۳۰"_s));
    QCOMPARE(rows(), 30); // nothing is done yet
    pressKey(Qt::Key_1, Qt::AltModifier);
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QCOMPARE(finished[0][0].toInt(), 30);
    QCOMPARE(finished[0][1].toInt(), 0);
    QTRY_COMPARE(rows(), 0);
    QVERIFY(find<CaseListView>("cartable.list")->marked().isEmpty());
    QVERIFY(find<Toast>("cartable.toast")->isVisible());
    const QSignalSpy undone(bulk, &BulkPanel::undone);
    QTest::keyClick(m_screen.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(find<QLabel>("cartable.marks")->isVisible()); // how far it is
    QVERIFY(find<QLabel>("cartable.marks")->text().contains(u"۳۰"_s));
    QTRY_COMPARE_WITH_TIMEOUT(undone.size(), 1, 60'000);
    QVERIFY(!find<QLabel>("cartable.marks")->isVisible());
    QCOMPARE(undone[0][0].toInt(), 30);
    QTRY_COMPARE(rows(), 30);
}

void TestDecidingMany::whatIsRefusedIsNamedBeforeAnythingIsDone()
{
    CartableDesk desk;
    desk.receive(2, workingDayMs + 2 * dayMs);
    const StreamId own = desk.registerCase(sampleDraft(7)); // nobody referred it: it cannot be accepted
    open(desk, 3);
    showFirst();
    find<CaseListView>("cartable.list")->setMarked({});
    pressKey(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(find<CaseListView>("cartable.list")->marked().size(), 3);
    auto *bulk = find<BulkPanel>("bulk");
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    pressKey(Qt::Key_E);
    QTRY_COMPARE(previewed.size(), 1);
    QCOMPARE(bulk->able().size(), 2);
    QVERIFY(!bulk->able().contains(own));
    QVERIFY(find<QLabel>("bulk.preview")->text().contains(u"۲"_s));
    pressKey(Qt::Key_Escape);
    QVERIFY(find<QWidget>("cartable.list")->hasFocus());
    QCOMPARE(find<CaseListView>("cartable.list")->marked().size(), 3);
    pressKey(Qt::Key_Escape);
    QVERIFY(find<CaseListView>("cartable.list")->marked().isEmpty());
}

void TestDecidingMany::ctrlEnterConfirmsThePreviewFromTheListToo()
{
    CartableDesk desk;
    auto *bulk = receiveMarked(desk, 3);
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_E);
    QTRY_COMPARE(previewed.size(), 1);
    m_screen->focusList();
    QVERIFY(bulk->isOpen());
    for (int times = 0; times < 3; ++times)
        pressKey(Qt::Key_Return, Qt::ControlModifier);
    isDoneOnce(desk, finished, EventType::CaseAccepted);
}

void TestDecidingMany::ctrlEnterBeforeThePreviewDoesNothingAndSaysWhy()
{
    CartableDesk desk;
    auto *bulk = receiveMarked(desk, 3);
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_N}) { // without a field, and with one that has the keys
        pressKey(key);
        pressKey(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(previewed.isEmpty());
        QVERIFY(!bulk->isRunning());
        QVERIFY2(find<QLabel>("bulk.preview")->text().contains(u"Ctrl+Enter"_s),
                 qPrintable(find<QLabel>("bulk.preview")->text()));
        m_screen->focusList();
    }
    QTRY_COMPARE(previewed.size(), 1);
    test::settle(*desk.seat());
    QVERIFY(!bulk->isRunning());
    QVERIFY(finished.isEmpty());
    QVERIFY(!find<QLabel>("bulk.preview")->text().contains(u"Ctrl+Enter"_s));
}

void TestDecidingMany::marksAreOfCasesNotOfRows()
{
    CartableDesk desk;
    desk.receive(3, workingDayMs + 5 * dayMs);
    open(desk, 3);
    showFirst();
    auto *list = find<CaseListView>("cartable.list");
    pressKey(Qt::Key_Space);
    QCOMPARE(list->marked().size(), 1);
    const StreamId marked = list->marked().first();
    QCOMPARE(marked, m_screen->caseView()->caseId());
    // Cases that are due earlier come before it.
    take(desk, desk.more(2, workingDayMs + dayMs));
    QTRY_COMPARE(rows(), 5);
    QCOMPARE(list->marked(), QList<StreamId>{marked});
    pressKey(Qt::Key_Space);
    QVERIFY(list->marked().isEmpty());
}

void TestDecidingMany::whatManyWereGivenIsNotGivenAgain()
{
    CartableDesk desk;
    auto *bulk = receiveMarked(desk, 3);
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_W);
    QTRY_COMPARE(previewed.size(), 1);
    pressKey(Qt::Key_1, Qt::AltModifier);
    // Whoever leaves the form finds there what he wrote.
    const QString written = find<QPlainTextEdit>("bulk.await.text")->toPlainText();
    QVERIFY(!written.isEmpty());
    pressKey(Qt::Key_Escape);
    QVERIFY(!bulk->isOpen());
    pressKey(Qt::Key_W);
    QTRY_COMPARE(previewed.size(), 2);
    QTRY_COMPARE(find<QPlainTextEdit>("bulk.await.text")->toPlainText(), written);
    // What he took out himself does not come back.
    find<QPlainTextEdit>("bulk.await.text")->clear();
    pressKey(Qt::Key_Escape);
    pressKey(Qt::Key_W);
    QTRY_COMPARE(previewed.size(), 3);
    QVERIFY(find<QPlainTextEdit>("bulk.await.text")->toPlainText().isEmpty());
    pressKey(Qt::Key_1, Qt::AltModifier);
    QWidget *text = QApplication::focusWidget();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    isDoneOnce(desk, finished, EventType::ApplicantAwaited);
}

/// What was asked about the act that was left counts for nothing: else each case would be taken twice.
void TestDecidingMany::anotherActChosenBeforeThePreviewCame()
{
    CartableDesk desk;
    auto *bulk = receiveMarked(desk, 30);
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QList<StreamId> cases = find<CaseListView>("cartable.list")->marked();
    bulk->open(CaseAct::Accept, cases);
    bulk->open(CaseAct::Note, cases);
    QTRY_COMPARE(previewed.size(), 1);
    QTest::qWait(200);
    QCOMPARE(previewed.size(), 1);
    QCOMPARE(bulk->able().size(), 30);
}

void TestDecidingMany::allRowsThatMatchNotTheFirstThousand()
{
    constexpr int many = 1'250; // no whole number of readings
    CartableDesk desk;
    auto *bulk = receiveMarked(desk, many);
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    pressKey(Qt::Key_E);
    QTRY_COMPARE_WITH_TIMEOUT(previewed.size(), 1, 60'000);
    const QList<StreamId> able = bulk->able();
    QCOMPARE(able.size(), many);
    QCOMPARE(QSet<StreamId>(able.cbegin(), able.cend()).size(), many);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
    QCOMPARE(finished[0][0].toInt(), many);
    const QSignalSpy undone(bulk, &BulkPanel::undone);
    QTest::keyClick(m_screen.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(undone.size(), 1, 120'000);
    QCOMPARE(undone[0][0].toInt(), many);
}

/// More than ten thousand rows: marked, looked at and begun while the window is heard all the time; it says
/// how far it is, stops at a key, and takes back what was done by then.
void TestDecidingMany::aVeryLargeCartableIsActedOnWithoutAPause()
{
    constexpr int many = 10'000;
    constexpr qint64 longestWorkMs = 150; // without optimisation and under sanitizers too
    CartableDesk desk;
    QVERIFY(fillSample(desk.writer(), SampleShape{27'000, 5}).ok());
    const auto reader = SeatReader::open(desk.writer()).value();
    const auto all =
        static_cast<int>(reader->counters(desk.clock()->nowMs())->at(static_cast<size_t>(Folder::Open)));
    QVERIFY(all > many);
    open(desk, all);
    // Whoever presses a key is answered at once: the longest that the window's thread worked between two
    // beats. Its own time counts, since other programs wait for the machine too.
    qint64 before = ownTimeMs();
    qint64 longest = 0;
    QTimer pulse;
    connect(&pulse, &QTimer::timeout, this, [&] {
        const qint64 now = ownTimeMs();
        longest = std::max(longest, now - before);
        before = now;
    });
    showFirst();
    before = ownTimeMs();
    pulse.start(5);
    pressKey(Qt::Key_A, Qt::ControlModifier);
    auto *list = find<CaseListView>("cartable.list");
    QTRY_COMPARE_WITH_TIMEOUT(list->marked().size(), all, 60'000);
    auto *bulk = find<BulkPanel>("bulk");
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_W);
    QTRY_VERIFY(find<QWidget>("bulk.busy")->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(previewed.size(), 1, 120'000);
    QVERIFY(bulk->able().size() > many);
    pressKey(Qt::Key_1, Qt::AltModifier);
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bulk->isRunning());
    QVERIFY(find<QWidget>("bulk.busy")->isVisible());
    const QString begun = find<QLabel>("bulk.preview")->text();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("bulk.preview")->text() != begun, 60'000); // how far it is
    QTest::qWait(500);
    QTest::keyClick(m_screen.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const int done = finished[0][0].toInt();
    QVERIFY(done > 0 && done < many);
    QCOMPARE(list->marked().size(), bulk->notDone().size());
    const QSignalSpy undone(bulk, &BulkPanel::undone);
    QTest::keyClick(m_screen.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(undone.size(), 1, 120'000);
    QCOMPARE(undone[0][0].toInt(), done);
    pulse.stop();
    QVERIFY2(longest < longestWorkMs, qPrintable(QString::number(longest)));
    QTRY_COMPARE(rows(), all);
}

/// Locked or closed in the middle of a sentence: the form stands there again, with the cases it is for.
void TestDecidingMany::inv2_whatIsHalfWrittenForManyIsOfferedAgain()
{
    const QString words = u"مدارک تکمیلی را تا پایان هفته"_s;
    CartableDesk desk;
    desk.receive(3, workingDayMs + 2 * dayMs);
    const StreamId unmarked = desk.registerCase(sampleDraft(7)); // one that was not marked
    open(desk, 4);
    QList<StreamId> marked;
    for (int row = 0; row < 4; ++row) {
        press(Qt::Key_Down);
        QTRY_VERIFY(m_screen->caseView()->details());
        if (m_screen->caseView()->caseId() == unmarked)
            continue;
        pressKey(Qt::Key_Space);
    }
    marked = find<CaseListView>("cartable.list")->marked();
    QCOMPARE(marked.size(), 3);
    pressKey(Qt::Key_W);
    QTRY_VERIFY(find<QWidget>("bulk.await")->isVisible());
    find<QPlainTextEdit>("bulk.await.text")->setFocus();
    type(words);
    QVERIFY(m_screen->flush().ok()); // as the lock does
    m_screen.reset();

    open(desk, 4);
    auto *bulk = find<BulkPanel>("bulk");
    QTRY_VERIFY(bulk->isOpen());
    QCOMPARE(find<QPlainTextEdit>("bulk.await.text")->toPlainText(), words);
    QCOMPARE(find<CaseListView>("cartable.list")->marked(), marked);
    QVERIFY(find<QWidget>("cartable.list")->hasFocus()); // the keys are where they were
    QTRY_COMPARE(bulk->able().size(), 3);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_W); // the same form, with the keys
    QTRY_VERIFY(find<QWidget>("bulk.await.text")->isVisible());
    QTRY_COMPARE(bulk->able().size(), 3);
    QCOMPARE(find<QPlainTextEdit>("bulk.await.text")->toPlainText(), words);
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QCOMPARE(finished[0][0].toInt(), 3);
}

void TestDecidingMany::whatIsDoneForManyIsNotOfferedAgain()
{
    CartableDesk desk;
    auto *bulk = receiveMarked(desk, 2);
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_N);
    QTRY_COMPARE(previewed.size(), 1);
    find<QPlainTextEdit>("bulk.note.text")->setFocus();
    type(u"پیگیری شود"_s);
    QVERIFY(m_screen->flush().ok());
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(m_screen->flush().ok());
    const auto kept =
        desk.seat()->read([](SeatReader &reader) { return reader.actDrafts(ofManyCases()); }).result();
    QVERIFY(kept.ok() && kept->isEmpty());
}

/// The seat closed between an act and the word that it is done: a note is not written a second time.
void TestDecidingMany::whatWasDoneWhenTheSeatClosedIsNotDoneTwice()
{
    const QString words = u"پیگیری مو\u0654کد شود"_s; // as some keyboards write it, not as it is kept
    CartableDesk desk;
    receiveMarked(desk, 3);
    const QList<StreamId> cases = find<CaseListView>("cartable.list")->marked();
    pressKey(Qt::Key_N);
    QTRY_VERIFY(find<QWidget>("bulk.note")->isVisible());
    find<QPlainTextEdit>("bulk.note.text")->setFocus();
    type(words);
    QVERIFY(m_screen->flush().ok());
    const auto noted = desk.seat()->write(
        [id = cases.first(), words](SeatWriter &writer) { return writer.note(id, words); });
    QVERIFY(noted.result().ok());
    m_screen.reset();
    open(desk, 3);
    auto *bulk = find<BulkPanel>("bulk");
    QTRY_COMPARE(bulk->able().size(), 2);
    QVERIFY(!bulk->able().contains(cases.first()));
    QVERIFY(find<QLabel>("bulk.preview")->text().contains(u"پیش از بسته شدن"_s));
}

void TestDecidingMany::escapeStopsAndWhatIsNotDoneStaysMarked()
{
    constexpr int many = 90;
    CartableDesk desk;
    auto *bulk = receiveMarked(desk, many);
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_E);
    QTRY_COMPARE(previewed.size(), 1);
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bulk->isRunning());
    QVERIFY(find<QLabel>("bulk.preview")->text().contains(u"۹۰"_s)); // of how many, and the key that stops
    QVERIFY(find<QLabel>("bulk.preview")->text().contains(u"Esc"_s));
    QTest::keyClick(m_screen.get(), Qt::Key_Escape); // before the first portion is told of
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const int done = finished[0][0].toInt();
    QVERIFY(done > 0 && done < many);
    QCOMPARE(finished[0][1].toInt(), 0);
    QCOMPARE(find<CaseListView>("cartable.list")->marked().size(), many - done);
    QVERIFY(find<Toast>("cartable.toast")->isVisible());
    // The rest is done with the same keys.
    pressKey(Qt::Key_E);
    QTRY_COMPARE(previewed.size(), 2);
    QCOMPARE(bulk->able().size(), many - done);
}

void TestDecidingMany::whatCouldNotBeDoneLeavesTheUndoOfWhatWas()
{
    CartableDesk desk;
    auto *bulk = receiveMarked(desk, 2);
    const QList<StreamId> cases = find<CaseListView>("cartable.list")->marked();
    const QSignalSpy previewed(bulk, &BulkPanel::previewed);
    const QSignalSpy finished(bulk, &BulkPanel::finished);
    pressKey(Qt::Key_E);
    QTRY_COMPARE(previewed.size(), 1);
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(bulk->canUndo());

    pressKey(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(find<CaseListView>("cartable.list")->marked().size(), 2);
    pressKey(Qt::Key_W);
    QTRY_COMPARE(previewed.size(), 2);
    QCOMPARE(bulk->able().size(), 2);
    pressKey(Qt::Key_1, Qt::AltModifier);
    // Somebody else answers both meanwhile.
    const auto answered = desk.seat()->write([cases](SeatWriter &writer) {
        return std::ranges::all_of(cases, [&writer](const StreamId &id) {
            return writer.answer(id, AnswerKind::Done, u"نشتی لوله اصلی برطرف شد."_s, {}).ok();
        });
    });
    QVERIFY(answered.result());
    pressKey(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bulk->whyNotDone() && !bulk->isRunning());
    QCOMPARE(finished.size(), 1);
    QVERIFY(bulk->isOpen()); // with the reason
    QVERIFY(bulk->canUndo());
}

QTEST_MAIN(TestDecidingMany)
#include "test_deciding_many.moc"
