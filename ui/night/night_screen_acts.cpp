#include "ui/night/night_screen.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/domain/night_directory.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/case/recipient_entries.h"
#include "ui/night/night_bell.h"
#include "ui/night/night_duty_form.h"
#include "ui/night/night_forms.h"
#include "ui/night/night_list.h"
#include "ui/night/report_form.h"
#include "ui/night/roster_form.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

template <typename Value> Status statusOf(const Result<Value> &result)
{
    return result.ok() ? Status() : Status(result.error());
}

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
            entries << CompletionEntry{post.text(), directory.titleOf(post), people.join(u"، "_s)};
    }
    return entries;
}

} // namespace

void NightScreen::addOrders()
{
    const auto open = [this] { return picture().isOpen(); };
    const auto own = [this] { return isOwnShift(); };
    const auto hasItem = [this] { return itemAtHand() != nullptr; };
    const auto unit = [this] { return unitOfPost(m_seat->post()); };
    const auto ownsItem = [this, unit] {
        const NightItemState *item = itemAtHand();
        return item && unitOfPost(PostCode(item->owner.text())) == unit();
    };
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
              [this] { startShift(); }});
    addOrder({u"takeOver"_s,
              tr("در دست گرفتن نوبت"),
              u"reopen"_s,
              u'T',
              u'ف',
              true,
              {},
              [open, own] { return open() && !own(); },
              [this] { takeOver(); }});
    addOrder({u"settle"_s,
              tr("کدام آغاز؟"),
              u"warning"_s,
              u'X',
              u'ط',
              true,
              {},
              [this, open] { return open() && !picture().shift.rivals.isEmpty(); },
              [this] { settle(); }});
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
              [this] { receive(); }});
    addOrder({u"item"_s, tr("مورد تازه"), u"plus"_s, 0, 0, true, u"items"_s,
              [this, open] { return open() && isOnDuty(); }, [this] { newItem(); }});
    addOrder({u"offer"_s, tr("سپردن مورد"), u"refer"_s, u'R', u'ق', true, u"items"_s, ownsItem,
              [this] { beginOffer(); }});
    addOrder({u"acknowledge"_s, tr("پذیرش مورد"), u"check"_s, u'A', u'ش', true, u"items"_s,
              [this, hasItem, ownsItem] {
                  if (hasItem() && isOnDuty() && picture().board.leftOut.contains(itemAtHand()->id))
                      return true;
                  return hasItem() && !itemAtHand()->offeredTo.isEmpty() &&
                         (itemAtHand()->offeredTo.text() == m_seat->post().text() ||
                          (ownsItem() && itemAtHand()->owner.text() != m_seat->post().text()));
              },
              [this] { acknowledge(); }});
    addOrder({u"resolve"_s, tr("پایان مورد"), u"case-closed"_s, u'D', u'ی', true, u"items"_s, ownsItem,
              [this] { resolve(); }});
    addOrder({u"note"_s, tr("یادداشت"), u"note"_s, u'N', u'د', true, u"log"_s,
              [this, open] { return open() && isOnDuty(); }, [this] { note(); }});
    addOrder({u"correct"_s, tr("اصلاح سطر"), u"draft"_s, u'C', u'ز', true, u"log"_s,
              [this] { return isOnDuty() && m_log->hasListFocus() && !m_log->currentKey().isEmpty(); },
              [this] { correct(); }});
    addOrder({u"handOver"_s, tr("تحویل نوبت"), u"send"_s, u'H', u'ا', true, u"log"_s,
              [open, own] { return open() && own(); }, [this] { handOver(); }});
    addOrder({u"report"_s, tr("گزارش صبح"), u"report"_s, u'G', u'ل', true, u"log"_s,
              [this] { return picture().shift.started; }, [this] { report(); }});
    addOrder({u"unitReport"_s, tr("گزارش واحد"), u"eye"_s, u'B', u'ذ', !isOnDuty(), u"board"_s,
              [this, unit] {
                  return m_board->hasListFocus() && !m_board->currentKey().isEmpty() &&
                         m_board->currentKey() != unit().text();
              },
              [this] { unitReport(); }});
    addOrder({u"roster"_s, tr("لوح کشیک"), u"calendar"_s, u'L', u'م', true, u"board"_s,
              [this, unit] { return mayRoster(*m_seat->directory(), m_seat->post(), unit()); },
              [this] { roster(); }});
    addOrder({u"duty"_s, tr("فهرست کشیک کشور"), u"inbox"_s, u'F', u'ب', true, u"board"_s,
              [this] { return keepsNightList(*m_seat->directory(), m_seat->post()); },
              [this] { dutyList(); }});
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
                  m_problem->showMessage(Tone::Info, bell()->isSilent() ? tr("صدای شب خاموش شد.")
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
        settle();
        break;
    case NightNeedKind::SignHandOver:
        receive();
        break;
    case NightNeedKind::LeftBehind:
        if (isOwnShift())
            handOver();
        else
            takeOver();
        break;
    case NightNeedKind::Offered:
    case NightNeedKind::LeftOut:
        acknowledge();
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
        missingRosters(need.period);
        break;
    }
}

