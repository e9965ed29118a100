#pragma once

#include "core/services/seat.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QListView;

namespace mizban {

class PaletteModel;
class PersianLineEdit;

/// One line over the window that finds everything (Ctrl+K): what can be done here, kept searches, people,
/// cases. Up and Down choose, Enter runs, Esc goes back to where the person was. Lies over `over` and goes
/// with it.
///
/// Object names: palette, palette.field, palette.list, palette.state.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    CommandPalette(std::shared_ptr<Seat> seat, QWidget *over);

    /// Opens over what is there now and offers `commands`, the nearest first.
    void open(const QList<QAction *> &commands);
    void dismiss();
    [[nodiscard]] PaletteModel *model() const { return m_model; }

Q_SIGNALS:
    void caseChosen(const mizban::StreamId &id);
    void searchChosen(const QString &query); ///< what finds a person's cases, or was kept under a name

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool hears(QKeyEvent *event);
    void mark(int row);
    void move(int step);
    void choose(int row);
    void showState();
    void place();
    void refresh();

    PaletteModel *m_model = nullptr;
    PersianLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_state = nullptr;
    QPointer<QWidget> m_before; ///< where the focus was
};

} // namespace mizban
