#pragma once

#include "ui/attachments/sound/sound_ports.h"

class QProcess;

namespace mizban {

/// Where mizban-sound lies: as installed and as built in the same place beside the programs.
[[nodiscard]] QString soundProgram();
/// Whether there is one: a system without ALSA has none.
[[nodiscard]] bool canUseSound();

/// The microphone that the system gives, through mizban-sound.
class Microphone : public SoundSource
{
    Q_OBJECT

public:
    explicit Microphone(QString program, QObject *parent = nullptr);
    ~Microphone() override;

    void start() override;
    void stop() override;

private:
    void read();
    void finish(const Status &done);

    QString m_program;
    QProcess *m_process = nullptr;
    char m_half = 0; ///< of a sample cut in two
    bool m_hasHalf = false;
};

/// The loudspeaker that the system gives, through mizban-sound.
class Loudspeaker : public SoundOutput
{
    Q_OBJECT

public:
    explicit Loudspeaker(QString program, QObject *parent = nullptr);
    ~Loudspeaker() override;

    void play(const Sound &sound) override;
    void stop() override;

private:
    void finish(const Status &done);

    QString m_program;
    QProcess *m_process = nullptr;
};

} // namespace mizban