void NightScreen::unitChosen(const QString &)
{
    beginCheck(CallResult::Reached);
}

void NightScreen::nextStepOfItem()
{
    for (const NightOrder &order : std::as_const(m_orders)) {
        if (order.name == "acknowledge"_L1 && order.able()) {
            acknowledge();
            return;
        }
    }
    beginOffer();
}

// Forms --------------------------------------------------------------------------------------------------

QString NightScreen::actOf(const NightForm *form) const
{
    return form->objectName() + u'/' + m_about;
}

void NightScreen::open(NightForm *form, const QString &about)
{
    if (m_open && m_open != form)
        m_open->hide();
    m_problem->hide();
    m_open = form;
    m_about = about;
    form->hush();
    form->setTexts(m_texts.value(actOf(form)));
    form->show();
    arrange();
    form->focusFirst();
}

/// What is typed stays for when the form is asked for again.
void NightScreen::dismiss()
{
    if (!m_open)
        return;
    m_open->hide();
    m_open = nullptr;
    arrange();
    focusList();
}

void NightScreen::keepFor(const StreamId &shift)
{
    if (shift == m_keptFor)
        return;
    m_keeper->flush();
    m_keptFor = shift;
    m_keeper->begin(shift, [this](const QList<ActDraft> &drafts) { restoreDrafts(drafts); });
}

/// What was half-written when the program last ended, or power was lost.
void NightScreen::restoreDrafts(const QList<ActDraft> &drafts)
{
    for (const ActDraft &draft : drafts) {
        if (!m_texts.contains(draft.act))
            m_texts.insert(draft.act, draft.texts);
    }
    if (m_open && !m_open->isAncestorOf(window()->focusWidget()))
        m_open->setTexts(m_texts.value(actOf(m_open)));
}

Status NightScreen::flush()
{
    return m_keeper->flushAndWait();
}

template <typename Job> void NightScreen::send(NightForm *form, const QString &done, Job job)
{
    const QString act = form ? actOf(form) : QString();
    if (form)
        form->setSaving(true);
    m_keeper
        ->finish(m_keptFor, act, [job = std::move(job)](SeatWriter &writer) { return statusOf(job(writer)); })
        .then(this, [this, form, act, done](const Status &status) { sent(form, act, status, done); });
}

void NightScreen::sent(NightForm *form, const QString &act, const Status &status, const QString &done)
{
    if (form)
        form->setSaving(false);
    if (!status.ok()) {
        if (form && form == m_open && act == actOf(form))
            form->showProblem(status.error());
        else
            m_problem->showMessage(Tone::Danger, describe(status.error()));
        return;
    }
    m_texts.remove(act);
    m_goingOn = form == m_check;
    if (form && form == m_open && act == actOf(form)) {
        form->clear();
        dismiss();
    }
    if (!done.isEmpty())
        m_problem->showMessage(Tone::Success, done);
    m_seat->announceChange();
    Q_EMIT acted();
}

// The shift ----------------------------------------------------------------------------------------------

void NightScreen::startShift()
{
    const ShiftState &last = picture().shift;
    const bool tonight = last.started && last.night == nightOf(m_seat->clock().nowMs());
    const int part = tonight ? last.part + 1 : 1;
    send(nullptr, tr("نوبت آغاز شد."), [part](SeatWriter &writer) { return writer.startShift(part); });
}

void NightScreen::takeOver()
{
    m_takeOver->clear();
    open(m_takeOver, picture().shift.id.hex());
}

