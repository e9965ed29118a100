#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace mizban {

/// A workbook (.xlsx) of right-to-left sheets in which every cell is text, so that a national number keeps
/// its zeros and nothing is run as a formula. Rows go to the disk as they come; a sheet that is full is
/// followed by the next. The file appears whole at finish(), or not at all. One thread.
class Spreadsheet
{
public:
    /// CannotOpen: the folder is missing or not writable.
    [[nodiscard]] static Result<Spreadsheet> create(const QString &path, const QString &title,
                                                    const QStringList &headings);
    Spreadsheet(Spreadsheet &&) noexcept;
    Spreadsheet &operator=(Spreadsheet &&) = delete;
    ~Spreadsheet();

    /// `row` has as many cells as there are headings.
    Status add(const QStringList &row);
    Status finish();

    static constexpr int rowsPerSheet = 1'000'000; ///< Excel takes 1,048,576

private:
    Spreadsheet(QString path, QString title, QStringList headings);
    Status nextSheet();
    Status write(int row, const QStringList &cells, lxw_format *format);

    QString m_path;
    QString m_partial;
    QString m_title;
    QStringList m_headings;
    QByteArray m_folder; ///< its temporary files lie beside it, not where anybody can read
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_format *m_text = nullptr;
    int m_sheets = 0;
    int m_rows = 0;
};

} // namespace mizban
