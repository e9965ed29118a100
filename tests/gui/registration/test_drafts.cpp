#include "core/domain/intake.h"
#include "tests/gui/registration/desk_page.h"
#include "tests/gui/registration/keys.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace mizban;
using namespace mizban::tests;
using namespace Qt::StringLiterals;

namespace {

QList<SavedDraft> draftsOf(DeskPage &desk)
{
    const auto drafts = desk.readNow([](SeatReader &reader) { return reader.drafts(10); });
    return drafts.ok() ? *drafts : QList<SavedDraft>();
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useProgramLook(); }

    void survivesDestroyingThePage()
    {
        DeskPage desk;
        desk.open();
        type(u"0499370899"_s);
        desk.focus("text");
        type(u"نیمه‌کاره"_s);
        QVERIFY(desk.page().hasUnsavedText());
        desk.open(); // destroys the first page without a word
        auto *offer = desk.find<Banner>("offer");
        QTRY_VERIFY(offer->isVisible());
        QSignalSpy opened(&desk.page(), &RegistrationPage::draftOpened);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(desk.find<QPlainTextEdit>("text")->toPlainText(), u"نیمه‌کاره"_s);
        QCOMPARE(desk.find<DigitLineEdit>("nationalNumber")->asciiText(), u"0499370899"_s);
        QVERIFY(!desk.page().hasUnsavedText());
    }

