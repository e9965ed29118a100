#include "core/domain/public_phrases.h"

#include <QTest>

using namespace mizban;

class TestDomainPublicPhrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule1_2_phrases_data();
    void rule1_2_phrases();
    void rule1_2_namesFieldAndRule();
};

void TestDomainPublicPhrases::rule1_2_phrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PhraseFault>("fault");
    const auto empty = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text) << PhraseFault::SaysNothing;
    };
    const auto away = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text) << PhraseFault::SendsAway;
    };
    const auto good = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text) << PhraseFault::None;
    };
    empty("acted", "اقدام شد");
    empty("acted, politely", "با سلام و احترام، اقدام لازم انجام شد.");
    empty("examined", "بررسی شد.");
    empty("your request", "درخواست شما بررسی و پیگیری شد");
    empty("being examined", "در دست بررسی می‌باشد");
    empty("Arabic letters", "بررسي گرديد");
    empty("twice", "اقدام شد. بررسی شد!");
    empty("impossible", "انجام درخواست شما امکان‌پذیر نیست");
    empty("help", "مساعدت لازم صورت پذیرد");
    empty("cooperation", "همکاری لازم به عمل آید");
    empty("dots", ".....");
    empty("question marks", "؟؟؟");
    empty("dashes", " ---- ");
    empty("a number", "۱۲۳");
    away("walk there", "شما باید به وزارت نیرو بروید");
    away("turn to", "به شهرداری رجوع کنید.");
    away("not ours", "مربوط به این اداره نیست");
    away("no business of ours", "ربطی به ما ندارد.");
    away("outside the duties", "در حيطه وظايف اين دستگاه نمي‌باشد");
    away("not to be followed up here", "پیگیری این موضوع خارج از اختیارات و وظایف این دفتر است");
    away("go there", "به اداره آب و فاضلاب شهرستان مراجعه کنید");
    away("politely", "با سلام؛ لطفاً جهت پیگیری به دفتر امور مشترکین مراجعه فرمایید.");
    away("and acted", "اقدام شد. به شهرداری مراجعه نمایید.");
    good("what was done", "شیر فشارشکن خیابان بهار تعویض شد و فشار آب به حالت عادی برگشت.");
    good("beside a stock phrase",
         "اقدام شد: لوله ۱۱۰ میلی‌متری کوچه لاله تعویض شد.");
    good("what follows", "پرداخت قسط شما تا ۲۰ آذر تمدید شد. برای دریافت قبض تازه به باجه ۳ مراجعه کنید.");
    good("to fetch something", "برای دریافت کارت ملی هوشمند با رسید به دفتر پیشخوان مراجعه کنید.");
    good("why not", "تا تصویب اعتبار سال آینده آسفالت این کوچه شدنی نیست.");
    good("done as asked", "با سلام، درخواست شما انجام شد.");
    good("done", "انجام شده است");
    good("short", "قبض اصلاح شد.");
    good("place of a repair", "چاه محله بررسی و پمپ آن عوض شد");
    good("whose it is", "چون ملک در محدوده شهرداری است، پرونده به شهرداری دامغان ارجاع شد.");
    good("a number with words", "قبض ۱۲۳ باطل شد");
    good("gone by ourselves", "کارشناس ما به منزل شما رفت و کنتور عوض شد");
    good("nothing was found", "پرونده شما یافت نشد");
    good("duties", "شرح وظایف شما ابلاغ شد");
    good("competence", "صلاحیت شما اعلام شد");
    good("ours", "به این اداره مربوط است و انجام شد");
    good("nobody need come", "نیازی به مراجعه حضوری نیست");
    good("nothing typed", "");
    good("blanks typed", "  ");
    good("nothing in sight", "\u202E\u200B\x01");
}

void TestDomainPublicPhrases::rule1_2_phrases()
{
    QFETCH(QString, text);
    QFETCH(PhraseFault, fault);
    QCOMPARE(phraseFaultOf(text), fault);
}

void TestDomainPublicPhrases::rule1_2_namesFieldAndRule()
{
    const Status stock = checkPhrases(QStringLiteral("اقدام شد"), QStringLiteral("text"));
    QCOMPARE(stock.error().field, QStringLiteral("text"));
    QCOMPARE(stock.error().rule, QStringLiteral("1.2"));
    const Status sent = checkPhrases(QStringLiteral("به شهرداری مراجعه کنید"), QStringLiteral("text"));
    QCOMPARE(sent.error().rule, QStringLiteral("4-4"));
    QVERIFY(checkPhrases(QStringLiteral("کنتور تعویض شد"), QStringLiteral("text")).ok());
}

QTEST_GUILESS_MAIN(TestDomainPublicPhrases)
#include "test_domain_public_phrases.moc"
