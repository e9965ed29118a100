#include "core/domain/sealed_handlers.h"
#include "core/services/sealed_summary.h"
#include "core/services/sealing.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/twoworld/leaks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimeZone>

#include <set>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr int shortForm = 50;
constexpr int longForm = 2'000;
/// Histories that follow each other in one pair of worlds before it is made anew.
constexpr int perPair = 5;
/// Of so many pairs one lets time pass, with one history in it.
constexpr int timePasses = 4;
/// The commands of a closed seat are processes: compared at every pair in the long form, else at every third.
constexpr int commandsAtPair = 3;
constexpr qint64 somePages = 64 << 10;

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QStringList &logged()
{
    static QStringList lines;
    return lines;
}

void keepLog(QtMsgType type, const QMessageLogContext &, const QString &line)
{
    if (type == QtFatalMsg)
        say(line); // the program ends here
    logged().append(line);
}

/// One of the two worlds, with all that it does beside its seats.
class Side
{
public:
    explicit Side(QString dir)
        : m_dir(std::move(dir))
    {
        open();
    }

    void open()
    {
        m_world = std::make_unique<World>(m_dir);
        m_world->clock().set(std::max(m_nowMs, m_world->clock().nowMs()));
        // Who waits for news is woken by this: how often it happens must tell nobody anything.
        m_world->center().store().setGrowthListener([this](const QList<ScopeId> &scopes) {
            for (const ScopeId &scope : scopes)
                ++m_growths[scope];
        });
    }
    void close()
    {
        m_nowMs = m_world->clock().nowMs();
        m_world.reset();
    }

    [[nodiscard]] World &world() { return *m_world; }
    [[nodiscard]] QString fileOf(const QString &seat) const { return m_dir + u'/' + seat + ".seat"; }
    [[nodiscard]] QString now() const
    {
        return QDateTime::fromMSecsSinceEpoch(m_nowMs, QTimeZone::utc()).toString(Qt::ISODate);
    }
    /// Does something and keeps what the center's process would have logged.
    template <typename Work> void act(const Work &work)
    {
        logged().clear();
        work();
        m_log += logged();
    }
    [[nodiscard]] QStringList takeLog() { return std::exchange(m_log, {}); }
    [[nodiscard]] QStringList wakesOf(const QString &seat)
    {
        CenterStore &store = m_world->center().store();
        const SeatWriter &writer = m_world->writer(seat);
        const HolderCode &owner = writer.identity().seatOf;
        QList<ScopeInfo> scopes = store.scopesFor(owner).value();
        if (const auto sealed =
                store.sealedScope(sealedOwner(PostCode(owner.text()), writer.seat().person)).value())
            scopes.append(*sealed);
        QStringList lines;
        for (const ScopeInfo &scope : scopes)
            lines.append(QStringLiteral("%1 %2 grew %3 times")
                             .arg(static_cast<int>(scope.kind))
                             .arg(scope.owner.text())
                             .arg(m_growths.value(scope.id)));
        return lines;
    }

private:
    QString m_dir;
    std::unique_ptr<World> m_world;
    QHash<ScopeId, int> m_growths;
    QStringList m_log;
    qint64 m_nowMs = 0;
};

/// The same world twice; in one of them somebody complains about an official.
class Pair
{
public:
    /// `leak`: planted into the world with the complaint; null: none.
    Pair(const QString &base, const QString &dir, const Scenario &scenario, const Leak *leak)
        : m_scenario(scenario)
        , m_leak(leak)
    {
        World::copy(base, dir + QStringLiteral("/without"));
        World::copy(base, dir + QStringLiteral("/with"));
        m_without = std::make_unique<Side>(dir + QStringLiteral("/without"));
        m_with = std::make_unique<Side>(dir + QStringLiteral("/with"));
    }

    /// Whether everything that was compared is equal.
    bool run(quint64 seed, bool timePassing)
    {
        m_seed = seed;
        History without(m_without->world(), m_scenario, seed);
        History with(m_with->world(), m_scenario, seed);
        m_without->act([&] { go(without, false, timePassing); });
        m_with->act([&] { go(with, true, timePassing); });
        m_sought = Sought{with.trackingId(), with.sealedCase(), with.sealedFile()};
        m_followUpCode = with.followUpCode();
        if (!m_sought.file.isValid())
            qFatal("the sealed case was not handled");
        m_traces = with.traces();
        if (m_leak)
            plant();
        const size_t before = m_differing.size();
        compare(QStringLiteral("log"), QStringLiteral("center"), m_without->takeLog(), m_with->takeLog());
        for (const World::Place &place : World::places()) {
            if (m_scenario.isExcluded(place.name))
                compareSeat(place.name);
            else if (m_scenario.supervising.contains(place.name))
                lookAtSupervisor(place.name, timePassing);
        }
        return m_differing.size() == before;
    }

