#include "app/desk/ports.h"
#include "core/services/words.h"
#include "tests/e2e/journey/typist.h"
#include "tests/e2e/seats_test.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_view.h"
#include "ui/models/cartable_roles.h"
#include "ui/models/folder_model.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QtTest>

using namespace mizban;
using namespace mizban::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24ll * 3600 * 1000;
constexpr int networkSeconds = 40;
const QString sealedWord = u"زیتونک"_s; // stands in no other text

/// The window of one seat as the program opens it, without a network, and a person's hands on its keys.
class Window
{
public:
    Window(const RealCenter &center, const QString &seat, std::optional<qint64> nowMs = {})
        : m_window(ports(nowMs), {center.path(seat + u".seat"_s)})
        , m_typist(&m_window)
    {
        m_window.resize(1280, 800);
        m_window.show();
        m_typist.bringToFront();
        QFile password(center.passwordFile());
        if (!m_typist.waitForSight(u"unlock.password"_s) || !m_typist.tabTo(u"unlock.password"_s) ||
            !password.open(QIODevice::ReadOnly))
            qFatal("%s: no unlock page", qPrintable(seat));
        m_typist.type(QString::fromUtf8(password.readLine()).trimmed());
        m_typist.press(Qt::Key_Return);
        if (!m_typist.waitForSight(u"window.workspace"_s, networkSeconds))
            qFatal("%s: the seat did not open", qPrintable(seat));
        m_typist.press(Qt::Key_2, Qt::ControlModifier);
        if (!m_typist.waitForSight(u"cartable"_s))
            qFatal("%s: no cartable", qPrintable(seat));
        screen().caseView()->setSeenDelay(10'000'000);
    }

    [[nodiscard]] Typist &keys() { return m_typist; }
    [[nodiscard]] CartableScreen &screen() { return *m_window.findChild<CartableScreen *>(u"cartable"_s); }
    [[nodiscard]] CaseListView &list()
    {
        return *qobject_cast<CaseListView *>(m_typist.find(u"cartable.list"_s));
    }
    [[nodiscard]] const CaseDetails *details() { return screen().caseView()->details(); }
    [[nodiscard]] qint64 counted(Folder folder) { return screen().folders()->count(folder); }
    [[nodiscard]] int rows() { return list().model() ? list().model()->rowCount() : 0; }
    [[nodiscard]] QString trackingAt(int row)
    {
        return list().model()->index(row, 0).data(TrackingIdRole).toString();
    }
    [[nodiscard]] QStringList trackingIds()
    {
        QStringList ids;
        for (int row = 0; row < rows(); ++row)
            ids << trackingAt(row);
        return ids;
    }
    /// By its name, from anywhere in the cartable; true once it holds so many.
    bool folder(Folder folder, int rowsWanted)
    {
        m_typist.type(u"/"_s);
        m_typist.type(nameOf(folder));
        m_typist.press(Qt::Key_Return);
        return Typist::waitFor([&] {
            return screen().folder() == folder && rows() == rowsWanted && counted(folder) == rowsWanted;
        });
    }
    /// The next case below, or the first.
    bool down()
    {
        const StreamId before = screen().caseView()->caseId();
        m_typist.press(Qt::Key_Down);
        return Typist::waitFor([&] { return details() && screen().caseView()->caseId() != before; });
    }
    /// What a search finds, by its number of rows; -1 where it does not end.
    int found(const QString &query)
    {
        m_typist.press(Qt::Key_F, Qt::ControlModifier);
        if (!m_typist.waitForSight(u"search.field"_s))
            return -1;
        m_typist.press(Qt::Key_A, Qt::ControlModifier);
        m_typist.type(query);
        const auto *found = qobject_cast<QAbstractItemView *>(m_typist.find(u"search.list"_s));
        if (!found || !found->model())
            return -1;
        QTest::qWait(800); // it searches while one types, and that nothing is found comes with no sign
        const int rows = found->model()->rowCount();
        m_typist.press(Qt::Key_2, Qt::ControlModifier);
        return rows;
    }

private:
    static ShellPorts ports(std::optional<qint64> nowMs)
    {
        DeskOptions options;
        options.offline = true;
        options.nowMs = nowMs;
        return portsFor(options);
    }

    MainWindow m_window;
    Typist m_typist;
};

} // namespace

/// What the journeys of a farmandar, an ostandar and a minister's office read, in the real windows by keys,
/// without a network: a real center brought it before, and gets what the minister signed on the way after.
class TestE2eReading : public SeatsTest
{
    Q_OBJECT

