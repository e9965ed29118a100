#pragma once

#include "core/services/seat_reader.h"
#include "tests/fixtures/test_center.h"

namespace mizban::tests {

inline ReceiptData sampleReceipt()
{
    ReceiptData data;
    data.trackingId = QStringLiteral("050123400001758");
    data.followUpCode = QStringLiteral("482913");
    data.kind = CaseKind::Request;
    data.topic = QStringLiteral("افت فشار آب");
    data.deskName = QStringLiteral("میز ارتباطات مردمی فرمانداری دامغان");
    data.clerkName = QStringLiteral("مریم کاشانی");
    data.applicantName = QStringLiteral("زهرا احمدی");
    data.registeredAtMs = fixtures::workingDayMs;
    data.dueAtMs = fixtures::workingDayMs + 14ll * 24 * 60 * 60 * 1000;
    data.outcome = Outcome{OutcomeKind::NextVisit, {}, fixtures::workingDayMs + 5ll * 24 * 60 * 60 * 1000};
    data.documents = {QStringLiteral("رونوشت شناسنامه"), QStringLiteral("قبض آب، شماره 4471")};
    data.proof = "MZ1:050123400001758:" + QByteArray(43, 'A') + ':' + QByteArray(96, 'b');
    return data;
}

} // namespace mizban::tests
