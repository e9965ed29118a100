#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace mizban {

/// A short list to choose from. The wheel scrolls the page: a choice must not change by passing over it.
class CalmCombo : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    [[nodiscard]] int code() const { return currentData().toInt(); }
    void setCode(int code) { setCurrentIndex(qMax(0, findData(code))); }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace mizban
