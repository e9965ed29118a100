#include "core/base/jalali.h"
#include "core/base/shown_digits.h"

#include <QTest>
#include <QTranslator>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

/// What translations/mizban_en.ts says.
class English final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        if (qstrcmp(context, "Digits") != 0)
            return {};
        return QString::fromUtf8(text).size() == 10 ? u"0123456789"_s : u", "_s;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// Numbers and lists look as the language of the window writes them.
class TestBaseShownDigits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void persianByItself()
    {
        QCOMPARE(shownDigits(u"12٣ و ۴"_s), u"۱۲۳ و ۴"_s);
        QCOMPARE(listed({u"الف"_s, u"ب"_s}), u"الف، ب"_s);
        QCOMPARE(listed({u"الف"_s, QString()}), u"الف"_s); // nothing to say is no part
        QCOMPARE(formatJalali({1405, 8, 15}), u"۱۴۰۵/۰۸/۱۵"_s);
    }

    void latinInEnglish()
    {
        English english;
        QCoreApplication::installTranslator(&english);
        QCOMPARE(shownDigits(u"12٣ and ۴"_s), u"123 and 4"_s);
        QCOMPARE(listed({u"a"_s, u"b"_s, u"c"_s}), u"a, b, c"_s);
        QCOMPARE(formatJalali({1405, 8, 15}), u"1405/08/15"_s);
        QCoreApplication::removeTranslator(&english);
        QCOMPARE(shownDigits(u"12"_s), u"۱۲"_s);
    }
};

QTEST_GUILESS_MAIN(TestBaseShownDigits)
#include "test_base_shown_digits.moc"
