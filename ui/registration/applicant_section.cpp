#include "ui/registration/applicant_section.h"

#include "core/base/digits.h"
#include "core/base/national_id.h"
#include "core/domain/applicant_rules.h"
#include "core/services/words.h"
#include "ui/registration/calm_combo.h"
#include "ui/registration/field_line.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/mobile_edit.h"
#include "ui/widgets/national_id_edit.h"
#include "ui/widgets/persian_line_edit.h"

#include <QCheckBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int legalIdDigits = 11;
constexpr int codeDigits = 16;

} // namespace

ApplicantSection::ApplicantSection(QWidget *parent)
    : FormPart(tr("متقاضی"), parent)
{
    addIdentity();
    addPapers();
    addWays();
    // The sort comes before the number, wherever it stands: it decides what is asked.
    QWidget *before = m_sort;
    for (QWidget *next : std::initializer_list<QWidget *>{
             m_number, m_legalId, m_code, m_organization, m_given, m_family, m_passport, m_nationality,
             m_country, m_guardian, m_reason, m_mobile, m_email, m_channel}) {
        QWidget::setTabOrder(before, next);
        before = next;
    }
    unfold();
}

/// One line of what identifies the applicant and how he is called; each sort shows its own.
void ApplicantSection::addIdentity()
{
    m_sort = new CalmCombo;
    for (const ApplicantKind kind :
         {ApplicantKind::Iranian, ApplicantKind::LegalPerson, ApplicantKind::Foreigner, ApplicantKind::Abroad,
          ApplicantKind::WithoutNumber})
        m_sort->addItem(nameOf(kind), int(kind));
    m_number = new NationalIdEdit;
    m_legalId = new DigitLineEdit;
    m_legalId->setMaximumDigits(legalIdDigits);
    m_organization = new PersianLineEdit;
    m_code = new DigitLineEdit;
    m_code->setMaximumDigits(codeDigits);
    m_given = new PersianLineEdit;
    m_family = new PersianLineEdit;
    for (QLineEdit *name : std::initializer_list<QLineEdit *>{m_organization, m_given, m_family})
        name->setMaxLength(maxShortTextLength);
    // Before the number in the order of the fields: Enter never meets it, Shift+Tab and F7 do.
    makeRow(u"applicant.kind"_s, "applicantKind", tr("نوع متقاضی (F7)"), m_sort);
    auto *number = makeRow(u"applicant.nationalNumber"_s, "nationalNumber", tr("کد ملی"), m_number, true);
    auto *legalId = makeRow(u"applicant.legalId"_s, "legalId", tr("شناسه ملی"), m_legalId, true);
    auto *organization =
        makeRow(u"applicant.name"_s, "organization", tr("نام شرکت، مؤسسه یا نهاد"), m_organization, true);
    auto *code = makeRow(u"applicant.comprehensiveCode"_s, "comprehensiveCode", tr("کد فراگیر"), m_code);
    auto *given = makeRow(u"applicant.givenName"_s, "givenName", tr("نام"), m_given, true);
    auto *family = makeRow(u"applicant.familyName"_s, "familyName", tr("نام خانوادگی"), m_family, true);
    m_identity = new FieldLine({{number}, {legalId}, {code}, {organization, 2}, {given}, {family}});
    addWidget(m_identity);
    connect(m_sort, &QComboBox::activated, this, &ApplicantSection::sortChosen);
    connect(m_number, &NationalIdEdit::stateChanged, this, &ApplicantSection::judgeNumber);
    connect(m_number, &NationalIdEdit::numberChanged, this, [this] {
        judgeNumber();
        Q_EMIT edited();
    });
    connect(m_number, &DigitLineEdit::digitsEntered, this, &ApplicantSection::numberEntered);
    connect(m_legalId, &DigitLineEdit::digitsEntered, this, &ApplicantSection::numberEntered);
    connect(m_code, &DigitLineEdit::digitsEntered, this, &ApplicantSection::numberEntered);
    watch(m_legalId, u"applicant.legalId"_s);
    watch(m_organization, u"applicant.name"_s);
    watch(m_code, u"applicant.comprehensiveCode"_s);
    watch(m_given, u"applicant.givenName"_s);
    watch(m_family, u"applicant.familyName"_s);
    connect(m_legalId, &QLineEdit::editingFinished, this, [this, legalId] {
        if (!m_legalId->asciiText().isEmpty() && !isValidLegalPersonId(m_legalId->asciiText()))
            legalId->setError(tr("شناسه ملی درست نیست؛ یازده رقم آن را بررسی و دوباره وارد کنید."));
    });
}

