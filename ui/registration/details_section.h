#pragma once

#include "ui/registration/form_part.h"

class QCheckBox;

namespace mizban {

class ChoiceBar;
class CompletingCombo;
class EffectsBar;
class FieldLine;
class JalaliDateEdit;
class PersianLineEdit;

/// What the definition of a kind asks for (001 §1.5, §1.7, §1.8), a quick report's service (004 art.3-3),
/// and at the Center whether the person was guided first (5-4). Hidden where the kind asks nothing.
class DetailsSection : public FormPart
{
    Q_OBJECT

public:
    explicit DetailsSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    /// `today` bounds the day of an observation and stands there first.
    void setDirectory(const Directory &directory, const UnitCode &desk, QDate today);
    /// Shows what the kind asks for; `paper`: handed over at the Center.
    void setKind(CaseKind kind, bool quick, bool paper);
    /// Whether there is anything to ask.
    [[nodiscard]] bool asks() const;

private:
    void addObservation();
    void addSentiment();
    void addOthers();
    ChoiceBar *addChoices(const QString &field, const char *object, const QString &label);
    void judgeDate();

    CompletingCombo *m_service = nullptr;
    PersianLineEdit *m_place = nullptr;
    JalaliDateEdit *m_date = nullptr;
    ChoiceBar *m_benefits = nullptr;
    FieldLine *m_where = nullptr;
    ChoiceBar *m_addressee = nullptr;
    ChoiceBar *m_artForm = nullptr;
    EffectsBar *m_effects = nullptr;
    PersianLineEdit *m_person = nullptr;
    QCheckBox *m_guided = nullptr;
    QDate m_today;
    CaseKind m_kind = CaseKind::Request;
    bool m_quick = false;
    bool m_paper = false;
};

/// The services of a desk's catalogue as a list to complete from, by audience.
void fillServices(CompletingCombo &combo, const QList<const Service *> &services, const Directory &directory);

} // namespace mizban
