#pragma once

#include "core/domain/notice_rules.h"
#include "core/projections/cartable.h"

namespace mizban {

/// A case whose applicant still has to be told of something (4-5), as lists show it.
struct NoticeRow
{
    qint64 row = 0;
    StreamId id;
    QString trackingId;
    QString applicantName;
    QString mobile; ///< may be empty
    NoticesOwed owed;
    bool sealed = false; ///< of a sealed case, told in no words of it (C7); never a row of the store
};

struct NoticePage
{
    qint64 total = 0; ///< cases, from their counter
    QList<NoticeRow> rows;
    std::optional<CartableKey> next; ///< empty at the end
};

/// Row for a case whose applicant this desk, which registered it, still has to tell something; others have
/// none. Inside the caller's transaction.
Status foldNotices(Connection &connection, qint64 row, const CaseState &state, const HolderCode &self,
                   bool isNew);

/// Reads those rows by key, who waits longest first. Any connection, its thread.
class NoticeReader
{
public:
    explicit NoticeReader(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<NoticePage> page(std::optional<CartableKey> after, int limit) const;
    Result<qint64> total() const;

private:
    Connection &m_connection;
};

extern const char *const noticeSchema;

} // namespace mizban
