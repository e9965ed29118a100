// The form in its kinds, what it says of mistakes, and the receipts.

#include "tests/gui/pictures/camera.h"
#include "tests/gui/registration/desk_page.h"
#include "tests/gui/registration/keys.h"
#include "tests/gui/registration/sample_receipt.h"
#include "ui/print/receipt_painter.h"
#include "ui/registration/receipt_preview.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace mizban::tests;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

class Pictures
{
public:
    explicit Pictures(const Camera &camera)
        : m_camera(camera)
    {
    }

    void take()
    {
        DeskPage desk;
        for (int number : {1, 1, 2})
            (void)desk.registerSample(number);
        desk.open(m_camera.look().size);
        keep(desk.page(), "empty");
        fill(desk);
        keep(desk.page(), "filled");
        complaint(desk);
        keep(desk.page(), "errors");
        counsel(desk);
        keep(desk.page(), "counsel");
        report(desk);
        keep(desk.page(), "report");
        firm(desk);
        keep(desk.page(), "firm-idea");
        for (const CaseKind kind : {CaseKind::Criticism, CaseKind::Plan, CaseKind::Thanks}) {
            plain(desk, kind);
            m_camera.take(u"kind-"_s + wordOf(kind), desk.page());
        }
        service(desk);
        keep(desk.page(), "service");
        added(desk);
        keep(desk.page(), "added");
        saved(desk);
        keep(desk.page(), "saved");
        preview(desk);
    }

private:
    void keep(QWidget &widget, const char *what) const { m_camera.take(QLatin1StringView(what), widget); }

    void fill(DeskPage &desk)
    {
        QSignalSpy known(&desk.page(), &RegistrationPage::applicantShown);
        desk.find<DigitLineEdit>("nationalNumber")->setAsciiText(fixtures::sampleNationalNumber(1));
        while (known.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        desk.find<CompletingCombo>("subject")->setCode(u"water.pressure"_s);
        desk.find<QPlainTextEdit>("text")->setPlainText(
            u"فشار آب در کوی شهید بهشتی از ساعت ۱۷ تا نیمه‌شب "
            u"بسیار "
            u"کم "
            u"است "
            u"و "
            u"پمپ "
            u"ساختمان "
            u"کار "
            u"نمی‌کند. "
            u"تلفن اداره 02335231234 پاسخ نمی‌دهد."_s);
        desk.find<ChoiceBar>("outcome")->setCurrent(u"FinalDate"_s);
        desk.focus("subject");
    }

    void complaint(DeskPage &desk)
    {
        desk.find<ChoiceBar>("kind")->setCurrent(u"Complaint"_s);
        desk.find<ChoiceBar>("outcome")->setCurrent({});
        desk.find<DigitLineEdit>("nationalNumber")->setAsciiText(u"0499370898"_s);
        desk.page().save();
    }

    void counsel(DeskPage &desk)
    {
        desk.page().newForm();
        desk.find<ChoiceBar>("kind")->setCurrent(u"CounselRecord"_s);
        desk.focus("topic");
    }

    void report(DeskPage &desk)
    {
        desk.page().newForm();
        fill(desk);
        desk.find<ChoiceBar>("kind")->setCurrent(u"ObservationReport"_s);
        desk.find<QLineEdit>("observedPlace")
            ->setText(u"میدان امام، روبه‌روی شهرداری"_s);
        desk.focus("benefits");
    }

    /// Abroad, a firm, a child: the tallest of the unfolded sections.
    void firm(DeskPage &desk)
    {
        desk.page().newForm();
        auto *sort = desk.find<QComboBox>("applicantKind");
        sort->setCurrentIndex(1);
        Q_EMIT sort->activated(1);
        desk.find<DigitLineEdit>("legalId")->setAsciiText(u"10380284790"_s);
        desk.find<QLineEdit>("organization")->setText(u"شرکت کشت و صنعت کویر دامغان"_s);
        desk.find<ChoiceBar>("kind")->setCurrent(u"Idea"_s);
        desk.find<CompletingCombo>("subject")->setCode(u"idea.process"_s);
        desk.page().save();
        desk.find<ChoiceBar>("kind")->setFocus();
        desk.focus("effects");
    }

    void plain(DeskPage &desk, CaseKind kind)
    {
        desk.page().newForm();
        desk.find<ChoiceBar>("kind")->setCurrent(wordOf(kind));
        desk.focus("text");
    }

    void service(DeskPage &desk)
    {
        desk.page().newForm();
        desk.find<ChoiceBar>("kind")->setCurrent(u"ServiceRecord"_s);
        desk.find<CompletingCombo>("deliveredService")->setCode(u"13062412000"_s);
        desk.focus("startedAt.time");
    }

    /// The visit was written into the earlier case.
    void added(DeskPage &desk)
    {
        desk.page().newForm();
        fill(desk);
        QSignalSpy done(&desk.page(), &RegistrationPage::visitAdded);
        desk.find<QPushButton>("panel.visit")->click();
        while (done.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void saved(DeskPage &desk)
    {
        desk.page().newForm();
        fill(desk);
        QSignalSpy done(&desk.page(), &RegistrationPage::registered);
        desk.page().save();
        while (done.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void preview(DeskPage &desk)
    {
        const Registered registered = desk.registerSample(4);
        ReceiptPreview page(desk.seat());
        page.resize(m_camera.look().size);
        page.show();
        QSignalSpy shown(&page, &ReceiptPreview::shown);
        page.showCase(registered.caseId);
        while (shown.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        keep(page, "receipt");
        page.findChild<ChoiceBar *>(u"receipt.format"_s)->setCurrent(u"Roll80"_s);
        keep(page, "receipt-roll");
    }

    const Camera &m_camera;
};

void receipts(const QDir &dir)
{
    ReceiptData data = sampleReceipt();
    receiptImage(data, ReceiptFormat::A5, 150).save(dir.filePath(u"receipt-a5.png"_s));
    receiptImage(data, ReceiptFormat::Roll80, 203).save(dir.filePath(u"receipt-80.png"_s));
    data.training = true;
    data.outcome = Outcome{OutcomeKind::Done, u"گواهی صادر و تحویل متقاضی شد."_s, 0};
    receiptImage(data, ReceiptFormat::A5, 150).save(dir.filePath(u"receipt-a5-training.png"_s));
    receiptImage(data, ReceiptFormat::Roll80, 203).save(dir.filePath(u"receipt-80-training.png"_s));
    data.documents = QStringList(60, u"رونوشت برابر اصل سند مالکیت"_s);
    receiptImage(data, ReceiptFormat::A5, 100, 1).save(dir.filePath(u"receipt-a5-second.png"_s));
    (void)writeReceiptPdf(dir.filePath(u"receipt.pdf"_s), sampleReceipt(), ReceiptFormat::A5);
}

void takeAll(const QDir &dir, const QList<Look> &looks)
{
    receipts(dir);
    for (const Look &look : looks) {
        const Camera camera(dir, u"registration"_s, look);
        Pictures(camera).take();
    }
}

} // namespace

Scene registrationScene()
{
    return {u"registration"_s, takeAll};
}

} // namespace mizban::pictures
