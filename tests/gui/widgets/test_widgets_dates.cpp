#include "core/base/jalali.h"
#include "tests/gui/widgets/keys.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/month_grid.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace mizban;

class TestWidgetsDates : public QObject
{
    Q_OBJECT

    static QDate day(int year, int month, int of) { return toGregorian({year, month, of}); }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void typing_putsSlashesIn_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("eight digits") << QStringLiteral("14040205") << QStringLiteral("۱۴۰۴/۰۲/۰۵");
        QTest::newRow("own slashes") << QStringLiteral("1404/2/5") << QStringLiteral("۱۴۰۴/۰۲/۰۵");
        QTest::newRow("no slashes, no zeros") << QStringLiteral("140425") << QStringLiteral("۱۴۰۴/۰۲/۰۵");
        QTest::newRow("Persian") << QStringLiteral("۱۴۰۴۱۲۲۹") << QStringLiteral("۱۴۰۴/۱۲/۲۹");
        QTest::newRow("month of one digit") << QStringLiteral("1404/1/15") << QStringLiteral("۱۴۰۴/۰۱/۱۵");
        QTest::newRow("dashes") << QStringLiteral("1404-11-08") << QStringLiteral("۱۴۰۴/۱۱/۰۸");
        QTest::newRow("begun") << QStringLiteral("1404") << QStringLiteral("۱۴۰۴/");
        QTest::newRow("letters dropped") << QStringLiteral("14a0ب4") << QStringLiteral("۱۴۰۴/");
    }

    void typing_putsSlashesIn()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        JalaliDateEdit edit;
        keys::type(&edit, typed);
        QCOMPARE(edit.text(), shown);
    }

    void typing_givesTheDate()
    {
        JalaliDateEdit edit;
        QSignalSpy changed(&edit, &JalaliDateEdit::dateChanged);
        keys::type(&edit, QStringLiteral("14030229"));
        QCOMPARE(edit.date(), std::optional(QDate(2024, 5, 18)));
        QCOMPARE(edit.verdict(), DateVerdict::Valid);
        QCOMPARE(changed.size(), 1);
    }

    void backspace_takesSlashesAway()
    {
        JalaliDateEdit edit;
        keys::type(&edit, QStringLiteral("14040205"));
        for (int i = 0; i < 12; ++i)
            keys::press(&edit, Qt::Key_Backspace);
        QVERIFY(edit.text().isEmpty());
        QCOMPARE(edit.verdict(), DateVerdict::Empty);
    }

    void impossible_isNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("verdict");
        QTest::newRow("no leap year") << QStringLiteral("14041230") << int(DateVerdict::NoSuchDay);
        QTest::newRow("leap 1399") << QStringLiteral("13991230") << int(DateVerdict::Valid);
        QTest::newRow("leap 1403") << QStringLiteral("14031230") << int(DateVerdict::Valid);
        QTest::newRow("leap 1408") << QStringLiteral("14081230") << int(DateVerdict::Valid);
        QTest::newRow("31 Mehr") << QStringLiteral("14040731") << int(DateVerdict::NoSuchDay);
        QTest::newRow("month 13") << QStringLiteral("140413") << int(DateVerdict::NoSuchMonth);
        QTest::newRow("1276") << QStringLiteral("12760101") << int(DateVerdict::OutOfRange);
        QTest::newRow("1277") << QStringLiteral("12770101") << int(DateVerdict::Valid);
        QTest::newRow("1435") << QStringLiteral("14351229") << int(DateVerdict::Valid);
        QTest::newRow("1436") << QStringLiteral("14360101") << int(DateVerdict::OutOfRange);
        QTest::newRow("half") << QStringLiteral("1404/1") << int(DateVerdict::Incomplete);
    }

    void impossible_isNamed()
    {
        QFETCH(QString, typed);
        QFETCH(int, verdict);
        JalaliDateEdit edit;
        keys::type(&edit, typed);
        QCOMPARE(int(edit.verdict()), verdict);
        QCOMPARE(edit.date().has_value(), verdict == int(DateVerdict::Valid));
        keys::leave(&edit);
        QCOMPARE(edit.message().isEmpty(), verdict == int(DateVerdict::Valid));
    }

    void twoDigitYear_isFilledUpWhenLeft()
    {
        JalaliDateEdit edit;
        keys::type(&edit, QStringLiteral("04/2/5"));
        keys::leave(&edit);
        QCOMPARE(edit.text(), QStringLiteral("۱۴۰۴/۰۲/۰۵"));
    }

    void keys_stepDaysAndMonths()
    {
        JalaliDateEdit edit;
        edit.setDate(day(1404, 6, 31));
        keys::press(&edit, Qt::Key_Up);
        QCOMPARE(edit.text(), QStringLiteral("۱۴۰۴/۰۷/۰۱"));
        keys::press(&edit, Qt::Key_Down);
        keys::press(&edit, Qt::Key_PageUp);
        QCOMPARE(edit.text(), QStringLiteral("۱۴۰۴/۰۷/۳۰"));
        keys::press(&edit, Qt::Key_PageDown);
        QCOMPARE(edit.text(), QStringLiteral("۱۴۰۴/۰۶/۳۰"));
    }

    void bounds_areKept()
    {
        JalaliDateEdit edit;
        edit.setMinimum(day(1404, 2, 5));
        keys::type(&edit, QStringLiteral("14040204"));
        QCOMPARE(edit.verdict(), DateVerdict::TooEarly);
        QVERIFY(!edit.date());
        QVERIFY(edit.message().contains(QStringLiteral("۱۴۰۴/۰۲/۰۵")));
        edit.setDate(day(1404, 2, 5));
        keys::press(&edit, Qt::Key_Down);
        QCOMPARE(edit.date(), std::optional(day(1404, 2, 5)));
        edit.setMaximum(day(1404, 2, 6));
        edit.setDate(day(1404, 2, 7));
        QCOMPARE(edit.verdict(), DateVerdict::TooLate);
    }

    void month_opensAndPicks()
    {
        JalaliDateEdit edit;
        edit.setToday(day(1405, 1, 31));
        edit.show();
        keys::press(&edit, Qt::Key_F4);
        auto *grid = edit.findChild<MonthGrid *>();
        QVERIFY(grid);
        QCOMPARE(grid->marked(), day(1405, 1, 31));
        keys::press(grid, Qt::Key_Left);
        QCOMPARE(grid->marked(), day(1405, 2, 1));
        keys::press(grid, Qt::Key_Right);
        keys::press(grid, Qt::Key_PageDown);
        QCOMPARE(grid->marked(), day(1405, 2, 31));
        keys::press(grid, Qt::Key_Down);
        keys::press(grid, Qt::Key_Return);
        QCOMPARE(edit.date(), std::optional(day(1405, 3, 7)));
        QTRY_VERIFY(!edit.findChild<MonthGrid *>());
    }

    void month_refusesDaysOutOfBounds()
    {
        auto *grid = new MonthGrid(day(1405, 2, 5), day(1405, 2, 5), nullptr);
        grid->setBounds(day(1405, 2, 5), std::nullopt);
        QSignalSpy picked(grid, &MonthGrid::picked);
        keys::press(grid, Qt::Key_Right);
        keys::press(grid, Qt::Key_Return);
        QCOMPARE(picked.size(), 0);
        keys::press(grid, Qt::Key_Left);
        keys::press(grid, Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        delete grid;
    }

    void months_areAddedAtTheEndsOfTheCalendar()
    {
        QCOMPARE(addJalaliMonths(day(1403, 12, 30), 12), day(1404, 12, 29));
        QCOMPARE(addJalaliMonths(day(1435, 12, 1), 1), day(1435, 12, 1));
    }
};

QTEST_MAIN(TestWidgetsDates)
#include "test_widgets_dates.moc"
