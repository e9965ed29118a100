#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

#include <QString>

#include <optional>

namespace mizban {

// How facts of a case are said to people, the same in lists, the reading pane and prints. Any thread.

/// Days from today in Tehran until a due time; negative when past, nothing when none is promised.
[[nodiscard]] std::optional<int> daysLeft(qint64 dueAtMs, qint64 nowMs);
/// «۳ روز مانده», «امروز», «۲ روز گذشته».
[[nodiscard]] QString daysLeftText(int days);
/// The time alone today, the day and month this year, else the whole date.
[[nodiscard]] QString shortTimeText(qint64 atMs, qint64 nowMs);
/// «۲ روز و ۳ ساعت»; the two largest parts.
[[nodiscard]] QString durationText(qint64 ms);
/// Persian digits.
[[nodiscard]] QString numberText(qint64 number);
/// Any id, number or code: Persian digits, left to right.
[[nodiscard]] QString idText(const QString &ascii);
/// Typed text for showing: numbers with hyphens, as telephones have, keep their order in Persian text.
[[nodiscard]] QString readableText(const QString &typed);
/// Person and post: «زهرا احمدی، متصدی میز»; the post alone where the person is unknown.
[[nodiscard]] QString actorText(const Directory &directory, const Actor &actor);
/// Title of a subject, or its code.
[[nodiscard]] QString subjectText(const Directory &directory, const SubjectCode &code);
/// Why the center refused an act, from the note of its verdict: «این مورد اکنون در اختیار شما نیست؛ …».
[[nodiscard]] QString refusalText(const QString &note);
/// Why an event has no effect: «اثر نداشت: …»; empty for none.
[[nodiscard]] QString flagText(EventFlag flag);
/// The outcome promised at the desk (4-4).
[[nodiscard]] QString outcomeText(const Outcome &outcome);

/// «پی‌نوشت دست‌نویس»: whose marginal note it is, or in what form (001 §4-25).
[[nodiscard]] QString marginalTitle(const MarginalNote &note);

} // namespace mizban
