#include "core/base/persian_keys.h"
#include "tests/gui/cartable/cartable_window.h"
#include "ui/attachments/attachment_field.h"
#include "ui/case/case_orders.h"
#include "ui/case/case_reminder.h"
#include "ui/models/history_model.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// What is written on a case by keys: from the order to the act, half written, sent or refused.
class TestActForms : public QObject, private CartableWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void refersAndTakesBackByKeys();
    void persianKeysAreOrdersToo();
    void ordersLieOnTheKeysOfTheStandardLayout();
    void rule12_answerWithoutTextIsRefused();
    void refusedActsAreGreyAndSayWhy();
    void undoGoesWhenTheActWasSent();
    void undoOfNothingSaysSo();
    void typedTextStaysWithItsCase();
    void halfWrittenActsOutliveTheScreen();
    void sentActLeavesNothingHalfWritten();
    void aFormInALowWindowSaysWhichCaseItIsFor();
    void anAnswerCarriesFilesAndWaitsForThem();
    void aReferralCarriesFiles();
    void oversizedPasteIsRefusedInAnAct();
};

void TestActForms::refersAndTakesBackByKeys()
{
    CartableDesk desk;
    openSamples(desk, 2);
    const StreamId id = state().id;
    type(u"r"_s);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("case.refer.to"));
    type(governor);
    press(Qt::Key_Return);
    QCOMPARE(find<CompletingCombo>("case.refer.to")->code(), governor);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("case.refer.note"));
    type(u"لطفاً بررسی شود."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().holder, HolderCode(governor));
    QCOMPARE(state().id, id); // the pane stays with the case though its row has left the folder
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(state().history.last().note, u"لطفاً بررسی شود."_s);
    QVERIFY(find<Toast>("case.toast")->isVisible());
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("cartable.list"));

    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(state().holder, HolderCode(u"semnan.damghan.desk"_s));
    QTRY_COMPARE(rows(), 2);
    const auto *history = find<QAbstractItemView>("case.history")->model();
    bool told = false;
    for (int row = 0; row < history->rowCount(); ++row)
        told |= history->index(row, 0).data(HistoryModel::FlagTextRole).toString().contains(u"واگرد"_s);
    QVERIFY(told);
}

void TestActForms::persianKeysAreOrdersToo()
{
    CartableDesk desk;
    openSamples(desk, 1);
    type(u"د"_s);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("case.note.text"));
    type(u"تلفنی پیگیری شد."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_screen->caseView()->details()->notes.size(), 1);
    QCOMPARE(m_screen->caseView()->details()->notes.first().note, u"تلفنی پیگیری شد."_s);
}

/// Each order shows the Persian letter that lies on its key.
void TestActForms::ordersLieOnTheKeysOfTheStandardLayout()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, 1);
    int letters = 0;
    for (const QAction *command : commandsOf(m_screen->caseView())) {
        const QString keys = keysOf(command); // «R (ق)»
        if (keys.size() != 5 || !keys.endsWith(u')'))
            continue;
        const QChar persian = keys.at(3);
        if (asLatinKeys(QString(persian)) == QString(persian))
            continue; // no letter
        ++letters;
        QCOMPARE(asLatinKeys(QString(persian)).toUpper(), QString(keys.at(0)));
        QCOMPARE(orderLetter(QKeyEvent(QEvent::KeyPress, 0, Qt::NoModifier, QString(persian))), keys.at(0));
    }
    QVERIFY(letters > 20);
    QCOMPARE(orderLetter(QKeyEvent(QEvent::KeyPress, 0, Qt::NoModifier, u"ئ"_s)), u'M'); // older layouts
}

void TestActForms::rule12_answerWithoutTextIsRefused()
{
    CartableDesk desk;
    openSamples(desk, 1);
    type(u"a"_s);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    QCOMPARE(QApplication::focusWidget(), text);
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *row = qobject_cast<FieldRow *>(text->parentWidget());
    QVERIFY(row);
    QVERIFY(!row->message().isEmpty());
    QVERIFY(text->isVisible());
    QVERIFY(state().isOpen());

    type(u"مشکل برطرف شد."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().status, CaseStatus::Answered);
    QCOMPARE(state().answer, u"مشکل برطرف شد."_s);
}