    void savesItselfAfterAMoment()
    {
        DeskPage desk;
        desk.open();
        desk.focus("text");
        type(u"نیمه‌کاره"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page().hasUnsavedText(), 10'000);
        QTRY_COMPARE(draftsOf(desk).size(), 1);
        type(u" و باز هم"_s);
        QVERIFY(desk.page().flushDraft().result().ok());
        QCOMPARE(draftsOf(desk).size(), 1); // the same draft, not a second one
        QCOMPARE(draftsOf(desk).first().draft.text, u"نیمه‌کاره و باز هم"_s);
    }

    void halfTypedSubjectComesBack()
    {
        DeskPage desk;
        desk.open();
        desk.focus("subject");
        type(u"آب"_s);
        desk.focus("text");
        type(u"نیمه‌کاره"_s);
        QVERIFY(desk.page().flushDraft().result().ok());
        const qint64 id = draftsOf(desk).first().id;
        QCOMPARE(draftsOf(desk).first().draft.typedSubject, u"آب"_s);
        desk.open();
        QSignalSpy opened(&desk.page(), &RegistrationPage::draftOpened);
        desk.page().openDraft(id);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(desk.find<CompletingCombo>("subject")->text(), u"آب"_s);
        QVERIFY(desk.find<CompletingCombo>("subject")->code().isEmpty());
    }

    void halfTypedDateComesBack()
    {
        DeskPage desk;
        desk.open();
        desk.focus("outcome");
        type(u"2"_s); // the next visit
        desk.focus("outcomeDate");
        type(u"1405"_s);
        desk.focus("text");
        type(u"نیمه‌کاره"_s);
        const QString typed = desk.find<QLineEdit>("outcomeDate")->text();
        QVERIFY(desk.page().flushDraft().result().ok());
        const qint64 id = draftsOf(desk).first().id;
        desk.open();
        QSignalSpy opened(&desk.page(), &RegistrationPage::draftOpened);
        desk.page().openDraft(id);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(desk.find<QLineEdit>("outcomeDate")->text(), typed);
        QVERIFY(!typed.isEmpty());
    }

    void N10_anItemBecomesTheCase()
    {
        DeskPage desk;
        IntakeDraft letter;
        letter.text = u"فشار آب کوچه کم است"_s;
        const auto item = desk.written([&](SeatWriter &writer) { return writer.receiveIntake(letter); });
        QVERIFY(item.ok());
        CaseDraft draft = fixtures::sampleDraft(3);
        draft.intake = item->id;
        desk.open();
        desk.page().beginWith(draft);
        QVERIFY(desk.page().flushDraft().result().ok());
        const qint64 id = draftsOf(desk).first().id;
        desk.open(); // half typed and taken up again, it still is that item's
        QSignalSpy opened(&desk.page(), &RegistrationPage::draftOpened);
        desk.page().openDraft(id);
        QTRY_COMPARE(opened.size(), 1);
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        desk.page().save();
        QTRY_COMPARE(saved.size(), 1);
        const CaseRegistered stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(stored.intake, item->id);
        QCOMPARE(stored.intakeNumber, item->number);
    }

    void goesWithTheSavedCase()
    {
        DeskPage desk;
        const CaseDraft sample = fixtures::sampleDraft(3);
        const auto id = desk.written([&](SeatWriter &writer) { return writer.saveDraft(0, sample); });
        QVERIFY(id.ok());
        desk.open();
        QSignalSpy opened(&desk.page(), &RegistrationPage::draftOpened);
        desk.page().openDraft(*id);
        QTRY_COMPARE(opened.size(), 1);
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(draftsOf(desk).isEmpty());
        const CaseRegistered stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(stored.text, sample.text);
        QCOMPARE(stored.applicant.familyName, sample.applicant.familyName);
    }

    void everyKindComesBackAsItWas_data()
    {
        QTest::addColumn<CaseDraft>("draft");
        CaseDraft request = fixtures::sampleDraft(4);
        request.beneficiary = Beneficiary{BeneficiaryKind::Group, u"اهالی روستا"_s, 120};
        request.outcome = Outcome{OutcomeKind::Done, u"قبض اصلاح شد"_s, 0};
        request.documents = {u"رونوشت شناسنامه"_s, u"قبض آب"_s};
        QTest::newRow("request") << request;
        CaseDraft complaint = fixtures::sampleDraft(5);
        complaint.kind = CaseKind::Complaint;
        complaint.beneficiary.reset();
        complaint.breach = Breach::RuleNotExecuted;
        complaint.against = UnitCode(u"semnan.damghan.water"_s);
        complaint.redress = u"رسیدگی"_s;
        QTest::newRow("complaint") << complaint;
        CaseDraft report = fixtures::sampleDraft(6);
        report.kind = CaseKind::ObservationReport;
        report.beneficiary.reset();
        report.details.place = u"میدان امام"_s;
        report.details.observedOn = QDate(2026, 10, 30);
        report.details.benefits = Benefits::Others;
        report.details.serviceId = u"13062410000"_s;
        QTest::newRow("observation report") << report;
        CaseDraft plan = fixtures::sampleDraft(7);
        plan.kind = CaseKind::Plan;
        plan.beneficiary.reset();
        plan.details.effects = {Effect::Change, Effect::Time};
        QTest::newRow("plan") << plan;
        CaseDraft sentiment = fixtures::sampleDraft(8);
        sentiment.kind = CaseKind::Sentiment;
        sentiment.beneficiary.reset();
        sentiment.details.addressee = Addressee::Leader;
        sentiment.details.artForm = ArtForm::Painting;
        QTest::newRow("sentiment") << sentiment;
        CaseDraft represented = fixtures::sampleDraft(9);
        represented.applicant.representative = {u"0499370899"_s, u"رضا"_s, u"نوری"_s, u"فرزند"_s};
        QTest::newRow("represented") << represented;
        CaseDraft counsel;
        counsel.locality = {};
        counsel.counsel = CounselDraft{Channel::WalkIn, true, {}, u"انشعاب"_s, u"ماده ۳"_s, u"راهنمایی شد"_s};
        QTest::newRow("counsel") << counsel;
    }

    void everyKindComesBackAsItWas()
    {
        QFETCH(CaseDraft, draft);
        DeskPage desk;
        const auto id = desk.written([&](SeatWriter &writer) { return writer.saveDraft(0, draft); });
        QVERIFY(id.ok());
        desk.open();
        QSignalSpy opened(&desk.page(), &RegistrationPage::draftOpened);
        desk.page().openDraft(*id);
        QTRY_COMPARE(opened.size(), 1);
        // A change and its way back: the form stores what it shows.
        auto *name = desk.find<QLineEdit>("givenName");
        desk.focus("givenName");
        const QString before = name->text();
        name->end(false);
        type(u"ی"_s);
        name->backspace();
        QCOMPARE(name->text(), before);
        QVERIFY(desk.page().flushDraft().result().ok());
        const QList<SavedDraft> drafts = draftsOf(desk);
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(drafts.first().id, *id);
        QCOMPARE(drafts.first().draft.outcome, draft.outcome);
        QCOMPARE(drafts.first().draft.beneficiary.has_value(), draft.beneficiary.has_value());
        QCOMPARE(drafts.first().draft.breach, draft.breach);
        QCOMPARE(drafts.first().draft.against, draft.against);
        QCOMPARE(drafts.first().draft.redress, draft.redress);
        QCOMPARE(drafts.first().draft.documents, draft.documents);
        QCOMPARE(drafts.first().draft.details, draft.details);
        QCOMPARE(drafts.first().draft.applicant.representative, draft.applicant.representative);
        QCOMPARE(drafts.first().draft.text, draft.text);
        if (draft.beneficiary)
            QCOMPARE(drafts.first().draft.beneficiary, draft.beneficiary);
        QCOMPARE(drafts.first().draft.counsel.has_value(), draft.counsel.has_value());
        if (draft.counsel) {
            QCOMPARE(drafts.first().draft.counsel->topic, draft.counsel->topic);
            QCOMPARE(drafts.first().draft.counsel->advice, draft.counsel->advice);
            QCOMPARE(drafts.first().draft.counsel->personal, draft.counsel->personal);
        }
    }

    void escapeAndNewFormLoseNothing()
    {
        DeskPage desk;
        desk.open();
        desk.focus("text");
        type(u"نیمه‌کاره"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(desk.find<QPlainTextEdit>("text")->toPlainText(), u"نیمه‌کاره"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(desk.find<QPlainTextEdit>("text")->toPlainText().isEmpty());
        QVERIFY(desk.hasFocus("nationalNumber"));
        QVERIFY(desk.page().flushDraft().result().ok());
        QCOMPARE(draftsOf(desk).size(), 1);
        QCOMPARE(draftsOf(desk).first().draft.text, u"نیمه‌کاره"_s);
    }

    void aFormEmptiedAgainLeavesNoDraft()
    {
        DeskPage desk;
        desk.open();
        desk.focus("text");
        type(u"الف"_s);
        QVERIFY(desk.page().flushDraft().result().ok());
        QCOMPARE(draftsOf(desk).size(), 1);
        desk.find<QPlainTextEdit>("text")->clear();
        QVERIFY(desk.page().flushDraft().result().ok());
        QVERIFY(draftsOf(desk).isEmpty());
    }
};

QTEST_MAIN(TestDrafts)
#include "test_drafts.moc"
