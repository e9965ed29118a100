#pragma once

#include <QFrame>

class QPushButton;

namespace mizban {

class TextLabel;

/// How many drafts of the office wait for the principal, above the list; hidden where none do. The window's
/// thread.
///
/// Object names: cartable.prepared, cartable.prepared.next, cartable.prepared.mark.
class PreparedStrip : public QFrame
{
    Q_OBJECT

public:
    explicit PreparedStrip(QWidget *parent = nullptr);

    /// `decides`: the principal himself sits here; else his office, or a deputy, who wait for him.
    void setWaiting(qsizetype drafts, bool decides);

Q_SIGNALS:
    void nextRequested();
    void markRequested(); ///< all of them, to be sent at once

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    TextLabel *m_text = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_mark = nullptr; ///< where the principal himself sits
};

} // namespace mizban