void ApplicantSection::addPapers()
{
    m_passport = new QLineEdit;
    m_nationality = new PersianLineEdit;
    m_country = new PersianLineEdit;
    m_email = new QLineEdit;
    m_guardian = new NationalIdEdit;
    m_reason = new PersianLineEdit;
    for (QLineEdit *line :
         std::initializer_list<QLineEdit *>{m_passport, m_nationality, m_country, m_email, m_reason})
        line->setMaxLength(maxShortTextLength);
    for (QLineEdit *latin : {m_passport, m_email}) {
        latin->setLayoutDirection(Qt::LeftToRight);
        latin->setAlignment(Qt::AlignRight);
    }
    auto *passport = makeRow(u"applicant.passport"_s, "passport", tr("شماره گذرنامه"), m_passport);
    auto *nationality = makeRow(u"applicant.nationality"_s, "nationality", tr("تابعیت"), m_nationality);
    auto *country = makeRow(u"applicant.country"_s, "country", tr("کشور محل اقامت"), m_country);
    makeRow(u"applicant.email"_s, "email", tr("رایانامه"), m_email);
    auto *guardian =
        makeRow(u"applicant.guardianNumber"_s, "guardianNumber", tr("کد ملی ولی یا قیم"), m_guardian);
    auto *reason =
        makeRow(u"applicant.exception.reason"_s, "exceptionReason", tr("یا علت نداشتن کد ملی"), m_reason);
    setRowOf(u"applicant.exception.approvedBy"_s, reason);
    m_papers = new FieldLine({{passport}, {nationality}, {country}});
    m_exception = new FieldLine({{guardian}, {reason, 2}});
    addWidget(m_papers);
    addWidget(m_exception);
    watch(m_passport, u"applicant.passport"_s);
    watch(m_nationality, u"applicant.nationality"_s);
    watch(m_country, u"applicant.country"_s);
    watch(m_email, u"applicant.email"_s);
    watch(m_guardian, u"applicant.guardianNumber"_s);
    watch(m_reason, u"applicant.exception.reason"_s);
    for (QLineEdit *part :
         {m_passport, static_cast<QLineEdit *>(m_nationality), static_cast<QLineEdit *>(m_country)})
        connect(part, &QLineEdit::editingFinished, this, &ApplicantSection::judgeKey);
    connect(m_guardian, &NationalIdEdit::stateChanged, this, [this, guardian] {
        if (m_guardian->state() == NationalIdEdit::State::Wrong)
            guardian->setError(m_guardian->message());
        else
            guardian->clearMessage();
    });
    // Nobody approves for another: saving asks the desk's responsible (N8).
    connect(m_reason, &QLineEdit::textChanged, this, [this, reason] {
        const QString asked =
            tr("تصمیم با مسئول میز، %1، است؛ با ثبت، از او پرسیده می‌شود")
                .arg(isolate(m_responsibleTitle));
        reason->setHint(m_reason->text().trimmed().isEmpty() ? QString() : asked);
    });
}