    QTemporaryDir m_settings;
    const qint64 m_nowMs = QDateTime::currentMSecsSinceEpoch();
    QString m_soon;          ///< at the farmandar's, due in two days
    QString m_later;         ///< at the farmandar's, due by the policy
    QString m_aboutHead;     ///< sealed, about a department head
    QString m_aboutGovernor; ///< sealed, about the farmandar
    QString m_provincial;    ///< at the ostandar's
    QString m_aboutOffice;   ///< sealed, about the minister's performance office
    QString m_noted;         ///< with the President's marginal note to the ministry
    QString m_ministers;     ///< a request at the minister's, due in two days
    QString m_complaint;     ///< a complaint there, the same

    QString registered(const QJsonObject &content)
    {
        return done(u"desk"_s, {u"case"_s, u"register"_s, u"--file"_s, written(u"case.json"_s, content)})
            .json()
            .value(u"trackingId"_s)
            .toString();
    }
    static QJsonObject complaint(int number, const QString &against)
    {
        QJsonObject content = registration(number);
        content.remove(u"beneficiary"_s);
        content.insert(u"kind"_s, u"Complaint"_s);
        content.insert(u"breach"_s, u"BelowStandard"_s);
        content.insert(u"against"_s, against);
        content.insert(u"redress"_s, u"رسیدگی شود"_s);
        return content;
    }
    static QJsonObject about(int number, const QString &post, const QString &against)
    {
        QJsonObject content = complaint(number, against);
        content.insert(u"subject"_s, u"conduct.official"_s);
        content.insert(u"about"_s, QJsonArray{post});
        content.insert(u"text"_s,
                       QString(sealedWord + u" رفتار ناشایست در پاسخ‌گویی"_s));
        return content;
    }
    [[nodiscard]] QJsonObject dueIn(QJsonObject content, int days) const
    {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_nowMs + days * dayMs).toUTC();
        content.insert(u"outcome"_s,
                       QJsonObject{{u"kind"_s, u"FinalDate"_s}, {u"at"_s, at.toString(Qt::ISODate)}});
        return content;
    }
    void refer(const QString &id, const QString &to)
    {
        done(u"desk"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, to});
    }

private Q_SLOTS:
    void initTestCase();
    void J4_1_theFarmandarsListHasItsSectionsOffline();
    void J4_2_noClerkSeesASealedComplaint();
    void J4_8_ofAComplaintAboutHimselfNothingShows();
    void J5_1_complaintsAboutFarmandarsComeFirst();
    void J6_1_theMinistersStaffSeeNothingSealed();
    void J6_6_staffCannotActForTheMinister();
    void J6_7_overdueCasesAreFilteredAndPrinted();
    void J6_2_4_5_theMinisterSignsOnTheWayAndSyncsLater();
};

void TestE2eReading::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    applyTheme(*qApp, Theme());
    open({
        {"desk", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s},
        {"desk2", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk2"_s},
        {"governor", u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s},
        {"ostandar", u"semnan.governor-general"_s, u"semnan.governor-general"_s},
        {"minister", u"ministry.energy.minister"_s, u"ministry.energy.minister"_s},
        {"staff", u"ministry.energy.minister"_s, u"ministry.energy.office1"_s},
        {"head", u"center.head"_s, u"center.head"_s},
    });
    sync({"desk"});
    m_soon = registered(dueIn(registration(1), 2));
    m_later = registered(registration(2));
    m_aboutHead = registered(about(3, u"semnan.damghan.water.head"_s, u"semnan.damghan.water"_s));
    m_aboutGovernor = registered(about(4, u"semnan.damghan.governor"_s, u"semnan.damghan"_s));
    m_provincial = registered(registration(5));
    m_aboutOffice = registered(about(6, u"ministry.energy.performance"_s, u"ministry.energy"_s));
    m_noted = registered(registration(7));
    m_ministers = registered(dueIn(registration(8), 2));
    m_complaint = registered(dueIn(complaint(9, u"semnan.water"_s), 2));
    refer(m_soon, u"semnan.damghan.governor"_s);
    refer(m_later, u"semnan.damghan.governor"_s);
    refer(m_provincial, u"semnan.governor-general"_s);
    refer(m_noted, u"center.head"_s);
    refer(m_ministers, u"ministry.energy.minister"_s);
    refer(m_complaint, u"ministry.energy.minister"_s);
    sync({"desk", "head"});
    done(u"head"_s, {u"case"_s, u"marginal"_s, m_noted, u"--text"_s, u"وزیر نیرو فوری گزارش دهد"_s, u"--to"_s,
                     u"ministry.energy"_s, u"--pinned"_s});
    sync({"head", "desk2", "governor", "ostandar", "minister", "staff"});
    sync({"desk", "governor", "ostandar", "minister", "staff"}); // envelopes that others had to bring
    QCOMPARE(m_center.stop(), 0);                                // from here on there is no network
}

