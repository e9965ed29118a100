#pragma once

#include "ui/shell/shell_ports.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLineEdit;
class QPushButton;

namespace mizban {

class Banner;
class BusyLine;
class FieldRow;
class ThemeLabel;

/// Asks for the password of a seat and opens it. With several seats their box stands first. Nothing of a
/// seat is touched before the page has been painted.
///
/// Object names: unlock; unlock.{seat,who,password,open,error,progress,other,enrol}; unlock.password.row,
/// unlock.password.message (hints).
class UnlockPage : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockPage(ShellPorts ports, QWidget *parent = nullptr);
    ~UnlockPage() override; ///< waits for a seat that is just being opened

    /// A seat of the window. What it is called lies in its encrypted store: it is known in words once the
    /// seat was open in this window. Until then a file named after a post is told only where several seats
    /// have to be told apart.
    struct SeatFile
    {
        QString path;
        QString title; ///< empty where it is not known yet
    };
    /// The seats of the window and which of them is meant; forgets what was typed.
    void setSeats(const QList<SeatFile> &seats, int current);
    void focusPassword();
    /// A sentence above the field: why the window is locked.
    void say(Tone tone, const QString &text);

public Q_SLOTS:
    void open();

Q_SIGNALS:
    void opened(const std::shared_ptr<mizban::Seat> &seat, const QString &path);
    void seatChosen(int index);
    void fileRequested(const QString &path); ///< a seat file that is not yet among the seats
    void enrolRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildWays();
    void paintCard();
    void look();
    void showWho(const QString &text);
    void took(const QString &path, Result<std::shared_ptr<Seat>> opening);
    void hintAt(const QString &typed, Qt::KeyboardModifiers modifiers);
    void setBusy(bool busy);
    void chooseFile();
    void refresh();

    ShellPorts m_ports;
    QFuture<Result<std::shared_ptr<Seat>>> m_opening;
    SeatFile m_meant;
    bool m_busy = false;
    bool m_looked = false;
    QFrame *m_card = nullptr;
    ThemeLabel *m_title = nullptr;
    ThemeLabel *m_who = nullptr;
    QComboBox *m_seat = nullptr;
    QLineEdit *m_password = nullptr;
    FieldRow *m_row = nullptr;
    Banner *m_error = nullptr;
    BusyLine *m_progress = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_other = nullptr;
    QPushButton *m_enrol = nullptr;
};

} // namespace mizban
