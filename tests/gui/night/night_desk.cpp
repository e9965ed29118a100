#include "tests/gui/night/night_desk.h"

#include "core/base/tehran_time.h"
#include "core/domain/night_item.h"
#include "core/eventlog/authoring.h"

using namespace Qt::StringLiterals;

namespace mizban::fixtures {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 minuteMs = 60'000;

template <typename Value> Value sure(Result<Value> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(wordOf(result.error().code) + u' ' + result.error().field + u' ' +
                                result.error().detail));
    return std::move(result).value();
}

UnitCode unitNumber(int number)
{
    return UnitCode(u"semnan.damghan.d%1"_s.arg(number));
}

template <typename Job> auto write(const std::shared_ptr<Seat> &seat, Job job)
{
    return sure(seat->write(std::move(job)).result());
}

} // namespace

NightDesk::NightDesk(int more)
    : m_more(more)
{
    enrol();
    const qint64 now = clock()->nowMs();
    clock()->set(tehranMidnightMs(tehranDate(now)) + 20 * hourMs);
    approveList();
    meet();
}

/// A second night manager of the Center.
void NightDesk::addSecond()
{
    DirectoryChange change;
    const PersonId person(u"p.9001"_s);
    const PostCode post(u"center.night2"_s);
    change.posts = {{post, u"مدیر شبانه دوم مرکز ارتباطات مردمی"_s, PostKind::NightShiftManager, {}, false}};
    change.persons = {{person, u"لیلا"_s, u"صدری"_s, sampleNationalNumber(9001)}};
    change.assignments = {{person, post, u"1405/12"_s, u"1405/13"_s, false}};
    m_center.publish(change);
}

/// Departments of the county, as many as there may be in a country.
void NightDesk::addUnits()
{
    DirectoryChange change;
    for (int number = 0; number < m_more; ++number)
        change.units.append({unitNumber(number), u"اداره شماره %1"_s.arg(number), UnitKind::Department,
                             Level::County, UnitCode(u"semnan.damghan"_s), AgencyType::OtherPublicBudget,
                             PostCode(u"semnan.damghan.governor"_s), false});
    if (m_more > 0)
        m_center.publish(change);
}

void NightDesk::enrol()
{
    addSecond();
    addUnits();
    for (const QString &post :
         {u"center.night1"_s, u"center.head"_s, u"semnan.damghan.night1"_s, u"center.night2"_s}) {
        auto writer = sure(makeSeat(m_center, m_folder.filePath(post + u".seat"_s), post, post));
        Place place;
        place.post = post;
        place.known = m_center.directoryEvents().size();
        place.seat = sure(Seat::adopt(std::move(writer), clock()));
        m_seats.append(place);
    }
}

void NightDesk::approveList()
{
    const QDate night = nightOf(clock()->nowMs());
    QStringList units{u"semnan.damghan"_s, u"semnan.shahrud"_s, u"semnan.damghan.water"_s};
    for (int number = 0; number < m_more; ++number)
        units << unitNumber(number).text();
    (void)write(head(), [&units](SeatWriter &writer) { return writer.draftNightList(units); });
    (void)write(head(), [](SeatWriter &writer) { return writer.submitNightList(u"1405/100"_s); });
    (void)write(head(), [](SeatWriter &writer) { return writer.approveNightList(u"1405/101"_s); });
    meet();
    const auto roster = [night](const char *unit, const QList<NightTurn> &turns) {
        return RosterSubmitted{UnitCode(QString::fromLatin1(unit)), periodOf(night), turns};
    };
    (void)write(county(), [&](SeatWriter &writer) {
        return writer.submitRoster(
            roster("semnan.damghan", {{night, PersonId(u"p.0013"_s), {}, u"02335112233"_s}}));
    });
    (void)write(county(), [&](SeatWriter &writer) {
        return writer.submitRoster(
            roster("semnan.damghan.water", {{night, {}, u"رضا نوری"_s, u"02335112244"_s},
                                            {night, {}, u"حسن کریمی"_s, u"09121234567"_s}}));
    });
    for (int number = 0; number < m_more; ++number)
        (void)write(county(), [&](SeatWriter &writer) {
            return writer.submitRoster(
                {unitNumber(number),
                 periodOf(night),
                 {{night, {}, u"کشیک %1"_s.arg(number), u"0233%1"_s.arg(1000 + number)}}});
        });
}

