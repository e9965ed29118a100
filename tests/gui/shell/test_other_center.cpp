#include "core/sync/https_transport.h"
#include "tests/gui/controls.h"
#include "tests/gui/shell/shell_desk.h"
#include "tests/sync/tls_server.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

#include <atomic>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;
const QString untrusted = u"هویت مرکز تأیید نشد"_s;

} // namespace

/// A center that another authority vouches for, met through the window and a real TLS line.
class TestOtherCenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void enrolmentIsRefusedBesideTheCertificate();
    void syncIsRefusedAndWorkGoesOn();

private:
    [[nodiscard]] QString url() const { return u"https://127.0.0.1:%1"_s.arg(m_server->port()); }
    ShellPorts ports(ShellDesk &desk);
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_window, name);
    }

    QTemporaryDir m_settings;
    std::atomic<int> m_requests = 0;
    std::unique_ptr<TlsServer> m_server;
    std::unique_ptr<MainWindow> m_window;
};

void TestOtherCenter::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(*qApp, Theme());
}

void TestOtherCenter::init()
{
    m_window.reset();
    m_server.reset();
    m_requests = 0;
    QSettings().clear();
    const Validity validity{QDateTime::currentMSecsSinceEpoch(), 30};
    const auto other = Authority::create(u"another"_s, validity);
    QVERIFY(other.ok());
    const SigningKey key = SigningKey::generate();
    const auto certificate = other->issueServer(key.publicKey(), {u"127.0.0.1"_s}, validity);
    QVERIFY(certificate.ok());
    m_server = std::make_unique<TlsServer>(TlsServer::Identity{*certificate, key, other->certificate()},
                                           [this](const TlsServer::Request &) {
                                               ++m_requests;
                                               return TlsServer::Answer{};
                                           });
}

ShellPorts TestOtherCenter::ports(ShellDesk &desk)
{
    ShellPorts ports = desk.ports();
    ports.enrolLine = [](const QString &center, const QByteArray &authority) -> Result<EnrolLine> {
        HttpsOptions options;
        options.url = center;
        options.authority = authority;
        MIZBAN_LET(auto made, makeHttpsTransport(options));
        const std::shared_ptr<Transport> transport = std::move(made);
        return EnrolLine{[transport](const EnrolRequest &request) { return transport->enrol(request); },
                         [transport] { transport->cancel(); }};
    };
    ports.transport = [center = url()](const SeatIdentity &identity) {
        HttpsOptions options;
        options.url = center;
        options.authority = identity.authority;
        options.deviceCertificate = identity.deviceCertificate;
        options.deviceKey = identity.device.key;
        return makeHttpsTransport(options);
    };
    return ports;
}

void TestOtherCenter::enrolmentIsRefusedBesideTheCertificate()
{
    ShellDesk desk;
    m_window = std::make_unique<MainWindow>(ports(desk), QStringList());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    find<QLineEdit>("welcome.url")->setText(url());
    find<QLineEdit>("welcome.ca")->setText(desk.authorityFile());
    find<QLineEdit>("welcome.code")->setText(u"۱۲۳۴"_s);
    find<QLineEdit>("welcome.person")->setText(u"semnan.damghan.desk.clerk1"_s);
    auto *file = find<QLineEdit>("welcome.file");
    file->setFocus();
    file->selectAll();
    QTest::keyClicks(file, desk.file(u"mine.seat"_s));
    find<QLineEdit>("welcome.password")->setText(u"a sound password"_s);
    find<QLineEdit>("welcome.passwordAgain")->setText(u"a sound password"_s);
    find<QPushButton>("welcome.enrol")->click();
    auto *message = find<QLabel>("welcome.ca.field.message");
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(untrusted), patienceMs); // a hint before
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"چیزی ارسال نشد"_s));
    QVERIFY(!QFileInfo::exists(desk.file(u"mine.seat"_s)));
    QCOMPARE(find<QLineEdit>("welcome.code")->text(), u"۱۲۳۴"_s); // nothing typed is lost
    QVERIFY(find<QPushButton>("welcome.enrol")->isEnabled());
    QCOMPARE(m_requests, 0);
}

void TestOtherCenter::syncIsRefusedAndWorkGoesOn()
{
    ShellDesk desk;
    m_window = std::make_unique<MainWindow>(ports(desk), QStringList{desk.addDeskSeat()});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *password = find<QLineEdit>("unlock.password");
    QTRY_VERIFY(password->hasFocus());
    password->setText(QString::fromLatin1(seatPassword));
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    auto *notice = find<Banner>("window.notice.problem");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patienceMs);
    QVERIFY(notice->text().contains(untrusted));
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Registration);
    QVERIFY(find<QWidget>("registration.nationalNumber")->isEnabled());
    QCOMPARE(m_requests, 0);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestOtherCenter test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_other_center.moc"
