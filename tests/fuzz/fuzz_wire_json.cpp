#include "tests/fuzz/fuzz_target.h"

#include "core/wire/codec.h"
#include "core/wire/directory_json.h"
#include "core/wire/registration_json.h"

#include <cstdlib>

using namespace mizban;

/// The first byte chooses the parser.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzzInput(data + 1, size - 1);
    if (data[0] % 2 == 1) {
        (void)parseDirectory(bytes).ok();
        return 0;
    }
    // What was read can be kept as a draft.
    const auto draft = parseRegistration(bytes, QStringLiteral("/in"), true);
    if (draft.ok() && !decodeDraft(encodeDraft(*draft)).ok())
        std::abort();
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    return {
        QByteArray(1, 0) +
            R"({"kind":"Request","channel":"WalkIn","reference":"r","applicant":{"nationalNumber":"0499370899","givenName":"زهرا",
                "familyName":"احمدی","mobile":"09121234567"},"subject":"water.pressure","text":"متن","locality":{"type":"City",
                "name":"دامغان"},"beneficiary":{"kind":"Group","name":"اهالی","size":20},"about":[],"documents":["سند"],
                "attachments":["scan.pdf"],"outcome":{"kind":"NextVisit","at":"2026-11-22T14:05:00+03:30"}})",
        QByteArray(1, 0) +
            R"({"kind":"Complaint","channel":"Post","applicant":{"nationalNumber":"0499370899"},"subject":"water.bill",
                "text":"x","breach":"BelowStandard","against":"semnan.water","redress":"y","registeredAt":"2024-04-24T10:00:00Z",
                "outcome":{"kind":"Done","text":"z"}})",
        QByteArray(1, 1) +
            R"({"units":[{"code":"center","name":"م","kind":"Center","level":"National","agencyType":"Institution",
                "responsible":"center.head"}],"posts":[{"code":"center.head","title":"ر","kind":"CenterHead"}],
                "persons":[{"id":"p","givenName":"a","familyName":"b","nationalNumber":"0499370899"}],
                "assignments":[{"post":"center.head","person":"p"}],
                "subjects":[{"code":"s","title":"t","group":"g","keywords":["k"]}],
                "duties":[{"unit":"center","subjects":["s"]}],
                "services":[{"serviceId":"1","title":"t","unit":"center","audience":"G2C"}],
                "policy":{"version":1,"days":{"Request/County":10}},
                "holidays":[{"year":1403,"days":[{"date":"1403/01/01","title":"n","estimated":true}]}]})",
    };
}