void ApplicantSection::addWays()
{
    m_mobile = new MobileEdit;
    m_channel = new CalmCombo;
    m_note = new ThemeLabel(TypeStep::Small);
    for (Channel channel = Channel::WalkIn; isKnown(channel); channel = Channel(int(channel) + 1))
        m_channel->addItem(nameOf(channel), int(channel));
    auto *mobile = makeRow(u"applicant.mobile"_s, "mobile", tr("تلفن همراه"), m_mobile);
    auto *channel = makeRow(u"channel"_s, "channel", tr("نحوه دریافت"), m_channel);
    m_mobile->setProperty(passedOver, true);
    m_represented = new QCheckBox(tr("نماینده متقاضی آمده است (F8)"));
    m_represented->setObjectName(u"registration.represented"_s);
    m_represented->setFocusPolicy(Qt::ClickFocus); // F8 does; Enter goes on to the matter
    m_note->setObjectName(u"registration.applicantNote"_s);
    m_note->setWordWrap(true);
    m_note->setQuiet(true);
    m_ways =
        new FieldLine({{mobile}, {rowOf(u"applicant.email"_s)}, {channel}, {rowOf(u"applicant.kind"_s)}});
    addWidget(m_ways);
    auto *last = new QWidget;
    auto *line = new QHBoxLayout(last);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_represented);
    line->addWidget(m_note, 1);
    addWidget(last);
    connect(m_mobile, &MobileEdit::mobileChanged, this, [mobile] { mobile->clearMessage(); });
    connect(m_mobile, &QLineEdit::editingFinished, this, [this, mobile] {
        const QString message = sort() == ApplicantKind::Abroad ? QString() : m_mobile->message();
        if (!message.isEmpty())
            mobile->setError(message);
    });
    connect(m_mobile, &QLineEdit::textEdited, this, &FormPart::edited);
    connect(m_channel, &QComboBox::activated, this, [this] {
        Q_EMIT channelChanged();
        Q_EMIT edited();
    });
    connect(m_represented, &QCheckBox::toggled, this, [this] {
        Q_EMIT representedChanged();
        Q_EMIT edited();
    });
}

void ApplicantSection::watch(QLineEdit *edit, const QString &field)
{
    connect(edit, &QLineEdit::textEdited, this, [this, field] {
        rowOf(field)->clearMessage();
        judgeKey();
        Q_EMIT edited();
    });
}

void ApplicantSection::unfold()
{
    const ApplicantKind kind = sort();
    const auto has = [kind](const char *field) { return hasApplicantField(kind, field); };
    rowOf(u"applicant.nationalNumber"_s)->setVisible(has("nationalNumber"));
    rowOf(u"applicant.legalId"_s)->setVisible(has("legalId"));
    rowOf(u"applicant.name"_s)->setVisible(has("name"));
    rowOf(u"applicant.comprehensiveCode"_s)->setVisible(has("comprehensiveCode"));
    rowOf(u"applicant.givenName"_s)->setVisible(has("givenName"));
    rowOf(u"applicant.familyName"_s)->setVisible(has("familyName"));
    rowOf(u"applicant.passport"_s)->setVisible(has("passport"));
    rowOf(u"applicant.nationality"_s)->setVisible(kind == ApplicantKind::Foreigner);
    rowOf(u"applicant.country"_s)->setVisible(kind == ApplicantKind::Abroad);
    m_papers->setVisible(has("passport"));
    rowOf(u"applicant.email"_s)->setVisible(kind != ApplicantKind::Iranian);
    m_exception->setVisible(has("guardianNumber"));
    m_represented->setVisible(kind != ApplicantKind::LegalPerson);
    m_identity->rearrange();
    m_papers->rearrange();
    m_ways->rearrange();
}

void ApplicantSection::sortChosen()
{
    unfold();
    setIdentityNeeded(m_needed);
    judgeNumber();
    judgeKey();
    Q_EMIT representedChanged();
    Q_EMIT edited();
}

ApplicantKind ApplicantSection::sort() const
{
    return ApplicantKind(m_sort->code());
}

bool ApplicantSection::isRepresented() const
{
    return sort() == ApplicantKind::LegalPerson || m_represented->isChecked();
}

void ApplicantSection::toggleRepresented()
{
    if (sort() != ApplicantKind::LegalPerson)
        m_represented->toggle();
}

void ApplicantSection::setResponsible(const PostCode &post, const QString &title)
{
    m_responsible = post;
    m_responsibleTitle = title;
}

void ApplicantSection::judgeNumber()
{
    FieldRow *row = rowOf(u"applicant.nationalNumber"_s);
    switch (m_number->state()) {
    case NationalIdEdit::State::Wrong:
        row->setError(m_number->message());
        break;
    case NationalIdEdit::State::Warned:
        row->setWarning(m_number->message());
        break;
    default:
        row->clearMessage();
    }
    judgeKey();
}

