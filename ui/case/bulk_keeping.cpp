// What is half-written for many cases, kept in the seat.

#include "core/services/many_cases.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/case/bulk_panel.h"

#include <algorithm>
#include <utility>

namespace mizban {

namespace {

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
    m_mostKept = std::max(m_mostKept, m_keptCases);
    m_seat->write([act = wordOf(m_act), cases](SeatWriter &writer) { return keepMarked(writer, act, cases); })
        .then(this, [this](const Status &kept) {
            if (kept.ok())
                return;
            m_keptCases = 0; // tried again with the next word
            Q_EMIT keepingFailed(kept.error());
        });
}

void BulkPanel::forgetCases()
{
    if (std::exchange(m_keptCases, 0) == 0)
        return;
    m_seat->write([most = std::exchange(m_mostKept, 0)](SeatWriter &writer) {
        return forgetMarked(writer, most); // what is left would only be offered again
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
    const MarkedCases marked = markedIn(kept);
    m_mostKept = std::max(m_mostKept, marked.most);
    std::optional<CaseAct> open;
    for (const ActDraft &draft : kept) {
        const std::optional<CaseAct> act = actForManyOf(draft.act);
        if (!act || m_left.contains(*act) || (m_form && m_act == *act))
            continue;
        m_left.insert(*act, PanelTexts(draft.texts.cbegin(), draft.texts.cend()));
        if (draft.open && draft.act == marked.act)
            open = act;
    }
    if (!open || marked.left.isEmpty() || m_form)
        return;
    const QList<StreamId> first = marked.left.mid(0, perStep);
    m_doubtful = QSet<StreamId>(first.cbegin(), first.cend());
    Q_EMIT restored(*open, marked.left);
}

} // namespace mizban
