#pragma once

#include "ui/registration/form_part.h"

class QLineEdit;

namespace mizban {

class CompletingCombo;
class JalaliDateEdit;
class PersianTextEdit;

/// ثبت خدمت: which service of the desk's catalogue was delivered, when it was asked for and when it was
/// given (001 §1.16, 004 art.4-3).
class ServiceSection : public FormPart
{
    Q_OBJECT

public:
    explicit ServiceSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    void setDirectory(const Directory &directory, const UnitCode &desk, qint64 nowMs);

private:
    struct Moment
    {
        JalaliDateEdit *date = nullptr;
        QLineEdit *time = nullptr; ///< HH:MM in any digits
    };
    Moment addMoment(const QString &field, const char *object, const QString &label, QWidget *&place);
    void judge(const Moment &moment, const QString &field);
    [[nodiscard]] static std::optional<qint64> msOf(const Moment &moment);
    static void setMoment(const Moment &moment, qint64 ms);

    CompletingCombo *m_service = nullptr;
    Moment m_started;
    Moment m_delivered;
    PersianTextEdit *m_note = nullptr;
    qint64 m_nowMs = 0;
};

} // namespace mizban
