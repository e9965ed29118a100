#include "ui/registration/applicant_section.h"

#include "core/services/words.h"
#include "ui/registration/calm_combo.h"
#include "ui/registration/field_line.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/mobile_edit.h"
#include "ui/widgets/national_id_edit.h"
#include "ui/widgets/persian_line_edit.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

ApplicantSection::ApplicantSection(QWidget *parent)
    : FormPart(tr("متقاضی"), parent)
    , m_number(new NationalIdEdit)
    , m_given(new PersianLineEdit)
    , m_family(new PersianLineEdit)
    , m_mobile(new MobileEdit)
    , m_channel(new CalmCombo)
    , m_note(new ThemeLabel(TypeStep::Small))
{
    m_given->setMaxLength(maxShortTextLength);
    m_family->setMaxLength(maxShortTextLength);
    for (Channel channel = Channel::WalkIn; isKnown(channel); channel = Channel(int(channel) + 1))
        m_channel->addItem(nameOf(channel), int(channel));
    auto *number = makeRow(u"applicant.nationalNumber"_s, "nationalNumber", tr("کد ملی"), m_number, true);
    auto *given = makeRow(u"applicant.givenName"_s, "givenName", tr("نام"), m_given, true);
    auto *family = makeRow(u"applicant.familyName"_s, "familyName", tr("نام خانوادگی"), m_family, true);
    auto *mobile = makeRow(u"applicant.mobile"_s, "mobile", tr("تلفن همراه"), m_mobile);
    auto *channel = makeRow(u"channel"_s, "channel", tr("نحوه دریافت"), m_channel);
    m_mobile->setProperty(passedOver, true);
    // Beside the other fields of the line, at the height of their controls.
    auto *note = new QWidget;
    auto *column = new QVBoxLayout(note);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_note);
    m_note->setObjectName(u"registration.applicantNote"_s);
    m_note->setWordWrap(true);
    m_note->setQuiet(true);
    addWidget(new FieldLine({{number}, {given}, {family}}));
    addWidget(new FieldLine({{mobile}, {channel}, {note}}));

    connect(m_number, &NationalIdEdit::stateChanged, this, &ApplicantSection::judgeNumber);
    connect(m_number, &NationalIdEdit::numberChanged, this, [this] {
        judgeNumber();
        Q_EMIT edited();
    });
    connect(m_number, &DigitLineEdit::digitsEntered, this, &ApplicantSection::numberEntered);
    for (QLineEdit *name : {m_given, m_family}) {
        connect(name, &QLineEdit::textEdited, this, [this, name] {
            rowOf(name == m_given ? u"applicant.givenName"_s : u"applicant.familyName"_s)->clearMessage();
            Q_EMIT edited();
        });
    }
    connect(m_mobile, &MobileEdit::mobileChanged, this, [mobile] { mobile->clearMessage(); });
    connect(m_mobile, &QLineEdit::editingFinished, this, [this, mobile] {
        if (const QString message = m_mobile->message(); !message.isEmpty())
            mobile->setError(message);
    });
    connect(m_mobile, &QLineEdit::textEdited, this, &FormPart::edited);
    connect(m_channel, &QComboBox::activated, this, &FormPart::edited);
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
    const QString accepted = m_number->isAcceptable() ? m_number->asciiText() : QString();
    if (accepted != m_accepted) {
        m_accepted = accepted;
        dropFilled();
        Q_EMIT numberAccepted(accepted);
    }
}

void ApplicantSection::numberEntered()
{
    if (isNamed())
        Q_EMIT goOn();
}

bool ApplicantSection::isNamed() const
{
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
    const bool waiting = m_given->hasFocus() && m_given->text().isEmpty();
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
    };
    fill(m_given, u"applicant.givenName"_s, known.givenName, m_filled.givenName);
    fill(m_family, u"applicant.familyName"_s, known.familyName, m_filled.familyName);
    fill(m_mobile, u"applicant.mobile"_s, known.mobile, m_filled.mobile);
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
    drop(m_given, m_given->text(), m_filled.givenName);
    drop(m_family, m_family->text(), m_filled.familyName);
    drop(m_mobile, m_mobile->asciiText(), m_filled.mobile);
    m_filled = {};
    sayWhetherNeeded();
}

void ApplicantSection::setIdentityNeeded(bool needed)
{
    m_needed = needed;
    for (const QString &field :
         {u"applicant.nationalNumber"_s, u"applicant.givenName"_s, u"applicant.familyName"_s})
        rowOf(field)->setRequired(needed);
    sayWhetherNeeded();
}

void ApplicantSection::sayWhetherNeeded()
{
    const bool filled = m_filled != Applicant();
    if (!filled)
        m_note->setText(m_needed ? QString()
                                 : tr("بدون مشخصات متقاضی نیز ثبت می‌شود."));
}

void ApplicantSection::focusNumber()
{
    m_number->setFocus(Qt::OtherFocusReason);
    m_number->selectAll();
}

void ApplicantSection::load(const CaseDraft &draft)
{
    dropFilled();
    const Applicant &applicant = draft.applicant;
    m_given->setText(applicant.givenName);
    m_family->setText(applicant.familyName);
    m_mobile->setAsciiText(applicant.mobile);
    m_channel->setCode(int(draft.channel));
    m_number->setAsciiText(applicant.nationalNumber);
    clearProblems();
    judgeNumber();
}

void ApplicantSection::collect(CaseDraft &draft) const
{
    Applicant &applicant = draft.applicant;
    applicant.nationalNumber = m_number->asciiText();
    applicant.givenName = m_given->text().simplified();
    applicant.familyName = m_family->text().simplified();
    applicant.mobile = m_mobile->asciiText();
    const bool nameless = applicant.givenName.isEmpty() && applicant.familyName.isEmpty();
    const bool anonymous = !m_needed && applicant.nationalNumber.isEmpty() && nameless;
    applicant.kind = anonymous ? ApplicantKind::Anonymous : ApplicantKind::Iranian;
    draft.channel = channel();
}

bool ApplicantSection::isBlank() const
{
    return m_number->text().isEmpty() && m_given->text().isEmpty() && m_family->text().isEmpty() &&
           m_mobile->text().isEmpty();
}

} // namespace mizban
