#include "tests/gui/gallery/pages.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTextStream>

using namespace mizban;

namespace {

struct Look
{
    QString name;
    Appearance appearance;
};

bool photograph(const GalleryPage &page, const QString &path, qreal scale)
{
    const std::unique_ptr<QWidget> widget = page.build();
    widget->resize(page.size * scale);
    widget->show();
    widget->activateWindow();
    QCoreApplication::processEvents();
    if (page.shown)
        page.shown(widget.get());
    QCoreApplication::processEvents();
    return widget->grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder for the pictures."),
                                 QStringLiteral("dir"), QStringLiteral("pictures"));
    const QCommandLineOption only(QStringLiteral("page"), QStringLiteral("Only this page."),
                                  QStringLiteral("name"));
    parser.addOptions({out, only});
    parser.process(application);

    const QDir folder(parser.value(out));
    folder.mkpath(QStringLiteral("."));
    const Look looks[] = {{QStringLiteral("light"), Appearance::Light},
                          {QStringLiteral("dark"), Appearance::Dark},
                          {QStringLiteral("contrast"), Appearance::HighContrast}};
    for (const Look &look : looks) {
        for (const int percent : {100, 200}) {
            applyTheme(application, Theme(look.appearance, percent / 100.0));
            for (const GalleryPage &page : galleryPages()) {
                if (parser.isSet(only) && parser.value(only) != page.name)
                    continue;
                const QString file = QStringLiteral("%1-%2-%3.png").arg(page.name, look.name).arg(percent);
                if (!photograph(page, folder.filePath(file), percent / 100.0)) {
                    QTextStream(stderr) << "cannot write " << folder.filePath(file) << '\n';
                    return 1;
                }
            }
        }
    }
    return 0;
}
