#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace mizban {

/// The administrator's door of a running center: a Unix socket in its directory, open to the directory's
/// owner only. One request a connection, one line of JSON each way. POSIX only; on Windows start() and
/// ask() say so.
class AdminSocket
{
public:
    using Run = std::function<QJsonObject(const QJsonObject &)>; ///< called on the socket's own thread

    [[nodiscard]] static Result<std::unique_ptr<AdminSocket>> start(const QString &path, Run run);
    /// Finishes the request under way and removes the socket.
    ~AdminSocket();

    /// Asks the running center; blocking. Unreachable when none listens there.
    [[nodiscard]] static Result<QJsonObject> ask(const QString &path, const QJsonObject &request);

private:
    struct Parts;
    explicit AdminSocket(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};

} // namespace mizban
