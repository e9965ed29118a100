#pragma once

#include "core/domain/intake.h"
#include "core/services/seat.h"
#include "ui/widgets/field_row.h"

#include <QFrame>

class QPushButton;

namespace mizban {

class AttachmentField;
class ChoiceBar;
class DigitLineEdit;
class JalaliDateEdit;
class NationalIdEdit;
class PersianLineEdit;
class PersianTextEdit;

/// A form in the pane of a screen: Enter goes on, Ctrl+Enter sends, Esc puts it away and keeps what is typed.
/// The window's thread.
class PaneForm : public QFrame
{
    Q_OBJECT

public:
    void setSaving(bool saving);

Q_SIGNALS:
    void sendRequested();
    void dismissed();

protected:
    PaneForm(const QString &name, const QString &title, const QString &sendText, QWidget *parent);
    FieldRow *add(const char *name, const QString &label, QWidget *control, bool required = false);
    void keyPressEvent(QKeyEvent *event) override;

private:
    void send();

    QString m_name;
    FormSection *m_section = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_cancel = nullptr;
};

/// What is typed of a new item (N10).
///
/// Object names: intake.form,
/// intake.form.{channel,sender,address,reference,received,text,attachments,send,cancel}.
class IntakeForm : public PaneForm
{
    Q_OBJECT

public:
    explicit IntakeForm(const std::shared_ptr<Seat> &seat, QWidget *parent = nullptr);

    [[nodiscard]] IntakeDraft draft() const;
    void clear();
    void showProblem(const Error &error);
    void focusFirst();
    void setAskFiles(std::function<QStringList()> ask);

private:
    ChoiceBar *m_channel = nullptr;
    PersianLineEdit *m_sender = nullptr;
    PersianLineEdit *m_address = nullptr;
    PersianLineEdit *m_reference = nullptr;
    JalaliDateEdit *m_received = nullptr;
    PersianTextEdit *m_text = nullptr;
    AttachmentField *m_files = nullptr;
    QHash<QString, FieldRow *> m_rows;
};

/// What has become known of an item's sender. More than this belongs into the registration itself.
///
/// Object names: intake.completion, intake.completion.{number,given,family,mobile,note,send,cancel}.
class CompletionForm : public PaneForm
{
    Q_OBJECT

public:
    explicit CompletionForm(QWidget *parent = nullptr);

    void load(const Applicant &applicant, const QString &note);
    [[nodiscard]] Applicant applicant() const;
    [[nodiscard]] QString note() const;
    void focusFirst();

private:
    Applicant m_known; ///< what has no field here stays
    NationalIdEdit *m_number = nullptr;
    PersianLineEdit *m_given = nullptr;
    PersianLineEdit *m_family = nullptr;
    DigitLineEdit *m_mobile = nullptr;
    PersianTextEdit *m_note = nullptr;
};

} // namespace mizban
