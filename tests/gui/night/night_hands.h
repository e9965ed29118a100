#pragma once

#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/night/night_desk.h"
#include "ui/night/night_list.h"
#include "ui/night/night_screen.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QtTest>

#include <memory>

namespace mizban::fixtures {

/// Hands on the screen of the night at one seat, by keys and object names.
class NightHands
{
public:
    explicit NightHands(const std::shared_ptr<Seat> &seat)
        : screen(std::make_unique<NightScreen>(seat))
    {
        QSignalSpy shown(screen.get(), &NightScreen::shown);
        screen->resize(1280, 720);
        screen->show();
        if (!QTest::qWaitForWindowActive(screen.get()) || (shown.isEmpty() && !shown.wait()))
            qFatal("no night");
        screen->focusList();
    }

    template <typename Control> Control *find(const QString &name) const
    {
        return mizban::test::controlIn<Control>(*screen, name);
    }
    [[nodiscard]] bool sees(const QString &name) const
    {
        const auto *found = screen->findChild<QWidget *>(name);
        return found && found->isVisible();
    }
    template <typename Control> void write(const QString &name, const QString &text) const
    {
        auto *field = find<Control>(name);
        field->setFocus();
        field->selectAll();
        type(text);
    }
    [[nodiscard]] bool has(NightNeedKind kind) const
    {
        const QList<NightNeed> &needs = screen->picture().needs;
        return std::any_of(needs.begin(), needs.end(),
                           [kind](const NightNeed &one) { return one.kind == kind; });
    }
    /// Chooses the need in its list and presses Enter.
    void take(NightNeedKind kind) const
    {
        for (const NightNeed &need : screen->picture().needs) {
            if (need.kind != kind)
                continue;
            auto *list = find<NightList>(QStringLiteral("night.needs"));
            list->choose(keyOf(need));
            list->focusList();
            press(Qt::Key_Return);
            return;
        }
        qFatal("no such need");
    }
    /// Everything the screen says to be wrong or done.
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const QLabel *label : screen->findChildren<QLabel *>()) {
            if (label->isVisible() && label->objectName().endsWith(QStringLiteral(".message")))
                texts << label->text();
        }
        for (const Banner *banner : screen->findChildren<Banner *>()) {
            if (banner->isVisible())
                texts << banner->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] QString titleOfRow(const QString &list, int row) const
    {
        return find<NightList>(list)->model()->line(row).title;
    }

    std::unique_ptr<NightScreen> screen;
};

} // namespace mizban::fixtures
