#include "ui/night/night_form.h"

#include "core/base/digits.h"
#include "core/services/error_text.h"
#include "ui/case/flow_layout.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/enter_advances_filter.h"
#include "ui/widgets/persian_text_edit.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString halfTyped = u"~"_s; ///< before what is typed and picks nothing yet

QString valueOf(const QWidget *control)
{
    if (const auto *choice = qobject_cast<const ChoiceBar *>(control))
        return choice->current();
    if (const auto *combo = qobject_cast<const CompletingCombo *>(control))
        return combo->code().isEmpty() && !combo->typed().isEmpty() ? halfTyped + combo->typed()
                                                                    : combo->code();
    if (const auto *digits = qobject_cast<const DigitLineEdit *>(control))
        return digits->asciiText();
    if (const auto *line = qobject_cast<const QLineEdit *>(control))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(control))
        return text->toPlainText();
    return {};
}

void setValue(QWidget *control, const QString &value)
{
    if (auto *choice = qobject_cast<ChoiceBar *>(control)) {
        choice->setCurrent(value);
    } else if (auto *combo = qobject_cast<CompletingCombo *>(control)) {
        if (value.startsWith(halfTyped))
            combo->setTyped(value.mid(halfTyped.size()));
        else
            combo->setCode(value);
    } else if (auto *digits = qobject_cast<DigitLineEdit *>(control)) {
        digits->setAsciiText(value);
    } else if (auto *line = qobject_cast<QLineEdit *>(control)) {
        line->setText(value);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(control)) {
        text->setPlainText(value);
    }
}

} // namespace

NightForm::NightForm(const QString &name, const QString &title, const QString &sendText, QWidget *parent)
    : QFrame(parent)
    , m_name(name)
    , m_section(new FormSection(title))
    , m_problem(new Banner)
    , m_send(new QPushButton(sendText + u" (Ctrl+Enter)"_s))
    , m_cancel(new QPushButton(tr("انصراف (%1)").arg(isolateLtr(u"Esc"_s))))
{
    setObjectName(name);
    setAccessibleName(title);
    m_problem->setObjectName(name + u".problem"_s);
    m_problem->setClosable(true);
    m_problem->hide();
    m_send->setObjectName(name + u".send"_s);
    m_send->setAutoDefault(false);
    m_cancel->setObjectName(name + u".cancel"_s);
    m_cancel->setAutoDefault(false);
    auto *bar = new QWidget;
    m_buttons = new FlowLayout(bar);
    m_buttons->addWidget(m_send);
    m_buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(currentTheme().space12());
    column->addWidget(m_problem);
    column->addWidget(m_section);
    column->addWidget(bar);
    auto *enter = new EnterAdvancesFilter(this);
    connect(enter, &EnterAdvancesFilter::submitted, this, [this] {
        if (m_send->isEnabled())
            Q_EMIT sendRequested();
    });
    connect(m_send, &QPushButton::clicked, this, &NightForm::sendRequested);
    connect(m_cancel, &QPushButton::clicked, this, &NightForm::dismissed);
}

FieldRow *NightForm::add(const QString &name, const QString &label, QWidget *control,
                         const QStringList &errors)
{
    control->setObjectName(m_name + u'.' + name);
    FieldRow *row = m_section->addField(label, control);
    adopt(name, row);
    for (const QString &error : errors)
        m_errors.insert(error, name);
    return row;
}

void NightForm::adopt(const QString &name, FieldRow *row)
{
    QWidget *control = row->control();
    m_order << name;
    m_rows.insert(name, row);
    m_errors.insert(name, name);
    if (auto *choice = qobject_cast<ChoiceBar *>(control))
        connect(choice, &ChoiceBar::chosen, this, &NightForm::edited);
    else if (auto *line = qobject_cast<QLineEdit *>(control))
        connect(line, &QLineEdit::textEdited, this, &NightForm::edited);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(control))
        connect(text, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_filling)
                Q_EMIT edited();
        });
}

void NightForm::forget(const QString &name)
{
    m_order.removeAll(name);
    m_rows.remove(name);
    m_errors.remove(name);
}

void NightForm::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    m_buttons->addWidget(m_cancel); // stays the last
}

void NightForm::setEnterSends()
{
    m_enterSends = true;
    if (auto *filter = findChild<EnterAdvancesFilter *>())
        delete filter;
}

QMap<QString, QString> NightForm::texts() const
{
    QMap<QString, QString> texts;
    for (const QString &name : m_order) {
        const QString value = valueOf(m_rows.value(name)->control());
        if (!value.isEmpty())
            texts.insert(name, value);
    }
    return texts;
}

void NightForm::setTexts(const QMap<QString, QString> &texts)
{
    const QScopedValueRollback filling(m_filling, true);
    for (auto each = texts.cbegin(); each != texts.cend(); ++each) {
        if (FieldRow *row = m_rows.value(each.key()))
            setValue(row->control(), each.value());
    }
}

void NightForm::showProblem(const Error &error)
{
    hush();
    FieldRow *row = m_rows.value(m_errors.value(error.field));
    if (!row) {
        m_problem->showMessage(Tone::Danger, describe(error));
        return;
    }
    row->setError(describeBeside(error));
    row->control()->setFocus(Qt::OtherFocusReason);
}

void NightForm::hush()
{
    m_problem->hide();
    for (FieldRow *row : std::as_const(m_rows))
        row->clearMessage();
}

void NightForm::clear()
{
    hush();
    const QScopedValueRollback filling(m_filling, true);
    for (FieldRow *row : std::as_const(m_rows))
        setValue(row->control(), {});
}

void NightForm::setSaving(bool saving)
{
    m_send->setEnabled(!saving && m_sendable);
}

void NightForm::setSendable(bool sendable)
{
    m_sendable = sendable;
    m_send->setEnabled(sendable);
    m_send->setVisible(sendable);
}

void NightForm::focusFirst()
{
    if (!m_order.isEmpty())
        m_rows.value(m_order.first())->control()->setFocus(Qt::ShortcutFocusReason);
}

void NightForm::setTitle(const QString &title)
{
    m_section->setTitle(title);
    setAccessibleName(title);
}

void NightForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool sends = m_enterSends || event->modifiers() & Qt::ControlModifier;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else if (enter && sends && m_send->isEnabled())
        Q_EMIT sendRequested();
    else if (event->modifiers() & Qt::ControlModifier)
        event->ignore(); // the screen's shortcuts
    // Letters typed beside a field are no orders to the screen.
}

} // namespace mizban