void TestActForms::refusedActsAreGreyAndSayWhy()
{
    CartableDesk desk;
    openSamples(desk, 1);
    auto *reopen = find<QPushButton>("case.action.reopen");
    QVERIFY(!reopen->isEnabled());
    QVERIFY(!reopen->toolTip().isEmpty());
    QVERIFY(find<QPushButton>("case.action.refer")->isEnabled());
    type(u"o"_s);
    QVERIFY(!find<QWidget>("case.reopen.text")->isVisible());
    QVERIFY(find<Toast>("case.toast")->isVisible());
}

void TestActForms::undoGoesWhenTheActWasSent()
{
    CartableDesk desk;
    openSamples(desk, 2);
    type(u"a"_s);
    type(u"انشعاب تا پایان هفته وصل می‌شود"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *toast = find<Toast>("case.toast");
    QTRY_VERIFY(toast->isVisible());
    press(Qt::Key_Down); // another case is read by now
    QTRY_VERIFY(m_screen->caseView()->details());
    auto sent = desk.seat()->write([](SeatWriter &writer) -> Status {
        MIZBAN_LET(const QList<PushItem> waiting, writer.waiting(100, 1 << 20));
        PushReply reply;
        for (const PushItem &item : waiting)
            reply.results << PushResult{item.link.link.sequence, PushVerdict::Accepted, {}};
        MIZBAN_LET(const SyncSummary summary, writer.syncSummary());
        reply.epoch = summary.epoch;
        return writer.acknowledge(reply);
    });
    sent.waitForFinished();
    QVERIFY(sent.result().ok());
    desk.seat()->announceChange();
    // That it was done stays said; what goes is the way back.
    auto *back = toast->findChild<QPushButton *>(u"toast.action"_s);
    QTRY_VERIFY(!back->isVisible());
    QVERIFY(toast->isVisible());
}

void TestActForms::undoOfNothingSaysSo()
{
    CartableDesk desk;
    openSamples(desk, 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(find<Toast>("case.toast")->isVisible());
}

void TestActForms::typedTextStaysWithItsCase()
{
    CartableDesk desk;
    openSamples(desk, 2);
    type(u"a"_s);
    type(u"نیمه‌کاره"_s);
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("cartable.list"));
    QVERIFY(!find<QWidget>("case.answer.text")->isVisible());
    const StreamId first = m_screen->caseView()->caseId();
    press(Qt::Key_Down);
    QVERIFY(m_screen->caseView()->caseId() != first);
    QTRY_VERIFY(m_screen->caseView()->details());
    type(u"a"_s);
    QCOMPARE(find<QPlainTextEdit>("case.answer.text")->toPlainText(), QString());
    press(Qt::Key_Escape);
    press(Qt::Key_Up);
    QTRY_VERIFY(m_screen->caseView()->details());
    type(u"a"_s);
    QCOMPARE(find<QPlainTextEdit>("case.answer.text")->toPlainText(), u"نیمه‌کاره"_s);
}

void TestActForms::halfWrittenActsOutliveTheScreen()
{
    CartableDesk desk;
    openSamples(desk, 1);
    type(u"r"_s);
    type(u"دام"_s); // no name picked yet
    press(Qt::Key_Tab);
    press(Qt::Key_Escape);
    type(u"n"_s);
    type(u"تلفن زدم"_s);
    QSettings().clear(); // it lies in the seat
    open(desk, 1);       // another screen on the seat; the first goes without a word
    showFirst();
    auto *note = find<QPlainTextEdit>("case.note.text");
    QTRY_COMPARE(note->toPlainText(), u"تلفن زدم"_s);
    QVERIFY(note->isVisible());
    type(u"r"_s);
    QCOMPARE(find<CompletingCombo>("case.refer.to")->text(), u"دام"_s);
}

void TestActForms::sentActLeavesNothingHalfWritten()
{
    CartableDesk desk;
    const StreamId id = desk.registerCase(sampleDraft(1));
    open(desk, 1);
    showFirst();
    type(u"n"_s);
    type(u"تلفن زدم"_s);
    QVERIFY(m_screen->caseView()->flush().ok());
    const auto kept = [&] {
        auto drafts = desk.seat()->read([id](SeatReader &reader) { return reader.actDrafts(id); });
        drafts.waitForFinished();
        return drafts.result().ok() ? int(drafts.result()->size()) : -1;
    };
    QCOMPARE(kept(), 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_screen->caseView()->details()->notes.size(), 1);
    QVERIFY(m_screen->caseView()->flush().ok());
    QCOMPARE(kept(), 0);
}

/// Whoever writes the answer sees what was asked, also where the form takes the place of the text.
void TestActForms::aFormInALowWindowSaysWhichCaseItIsFor()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, 1);
    m_screen->resize(1280, 700);
    showFirst();
    auto *reminder = find<CaseReminder>("case.reminder");
    QVERIFY(!reminder->isVisible());
    type(u"r"_s);
    QTRY_VERIFY(reminder->isVisible());
    QVERIFY(!find<QWidget>("case.body")->isVisible());
    const CaseDraft draft = sampleDraft(1);
    QVERIFY(reminder->accessibleName().contains(draft.applicant.familyName));
    QVERIFY(reminder->accessibleName().contains(draft.text.left(20)));
    QTRY_VERIFY(reminder->lines() > 0);
    m_screen->resize(1280, 520); // lower still: its name at least
    QTRY_COMPARE(reminder->lines(), 0);
    QVERIFY(reminder->isVisible());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!reminder->isVisible());
}

