#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace mizban::bench {

/// What a piece of work costs the person who does it by keys.
struct Journey
{
    QString name;
    int keys = 0;             ///< beside what only he can know: the national number and free text
    int freeKeys = 0;         ///< of those
    int thoughts = 0;         ///< times he must decide what comes next
    int screens = 0;          ///< places of the window he goes through
    double longestWaitMs = 0; ///< from a key until its effect is painted and the window hears the next one
    QString longestAt;        ///< which key that was
    double waitMs = 0;        ///< all of them

    /// The keystroke-level model (Card, Moran and Newell): K of an average typist, M for each thought, and
    /// the waiting as measured.
    [[nodiscard]] double seconds() const;
};

/// Plays them in the real windows, each on a seat of its own: a returning applicant's request, a new
/// applicant's complaint, an official's ten decisions. Ends the program where a key does not do what it
/// should.
[[nodiscard]] QList<Journey> playJourneys();

// What the issue asks for.
inline constexpr int mostKeysReturning = 12;
inline constexpr int mostKeysTenDecisions = 30;
inline constexpr double longestWaitAllowedMs = 50;

} // namespace mizban::bench
