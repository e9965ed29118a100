#include "ui/night/shift_acts.h"

#include "core/base/shown_digits.h"
#include "core/domain/night_directory.h"
#include "ui/night/night_forms.h"
#include "ui/night/night_pane.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// Posts of the unit that another person holds.
QList<CompletionEntry> successorsOf(const Directory &directory, const UnitCode &unit, const PersonId &self)
{
    QList<CompletionEntry> entries;
    for (const HolderCode &post : shiftReaders(directory, unit)) {
        QStringList people;
        for (const PersonId &person : directory.personsAt(PostCode(post.text()))) {
            if (person != self)
                people << directory.personName(person);
        }
        if (!people.isEmpty())
            entries << CompletionEntry{post.text(), directory.titleOf(post), listed(people)};
    }
    return entries;
}

} // namespace

ShiftActs::ShiftActs(std::shared_ptr<Seat> seat, NightFeed *feed, NightPane *pane, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_feed(feed)
    , m_pane(pane)
    , m_takeOver(new WordForm(u"night.takeOver"_s, tr("در دست گرفتن نوبت"), tr("علت"), tr("در دست گرفتن"),
                              {u"reason"_s}))
    , m_settle(new SettleForm)
    , m_handOver(new HandOverForm)
{
    for (NightForm *form : QList<NightForm *>{m_takeOver, m_settle, m_handOver})
        m_pane->add(form);
    // Of the shift that the form was opened about: another may have begun meanwhile.
    connect(m_takeOver, &NightForm::sendRequested, this, [this] {
        m_pane->send(m_takeOver, tr("نوبت اکنون در دست شماست."),
                     [id = StreamId::fromHex(m_pane->about()), reason = m_takeOver->text()](
                         SeatWriter &writer) { return writer.takeOverShift(id, reason); });
    });
    connect(m_settle, &NightForm::sendRequested, this, [this] {
        m_pane->send(m_settle, tr("آغاز نوبت مشخص شد."),
                     [id = StreamId::fromHex(m_pane->about()), counts = m_settle->counts(),
                      reason = m_settle->reason()](SeatWriter &writer) {
                         return writer.settleShift(id, counts, reason);
                     });
    });
    connect(m_handOver, &NightForm::sendRequested, this, [this] {
        m_pane->send(
            m_handOver,
            tr("نوبت با امضای شما تحویل داده شد؛ با امضای تحویل‌گیرنده پایان می‌یابد."),
            [words = m_handOver->words()](SeatWriter &writer) { return writer.handOverShift(words); });
    });
}

void ShiftActs::start()
{
    const ShiftState &last = m_feed->picture().shift;
    const bool tonight = last.started && last.night == nightOf(m_seat->clock().nowMs());
    const int part = tonight ? last.part + 1 : 1;
    m_pane->send(nullptr, tr("نوبت آغاز شد."),
                 [part](SeatWriter &writer) { return writer.startShift(part); });
}

void ShiftActs::takeOver()
{
    m_takeOver->clear();
    m_pane->open(m_takeOver, m_feed->picture().shift.id.hex());
}

void ShiftActs::settle()
{
    const ShiftState &shift = m_feed->picture().shift;
    m_settle->begin(shift, *m_seat->directory());
    m_pane->open(m_settle, shift.id.hex());
}

void ShiftActs::receive()
{
    m_pane->send(nullptr, tr("نوبت را تحویل گرفتید؛ امضای شما ثبت شد."),
                 [id = m_feed->picture().shift.id](SeatWriter &writer) { return writer.receiveShift(id); });
}

void ShiftActs::handOver()
{
    beginHandOver();
    m_pane->open(m_handOver, m_feed->picture().shift.id.hex());
}

void ShiftActs::beginHandOver()
{
    const NightPicture &night = m_feed->picture();
    m_handOver->begin(night, successorsOf(*m_seat->directory(), night.shift.unit, m_seat->person()));
}

void ShiftActs::refreshHandOver()
{
    if (m_pane->form() != m_handOver || !m_handOver->isStale(m_feed->picture()))
        return;
    const QMap<QString, QString> typed = m_handOver->texts();
    const QWidget *focus = m_handOver->window()->focusWidget();
    const QString place = focus && m_handOver->isAncestorOf(focus) ? focus->objectName() : QString();
    beginHandOver();
    m_handOver->setTexts(typed);
    if (QWidget *again = place.isEmpty() ? nullptr : m_handOver->findChild<QWidget *>(place))
        again->setFocus(Qt::OtherFocusReason);
}

} // namespace mizban
