#include "ui/night/item_acts.h"

#include "core/domain/night_directory.h"
#include "core/domain/tracking_id.h"
#include "ui/case/recipient_entries.h"
#include "ui/night/night_forms.h"
#include "ui/night/night_pane.h"

using namespace Qt::StringLiterals;

namespace mizban {

ItemActs::ItemActs(std::shared_ptr<Seat> seat, NightFeed *feed, NightPane *pane, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_feed(feed)
    , m_pane(pane)
    , m_new(new ItemForm)
    , m_offer(new OfferForm)
    , m_acknowledge(
          new WordForm(u"night.acknowledge"_s, tr("پذیرش مورد"), tr("پاسخ به سپارنده"), tr("پذیرفتم")))
    , m_resolve(new WordForm(u"night.resolve"_s, tr("پایان مورد"), tr("نتیجه"), tr("ثبت پایان")))
{
    for (NightForm *form : QList<NightForm *>{m_new, m_offer, m_acknowledge, m_resolve})
        m_pane->add(form);
    connect(m_new, &NightForm::sendRequested, this, &ItemActs::saveNew);
    connect(m_offer, &NightForm::sendRequested, this, [this] {
        m_pane->send(
            m_offer,
            tr("مورد سپرده شد؛ تا پذیرش او بر عهده شما می‌ماند."),
            [id = StreamId::fromHex(m_pane->about()), to = m_offer->to(),
             text = m_offer->text()](SeatWriter &writer) { return writer.offerNightItem(id, to, text); });
    });
    connect(m_acknowledge, &NightForm::sendRequested, this, [this] {
        m_pane->send(m_acknowledge, tr("مورد پذیرفته شد و اکنون بر عهده شماست."),
                     [id = StreamId::fromHex(m_pane->about()), text = m_acknowledge->text()](
                         SeatWriter &writer) { return writer.acknowledgeNightItem(id, text); });
    });
    connect(m_resolve, &NightForm::sendRequested, this, [this] {
        m_pane->send(m_resolve, tr("پایان مورد ثبت شد."),
                     [id = StreamId::fromHex(m_pane->about()), text = m_resolve->text()](SeatWriter &writer) {
                         return writer.resolveNightItem(id, text);
                     });
    });
}

void ItemActs::create()
{
    m_new->setRecipients(recipientEntries(*m_seat->directory()), HolderCode(m_seat->post().text()));
    m_new->setTimes(m_feed->picture().times);
    m_new->clear();
    m_pane->open(m_new);
}

/// Whom it goes to is asked before it is registered: so nothing is half done.
void ItemActs::saveNew()
{
    const QString to = m_new->to();
    if (!to.isEmpty()) {
        if (const auto holder = nightHolderFor(*m_seat->directory(), to); !holder.ok()) {
            m_new->showProblem(holder.error());
            return;
        }
    }
    m_pane->send(m_new, to.isEmpty() ? tr("مورد ثبت شد.") : tr("مورد ثبت و سپرده شد."),
                 [input = m_new->input(), to](SeatWriter &writer) -> Result<StreamId> {
                     MIZBAN_LET(const RegisteredNightItem item, writer.registerNightItem(input));
                     if (!to.isEmpty()) {
                         MIZBAN_LET(const EventId offered, writer.offerNightItem(item.id, to, {}));
                         Q_UNUSED(offered)
                     }
                     return item.id;
                 });
}

void ItemActs::offer(const NightItemState &item)
{
    m_offer->setRecipients(recipientEntries(*m_seat->directory()), item.owner);
    m_offer->clear();
    m_offer->setTitle(tr("سپردن مورد %1").arg(displayTrackingId(item.registration.trackingId)));
    m_pane->open(m_offer, item.id.hex());
}

void ItemActs::acknowledge(const NightItemState &item)
{
    m_acknowledge->clear();
    m_acknowledge->setTitle(tr("پذیرش مورد %1").arg(displayTrackingId(item.registration.trackingId)));
    m_pane->open(m_acknowledge, item.id.hex());
}

void ItemActs::resolve(const NightItemState &item)
{
    m_resolve->clear();
    m_resolve->setTitle(tr("پایان مورد %1").arg(displayTrackingId(item.registration.trackingId)));
    m_pane->open(m_resolve, item.id.hex());
}

} // namespace mizban
