#include "core/base/nearest_word.h"

#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

/// Which word was meant by one that is not known.
class TestBaseNearestWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlipOfTheFingerIsFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *name, const char *typed, const char *meant) {
            QTest::newRow(name) << QString::fromLatin1(typed) << QString::fromLatin1(meant);
        };
        row("a letter missing", "Requst/County", "Request/County");
        row("a letter doubled", "Requestt/County", "Request/County");
        row("a wrong letter", "Requist/County", "Request/County");
        row("two changed places", "Reqeust/County", "Request/County");
        row("another case", "request/county", "Request/County");
        row("two slips in a long word", "Requst/Conty", "Request/County");
        row("the nearer of two", "Request/Provinc", "Request/Province");
        row("a short word", "dyas", "days");
        row("something else", "Village", "");
        row("one letter", "x", "");
        row("nothing", "  ", "");
    }
    void aSlipOfTheFingerIsFound()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, meant);
        QCOMPARE(nearestWord(typed, {u"Request/County"_s, u"Request/Province"_s, u"days"_s, u"night"_s}),
                 meant);
    }

    void badInput_aWordWithoutEndIsNear()
    {
        QCOMPARE(nearestWord(QString(1'000'000, u'd'), {u"days"_s}), QString());
        QCOMPARE(nearestWord(u"days"_s, {}), QString());
    }
};

QTEST_GUILESS_MAIN(TestBaseNearestWord)
#include "test_base_nearest_word.moc"
