// Photographs every screen of the program in every look, for the eye:
// mizban_pictures DIR [--scene NAME]… [--look WORDS]…
// With --judge it only looks for itself: it fails where words are cut off.

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
                       {u"look"_s, u"only looks that begin so"_s, u"look"_s},
                       {u"judge"_s, u"keep no pictures; fail where words are cut off"_s}});
    parser.addHelpOption();
    parser.process(application);
    const bool judges = parser.isSet(u"judge"_s);
    const QDir dir(judges ? settings.filePath(u"pictures"_s)
                          : parser.positionalArguments().value(0, u"pictures"_s));
    if (!dir.mkpath(u"."_s))
        return 1;
    QList<Look> looks = allLooks();
    looks.removeIf([&](const Look &look) { return !isWanted(look.name, parser.values(u"look"_s)); });
    for (const Scene &scene :
         {shellScene(), registrationScene(), cartableScene(), actsScene(), deadlineScene(), searchScene(),
          viewsScene(), recordsScene(), sealedScene(), officeScene(), nightScene(), printScene()}) {
        if (!isWanted(scene.name, parser.values(u"scene"_s)))
            continue;
        std::printf("%s\n", qPrintable(scene.name));
        std::fflush(stdout);
        scene.take(dir, looks);
    }
    return judges && !faultsSeen().isEmpty() ? 1 : 0;
}
