#pragma once

#include "core/projections/cartable.h"
#include "core/services/seat.h"
#include "ui/widgets/theme.h"

#include <QAbstractListModel>

#include <functional>

namespace mizban {

/// One record as a list shows it: two lines and what marks it.
struct RecordLine
{
    StreamId id;
    QString title;
    QString detail;
    QString time;
    QString mark; ///< a few words in a chip; empty: none
    Tone tone = Tone::Neutral;
};

struct RecordPage
{
    QList<RecordLine> lines;
    std::optional<CartableKey> next;
    QString note; ///< counts, for the head of the list
};

/// Records of a seat, newest first, fetched by pages as the list is scrolled. The window's thread.
class RecordModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TitleRole = Qt::UserRole + 1, DetailRole, TimeRole, MarkRole, ToneRole };
    /// A page on the reader's thread; the directory is the newest.
    using Fetch =
        std::function<Result<RecordPage>(SeatReader &, std::optional<CartableKey> after, int limit)>;

    RecordModel(std::shared_ptr<Seat> seat, Fetch fetch, QObject *parent = nullptr);

    [[nodiscard]] StreamId idAt(int row) const; ///< not valid for none
    [[nodiscard]] int rowOf(const StreamId &id) const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public Q_SLOTS:
    /// As many rows as were there, anew.
    void refresh();

Q_SIGNALS:
    void loaded(const QString &note);
    void failed(const mizban::Error &error);

private:
    std::shared_ptr<Seat> m_seat;
    Fetch m_fetch;
    QList<RecordLine> m_lines;
    std::optional<CartableKey> m_next;
    bool m_loaded = false;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace mizban
