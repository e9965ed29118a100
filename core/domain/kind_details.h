#pragma once

#include "core/domain/vocabulary.h"

#include <QDate>
#include <QList>

#include <optional>

namespace mizban {

/// What only some kinds of case ask for, beyond beneficiary, breach and redress. Empty where it does not
/// belong to the kind.
struct KindDetails
{
    QString place;                      ///< ObservationReport: where the fact was seen (001 §1.5)
    std::optional<QDate> observedOn;    ///< ObservationReport: when
    std::optional<Benefits> benefits;   ///< ObservationReport: whom the report serves
    std::optional<Addressee> addressee; ///< Sentiment (001 §1.7)
    std::optional<ArtForm> artForm;     ///< Sentiment
    QList<Effect> effects;              ///< Idea, Suggestion, Plan: what is expected of it (001 §1.8)
    QString person;                     ///< Thanks: who is meant, beside or in place of a unit
    QString serviceId;        ///< the service it is about; mandatory in a quick report (004 art.3-3)
    QString handlingOf;       ///< 4-23: the tracking id whose handling this is about
    bool guidedFirst = false; ///< 5-4: guided to Samad and 111 first, and insists on registering

    [[nodiscard]] bool isEmpty() const { return *this == KindDetails(); }
    bool operator==(const KindDetails &) const = default;
};

} // namespace mizban
