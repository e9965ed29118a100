#pragma once

#include "core/base/random.h"
#include "core/domain/payloads.h"
#include "core/eventlog/authoring.h"
#include "core/services/sample_words.h"

namespace mizban::bench {

inline const QString governor = QStringLiteral("semnan.damghan.governor");

/// Invented cases one after another, the same ones in every run: 3.5 events on average, 60 to 120 words,
/// registered at a desk and referred to the governor, who has answered every other one.
class GeneratedCases
{
public:
    explicit GeneratedCases(qint64 atMs);

    [[nodiscard]] QList<Event> next();

private:
    [[nodiscard]] CaseRegistered registration();

    const SampleWords m_words;
    SeededRandom m_chance{1};
    DeviceIdentity m_device;
    qint64 m_atMs;
    int m_number = 0;
};

} // namespace mizban::bench
