#include "ui/print/page_flow.h"

#include "core/base/shown_digits.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct PrintedPage
{
    Q_DECLARE_TR_FUNCTIONS(PrintedPage)
};

constexpr qreal footHeight = 70;
constexpr qreal headHeight = 90;
constexpr TextLook smallLook{28, false, Qt::AlignRight};

} // namespace

PageFlow::PageFlow(PageLook look)
    : m_look(std::move(look))
{
}

void PageFlow::add(qreal height, const QString &text, Draw draw, bool keep)
{
    m_strips.append({height, text, std::move(draw), keep});
}

void PageFlow::addGap(qreal height)
{
    add(height, {}, [](QPainter &, qreal) {});
}

void PageFlow::addRule()
{
    add(30, {}, [this](QPainter &painter, qreal top) {
        painter.setPen(QPen(Qt::gray, 2));
        painter.drawLine(QPointF(margin(), top + 15), QPointF(margin() + width(), top + 15));
    });
}

void PageFlow::addParagraph(const QString &text, TextLook look, Inset inset, bool keep)
{
    if (text.isEmpty())
        return;
    const auto layout = laidOut(text, look, width() - inset.right - inset.left);
    const qreal step = lineStep(look);
    for (int number = 0; number < layout->lineCount(); ++number) {
        const QTextLine line = layout->lineAt(number);
        const auto draw = [this, layout, number, step, inset](QPainter &painter, qreal top) {
            if (inset.bar)
                painter.fillRect(QRectF(margin() + width() - inset.right + 12, top, 8, step), Qt::gray);
            layout->lineAt(number).draw(&painter, {margin() + inset.left, top - number * step});
        };
        const bool last = number == layout->lineCount() - 1;
        // One line of a text alone at the foot of a page reads badly.
        const bool holds = last ? keep : number == 0;
        add(step, layout->text().mid(line.textStart(), line.textLength()), draw, holds);
    }
}

void PageFlow::addHeading(const QString &text, qreal size)
{
    addGap(size * 0.5);
    const TextLook look{size, true};
    add(
        lineStep(look) + 14, text,
        [this, text, look](QPainter &painter, qreal top) {
            drawText(painter, {margin(), top, width(), 0}, text, look);
            painter.setPen(QPen(Qt::black, 2));
            const qreal under = top + lineStep(look) + 2;
            painter.drawLine(QPointF(margin(), under), QPointF(margin() + width(), under));
        },
        true);
}

void PageFlow::addFact(const QString &label, const QString &value, qreal size, qreal column)
{
    if (value.isEmpty())
        return;
    const TextLook quiet{size, false};
    const TextLook look{size, true};
    add(heightOf(value, look, width() - column) + 4, label + u": "_s + value,
        [this, label, value, quiet, look, column](QPainter &painter, qreal top) {
            drawText(painter, {margin() + width() - column, top, column, 0}, label + u':', quiet);
            drawText(painter, {margin(), top, width() - column, 0}, value, look);
        });
}

qreal PageFlow::top(int page) const
{
    return m_look.margin + (page > 0 && !m_look.head.isEmpty() ? headHeight : 0);
}

qreal PageFlow::room(int page) const
{
    return m_look.paper.height() - m_look.margin - footHeight - top(page);
}

void PageFlow::finish()
{
    m_pages = {Page{}};
    qreal used = 0;
    for (qsizetype at = 0; at < m_strips.size();) {
        // What must not be parted goes over together, unless it fills a page by itself.
        qsizetype end = at;
        qreal height = m_strips.at(at).height;
        while (m_strips.at(end).keep && end + 1 < m_strips.size())
            height += m_strips.at(++end).height;
        const int page = static_cast<int>(m_pages.size()) - 1;
        if (used > 0 && used + height > room(page)) {
            m_pages.append({at, 0});
            used = 0;
        }
        for (; at <= end; ++at) {
            if (used > 0 && used + m_strips.at(at).height > room(static_cast<int>(m_pages.size()) - 1)) {
                m_pages.append({at, 0});
                used = 0;
            }
            used += m_strips.at(at).height;
            ++m_pages.last().count;
        }
    }
}

QString PageFlow::textOf(int page) const
{
    QStringList words;
    if (page > 0 && !m_look.head.isEmpty())
        words << m_look.head;
    const Page part = m_pages.value(page);
    for (qsizetype at = part.first; at < part.first + part.count; ++at) {
        if (!m_strips.at(at).text.isEmpty())
            words << m_strips.at(at).text;
    }
    if (pages() > 1 || m_look.numberOne)
        words << pageNumberText(page, pages());
    return words.join(u'\n');
}

void PageFlow::drawHead(QPainter &painter, int page) const
{
    if (page == 0 || m_look.head.isEmpty())
        return;
    drawLine(painter, {margin(), m_look.margin, width(), 0}, m_look.head, smallLook);
    painter.setPen(QPen(Qt::gray, 2));
    const qreal under = m_look.margin + lineStep(smallLook) + 6;
    painter.drawLine(QPointF(margin(), under), QPointF(margin() + width(), under));
    painter.setPen(Qt::black);
}

void PageFlow::drawFoot(QPainter &painter, int page) const
{
    const qreal at = m_look.paper.height() - m_look.margin - footHeight / 2;
    if (pages() > 1 || m_look.numberOne)
        drawText(painter, {margin(), at, width() / 3, 0}, pageNumberText(page, pages()),
                 {smallLook.size, false, Qt::AlignLeft});
    if (!m_look.foot.isEmpty())
        drawLine(painter, {margin() + width() / 3, at, width() * 2 / 3, 0}, m_look.foot, smallLook);
}

void PageFlow::draw(QPainter &painter, int page) const
{
    painter.save();
    if (m_look.training)
        drawTrainingMark(painter, m_look.paper);
    painter.setPen(Qt::black);
    drawHead(painter, page);
    qreal at = top(page);
    const Page part = m_pages.value(page);
    for (qsizetype strip = part.first; strip < part.first + part.count; ++strip) {
        painter.setPen(Qt::black);
        painter.setBrush(Qt::NoBrush);
        m_strips.at(strip).draw(painter, at);
        at += m_strips.at(strip).height;
    }
    painter.setPen(Qt::black);
    drawFoot(painter, page);
    painter.restore();
}

void drawTrainingMark(QPainter &painter, const QSizeF &paper)
{
    painter.save();
    painter.translate(paper.width() / 2, paper.height() / 2);
    painter.rotate(paper.height() > paper.width() ? -40 : -20);
    painter.setPen(QColor(0, 0, 0, 26));
    const qreal letters = qMin(paper.width(), paper.height()) / 5;
    const qreal half = paper.width();
    drawText(painter, QRectF(-half, -letters * 0.8, 2 * half, 0), PrintedPage::tr("آموزشی"),
             {letters, true, Qt::AlignHCenter});
    painter.restore();
}

QString pageNumberText(int page, int pages)
{
    return shownDigits(PrintedPage::tr("صفحه %1 از %2").arg(page + 1).arg(pages));
}

} // namespace mizban
