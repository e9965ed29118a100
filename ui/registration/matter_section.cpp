#include "ui/registration/matter_section.h"

#include "core/domain/kind_rules.h"
#include "core/services/error_text.h"
#include "core/services/words.h"
#include "ui/registration/calm_combo.h"
#include "ui/registration/field_line.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/persian_line_edit.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString counselId = u"CounselRecord"_s;
const QString serviceId = u"ServiceRecord"_s;
const QString quickId = u"QuickReport"_s;

/// The town whose name the desk's county carries, so that most forms need no typing there.
QString townOf(const Directory &directory, const UnitCode &desk)
{
    const Unit *unit = directory.unit(desk);
    const Unit *parent = unit ? directory.unit(unit->parent) : nullptr;
    if (!parent)
        return {};
    for (const QString &prefix : {u"فرمانداری ویژه "_s, u"فرمانداری "_s}) {
        if (parent->name.startsWith(prefix))
            return parent->name.mid(prefix.size());
    }
    return parent->name.section(u" شهرستان "_s, 1);
}

} // namespace

MatterSection::MatterSection(QWidget *parent)
    : FormPart(tr("موضوع"), parent)
{
    addKinds();
    addSubjectLine();
    addBeneficiary();
    addComplaint();
    m_kind->setCurrent(wordOf(CaseKind::Request));
    unfold();
}

void MatterSection::addKinds()
{
    m_kind = new ChoiceBar;
    m_kind->setChoices({{wordOf(CaseKind::Request), nameOf(CaseKind::Request), u'1', u"request"_s},
                        {wordOf(CaseKind::Complaint), nameOf(CaseKind::Complaint), u'2', u"complaint"_s},
                        {wordOf(CaseKind::Criticism), nameOf(CaseKind::Criticism), u'3', u"criticism"_s},
                        {wordOf(CaseKind::Thanks), nameOf(CaseKind::Thanks), u'4', u"thanks"_s},
                        {counselId, tr("مشاوره و راهنمایی"), u'5', u"counsel"_s},
                        {wordOf(CaseKind::ObservationReport), nameOf(CaseKind::ObservationReport), u'6', {}},
                        {wordOf(CaseKind::Idea), nameOf(CaseKind::Idea), u'7', {}},
                        {wordOf(CaseKind::Suggestion), nameOf(CaseKind::Suggestion), u'8', {}},
                        {wordOf(CaseKind::Plan), nameOf(CaseKind::Plan), u'9', {}},
                        {wordOf(CaseKind::Sentiment), nameOf(CaseKind::Sentiment), u'0', {}},
                        {quickId, tr("گزارش سریع"), u'گ', {}},
                        {serviceId, tr("ثبت خدمت"), u'خ', {}}});
    addWidget(makeBareRow(u"kind"_s, "kind", tr("نوع مورد"), m_kind));
    m_decided = new DecidedChoice(m_kind);
    connect(m_kind, &ChoiceBar::currentChanged, this, &MatterSection::kindChosen);
    connect(m_kind, &ChoiceBar::chosen, this, [this] {
        Q_EMIT edited();
        if (m_decided->isDecided())
            Q_EMIT goOn();
    });
}

void MatterSection::addSubjectLine()
{
    m_subject = new CompletingCombo;
    m_localityType = new CalmCombo;
    m_localityType->setObjectName(u"registration.localityType"_s);
    m_localityType->setAccessibleName(tr("نوع محل"));
    for (const LocalityType type : {LocalityType::City, LocalityType::District, LocalityType::Village})
        m_localityType->addItem(nameOf(type), int(type));
    m_locality = new PersianLineEdit;
    m_locality->setMaxLength(maxShortTextLength);
    m_locality->setProperty(passedOver, true);
    auto *place = new QWidget;
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_localityType);
    line->addWidget(m_locality, 1);
    auto *subject = makeRow(u"subject"_s, "subject", tr("موضوع"), m_subject, true);
    auto *locality = makeRow(u"locality.name"_s, "locality", tr("محل"), place);
    place->setObjectName(u"registration.place"_s);
    m_locality->setObjectName(u"registration.locality"_s);
    m_locality->setAccessibleName(tr("نام محل"));
    m_subjectLine = new FieldLine({{subject, 3}, {locality, 2}});
    addWidget(m_subjectLine);
    connect(m_subject, &CompletingCombo::codeChanged, this, [this] {
        judgeSubject();
        Q_EMIT subjectChanged();
        Q_EMIT edited();
    });
    connect(m_subject, &CompletingCombo::picked, this, [this] {
        if (rowOf(u"subject"_s)->message().isEmpty())
            Q_EMIT goOn();
    });
    connect(m_subject, &QLineEdit::textEdited, this, [this] {
        rowOf(u"subject"_s)->clearMessage();
        Q_EMIT edited();
    });
    connect(m_subject, &QLineEdit::editingFinished, this, &MatterSection::judgeSubject);
    connect(m_locality, &QLineEdit::textEdited, this, &FormPart::edited);
    connect(m_localityType, &QComboBox::activated, this, &FormPart::edited);
}

