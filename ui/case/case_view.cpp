#include "ui/case/case_view.h"

#include "core/base/digits.h"
#include "core/domain/marginal_rules.h"
#include "core/domain/office_rules.h"
#include "core/services/error_text.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/case/act_area.h"
#include "ui/case/action_bar.h"
#include "ui/case/case_body.h"
#include "ui/case/case_orders.h"
#include "ui/case/case_reminder.h"
#include "ui/case/fitted_scroll.h"
#include "ui/case/last_act.h"
#include "ui/case/layout_pause.h"
#include "ui/case/link_strip.h"
#include "ui/models/case_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int seenAfterMs = 1500;
constexpr int explanationsLookedThrough = 500;

/// The cases that are linked to this one, and how they stand: one that is merged has ended.
bool standAlike(const QList<CartableRow> &one, const QList<CartableRow> &other)
{
    return std::ranges::equal(one, other, [](const CartableRow &left, const CartableRow &right) {
        return left.id == right.id && left.status == right.status;
    });
}

QString doneText(CaseAct act)
{
    switch (act) {
    case CaseAct::Refer:
        return CaseView::tr("ارجاع ثبت شد.");
    case CaseAct::Answer:
        return CaseView::tr("پاسخ ثبت شد.");
    case CaseAct::Note:
        return CaseView::tr("یادداشت ثبت شد.");
    case CaseAct::Close:
        return CaseView::tr("مورد مختومه شد.");
    case CaseAct::Reopen:
        return CaseView::tr("مورد بازگشایی شد.");
    case CaseAct::Explain:
        return CaseView::tr("درخواست توضیح ثبت شد.");
    case CaseAct::Board:
        return CaseView::tr("نامه هیأت ثبت شد.");
    case CaseAct::AddSubject:
        return CaseView::tr("شخص یا واحد افزوده شد.");
    case CaseAct::Share:
        return CaseView::tr("محتوای مورد برای مقام ناظر گشوده شد.");
    case CaseAct::Accept:
        return CaseView::tr("ارجاع پذیرفته شد.");
    case CaseAct::Return:
        return CaseView::tr("ارجاع عودت داده شد.");
    case CaseAct::Recall:
        return CaseView::tr("ارجاع پس گرفته شد.");
    case CaseAct::Task:
        return CaseView::tr("درخواست اقدام ثبت شد.");
    case CaseAct::Inquire:
        return CaseView::tr("استعلام امضا و ثبت شد.");
    case CaseAct::TaskReply:
        return CaseView::tr("نتیجه ثبت شد.");
    case CaseAct::Await:
        return CaseView::tr("درخواست از متقاضی ثبت شد.");
    case CaseAct::Received:
        return CaseView::tr("پاسخ متقاضی ثبت شد.");
    case CaseAct::Deliver:
        return CaseView::tr("تحویل پاسخ ثبت شد.");
    case CaseAct::Resolve:
        return CaseView::tr("تصمیم ثبت شد.");
    case CaseAct::DecideException:
        return CaseView::tr("تصمیم درباره ثبت بدون کد ملی ثبت شد.");
    case CaseAct::Correct:
        return CaseView::tr(
            "مشخصات متقاضی اصلاح شد و دوباره بررسی می‌شود.");
    case CaseAct::Survey:
        return CaseView::tr("نظر متقاضی ثبت شد.");
    case CaseAct::Tell:
        return CaseView::tr("اطلاع‌رسانی ثبت شد.");
    case CaseAct::Marginal:
        return CaseView::tr("پی‌نوشت امضا و ثبت شد.");
    case CaseAct::AcknowledgeNote:
        return CaseView::tr("رؤیت پی‌نوشت امضا و ثبت شد.");
    case CaseAct::AnswerNote:
        return CaseView::tr("پاسخ پی‌نوشت امضا و ثبت شد.");
    case CaseAct::GiveBack:
        return CaseView::tr("پیش‌نویس به دفتر بازگردانده شد.");
    case CaseAct::SendDrafts: // told of by whoever did it
        break;
    case CaseAct::AskExtension:
        return CaseView::tr("درخواست تمدید ثبت شد.");
    case CaseAct::Extend:
        return CaseView::tr("مهلت تمدید شد.");
    case CaseAct::Escalate:
        return CaseView::tr("درخواست به سطح بالاتر فرستاده شد.");
    case CaseAct::Dispute:
    case CaseAct::CallSession:
    case CaseAct::Decide:
    case CaseAct::GiveEvidence:
    case CaseAct::RefuseDecision:
    case CaseAct::ReferMisconduct:
    case CaseAct::ResolveMisconduct:
        return CaseView::tr("ثبت شد.");
    }
    return {};
}

