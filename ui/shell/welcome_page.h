#pragma once

#include "ui/shell/shell_ports.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mizban {

class Banner;
class BusyLine;
class EnrolmentJob;
class FieldRow;
class FormSection;
class PathField;

/// Without a seat: enrols one at the center, or opens one that exists. Enter goes on, Ctrl+Enter enrols,
/// Esc cancels what is under way. A certificate may be dropped anywhere on the page.
///
/// Object names: welcome; welcome.{url,code,person,password,passwordAgain}, each with .row and .message;
/// welcome.{ca,file}, each with .choose, .field.row and .field.message; welcome.{enrol,cancel,open,back,
/// error,progress}.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(ShellPorts ports, QWidget *parent = nullptr);
    ~WelcomePage() override;

    void focusFirst();
    /// Whether there is a seat to go back to.
    void setBackPossible(bool possible);
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }

public Q_SLOTS:
    void enrol();
    void cancel();

Q_SIGNALS:
    void enrolled(const std::shared_ptr<mizban::Seat> &seat, const QString &path);
    void openRequested(const QString &path); ///< a seat file that exists
    void backRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    QLineEdit *makeLine(const char *name, bool secret = false);
    FieldRow *addRow(FormSection *section, const QString &label, QWidget *control);
    void connectFields();
    void showStrength();
    void suggestFile();
    /// Names what is wrong beside each field; the first of them gets the focus.
    bool check();
    [[nodiscard]] Result<EnrolInput> input() const;
    void failed(const Error &error);
    [[nodiscard]] FieldRow *rowFor(const Error &error) const;
    void setBusy(bool busy);
    void chooseExisting();
    void refresh();

    ShellPorts m_ports;
    EnrolmentJob *m_job = nullptr;
    bool m_fileChosen = false; ///< the suggestion gives way
    QLineEdit *m_url = nullptr;
    PathField *m_ca = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_person = nullptr;
    PathField *m_file = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_again = nullptr;
    QList<FieldRow *> m_rows; ///< in the order above
    QWidget *m_form = nullptr;
    QBoxLayout *m_column = nullptr;
    QLabel *m_greeting = nullptr;
    QLabel *m_explanation = nullptr;
    Banner *m_error = nullptr;
    BusyLine *m_progress = nullptr;
    QPushButton *m_enrol = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace mizban
