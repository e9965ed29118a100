#include "core/domain/case_state.h"

#include "core/base/tehran_time.h"

#include <algorithm>

namespace mizban {

CaseStatus CaseState::statusAt(qint64 nowMs) const
{
    const bool over = status == CaseStatus::Answered && nowMs > objectionUntilMs();
    return over ? CaseStatus::Closed : status;
}

qint64 CaseState::objectionUntilMs() const
{
    constexpr int days = 30;
    if (answeredAtMs == 0)
        return 0;
    return endOfDayMs(tehranDate(qMax(answeredAtMs, deliveredAtMs)).addDays(days));
}

News CaseState::newsFor(const HolderCode &self) const
{
    News news = News::None;
    if (!isOpen()) // nobody waits for it any more
        return news;
    for (const CaseTask &task : tasks) {
        const bool awaited = (task.from == self || holder == self) && task.to != self && !task.identity;
        if (awaited && !task.answers.isEmpty() && !task.readers.contains(self))
            news = std::max(news, task.inquiry ? News::InquiryReply : News::TaskAnswer);
    }
    return news;
}

bool CaseState::isUnseenBy(const HolderCode &self) const
{
    const auto waits = [&self](const auto &each, const HolderCode &whom) {
        return each.openedMs == 0 && whom == self;
    };
    return (holder == self && isOpen() && !isOpened()) || newsFor(self) != News::None ||
           std::any_of(copies.begin(), copies.end(),
                       [&](const CaseCopy &copy) { return waits(copy, copy.holder); }) ||
           std::any_of(tasks.begin(), tasks.end(),
                       [&](const CaseTask &task) { return waits(task, task.to); });
}

} // namespace mizban
