#include "ui/night/night_bell.h"

#include "core/base/shown_digits.h"
#include "ui/night/night_lines.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QSettings>
#include <QSystemTrayIcon>

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
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_tray = new QSystemTrayIcon(themeIcon(u"warning"_s), this);
}

void NightBell::setSilent(bool silent)
{
    m_silent = silent;
    QSettings().setValue(silentKey, silent);
}

void NightBell::hear(const QList<NightNeed> &needs)
{
    QSet<QString> now;
    qsizetype fresh = 0;
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
    if (std::exchange(m_begun, true) && fresh > 0)
        ring(fresh, pressing);
}

void NightBell::ring(qsizetype fresh, bool pressing)
{
    const QString notice = shownDigits(
        pressing ? tr("%1 کار شب همین حالا رسیدگی می‌خواهد.").arg(fresh)
                 : tr("%1 کار تازه در شب رسیده است.").arg(fresh));
    if (!m_silent)
        QApplication::beep();
    if (m_tray) {
        m_tray->show();
        m_tray->showMessage(tr("میزبان"), notice,
                            pressing ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
    }
    Q_EMIT rang(notice, !m_silent);
}

} // namespace mizban
