#pragma once

#include "core/base/result.h"
#include "core/crypto/sequence_cipher.h"
#include "core/eventlog/identity.h"
#include "core/storage/sqlcipher/connection.h"

#include <map>

namespace mizban {

/// Takes the next tracking id of this device in the transaction that saves the case (T2): ordinary cases
/// count up from 0, sealed and anonymous ones down, through a keyed permutation, so that no gap betrays
/// a sealed case. When the device's year is used up, its spare number goes on. Keeps the permutations it
/// has made, which take longer than saving a case. One device, the connection's thread.
class TrackingCounter
{
public:
    TrackingCounter(Connection &connection, const DeviceIdentity &device)
        : m_connection(connection)
        , m_device(device)
    {
    }

    /// `hidden`: a sealed or anonymous case. TooLarge when both numbers are used up.
    Result<QString> next(int jalaliYear, bool hidden);

private:
    using YearOfNumber = std::pair<int, QString>;

    Result<std::optional<quint32>> take(int jalaliYear, const QString &number, bool hidden);
    const SequenceCipher &permutation(int jalaliYear, const QString &number);

    Connection &m_connection;
    const DeviceIdentity &m_device;
    std::map<YearOfNumber, SequenceCipher> m_permutations;
};

} // namespace mizban
