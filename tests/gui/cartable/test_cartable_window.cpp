#include "core/base/digits.h"
#include "core/base/persian_keys.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "ui/attachments/attachment_field.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_orders.h"
#include "ui/case/case_reminder.h"
#include "ui/case/case_view.h"
#include "ui/models/cartable_roles.h"
#include "ui/models/folder_model.h"
#include "ui/models/history_model.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
constexpr int never = 1'000'000;
const QString governor = u"semnan.damghan.governor"_s;

} // namespace

class TestCartableWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void downShowsCaseAfterCase();
    void refersAndTakesBackByKeys();
    void persianKeysAreOrdersToo();
    void ordersLieOnTheKeysOfTheStandardLayout();
    void rule12_answerWithoutTextIsRefused();
    void typedTextStaysWithItsCase();
    void halfWrittenActsOutliveTheScreen();
    void sentActLeavesNothingHalfWritten();
    void undoGoesWhenTheActWasSent();
    void undoOfNothingSaysSo();
    void aFormInALowWindowSaysWhichCaseItIsFor();
    void anAnswerCarriesFilesAndWaitsForThem();
    void aReferralCarriesFiles();
    void attachmentsSayHowFarTheyAre();
    void oversizedPasteIsRefusedInAnAct();
    void refusedActsAreGreyAndSayWhy();
    void holderWhoSeesACaseIsStamped();
    void aNewCaseStaysWhereItIsReadUntilTheFolderIsLeft();
    void allThatIsMarkedAmongTheNewIsCountedOnce();
    void aNewCaseGoesWhenItIsActedOn();
    void textIsNeverReadAsMarkup();
    void receiptAndDraftAreAskedFor();
    void slashGoesToFolderAndTrackingId();
    void narrowWindowShowsOneAtATime();

private:
    void open(CartableDesk &desk, Folder folder, int rows);
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    [[nodiscard]] const CaseState &state() const { return m_screen->caseView()->details()->state; }
    void showFirst();

    QTemporaryDir m_settings;
    std::unique_ptr<CartableScreen> m_screen;
};

void TestCartableWindow::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    applyTheme(*qApp, Theme());
}

void TestCartableWindow::open(CartableDesk &desk, Folder folder, int rows)
{
    QSettings().clear();
    m_screen = std::make_unique<CartableScreen>(desk.seat());
    m_screen->caseView()->setSeenDelay(never);
    m_screen->resize(1280, 800);
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
    m_screen->showFolder(folder);
    QTRY_COMPARE(find<QAbstractItemView>("cartable.list")->model()->rowCount(), rows);
    m_screen->focusList();
}

void TestCartableWindow::showFirst()
{
    press(Qt::Key_Down);
    QTRY_VERIFY(m_screen->caseView()->details());
}

void TestCartableWindow::downShowsCaseAfterCase()
{
    CartableDesk desk;
    desk.receive(3, workingDayMs + dayMs);
    open(desk, Folder::Open, 3);
    showFirst();
    const StreamId first = m_screen->caseView()->caseId();
    press(Qt::Key_Down);
    QVERIFY(m_screen->caseView()->caseId() != first);
    QTRY_VERIFY(m_screen->caseView()->details());
    QVERIFY(find<QLabel>("case.tracking")->text().contains(u'۷'));
    press(Qt::Key_Up);
    QCOMPARE(m_screen->caseView()->caseId(), first);
}

void TestCartableWindow::refersAndTakesBackByKeys()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    desk.registerCase(sampleDraft(2));
    open(desk, Folder::Open, 2);
    showFirst();
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
    QTRY_COMPARE(find<QAbstractItemView>("cartable.list")->model()->rowCount(), 1);
    QCOMPARE(state().history.last().note, u"لطفاً بررسی شود."_s);
    QVERIFY(find<Toast>("case.toast")->isVisible());
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("cartable.list"));

    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(state().holder, HolderCode(u"semnan.damghan.desk"_s));
    QTRY_COMPARE(find<QAbstractItemView>("cartable.list")->model()->rowCount(), 2);
    const auto *history = find<QAbstractItemView>("case.history")->model();
    bool told = false;
    for (int row = 0; row < history->rowCount(); ++row)
        told |= history->index(row, 0).data(HistoryModel::FlagTextRole).toString().contains(u"واگرد"_s);
    QVERIFY(told);
}

