// What is half-written for many cases, kept in the seat.

#include "core/services/many_cases.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/case/bulk_panel.h"

namespace mizban {

namespace {

constexpr qsizetype inDoubt = 20; // may have been done after what was last noted

std::optional<CaseAct> actForManyOf(const QString &word)
{
    for (size_t act = 0; act < caseActCount; ++act) {
        const auto each = static_cast<CaseAct>(act);
        if (isForMany(each) && wordOf(each) == word)
            return each;
    }
    return std::nullopt;
}

} // namespace

Status BulkPanel::flush()
{
    return m_keeper->flushAndWait();
}

void BulkPanel::keepTyped()
{
    if (!m_form)
        return;
    if (m_form->isBlank())
        m_left.remove(m_act);
    else
        m_left.insert(m_act, m_form->texts());
    m_keeper->noteChange(wordOf(m_act));
    forgetCases(); // the form is left, and its text waits for other cases
}

/// The cases are kept once, with the first word.
void BulkPanel::noteTyped()
{
    if (m_filling || m_running || !m_form)
        return;
    if (!m_form->isBlank() && m_keptCases == 0)
        keepCases(m_cases);
    if (m_keptCases > 0)
        m_keeper->noteChange(wordOf(m_act));
}

void BulkPanel::keepCases(const QList<StreamId> &cases)
{
    m_keptCases = cases.size();
    m_seat->write([cases](SeatWriter &writer) { return keepMarked(writer, cases); })
        .then(this, [this](const Status &kept) {
            if (!kept.ok())
                Q_EMIT keepingFailed(kept.error());
        });
}

void BulkPanel::forgetCases()
{
    if (m_keptCases == 0)
        return;
    m_seat->write([cases = std::exchange(m_keptCases, 0)](SeatWriter &writer) {
        return forgetMarked(writer, cases); // what is left would only be offered again
    });
}

std::optional<ActDraft> BulkPanel::draftOf(const QString &act) const
{
    const bool open = m_form && wordOf(m_act) == act;
    const std::optional<CaseAct> known = actForManyOf(act);
    const PanelTexts texts = open ? m_form->texts() : known ? m_left.value(*known) : PanelTexts();
    if (open ? m_form->isBlank() : texts.isEmpty())
        return std::nullopt;
    ActDraft draft{act, {}, {}, open};
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!text.value().isEmpty())
            draft.texts.insert(text.key(), text.value());
    }
    return draft;
}

/// Unless something newer is typed there already.
void BulkPanel::takeKept(const QList<ActDraft> &kept)
{
    const QList<StreamId> cases = markedIn(kept);
    std::optional<CaseAct> open;
    for (const ActDraft &draft : kept) {
        const std::optional<CaseAct> act = actForManyOf(draft.act);
        if (!act || m_left.contains(*act) || (m_form && m_act == *act))
            continue;
        m_left.insert(*act, PanelTexts(draft.texts.cbegin(), draft.texts.cend()));
        if (draft.open)
            open = act;
    }
    if (!open || cases.isEmpty() || m_form)
        return;
    const QList<StreamId> first = cases.mid(0, inDoubt);
    m_doubtful = QSet<StreamId>(first.cbegin(), first.cend());
    Q_EMIT restored(*open, cases);
}

} // namespace mizban