/// An explanation does not know its case (C8): it is found by whom this case asked, and what.
Result<QList<Explanation>> explainedIn(const CaseState &state, SeatReader &reader)
{
    QList<Explanation> explained;
    const auto asked = [&state](const Explanation &one) {
        return std::ranges::any_of(state.history, [&one](const HistoryEntry &entry) {
            return entry.type == EventType::ExplanationAsked && entry.to.text() == one.to.text() &&
                   entry.note == one.text;
        });
    };
    const bool any = std::ranges::any_of(
        state.history, [](const HistoryEntry &entry) { return entry.type == EventType::ExplanationAsked; });
    if (!any)
        return explained;
    MIZBAN_LET(const QList<Explanation> all, reader.explanations(explanationsLookedThrough));
    std::ranges::copy_if(all, std::back_inserter(explained),
                         [&](const Explanation &one) { return one.answeredAtMs != 0 && asked(one); });
    return explained;
}

} // namespace

CaseView::CaseView(std::shared_ptr<Seat> seat, QWidget *parent)
    : QStackedWidget(parent)
    , m_seat(std::move(seat))
    , m_actions(new ActionBar)
    , m_reminder(new CaseReminder)
    , m_acts(new ActArea(m_seat))
    , m_body(new CaseBody)
    , m_links(new LinkStrip(m_seat))
    , m_empty(new EmptyState)
{
    setObjectName(u"case"_s);
    m_empty->setObjectName(u"case.empty"_s);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_actions);
    m_reminder->setObjectName(u"case.reminder"_s);
    m_reminder->hide();
    column->addWidget(m_reminder);
    m_actsRoom = new FittedScroll(m_acts);
    m_actsRoom->hide();
    column->addWidget(m_actsRoom);
    column->addWidget(m_body, 1);
    column->addStretch(); // takes the room while the body is away
    m_body->setUnderHead(m_links);
    addWidget(m_empty);
    addWidget(page);
    m_body->setReadFile([seat = m_seat](const BlobId &blob) {
        return seat->read([blob](SeatReader &reader) { return reader.attachment(blob); });
    });
    m_preview = new AttachmentPreview(m_seat, objectName(), this);
    m_toast = new Toast(this);
    m_toast->setObjectName(u"case.toast"_s);
    m_seen.setSingleShot(true);
    m_seen.setInterval(seenAfterMs);

    connect(m_seat.get(), &Seat::changed, this, &CaseView::load);
    connect(m_seat.get(), &Seat::changed, this, &CaseView::askWhetherSent);
    connect(&m_seen, &QTimer::timeout, this, &CaseView::stampSeen);
    connect(m_actions, &ActionBar::actChosen, this, &CaseView::openAct);
    connect(m_actions, &ActionBar::receiptChosen, this, &CaseView::requestReceipt);
    connect(m_body, &CaseBody::attachmentOpened, this, &CaseView::openAttachment);
    connect(m_body, &CaseBody::preparedRequested, this, &CaseView::openPrepared);
    connect(m_body, &CaseBody::giveBackRequested, this, [this] { openAct(CaseAct::GiveBack); });
    connect(m_toast, &Toast::actionTriggered, this, &CaseView::undo);
    connect(m_acts, &ActArea::acted, this, &CaseView::offerUndo);
    connect(m_acts, &ActArea::withdrawn, this, [this] { m_toast->showMessage(tr("واگرد شد.")); });
    connect(m_acts, &ActArea::withdrawFailed, this, [this](const Error &error) { say(describe(error)); });
    connect(m_acts, &ActArea::keepingFailed, this, [this](const Error &error) { say(describe(error)); });
    connect(m_acts, &ActArea::openChanged, this, [this] {
        if (m_details && !m_taking)
            m_actions->setAllowed(*m_acts);
        arrange();
    });
    connect(m_actsRoom, &FittedScroll::heightChanged, this, &CaseView::arrange);
    connect(m_acts, &ActArea::focusFreed, this, &CaseView::leaveRequested);
    connect(m_acts, &ActArea::goOnRequested, this, &CaseView::goOnRequested);
    connect(m_acts, &ActArea::attachmentOpened, m_preview, &AttachmentPreview::open);
    connect(m_preview, &AttachmentPreview::said, this, &CaseView::say);
    connect(m_links, &LinkStrip::caseRequested, this, &CaseView::showCase);
    connect(m_links, &LinkStrip::failed, this, [this](const Error &error) { say(describe(error)); });
    connect(m_links, &LinkStrip::linked, this, &CaseView::linkChanged);
    setEmptyText(tr("موردی انتخاب نشده است."), tr("با کلیدهای بالا و پایین در فهرست حرکت کنید."));
    showNothing();
    addCaseCommands(*this);
    refresh();
}

