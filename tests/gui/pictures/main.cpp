// Photographs every screen of the program in every look, for the eye:
// mizban_pictures DIR [--scene NAME]… [--look WORDS]…

#include "tests/gui/pictures/camera.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace mizban::pictures;
using namespace Qt::StringLiterals;

namespace {

bool isWanted(const QString &name, const QStringList &wanted)
{
    return wanted.isEmpty() ||
           std::ranges::any_of(wanted, [&name](const QString &word) { return name.startsWith(word); });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-pictures"_s);
    QStandardPaths::setTestModeEnabled(true);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCommandLineParser parser;
    parser.addPositionalArgument(u"dir"_s, u"where the pictures go"_s);
    parser.addOptions({{u"scene"_s, u"only this part of the program"_s, u"name"_s},
                       {u"look"_s, u"only looks that begin so"_s, u"look"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QDir dir(parser.positionalArguments().value(0, u"pictures"_s));
    if (!dir.mkpath(u"."_s))
        return 1;
    QList<Look> looks = allLooks();
    looks.removeIf([&](const Look &look) { return !isWanted(look.name, parser.values(u"look"_s)); });
    for (const Scene &scene : {shellScene(), registrationScene(), cartableScene(), deadlineScene(),
                               searchScene(), viewsScene(), printScene()}) {
        if (!isWanted(scene.name, parser.values(u"scene"_s)))
            continue;
        std::printf("%s\n", qPrintable(scene.name));
        std::fflush(stdout);
        scene.take(dir, looks);
    }
    return 0;
}
