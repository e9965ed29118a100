#pragma once

#include "ui/case/act_panel.h"

#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;

namespace mizban {

class ActArea;

/// The acts that are possible now as buttons in one line, each with its key, the nearest first; what has no
/// room, and what is refused and why, waits under «more». An act that was left half-written says so.
///
/// Object names: case.action.<act>, case.action.receipt, case.action.more, case.more.<act>.
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);

    void setAllowed(const ActArea &acts);
    void setNothing();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actChosen(mizban::CaseAct act);
    void receiptChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Caption
    {
        QString text; ///< with the key
        QString name;
    };
    QPushButton *add(const QString &name, const QString &text, QChar key, const QString &icon);
    void addAct(CaseAct act, const QString &text, QChar key, const QString &icon);
    void addActs();
    void addRareActs();
    void caption(QPushButton *button);
    void arrange();
    void fillMenu();
    void refresh();

    QMap<CaseAct, QPushButton *> m_acts;
    QList<QPushButton *> m_order; ///< the nearest first
    QMap<QPushButton *, QString> m_icons;
    QMap<QPushButton *, Caption> m_captions;
    QList<QPushButton *> m_halfWritten; ///< put away, and in the line before all others
    QList<QPushButton *> m_offered;     ///< in the line or under «more»
    QPushButton *m_receipt = nullptr;
    QPushButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QHBoxLayout *m_line = nullptr;
};

} // namespace mizban
