#include "ui/attachments/sound/sound_strip.h"

#include "core/base/digits.h"
#include "ui/attachments/sound/sound_player.h"
#include "ui/attachments/sound/sound_text.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

SoundStrip::SoundStrip(SoundPlayer *player, const Attachment &attachment, const QString &name,
                       QWidget *parent)
    : QWidget(parent)
    , m_player(player)
    , m_attachment(attachment)
    , m_play(new QPushButton)
    , m_length(new QLabel)
{
    m_play->setObjectName(name + u".play"_s);
    m_play->setAutoDefault(false);
    m_length->setObjectName(name + u".length"_s);
    m_length->setTextFormat(Qt::PlainText);
    m_length->setWordWrap(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_play);
    line->addWidget(m_length, 1);
    connect(m_play, &QPushButton::clicked, this, [this] { m_player->toggle(m_attachment.blob); });
    connect(m_player, &SoundPlayer::changed, this, &SoundStrip::refresh);
    m_player->measure(m_attachment.blob);
    refresh();
}

void SoundStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void SoundStrip::refresh()
{
    const bool playing = m_player->isPlaying(m_attachment.blob);
    m_play->setText(playing ? tr("ایست") : tr("پخش صدا"));
    m_play->setAccessibleName(playing ? tr("ایست %1").arg(isolate(m_attachment.name))
                                      : tr("پخش %1").arg(isolate(m_attachment.name)));
    m_play->setIcon(themeIcon(playing ? u"stop" : u"play"));
    const auto length = m_player->lengthMs(m_attachment.blob);
    const auto trouble = m_player->trouble(m_attachment.blob);
    if (trouble && trouble->code == ErrorCode::NotFound && !playing)
        m_length->setText(tr(
            "این صدا هنوز از مرکز نرسیده است؛ با همگام‌سازی بعدی می‌رسد."));
    else if (trouble && !playing)
        m_length->setText(playingSentence(*trouble));
    else if (!length)
        m_length->setText({});
    else if (playing)
        m_length->setText(
            tr("%1 از %2")
                .arg(playingTimeText(std::min(m_player->playedMs(), *length)), playingTimeText(*length)));
    else
        m_length->setText(tr("مدت %1").arg(playingTimeText(*length)));
}

} // namespace mizban
