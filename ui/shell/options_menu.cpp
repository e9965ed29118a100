#include "ui/shell/options_menu.h"

#include "core/base/shown_digits.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/desktop_notices.h"

#include <QActionGroup>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

void look(const Theme &theme)
{
    applyLook(*qApp, theme, QGuiApplication::layoutDirection());
}

} // namespace

OptionsMenu::OptionsMenu(DesktopNotices *notices, QWidget *parent)
    : QMenu(parent)
    , m_notices(notices)
{
    setCommandTitle(this, tr("نمایش"));
    addAppearances();
    addScales();
    addDensities();
    addIdleTimes();
    addNotices();
    connect(this, &QMenu::aboutToShow, this, &OptionsMenu::markCurrent);
}

void OptionsMenu::addAppearances()
{
    addSection(tr("ظاهر"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const char *name, const QString &text, Appearance appearance) {
        QAction *action = group->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        action->setCheckable(true);
        action->setData(static_cast<int>(appearance));
        addAction(action);
        connect(action, &QAction::triggered, this, [appearance] {
            Preferences::setAppearance(appearance);
            look(Theme(appearance, currentTheme().scale(), currentTheme().density()));
        });
    };
    add("options.light", tr("روشن"), Appearance::Light);
    add("options.dark", tr("تیره"), Appearance::Dark);
    add("options.contrast", tr("پررنگ (کنتراست بالا)"), Appearance::HighContrast);
}

void OptionsMenu::addScales()
{
    addSection(tr("اندازه"));
    auto *group = new QActionGroup(this);
    for (const int percent : {100, 125, 150, 175, 200}) {
        QAction *action = group->addAction(shownDigits(tr("%1 درصد").arg(percent)));
        action->setObjectName(u"options.scale.%1"_s.arg(percent));
        action->setCheckable(true);
        action->setData(percent);
        addAction(action);
        connect(action, &QAction::triggered, this, [percent] {
            Preferences::setScale(percent / 100.0);
            look(Theme(currentTheme().appearance(), percent / 100.0, currentTheme().density()));
        });
    }
}

void OptionsMenu::addDensities()
{
    addSection(tr("سطرها"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const char *name, const QString &text, Density density) {
        QAction *action = group->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        action->setCheckable(true);
        action->setData(static_cast<int>(density));
        addAction(action);
        connect(action, &QAction::triggered, this, [density] {
            Preferences::setDensity(density);
            look(Theme(currentTheme().appearance(), currentTheme().scale(), density));
        });
    };
    add("options.rows.comfortable", tr("باز"), Density::Comfortable);
    add("options.rows.compact", tr("فشرده"), Density::Compact);
}

void OptionsMenu::addIdleTimes()
{
    addSection(tr("قفل خودکار"));
    auto *group = new QActionGroup(this);
    for (const int minutes : {2, 5, 10, 20, 30}) {
        QAction *action = group->addAction(shownDigits(tr("پس از %1 دقیقه بدون فعالیت").arg(minutes)));
        action->setObjectName(u"options.idle.%1"_s.arg(minutes));
        action->setCheckable(true);
        action->setData(minutes);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, minutes] {
            Preferences::setIdleMinutes(minutes);
            Q_EMIT idleChosen(minutes);
        });
    }
}

/// Silence for an hour ends by itself, also when the program is closed; that for good is remembered.
void OptionsMenu::addNotices()
{
    addSection(tr("پیام‌های روی میزکار"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const char *name, const QString &text, DesktopNotices::Silence silence) {
        QAction *action = group->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        action->setCheckable(true);
        action->setData(static_cast<int>(silence));
        addAction(action);
        connect(action, &QAction::triggered, this, [this, silence] {
            m_notices->setSilence(silence);
            Preferences::setNoticesSilent(silence == DesktopNotices::Silence::Always);
        });
    };
    add("options.notices.shown", tr("نشان داده شود"), DesktopNotices::Silence::None);
    add("options.notices.hour", tr("یک ساعت بی‌صدا"), DesktopNotices::Silence::Hour);
    add("options.notices.silent", tr("همیشه بی‌صدا"), DesktopNotices::Silence::Always);
}

void OptionsMenu::markCurrent()
{
    const Theme theme = currentTheme();
    for (QAction *action : actions()) {
        const int value = action->data().toInt();
        const QString name = action->objectName();
        if (name.startsWith("options.scale."_L1))
            action->setChecked(value == qRound(theme.scale() * 100));
        else if (name.startsWith("options.rows."_L1))
            action->setChecked(value == static_cast<int>(theme.density()));
        else if (name.startsWith("options.idle."_L1))
            action->setChecked(value == Preferences::idleMinutes());
        else if (name.startsWith("options.notices."_L1))
            action->setChecked(value == static_cast<int>(m_notices->silence()));
        else if (!action->isSeparator())
            action->setChecked(value == static_cast<int>(theme.appearance()));
    }
}

} // namespace mizban
