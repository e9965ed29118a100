#pragma once

#include <QWidget>

namespace mizban {

/// How loud it is, as a bar that fills.
class LevelMeter : public QWidget
{
    Q_OBJECT

public:
    explicit LevelMeter(QWidget *parent = nullptr);

    /// 0 to 1; what was louder a moment ago falls slowly.
    void setLevel(double level);
    void clear();
    [[nodiscard]] double level() const { return m_level; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_level = 0;
};

} // namespace mizban
