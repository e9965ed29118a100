#include "ui/case/task_panels.h"

#include "core/base/digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/identity_rules.h"
#include "ui/case/recipient_entries.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_text_edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

PersianTextEdit *newText(int lines)
{
    auto *edit = new PersianTextEdit;
    edit->setLimit(maxTextLength);
    edit->setVisibleLines(lines);
    return edit;
}

/// An exception is decided on, not answered (N8).
bool waitsFor(const CaseTask &task, const CaseState &state, const HolderCode &self)
{
    return task.to == self && task.answeredMs == 0 && !asksForDecision(state, task.event);
}

} // namespace

AskPanel::AskPanel(CaseAct act, const QString &title, const QString &label, const QString &sendText,
                   const QString &key, QWidget *parent)
    : ActPanel(act, title, sendText, parent)
    , m_key(key)
    , m_to(new CompletingCombo)
    , m_due(new JalaliDateEdit)
{
    m_to->setPlaceholderText(tr("نام پست یا واحد، یا کد آن"));
    addField(u"to"_s, tr("از"), m_to, true);
    addField(key, label, newText(3), true);
    addField(u"due"_s, tr("تا تاریخ (اختیاری)"), m_due, false);
}

void AskPanel::setDirectory(const DirectoryPtr &directory, const HolderCode &holder,
                            const QStringList &recent)
{
    if (m_directory != directory) {
        m_directory = directory;
        m_to->setEntries(recipientEntries(*directory));
    }
    m_to->setLeftOut(holder.text());
    m_to->setRecentCodes(recent);
}

QString AskPanel::recipient() const
{
    return m_to->code();
}

QString AskPanel::words() const
{
    return textOf(m_key).trimmed();
}

qint64 AskPanel::dueAtMs() const
{
    return m_due->date() ? endOfDayMs(*m_due->date()) : 0;
}

TaskPanel::TaskPanel(QWidget *parent)
    : AskPanel(CaseAct::Task, tr("درخواست اقدام از دستگاه دیگر"), tr("چه کاری لازم است (داخلی)"),
               tr("درخواست شود"), u"text"_s, parent)
{
    setRemark(tr(
        "مورد نزد شما می‌ماند و متقاضی جایی فرستاده نمی‌شود."));
}

InquirePanel::InquirePanel(QWidget *parent)
    : AskPanel(CaseAct::Inquire, tr("استعلام"), tr("متن استعلام (داخلی)"), tr("امضا و ارسال شود"),
               u"question"_s, parent)
{
    setRemark(tr("با کلید امضای خود شما امضا می‌شود."));
}

bool awaitsReply(const CaseState &state, const HolderCode &self)
{
    return std::ranges::any_of(state.tasks,
                               [&](const CaseTask &task) { return waitsFor(task, state, self); });
}

TaskReplyPanel::TaskReplyPanel(QWidget *parent)
    : ActPanel(CaseAct::TaskReply, tr("پاسخ به درخواست یا استعلام"), tr("فرستاده شود"), parent)
    , m_which(new ChoiceBar)
{
    addField(u"text"_s, tr("نتیجه (داخلی)"), newText(4), true);
    addField(u"task"_s, tr("کدام درخواست"), m_which, true);
    connect(m_which, &ChoiceBar::currentChanged, this, &TaskReplyPanel::sayAsked);
}

void TaskReplyPanel::setCase(const CaseState &state, const HolderCode &self, const Directory &directory)
{
    const QString before = m_which->current();
    m_open.clear();
    m_askers.clear();
    QList<Choice> choices;
    for (const CaseTask &task : state.tasks) {
        if (!waitsFor(task, state, self))
            continue;
        m_open << task;
        m_askers << (task.from.text() == centerPost ? tr("سامانه احراز هویت") : directory.titleOf(task.from));
        const QString name =
            (task.inquiry ? tr("استعلام %1") : tr("درخواست %1")).arg(isolate(m_askers.last()));
        choices << Choice{task.event.hex(), name, {}, {}};
    }
    m_which->setChoices(choices);
    m_which->setCurrent(before);
    if (m_which->current().isEmpty() && !choices.isEmpty())
        m_which->setCurrent(choices.first().id);
    row(u"task"_s)->setVisible(choices.size() > 1);
    sayAsked();
}

EventId TaskReplyPanel::task() const
{
    return EventId::fromHex(m_which->current());
}

bool TaskReplyPanel::isInquiry() const
{
    return std::ranges::any_of(m_open,
                               [this](const CaseTask &each) { return each.inquiry && each.event == task(); });
}

void TaskReplyPanel::sayAsked()
{
    for (qsizetype at = 0; at < m_open.size(); ++at) {
        if (m_open.at(at).event == task())
            setRemark(tr("%1 خواسته است: %2").arg(isolate(m_askers.at(at)), m_open.at(at).text));
    }
}

} // namespace mizban