CaseView::~CaseView() = default;

void CaseView::showCase(const StreamId &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_seen.stop();
    m_preview->hide();
    load();
}

void CaseView::showNothing()
{
    m_id = {};
    m_details.reset();
    m_seen.stop();
    m_preview->hide();
    m_acts->setNoCase();
    m_actions->setNothing();
    m_empty->setSentence(m_emptySentence);
    m_empty->setNext(m_emptyNext);
    setCurrentIndex(0);
}

void CaseView::setEmptyText(const QString &sentence, const QString &next)
{
    m_emptySentence = sentence;
    m_emptyNext = next;
    if (!m_id.isValid()) {
        m_empty->setSentence(sentence);
        m_empty->setNext(next);
    }
}

const CaseDetails *CaseView::details() const
{
    return m_details && m_details->state.id == m_id ? m_details.get() : nullptr;
}

void CaseView::setSeenDelay(int milliseconds)
{
    m_seen.setInterval(milliseconds);
}

void CaseView::load()
{
    if (!m_id.isValid())
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_seat
        ->read([id = m_id](SeatReader &reader) -> Result<Loaded> {
            Loaded loaded;
            MIZBAN_LET(loaded.details, reader.caseDetails(id));
            QList<BlobId> files;
            for (const Attachment &attachment : attachmentsOf(loaded.details.state))
                files.append(attachment.blob);
            MIZBAN_LET(loaded.files, reader.progressOf(files));
            MIZBAN_LET(loaded.explained, explainedIn(loaded.details.state, reader));
            return loaded;
        })
        .then(this, [this, id = m_id](const Result<Loaded> &details) {
            m_loading = false;
            if (id == m_id && details.ok()) {
                take(*details);
            } else if (id == m_id) {
                m_details.reset();
                m_acts->setNoCase();
                m_empty->setSentence(describe(details.error()));
                m_empty->setNext({});
                setCurrentIndex(0);
            }
            if (std::exchange(m_again, false) || id != m_id)
                load();
        });
}

bool CaseView::isSame(const Loaded &loaded) const
{
    const CaseDetails &details = loaded.details;
    return m_details && m_files == loaded.files && m_explained == loaded.explained.size() &&
           m_details->state.id == details.state.id && m_details->state.heads == details.state.heads &&
           m_details->acknowledged == details.acknowledged &&
           m_details->notes.size() == details.notes.size() && m_details->proposals == details.proposals &&
           m_details->leading.has_value() == details.leading.has_value() &&
           standAlike(m_details->duplicates, details.duplicates);
}

