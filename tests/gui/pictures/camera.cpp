#include "tests/gui/pictures/camera.h"

#include "tests/gui/pictures/cuts.h"

#include <QApplication>
#include <QDialog>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {
constexpr int patienceMs = 30'000;
constexpr int mostTries = 3;
constexpr int settleMs = 150; // answers of the seat and the painting that was posted

QStringList &faults()
{
    static QStringList seen;
    return seen;
}

void blame(const QString &picture, const QString &fault)
{
    faults() << picture + u": "_s + fault;
    qWarning("%s", qPrintable(faults().constLast()));
}

} // namespace

const QStringList &faultsSeen()
{
    return faults();
}

const QList<Look> &allLooks()
{
    static const QList<Look> looks{
        {u"light-100-1280x800"_s, Appearance::Light, 1.0, {1280, 800}},
        {u"dark-100-1280x800"_s, Appearance::Dark, 1.0, {1280, 800}},
        {u"contrast-100-1280x800"_s, Appearance::HighContrast, 1.0, {1280, 800}},
        {u"light-200-1280x800"_s, Appearance::Light, 2.0, {1280, 800}},
        {u"dark-200-1280x800"_s, Appearance::Dark, 2.0, {1280, 800}},
        {u"contrast-200-1280x800"_s, Appearance::HighContrast, 2.0, {1280, 800}},
        {u"light-100-1024x640"_s, Appearance::Light, 1.0, {1024, 640}},
        {u"dark-200-1024x640"_s, Appearance::Dark, 2.0, {1024, 640}},
        {u"light-100-640x800"_s, Appearance::Light, 1.0, {640, 800}},
        {u"compact-100-1280x800"_s, Appearance::Light, 1.0, {1280, 800}, Density::Compact},
        {u"contrast-200-1024x640"_s, Appearance::HighContrast, 2.0, {1024, 640}},
        {u"light-125-1280x800"_s, Appearance::Light, 1.25, {1280, 800}},
        {u"dark-150-1280x800"_s, Appearance::Dark, 1.5, {1280, 800}},
        {u"light-200-640x640"_s, Appearance::Light, 2.0, {640, 640}},
        {u"light-200-3840x2160"_s, Appearance::Light, 2.0, {3840, 2160}},
        {u"light-100-1920x1080"_s, Appearance::Light, 1.0, {1920, 1080}},
    };
    return looks;
}

void wait(const std::function<bool()> &done)
{
    if (!QTest::qWaitFor(done, patienceMs))
        qFatal("waited in vain");
}

Camera::Camera(const QDir &dir, const QString &scene, Look look)
    : m_dir(dir)
    , m_scene(scene)
    , m_look(std::move(look))
{
    applyTheme(*qApp, Theme(m_look.appearance, m_look.scale, m_look.density));
}

void Camera::show(QWidget &window) const
{
    window.resize(m_look.size);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("no window");
}

void Camera::take(const QString &what, QWidget &window) const
{
    QTest::qWait(settleMs);
    for (int tries = 0; tries < mostTries && !cutsIn(window).isEmpty(); ++tries)
        QTest::qWait(settleMs); // it may still find its place
    const QString name = u"%1-%2-%3.png"_s.arg(m_scene, what, m_look.name);
    if (!window.grab().save(m_dir.filePath(name)))
        qFatal("cannot write %s", qPrintable(name));
    if (window.isWindow() && !qobject_cast<QDialog *>(&window) && window.size() != m_look.size)
        blame(name, u"became %1x%2"_s.arg(window.width()).arg(window.height()));
    for (const QString &cut : cutsIn(window))
        blame(name, cut);
}

} // namespace mizban::pictures
