#pragma once

#include "ui/widgets/completing_combo.h"

#include <QWidget>

class QVBoxLayout;

namespace mizban {

/// Several posts or units, picked one after another; each stands below with a button that takes it out.
/// The combo is named `<name>.add`, the buttons `<name>.remove.<code>`.
class RecipientList : public QWidget
{
    Q_OBJECT

public:
    explicit RecipientList(QWidget *parent = nullptr);

    void setEntries(const QList<CompletionEntry> &entries);
    /// One entry that is not offered for now; empty for none.
    void setLeftOut(const QString &code);
    [[nodiscard]] QStringList codes() const { return m_codes; }
    /// Unknown ones are left out.
    void setCodes(const QStringList &codes);
    [[nodiscard]] CompletingCombo *combo() const { return m_combo; }

Q_SIGNALS:
    void codesChanged();

private:
    void add(const QString &code);
    void remove(const QString &code);
    void showCodes();
    [[nodiscard]] const CompletionEntry *entry(const QString &code) const;

    QList<CompletionEntry> m_entries;
    QStringList m_codes;
    QString m_leftOut;
    CompletingCombo *m_combo = nullptr;
    QWidget *m_picked = nullptr;
};

} // namespace mizban
