#include "core/services/sample_fill.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/deadline.h"
#include "core/domain/kind_rules.h"
#include "core/domain/tracking_id.h"
#include "core/eventlog/authoring.h"
#include "core/services/sample_words.h"

namespace mizban {

namespace {

constexpr qint64 casesPerBatch = 1'000;
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 hourMs = 3'600'000;
constexpr int firstDeviceNumber = 90'000;
constexpr int years = 2;       // how far back the cases go
constexpr quint32 persons = 7; // one applicant in so many cases comes again

/// The people and places of a sample: a county desk, and the post whose seat it is.
struct Cast
{
    DirectoryPtr directory;
    UnitCode desk;
    HolderCode self;
    Actor clerk;
    Actor official; ///< who acts for a post's seat
    QList<SubjectCode> subjects;
    HolderCode elsewhere; ///< where cases go on to
};

Result<Cast> castFor(const SeatWriter &writer)
{
    Cast cast;
    cast.directory = writer.directory();
    cast.self = writer.identity().seatOf;
    const quint64 version = cast.directory->version();
    for (const Post *post : cast.directory->posts()) {
        const QList<PersonId> holders = cast.directory->personsAt(post->code);
        if (holders.isEmpty())
            continue;
        const Actor actor{holders.first(), post->code, version};
        const UnitCode unit = unitOfPost(post->code);
        const bool ownDesk = cast.self.text() == unit.text();
        const Unit *desk = cast.directory->unit(unit);
        const bool county = desk && desk->level == Level::County;
        const bool firstClerk =
            (cast.clerk.post.isEmpty() && county) || (ownDesk && cast.desk.text() != cast.self.text());
        if (post->kind == PostKind::DeskClerk && firstClerk) {
            cast.clerk = actor;
            cast.desk = unit;
        }
        if (post->code.text() == cast.self.text())
            cast.official = actor;
        else if (post->kind == PostKind::DepartmentHead && cast.elsewhere.isEmpty())
            cast.elsewhere = HolderCode(post->code.text());
    }
    for (const Subject *subject : cast.directory->subjects())
        cast.subjects.append(subject->code);
    if (cast.clerk.post.isEmpty() || cast.subjects.isEmpty() || cast.elsewhere.isEmpty())
        return makeError(ErrorCode::NotAllowed, QStringLiteral("the seat has no directory yet: sync first"));
    if (cast.official.post.isEmpty())
        cast.official = cast.clerk;
    return cast;
}

DeviceIdentity inventedDevice(int number)
{
    DeviceIdentity device;
    device.key = SigningKey::generate();
    device.id = DeviceId(device.key.publicKey().fingerprint());
    device.number = QString::number(firstDeviceNumber + number);
    return device;
}

/// Makes the events of one case after another.
class SampleMaker
{
public:
    SampleMaker(Cast cast, QList<DeviceIdentity> devices, quint64 seed, qint64 nowMs)
        : m_cast(std::move(cast))
        , m_devices(std::move(devices))
        , m_chance(seed)
        , m_nowMs(nowMs)
        , m_calendar(m_cast.directory->calendarFor(m_cast.desk))
        , m_policy(m_cast.directory->policy() ? *m_cast.directory->policy() : defaultDeadlinePolicy())
    {
    }

    QList<Event> next(qint64 number)
    {
        const DeviceIdentity &device = m_devices[number / trackingSequences];
        const auto sequence = static_cast<quint32>(number % trackingSequences);
        m_place = EventPlace{StreamKind::Case, StreamId(m_chance.bytes(StreamId::size)), {}, 0};
        m_atMs = m_nowMs - static_cast<qint64>(m_chance.below(years * 365)) * dayMs -
                 static_cast<qint64>(m_chance.below(8 * hourMs));
        m_events.clear();
        add(device, m_cast.clerk, registration(device, sequence));
        const quint64 fate = m_chance.below(10);
        const bool toPost = m_cast.self.text() != m_cast.desk.text();
        if (toPost)
            add(device, m_cast.clerk, referral(m_cast.self));
        if (fate < 7 && toPost)
            add(device, m_cast.official, CaseOpened{m_cast.self});
        if (fate < 4) {
            add(device, m_cast.official,
                CaseAnswered{AnswerKind::Done, m_words.text(m_chance, 25), {}, {}, {}});
            if (fate < 2)
                add(device, m_cast.official, CaseClosed{m_words.text(m_chance, 8)});
        } else if (fate < 6) {
            add(device, m_cast.official, referral(m_cast.elsewhere));
        }
        return m_events;
    }

private:
    CaseRegistered registration(const DeviceIdentity &device, quint32 sequence)
    {
        CaseRegistered made;
        const int year = toJalali(tehranDate(m_atMs)).year;
        made.trackingId = makeTrackingId(year, device.number, sequence);
        made.kind = kindOf(m_chance.below(100));
        made.channel =
            m_chance.below(3) == 0 ? Channel(1 + m_chance.below(int(Channel::Web))) : Channel::WalkIn;
        made.desk = m_cast.desk;
        SeededRandom person(m_chance.below(static_cast<quint64>(sequence) / persons + 1));
        made.applicant.nationalNumber = SampleWords::nationalNumber(person);
        made.applicant.givenName = m_words.givenName(person);
        made.applicant.familyName = m_words.familyName(person);
        made.applicant.mobile =
            QStringLiteral("0912%1").arg(person.below(10'000'000), 7, 10, QLatin1Char('0'));
        made.subject = m_cast.subjects[static_cast<qsizetype>(
            m_chance.below(static_cast<quint64>(m_cast.subjects.size())))];
        made.text = m_words.text(m_chance, static_cast<int>(60 + m_chance.below(61)));
        made.locality.name = QStringLiteral("دامغان");
        made.against =
            hasDetail(made.kind, "against") ? unitOfPost(PostCode(m_cast.elsewhere.text())) : UnitCode();
        addDetails(made);
        addSort(made.applicant, person);
        made.redress = made.kind == CaseKind::Complaint ? m_words.text(m_chance, 8) : QString();
        made.registeredAtMs = m_atMs;
        const Deadline deadline = deadlineFor(m_policy, m_calendar, made.kind, Level::County, m_atMs);
        made.policyVersion = deadline.policyVersion;
        made.dueAtMs = deadline.dueAtMs;
        made.outcome = Outcome{OutcomeKind::FinalDate, {}, deadline.dueAtMs};
        return made;
    }

