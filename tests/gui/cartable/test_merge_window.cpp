#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "ui/attachments/attachment_field.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// Cases about one matter side by side (I7), files on tasks (004 art.4-7), and what is awaited from and said
/// by the applicant, in the real window.
class TestMergeWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<CartableScreen> m_screen;

    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    [[nodiscard]] bool isThere(const char *name)
    {
        const auto *found = m_screen->findChild<QWidget *>(QLatin1String(name));
        return found && found->isVisible();
    }
    [[nodiscard]] const CaseState &state() const { return m_screen->caseView()->details()->state; }
    void open(CartableDesk &desk, const StreamId &id)
    {
        QSettings().clear();
        m_screen = std::make_unique<CartableScreen>(desk.seat());
        m_screen->caseView()->setSeenDelay(1'000'000);
        m_screen->resize(1280, 900);
        m_screen->show();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        m_screen->showFolder(Folder::All);
        m_screen->showCase(id);
        QTRY_VERIFY(m_screen->caseView()->details());
        m_screen->focusList();
    }
    void send() { press(Qt::Key_Return, Qt::ControlModifier); }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
    }
    void cleanup() { m_screen.reset(); }

    void I7_mergedSideBySideAndTakenBack()
    {
        CartableDesk desk;
        const StreamId first = desk.registerCase(sampleDraft(1));
        desk.clock()->advance(1000);
        const StreamId later = desk.registerCase(sampleDraft(1));
        open(desk, later);
        QTRY_VERIFY(isThere("case.links.0.merge"));
        find<QPushButton>("case.links.0.merge")->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(state().merge.has_value());
        QCOMPARE(state().leading, first);
        QCOMPARE(state().status, CaseStatus::Closed);
        QTRY_VERIFY(isThere("case.merged"));
        QTRY_VERIFY(isThere("case.links.0.unmerge"));
        QVERIFY(!isThere("case.links.0.merge"));
        QVERIFY(find<QPushButton>("case.links.0.open")->hasFocus()); // the keys are where they were
        find<QPushButton>("case.links.0.unmerge")->click();
        QTRY_VERIFY(!state().merge.has_value());
        QVERIFY(state().isOpen());
        QTRY_VERIFY(!isThere("case.merged"));
    }

    /// From the earlier case too: it is always the later one that ends.
    void I7_theEarlierOneIsKept()
    {
        CartableDesk desk;
        const StreamId first = desk.registerCase(sampleDraft(1));
        desk.clock()->advance(1000);
        (void)desk.registerCase(sampleDraft(1));
        open(desk, first);
        QTRY_VERIFY(isThere("case.links.0.merge"));
        find<QPushButton>("case.links.0.merge")->click();
        QTRY_COMPARE(m_screen->caseView()->details()->duplicates.size(), 1);
        QVERIFY(state().isOpen());
        QVERIFY(!state().merge.has_value());
        // And is taken back from there, without looking for the later one; by the palette too.
        QTRY_VERIFY(isThere("case.links.0.unmerge"));
        QVERIFY(!isThere("case.links.0.unlink"));
        QVERIFY(!isAble(find<QAction>("case.links.command.merge")));
        QVERIFY(isAble(find<QAction>("case.links.command.unmerge")));
        find<QAction>("case.links.command.unmerge")->trigger();
        QTRY_VERIFY(isThere("case.links.0.merge"));
        QVERIFY(m_screen->caseView()->details()->duplicates.isEmpty());
    }

    void I7_whoDoesNotHoldTheLaterOneMayOnlyLink()
    {
        CartableDesk desk;
        const StreamId first = desk.registerCase(sampleDraft(1));
        desk.clock()->advance(1000);
        const StreamId later = desk.registerCase(sampleDraft(1));
        QVERIFY(desk.writer().refer(later, u"semnan.damghan.governor"_s, u"دستور"_s).ok());
        open(desk, first);
        QTRY_VERIFY(isThere("case.links.0.link"));
        QVERIFY(!isThere("case.links.0.merge"));
    }

    void rule4_7_aFileGoesWithATask()
    {
        CartableDesk desk;
        open(desk, desk.registerCase(sampleDraft(1)));
        QTemporaryDir folder;
        QFile plan(folder.filePath(u"plan.txt"_s));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write("plan");
        plan.close();
        find<QPushButton>("case.action.task")->click();
        QTRY_VERIFY(isThere("case.task.to"));
        find<QWidget>("case.task.to")->setFocus();
        type(u"semnan.damghan.water"_s);
        press(Qt::Key_Return);
        find<QPlainTextEdit>("case.task.text")->setPlainText(u"بازدید شود"_s);
        find<AttachmentField>("case.task.files")->addFiles({plan.fileName()});
        find<QWidget>("case.task.text")->setFocus();
        send();
        QTRY_COMPARE(state().tasks.size(), 1);
        QCOMPARE(state().history.last().attachments.size(), 1);
        QCOMPARE(state().history.last().attachments.first().name, u"plan.txt"_s);
    }

    void S7_untilWhenTheApplicantIsAwaitedAndThatItIsOver()
    {
        CartableDesk desk;
        open(desk, desk.registerCase(sampleDraft(1)));
        find<QPushButton>("case.action.await")->click();
        QTRY_VERIFY(isThere("case.await.text"));
        find<QPlainTextEdit>("case.await.text")->setPlainText(u"تصویر قبض"_s);
        auto *until = find<JalaliDateEdit>("case.await.until");
        until->setDate(QDate(2001, 1, 1));
        until->setFocus();
        send();
        QTest::qWait(100);
        QVERIFY(state().status != CaseStatus::AwaitingApplicant); // a day that is over is none
        QVERIFY(isThere("case.await.until"));
        const QDate tomorrow =
            QDateTime::fromMSecsSinceEpoch(desk.clock()->nowMs(), QTimeZone::utc()).date().addDays(1);
        until->setDate(tomorrow);
        send();
        QTRY_COMPARE(state().status, CaseStatus::AwaitingApplicant);
        QTRY_VERIFY(isThere("case.awaited"));
        QVERIFY(!isThere("case.applicantLate"));
        desk.clock()->advance(5ll * 86'400'000);
        const StreamId id = state().id;
        m_screen->caseView()->showNothing();
        m_screen->caseView()->showCase(id);
        QTRY_VERIFY(isThere("case.applicantLate"));
    }

    void J13_6_theApplicantIsAskedAtDelivery()
    {
        CartableDesk desk;
        const StreamId id = desk.registerCase(sampleDraft(1));
        QVERIFY(desk.writer().answer(id, AnswerKind::Done, u"شیر فشارشکن تعویض شد."_s));
        open(desk, id);
        find<QPushButton>("case.action.deliver")->click();
        QTRY_VERIFY(isThere("case.deliver.score"));
        QVERIFY(!isThere("case.deliver.opinion"));
        find<ChoiceBar>("case.deliver.score")->setCurrent(u"4"_s);
        QTRY_VERIFY(isThere("case.deliver.opinion"));
        find<QPlainTextEdit>("case.deliver.opinion")->setPlainText(u"زود رسیدگی شد"_s);
        find<QWidget>("case.deliver.recipient")->setFocus();
        send();
        QTRY_VERIFY(state().opinion.has_value());
        QCOMPARE(state().opinion->score, 4);
        QCOMPARE(state().opinion->text, u"زود رسیدگی شد"_s);
        QVERIFY(state().deliveredAtMs != 0);
        QTRY_VERIFY(isThere("case.opinion"));
    }
};

QTEST_MAIN(TestMergeWindow)
#include "test_merge_window.moc"
