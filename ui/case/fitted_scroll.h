#pragma once

#include <QScrollArea>

namespace mizban {

/// As high as what it holds wants to be, and scrolling only where there is less room. What has the focus
/// stays in sight. Its lines end where they would be too long to follow.
class FittedScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittedScroll(QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void heightChanged(); ///< what it holds wants to be higher or lower

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *now);
};

} // namespace mizban
