#pragma once

#include "core/services/seat.h"

#include <QFrame>

class QVBoxLayout;

namespace mizban {

/// Who may read a sealed case and has no key for it yet: a successor, or a person's own new seat. Whoever
/// sits here and has the key gives it by one press. Names nothing of the case but its number; hidden where
/// nobody waits.
///
/// Object names: cartable.access; cartable.access.0.give, cartable.access.1.give, …
class AccessStrip : public QFrame
{
    Q_OBJECT

public:
    explicit AccessStrip(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    /// Asks the seat anew; `wanted` false: stays hidden.
    void look(bool wanted);

Q_SIGNALS:
    void given(); ///< something waits to be sent

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(const QList<AwaitedAccess> &waiting);
    void give(const AwaitedAccess &one);
    void refresh();

    std::shared_ptr<Seat> m_seat;
    QVBoxLayout *m_column = nullptr;
    bool m_wanted = false;
    QString m_problem;
};

} // namespace mizban