void TestE2eReading::J4_1_theFarmandarsListHasItsSectionsOffline()
{
    Window window(m_center, u"governor"_s, m_nowMs + 3 * dayMs);
    QVERIFY(window.folder(Folder::Open, 3));
    QTRY_COMPARE(window.list().sections().size(), 3);
    QVERIFY(window.list().sections().at(0).title.contains(u"محرمانه"_s));
    QVERIFY(window.list().sections().at(1).title.contains(u"گذشته از مهلت"_s));
    QVERIFY(window.list().sections().at(2).title.contains(u"دیگر"_s));
    QCOMPARE(window.trackingIds(), QStringList({m_aboutHead, m_soon, m_later}));
    QVERIFY(window.down());
    QVERIFY(window.details()->row.sealed);
    QVERIFY(window.details()->state.registration.text.startsWith(sealedWord));
    window.keys().press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(window.details() && window.details()->row.trackingId == m_soon);
    QVERIFY(window.details()->row.overdueAt(m_nowMs + 3 * dayMs));
    QCOMPARE(window.counted(Folder::Overdue), 1);
    QCOMPARE(window.counted(Folder::New), 2);
    QVERIFY(window.folder(Folder::Sealed, 1));
}

void TestE2eReading::J4_2_noClerkSeesASealedComplaint()
{
    Window window(m_center, u"desk2"_s);
    QTRY_VERIFY(window.counted(Folder::All) > 0);
    QCOMPARE(window.found(sealedWord), 0);
    QCOMPARE(window.found(m_aboutHead), 0);
    QVERIFY(window.found(m_soon) > 0);
    QCOMPARE(window.counted(Folder::Sealed), 0);
    QVERIFY(window.folder(Folder::All, static_cast<int>(window.counted(Folder::All))));
    QVERIFY(!window.trackingIds().contains(m_aboutHead));
    QVERIFY(window.trackingIds().contains(m_soon));
}

void TestE2eReading::J4_8_ofAComplaintAboutHimselfNothingShows()
{
    Window window(m_center, u"governor"_s);
    QVERIFY(window.folder(Folder::All, 3));
    QVERIFY(!window.trackingIds().contains(m_aboutGovernor));
    QVERIFY(window.folder(Folder::Sealed, 1));
    QVERIFY(!window.trackingIds().contains(m_aboutGovernor));
    QCOMPARE(window.found(m_aboutGovernor), 0);
    QVERIFY(window.found(sealedWord) <= 1); // the one about the department head
}

void TestE2eReading::J5_1_complaintsAboutFarmandarsComeFirst()
{
    Window window(m_center, u"ostandar"_s);
    QVERIFY(window.folder(Folder::Open, 2));
    QTRY_VERIFY(!window.list().sections().isEmpty());
    QVERIFY(window.list().sections().first().title.contains(u"محرمانه"_s));
    QCOMPARE(window.trackingIds(), QStringList({m_aboutGovernor, m_provincial}));
    QVERIFY(window.down());
    QVERIFY(window.details()->state.registration.text.startsWith(sealedWord));
}

void TestE2eReading::J6_1_theMinistersStaffSeeNothingSealed()
{
    {
        Window staff(m_center, u"staff"_s);
        QVERIFY(staff.folder(Folder::Open, 3)); // the President's note among them (4-25)
        QCOMPARE(staff.counted(Folder::Sealed), 0);
        QVERIFY(staff.list().sections().isEmpty() ||
                !staff.list().sections().first().title.contains(u"محرمانه"_s));
        QVERIFY(!staff.trackingIds().contains(m_aboutOffice));
        QCOMPARE(staff.found(sealedWord), 0);
    }
    Window minister(m_center, u"minister"_s);
    QVERIFY(minister.folder(Folder::Open, 4));
    QCOMPARE(minister.trackingAt(0), m_aboutOffice);
    QCOMPARE(minister.trackingAt(1), m_noted);
    QVERIFY(minister.down());
    QVERIFY(minister.details()->row.sealed);
}

