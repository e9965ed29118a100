#pragma once

#include "core/center/center_store.h"
#include "core/center/directory_service.h"
#include "core/crypto/digest.h"
#include "tests/unit/center/test_desk.h"

namespace mizban::test {

/// As by an invitation: the store knows the device, and the directory names it from the version returned on.
[[nodiscard]] inline Result<quint64> enrol(const TestDesk &desk, CenterStore &store,
                                           DirectoryService &service)
{
    const QByteArray hash = sha256(desk.identity.id.bytes());
    MIZBAN_TRY(store.addInvite(Invite{hash, desk.seat, {}, deskTimeMs + 1000, 0}));
    CenterStore::Enrolment enrolment;
    enrolment.codeHash = hash;
    enrolment.nowMs = deskTimeMs;
    enrolment.device = DeviceRow{desk.identity.id, desk.seat, QStringLiteral("01"), false, false, 0};
    DirectoryChange change;
    change.devices = {desk.record()};
    return service.publish(change, [&](const Event &event, quint64 previous) {
        enrolment.directoryEvent = event;
        enrolment.previousVersion = previous;
        return store.enrol(enrolment);
    });
}

} // namespace mizban::test
