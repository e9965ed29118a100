#pragma once

#include "tests/sync/tls_server.h"

#include <QStringList>

#include <mutex>

namespace mizban {

/// The other end of a scripted wire: what is to be asked, in order, and what is answered. Whatever is
/// asked beyond or beside it lands in `surprises`.
class WireScript
{
public:
    using Then = TlsServer::Then;

    WireScript &expect(const char *method, const QByteArray &target)
    {
        const std::lock_guard lock(m_guard);
        m_steps.append(Step{method, target, {}});
        return *this;
    }
    WireScript &answer(const QByteArray &bytes, Then then = Then::Keep)
    {
        const std::lock_guard lock(m_guard);
        m_steps.last().answer = {bytes, then};
        return *this;
    }

    /// The server's handler; the script must outlive the server.
    TlsServer::Answer operator()(const TlsServer::Request &request)
    {
        const std::lock_guard lock(m_guard);
        m_requests.append(request);
        const auto at = m_requests.size() - 1;
        if (at >= m_steps.size() || m_steps.at(at).method != request.method ||
            m_steps.at(at).target != request.target) {
            m_surprises.append(QString::fromLatin1(request.method + ' ' + request.target));
            return {"HTTP/1.1 500 Surprise\r\nContent-Length: 0\r\n\r\n", Then::Keep};
        }
        return m_steps.at(at).answer;
    }

    [[nodiscard]] QStringList surprises() const
    {
        const std::lock_guard lock(m_guard);
        return m_surprises;
    }
    [[nodiscard]] QList<TlsServer::Request> requests() const
    {
        const std::lock_guard lock(m_guard);
        return m_requests;
    }
    [[nodiscard]] bool isOver() const
    {
        const std::lock_guard lock(m_guard);
        return m_requests.size() == m_steps.size() && m_surprises.isEmpty();
    }

private:
    struct Step
    {
        QByteArray method;
        QByteArray target;
        TlsServer::Answer answer;
    };

    mutable std::mutex m_guard;
    QList<Step> m_steps;
    QList<TlsServer::Request> m_requests;
    QStringList m_surprises;
};

/// An HTTP answer as it goes over the wire.
[[nodiscard]] inline QByteArray httpAnswer(int status, const QByteArray &body = {},
                                           const QByteArray &headers = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

} // namespace mizban
