#include "app/desk/options.h"
#include "app/desk/ports.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QScreen>
#include <QTranslator>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace mizban;

namespace {

/// Help and version need no display.
bool onlyTells(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view word) {
        return word == "--help" || word == "-h" || word == "--help-all" || word == "--version" ||
               word == "-v";
    });
}

int tell(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain({2, parser.errorText()});
    if (parser.isSet(u"version"_s))
        std::printf("mizban %s\n", MIZBAN_VERSION);
    else
        std::printf("%s", qUtf8Printable(parser.helpText()));
    return 0;
}

/// Texts of the program and of Qt's own dialogs.
void installTexts(QApplication &application, const QString &language)
{
    auto *own = new QTranslator(&application);
    if (language == "en"_L1 && own->load(u":/translations/mizban_en.qm"_s))
        QCoreApplication::installTranslator(own);
    auto *dialogs = new QTranslator(&application);
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (language == "fa"_L1 && dialogs->load(u"qtbase_fa"_s, folder))
        QCoreApplication::installTranslator(dialogs);
}

void dress(QApplication &application, const DeskOptions &options)
{
    const QString language = options.language.isEmpty() ? Preferences::language() : options.language;
    installTexts(application, language);
    const Theme theme(options.appearance.value_or(Preferences::appearance()),
                      options.scale.value_or(Preferences::scale()), Preferences::density());
    applyLook(application, theme, language == "en"_L1 ? Qt::LeftToRight : Qt::RightToLeft);
}

/// Ends the program after the first picture of anything: what a benchmark of the start waits for.
class EndWhenPainted final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

/// Whoever goes away at the other end of a pipe or socket, a printer's queue or the desktop, must not end
/// what is being written.
void outliveBrokenPipes()
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    outliveBrokenPipes();
    QCoreApplication::setOrganizationName(u"Mizban"_s);
    QCoreApplication::setApplicationName(u"mizban"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MIZBAN_VERSION));
    if (onlyTells(argc, argv))
        return tell(argc, argv);
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"mizban"_s);
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain({2, parser.errorText()});
    const auto options = readOptions(parser);
    if (!options.ok())
        return complain(options.error());
    dress(application, *options);
    QGuiApplication::setApplicationDisplayName(QCoreApplication::translate("Desk", "میزبان"));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(u"mizban"_s));
    MainWindow window(portsFor(*options), options->seats.isEmpty() ? Preferences::seats() : options->seats);
    if (options->endWhenPainted)
        application.installEventFilter(new EndWhenPainted(&application));
    window.placeIn(window.screen()->availableGeometry().size());
    window.show();
    return QApplication::exec();
}
