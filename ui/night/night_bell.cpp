#include "ui/night/night_bell.h"

#include "ui/night/night_lines.h"

#include <QApplication>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString silentKey = u"night/silent"_s;

bool isPressing(NightNeedKind kind)
{
    return kind == NightNeedKind::RunOut || kind == NightNeedKind::TwoStarts;
}

} // namespace

NightBell::NightBell(QObject *parent)
    : QObject(parent)
    , m_silent(QSettings().value(silentKey, false).toBool())
{
}

void NightBell::setSilent(bool silent)
{
    m_silent = silent;
    QSettings().setValue(silentKey, silent);
}

void NightBell::hear(const QList<NightNeed> &needs)
{
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
    if (!m_silent)
        QApplication::beep();
    Q_EMIT rang(pressing ? NoticeTopic::NightPressing : NoticeTopic::NightNew, fresh, !m_silent);
}

} // namespace mizban
