#include "tests/reliability/world/world.h"

#include "core/crypto/digest.h"
#include "core/domain/tracking_id.h"
#include "core/services/enrolment.h"
#include "core/services/seat_dump.h"
#include "core/wire/directory_json.h"
#include "tests/fixtures/seats.h"

#include <QDir>
#include <QFile>

namespace mizban::test {

namespace {

template <typename T> T expect(Result<T> result, const char *what)
{
    if (!result.ok())
        qFatal("%s: error %d %s %s %s", what, static_cast<int>(result.error().code),
               qPrintable(result.error().field), qPrintable(result.error().rule),
               qPrintable(result.error().detail));
    return std::move(result).value();
}

void expectDone(const Status &status, const char *what)
{
    if (!status.ok())
        qFatal("%s: error %d %s", what, static_cast<int>(status.error().code),
               qPrintable(status.error().detail));
}

QString fileOf(const QString &dir, const QString &name)
{
    return dir + u'/' + name + QStringLiteral(".seat");
}

QString centerDir(const QString &dir)
{
    return dir + QStringLiteral("/center");
}

DirectoryChange sampleDirectory()
{
    QFile file(QStringLiteral(MIZBAN_SOURCE_DIR "/resources/directory/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample directory is missing");
    return expect(parseDirectory(file.readAll()), "sample directory");
}

std::unique_ptr<SeatWriter> enrolAt(Center &center, const QString &dir, const World::Place &place,
                                    const std::shared_ptr<FixedClock> &clock)
{
    Argon2Params cheap;
    cheap.memoryKiB = 8 << 10;
    cheap.iterations = 1;
    const InviteReply invite =
        expect(center.enrolment().invite(HolderCode(place.seatOf), PostCode(place.post)), "invite");
    EnrolInput input;
    input.centerUrl = QStringLiteral("https://127.0.0.1:1");
    input.authority = center.keys().authorityPem;
    input.code = invite.code;
    input.post = PostCode(place.post);
    input.seatPath = fileOf(dir, place.name);
    input.password = fixtures::seatPassword;
    const auto call = [&](const EnrolRequest &request) {
        return center.enrolment().enrol(request, QStringLiteral("test"));
    };
    return expect(enrol(input, call, clock, cheap), "enrol");
}

WorldSeat opened(std::unique_ptr<SeatWriter> writer, HttpDoor &door, const Clock &clock)
{
    WorldSeat seat;
    seat.writer = std::move(writer);
    seat.reader = expect(SeatReader::open(*seat.writer), "reader");
    seat.line = std::make_unique<HttpLine>(door, seat.writer->identity().deviceCertificate);
    seat.engine = std::make_unique<SyncEngine>(
        [writer = seat.writer.get()](const auto &job) { job(*writer); }, *seat.line, clock);
    return seat;
}

} // namespace

const QList<World::Place> &World::places()
{
    const auto own = [](const char *name, const char *post) {
        return Place{QLatin1StringView(name), QLatin1StringView(post), QLatin1StringView(post)};
    };
    static const QList<Place> all{
        {QStringLiteral("desk"), QStringLiteral("semnan.damghan.desk"),
         QStringLiteral("semnan.damghan.desk.clerk1")},
        {QStringLiteral("desk2"), QStringLiteral("semnan.damghan.desk"),
         QStringLiteral("semnan.damghan.desk.clerk2")},
        {QStringLiteral("shahrud"), QStringLiteral("semnan.shahrud.desk"),
         QStringLiteral("semnan.shahrud.desk.clerk1")},
        own("governor", "semnan.damghan.governor"),
        own("water", "semnan.damghan.water.head"),
        own("general", "semnan.governor-general"),
        {QStringLiteral("office"), QStringLiteral("semnan.governor-general"),
         QStringLiteral("semnan.office1")},
        own("center", "center.head"),
        own("performance", "semnan.performance"),
        own("governor2", "semnan.damghan.governor"),
    };
    return all;
}

void World::create(const QString &dir)
{
    const auto clock = std::make_shared<FixedClock>(fixtures::workingDayMs);
    expectDone(Center::create(centerDir(dir), sampleDirectory(), true, *clock), "center");
    const auto center = expect(Center::open(centerDir(dir), clock), "center");
    HttpDoor door(*center);
    for (const Place &place : places())
        static_cast<void>(enrolAt(*center, dir, place, clock));
    for (const Place &place : places()) {
        OpenedSeat seat =
            expect(seatfile::open(fileOf(dir, place.name), fixtures::seatPassword), "open seat");
        WorldSeat open = opened(expect(SeatWriter::open(std::move(seat), clock), "seat"), door, *clock);
        static_cast<void>(expect(open.engine->round(), "first sync"));
        open.reader.reset();
        expectDone(open.writer->checkpoint(), "checkpoint");
    }
}

void World::copy(const QString &from, const QString &to)
{
    QDir().mkpath(centerDir(to));
    for (const QString &folder : {QString(), QStringLiteral("/center")}) {
        for (const QString &name : QDir(from + folder).entryList(QDir::Files | QDir::Hidden)) {
            if (!QFile::copy(from + folder + u'/' + name, to + folder + u'/' + name))
                qFatal("cannot copy %s", qPrintable(name));
        }
    }
}

World::World(const QString &dir)
    : m_dir(dir)
    , m_clock(std::make_shared<FixedClock>(fixtures::workingDayMs))
    , m_center(expect(Center::open(centerDir(dir), m_clock), "center"))
    , m_door(std::make_unique<HttpDoor>(*m_center))
{
    for (const Place &place : places()) {
        auto writer = expect(fixtures::openSeat(fileOf(dir, place.name), m_clock), "seat");
        m_seats.emplace(place.name, opened(std::move(writer), *m_door, *m_clock));
    }
}

World::~World() = default;

QString World::seatFile(const QString &name) const
{
    return fileOf(m_dir, name);
}

void World::add(const Place &place)
{
    m_seats.emplace(place.name, opened(enrolAt(*m_center, m_dir, place, m_clock), *m_door, *m_clock));
    static_cast<void>(sync(place.name));
}

void World::reopen(const QString &name)
{
    m_seats.erase(name);
    auto writer = expect(fixtures::openSeat(seatFile(name), m_clock), "seat");
    m_seats.emplace(name, opened(std::move(writer), *m_door, *m_clock));
}

SyncRound World::sync(const QString &name)
{
    return expect(at(name).engine->round(), "sync");
}

void World::syncAll()
{
    // Twice: what the last one sends, the first one gets.
    for (int round = 0; round < 2; ++round) {
        for (const Place &place : places())
            static_cast<void>(sync(place.name));
    }
}

QList<QByteArray> World::dump(const QString &name)
{
    const QString path = m_dir + u'/' + name + QStringLiteral(".dump");
    static_cast<void>(expect(dumpSeat(writer(name).seat(), path), "dump"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no dump");
    return file.readAll().split('\n');
}

CaseDraft complaintAbout(const QList<About> &about, const QString &text)
{
    CaseDraft draft = fixtures::sampleDraft(900);
    draft.kind = CaseKind::Complaint;
    draft.beneficiary.reset();
    draft.breach = Breach::RuleNotExecuted;
    draft.redress = QStringLiteral("رسیدگی به رفتار و جبران تأخیر");
    draft.subject = SubjectCode(QStringLiteral("conduct.official"));
    draft.text = text;
    draft.about = about;
    return draft;
}

} // namespace mizban::test
