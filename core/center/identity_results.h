#pragma once

#include "core/center/center.h"

#include <QStringList>

namespace mizban {

/// What became of a file of results of the registry (N3), line by line.
struct IdentityReport
{
    qint64 verified = 0;
    qint64 mismatch = 0;
    qint64 known = 0;        ///< the case says so already
    QList<qint64> refused;   ///< numbers of the lines that were not taken, from 1
    QList<Error> refusedWhy; ///< of each of them
};

/// Takes results of the registry into the cases they were asked for, as events of the center. A file may be
/// given again: what is known is left out. One line each:
///
///   {"trackingId":"…","number":"…","result":"Verified"|"Mismatch","checkedAt":ISO,"source":"…","detail":"…"}
///
/// `number` is what was checked (national number, legal id, comprehensive code, or passport/country): a
/// result for another number is refused. Lines that are refused keep no other from being taken.
[[nodiscard]] Result<IdentityReport> takeIdentityResults(Center &center, const QByteArray &jsonLines);

} // namespace mizban
