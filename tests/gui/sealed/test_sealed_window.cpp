#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/reliability/world/world.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/case/recipient_list.h"
#include "ui/records/notice_screen.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int never = 1'000'000;
constexpr int patienceMs = 30'000;
const QString governorPost = u"semnan.damghan.governor"_s;
} // namespace

/// Sealed cases in the real window, at seats of a small country.
class TestSealedWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;
    std::shared_ptr<Seat> m_seat;
    std::unique_ptr<CartableScreen> m_screen;

    template <typename Control> Control *find(const char *name)
    {
        return controlIn<Control>(*m_screen, name);
    }
    Registered complain(const QString &post = u"semnan.damghan.water.head"_s)
    {
        const auto saved =
            m_world->writer(u"desk"_s).registerCase(complaintAbout({About{post, {}}}, u"زیتونک شکایت"_s));
        if (!saved)
            qFatal("not registered");
        m_world->syncAll();
        return *saved;
    }
    /// The window of one seat, which is the window's from now on.
    void open(const QString &seat, Folder folder)
    {
        QSettings().clear();
        WorldSeat place = std::move(m_world->at(seat));
        place.engine.reset();
        place.reader.reset();
        m_seat = Seat::adopt(std::move(place.writer), clock()).value();
        m_screen = std::make_unique<CartableScreen>(m_seat);
        m_screen->caseView()->setSeenDelay(never);
        m_screen->resize(1280, 800);
        m_screen->show();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        m_screen->showFolder(folder);
        m_screen->focusList();
    }
    void close(const QString &seat)
    {
        m_screen.reset();
        m_seat->read([](SeatReader &) -> Status { return {}; }).waitForFinished();
        m_seat->write([](SeatWriter &) -> Status { return {}; }).waitForFinished();
        m_seat.reset();
        m_world->reopen(seat);
    }
    std::shared_ptr<const Clock> clock() { return std::make_shared<FixedClock>(m_world->clock().nowMs()); }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
        World::create(m_base.path());
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        World::copy(m_base.path(), m_dir->path());
        m_world = std::make_unique<World>(m_dir->path());
    }
    void cleanup()
    {
        m_screen.reset();
        m_seat.reset();
        m_world.reset();
    }

    void C6_theHandlerNamesOneMoreByKey()
    {
        const Registered saved = complain();
        open(u"governor"_s, Folder::Sealed);
        m_screen->showCase(saved.caseId);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        const QString head = m_seat->directory()->titleOf(HolderCode(u"semnan.damghan.water.head"_s));
        QVERIFY(find<WrappedLabel>("case.text")->text().contains(head)); // he reads whom it is about (C1)
        m_screen->focusList();
        type(u"+"_s);
        QVERIFY(find<QWidget>("case.add-subject.subject")->isVisible());
        type(governorPost);
        press(Qt::Key_Return);
        // It says where that leads before it is sent.
        const QString ostandar = m_seat->directory()->titleOf(HolderCode(u"semnan.governor-general"_s));
        bool said = false;
        for (const QLabel *label : m_screen->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(ostandar));
        QVERIFY(said);
        press(Qt::Key_Return, Qt::ControlModifier);
        // He is one of them now: nothing of it is shown to him any more.
        QTRY_VERIFY_WITH_TIMEOUT(!m_screen->caseView()->details(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(find<QAbstractItemView>("cartable.list")->model()->rowCount(), 0,
                                  patienceMs);
    }

    /// 4-5, C7: the handler finds the applicant in his list and is told what to say: no word of the case.
    void C7_theListOfNoticesSaysNoWordOfASealedCase()
    {
        const Registered saved = complain();
        const auto answered =
            m_world->writer(u"governor"_s)
                .answer(saved.caseId, AnswerKind::Done,
                        u"نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد."_s);
        QVERIFY(answered.ok());
        open(u"governor"_s, Folder::Sealed);
        m_screen->hide();
        NoticeScreen notices(m_seat);
        notices.resize(1280, 800);
        notices.show();
        QVERIFY(QTest::qWaitForWindowActive(&notices));
        auto *list = notices.findChild<QAbstractItemView *>(u"notices.list"_s);
        auto *text = notices.findChild<QLabel *>(u"notices.text"_s);
        QVERIFY(list && text);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(text->text().contains(u"پاسخ آماده است"_s), patienceMs);
        QVERIFY(text->text().contains(u"نه موضوع"_s));
        QString row;
        for (const int role : {RecordModel::TitleRole, RecordModel::DetailRole, RecordModel::MarkRole})
            row += list->model()->index(0, 0).data(role).toString() + u' ';
        QVERIFY2(row.contains(u"محرمانه"_s), qPrintable(row));
        const QString subject = m_seat->directory()->titleOf(HolderCode(u"semnan.damghan.water.head"_s));
        for (const QString &word : {u"زیتونک"_s, u"تذکر"_s, subject})
            QVERIFY2(!row.contains(word) && !text->text().contains(word), qPrintable(row + text->text()));
        notices.focusList();
        type(u"1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, patienceMs);
    }

    void C6_whatCannotBeNamedIsSaidBesideTheField()
    {
        const Registered saved = complain();
        open(u"governor"_s, Folder::Sealed);
        m_screen->showCase(saved.caseId);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        m_screen->focusList();
        type(u"+"_s);
        press(Qt::Key_Return, Qt::ControlModifier); // nothing is picked
        QVERIFY(find<QWidget>("case.add-subject.subject")->isVisible());
        find<QLineEdit>("case.add-subject.subject")->setFocus();
        type(u"semnan.damghan.water.head"_s); // named already
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(200);
        QVERIFY(find<QWidget>("case.add-subject.subject")->isVisible());
        QVERIFY(m_screen->caseView()->details());
        QCOMPARE(m_screen->caseView()->details()->state.registration.about.size(), 1);
    }

    /// Written, read and acknowledged by those who may, and known to nobody else (C5, 4-25, invariant 16).
    void rule4_25_aMarginalNoteInASealedCase()
    {
        const Registered saved = complain();
        const QString words = u"سنجدک فوری رسیدگی شود"_s;
        open(u"governor"_s, Folder::Sealed);
        m_screen->showCase(saved.caseId);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        m_screen->focusList();
        type(u"="_s);
        QTRY_VERIFY(find<QWidget>("case.marginal")->isVisible());
        find<QPlainTextEdit>("case.marginal.text")->setFocus();
        type(words);
        find<RecipientList>("case.marginal.to")->setCodes({u"semnan.governor-general"_s});
        press(Qt::Key_Return, Qt::ControlModifier);
        const auto said = [this](const QString &text) {
            for (const QLabel *label : find<QWidget>("case.marginal")->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        // He does not see the case: it is not opened to him by the way.
        QTRY_VERIFY_WITH_TIMEOUT(
            said(u"مخاطب محتوای این مورد محرمانه را نمی‌بیند"_s),
            patienceMs);
        const auto shared = m_seat->write([id = saved.caseId](SeatWriter &writer) {
            return writer.shareSealed(id, u"semnan.governor-general"_s, u"برای نظارت"_s);
        });
        QVERIFY(shared.result().ok());
        m_seat->announceChange();
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details()->state.copies.size() == 1, patienceMs);
        find<QPlainTextEdit>("case.marginal.text")->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen->caseView()->details()->state.marginals.size(), 1, patienceMs);
        QTRY_COMPARE(find<StatusChip>("case.marginal.0.signature")->text(), u"امضا معتبر است"_s);
        close(u"governor"_s);
        QCOMPARE(m_world->sync(u"governor"_s).quarantined, 0);
        for (const char *name : {"general", "desk", "water", "office"})
            (void)m_world->sync(QString::fromLatin1(name));

        open(u"general"_s, Folder::All);
        m_screen->showCase(saved.caseId);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        QTRY_COMPARE(find<QLabel>("case.marginal.0.text")->text(), words);
        QCOMPARE(find<StatusChip>("case.marginal.0.signature")->text(), u"امضا معتبر است"_s);
        m_screen->focusList();
        type(u"!"_s);
        QTRY_VERIFY(find<QWidget>("case.acknowledge")->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_screen->caseView()->details()->state.marginals.first().targets.first().acknowledgedMs != 0,
            patienceMs);
        close(u"general"_s);
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);
        (void)m_world->sync(u"governor"_s);
        const CaseDetails known = m_world->reader(u"governor"_s).caseDetails(saved.caseId).value();
        QVERIFY(known.state.marginals.first().targets.first().acknowledgedMs != 0);
        for (const EventId &event : {known.state.marginals.first().event,
                                     known.state.marginals.first().targets.first().acknowledgement})
            QVERIFY(known.signatures.value(event).isValid());
        // Who was complained of, the desk and the office hold nothing of it.
        for (const char *name : {"desk", "water", "office"}) {
            for (const QByteArray &line : m_world->dump(QString::fromLatin1(name)))
                QVERIFY(!line.contains("سنجدک"));
        }
    }

    void C9_theHandlerSharesWithASupervisorByKey()
    {
        const Registered saved = complain();
        open(u"governor"_s, Folder::Sealed);
        m_screen->showCase(saved.caseId);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        m_screen->focusList();
        type(u"g"_s);
        QVERIFY(find<QWidget>("case.share.to")->isVisible());
        type(u"semnan.governor-general"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        const HolderCode general(u"semnan.governor-general"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details() &&
                                     m_screen->caseView()->details()->state.copies.size() == 1,
                                 patienceMs);
        QCOMPARE(m_screen->caseView()->details()->state.copies.first().holder, general);
    }

    void C9_aSupervisorsRowSaysAgeAndTimelinessOnly()
    {
        complain();
        open(u"general"_s, Folder::Sealed);
        auto *list = find<QAbstractItemView>("cartable.list");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patienceMs);
        press(Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        const CaseDetails &shown = *m_screen->caseView()->details();
        QVERIFY(shown.row.summary);
        QVERIFY(shown.state.dueAtMs != 0);
        for (const QLabel *label : m_screen->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || !label->text().contains(u"زیتونک"_s), qPrintable(label->text()));
        for (const QPushButton *button : m_screen->findChildren<QPushButton *>()) {
            if (button->objectName().startsWith(u"case.action."_s))
                QVERIFY2(!button->isVisible() || !button->isEnabled(), qPrintable(button->objectName()));
        }
    }

    void C6_theDeskSealsAnOrdinaryComplaintByKey()
    {
        CaseDraft draft = complaintAbout({}, u"زیتونک شکایت"_s);
        draft.against = UnitCode(u"semnan.damghan.water"_s);
        const auto saved = m_world->writer(u"desk"_s).registerCase(draft);
        QVERIFY(saved.ok());
        open(u"desk"_s, Folder::All);
        m_screen->showCase(saved->caseId);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        m_screen->focusList();
        type(u"+"_s);
        QVERIFY(find<QWidget>("case.add-subject.subject")->isVisible());
        type(u"semnan.damghan.water.head"_s);
        press(Qt::Key_Return);
        // It says what becomes of the case, and with whom, before it is sent.
        const QString farmandar = m_seat->directory()->titleOf(HolderCode(governorPost));
        bool said = false;
        for (const QLabel *label : m_screen->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(farmandar) &&
                            label->text().contains(u"محرمانه"_s));
        QVERIFY(said);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_screen->caseView()->details(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(find<QAbstractItemView>("cartable.list")->model()->rowCount(), 0,
                                  patienceMs);
        m_screen->showFolder(Folder::Sealed); // the clerk's stub
        QTRY_COMPARE_WITH_TIMEOUT(find<QAbstractItemView>("cartable.list")->model()->rowCount(), 1,
                                  patienceMs);
    }

    void Q28_theHandlerSeesWhichDevicesHaveNotConfirmed()
    {
        const Registered saved = complain();
        QVERIFY(m_world->writer(u"governor"_s)
                    .addSubjects(saved.caseId, {About{u"semnan.damghan.desk.clerk1"_s, {}}})
                    .ok());
        m_world->sync(u"governor"_s);
        m_world->sync(u"governor"_s);
        open(u"governor"_s, Folder::Sealed);
        m_screen->showCase(saved.caseId);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        auto *line = find<QLabel>("case.exposure.0");
        QVERIFY(line->isVisibleTo(m_screen.get()));
        const PersonId clerk =
            m_seat->directory()->personsAt(PostCode(u"semnan.damghan.desk.clerk1"_s)).value(0);
        QVERIFY(line->text().contains(m_seat->directory()->personName(clerk)));
        QVERIFY(line->text().contains(u"تأیید نشده"_s));
    }

    void C8_whoIsComplainedOfExplainsInHisWindow()
    {
        const Registered saved = complain();
        const QString question = u"نوبت‌دهی دیروز چگونه بود؟"_s;
        QVERIFY(m_world->writer(u"governor"_s)
                    .askExplanation(saved.caseId, u"semnan.damghan.water.head"_s, question)
                    .ok());
        m_world->syncAll();
        open(u"water"_s, Folder::New);
        auto *strip = find<QWidget>("cartable.explanation");
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), patienceMs);
        QVERIFY(find<WrappedLabel>("cartable.explanation.asked")->text().contains(question));
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto *text = find<QPlainTextEdit>("cartable.explanation.text");
        QTRY_VERIFY(text->hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier); // nothing is written yet
        QTRY_VERIFY_WITH_TIMEOUT(text->hasFocus() && strip->isEnabled(), patienceMs);
        QVERIFY(strip->isVisible());
        // Where it is low the answer has the place for itself, until it is left.
        m_screen->resize(1280, 400);
        QTRY_VERIFY(!find<QWidget>("cartable.splitter")->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(find<QWidget>("cartable.splitter")->isVisible());
        m_screen->resize(1280, 800);
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        // Half-written words are there when the window is opened again.
        text->setPlainText(u"به ترتیب آمدن"_s);
        QVERIFY(m_screen->flush().ok());
        close(u"water"_s);
        open(u"water"_s, Folder::New);
        text = find<QPlainTextEdit>("cartable.explanation.text");
        QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"به ترتیب آمدن"_s, patienceMs);
        text->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        strip = find<QWidget>("cartable.explanation");
        QTRY_VERIFY_WITH_TIMEOUT(!strip->isVisible(), patienceMs);
        close(u"water"_s);
        m_world->syncAll();
        open(u"governor"_s, Folder::Sealed);
        QVERIFY(!find<QWidget>("cartable.explanation")->isVisible());
        m_screen->showCase(saved.caseId);
        auto *explained = find<WrappedLabel>("case.explained");
        QTRY_VERIFY_WITH_TIMEOUT(explained->isVisible(), patienceMs);
        QVERIFY(explained->text().contains(u"به ترتیب آمدن"_s));
    }

    void C8_hisOfficeIsNotAskedInHisPlace()
    {
        const QString post = u"semnan.governor-general"_s;
        const Registered saved = complain(post);
        QVERIFY(m_world->writer(u"center"_s).askExplanation(saved.caseId, post, u"چرا؟"_s).ok());
        m_world->syncAll();
        open(u"office"_s, Folder::New);
        const auto known = [this] {
            return m_seat->read([](SeatReader &reader) { return reader.explanations(2); }).result();
        };
        QCOMPARE(known()->size(), 1);
        QCoreApplication::processEvents(); // what the strip read before that is with it
        QVERIFY(!find<QWidget>("cartable.explanation")->isVisible());
        close(u"office"_s);
        open(u"general"_s, Folder::New);
        auto *strip = find<QWidget>("cartable.explanation");
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), patienceMs);
        // What is half-written when it is answered from elsewhere is not taken away.
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        type(u"نیمه"_s);
        const StreamId asked = known()->first().id;
        QVERIFY(m_seat->write([asked](SeatWriter &writer) { return writer.explain(asked, u"همه"_s); })
                    .result()
                    .ok());
        m_seat->announceChange();
        auto *text = find<QPlainTextEdit>("cartable.explanation.text");
        QTRY_VERIFY_WITH_TIMEOUT(isSaidIn(*strip, u"پیش‌تر"_s), patienceMs);
        QCOMPARE(text->toPlainText(), u"نیمه"_s);
        text->clear();
        m_seat->announceChange();
        QTRY_VERIFY_WITH_TIMEOUT(!strip->isVisible(), patienceMs);
    }

    void rewrap_theNextHandlerUpGivesAccessByOnePress()
    {
        complain();
        DirectoryChange change;
        const PostCode post(governorPost);
        const PersonId former = m_world->writer(u"desk"_s).directory()->personsAt(post).value(0);
        change.assignments = {Assignment{former, post, {}, {}, true},
                              Assignment{PersonId(u"p.0015"_s), post, u"1405/1"_s, {}, false}};
        QVERIFY(m_world->center().directory().publish(change).ok());
        m_world->add({u"successor"_s, governorPost, governorPost});
        m_world->syncAll();
        open(u"general"_s, Folder::New);
        auto *strip = find<QWidget>("cartable.access");
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), patienceMs);
        find<QPushButton>("cartable.access.0.give")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!strip->isVisible(), patienceMs);
    }
};

QTEST_MAIN(TestSealedWindow)
#include "test_sealed_window.moc"
