#include "ui/records/delegation_forms.h"

#include "core/base/tehran_time.h"
#include "core/domain/office_rules.h"
#include "core/services/error_text.h"
#include "core/services/words.h"
#include "ui/case/flow_layout.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_line_edit.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

PersianLineEdit *newLine()
{
    auto *line = new PersianLineEdit;
    line->setMaxLength(maxShortTextLength);
    return line;
}

QList<CompletionEntry> deputyEntries(const Directory &directory, const Actor &principal)
{
    QList<CompletionEntry> entries;
    for (const PostCode &post : possibleDeputies(directory, principal)) {
        const QList<PersonId> holders = directory.personsAt(post);
        entries << CompletionEntry{post.text(), directory.titleOf(HolderCode(post.text())),
                                   holders.isEmpty() ? QString() : directory.personName(holders.first())};
    }
    return entries;
}

} // namespace

DelegationForm::DelegationForm(QWidget *parent)
    : PaneForm(u"delegation.form"_s, tr("تفویض اختیار"), tr("تفویض شود"), parent)
    , m_to(new CompletingCombo)
    , m_until(new JalaliDateEdit)
    , m_from(new JalaliDateEdit)
    , m_reason(newLine())
{
    m_to->setPlaceholderText(tr("نام پست، نام شخص یا کد"));
    m_rows.insert(u"to"_s, add("to", tr("جانشین"), m_to, true));
    m_rows.insert(u"until"_s, add("until", tr("تا پایان روز"), m_until, true));
    m_rows.insert(u"from"_s, add("from", tr("از روز (اکنون)"), m_from));
    m_rows.insert(u"without"_s, add("without", tr("نزد خودم بماند"), makeKinds()));
    m_rows.insert(u"reason"_s, add("reason", tr("علت"), m_reason));
    m_reason->setPlaceholderText(tr("شماره نامه یا علت؛ اختیاری"));
    m_rows.value(u"without"_s)
        ->setHint(tr(
            "موردهای محرمانه تفویض نمی‌شود و همیشه نزد خود شماست."));
    for (JalaliDateEdit *day : {m_until, m_from}) {
        FieldRow *row = m_rows.value(day == m_until ? u"until"_s : u"from"_s);
        connect(day, &QLineEdit::textChanged, row, [row, day] { row->setError(day->message()); });
    }
    connect(m_to, &CompletingCombo::codeChanged, m_rows.value(u"to"_s), &FieldRow::clearMessage);
}

QWidget *DelegationForm::makeKinds()
{
    auto *kinds = new QWidget;
    auto *flow = new FlowLayout(kinds);
    flow->setGap(currentTheme().space8());
    for (int kind = int(CaseKind::Request); kind <= int(CaseKind::Sentiment); ++kind) {
        const auto each = static_cast<CaseKind>(kind);
        auto *box = new QCheckBox(nameOf(each));
        box->setObjectName(u"delegation.form.without."_s + wordOf(each));
        m_kinds.insert(each, box);
        flow->addWidget(box);
    }
    return kinds;
}

void DelegationForm::setDirectory(const DirectoryPtr &directory, const Actor &principal, qint64 nowMs)
{
    m_today = tehranDate(nowMs);
    for (JalaliDateEdit *day : {m_until, m_from}) {
        day->setMinimum(m_today);
        day->setToday(m_today);
    }
    if (m_directory == directory)
        return;
    m_directory = directory;
    const QString chosen = m_to->code();
    m_to->setEntries(deputyEntries(*directory, principal));
    if (!chosen.isEmpty())
        m_to->setCode(chosen);
}

std::optional<Error> DelegationForm::problem() const
{
    if (m_to->code().isEmpty())
        return m_to->typed().trimmed().isEmpty()
                   ? fieldError(ErrorCode::MissingInput, u"to"_s, u"1.13"_s)
                   : fieldError(ErrorCode::NotFound, u"to"_s, u"1.13"_s, m_to->typed().simplified());
    if (m_until->text().isEmpty())
        return fieldError(ErrorCode::MissingInput, u"until"_s, u"1.13"_s);
    if (!m_until->date())
        return fieldError(ErrorCode::InvalidInput, u"until"_s, u"1.13"_s);
    if (!m_from->text().isEmpty() && !m_from->date())
        return fieldError(ErrorCode::InvalidInput, u"from"_s);
    return std::nullopt;
}

DelegationInput DelegationForm::input() const
{
    DelegationInput input;
    input.to = m_to->code();
    if (const std::optional<QDate> from = m_from->date(); from && *from > m_today)
        input.fromMs = tehranMidnightMs(*from);
    if (const std::optional<QDate> until = m_until->date())
        input.untilMs = endOfDayMs(*until);
    for (auto kind = m_kinds.begin(); kind != m_kinds.end(); ++kind) {
        if (kind.value()->isChecked())
            input.without.append(kind.key());
    }
    input.reason = m_reason->text().simplified();
    return input;
}

void DelegationForm::clear()
{
    m_to->setCode({});
    m_until->setDate(std::nullopt);
    m_from->setDate(std::nullopt);
    m_reason->clear();
    for (QCheckBox *box : std::as_const(m_kinds))
        box->setChecked(false);
    for (FieldRow *row : std::as_const(m_rows))
        row->clearMessage();
}

void DelegationForm::showProblem(const Error &error)
{
    for (FieldRow *row : std::as_const(m_rows))
        row->clearMessage();
    FieldRow *row = m_rows.value(error.field, m_rows.value(u"to"_s));
    row->setError(describeBeside(error));
    row->control()->setFocus(Qt::OtherFocusReason);
}

void DelegationForm::focusFirst()
{
    m_to->setFocus(Qt::ShortcutFocusReason);
}

EndingForm::EndingForm(QWidget *parent)
    : PaneForm(u"delegation.ending"_s, tr("پایان دادن به تفویض"), tr("پایان یابد"), parent)
    , m_reason(newLine())
{
    m_row = add("reason", tr("علت (اختیاری)"), m_reason);
}

QString EndingForm::reason() const
{
    return m_reason->text().simplified();
}

void EndingForm::clear()
{
    m_reason->clear();
    m_row->clearMessage();
}

void EndingForm::showProblem(const Error &error)
{
    m_row->setError(describe(error));
    m_reason->setFocus(Qt::OtherFocusReason);
}

void EndingForm::focusFirst()
{
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

} // namespace mizban
