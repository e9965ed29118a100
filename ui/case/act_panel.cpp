#include "ui/case/act_panel.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/attachments/attachment_field.h"
#include "ui/case/conflict_cards.h"
#include "ui/case/flow_layout.h"
#include "ui/case/phrase_bar.h"
#include "ui/case/recipient_list.h"
#include "ui/case/text_label.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/enter_advances_filter.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int draftWordLength = 500;
const QString halfTyped = u"~"_s; ///< after a field's key: what is typed there and picks nothing yet

} // namespace

QString wordOf(CaseAct act)
{
    switch (act) {
    case CaseAct::Refer:
        return u"refer"_s;
    case CaseAct::Answer:
        return u"answer"_s;
    case CaseAct::Note:
        return u"note"_s;
    case CaseAct::Close:
        return u"close"_s;
    case CaseAct::Reopen:
        return u"reopen"_s;
    case CaseAct::Explain:
        return u"explain"_s;
    case CaseAct::Board:
        return u"board"_s;
    case CaseAct::AddSubject:
        return u"add-subject"_s;
    case CaseAct::Share:
        return u"share"_s;
    case CaseAct::Accept:
        return u"accept"_s;
    case CaseAct::Return:
        return u"return"_s;
    case CaseAct::Recall:
        return u"recall"_s;
    case CaseAct::Task:
        return u"task"_s;
    case CaseAct::Inquire:
        return u"inquire"_s;
    case CaseAct::TaskReply:
        return u"taskReply"_s;
    case CaseAct::Await:
        return u"await"_s;
    case CaseAct::Received:
        return u"received"_s;
    case CaseAct::Deliver:
        return u"deliver"_s;
    case CaseAct::Resolve:
        return u"resolve"_s;
    case CaseAct::DecideException:
        return u"exception"_s;
    case CaseAct::Correct:
        return u"correct"_s;
    case CaseAct::Survey:
        return u"survey"_s;
    case CaseAct::Tell:
        return u"tell"_s;
    case CaseAct::Marginal:
        return u"marginal"_s;
    case CaseAct::AcknowledgeNote:
        return u"acknowledge"_s;
    case CaseAct::AnswerNote:
        return u"answer-note"_s;
    case CaseAct::GiveBack:
        return u"give-back"_s;
    case CaseAct::SendDrafts:
        return u"send-drafts"_s;
    case CaseAct::AskExtension:
        return u"ask-extension"_s;
    case CaseAct::Extend:
        return u"extend"_s;
    case CaseAct::Escalate:
        return u"escalate"_s;
    case CaseAct::Dispute:
        return u"dispute"_s;
    case CaseAct::CallSession:
        return u"session"_s;
    case CaseAct::Decide:
        return u"decide"_s;
    case CaseAct::GiveEvidence:
        return u"evidence"_s;
    case CaseAct::RefuseDecision:
        return u"refuse-decision"_s;
    case CaseAct::ReferMisconduct:
        return u"misconduct"_s;
    case CaseAct::ResolveMisconduct:
        return u"misconduct-result"_s;
    }
    return {};
}

ActPanel::ActPanel(CaseAct act, const QString &title, const QString &sendText, QWidget *parent)
    : QFrame(parent)
    , m_act(act)
    , m_sendText(sendText)
    , m_column(new QVBoxLayout(this))
    , m_rows(new QVBoxLayout)
    , m_subtitle(new TextLabel(TypeStep::Small, TextLabel::Ink::Muted))
    , m_remark(new TextLabel(TypeStep::Small, TextLabel::Ink::Muted))
    , m_send(new QPushButton)
    , m_cancel(new QPushButton(tr("انصراف (%1)").arg(isolateLtr(u"Esc"_s))))
{
    const QString name = u"case."_s + wordOf(act);
    setObjectName(name);
    setAccessibleName(title);
    auto *heading = new TextLabel(TypeStep::Heading);
    heading->setText(title);
    m_subtitle->setObjectName(name + u".prepared"_s);
    m_subtitle->hide();
    nameSending();
    m_send->setObjectName(name + u".send"_s);
    m_send->setDefault(true);
    m_send->setToolTip(tr("با %1 هم فرستاده می‌شود و مورد بعدی می‌آید.")
                           .arg(isolateLtr(u"F2"_s)));
    m_cancel->setObjectName(name + u".cancel"_s);
    m_remark->hide();
    auto *buttons = new FlowLayout; // one under the other where the pane is narrow
    buttons->setGap(currentTheme().space8());
    buttons->addWidget(m_send);
    buttons->addWidget(m_cancel);
    m_column->addWidget(heading);
    m_column->addWidget(m_subtitle);
    m_column->addLayout(m_rows);
    m_column->addWidget(m_remark);
    m_column->addLayout(buttons);
    auto *enter = new EnterAdvancesFilter(this);
    connect(enter, &EnterAdvancesFilter::submitted, this, [this] { send(false); });
    connect(m_send, &QPushButton::clicked, this, [this] { send(false); });
    connect(m_cancel, &QPushButton::clicked, this, &ActPanel::dismissed);
    refresh();
}

