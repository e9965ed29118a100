#include "ui/records/intake_forms.h"

#include "core/base/digits.h"
#include "core/base/national_id.h"
#include "core/base/tehran_time.h"
#include "core/services/error_text.h"
#include "core/services/words.h"
#include "ui/attachments/attachment_field.h"
#include "ui/case/flow_layout.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/enter_advances_filter.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/national_id_edit.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

PersianLineEdit *newLine()
{
    auto *line = new PersianLineEdit;
    line->setMaxLength(maxShortTextLength);
    return line;
}

PersianTextEdit *newText(int lines)
{
    auto *text = new PersianTextEdit;
    text->setLimit(maxTextLength);
    text->setVisibleLines(lines);
    return text;
}

} // namespace

PaneForm::PaneForm(const QString &name, const QString &title, const QString &sendText, QWidget *parent)
    : QFrame(parent)
    , m_name(name)
    , m_section(new FormSection(title))
    , m_send(new QPushButton(sendText + u" (Ctrl+Enter)"_s))
    , m_cancel(new QPushButton(tr("انصراف (%1)").arg(isolateLtr(u"Esc"_s))))
{
    setObjectName(name);
    setAccessibleName(title);
    m_send->setObjectName(name + u".send"_s);
    m_send->setAutoDefault(false);
    m_send->setDefault(true);
    m_cancel->setObjectName(name + u".cancel"_s);
    m_cancel->setAutoDefault(false);
    auto *buttons = new FlowLayout; // one under the other where the pane is narrow
    buttons->setGap(currentTheme().space8());
    buttons->addWidget(m_send);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(currentTheme().space12());
    column->addWidget(m_section);
    column->addLayout(buttons);
    auto *enter = new EnterAdvancesFilter(this);
    connect(enter, &EnterAdvancesFilter::submitted, this, &PaneForm::send);
    connect(m_send, &QPushButton::clicked, this, &PaneForm::sendRequested);
    connect(m_cancel, &QPushButton::clicked, this, &PaneForm::dismissed);
}

FieldRow *PaneForm::add(const char *name, const QString &label, QWidget *control, bool required)
{
    control->setObjectName(m_name + u'.' + QLatin1StringView(name));
    FieldRow *row = m_section->addField(label, control);
    row->setRequired(required);
    return row;
}

void PaneForm::setSaving(bool saving)
{
    m_send->setEnabled(!saving);
}

void PaneForm::send()
{
    if (m_send->isEnabled()) // nothing is done twice
        Q_EMIT sendRequested();
}

void PaneForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else if (enter && (event->modifiers() & Qt::ControlModifier))
        send();
    // Letters typed beside a field are no orders to the list.
}

IntakeForm::IntakeForm(const std::shared_ptr<Seat> &seat, QWidget *parent)
    : PaneForm(u"intake.form"_s, tr("قلم ورودی تازه"), tr("نگه داشته شود"), parent)
    , m_channel(new ChoiceBar)
    , m_sender(newLine())
    , m_address(newLine())
    , m_reference(newLine())
    , m_received(new JalaliDateEdit)
    , m_text(newText(4))
    , m_files(new AttachmentField(seat))
{
    QList<Choice> choices;
    char16_t key = u'1';
    for (const Channel channel : {Channel::Post, Channel::Email, Channel::Fax, Channel::ProvincialTrip})
        choices << Choice{wordOf(channel), nameOf(channel), QChar(key++), {}};
    m_channel->setChoices(choices);
    m_channel->setCurrent(wordOf(Channel::Post));
    m_received->setMaximum(tehranDate(seat->clock().nowMs()));
    m_rows.insert(u"channel"_s, add("channel", tr("نحوه دریافت"), m_channel));
    m_rows.insert(u"sender"_s, add("sender", tr("فرستنده، اگر نوشته است"), m_sender));
    m_rows.insert(u"address"_s, add("address", tr("نشانی، رایانامه یا تلفن"), m_address));
    m_rows.insert(u"reference"_s, add("reference", tr("شماره نامه یا دسته"), m_reference));
    m_rows.insert(u"receivedAt"_s, add("received", tr("تاریخ دریافت (امروز)"), m_received));
    m_rows.insert(u"text"_s, add("text", tr("متن یا خلاصه"), m_text, true));
    m_rows.insert(u"attachments"_s, add("attachments", tr("پیوست‌ها"), m_files));
    connect(m_files, &AttachmentField::refused, m_rows.value(u"attachments"_s), &FieldRow::setError);
    connect(m_files, &AttachmentField::remarked, m_rows.value(u"attachments"_s), &FieldRow::setWarning);
    connect(m_received, &QLineEdit::textChanged, this,
            [this] { m_rows.value(u"receivedAt"_s)->setError(m_received->message()); });
}

