#include "ui/print/print_text.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QStringList &families()
{
    static const QStringList names = QFontDatabase::hasFamily(u"Vazirmatn"_s)
                                         ? QStringList{u"Vazirmatn"_s}
                                         : QStringList{u"Noto Sans Arabic"_s, u"Noto Sans"_s};
    return names;
}

} // namespace

QFont printFont(TextLook look)
{
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(qRound(look.size));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setWeight(look.bold ? QFont::Bold : QFont::Normal);
    return font;
}

/// Tighter than fonts of Arabic script ask for, which leave room for vowel signs.
qreal lineStep(TextLook look)
{
    return 1.6 * qRound(look.size);
}

std::shared_ptr<QTextLayout> laidOut(const QString &text, TextLook look, qreal width)
{
    auto layout =
        std::make_shared<QTextLayout>(QString(text).replace(u'\n', QChar::LineSeparator), printFont(look));
    QTextOption option(look.alignment | Qt::AlignAbsolute);
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    const qreal step = lineStep(look);
    layout->beginLayout();
    qreal height = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height + (step - line.height()) / 2});
        height += step;
    }
    layout->endLayout();
    return layout;
}

qreal heightOf(const QString &text, TextLook look, qreal width)
{
    return laidOut(text, look, width)->lineCount() * lineStep(look);
}

void drawText(QPainter &painter, const QRectF &area, const QString &text, TextLook look)
{
    laidOut(text, look, area.width())->draw(&painter, area.topLeft());
}

void drawLine(QPainter &painter, const QRectF &area, const QString &text, TextLook look)
{
    const QString line = text.simplified();
    if (const auto whole = laidOut(line, look, area.width()); whole->lineCount() <= 1) {
        whole->draw(&painter, area.topLeft());
        return;
    }
    const QFontMetricsF metrics(printFont(look));
    drawText(painter, area, metrics.elidedText(line, Qt::ElideRight, area.width()), look);
}

} // namespace mizban
