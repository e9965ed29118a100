#include "core/services/sealing.h"
#include "tests/reliability/twoworld/history.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTextStream>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr int shortForm = 50;
constexpr int longForm = 2'000;
/// Histories that follow each other in one pair of worlds before it is made anew.
constexpr int perPair = 5;

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

bool sameLines(const QString &where, const QStringList &without, const QStringList &with)
{
    if (without == with)
        return true;
    for (qsizetype i = 0; i < qMax(without.size(), with.size()); ++i) {
        if (without.value(i) == with.value(i))
            continue;
        say(QStringLiteral("%1: line %2\n  without: %3\n  with:    %4")
                .arg(where)
                .arg(i)
                .arg(without.value(i).left(300), with.value(i).left(300)));
        break;
    }
    return false;
}

/// The same error whether the id exists somewhere or nowhere.
bool sameAnswers(World &world, const QString &seat, const QString &trackingId, const StreamId &caseId)
{
    const QString nowhere = QStringLiteral("050000100000191"); // sound, never given
    SeatReader &reader = world.reader(seat);
    const auto real = reader.resolve(trackingId);
    const auto guessed = reader.resolve(nowhere);
    const auto realCase = reader.caseDetails(caseId);
    const auto guessedCase = reader.caseDetails(StreamId(QByteArray(StreamId::size, '\7')));
    return !real.ok() && (guessed.ok() || real.error().field == guessed.error().field) && !realCase.ok() &&
           !guessedCase.ok() && realCase.error() == guessedCase.error();
}

bool holdsNoTrace(World &world, const QString &seat, const QList<QByteArray> &traces)
{
    for (const QByteArray &line : world.dump(seat)) {
        for (const QByteArray &trace : traces) {
            if (line.contains(trace)) {
                say(QStringLiteral("%1 holds a trace: %2").arg(seat, QString::fromUtf8(line.left(300))));
                return false;
            }
        }
    }
    return true;
}

/// Puts a leak in: the sealed stream into the cartable of someone who must not know.
void leak(World &world, const QString &seat, const StreamId &caseId)
{
    const SeatWriter &writer = world.writer(seat);
    const HolderCode owner = sealedOwner(PostCode(writer.identity().seatOf.text()), writer.seat().person);
    if (!world.center().store().openSealedScope(owner, {caseId}).ok())
        qFatal("cannot leak");
}

class Pair
{
public:
    Pair(const QString &base, const QString &dir)
    {
        World::copy(base, dir + QStringLiteral("/without"));
        World::copy(base, dir + QStringLiteral("/with"));
        m_without = std::make_unique<World>(dir + QStringLiteral("/without"));
        m_with = std::make_unique<World>(dir + QStringLiteral("/with"));
    }

    bool run(const Scenario &scenario, quint64 seed, bool leaking)
    {
        History without(*m_without, scenario, seed);
        History with(*m_with, scenario, seed);
        without.run(false);
        with.run(true);
        bool same = true;
        for (const World::Place &place : World::places()) {
            if (scenario.knowing.contains(place.name))
                continue;
            if (leaking) {
                leak(*m_with, place.name, with.sealedCase());
                static_cast<void>(m_without->sync(place.name));
                static_cast<void>(m_with->sync(place.name));
            }
            const QString where = QStringLiteral("%1, seed %2, %3")
                                      .arg(QLatin1StringView(scenario.name))
                                      .arg(seed)
                                      .arg(place.name);
            const View left = without.view(place.name);
            const View right = with.view(place.name);
            same = sameLines(where + QStringLiteral(" received"), left.answers, right.answers) && same;
            same = sameLines(where + QStringLiteral(" shows"), left.shown, right.shown) && same;
            same = sameLines(where + QStringLiteral(" holds"), left.stored, right.stored) && same;
            same = holdsNoTrace(*m_with, place.name, with.traces()) && same;
            same = sameAnswers(*m_with, place.name, QString::fromUtf8(with.traces().first()),
                               with.sealedCase()) &&
                   same;
        }
        return same;
    }

private:
    std::unique_ptr<World> m_without;
    std::unique_ptr<World> m_with;
};

} // namespace

/// reliability.md §4, invariant 13: everything that people who must not know of a sealed case receive is the
/// same with and without it. `--long`: 2,000 histories; `--leak`: puts a leak in, and has to fail.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool leaking = arguments.contains(QStringLiteral("--leak"));
    const int histories = leaking ? 1 : arguments.contains(QStringLiteral("--long")) ? longForm : shortForm;
    QTemporaryDir base;
    World::create(base.path());
    const QList<Scenario> all = scenarios();
    int equal = 0;
    for (int done = 0; done < histories;) {
        const Scenario &scenario = all.at((done / perPair) % all.size());
        QTemporaryDir dir;
        Pair pair(base.path(), dir.path());
        for (int i = 0; i < perPair && done < histories; ++i, ++done)
            equal += pair.run(scenario, quint64(done) + 1, leaking) ? 1 : 0;
    }
    say(QStringLiteral("twoworld: %1 of %2 histories equal").arg(equal).arg(histories));
    return equal == histories ? 0 : 1;
}