IntakeDraft IntakeForm::draft() const
{
    IntakeDraft draft;
    draft.channel = parseChannel(m_channel->current()).value_or(Channel::Post);
    draft.sender = m_sender->text().simplified();
    draft.address = m_address->text().simplified();
    draft.reference = m_reference->text().simplified();
    draft.text = m_text->toPlainText();
    draft.attachments = m_files->attachments();
    if (const std::optional<QDate> day = m_received->date())
        draft.receivedAtMs = tehranMidnightMs(*day);
    return draft;
}

void IntakeForm::clear()
{
    for (PersianLineEdit *line : {m_sender, m_address, m_reference})
        line->clear();
    m_received->setDate(std::nullopt);
    m_text->setPlainText({});
    m_files->setAttachments({});
    for (FieldRow *row : std::as_const(m_rows))
        row->clearMessage();
}

void IntakeForm::showProblem(const Error &error)
{
    for (FieldRow *row : std::as_const(m_rows))
        row->clearMessage();
    FieldRow *row = m_rows.value(error.field, m_rows.value(u"text"_s));
    row->setError(describeBeside(error));
    row->control()->setFocus(Qt::OtherFocusReason);
}

void IntakeForm::focusFirst()
{
    m_channel->setFocus(Qt::ShortcutFocusReason);
}

void IntakeForm::setAskFiles(std::function<QStringList()> ask)
{
    m_files->setAskFiles(std::move(ask));
}

CompletionForm::CompletionForm(QWidget *parent)
    : PaneForm(u"intake.completion"_s, tr("آنچه از فرستنده دانسته شد"), tr("ثبت مشخصات"), parent)
    , m_number(new NationalIdEdit)
    , m_given(newLine())
    , m_family(newLine())
    , m_mobile(new DigitLineEdit)
    , m_note(newText(2))
{
    m_mobile->setMaximumDigits(11);
    add("number", tr("کد ملی"), m_number);
    add("given", tr("نام"), m_given);
    add("family", tr("نام خانوادگی"), m_family);
    add("mobile", tr("تلفن همراه"), m_mobile);
    add("note", tr("یادداشت (داخلی)"), m_note);
}

void CompletionForm::load(const Applicant &applicant, const QString &note)
{
    m_known = applicant;
    m_number->setText(applicant.nationalNumber);
    m_given->setText(applicant.givenName);
    m_family->setText(applicant.familyName);
    m_mobile->setText(applicant.mobile);
    m_note->setPlainText(note);
}

Applicant CompletionForm::applicant() const
{
    Applicant applicant = m_known;
    applicant.nationalNumber = normaliseNationalNumber(m_number->asciiText());
    applicant.givenName = m_given->text().simplified();
    applicant.familyName = m_family->text().simplified();
    applicant.mobile = normaliseMobile(m_mobile->asciiText());
    return applicant;
}

QString CompletionForm::note() const
{
    return m_note->toPlainText().trimmed();
}

void CompletionForm::focusFirst()
{
    m_number->setFocus(Qt::ShortcutFocusReason);
}

} // namespace mizban
