#pragma once

#include "core/sound/wave.h"

#include <QObject>

namespace mizban {

/// A microphone. One recording at a time; thread of the window, which it never keeps waiting.
class SoundSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void heard(const QByteArray &samples); ///< of speech, as they come: core/sound/wave.h
    /// Once for each start. Errors: NotFound (no microphone), Busy, NotAllowed, Unreachable (gone while it
    /// recorded), Internal (its driver crashed), CannotOpen (the program that records is not there).
    void ended(const mizban::Status &done);
};

/// A loudspeaker, likewise.
class SoundOutput : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void play(const Sound &sound) = 0; ///< in place of what it plays
    virtual void stop() = 0;                   ///< `ended` does not come

Q_SIGNALS:
    void ended(const mizban::Status &done); ///< errors as above
};

} // namespace mizban
