#include "tests/gui/registration/desk_page.h"
#include "tests/gui/registration/keys.h"
#include "ui/registration/calm_combo.h"
#include "ui/registration/effects_bar.h"
#include "ui/registration/registration_form.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <tuple>

using namespace mizban;
using namespace mizban::tests;
using namespace Qt::StringLiterals;

namespace {

/// What every kind asks, without what is its own; the focus ends in the outcome.
void fillCommon(DeskPage &desk)
{
    desk.find<DigitLineEdit>("nationalNumber")->setAsciiText(u"0499370899"_s);
    desk.find<QLineEdit>("givenName")->setText(u"زهرا"_s);
    desk.find<QLineEdit>("familyName")->setText(u"احمدی"_s);
    desk.find<CompletingCombo>("subject")->setCode(u"water.pressure"_s);
    desk.find<QPlainTextEdit>("text")->setPlainText(u"متن مورد"_s);
    desk.find<ChoiceBar>("outcome")->setCurrent(u"FinalDate"_s);
}

void choose(DeskPage &desk, const char *combo, ApplicantKind kind)
{
    auto *box = desk.find<CalmCombo>(combo);
    box->setCode(int(kind));
    Q_EMIT box->activated(box->currentIndex());
}

} // namespace

class TestKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useProgramLook(); }

    void rule1_5_observationReportByKeys()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        fillCommon(desk);
        desk.focus("kind");
        keys.pressSign(u'۶');
        QVERIFY(desk.hasFocus("observedPlace"));
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("observedPlace").isEmpty());
        QVERIFY(!desk.message("benefits").isEmpty());
        type(u"میدان امام"_s);
        desk.focus("benefits");
        keys.pressSign(u'3');
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        const CaseRegistered stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(stored.kind, CaseKind::ObservationReport);
        QCOMPARE(stored.details.place, u"میدان امام"_s);
        QCOMPARE(stored.details.benefits, Benefits::Public);
        QCOMPARE(stored.details.observedOn, QDate(2026, 11, 2)); // today stands there first
        QVERIFY(stored.against.isEmpty());
    }

    void rule1_7_sentimentAndRule1_8_ideaByKeys()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        fillCommon(desk);
        desk.focus("kind");
        keys.pressSign(u'0');
        QVERIFY(desk.hasFocus("addressee"));
        keys.pressSign(u'2');
        QVERIFY(desk.hasFocus("artForm"));
        keys.pressSign(u'1');
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        CaseRegistered stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(stored.kind, CaseKind::Sentiment);
        QCOMPARE(stored.details.addressee, Addressee::President);
        QCOMPARE(stored.details.artForm, ArtForm::Poem);
        fillCommon(desk);
        desk.focus("kind");
        keys.pressSign(u'7');
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("effects").isEmpty());
        QVERIFY(desk.hasFocus("effects"));
        keys.pressSign(u'۱');
        keys.pressSign(u'4');
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 2);
        stored = desk.registration(saved[1][0].value<Registered>().caseId);
        QCOMPARE(stored.kind, CaseKind::Idea);
        QCOMPARE(stored.details.effects, QList<Effect>({Effect::Change, Effect::Cost}));
        QVERIFY(!stored.details.addressee);
    }

    void rule3_3_quickReportInThreeInputs()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        desk.focus("kind");
        keys.pressSign(u'گ'); // first input: what it is
        QVERIFY(desk.hasFocus("quickService"));
        type(u"حوادث شبکه"_s); // second: the service
        keys.press(Qt::Key_Return);
        QVERIFY(desk.hasFocus("text"));
        type(u"دو روز است کسی نیامده."_s); // third: the text
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        const CaseRegistered stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(stored.channel, Channel::QuickReport);
        QCOMPARE(stored.details.serviceId, u"13062412000"_s);
        QCOMPARE(stored.applicant.kind, ApplicantKind::Anonymous);
        QVERIFY(stored.dueAtMs > 0);
        // The next form is an ordinary one again.
        QCOMPARE(desk.find<ChoiceBar>("kind")->current(), u"Request"_s);
        QCOMPARE(desk.find<CalmCombo>("channel")->code(), int(Channel::WalkIn));
    }

    void S3_outOfScopeGuidesToTheRightDesk()
    {
        DeskPage desk(u"semnan.water.desk"_s, u"semnan.water.desk.clerk1"_s);
        desk.open();
        QSignalSpy recorded(&desk.page(), &RegistrationPage::counselRecorded);
        KeyCounter keys;
        fillCommon(desk);
        QVERIFY(!desk.find("guide")->isVisible());
        QVERIFY(desk.find<QPushButton>("save")->isEnabled());
        desk.find<CompletingCombo>("subject")->setCode(u"road.repair"_s);
        QVERIFY(desk.find("guide")->isVisible());
        QVERIFY(!desk.find<QPushButton>("save")->isEnabled());
        const QString right = desk.seat()->directory()->titleOf(HolderCode(u"semnan.desk"_s));
        QVERIFY(desk.find<Banner>("guide")->text().contains(right));
        desk.focus("subject");
        keys.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(recorded.size(), 1);
        QVERIFY(!desk.find("guide")->isVisible());
        QVERIFY(desk.cases().isEmpty());
        QVERIFY(desk.find<QPlainTextEdit>("text")->toPlainText().isEmpty());
    }

    void N7_anonymousComplaintIsOfferedAsReport()
    {
        DeskPage desk;
        desk.open();
        KeyCounter keys;
        fillCommon(desk);
        desk.find<DigitLineEdit>("nationalNumber")->clear();
        desk.find<QLineEdit>("givenName")->clear();
        desk.find<QLineEdit>("familyName")->clear();
        desk.focus("kind");
        keys.pressSign(u'2');
        keys.press(Qt::Key_F2);
        QVERIFY(desk.find("problem")->isVisible());
        keys.press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(desk.find<ChoiceBar>("kind")->current(), u"ObservationReport"_s);
        QCOMPARE(desk.find<QPlainTextEdit>("text")->toPlainText(), u"متن مورد"_s);
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        desk.find<QLineEdit>("observedPlace")->setText(u"میدان"_s);
        desk.find<ChoiceBar>("benefits")->setCurrent(u"Public"_s);
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(desk.registration(saved[0][0].value<Registered>().caseId).applicant.kind,
                 ApplicantKind::Anonymous);
    }

    void N4_legalPersonByKeysAndComesBackKnown()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        QSignalSpy known(&desk.page(), &RegistrationPage::applicantShown);
        KeyCounter keys;
        keys.press(Qt::Key_F7);
        QVERIFY(desk.hasFocus("applicantKind"));
        keys.press(Qt::Key_Down); // the next sort
        keys.press(Qt::Key_Return);
        QVERIFY(desk.hasFocus("legalId"));
        type(u"۱۰۳۸۰۲۸۴۷۹۰"_s);
        QTRY_COMPARE(known.size(), 1);
        keys.press(Qt::Key_Return);
        type(u"شرکت کویر"_s);
        fillCommon(desk);
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("representativeNumber").isEmpty());
        desk.find<DigitLineEdit>("representativeNumber")->setAsciiText(u"0012345679"_s);
        desk.find<QLineEdit>("representativeGivenName")->setText(u"رضا"_s);
        desk.find<QLineEdit>("representativeFamilyName")->setText(u"نوری"_s);
        desk.find<QLineEdit>("representativeCapacity")->setText(u"مدیرعامل"_s);
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        const Applicant stored = desk.registration(saved[0][0].value<Registered>().caseId).applicant;
        QCOMPARE(stored.kind, ApplicantKind::LegalPerson);
        QCOMPARE(stored.organization, u"شرکت کویر"_s);
        QVERIFY(stored.nationalNumber.isEmpty());
        QCOMPARE(stored.representative.relation, u"مدیرعامل"_s);
        // The firm comes again: name and representative stand there by themselves.
        choose(desk, "applicantKind", ApplicantKind::LegalPerson);
        desk.find<DigitLineEdit>("legalId")->setAsciiText({});
        desk.focus("legalId");
        type(u"10380284790"_s);
        QTRY_COMPARE(desk.find<QLineEdit>("organization")->text(), u"شرکت کویر"_s);
        QCOMPARE(desk.find<QLineEdit>("representativeFamilyName")->text(), u"نوری"_s);
        QVERIFY(desk.find("panel.promises"));
    }

    void N5_N6_N8_everySortUnfoldsItsFields()
    {
        DeskPage desk;
        desk.open();
        const auto shown = [&desk](const char *row) { return desk.find(row)->isVisible(); };
        QVERIFY(shown("nationalNumber") && !shown("legalId") && !shown("passport") &&
                !shown("guardianNumber"));
        choose(desk, "applicantKind", ApplicantKind::Foreigner);
        QVERIFY(shown("comprehensiveCode") && shown("passport") && shown("nationality") && !shown("country"));
        choose(desk, "applicantKind", ApplicantKind::Abroad);
        QVERIFY(shown("nationalNumber") && shown("passport") && shown("country") && !shown("nationality"));
        choose(desk, "applicantKind", ApplicantKind::WithoutNumber);
        QVERIFY(shown("guardianNumber") && shown("exceptionReason") && !shown("nationalNumber"));
        fillCommon(desk);
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        desk.find<QLineEdit>("exceptionReason")->setText(u"شناسنامه گم شده است"_s);
        const QList<QLabel *> said = desk.find("exceptionReason.row")->findChildren<QLabel *>();
        QVERIFY(std::any_of(said.begin(), said.end(), [](const QLabel *label) { // whom saving asks (N8)
            return label->isVisible() && label->text().contains(u"مسئول میز"_s);
        }));
        desk.page().save();
        QTRY_COMPARE(saved.size(), 1);
        const Applicant stored = desk.registration(saved[0][0].value<Registered>().caseId).applicant;
        QCOMPARE(stored.kind, ApplicantKind::WithoutNumber);
        QCOMPARE(stored.exceptionApprovedBy.text(), u"semnan.damghan.governor"_s);
    }

    void N9_representativeByKey()
    {
        DeskPage desk;
        desk.open();
        KeyCounter keys;
        QVERIFY(!desk.find("representativeNumber")->isVisible());
        keys.press(Qt::Key_F8);
        QVERIFY(desk.hasFocus("representativeNumber"));
        fillCommon(desk);
        desk.find<DigitLineEdit>("representativeNumber")->setAsciiText(u"0012345679"_s);
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("representativeRelation").isEmpty());
    }

    void N9_aRepresentativeWhoIsAnnouncedIsNamed()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        keys.press(Qt::Key_F8);
        fillCommon(desk);
        keys.press(Qt::Key_F2);
        for (const char *field : {"representativeNumber", "representativeGivenName",
                                  "representativeFamilyName", "representativeRelation"})
            QVERIFY2(!desk.message(field).isEmpty(), field);
        QVERIFY(desk.hasFocus("representativeNumber"));
        keys.press(Qt::Key_F8); // nobody came for the applicant after all
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
    }

    /// A complaint that is about somebody and names nobody yet would stand open for everybody.
    void C1_whomItIsAboutIsNamedBeforeItIsSaved()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        fillCommon(desk);
        desk.focus("kind");
        keys.pressSign(u'2');
        desk.find<CompletingCombo>("against")->setCode(u"semnan.damghan.water"_s);
        desk.find<ChoiceBar>("breach")->setCurrent(u"BelowStandard"_s);
        desk.find<QPlainTextEdit>("redress")->setPlainText(u"تذکر"_s);
        desk.focus("about");
        keys.pressSign(u'2');
        QVERIFY(desk.hasFocus("aboutName"));
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("aboutSubject").isEmpty());
        desk.focus("aboutName");
        type(u"علی کریمی"_s);
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("aboutSubject").isEmpty());
        // Kept by a draft, and the question with it.
        const CaseDraft typed = desk.find<RegistrationForm>("form")->draft();
        desk.find<RegistrationForm>("form")->load({});
        QVERIFY(!desk.find("aboutName")->isVisible());
        desk.find<RegistrationForm>("form")->load(typed);
        QCOMPARE(desk.find<QLineEdit>("aboutName")->text(), u"علی کریمی"_s);
        // Of a post the name stays until it has its unit.
        desk.focus("aboutSubject");
        type(u"semnan.damghan.water.head"_s);
        keys.press(Qt::Key_Return);
        QTRY_VERIFY(desk.hasFocus("aboutSubject"));
        QCOMPARE(desk.find<QLineEdit>("aboutName")->text(), u"علی کریمی"_s);
        type(u"اداره آب و فاضلاب شهرستان دامغان"_s);
        keys.press(Qt::Key_Return);
        QVERIFY(desk.find<QLineEdit>("aboutName")->text().isEmpty());
        QCOMPARE(desk.find<QListWidget>("aboutList")->count(), 2);
        QTRY_VERIFY(desk.hasFocus("aboutSubject"));
        QCOMPARE(saved.size(), 0);
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
    }

    /// A desk that is complained of is what the question asks for; its own clerk writes nothing (C4).
    void C4_aDeskComplainedOfIsWhomItIsAbout()
    {
        DeskPage desk;
        desk.open({1100, 560});
        fillCommon(desk);
        desk.focus("kind");
        KeyCounter keys;
        keys.pressSign(u'2');
        auto *against = desk.find<CompletingCombo>("against");
        against->setCode(u"semnan.damghan.water"_s);
        QCOMPARE(desk.find<ChoiceBar>("about")->current(), u"no"_s);
        against->setCode(u"semnan.shahrud.desk"_s);
        QCOMPARE(desk.find<ChoiceBar>("about")->current(), u"yes"_s);
        QVERIFY(desk.find("text")->isVisible());
        desk.find<ChoiceBar>("about")->setCurrent(u"no"_s);
        QVERIFY(!desk.find("aboutList")->isVisible());
        keys.press(Qt::Key_F2);
        QVERIFY(desk.message("about").contains(u"محرمانه"_s));
        against->setCode(u"semnan.damghan.desk"_s);
        QVERIFY(desk.find("stop")->isVisible());
        QVERIFY(!desk.find("text")->isVisible());
        const auto *form = desk.find<RegistrationForm>("form");
        const QWidget *stop = desk.find("stop");
        QString said;
        for (const QLabel *label : stop->findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.contains(u"استانداری سمنان"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"شرکت آب و فاضلاب"_s), qPrintable(said)); // S3: it could not take it
        QTRY_VERIFY(form->viewport()->rect().contains(
            QRect(stop->mapTo(form->viewport(), QPoint(0, 0)), stop->size())));
    }

    void whatIsSaidOfAFieldIsInSightWithIt()
    {
        DeskPage desk;
        desk.open({1100, 560});
        KeyCounter keys;
        fillCommon(desk);
        desk.focus("kind");
        keys.pressSign(u'2');
        desk.find<CompletingCombo>("against")->setCode(u"semnan.damghan.water"_s);
        desk.find<ChoiceBar>("breach")->setCurrent(u"BelowStandard"_s);
        desk.focus("nationalNumber");
        keys.press(Qt::Key_F2);
        QVERIFY(desk.hasFocus("redress"));
        auto *form = desk.find<RegistrationForm>("form");
        const auto inSight = [form](const QWidget *part) {
            return form->viewport()->rect().contains(
                QRect(part->mapTo(form->viewport(), QPoint(0, 0)), part->size()));
        };
        QVERIFY(inSight(desk.find("redress.row")));
        desk.focus("text"); // all of the text, not only its first line
        QVERIFY(inSight(desk.find("text")));
    }

    void whatIsTypedAndNotInTheListIsNotCalledEmpty()
    {
        DeskPage desk;
        desk.open();
        KeyCounter keys;
        fillCommon(desk);
        auto *subject = desk.find<CompletingCombo>("subject");
        subject->setTyped(u"چیز دیگر"_s);
        keys.press(Qt::Key_F2);
        QCOMPARE(desk.message("subject"), subject->message());
    }

    void N5_N6_N8_saysWhatElseWillDo()
    {
        DeskPage desk;
        desk.open();
        KeyCounter keys;
        for (const auto &[sort, field, other] :
             {std::tuple(ApplicantKind::Foreigner, "comprehensiveCode", u"گذرنامه"),
              std::tuple(ApplicantKind::Abroad, "nationalNumber", u"گذرنامه"),
              std::tuple(ApplicantKind::WithoutNumber, "guardianNumber", u"علت")}) {
            choose(desk, "applicantKind", sort);
            desk.focus("givenName");
            keys.press(Qt::Key_F2);
            QVERIFY2(desk.message(field).contains(QStringView(other)), field);
        }
    }

    void rule4_23_handlingOfGoesToTheCenter()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        fillCommon(desk);
        desk.find<DigitLineEdit>("handlingOf")->setAsciiText(u"040123400001740"_s);
        desk.page().save();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].value<Registered>().holder.text(), u"center.desk"_s);
    }

    void rule5_4_paperAtTheCenterIsGuidedFirst()
    {
        DeskPage desk(u"center.desk"_s, u"center.desk.clerk1"_s);
        desk.open();
        QVERIFY(desk.find("guide")->isVisible());
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        QSignalSpy recorded(&desk.page(), &RegistrationPage::counselRecorded);
        KeyCounter keys;
        keys.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(recorded.size(), 1);
        QCOMPARE(desk.find<QLabel>("result.title")->text(), u"راهنمایی ثبت شد"_s);
        fillCommon(desk);
        desk.find<ChoiceBar>("outcome")->setCurrent({});
        keys.press(Qt::Key_F2);
        QVERIFY(!desk.message("guidedFirst").isEmpty());
        QVERIFY(!desk.message("outcome").isEmpty());
        QVERIFY(desk.hasFocus("guidedFirst")); // of two faults the one that stands first
        desk.find<ChoiceBar>("outcome")->setCurrent(u"FinalDate"_s);
        desk.find<QCheckBox>("guidedFirst")->setChecked(true);
        desk.page().save();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(desk.registration(saved[0][0].value<Registered>().caseId).details.guidedFirst);
    }

    /// A request is guided or referred there: that it was done is not even offered.
    void rule4_18_aRequestAtTheCenterIsNotDone()
    {
        DeskPage desk(u"center.desk"_s, u"center.desk.clerk1"_s);
        desk.open();
        auto *outcome = desk.find<ChoiceBar>("outcome");
        const auto said = [outcome] {
            QString all;
            for (const QLabel *label : outcome->parentWidget()->findChildren<QLabel *>())
                all += label->text();
            return all;
        };
        KeyCounter keys;
        desk.focus("outcome");
        keys.pressSign(u'1');
        QCOMPARE(outcome->current(), QString());
        QVERIFY2(said().contains(u"ارجاع"), qPrintable(said()));
        desk.focus("kind");
        keys.pressSign(u'2');
        QVERIFY2(!said().contains(u"ارجاع"), qPrintable(said()));
        desk.focus("outcome");
        keys.pressSign(u'1');
        QCOMPARE(outcome->current(), wordOf(OutcomeKind::Done));
    }

    void rule1_16_serviceRecordByKeys()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy recorded(&desk.page(), &RegistrationPage::serviceRecorded);
        KeyCounter keys;
        desk.find<DigitLineEdit>("nationalNumber")->setAsciiText(u"0499370899"_s);
        desk.find<QLineEdit>("givenName")->setText(u"زهرا"_s);
        desk.find<QLineEdit>("familyName")->setText(u"احمدی"_s);
        desk.focus("kind");
        keys.pressSign(u'خ');
        QVERIFY(desk.hasFocus("deliveredService"));
        type(u"حوادث شبکه"_s);
        keys.press(Qt::Key_Return);
        QVERIFY(desk.hasFocus("startedAt.time"));
        type(u"۲۵:۰۰"_s);
        keys.press(Qt::Key_F2);
        QVERIFY(desk.message("startedAt").contains(u"۱۴:۰۵"_s)); // and how it is written
        desk.find<QLineEdit>("startedAt.time")->clear();
        desk.focus("startedAt.time");
        type(u"۰۸:۰۵"_s);
        keys.press(Qt::Key_F2);
        QTRY_COMPARE(recorded.size(), 1);
        const auto rows = desk.readNow([](SeatReader &reader) { return reader.services(5); });
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().deliveredMs - rows->first().startedMs, qint64(85 * 60'000)); // 09:30
        QVERIFY(desk.find<QLabel>("result.trackingId")->isVisible());
        QVERIFY(!desk.find<QLabel>("result.followUpCode")->isVisible());
    }

    void N2_generalInformationIsCounted()
    {
        DeskPage desk;
        desk.open();
        QSignalSpy recorded(&desk.page(), &RegistrationPage::counselRecorded);
        KeyCounter keys;
        for (int times = 1; times <= 2; ++times) {
            desk.focus("kind");
            keys.pressSign(u'5');
            QVERIFY(!desk.find("topic")->isVisible());
            keys.press(Qt::Key_F2);
            QTRY_COMPARE(recorded.size(), times);
        }
        QTRY_VERIFY(desk.find<QLabel>("result.title")->text().contains(u"۲"_s));
    }
};

QTEST_MAIN(TestKinds)
#include "test_kinds.moc"
