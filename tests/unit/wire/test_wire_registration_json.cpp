#include "core/base/tehran_time.h"
#include "core/wire/registration_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mizban;

namespace {

const QByteArray example = R"({"kind":"Request","channel":"WalkIn","reference":"r-1",
 "applicant":{"nationalNumber":"۰۴۹۹۳۷۰۸۹۹","givenName":"زهرا","familyName":"احمدی","mobile":"+98 912 123 4567"},
 "subject":"water.pressure","text":"فشار آب کم است","locality":{"type":"City","name":"دامغان"},
 "beneficiary":{"kind":"Person"},"about":[],"attachments":["scan.pdf"],"outcome":{"kind":"FinalDate"}})";

/// The example with one top-level field set.
QByteArray with(const QString &field, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(example).object();
    object.insert(field, value);
    return QJsonDocument(object).toJson();
}

} // namespace

class TestWireRegistrationJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExample();
    void readsAComplaint();
    void refusesByName_data();
    void refusesByName();
    void registeredAtOnlyForImports();
    void N7_withoutApplicantIsAnonymous();
    void brokenJson();
};

void TestWireRegistrationJson::readsTheExample()
{
    const auto draft = parseRegistration(example, QStringLiteral("/tmp/in"));
    QVERIFY2(draft.ok(), draft.ok() ? "" : qPrintable(draft.error().field));
    QCOMPARE(draft->kind, CaseKind::Request);
    QCOMPARE(draft->channel, Channel::WalkIn);
    QCOMPARE(draft->reference, QStringLiteral("r-1"));
    QCOMPARE(draft->applicant.kind, ApplicantKind::Iranian);
    QCOMPARE(draft->applicant.nationalNumber, QStringLiteral("0499370899"));
    QCOMPARE(draft->applicant.mobile, QStringLiteral("09121234567"));
    QCOMPARE(draft->subject.text(), QStringLiteral("water.pressure"));
    QCOMPARE(draft->locality.name, QStringLiteral("دامغان"));
    QVERIFY(draft->beneficiary.has_value());
    QCOMPARE(draft->attachments.size(), 1);
    QCOMPARE(draft->attachments.first().path, QStringLiteral("/tmp/in/scan.pdf"));
    QCOMPARE(draft->outcome->kind, OutcomeKind::FinalDate);
    QCOMPARE(draft->outcome->atMs, 0);
}

void TestWireRegistrationJson::readsAComplaint()
{
    const auto draft = parseRegistration(
        R"({"kind":"Complaint","channel":"Post","applicant":{"nationalNumber":"0499370899"},"subject":"water.bill",
            "text":"x","breach":"BelowStandard","against":"semnan.water","redress":"اصلاح قبض",
            "outcome":{"kind":"NextVisit","at":"2026-11-22T14:05:00+03:30"}})",
        {});
    QVERIFY(draft.ok());
    QCOMPARE(draft->breach, Breach::BelowStandard);
    QCOMPARE(draft->against.text(), QStringLiteral("semnan.water"));
    QCOMPARE(draft->outcome->atMs, *fromIso8601(QStringLiteral("2026-11-22T14:05:00+03:30")));
}

void TestWireRegistrationJson::refusesByName_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &json, const char *field, ErrorCode code) {
        QTest::newRow(name) << json << QString::fromLatin1(field) << code;
    };
    using O = QJsonObject;
    row("unknown", with("colour", "red"), "colour", ErrorCode::UnknownField);
    row("of another kind", with("breach", "LawBreached"), "breach", ErrorCode::UnknownField);
    row("against in a request", with("against", "semnan.water"), "against", ErrorCode::UnknownField);
    row("unknown nested", with("applicant", O{{"age", 3}}), "applicant.age", ErrorCode::UnknownField);
    row("size of one person", with("beneficiary", O{{"kind", "Person"}, {"size", 3}}), "beneficiary.size",
        ErrorCode::UnknownField);
    row("text of a date", with("outcome", O{{"kind", "FinalDate"}, {"text", "x"}}), "outcome.text",
        ErrorCode::UnknownField);
    row("type", with("text", 5), "text", ErrorCode::InvalidInput);
    row("nested type", with("applicant", O{{"mobile", 912}}), "applicant.mobile", ErrorCode::InvalidInput);
    row("list type", with("attachments", "scan.pdf"), "attachments", ErrorCode::InvalidInput);
    row("kind word", with("kind", "Wish"), "kind", ErrorCode::InvalidInput);
    row("kind without form", with("kind", "Idea"), "kind", ErrorCode::InvalidInput);
    row("channel word", with("channel", "Pigeon"), "channel", ErrorCode::InvalidInput);
    row("time", with("outcome", O{{"kind", "NextVisit"}, {"at", "tomorrow"}}), "outcome.at",
        ErrorCode::InvalidInput);
    row("fraction", with("beneficiary", O{{"kind", "Group"}, {"name", "g"}, {"size", 2.5}}),
        "beneficiary.size", ErrorCode::InvalidInput);
    row("about an official", with("about", QJsonArray{"semnan.damghan.governor"}), "about",
        ErrorCode::InvalidInput);
    row("registeredAt", with("registeredAt", "2026-11-22T14:05:00+03:30"), "registeredAt",
        ErrorCode::UnknownField);
}

void TestWireRegistrationJson::refusesByName()
{
    QFETCH(const QByteArray, json);
    const auto draft = parseRegistration(json, {});
    QVERIFY(!draft.ok());
    QTEST(draft.error().field, "field");
    QTEST(draft.error().code, "code");
}

void TestWireRegistrationJson::registeredAtOnlyForImports()
{
    const auto draft = parseRegistration(with("registeredAt", "2024-04-24T10:00:00+03:30"), {}, true);
    QVERIFY(draft.ok());
    QCOMPARE(draft->registeredAtMs, *fromIso8601(QStringLiteral("2024-04-24T10:00:00+03:30")));
}

void TestWireRegistrationJson::N7_withoutApplicantIsAnonymous()
{
    const auto draft = parseRegistration(R"({"kind":"Thanks","channel":"Web","text":"سپاس"})", {});
    QVERIFY(draft.ok());
    QCOMPARE(draft->applicant.kind, ApplicantKind::Anonymous);
}

void TestWireRegistrationJson::brokenJson()
{
    for (const char *json : {"", "{", "[]", "3", "{\"kind\":\"Request\",}", "\xff\xfe"})
        QCOMPARE(parseRegistration(json, {}).error().code, ErrorCode::Malformed);
    QCOMPARE(parseRegistration("{}", {}).error().code, ErrorCode::MissingInput);
}

QTEST_GUILESS_MAIN(TestWireRegistrationJson)
#include "test_wire_registration_json.moc"
