#pragma once

#include "ui/help/manual.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QSplitter;

namespace mizban {

/// The manual in a window of its own: index beside text, a line that searches both by word form. Ctrl+F goes
/// into the line, Down from it into the index, Escape closes.
///
/// Object names: manual, manual.find, manual.index, manual.text, manual.nothing.
class ManualWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

    /// Opens at a section and comes to the front; at the beginning for an unknown one.
    void openAt(const QString &anchor);
    [[nodiscard]] QString shownAnchor() const { return m_anchor; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Text;
    void build();
    void list(const QString &query);
    void showSection(int index);
    void refresh();

    Manual m_manual;
    QString m_page;
    QString m_anchor;
    QLineEdit *m_find = nullptr;
    QListWidget *m_index = nullptr;
    QWidget *m_nothing = nullptr;
    QSplitter *m_parts = nullptr;
    Text *m_text = nullptr;
};

} // namespace mizban
