#include "core/services/spreadsheet.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <xlsxwriter.h>

namespace mizban {

namespace {

constexpr double narrowColumn = 18;
constexpr double wideColumn = 60;

Error failure(lxw_error cause)
{
    const QString why = QString::fromUtf8(lxw_strerror(cause));
    switch (cause) {
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
        return makeError(ErrorCode::CannotOpen, why);
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
        return makeError(ErrorCode::TooLarge, why);
    default:
        return makeError(ErrorCode::DiskFull, why);
    }
}

Status checked(lxw_error outcome)
{
    return outcome == LXW_NO_ERROR ? Status() : Status(failure(outcome));
}

} // namespace

Spreadsheet::Spreadsheet(QString path, QString title, QStringList headings)
    : m_path(std::move(path))
    , m_partial(m_path + QStringLiteral(".partial"))
    , m_title(std::move(title))
    , m_headings(std::move(headings))
    , m_folder(QFile::encodeName(QFileInfo(m_path).absolutePath()))
{
}

Spreadsheet::Spreadsheet(Spreadsheet &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_partial(std::move(other.m_partial))
    , m_title(std::move(other.m_title))
    , m_headings(std::move(other.m_headings))
    , m_folder(std::move(other.m_folder))
    , m_book(std::exchange(other.m_book, nullptr))
    , m_sheet(other.m_sheet)
    , m_heading(other.m_heading)
    , m_text(other.m_text)
    , m_sheets(other.m_sheets)
    , m_rows(other.m_rows)
{
}

Spreadsheet::~Spreadsheet()
{
    if (!m_book)
        return;
    workbook_close(m_book);
    QFile::remove(m_partial);
}

Result<Spreadsheet> Spreadsheet::create(const QString &path, const QString &title,
                                        const QStringList &headings)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return makeError(ErrorCode::CannotOpen, folder.filePath());
    Spreadsheet made(path, title, headings);
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = made.m_folder.data();
    options.use_zip64 = LXW_TRUE;
    made.m_book = workbook_new_opt(QFile::encodeName(made.m_partial).constData(), &options);
    if (!made.m_book)
        return makeError(ErrorCode::CannotOpen, path);
    made.m_heading = workbook_add_format(made.m_book);
    format_set_bold(made.m_heading);
    format_set_reading_order(made.m_heading, 2);
    made.m_text = workbook_add_format(made.m_book);
    format_set_num_format(made.m_text, "@");
    format_set_reading_order(made.m_text, 2);
    format_set_align(made.m_text, LXW_ALIGN_VERTICAL_TOP);
    MIZBAN_TRY(made.nextSheet());
    return made;
}

Status Spreadsheet::nextSheet()
{
    ++m_sheets;
    const QString name = m_sheets == 1 ? m_title : QStringLiteral("%1 %2").arg(m_title).arg(m_sheets);
    m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!m_sheet)
        return makeError(ErrorCode::Internal, QStringLiteral("sheet"));
    worksheet_right_to_left(m_sheet);
    worksheet_freeze_panes(m_sheet, 1, 0);
    const auto last = static_cast<lxw_col_t>(m_headings.size() - 1);
    MIZBAN_TRY(checked(worksheet_set_column(m_sheet, 0, last, narrowColumn, nullptr)));
    // The texts stand last.
    MIZBAN_TRY(checked(worksheet_set_column(m_sheet, static_cast<lxw_col_t>(std::max(0, last - 1)), last,
                                            wideColumn, nullptr)));
    m_rows = 0;
    return write(0, m_headings, m_heading);
}

Status Spreadsheet::write(int row, const QStringList &cells, lxw_format *format)
{
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (cells[at].isEmpty())
            continue;
        MIZBAN_TRY(
            checked(worksheet_write_string(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(at),
                                           cells[at].toUtf8().constData(), format)));
    }
    return {};
}

Status Spreadsheet::add(const QStringList &row)
{
    if (m_rows == rowsPerSheet)
        MIZBAN_TRY(nextSheet());
    return write(++m_rows, row, m_text);
}

Status Spreadsheet::finish()
{
    if (const Status closed = checked(workbook_close(std::exchange(m_book, nullptr))); !closed.ok()) {
        QFile::remove(m_partial);
        return closed;
    }
    std::error_code problem;
    std::filesystem::rename(QFile::encodeName(m_partial).toStdString(),
                            QFile::encodeName(m_path).toStdString(), problem);
    if (!problem)
        return {};
    QFile::remove(m_partial);
    return makeError(ErrorCode::CannotOpen, QString::fromStdString(problem.message()));
}

} // namespace mizban
