#include "ui/night/night_bell.h"

#include "ui/night/night_lines.h"

#include <QApplication>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString silentKey = u"night/silentNight"_s;

bool isPressing(NightNeedKind kind)
{
    return kind == NightNeedKind::RunOut || kind == NightNeedKind::TwoStarts;
}

} // namespace

NightBell::NightBell(QObject *parent)
    : QObject(parent)
    , m_silentNight(QSettings().value(silentKey).toDate())
{
}

void NightBell::setSilent(bool silent)
{
    m_silentNight = silent ? m_night : QDate();
    QSettings().setValue(silentKey, m_silentNight);
}

void NightBell::hear(const QList<NightNeed> &needs, const QDate &night)
{
    m_night = night;
    QSet<QString> now;
    qint64 fresh = 0;
    bool pressing = false;
    for (const NightNeed &need : needs) {
        // Whom to call next goes on all night; its turn is no news.
        if (need.kind == NightNeedKind::CallNext)
            continue;
        const QString key = keyOf(need);
        now.insert(key);
        if (m_heard.contains(key))
            continue;
        ++fresh;
        pressing = pressing || isPressing(need.kind);
    }
    m_heard = now;
    if (!std::exchange(m_begun, true) || fresh == 0)
        return;
    if (!isSilent())
        QApplication::beep();
    Q_EMIT rang(pressing ? NoticeTopic::NightPressing : NoticeTopic::NightNew, fresh, !isSilent());
}

} // namespace mizban
