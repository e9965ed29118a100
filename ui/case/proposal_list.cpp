#include "ui/case/proposal_list.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "ui/case/flow_layout.h"
#include "ui/case/office_panel.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

TextLabel *addLine(QVBoxLayout *column, const QString &text, TextLabel::Ink ink, const QString &name)
{
    if (text.isEmpty())
        return nullptr;
    auto *label = new TextLabel(ink == TextLabel::Ink::Muted ? TypeStep::Small : TypeStep::Body, ink);
    label->setObjectName(name);
    label->setText(readableText(text));
    label->setSelectable(true);
    label->setFocusPolicy(Qt::ClickFocus);
    column->addWidget(label);
    return label;
}

QString titleOf(const Proposal &proposal, const Directory &directory)
{
    const QString act = nameOfProposed(proposal.act.act);
    const QString to = proposal.textOf(u"to"_s);
    return to.isEmpty() ? ProposalList::tr("پیش‌نویس %1").arg(act)
                        : ProposalList::tr("پیش‌نویس %1 به %2")
                              .arg(act, isolate(directory.titleOf(HolderCode(to))));
}

QString filesOf(const Proposal &proposal)
{
    QStringList names;
    for (const Attachment &file : proposal.act.attachments)
        names << isolate(file.name);
    return names.isEmpty() ? QString() : ProposalList::tr("پیوست: %1").arg(listed(names));
}

std::pair<QString, Tone> stateOf(const Proposal &proposal)
{
    if (proposal.isOpen())
        return {ProposalList::tr("منتظر مقام مسئول"), Tone::Warning};
    if (proposal.sent.isValid())
        return {ProposalList::tr("فرستاده شد"), Tone::Success};
    return {ProposalList::tr("بازگردانده شد"), Tone::Danger};
}

/// Of each act: what waits, else the last that was decided.
QList<Proposal> worthShowing(const QList<Proposal> &all)
{
    QList<Proposal> shown = newestWaiting(all);
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        const bool known =
            std::ranges::any_of(shown, [each](const Proposal &one) { return one.act.act == each->act.act; });
        if (!known)
            shown.append(*each);
    }
    return shown;
}

} // namespace

ProposalList::ProposalList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"case.proposals"_s);
    setAccessibleName(tr("پیش‌نویس‌های دفتر"));
    m_column->setContentsMargins(0, 0, 0, 0);
    refresh();
}

bool ProposalList::isBlank() const
{
    return m_column->count() == 0; // what a layout calls empty is hidden, as new cards are for a moment
}

void ProposalList::setProposals(const CaseDetails &details, const Directory &directory, bool decides)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<Proposal> shown = worthShowing(details.proposals);
    for (const Proposal &proposal : shown)
        addProposal(proposal, directory, decides);
    const auto waiting = std::ranges::count_if(shown, [](const Proposal &each) { return each.isOpen(); });
    m_note = waiting == 0 ? QString() : tr("%1 در انتظار").arg(numberText(waiting));
}

void ProposalList::addProposal(const Proposal &proposal, const Directory &directory, bool decides)
{
    const QString name = u"case.proposal.%1"_s.arg(m_column->count());
    auto *card = new QFrame;
    card->setObjectName(name);
    card->setAccessibleName(titleOf(proposal, directory));
    card->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(card);
    auto *heading = new TextLabel(TypeStep::Emphasis);
    heading->setText(titleOf(proposal, directory));
    column->addWidget(heading);
    addLine(column, actorText(directory, proposal.by) + u" · "_s + formatJalaliDateTime(proposal.atMs),
            TextLabel::Ink::Muted, name + u".by"_s);
    addLine(column, proposal.textOf(u"text"_s), TextLabel::Ink::Text, name + u".text"_s);
    addLine(column, proposal.textOf(u"reason"_s), TextLabel::Ink::Text, name + u".reason"_s);
    if (!proposal.act.remark.isEmpty())
        addLine(column, tr("پیام دفتر: %1").arg(isolate(proposal.act.remark)), TextLabel::Ink::Muted,
                name + u".remark"_s);
    addLine(column, filesOf(proposal), TextLabel::Ink::Muted, name + u".files"_s);
    const auto [state, tone] = stateOf(proposal);
    auto *chip = new StatusChip(state, tone);
    chip->setObjectName(name + u".state"_s);
    column->addWidget(chip, 0, Qt::AlignLeading);
    if (!proposal.isOpen() && !proposal.reason.isEmpty())
        addLine(column, tr("برای اصلاح: %1").arg(proposal.reason), TextLabel::Ink::Text, name + u".why"_s);
    if (decides && proposal.isOpen())
        addButtons(column, name);
    m_column->addWidget(card);
}

void ProposalList::addButtons(QVBoxLayout *column, const QString &name)
{
    auto *line = new FlowLayout;
    line->setGap(currentTheme().space8());
    const auto add = [&](const QString &what, const QString &text, void (ProposalList::*asks)()) {
        auto *button = new QPushButton(text);
        button->setObjectName(name + what);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, asks);
        line->addWidget(button);
    };
    add(u".open"_s, tr("دیدن و فرستادن (%1)").arg(isolateLtr(u"."_s)), &ProposalList::openRequested);
    add(u".giveBack"_s, tr("بازگرداندن (%1)").arg(isolateLtr(u":"_s)), &ProposalList::giveBackRequested);
    column->addLayout(line);
}

void ProposalList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void ProposalList::refresh()
{
    m_column->setSpacing(currentTheme().space8());
}

} // namespace mizban
