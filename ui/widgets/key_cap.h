#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QPainter;

namespace mizban {

/// A key as it is printed on a keyboard: «Ctrl+K» in a small outlined box.
class KeyCap : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Size and drawing for delegates, which have no widget.
    [[nodiscard]] static QSize sizeFor(const QString &keys, const Theme &theme);
    static void paint(QPainter &painter, const QRect &rect, const QString &keys, const QColor &ink,
                      const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_keys;
};

} // namespace mizban
