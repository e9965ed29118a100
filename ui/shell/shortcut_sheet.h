#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace mizban {

/// All keys the person has on one page, made of the commands that the parts of the window really have.
/// Escape goes back.
///
/// Object names: shortcuts, shortcuts.close, shortcuts.manual, shortcuts.tour, shortcuts.scroll;
/// shortcuts.<name of the command>.
class ShortcutSheet : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget *parent = nullptr);

    /// Parts that have commands, one group of keys for each; what an earlier part has is not repeated.
    void setParts(const QList<QWidget *> &parts);
    void setTourOffered(bool offered);

Q_SIGNALS:
    void closed();
    void manualRequested();
    void tourRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void refresh();

    QPushButton *m_tour = nullptr;
    QList<QPushButton *> m_buttons;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_page = nullptr;
    QBoxLayout *m_columns = nullptr;
    QList<QWidget *> m_cards;
    int m_columnCount = 0;
};

} // namespace mizban