/// What stands here may identify someone who came before.
void ApplicantSection::judgeKey()
{
    const Applicant now = typed();
    QString accepted;
    switch (now.kind) {
    case ApplicantKind::LegalPerson:
        accepted = isValidLegalPersonId(now.legalId) ? now.legalId : QString();
        break;
    case ApplicantKind::Foreigner:
    case ApplicantKind::Abroad: {
        Problems problems;
        checkApplicant(problems, now, {true, nullptr, {}});
        const QList<Error> found = problems.take();
        const bool unsure = std::any_of(found.begin(), found.end(), [](const Error &error) {
            return !error.field.endsWith(u"Name"_s) && !error.field.contains(u"representative"_s);
        });
        accepted = unsure ? QString() : applicantKey(now);
        break;
    }
    default:
        accepted = m_number->isAcceptable() ? m_number->asciiText() : QString();
        if (now.kind == ApplicantKind::WithoutNumber)
            accepted.clear();
    }
    if (accepted == m_accepted)
        return;
    m_accepted = accepted;
    dropFilled();
    Q_EMIT numberAccepted(accepted);
}

void ApplicantSection::numberEntered()
{
    if (isNamed())
        Q_EMIT goOn();
}

bool ApplicantSection::isNamed() const
{
    if (sort() == ApplicantKind::LegalPerson)
        return !m_organization->text().trimmed().isEmpty();
    return !m_given->text().trimmed().isEmpty() && !m_family->text().trimmed().isEmpty();
}

QString ApplicantSection::acceptedNumber() const
{
    return m_accepted;
}

Channel ApplicantSection::channel() const
{
    return Channel(m_channel->code());
}

void ApplicantSection::setChannel(Channel channel)
{
    m_channel->setCode(int(channel));
}

void ApplicantSection::fillKnown(const Applicant &known)
{
    if (known.kind != sort())
        return; // another sort with the same number: what stands here is the clerk's
    const bool legal = known.kind == ApplicantKind::LegalPerson;
    const QLineEdit *first = legal ? m_organization : m_given;
    const bool waiting = first->hasFocus() && first->text().isEmpty();
    const auto fill = [&](QLineEdit *edit, const QString &field, const QString &value, QString &kept) {
        if (value.isEmpty() || !edit->text().isEmpty())
            return;
        if (edit == m_mobile)
            m_mobile->setAsciiText(value);
        else
            edit->setText(value);
        kept = value;
        rowOf(field)->clearMessage();
        m_note->setText(tr("از مراجعه پیشین پر شد؛ در صورت تغییر، ویرایش کنید."));
        m_note->show();
    };
    fill(m_organization, u"applicant.name"_s, known.organization, m_filled.organization);
    fill(m_given, u"applicant.givenName"_s, known.givenName, m_filled.givenName);
    fill(m_family, u"applicant.familyName"_s, known.familyName, m_filled.familyName);
    fill(m_mobile, u"applicant.mobile"_s, known.mobile, m_filled.mobile);
    fill(m_email, u"applicant.email"_s, known.email, m_filled.email);
    Q_EMIT edited();
    if (waiting && isNamed())
        Q_EMIT goOn();
}

/// Another number: what came with the earlier one goes, unless it was edited.
void ApplicantSection::dropFilled()
{
    const auto drop = [](QLineEdit *edit, const QString &now, const QString &kept) {
        if (!kept.isEmpty() && now == kept)
            edit->clear();
    };
    drop(m_organization, m_organization->text(), m_filled.organization);
    drop(m_given, m_given->text(), m_filled.givenName);
    drop(m_family, m_family->text(), m_filled.familyName);
    drop(m_mobile, m_mobile->asciiText(), m_filled.mobile);
    drop(m_email, m_email->text(), m_filled.email);
    m_filled = {};
    sayWhetherNeeded();
}

void ApplicantSection::setIdentityNeeded(bool needed)
{
    m_needed = needed;
    const bool marked = needed || sort() != ApplicantKind::Iranian;
    for (const QString &field :
         {u"applicant.nationalNumber"_s, u"applicant.givenName"_s, u"applicant.familyName"_s})
        rowOf(field)->setRequired(marked);
    rowOf(u"applicant.nationalNumber"_s)->setRequired(needed && sort() == ApplicantKind::Iranian);
    sayWhetherNeeded();
}

void ApplicantSection::sayWhetherNeeded()
{
    const bool filled = m_filled != Applicant();
    if (!filled)
        m_note->setText(m_needed ? QString()
                                 : tr("بدون مشخصات متقاضی نیز ثبت می‌شود."));
    m_note->setVisible(!m_note->text().isEmpty());
}

