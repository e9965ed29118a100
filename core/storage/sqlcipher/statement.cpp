#include "core/storage/sqlcipher/statement.h"

#include "core/storage/sqlcipher/sqlite_error.h"

#include <sqlite3.h>

namespace mizban {

namespace {

Status checked(sqlite3_stmt *handle, int resultCode)
{
    if (resultCode == SQLITE_OK)
        return {};
    return sqliteError(sqlite3_db_handle(handle), resultCode);
}

} // namespace

int Columns::count() const
{
    return sqlite3_column_count(m_handle);
}

bool Columns::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Columns::int64(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Columns::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Columns::text(int column) const
{
    return QString::fromUtf8(utf8View(column));
}

QByteArray Columns::blob(int column) const
{
    return blobView(column).toByteArray();
}

QByteArrayView Columns::blobView(int column) const
{
    // The pointer first: asking for it may convert, and the length must be the converted one's.
    const void *bytes = sqlite3_column_blob(m_handle, column);
    return {static_cast<const char *>(bytes), bytes ? sqlite3_column_bytes(m_handle, column) : 0};
}

QByteArrayView Columns::utf8View(int column) const
{
    const void *bytes = sqlite3_column_text(m_handle, column);
    return {static_cast<const char *>(bytes), bytes ? sqlite3_column_bytes(m_handle, column) : 0};
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        sqlite3_finalize(m_handle);
        m_handle = std::exchange(other.m_handle, nullptr);
    }
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Result<bool> Statement::step()
{
    const int resultCode = sqlite3_step(m_handle);
    if (resultCode == SQLITE_ROW)
        return true;
    if (resultCode == SQLITE_DONE)
        return false;
    return sqliteError(sqlite3_db_handle(m_handle), resultCode);
}

Status Statement::run()
{
    Result<bool> row = step();
    while (row.ok() && *row)
        row = step();
    reset();
    if (!row.ok())
        return row.error();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
}

Status Statement::bindNull(int position)
{
    return checked(m_handle, sqlite3_bind_null(m_handle, position));
}

Status Statement::bindInteger(int position, qint64 value)
{
    return checked(m_handle, sqlite3_bind_int64(m_handle, position, value));
}

Status Statement::bindReal(int position, double value)
{
    return checked(m_handle, sqlite3_bind_double(m_handle, position, value));
}

Status Statement::bindText(int position, QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    return checked(m_handle, sqlite3_bind_text64(m_handle, position, utf8.constData(),
                                                 static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                                 SQLITE_UTF8));
}

Status Statement::bindBlob(int position, QByteArrayView value)
{
    if (value.isEmpty()) // A null pointer would bind NULL.
        return checked(m_handle, sqlite3_bind_zeroblob(m_handle, position, 0));
    return checked(m_handle,
                   sqlite3_bind_blob64(m_handle, position, value.data(),
                                       static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
}

Status Statement::expectParameters(int given) const
{
    const int expected = sqlite3_bind_parameter_count(m_handle);
    if (expected == given)
        return {};
    return makeError(ErrorCode::Internal,
                     QStringLiteral("statement takes %1 parameters, not %2").arg(expected).arg(given));
}

} // namespace mizban
