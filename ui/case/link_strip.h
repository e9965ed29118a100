#pragma once

#include "core/services/seat.h"

#include <QFrame>

#include <functional>

class QLayout;
class QPushButton;
class QVBoxLayout;

namespace mizban {

/// Cases about the same matter (I7), each side by side with the one in the pane: those linked to it, and
/// those that look alike and may be linked, or merged where the later one is held here. Each act and its
/// undo are one press; nothing here reproaches anyone with coming again.
///
/// Object names: case.links; case.links.0.{open,link,unlink,merge,unmerge}, case.links.1.…
class LinkStrip : public QFrame
{
    Q_OBJECT

public:
    explicit LinkStrip(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    void setCase(const CaseDetails &details);

Q_SIGNALS:
    void caseRequested(const mizban::StreamId &id);
    void linked(); ///< or taken apart: something waits to be sent
    void failed(const mizban::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Tie { Leading, Duplicate, Alike };
    struct Other
    {
        Tie tie = Tie::Alike;
        CartableRow row;
        bool merged = false; ///< of the two, the later one has ended in the earlier one
    };

    [[nodiscard]] static QString titleOf(const Other &other);
    void rebuild(const QList<Other> &others);
    [[nodiscard]] bool hasLookAlikes() const;
    void findOthers();
    /// Looks into the later ones that have ended: whether this is what they ended in.
    [[nodiscard]] static Status findMerged(SeatReader &reader, QList<Other> &others);
    [[nodiscard]] QWidget *makeComparison(const Other &other, int number);
    /// Of the first case beside which `act` is offered; null where it is not. For the palette.
    [[nodiscard]] QPushButton *buttonOf(QLatin1StringView act) const;
    void addButtons(QLayout *row, const Other &other, int number);
    /// Whether the person may end `later` as a duplicate: it is open and held here.
    [[nodiscard]] bool isOursToEnd(const CartableRow &later) const;
    void perform(std::function<Result<EventId>(SeatWriter &)> act);
    void refresh();

    std::shared_ptr<Seat> m_seat;
    QVBoxLayout *m_column = nullptr;
    QList<QWidget *> m_comparisons;
    CartableRow m_row;     ///< the case in the pane
    QList<Other> m_linked; ///< as its details say
    QList<Other> m_others; ///< with those that are alike
    bool m_narrow = false; ///< the captions stand above what they name
    bool m_isLinked = false;
};

} // namespace mizban
