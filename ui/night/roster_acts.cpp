#include "ui/night/roster_acts.h"

#include "core/base/shown_digits.h"
#include "core/domain/night_directory.h"
#include "ui/night/night_duty_form.h"
#include "ui/night/night_lines.h"
#include "ui/night/night_pane.h"
#include "ui/night/roster_form.h"

namespace mizban {

RosterActs::RosterActs(std::shared_ptr<Seat> seat, NightPane *pane, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_pane(pane)
    , m_roster(new RosterForm(m_seat))
    , m_duty(new NightDutyForm)
{
    m_pane->add(m_roster);
    m_pane->add(m_duty);
    connect(m_roster, &NightForm::sendRequested, this, &RosterActs::saveRoster);
    connect(m_duty, &NightForm::sendRequested, this, &RosterActs::saveDutyList);
}

void RosterActs::roster(const QString &period)
{
    m_roster->begin(period);
    m_pane->open(m_roster);
}

void RosterActs::missing(const QString &period)
{
    if (mayRoster(*m_seat->directory(), m_seat->post(), unitOfPost(m_seat->post()))) {
        roster(period);
        return;
    }
    m_seat->read([period](SeatReader &reader) { return reader.missingRosters(period); })
        .then(this, [this](const Result<QList<UnitCode>> &missing) {
            if (!missing.ok()) {
                m_pane->sayProblem(missing.error());
                return;
            }
            QStringList names;
            for (const UnitCode &unit : *missing)
                names << unitTitle(*m_seat->directory(), unit);
            m_pane->say(Tone::Warning, tr("لوح این ماه نرسیده است: %1").arg(listed(names)));
        });
}

/// A first roster is sent whole; of one that was sent, what changes.
void RosterActs::saveRoster()
{
    const Result<RosterForm::Wanted> wanted = m_roster->wanted();
    if (!wanted.ok()) {
        m_roster->showProblem(wanted.error());
        return;
    }
    m_pane->send(m_roster, wanted->changes ? tr("تغییر لوح کشیک ثبت شد.") : tr("لوح کشیک ثبت شد."),
                 [wanted = *wanted](SeatWriter &writer) {
                     return wanted.changes
                                ? writer.changeRoster(wanted.roster.unit, wanted.roster.period, wanted.change)
                                : writer.submitRoster(wanted.roster);
                 });
}

void RosterActs::dutyList()
{
    m_seat->read([](SeatReader &reader) { return reader.nightList(); })
        .then(this, [this, inFront = m_pane->form()](const Result<NightListState> &list) {
            if (!list.ok()) {
                m_pane->sayProblem(list.error());
                return;
            }
            if (m_pane->form() != inFront)
                return;
            m_duty->begin(*list, *m_seat->directory(), m_seat->post());
            m_pane->open(m_duty);
        });
}

void RosterActs::saveDutyList()
{
    using Step = NightDutyForm::Step;
    const Step step = m_duty->step();
    const QString done = step == Step::Draft ? tr("پیش‌نویس فهرست کشیک ثبت شد.")
                         : step == Step::Submit ? tr("فهرست کشیک برای تأیید فرستاده شد.")
                                                : tr("تأیید فهرست کشیک ثبت شد؛ از همین حالا ملاک است.");
    m_pane->send(m_duty, done,
                 [step, units = m_duty->units(), letter = m_duty->letter()](SeatWriter &writer) {
                     switch (step) {
                     case Step::Submit:
                         return writer.submitNightList(letter);
                     case Step::Approve:
                         return writer.approveNightList(letter);
                     case Step::Draft:
                         break;
                     }
                     return writer.draftNightList(units);
                 });
}

} // namespace mizban