void TestCartableWindow::persianKeysAreOrdersToo()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    showFirst();
    type(u"د"_s);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("case.note.text"));
    type(u"تلفنی پیگیری شد."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_screen->caseView()->details()->notes.size(), 1);
    QCOMPARE(m_screen->caseView()->details()->notes.first().note, u"تلفنی پیگیری شد."_s);
}

/// Each order shows the Persian letter that lies on its key.
void TestCartableWindow::ordersLieOnTheKeysOfTheStandardLayout()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
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

void TestCartableWindow::rule12_answerWithoutTextIsRefused()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    showFirst();
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

void TestCartableWindow::typedTextStaysWithItsCase()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    desk.registerCase(sampleDraft(2));
    open(desk, Folder::Open, 2);
    showFirst();
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

void TestCartableWindow::halfWrittenActsOutliveTheScreen()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    showFirst();
    type(u"r"_s);
    type(u"دام"_s); // no name picked yet
    press(Qt::Key_Tab);
    press(Qt::Key_Escape);
    type(u"n"_s);
    type(u"تلفن زدم"_s);
    open(desk, Folder::Open, 1); // another screen on the seat; the first goes without a word
    showFirst();
    auto *note = find<QPlainTextEdit>("case.note.text");
    QTRY_COMPARE(note->toPlainText(), u"تلفن زدم"_s);
    QVERIFY(note->isVisible());
    type(u"r"_s);
    QCOMPARE(find<CompletingCombo>("case.refer.to")->text(), u"دام"_s);
}

void TestCartableWindow::sentActLeavesNothingHalfWritten()
{
    CartableDesk desk;
    const StreamId id = desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
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

void TestCartableWindow::undoGoesWhenTheActWasSent()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    desk.registerCase(sampleDraft(2));
    open(desk, Folder::Open, 2);
    showFirst();
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

void TestCartableWindow::undoOfNothingSaysSo()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    showFirst();
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(find<Toast>("case.toast")->isVisible());
}

/// Whoever writes the answer sees what was asked, also where the form takes the place of the text.
void TestCartableWindow::aFormInALowWindowSaysWhichCaseItIsFor()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
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

void TestCartableWindow::anAnswerCarriesFilesAndWaitsForThem()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    QTemporaryDir folder;
    QFile letter(folder.filePath(u"letter.txt"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write(QByteArray(2'000'000, 'x')) > 0);
    letter.close();
    open(desk, Folder::Open, 1);
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

void TestCartableWindow::aReferralCarriesFiles()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    showFirst();
    type(u"r"_s);
    find<CompletingCombo>("case.refer.to")->setCode(governor);
    find<AttachmentField>("case.refer.files")
        ->addScanned({{u"نقشه.pdf"_s, u"application/pdf"_s, "%PDF-1.7"}});
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().holder, HolderCode(governor));
    QCOMPARE(state().history.last().attachments.size(), 1);
    QCOMPARE(state().history.last().attachments.first().name, u"نقشه.pdf"_s);
}

void TestCartableWindow::attachmentsSayHowFarTheyAre()
{
    CartableDesk desk;
    CaseDraft draft = sampleDraft(1);
    QImage picture(60, 80, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const auto scan = desk.writer().addAttachment(u"scan.jpg"_s, u"image/jpeg"_s, jpegOf(picture));
    QVERIFY(scan.ok());
    draft.attachments = {{{}, *scan}};
    desk.registerCase(draft);
    open(desk, Folder::Open, 1);
    showFirst();
    auto *list = find<AttachmentList>("case.attachments");
    const auto said = [&] { return list->entries().isEmpty() ? QString() : list->entries().first().state; };
    QVERIFY(said().contains(u"صف ارسال"_s));
    const auto then = [&](auto job) {
        desk.seat()->write(job).waitForFinished();
        desk.seat()->announceChange();
    };
    then(
        [blob = scan->blob](SeatWriter &writer) { return writer.noteBlobProblem(blob, ErrorCode::Refused); });
    QTRY_VERIFY(said().contains(u"ارسال نشد"_s));
    then([blob = scan->blob](SeatWriter &writer) { return writer.markBlobSent(blob); });
    QTRY_VERIFY(said().contains(u"به مرکز رسیده"_s));
    // And it is looked at without leaving the program.
    auto *preview = find<AttachmentPreview>("case.preview");
    QSignalSpy drawn(preview, &AttachmentPreview::drawn);
    auto *lines = list->findChild<QListWidget *>();
    lines->setFocus();
    lines->setCurrentRow(0);
    press(Qt::Key_Return);
    QTRY_COMPARE(drawn.count(), 1);
    QVERIFY(preview->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!preview->isVisible());
}

void TestCartableWindow::oversizedPasteIsRefusedInAnAct()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    showFirst();
    type(u"a"_s);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    type(u"پاسخ"_s);
    QApplication::clipboard()->setText(QString(1'000'000, u'آ'));
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    auto *row = qobject_cast<FieldRow *>(text->parentWidget());
    QVERIFY(row->message().contains(u"۱۰۰۰۰۰۰"_s));
    QCOMPARE(text->toPlainText(), u"پاسخ"_s);
}

