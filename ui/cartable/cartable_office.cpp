// Drafts of the office in the cartable of its principal (001 §1.13).

#include "core/domain/office_rules.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/cartable/prepared_strip.h"
#include "ui/case/bulk_panel.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_view.h"
#include "ui/models/cartable_model.h"
#include "ui/models/office_watch.h"
#include "ui/widgets/commands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

void CartableScreen::connectOffice()
{
    QAction *next = addCommand(this, u"cartable.command.prepared"_s,
                               tr("مورد بعدی با پیش‌نویس دفتر"), Qt::CTRL | Qt::Key_J,
                               [this] { showNextPrepared(); });
    QAction *all =
        addCommand(this, u"cartable.command.markPrepared"_s,
                   tr("نشان‌کردن همه موردهای دارای پیش‌نویس دفتر"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_J, [this] { markPrepared(); });
    for (QAction *command : {next, all}) {
        setHadWhen(command, [this] { return OfficeWatch::suits(*m_seat); });
        setAbleWhen(command, [this] { return !m_office->prepared().isEmpty(); });
    }
    connect(m_preparedStrip, &PreparedStrip::markRequested, this, &CartableScreen::markPrepared);
    connect(m_preparedStrip, &PreparedStrip::nextRequested, this, &CartableScreen::showNextPrepared);
    connect(m_office, &OfficeWatch::changed, this, [this] {
        m_cases->setPrepared(m_office->preparedCases());
        m_preparedStrip->setWaiting(m_office->prepared().size(),
                                    decidesOnDrafts(m_seat->actor(), m_seat->identity().seatOf));
    });
}

/// Who waits longest first, in whatever folders they lie.
void CartableScreen::markPrepared()
{
    if (inDrafts() || inGroups() || m_bulk->isRunning())
        return;
    QList<StreamId> cases;
    QSet<StreamId> known; // a case may have drafts of several acts
    for (const PreparedRow &row : m_office->prepared()) {
        if (!known.contains(row.caseId))
            cases << row.caseId;
        known.insert(row.caseId);
    }
    m_list->setMarked(cases);
    focusList();
}

/// Who waits longest first; from the case in the pane to the next one.
void CartableScreen::showNextPrepared()
{
    const QList<PreparedRow> &waiting = m_office->prepared();
    if (waiting.isEmpty())
        return;
    const auto here = std::ranges::find(waiting, m_case->caseId(), &PreparedRow::caseId);
    auto next = here;
    while (next != waiting.end() && next->caseId == m_case->caseId())
        ++next;
    showCase((next == waiting.end() ? waiting.first() : *next).caseId);
    if (m_paneInFront)
        return;
    focusList(); // where the keys of the case are heard
}

} // namespace mizban
