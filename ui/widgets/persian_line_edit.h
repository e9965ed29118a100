#pragma once

#include <QLineEdit>

namespace mizban {

/// One line of Persian: right to left, Shift+Space types a half-space (U+200C).
class PersianLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PersianLineEdit(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mizban