void NightDesk::tellOthers()
{
    for (Place &from : m_seats) {
        const QList<PushItem> own =
            write(from.seat, [](SeatWriter &writer) { return writer.waiting(20'000, 256 << 20); });
        for (qsizetype at = from.told; at < own.size(); ++at) {
            for (Place &to : m_seats) {
                if (&to != &from)
                    to.fed.append(own.at(at).event);
            }
        }
        from.told = own.size();
    }
}

QList<FeedReply> NightDesk::fetch(Place &to)
{
    const HolderCode holder(to.post);
    const ScopeId scope = m_center.scopeOf(holder).id;
    QList<FeedReply> replies;
    do {
        FeedReply reply = m_center.directoryFeed(holder, quint64(to.known));
        to.known = m_center.directoryEvents().size();
        reply.scopes = m_center.scopesFor(holder);
        if (to.taken < to.fed.size())
            reply.pages.append(m_center.page(scope, to.fed, quint64(to.taken)));
        to.taken = qMin(to.taken + maxFeedEntries, to.fed.size());
        replies.append(std::move(reply));
    } while (to.taken < to.fed.size());
    return replies;
}

QList<FeedReply> NightDesk::fetchFor(const std::shared_ptr<Seat> &seat)
{
    tellOthers();
    for (Place &place : m_seats) {
        if (place.seat == seat)
            return fetch(place);
    }
    return {};
}

void NightDesk::meet()
{
    tellOthers();
    for (Place &to : m_seats) {
        for (FeedReply &reply : fetch(to))
            (void)write(to.seat, [&](SeatWriter &writer) { return writer.applyFeed(std::move(reply)); });
        to.seat->announceChange();
    }
}

ShiftState NightDesk::shiftAt(const std::shared_ptr<Seat> &seat) const
{
    return sure(seat->read([](SeatReader &reader) -> Result<ShiftState> {
                        MIZBAN_LET(const StreamId id, reader.currentShift());
                        return id.isValid() ? reader.shift(id) : Result<ShiftState>(ShiftState());
                    })
                    .result());
}

QList<NightItemState> NightDesk::itemsAt(const std::shared_ptr<Seat> &seat) const
{
    return sure(seat->read([](SeatReader &reader) { return reader.nightItems(false, 100); }).result());
}

void NightDesk::fillNight()
{
    (void)write(night(), [](SeatWriter &writer) { return writer.startShift(); });
    const auto call = [this](const char *unit, const QString &number, CallResult result) {
        clock()->advance(7 * minuteMs);
        (void)write(night(), [&](SeatWriter &writer) {
            return writer.checkReachable({UnitCode(QString::fromLatin1(unit)), number, result, {}});
        });
    };
    call("semnan.damghan", u"02335112233"_s, CallResult::Reached);
    call("semnan.damghan.water", u"02335112244"_s, CallResult::NoAnswer);
    (void)write(night(),
                [](SeatWriter &writer) { return writer.noteShift(u"ارتباط با آب دامغان قطع است."_s); });
    const auto item = [this](OriginatingOffice office, NightUrgency urgency, const QString &text) {
        clock()->advance(5 * minuteMs);
        NightItemInput input;
        input.office = office;
        input.urgency = urgency;
        input.text = text;
        return write(night(), [&](SeatWriter &writer) { return writer.registerNightItem(input); }).id;
    };
    const StreamId urgent = item(
        OriginatingOffice::Leader, NightUrgency::Urgent,
        u"قطع آب بیمارستان ولایت دامغان؛ نتیجه تا پیش از نیمه‌شب گفته شود"_s);
    (void)write(night(), [&](SeatWriter &writer) {
        return writer.offerNightItem(urgent, u"semnan.damghan"_s, u"لطفاً پیگیری کنید"_s);
    });
    (void)item(OriginatingOffice::FirstVicePresident, NightUrgency::Ordinary,
               u"پیگیری سفر استانی و گزارش راه دامغان به سمنان"_s);
    meet();
}

void NightDesk::emptyCounty()
{
    const PostCode post(u"semnan.damghan.night1"_s);
    for (const NightItemState &item : itemsAt(county())) {
        if (item.offeredTo.text() == post.text())
            (void)write(county(),
                        [&](SeatWriter &writer) { return writer.acknowledgeNightItem(item.id, {}); });
    }
    meet();
    DirectoryChange change;
    for (const PersonId &person : m_center.directory().personsAt(post))
        change.assignments.append({person, post, {}, {}, true});
    m_center.publish(change);
    const qint64 now = clock()->nowMs();
    for (const NightItemState &item : itemsAt(night())) {
        const auto up = nightActOfTime(item, m_center.directory(), now);
        if (!up)
            continue;
        const EventPlace place{StreamKind::NightItem, item.id, item.heads, item.headCounter};
        const Event event = authorEvent(m_center.signer(), m_center.actor(), place, *up, now);
        for (Place &to : m_seats)
            to.fed.append(event);
    }
    meet();
}

} // namespace mizban::fixtures