    /// The seats closed, as processes see them.
    bool runCommands()
    {
        m_without->close();
        m_with->close();
        const size_t before = m_differing.size();
        for (const World::Place &place : World::places()) {
            const bool told = !m_leak || place.name == QLatin1StringView(m_leak->seat);
            if (!m_scenario.isExcluded(place.name) || !told)
                continue;
            const View left = commandsAt(m_without->fileOf(place.name), m_without->now(), m_sought);
            const View right = commandsAt(m_with->fileOf(place.name), m_with->now(), m_sought);
            compareViews(place.name, left, right);
        }
        m_without->open();
        m_with->open();
        return m_differing.size() == before;
    }

    /// Paths in which the worlds differed.
    [[nodiscard]] const std::set<QString> &differing() const { return m_differing; }

private:
    static void go(History &history, bool sealed, bool timePassing)
    {
        if (timePassing)
            history.keepFew();
        history.run(sealed);
        if (timePassing)
            history.letTimePass();
    }

    void plant()
    {
        const QString seat = QString::fromLatin1(m_leak->seat);
        m_with->act([&] { m_leak->plant(m_with->world(), seat, m_sought); });
        if (!m_leak->needsSync)
            return;
        static_cast<void>(m_without->world().sync(seat));
        static_cast<void>(m_with->world().sync(seat));
    }

    void compareSeat(const QString &seat)
    {
        // First: looking at the seat asks the center and so may open a scope.
        compare(QStringLiteral("wakes"), seat, m_without->wakesOf(seat), m_with->wakesOf(seat));
        m_sought.asked = asksAt(seat);
        compareViews(seat, viewOf(m_without->world(), seat, m_sought),
                     viewOf(m_with->world(), seat, m_sought));
        const QByteArray trace = lineWithTrace(m_with->world(), seat, m_traces);
        if (!trace.isEmpty())
            differs(QStringLiteral("traces"), seat, QStringLiteral("nothing"), QString::fromUtf8(trace));
    }