void ApplicantSection::focusNumber()
{
    QLineEdit *first = m_number;
    if (sort() == ApplicantKind::LegalPerson)
        first = m_legalId;
    else if (sort() == ApplicantKind::Foreigner)
        first = m_code;
    else if (sort() == ApplicantKind::WithoutNumber)
        first = m_given;
    first->setFocus(Qt::OtherFocusReason);
    first->selectAll();
}

void ApplicantSection::load(const CaseDraft &draft)
{
    dropFilled();
    const Applicant &applicant = draft.applicant;
    const bool nobody = applicant.kind == ApplicantKind::Anonymous;
    m_sort->setCode(int(nobody ? ApplicantKind::Iranian : applicant.kind));
    m_legalId->setAsciiText(applicant.legalId);
    m_organization->setText(applicant.organization);
    m_code->setAsciiText(applicant.comprehensiveCode);
    m_passport->setText(applicant.passport);
    const bool foreigner = applicant.kind == ApplicantKind::Foreigner;
    m_nationality->setText(foreigner ? applicant.country : QString());
    m_country->setText(foreigner ? QString() : applicant.country);
    m_guardian->setAsciiText(applicant.guardianNumber);
    m_reason->setText(applicant.exceptionReason);
    m_email->setText(applicant.email);
    m_given->setText(applicant.givenName);
    m_family->setText(applicant.familyName);
    m_mobile->setAsciiText(applicant.mobile);
    m_channel->setCode(int(draft.channel));
    m_represented->setChecked(!applicant.representative.isEmpty());
    m_number->setAsciiText(applicant.nationalNumber);
    unfold();
    clearProblems();
    judgeNumber();
    Q_EMIT representedChanged();
}

/// Only what belongs to the sort; what was typed in the others stays until the form is left.
Applicant ApplicantSection::typed() const
{
    Applicant applicant;
    applicant.kind = sort();
    const auto has = [&applicant](const char *field) { return hasApplicantField(applicant.kind, field); };
    if (has("nationalNumber"))
        applicant.nationalNumber = m_number->asciiText();
    if (has("givenName")) {
        applicant.givenName = m_given->text().simplified();
        applicant.familyName = m_family->text().simplified();
    }
    if (has("legalId")) {
        applicant.legalId = m_legalId->asciiText();
        applicant.organization = m_organization->text().simplified();
    }
    if (has("comprehensiveCode"))
        applicant.comprehensiveCode = m_code->asciiText();
    if (has("passport")) {
        const bool foreigner = applicant.kind == ApplicantKind::Foreigner;
        applicant.passport = m_passport->text().toUpper().remove(u' ');
        applicant.country = (foreigner ? m_nationality : m_country)->text().simplified();
    }
    if (has("guardianNumber")) {
        applicant.guardianNumber = m_guardian->asciiText();
        applicant.exceptionReason = m_reason->text().simplified();
        if (!applicant.exceptionReason.isEmpty())
            applicant.exceptionApprovedBy = m_responsible;
    }
    applicant.mobile = m_mobile->asciiText();
    if (applicant.kind != ApplicantKind::Iranian)
        applicant.email = m_email->text().trimmed();
    return applicant;
}

void ApplicantSection::collect(CaseDraft &draft) const
{
    draft.applicant = typed();
    Applicant &applicant = draft.applicant;
    const bool nameless = applicant.givenName.isEmpty() && applicant.familyName.isEmpty();
    const bool anonymous = !m_needed && applicant.kind == ApplicantKind::Iranian && nameless &&
                           applicant.nationalNumber.isEmpty() && applicant.mobile.isEmpty();
    if (anonymous)
        applicant.kind = ApplicantKind::Anonymous;
    draft.channel = channel();
}

bool ApplicantSection::isBlank() const
{
    for (const QLineEdit *line : std::initializer_list<const QLineEdit *>{
             m_number, m_given, m_family, m_mobile, m_legalId, m_organization, m_code, m_passport,
             m_nationality, m_country, m_guardian, m_reason, m_email}) {
        if (!line->text().isEmpty())
            return false;
    }
    return true;
}

} // namespace mizban
