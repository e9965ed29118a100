#include "tests/e2e/processes.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTimeZone>

namespace mizban::e2e {

namespace {

constexpr int stepMs = 60'000;

QString nationalNumber(int number)
{
    const QString nine = QStringLiteral("%1").arg(100'000'000 + number * 7919, 9, 10, QLatin1Char('0'));
    int sum = 0;
    for (int at = 0; at < 9; ++at)
        sum += nine[at].digitValue() * (10 - at);
    const int remainder = sum % 11;
    return nine + QString::number(remainder < 2 ? remainder : 11 - remainder);
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

CtlRun ctl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(MIZBAN_CTL), arguments);
    CtlRun run;
    if (process.waitForFinished(stepMs) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

RealCenter::RealCenter() = default;

RealCenter::~RealCenter()
{
    if (m_process)
        stop();
}

bool RealCenter::start()
{
    if (!QFile::exists(centerDir())) {
        const CtlRun made = ctl({QStringLiteral("center"), QStringLiteral("init"), QStringLiteral("--dir"),
                                 centerDir(), QStringLiteral("--sample"), QStringLiteral("--training")});
        if (made.exitCode != 0 || !writeFile(passwordFile(), "a sound password\n")) {
            m_complaint = QString::fromUtf8(made.err);
            return false;
        }
    }
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QStringLiteral(MIZBAN_CENTER),
                     QStringList{QStringLiteral("--dir"), centerDir(), QStringLiteral("--listen"), m_listen,
                                 QStringLiteral("--public"), QStringLiteral("127.0.0.1:0")} +
                         m_now);
    while (m_process->state() != QProcess::NotRunning && m_process->waitForReadyRead(stepMs)) {
        while (m_process->canReadLine()) {
            const QString line = QString::fromUtf8(m_process->readLine()).trimmed();
            if (line.startsWith(QLatin1StringView("ready "))) {
                m_url = line.mid(6);
                m_listen = QString(m_url).remove(QStringLiteral("https://")); // the same after a restart
                return true;
            }
        }
    }
    m_complaint = QStringLiteral("the center did not get ready");
    return false;
}

int RealCenter::stop()
{
    m_process->terminate();
    const bool ended = m_process->waitForFinished(stepMs) && m_process->exitStatus() == QProcess::NormalExit;
    const int code = ended ? m_process->exitCode() : -1;
    m_process.reset();
    return code;
}

bool RealCenter::restartAt(qint64 nowMs)
{
    if (m_process && stop() != 0) {
        m_complaint = QStringLiteral("the center did not end");
        return false;
    }
    m_now = QStringList{QStringLiteral("--now"),
                        QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc()).toString(Qt::ISODate)};
    return start();
}

CtlRun RealCenter::enrol(const QString &name, const QString &seatOf, const QString &person)
{
    const CtlRun invited = ctl({QStringLiteral("center"), QStringLiteral("invite"), QStringLiteral("--dir"),
                                centerDir(), QStringLiteral("--seat-of"), seatOf, QStringLiteral("--person"),
                                person, QStringLiteral("--json")});
    if (invited.exitCode != 0)
        return invited;
    return ctl({QStringLiteral("seat"), QStringLiteral("enrol"), QStringLiteral("--center"), m_url,
                QStringLiteral("--ca"), centerDir() + QStringLiteral("/ca.pem"), QStringLiteral("--code"),
                invited.json().value(QStringLiteral("code")).toString(), QStringLiteral("--person"), person,
                QStringLiteral("--seat"), path(name + QStringLiteral(".seat")),
                QStringLiteral("--password-file"), passwordFile(), QStringLiteral("--json")});
}

CtlRun RealCenter::at(const QString &name, const QStringList &arguments) const
{
    return ctl(arguments +
               QStringList{QStringLiteral("--seat"), path(name + QStringLiteral(".seat")),
                           QStringLiteral("--password-file"), passwordFile(), QStringLiteral("--json")} +
               m_now);
}

CtlRun RealCenter::registerCase(const QString &name, int number) const
{
    const QString file = path(QStringLiteral("case.json"));
    if (!writeFile(file, QJsonDocument(registration(number)).toJson()))
        return {};
    return at(name, {QStringLiteral("case"), QStringLiteral("register"), QStringLiteral("--file"), file});
}

QJsonObject registration(int number)
{
    return {
        {QStringLiteral("kind"), QStringLiteral("Request")},
        {QStringLiteral("channel"), QStringLiteral("WalkIn")},
        {QStringLiteral("reference"), QStringLiteral("r-%1").arg(number)},
        {QStringLiteral("applicant"), QJsonObject{{QStringLiteral("nationalNumber"), nationalNumber(number)},
                                                  {QStringLiteral("givenName"), QStringLiteral("زهرا")},
                                                  {QStringLiteral("familyName"), QStringLiteral("احمدی")},
                                                  {QStringLiteral("mobile"), QStringLiteral("09121234567")}}},
        {QStringLiteral("subject"), QStringLiteral("water.pressure")},
        {QStringLiteral("text"), QStringLiteral("فشار آب خیابان شماره %1 کم است.").arg(number)},
        {QStringLiteral("locality"), QJsonObject{{QStringLiteral("type"), QStringLiteral("City")},
                                                 {QStringLiteral("name"), QStringLiteral("دامغان")}}},
        {QStringLiteral("beneficiary"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("Person")}}},
        {QStringLiteral("about"), QJsonArray()},
        {QStringLiteral("attachments"), QJsonArray()},
        {QStringLiteral("outcome"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("FinalDate")}}},
    };
}

} // namespace mizban::e2e
