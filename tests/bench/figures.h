#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace mizban::bench {

/// Repetitions of one measurement.
class Series
{
public:
    void add(double value) { m_values.append(value); }
    [[nodiscard]] double median() const;
    [[nodiscard]] double quantile(double share) const;
    /// {min, median, max, p99, n}
    [[nodiscard]] QJsonObject json() const;

private:
    QList<double> m_values;
};

/// Wall milliseconds of one call.
[[nodiscard]] double milliseconds(const std::function<void()> &work);
/// Peak resident memory of this process in MB; 0 where the system does not tell.
[[nodiscard]] double peakMegabytes();
/// From here on the peak counts anew, where the system can do that.
void resetPeakMegabytes();
/// The number behind `--name`, or the default.
[[nodiscard]] int numberOption(const QStringList &arguments, const QString &name, int otherwise);
void print(const QJsonObject &figures);

} // namespace mizban::bench
