#pragma once

#include "core/domain/conflict_rules.h"
#include "core/domain/directory.h"

#include <QWidget>

class QButtonGroup;

namespace mizban {

/// Acts made at once, side by side; one of them is chosen to count. Where it is narrow they stand one below
/// another. Each card is named `<name>.<number>`, from 1.
class ConflictCards : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictCards(QWidget *parent = nullptr);

    /// Nothing is chosen afterwards, unless the same acts stood there before.
    void setConflict(const CaseConflict &conflict, const Directory &directory);
    [[nodiscard]] QString chosenEvent() const; ///< hex; empty: none
    void choose(const QString &event);

Q_SIGNALS:
    void chosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addCard(const HistoryEntry &entry, const Directory &directory, bool counts);
    void refresh();

    QList<EventId> m_events;
    QButtonGroup *m_group = nullptr;
};

} // namespace mizban
