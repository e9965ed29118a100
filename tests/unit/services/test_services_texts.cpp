#include "core/services/clean_texts.h"
#include "core/services/error_text.h"
#include "core/wire/codec.h"
#include "core/wire/describe_acts.h"
#include "core/wire/describe_directory.h"
#include "core/wire/describe_escalation.h"
#include "core/wire/describe_intake.h"
#include "core/wire/describe_marginal.h"
#include "core/wire/describe_merge.h"
#include "core/wire/describe_night.h"
#include "core/wire/describe_payload.h"
#include "core/wire/policy_json.h"

#include <QTest>

#include <typeinfo>
#include <utility>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

/// Goes through all texts of a payload, as the wire knows them, and soils one of them: the n-th. What is a
/// list or may be missing gets an item first.
class SoilOne
{
public:
    SoilOne(int which, const QString &dirt)
        : m_which(which)
        , m_dirt(dirt)
    {
    }
    /// Texts seen.
    [[nodiscard]] int texts() const { return m_at; }

    template <typename T> void always(int, T &value, qsizetype = 0) { visit(value); }
    template <typename T> void optional(int, T &value, qsizetype = 0) { visit(value); }
    void check(bool) {}
    void bound(bool) {}

private:
    template <typename T> void visit(T &value)
    {
        if constexpr (std::is_same_v<T, QString>) {
            if (m_at++ == m_which)
                value = m_dirt;
        } else if constexpr (requires { describe(*this, value); }) {
            describe(*this, value);
        } else if constexpr (requires {
                                 value.emplace();
                                 value.has_value();
                             }) {
            if (!value.has_value())
                value.emplace();
            visit(*value);
        } else if constexpr (IsList<T>::value) {
            if (value.isEmpty())
                value.emplaceBack();
            visit(value.first());
        }
    }

    int m_which;
    QString m_dirt;
    int m_at = 0;
};

template <typename Body> int textsIn()
{
    SoilOne counting(-1, {});
    Body body;
    describe(counting, body);
    return counting.texts();
}

/// With its n-th text as given.
template <typename Body> Payload soiled(int which, const QString &dirt)
{
    SoilOne soil(which, dirt);
    Body body;
    describe(soil, body);
    return body;
}

template <typename Visit> void forEachPayload(Visit visit)
{
    [&visit]<std::size_t... I>(std::index_sequence<I...>)
    {
        (visit.template operator()<std::variant_alternative_t<I, PayloadAlternatives>>(), ...);
    }
    (std::make_index_sequence<std::variant_size_v<PayloadAlternatives>>());
}

} // namespace

