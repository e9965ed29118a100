#pragma once

#include "core/base/ids.h"
#include "core/domain/vocabulary.h"

#include <QString>

namespace mizban {

inline constexpr int bestScore = 5; ///< of a survey; 1 is the worst (I6)

/// What the applicant says of the handling once he has his answer (J13, I6).
struct SurveyAnswered
{
    int score = bestScore;
    QString text; ///< his own words; may be empty
    bool operator==(const SurveyAnswered &) const = default;
};

/// That the applicant was told of a step, or could not be (4-5). `about` is the step.
struct ApplicantNotified
{
    EventId about;
    DeliveryMeans means = DeliveryMeans::Phone;
    NoticeState state = NoticeState::Sent;
    QString detail; ///< internal: the gateway's words, or why he could not be reached
    bool operator==(const ApplicantNotified &) const = default;
};

} // namespace mizban
