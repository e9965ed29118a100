#pragma once

#include "core/base/cancel.h"
#include "core/services/case_search.h"
#include "core/services/seat.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>
#include <QTimer>

namespace mizban {

/// A line of the command palette: a heading, something to do, a kept search, a person or a case.
struct PaletteEntry
{
    enum class Kind { Heading, Command, Search, Person, Case };

    Kind kind = Kind::Heading;
    QString icon;
    QString title;
    QString detail;
    QString keys;
    QPointer<QAction> command;
    StreamId caseId;
    QString query; ///< what finds the person's cases, or was kept
};

/// What the palette offers for what is typed: commands and kept searches at once, people and cases as soon as
/// the seat has found them. Nobody waits: what is found for older keys is dropped. The window's thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KindRole = 0x0101, IconRole, DetailRole, KeysRole };

    explicit PaletteModel(std::shared_ptr<Seat> seat, QObject *parent = nullptr);
    ~PaletteModel() override;

    /// What can be done now, the nearest first. Reads the person's kept searches anew.
    void setCommands(const QList<QAction *> &commands);
    void setText(const QString &typed);
    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_entries.at(row); }
    /// The next row that can be chosen from `row` on in that direction; -1 for none.
    [[nodiscard]] int choosable(int row, int step) const;
    [[nodiscard]] bool isSearching() const { return m_searching; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void changed();

private:
    struct Found
    {
        QList<CartableRow> cases;
        QList<CartableRow> named; ///< cases of applicants who are called that
    };

    void ask();
    void readSearches();
    void show();
    void addCommands(QList<PaletteEntry> &entries) const;
    void addSearches(QList<PaletteEntry> &entries) const;
    void addPeople(QList<PaletteEntry> &entries) const;
    void addCases(QList<PaletteEntry> &entries) const;

    std::shared_ptr<Seat> m_seat;
    QList<QPointer<QAction>> m_commands;
    QList<SavedSearch> m_searches;
    QString m_typed;
    Found m_found;
    QList<PaletteEntry> m_entries;
    QTimer m_soon; ///< the keys of one word come quickly: the last of them asks
    CancelToken m_cancel;
    quint64 m_generation = 0;
    bool m_searching = false;
};

} // namespace mizban
