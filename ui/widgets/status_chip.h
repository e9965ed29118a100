#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QPainter;

namespace mizban {

/// A small rounded mark with a word: status, deadline, kind.
class StatusChip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Size and drawing for delegates, which have no widget. `outlined`: on a ground of the chip's own
    /// colour.
    [[nodiscard]] static QSize sizeFor(const QString &text, const Theme &theme);
    static void paint(QPainter &painter, const QRect &rect, const QString &text, Tone tone,
                      const Theme &theme, bool outlined = false);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace mizban