void CaseView::take(const Loaded &loaded)
{
    const QScopedValueRollback taking(m_taking, true);
    // What is being read is not laid out anew for nothing.
    if (!isSame(loaded)) {
        const CaseDetails &details = loaded.details;
        const std::optional<Actor> another = anotherActing(details.state);
        const LayoutPause pause(m_body->layouts() << m_actions->layout() << widget(1)->layout());
        m_details = std::make_unique<CaseDetails>(details);
        m_files = loaded.files;
        m_explained = loaded.explained.size();
        m_body->setExplained(loaded.explained, *m_seat->directory());
        m_body->setCase(details, m_files, m_seat->directory(), m_seat->clock().nowMs());
        m_body->setMarginals(details, *m_seat->directory(), m_seat->identity().seatOf);
        m_body->setProposals(details, *m_seat->directory(),
                             decidesOnDrafts(m_seat->actor(), m_seat->identity().seatOf));
        m_acts->setProposals(details.proposals);
        m_links->setCase(details);
        m_reminder->setCase(details, *m_seat->directory());
        if (details.row.summary) { // nothing is done to what one may not read (C9)
            m_acts->setNoCase();
            m_actions->setNothing();
        } else {
            m_acts->setCase(details.state);
            m_actions->setAllowed(*m_acts);
        }
        if (another)
            say(tr("همین حالا اقدامی بر این مورد ثبت شد: %1. آنچه نوشته‌اید می‌ماند.")
                    .arg(isolate(actorText(*m_seat->directory(), *another))));
    }
    setCurrentIndex(1);
    waitForSeen();
    Q_EMIT shown(m_id);
}

/// Who acted meanwhile on the case that is being written on.
std::optional<Actor> CaseView::anotherActing(const CaseState &now) const
{
    if (!m_details || m_details->state.id != now.id || !m_acts->openAct() ||
        now.history.size() <= m_details->state.history.size())
        return std::nullopt;
    const HistoryEntry *before = lastAct(m_details->state);
    const HistoryEntry *last = lastAct(now);
    if (!last || (before && before->event == last->event) || last->actor.person == m_seat->person())
        return std::nullopt;
    return last->actor;
}

void CaseView::waitForSeen()
{
    const bool due =
        m_details->row.unread && mayAct(m_details->state, EventType::CaseOpened, m_seat->actor()).ok();
    if (due && isVisible() && !m_seen.isActive())
        m_seen.start();
}

void CaseView::stampSeen()
{
    if (!isVisible() || !details())
        return;
    m_seat->write([id = m_id](SeatWriter &writer) { return writer.openCase(id); })
        .then(this, [this](const Status &done) {
            if (done.ok())
                m_seat->announceChange();
            else
                say(describe(done.error()));
        });
}

void CaseView::openAct(CaseAct act)
{
    if (!details())
        return;
    const Status may = m_acts->may(act);
    if (!may.ok())
        say(describe(may.error()));
    m_acts->open(act);
}

bool CaseView::openPrepared()
{
    if (!details())
        return false;
    const Status opened = m_acts->openPrepared();
    if (!opened.ok())
        say(describe(opened.error()));
    return opened.ok();
}

void CaseView::toggleWhy()
{
    if (details())
        m_body->toggleWhy();
}

bool CaseView::isAllowed(CaseAct act) const
{
    return details() && m_acts->may(act).ok();
}

void CaseView::requestReceipt()
{
    if (details() && !details()->row.summary)
        Q_EMIT receiptRequested(m_id);
}

/// Once the center has the last act there is no way back but another act, wherever the person is by then.
void CaseView::askWhetherSent()
{
    if (!m_lastAct)
        return;
    m_seat->read([event = m_lastAct->event](SeatReader &reader) { return reader.isAcknowledged(event); })
        .then(this, [this, event = m_lastAct->event](const Result<bool> &sent) {
            if (!m_lastAct || m_lastAct->event != event || !sent.valueOr(false))
                return;
            // What was done stays said; only the way back goes.
            const QString said = m_acts->drafts() ? draftText() : doneText(m_lastAct->act);
            if (m_toast->isVisible() && m_toast->text() == said)
                m_toast->showMessage(said);
            m_lastAct.reset();
        });
}