void MatterSection::addBeneficiary()
{
    m_beneficiary = new ChoiceBar;
    m_beneficiary->setChoices({{wordOf(BeneficiaryKind::Person), tr("شخص متقاضی"), u'1', {}},
                               {wordOf(BeneficiaryKind::Group), tr("گروهی از مردم"), u'2', {}}});
    m_beneficiary->setCurrent(wordOf(BeneficiaryKind::Person));
    m_beneficiary->setProperty(passedOver, true);
    m_groupName = new PersianLineEdit;
    m_groupName->setMaxLength(maxShortTextLength);
    m_groupName->setPlaceholderText(tr("برای نمونه: اهالی روستای طاق"));
    m_groupSize = new DigitLineEdit;
    m_groupSize->setMaximumDigits(9);
    auto *beneficiary = makeRow(u"beneficiary"_s, "beneficiary", tr("ذی‌نفع"), m_beneficiary, true);
    auto *name = makeRow(u"beneficiary.name"_s, "groupName", tr("نام گروه"), m_groupName, true);
    auto *size = makeRow(u"beneficiary.size"_s, "groupSize", tr("تعداد افراد گروه"), m_groupSize, true);
    addWidget(beneficiary);
    m_groupLine = new FieldLine({{name, 3}, {size, 2}});
    addWidget(m_groupLine);
    auto *decided = new DecidedChoice(m_beneficiary);
    connect(m_beneficiary, &ChoiceBar::currentChanged, this, [this] {
        unfold();
        Q_EMIT edited();
    });
    connect(m_beneficiary, &ChoiceBar::chosen, this, [this, decided] {
        if (decided->isDecided())
            Q_EMIT goOn();
    });
    connect(m_groupName, &QLineEdit::textEdited, this, [this, name] {
        name->clearMessage();
        Q_EMIT edited();
    });
    connect(m_groupSize, &QLineEdit::textEdited, this, [this, size] {
        size->clearMessage();
        Q_EMIT edited();
    });
}

void MatterSection::addComplaint()
{
    m_against = new CompletingCombo;
    m_against->setPlaceholderText(tr("نام دستگاه یا واحد"));
    auto *against = makeRow(u"against"_s, "against", tr("دستگاه یا واحد مورد نظر"), m_against, true);
    addWidget(against);
    m_breach = new ChoiceBar;
    QList<Choice> breaches;
    for (Breach breach = Breach::LawBreached; isKnown(breach); breach = Breach(int(breach) + 1))
        breaches.append({wordOf(breach), nameOf(breach), QChar(u'0' + int(breach)), {}});
    m_breach->setChoices(breaches);
    auto *row = makeRow(u"breach"_s, "breach", tr("مبنای شکایت"), m_breach, true);
    addWidget(row);
    auto *decided = new DecidedChoice(m_breach);
    connect(m_against, &CompletingCombo::codeChanged, this, [this, against] {
        against->clearMessage();
        Q_EMIT edited();
        Q_EMIT againstChanged(UnitCode(m_against->code()));
    });
    connect(m_against, &CompletingCombo::picked, this, &FormPart::goOn);
    connect(m_against, &QLineEdit::textEdited, this, &FormPart::edited);
    connect(m_against, &QLineEdit::editingFinished, this, [this, against] {
        if (const QString message = m_against->message(); !message.isEmpty())
            against->setError(message);
    });
    connect(m_breach, &ChoiceBar::currentChanged, this, [this, row] {
        row->clearMessage();
        Q_EMIT edited();
    });
    connect(m_breach, &ChoiceBar::chosen, this, [this, decided] {
        if (decided->isDecided())
            Q_EMIT goOn();
    });
}

bool MatterSection::isCounsel() const
{
    return m_kind->current() == counselId;
}

bool MatterSection::isService() const
{
    return m_kind->current() == serviceId;
}

bool MatterSection::isQuickReport() const
{
    return m_kind->current() == quickId;
}

void MatterSection::setKind(CaseKind kind)
{
    m_kind->setCurrent(wordOf(kind));
}

bool MatterSection::isInScope() const
{
    return !m_directory || m_subject->code().isEmpty() || !hasSubject() ||
           mizban::isInScope(*m_directory, m_desk, subject());
}

bool MatterSection::hasSubject() const
{
    return !isCounsel() && !isService() && !isQuickReport();
}

CaseKind MatterSection::kind() const
{
    if (isQuickReport())
        return CaseKind::ObservationReport;
    return parseCaseKind(m_kind->current()).value_or(CaseKind::Request);
}

SubjectCode MatterSection::subject() const
{
    return SubjectCode(m_subject->code());
}

void MatterSection::kindChosen()
{
    unfold();
    Q_EMIT kindChanged();
}