    /// As they come at a county desk, of a hundred.
    static CaseKind kindOf(quint64 share)
    {
        struct Share
        {
            CaseKind kind;
            quint64 until;
        };
        static constexpr Share shares[] = {
            {CaseKind::Request, 62},   {CaseKind::Complaint, 82},  {CaseKind::ObservationReport, 88},
            {CaseKind::Criticism, 91}, {CaseKind::Suggestion, 94}, {CaseKind::Idea, 96},
            {CaseKind::Thanks, 98},    {CaseKind::Sentiment, 99},  {CaseKind::Plan, 100}};
        for (const Share &one : shares) {
            if (share < one.until)
                return one.kind;
        }
        return CaseKind::Request;
    }

    /// Invented plans have no files.
    void addDetails(CaseRegistered &made)
    {
        KindDetails &details = made.details;
        if (hasDetail(made.kind, "place")) {
            details.place = m_words.text(m_chance, 3);
            details.observedOn = tehranDate(m_atMs);
            details.benefits = Benefits(1 + m_chance.below(int(Benefits::Public)));
        }
        if (hasDetail(made.kind, "addressee")) {
            details.addressee = Addressee(1 + m_chance.below(int(Addressee::President)));
            details.artForm = ArtForm(1 + m_chance.below(int(ArtForm::Other)));
        }
        if (hasDetail(made.kind, "effects"))
            details.effects = {Effect(1 + m_chance.below(int(Effect::Cost)))};
        if (made.kind == CaseKind::Request && m_chance.below(12) == 0)
            made.beneficiary = Beneficiary{BeneficiaryKind::Group, m_words.text(m_chance, 2),
                                           static_cast<int>(2 + m_chance.below(500))};
    }

    /// Most are Iranians who come themselves; some are firms, foreigners, or sent someone (N4, N5, N9).
    void addSort(Applicant &applicant, RandomSource &person)
    {
        const quint64 share = person.below(100);
        if (share >= 8)
            return;
        const QString number = SampleWords::nationalNumber(person);
        const Representative by{number, m_words.givenName(person), m_words.familyName(person), {}};
        if (share < 4) {
            applicant.kind = ApplicantKind::LegalPerson;
            applicant.legalId = SampleWords::legalId(person);
            applicant.organization = QStringLiteral("شرکت ") + applicant.familyName;
            applicant.nationalNumber.clear();
            applicant.givenName.clear();
            applicant.familyName.clear();
            applicant.representative = by;
            applicant.representative.relation = QStringLiteral("مدیرعامل");
        } else if (share < 6) {
            applicant.kind = ApplicantKind::Foreigner;
            applicant.comprehensiveCode = QStringLiteral("10") + number;
            applicant.nationalNumber.clear();
        } else {
            applicant.representative = by;
            applicant.representative.relation = QStringLiteral("فرزند");
        }
    }

    CaseReferred referral(const HolderCode &to)
    {
        return CaseReferred{to,
                            m_words.text(m_chance, 10),
                            QStringLiteral("به %1 ارجاع شد.").arg(m_cast.directory->titleOf(to)),
                            {},
                            {},
                            0,
                            {}};
    }

    void add(const DeviceIdentity &device, const Actor &actor, const Payload &payload)
    {
        const Event event = authorEvent(device, actor, m_place, payload, m_atMs);
        m_place.parents = {event.id};
        m_place.parentCounter = event.header.counter;
        m_atMs += static_cast<qint64>(1 + m_chance.below(48)) * hourMs;
        m_events.append(event);
    }

    const Cast m_cast;
    const QList<DeviceIdentity> m_devices;
    SeededRandom m_chance;
    const qint64 m_nowMs;
    const WorkingCalendar m_calendar;
    const DeadlinePolicy m_policy;
    const SampleWords m_words;
    EventPlace m_place;
    qint64 m_atMs = 0;
    QList<Event> m_events;
};

} // namespace

Result<qint64> fillSample(SeatWriter &writer, SampleShape shape)
{
    MIZBAN_LET(Cast cast, castFor(writer));
    QList<DeviceIdentity> devices;
    QList<DeviceRecord> records;
    for (int number = 0; number <= (shape.cases - 1) / trackingSequences; ++number) {
        devices.append(inventedDevice(number));
        DeviceRecord record;
        record.id = devices.last().id;
        record.publicKey = devices.last().key.publicKey().spki();
        record.number = devices.last().number;
        records.append(record);
    }
    MIZBAN_TRY(writer.becomeSample(records));
    SampleMaker maker(std::move(cast), devices, shape.seed, writer.nowMs());
    for (qint64 made = 0; made < shape.cases;) {
        QList<QList<Event>> batch;
        for (; made < shape.cases && batch.size() < casesPerBatch; ++made)
            batch.append(maker.next(made));
        MIZBAN_TRY(writer.takeSample(batch));
    }
    MIZBAN_TRY(writer.checkpoint());
    return shape.cases;
}

} // namespace mizban
