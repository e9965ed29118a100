#include "ui/printing/print_preview.h"

#include "core/base/digits.h"
#include "core/services/error_text.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/print/answer_letter.h"
#include "ui/print/page_flow.h"
#include "ui/print/print_record.h"
#include "ui/printing/page_view.h"
#include "ui/printing/printer.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/fit_buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/persian_line_edit.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QPagedPaintDevice>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString fileChoice = u"file"_s;
const QString letterChoice = u"letter"_s;
const QString envelopeChoice = u"envelope"_s;
const QString firstVariant = u"first"_s;
const QString secondVariant = u"second"_s;
constexpr int codeDigits = 10;

} // namespace

PrintPreview::PrintPreview(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
{
    setObjectName(u"print"_s);
    m_askDevice = [this](const PrintedDocument &document) { return askPrinter(document.paper(), this); };
    m_askPath = [this](const QString &name) {
        return QFileDialog::getSaveFileName(this, tr("ذخیره به‌صورت PDF"), name,
                                            tr("پی‌دی‌اف (*.pdf)"));
    };
    build();
    addCommands();
    connect(m_what, &ChoiceBar::currentChanged, this, [this] {
        offerVariants();
        make();
    });
    connect(m_variant, &ChoiceBar::chosen, this, &PrintPreview::make);
    connect(m_honorific, &QComboBox::currentTextChanged, this, &PrintPreview::make);
    connect(m_address, &QLineEdit::textChanged, this, &PrintPreview::make);
    // A code that is still being typed is not yet a wrong one.
    connect(m_postalCode, &DigitLineEdit::digitsChanged, this, [this](const QString &digits) {
        if (digits.isEmpty() || digits.size() == codeDigits)
            make();
    });
    connect(m_printButton, &QPushButton::clicked, this, &PrintPreview::print);
    connect(m_saveButton, &QPushButton::clicked, this, &PrintPreview::savePdf);
    connect(m_closeButton, &QPushButton::clicked, this, &PrintPreview::closed);
    m_what->setCurrent(fileChoice);
    refresh();
}

void PrintPreview::build()
{
    m_message = new Banner;
    m_message->setObjectName(u"print.message"_s);
    m_message->setClosable(true);
    m_message->hide();
    m_view = new PageView(u"print"_s);
    m_view->setAccessibleName(tr("پیش‌نمایش چاپ"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeAddressLine());
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
}

QWidget *PrintPreview::makeBar()
{
    m_what = new ChoiceBar;
    m_what->setObjectName(u"print.what"_s);
    m_what->setAccessibleName(tr("چه چاپ شود"));
    m_what->setChoices({{fileChoice, caseFileName(), u'1', {}},
                        {letterChoice, letterName(), u'2', {}},
                        {envelopeChoice, envelopeName(), u'3', {}}});
    m_variant = new ChoiceBar;
    m_variant->setObjectName(u"print.variant"_s);
    m_pages = new TextLabel(TypeStep::Small, TextLabel::Ink::Muted);
    m_pages->setObjectName(u"print.pages"_s);
    m_pages->setWordWrap(false);
    m_printButton = new QPushButton(tr("چاپ (Ctrl+P)"));
    m_saveButton = new QPushButton(tr("ذخیره PDF (Ctrl+S)"));
    m_closeButton = new QPushButton(tr("بازگشت (Esc)"));
    m_printButton->setObjectName(u"print.print"_s);
    m_saveButton->setObjectName(u"print.save"_s);
    m_closeButton->setObjectName(u"print.close"_s);
    m_printButton->setDefault(true);
    auto *bar = new QWidget;
    m_bar = new QBoxLayout(QBoxLayout::TopToBottom, bar);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_what);
    choices->addWidget(m_variant);
    choices->addStretch(1);
    m_buttons = new QHBoxLayout;
    m_buttons->addWidget(m_pages);
    m_buttons->addStretch(1);
    for (QPushButton *button : {m_printButton, m_saveButton, m_closeButton})
        m_buttons->addWidget(button);
    m_bar->addLayout(choices);
    m_bar->addLayout(m_buttons);
    return bar;
}

QWidget *PrintPreview::makeAddressLine()
{
    m_honorific = new QComboBox;
    m_honorific->setObjectName(u"print.honorific"_s);
    m_honorific->setAccessibleName(tr("عنوان گیرنده"));
    m_honorific->setEditable(true);
    m_honorific->addItems(honorifics());
    m_address = new PersianLineEdit;
    m_address->setObjectName(u"print.address"_s);
    m_address->setAccessibleName(tr("نشانی گیرنده"));
    m_address->setPlaceholderText(tr("نشانی گیرنده"));
    m_address->setMaxLength(300);
    m_postalCode = new DigitLineEdit;
    m_postalCode->setObjectName(u"print.postalCode"_s);
    m_postalCode->setAccessibleName(tr("کد پستی"));
    m_postalCode->setPlaceholderText(tr("کد پستی"));
    m_postalCode->setMaximumDigits(codeDigits);
    m_addressLine = new QWidget;
    auto *line = new QHBoxLayout(m_addressLine);
    line->addWidget(m_honorific, 2);
    line->addWidget(m_address, 3);
    line->addWidget(m_postalCode, 1);
    return m_addressLine;
}

void PrintPreview::addCommands()
{
    setCommandTitle(this, tr("چاپ"));
    addCommand(this, u"print.command.print"_s, tr("چاپ"), Qt::CTRL | Qt::Key_P, [this] { print(); });
    addCommand(this, u"print.command.save"_s, tr("ذخیره به‌صورت PDF"), Qt::CTRL | Qt::Key_S,
               [this] { savePdf(); });
    addCommand(this, u"print.command.next"_s, tr("صفحه بعد"), Qt::Key_PageDown, [this] { turn(1); });
    addCommand(this, u"print.command.previous"_s, tr("صفحه قبل"), Qt::Key_PageUp, [this] { turn(-1); });
}

CasePrintKind PrintPreview::kind() const
{
    const QString what = m_what->current();
    return what == letterChoice     ? CasePrintKind::Letter
           : what == envelopeChoice ? CasePrintKind::Envelope
                                    : CasePrintKind::File;
}

void PrintPreview::choose(CasePrintKind kind)
{
    m_what->setCurrent(kind == CasePrintKind::Letter     ? letterChoice
                       : kind == CasePrintKind::Envelope ? envelopeChoice
                                                         : fileChoice);
}

/// Each kind has two sorts of its own.
void PrintPreview::offerVariants()
{
    const CasePrintKind now = kind();
    QString first = tr("با یادداشت‌های داخلی");
    QString second = tr("بی یادداشت‌های داخلی");
    m_variant->setAccessibleName(tr("دامنه پرونده"));
    if (now != CasePrintKind::File) {
        first = now == CasePrintKind::Letter ? u"A4"_s : u"DL"_s;
        second = now == CasePrintKind::Letter ? u"A5"_s : u"C5"_s;
        m_variant->setAccessibleName(tr("اندازه کاغذ"));
    }
    m_variant->setChoices({{firstVariant, first, u'1', {}}, {secondVariant, second, u'2', {}}});
    m_variant->setCurrent(firstVariant);
    m_addressLine->setVisible(now != CasePrintKind::File);
    m_address->setVisible(now == CasePrintKind::Envelope);
    m_postalCode->setVisible(now == CasePrintKind::Envelope);
}

void PrintPreview::showCase(const StreamId &id)
{
    m_id = id;
    m_details.reset();
    m_print.reset();
    m_view->showNothing();
    m_message->hide();
    m_address->clear();
    m_postalCode->clear();
    m_what->setCurrent(fileChoice);
    m_seat->read([id](SeatReader &reader) { return reader.caseDetails(id); })
        .then(this, [this, id](const Result<CaseDetails> &details) {
            if (id != m_id)
                return;
            if (!details.ok()) {
                say(details.error());
                return;
            }
            m_details = std::make_unique<CaseDetails>(*details);
            m_honorific->setCurrentText(usualHonorific(details->state.registration.applicant));
            make();
            m_printButton->setFocus(Qt::OtherFocusReason);
            Q_EMIT shown(id);
        });
}

void PrintPreview::make()
{
    if (!m_details)
        return;
    const CasePrintChoice choice{kind(), m_variant->current() == secondVariant, m_honorific->currentText(),
                                 m_address->text(), m_postalCode->asciiText()};
    const DirectoryPtr directory = m_seat->directory();
    const Actor actor{m_seat->person(), m_seat->post(), directory->version()};
    Result<CasePrint> print =
        makeCasePrint(*m_details, directory, choice, {actorText(*directory, actor), m_seat->clock().nowMs()});
    m_printButton->setEnabled(print.ok());
    m_saveButton->setEnabled(print.ok());
    if (!print.ok()) {
        m_print.reset();
        m_view->showNothing();
        m_pages->clear();
        say(print.error());
        return;
    }
    m_message->hide();
    m_print = std::move(print).value();
    m_page = 0;
    m_view->setSaid(m_print->words);
    showPage();
}

void PrintPreview::showPage()
{
    if (!m_print)
        return;
    m_view->showPage(*m_print->document, m_page);
    m_pages->setText(pageNumberText(m_page, m_print->document->pages()));
}

void PrintPreview::turn(int pages)
{
    if (!m_print)
        return;
    const int page = qBound(0, m_page + pages, m_print->document->pages() - 1);
    if (page == m_page)
        return;
    m_page = page;
    showPage();
}

void PrintPreview::record(const std::function<void(const CasePrint &)> &then)
{
    const CasePrint print = *m_print;
    if (!print.recorded) {
        then(print);
        return;
    }
    const QString text = printRecord(print.name, print.document->pages());
    m_seat->write([id = m_id, text](SeatWriter &writer) { return writer.note(id, text); })
        .then(this, [this, print, then](const Result<EventId> &noted) {
            if (!noted.ok()) {
                say(noted.error());
                return;
            }
            m_seat->announceChange();
            Q_EMIT recorded();
            then(print);
        });
}

void PrintPreview::print()
{
    if (!m_print)
        return;
    const std::shared_ptr<QPagedPaintDevice> device = m_askDevice(*m_print->document);
    if (!device)
        return;
    record([this, device](const CasePrint &print) {
        if (paintAll(*device, device->logicalDpiX(), *print.document).ok())
            m_message->showMessage(Tone::Success, tr("%1 برای چاپ فرستاده شد.").arg(print.name));
        else
            m_message->showMessage(
                Tone::Danger, tr("چاپ نشد. چاپگر را بررسی کنید و دوباره چاپ کنید؛ مورد دست نخورده است."));
    });
}

void PrintPreview::savePdf()
{
    if (!m_print)
        return;
    const QString path = m_askPath(m_print->fileName);
    if (path.isEmpty())
        return;
    record([this, path](const CasePrint &print) {
        const Status done = writePdf(path, *print.document);
        if (done.ok())
            m_message->showMessage(Tone::Success, tr("ذخیره شد. این فایل رمز ندارد."));
        else
            say(done.error());
    });
}

void PrintPreview::say(const Error &error)
{
    m_message->showMessage(Tone::Danger, describe(error));
}

void PrintPreview::refresh()
{
    const Theme theme = currentTheme();
    m_bar->setContentsMargins(theme.space24(), theme.space12(), theme.space24(), theme.space12());
    m_bar->setSpacing(theme.space8());
    m_addressLine->layout()->setContentsMargins(theme.space24(), 0, theme.space24(), theme.space12());
    fitBar();
    showPage();
}

void PrintPreview::fitBar()
{
    const Theme theme = currentTheme();
    m_printButton->setIcon(themeIcon(u"print"));
    m_saveButton->setIcon(themeIcon(u"pdf"));
    m_closeButton->setIcon(themeIcon(u"arrow-back"));
    const int taken = m_pages->sizeHint().width() + 2 * theme.space12();
    fitButtons({m_printButton, m_saveButton, m_closeButton}, width() - 2 * theme.space24() - taken,
               theme.space12());
}

void PrintPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBar();
    if (event->size().width() != event->oldSize().width())
        showPage(); // as wide as there is room for
}

void PrintPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_bar)
        refresh();
}

/// Digits choose what is printed, wherever none is being typed.
void PrintPreview::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const QString typed = plain ? toAsciiDigits(event->text()) : QString();
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (typed == u"1")
        choose(CasePrintKind::File);
    else if (typed == u"2")
        choose(CasePrintKind::Letter);
    else if (typed == u"3")
        choose(CasePrintKind::Envelope);
    else
        QWidget::keyPressEvent(event);
}

} // namespace mizban
