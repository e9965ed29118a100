#include "ui/widgets/icons.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSet>
#include <QSvgRenderer>

namespace mizban {
namespace {

QString pathOf(QStringView name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// Icons that point along the reading direction.
bool isDirectional(QStringView name)
{
    static const QSet<QString> names = {
        QStringLiteral("arrow-forward"), QStringLiteral("arrow-back"), QStringLiteral("chevron-forward"),
        QStringLiteral("chevron-back"),  QStringLiteral("refer"),      QStringLiteral("send"),
        QStringLiteral("undo"),          QStringLiteral("draft"),      QStringLiteral("complaint"),
        QStringLiteral("request")};
    return names.contains(name.toString());
}

QPixmap render(const QString &name, const QSize &pixels, const QColor &colour, bool mirrored)
{
    const QString key = QStringLiteral("mizban/%1/%2x%3/%4/%5")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.rgba(), 0, 16)
                            .arg(mirrored);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    picture = QPixmap(pixels);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (mirrored) {
        painter.translate(pixels.width(), 0);
        painter.scale(-1, 1);
    }
    const int side = qMin(pixels.width(), pixels.height());
    renderer.render(&painter,
                    QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
}

bool mirrors(QStringView name)
{
    return isDirectional(name) && QApplication::layoutDirection() == Qt::RightToLeft;
}

/// Takes its colour when it is painted, so that icons follow a change of theme.
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(QString name, QColor colour)
        : m_name(std::move(name))
        , m_colour(std::move(colour))
    {
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_name, size, colour(mode), mirrors(m_name));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = pixmap(rect.size() * ratio, mode, state);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }

    QIconEngine *clone() const override { return new ThemeIconEngine(m_name, m_colour); }
    QString key() const override { return QStringLiteral("mizban"); }
    QString iconName() override { return m_name; }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Theme theme = currentTheme();
        if (mode == QIcon::Disabled)
            return theme.colours().disabled;
        if (mode == QIcon::Selected)
            return theme.colours().onSelection;
        return m_colour.isValid() ? m_colour : theme.colours().text;
    }

    QString m_name;
    QColor m_colour;
};

} // namespace

QIcon themeIcon(QStringView name)
{
    return themeIcon(name, QColor());
}

QIcon themeIcon(QStringView name, const QColor &colour)
{
    if (!QFile::exists(pathOf(name)))
        return {};
    return QIcon(new ThemeIconEngine(name.toString(), colour));
}

QPixmap themePixmap(QStringView name, int size, const QColor &colour, qreal devicePixelRatio)
{
    QPixmap picture = render(name.toString(), QSize(size, size) * devicePixelRatio, colour, mirrors(name));
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

QStringView toneIconName(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return u"check";
    case Tone::Warning:
        return u"warning";
    case Tone::Danger:
        return u"error";
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Info:
        break;
    }
    return u"info";
}

QStringList themeIconNames()
{
    QStringList names =
        QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

} // namespace mizban
