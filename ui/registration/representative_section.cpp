#include "ui/registration/representative_section.h"

#include "ui/registration/field_line.h"
#include "ui/widgets/national_id_edit.h"
#include "ui/widgets/persian_line_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

RepresentativeSection::RepresentativeSection(QWidget *parent)
    : FormPart(tr("نماینده"), parent)
    , m_number(new NationalIdEdit)
    , m_given(new PersianLineEdit)
    , m_family(new PersianLineEdit)
    , m_relation(new PersianLineEdit)
    , m_capacity(new PersianLineEdit)
{
    for (PersianLineEdit *line : {m_given, m_family, m_relation, m_capacity})
        line->setMaxLength(maxShortTextLength);
    m_relation->setPlaceholderText(tr("مانند: فرزند، وکیل، همسایه"));
    m_capacity->setPlaceholderText(tr("مانند: مدیرعامل، وکیل شرکت"));
    auto *number = makeRow(u"applicant.representative.nationalNumber"_s, "representativeNumber",
                           tr("کد ملی نماینده"), m_number, true);
    auto *given =
        makeRow(u"applicant.representative.givenName"_s, "representativeGivenName", tr("نام"), m_given, true);
    auto *family = makeRow(u"applicant.representative.familyName"_s, "representativeFamilyName",
                           tr("نام خانوادگی"), m_family, true);
    auto *relation = makeRow(u"applicant.representative.relation"_s, "representativeRelation",
                             tr("نسبت با متقاضی"), m_relation, true);
    auto *capacity = makeRow(u"applicant.representative.capacity"_s, "representativeCapacity",
                             tr("سمت نماینده"), m_capacity, true);
    m_line = new FieldLine({{number}, {given}, {family}, {relation, 2}, {capacity, 2}});
    addWidget(m_line);
    connect(m_number, &NationalIdEdit::stateChanged, this, [this, number] {
        if (m_number->state() == NationalIdEdit::State::Wrong)
            number->setError(m_number->message());
        else
            number->clearMessage();
    });
    connect(m_number, &NationalIdEdit::numberChanged, this, &FormPart::edited);
    watch(m_given, u"applicant.representative.givenName"_s);
    watch(m_family, u"applicant.representative.familyName"_s);
    watch(m_relation, u"applicant.representative.relation"_s);
    watch(m_capacity, u"applicant.representative.capacity"_s);
    setLegal(false);
}

void RepresentativeSection::watch(PersianLineEdit *edit, const QString &field)
{
    connect(edit, &QLineEdit::textEdited, this, [this, field] {
        rowOf(field)->clearMessage();
        Q_EMIT edited();
    });
}

void RepresentativeSection::setLegal(bool legal)
{
    m_legal = legal;
    rowOf(u"applicant.representative.relation"_s)->setVisible(!legal);
    rowOf(u"applicant.representative.capacity"_s)->setVisible(legal);
    m_line->rearrange();
}

void RepresentativeSection::fillKnown(const Representative &known)
{
    if (!isBlank() || known.isEmpty())
        return;
    m_number->setAsciiText(known.nationalNumber);
    m_given->setText(known.givenName);
    m_family->setText(known.familyName);
    (m_legal ? m_capacity : m_relation)->setText(known.relation);
}

void RepresentativeSection::focusNumber()
{
    m_number->setFocus(Qt::OtherFocusReason);
}

void RepresentativeSection::load(const CaseDraft &draft)
{
    const Representative &by = draft.applicant.representative;
    setLegal(draft.applicant.kind == ApplicantKind::LegalPerson);
    m_number->setAsciiText(by.nationalNumber);
    m_given->setText(by.givenName);
    m_family->setText(by.familyName);
    m_relation->setText(m_legal ? QString() : by.relation);
    m_capacity->setText(m_legal ? by.relation : QString());
    clearProblems();
}

Representative RepresentativeSection::typed() const
{
    return {m_number->asciiText(), m_given->text().simplified(), m_family->text().simplified(),
            (m_legal ? m_capacity : m_relation)->text().simplified()};
}

/// Expects to be asked only while it is shown.
void RepresentativeSection::collect(CaseDraft &draft) const
{
    draft.applicant.representative = typed();
}

/// Expects to be asked only while it is shown; what is half written the rules find.
QList<Error> RepresentativeSection::unwritten() const
{
    if (m_legal || !isBlank())
        return {};
    QList<Error> problems;
    for (const char *field : {"nationalNumber", "givenName", "familyName", "relation"})
        problems.append(fieldError(ErrorCode::MissingInput,
                                   u"applicant.representative."_s + QLatin1StringView(field), u"N9"_s));
    return problems;
}

bool RepresentativeSection::isBlank() const
{
    return m_number->text().isEmpty() && m_given->text().isEmpty() && m_family->text().isEmpty() &&
           m_relation->text().isEmpty() && m_capacity->text().isEmpty();
}

} // namespace mizban
