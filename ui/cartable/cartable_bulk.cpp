// Acts on many cases at once.

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/bulk_panel.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_orders.h"
#include "ui/case/case_view.h"
#include "ui/case/text_label.h"
#include "ui/widgets/toast.h"

#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int mostMarked = 10'000; // more are told of
constexpr int pageOfMarks = 200;
constexpr int undoOfferedMs = 20'000;

Result<QList<StreamId>> firstCases(SeatReader &reader, const CartableView &view, qint64 nowMs)
{
    QList<StreamId> all;
    std::optional<CartablePlace> near;
    for (;;) {
        MIZBAN_LET(const CartableSlice slice, reader.slice(view, all.size(), pageOfMarks, near, nowMs));
        for (const CartableRow &row : slice.rows)
            all << row.id;
        if (slice.rows.size() < pageOfMarks || all.size() >= mostMarked)
            return all;
        near = CartablePlace{all.size() - 1, slice.last};
    }
}

QString doneSentence(bool drafts, int done, int failed)
{
    if (failed == 0)
        return (drafts ? CartableScreen::tr("برای %1 مورد پیش‌نویس نوشته شد.")
                       : CartableScreen::tr("روی %1 مورد انجام شد."))
            .arg(done);
    return (drafts
                ? CartableScreen::tr(
                      "برای %1 مورد پیش‌نویس نوشته شد و برای %2 مورد نه.")
                : CartableScreen::tr("روی %1 مورد انجام شد و روی %2 مورد نه."))
        .arg(done)
        .arg(failed);
}

} // namespace

void CartableScreen::connectBulk()
{
    m_list->setMarkable(true);
    m_toast = new Toast(this);
    m_toast->setObjectName(u"cartable.toast"_s);
    connect(m_list, &CaseListView::marksChanged, this, &CartableScreen::showMarks);
    connect(m_bulk, &BulkPanel::finished, this, &CartableScreen::bulkFinished);
    connect(m_bulk, &BulkPanel::dismissed, this, &CartableScreen::closeBulk);
    connect(m_bulk, &BulkPanel::undone, this,
            [this](int taken) { m_toast->showMessage(shownDigits(tr("%1 مورد واگرد شد.").arg(taken))); });
    connect(m_toast, &Toast::actionTriggered, m_bulk, &BulkPanel::undo);
    connect(m_case, &CaseView::acted, this, [this] { m_bulkIsLast = false; });
}

bool CartableScreen::giveBulkOrder(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        markAll();
        return true;
    }
    if (event->matches(QKeySequence::Undo) && m_bulkIsLast && m_bulk->canUndo()) {
        m_toast->hide();
        m_bulk->undo();
        return true;
    }
    if (m_list->marked().isEmpty())
        return false;
    if (event->key() == Qt::Key_Escape) { // first the form, then the marks
        if (m_bulk->isOpen())
            m_bulk->dismiss();
        else
            m_list->setMarked({});
        return true;
    }
    const std::optional<CaseAct> act = actForMany(*event);
    if (!act)
        return false;
    openBulk(*act);
    return true;
}

/// All that is shown, also what is not on the screen; the newest first where there are very many.
void CartableScreen::markAll()
{
    if (inDrafts() || inGroups())
        return;
    m_seat
        ->read([view = m_view, nowMs = m_seat->clock().nowMs()](SeatReader &reader) {
            return firstCases(reader, view, nowMs);
        })
        .then(this, [this, view = m_view](const Result<QList<StreamId>> &all) {
            if (view == m_view && all.ok())
                m_list->setMarked(*all);
        });
}

void CartableScreen::showMarks()
{
    const qsizetype count = m_list->marked().size();
    m_marks->setVisible(count > 0);
    if (count == 0)
        return;
    QString text =
        (m_bulk->drafts()
             ? tr("%1 مورد نشان شده است؛ با R، A یا N برای همه پیش‌نویس نوشته می‌شود. "
                  "برداشتن نشان‌ها: Esc")
             : tr("%1 مورد نشان شده است؛ با R، A، N، E، B یا W روی همه انجام می‌شود. "
                  "برداشتن نشان‌ها: Esc"))
            .arg(count);
    const qsizetype rest = m_list->model() ? m_list->model()->rowCount() - count : 0;
    if (count >= mostMarked && rest > 0)
        text += u' ' + tr("%1 مورد دیگر نشان نشده است؛ پس از این کار دوباره Ctrl+A بزنید.").arg(rest);
    text.replace(u'،', u"،\u200f"_s); // else the keys, all Latin letters, run the other way
    m_marks->setText(shownDigits(text));
}

void CartableScreen::openBulk(CaseAct act)
{
    if (m_bulk->isRunning())
        return;
    m_paneStack->setCurrentWidget(m_bulk);
    m_paneInFront = true;
    arrange();
    m_bulk->open(act, m_list->marked());
}

void CartableScreen::closeBulk()
{
    m_paneStack->setCurrentWidget(m_case);
    focusList();
}

void CartableScreen::bulkFinished(int done, int failed)
{
    m_bulkIsLast = true;
    m_list->setMarked({});
    closeBulk();
    const QString undo = m_bulk->canUndo() ? tr("واگرد همه (%1)").arg(isolateLtr(u"Ctrl+Z"_s)) : QString();
    m_toast->showMessage(shownDigits(doneSentence(m_bulk->drafts(), done, failed)), undo, undoOfferedMs);
    Q_EMIT acted();
}

} // namespace mizban