QString CaseView::draftText() const
{
    return tr("پیش‌نویس برای %1 فرستاده شد.")
        .arg(isolate(m_seat->directory()->titleOf(m_seat->identity().seatOf)));
}

void CaseView::offerUndo(CaseAct act, const StreamId &caseId, const EventId &event)
{
    m_seen.stop();
    if (m_acts->drafts()) {
        m_lastAct = LastAct{act, caseId, event};
        m_toast->showMessage(draftText(), tr("واگرد (Ctrl+Z)"), undoOfferedMs);
        Q_EMIT acted(act, caseId);
        return;
    }
    // What was written into a conversation stays there, and so does what was signed (4-25); a case that is
    // sealed is out of everybody's hands.
    if (act == CaseAct::Note || act == CaseAct::GiveBack || isMarginal(eventOf(act)) ||
        (act == CaseAct::AddSubject && !m_acts->isSealed())) {
        m_lastAct.reset();
        m_toast->showMessage(doneText(act));
    } else {
        m_lastAct = LastAct{act, caseId, event};
        m_toast->showMessage(doneText(act), tr("واگرد (Ctrl+Z)"), undoOfferedMs);
    }
    Q_EMIT acted(act, caseId);
}

void CaseView::undo()
{
    if (!m_lastAct) {
        say(tr(
            "چیزی برای واگرد نیست. آنچه به مرکز رفته با اقدامی تازه اصلاح می‌شود."));
        return;
    }
    const LastAct last = *std::exchange(m_lastAct, std::nullopt);
    m_toast->hide();
    m_acts->withdraw(last.caseId, last.event);
}

Status CaseView::flush()
{
    return m_acts->flush();
}

void CaseView::focusContent()
{
    if (m_acts->openAct())
        m_acts->open(*m_acts->openAct());
    else
        m_body->setFocus(Qt::ShortcutFocusReason);
}

void CaseView::openAttachment(const QString &id)
{
    if (const std::optional<Attachment> attachment = m_body->attachment(id))
        m_preview->open(*attachment);
}

void CaseView::setToastOver(QWidget *over)
{
    m_toast->setOver(over);
}

void CaseView::setAskPath(AskPath ask)
{
    m_preview->setAskPath(std::move(ask));
}

void CaseView::say(const QString &text)
{
    m_toast->showRemark(text);
}

void CaseView::arrange()
{
    // In a low window the open panel has the room for itself.
    const bool alone = m_acts->openAct() && height() < currentTheme().px(520);
    m_actsRoom->setVisible(m_acts->openAct().has_value());
    m_actions->setVisible(!alone);
    // A panel that would have to scroll has the room of the text behind it.
    const int left = height() - m_actions->height() - m_actsRoom->heightForWidth(m_actsRoom->width());
    const bool crowded = m_acts->openAct() && left < currentTheme().px(160);
    m_body->setVisible(!alone && !crowded);
    m_reminder->setVisible(alone || crowded);
    m_reminder->fitInto(alone ? 0 : left - 3 * currentTheme().space8());
}

void CaseView::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    arrange();
}

void CaseView::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    if (details())
        waitForSeen();
}

void CaseView::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_body)
        refresh();
}

void CaseView::refresh()
{
    const Theme theme = currentTheme();
    QLayout *column = widget(1)->layout();
    column->setContentsMargins(theme.space12(), theme.space8(), theme.space12(), 0);
    column->setSpacing(theme.space8());
    QPalette paper = theme.palette();
    paper.setColor(QPalette::Window, theme.colours().surface);
    widget(1)->setPalette(paper);
    widget(1)->setAutoFillBackground(true);
    m_body->setPalette(paper);
    m_body->widget()->setPalette(paper);
}

} // namespace mizban
