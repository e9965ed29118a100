#include "ui/registration/receipt_preview.h"

#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/registration/receipt_printing.h"
#include "ui/registration/receipt_sheet.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/fit_buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/told_role.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace mizban {

ReceiptPreview::ReceiptPreview(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_message(new Banner)
    , m_format(new ChoiceBar)
    , m_area(new QScrollArea)
    , m_sheet(new ReceiptSheet)
    , m_pages(new ThemeLabel(TypeStep::Small))
{
    setObjectName(u"receipt"_s);
    m_print = [this](const ReceiptData &receipt, ReceiptFormat format) {
        return printReceipt(receipt, format, this);
    };
    m_askPath = [this](const QString &name) {
        return QFileDialog::getSaveFileName(this, tr("ذخیره رسید"), name, tr("پی‌دی‌اف (*.pdf)"));
    };
    build();
    connect(m_format, &ChoiceBar::currentChanged, this, &ReceiptPreview::showSheet);
    connect(m_printButton, &QPushButton::clicked, this, &ReceiptPreview::print);
    connect(m_saveButton, &QPushButton::clicked, this, &ReceiptPreview::savePdf);
    connect(m_closeButton, &QPushButton::clicked, this, &ReceiptPreview::closed);
    refresh();
}

void ReceiptPreview::build()
{
    m_format->setObjectName(u"receipt.format"_s);
    m_format->setAccessibleName(tr("اندازه کاغذ"));
    m_format->setChoices(
        {{u"A5"_s, tr("برگه A5"), u'1', {}}, {u"Roll80"_s, tr("رول ۸۰ میلی‌متری"), u'2', {}}});
    m_format->setCurrent(u"A5"_s);
    m_printButton = new QPushButton(tr("چاپ (Ctrl+P)"));
    m_saveButton = new QPushButton(tr("ذخیره PDF (Ctrl+S)"));
    m_closeButton = new QPushButton(tr("بازگشت (Esc)"));
    m_printButton->setObjectName(u"receipt.print"_s);
    m_saveButton->setObjectName(u"receipt.save"_s);
    m_closeButton->setObjectName(u"receipt.close"_s);
    m_message->setObjectName(u"receipt.message"_s);
    m_message->setClosable(true);
    m_pages->setObjectName(u"receipt.pages"_s);
    m_pages->setQuiet(true);
    m_printButton->setDefault(true);
    auto *bar = new QWidget;
    m_bar = new QHBoxLayout(bar);
    auto *paper = new QHBoxLayout;
    paper->addWidget(m_format, 1);
    paper->addWidget(m_pages);
    m_orders = new QHBoxLayout;
    for (QWidget *button : std::initializer_list<QWidget *>{m_printButton, m_saveButton, m_closeButton})
        m_orders->addWidget(button);
    m_orders->addStretch(0);
    m_bar->addLayout(paper, 1);
    m_bar->addLayout(m_orders);
    setToldRole(m_area, QAccessible::Document);
    m_area->setObjectName(u"receipt.area"_s);
    m_area->setAccessibleName(tr("رسید"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_area->setWidget(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_message);
    column->addWidget(m_area, 1);
    setCommandTitle(this, tr("رسید"));
    addCommand(this, u"receipt.command.print"_s, tr("چاپ"), Qt::CTRL | Qt::Key_P, [this] { print(); });
    addCommand(this, u"receipt.command.save"_s, tr("ذخیره به‌صورت PDF"), Qt::CTRL | Qt::Key_S,
               [this] { savePdf(); });
}

void ReceiptPreview::showCase(const StreamId &id)
{
    m_id = id;
    m_data.reset();
    m_message->hide();
    m_seat->read([id](SeatReader &reader) { return reader.receipt(id); })
        .then(this, [this, id](const Result<ReceiptData> &receipt) {
            if (id != m_id)
                return;
            if (!receipt.ok()) {
                say(receipt.error());
                return;
            }
            m_data = *receipt;
            showSheet();
            m_printButton->setFocus(Qt::OtherFocusReason);
            Q_EMIT shown(id);
        });
}

ReceiptFormat ReceiptPreview::format() const
{
    return m_format->current() == u"Roll80"_s ? ReceiptFormat::Roll80 : ReceiptFormat::A5;
}

void ReceiptPreview::showSheet()
{
    if (!m_data)
        return;
    m_sheet->setReceipt(*m_data, format(), roomForSheet());
    m_pages->setVisible(m_sheet->pages() > 1);
    m_pages->setText(shownDigits(tr("%1 صفحه").arg(m_sheet->pages())));
}

/// Beside the bar that a long receipt brings, which may not be there yet.
int ReceiptPreview::roomForSheet() const
{
    return m_area->maximumViewportSize().width() - m_area->verticalScrollBar()->sizeHint().width();
}

void ReceiptPreview::print()
{
    if (!m_data)
        return;
    const Result<bool> done = m_print(*m_data, format());
    if (!done.ok())
        m_message->showMessage(Tone::Danger,
                               tr("رسید چاپ نشد. چاپگر را بررسی کنید و دوباره چاپ کنید؛ مورد ثبت شده است."));
    else if (*done)
        m_message->showMessage(Tone::Success, tr("رسید برای چاپ فرستاده شد."));
}

void ReceiptPreview::savePdf()
{
    if (!m_data)
        return;
    const QString path = m_askPath(m_data->trackingId + u".pdf"_s);
    if (path.isEmpty())
        return;
    const Status done = writeReceiptPdf(path, *m_data, format());
    if (done.ok())
        m_message->showMessage(Tone::Success, tr("رسید ذخیره شد. این فایل رمز ندارد."));
    else
        say(done.error());
}

void ReceiptPreview::say(const Error &error)
{
    m_message->showMessage(Tone::Danger, describe(error));
}

void ReceiptPreview::refresh()
{
    const Theme theme = currentTheme();
    m_bar->setContentsMargins(theme.space24(), theme.space12(), theme.space24(), theme.space12());
    m_bar->setSpacing(theme.space12());
    m_orders->setSpacing(theme.space12());
    fitBar();
    showSheet();
}

void ReceiptPreview::fitBar()
{
    const Theme theme = currentTheme();
    m_printButton->setIcon(themeIcon(u"print"));
    m_saveButton->setIcon(themeIcon(u"pdf"));
    m_closeButton->setIcon(themeIcon(u"arrow-back"));
    const int room = width() - 2 * theme.space24();
    const int taken = m_format->sizeHint().width() + m_pages->sizeHint().width() + 3 * theme.space12();
    const QList<QPushButton *> buttons{m_printButton, m_saveButton, m_closeButton};
    fitButtons(buttons, room - taken, theme.space12());
    int wanted = taken;
    for (const QPushButton *button : buttons)
        wanted += button->sizeHint().width() + theme.space12();
    const bool under = wanted > room; // the orders then have a line of their own
    m_bar->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_orders->setStretch(m_orders->count() - 1, under ? 1 : 0);
    if (under)
        fitButtons(buttons, room, theme.space12());
}

void ReceiptPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBar();
    if (m_sheet->isShrunk() || m_sheet->width() > roomForSheet())
        showSheet();
}

void ReceiptPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_bar)
        refresh();
}

void ReceiptPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mizban
