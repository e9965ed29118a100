#pragma once

#include "core/services/case_search.h"
#include "core/services/seat.h"

#include <QWidget>

class QLabel;

namespace mizban {

class FlowLayout;
class PersianLineEdit;

/// The person's kept searches as a row of buttons, and the line that names a new one. Delete takes the one
/// in focus away.
///
/// Object names: search.saved.0, search.saved.1, …; search.save.name, search.save.
class SavedSearches : public QWidget
{
    Q_OBJECT

public:
    explicit SavedSearches(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    /// Asks for a name for this search; an empty one is not kept.
    void askName(const QString &query);
    [[nodiscard]] bool isEmpty() const { return m_searches.isEmpty(); }

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void chosen(const QString &query);
    void said(const QString &sentence); ///< kept, taken away, or why not
    void done();                        ///< the focus may go back

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(const QList<SavedSearch> &searches);
    void keep();
    void remove(const SavedSearch &search);
    void refresh();

    std::shared_ptr<Seat> m_seat;
    QList<SavedSearch> m_searches;
    QString m_query; ///< to be named
    QLabel *m_title = nullptr;
    QWidget *m_buttonRow = nullptr;
    FlowLayout *m_buttons = nullptr;
    QWidget *m_nameRow = nullptr;
    PersianLineEdit *m_name = nullptr;
};

} // namespace mizban
