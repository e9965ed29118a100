#include "ui/case/act_panel.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/attachments/attachment_field.h"
#include "ui/case/text_label.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/enter_advances_filter.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/persian_text_edit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

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
    }
    return {};
}

ActPanel::ActPanel(CaseAct act, const QString &title, const QString &sendText, QWidget *parent)
    : QFrame(parent)
    , m_act(act)
    , m_column(new QVBoxLayout(this))
    , m_rows(new QVBoxLayout)
    , m_remark(new TextLabel(TypeStep::Small, TextLabel::Ink::Muted))
    , m_send(new QPushButton)
    , m_cancel(new QPushButton(tr("انصراف (%1)").arg(isolateLtr(u"Esc"_s))))
{
    const QString name = u"case."_s + wordOf(act);
    setObjectName(name);
    setAccessibleName(title);
    auto *heading = new TextLabel(TypeStep::Heading);
    heading->setText(title);
    m_send->setText(tr("%1 (%2)").arg(sendText, isolateLtr(u"Ctrl+Enter"_s)));
    m_send->setObjectName(name + u".send"_s);
    m_send->setDefault(true);
    m_cancel->setObjectName(name + u".cancel"_s);
    m_remark->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_send);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_column->addWidget(heading);
    m_column->addLayout(m_rows);
    m_column->addWidget(m_remark);
    m_column->addLayout(buttons);
    auto *enter = new EnterAdvancesFilter(this);
    connect(enter, &EnterAdvancesFilter::submitted, this, &ActPanel::sendRequested);
    connect(m_send, &QPushButton::clicked, this, &ActPanel::sendRequested);
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
}

void ActPanel::watch(QWidget *control, FieldRow *row)
{
    if (auto *text = qobject_cast<QPlainTextEdit *>(control))
        connect(text, &QPlainTextEdit::textChanged, this, &ActPanel::edited);
    else if (auto *combo = qobject_cast<CompletingCombo *>(control))
        connect(combo, &QLineEdit::textChanged, this, &ActPanel::edited);
    else if (auto *choice = qobject_cast<ChoiceBar *>(control))
        connect(choice, &ChoiceBar::currentChanged, this, &ActPanel::edited);
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
    const QWidget *widget = control(key);
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->toPlainText();
    if (const auto *combo = qobject_cast<const CompletingCombo *>(widget))
        return combo->code();
    if (const auto *choice = qobject_cast<const ChoiceBar *>(widget))
        return choice->current();
    return {};
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
        if (auto *text = qobject_cast<QPlainTextEdit *>(each.control))
            text->setPlainText(value);
        else if (auto *combo = qobject_cast<CompletingCombo *>(each.control); combo && !combo->setCode(value))
            combo->setTyped(texts.value(each.key + halfTyped));
        else if (auto *choice = qobject_cast<ChoiceBar *>(each.control); choice && !value.isEmpty())
            choice->setCurrent(value);
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

bool ActPanel::isBlank() const
{
    if (m_files && !m_files->isBlank())
        return false;
    return std::ranges::all_of(m_fields, [this](const Field &each) {
        const auto *combo = qobject_cast<const CompletingCombo *>(each.control);
        return qobject_cast<ChoiceBar *>(each.control) ||
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
    }
    return std::nullopt;
}

void ActPanel::showError(const Error &error)
{
    clearErrors();
    const Field *place = field(error.field);
    if (!place)
        place = &m_fields.first();
    Error here = error; // it stands beside the field: no need to name it
    if (place->key == error.field)
        here.field.clear();
    place->row->setError(describe(here));
    place->control->setFocus(Qt::OtherFocusReason);
}

void ActPanel::clearErrors()
{
    for (const Field &each : std::as_const(m_fields))
        each.row->clearMessage();
}

void ActPanel::setSaving(bool saving)
{
    m_send->setEnabled(!saving);
}

void ActPanel::focusFirst()
{
    m_fields.first().control->setFocus(Qt::ShortcutFocusReason);
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
        Q_EMIT sendRequested();
    // Letters typed beside a field are no orders to the list behind.
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
