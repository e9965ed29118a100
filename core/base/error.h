#pragma once

#include <QString>

namespace mizban {

/// What went wrong, as a fixed word. Text for people comes from `services/error_text.h`.
enum class ErrorCode {
    None,
    // What a person typed or a file holds.
    InvalidInput,   ///< `field` names it, `rule` says which rule
    MissingInput,   ///< a field that must be there is not
    UnknownField,   ///< a field that does not belong there
    TooLarge,       ///< text or attachment over its limit
    EmptyFile,      ///< an attachment of zero bytes
    UnreadableFile, ///< a file that is missing or may not be read
    // What the rules forbid.
    NotAllowed,  ///< the actor has no right to this act
    NotHolder,   ///< only the holder changes the status (S5)
    OutOfScope,  ///< the unit has no such duty (S3)
    WrongStatus, ///< the case is not in a state for this act (S7)
    NotFound,
    AlreadyDone,
    Conflict,
    Revoked,
    // Seat and store.
    WrongPassword,
    NotASeat, ///< the file is no seat of this program
    InUse,    ///< another process has the seat or store open
    CannotOpen,
    NewerFormat, ///< made by a later version of the program
    DiskFull,
    StorageFailed,
    Corrupt, ///< stored data fails its checks
    // Wire and center.
    Unreachable,
    UntrustedCenter, ///< TLS or signature does not lead to the pinned authority
    Malformed,       ///< bytes that do not parse
    BadSignature,
    Fork,         ///< one sequence number with two contents (invariant 4)
    HeadMismatch, ///< a history that does not extend the one held (invariant 15)
    Refused,      ///< the center said no; detail says why
    Busy,         ///< come again later; `retryAfterSeconds`
    Internal,
};

/// One failure: code, where, and a technical detail (English, for logs; no personal data).
struct Error
{
    ErrorCode code = ErrorCode::None;
    QString field;  ///< name of the field or option concerned, as in interfaces.md; may be empty
    QString detail; ///< technical cause; may be empty
    QString rule;   ///< e.g. "N1", "4-4"; may be empty
    int retryAfterSeconds = 0;

    bool operator==(const Error &) const = default;
};

[[nodiscard]] inline Error makeError(ErrorCode code, QString detail = {})
{
    return Error{code, {}, std::move(detail), {}, 0};
}

[[nodiscard]] inline Error fieldError(ErrorCode code, QString field, QString rule = {}, QString detail = {})
{
    return Error{code, std::move(field), std::move(detail), std::move(rule), 0};
}

} // namespace mizban
