#include "core/base/persian_keys.h"

#include <QSet>
#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

class TestPersianKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysWriteInTheOtherLayout_data()
    {
        QTest::addColumn<QString>("latin");
        QTest::addColumn<QString>("persian");
        // Row by row as ISIRI 9147 has them.
        QTest::newRow("upper row") << u"qwertyuiop[]"_s << u"ضصثقفغعهخحجچ"_s;
        QTest::newRow("middle row") << u"asdfghjkl;'"_s << u"شسیبلاتنمکگ"_s;
        QTest::newRow("lower row") << u"zxcvbnm,"_s << u"ظطزرذدپو"_s;
        QTest::newRow("with shift") << u"HCSAG"_s << u"آژئؤأ"_s;
        QTest::newRow("a word") << u"hv[hu"_s << u"ارجاع"_s;
        QTest::newRow("words and digits") << u"lmvn 12"_s << u"مپرد 12"_s;
    }
    void keysWriteInTheOtherLayout()
    {
        QFETCH(QString, latin);
        QFETCH(QString, persian);
        QCOMPARE(asPersianKeys(latin), persian);
        QCOMPARE(asLatinKeys(persian), latin);
        QCOMPARE(inOtherLayout(latin), persian);
        QCOMPARE(inOtherLayout(persian), latin);
    }

    void capitalsWithoutAnotherLetterAreTheirKeys() { QCOMPARE(asPersianKeys(u"PVT"_s), u"حرف"_s); }

    void arabicFormsLieOnTheirKeys() { QCOMPARE(asLatinKeys(u"كيش"_s), u"ZDa"_s); }

    void nothingElseIsMeantByBothOrNeither()
    {
        QCOMPARE(inOtherLayout(u"کد pdf"_s), QString());
        QCOMPARE(inOtherLayout(u"۱۲۳ - 456"_s), QString());
        QCOMPARE(inOtherLayout(u""_s), QString());
        QCOMPARE(inOtherLayout(u"été"_s), asPersianKeys(u"été"_s)); // what lies on no key stays
        QVERIFY(asPersianKeys(u"été"_s).startsWith(u'é'));
    }

    void everyLetterOfTheAlphabetLiesOnOneKey()
    {
        const QString alphabet = u"آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"_s;
        QSet<QChar> keys;
        for (const QChar letter : alphabet) {
            const QString key = asLatinKeys(QString(letter));
            QVERIFY2(key != QString(letter), qPrintable(QString(letter)));
            QCOMPARE(asPersianKeys(key), QString(letter));
            keys.insert(key.at(0));
        }
        QCOMPARE(keys.size(), alphabet.size());
    }
};

QTEST_APPLESS_MAIN(TestPersianKeys)
#include "test_base_persian_keys.moc"
