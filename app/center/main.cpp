#include "core/center/admin_commands.h"
#include "core/center/admin_socket.h"
#include "core/center/server/center_server.h"
#include "core/center/timekeeper_thread.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>

#include <csignal>
#include <cstdio>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif

using namespace mizban;

namespace {

enum ExitCode { Done = 0, RefusedExit = 1, WrongUsage = 2, NotReachable = 3 };

constexpr int timekeeperEveryMs = 1000;

int complain(ExitCode code, const QString &sentence)
{
    std::fprintf(stderr, "mizban-center: %s\n", qUtf8Printable(sentence));
    return code;
}

QString sentenceFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InUse:
        return QStringLiteral("another process has this center open.");
    case ErrorCode::NotASeat:
        return QStringLiteral("store.db is no store of this center, or store.key is another.");
    case ErrorCode::NewerFormat:
        return QStringLiteral("the store was made by a later version of the program.");
    case ErrorCode::CannotOpen:
        return QStringLiteral("cannot open %1.").arg(error.detail);
    default:
        return QStringLiteral("%1 (%2).").arg(wordOf(error.code), error.detail);
    }
}

ExitCode exitCodeFor(const Error &error)
{
    return error.code == ErrorCode::InvalidInput ? WrongUsage : NotReachable;
}

/// Time that starts at a given moment and runs on; for training centers.
class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(qint64 startMs)
        : m_shiftMs(startMs - QDateTime::currentMSecsSinceEpoch())
    {
    }
    [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch() + m_shiftMs; }

private:
    qint64 m_shiftMs;
};

struct Options
{
    QString dir;
    ServerOptions server;
    std::optional<qint64> nowMs;
};

struct Wrong
{
    ExitCode code;
    QString sentence;
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "The central server of Mizban: HTTPS for desks, health and public pages for the public.\n"
        "Exit codes: 0 done, 1 refused, 2 wrong usage, 3 center or store cannot be opened."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("dir"), QStringLiteral("Directory made by mizbanctl center init."),
         QStringLiteral("DIR")},
        {QStringLiteral("listen"), QStringLiteral("Address for desks, TLS 1.3; port 0 takes a free one."),
         QStringLiteral("HOST:PORT"), QStringLiteral("127.0.0.1:0")},
        {QStringLiteral("public"), QStringLiteral("Address of the public face, behind a reverse proxy."),
         QStringLiteral("HOST:PORT")},
        {QStringLiteral("store"), QStringLiteral("Store other than the embedded one."),
         QStringLiteral("URL")},
        {QStringLiteral("now"), QStringLiteral("Sets the clock; training centers only."),
         QStringLiteral("ISO8601")},
    });
}

Result<Options, Wrong> readOptions(const QCommandLineParser &parser)
{
    Options options;
    if (!parser.positionalArguments().isEmpty())
        return Wrong{WrongUsage,
                     QStringLiteral("unexpected argument %1.").arg(parser.positionalArguments().first())};
    options.dir = parser.value(QStringLiteral("dir"));
    if (options.dir.isEmpty())
        return Wrong{WrongUsage, QStringLiteral("--dir DIR is needed; see --help.")};
    if (parser.isSet(QStringLiteral("store")))
        return Wrong{RefusedExit,
                     QStringLiteral("this build serves the embedded store only; --store is refused.")};
    options.server.listen = parser.value(QStringLiteral("listen"));
    options.server.publicListen = parser.value(QStringLiteral("public"));
    if (parser.isSet(QStringLiteral("now"))) {
        const QDateTime now = QDateTime::fromString(parser.value(QStringLiteral("now")), Qt::ISODateWithMs);
        if (!now.isValid())
            return Wrong{WrongUsage, QStringLiteral("--now takes an ISO 8601 time.")};
        options.nowMs = now.toMSecsSinceEpoch();
    }
    return options;
}

std::shared_ptr<const Clock> clockFor(const Options &options)
{
    if (options.nowMs)
        return std::make_shared<ShiftedClock>(*options.nowMs);
    return std::make_shared<SystemClock>();
}

#ifndef Q_OS_WIN

/// Each connection is a descriptor: take as many as we may.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// Blocked before any thread starts, so that only waitForStop() ever sees them.
sigset_t blockStopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

void waitForStop(const sigset_t &signals)
{
    int caught = 0;
    while (sigwait(&signals, &caught) != 0) {
    }
}

int serve(const Options &options)
{
    raiseDescriptorLimit();
    const sigset_t signals = blockStopSignals();
    Result<std::unique_ptr<Center>> center = Center::open(options.dir, clockFor(options));
    if (!center.ok())
        return complain(exitCodeFor(center.error()), sentenceFor(center.error()));
    if (options.nowMs && !(*center)->isTraining())
        return complain(RefusedExit, QStringLiteral("--now is for training centers only."));
    const QString socketPath = (*center)->files().adminSocket();
    const auto server = CenterServer::start(std::move(center).value(), options.server);
    if (!server.ok())
        return complain(exitCodeFor(server.error()), sentenceFor(server.error()));
    AdminCommands commands((*server)->center());
    const auto admin = AdminSocket::start(
        socketPath, [&commands](const QJsonObject &request) { return commands.run(request); });
    if (!admin.ok())
        return complain(exitCodeFor(admin.error()), sentenceFor(admin.error()));
    const TimekeeperThread timer((*server)->center().timekeeper(), timekeeperEveryMs,
                                 [](const Error &error) { complain(NotReachable, sentenceFor(error)); });
    if (!(*server)->publicUrl().isEmpty())
        std::printf("public %s\n", qUtf8Printable((*server)->publicUrl()));
    std::printf("ready %s\n", qUtf8Printable((*server)->url()));
    std::fflush(stdout);
    waitForStop(signals);
    (*server)->stop();
    return Done;
}

#else

int serve(const Options &)
{
    return complain(RefusedExit, QStringLiteral("the center runs on Linux or another POSIX system."));
}

#endif

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mizban-center"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MIZBAN_VERSION));
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain(WrongUsage, parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        std::printf("%s", qUtf8Printable(parser.helpText()));
        return Done;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("mizban-center %s\n", MIZBAN_VERSION);
        return Done;
    }
    const auto options = readOptions(parser);
    if (!options.ok())
        return complain(options.error().code, options.error().sentence);
    return serve(*options);
}
