#include "ui/case/bulk_panel.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/domain/office_rules.h"
#include "core/services/error_text.h"
#include "core/services/many_cases.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/case/answer_panel.h"
#include "ui/case/phrase_bar.h"
#include "ui/case/refer_panel.h"
#include "ui/case/send_drafts_panel.h"
#include "ui/case/stock_phrases.h"
#include "ui/case/text_label.h"
#include "ui/case/text_panels.h"
#include "ui/widgets/busy_line.h"

#include <QSettings>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

bool isForMany(CaseAct act)
{
    switch (act) {
    case CaseAct::Refer:
    case CaseAct::Answer:
    case CaseAct::Note:
    case CaseAct::Accept:
    case CaseAct::Return:
    case CaseAct::Await:
    case CaseAct::SendDrafts:
        return true;
    default:
        return false;
    }
}

BulkPanel::BulkPanel(std::shared_ptr<Seat> seat, QWidget *parent)
    : QScrollArea(parent)
    , m_seat(std::move(seat))
    , m_title(new TextLabel(TypeStep::Title))
    , m_preview(new TextLabel)
    , m_busy(new BusyLine)
{
    setObjectName(u"bulk"_s);
    setAccessibleName(tr("کار روی همه موردهای نشان‌شده"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_title->setObjectName(u"bulk.title"_s);
    m_preview->setObjectName(u"bulk.preview"_s);
    m_busy->setObjectName(u"bulk.busy"_s);
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->addWidget(m_title);
    m_column->addWidget(m_preview);
    m_column->addWidget(m_busy);
    m_column->addStretch(1);
    const Theme theme = currentTheme();
    m_column->setContentsMargins(theme.space16(), theme.space16(), theme.space16(), theme.space16());
    m_column->setSpacing(theme.space12());
    setWidget(page);
    m_keeper = new ActDraftKeeper(
        m_seat, [this](const QString &act) { return draftOf(act); }, this);
    connect(m_keeper, &ActDraftKeeper::failed, this, &BulkPanel::keepingFailed);
    m_keeper->begin(ofManyCases(), [this](const QList<ActDraft> &kept) { takeKept(kept); });
}

BulkPanel::~BulkPanel()
{
    m_keeper->flush();
}

ActPanel *BulkPanel::makeForm(CaseAct act) const
{
    switch (act) {
    case CaseAct::Refer: {
        auto *refer = new ReferPanel;
        const HolderCode self = m_seat->identity().seatOf;
        refer->setDirectory(m_seat->directory(), self,
                            QSettings().value(u"cartable/recent/"_s + self.text()).toStringList());
        return refer;
    }
    case CaseAct::Answer:
        return new AnswerPanel;
    case CaseAct::Accept:
        return new AcceptPanel;
    case CaseAct::Return:
        return new ReturnPanel;
    case CaseAct::Await:
        return new AwaitPanel;
    case CaseAct::SendDrafts:
        return new SendDraftsPanel;
    default:
        return new NotePanel;
    }
}

bool BulkPanel::drafts() const
{
    return sitsInOffice(*m_seat->directory(), m_seat->person(), m_seat->identity().seatOf);
}

bool BulkPanel::sendsDrafts() const
{
    return decidesOnDrafts(m_seat->actor(), m_seat->identity().seatOf);
}

std::optional<Error> BulkPanel::refusalOfAll() const
{
    if (m_act == CaseAct::SendDrafts)
        return sendsDrafts() ? std::nullopt
                             : std::optional(fieldError(ErrorCode::NotAllowed, u"proposal.by"_s, u"1.13"_s));
    if (drafts() && !eventOfProposed(wordOf(m_act)))
        return fieldError(ErrorCode::NotAllowed, u"office"_s, u"1.13"_s);
    return std::nullopt;
}

void BulkPanel::open(CaseAct act, const QList<StreamId> &cases, Keys keys)
{
    if (m_running)
        return;
    keepTyped();
    drop();
    m_act = act;
    m_cases = cases;
    m_takesKeys = keys == Keys::Take;
    m_form = makeForm(act);
    // The same forms stand in the reading pane; here they have names of their own.
    const QString prefix = u"case."_s;
    const QList<QWidget *> parts = m_form->findChildren<QWidget *>();
    for (QWidget *part : QList<QWidget *>{m_form} + parts) {
        if (part->objectName().startsWith(prefix))
            part->setObjectName(u"bulk."_s + part->objectName().mid(prefix.size()));
    }
    fillForm();
    connect(m_form, &ActPanel::sendRequested, this, &BulkPanel::send);
    connect(m_form, &ActPanel::sentTooSoon, this, &BulkPanel::sayLooking);
    connect(m_form, &ActPanel::dismissed, this, &BulkPanel::dismiss);
    connect(m_form, &ActPanel::edited, this, &BulkPanel::noteTyped);
    m_column->insertWidget(m_column->count() - 1, m_form);
    m_form->show();
    m_title->setText(shownDigits(tr("%1 مورد").arg(cases.size())));
    m_preview->setText(tr("در حال بررسی موردها…"));
    m_form->setSaving(true); // until it is known what would be done
    if (m_takesKeys)
        m_form->focusFirst();
    if (const std::optional<Error> refused = refusalOfAll()) { // one sentence, not one for each case
        m_preview->setText(describe(*refused));
        m_form->hide(); // there is nothing to write
        if (m_takesKeys)
            setFocus(Qt::OtherFocusReason);
        Q_EMIT previewed();
        return;
    }
    noteTyped(); // it stands open now
    m_busy->setBusy(true);
    lookFrom(0, m_question);
}

void BulkPanel::fillForm()
{
    m_filling = true;
    if (m_form->phraseBar())
        m_form->phraseBar()->setPhrases({}, usualPhrases(m_act));
    m_form->setDrafting(drafts());
    if (auto *sending = qobject_cast<SendDraftsPanel *>(m_form))
        sending->setSigning(false); // until it is known what would be sent
    if (const auto left = m_left.constFind(m_act); left != m_left.constEnd())
        m_form->setTexts(*left);
    m_filling = false;
}

void BulkPanel::dismiss()
{
    if (m_running) {
        m_stopping = true; // after the portion that is being written
        return;
    }
    m_doubtful.clear();
    keepTyped();
    drop();
    Q_EMIT dismissed();
}

void BulkPanel::drop()
{
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
    }
    m_form = nullptr;
    ++m_question;
    m_able.clear();
    m_looked = 0;
    m_refused = 0;
    m_refusals.clear();
    m_toSend.clear();
    m_lasting.clear();
    m_kinds.clear();
    m_words.clear();
    m_busy->setBusy(false);
}

} // namespace mizban
