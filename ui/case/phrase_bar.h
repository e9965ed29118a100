#pragma once

#include "core/services/stock_phrase.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QMenu;
class QPushButton;

namespace mizban {

class FlowLayout;

/// Ready sentences under a text: the first few as buttons, all of them in a menu. Alt+1 to Alt+9 write one
/// wherever the focus is in the panel, Shift+F9 opens the menu.
///
/// Object names: <panel>.phrase.1, <panel>.phrase.2, …, <panel>.phrases (button of the menu).
class PhraseBar : public QWidget
{
    Q_OBJECT

public:
    /// The keys hold in `panel`.
    PhraseBar(const QString &panelName, QWidget *panel);

    /// The person's own come first, then the usual ones.
    void setPhrases(const QList<StockPhrase> &own, const QStringList &usual);
    [[nodiscard]] QStringList phrases() const { return m_phrases; }
    void openMenu();

Q_SIGNALS:
    void chosen(const QString &phrase);
    void keepRequested();            ///< what is written now shall be a phrase
    void removeRequested(qint64 id); ///< of an own phrase

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write(int number);
    void fillMenu();
    void refresh();

    QString m_name;
    FlowLayout *m_flow = nullptr;
    QPushButton *m_all = nullptr;
    QMenu *m_menu = nullptr;
    QList<QPushButton *> m_buttons;
    QList<StockPhrase> m_own;
    QStringList m_phrases;
};

} // namespace mizban