/// Bad input: control characters and mixed directions in a text, whatever event it stands in. Every payload
/// there is goes through here, so that one that is new cannot be forgotten.
class TestServicesTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badInput_everyTextOfEveryPayloadIsCleaned_data()
    {
        QTest::addColumn<QString>("dirt");
        QTest::newRow("bell") << u"بررسی\u0007 شود"_s;
        QTest::newRow("escape") << u"\u001b[31mبررسی"_s;
        QTest::newRow("override") << u"صورتحساب \u202Egnp.exe"_s;
        QTest::newRow("isolate that stays open") << u"\u2067بررسی"_s;
        QTest::newRow("half a letter") << QString(QChar(0xd83d));
    }
    void badInput_everyTextOfEveryPayloadIsCleaned()
    {
        QFETCH(const QString, dirt);
        int payloads = 0;
        int texts = 0;
        forEachPayload([&]<typename Body>() {
            ++payloads;
            QVERIFY2(isClean(soiled<Body>(-1, {})), typeid(Body).name());
            for (int which = 0; which < textsIn<Body>(); ++which, ++texts) {
                const Payload payload = soiled<Body>(which, dirt);
                const QByteArray where =
                    typeid(Body).name() + QByteArray(", text ") + QByteArray::number(which);
                QVERIFY2(!isClean(payload), where.constData());
                constexpr bool isSigned = requires(Body body)
                {
                    body.signature;
                };
                if (isSigned) // as it was signed so it stays
                    QVERIFY2(cleaned(payload) == payload, where.constData());
                else
                    QVERIFY2(isClean(cleaned(payload)), where.constData());
            }
        });
        QCOMPARE(payloads, int(std::variant_size_v<PayloadAlternatives>));
        QVERIFY2(texts > 150, qPrintable(QString::number(texts)));
    }

    void badInput_whatIsWrittenWellStaysAsItIs()
    {
        const QString well = u"می\u200Cرود به «آب»، ۱۲۳ ABC"_s;
        forEachPayload([&]<typename Body>() {
            for (int which = 0; which < textsIn<Body>(); ++which)
                QVERIFY2(isClean(soiled<Body>(which, well)), typeid(Body).name());
        });
    }

    void badInput_aNameOfOneLineHasOneLine()
    {
        CaseRegistered registration;
        registration.applicant.familyName = u"احمدی\nرضا"_s;
        registration.text = u"سطر یک\nسطر دو"_s;
        const auto tidy = std::get<CaseRegistered>(cleaned(Payload(registration)));
        QCOMPARE(tidy.applicant.familyName, u"احمدی رضا"_s);
        QCOMPARE(tidy.text, u"سطر یک\nسطر دو"_s);
    }

    /// What somebody wrote into a file of deadlines: the name, the place and the name that was meant.
    void D5_whatIsWrongInAFileOfDeadlinesIsNamed_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QStringList>("named");
        const auto row = [](const char *name, const Error &error, const QStringList &named) {
            QTest::newRow(name) << error << named;
        };
        const QString rule = u"D5"_s;
        row("misspelt in the table",
            fieldError(ErrorCode::UnknownField, u"days.Requst/County"_s, rule, u"Request/County"_s),
            {u"Requst/County"_s, u"بخش"_s, u"«\u2066days\u2069»"_s,
             u"منظور «\u2066Request/County\u2069» است؟"_s});
        row("with a dot in it",
            fieldError(ErrorCode::UnknownField, u"policy.days.Request.County"_s, rule, {}),
            {u"«\u2066Request.County\u2069»"_s, u"«\u2066policy.days\u2069»"_s, u"بردارید"_s});
        row("misspelt beside it",
            fieldError(ErrorCode::UnknownField, u"warningDay"_s, rule, u"warningDays"_s),
            {u"«\u2066warningDay\u2069» در این پرونده"_s, u"منظور «\u2066warningDays\u2069» است؟"_s});
        row("in another file", fieldError(ErrorCode::UnknownField, u"applicant.mobil"_s, {}, u"mobile"_s),
            {u"«\u2066mobil\u2069»"_s, u"«\u2066applicant\u2069»"_s, u"منظور «\u2066mobile\u2069» است؟"_s});
        row("holes",
            fieldError(ErrorCode::MissingInput, u"days"_s, rule,
                       u"Request/County, Request/Province, Request/Agency, Plan/County, Plan/Agency"_s),
            {u"Request/County"_s, u"Request/Agency"_s, u"و ۲ ردیف دیگر"_s, u"صفر بنویسید"_s});
        row("one hole", fieldError(ErrorCode::MissingInput, u"days"_s, rule, u"Plan/County"_s),
            {u"«\u2066Plan/County\u2069» در «days» نیامده است"_s});
        row("a wrong number", fieldError(ErrorCode::InvalidInput, u"days.Request/County"_s, rule),
            {u"«\u2066Request/County\u2069»"_s, u"۰ تا ۱۰۰۰"_s});
        row("never overdue", fieldError(ErrorCode::InvalidInput, u"days"_s, rule, u"Thanks/County = 3"_s),
            {u"«\u2066Thanks/County\u2069»"_s, u"صفر بنویسید"_s});
    }
    void D5_whatIsWrongInAFileOfDeadlinesIsNamed()
    {
        QFETCH(const Error, error);
        QFETCH(const QStringList, named);
        for (const QString &words : named)
            QVERIFY2(describe(error).contains(words), qPrintable(describe(error)));
    }

    /// The sentence itself names the line, whatever stands behind it in brackets.
    void D5_aFileOfHolidaysIsRefusedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("named");
        const QByteArray good = "1405/01/01,نوروز,official\n";
        QTest::newRow("no day") << good + "1405/07/31,x,official"
                                << QStringList{u"تاریخ سطر ۲ پرونده تقویم تعطیلات"_s, u"۱۴۰۵/۰۱/۰۱"_s};
        QTest::newRow("columns") << good + "\n# x\n1405/01/02,نوروز" << QStringList{u"سطر ۴"_s, u"سه بخش"_s};
        QTest::newRow("no title") << good + "1405/01/02, ,official" << QStringList{u"سطر ۲"_s, u"عنوان"_s};
        QTest::newRow("standing") << good + "1405/01/02,x,Official"
                                  << QStringList{u"سطر ۲"_s, u"estimated"_s};
        QTest::newRow("twice") << good + good << QStringList{u"سطر ۲"_s, u"تکراری"_s};
        QTest::newRow("far down") << QByteArray(1233, '\n') + "x,y,z" << QStringList{u"سطر ۱۲۳۴"_s};
        QTest::newRow("no text") << QByteArray("\xC3\x28") << QStringList{u"UTF-8"_s};
        QTest::newRow("empty") << QByteArray() << QStringList{u"تقویم تعطیلات هیچ روزی"_s};
    }
    void D5_aFileOfHolidaysIsRefusedByItsLine()
    {
        QFETCH(const QByteArray, csv);
        QFETCH(const QStringList, named);
        const auto years = parseCalendar(csv, {});
        QVERIFY(!years.ok());
        const QString said = describe(years.error());
        for (const QString &words : named)
            QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY2(said.contains(u"چیزی تغییر نکرد"_s), qPrintable(said));
    }

    /// A farmandar may entrust a sealed case to nobody, a minister to another person.
    void C11_theRefusalFitsWhoIsRefused()
    {
        const auto said = [](ErrorCode code) {
            return describe(fieldError(code, QStringLiteral("to"), QStringLiteral("C11")));
        };
        QVERIFY(said(ErrorCode::NotAllowed).contains(QStringLiteral("واگذار نمی‌شود")));
        QVERIFY(said(ErrorCode::InvalidInput).contains(QStringLiteral("یک نفر از همین دستگاه")));
        QVERIFY(said(ErrorCode::AlreadyDone).contains(QStringLiteral("پیش‌تر به یک نفر")));
    }

    void badInput_fileNames()
    {
        // What turns the end of a name is closed where it stands, so that nothing behind it is turned.
        QVERIFY(cleanFileName(u"عکس\u202Egnp.exe"_s).endsWith(u'\u202C'));
        QCOMPARE(cleanFileName(u"a\nb\u0007.pdf"_s), u"a b.pdf"_s);
        QVERIFY(cleanFileName(QString(5'000, u'x') + u".pdf"_s).endsWith(u".pdf"_s));
        QVERIFY(cleanFileName(QString(5'000, u'x') + u".pdf"_s).size() <= maxShortTextLength);
    }
};

QTEST_GUILESS_MAIN(TestServicesTexts)
#include "test_services_texts.moc"