/// Shows what the kind asks for; what was typed in the others stays until the form is left.
void MatterSection::unfold()
{
    const bool matter = hasSubject();
    const bool request = matter && kind() == CaseKind::Request;
    const bool complaint = matter && kind() == CaseKind::Complaint;
    const bool group = m_beneficiary->current() == wordOf(BeneficiaryKind::Group);
    m_subjectLine->setVisible(matter);
    rowOf(u"subject"_s)->setRequired(kind() != CaseKind::Sentiment);
    rowOf(u"beneficiary"_s)->setVisible(request);
    m_groupLine->setVisible(request && group);
    rowOf(u"against"_s)->setVisible(matter && hasDetail(kind(), "against"));
    rowOf(u"against"_s)->setRequired(kind() != CaseKind::Thanks);
    rowOf(u"breach"_s)->setVisible(complaint);
}

void MatterSection::judgeSubject()
{
    FieldRow *row = rowOf(u"subject"_s);
    if (m_subject->code().isEmpty()) {
        if (const QString message = m_subject->message(); !message.isEmpty() && !m_subject->hasFocus())
            row->setError(message);
        return;
    }
    if (!isInScope())
        row->setError(describeBeside(fieldError(ErrorCode::OutOfScope, u"subject"_s, u"S3"_s)));
    else
        row->clearMessage();
}

void MatterSection::setDirectory(const DirectoryPtr &directory, const UnitCode &desk,
                                 const QStringList &recent)
{
    m_subject->setRecentCodes(recent);
    if (m_directory == directory && m_desk == desk)
        return;
    const bool first = !m_directory;
    m_directory = directory;
    m_desk = desk;
    QList<CompletionEntry> subjects;
    for (const Subject *subject : directory->subjects())
        subjects << CompletionEntry{subject->code.text(), subject->title, subject->group, subject->keywords};
    m_subject->setEntries(subjects);
    QList<CompletionEntry> units;
    for (const Unit *unit : directory->units()) {
        const Unit *parent = directory->unit(unit->parent);
        if (!unit->dissolved)
            units << CompletionEntry{unit->code.text(), unit->name, parent ? parent->name : QString()};
    }
    m_against->setEntries(units);
    m_subject->setRecentCodes(recent);
    if (first) {
        m_home.name = townOf(*directory, desk);
        setLocality(m_home);
    }
}

void MatterSection::setLocality(const Locality &locality)
{
    m_localityType->setCode(int(locality.type));
    m_locality->setText(locality.name);
}

void MatterSection::keepLocality()
{
    m_home = {LocalityType(m_localityType->code()), m_locality->text().simplified()};
}

void MatterSection::load(const CaseDraft &draft)
{
    const bool quick = mizban::isQuickReport(draft.kind, draft.channel) && draft.details.place.isEmpty();
    m_kind->setCurrent(draft.counsel   ? counselId
                       : draft.service ? serviceId
                       : quick         ? quickId
                                       : wordOf(draft.kind));
    if (!m_subject->setCode(draft.subject.text()))
        m_subject->setTyped(draft.typedSubject);
    setLocality(draft.locality.name.isEmpty() ? m_home : draft.locality);
    const Beneficiary beneficiary = draft.beneficiary.value_or(Beneficiary{});
    m_beneficiary->setCurrent(wordOf(beneficiary.kind));
    m_groupName->setText(beneficiary.name);
    m_groupSize->setAsciiText(beneficiary.size > 1 ? QString::number(beneficiary.size) : QString());
    m_breach->setCurrent(draft.breach ? wordOf(*draft.breach) : QString());
    if (!m_against->setCode(draft.against.text()))
        m_against->setTyped(draft.typedAgainst);
    clearProblems();
    unfold();
    judgeSubject();
}

void MatterSection::collect(CaseDraft &draft) const
{
    draft.kind = kind();
    if (isQuickReport())
        draft.channel = Channel::QuickReport;
    if (!hasSubject())
        return;
    draft.subject = subject();
    draft.typedSubject = m_subject->typed();
    draft.locality = {LocalityType(m_localityType->code()), m_locality->text().simplified()};
    if (draft.kind == CaseKind::Request) {
        Beneficiary beneficiary;
        beneficiary.kind = parseBeneficiaryKind(m_beneficiary->current()).value_or(BeneficiaryKind::Person);
        if (beneficiary.kind == BeneficiaryKind::Group) {
            beneficiary.name = m_groupName->text().simplified();
            beneficiary.size = m_groupSize->asciiText().toInt();
        }
        draft.beneficiary = beneficiary;
    } else if (hasDetail(draft.kind, "against")) {
        draft.against = UnitCode(m_against->code());
        draft.typedAgainst = m_against->typed();
    }
    if (draft.kind == CaseKind::Complaint)
        draft.breach = parseBreach(m_breach->current());
}

bool MatterSection::isBlank() const
{
    return m_subject->text().isEmpty() && m_against->text().isEmpty() && m_groupName->text().isEmpty() &&
           m_breach->current().isEmpty();
}

} // namespace mizban
