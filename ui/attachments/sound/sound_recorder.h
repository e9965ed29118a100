#pragma once

#include "ui/attachments/sound/sound_ports.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace mizban {

class LevelMeter;

inline constexpr qint64 mostDictatedMs = 10 * 60 * 1000;

/// Dictating: begins and ends by one key, shows for how long and how loud; what was said can be heard, said
/// again and thrown away. It stays in memory. The one before is kept until another has really been said.
///
/// Object names: <name>.record, .play, .discard, .time, .level, .state.
class SoundRecorder : public QWidget
{
    Q_OBJECT

public:
    explicit SoundRecorder(const QString &name, QWidget *parent = nullptr);
    ~SoundRecorder() override;

    /// The microphone and loudspeaker of the system unless replaced.
    void setSource(std::unique_ptr<SoundSource> source);
    void setOutput(std::unique_ptr<SoundOutput> output);
    /// No longer than that; mostDictatedMs at most.
    void setMostMs(qint64 ms);

    [[nodiscard]] bool isRecording() const { return m_recording; }
    [[nodiscard]] bool isBlank() const { return m_sound.samples.isEmpty(); }
    void forget(); ///< what was said belongs to another form

public Q_SLOTS:
    void toggle(); ///< begins, or ends and keeps
    void togglePlay();
    void discard();

Q_SIGNALS:
    void recorded(const mizban::Sound &sound); ///< in place of the one before
    void discarded();

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void begin();
    void hear(const QByteArray &samples);
    void ended(const Status &done);
    void stopPlaying();
    void say(const QString &text);
    void refresh();

    std::unique_ptr<SoundSource> m_source;
    std::unique_ptr<SoundOutput> m_output;
    Sound m_sound; ///< what was said last
    Sound m_coming;
    qint64 m_mostMs = mostDictatedMs;
    bool m_recording = false;
    bool m_playing = false;
    bool m_full = false;
    QElapsedTimer m_played;
    QTimer m_tick;
    QTimer m_silence; ///< nothing at all came from the microphone
    QPushButton *m_record = nullptr;
    QPushButton *m_play = nullptr;
    QPushButton *m_discard = nullptr;
    QLabel *m_time = nullptr;
    LevelMeter *m_level = nullptr;
    QLabel *m_message = nullptr;
};

} // namespace mizban
