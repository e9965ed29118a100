#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace mizban::bench {

double Series::quantile(double share) const
{
    if (m_values.isEmpty())
        return 0;
    QList<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto at = static_cast<qsizetype>(share * static_cast<double>(sorted.size() - 1) + 0.5);
    return sorted[at];
}

double Series::median() const
{
    return quantile(0.5);
}

QJsonObject Series::json() const
{
    return {{QStringLiteral("min"), quantile(0)},
            {QStringLiteral("median"), median()},
            {QStringLiteral("p99"), quantile(0.99)},
            {QStringLiteral("max"), quantile(1)},
            {QStringLiteral("n"), m_values.size()}};
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void resetPeakMegabytes()
{
    QFile references(QStringLiteral("/proc/self/clear_refs"));
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

int numberOption(const QStringList &arguments, const QString &name, int otherwise)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--") + name);
    return at >= 0 && at + 1 < arguments.size() ? arguments[at + 1].toInt() : otherwise;
}

void print(const QJsonObject &figures)
{
    std::printf("%s\n", QJsonDocument(figures).toJson().constData());
}

} // namespace mizban::bench
