#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "ui/case/case_view.h"
#include "ui/models/search_model.h"
#include "ui/search/search_screen.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
} // namespace

/// The search by keys alone.
class TestGuiSearch : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<CartableDesk> m_desk;
    std::unique_ptr<SearchScreen> m_screen;
    StreamId m_first;
    StreamId m_second;

    template <typename Control> Control *find(const QString &name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    QLineEdit *field() { return find<QLineEdit>(u"search.field"_s); }
    QAbstractItemView *list() { return find<QAbstractItemView>(u"search.list"_s); }
    [[nodiscard]] int rows() const { return m_screen->results()->rowCount(); }
    [[nodiscard]] StreamId shown() const
    {
        return m_screen->caseView()->details() ? m_screen->caseView()->caseId() : StreamId();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
    }
    void init()
    {
        QSettings().clear();
        m_desk = std::make_unique<CartableDesk>();
        m_desk->receive(60, workingDayMs + 2 * dayMs);
        m_first = m_desk->registerCase(
            draftOf(201, u"water.pressure"_s, u"رضا"_s, u"کریمی"_s, u"فشار آب کوچه یاس کم است"_s));
        m_desk->clock()->advance(60'000);
        m_second = m_desk->registerCase(
            draftOf(202, u"road.repair"_s, u"لیلا"_s, u"یاسمی"_s, u"آسفالت کوچه یاس ریخته است"_s));
        m_screen = std::make_unique<SearchScreen>(m_desk->seat());
        m_screen->caseView()->setSeenDelay(1'000'000);
        m_screen->resize(1280, 800);
        m_screen->show();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        m_screen->focusField();
    }
    void cleanup() { m_screen.reset(); }

    void whatIsTypedIsFoundWhileTyping()
    {
        type(u"کوچه"_s);
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(shown(), m_second); // the newest
        type(u" ياس فش"_s);
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(shown(), m_first);
        QVERIFY(field()->hasFocus()); // nobody is torn out of typing
    }

    void keysGoToTheListAndTheCaseAndBack()
    {
        type(u"یاس "_s);
        press(Qt::Key_Down); // without waiting for the answer
        QTRY_COMPARE(rows(), 2);
        press(Qt::Key_Down);
        QTRY_VERIFY(list()->hasFocus());
        QTRY_COMPARE(shown(), m_second);
        press(Qt::Key_Down);
        QTRY_COMPARE(shown(), m_first);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_screen->caseView()->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(list()->hasFocus());
        press(Qt::Key_Escape);
        QTRY_VERIFY(field()->hasFocus());
        QSignalSpy left(m_screen.get(), &SearchScreen::leaveRequested);
        press(Qt::Key_Escape);
        QVERIFY(field()->text().isEmpty());
        press(Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void longResultsComePageByPage()
    {
        type(u"نوع:درخواست "_s);
        QTRY_VERIFY(rows() >= SearchModel::pageRows);
        press(Qt::Key_Down);
        QTRY_VERIFY(list()->hasFocus());
        press(Qt::Key_End);
        QTRY_COMPARE(rows(), 62);
    }

    void filtersAreChipsThatGoWithOnePress()
    {
        type(u"یاس نام:کریمی"_s);
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(shown(), m_first);
        auto *chip = find<QPushButton>(u"search.filter.0"_s);
        QVERIFY(chip->text().contains(u"کریمی"));
        chip->click();
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(field()->text(), u"یاس"_s);
        find<QPushButton>(u"search.help.status"_s)->click();
        QCOMPARE(field()->text(), u"یاس وضعیت:"_s);
        QVERIFY(field()->hasFocus());
    }

    void whatIsNotUnderstoodIsSaidInPlaceOfTheHits()
    {
        type(u"یاس"_s);
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(shown(), m_second);
        type(u" نوع:نامه"_s);
        auto *fault = find<QWidget>(u"search.empty"_s);
        QTRY_VERIFY(fault->isVisible());
        QVERIFY(fault->accessibleName().contains(u"نامه"));
        QCOMPARE(rows(), 0); // what was found answered other words
        QVERIFY(!list()->isVisible());
        QVERIFY(!shown().isValid());
        QCOMPARE(field()->text(), u"یاس نوع:نامه"_s);
        QVERIFY(field()->hasFocus());
        QCOMPARE(inputState(field()), InputState::Wrong);
        find<QPushButton>(u"search.filter.0"_s)->click();
        QTRY_COMPARE(rows(), 2);
        QVERIFY(!fault->isVisible());
        QCOMPARE(inputState(field()), InputState::Plain);
        type(u" دارنده:کهکشان"_s); // what only the seat can tell
        QTRY_VERIFY(fault->isVisible());
        QVERIFY(fault->accessibleName().contains(u"کهکشان"));
        QCOMPARE(rows(), 0);
        press(Qt::Key_Escape);
        QTRY_COMPARE(inputState(field()), InputState::Plain);
        QVERIFY(fault->isVisible() && !fault->accessibleName().contains(u"کهکشان")); // where one begins
    }

    /// Who cannot be answered because the store is damaged did not mistype.
    void whatTheStoreFailsAtIsNoFaultOfTheWords()
    {
        type(u"یاس"_s);
        QTRY_COMPARE(rows(), 2);
        Q_EMIT m_screen->findChild<SearchModel *>()->failed(makeError(ErrorCode::Corrupt));
        const auto *fault = find<QWidget>(u"search.empty"_s);
        QVERIFY(fault->isVisible());
        QVERIFY(fault->accessibleName().contains(u"آسیب دیده"));
        QVERIFY(!fault->accessibleName().contains(u"صافی"));
        QCOMPARE(inputState(field()), InputState::Plain);
    }

    void nothingFoundSaysWhatToDo()
    {
        type(u"کهکشان"_s);
        QTRY_COMPARE(rows(), 0);
        QTRY_VERIFY(find<QWidget>(u"search.empty"_s)->isVisible());
    }

    void T1_theNumberOfAServiceLeadsToIt()
    {
        ServiceDraft draft;
        draft.serviceId = u"13062412000"_s;
        draft.applicant = sampleDraft(3).applicant;
        auto saved = m_desk->seat()->write([draft](SeatWriter &writer) mutable {
            draft.deliveredMs = writer.nowMs();
            draft.startedMs = draft.deliveredMs - dayMs;
            return writer.recordService(draft);
        });
        saved.waitForFinished();
        QVERIFY(saved.result().ok());
        type(saved.result()->trackingId);
        auto *said = find<QWidget>(u"search.empty"_s);
        QTRY_VERIFY(said->accessibleName().contains(draft.applicant.familyName));
        QVERIFY(said->isVisible());
        press(Qt::Key_Backspace); // another number
        QTRY_VERIFY(!said->accessibleName().contains(draft.applicant.familyName));
    }

    void searchesAreKeptAndTakenAwayByKeys()
    {
        type(u"یاس فشار"_s);
        QTRY_COMPARE(rows(), 1);
        press(Qt::Key_D, Qt::ControlModifier);
        auto *name = find<QLineEdit>(u"search.save.name"_s);
        QTRY_VERIFY(name->hasFocus());
        type(u"آب"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_screen->findChild<QPushButton *>(u"search.saved.0"_s));
        QTRY_VERIFY(field()->hasFocus());
        press(Qt::Key_Escape);
        QTRY_COMPARE(rows(), 0);
        find<QPushButton>(u"search.saved.0"_s)->click();
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(field()->text(), u"یاس فشار"_s);
        find<QPushButton>(u"search.saved.0"_s)->setFocus();
        press(Qt::Key_Delete);
        QTRY_VERIFY(!m_screen->findChild<QPushButton *>(u"search.saved.0"_s));
    }

    void aCaseThatArrivesIsFoundAtOnce()
    {
        type(u"درختکاری"_s);
        QTRY_VERIFY(find<QWidget>(u"search.empty"_s)->isVisible());
        auto saved = m_desk->seat()->write([](SeatWriter &writer) {
            return writer.registerCase(
                draftOf(203, u"road.repair"_s, u"مریم"_s, u"نوری"_s, u"درختکاری حاشیه خیابان"_s));
        });
        saved.waitForFinished();
        QVERIFY(saved.result().ok());
        m_desk->seat()->announceChange();
        QTRY_COMPARE(rows(), 1);
    }

    void I7_theSameMatterIsLinkedAndTakenApartInThePane()
    {
        auto saved = m_desk->seat()->write([](SeatWriter &writer) {
            return writer.registerCase(
                draftOf(201, u"water.pressure"_s, u"رضا"_s, u"کریمی"_s, u"باز هم فشار آب کوچه یاس کم است"_s));
        });
        saved.waitForFinished();
        QVERIFY(saved.result().ok());
        const StreamId again = saved.result()->caseId;
        type(u"باز هم"_s);
        QTRY_COMPARE(shown(), again);
        QTRY_VERIFY(m_screen->findChild<QPushButton *>(u"case.links.0.link"_s));
        QTRY_VERIFY(find<QWidget>(u"case.links"_s)->isVisible());
        find<QPushButton>(u"case.links.0.link"_s)->click();
        QTRY_VERIFY(m_screen->caseView()->details() && m_screen->caseView()->details()->leading);
        QCOMPARE(m_screen->caseView()->details()->leading->id, m_first);
        QTRY_VERIFY(m_screen->findChild<QPushButton *>(u"case.links.0.unlink"_s));
        find<QPushButton>(u"case.links.0.open"_s)->click();
        QTRY_COMPARE(shown(), m_first);
        QTRY_VERIFY(m_screen->findChild<QPushButton *>(u"case.links.0.unlink"_s));
        find<QPushButton>(u"case.links.0.unlink"_s)->click();
        QTRY_VERIFY(m_screen->caseView()->details() && m_screen->caseView()->details()->duplicates.isEmpty());
    }

    void narrowWindowShowsOneAtATime()
    {
        m_screen->resize(420, 700);
        m_screen->focusField();
        type(u"یاس"_s);
        QTRY_COMPARE(rows(), 2);
        QVERIFY(!m_screen->caseView()->isVisible());
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_screen->caseView()->isVisible());
        QVERIFY(!field()->isVisible());
        press(Qt::Key_Escape);
        QTRY_VERIFY(field()->isVisible());
    }
};

QTEST_MAIN(TestGuiSearch)
#include "test_search.moc"
