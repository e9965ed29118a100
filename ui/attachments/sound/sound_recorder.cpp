#include "ui/attachments/sound/sound_recorder.h"

#include "core/base/digits.h"
#include "ui/attachments/sound/level_meter.h"
#include "ui/attachments/sound/sound_program.h"
#include "ui/attachments/sound/sound_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int tickMs = 200;
constexpr int silenceMs = 3000;

QString withKey(const QString &text, const QString &key)
{
    return SoundRecorder::tr("%1 (%2)").arg(text, isolateLtr(key));
}

} // namespace

SoundRecorder::SoundRecorder(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_record(new QPushButton)
    , m_play(new QPushButton)
    , m_discard(new QPushButton(tr("دور انداختن")))
    , m_time(new QLabel)
    , m_level(new LevelMeter)
    , m_message(new QLabel)
{
    setObjectName(name);
    m_record->setObjectName(name + u".record"_s);
    m_play->setObjectName(name + u".play"_s);
    m_discard->setObjectName(name + u".discard"_s);
    m_time->setObjectName(name + u".time"_s);
    m_level->setObjectName(name + u".level"_s);
    m_message->setObjectName(name + u".state"_s);
    for (QPushButton *button : {m_record, m_play, m_discard})
        button->setAutoDefault(false);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    QSizePolicy lasting = m_level->sizePolicy();
    lasting.setRetainSizeWhenHidden(true); // nothing moves when it ends
    m_level->setSizePolicy(lasting);
    auto *heard = new QHBoxLayout;
    heard->addWidget(m_record);
    heard->addWidget(m_time);
    heard->addWidget(m_level, 1);
    auto *said = new QHBoxLayout;
    said->addWidget(m_play);
    said->addWidget(m_discard);
    said->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(heard);
    column->addLayout(said);
    column->addWidget(m_message);
    setFocusProxy(m_record);
    m_tick.setInterval(tickMs);
    m_silence.setInterval(silenceMs);
    m_silence.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &SoundRecorder::refresh);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        say(tr(
            "صدایی از میکروفون نمی‌رسد؛ وصل و روشن بودن آن را بررسی کنید."));
    });
    connect(m_record, &QPushButton::clicked, this, &SoundRecorder::toggle);
    connect(m_play, &QPushButton::clicked, this, &SoundRecorder::togglePlay);
    connect(m_discard, &QPushButton::clicked, this, &SoundRecorder::discard);
    setSource(std::make_unique<Microphone>(soundProgram()));
    setOutput(std::make_unique<Loudspeaker>(soundProgram()));
    say({});
}

SoundRecorder::~SoundRecorder() = default;

void SoundRecorder::setSource(std::unique_ptr<SoundSource> source)
{
    m_source = std::move(source);
    connect(m_source.get(), &SoundSource::heard, this, &SoundRecorder::hear);
    connect(m_source.get(), &SoundSource::ended, this, &SoundRecorder::ended);
}

void SoundRecorder::setOutput(std::unique_ptr<SoundOutput> output)
{
    m_output = std::move(output);
    connect(m_output.get(), &SoundOutput::ended, this, [this](const Status &done) {
        m_playing = false;
        say(done.ok() ? QString() : playingSentence(done.error()));
    });
}

void SoundRecorder::setMostMs(qint64 ms)
{
    m_mostMs = std::clamp<qint64>(ms, 0, mostDictatedMs);
    refresh();
}

void SoundRecorder::toggle()
{
    if (m_recording)
        m_source->stop();
    else
        begin();
}

void SoundRecorder::begin()
{
    stopPlaying();
    m_coming = {};
    m_full = false;
    m_recording = true;
    m_silence.start();
    say({});
    m_source->start();
}

void SoundRecorder::hear(const QByteArray &samples)
{
    if (!m_recording || m_full)
        return;
    if (m_silence.isActive() || m_coming.samples.isEmpty()) {
        m_silence.stop();
        say({});
    }
    const qsizetype most = m_mostMs * m_coming.bytesPerSecond() / 1000 / sampleBytes * sampleBytes;
    m_coming.samples += samples.first(std::min(samples.size(), most - m_coming.samples.size()));
    m_level->setLevel(loudnessOf(samples));
    refresh();
    if (m_coming.samples.size() >= most) {
        m_full = true;
        m_source->stop();
    }
}

/// Whatever ended it, what was said so far is kept.
void SoundRecorder::ended(const Status &done)
{
    if (!m_recording)
        return;
    m_recording = false;
    m_silence.stop();
    m_level->clear();
    const bool heard = !m_coming.samples.isEmpty();
    if (heard)
        m_sound = std::exchange(m_coming, {});
    if (!done.ok())
        say(heard ? microphoneSentence(done.error()) + u' ' + tr("آنچه تا اینجا ضبط شد نگه داشته شد.")
                  : microphoneSentence(done.error()));
    else if (m_full)
        say(tr("ضبط به بیشترین اندازه رسید و پایان یافت؛ آنچه ضبط شد نگه داشته شد."));
    else
        say(heard ? QString() : tr("صدایی ضبط نشد؛ میکروفون را بررسی کنید و دوباره ضبط کنید."));
    if (heard)
        Q_EMIT recorded(m_sound);
}

void SoundRecorder::togglePlay()
{
    if (m_recording || isBlank())
        return;
    if (m_playing) {
        stopPlaying();
        return;
    }
    m_playing = true;
    m_played.start();
    say({});
    m_output->play(m_sound);
}

void SoundRecorder::stopPlaying()
{
    if (!m_playing)
        return;
    m_output->stop();
    m_playing = false;
    refresh();
}

void SoundRecorder::discard()
{
    if (m_recording || isBlank())
        return;
    stopPlaying();
    m_sound = {};
    m_record->setFocus(Qt::OtherFocusReason);
    say({});
    Q_EMIT discarded();
}

void SoundRecorder::forget()
{
    if (std::exchange(m_recording, false))
        m_source->stop();
    m_silence.stop();
    m_level->clear();
    stopPlaying();
    m_sound = {};
    say({});
}

/// Nobody is recorded who does not see it: leaving ends it, and keeps what was said.
void SoundRecorder::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    if (m_recording)
        m_source->stop();
    stopPlaying();
}

void SoundRecorder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void SoundRecorder::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    refresh();
}

void SoundRecorder::refresh()
{
    const qint64 length = m_recording ? m_coming.ms() : m_sound.ms();
    const qint64 at = m_playing ? std::min(m_played.elapsed(), length) : length;
    const qint64 whole = m_playing ? length : m_mostMs;
    m_time->setText(tr("%1 از %2").arg(playingTimeText(at), playingTimeText(whole)));
    m_record->setText(withKey(m_recording ? tr("پایان ضبط")
                              : isBlank() ? tr("ضبط صدا")
                                          : tr("ضبط دوباره"),
                              u"F9"_s));
    m_record->setIcon(themeIcon(m_recording ? u"stop" : u"microphone"));
    m_play->setText(m_playing ? tr("ایست") : tr("پخش"));
    m_play->setIcon(themeIcon(m_playing ? u"stop" : u"play"));
    m_discard->setIcon(themeIcon(u"trash"));
    m_play->setEnabled(!m_recording && !isBlank());
    m_discard->setEnabled(!m_recording && !isBlank());
    m_level->setVisible(m_recording);
    if (m_playing != m_tick.isActive())
        m_playing ? m_tick.start() : m_tick.stop();
}

} // namespace mizban
