#pragma once

#include "core/services/seat_writer.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QBoxLayout;
class QPushButton;
class QToolButton;

namespace mizban {

class ThemeLabel;

/// What the clerk says and gives to the applicant after saving: tracking id, code, final answer time.
class ResultStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ResultStrip(QWidget *parent = nullptr);

    void showRegistered(const Registered &registered);
    void showCounsel(bool guided = false); ///< guided: sent on to where the matter is taken
    /// General information: how often today (N2); 0 while it is being counted.
    void showGeneralCounsel(qint64 today);
    void showService(const QString &trackingId);
    /// Logged under a case that was there already; it can be taken back.
    void showVisit(const StreamId &id, const QString &trackingId);
    [[nodiscard]] bool offersUndo() const;
    /// The case just saved; invalid after counsel.
    [[nodiscard]] const StreamId &caseId() const { return m_case; }

Q_SIGNALS:
    void printRequested(const mizban::StreamId &id);
    void caseRequested(const mizban::StreamId &id);
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ThemeLabel *addFact(const QString &caption, const char *object, TypeStep step);
    void entitle(const QString &title);
    void announce(const QString &text);
    void refresh();

    StreamId m_case;
    QBoxLayout *m_column = nullptr;
    QBoxLayout *m_head = nullptr;
    QBoxLayout *m_facts = nullptr;
    QWidget *m_factsHolder = nullptr;
    ThemeLabel *m_title = nullptr;
    ThemeLabel *m_tracking = nullptr;
    ThemeLabel *m_code = nullptr;
    ThemeLabel *m_due = nullptr;
    ThemeLabel *m_duplicates = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_undo = nullptr;
    bool m_printable = false; ///< what it shows has a receipt
    QToolButton *m_close = nullptr;
    bool m_wide = false;
};

} // namespace mizban