    /// T5, C5: whoever is kept from the case asks for it even with the code of the receipt; a stranger with a
    /// wrong one, for with the right one he would be the applicant. An ordinary case answers to both of them.
    QList<TrackRequest> asksAt(const QString &seat)
    {
        const QString wrong =
            m_followUpCode == QStringLiteral("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
        if (m_scenario.openFirst)
            return {TrackRequest{m_sought.trackingId, wrong, {}}};
        const SeatWriter &writer = m_with->world().writer(seat);
        const auto handling = sealedHandling(*writer.directory(), m_scenario.about + m_scenario.later);
        const bool kept = handling && handling->excludes(writer.seat().person);
        return {TrackRequest{m_sought.trackingId, kept ? m_followUpCode : wrong, {}},
                TrackRequest{m_sought.trackingId, {}, fixtures::sampleNationalNumber(complainant)}};
    }

    /// C9: age and timeliness, and nothing of what is in it. E4 brings the whole case to the ostandar.
    void lookAtSupervisor(const QString &seat, bool timePassing)
    {
        World &world = m_with->world();
        if (timePassing && seat == QStringLiteral("general"))
            return;
        const QByteArray trace = lineWithTrace(world, seat, m_traces);
        const bool opens = world.reader(seat).caseDetails(m_sought.caseId).ok();
        if (!trace.isEmpty() || opens)
            differs(QStringLiteral("content"), seat, QStringLiteral("a summary"),
                    opens ? QStringLiteral("the case") : QString::fromUtf8(trace));
        if (!opens && world.reader(seat).sealedSummaries().value().isEmpty())
            differs(QStringLiteral("summary"), seat, QStringLiteral("a summary"), QStringLiteral("nothing"));
        static_cast<void>(world.at(seat).line->takeAnswers());
        static_cast<void>(m_without->world().at(seat).line->takeAnswers());
    }

    void compareViews(const QString &seat, const View &without, const View &with)
    {
        for (const QString &path : without.keys()) {
            if (path != QStringLiteral("backup") || !isAlmost(without.value(path), with.value(path)))
                compare(path, seat, without.value(path), with.value(path));
        }
    }

    /// Which page of a tree a random key falls on moves the size of a file by some pages.
    static bool isAlmost(const QStringList &without, const QStringList &with)
    {
        const qint64 left = without.value(1).toLongLong();
        const qint64 right = with.value(1).toLongLong();
        return without.value(0) == with.value(0) && left - right <= somePages && right - left <= somePages;
    }

    void compare(const QString &path, const QString &seat, const QStringList &without,
                 const QStringList &with)
    {
        for (qsizetype i = 0; i < qMax(without.size(), with.size()); ++i) {
            if (without.value(i) != with.value(i)) {
                differs(path, seat, without.value(i), with.value(i));
                return;
            }
        }
    }

    void differs(const QString &path, const QString &seat, const QString &without, const QString &with)
    {
        m_differing.insert(path);
        if (m_leak)
            return;
        qsizetype at = 0;
        while (at < without.size() && at < with.size() && without.at(at) == with.at(at))
            ++at;
        constexpr qsizetype around = 120;
        const qsizetype from = std::max<qsizetype>(0, at - around);
        say(QStringLiteral("%1, seed %2, %3: %4 differ\n  without: …%5\n  with:    …%6")
                .arg(QLatin1StringView(m_scenario.name))
                .arg(m_seed)
                .arg(seat, path, without.mid(from, 2 * around), with.mid(from, 2 * around)));
    }

    const Scenario &m_scenario;
    const Leak *m_leak;
    std::unique_ptr<Side> m_without;
    std::unique_ptr<Side> m_with;
    Sought m_sought;
    QString m_followUpCode;
    QList<QByteArray> m_traces;
    quint64 m_seed = 0;
    std::set<QString> m_differing;
};

/// Paths of commandsAt(), which are processes and take their time.
bool isSeenByCommands(const QString &path)
{
    return path.startsWith(u"export") || path.startsWith(u"mizbanctl") || path == u"backup";
}

int proveLeak(const QString &base, const QString &name)
{
    for (const Leak &leak : leaks()) {
        if (name != QLatin1StringView(leak.name))
            continue;
        const QList<Scenario> all = scenarios();
        QTemporaryDir dir;
        Pair pair(base, dir.path(), all.first(), &leak);
        static_cast<void>(pair.run(1, false));
        if (isSeenByCommands(QString::fromLatin1(leak.path)))
            static_cast<void>(pair.runCommands());
        const bool seen = pair.differing().contains(QString::fromLatin1(leak.path));
        say(QStringLiteral("twoworld: the leak by %1 %2 in %3")
                .arg(name, seen ? QStringLiteral("was seen") : QStringLiteral("was NOT seen"),
                     QString::fromLatin1(leak.path)));
        return seen ? 0 : 1;
    }
    QStringList names;
    for (const Leak &leak : leaks())
        names.append(QString::fromLatin1(leak.name));
    say(QStringLiteral("twoworld: no such leak; there are %1").arg(names.join(u' ')));
    return 2;
}

int compareHistories(const QString &base, int histories, bool longRun)
{
    const QList<Scenario> all = scenarios();
    int equal = 0;
    int pairs = 0;
    for (int done = 0; done < histories; ++pairs) {
        const Scenario &scenario = all.at(pairs % all.size());
        // What time does to an open case, it does in one of the worlds only.
        const bool timePassing = pairs % timePasses == timePasses - 1 && !scenario.openFirst;
        QTemporaryDir dir;
        Pair pair(base, dir.path(), scenario, nullptr);
        int first = done;
        int same = 0;
        for (int i = 0; i < (timePassing ? 1 : perPair) && done < histories; ++i, ++done)
            same += pair.run(quint64(done) + 1, timePassing) ? 1 : 0;
        const bool commands = longRun || pairs % commandsAtPair == 0;
        equal += !commands || pair.runCommands() ? same : std::min(same, done - first - 1);
    }
    say(QStringLiteral("twoworld: %1 of %2 histories equal").arg(equal).arg(histories));
    return equal == histories ? 0 : 1;
}

} // namespace

/// reliability.md §4, invariant 13: everything that people who must not know of a sealed case receive, see
/// and can make of it is the same with and without it.
///
///     twoworld              50 histories
///     twoworld --long       2,000 histories, hours; every one also as commands see it
///     twoworld --leak NAME  plants one leak; ends with 0 if the comparison of its path saw it
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    qInstallMessageHandler(keepLog);
    const QStringList arguments = QCoreApplication::arguments();
    QTemporaryDir base;
    World::create(base.path());
    if (const qsizetype leak = arguments.indexOf(QStringLiteral("--leak")); leak >= 0)
        return proveLeak(base.path(), arguments.value(leak + 1));
    const bool longRun = arguments.contains(QStringLiteral("--long"));
    return compareHistories(base.path(), longRun ? longForm : shortForm, longRun);
}
