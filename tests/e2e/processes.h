#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace mizban::e2e {

/// What one run of mizbanctl gave.
struct CtlRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs mizbanctl with these arguments to its end.
[[nodiscard]] CtlRun ctl(const QStringList &arguments);

/// A training center with the sample directory in a folder of its own, as a real process on loopback, and
/// the seats enrolled there. Killed with the object.
class RealCenter
{
public:
    RealCenter();
    ~RealCenter();

    /// False with the reason in `complaint()` when a step failed.
    [[nodiscard]] bool start();
    /// SIGTERM; its exit code.
    int stop();
    /// Starts again with the clock of the center, and of every command at a seat, set to `nowMs`.
    [[nodiscard]] bool restartAt(qint64 nowMs);
    [[nodiscard]] const QString &complaint() const { return m_complaint; }
    [[nodiscard]] const QString &url() const { return m_url; }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString centerDir() const { return path(QStringLiteral("center")); }
    [[nodiscard]] QString passwordFile() const { return path(QStringLiteral("password")); }

    /// Invites and enrols; the seat lies at path(name + ".seat").
    [[nodiscard]] CtlRun enrol(const QString &name, const QString &seatOf, const QString &person);
    /// mizbanctl at an enrolled seat, with --json.
    [[nodiscard]] CtlRun at(const QString &name, const QStringList &arguments) const;
    /// Registers a request for the n-th applicant; the answer of `case register`.
    [[nodiscard]] CtlRun registerCase(const QString &name, int number) const;

private:
    QTemporaryDir m_dir;
    QString m_url;
    QString m_listen = QStringLiteral("127.0.0.1:0");
    QString m_complaint;
    QStringList m_now; ///< `--now` with its time, when the clock is set
    std::unique_ptr<QProcess> m_process;
};

/// A registration as in interfaces.md, with another valid national number for each number.
[[nodiscard]] QJsonObject registration(int number);

} // namespace mizban::e2e
