#pragma once

#include <QWidget>

class QGridLayout;

namespace mizban {

/// All keys of the program on one page. Escape goes back.
///
/// Object names: shortcuts, shortcuts.close.
class ShortcutSheet : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QWidget *m_groups = nullptr;
};

} // namespace mizban
