#pragma once

#include <QLabel>

namespace mizban {

/// A label whose text may need several lines (setWordWrap), each of them whole where it runs right to left
/// (see drawWrapped). Everything else is as in QLabel.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    explicit WrappedLabel(const QString &text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isDrawnHere() const;
};

} // namespace mizban
