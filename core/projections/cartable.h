#pragma once

#include "core/base/result.h"
#include "core/domain/case_state.h"
#include "core/storage/sqlcipher/connection.h"

#include <QList>

#include <compare>

namespace mizban {

/// Folders of the cartable (interfaces.md). Numbers are stored. Those behind All are the Center's lists
/// (E4–E7), which only its own seats have.
enum class Folder : quint8 {
    New = 1,
    Open,
    Overdue,
    Noted,
    Sealed,
    Drafts,
    Sent,
    Answered,
    All,
    NoAnswer,
    Disputes,
    Sessions,
    NonCompliant,
    Misconduct
};

inline constexpr int ordinaryFolderCount = 9;
inline constexpr int folderCount = 14;

[[nodiscard]] QString wordOf(Folder folder); ///< "new", "open", …
[[nodiscard]] std::optional<Folder> parseFolder(const QString &word);

/// What a case is to the cartable it lies in. Numbers are stored.
enum class RowRole : quint8 { Holder = 0, Copy, Task, Followed };

/// One line of a cartable list.
struct CartableRow
{
    qint64 row = 0; ///< stable within the store; identifies the case for the models
    StreamId id;
    QString trackingId;
    CaseKind kind = CaseKind::Request;
    SubjectCode subject;
    CaseStatus status = CaseStatus::Registered;
    HolderCode holder;
    QString applicantName;
    QString nationalNumber;
    QString excerpt; ///< start of the text, one line
    qint64 registeredAtMs = 0;
    qint64 lastAtMs = 0;
    qint64 dueAtMs = 0;
    bool unread = false;
    bool sealed = false;
    bool quarantined = false;
    bool conflict = false;
    RowRole role = RowRole::Holder; ///< why it lies in this cartable
    qint64 objectionUntilMs = 0;    ///< S7: until when an answered case can be reopened; 0: no answer
    qint64 awaitedUntilMs = 0;      ///< until when the applicant is awaited; 0: no date
    bool waiting = false;           ///< has events of ours that the center has not acknowledged
    bool pinned = false;            ///< the President's marginal note waits in it (4-25)
    News news = News::None;         ///< what arrived that was asked for here and is unread
    quint32 folders = 0;            ///< where it lies, a bit for each Folder
    qint64 sort = 0;                ///< with `row` its key in the list it was read by number from
    qint64 stepAtMs = 0;            ///< of the step for which a list of the Center has it (E4–E7)
    bool summary = false;           ///< of a sealed case whose content the person does not see (C9)

    /// S7: an answer to which nobody objects closes the case. Computed when read.
    [[nodiscard]] CaseStatus statusAt(qint64 nowMs) const
    {
        const bool over = status == CaseStatus::Answered && objectionUntilMs != 0 && nowMs > objectionUntilMs;
        return over ? CaseStatus::Closed : status;
    }
    /// Whether the applicant was asked for something until a day that is over.
    [[nodiscard]] bool isLateApplicant(qint64 nowMs) const
    {
        return status == CaseStatus::AwaitingApplicant && awaitedUntilMs != 0 && nowMs > awaitedUntilMs;
    }
    /// Computed when read (design §3).
    [[nodiscard]] bool overdueAt(qint64 nowMs) const
    {
        return dueAtMs != 0 && dueAtMs < nowMs && status != CaseStatus::Answered &&
               status != CaseStatus::Closed && status != CaseStatus::Void;
    }
};

/// Where a page ends; opaque text on the command line.
struct CartableKey
{
    qint64 sort = 0;
    qint64 row = 0;

    [[nodiscard]] QString toText() const;
    [[nodiscard]] static std::optional<CartableKey> fromText(const QString &text);
    auto operator<=>(const CartableKey &) const = default;
};

struct CartablePage
{
    qint64 total = 0; ///< of the folder, from its counter
    QList<CartableRow> rows;
    std::optional<CartableKey> next; ///< empty at the end
};

/// A row of a folder whose key is known: a place to start counting from.
struct CartablePlace
{
    qint64 at = 0; ///< rows before it
    CartableKey key;
};

/// Rows of a folder by number, for a list that is scrolled to anywhere.
struct CartableSlice
{
    qint64 total = 0; ///< of the folder, from its counter
    QList<CartableRow> rows;
    CartableKey last; ///< of the last row, if there is one
    qint64 held = 0;  ///< of the total, those that are kept in their places (see HeldRow)
};

/// Reads folders by key, each page over a covering index (design §5). Any connection, its thread.
class CartableReader
{
public:
    explicit CartableReader(Connection &connection)
        : m_connection(connection)
    {
    }

    /// `nowMs` decides what is overdue. Drafts are not cases: see DraftStore.
    Result<CartablePage> page(Folder folder, std::optional<CartableKey> after, int limit, qint64 nowMs) const;
    /// `count` rows from number `first` on. Both ends and the place given are reached by key; from the
    /// nearest of them keys are counted, so that only a leap into the middle costs more than a page.
    Result<CartableSlice> slice(Folder folder, qint64 first, int count, std::optional<CartablePlace> near,
                                qint64 nowMs) const;
    /// Counters of all folders, index by Folder (0 unused).
    Result<QList<qint64>> counters(qint64 nowMs) const;
    Result<std::optional<CartableRow>> byTrackingId(const QString &trackingId) const;
    Result<std::optional<CartableRow>> byId(const StreamId &id) const;
    Result<std::optional<CartableRow>> byRow(qint64 row) const;
    /// Cases of one applicant, newest first.
    Result<QList<CartableRow>> ofApplicant(const QString &nationalNumber, int limit) const;

private:
    Connection &m_connection;
};

} // namespace mizban
