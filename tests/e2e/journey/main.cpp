#include "tests/e2e/journey/journey.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <cstdio>

/// mizban_journey --dir DIR: goes through the main job in the real windows; see packaging/try.
int main(int argc, char *argv[])
{
    // Remembered layouts of a person would change what is seen.
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Mizban"));
    QCoreApplication::setApplicationName(QStringLiteral("mizban-journey"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("dir"), QStringLiteral("what packaging/try prepared"), QStringLiteral("DIR")});
    parser.process(application);
    if (!parser.isSet(QStringLiteral("dir")))
        parser.showHelp(2);
    mizban::applyLook(application, mizban::Theme(mizban::Appearance::Light, 1.0), Qt::RightToLeft);

    mizban::e2e::Journey journey(parser.value(QStringLiteral("dir")));
    const bool done = journey.run();
    std::fputs(qPrintable(journey.report() + QLatin1Char('\n')), done ? stdout : stderr);
    return done ? 0 : 1;
}