void TestCartableWindow::refusedActsAreGreyAndSayWhy()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    showFirst();
    auto *reopen = find<QPushButton>("case.action.reopen");
    QVERIFY(!reopen->isEnabled());
    QVERIFY(!reopen->toolTip().isEmpty());
    QVERIFY(find<QPushButton>("case.action.refer")->isEnabled());
    type(u"o"_s);
    QVERIFY(!find<QWidget>("case.reopen.text")->isVisible());
    QVERIFY(find<Toast>("case.toast")->isVisible());
}

void TestCartableWindow::holderWhoSeesACaseIsStamped()
{
    CartableDesk desk;
    desk.receive(2, workingDayMs + dayMs);
    open(desk, Folder::Open, 2);
    m_screen->caseView()->setSeenDelay(1);
    QTRY_COMPARE(m_screen->folders()->count(Folder::New), 2);
    press(Qt::Key_Down);
    QTRY_COMPARE(m_screen->folders()->count(Folder::New), 1);
    QTRY_VERIFY(state().isOpened());
}

void TestCartableWindow::aNewCaseStaysWhereItIsReadUntilTheFolderIsLeft()
{
    CartableDesk desk;
    desk.receive(5, workingDayMs + dayMs);
    open(desk, Folder::New, 5);
    const auto *list = find<QAbstractItemView>("cartable.list");
    const auto rowIs = [list](int row) {
        return list->model()->index(row, 0).data(CaseIdRole).toByteArray();
    };
    const auto unread = [list](int row) { return list->model()->index(row, 0).data(UnreadRole).toBool(); };
    QList<QByteArray> before;
    for (int row = 0; row < 5; ++row)
        before << rowIs(row);
    m_screen->caseView()->setSeenDelay(1);
    for (int row = 0; row < 3; ++row) {
        press(Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), row);
        QTRY_COMPARE(m_screen->folders()->count(Folder::New), 4 - row);
        QTRY_VERIFY(!unread(row)); // drawn as read, in its place
        QCOMPARE(list->model()->rowCount(), 5);
    }
    for (int row = 0; row < 5; ++row)
        QCOMPARE(rowIs(row), before.at(row));
    QTRY_VERIFY(mizban::test::isSaidIn(*m_screen, u"۲ مورد و ۳ دیده‌شده"_s));
    press(Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 1);
    QTRY_COMPARE(m_screen->caseView()->caseId().bytes(), before.at(1));

    m_screen->renew(); // F5
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(rowIs(0), before.at(3));
    QCOMPARE(m_screen->caseView()->caseId().bytes(), before.at(1)); // what is read stays in the pane

    m_screen->focusList();
    press(Qt::Key_Home);
    QTRY_COMPARE(m_screen->folders()->count(Folder::New), 1);
    QTRY_VERIFY(!unread(0));
    QCOMPARE(list->model()->rowCount(), 2);
    m_screen->showFolder(Folder::Open);
    QTRY_COMPARE(list->model()->rowCount(), 5);
    m_screen->showFolder(Folder::New);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(rowIs(0), before.at(4));
}

