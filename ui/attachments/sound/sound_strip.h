#pragma once

#include "core/domain/attachment.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mizban {

class SoundPlayer;

/// A sound among what is read: plays and stops it, and says how long it is.
///
/// Object names: <name>.play, .length.
class SoundStrip : public QWidget
{
    Q_OBJECT

public:
    /// `player` outlives it.
    SoundStrip(SoundPlayer *player, const Attachment &attachment, const QString &name,
               QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    SoundPlayer *m_player;
    Attachment m_attachment;
    QPushButton *m_play = nullptr;
    QLabel *m_length = nullptr;
};

} // namespace mizban
