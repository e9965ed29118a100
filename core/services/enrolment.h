#pragma once

#include "core/services/seat_writer.h"
#include "core/wire/messages.h"

namespace mizban {

/// Sends an enrolment to the center; the sync room implements it over TLS, tests in memory.
using EnrolCall = std::function<Result<EnrolReply>(const EnrolRequest &)>;

struct EnrolInput
{
    QString centerUrl;
    QByteArray authority; ///< PEM of the CA that the desk was given
    QString code;
    PostCode post;
    QString seatPath;
    QByteArray password;
};

/// What a center made of a request to enrol.
struct Admitted
{
    SeatIdentity identity;
    QList<ScopeInfo> scopes;
    quint64 epoch = 1;
};

/// Asks for a new device under the person's keys, and checks the answer; touches no file.
[[nodiscard]] Result<Admitted> askToEnrol(const EnrolInput &input, const EnrolCall &call,
                                          const PersonBundle &bundle, const Clock &clock);

/// Makes keys and requests, enrols, creates the seat file and stores its identity. Nothing is left behind
/// when it fails. Not on the window's thread.
[[nodiscard]] Result<std::unique_ptr<SeatWriter>> enrol(const EnrolInput &input, const EnrolCall &call,
                                                        std::shared_ptr<const Clock> clock,
                                                        const Argon2Params &cost = {});

/// Shortest password a seat accepts, in characters.
inline constexpr int minPasswordLength = 8;

} // namespace mizban
