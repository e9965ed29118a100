#include "ui/shell/preferences.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString appearanceKey = u"look/appearance"_s;
const QString nightKey = u"look/night"_s;
const QString scaleKey = u"look/scale"_s;
const QString densityKey = u"look/density"_s;
const QString idleKey = u"lock/idleMinutes"_s;
const QString seatsKey = u"seats"_s;
const QString silentKey = u"notices/silent"_s;
const QString tourKey = u"tour/step"_s;
const QString geometryKey = u"window/geometry"_s;

constexpr int usualIdleMinutes = 10;

QString wordOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    case Appearance::HighContrast:
        return u"contrast"_s;
    }
    return {};
}

} // namespace

std::optional<Appearance> parseAppearance(const QString &word)
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::HighContrast}) {
        if (word == wordOf(appearance))
            return appearance;
    }
    return {};
}

Appearance Preferences::appearance()
{
    return parseAppearance(QSettings().value(appearanceKey).toString()).value_or(Appearance::Light);
}

void Preferences::setAppearance(Appearance appearance)
{
    QSettings().setValue(appearanceKey, wordOf(appearance));
}

Appearance Preferences::nightAppearance()
{
    return parseAppearance(QSettings().value(nightKey).toString()).value_or(Appearance::Dark);
}

void Preferences::setNightAppearance(Appearance appearance)
{
    QSettings().setValue(nightKey, wordOf(appearance));
}

qreal Preferences::scale()
{
    return std::clamp(QSettings().value(scaleKey, 1.0).toReal(), 1.0, 2.0);
}

void Preferences::setScale(qreal scale)
{
    QSettings().setValue(scaleKey, scale);
}

Density Preferences::density()
{
    return QSettings().value(densityKey).toString() == "compact"_L1 ? Density::Compact : Density::Comfortable;
}

void Preferences::setDensity(Density density)
{
    QSettings().setValue(densityKey, density == Density::Compact ? u"compact"_s : u"comfortable"_s);
}

QString Preferences::language()
{
    return QSettings().value(u"look/language"_s).toString() == "en"_L1 ? u"en"_s : u"fa"_s;
}

int Preferences::idleMinutes()
{
    return std::clamp(QSettings().value(idleKey, usualIdleMinutes).toInt(), 1, 60);
}

void Preferences::setIdleMinutes(int minutes)
{
    QSettings().setValue(idleKey, minutes);
}

bool Preferences::noticesSilent()
{
    return QSettings().value(silentKey, false).toBool();
}

void Preferences::setNoticesSilent(bool silent)
{
    QSettings().setValue(silentKey, silent);
}

int Preferences::tourStep()
{
    return QSettings().value(tourKey, -1).toInt();
}

void Preferences::setTourStep(int step)
{
    QSettings().setValue(tourKey, step);
}

QStringList Preferences::seats()
{
    QStringList paths = QSettings().value(seatsKey).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo(path).isFile(); });
    return paths;
}

void Preferences::rememberSeat(const QString &path)
{
    QStringList paths = seats();
    if (!paths.contains(path))
        QSettings().setValue(seatsKey, paths << path);
}

QByteArray Preferences::geometry()
{
    return QSettings().value(geometryKey).toByteArray();
}

void Preferences::setGeometry(const QByteArray &geometry)
{
    QSettings().setValue(geometryKey, geometry);
}

void applyLook(QApplication &application, const Theme &theme, Qt::LayoutDirection direction)
{
    applyTheme(application, theme);
    if (direction != QGuiApplication::layoutDirection())
        QGuiApplication::setLayoutDirection(direction);
}

} // namespace mizban
