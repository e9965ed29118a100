#pragma once

#include <QLineEdit>
#include <QList>
#include <QStringList>

class QListView;

namespace mizban {

class CompletionModel;

/// What can be picked: a subject, a post, a unit.
struct CompletionEntry
{
    QString code;              ///< `water.pressure`, `semnan.damghan.governor`
    QString title;             ///< «افت فشار آب»
    QString path;              ///< where it belongs: «آب و فاضلاب»
    QStringList keywords = {}; ///< other words that find it; not shown
};

/// A line that finds an entry by any words of its title, path or code, however spelled. Down opens
/// the list, Enter takes the marked entry, Escape puts back what stood there. Leaving the field
/// takes the entry if only one is left, else names the mistake.
class CompletingCombo : public QLineEdit
{
    Q_OBJECT

public:
    explicit CompletingCombo(QWidget *parent = nullptr);
    ~CompletingCombo() override;

    void setEntries(const QList<CompletionEntry> &entries);
    /// Shown first while nothing is typed, most recent first.
    void setRecentCodes(const QStringList &codes);
    /// One entry that is not offered for now, such as who has it already; empty for none. Cheap, where other
    /// entries are not.
    void setLeftOut(const QString &code);
    /// Empty while nothing is picked.
    [[nodiscard]] QString code() const;
    [[nodiscard]] CompletionEntry entry() const;
    /// False for an unknown code; the field is then emptied.
    bool setCode(const QString &code);
    /// What stands there while nothing is picked, such as a name half typed.
    [[nodiscard]] QString typed() const { return m_picked < 0 ? text() : QString(); }
    void setTyped(const QString &text);
    /// Opens the list while nothing is typed, the most recent first: Enter takes the marked one, Escape is
    /// left to the form.
    void propose();
    /// Picks what is marked in a list that opened by itself; does nothing once something was typed.
    void takeProposed();
    /// Persian sentence when what is typed names no entry.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// After every change; empty when nothing is picked.
    void codeChanged(const QString &code);
    /// Picked by the person; the form may go on.
    void picked(const QString &code);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void openList();
    void closeList();
    void renewList();
    void placeList();
    void followField();
    void showState();
    void pick(int entry, bool byPerson);
    void settle();
    bool listKey(QKeyEvent *event);

    CompletionModel *m_entries = nullptr;
    QListView *m_list = nullptr;
    int m_picked = -1;
    bool m_proposing = false; ///< the list opened by itself
};

} // namespace mizban
