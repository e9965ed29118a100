#pragma once

#include <QtGlobal>

namespace mizban {

/// Whether a row's content is here yet: lists paint what they have and never wait.
enum class Availability : quint8 { None, Loading, Done };

/// Roles of every list of cases and drafts.
enum CartableRole {
    AvailabilityRole = 0x0101, ///< int(Availability)
    CaseIdRole,                ///< QByteArray, sixteen bytes; empty for drafts
    DraftIdRole,               ///< qint64; 0 for cases
    TrackingIdRole,            ///< ASCII digits
    TrackingTextRole,          ///< grouped, Persian digits, isolated left to right
    KindRole,                  ///< int(CaseKind)
    KindNameRole,
    SubjectRole, ///< title; the code where the directory has none
    ApplicantRole,
    NationalNumberRole,
    ExcerptRole,
    HolderRole, ///< title
    StatusRole, ///< int(CaseStatus)
    StatusNameRole,
    RegisteredAtRole, ///< milliseconds UTC, as the next two
    LastAtRole,
    DueAtRole,    ///< 0: none
    DueTextRole,  ///< «۳ روز مانده»; empty where nothing runs
    LastTextRole, ///< short: time today, else date
    DueDaysRole,  ///< days left, negative when past; invalid where nothing runs
    UnreadRole,
    OverdueRole,
    WarningRole, ///< due within the policy's working days (E2)
    SealedRole,
    QuarantinedRole,
    ConflictRole,
    WaitingRole,  ///< not yet sent to the center
    PinnedRole,   ///< the President's marginal note waits in it (4-25)
    PreparedRole, ///< a draft of the office waits for the principal (1.13)
    LateRole,     ///< the applicant was asked for something until a day that is over
    NewsRole, ///< what arrived that was asked for here («پاسخ استعلام رسید»); empty where nothing did
    StepTextRole, ///< for what a list of the Center has it, and when that is; empty elsewhere
    StepLateRole  ///< whether the time of that step is over
};

} // namespace mizban
