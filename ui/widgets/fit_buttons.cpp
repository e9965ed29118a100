#include "ui/widgets/fit_buttons.h"

#include <QIcon>
#include <QPushButton>

namespace mizban {

namespace {

constexpr char wholeText[] = "mizban.wholeText";
constexpr char shortText[] = "mizban.shortText";

int widthOf(const QList<QPushButton *> &buttons, int gap)
{
    int width = -gap;
    for (const QPushButton *button : buttons) {
        if (!button->isHidden())
            width += button->sizeHint().width() + gap;
    }
    return width;
}

/// The text may have been changed since.
QString wholeTextOf(QPushButton *button)
{
    if (button->text() != button->property(shortText).toString() || !button->property(wholeText).isValid())
        button->setProperty(wholeText, button->text());
    return button->property(wholeText).toString();
}

} // namespace

void fitButtons(const QList<QPushButton *> &buttons, int room, int gap)
{
    for (QPushButton *button : buttons)
        button->setText(wholeTextOf(button));
    if (widthOf(buttons, gap) <= room)
        return;
    for (QPushButton *button : buttons) {
        const QString whole = button->text();
        const qsizetype keys = whole.lastIndexOf(QLatin1StringView(" ("));
        if (keys < 0 || !whole.endsWith(u')'))
            continue;
        button->setToolTip(whole);
        button->setProperty(shortText, whole.left(keys));
        button->setText(whole.left(keys));
    }
    if (widthOf(buttons, gap) <= room)
        return;
    for (QPushButton *button : buttons)
        button->setIcon({});
}

} // namespace mizban
