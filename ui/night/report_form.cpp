#include "ui/night/report_form.h"

#include "core/domain/attachment.h"
#include "core/services/error_text.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/persian_text_edit.h"

#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int previewDpi = 60;

Status paint(QPrinter &printer, const NightReportSheet &sheet)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return makeError(ErrorCode::StorageFailed, u"printer"_s);
    const int pages = nightReportPages(sheet);
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !printer.newPage())
            return makeError(ErrorCode::StorageFailed, u"printer"_s);
        renderNightReport(painter, sheet, page, printer.resolution());
    }
    return painter.end() ? Status() : Status(makeError(ErrorCode::StorageFailed, u"printer"_s));
}

} // namespace

Result<bool> printNightReport(const NightReportSheet &sheet, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    MIZBAN_TRY(paint(printer, sheet));
    return true;
}

ReportForm::ReportForm(QWidget *parent)
    : NightForm(u"night.report"_s, tr("گزارش صبح"), tr("ثبت و فرستادن گزارش"), parent)
    , m_text(new PersianTextEdit)
    , m_page(new QLabel)
{
    m_print = [this](const NightReportSheet &sheet) { return printNightReport(sheet, this); };
    m_askPath = [this](const QString &proposed) {
        return QFileDialog::getSaveFileName(this, tr("ذخیره گزارش"), proposed,
                                            tr("پی‌دی‌اف (*.pdf)"));
    };
    m_text->setLimit(maxTextLength);
    m_text->setVisibleLines(6);
    add(u"text"_s, tr("متن گزارش"), m_text);
    setOwn(true);
    const auto button = [this](const char *name, const QString &text, const QString &icon, auto act) {
        auto *made = new QPushButton(text);
        made->setObjectName(u"night.report."_s + QLatin1StringView(name));
        made->setIcon(themeIcon(icon));
        connect(made, &QPushButton::clicked, this, act);
        addButton(made);
    };
    button("print", tr("چاپ (Ctrl+P)"), u"print"_s, &ReportForm::print);
    button("pdf", tr("ذخیره PDF (Ctrl+S)"), u"pdf"_s, &ReportForm::savePdf);
    setCommandTitle(this, tr("گزارش صبح"));
    addCommand(this, u"night.report.command.print"_s, tr("چاپ گزارش صبح"), Qt::CTRL | Qt::Key_P,
               [this] { print(); });
    addCommand(this, u"night.report.command.pdf"_s, tr("ذخیره گزارش صبح به‌صورت PDF"),
               Qt::CTRL | Qt::Key_S, [this] { savePdf(); });
    m_page->setObjectName(u"night.report.page"_s);
    m_page->setAccessibleName(tr("پیش‌نمایش گزارش"));
    m_page->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout()->addWidget(m_page);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReportForm::showPage);
}

void ReportForm::begin(const NightReportSheet &sheet)
{
    clear();
    m_sheet = sheet;
    setTexts({{u"text"_s, sheet.report.text}});
    showPage();
}

void ReportForm::setOwn(bool own)
{
    setSendable(own);
    m_text->setReadOnly(!own);
    row(u"text"_s)->setHint(own ? tr("برنامه از دفتر نوبت نوشته است؛ اگر لازم است اصلاح کنید.") : QString());
}

QString ReportForm::text() const
{
    return m_text->toPlainText();
}

/// A text that nobody touched is written anew from the log when it is asked for again.
QMap<QString, QString> ReportForm::texts() const
{
    QMap<QString, QString> texts = NightForm::texts();
    if (texts.value(u"text"_s) == m_sheet.report.text)
        texts.remove(u"text"_s);
    return texts;
}

void ReportForm::showPage()
{
    if (!m_sheet.report.night.isValid())
        return;
    NightReportSheet sheet = m_sheet;
    sheet.report.text = text();
    const qreal ratio = devicePixelRatioF();
    QImage image = nightReportImage(sheet, qRound(previewDpi * currentTheme().scale() * ratio));
    image.setDevicePixelRatio(ratio);
    m_page->setPixmap(QPixmap::fromImage(image));
}

void ReportForm::print()
{
    NightReportSheet sheet = m_sheet;
    sheet.report.text = text();
    const Result<bool> done = m_print(sheet);
    if (!done.ok())
        Q_EMIT said(
            false,
            tr("گزارش چاپ نشد. چاپگر را بررسی کنید و دوباره چاپ کنید؛ متن گزارش همین‌جا مانده است."));
    else if (*done)
        Q_EMIT said(true, tr("گزارش برای چاپ فرستاده شد."));
}

void ReportForm::savePdf()
{
    NightReportSheet sheet = m_sheet;
    sheet.report.text = text();
    const QString path = m_askPath(u"night-%1.pdf"_s.arg(sheet.report.night.toString(Qt::ISODate)));
    if (path.isEmpty())
        return;
    const Status done = writeNightReportPdf(path, sheet);
    Q_EMIT said(done.ok(),
                done.ok() ? tr("گزارش به‌صورت PDF ذخیره شد.") : describe(done.error()));
}

} // namespace mizban
