// The manual inside the program, and the tour of the first day.

#include "core/base/digits.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/help/manual.h"
#include "ui/help/manual_window.h"
#include "ui/shell/first_day_tour.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"

#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;
constexpr qint64 mostPictureBytes = 1'500'000;
/// Where the program asks for help.
const QStringList places{u"window"_s,   u"registration"_s, u"cartable"_s, u"search"_s,     u"intake"_s,
                         u"services"_s, u"receipt"_s,      u"print"_s,    u"list-print"_s, u"night"_s,
                         u"sealed"_s,   u"seat"_s,         u"notices"_s,  u"track"_s,      u"delegations"_s};

QStringList titlesOf(const Manual &manual, const QString &query)
{
    QStringList titles;
    for (const int at : manual.find(query))
        titles << manual.sections().at(at).title;
    return titles;
}

} // namespace

class TestManual : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;

    void unlock(ShellDesk &desk, const QString &seat)
    {
        m_window = std::make_unique<MainWindow>(desk.ports(), QStringList{seat});
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto *field = m_window->findChild<QLineEdit *>(u"unlock.password"_s);
        field->setText(QString::fromLatin1(seatPassword));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    }
    ManualWindow *manual() { return m_window->findChild<ManualWindow *>(); }
    FirstDayTour *tour() { return m_window->workspace()->findChild<FirstDayTour *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QStandardPaths::setTestModeEnabled(true);
        applyTheme(*qApp, Theme());
    }
    void init() { QSettings().clear(); }
    void cleanup() { m_window.reset(); }

    void everyPlaceHasItsSection()
    {
        for (const QString &language : {u"fa"_s, u"en"_s}) {
            const Manual manual = Manual::load(language);
            for (const QString &place : places)
                QVERIFY2(manual.indexOf(place) >= 0, qPrintable(language + u' ' + place));
            QStringList anchors;
            for (const ManualSection &section : manual.sections()) {
                QVERIFY(!section.title.isEmpty() && !section.text.isEmpty() && !section.pageTitle.isEmpty());
                QVERIFY2(!anchors.contains(section.anchor), qPrintable(section.anchor));
                anchors << section.anchor;
                QVERIFY(manual.html(section.page).contains(u"<a name=\"%1\">"_s.arg(section.anchor)));
            }
        }
        QVERIFY(Manual::load(u"fa"_s).sections().size() > 30);
    }

    void picturesAreThereAndSmall()
    {
        static const QRegularExpression picture(u"<img src=\"([^\"]+)\""_s);
        const Manual manual = Manual::load(u"fa"_s);
        int shown = 0;
        QString page;
        for (const ManualSection &section : manual.sections()) {
            if (std::exchange(page, section.page) == section.page)
                continue;
            const QString html = manual.html(section.page);
            for (auto match = picture.globalMatch(html); match.hasNext(); ++shown)
                QVERIFY(!QImage(u":/manual/"_s + match.next().captured(1)).isNull());
        }
        QVERIFY(shown >= 6);
        qint64 bytes = 0;
        for (const QFileInfo &file : QDir(u":/manual/pictures"_s).entryInfoList())
            bytes += file.size();
        QVERIFY(bytes > 0 && bytes <= mostPictureBytes);
    }

    void wordsAreFoundInAnyForm()
    {
        const Manual manual = Manual::load(u"fa"_s);
        QCOMPARE(titlesOf(manual, u"ارجاع"_s).first(), u"ارجاع"_s);
        const QStringList persian = titlesOf(manual, u"کارتابل"_s);
        QVERIFY(!persian.isEmpty());
        QCOMPARE(titlesOf(manual, u"كارتابل"_s), persian); // Arabic kaf
        QCOMPARE(titlesOf(manual, u"پیش نویس"_s), titlesOf(manual, u"پیش‌نویس"_s));
        QVERIFY(!titlesOf(manual, u"پیش‌نویس"_s).isEmpty());
        QVERIFY(titlesOf(manual, u"استعل"_s).size() >= 1); // the last word as a beginning
        QVERIFY(titlesOf(manual, u"واژه‌ای‌که‌نیست"_s).isEmpty());
        for (const QString &word : {u"توکن"_s, u"گواهی باطل"_s, u"دست‌نویس"_s})
            QVERIFY2(titlesOf(manual, word).contains(u"پی‌نوشت و امضا"_s), qPrintable(word));
        QCOMPARE(manual.find({}).size(), manual.sections().size());
    }

    void shiftF1OpensAtThePlace()
    {
        ShellDesk desk;
        unlock(desk, desk.addDeskSeat());
        press(Qt::Key_F1, Qt::ShiftModifier);
        QTRY_VERIFY(manual() && manual()->isVisible());
        QCOMPARE(manual()->shownAnchor(), u"registration"_s);
        manual()->close();
        m_window->activateWindow();
        m_window->workspace()->go(Workspace::Place::Cartable);
        press(Qt::Key_F1, Qt::ShiftModifier);
        QTRY_COMPARE(manual()->shownAnchor(), u"cartable"_s);
        auto *find = manual()->findChild<QLineEdit *>(u"manual.find"_s);
        find->setText(u"نشانی و کد پستی"_s);
        auto *index = manual()->findChild<QListWidget *>(u"manual.index"_s);
        QCOMPARE(index->count(), 1);
        QCOMPARE(manual()->shownAnchor(), u"print"_s);
        find->setText(u"واژه‌ای‌که‌نیست"_s);
        QCOMPARE(index->count(), 0);
        QVERIFY(manual()->findChild<QLabel *>(u"manual.nothing"_s)->isVisible());
        QTest::keyClick(manual(), Qt::Key_Escape);
        QVERIFY(!manual()->isVisible());
    }

    void theSheetOfKeysLeadsToTheManual()
    {
        ShellDesk desk;
        unlock(desk, desk.addDeskSeat());
        press(Qt::Key_F1);
        auto *button = m_window->findChild<QPushButton *>(u"shortcuts.manual"_s);
        QVERIFY(button && button->isVisible());
        button->click();
        QTRY_VERIFY(manual() && manual()->isVisible());
        QCOMPARE(manual()->shownAnchor(), u"window"_s);
    }

    /// Every step points at a control that is there and in sight.
    void theTourPointsAtRealControls()
    {
        ShellDesk desk;
        unlock(desk, desk.addDeskSeat());
        m_window->workspace()->startTour();
        QVERIFY(tour()->isVisible());
        for (int step = 0; step < FirstDayTour::steps().size(); ++step) {
            QCOMPARE(tour()->step(), step); // none was passed over at a desk
            QVERIFY(tour()->target() && tour()->target()->isVisible());
            QCOMPARE(tour()->target()->objectName(), FirstDayTour::steps().at(step).control);
            press(Qt::Key_Return);
        }
        QVERIFY(!tour()->isVisible());
    }

    void theTourIsLeftByEscapeAndGoesOnLater()
    {
        ShellDesk desk;
        const QString seat = desk.addDeskSeat();
        unlock(desk, seat);
        m_window->workspace()->startTour();
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(tour()->step(), 2);
        press(Qt::Key_Escape);
        QVERIFY(!tour()->isVisible());
        QVERIFY(QApplication::focusWidget() != m_window->workspace()); // the page has the keys again
        QCOMPARE(Preferences::tourStep(), 2);
        unlock(desk, seat); // another day
        m_window->workspace()->startTour();
        QCOMPARE(tour()->step(), 2);
    }

    void theTourBlocksNoWork()
    {
        ShellDesk desk;
        unlock(desk, desk.addDeskSeat());
        m_window->workspace()->startTour();
        auto *number = m_window->findChild<QLineEdit *>(u"registration.nationalNumber"_s);
        QVERIFY(number);
        number->setFocus();
        for (const char digit : std::string_view("0499370899"))
            QTest::keyClick(number, digit);
        QVERIFY(number->text().contains(u"۰۴۹۹"_s));
        QVERIFY(tour()->isVisible());
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
    }

    void aCartableIsShownItsOwnPartOfTheTour()
    {
        ShellDesk desk;
        unlock(desk, desk.addSeat(u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s));
        m_window->workspace()->startTour();
        QVERIFY(tour()->isVisible());
        QCOMPARE(tour()->target()->objectName(), u"cartable.folders"_s);
        // Counted from its own first step.
        const qsizetype own = std::ranges::count_if(
            FirstDayTour::steps(), [](const TourStep &step) { return step.place == u"cartable"; });
        const auto number = [this] { return tour()->findChild<QLabel *>(u"tour.step"_s)->text(); };
        QCOMPARE(number(), toPersianDigits(u"1 از %1"_s.arg(own)));
        press(Qt::Key_Return);
        QCOMPARE(number(), toPersianDigits(u"2 از %1"_s.arg(own)));
    }
};

QTEST_MAIN(TestManual)
#include "test_manual.moc"