void ActPanel::addField(const QString &key, const QString &label, QWidget *control, bool required)
{
    auto *row = new FieldRow(label, control, nullptr, FieldRow::LabelPlace::Above);
    row->setRequired(required);
    control->setObjectName(objectName() + u'.' + key);
    m_rows->addWidget(row);
    m_fields << Field{key, control, row, required};
    setTabOrder(control, m_send);
    setTabOrder(m_send, m_cancel);
    watch(control, row);
    if (auto *text = qobject_cast<PersianTextEdit *>(control); text && !m_firstText) {
        m_firstText = text;
        m_phrases = new PhraseBar(objectName(), this);
        m_rows->addWidget(m_phrases);
        connect(m_phrases, &PhraseBar::chosen, this, &ActPanel::writePhrase);
    }
}

void ActPanel::writePhrase(const QString &phrase)
{
    // The person named first is meant, where the sentence comes before he was picked.
    if (auto *combo =
            m_fields.isEmpty() ? nullptr : qobject_cast<CompletingCombo *>(m_fields.first().control))
        combo->takeProposed();
    m_firstText->insertPhrase(phrase);
    m_firstText->setFocus(Qt::OtherFocusReason);
    phraseWritten();
}

QString ActPanel::firstText() const
{
    return m_firstText ? m_firstText->toPlainText() : QString();
}

void ActPanel::watch(QWidget *control, FieldRow *row)
{
    // What was wrong with it is being mended.
    const auto changed = [this, row] {
        row->clearMessage();
        Q_EMIT edited();
    };
    if (auto *text = qobject_cast<QPlainTextEdit *>(control))
        connect(text, &QPlainTextEdit::textChanged, this, changed);
    else if (auto *line = qobject_cast<QLineEdit *>(control))
        connect(line, &QLineEdit::textChanged, this, changed);
    else if (auto *recipients = qobject_cast<RecipientList *>(control))
        connect(recipients, &RecipientList::codesChanged, this, changed);
    else if (auto *cards = qobject_cast<ConflictCards *>(control))
        connect(cards, &ConflictCards::chosen, this, changed);
    else if (auto *choice = qobject_cast<ChoiceBar *>(control))
        connect(choice, &ChoiceBar::currentChanged, this, changed);
    if (auto *text = qobject_cast<PersianTextEdit *>(control)) {
        connect(text, &PersianTextEdit::pasteRefused, row, [row](qsizetype characters) {
            row->setError(
                tr("این متن %1 نویسه دارد و بیش از اندازه مجاز است؛ چسبانده نشد. آنچه نوشته‌اید سر جای خود است.")
                    .arg(shownDigits(QString::number(characters))));
        });
    }
}

const ActPanel::Field *ActPanel::field(const QString &key) const
{
    for (const Field &candidate : m_fields) {
        if (candidate.key == key)
            return &candidate;
    }
    return nullptr;
}

QWidget *ActPanel::control(const QString &key) const
{
    const Field *found = field(key);
    return found ? found->control : nullptr;
}

FieldRow *ActPanel::row(const QString &key) const
{
    const Field *found = field(key);
    return found ? found->row : nullptr;
}

QString ActPanel::textOf(const QString &key) const
{
    return valueOf(control(key));
}

