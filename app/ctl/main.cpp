#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/base/tehran_time.h"

#include <QDir>
#include <QGuiApplication>
#include <QTranslator>

#include <cstdio>

using namespace mizban;
using namespace mizban::ctl;

namespace {

QList<Command> allCommands()
{
    return centerCommands() + seatCommands() + caseCommands() + printCommands() + actCommands() +
           applicantCommands() + marginalCommands() + deadlineCommands() + sealedCommands() +
           recordCommands() + identityCommands() + searchCommands() + rosterCommands() + shiftCommands() +
           exchangeCommands() + exportCommands() + storeCommands() + backupCommands();
}

int runCommand(const Parsed &parsed)
{
    Invocation invocation;
    invocation.arguments = parsed.arguments;
    invocation.json = parsed.arguments.has("json");
    invocation.clock = std::make_shared<SystemClock>();
    if (parsed.arguments.has("now")) {
        const auto now = fromIso8601(parsed.arguments.value("now"));
        if (!now)
            return misuse(QStringLiteral("--now takes a time like 2026-03-21T08:00:00+03:30"));
        invocation.clock = std::make_shared<FixedClock>(*now);
    }
    return parsed.command->run(invocation);
}

/// Receipts and letters are painted, which needs fonts but never a display; nothing else needs either.
std::unique_ptr<QCoreApplication> applicationFor(const Parsed &parsed, int &argc, char **argv)
{
    const QLatin1StringView words(parsed.command ? parsed.command->words : "");
    const bool paints =
        words == QLatin1StringView("case receipt") || words == QLatin1StringView("case print");
    if (!paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QDir::tempPath().toLocal8Bit());
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList typed;
    for (int at = 1; at < argc; ++at)
        typed.append(QString::fromLocal8Bit(argv[at]));
    const QList<Command> commands = allCommands();
    const Parsed parsed = parse(typed, commands);
    if (parsed.helpWanted) {
        const QString text = parsed.command ? helpOf(*parsed.command) : helpOfAll(commands);
        std::fputs(qUtf8Printable(text), stdout);
        return exitDone;
    }
    if (!parsed.complaint.isEmpty())
        return misuse(parsed.complaint);

    const auto application = applicationFor(parsed, argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mizbanctl"));
    QCoreApplication::setOrganizationName(QStringLiteral("mizban"));
    QTranslator english;
    const bool wantsEnglish = parsed.arguments.value("lang") == QLatin1StringView("en");
    if (wantsEnglish && english.load(QStringLiteral(":/translations/mizban_en.qm")))
        QCoreApplication::installTranslator(&english);
    return runCommand(parsed);
}
