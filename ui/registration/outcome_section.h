#pragma once

#include "ui/registration/form_part.h"

class QLabel;

namespace mizban {

class ChoiceBar;
class JalaliDateEdit;
class PersianTextEdit;

/// نتیجه برای متقاضی: done, next visit or final answer time; one of the three is mandatory (4-4).
class OutcomeSection : public FormPart
{
    Q_OBJECT

public:
    explicit OutcomeSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    /// The final answer time the policy gives a case of the kind at hand.
    void setPromise(qint64 dueAtMs, bool estimated);
    /// "Done" is offered only where it may be; else the reason stands below the choice (4-18).
    void setMayBeDone(const Status &may);
    void setCalendar(const WorkingCalendar &calendar, QDate today);

private:
    void unfold();
    void chosenByPerson();
    void judge(const JalaliDateEdit *edit, FieldRow *row);
    [[nodiscard]] QString current() const;

    ChoiceBar *m_kind = nullptr;
    PersianTextEdit *m_done = nullptr;
    JalaliDateEdit *m_date = nullptr;
    JalaliDateEdit *m_final = nullptr; ///< earlier than the policy's; usually empty
    FieldRow *m_dateRow = nullptr;
    FieldRow *m_finalRow = nullptr;
    QLabel *m_promise = nullptr;
};

} // namespace mizban
