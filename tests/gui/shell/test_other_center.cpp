#include "core/sync/https_transport.h"
#include "tests/gui/shell/shell_window.h"
#include "tests/sync/tls_server.h"
#include "ui/widgets/banner.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

#include <atomic>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

const QString untrusted = u"هویت مرکز تأیید نشد"_s;

} // namespace

/// A center that another authority vouches for, met through the window and a real TLS line.
class TestOtherCenter : public QObject, private ShellWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void enrolmentIsRefusedBesideTheCertificate();
    void syncIsRefusedAndWorkGoesOn();

private:
    [[nodiscard]] QString url() const { return u"https://127.0.0.1:%1"_s.arg(m_server->port()); }
    ShellPorts ports(ShellDesk &desk);

    std::atomic<int> m_requests = 0;
    std::unique_ptr<TlsServer> m_server;
};

void TestOtherCenter::init()
{
    begin();
    m_server.reset();
    m_requests = 0;
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
    open(ports(desk), {});
    fillWelcome(desk, url());
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
    open(ports(desk), {desk.addDeskSeat()});
    enter();
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