void TestActForms::anAnswerCarriesFilesAndWaitsForThem()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    QTemporaryDir folder;
    QFile letter(folder.filePath(u"letter.txt"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write(QByteArray(2'000'000, 'x')) > 0);
    letter.close();
    open(desk, 1);
    showFirst();
    type(u"a"_s);
    type(u"پاسخ در نامه پیوست آمده است."_s);
    auto *files = find<AttachmentField>("case.answer.files");
    files->addFiles({letter.fileName(), folder.filePath(u"missing.txt"_s)});
    press(Qt::Key_Return, Qt::ControlModifier); // does not wait for the file to be there
    QTRY_COMPARE(state().status, CaseStatus::Answered);
    const HistoryEntry answer = state().history.last();
    QCOMPARE(answer.attachments.size(), 1);
    QCOMPARE(answer.attachments.first().name, u"letter.txt"_s);
    QVERIFY(files->isBlank()); // ready for the next answer
}

void TestActForms::aReferralCarriesFiles()
{
    CartableDesk desk;
    openSamples(desk, 1);
    type(u"r"_s);
    find<CompletingCombo>("case.refer.to")->setCode(governor);
    find<AttachmentField>("case.refer.files")
        ->addScanned({{u"نقشه.pdf"_s, u"application/pdf"_s, "%PDF-1.7"}});
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().holder, HolderCode(governor));
    QCOMPARE(state().history.last().attachments.size(), 1);
    QCOMPARE(state().history.last().attachments.first().name, u"نقشه.pdf"_s);
}

void TestActForms::oversizedPasteIsRefusedInAnAct()
{
    CartableDesk desk;
    openSamples(desk, 1);
    type(u"a"_s);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    type(u"پاسخ"_s);
    QApplication::clipboard()->setText(QString(1'000'000, u'آ'));
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    auto *row = qobject_cast<FieldRow *>(text->parentWidget());
    QVERIFY(row->message().contains(u"۱۰۰۰۰۰۰"_s));
    QCOMPARE(text->toPlainText(), u"پاسخ"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestActForms test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_act_forms.moc"
