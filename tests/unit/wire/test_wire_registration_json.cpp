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
    void C1_readsWhomItIsAbout();
    void rule1_5_to_1_8_readsEveryKind();
    void N4_to_N9_readsEverySort();
    void readsCounselAndService();
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
    row("effects of a request", with("effects", QJsonArray{"Cost"}), "effects", ErrorCode::UnknownField);
    row("addressee of a request", with("addressee", "Leader"), "addressee", ErrorCode::UnknownField);
    row("passport of an Iranian", with("applicant", O{{"nationalNumber", "0012345679"}, {"passport", "A1"}}),
        "applicant.passport", ErrorCode::UnknownField);
    row("relation of a legal person",
        with("applicant", O{{"kind", "LegalPerson"}, {"representative", O{{"relation", "x"}}}}),
        "applicant.representative.relation", ErrorCode::UnknownField);
    row("number of an anonymous", with("applicant", O{{"kind", "Anonymous"}, {"nationalNumber", "1"}}),
        "applicant.nationalNumber", ErrorCode::UnknownField);
    row("channel word", with("channel", "Pigeon"), "channel", ErrorCode::InvalidInput);
    row("time", with("outcome", O{{"kind", "NextVisit"}, {"at", "tomorrow"}}), "outcome.at",
        ErrorCode::InvalidInput);
    row("fraction", with("beneficiary", O{{"kind", "Group"}, {"name", "g"}, {"size", 2.5}}),
        "beneficiary.size", ErrorCode::InvalidInput);
    row("a request about an official", with("about", QJsonArray{"semnan.damghan.governor"}), "about",
        ErrorCode::UnknownField);
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

void TestWireRegistrationJson::C1_readsWhomItIsAbout()
{
    const auto complaint = parseRegistration(
        R"({"kind":"Complaint","channel":"WalkIn","text":"x",
            "about":["semnan.damghan.water.head",{"name":"آقای  کریمی","unit":"semnan.damghan.desk"}]})",
        {});
    QVERIFY(complaint.ok());
    QCOMPARE(complaint->about,
             (QList<About>{About{QStringLiteral("semnan.damghan.water.head"), {}},
                           About{QStringLiteral("semnan.damghan.desk"), QStringLiteral("آقای کریمی")}}));
    const auto nameless = parseRegistration(
        R"({"kind":"Complaint","channel":"WalkIn","text":"x","about":[{"name":"کریمی"}]})", {});
    QCOMPARE(nameless.error().field, QStringLiteral("about[0].unit"));
    const auto odd =
        parseRegistration(R"({"kind":"Complaint","channel":"WalkIn","text":"x","about":[7]})", {});
    QCOMPARE(odd.error().field, QStringLiteral("about"));
}

void TestWireRegistrationJson::rule1_5_to_1_8_readsEveryKind()
{
    const auto report = parseRegistration(
        R"({"kind":"ObservationReport","channel":"Phone111","text":"x","place":"میدان","date":"1405/08/29",
            "benefits":"Public","handlingOf":"۰۴۰۱۲۳۴۰۰۰۰۱۷۴۰","outcome":{"kind":"FinalDate"}})",
        {});
    QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().field));
    QCOMPARE(report->details.place, QStringLiteral("میدان"));
    QCOMPARE(report->details.observedOn, QDate(2026, 11, 20));
    QCOMPARE(report->details.benefits, Benefits::Public);
    QCOMPARE(report->details.handlingOf, QStringLiteral("040123400001740"));
    const auto iso = parseRegistration(
        R"({"kind":"ObservationReport","channel":"Web","text":"x","date":"2026-11-20"})", {});
    QCOMPARE(iso->details.observedOn, QDate(2026, 11, 20));
    QCOMPARE(parseRegistration(R"({"kind":"ObservationReport","channel":"Web","date":"yesterday"})", {})
                 .error()
                 .field,
             QStringLiteral("date"));
    const auto sentiment = parseRegistration(
        R"({"kind":"Sentiment","channel":"Post","text":"x","addressee":"Leader","artForm":"Poem"})", {});
    QCOMPARE(sentiment->details.addressee, Addressee::Leader);
    QCOMPARE(sentiment->details.artForm, ArtForm::Poem);
    const auto idea =
        parseRegistration(R"({"kind":"Plan","channel":"Web","text":"x","effects":["Speed","Cost"]})", {});
    QCOMPARE(idea->details.effects, QList<Effect>({Effect::Speed, Effect::Cost}));
    QCOMPARE(parseRegistration(R"({"kind":"Idea","channel":"Web","effects":["Joy"]})", {}).error().field,
             QStringLiteral("effects"));
    const auto thanks = parseRegistration(
        R"({"kind":"Thanks","channel":"Web","text":"x","person":"آقای نوری","serviceId":"۱۳۰۶"})", {});
    QCOMPARE(thanks->details.person, QStringLiteral("آقای نوری"));
    QCOMPARE(thanks->details.serviceId, QStringLiteral("1306"));
}