QString ActPanel::valueOf(const QWidget *widget)
{
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->toPlainText();
    if (const auto *combo = qobject_cast<const CompletingCombo *>(widget))
        return combo->code();
    if (const auto *choice = qobject_cast<const ChoiceBar *>(widget))
        return choice->current();
    if (const auto *date = qobject_cast<const JalaliDateEdit *>(widget))
        return date->date() ? date->date()->toString(Qt::ISODate) : date->text();
    if (const auto *digits = qobject_cast<const DigitLineEdit *>(widget))
        return digits->asciiText();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text();
    if (const auto *recipients = qobject_cast<const RecipientList *>(widget))
        return recipients->codes().join(u' ');
    if (const auto *cards = qobject_cast<const ConflictCards *>(widget))
        return cards->chosenEvent();
    return {};
}

void ActPanel::setValue(QWidget *widget, const QString &value)
{
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        text->setPlainText(value);
    } else if (auto *choice = qobject_cast<ChoiceBar *>(widget); choice && !value.isEmpty()) {
        choice->setCurrent(value);
    } else if (auto *date = qobject_cast<JalaliDateEdit *>(widget)) {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        date->setDate(day.isValid() ? std::optional(day) : std::nullopt);
        if (!day.isValid())
            date->setText(value);
    } else if (auto *digits = qobject_cast<DigitLineEdit *>(widget)) {
        digits->setAsciiText(value);
    } else if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setText(value);
    } else if (auto *recipients = qobject_cast<RecipientList *>(widget)) {
        recipients->setCodes(value.split(u' ', Qt::SkipEmptyParts));
    } else if (auto *cards = qobject_cast<ConflictCards *>(widget)) {
        cards->choose(value);
    }
}

PanelTexts ActPanel::texts() const
{
    PanelTexts texts;
    for (const Field &each : m_fields) {
        texts.insert(each.key, textOf(each.key));
        if (const auto *combo = qobject_cast<const CompletingCombo *>(each.control);
            combo && !combo->typed().isEmpty())
            texts.insert(each.key + halfTyped, combo->typed());
    }
    return texts;
}

void ActPanel::setTexts(const PanelTexts &texts)
{
    for (const Field &each : std::as_const(m_fields)) {
        const QString value = texts.value(each.key);
        if (auto *combo = qobject_cast<CompletingCombo *>(each.control)) {
            if (!combo->setCode(value))
                combo->setTyped(texts.value(each.key + halfTyped));
        } else {
            setValue(each.control, value);
        }
    }
    clearErrors();
}

void ActPanel::setFileField(AttachmentField *files)
{
    m_files = files;
    m_files->setObjectName(objectName() + u".files"_s);
    auto *row = new FieldRow(tr("پیوست‌ها"), m_files, nullptr, FieldRow::LabelPlace::Above);
    row->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->hide(); // the button says it
    m_rows->addWidget(row);
    connect(m_files, &AttachmentField::edited, this, &ActPanel::edited);
    connect(m_files, &AttachmentField::refused, row, &FieldRow::setError);
    connect(m_files, &AttachmentField::remarked, row, &FieldRow::setWarning);
    // Tab goes on to sending, and not out of the panel.
    QWidget *last = m_files;
    for (QWidget *next = last->nextInFocusChain(); m_files->isAncestorOf(next);
         next = next->nextInFocusChain())
        last = next;
    setTabOrder(last, m_send);
    setTabOrder(m_send, m_cancel);
}

QList<Attachment> ActPanel::files() const
{
    return m_files ? m_files->stored() : QList<Attachment>();
}

void ActPanel::setFiles(const QList<Attachment> &files)
{
    if (!m_files)
        return;
    QList<DraftAttachment> held;
    for (const Attachment &file : files)
        held.append({{}, file});
    m_files->setAttachments(held);
}

void ActPanel::finishFiles()
{
    if (m_files)
        m_files->waitForFiles();
}

bool ActPanel::isBlank() const
{
    if (m_files && !m_files->isBlank())
        return false;
    return std::ranges::all_of(m_fields, [this](const Field &each) {
        const auto *combo = qobject_cast<const CompletingCombo *>(each.control);
        return qobject_cast<ChoiceBar *>(each.control) || qobject_cast<ConflictCards *>(each.control) ||
               (textOf(each.key).trimmed().isEmpty() && (!combo || combo->typed().isEmpty()));
    });
}

