#pragma once

#include "core/base/error.h"
#include "ui/widgets/field_row.h"

#include <QFrame>
#include <QHash>
#include <QMap>

class QPushButton;
class QVBoxLayout;

namespace mizban {

class Banner;
class FlowLayout;

/// A form beside the lists of the night: Ctrl+Enter sends, Esc puts it away and keeps what is typed, Enter
/// goes to the next field. What stands in its fields can be taken out and put back as texts, so that neither
/// lock nor loss of power takes it.
///
/// Object names: NAME, NAME.{FIELD…,send,cancel,problem}.
class NightForm : public QFrame
{
    Q_OBJECT

public:
    /// Values of the fields by name; empty ones are left out.
    [[nodiscard]] virtual QMap<QString, QString> texts() const;
    virtual void setTexts(const QMap<QString, QString> &texts);
    /// Beside its field, or at the top where it belongs to none.
    virtual void showProblem(const Error &error);
    virtual void clear();
    void hush();
    void setSaving(bool saving);
    /// Whether there is something to send, or only to look at.
    void setSendable(bool sendable);
    void focusFirst();
    void setTitle(const QString &title);

Q_SIGNALS:
    void sendRequested();
    void dismissed();
    void edited();

protected:
    NightForm(const QString &name, const QString &title, const QString &sendText, QWidget *parent);
    /// `errors`: names of fields whose errors belong here, beside its own.
    FieldRow *add(const QString &name, const QString &label, QWidget *control,
                  const QStringList &errors = {});
    /// A row made elsewhere becomes one of the form's; forget() before it goes.
    void adopt(const QString &name, FieldRow *row);
    void forget(const QString &name);
    void addButton(QPushButton *button); ///< between the one that sends and the one that puts away
    /// Plain Enter sends too: for what has to go in two keys.
    void setEnterSends();
    [[nodiscard]] FormSection *section() const { return m_section; }
    [[nodiscard]] FieldRow *row(const QString &name) const { return m_rows.value(name); }
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_name;
    FormSection *m_section = nullptr;
    Banner *m_problem = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_cancel = nullptr;
    FlowLayout *m_buttons = nullptr;
    QStringList m_order;
    QHash<QString, FieldRow *> m_rows;
    QHash<QString, QString> m_errors; ///< name of an error's field → row
    bool m_enterSends = false;
    bool m_sendable = true;
    bool m_filling = false; ///< by the program, not by the person
};

} // namespace mizban
