// Acts on many cases at once.

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/bulk_panel.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_orders.h"
#include "ui/case/case_view.h"
#include "ui/case/text_label.h"
#include "ui/models/cartable_model.h"
#include "ui/models/office_watch.h"
#include "ui/widgets/toast.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int pageOfMarks = 200;
constexpr qsizetype perPortion = 2'000; // marked before others at the seat are heard again

/// Those behind `after`, and whether they are the last.
struct Marks
{
    QList<StreamId> cases;
    std::optional<CartablePlace> last;
    bool whole = false;
};

Result<Marks> casesBehind(SeatReader &reader, const CartableView &view, const QList<HeldRow> &held,
                          qint64 after, std::optional<CartablePlace> near, qint64 nowMs)
{
    Marks marks;
    while (marks.cases.size() < perPortion) {
        MIZBAN_LET(const CartableSlice slice,
                   reader.slice(view, held, after + marks.cases.size(), pageOfMarks, near, nowMs));
        for (const CartableRow &row : slice.rows)
            marks.cases << row.id;
        marks.whole = slice.rows.size() < pageOfMarks;
        if (marks.whole)
            break;
        near = CartablePlace{after + marks.cases.size() - 1, slice.last};
    }
    marks.last = near;
    return marks;
}

QString doneSentence(CaseAct act, bool drafts, int done, int failed)
{
    if (act == CaseAct::SendDrafts)
        return failed == 0 ? CartableScreen::tr("%1 پیش‌نویس فرستاده شد.").arg(done)
                           : CartableScreen::tr(
                                 "%1 پیش‌نویس فرستاده شد و %2 پیش‌نویس نه.")
                                 .arg(done)
                                 .arg(failed);
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
    connect(m_bulk, &BulkPanel::portionDone, this, &CartableScreen::acted);
    connect(m_bulk, &BulkPanel::undoing, this, &CartableScreen::showUndoing);
    connect(m_bulk, &BulkPanel::undone, this, &CartableScreen::sayUndone);
    connect(m_bulk, &BulkPanel::restored, this, &CartableScreen::showRestored);
    connect(m_bulk, &BulkPanel::keepingFailed, this,
            [this](const Error &error) { m_toast->showRemark(describe(error)); });
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
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) && m_bulk->isOpen() && m_list->hasFocus()) {
        if (!event->isAutoRepeat())
            m_bulk->confirm();
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
    if (!act || (act == CaseAct::SendDrafts && !m_bulk->sendsDrafts()))
        return false;
    openBulk(*act);
    return true;
}

/// All that is shown, also what is not on the screen; of very many some at a time.
void CartableScreen::markAll()
{
    if (inDrafts() || inGroups() || m_bulk->isRunning())
        return;
    markFrom(m_view, m_cases->held(), {}, {});
}

void CartableScreen::markFrom(const CartableView &view, const QList<HeldRow> &held,
                              const QList<StreamId> &before, const std::optional<CartablePlace> &near)
{
    m_seat
        ->read([view, held, near, after = before.size(), nowMs = m_seat->clock().nowMs()](
                   SeatReader &reader) { return casesBehind(reader, view, held, after, near, nowMs); })
        .then(this, [this, view, held, before](const Result<Marks> &marks) {
            if (view != m_view || !marks.ok())
                return;
            const QList<StreamId> all = before + marks->cases;
            if (marks->whole)
                m_list->setMarked(all);
            else
                markFrom(view, held, all, marks->last);
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
    if (m_bulk->sendsDrafts() && !m_office->prepared().isEmpty())
        text += u"؛ "_s + tr("فرستادن پیش‌نویس‌های دفتر: نقطه");
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

/// Something else comes into the pane; what is typed waits for the next time.
void CartableScreen::leaveBulk()
{
    if (!m_bulk->isOpen() || m_bulk->isRunning())
        return;
    const QSignalBlocker quiet(m_bulk); // the keys stay where they are
    m_bulk->dismiss();
    m_paneStack->setCurrentWidget(m_case);
}

void CartableScreen::bulkFinished(int done, int failed)
{
    m_bulkIsLast = true;
    m_list->setMarked(m_bulk->notDone()); // what is not done is not forgotten
    closeBulk();
    const QString undo = m_bulk->canUndo() ? tr("واگرد همه (%1)").arg(isolateLtr(u"Ctrl+Z"_s)) : QString();
    QStringList said{doneSentence(m_bulk->lastAct(), m_bulk->drafts(), done, failed)};
    if (m_bulk->whyNotDone())
        said << describe(*m_bulk->whyNotDone());
    if (const qsizetype left = m_bulk->notDone().size(); left > failed)
        said << tr("%1 مورد انجام‌نشده همچنان نشان‌شده است.").arg(left);
    m_toast->showMessage(shownDigits(said.join(u' ')), undo, undoOfferedMs);
    Q_EMIT acted();
}

/// Of many it takes a while; the rows stay as they are until all are back.
void CartableScreen::showUndoing(int taken, int all)
{
    m_marks->setText(shownDigits(tr("در حال واگرد: %1 از %2 مورد").arg(taken).arg(all)));
    m_marks->show();
}

void CartableScreen::sayUndone(int taken, int left)
{
    showMarks();
    QString said = tr("%1 مورد واگرد شد.").arg(taken);
    if (left > 0)
        said +=
            u' ' + tr("%1 مورد فرستاده یا امضا شده بود و می‌ماند.").arg(left);
    m_toast->showMessage(shownDigits(said));
}

/// As it was when the window was locked or closed; the keys stay where they are.
void CartableScreen::showRestored(CaseAct act, const QList<StreamId> &cases)
{
    if (inDrafts() || inGroups() || !m_list->marked().isEmpty() || m_bulk->isOpen())
        return; // the person has begun something else: the text waits for the next time
    m_list->setMarked(cases);
    m_paneStack->setCurrentWidget(m_bulk);
    m_bulk->open(act, cases, BulkPanel::Keys::Leave);
    m_toast->showRemark(
        shownDigits(tr("آنچه برای %1 مورد نیمه‌کاره مانده بود باز شد.")
                        .arg(cases.size())));
}

} // namespace mizban
