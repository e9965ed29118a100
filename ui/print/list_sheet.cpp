#include "ui/print/list_sheet.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"
#include "ui/print/page_flow.h"
#include "ui/print/print_text.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct List
{
    Q_DECLARE_TR_FUNCTIONS(List)
};

constexpr qreal margin = 150;
constexpr qreal headHeight = 210;
constexpr qreal rowHeight = 92;
constexpr qreal padding = 12;
constexpr int pdfDpi = 300; ///< thousands of pages: text stays text at any of them

/// Shares of the width, from right to left.
constexpr qreal columns[] = {0.07, 0.19, 0.20, 0.19, 0.23, 0.12};

QString dueText(const CartableRow &row, qint64 nowMs)
{
    if (row.dueAtMs == 0)
        return {};
    const QString date = isolateLtr(formatJalali(toJalali(tehranDate(row.dueAtMs))));
    return row.overdueAt(nowMs) ? date + u'\n' + List::tr("از مهلت گذشته") : date;
}

} // namespace

int pagesOf(const ListHead &head)
{
    return head.total < 0 ? 0
                          : static_cast<int>(qMax<qint64>(1, (head.total + rowsOnAPage - 1) / rowsOnAPage));
}

ListSheet::ListSheet(ListHead head, QList<CartableRow> rows, int number, DirectoryPtr directory)
    : m_head(std::move(head))
    , m_rows(std::move(rows))
    , m_number(number)
    , m_directory(std::move(directory))
{
}

QStringList ListSheet::cellsOf(int row) const
{
    const CartableRow &one = m_rows.at(row);
    const QString kind = nameOf(one.kind);
    const QString topic = one.sealed ? List::tr("محرمانه") : subjectText(*m_directory, one.subject);
    return {numberText(qint64(m_number) * rowsOnAPage + row + 1),
            displayTrackingId(one.trackingId),
            topic.isEmpty() ? kind : kind + u'\n' + topic,
            one.sealed ? QString() : isolate(one.applicantName),
            one.sealed
                ? nameOf(one.statusAt(m_head.nowMs))
                : nameOf(one.statusAt(m_head.nowMs)) + u'\n' + isolate(m_directory->titleOf(one.holder)),
            dueText(one, m_head.nowMs)};
}

QString ListSheet::footText() const
{
    const int all = pagesOf(m_head);
    return all == 0 ? shownDigits(List::tr("صفحه %1").arg(m_number + 1)) : pageNumberText(m_number, all);
}

void ListSheet::drawHead(QPainter &painter) const
{
    const QRectF line(margin, margin, paper().width() - 2 * margin, 0);
    drawLine(painter, line, m_head.title, {46, true});
    QStringList facts{m_head.seat};
    if (m_head.total >= 0)
        facts << List::tr("%1 مورد").arg(numberText(m_head.total));
    facts << formatJalaliDateTime(m_head.nowMs);
    if (!m_head.printedBy.isEmpty())
        facts << List::tr("چاپ: %1").arg(m_head.printedBy);
    drawLine(painter, line.translated(0, 80), facts.join(u" — "_s), {30, false});
}

void ListSheet::drawRow(QPainter &painter, const QStringList &cells, qreal top, bool heading) const
{
    const qreal width = paper().width() - 2 * margin;
    qreal right = margin + width;
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const qreal column = columns[at] * width;
        const QStringList lines = cells.at(at).split(u'\n');
        const TextLook look{heading ? 30.0 : 28.0, heading, Qt::AlignRight};
        qreal line = top + (rowHeight - lines.size() * 42.0) / 2;
        for (const QString &text : lines.first(qMin<qsizetype>(2, lines.size()))) {
            drawLine(painter, {right - column + padding, line, column - 2 * padding, 0}, text, look);
            line += 42;
        }
        right -= column;
    }
    painter.setPen(QPen(heading ? Qt::black : Qt::lightGray, 2));
    painter.drawLine(QPointF(margin, top + rowHeight), QPointF(margin + width, top + rowHeight));
    painter.setPen(Qt::black);
}

void ListSheet::draw(QPainter &painter, int) const
{
    painter.save();
    if (m_head.training)
        drawTrainingMark(painter, paper());
    painter.setPen(Qt::black);
    drawHead(painter);
    qreal top = margin + headHeight - rowHeight;
    drawRow(painter,
            {List::tr("ردیف"), List::tr("شناسه پیگیری"), List::tr("نوع و موضوع"), List::tr("متقاضی"),
             List::tr("وضعیت و دارنده"), List::tr("مهلت")},
            top, true);
    for (int row = 0; row < m_rows.size(); ++row)
        drawRow(painter, cellsOf(row), top += rowHeight, false);
    if (m_rows.isEmpty())
        drawText(painter, {margin, top + 2 * rowHeight, paper().width() - 2 * margin, 0},
                 List::tr("در این فهرست موردی نیست."), {36, false, Qt::AlignHCenter});
    drawText(painter, {margin, paper().height() - margin, paper().width() - 2 * margin, 0}, footText(),
             {28, false, Qt::AlignHCenter});
    painter.restore();
}

Result<int> printList(QPagedPaintDevice &device, qreal dpi, const ListHead &head,
                      const DirectoryPtr &directory, const RowsOfPage &rows, const PageDone &done)
{
    QPainter painter;
    if (!painter.begin(&device))
        return makeError(ErrorCode::StorageFailed, u"painter"_s);
    for (int number = 0;; ++number) {
        MIZBAN_LET(const QList<CartableRow> part, rows(number));
        if (number > 0 && part.isEmpty()) {
            if (!painter.end())
                return makeError(ErrorCode::StorageFailed, u"painter"_s);
            return number;
        }
        if (number > 0 && !device.newPage())
            return makeError(ErrorCode::StorageFailed, u"page"_s);
        renderPage(painter, ListSheet(head, part, number, directory), 0, dpi);
        if (done && !done(number + 1))
            return makeError(ErrorCode::Busy, u"stopped"_s);
        if (part.size() < rowsOnAPage) {
            if (!painter.end())
                return makeError(ErrorCode::StorageFailed, u"painter"_s);
            return number + 1;
        }
    }
}

Result<int> writeListPdf(const QString &path, const ListHead &head, const DirectoryPtr &directory,
                         const RowsOfPage &rows, const PageDone &done)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fieldError(ErrorCode::CannotOpen, u"out"_s, {}, file.errorString());
    int pages = 0;
    {
        QPdfWriter writer(&file);
        writer.setTitle(head.title);
        writer.setResolution(pdfDpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        MIZBAN_LET(pages, printList(writer, pdfDpi, head, directory, rows, done));
    }
    if (!file.commit())
        return makeError(ErrorCode::StorageFailed, file.errorString());
    return pages;
}

} // namespace mizban
