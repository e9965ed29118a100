#include "core/base/persian_text.h"

#include <QtTest>

#include <algorithm>

using namespace mizban;
using namespace Qt::StringLiterals;

class TestPersianText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyMergesSpellings_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key");
        QTest::newRow("Arabic yeh and kaf") << u"علي كريمي"_s << u"علی کریمی"_s;
        QTest::newRow("alef maksura") << u"مصطفى"_s << u"مصطفی"_s;
        QTest::newRow("heh with yeh above") << u"خانۀ ما"_s << u"خانه ما"_s;
        QTest::newRow("heh and combining hamza") << u"خانه\u0654 ما"_s << u"خانه ما"_s;
        QTest::newRow("teh marbuta") << u"مدرسة"_s << u"مدرسه"_s;
        QTest::newRow("alefs") << u"أإٱآا"_s << u"ااااا"_s;
        QTest::newRow("alef and combining madda") << u"ا\u0653ب"_s << u"اب"_s;
        QTest::newRow("tatweel") << u"دامغـــان"_s << u"دامغان"_s;
        QTest::newRow("harakat") << u"مُحَمَّدٌ"_s << u"محمد"_s;
        QTest::newRow("superscript alef") << u"رحمٰن"_s << u"رحمن"_s;
        QTest::newRow("bidi marks") << u"\u2067آب\u2069\u200F\u200E\u061C\u202B\u202C"_s << u"اب"_s;
        QTest::newRow("ZWNJ") << u"می‌رود"_s << u"می رود"_s;
        QTest::newRow("white space") << u"  آب \u00A0\n قطع  "_s << u"اب قطع"_s;
        QTest::newRow("digits") << u"۱۲ ٣٤ 56"_s << u"12 34 56"_s;
        QTest::newRow("presentation forms") << u"\uFEE3\uFEF4\uFEB0"_s << u"میز"_s;
        QTest::newRow("hamza seats") << u"مسئول مؤثر"_s << u"مسیول موثر"_s;
        QTest::newRow("hamza seat and combining hamza") << u"مسی\u0654ول مو\u0654ثر"_s << u"مسیول موثر"_s;
        QTest::newRow("hamza alone") << u"جزء سوءاستفاده"_s << u"جز سواستفاده"_s;
        QTest::newRow("Latin stays") << u"PDF é"_s << u"PDF é"_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }

    void keyMergesSpellings()
    {
        QFETCH(QString, typed);
        QFETCH(QString, key);
        QCOMPARE(searchKey(typed), key);
        QCOMPARE(searchKey(key), key);
    }

    /// Events are judged by it at every fold: these keys never change.
    void rulesKeepHamzasApart()
    {
        QCOMPARE(ruleKey(u" جزءِ  مسئول، مؤثر‌تر ۱۲"_s), u"جزء مسئول، مؤثر تر 12"_s);
        QCOMPARE(ruleKey(u"كتاب آبي"_s), u"کتاب ابی"_s);
        QCOMPARE(ruleKey(u"هيأت خانۀ"_s), u"هیات خانه"_s);
    }

    void wordsOfAText()
    {
        QCOMPARE(searchWords(u"آب می‌رود، آب!"_s),
                 QStringList({u"اب"_s, u"می"_s, u"رود"_s, u"میرود"_s}));
        QCOMPARE(searchWords(u"نمی‌خواهم‌ش"_s),
                 QStringList({u"نمی"_s, u"خواهم"_s, u"ش"_s, u"نمیخواهمش"_s}));
        QCOMPARE(searchWords(u"«تلفن» ۰۲۱-۸۸۷۷"_s), QStringList({u"تلفن"_s, u"021"_s, u"8877"_s}));
        QCOMPARE(searchWords(u"\u200Cکتاب\u200C (\u200C)"_s), QStringList{u"کتاب"_s});
        QVERIFY(searchWords(u" \u200C ؟!"_s).isEmpty());
        QCOMPARE(keyWords(u"آب می‌رود، آب!"_s),
                 QStringList({u"اب"_s, u"می"_s, u"رود"_s, u"اب"_s}));
    }

    void everySpellingOfAWordMeets()
    {
        // Joined and separated spellings are found from the one with ZWNJ.
        const QStringList words = searchWords(u"كتاب‌خانهٔ"_s);
        for (const QString &query : {u"کتابخانه"_s, u"کتاب خانه"_s, u"كتاب"_s, u"خانۀ"_s}) {
            for (const QString &word : keyWords(query))
                QVERIFY2(words.contains(word), qPrintable(word));
        }
    }

    void spellingsOfOneWordMeet_data()
    {
        QTest::addColumn<QStringList>("spellings");
        QTest::newRow("before و") << QStringList{u"مسئول"_s, u"مسؤول"_s, u"مسوول"_s, u"مسیول"_s};
        QTest::newRow("twice") << QStringList{u"مسئولیت"_s, u"مسوولیت"_s, u"مسؤولیت"_s};
        QTest::newRow("a name") << QStringList{u"رئوف"_s, u"رؤوف"_s, u"رووف"_s};
        QTest::newRow("question") << QStringList{u"مسئله"_s, u"مسأله"_s, u"مساله"_s, u"مسیله"_s};
        QTest::newRow("board") << QStringList{u"هیئت"_s, u"هیأت"_s, u"هیات"_s};
        QTest::newRow("courage") << QStringList{u"جرئت"_s, u"جرأت"_s, u"جرات"_s};
        QTest::newRow("no hamza in question") << QStringList{u"رئیس"_s, u"رییس"_s};
        QTest::newRow("whole") << QStringList{u"جزئیات"_s, u"جزییات"_s};
    }

    /// Each finds each of the others, as the word of a text and as what is looked for.
    void spellingsOfOneWordMeet()
    {
        QFETCH(const QStringList, spellings);
        for (const QString &written : spellings) {
            for (const QString &typed : spellings) {
                const QString word = keyWords(typed).first();
                QVERIFY2((QStringList(word) + otherSpellings(word)).contains(keyWords(written).first()),
                         qPrintable(written + u' ' + typed));
                QCOMPARE(oneSpelling(word), oneSpelling(keyWords(written).first()));
            }
        }
    }

    void otherWordsHaveOneSpelling()
    {
        for (const QString &word : {u"اب"_s, u"ورودی"_s, u"یوسف"_s, u"خیابان"_s, u"12"_s, QString()})
            QVERIFY2(otherSpellings(word).isEmpty(), qPrintable(word));
        QVERIFY(!otherSpellings(u"سوال"_s).contains(u"سال"_s));
    }

    void controlCharacters()
    {
        QVERIFY(!hasControlCharacters(u"سلام\r\n\tدنیا‌ی ما\u2067\u2069"_s));
        QVERIFY(hasControlCharacters(u"سلام\u0000"_s));
        QVERIFY(hasControlCharacters(u"سلام\u001B[31m"_s));
        QVERIFY(hasControlCharacters(u"سلام\u007F"_s));
        QVERIFY(hasControlCharacters(u"سلام\u0085"_s));
    }

    void cleans_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::newRow("as typed") << u"علي كريمي، می‌رود\n\tسطر دوم"_s
                                  << u"علي كريمي، می‌رود\n\tسطر دوم"_s;
        QTest::newRow("line ends") << u"یک\r\nدو\rسه\nچهار"_s << u"یک\nدو\nسه\nچهار"_s;
        QTest::newRow("controls") << u"آ\u0000ب\u0007\u001B\u007F\u0085"_s << u"آب"_s;
        QTest::newRow("NFC") << u"ا\u0653ب e\u0301"_s << u"آب é"_s;
        QTest::newRow("NFC across a control") << u"ا\u0001\u0653ب"_s << u"آب"_s;
        QTest::newRow("closed isolate") << u"\u2066abc\u2069"_s << u"\u2066abc\u2069"_s;
        QTest::newRow("open isolate") << u"\u2067abc"_s << u"\u2067abc\u2069"_s;
        QTest::newRow("open embedding") << u"\u202Eabc"_s << u"\u202Eabc\u202C"_s;
        QTest::newRow("nested") << u"\u2068a\u202Bb"_s << u"\u2068a\u202Bb\u202C\u2069"_s;
        QTest::newRow("isolate ends embedding") << u"\u2068a\u202Bb\u2069c"_s << u"\u2068a\u202Bb\u2069c"_s;
        QTest::newRow("stray closers") << u"a\u2069b\u202Cc"_s << u"abc"_s;
        QTest::newRow("closer across isolate")
            << u"\u202Ba\u2066b\u202Cc"_s << u"\u202Ba\u2066bc\u2069\u202C"_s;
        QTest::newRow("half surrogate") << QString(QChar(0xD83D)) + u"x\U0001F600"_s << u"x\U0001F600"_s;
        QTest::newRow("whole surrogates") << u"\U0001F600"_s << u"\U0001F600"_s;
    }

    void cleans()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QCOMPARE(cleanFreeText(typed), stored);
        QCOMPARE(cleanFreeText(stored), stored);
        QVERIFY(!hasControlCharacters(stored));
    }

    void sortsAsADirectory()
    {
        const QStringList sorted{u"آذر"_s,    u"احمد"_s, u"بهرام"_s, u"پروین"_s, u"تهران"_s,
                                 u"چابهار"_s, u"ژاله"_s, u"کرمان"_s, u"گرگان"_s, u"لرستان"_s,
                                 u"نرگس"_s,   u"وحید"_s, u"هرمز"_s,  u"یزد"_s};
        QStringList shuffled = sorted;
        std::reverse(shuffled.begin(), shuffled.end());
        std::sort(shuffled.begin(), shuffled.end(), PersianCollator());
        QCOMPARE(shuffled, sorted);
    }

    void variantsSortTogether()
    {
        const PersianCollator collator;
        // Unnormalised, the Arabic letters would sort away from the Persian ones.
        QVERIFY(collator.compare(u"كاشان"_s, u"کرمان"_s) < 0);
        QVERIFY(collator.compare(u"کاشان"_s, u"كرمان"_s) < 0);
        QVERIFY(collator.compare(u"يزد"_s, u"یزدان"_s) < 0);
        QVERIFY(collator.compare(u"پلاک ۲"_s, u"پلاک 3"_s) < 0);
        QVERIFY(collator.compare(u"پلاک 2"_s, u"پلاک ۳"_s) < 0);
    }

    void orderIsTotal()
    {
        const PersianCollator collator;
        const PersianCollator copy = collator;
        QCOMPARE(copy.compare(u"علی"_s, u"علی"_s), 0);
        QVERIFY(collator.compare(u"علی"_s, u"علي"_s) != 0);
        QCOMPARE(collator.compare(u"علی"_s, u"علي"_s) < 0, collator.compare(u"علي"_s, u"علی"_s) > 0);
    }
};

QTEST_APPLESS_MAIN(TestPersianText)
#include "test_base_persian_text.moc"
