#pragma once

#include "core/projections/cartable_view.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace mizban {

class PersianLineEdit;

/// What of a folder is shown, above its list: a kind, groups; and the name under which this is kept. Ctrl+T
/// goes to the kinds, Ctrl+G changes the groups, Ctrl+D asks for a name.
///
/// Object names: cartable.kind, cartable.group, cartable.view.keep; cartable.view.name, cartable.view.save
class ViewBar : public QWidget
{
    Q_OBJECT

public:
    explicit ViewBar(QWidget *parent = nullptr);

    /// Says what is shown, without asking for it. Folders that are no places of cases have no filters.
    void showView(const CartableView &view);
    void enterKinds();
    void nextGrouping();
    /// Opens the line for a name; closes it again by Esc.
    void askName();
    void closeName();

    [[nodiscard]] static bool suits(Folder folder);

Q_SIGNALS:
    void kindChosen(const std::optional<mizban::CaseKind> &kind);
    void groupingChosen(mizban::Grouping grouping);
    void nameGiven(const QString &name);
    void left(); ///< the focus may go back to the list

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeChoices();
    QWidget *makeName();
    void refresh();

    QComboBox *m_kind = nullptr;
    QComboBox *m_grouping = nullptr;
    QPushButton *m_keep = nullptr;
    QWidget *m_choices = nullptr;
    QWidget *m_nameLine = nullptr;
    PersianLineEdit *m_name = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace mizban