void NightScreen::settle()
{
    m_settle->begin(picture().shift, *m_seat->directory());
    open(m_settle, picture().shift.id.hex());
}

void NightScreen::receive()
{
    send(nullptr, tr("نوبت را تحویل گرفتید؛ امضای شما ثبت شد."),
         [id = picture().shift.id](SeatWriter &writer) { return writer.receiveShift(id); });
}

void NightScreen::handOver()
{
    m_handOver->begin(picture(), successorsOf(*m_seat->directory(), picture().shift.unit, m_seat->person()));
    open(m_handOver, picture().shift.id.hex());
}

/// An item that came up while the words are written gets its row; what is typed stays.
void NightScreen::refreshHandOver()
{
    if (m_open != m_handOver || !m_handOver->isStale(picture()))
        return;
    const QMap<QString, QString> typed = m_handOver->texts();
    const QWidget *focus = window()->focusWidget();
    const QString place = focus && m_handOver->isAncestorOf(focus) ? focus->objectName() : QString();
    m_handOver->begin(picture(), successorsOf(*m_seat->directory(), picture().shift.unit, m_seat->person()));
    m_handOver->setTexts(typed);
    if (QWidget *again = place.isEmpty() ? nullptr : m_handOver->findChild<QWidget *>(place))
        again->setFocus(Qt::OtherFocusReason);
}

/// Written from the log as it is now, or as a person let it stand before.
void NightScreen::report()
{
    m_seat->read([id = picture().shift.id](SeatReader &reader) { return reader.morningReport(id); })
        .then(this, [this, shift = picture().shift](const Result<MorningReport> &report) {
            if (report.ok())
                showReport(shift, *report, true);
            else
                m_problem->showMessage(Tone::Danger, describe(report.error()));
        });
}

/// What the unit that is chosen on the board sent this morning; it reaches the Center and the ostandari.
void NightScreen::unitReport()
{
    using Read = std::pair<ShiftState, MorningReport>;
    m_seat
        ->read([unit = UnitCode(m_board->currentKey()),
                night = picture().board.night](SeatReader &reader) -> Result<std::optional<Read>> {
            for (int part = maxShiftPart; part >= 1; --part) {
                const Result<StreamId> id = reader.shiftOf(unit, night, part);
                if (!id.ok())
                    continue;
                MIZBAN_LET(const ShiftState shift, reader.shift(*id));
                if (!shift.report)
                    continue;
                MIZBAN_LET(const MorningReport report, reader.morningReport(*id));
                return std::optional(Read{shift, report});
            }
            return std::optional<Read>();
        })
        .then(this, [this](const Result<std::optional<Read>> &read) {
            if (!read.ok())
                m_problem->showMessage(Tone::Danger, describe(read.error()));
            else if (!read->has_value())
                m_problem->showMessage(Tone::Info, tr("گزارش صبح این واحد هنوز نرسیده است."));
            else
                showReport((*read)->first, (*read)->second, false);
        });
}

/// One's own is corrected and sent; that of another is read, printed and kept.
void NightScreen::showReport(const ShiftState &shift, const MorningReport &report, bool own)
{
    const DirectoryPtr directory = m_seat->directory();
    NightReportSheet sheet;
    sheet.report = report;
    sheet.unit = unitTitle(*directory, shift.unit);
    sheet.manager = directory->personName(shift.manager.person);
    sheet.madeAtMs = m_seat->clock().nowMs();
    sheet.training = directory->isTraining();
    m_report->begin(sheet);
    m_report->setOwn(own);
    open(m_report, shift.id.hex());
}

