// Drafts of the office: its staff write what the principal alone sends (001 §1.13).

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/office_rules.h"
#include "ui/case/act_area.h"
#include "ui/case/draft_words.h"
#include "ui/case/marginal_panels.h"
#include "ui/case/office_panel.h"
#include "ui/models/case_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// The instruction of a referral is its text there.
QString keyIn(const QString &field, CaseAct act)
{
    return act == CaseAct::Refer && field == u"text" ? u"note"_s : field;
}

bool hasSameWords(const ActProposed &one, const ActProposed &other)
{
    const auto ordered = [](QList<ProposedText> texts) {
        std::ranges::sort(texts, {}, &ProposedText::field);
        return texts;
    };
    return one.act == other.act && one.attachments == other.attachments &&
           ordered(one.texts) == ordered(other.texts);
}

std::optional<CaseAct> actOf(const Proposal &proposal)
{
    for (size_t act = 0; act < caseActCount; ++act) {
        if (wordOf(static_cast<CaseAct>(act)) == proposal.act.act)
            return static_cast<CaseAct>(act);
    }
    return std::nullopt;
}

/// What the office wrote last of each act, sent or not: it goes on from there.
QList<Proposal> lastWritten(QList<Proposal> proposals)
{
    for (Proposal &each : proposals)
        each.decidedMs = 0;
    return newestWaiting(proposals);
}

} // namespace

bool ActArea::drafts() const
{
    return sitsInOffice(*m_seat->directory(), m_seat->person(), m_seat->identity().seatOf);
}

Status ActArea::mayDraft(CaseAct act) const
{
    return mayPropose(m_state, wordOf(act), principalAt(*m_seat->directory(), m_seat->identity().seatOf));
}

Status ActArea::mayGiveBack() const
{
    if (!decidesOnDrafts(m_seat->actor(), m_seat->identity().seatOf))
        return fieldError(ErrorCode::NotAllowed, u"proposal.by"_s, u"1.13"_s);
    return newestWaiting(m_proposals).isEmpty() ? fieldError(ErrorCode::NotFound, u"proposal"_s, u"1.13"_s)
                                                : Status();
}

void ActArea::setProposals(const QList<Proposal> &proposals)
{
    m_proposals = proposals;
}

Status ActArea::openPrepared()
{
    const QList<Proposal> waiting = drafts() ? lastWritten(m_proposals) : newestWaiting(m_proposals);
    if (waiting.isEmpty())
        return fieldError(ErrorCode::NotFound, u"proposal"_s, u"1.13"_s);
    if (!drafts())
        MIZBAN_TRY(mayGiveBack());
    const auto open = std::ranges::find_if(
        waiting, [this](const Proposal &each) { return m_open && actOf(each) == m_open; });
    const qsizetype at = open == waiting.end() ? 0 : (open - waiting.begin() + 1) % waiting.size();
    const Proposal &chosen = waiting.at(at);
    const std::optional<CaseAct> act = actOf(chosen);
    if (!act)
        return fieldError(ErrorCode::NotAllowed, u"act"_s, u"1.13"_s, chosen.act.act);
    MIZBAN_TRY(may(*act));
    fill(*act, chosen);
    this->open(*act);
    return {};
}

/// What the person has written there himself stays: it is his version of the draft.
void ActArea::fill(CaseAct act, const Proposal &proposal)
{
    ActPanel *form = panel(act);
    if (form->isBlank()) {
        PanelTexts texts;
        for (const ProposedText &each : proposal.act.texts)
            texts.insert(keyIn(each.field, act), each.text);
        if (drafts())
            texts.insert(u"remark"_s, proposal.act.remark);
        m_filling = true;
        form->setTexts(texts);
        form->setFiles(proposal.act.attachments);
        m_filling = false;
    }
    if (!drafts())
        m_prepared.insert(act, proposal);
    tellPanel(form);
}

/// A draft that was sent or given back, here or at another machine of the principal, is sent no more: what
/// still stands in the form is the person's own.
void ActArea::dropDecided()
{
    m_prepared.removeIf([this](const QHash<CaseAct, Proposal>::iterator &each) {
        const auto known = std::ranges::find(m_proposals, each.value().event, &Proposal::event);
        return known != m_proposals.end() && !known->isOpen();
    });
}

void ActArea::tellPanel(ActPanel *panel) const
{
    const DirectoryPtr directory = m_seat->directory();
    panel->setDrafting(drafts());
    const auto prepared = m_prepared.constFind(panel->act());
    if (prepared == m_prepared.constEnd()) {
        const QString principal = isolate(directory->titleOf(m_seat->identity().seatOf));
        panel->setSubtitle(
            drafts() ? tr("پیش‌نویس برای %1؛ تا او نفرستد اثری ندارد.")
                           .arg(principal)
                     : QString());
        return;
    }
    const QString by = tr("پیش‌نویس دفتر: %1، %2")
                           .arg(actorText(*directory, prepared->by), formatJalaliDateTime(prepared->atMs));
    panel->setSubtitle(
        prepared->act.remark.isEmpty() ? by : tr("%1؛ «%2»").arg(by, isolate(prepared->act.remark)));
}

ActArea::Job ActArea::jobOfDraft(CaseAct act) const
{
    const ActPanel *form = m_panels.at(static_cast<size_t>(act));
    return [id = m_state.id, proposed = draftFrom(*form)](SeatWriter &writer) {
        return writer.proposeAct(id, proposed);
    };
}

/// What he changed is kept beside what the office wrote, as a draft of his own, before it is sent.
ActArea::Job ActArea::jobOfPrepared(CaseAct act, const Proposal &prepared) const
{
    const ActPanel *form = m_panels.at(static_cast<size_t>(act));
    const ActProposed words = draftFrom(*form);
    SignerChoice signer;
    if (const auto *own = qobject_cast<const SignedPanel *>(form)) {
        signer = own->signer();
        own->rememberSigner();
    }
    const auto same = std::ranges::find_if(m_proposals, [&words](const Proposal &each) {
        return each.isOpen() && hasSameWords(each.act, words);
    });
    const bool changed = !hasSameWords(prepared.act, words) && same == m_proposals.end();
    const EventId known = same == m_proposals.end() ? prepared.event : same->event;
    return [=, id = m_state.id, seen = seeing()](SeatWriter &writer) -> Result<EventId> {
        MIZBAN_TRY(seen(writer));
        EventId draft = known;
        if (changed) {
            MIZBAN_LET(draft, writer.proposeAct(id, words));
        }
        return writer.sendProposal(id, draft, signer);
    };
}

ActArea::Job ActArea::jobOfGivingBack() const
{
    const auto *form =
        static_cast<const GiveBackPanel *>(m_panels.at(static_cast<size_t>(CaseAct::GiveBack)));
    return [id = m_state.id, proposal = form->proposal(), reason = form->text()](SeatWriter &writer) {
        return writer.declineProposal(id, proposal, reason);
    };
}

} // namespace mizban
