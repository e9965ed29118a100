#include "core/base/persian_words.h"

#include <QtTest>

#include <limits>

using namespace mizban;
using namespace Qt::StringLiterals;

class TestPersianWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("words");
        const QList<std::pair<qint64, QString>> rows{
            {0, u"صفر"_s},
            {1, u"یک"_s},
            {10, u"ده"_s},
            {18, u"هجده"_s},
            {20, u"بیست"_s},
            {21, u"بیست و یک"_s},
            {100, u"صد"_s},
            {117, u"صد و هفده"_s},
            {400, u"چهارصد"_s},
            {420, u"چهارصد و بیست"_s},
            {500, u"پانصد"_s},
            {999, u"نهصد و نود و نه"_s},
            {1000, u"هزار"_s},
            {1001, u"هزار و یک"_s},
            {1403, u"هزار و چهارصد و سه"_s},
            {2000, u"دو هزار"_s},
            {21000, u"بیست و یک هزار"_s},
            {1000000, u"یک میلیون"_s},
            {1001000, u"یک میلیون و هزار"_s},
            {5000000000, u"پنج میلیارد"_s},
            {-45, u"منفی چهل و پنج"_s},
            {std::numeric_limits<qint64>::min(),
             u"منفی نه کوینتیلیون و دویست و بیست و سه کوادریلیون و سیصد و هفتاد و دو تریلیون و سی و شش "
             u"میلیارد و هشتصد و "
             u"پنجاه و چهار میلیون و هفتصد و هفتاد و پنج هزار و هشتصد و هشت"_s},
        };
        for (const auto &[number, words] : rows)
            QTest::newRow(qPrintable(QString::number(number))) << number << words;
    }

    void numbers()
    {
        QFETCH(qint64, number);
        QTEST(numberInWords(number), "words");
    }

    void ordinals()
    {
        QCOMPARE(ordinalInWords(1), u"اول"_s);
        QCOMPARE(ordinalInWords(2), u"دوم"_s);
        QCOMPARE(ordinalInWords(3), u"سوم"_s);
        QCOMPARE(ordinalInWords(4), u"چهارم"_s);
        QCOMPARE(ordinalInWords(10), u"دهم"_s);
        QCOMPARE(ordinalInWords(21), u"بیست و یکم"_s);
        QCOMPARE(ordinalInWords(30), u"سی‌ام"_s);
        QCOMPARE(ordinalInWords(33), u"سی و سوم"_s);
        QCOMPARE(ordinalInWords(130), u"صد و سی‌ام"_s);
        QCOMPARE(ordinalInWords(420), u"چهارصد و بیستم"_s);
        QCOMPARE(ordinalInWords(1000), u"هزارم"_s);
    }

    void durations()
    {
        constexpr qint64 minute = 60'000;
        constexpr qint64 hour = 60 * minute;
        constexpr qint64 day = 24 * hour;
        QCOMPARE(durationInWords(0), u"چند لحظه"_s);
        QCOMPARE(durationInWords(minute - 1), u"چند لحظه"_s);
        QCOMPARE(durationInWords(minute), u"۱ دقیقه"_s);
        QCOMPARE(durationInWords(hour - 1), u"۵۹ دقیقه"_s);
        QCOMPARE(durationInWords(2 * hour), u"۲ ساعت"_s);
        QCOMPARE(durationInWords(day - 1), u"۲۳ ساعت"_s);
        QCOMPARE(durationInWords(3 * day + 5 * hour), u"۳ روز"_s);
        QCOMPARE(durationInWords(-3 * day), u"۳ روز"_s);
    }
};

QTEST_APPLESS_MAIN(TestPersianWords)
#include "test_base_persian_words.moc"
