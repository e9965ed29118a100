#pragma once

#include "core/domain/directory.h"
#include "core/projections/cartable.h"
#include "ui/print/printed_document.h"

#include <functional>

namespace mizban {

/// What all pages of a printed list say above their rows.
struct ListHead
{
    QString title; ///< «کارتابل: معوق» or the search
    QString seat;  ///< whose list
    QString printedBy;
    qint64 nowMs = 0;
    qint64 total = -1; ///< rows in all; below zero where nobody counted them
    bool training = false;
};

inline constexpr int rowsOnAPage = 26;
/// Of a list whose length is known; else 0. An empty list has one page.
[[nodiscard]] int pagesOf(const ListHead &head);

/// One page of a list of cases on A4. Of sealed cases only number, kind and time are printed (C7): paper
/// leaves the room.
class ListSheet final : public PrintedDocument
{
public:
    /// `number` from 0.
    ListSheet(ListHead head, QList<CartableRow> rows, int number, DirectoryPtr directory);

    [[nodiscard]] QString title() const override { return m_head.title; }
    [[nodiscard]] QSizeF paper() const override { return QSizeF(2100, 2970); }
    [[nodiscard]] int pages() const override { return 1; }
    void draw(QPainter &painter, int page) const override;
    [[nodiscard]] QStringList cellsOf(int row) const; ///< from right to left
    [[nodiscard]] QString footText() const;

private:
    void drawHead(QPainter &painter) const;
    void drawRow(QPainter &painter, const QStringList &cells, qreal top, bool heading) const;

    ListHead m_head;
    QList<CartableRow> m_rows;
    int m_number;
    DirectoryPtr m_directory;
};

/// The rows of page `number`, asked for in order; fewer than rowsOnAPage: the last.
using RowsOfPage = std::function<Result<QList<CartableRow>>(int number)>;
/// False: stop. Called after each page.
using PageDone = std::function<bool(int pages)>;
/// Page after page, of which only one is in memory. Returns how many; Busy when it was stopped. Any thread
/// that may use fonts.
[[nodiscard]] Result<int> printList(QPagedPaintDevice &device, qreal dpi, const ListHead &head,
                                    const DirectoryPtr &directory, const RowsOfPage &rows,
                                    const PageDone &done);
/// As printList(), into a file; one that was there stays when it fails or is stopped.
[[nodiscard]] Result<int> writeListPdf(const QString &path, const ListHead &head,
                                       const DirectoryPtr &directory, const RowsOfPage &rows,
                                       const PageDone &done);

} // namespace mizban
