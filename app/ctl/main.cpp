#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/base/tehran_time.h"

#include <QGuiApplication>
#include <QTranslator>

#include <cstdio>

using namespace mizban;
using namespace mizban::ctl;

namespace {

QList<Command> allCommands()
{
    return centerCommands() + seatCommands() + caseCommands() + exchangeCommands() + storeCommands();
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

} // namespace

int main(int argc, char *argv[])
{
    // Receipts are painted: that needs fonts, but never a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("mizbanctl"));
    QGuiApplication::setOrganizationName(QStringLiteral("mizban"));

    const QList<Command> commands = allCommands();
    const Parsed parsed = parse(QGuiApplication::arguments().sliced(1), commands);
    if (parsed.helpWanted) {
        const QString text = parsed.command ? helpOf(*parsed.command) : helpOfAll(commands);
        std::fputs(qUtf8Printable(text), stdout);
        return exitDone;
    }
    if (!parsed.complaint.isEmpty())
        return misuse(parsed.complaint);

    QTranslator english;
    if (parsed.arguments.value("lang") == QLatin1StringView("en") &&
        english.load(QStringLiteral(":/translations/mizban_en.qm")))
        QGuiApplication::installTranslator(&english);
    return runCommand(parsed);
}
