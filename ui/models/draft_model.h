#pragma once

#include "core/services/seat.h"
#include "ui/models/cartable_roles.h"

#include <QAbstractListModel>

namespace mizban {

/// The saved drafts of a seat, newest first, in the roles of a cartable list. The window's thread.
class DraftModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int limit = 1000;

    explicit DraftModel(std::shared_ptr<Seat> seat, QObject *parent = nullptr);

    [[nodiscard]] qint64 draftAt(int row) const; ///< 0 for none
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void loaded();
    void failed(const mizban::Error &error);

private:
    std::shared_ptr<Seat> m_seat;
    QList<SavedDraft> m_drafts;
    bool m_loaded = false;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace mizban
