#pragma once

#include "core/center/center.h"

#include <QJsonObject>

namespace mizban {

/// What an administrator can ask of an open center, as one JSON object for another: the running server
/// answers over its socket, without one the asking program opens the center itself. Any thread.
///
///   {"command":"invite","seatOf":CODE,"person":POST}   code, expiresAt (ms)
///   {"command":"revoke","device":HEX}
///   {"command":"backup","file":PATH}                   epoch
///   {"command":"dump","file":PATH}                     rows; training only
///   {"command":"publish","change":BASE64}              version
///   {"command":"policy","json":TEXT}                   version, policyVersion
///   {"command":"calendar","csv":TEXT,"province":CODE}  version, years
///   {"command":"identity","lines":TEXT}                verified, mismatch, known, refused
///   {"command":"attachments","files":N,"fileBytes":N,"totalBytes":N}  version, limitsVersion
///   {"command":"escrow","key":PATH,"password":TEXT}    handed, waiting; no password: of an open key
///   {"command":"status"}                               epoch, training, directoryVersion, accepted,
///                                                      quarantined, devices, scopes
///
/// A failure is {"error":WORD,"field":…,"detail":…}.
class AdminCommands
{
public:
    explicit AdminCommands(Center &center)
        : m_center(center)
    {
    }

    [[nodiscard]] QJsonObject run(const QJsonObject &request);

private:
    [[nodiscard]] Result<QJsonObject> dispatch(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> invite(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> revoke(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> backup(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> dump(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> publish(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> policy(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> calendar(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> identity(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> attachments(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> authority(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> revocations(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> escrow(const QJsonObject &request);
    [[nodiscard]] Result<QJsonObject> status();

    Center &m_center;
};

[[nodiscard]] QJsonObject errorToJson(const Error &error);
/// The error in an answer, code None if it is none.
[[nodiscard]] Error errorFromJson(const QJsonObject &answer);

} // namespace mizban
