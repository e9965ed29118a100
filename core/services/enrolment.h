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

/// Makes keys and requests, enrols, creates the seat file and stores its identity. Nothing is left behind
/// when it fails. Not on the window's thread.
[[nodiscard]] Result<std::unique_ptr<SeatWriter>> enrol(const EnrolInput &input, const EnrolCall &call,
                                                        std::shared_ptr<const Clock> clock,
                                                        const Argon2Params &cost = {});

/// Shortest password a seat accepts, in characters.
inline constexpr int minPasswordLength = 8;

} // namespace mizban
