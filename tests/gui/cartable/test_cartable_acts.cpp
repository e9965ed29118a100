#include "core/domain/conflict_rules.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/case/recipient_list.h"
#include "ui/models/history_model.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr int never = 1'000'000;
const QString governor = u"semnan.damghan.governor"_s;
const QString water = u"semnan.damghan.water"_s;
const QString waterHead = u"semnan.damghan.water.head"_s;

} // namespace

/// The acts between holders and back to the applicant, by keys in the real window.
class TestCartableActs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<CartableScreen> m_screen;

    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    [[nodiscard]] const CaseState &state() const { return m_screen->caseView()->details()->state; }
    static FieldRow *rowOf(QWidget *control)
    {
        QWidget *parent = control->parentWidget();
        while (parent && !qobject_cast<FieldRow *>(parent))
            parent = parent->parentWidget();
        return qobject_cast<FieldRow *>(parent);
    }
    void open(CartableDesk &desk, const StreamId &id)
    {
        QSettings().clear();
        m_screen = std::make_unique<CartableScreen>(desk.seat());
        m_screen->caseView()->setSeenDelay(never);
        m_screen->resize(1280, 800);
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

    void refersToSeveralWithADate()
    {
        CartableDesk desk;
        open(desk, desk.registerCase(sampleDraft(1)));
        type(u"r"_s);
        type(governor);
        press(Qt::Key_Return);
        type(u"برای دستور"_s);
        QVERIFY(!find<QWidget>("case.refer.copies")->isVisible()); // what few need stays away
        find<ChoiceBar>("case.refer.more")->setFocus();
        type(u"2"_s);
        QVERIFY(find<QWidget>("case.refer.copies")->isVisible());
        find<QWidget>("case.refer.copies")->setFocus();
        type(waterHead);
        press(Qt::Key_Return);
        QCOMPARE(find<RecipientList>("case.refer.copies")->codes(), QStringList{waterHead});
        find<JalaliDateEdit>("case.refer.due")->setDate(QDate(2026, 11, 20));
        send();
        QTRY_COMPARE(state().holder, HolderCode(governor));
        QCOMPARE(state().copies.size(), 1);
        QVERIFY(state().custody.last().dueAtMs != 0);
    }

    void rule4_4_noSendingAwayWithoutContactTimeAndReason()
    {
        CartableDesk desk;
        open(desk, desk.registerCase(sampleDraft(1)));
        type(u"r"_s);
        type(governor);
        press(Qt::Key_Return);
        auto *sendButton = find<QPushButton>("case.refer.send");
        QVERIFY(sendButton->isEnabled());
        find<ChoiceBar>("case.refer.more")->setCurrent(u"yes"_s);
        find<ChoiceBar>("case.refer.goes")->setCurrent(u"yes"_s);
        QVERIFY(!sendButton->isEnabled());
        find<QLineEdit>("case.refer.visit.contact")->setText(u"خانم کریمی"_s);
        find<JalaliDateEdit>("case.refer.visit.at")->setDate(QDate(2026, 11, 20));
        find<QLineEdit>("case.refer.visit.hour")->setText(u"۱۰:۳۰"_s);
        QVERIFY(!sendButton->isEnabled());
        send(); // by key neither
        QCOMPARE(state().custody.size(), 1);
        find<QLineEdit>("case.refer.visit.reason")->setText(u"اثر انگشت"_s);
        QVERIFY(sendButton->isEnabled());
        send();
        QTRY_COMPARE(state().holder, HolderCode(governor));
        QVERIFY(state().history.last().publicText.contains(u"خانم کریمی"_s));
    }

    void S6_aCircleIsNamedBesideTheInstruction()
    {
        CartableDesk desk;
        const StreamId id = desk.registerCase(sampleDraft(1));
        QVERIFY(desk.writer().refer(id, governor, u"دستور"_s).ok());
        QVERIFY(desk.writer().recall(id, {}).ok());
        open(desk, id);
        type(u"r"_s);
        type(u"semnan.damghan.desk"_s); // oneself is not offered
        press(Qt::Key_Return);
        send();
        QCOMPARE(state().custody.size(), 1);
    }

    void recallsByKeyAndIsOfferedOnlyThen()
    {
        CartableDesk desk;
        const StreamId id = desk.registerCase(sampleDraft(1));
        QVERIFY(desk.writer().refer(id, governor, {}).ok());
        open(desk, id);
        QVERIFY(find<QPushButton>("case.action.recall")->isVisible());
        QVERIFY(!find<QPushButton>("case.action.return")->isVisible());
        type(u"u"_s);
        QTRY_VERIFY(find<QWidget>("case.recall.send")->isVisible());
        send(); // a reason is welcome, not demanded
        QTRY_COMPARE(state().holder, HolderCode(u"semnan.damghan.desk"_s));
    }

    void rule1_2_anEmptyPhraseDemandsMoreAndStays()
    {
        CartableDesk desk;
        open(desk, desk.registerCase(sampleDraft(1)));
        type(u"a"_s);
        auto *text = find<QPlainTextEdit>("case.answer.text");
        type(u"اقدام شد."_s);
        send();
        QTRY_VERIFY(!rowOf(text)->message().isEmpty());
        QCOMPARE(text->toPlainText(), u"اقدام شد."_s);
        QCOMPARE(state().status, CaseStatus::Registered);
        text->setPlainText(u"اقدام شد: فشارشکن خیابان بهار تعویض شد."_s);
        send();
        QTRY_COMPARE(state().status, CaseStatus::Answered);
        QVERIFY(find<QWidget>("case.undelivered")->isVisible());
    }

    void deliversAndReopensByKeys_S7()
    {
        CartableDesk desk;
        const StreamId id = desk.registerCase(sampleDraft(1));
        QVERIFY(desk.writer().answer(id, AnswerKind::Done, u"فشارشکن تعویض شد."_s).ok());
        open(desk, id);
        type(u"ی"_s); // D, as it lies on a Persian keyboard
        QTRY_VERIFY(find<QWidget>("case.deliver.send")->isVisible());
        send(); // to the applicant himself unless another is named
        QTRY_VERIFY(state().deliveredAtMs != 0);
        QTRY_VERIFY(!find<QWidget>("case.undelivered")->isVisible());
        QVERIFY(find<QPushButton>("case.action.reopen")->isEnabled());
        desk.clock()->advance(31ll * 86'400'000);
        m_screen->caseView()->showNothing();
        m_screen->showCase(id);
        QTRY_VERIFY(m_screen->caseView()->details());
        QVERIFY(!find<QPushButton>("case.action.reopen")->isEnabled());
        QVERIFY(!find<QPushButton>("case.action.reopen")->toolTip().isEmpty());
    }

    void tasksAndInquiriesAreAsked()
    {
        CartableDesk desk;
        open(desk, desk.registerCase(sampleDraft(1)));
        type(u"t"_s);
        type(water);
        press(Qt::Key_Return);
        type(u"نقشه را بفرستید"_s);
        send();
        QTRY_COMPARE(state().tasks.size(), 1);
        m_screen->focusList();
        type(u"i"_s);
        type(water);
        press(Qt::Key_Return);
        type(u"بدهی دارد؟"_s);
        send();
        QTRY_COMPARE(state().tasks.size(), 2);
        const auto *history = find<QAbstractItemView>("case.history")->model();
        const QString last =
            history->index(history->rowCount() - 1, 0).data(HistoryModel::WhatRole).toString();
        QVERIFY2(last.contains(u"معتبر"_s), qPrintable(last));
        QCOMPARE(state().holder, HolderCode(u"semnan.damghan.desk"_s));
    }

    void inv12_aConflictStandsSideBySideAndIsDecided()
    {
        CartableDesk desk;
        const StreamId id = desk.registerCase(sampleDraft(1));
        const auto reader = SeatReader::open(desk.writer()).value();
        const CaseState before = reader->caseDetails(id)->state;
        QVERIFY(desk.writer().answer(id, AnswerKind::Done, u"لوله تعویض شد."_s).ok());
        CaseAnswered other;
        other.publicText = u"شیر اصلی باز شد."_s;
        QVERIFY(desk.writer().applyFeed(desk.byColleague(id, before.heads, before.headCounter, other)).ok());
        open(desk, id);
        QCOMPARE(state().conflicts, 1);
        QVERIFY(find<QWidget>("case.conflict")->isVisible());
        type(u"x"_s);
        QTRY_VERIFY(find<QWidget>("case.resolve.send")->isVisible());
        auto *first = find<QRadioButton>("case.resolve.counts.1");
        auto *second = find<QRadioButton>("case.resolve.counts.2");
        QVERIFY(first->isVisible() && second->isVisible());
        QVERIFY(first->mapTo(m_screen.get(), QPoint()).y() == second->mapTo(m_screen.get(), QPoint()).y());
        send(); // not without a choice
        QCOMPARE(state().conflicts, 1);
        const EventId chosen = openConflicts(state()).first().against.first().event;
        QVERIFY(first->hasFocus()); // the keys begin there
        type(u"۲"_s);
        QVERIFY(second->isChecked() && second->hasFocus());
        find<QPlainTextEdit>("case.resolve.reason")->setPlainText(u"با متقاضی هماهنگ شد"_s);
        send();
        QTRY_COMPARE(state().conflicts, 0);
        const auto entry = std::find_if(state().history.begin(), state().history.end(),
                                        [&](const HistoryEntry &each) { return each.event == chosen; });
        QCOMPARE(entry->flag, EventFlag::None);
        QCOMPARE(state().answer, entry->publicText);
    }

    void theTreeShowsHoldersWithDays()
    {
        CartableDesk desk;
        const StreamId id = desk.registerCase(sampleDraft(1));
        desk.clock()->advance(2ll * 86'400'000);
        QVERIFY(desk.writer().refer(id, governor, u"برای دستور"_s).ok());
        open(desk, id);
        QStringList texts;
        for (const QLabel *label : find<QWidget>("case.custody")->findChildren<QLabel *>())
            texts << label->text();
        const QString all = texts.join(u'\n');
        QVERIFY2(all.contains(u"فرماندار دامغان"_s), qPrintable(all));
        QVERIFY(all.contains(u"برای دستور"_s) && all.contains(u"۲"_s));
    }
};

QTEST_MAIN(TestCartableActs)
#include "test_cartable_acts.moc"
