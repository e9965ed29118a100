#include "ui/print/night_report_layout.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/services/night_words.h"
#include "ui/print/emblem.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct NightReport
{
    Q_DECLARE_TR_FUNCTIONS(NightReport)
};

const QSizeF a4(2100, 2970);
constexpr qreal margin = 200;
constexpr qreal footHeight = 90;
constexpr qreal textSize = 42;
constexpr qreal lineStep = 1.7; // of the size of the letters
constexpr qreal barHeight = 44;
const qreal width = a4.width() - 2 * margin;

QFont fontOf(qreal size, bool bold)
{
    QFont font;
    font.setFamilies(QFontDatabase::hasFamily(u"Vazirmatn"_s)
                         ? QStringList{u"Vazirmatn"_s}
                         : QStringList{u"Noto Sans Arabic"_s, u"Noto Sans"_s});
    font.setPixelSize(qRound(size));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

/// The lines of a paragraph, each to be drawn by itself, so that a page may end between them.
QStringList linesOf(const QString &paragraph, const QFont &font)
{
    QTextLayout layout(paragraph, font);
    QTextOption option(Qt::AlignRight | Qt::AlignAbsolute);
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

void drawLine(QPainter &painter, const QRectF &area, const QString &text, const QFont &font,
              Qt::Alignment alignment)
{
    QTextLayout layout(text, font);
    QTextOption option(alignment | Qt::AlignAbsolute);
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    line.setPosition({0, (area.height() - line.height()) / 2});
    layout.endLayout();
    layout.draw(&painter, area.topLeft());
}

} // namespace

NightReportLayout::NightReportLayout(const NightReportSheet &sheet)
    : m_sheet(sheet)
{
    addHead();
    addText();
    addFigures();
    addChart();
    addSignature();
    paginate();
}

QSizeF NightReportLayout::paper()
{
    return a4;
}

void NightReportLayout::add(qreal height, std::function<void(QPainter &, qreal top)> draw)
{
    m_strips.append({height, std::move(draw)});
}

void NightReportLayout::addLine(const QString &text, qreal size, bool bold, Qt::Alignment alignment)
{
    const qreal height = size * lineStep;
    add(height, [=](QPainter &painter, qreal top) {
        painter.setPen(Qt::black);
        drawLine(painter, {margin, top, width, height}, text, fontOf(size, bold), alignment);
    });
}

void NightReportLayout::addHead()
{
    constexpr qreal height = 260;
    add(height, [this](QPainter &painter, qreal top) {
        constexpr qreal emblem = 170;
        painter.setPen(Qt::black);
        drawEmblem(painter, {margin + width - emblem, top, emblem, emblem});
        drawLine(painter, {margin, top, width, 60}, NightReport::tr("بسمه تعالی"), fontOf(38, false),
                 Qt::AlignHCenter);
        drawLine(painter, {margin, top + 70, width, 90}, NightReport::tr("گزارش صبح مدیریت شبانه"),
                 fontOf(58, true), Qt::AlignHCenter);
        drawLine(painter, {margin, top, width, 60},
                 NightReport::tr("تاریخ: %1").arg(formatJalali(toJalali(tehranDate(m_sheet.madeAtMs)))),
                 fontOf(38, false), Qt::AlignLeft);
        if (m_sheet.training)
            drawLine(painter, {margin, top + 60, width, 60}, NightReport::tr("آموزشی"), fontOf(38, true),
                     Qt::AlignLeft);
        painter.setPen(QPen(Qt::black, 2));
        painter.drawLine(QPointF(margin, top + 200), QPointF(margin + width, top + 200));
    });
    addLine(NightReport::tr("واحد: %1").arg(m_sheet.unit), textSize, true, Qt::AlignRight);
    addLine(NightReport::tr("شب: %1").arg(formatJalaliLong(toJalali(m_sheet.report.night))), textSize, true,
            Qt::AlignRight);
    addLine(NightReport::tr("مدیر شبانه: %1").arg(m_sheet.manager), textSize, true, Qt::AlignRight);
    add(40, [](QPainter &, qreal) {});
}

void NightReportLayout::addText()
{
    const QFont font = fontOf(textSize, false);
    for (const QString &paragraph : m_sheet.report.text.split(u'\n')) {
        for (const QString &line : linesOf(paragraph, font))
            addLine(line, textSize, false, Qt::AlignRight);
    }
    add(50, [](QPainter &, qreal) {});
}

void NightReportLayout::addFigure(const QString &label, int value)
{
    constexpr qreal height = 62;
    add(height, [=](QPainter &painter, qreal top) {
        constexpr qreal column = 260;
        painter.setPen(QPen(Qt::black, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(margin, top, width, height));
        painter.drawLine(QPointF(margin + column, top), QPointF(margin + column, top + height));
        drawLine(painter, {margin + column, top, width - column - 20, height}, label, fontOf(38, false),
                 Qt::AlignRight);
        drawLine(painter, {margin, top, column, height}, shownDigits(QString::number(value)),
                 fontOf(40, true), Qt::AlignHCenter);
    });
}

void NightReportLayout::addFigures()
{
    const NightFigures &figures = m_sheet.report.figures;
    addLine(NightReport::tr("آمار شب"), 46, true, Qt::AlignRight);
    addFigure(NightReport::tr("واحدهای فهرست کشیک"), figures.required);
    addFigure(NightReport::tr("از آن‌ها دارای لوح برای این شب"), figures.rostered);
    addFigure(NightReport::tr("تماس‌های آزمون دسترسی"), figures.checks);
    addFigure(NightReport::tr("واحدهایی که به هیچ تماسی پاسخ ندادند"), figures.unanswered);
    addFigure(NightReport::tr("موردهای باز مانده"), figures.open);
    add(50, [](QPainter &, qreal) {});
}

void NightReportLayout::addBar(const QString &label, int value, int most)
{
    constexpr qreal height = barHeight + 24;
    add(height, [=](QPainter &painter, qreal top) {
        constexpr qreal column = 520;
        constexpr qreal number = 120;
        drawLine(painter, {margin + width - column, top, column, height}, label, fontOf(36, false),
                 Qt::AlignRight);
        const qreal room = width - column - number - 30;
        const qreal length = most > 0 ? room * value / most : 0;
        const QRectF bar(margin + number + room - length, top + 12, length, barHeight);
        painter.setPen(QPen(Qt::black, 1.5));
        painter.setBrush(QColor(0x50, 0x50, 0x50));
        if (length > 0)
            painter.drawRect(bar);
        drawLine(painter, {margin, top, number + room - length - 14, height},
                 shownDigits(QString::number(value)), fontOf(36, true), Qt::AlignRight);
    });
}

/// Items by office, drawn from the right as they are read.
void NightReportLayout::addChart()
{
    const NightFigures &figures = m_sheet.report.figures;
    addLine(NightReport::tr("موردها به تفکیک دفتر"), 46, true, Qt::AlignRight);
    const QList<std::pair<OriginatingOffice, int>> bars{
        {OriginatingOffice::Leader, figures.leader},
        {OriginatingOffice::President, figures.president},
        {OriginatingOffice::FirstVicePresident, figures.firstVicePresident},
        {OriginatingOffice::Other, figures.other}};
    int most = 0;
    for (const auto &[office, count] : bars)
        most = std::max(most, count);
    for (const auto &[office, count] : bars)
        addBar(nameOf(office), count, most);
}

void NightReportLayout::addSignature()
{
    add(260, [](QPainter &painter, qreal top) {
        painter.setPen(Qt::black);
        drawLine(painter, {margin, top + 60, width / 2, 60}, NightReport::tr("نام و امضا"), fontOf(38, false),
                 Qt::AlignHCenter);
    });
}

void NightReportLayout::paginate()
{
    const qreal room = a4.height() - 2 * margin - footHeight;
    qreal used = 0;
    m_pages.append(QList<int>());
    for (int at = 0; at < m_strips.size(); ++at) {
        const qreal height = m_strips.at(at).height;
        if (used > 0 && used + height > room) {
            m_pages.append(QList<int>());
            used = 0;
        }
        m_pages.last().append(at);
        used += height;
    }
}

void NightReportLayout::draw(QPainter &painter, int page) const
{
    qreal top = margin;
    for (const int at : m_pages.value(page)) {
        m_strips.at(at).draw(painter, top);
        top += m_strips.at(at).height;
    }
    if (pages() < 2)
        return;
    painter.setPen(Qt::black);
    drawLine(painter, {margin, a4.height() - margin, width, 60},
             shownDigits(NightReport::tr("صفحه %1 از %2").arg(page + 1).arg(pages())), fontOf(32, false),
             Qt::AlignHCenter);
}

} // namespace mizban