void NightScreen::connectWords()
{
    const auto item = [this] { return StreamId::fromHex(m_about); };
    connect(m_acknowledge, &NightForm::sendRequested, this, [this, item] {
        send(m_acknowledge, tr("مورد پذیرفته شد و اکنون بر عهده شماست."),
             [id = item(), text = m_acknowledge->text()](SeatWriter &writer) {
                 return writer.acknowledgeNightItem(id, text);
             });
    });
    connect(m_resolve, &NightForm::sendRequested, this, [this, item] {
        send(m_resolve, tr("پایان مورد ثبت شد."),
             [id = item(), text = m_resolve->text()](SeatWriter &writer) {
                 return writer.resolveNightItem(id, text);
             });
    });
    connect(m_note, &NightForm::sendRequested, this, [this] {
        send(m_note, tr("در دفتر نوبت ثبت شد."),
             [text = m_note->text()](SeatWriter &writer) { return writer.noteShift(text); });
    });
    connect(m_correct, &NightForm::sendRequested, this, [this] {
        send(m_correct,
             tr("اصلاحیه ثبت شد؛ سطر پیشین همان که بود می‌ماند."),
             [entry = EventId::fromHex(m_about), text = m_correct->text()](SeatWriter &writer) {
                 return writer.noteShift(text, entry);
             });
    });
    connect(m_takeOver, &NightForm::sendRequested, this, [this] {
        send(m_takeOver, tr("نوبت اکنون در دست شماست."),
             [id = picture().shift.id, reason = m_takeOver->text()](SeatWriter &writer) {
                 return writer.takeOverShift(id, reason);
             });
    });
    connect(m_settle, &NightForm::sendRequested, this, [this] {
        send(m_settle, tr("آغاز نوبت مشخص شد."),
             [id = picture().shift.id, counts = m_settle->counts(), reason = m_settle->reason()](
                 SeatWriter &writer) { return writer.settleShift(id, counts, reason); });
    });
    connect(m_report, &ReportForm::said, this, [this](bool good, const QString &sentence) {
        m_problem->showMessage(good ? Tone::Success : Tone::Danger, sentence);
    });
    connect(m_report, &NightForm::sendRequested, this, [this] {
        send(m_report,
             tr("گزارش صبح ثبت شد و به مرکز و استانداری می‌رسد."),
             [id = StreamId::fromHex(m_about), text = m_report->text()](SeatWriter &writer) {
                 return writer.reportMorning(id, text);
             });
    });
    connect(m_handOver, &NightForm::sendRequested, this, [this] {
        send(
            m_handOver,
            tr("نوبت با امضای شما تحویل داده شد؛ با امضای تحویل‌گیرنده پایان می‌یابد."),
            [words = m_handOver->words()](SeatWriter &writer) { return writer.handOverShift(words); });
    });
}

// Checks and items ---------------------------------------------------------------------------------------

/// On the unit that is chosen in the board; elsewhere on the one that is to be called next.
void NightScreen::beginCheck(CallResult result)
{
    if (!picture().isOpen() || !isOnDuty()) {
        m_problem->showMessage(Tone::Warning, tr("برای ثبت تماس، نخست نوبت را آغاز کنید (S)."));
        return;
    }
    const UnitCode next = picture().board.next;
    const QString chosen = m_board->hasListFocus() ? m_board->currentKey() : next.text();
    const NightBoardRow *row = picture().unit(UnitCode(chosen));
    if (!row)
        return;
    m_check->begin(*row, unitTitle(*m_seat->directory(), row->unit), result);
    QMap<QString, QString> &typed = m_texts[m_check->objectName() + u'/' + chosen];
    typed.remove(u"result"_s);
    open(m_check, chosen);
}

void NightScreen::saveCheck()
{
    send(m_check, {},
         [check = m_check->check()](SeatWriter &writer) { return writer.checkReachable(check); });
}

void NightScreen::newItem()
{
    m_item->setRecipients(recipientEntries(*m_seat->directory(), HolderCode(m_seat->post().text())));
    m_item->setTimes(picture().times);
    m_item->clear();
    open(m_item);
}

/// Whom it goes to is asked before it is registered: so nothing is half done.
void NightScreen::saveItem()
{
    const QString to = m_item->to();
    if (!to.isEmpty()) {
        if (const auto holder = nightHolderFor(*m_seat->directory(), to); !holder.ok()) {
            m_item->showProblem(holder.error());
            return;
        }
    }
    send(m_item, to.isEmpty() ? tr("مورد ثبت شد.") : tr("مورد ثبت و سپرده شد."),
         [input = m_item->input(), to](SeatWriter &writer) -> Result<StreamId> {
             MIZBAN_LET(const RegisteredNightItem item, writer.registerNightItem(input));
             if (!to.isEmpty()) {
                 MIZBAN_LET(const EventId offered, writer.offerNightItem(item.id, to, {}));
                 Q_UNUSED(offered)
             }
             return item.id;
         });
}

