#pragma once

#include "core/services/seat_reader.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;

namespace mizban {

class DueReason;
class FlowLayout;
class StatusChip;
class TextLabel;

/// The head of the reading pane: subject, state in chips, who asks, who holds it, until when.
class CaseHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CaseHeader(QWidget *parent = nullptr);

    void setCase(const CaseDetails &details, const Directory &directory, qint64 nowMs);

    /// "Why this date?": opens or closes the paragraph.
    void toggleWhy();

protected:
    void changeEvent(QEvent *event) override;

private:
    StatusChip *addChip(const char *name);
    TextLabel *addFact(const char *name, const QString &caption);
    void setFact(TextLabel *value, const QString &text);
    static void setCaption(TextLabel *value, const QString &caption);
    void setDue(const CaseDetails &details, const Directory &directory, qint64 nowMs);
    void setAwaited(const CaseState &state, qint64 nowMs);
    void setTold(const CaseState &state);
    void setMarks(const CaseDetails &details);
    void refresh();

    TextLabel *m_subject = nullptr;
    FlowLayout *m_chips = nullptr;
    FlowLayout *m_facts = nullptr;
    StatusChip *m_kind = nullptr;
    StatusChip *m_status = nullptr;
    StatusChip *m_left = nullptr;
    StatusChip *m_waiting = nullptr;
    StatusChip *m_review = nullptr;
    StatusChip *m_conflict = nullptr;
    StatusChip *m_sealed = nullptr;
    StatusChip *m_role = nullptr;
    StatusChip *m_undelivered = nullptr;
    StatusChip *m_late = nullptr;
    StatusChip *m_told = nullptr;
    StatusChip *m_merged = nullptr;
    TextLabel *m_tracking = nullptr;
    TextLabel *m_applicant = nullptr;
    TextLabel *m_national = nullptr;
    TextLabel *m_mobile = nullptr;
    TextLabel *m_holder = nullptr;
    TextLabel *m_due = nullptr;
    TextLabel *m_registered = nullptr;
    TextLabel *m_awaited = nullptr;
    TextLabel *m_opinion = nullptr;
    DueReason *m_why = nullptr;
};

} // namespace mizban
