#include "ui/night/log_acts.h"

#include "core/base/shown_digits.h"
#include "core/domain/night_directory.h"
#include "ui/night/night_forms.h"
#include "ui/night/night_pane.h"

using namespace Qt::StringLiterals;

namespace mizban {

LogActs::LogActs(std::shared_ptr<Seat> seat, NightFeed *feed, NightPane *pane, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_feed(feed)
    , m_pane(pane)
    , m_check(new CheckForm)
    , m_note(new WordForm(u"night.note"_s, tr("یادداشت در دفتر نوبت"), tr("متن"), tr("ثبت در دفتر")))
    , m_correct(
          new WordForm(u"night.correct"_s, tr("اصلاح سطر دفتر"), tr("آنچه درست است"), tr("ثبت اصلاحیه")))
{
    for (NightForm *form : QList<NightForm *>{m_check, m_note, m_correct})
        m_pane->add(form);
    connect(m_check, &NightForm::sendRequested, this, [this] {
        m_pane->send(m_check, {},
                     [check = m_check->check()](SeatWriter &writer) { return writer.checkReachable(check); });
    });
    connect(m_pane, &NightPane::sentOff, this, [this](const NightForm *form) {
        if (form == m_check)
            Q_EMIT called();
    });
    connect(m_note, &NightForm::sendRequested, this, [this] {
        m_pane->send(m_note, tr("در دفتر نوبت ثبت شد."),
                     [text = m_note->text()](SeatWriter &writer) { return writer.noteShift(text); });
    });
    connect(m_correct, &NightForm::sendRequested, this, [this] {
        m_pane->send(
            m_correct,
            tr("اصلاحیه ثبت شد؛ سطر پیشین همان که بود می‌ماند."),
            [line = EventId::fromHex(m_pane->about()), text = m_correct->text()](SeatWriter &writer) {
                return writer.noteShift(text, line);
            });
    });
}

void LogActs::check(const UnitCode &unit, CallResult result)
{
    const NightBoardRow *row = m_feed->picture().unit(unit);
    if (!row)
        return;
    m_check->begin(*row, unitTitle(*m_seat->directory(), row->unit), result);
    m_pane->forget(m_check, unit.text(), u"result"_s); // the digit just pressed says it
    m_pane->open(m_check, unit.text());
}

void LogActs::note()
{
    m_note->clear();
    m_pane->open(m_note);
}

void LogActs::correct(const EventId &line)
{
    const ShiftEntry *entry = m_feed->picture().shift.entry(line);
    if (!entry)
        return;
    m_correct->clear();
    m_correct->setTitle(tr("اصلاح سطر ساعت %1").arg(hourText(entry->atMs)));
    m_pane->open(m_correct, entry->event.hex());
}

} // namespace mizban
