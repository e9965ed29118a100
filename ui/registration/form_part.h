#pragma once

#include "core/domain/draft.h"
#include "ui/widgets/field_row.h"

#include <QHash>

namespace mizban {

class PersianTextEdit;

/// Property of a field that may stay empty or holds what is nearly always right: going on passes over it.
inline constexpr char passedOver[] = "passedOver";

/// A section of the registration form: its fields by their names in interfaces.md, to and from a draft.
class FormPart : public FormSection
{
    Q_OBJECT

public:
    using FormSection::FormSection;

    virtual void load(const CaseDraft &draft) = 0;
    virtual void collect(CaseDraft &draft) const = 0;
    /// Nothing but what a new form holds by itself.
    [[nodiscard]] virtual bool isBlank() const = 0;
    /// What is announced here and not written down: a draft cannot tell it from what was never asked.
    [[nodiscard]] virtual QList<Error> unwritten() const { return {}; }

    [[nodiscard]] FieldRow *rowOf(const QString &field) const { return m_rows.value(field); }
    /// The fields whose errors have been shown, without them.
    void clearProblems();

Q_SIGNALS:
    void edited();
    void goOn(); ///< nothing more to ask here: the next field that still wants something may have the focus

protected:
    /// A row, not yet placed, for the field `field`; the control is found as registration.`object`.
    FieldRow *makeRow(const QString &field, const char *object, const QString &label, QWidget *control,
                      bool required = false);
    /// The same where the section's title says it already: the label is there for assistive tools only.
    FieldRow *makeBareRow(const QString &field, const char *object, const QString &label, QWidget *control);

    /// Errors of that field stand in another row from now on.
    void setRowOf(const QString &field, FieldRow *row) { m_rows.insert(field, row); }
    /// Says in the row why a paste was refused.
    static void watchPaste(PersianTextEdit *edit, FieldRow *row);

private:
    QHash<QString, FieldRow *> m_rows;
};

/// Whether a choice was made by a key that means it (or the mouse), not by stepping with the arrows:
/// only then may the focus go on. Watches the bar it belongs to.
class DecidedChoice : public QObject
{
    Q_OBJECT

public:
    explicit DecidedChoice(QWidget *bar);
    [[nodiscard]] bool isDecided() const { return !m_stepping; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_stepping = false;
};

} // namespace mizban
