#include "ui/registration/effects_bar.h"

#include "core/base/digits.h"
#include "core/services/words.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/told_role.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mizban {

EffectsBar::EffectsBar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setToldRole(this, QAccessible::Grouping);
    // Two by two, so that they fit where the form is narrow.
    constexpr int columns = 2;
    auto *grid = new QGridLayout(this);
    const int margin = currentTheme().space8();
    grid->setContentsMargins(margin, 0, margin, 0);
    grid->setVerticalSpacing(0);
    for (Effect effect = Effect::Change; isKnown(effect); effect = Effect(int(effect) + 1)) {
        auto *box = new QCheckBox(toPersianDigits(u"%1. "_s.arg(int(effect))) + nameOf(effect));
        box->setObjectName(u"effect."_s + wordOf(effect));
        box->setFocusPolicy(Qt::NoFocus);
        box->setMinimumHeight(currentTheme().controlHeight());
        grid->addWidget(box, int(m_boxes.size()) / columns, int(m_boxes.size()) % columns);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            QStringList chosen;
            for (const QCheckBox *one : std::as_const(m_boxes)) {
                if (one->isChecked())
                    chosen.append(one->text());
            }
            setAccessibleDescription(chosen.join(u"، "_s));
            Q_EMIT effectsChanged();
        });
    }
}

QList<Effect> EffectsBar::effects() const
{
    QList<Effect> chosen;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked())
            chosen.append(Effect(i + 1));
    }
    return chosen;
}

void EffectsBar::setEffects(const QList<Effect> &effects)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(effects.contains(Effect(i + 1)));
}

void EffectsBar::keyPressEvent(QKeyEvent *event)
{
    const int number = toAsciiDigits(event->text()).toInt();
    if (number >= 1 && number <= m_boxes.size())
        m_boxes[number - 1]->toggle();
    else
        QWidget::keyPressEvent(event);
}

void EffectsBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void EffectsBar::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void EffectsBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colours().focus, theme.px(2)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.radius(), theme.radius());
}

} // namespace mizban
