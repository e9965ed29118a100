#include "core/base/hour_text.h"

#include "core/base/digits.h"

#include <QStringList>

namespace mizban {

QTime hourOf(const QString &typed)
{
    QString text = toAsciiDigits(typed).trimmed();
    if (text.size() > 2 && text.size() <= 4 && !text.contains(u':'))
        text.insert(text.size() - 2, u':');
    const QStringList parts = text.split(u':');
    bool hourRead = false;
    bool minuteRead = true;
    const int hour = parts.value(0).toInt(&hourRead);
    const int minute = parts.size() > 1 ? parts.at(1).toInt(&minuteRead) : 0;
    return hourRead && minuteRead && parts.size() <= 2 ? QTime(hour, minute) : QTime();
}

} // namespace mizban
