#include "ui/printing/list_preview.h"

#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/printing/page_view.h"
#include "ui/printing/printer.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/fit_buttons.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QKeyEvent>
#include <QPagedPaintDevice>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int pagesShown = 20; ///< the first ones; paper shows the rest
} // namespace

ListPreview::ListPreview(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_job(new ListJob(m_seat, this))
{
    setObjectName(u"listPrint"_s);
    m_askDevice = [this] { return askPrinter(QSizeF(2100, 2970), this); };
    m_askPath = [this](const QString &name) {
        return QFileDialog::getSaveFileName(this, tr("ذخیره به‌صورت PDF"), name,
                                            tr("پی‌دی‌اف (*.pdf)"));
    };
    build();
    setCommandTitle(this, tr("چاپ فهرست"));
    addCommand(this, u"listPrint.command.print"_s, tr("چاپ"), Qt::CTRL | Qt::Key_P, [this] { print(); });
    addCommand(this, u"listPrint.command.save"_s, tr("ذخیره به‌صورت PDF"), Qt::CTRL | Qt::Key_S,
               [this] { savePdf(); });
    addCommand(this, u"listPrint.command.next"_s, tr("صفحه بعد"), Qt::Key_PageDown, [this] { turn(1); });
    addCommand(this, u"listPrint.command.previous"_s, tr("صفحه قبل"), Qt::Key_PageUp, [this] { turn(-1); });
    connect(m_printButton, &QPushButton::clicked, this, &ListPreview::print);
    connect(m_saveButton, &QPushButton::clicked, this, &ListPreview::savePdf);
    connect(m_closeButton, &QPushButton::clicked, this, &ListPreview::closed);
    connect(m_job, &ListJob::pageDone, this, [this](int pages) {
        if (const int all = pagesOf(m_head))
            m_progress->setProgress(double(pages) / all);
        m_message->showMessage(
            Tone::Info,
            shownDigits(
                tr("%1 صفحه آماده شد؛ Esc آن را متوقف می‌کند.").arg(pages)));
    });
    connect(m_job, &ListJob::finished, this, &ListPreview::jobEnded);
    refresh();
}

void ListPreview::build()
{
    m_message = new Banner;
    m_message->setObjectName(u"listPrint.message"_s);
    m_message->setClosable(true);
    m_message->hide();
    m_progress = new BusyLine;
    m_progress->setObjectName(u"listPrint.busy"_s);
    m_view = new PageView(u"listPrint"_s);
    m_view->setAccessibleName(tr("پیش‌نمایش چاپ فهرست"));
    m_pages = new TextLabel(TypeStep::Small, TextLabel::Ink::Muted);
    m_pages->setObjectName(u"listPrint.pages"_s);
    m_printButton = new QPushButton(tr("چاپ (Ctrl+P)"));
    m_saveButton = new QPushButton(tr("ذخیره PDF (Ctrl+S)"));
    m_closeButton = new QPushButton(tr("بازگشت (Esc)"));
    m_printButton->setObjectName(u"listPrint.print"_s);
    m_saveButton->setObjectName(u"listPrint.save"_s);
    m_closeButton->setObjectName(u"listPrint.close"_s);
    auto *bar = new QWidget;
    m_bar = new QHBoxLayout(bar);
    m_bar->addWidget(m_pages, 1);
    for (QPushButton *button : {m_printButton, m_saveButton, m_closeButton})
        m_bar->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
}

void ListPreview::showList(const ListRequest &request)
{
    if (m_job->isRunning())
        return; // the list that is being printed stays in front
    ++m_generation;
    m_request = request;
    const DirectoryPtr directory = m_seat->directory();
    const Actor actor{m_seat->person(), m_seat->post(), directory->version()};
    m_head = {request.title,
              directory->titleOf(m_seat->identity().seatOf),
              actorText(*directory, actor),
              m_seat->clock().nowMs(),
              -1,
              directory->isTraining()};
    m_read.clear();
    m_next = {};
    m_page = m_wanted = 0;
    m_busy = false;
    m_message->hide();
    m_view->showNothing();
    m_pages->clear();
    readOn();
    m_printButton->setFocus(Qt::OtherFocusReason);
}

/// Reads until the wanted page is there.
void ListPreview::readOn()
{
    if (m_busy || m_wanted < m_read.size())
        return;
    m_busy = true;
    m_seat
        ->read([request = m_request, from = m_next, now = m_head.nowMs](SeatReader &reader) {
            return readListPage(reader, request, from, now);
        })
        .then(this, [this, generation = m_generation](const Result<ListPage> &page) {
            if (generation != m_generation)
                return;
            m_busy = false;
            m_printButton->setEnabled(page.ok());
            m_saveButton->setEnabled(page.ok());
            if (!page.ok()) {
                m_message->showMessage(Tone::Danger, describe(page.error()));
                return;
            }
            if (page->total >= 0)
                m_head.total = page->total;
            if (!page->rows.isEmpty() || m_read.isEmpty())
                m_read << page->rows;
            m_next = page->next;
            m_page = qMin(m_wanted, static_cast<int>(m_read.size()) - 1);
            m_wanted = m_page;
            showPage();
        });
}

void ListPreview::showPage()
{
    if (m_read.isEmpty())
        return;
    const ListSheet sheet(m_head, m_read.at(m_page), m_page, m_seat->directory());
    m_view->showPage(sheet, 0);
    QStringList said{m_head.title};
    for (int row = 0; row < m_read.at(m_page).size(); ++row)
        said << sheet.cellsOf(row).join(tr("، "));
    m_view->setSaid(said.join(u'\n'));
    const bool last = m_page + 1 >= pagesShown;
    m_pages->setText(
        last ? tr("%1 (پیش‌نمایش تا همین صفحه است؛ چاپ همه را دارد)")
                   .arg(sheet.footText())
             : sheet.footText());
    Q_EMIT shown(m_page);
}

void ListPreview::turn(int pages)
{
    const int page = qBound(0, m_page + pages, pagesShown - 1);
    const bool ended = m_next.ended && m_next.left.isEmpty();
    if (page == m_page || (page >= m_read.size() && ended))
        return;
    m_wanted = page;
    if (page < m_read.size()) {
        m_page = page;
        showPage();
    } else {
        readOn();
    }
}

void ListPreview::print()
{
    if (m_read.isEmpty() || m_job->isRunning())
        return;
    if (const std::shared_ptr<QPagedPaintDevice> device = m_askDevice()) {
        m_progress->setBusy(true);
        m_job->print(m_request, m_head, device);
    }
}

void ListPreview::savePdf()
{
    if (m_read.isEmpty() || m_job->isRunning())
        return;
    const QString path = m_askPath(tr("فهرست") + u".pdf"_s);
    if (path.isEmpty())
        return;
    m_progress->setBusy(true);
    m_job->write(m_request, m_head, path);
}

void ListPreview::jobEnded(const Result<int> &pages)
{
    m_progress->setBusy(false);
    if (pages.ok()) {
        m_message->showMessage(Tone::Success, shownDigits(tr("%1 صفحه آماده شد.").arg(*pages)));
        Q_EMIT printed(*pages);
    } else if (pages.error().code == ErrorCode::Busy) {
        m_message->showMessage(Tone::Warning, tr("متوقف شد."));
    } else {
        m_message->showMessage(Tone::Danger, describe(pages.error()));
    }
}

void ListPreview::refresh()
{
    const Theme theme = currentTheme();
    m_bar->setContentsMargins(theme.space24(), theme.space12(), theme.space24(), theme.space12());
    m_bar->setSpacing(theme.space12());
    fitBar();
    showPage();
}

void ListPreview::fitBar()
{
    const Theme theme = currentTheme();
    m_printButton->setIcon(themeIcon(u"print"));
    m_saveButton->setIcon(themeIcon(u"pdf"));
    m_closeButton->setIcon(themeIcon(u"arrow-back"));
    fitButtons({m_printButton, m_saveButton, m_closeButton}, width() - 2 * theme.space24() - theme.px(120),
               theme.space12());
}

void ListPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBar();
    if (event->size().width() != event->oldSize().width())
        showPage(); // as wide as there is room for
}

void ListPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_bar)
        refresh();
}

void ListPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (m_job->isRunning())
        m_job->cancel();
    else
        Q_EMIT closed();
}

} // namespace mizban
