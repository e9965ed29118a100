#pragma once

#include "core/domain/intake.h"
#include "core/projections/cartable.h"

namespace mizban {

/// One item without identity as lists show it (N10).
struct IntakeRow
{
    qint64 row = 0;
    StreamId id;
    QString number;
    Channel channel = Channel::Post;
    QString sender;
    QString excerpt; ///< start of the text, one line
    qint64 receivedAtMs = 0;
    int asks = 0;
    qint64 askFromMs = 0; ///< from when on the sender is to be asked (again); 0: not
    StreamId caseId;      ///< what it became; not valid while it waits, or where the case is sealed
    QString trackingId;
    bool pending = true;
    bool quarantined = false;

    [[nodiscard]] bool asksNow(qint64 nowMs) const { return askFromMs != 0 && askFromMs <= nowMs; }
};

struct IntakePage
{
    qint64 pending = 0; ///< items that wait
    qint64 toAsk = 0;   ///< of them, those whose sender is to be asked now
    QList<IntakeRow> rows;
    std::optional<CartableKey> next; ///< empty at the end
};

/// Inside the caller's transaction.
Status foldIntakeRow(Connection &connection, qint64 row, const IntakeState &state);

/// Reads items by key, newest first. Any connection, its thread.
class IntakeReader
{
public:
    explicit IntakeReader(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<IntakePage> page(bool pendingOnly, std::optional<CartableKey> after, int limit,
                            qint64 nowMs) const;
    Result<std::optional<StreamId>> byNumber(const QString &number) const;

private:
    Connection &m_connection;
};

extern const char *const intakeSchema;

} // namespace mizban
