#include "core/base/digits.h"
#include "tests/gui/cartable/cartable_window.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/attachments/scanner.h"
#include "ui/models/folder_model.h"
#include "ui/widgets/attachment_list.h"

#include <QLabel>
#include <QListWidget>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// Going through the cartable by keys, and what the pane shows of a case.
class TestCartableWindow : public QObject, private CartableWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void downShowsCaseAfterCase();
    void attachmentsSayHowFarTheyAre();
    void textIsNeverReadAsMarkup();
    void receiptAndDraftAreAskedFor();
    void slashGoesToFolderAndTrackingId();
    void narrowWindowShowsOneAtATime();
};

void TestCartableWindow::downShowsCaseAfterCase()
{
    CartableDesk desk;
    desk.receive(3, workingDayMs + dayMs);
    open(desk, 3);
    showFirst();
    const StreamId first = m_screen->caseView()->caseId();
    press(Qt::Key_Down);
    QVERIFY(m_screen->caseView()->caseId() != first);
    QTRY_VERIFY(m_screen->caseView()->details());
    QVERIFY(find<QLabel>("case.tracking")->text().contains(u'۷'));
    press(Qt::Key_Up);
    QCOMPARE(m_screen->caseView()->caseId(), first);
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
    open(desk, 1);
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

void TestCartableWindow::textIsNeverReadAsMarkup()
{
    CartableDesk desk;
    desk.registerCase(draftOf(1, u"water.pressure"_s, u"<b>زهرا</b>"_s, u"احمدی"_s,
                              u"<h1>بزرگ</h1><img src='file:///etc/passwd'>"_s));
    open(desk, 1);
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
    open(desk, 1);
    showFirst();
    QSignalSpy receipts(m_screen.get(), &CartableScreen::receiptRequested);
    type(u"p"_s);
    QCOMPARE(receipts.count(), 1);
    QCOMPARE(receipts.first().first().value<StreamId>(), state().id);

    QSignalSpy drafts(m_screen.get(), &CartableScreen::draftChosen);
    m_screen->showFolder(Folder::Drafts);
    QTRY_COMPARE(rows(), 1);
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
    open(desk, 1);
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
    open(desk, 1);
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
