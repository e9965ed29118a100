#include "ui/night/night_screen.h"

#include "core/base/digits.h"
#include "core/domain/night_directory.h"
#include "ui/night/item_acts.h"
#include "ui/night/log_acts.h"
#include "ui/night/night_bell.h"
#include "ui/night/night_list.h"
#include "ui/night/report_acts.h"
#include "ui/night/roster_acts.h"
#include "ui/night/shift_acts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"

using namespace Qt::StringLiterals;

namespace mizban {

void NightScreen::addOrders()
{
    const auto open = [this] { return picture().isOpen(); };
    const auto own = [this] { return isOwnShift(); };
    const auto unit = [this] { return unitOfPost(m_seat->post()); };
    const auto ownsItem = [this] { return itemAtHand() && isOfOwnUnit(*itemAtHand()); };
    addOrder({u"start"_s,
              tr("آغاز نوبت"),
              u"clock"_s,
              u'S',
              u'س',
              true,
              {},
              [this, open, own] {
                  const bool another = picture().board.night != nightOf(m_seat->clock().nowMs());
                  return isOnDuty() && (!open() || (own() && another));
              },
              [this] { m_shiftActs->start(); }});
    addOrder({u"takeOver"_s,
              tr("در دست گرفتن نوبت"),
              u"reopen"_s,
              u'T',
              u'ف',
              true,
              {},
              [open, own] { return open() && !own(); },
              [this] { m_shiftActs->takeOver(); }});
    addOrder({u"settle"_s,
              tr("کدام آغاز؟"),
              u"warning"_s,
              u'X',
              u'ط',
              true,
              {},
              [this, open] { return open() && !picture().shift.rivals.isEmpty(); },
              [this] { m_shiftActs->settle(); }});
    addOrder({u"receive"_s,
              tr("تحویل گرفتن و امضا"),
              u"check"_s,
              u'V',
              u'ر',
              true,
              {},
              [this, open] {
                  const auto &handed = picture().shift.handOver;
                  return open() && handed && handed->to == m_seat->person();
              },
              [this] { m_shiftActs->receive(); }});
    addOrder({u"item"_s, tr("مورد تازه"), u"plus"_s, 0, 0, true, u"items"_s,
              [this, open] { return open() && isOnDuty(); }, [this] { m_itemActs->create(); }});
    addOrder({u"offer"_s, tr("سپردن مورد"), u"refer"_s, u'R', u'ق', true, u"items"_s, ownsItem,
              [this] { withItem(&ItemActs::offer); }});
    addOrder({u"acknowledge"_s, tr("پذیرش مورد"), u"check"_s, u'A', u'ش', true, u"items"_s,
              [this] { return mayAcknowledge(); }, [this] { withItem(&ItemActs::acknowledge); }});
    addOrder({u"resolve"_s, tr("پایان مورد"), u"case-closed"_s, u'D', u'ی', true, u"items"_s, ownsItem,
              [this] { withItem(&ItemActs::resolve); }});
    addOrder({u"note"_s, tr("یادداشت"), u"note"_s, u'N', u'د', true, u"log"_s,
              [this, open] { return open() && isOnDuty(); }, [this] { m_logActs->note(); }});
    addOrder({u"correct"_s, tr("اصلاح سطر"), u"draft"_s, u'C', u'ز', true, u"log"_s,
              [this] { return isOnDuty() && m_log->hasListFocus() && !m_log->currentKey().isEmpty(); },
              [this] { m_logActs->correct(EventId::fromHex(m_log->currentKey())); }});
    addOrder({u"handOver"_s, tr("تحویل نوبت"), u"send"_s, u'H', u'ا', true, u"log"_s,
              [open, own] { return open() && own(); }, [this] { m_shiftActs->handOver(); }});
    addOrder({u"report"_s, tr("گزارش صبح"), u"report"_s, u'G', u'ل', true, u"log"_s,
              [this] { return picture().shift.started; }, [this] { m_reportActs->write(); }});
    addOrder({u"unitReport"_s, tr("گزارش واحد"), u"eye"_s, u'B', u'ذ', !isOnDuty(), u"board"_s,
              [this, unit] {
                  return m_board->hasListFocus() && !m_board->currentKey().isEmpty() &&
                         m_board->currentKey() != unit().text();
              },
              [this] { m_reportActs->readOf(UnitCode(m_board->currentKey())); }});
    addOrder({u"roster"_s, tr("لوح کشیک"), u"calendar"_s, u'L', u'م', true, u"board"_s,
              [this, unit] { return mayRoster(*m_seat->directory(), m_seat->post(), unit()); },
              [this] { m_rosterActs->roster(); }});
    addOrder({u"duty"_s, tr("فهرست کشیک کشور"), u"inbox"_s, u'F', u'ب', true, u"board"_s,
              [this] { return keepsNightList(*m_seat->directory(), m_seat->post()); },
              [this] { m_rosterActs->dutyList(); }});
    addOrder({u"silence"_s,
              tr("صدا: روشن یا خاموش"),
              u"settings"_s,
              u'M',
              u'ئ',
              false,
              {},
              [] { return true; },
              [this] {
                  bell()->setSilent(!bell()->isSilent());
                  m_problem->showMessage(Tone::Info, bell()->isSilent() ? tr("صدا تا پایان همین شب خاموش شد.")
                                                                        : tr("صدای شب روشن شد."));
              }});
    addOrder({u"look"_s,
              tr("ظاهر تیره یا روشن شب"),
              u"eye"_s,
              u'K',
              u'ن',
              false,
              {},
              [] { return true; },
              [this] { Q_EMIT lookToggled(); }});
}

bool NightScreen::isOnDuty() const
{
    return isOnDutyRole(*m_seat->directory(), m_seat->post());
}

bool NightScreen::isOwnShift() const
{
    return picture().shift.manager.person == m_seat->person();
}

/// The item that is chosen where the person works: in the list of what needs him, or among the items.
const NightItemState *NightScreen::itemAtHand() const
{
    if (m_needs->hasListFocus()) {
        const NightNeed *need = picture().need(m_needs->currentKey());
        return need && need->item.isValid() ? picture().item(need->item) : nullptr;
    }
    const QString key = m_items->currentKey();
    return key.isEmpty() ? nullptr : picture().item(StreamId::fromHex(key));
}

bool NightScreen::isOfOwnUnit(const NightItemState &item) const
{
    return unitOfPost(PostCode(item.owner.text())) == unitOfPost(m_seat->post());
}

/// What is offered to oneself, or to one's unit, went up to oneself, or was left out of a hand-over.
bool NightScreen::mayAcknowledge() const
{
    const NightItemState *item = itemAtHand();
    if (!item)
        return false;
    if (isOnDuty() && picture().board.leftOut.contains(item->id))
        return true;
    const QString self = m_seat->post().text();
    if (item->escalatedTo.text() == self && !isOfOwnUnit(*item))
        return true;
    return !item->offeredTo.isEmpty() &&
           (item->offeredTo.text() == self || (isOfOwnUnit(*item) && item->owner.text() != self));
}

void NightScreen::withItem(void (ItemActs::*act)(const NightItemState &))
{
    if (const NightItemState *item = itemAtHand())
        (m_itemActs->*act)(*item);
}

void NightScreen::needChosen(const QString &key)
{
    const NightNeed *found = picture().need(key);
    if (!found)
        return;
    const NightNeed need = *found;
    if (need.item.isValid())
        m_items->choose(need.item.hex());
    switch (need.kind) {
    case NightNeedKind::TwoStarts:
        m_shiftActs->settle();
        break;
    case NightNeedKind::SignHandOver:
        m_shiftActs->receive();
        break;
    case NightNeedKind::LeftBehind:
        if (isOwnShift())
            m_shiftActs->handOver();
        else
            m_shiftActs->takeOver();
        break;
    case NightNeedKind::Offered:
    case NightNeedKind::LeftOut:
        withItem(&ItemActs::acknowledge);
        break;
    case NightNeedKind::RunOut:
    case NightNeedKind::Unanswered:
        m_which->setCurrent(u"items"_s);
        m_items->focusList();
        break;
    case NightNeedKind::CallNext:
        m_which->setCurrent(u"board"_s);
        m_board->choose(need.unit.text());
        m_board->focusList();
        break;
    case NightNeedKind::RostersMissing:
        m_rosterActs->missing(need.period);
        break;
    }
}

/// What comes next for it: it is taken, else handed on; with what is another's nothing is to be done here.
void NightScreen::itemChosen()
{
    const NightItemState *item = itemAtHand();
    if (!item)
        return;
    if (mayAcknowledge())
        m_itemActs->acknowledge(*item);
    else if (isOfOwnUnit(*item))
        m_itemActs->offer(*item);
    else
        m_problem->showMessage(
            Tone::Info, tr("این مورد نزد %1 است.").arg(isolate(m_seat->directory()->titleOf(item->owner))));
}

/// On the unit that is chosen in the board; elsewhere on the one that is to be called next.
void NightScreen::beginCheck(CallResult result)
{
    if (!picture().isOpen() || !isOnDuty()) {
        m_problem->showMessage(Tone::Warning, tr("برای ثبت تماس، نخست نوبت را آغاز کنید (S)."));
        return;
    }
    m_logActs->check(m_board->hasListFocus() ? UnitCode(m_board->currentKey()) : picture().board.next,
                     result);
}

} // namespace mizban
