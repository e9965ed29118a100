#pragma once

#include "core/domain/directory.h"
#include "core/services/delegation_input.h"
#include "ui/records/intake_forms.h"

#include <QMap>

class QCheckBox;

namespace mizban {

class CompletingCombo;

/// To whom, until when, and what stays with the principal (001 §1.13).
///
/// Object names: delegation.form, delegation.form.{to,until,from,reason,send,cancel},
/// delegation.form.without.<Kind>.
class DelegationForm : public PaneForm
{
    Q_OBJECT

public:
    explicit DelegationForm(QWidget *parent = nullptr);

    /// Whom the principal may choose, and from which day on.
    void setDirectory(const DirectoryPtr &directory, const Actor &principal, qint64 nowMs);
    [[nodiscard]] std::optional<Error> problem() const;
    [[nodiscard]] DelegationInput input() const;
    void clear();
    void showProblem(const Error &error);
    void focusFirst();

private:
    [[nodiscard]] QWidget *makeKinds();

    CompletingCombo *m_to = nullptr;
    JalaliDateEdit *m_until = nullptr;
    JalaliDateEdit *m_from = nullptr;
    PersianLineEdit *m_reason = nullptr;
    QMap<CaseKind, QCheckBox *> m_kinds;
    QHash<QString, FieldRow *> m_rows;
    DirectoryPtr m_directory;
    QDate m_today;
};

/// Why it ends before its day; may stay empty.
///
/// Object names: delegation.ending, delegation.ending.{reason,send,cancel}.
class EndingForm : public PaneForm
{
    Q_OBJECT

public:
    explicit EndingForm(QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    void clear();
    void showProblem(const Error &error);
    void focusFirst();

private:
    PersianLineEdit *m_reason = nullptr;
    FieldRow *m_row = nullptr;
};

} // namespace mizban
