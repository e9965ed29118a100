#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "tests/gui/widgets/keys.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/connection_indicator.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/persian_delegate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QDropEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace mizban;

class TestWidgetsLists : public QObject
{
    Q_OBJECT

    static void fill(CompletingCombo &combo)
    {
        combo.setEntries(
            {{QStringLiteral("water.pressure"), QStringLiteral("افت فشار آب"), QStringLiteral("آب و فاضلاب")},
             {QStringLiteral("water.cutoff"), QStringLiteral("قطع آب"), QStringLiteral("آب و فاضلاب")},
             {QStringLiteral("road.repair"), QStringLiteral("تعمیر راه"), QStringLiteral("راهداری")},
             {QStringLiteral("idea.process"), QStringLiteral("ایده‌ی فرایندی"),
              QStringLiteral("ایده‌ها")},
             {QStringLiteral("works.head"), QStringLiteral("رئیس کارگاه"), QStringLiteral("کارگاه")}});
    }

    /// Subjects to choose from, in a window of their own.
    struct Subjects
    {
        QWidget window;
        CompletingCombo combo{&window};

        Subjects()
        {
            window.resize(600, 400);
            fill(combo);
            window.show();
        }
    };

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void completion_anyWordHoweverSpelled_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("second word") << QStringLiteral("فشار") << QStringLiteral("water.pressure");
        QTest::newRow("path and title") << QStringLiteral("فاضلاب قطع") << QStringLiteral("water.cutoff");
        QTest::newRow("Arabic yeh") << QStringLiteral("تعمير") << QStringLiteral("road.repair");
        QTest::newRow("code") << QStringLiteral("road") << QStringLiteral("road.repair");
        QTest::newRow("capitals") << QStringLiteral("ROAD") << QStringLiteral("road.repair");
        QTest::newRow("half-space") << QStringLiteral("ایده ی") << QStringLiteral("idea.process");
        QTest::newRow("Persian word on English keys")
            << QStringLiteral("tahv") << QStringLiteral("water.pressure");
        QTest::newRow("code on Persian keys") << QStringLiteral("قخشی") << QStringLiteral("road.repair");
        QTest::newRow("yeh for hamza") << QStringLiteral("رییس") << QStringLiteral("works.head");
    }

    void completion_anyWordHoweverSpelled()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        Subjects shown;
        CompletingCombo &combo = shown.combo;
        QSignalSpy picked(&combo, &CompletingCombo::picked);
        keys::type(&combo, typed);
        keys::press(&combo, Qt::Key_Return);
        QCOMPARE(combo.code(), code);
        QCOMPARE(picked.size(), 1);
    }

    /// Whose own name begins as the title does is not meant: the wrong official would be complained of.
    void completion_theTitleTypedComesBeforeAName()
    {
        Subjects shown;
        CompletingCombo &combo = shown.combo;
        const QString roads = QStringLiteral("damghan.roads.head");
        const QString water = QStringLiteral("damghan.water.head");
        combo.setEntries(
            {{roads, QStringLiteral("رئیس اداره راهداری"), {}, {QStringLiteral("ابراهیم قنبری")}},
             {water, QStringLiteral("رئیس اداره آب"), {}, {QStringLiteral("داوود رستمی")}}});
        for (const QString &typed : {QStringLiteral("رئیس اداره آب"), QStringLiteral("اداره آب")}) {
            combo.setCode({});
            keys::type(&combo, typed);
            keys::press(&combo, Qt::Key_Return);
            QCOMPARE(combo.code(), water);
        }
        combo.setCode({});
        keys::type(&combo, QStringLiteral("ابراهیم"));
        keys::press(&combo, Qt::Key_Return);
        QCOMPARE(combo.code(), roads);
    }

    void completion_newEntriesWhileTyping()
    {
        Subjects shown;
        CompletingCombo &combo = shown.combo;
        keys::type(&combo, QStringLiteral("تعمیر"));
        fill(combo);
        QCOMPARE(combo.text(), QStringLiteral("تعمیر"));
        keys::press(&combo, Qt::Key_Return);
        QCOMPARE(combo.code(), QStringLiteral("road.repair"));
    }

    /// Who has it already is not offered, also to whoever is typing just now; nobody's place is lost by it.
    void completion_leftOutWhileTyping()
    {
        Subjects shown;
        CompletingCombo &combo = shown.combo;
        keys::type(&combo, QStringLiteral("آب"));
        combo.setLeftOut(QStringLiteral("water.pressure"));
        keys::press(&combo, Qt::Key_Return);
        QCOMPARE(combo.code(), QStringLiteral("water.cutoff"));
        QVERIFY(!combo.setCode(QStringLiteral("water.pressure")));
        combo.setLeftOut({});
        QVERIFY(combo.setCode(QStringLiteral("water.pressure")));
        combo.setLeftOut(QStringLiteral("water.pressure"));
        QVERIFY(combo.code().isEmpty());
    }

    void completion_recentComesBackWhenLeftOutNoMore()
    {
        Subjects shown;
        CompletingCombo &combo = shown.combo;
        const QString roads = QStringLiteral("road.repair");
        const auto first = [&combo] {
            combo.setCode({});
            combo.setFocus();
            keys::press(&combo, Qt::Key_Down);
            keys::press(&combo, Qt::Key_Return);
            return combo.code();
        };
        combo.setLeftOut(roads);
        combo.setRecentCodes({roads, QStringLiteral("water.cutoff")});
        QCOMPARE(first(), QStringLiteral("water.cutoff"));
        combo.setLeftOut({});
        QCOMPARE(first(), roads);
    }

    void completion_downChooses()
    {
        Subjects shown;
        CompletingCombo &combo = shown.combo;
        keys::type(&combo, QStringLiteral("آب"));
        keys::press(&combo, Qt::Key_Down);
        keys::press(&combo, Qt::Key_Return);
        QCOMPARE(combo.code(), QStringLiteral("water.cutoff"));
        QCOMPARE(combo.text(), QStringLiteral("قطع آب"));
        QVERIFY(!shown.window.findChild<QListView *>()->isVisible());
    }

    void completion_unknownIsNamedWhenLeft()
    {
        Subjects shown;
        CompletingCombo &combo = shown.combo;
        keys::type(&combo, QStringLiteral("چیز دیگر"));
        keys::leave(&combo);
        QVERIFY(combo.code().isEmpty());
        QVERIFY(!combo.message().isEmpty());
        QCOMPARE(inputState(&combo), InputState::Wrong);
        combo.clear();
        keys::type(&combo, QStringLiteral("قطع آب"));
        keys::leave(&combo);
        QCOMPARE(combo.code(), QStringLiteral("water.cutoff"));
        QVERIFY(combo.message().isEmpty());
    }

    void completion_typingTakesThePickAway()
    {
        CompletingCombo combo;
        fill(combo);
        QVERIFY(combo.setCode(QStringLiteral("road.repair")));
        QSignalSpy changed(&combo, &CompletingCombo::codeChanged);
        combo.end(false);
        keys::type(&combo, QStringLiteral("ها"));
        QVERIFY(combo.code().isEmpty());
        QCOMPARE(changed.size(), 1);
        QVERIFY(!combo.setCode(QStringLiteral("no.such")));
        QVERIFY(combo.text().isEmpty());
    }

    void cells_arePersian()
    {
        QCOMPARE(PersianDelegate::textOf(1234, CellKind::Number), QStringLiteral("۱۲۳۴"));
        QCOMPARE(PersianDelegate::textOf(QStringLiteral("1404-SMN-12"), CellKind::Id),
                 isolateLtr(QStringLiteral("۱۴۰۴-SMN-۱۲")));
        QCOMPARE(PersianDelegate::textOf(QDate(2025, 4, 25), CellKind::Date), QStringLiteral("۱۴۰۴/۰۲/۰۵"));
        const QDateTime at(QDate(2025, 4, 25), QTime(20, 45), QTimeZone::utc());
        QCOMPARE(PersianDelegate::textOf(at, CellKind::Date),
                 QStringLiteral("۱۴۰۴/۰۲/۰۶")); // past midnight in Tehran
        QCOMPARE(PersianDelegate::textOf(at.toMSecsSinceEpoch(), CellKind::DateTime),
                 formatJalaliDateTime(at.toMSecsSinceEpoch()));
        QCOMPARE(PersianDelegate::textOf(QVariant(), CellKind::DateTime), QString());
    }

    void table_hasTheLook()
    {
        QTableView table;
        applyTableLook(&table, RowDensity::Compact);
        const int compact = table.verticalHeader()->defaultSectionSize();
        applyTableLook(&table);
        QVERIFY(table.verticalHeader()->defaultSectionSize() > compact);
        QVERIFY(table.verticalHeader()->isHidden());
        QVERIFY(!table.showGrid());
    }

    void attachments_areDroppedAndRemoved()
    {
        AttachmentList list;
        QSignalSpy dropped(&list, &AttachmentList::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.pdf")),
                      QUrl(QStringLiteral("https://example.org/b"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&list, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&list, &drop);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toStringList(), QStringList{QStringLiteral("/tmp/a.pdf")});

        list.setEntries({{QStringLiteral("x"), QStringLiteral("a.pdf"), 2048, false}});
        QSignalSpy removed(&list, &AttachmentList::removeRequested);
        auto *inner = list.findChild<QListWidget *>();
        inner->setCurrentRow(0);
        keys::press(inner, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        list.setReadOnly(true);
        keys::press(inner, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
    }

    void attachments_buttonsStandUnderOneAnotherWhereNarrow()
    {
        QWidget window;
        AttachmentList list(&window);
        auto *scan = new QPushButton(QStringLiteral("اسکن از دستگاه"));
        list.addButton(scan);
        window.resize(640, 300);
        list.resize(600, 120);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto *add = list.findChild<QPushButton *>(QStringLiteral("attachments.add"));
        QCOMPARE(scan->y(), add->y());
        const int widest = qMax(scan->sizeHint().width(), add->sizeHint().width());
        QVERIFY(list.minimumSizeHint().width() <= widest);
        list.resize(widest, 160);
        QTRY_VERIFY(scan->y() > add->y());
        QVERIFY(scan->geometry().right() < list.width());
    }

    void completion_listStaysAtItsField()
    {
        QWidget window;
        auto *combo = new CompletingCombo(&window);
        fill(*combo);
        window.resize(500, 400);
        combo->setGeometry(10, 10, 200, 34);
        keys::begin(window, combo);
        keys::type(combo, QStringLiteral("آب"));
        const auto *names = window.findChild<QListView *>();
        QVERIFY(names && names->isVisible());
        combo->setGeometry(40, 60, 420, 34);
        QCOMPARE(names->geometry().topLeft(), QPoint(40, 94));
        QCOMPARE(names->width(), 420);
    }

    void attachments_sizesArePersian()
    {
        QCOMPARE(AttachmentList::sizeText(512), QStringLiteral("۵۱۲ بایت"));
        QCOMPARE(AttachmentList::sizeText(2048), QStringLiteral("۲ کیلوبایت"));
        QCOMPARE(AttachmentList::sizeText(1500000), QStringLiteral("۱٫۴ مگابایت"));
    }

    void toast_neverTakesTheFocus()
    {
        QWidget window;
        window.resize(500, 300);
        QLineEdit field(&window);
        keys::begin(window, &field);
        Toast toast(&window);
        QSignalSpy undone(&toast, &Toast::actionTriggered);
        QSignalSpy closed(&toast, &Toast::closed);
        toast.showMessage(QStringLiteral("ثبت شد."), QStringLiteral("بازگردانی"));
        QVERIFY(toast.isVisible());
        QVERIFY(field.hasFocus());
        toast.triggerAction();
        QCOMPARE(undone.size(), 1);
        QVERIFY(!toast.isVisible());
        toast.showMessage(QStringLiteral("ثبت شد."), {}, 10);
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(field.hasFocus());
    }

    void connection_saysWhereItStands()
    {
        ConnectionIndicator indicator;
        indicator.setState(ConnectionIndicator::State::Offline);
        indicator.setWaiting(3);
        indicator.setLastSync(QDateTime(QDate(2025, 4, 25), QTime(6, 55), QTimeZone::utc()));
        QVERIFY(indicator.sentence().contains(QStringLiteral("برون‌خط")));
        QVERIFY(indicator.sentence().contains(QStringLiteral("۳ اقدام")));
        QVERIFY(indicator.sentence().contains(QStringLiteral("۱۰:۲۵")));
        QCOMPARE(indicator.accessibleName(), indicator.sentence());
        indicator.setWaiting(3, 2);
        QVERIFY(indicator.sentence().contains(QStringLiteral("۳ اقدام و ۲ پیوست")));
        indicator.setWaiting(0, 2);
        QVERIFY(indicator.sentence().contains(QStringLiteral("۲ پیوست")));
        QVERIFY(!indicator.sentence().contains(QStringLiteral("اقدام")));
    }

    /// However much it has to tell, it makes no window wider.
    void connection_givesWayWhereItIsNarrow()
    {
        ConnectionIndicator indicator;
        const int state = indicator.minimumSizeHint().width();
        indicator.setWaiting(1200, 300);
        indicator.setLastSync(QDateTime(QDate(2025, 4, 25), QTime(6, 55), QTimeZone::utc()));
        QVERIFY(indicator.sizeHint().width() > 2 * state);
        QCOMPARE(indicator.minimumSizeHint().width(), state);
        indicator.resize(indicator.sizeHint());
        const QImage whole = indicator.grab().toImage();
        indicator.setLastSync({});
        indicator.resize(indicator.sizeHint());
        const QImage without = indicator.grab().toImage();
        QVERIFY(whole.width() > without.width());
        indicator.setLastSync(QDateTime(QDate(2025, 4, 25), QTime(6, 55), QTimeZone::utc()));
        indicator.resize(without.size());
        QCOMPARE(indicator.grab().toImage(), without); // the time gave way first
    }

    void banner_showsAndCloses()
    {
        QWidget window;
        Banner banner(&window);
        window.show();
        QVERIFY(!banner.isVisible());
        QSignalSpy acted(&banner, &Banner::actionTriggered);
        banner.showMessage(Tone::Warning, QStringLiteral("به مرکز دسترسی نیست."),
                           QStringLiteral("تلاش دوباره"));
        QVERIFY(banner.isVisible());
        banner.findChild<QPushButton *>(QStringLiteral("banner.action"))->click();
        QCOMPARE(acted.size(), 1);
        QCOMPARE(banner.accessibleName(), banner.text());
    }
};

QTEST_MAIN(TestWidgetsLists)
#include "test_widgets_lists.moc"
