#include "ui/case/ink_pad.h"

#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qreal penWidth = 2.5;
constexpr qreal margin = 12;
constexpr QPointF dot(0.1, 0); // a point is seen as well
constexpr int sharpness = 2;   // pixels of the picture for one of the sheet

QPen pen(const QColor &colour)
{
    return QPen(colour, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

} // namespace

InkPad::InkPad(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("صفحه نوشتن با دست"));
    setCursor(Qt::CrossCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QSize InkPad::sizeHint() const
{
    return {currentTheme().px(360), currentTheme().px(120)};
}

QSize InkPad::minimumSizeHint() const
{
    return {currentTheme().px(160), currentTheme().px(90)};
}

QByteArray InkPad::png() const
{
    QRectF ink;
    for (const QPainterPath &stroke : m_strokes)
        ink |= stroke.boundingRect();
    ink.adjust(-margin, -margin, margin, margin);
    QImage sheet((ink.size() * sharpness).toSize(), QImage::Format_Grayscale8);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(sharpness, sharpness);
    painter.translate(-ink.topLeft());
    painter.setPen(pen(Qt::black));
    for (const QPainterPath &stroke : m_strokes)
        painter.drawPath(stroke);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return sheet.save(&buffer, "PNG") ? bytes : QByteArray();
}

void InkPad::clear()
{
    m_strokes.clear();
    update();
}

QString InkPad::strokes() const
{
    QStringList strokes;
    for (const QPainterPath &stroke : m_strokes) {
        QStringList points;
        for (int at = 0; at < stroke.elementCount(); ++at) {
            const QPainterPath::Element point = stroke.elementAt(at);
            points << u"%1,%2"_s.arg(qRound(point.x)).arg(qRound(point.y));
        }
        strokes << points.join(u' ');
    }
    return strokes.join(u';');
}

void InkPad::setStrokes(const QString &strokes)
{
    clear();
    const QStringList each = strokes.split(u';', Qt::SkipEmptyParts);
    for (const QString &stroke : each) {
        const QStringList points = stroke.split(u' ', Qt::SkipEmptyParts);
        QPainterPath path;
        for (const QString &point : points) {
            const QPointF at(point.section(u',', 0, 0).toInt(), point.section(u',', 1, 1).toInt());
            if (path.elementCount() == 0)
                path.moveTo(at);
            else
                path.lineTo(at == path.currentPosition() ? at + dot : at);
        }
        if (path.elementCount() > 1)
            m_strokes.append(path);
    }
}

void InkPad::begin(const QPointF &at)
{
    QPainterPath stroke(at);
    stroke.lineTo(at + dot);
    m_strokes.append(stroke);
    update();
    Q_EMIT written();
}

void InkPad::go(const QPointF &to)
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.last().lineTo(to);
    update();
}

void InkPad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position());
}

void InkPad::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
}

void InkPad::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !isBlank())
        Q_EMIT written();
}

void InkPad::tabletEvent(QTabletEvent *event)
{
    if (event->type() == QEvent::TabletPress)
        begin(event->position());
    else if (event->type() == QEvent::TabletMove && event->pressure() > 0)
        go(event->position());
    else if (event->type() == QEvent::TabletRelease && !isBlank())
        Q_EMIT written();
    event->accept();
}

void InkPad::paintEvent(QPaintEvent *)
{
    // Paper and ink as in the picture that comes of it, in every theme.
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    painter.setPen(QPen(currentTheme().colours().border, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen(Qt::black));
    for (const QPainterPath &stroke : std::as_const(m_strokes))
        painter.drawPath(stroke);
}

} // namespace mizban
