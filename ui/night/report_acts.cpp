#include "ui/night/report_acts.h"

#include "ui/night/night_pane.h"
#include "ui/night/report_form.h"

namespace mizban {

namespace {

struct SentReport
{
    ShiftState shift;
    MorningReport report;
};

/// Of the last shift of a night that has one.
Result<std::optional<SentReport>> sentIn(SeatReader &reader, const UnitCode &unit, const QDate &night)
{
    for (int part = maxShiftPart; part >= 1; --part) {
        const Result<StreamId> id = reader.shiftOf(unit, night, part);
        if (!id.ok())
            continue;
        MIZBAN_LET(const ShiftState shift, reader.shift(*id));
        if (!shift.report)
            continue;
        MIZBAN_LET(const MorningReport report, reader.morningReport(*id));
        return std::optional(SentReport{shift, report});
    }
    return std::optional<SentReport>();
}

/// The newest: of this night, or of the one before, which is still read when the day is well on.
Result<std::optional<SentReport>> newestReport(SeatReader &reader, const UnitCode &unit, const QDate &night)
{
    MIZBAN_LET(const std::optional<SentReport> report, sentIn(reader, unit, night));
    return report ? Result<std::optional<SentReport>>(report) : sentIn(reader, unit, night.addDays(-1));
}

} // namespace

ReportActs::ReportActs(std::shared_ptr<Seat> seat, NightFeed *feed, NightPane *pane, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_feed(feed)
    , m_pane(pane)
    , m_form(new ReportForm)
{
    m_pane->add(m_form);
    connect(m_form, &ReportForm::said, this, [this](bool good, const QString &sentence) {
        m_pane->say(good ? Tone::Success : Tone::Danger, sentence);
    });
    connect(m_form, &NightForm::sendRequested, this, [this] {
        m_pane->send(
            m_form, tr("گزارش صبح ثبت شد و به مرکز و استانداری می‌رسد."),
            [id = StreamId::fromHex(m_pane->about()), text = m_form->text()](SeatWriter &writer) {
                return writer.reportMorning(id, text);
            });
    });
}

void ReportActs::write()
{
    const ShiftState shift = m_feed->picture().shift;
    m_seat->read([id = shift.id](SeatReader &reader) { return reader.morningReport(id); })
        .then(this, [this, shift, inFront = m_pane->form()](const Result<MorningReport> &report) {
            if (!report.ok())
                m_pane->sayProblem(report.error());
            else if (m_pane->form() == inFront)
                show(shift, *report, true);
        });
}

void ReportActs::readOf(const UnitCode &unit)
{
    m_seat
        ->read([unit, night = m_feed->picture().board.night](SeatReader &reader) {
            return newestReport(reader, unit, night);
        })
        .then(this, [this, inFront = m_pane->form()](const Result<std::optional<SentReport>> &read) {
            if (!read.ok())
                m_pane->sayProblem(read.error());
            else if (!read->has_value())
                m_pane->say(Tone::Info, tr("گزارش صبح این واحد هنوز نرسیده است."));
            else if (m_pane->form() == inFront)
                show((*read)->shift, (*read)->report, false);
        });
}

void ReportActs::show(const ShiftState &shift, const MorningReport &report, bool own)
{
    const DirectoryPtr directory = m_seat->directory();
    NightReportSheet sheet;
    sheet.report = report;
    sheet.unit = unitTitle(*directory, shift.unit);
    sheet.manager = directory->personName(shift.manager.person);
    sheet.madeAtMs = m_seat->clock().nowMs();
    sheet.training = directory->isTraining();
    m_form->begin(sheet);
    m_form->setOwn(own);
    m_pane->open(m_form, shift.id.hex());
}

} // namespace mizban
