#pragma once

#include <QPainterPath>
#include <QWidget>

namespace mizban {

/// A small sheet to write on by hand, with a pen, a finger or the mouse. What is written is kept as strokes,
/// so that it stays when the sheet changes its size.
class InkPad : public QWidget
{
    Q_OBJECT

public:
    explicit InkPad(QWidget *parent = nullptr);

    [[nodiscard]] bool isBlank() const { return m_strokes.isEmpty(); }
    /// Black on white, as a PNG, only as large as what is written.
    [[nodiscard]] QByteArray png() const;
    void clear();
    /// Everything on the sheet, for a draft of it.
    [[nodiscard]] QString strokes() const;
    /// What is no such text leaves the sheet blank.
    void setStrokes(const QString &strokes);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void written(); ///< a stroke begins, or has come to its end

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;

private:
    void begin(const QPointF &at);
    void go(const QPointF &to);

    QList<QPainterPath> m_strokes;
};

} // namespace mizban
