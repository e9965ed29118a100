#include "tests/gui/shell/shell_desk.h"

using namespace Qt::StringLiterals;

namespace mizban::fixtures {

namespace {

/// A center that is always out of reach.
class NoTransport final : public Transport
{
public:
    [[nodiscard]] Result<EnrolReply> enrol(const EnrolRequest &) override { return unreachable(); }
    [[nodiscard]] Result<PushReply> push(const PushRequest &) override { return unreachable(); }
    [[nodiscard]] Result<FeedReply> feed(const FeedRequest &) override { return unreachable(); }
    [[nodiscard]] Result<qint64> blobReceived(const BlobId &) override { return unreachable(); }
    [[nodiscard]] Result<bool> putBlobPiece(const BlobId &, qint64, qint64, const QByteArray &) override
    {
        return unreachable();
    }
    [[nodiscard]] Result<BlobPiece> getBlobPiece(const BlobId &, qint64) override { return unreachable(); }
    void cancel() override {}

private:
    static Error unreachable() { return makeError(ErrorCode::Unreachable); }
};

} // namespace

ShellDesk::ShellDesk() = default;

QString ShellDesk::addSeat(const QString &holder, const QString &post)
{
    const QString path = file(post + u".seat"_s);
    const auto writer = makeSeat(m_center, path, holder, post);
    if (!writer.ok())
        qFatal("no seat: %s", qPrintable(writer.error().detail));
    return path;
}

QString ShellDesk::addDeskSeat()
{
    return addSeat(u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s);
}

void ShellDesk::registerCases(const QString &seat, int count)
{
    auto writer = openSeat(seat, m_center.clock());
    if (!writer.ok())
        qFatal("no seat: %s", qPrintable(writer.error().detail));
    for (int number = 1; number <= count; ++number) {
        const auto registered = (*writer)->registerCase(sampleDraft(number));
        if (!registered.ok())
            qFatal("no case: %s", qPrintable(registered.error().detail));
    }
}

QString ShellDesk::authorityFile()
{
    QFile pem(file(u"ca.pem"_s));
    if (!pem.open(QIODevice::WriteOnly) || pem.write(m_center.authority().certificate().toPem()) <= 0)
        qFatal("no certificate file");
    return pem.fileName();
}

ShellPorts ShellDesk::ports()
{
    ShellPorts ports;
    ports.clock = m_center.clock();
    ports.examine = [looks = m_looks](const QString &path) -> Status {
        ++*looks;
        const auto persons = seatfile::persons(path);
        return persons.ok() ? Status() : Status(persons.error());
    };
    ports.openSeat = [clock = m_center.clock()](const QString &path, const QByteArray &password) {
        return Seat::openAsync(path, password, clock);
    };
    ports.enrolLine = [this](const QString &, const QByteArray &) -> Result<EnrolLine> {
        EnrolLine line;
        line.call = [this, refusal = m_refusal](const EnrolRequest &request) -> Result<EnrolReply> {
            if (refusal->code != ErrorCode::None)
                return *refusal;
            return m_center.enrol(request, HolderCode(u"semnan.damghan.desk"_s));
        };
        return line;
    };
    ports.transport = [](const SeatIdentity &) -> Result<std::unique_ptr<Transport>> {
        return std::unique_ptr<Transport>(std::make_unique<NoTransport>());
    };
    return ports;
}

} // namespace mizban::fixtures
