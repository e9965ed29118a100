#pragma once

#include "core/projections/held_rows.h"
#include "core/services/seat.h"
#include "ui/models/cartable_cells.h"
#include "ui/models/cartable_roles.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QMap>
#include <QSet>
#include <QTimer>

namespace mizban {

/// A folder of a seat's cartable, of any length: rows come in pages as they are looked at, so that
/// nothing waits and memory stays bounded. Rows that are not here yet say so by AvailabilityRole. The
/// window's thread. A page is fetched from the nearest place whose key is known, or from either end.
class CartableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SubjectColumn,
        TrackingColumn,
        KindColumn,
        HolderColumn,
        DueColumn,
        LastColumn,
        ColumnCount
    };

    static constexpr int pageRows = 256;
    static constexpr int cachedPages = 32;
    static constexpr int mostHeld = 500;

    explicit CartableModel(std::shared_ptr<Seat> seat, QObject *parent = nullptr);

    /// Empties the model and loads the folder; `loaded` follows. Drafts are not cases: see DraftModel.
    void setFolder(Folder folder);
    /// The same with what of the folder is looked at.
    void setView(const CartableView &view);
    [[nodiscard]] Folder folder() const { return m_view.folder; }
    [[nodiscard]] const CartableView &view() const { return m_view; }
    /// The parts of the list, where it is that of all open cases.
    [[nodiscard]] const std::optional<CartableSections> &sections() const { return m_sections; }
    /// Whether the first page is here, so that an empty list is truly empty.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Rows on the screen: they are fetched first and renewed when the seat changes.
    void setWindow(int firstRow, int lastRow);

    /// From now on a new case stays in its place while this view is shown, though it counts as seen; as many
    /// as mostHeld.
    void hold(const StreamId &id);
    /// Those that only stayed in their places go.
    void release();
    [[nodiscard]] const QList<HeldRow> &held() const { return m_held; }
    /// How many rows the folder counts no more.
    [[nodiscard]] int heldRows() const { return m_heldRows; }

    /// Cases for which the office prepared something (1.13).
    void setPrepared(const QSet<StreamId> &cases);
    /// Nothing for a row that is not here.
    [[nodiscard]] const CartableRow *rowAt(int row) const;
    [[nodiscard]] StreamId idAt(int row) const;
    /// Row of a case among the pages held; -1 if it is not there.
    [[nodiscard]] int rowOf(const StreamId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

public Q_SLOTS:
    /// Renews what is on the screen; selected cases stay selected wherever they moved. Called by itself
    /// when the seat changes.
    void refresh();

Q_SIGNALS:
    void loaded();                           ///< the first page of the folder is here
    void refreshed();                        ///< what is on the screen is as the store has it
    void failed(const mizban::Error &error); ///< the rows held so far stay

private:
    using Rows = QList<CartableRow>;
    using Places = QMap<int, CartableKey>; ///< key of the last row of a page, by the page
    /// Pages as they were read.
    struct Pages
    {
        QMap<int, Rows> rows;
        Places places;
        qint64 total = 0;
        qint64 held = 0;
        std::optional<CartableSections> sections;
    };
    enum class Purpose { Load, Fetch, Refresh };
    /// What is read of.
    struct Shown
    {
        CartableView view;
        QList<HeldRow> held;
    };

    [[nodiscard]] QString sentenceOf(const CartableRow &row, qint64 nowMs) const;
    [[nodiscard]] static Result<Pages> readPages(SeatReader &reader, const Shown &shown,
                                                 const QList<int> &wanted, Places places, qint64 nowMs);
    void read(Purpose purpose, const QList<int> &wanted);
    void took(Purpose purpose, const Pages &pages);
    void showFirst(const Pages &pages);
    void keep(const Pages &pages);
    void renew(const Pages &pages);
    [[nodiscard]] QList<int> pagesToRenew() const;
    [[nodiscard]] bool sameOrder(const Pages &pages) const;
    void relocate(const Pages &pages);
    void replacePages(const Pages &pages);
    void sayChanged(int firstRow, int lastRow);
    void next();
    void want(int page) const;

    std::shared_ptr<Seat> m_seat;
    CartableView m_view;
    QList<HeldRow> m_held; ///< by their keys
    int m_heldRows = 0;
    std::optional<CartableSections> m_sections;
    int m_total = 0;
    bool m_loaded = false;
    mutable QCache<int, Rows> m_pages;
    Places m_places;
    mutable QList<int> m_wanted; ///< pages looked at and not here, the latest first
    mutable QTimer m_nextTimer;
    QSet<StreamId> m_prepared;
    mutable CartableCells m_cells;
    int m_windowFirst = 0;
    int m_windowLast = 0;
    bool m_busy = false;
    bool m_stale = false; ///< a refresh is due
    quint64 m_generation = 0;
};

} // namespace mizban
