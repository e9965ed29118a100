#pragma once

#include "ui/registration/form_part.h"

namespace mizban {

class FieldLine;
class NationalIdEdit;
class PersianLineEdit;

/// نماینده: who speaks for the applicant (N9), or acts for the legal person (N4).
class RepresentativeSection : public FormPart
{
    Q_OBJECT

public:
    explicit RepresentativeSection(QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;
    [[nodiscard]] QList<Error> unwritten() const override;

    /// Of a legal person the capacity is asked in place of the relation.
    void setLegal(bool legal);
    /// Fills what is still empty.
    void fillKnown(const Representative &known);
    void focusNumber();

private:
    void watch(PersianLineEdit *edit, const QString &field);
    [[nodiscard]] Representative typed() const;

    NationalIdEdit *m_number = nullptr;
    PersianLineEdit *m_given = nullptr;
    PersianLineEdit *m_family = nullptr;
    PersianLineEdit *m_relation = nullptr;
    PersianLineEdit *m_capacity = nullptr;
    FieldLine *m_line = nullptr;
    bool m_legal = false;
};

} // namespace mizban