void TestWireRegistrationJson::N4_to_N9_readsEverySort()
{
    const auto applicant = [](const char *json) {
        const QByteArray whole =
            QByteArray(R"({"kind":"Request","channel":"Web","text":"x","applicant":)") + json + '}';
        const auto draft = parseRegistration(whole, {});
        if (!draft.ok())
            qWarning("%s", qPrintable(draft.error().field));
        return draft.valueOr({}).applicant;
    };
    const Applicant legal = applicant(
        R"({"kind":"LegalPerson","legalId":"۱۰۳۸۰۲۸۴۷۹۰","name":"شرکت","representative":
            {"nationalNumber":"0499370899","givenName":"رضا","familyName":"نوری","capacity":"مدیرعامل"}})");
    QCOMPARE(legal.kind, ApplicantKind::LegalPerson);
    QCOMPARE(legal.legalId, QStringLiteral("10380284790"));
    QCOMPARE(legal.representative.relation, QStringLiteral("مدیرعامل"));
    const Applicant foreigner =
        applicant(R"({"kind":"Foreigner","passport":"p 1234567","nationality":"عراق","givenName":"علی"})");
    QCOMPARE(foreigner.passport, QStringLiteral("P1234567"));
    QCOMPARE(foreigner.country, QStringLiteral("عراق"));
    const Applicant abroad = applicant(R"({"kind":"Abroad","passport":"A12345678","country":"آلمان"})");
    QCOMPARE(abroad.country, QStringLiteral("آلمان"));
    const Applicant child = applicant(
        R"({"kind":"WithoutNumber","exception":{"reason":"گم شده","approvedBy":"semnan.damghan.governor"}})");
    QCOMPARE(child.exceptionApprovedBy.text(), QStringLiteral("semnan.damghan.governor"));
    const Applicant sent = applicant(
        R"({"nationalNumber":"0012345679","representative":{"nationalNumber":"0499370899","relation":"پسر"}})");
    QCOMPARE(sent.kind, ApplicantKind::Iranian);
    QCOMPARE(sent.representative.relation, QStringLiteral("پسر"));
}

void TestWireRegistrationJson::readsCounselAndService()
{
    const auto general = parseCounsel(R"({"channel":"WalkIn"})");
    QVERIFY(general.ok() && !general->personal);
    // General information is counted only (N2): its text would be lost.
    QCOMPARE(parseCounsel(R"({"channel":"WalkIn","topic":"x"})").error().field, QStringLiteral("topic"));
    const auto personal = parseCounsel(
        R"({"channel":"WalkIn","personal":true,"applicant":{"nationalNumber":"0012345679"},"topic":"انشعاب",
            "ruleCited":"ماده ۵","advice":"x"})");
    QVERIFY(personal.ok() && personal->personal);
    QCOMPARE(personal->ruleCited, QStringLiteral("ماده ۵"));
    const auto service = parseService(
        R"({"serviceId":"13062410000","applicant":{"nationalNumber":"0012345679"},
            "startedAt":"2026-11-20T08:00:00+03:30","deliveredAt":"2026-11-22T14:05:00+03:30"})");
    QVERIFY(service.ok());
    QCOMPARE(service->deliveredMs, *fromIso8601(QStringLiteral("2026-11-22T14:05:00+03:30")));
    QCOMPARE(parseService(R"({"kind":"x"})").error().field, QStringLiteral("kind"));
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
