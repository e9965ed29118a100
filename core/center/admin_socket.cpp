#include "core/center/admin_socket.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#ifdef Q_OS_WIN

namespace mizban {

struct AdminSocket::Parts
{
};

AdminSocket::AdminSocket(std::unique_ptr<Parts> parts)
    : m(std::move(parts))
{
}
AdminSocket::~AdminSocket() = default;

Result<std::unique_ptr<AdminSocket>> AdminSocket::start(const QString &, Run)
{
    return makeError(ErrorCode::NotAllowed, QStringLiteral("a center runs on Linux or another POSIX system"));
}

Result<QJsonObject> AdminSocket::ask(const QString &, const QJsonObject &)
{
    return makeError(ErrorCode::Unreachable, QStringLiteral("no Unix sockets on Windows"));
}

} // namespace mizban

#else

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

namespace mizban {

namespace {

constexpr qsizetype longestLine = 48 << 20;
constexpr int patienceSeconds = 30;

class Descriptor
{
public:
    explicit Descriptor(int handle = -1)
        : m_handle(handle)
    {
    }
    ~Descriptor()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    Descriptor(Descriptor &&other) noexcept
        : m_handle(std::exchange(other.m_handle, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    [[nodiscard]] int get() const { return m_handle; }

private:
    int m_handle;
};

Error failure(const char *what)
{
    return makeError(
        ErrorCode::CannotOpen,
        QStringLiteral("%1: %2").arg(QString::fromLatin1(what), QString::fromLocal8Bit(strerror(errno))));
}

/// The address of a socket however deep its directory lies: a sockaddr_un holds 107 bytes only.
struct Address
{
    Descriptor folder;
    sockaddr_un bytes{};
};

Result<Address> addressOf(const QString &path)
{
    Address address;
    address.bytes.sun_family = AF_UNIX;
    QByteArray name = QFile::encodeName(path);
    if (name.size() >= qsizetype(sizeof address.bytes.sun_path)) {
        const QFileInfo file(path);
        address.folder =
            Descriptor(::open(QFile::encodeName(file.absolutePath()).constData(), O_DIRECTORY | O_CLOEXEC));
        name = "/proc/self/fd/" + QByteArray::number(address.folder.get()) + '/' +
               QFile::encodeName(file.fileName());
    }
    if (name.size() >= qsizetype(sizeof address.bytes.sun_path))
        return makeError(ErrorCode::CannotOpen, path);
    std::memcpy(address.bytes.sun_path, name.constData(), size_t(name.size()));
    return address;
}

void setPatience(int socket)
{
    const timeval patience{patienceSeconds, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

/// One line without its end; empty when the peer is gone, late or boundless.
QByteArray readLine(int socket)
{
    QByteArray line;
    std::array<char, 64 << 10> buffer;
    while (line.size() < longestLine) {
        const ssize_t got = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return {};
        line.append(buffer.data(), got);
        if (line.endsWith('\n'))
            return line.chopped(1);
    }
    return {};
}

bool writeLine(int socket, QByteArray line)
{
    line.append('\n');
    for (qsizetype at = 0; at < line.size();) {
        const ssize_t sent = ::send(socket, line.constData() + at, size_t(line.size() - at), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        at += sent;
    }
    return true;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

struct AdminSocket::Parts
{
    QString path;
    Run run;
    Descriptor listener;
    Descriptor stopRead;
    Descriptor stopWrite;
    std::thread thread;

    void serve()
    {
        for (;;) {
            std::array<pollfd, 2> wait{{{listener.get(), POLLIN, 0}, {stopRead.get(), POLLIN, 0}}};
            if (::poll(wait.data(), wait.size(), -1) < 0 && errno != EINTR)
                return;
            if (wait[1].revents != 0)
                return;
            if ((wait[0].revents & POLLIN) == 0)
                continue;
            const Descriptor client(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
            if (client.get() >= 0)
                answer(client.get());
        }
    }
    void answer(int client) const
    {
        setPatience(client);
        const QJsonDocument request = QJsonDocument::fromJson(readLine(client));
        if (request.isObject())
            writeLine(client, compact(run(request.object())));
    }
};

AdminSocket::AdminSocket(std::unique_ptr<Parts> parts)
    : m(std::move(parts))
{
}

AdminSocket::~AdminSocket()
{
    const char stop = 1;
    while (::write(m->stopWrite.get(), &stop, 1) < 0 && errno == EINTR) {
    }
    m->thread.join();
    QFile::remove(m->path);
}

/// The caller holds the store's lock, so a socket that lies there was left by a center that is gone.
Result<std::unique_ptr<AdminSocket>> AdminSocket::start(const QString &path, Run run)
{
    auto parts = std::make_unique<Parts>();
    parts->path = path;
    parts->run = std::move(run);
    MIZBAN_LET(const Address address, addressOf(path));
    parts->listener = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    QFile::remove(path);
    if (::bind(parts->listener.get(), reinterpret_cast<const sockaddr *>(&address.bytes),
               sizeof address.bytes) != 0)
        return failure("admin.sock");
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    std::array<int, 2> pipe{};
    if (::listen(parts->listener.get(), 8) != 0 || ::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return failure("admin.sock");
    parts->stopRead = Descriptor(pipe[0]);
    parts->stopWrite = Descriptor(pipe[1]);
    parts->thread = std::thread([own = parts.get()] { own->serve(); });
    return std::unique_ptr<AdminSocket>(new AdminSocket(std::move(parts)));
}

Result<QJsonObject> AdminSocket::ask(const QString &path, const QJsonObject &request)
{
    MIZBAN_LET(const Address address, addressOf(path));
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address.bytes), sizeof address.bytes) !=
        0)
        return makeError(ErrorCode::Unreachable, path);
    if (!writeLine(socket.get(), compact(request)))
        return makeError(ErrorCode::Unreachable, path);
    const QByteArray line = readLine(socket.get());
    const QJsonDocument answer = QJsonDocument::fromJson(line);
    if (!answer.isObject())
        return makeError(ErrorCode::Unreachable, QStringLiteral("the center closed the connection"));
    return answer.object();
}

} // namespace mizban

#endif