void TestE2eReading::J6_6_staffCannotActForTheMinister()
{
    Window staff(m_center, u"staff"_s);
    QVERIFY(staff.folder(Folder::Noted, 1));
    QCOMPARE(staff.trackingAt(0), m_noted);
    QVERIFY(staff.list().model()->index(0, 0).data(PinnedRole).toBool());
    QVERIFY(staff.down());
    staff.keys().type(u"!"_s);
    staff.keys().press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1000);
    QCOMPARE(staff.details()->state.marginals.first().targets.first().acknowledgedMs, 0);
}

void TestE2eReading::J6_7_overdueCasesAreFilteredAndPrinted()
{
    Window staff(m_center, u"staff"_s, m_nowMs + 3 * dayMs);
    QVERIFY(staff.folder(Folder::Overdue, 2));
    staff.keys().press(Qt::Key_T, Qt::ControlModifier); // one kind
    auto *kinds = qobject_cast<QComboBox *>(staff.keys().find(u"cartable.kind"_s));
    QTRY_VERIFY(kinds->view()->isVisible());
    QTest::keyClick(kinds->view(), Qt::Key_Down); // requests
    QTest::keyClick(kinds->view(), Qt::Key_Return);
    QTRY_COMPARE(staff.rows(), 1);
    QCOMPARE(staff.trackingAt(0), m_ministers);
    staff.keys().bringToFront();
    QTRY_VERIFY(staff.list().hasFocus());
    QVERIFY(staff.down());
    QCOMPARE(staff.details()->state.registration.kind, CaseKind::Request);
    staff.keys().press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(staff.keys().waitForSight(u"listPrint.pages"_s));
    auto *sheet = staff.keys().find(u"listPrint.sheet"_s);
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->accessibleName().contains(nameOf(CaseKind::Request)));
}

/// The President's note is pinned; the minister reads it without a network, acknowledges and answers it with
/// his own key, and the Center sees both when there is a network again.
void TestE2eReading::J6_2_4_5_theMinisterSignsOnTheWayAndSyncsLater()
{
    Window minister(m_center, u"minister"_s);
    QVERIFY(minister.folder(Folder::Noted, 1));
    QVERIFY(minister.list().model()->index(0, 0).data(PinnedRole).toBool());
    QVERIFY(minister.down());
    QCOMPARE(minister.details()->row.trackingId, m_noted);
    const auto target = [&] { return minister.details()->state.marginals.first().targets.first(); };
    minister.keys().type(u"!"_s);
    QVERIFY(minister.keys().waitForSight(u"case.acknowledge"_s));
    minister.keys().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(minister.details() && target().acknowledgedMs != 0);
    minister.screen().focusList();
    minister.keys().type(u"-"_s);
    QVERIFY(minister.keys().waitForSight(u"case.answer-note"_s));
    QVERIFY(minister.keys().tabTo(u"case.answer-note.text"_s));
    minister.keys().type(u"اعتبار خط انتقال تأمین شد"_s);
    minister.keys().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(minister.details() && !target().answerText.isEmpty());
    for (const SignatureJudgement &judged : minister.details()->signatures)
        QCOMPARE(judged.standing, SignatureStanding::Valid);

    QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
    auto *offline = qobject_cast<QAbstractButton *>(minister.keys().find(u"window.offline"_s));
    QVERIFY(offline && minister.keys().tabTo(u"window.offline"_s));
    minister.keys().press(Qt::Key_Space);
    QTRY_VERIFY(!offline->isChecked());
    minister.keys().press(Qt::Key_F5);
    const auto atCenter = [&] {
        sync({"head"});
        return m_center.at(u"head"_s, {u"case"_s, u"show"_s, m_noted})
            .json()
            .value(u"marginalNotes"_s)
            .toArray()
            .first()
            .toObject()
            .value(u"to"_s)
            .toArray()
            .first()
            .toObject();
    };
    QTRY_VERIFY_WITH_TIMEOUT(atCenter().value(u"acknowledgedAt"_s).isString() &&
                                 !atCenter().value(u"answer"_s).toString().isEmpty(),
                             networkSeconds * 1000);
    QCOMPARE(atCenter().value(u"answer"_s).toString(), u"اعتبار خط انتقال تأمین شد"_s);
    QCOMPARE(atCenter().value(u"answerSignature"_s).toObject().value(u"standing"_s).toString(), u"valid"_s);
    QCOMPARE(m_center.stop(), 0);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestE2eReading test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_e2e_reading.moc"
