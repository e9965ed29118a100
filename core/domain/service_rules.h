#pragma once

#include "core/domain/directory.h"
#include "core/domain/payloads.h"

namespace mizban {

/// What a clerk has typed of a service delivered (001 §1.16). Everything may be missing.
struct ServiceDraft
{
    QString serviceId;
    Applicant applicant;
    qint64 startedMs = 0;
    qint64 deliveredMs = 0;
    StreamId caseId; ///< of the case it was delivered for, if there is one
    QString note;
    StreamId verifiedIn = {}; ///< the case in which the identity was verified (N6, N8); found while saving

    bool operator==(const ServiceDraft &) const = default;
};

/// Whether the desk delivers the service itself: one of its body or of a unit below that (004 art.4-3).
[[nodiscard]] bool isOwnService(const Directory &directory, const UnitCode &desk, const Service &service);

/// The desk's own catalogue: services for citizens (G2C), then those for businesses (G2B), by title.
[[nodiscard]] QList<const Service *> servicesOf(const Directory &directory, const UnitCode &desk);

/// Everything wrong with a service record, in the order of the form.
[[nodiscard]] QList<Error> problemsOf(const ServiceDraft &draft, const Directory &directory,
                                      const UnitCode &desk, qint64 nowMs);
/// The same checks on a record that has arrived, for the center.
[[nodiscard]] QList<Error> problemsOf(const ServiceRecorded &record, const Directory &directory);

} // namespace mizban
