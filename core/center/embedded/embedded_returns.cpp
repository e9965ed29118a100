#include "core/center/embedded/embedded_store.h"

namespace mizban {

Result<QList<EventId>> EmbeddedStore::lacking(const QList<EventId> &ids)
{
    MIZBAN_LET(Reader db, reader());
    QList<EventId> missing;
    for (const EventId &id : ids) {
        MIZBAN_LET(const auto held,
                   db->value<qint64>("SELECT 1 FROM event WHERE id=? UNION ALL SELECT 1 FROM apart "
                                     "WHERE event=?1 UNION ALL SELECT 1 FROM returned WHERE id=?1 LIMIT 1",
                                     id));
        if (!held)
            missing.append(id);
    }
    return missing;
}

} // namespace mizban
