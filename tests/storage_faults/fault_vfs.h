#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QFlags>

#include <functional>
#include <memory>

namespace mizban::testing {

enum class IoKind { Open = 1, Read = 2, Write = 4, Truncate = 8, Sync = 16, Delete = 32 };
Q_DECLARE_FLAGS(IoKinds, IoKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(IoKinds)

inline constexpr IoKinds changingIo = IoKind::Write | IoKind::Truncate | IoKind::Sync | IoKind::Delete;
inline constexpr IoKinds anyIo = changingIo | IoKind::Open | IoKind::Read;

/// One call that SQLite makes. The views live as long as the observer runs.
struct IoCall
{
    IoKind kind;
    qint64 number; ///< from 1, over all kinds, since the VFS was made
    const QByteArray &path;
    qint64 offset;       ///< of a read or write; new size of a truncation
    QByteArrayView data; ///< what a write carries
};

enum class FaultCause { NoSpace, IoError, NoMemory };

/// Which call fails and how.
struct Fault
{
    IoKinds kinds = changingIo;
    qint64 atCall = 1;    ///< the n-th call of these kinds from arm() on
    bool lasting = false; ///< that one only, or every one from there on
    FaultCause cause = FaultCause::IoError;
    qsizetype shortWrite = 0;   ///< so many bytes of a failing write still reach the file
    std::function<void()> then; ///< runs at the fault, after the short write: _exit() makes a torn crash
};

/// An SQLite VFS over the system's own: counts calls, shows each to an observer before it happens,
/// and fails those it is told to. What SQLite does in shared memory passes by unseen. Registered
/// while it lives; close every connection first. Any thread; faults apply to all connections on it.
class FaultVfs
{
public:
    explicit FaultVfs(const QByteArray &name);
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    /// For StoreOptions::vfs.
    [[nodiscard]] QByteArray name() const;

    void arm(const Fault &fault);
    void disarm();
    /// How often the armed fault has struck.
    [[nodiscard]] qint64 struck() const;

    [[nodiscard]] qint64 count(IoKinds kinds = anyIo) const;
    void resetCounts();

    /// Runs on the calling connection's thread under the lock of the VFS: touch no connection in it.
    void observe(std::function<void(const IoCall &)> observer);

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace mizban::testing
