#pragma once

#include "ui/case/act_panel.h"

#include <QMap>
#include <QWidget>

class QPushButton;

namespace mizban {

class ActArea;

/// The acts as buttons, each with its key; a refused one is grey and says why.
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);

    void setAllowed(const ActArea &acts);
    void setNothing();

Q_SIGNALS:
    void actChosen(mizban::CaseAct act);
    void receiptChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPushButton *add(const char *name, const QString &text, QChar key, const QString &icon);
    void addRare();
    void refresh();

    QMap<CaseAct, QPushButton *> m_acts;
    QMap<QPushButton *, QString> m_icons;
    QPushButton *m_receipt = nullptr;
};

} // namespace mizban
