#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/deadline.h"
#include "tests/gui/registration/typed_request.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"

#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace mizban;
using namespace mizban::tests;
using namespace Qt::StringLiterals;

namespace {
const QString said = u"هنوز هم آب کم است"_s;
} // namespace

class TestRegistration : public QObject
{
    Q_OBJECT

    /// Who was here before comes again about the same matter: what he says goes to the earlier case.
    static void addVisit(DeskPage &desk)
    {
        QSignalSpy known(&desk.page(), &RegistrationPage::applicantShown);
        QSignalSpy added(&desk.page(), &RegistrationPage::visitAdded);
        type(fixtures::sampleNationalNumber(1));
        QTRY_COMPARE(known.size(), 1);
        desk.find<CompletingCombo>("subject")->setCode(u"water.pressure"_s);
        desk.focus("text");
        type(said);
        desk.find<QPushButton>("panel.visit")->click();
        QTRY_COMPARE(added.size(), 1);
    }

private Q_SLOTS:
    void initTestCase() { useProgramLook(); }

    void beginsInTheNationalNumber()
    {
        DeskPage desk;
        desk.open();
        QVERIFY(desk.hasFocus("nationalNumber"));
    }

    void J1_requestByKeys()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        typeRequest(desk, keys);
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        const auto result = saved.first().first().value<Registered>();
        QCOMPARE(result.trackingId.size(), 15);
        const CaseRegistered stored = desk.registration(result.caseId);
        QCOMPARE(stored.kind, CaseKind::Request);
        QCOMPARE(stored.channel, Channel::WalkIn);
        QCOMPARE(stored.applicant.nationalNumber, u"0499370899"_s);
        QCOMPARE(stored.applicant.familyName, u"احمدی"_s);
        QCOMPARE(stored.applicant.mobile, u"09121234567"_s);
        QCOMPARE(stored.subject.text(), u"water.pressure"_s);
        QCOMPARE(stored.locality.name, u"دامغان"_s);
        QCOMPARE(stored.outcome.kind, OutcomeKind::FinalDate);
        QCOMPARE(stored.outcome.atMs, stored.dueAtMs);
        // What the clerk hands over stands there; the next form is ready.
        QVERIFY(desk.find("result")->isVisible());
        const QString shown = desk.find<QLabel>("result.trackingId")->text();
        QVERIFY(shown.contains(toPersianDigits(result.trackingId.mid(2, 5))));
        QVERIFY(
            desk.find<QLabel>("result.followUpCode")->text().contains(toPersianDigits(result.followUpCode)));
        QVERIFY(!desk.find<QLabel>("result.dueAt")->text().isEmpty());
        QVERIFY(desk.hasFocus("nationalNumber"));
        QVERIFY(desk.find<QPlainTextEdit>("text")->toPlainText().isEmpty());
        QVERIFY(!desk.page().hasUnsavedText());
    }

    void whatIsWrittenStandsInSightInALowWindow()
    {
        DeskPage desk;
        desk.open();
        desk.page().window()->resize(1024, 480);
        auto *text = desk.find<QPlainTextEdit>("text");
        QVERIFY(text->visibleRegion().boundingRect().height() < text->height());
        desk.focus("text");
        QTRY_COMPARE(text->visibleRegion().boundingRect().height(), text->height());
        // Nor does the bar of a long text hide how long it is.
        text->setPlainText(QString(30, u'\n'));
        const auto *bar = text->verticalScrollBar();
        QTRY_VERIFY(bar->isVisible());
        const auto *counter = text->findChild<QLabel *>({}, Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(counter->x() >= bar->width());
    }

    void ctrlEnterSaves()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        typeRequest(desk, keys);
        desk.focus("text");
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
    }

    void ctrlPSavesAndPrintsThenPrintsAgain()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy print(&desk.page(), &RegistrationPage::printRequested);
        KeyCounter keys;
        typeRequest(desk, keys);
        keys.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(print.size(), 1);
        keys.press(Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(print.size(), 2);
        QCOMPARE(print[0][0].value<StreamId>(), print[1][0].value<StreamId>());
        QCOMPARE(desk.cases().size(), 1);
    }

    void N1_wrongNumberIsNamedAndCannotBeSaved()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        QSignalSpy refused(&desk.page(), &RegistrationPage::refused);
        KeyCounter keys;
        typeRequest(desk, keys);
        desk.focus("nationalNumber");
        desk.find<DigitLineEdit>("nationalNumber")->clear();
        type(u"0499370898"_s);
        keys.press(Qt::Key_Tab);
        QVERIFY(!desk.message("nationalNumber").isEmpty());
        keys.press(Qt::Key_F2);
        QCOMPARE(refused.size(), 1);
        QVERIFY(desk.hasFocus("nationalNumber"));
        QVERIFY(!desk.message("nationalNumber").isEmpty());
        QVERIFY(desk.cases().isEmpty());
        QCOMPARE(saved.size(), 0);
        QVERIFY(!desk.find<QPlainTextEdit>("text")->toPlainText().isEmpty());
    }

    void N1_shortNumberIsNamedWhenLeft()
    {
        DeskPage desk;
        desk.open();
        KeyCounter keys;
        type(u"04993"_s);
        QVERIFY(desk.message("nationalNumber").isEmpty());
        keys.press(Qt::Key_Return);
        QVERIFY(!desk.message("nationalNumber").isEmpty());
    }

    void N1_repeatedDigitsOnlyWarn()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        typeRequest(desk, keys);
        desk.find<DigitLineEdit>("nationalNumber")->setAsciiText(u"1111111111"_s);
        desk.find<QLineEdit>("givenName")->setText(u"علی"_s);
        desk.find<QLineEdit>("familyName")->setText(u"رضایی"_s);
        QVERIFY(!desk.message("nationalNumber").isEmpty());
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
    }

    void missingOutcomeIsNamed_4_4()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy refused(&desk.page(), &RegistrationPage::refused);
        KeyCounter keys;
        typeRequest(desk, keys);
        desk.find<ChoiceBar>("outcome")->setCurrent({});
        keys.press(Qt::Key_F2);
        QCOMPARE(refused.size(), 1);
        QVERIFY(!desk.message("outcome").isEmpty());
        QVERIFY(desk.hasFocus("outcome"));
        // Done needs its text, a next visit its date.
        keys.pressSign(u'1');
        QVERIFY(desk.message("outcome").isEmpty());
        QVERIFY(desk.hasFocus("outcomeText"));
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("outcomeText").isEmpty());
        desk.focus("outcome");
        keys.pressSign(u'2');
        QVERIFY(desk.hasFocus("outcomeDate"));
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("outcomeDate").isEmpty());
        QVERIFY(desk.cases().isEmpty());
    }

    void E8_finalDateShowsThePolicysDay()
    {
        DeskPage desk;
        desk.open();
        const DirectoryPtr directory = desk.seat()->directory();
        const UnitCode unit(u"semnan.damghan.desk"_s);
        const Deadline deadline = deadlineFor(*directory->policy(), directory->calendarFor(unit),
                                              CaseKind::Request, Level::County, desk.seat()->clock().nowMs());
        KeyCounter keys;
        typeRequest(desk, keys);
        const auto *promise = desk.find<QLabel>("promise");
        QVERIFY(promise->isVisible());
        QVERIFY(promise->text().contains(formatJalali(toJalali(tehranDate(deadline.dueAtMs)))));
    }

    void E8_anEarlierFinalDateIsThePromise()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        QSignalSpy refused(&desk.page(), &RegistrationPage::refused);
        KeyCounter keys;
        typeRequest(desk, keys);
        const QDate today = tehranDate(desk.seat()->clock().nowMs());
        auto *final = desk.find<QLineEdit>("outcomeFinal");
        QVERIFY(final->isVisible());
        desk.focus("outcomeFinal");
        type(formatJalali(toJalali(today.addDays(300)))); // later than the policy's
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(!desk.message("outcomeFinal").isEmpty());
        QVERIFY(desk.hasFocus("outcomeFinal"));
        final->clear();
        desk.focus("outcomeFinal");
        type(formatJalali(toJalali(today.addDays(2))));
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        const auto stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(tehranDate(stored.dueAtMs), today.addDays(2));
        QCOMPARE(stored.outcome.atMs, stored.dueAtMs); // as the center asks
        QCOMPARE(saved[0][0].value<Registered>().dueAtMs, stored.dueAtMs);
    }

    void complaintByKeys_1_3()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        typeRequest(desk, keys);
        desk.focus("kind");
        keys.pressSign(u'۲');
        QVERIFY(desk.hasFocus("against"));
        type(u"آب و فاضلاب شهرستان دامغان"_s);
        keys.press(Qt::Key_Return);
        QVERIFY(desk.hasFocus("breach"));
        keys.pressSign(u'4');
        QVERIFY(desk.hasFocus("redress"));
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("redress").isEmpty());
        type(u"رفع افت فشار"_s);
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        const auto stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(stored.kind, CaseKind::Complaint);
        QCOMPARE(stored.breach, Breach::BelowStandard);
        QCOMPARE(stored.against.text(), u"semnan.damghan.water"_s);
        QCOMPARE(stored.redress, u"رفع افت فشار"_s);
    }

    void N7_criticismAndThanksWithoutIdentity_data()
    {
        QTest::addColumn<QChar>("key");
        QTest::addColumn<CaseKind>("kind");
        QTest::newRow("criticism") << QChar(u'3') << CaseKind::Criticism;
        QTest::newRow("thanks") << QChar(u'4') << CaseKind::Thanks;
    }

    void N7_criticismAndThanksWithoutIdentity()
    {
        QFETCH(QChar, key);
        QFETCH(CaseKind, kind);
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        desk.focus("kind");
        keys.pressSign(key);
        QVERIFY(desk.hasFocus("subject"));
        type(u"فشار"_s);
        keys.press(Qt::Key_Return);
        QVERIFY(desk.hasFocus("against")); // the unit meant
        type(u"آب و فاضلاب شهرستان دامغان"_s);
        keys.press(Qt::Key_Return);
        desk.focus("text");
        type(u"برخورد متصدیان خوب بود."_s);
        keys.press(Qt::Key_Tab);
        keys.pressSign(u'1');
        type(u"به واحد ابلاغ شد."_s);
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        const auto stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(stored.kind, kind);
        QCOMPARE(stored.applicant.kind, ApplicantKind::Anonymous);
    }

    void N2_personalCounselNeedsANumber()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy recorded(&desk.page(), &RegistrationPage::counselRecorded);
        KeyCounter keys;
        desk.focus("kind");
        keys.pressSign(u'5');
        QVERIFY(desk.hasFocus("personal"));
        keys.pressSign(u'2');
        QVERIFY(desk.hasFocus("topic"));
        type(u"انشعاب آب"_s);
        keys.press(Qt::Key_Return);
        type(u"ماده ۱۲ آیین‌نامه"_s);
        keys.press(Qt::Key_Return);
        type(u"به اداره آب راهنمایی شد."_s);
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("nationalNumber").isEmpty());
        QCOMPARE(recorded.size(), 0);
        desk.focus("personal");
        keys.pressSign(u'1');
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(recorded.size(), 1);
        QVERIFY(desk.find("result")->isVisible());
        QVERIFY(desk.hasFocus("nationalNumber"));
    }

    void returningApplicantInTwelveKeys()
    {
        DeskPage desk;
        (void)desk.registerSample(1);
        desk.open();
        QSignalSpy known(&desk.page(), &RegistrationPage::applicantShown);
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        type(fixtures::sampleNationalNumber(1));
        keys.press(Qt::Key_Return);
        QTRY_COMPARE(known.size(), 1);
        QCOMPARE(desk.find<QLineEdit>("familyName")->text(), u"احمدی"_s);
        QCOMPARE(desk.find<DigitLineEdit>("mobile")->asciiText(), u"09121234567"_s);
        QTRY_VERIFY(desk.hasFocus("kind"));
        keys.pressSign(u'1');
        keys.press(Qt::Key_Down); // the subjects used lately
        keys.press(Qt::Key_Return);
        QVERIFY(desk.hasFocus("text"));
        type(u"فشار آب باز هم کم است."_s);
        keys.press(Qt::Key_Tab);
        keys.pressSign(u'3');
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(desk.registration(saved[0][0].value<Registered>().caseId).subject.text(),
                 u"water.pressure"_s);
        qInfo("keys for a returning applicant beside number and text: %d", keys.count());
        QVERIFY(keys.count() <= 12);
    }

    void I7_duplicatesAndPromisesStandBesideTheForm()
    {
        DeskPage desk;
        (void)desk.registerSample(1);
        desk.open();
        QSignalSpy known(&desk.page(), &RegistrationPage::applicantShown);
        QSignalSpy opened(&desk.page(), &RegistrationPage::caseRequested);
        type(fixtures::sampleNationalNumber(1));
        QTRY_COMPARE(known.size(), 1);
        QVERIFY(desk.find("panel.promises"));
        QVERIFY(!desk.find("panel.duplicates"));
        desk.find<CompletingCombo>("subject")->setCode(u"water.pressure"_s);
        QVERIFY(desk.find("panel.duplicates"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(opened.size(), 1);
    }

    void I7_whatWasAddedToTheEarlierCaseIsNamedAndTakenBack_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Ctrl+Z") << true;
        QTest::newRow("the button") << false;
    }

    void I7_whatWasAddedToTheEarlierCaseIsNamedAndTakenBack()
    {
        QFETCH(const bool, byKey);
        DeskPage desk;
        const Registered earlier = desk.registerSample(1);
        desk.open();
        QSignalSpy opened(&desk.page(), &RegistrationPage::draftOpened);
        const auto notes = [&] {
            return desk.readNow([&](SeatReader &reader) { return reader.caseDetails(earlier.caseId); })
                ->notes;
        };
        addVisit(desk);
        QCOMPARE(notes().size(), 1);
        QVERIFY(desk.find<QLabel>("result.trackingId")->isVisible());
        QVERIFY(desk.find<QLabel>("result.trackingId")
                    ->text()
                    .contains(toPersianDigits(earlier.trackingId.mid(2, 5))));
        QVERIFY(!desk.find<QLabel>("result.followUpCode")->isVisible());
        QVERIFY(desk.find<QPlainTextEdit>("text")->toPlainText().isEmpty());
        QVERIFY(desk.hasFocus("nationalNumber"));
        if (byKey)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        else
            desk.find<QPushButton>("result.undo")->click();
        QTRY_COMPARE(opened.size(), 1); // the form is as it was
        QVERIFY(notes().isEmpty());
        QCOMPARE(desk.find<QPlainTextEdit>("text")->toPlainText(), said);
        QCOMPARE(desk.find<DigitLineEdit>("nationalNumber")->asciiText(), fixtures::sampleNationalNumber(1));
        QVERIFY(!desk.find("result")->isVisible());
        QCOMPARE(desk.cases().size(), 1);
        // Ctrl+Z is the field's again.
        desk.focus("text");
        type(u"؟"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.find<QPlainTextEdit>("text")->toPlainText().endsWith(u'؟'));
    }

    void I7_undoneWhileTheNextOneIsTypedItWaitsAmongTheDrafts()
    {
        DeskPage desk;
        const Registered earlier = desk.registerSample(1);
        desk.open();
        addVisit(desk);
        desk.focus("text");
        type(u"متقاضی بعدی"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier); // of the field
        QVERIFY(desk.find("result")->isVisible());
        type(u"متقاضی بعدی"_s);
        desk.find<QPushButton>("result.undo")->click();
        QTRY_VERIFY(!desk.find("result")->isVisible());
        QVERIFY(desk.find<QPlainTextEdit>("text")->toPlainText().contains(u"متقاضی بعدی"_s));
        const auto drafts = desk.readNow([](SeatReader &reader) { return reader.drafts(10); });
        QVERIFY(drafts.ok());
        QVERIFY(
            std::ranges::any_of(*drafts, [](const SavedDraft &draft) { return draft.draft.text == said; }));
        QVERIFY(desk.readNow([&](SeatReader &reader) { return reader.caseDetails(earlier.caseId); })
                    ->notes.isEmpty());
    }

    void anotherNumberTakesTheFilledNameAway()
    {
        DeskPage desk;
        (void)desk.registerSample(1);
        desk.open();
        QSignalSpy known(&desk.page(), &RegistrationPage::applicantShown);
        auto *number = desk.find<DigitLineEdit>("nationalNumber");
        number->setAsciiText(fixtures::sampleNationalNumber(1));
        QTRY_COMPARE(known.size(), 1);
        QCOMPARE(desk.find<QLineEdit>("givenName")->text(), u"زهرا"_s);
        number->setAsciiText(fixtures::sampleNationalNumber(2));
        QTRY_COMPARE(known.size(), 2);
        QVERIFY(desk.find<QLineEdit>("givenName")->text().isEmpty());
    }

    void subjectIsFoundByItsKeywords()
    {
        DeskPage desk;
        const DirectoryPtr directory = desk.seat()->directory();
        const Subject *meant = nullptr;
        QString word;
        for (const Subject *subject : directory->subjects()) {
            for (const QString &keyword : subject->keywords) {
                const bool elsewhere = subject->title.contains(keyword) || subject->group.contains(keyword);
                if (!elsewhere && !meant) {
                    meant = subject;
                    word = keyword;
                }
            }
        }
        QVERIFY(meant);
        desk.open();
        desk.focus("subject");
        type(word);
        auto *list = desk.page().window()->findChild<QListView *>(u"registration.subject.list"_s);
        QVERIFY(list);
        QVERIFY(list->isVisible());
        bool found = false;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            found |= list->model()->index(row, 0).data().toString() == meant->title;
        QVERIFY(found);
    }

    void S3_subjectOfAnotherAgencyIsNamed()
    {
        DeskPage desk(u"semnan.water.desk"_s, u"semnan.water.desk.clerk1"_s);
        desk.open();
        desk.find<CompletingCombo>("subject")->setCode(u"road.repair"_s);
        QVERIFY(!desk.message("subject").isEmpty());
        desk.find<CompletingCombo>("subject")->setCode(u"water.bill"_s);
        QVERIFY(desk.message("subject").isEmpty());
    }

    void textOverTheLimitIsRefusedAndKept()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy refused(&desk.page(), &RegistrationPage::refused);
        KeyCounter keys;
        typeRequest(desk, keys);
        auto *text = desk.find<QPlainTextEdit>("text");
        text->setPlainText(u"فشار آب کم است. "_s.repeated(maxTextLength / 15));
        QVERIFY(text->toPlainText().size() > maxTextLength);
        const QString before = text->toPlainText();
        keys.press(Qt::Key_F2);
        QCOMPARE(refused.size(), 1);
        QVERIFY(!desk.message("text").isEmpty());
        QVERIFY(desk.hasFocus("text"));
        QCOMPARE(text->toPlainText(), before);
        QVERIFY(desk.cases().isEmpty());
    }

    void textOfAMegabyteIsNotPasted()
    {
        DeskPage desk;
        desk.open();
        desk.focus("text");
        type(u"فشار آب "_s);
        QApplication::clipboard()->setText(QString(1'000'000, u'آ'));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!desk.message("text").isEmpty());
        QCOMPARE(desk.find<QPlainTextEdit>("text")->toPlainText(), u"فشار آب "_s);
    }
};

QTEST_MAIN(TestRegistration)
#include "test_registration.moc"