void NightScreen::beginOffer()
{
    const NightItemState *item = itemAtHand();
    if (!item)
        return;
    m_offer->setRecipients(recipientEntries(*m_seat->directory(), item->owner));
    m_offer->clear();
    m_offer->setTitle(tr("سپردن مورد %1").arg(displayTrackingId(item->registration.trackingId)));
    open(m_offer, item->id.hex());
}

void NightScreen::saveOffer()
{
    send(m_offer, tr("مورد سپرده شد؛ تا پذیرش او بر عهده شما می‌ماند."),
         [id = StreamId::fromHex(m_about), to = m_offer->to(), text = m_offer->text()](SeatWriter &writer) {
             return writer.offerNightItem(id, to, text);
         });
}

void NightScreen::acknowledge()
{
    const NightItemState *item = itemAtHand();
    if (!item)
        return;
    m_acknowledge->clear();
    m_acknowledge->setTitle(tr("پذیرش مورد %1").arg(displayTrackingId(item->registration.trackingId)));
    open(m_acknowledge, item->id.hex());
}

void NightScreen::resolve()
{
    const NightItemState *item = itemAtHand();
    if (!item)
        return;
    m_resolve->clear();
    m_resolve->setTitle(tr("پایان مورد %1").arg(displayTrackingId(item->registration.trackingId)));
    open(m_resolve, item->id.hex());
}

void NightScreen::note()
{
    m_note->clear();
    open(m_note);
}

void NightScreen::correct()
{
    const ShiftEntry *entry = picture().shift.entry(EventId::fromHex(m_log->currentKey()));
    if (!entry)
        return;
    m_correct->clear();
    m_correct->setTitle(tr("اصلاح سطر ساعت %1").arg(hourText(entry->atMs)));
    open(m_correct, entry->event.hex());
}

// Rosters ------------------------------------------------------------------------------------------------

void NightScreen::roster(const QString &period)
{
    m_roster->begin(period);
    open(m_roster);
}

/// The form names them beside the own roster; who sends none is told their names alone.
void NightScreen::missingRosters(const QString &period)
{
    if (mayRoster(*m_seat->directory(), m_seat->post(), unitOfPost(m_seat->post()))) {
        roster(period);
        return;
    }
    m_seat->read([period](SeatReader &reader) { return reader.missingRosters(period); })
        .then(this, [this](const Result<QList<UnitCode>> &missing) {
            if (!missing.ok()) {
                m_problem->showMessage(Tone::Danger, describe(missing.error()));
                return;
            }
            QStringList names;
            for (const UnitCode &unit : *missing)
                names << unitTitle(*m_seat->directory(), unit);
            m_problem->showMessage(Tone::Warning, tr("لوح این ماه نرسیده است: %1").arg(listed(names)));
        });
}

/// A first roster is sent whole; of one that was sent, what changes.
void NightScreen::saveRoster()
{
    const Result<RosterForm::Wanted> wanted = m_roster->wanted();
    if (!wanted.ok()) {
        m_roster->showProblem(wanted.error());
        return;
    }
    send(m_roster, wanted->changes ? tr("تغییر لوح کشیک ثبت شد.") : tr("لوح کشیک ثبت شد."),
         [wanted = *wanted](SeatWriter &writer) {
             return wanted.changes
                        ? writer.changeRoster(wanted.roster.unit, wanted.roster.period, wanted.change)
                        : writer.submitRoster(wanted.roster);
         });
}

/// The Center's list of the units that need a night shift, as it stands.
void NightScreen::dutyList()
{
    m_seat->read([](SeatReader &reader) { return reader.nightList(); })
        .then(this, [this](const Result<NightListState> &list) {
            if (!list.ok()) {
                m_problem->showMessage(Tone::Danger, describe(list.error()));
                return;
            }
            m_duty->begin(*list, *m_seat->directory(), m_seat->post());
            open(m_duty);
        });
}

void NightScreen::saveDutyList()
{
    using Step = NightDutyForm::Step;
    const Step step = m_duty->step();
    const QString done = step == Step::Draft ? tr("پیش‌نویس فهرست کشیک ثبت شد.")
                         : step == Step::Submit ? tr("فهرست کشیک برای تأیید فرستاده شد.")
                                                : tr("تأیید فهرست کشیک ثبت شد؛ از همین حالا ملاک است.");
    send(m_duty, done, [step, units = m_duty->units(), letter = m_duty->letter()](SeatWriter &writer) {
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
