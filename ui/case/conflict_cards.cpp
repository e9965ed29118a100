#include "ui/case/conflict_cards.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/services/words.h"
#include "ui/case/flow_layout.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

ConflictCards::ConflictCards(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setLayout(new FlowLayout);
    refresh();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT chosen();
    });
}

void ConflictCards::setConflict(const CaseConflict &conflict, const Directory &directory)
{
    QList<EventId> events{conflict.counts.event};
    for (const HistoryEntry &entry : conflict.against)
        events << entry.event;
    if (events == m_events)
        return;
    m_events = events;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addCard(conflict.counts, directory, true);
    for (const HistoryEntry &entry : conflict.against)
        addCard(entry, directory, false);
    setFocusProxy(m_group->button(0));
}

void ConflictCards::addCard(const HistoryEntry &entry, const Directory &directory, bool counts)
{
    auto *card = new QFrame;
    auto *column = new QVBoxLayout(card);
    const int number = layout()->count() + 1;
    // Its number is its key.
    const QString text = tr("%1؛ این اقدام معتبر باشد").arg(nameOf(entry.type));
    auto *choice = new QRadioButton(shownDigits(u"%1. %2"_s.arg(number).arg(text)));
    choice->setObjectName(objectName() + u'.' + QString::number(number));
    m_group->addButton(choice, number - 1);
    column->addWidget(choice);
    const auto line = [column](const QString &text, TextLabel::Ink ink) {
        if (text.isEmpty())
            return;
        auto *label = new TextLabel(ink == TextLabel::Ink::Muted ? TypeStep::Small : TypeStep::Body, ink);
        label->setText(text);
        column->addWidget(label);
    };
    line(actorText(directory, entry.actor) + u" — "_s + formatJalaliDateTime(entry.atMs),
         TextLabel::Ink::Muted);
    if (!entry.to.isEmpty())
        line(tr("به %1").arg(isolate(directory.titleOf(entry.to))), TextLabel::Ink::Text);
    line(entry.publicText, TextLabel::Ink::Text);
    if (!entry.note.isEmpty())
        line(tr("یادداشت داخلی: %1").arg(entry.note), TextLabel::Ink::Text);
    line(counts ? tr("تا تصمیم شما همین اثر دارد.") : tr("تا تصمیم شما اثر ندارد."), TextLabel::Ink::Muted);
    choice->setAccessibleDescription(actorText(directory, entry.actor) + u' ' + entry.publicText);
    column->addStretch(1);
    layout()->addWidget(card);
}

QString ConflictCards::chosenEvent() const
{
    const int at = m_group->checkedId();
    return at >= 0 && at < m_events.size() ? m_events.at(at).hex() : QString();
}

void ConflictCards::choose(const QString &event)
{
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
    for (qsizetype at = 0; at < m_events.size(); ++at) {
        if (QAbstractButton *button = m_group->button(int(at)); button && m_events.at(at).hex() == event)
            button->setChecked(true);
    }
}

/// What a choice does not take comes here: the number of a card chooses it, on any keyboard.
void ConflictCards::keyPressEvent(QKeyEvent *event)
{
    const int number = toAsciiDigits(event->text()).toInt();
    QAbstractButton *choice = number > 0 ? m_group->button(number - 1) : nullptr;
    if (!choice) {
        QWidget::keyPressEvent(event);
        return;
    }
    choice->setChecked(true);
    choice->setFocus(Qt::ShortcutFocusReason);
}

void ConflictCards::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void ConflictCards::refresh()
{
    const Theme theme = currentTheme();
    auto *flow = static_cast<FlowLayout *>(layout());
    flow->setGap(theme.space12());
    flow->setColumnWidth(theme.px(244));
}

} // namespace mizban
