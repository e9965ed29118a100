#include "core/services/tracking_counter.h"

#include "core/crypto/secret.h"
#include "core/domain/tracking_id.h"

namespace mizban {

Result<std::optional<quint32>> TrackingCounter::take(int jalaliYear, const QString &number, bool hidden)
{
    MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO tracking_counter(year, device, used_low, used_high)"
                                " VALUES(?, ?, 0, 0)",
                                jalaliYear, number));
    qint64 low = 0;
    qint64 high = 0;
    {
        MIZBAN_LET(Query query,
                   m_connection.query(
                       "SELECT used_low, used_high FROM tracking_counter WHERE year = ? AND device = ?",
                       jalaliYear, number));
        MIZBAN_LET(const bool found, query.next());
        if (!found)
            return makeError(ErrorCode::Internal, QStringLiteral("tracking counter"));
        low = query.int64(0);
        high = query.int64(1);
    }
    if (low + high >= trackingSequences)
        return std::optional<quint32>();
    MIZBAN_TRY(m_connection.run(
        "UPDATE tracking_counter SET used_low = ?, used_high = ? WHERE year = ? AND device = ?",
        low + (hidden ? 0 : 1), high + (hidden ? 1 : 0), jalaliYear, number));
    return std::optional(static_cast<quint32>(hidden ? trackingSequences - 1 - high : low));
}

const SequenceCipher &TrackingCounter::permutation(int jalaliYear, const QString &number)
{
    const YearOfNumber which(jalaliYear, number);
    const auto made = m_permutations.find(which);
    if (made != m_permutations.end())
        return made->second;
    const QByteArray info = QStringLiteral("mizban tracking %1 %2").arg(jalaliYear).arg(number).toLatin1();
    const SecretBytes key = deriveSecret(m_device.key.toDer().view(), QByteArray(), info, 32);
    return m_permutations.try_emplace(which, key.view()).first->second;
}

Result<QString> TrackingCounter::next(int jalaliYear, bool hidden)
{
    for (const QString &number : {m_device.number, m_device.spareNumber}) {
        MIZBAN_LET(const auto counter, take(jalaliYear, number, hidden));
        if (!counter)
            continue;
        return makeTrackingId(jalaliYear, number, permutation(jalaliYear, number).permute(*counter));
    }
    return makeError(ErrorCode::TooLarge, QStringLiteral("tracking ids of this year are used up"));
}

} // namespace mizban