std::optional<Error> ActPanel::problem() const
{
    for (const Field &each : m_fields) {
        const bool hidden = each.row->isHidden();
        if (each.required && !hidden && textOf(each.key).trimmed().isEmpty())
            return fieldError(ErrorCode::MissingInput, each.key);
        const auto *text = qobject_cast<const PersianTextEdit *>(each.control);
        if (text && text->isOverLimit())
            return fieldError(ErrorCode::TooLarge, each.key);
        const auto *date = qobject_cast<const JalaliDateEdit *>(each.control);
        if (date && !hidden && !date->text().isEmpty() && !date->date())
            return fieldError(ErrorCode::InvalidInput, each.key);
    }
    return std::nullopt;
}

void ActPanel::showError(const Error &error)
{
    if (QWidget *at = tellError(error))
        focusFault(error, at);
}

void ActPanel::focusFault(const Error &, QWidget *control)
{
    control->setFocus(Qt::OtherFocusReason);
}

QWidget *ActPanel::tellError(const Error &error)
{
    clearErrors();
    if (m_fields.isEmpty()) {
        setRemark(describe(error));
        return nullptr;
    }
    const Field *place = field(fieldOf(error));
    if (!place || place->row->isHidden())
        place = &m_fields.first();
    const auto *list = qobject_cast<const CompletingCombo *>(place->control);
    if (error.code == ErrorCode::MissingInput && list && !list->message().isEmpty())
        place->row->setError(list->message()); // not empty: what is typed is not in the list
    else
        place->row->setError(place->key == error.field ? describeBeside(error) : describe(error));
    return place->control;
}

void ActPanel::clearErrors()
{
    for (const Field &each : std::as_const(m_fields))
        each.row->clearMessage();
}

void ActPanel::setSaving(bool saving)
{
    m_saving = saving;
    m_send->setEnabled(m_sendable && !m_saving);
}

void ActPanel::setSendable(bool sendable)
{
    m_sendable = sendable;
    m_send->setEnabled(m_sendable && !m_saving);
}

void ActPanel::focusFirst()
{
    QWidget *first = m_fields.isEmpty() ? m_send : m_fields.first().control;
    first->setFocus(Qt::ShortcutFocusReason);
    if (auto *combo = qobject_cast<CompletingCombo *>(first))
        combo->propose();
}

void ActPanel::nameSending()
{
    const QString sends = m_drafting ? tr("فرستادن پیش‌نویس") : m_sendText;
    m_send->setText(tr("%1 (%2)").arg(sends, isolateLtr(u"Ctrl+Enter"_s)));
}

void ActPanel::setDrafting(bool drafting)
{
    m_drafting = drafting;
    nameSending();
    if (m_drafting && !field(u"remark"_s)) {
        auto *word = new PersianLineEdit;
        word->setMaxLength(draftWordLength);
        addField(u"remark"_s, tr("پیام به مقام مسئول (اختیاری)"), word, false);
    }
    if (FieldRow *word = row(u"remark"_s))
        word->setVisible(m_drafting);
    // Whoever sends it signs it.
    if (FieldRow *key = row(u"signer"_s))
        key->setVisible(!m_drafting);
}

void ActPanel::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void ActPanel::setRemark(const QString &text)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void ActPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else if (enter && (event->modifiers() & Qt::ControlModifier))
        send(false);
    else if (event->key() == Qt::Key_F2)
        send(true);
    // Letters typed beside a field are no orders to the list behind.
}

void ActPanel::send(bool goOn)
{
    if (m_saving) { // nothing is done twice
        Q_EMIT sentTooSoon();
        return;
    }
    m_goesOn = goOn;
    Q_EMIT sendRequested();
}

void ActPanel::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colours().border, 1));
    painter.setBrush(theme.colours().raised);
    const qreal inset = 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme.radius(),
                            theme.radius());
}

void ActPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void ActPanel::refresh()
{
    const Theme theme = currentTheme();
    m_column->setContentsMargins(theme.space12(), theme.space12(), theme.space12(), theme.space12());
    m_column->setSpacing(theme.space8());
    m_rows->setSpacing(theme.space8());
}

} // namespace mizban