void TestCartableWindow::allThatIsMarkedAmongTheNewIsCountedOnce()
{
    CartableDesk desk;
    desk.receive(4, workingDayMs + dayMs);
    open(desk, Folder::New, 4);
    m_screen->caseView()->setSeenDelay(1);
    press(Qt::Key_Down);
    QTRY_COMPARE(m_screen->folders()->count(Folder::New), 3);
    m_screen->caseView()->setSeenDelay(never);
    press(Qt::Key_Down); // looked at, and new still
    QTRY_VERIFY(m_screen->caseView()->details());
    press(Qt::Key_A, Qt::ControlModifier);
    auto *marks = find<QLabel>("cartable.marks");
    QTRY_VERIFY(marks->isVisible());
    QVERIFY2(marks->text().startsWith(u"۴ مورد"_s), qPrintable(marks->text()));
}

void TestCartableWindow::aNewCaseGoesWhenItIsActedOn()
{
    CartableDesk desk;
    desk.receive(3, workingDayMs + dayMs);
    open(desk, Folder::New, 3);
    const auto *list = find<QAbstractItemView>("cartable.list");
    const QByteArray next = list->model()->index(1, 0).data(CaseIdRole).toByteArray();
    m_screen->caseView()->setSeenDelay(1);
    press(Qt::Key_Down);
    QTRY_VERIFY(m_screen->caseView()->details() && state().isOpened());
    type(u"a"_s);
    type(u"مشکل برطرف شد."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    press(Qt::Key_Down); // to what followed it
    QCOMPARE(m_screen->caseView()->caseId().bytes(), next);
}

void TestCartableWindow::textIsNeverReadAsMarkup()
{
    CartableDesk desk;
    desk.registerCase(draftOf(1, u"water.pressure"_s, u"<b>زهرا</b>"_s, u"احمدی"_s,
                              u"<h1>بزرگ</h1><img src='file:///etc/passwd'>"_s));
    open(desk, Folder::Open, 1);
    showFirst();
    auto *text = find<QLabel>("case.text");
    QCOMPARE(text->textFormat(), Qt::PlainText);
    QVERIFY(text->text().contains(u"<h1>"_s));
    QCOMPARE(find<QLabel>("case.applicant")->textFormat(), Qt::PlainText);
    QVERIFY(find<QLabel>("case.applicant")->text().contains(u"<b>"_s));
}

void TestCartableWindow::receiptAndDraftAreAskedFor()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    const auto draft = desk.writer().saveDraft(0, sampleDraft(2));
    QVERIFY(draft.ok());
    open(desk, Folder::Open, 1);
    showFirst();
    QSignalSpy receipts(m_screen.get(), &CartableScreen::receiptRequested);
    type(u"p"_s);
    QCOMPARE(receipts.count(), 1);
    QCOMPARE(receipts.first().first().value<StreamId>(), state().id);

    QSignalSpy drafts(m_screen.get(), &CartableScreen::draftChosen);
    m_screen->showFolder(Folder::Drafts);
    QTRY_COMPARE(find<QAbstractItemView>("cartable.list")->model()->rowCount(), 1);
    m_screen->focusList();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(drafts.count(), 1);
    QCOMPARE(drafts.first().first().toLongLong(), *draft);
}

void TestCartableWindow::slashGoesToFolderAndTrackingId()
{
    CartableDesk desk;
    const StreamId id = desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    showFirst();
    const QString tracking = state().registration.trackingId;
    type(u"/"_s);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("cartable.filter"));
    type(m_screen->folders()->index(FolderModel::rowOf(Folder::Answered)).data().toString());
    press(Qt::Key_Return);
    QCOMPARE(m_screen->folder(), Folder::Answered);
    QTRY_VERIFY(find<QWidget>("cartable.empty")->isVisible());

    m_screen->setFocus();
    type(u"/"_s);
    type(toPersianDigits(tracking));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_screen->caseView()->details());
    QCOMPARE(state().id, id);
}

void TestCartableWindow::narrowWindowShowsOneAtATime()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::Open, 1);
    m_screen->resize(560, 700);
    QTRY_VERIFY(!m_screen->caseView()->isVisible());
    QVERIFY(find<QWidget>("cartable.folder")->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(m_screen->caseView()->isVisible());
    QVERIFY(!find<QWidget>("cartable.list")->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(find<QWidget>("cartable.list")->isVisible());
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("cartable.list"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestCartableWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_cartable_window.moc"
