#include "ui/night/night_duty_form.h"

#include "core/domain/attachment.h"
#include "ui/models/case_text.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/wrapped_label.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int rowsShown = 4;
const QString draftStep = u"Draft"_s;
const QString submitStep = u"Submit"_s;
const QString approveStep = u"Approve"_s;

QStringList codesOf(const QList<UnitCode> &units)
{
    QStringList codes;
    for (const UnitCode &unit : units)
        codes << unit.text();
    return codes;
}

} // namespace

NightDutyForm::NightDutyForm(QWidget *parent)
    : NightForm(u"night.duty"_s, tr("فهرست دستگاه‌های دارای کشیک شبانه"),
                tr("ثبت"), parent)
    , m_step(new ChoiceBar)
    , m_unit(new CompletingCombo)
    , m_units(new QListWidget)
    , m_letter(new PersianLineEdit)
    , m_state(new WrappedLabel)
{
    m_state->setObjectName(u"night.duty.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    section()->addWidget(m_state);
    m_step->setChoices({{draftStep, tr("پیش‌نویس"), u'1', {}},
                        {submitStep, tr("ارسال برای تأیید"), u'2', {}},
                        {approveStep, tr("ثبت تأیید"), u'3', {}}});
    m_letter->setMaxLength(maxShortTextLength);
    m_units->setMinimumHeight(rowsShown * currentTheme().px(32));
    add(u"step"_s, tr("گام"), m_step);
    add(u"unit"_s, tr("افزودن واحد"), m_unit);
    add(u"units"_s, tr("واحدهای فهرست"), m_units, {u"units"_s});
    add(u"letter"_s, tr("شماره نامه"), m_letter);
    auto *counties = new QPushButton(tr("افزودن همه فرمانداری‌ها"));
    counties->setObjectName(u"night.duty.counties"_s);
    addButton(counties);
    connect(counties, &QPushButton::clicked, this, &NightDutyForm::addCounties);
    connect(m_unit, &CompletingCombo::picked, this, &NightDutyForm::addUnit);
    connect(m_step, &ChoiceBar::currentChanged, this, &NightDutyForm::showStep);
}

void NightDutyForm::begin(const NightListState &list, const Directory &directory, const PostCode &post)
{
    clear();
    m_all.clear();
    m_names.clear();
    m_counties.clear();
    for (const Unit *unit : directory.units()) {
        m_names.insert(unit->code.text(), unit->name);
        if (unit->dissolved)
            continue;
        m_all << CompletionEntry{unit->code.text(), unit->name, {}};
        if (unit->kind == UnitKind::CountyGovernorate || unit->kind == UnitKind::SpecialGovernorate)
            m_counties << unit->code.text();
    }
    m_before = codesOf(list.status == NightListStatus::None ? list.approved : list.drafted);
    setUnits(m_before);
    const Post *held = directory.post(post);
    const bool approves = held && held->kind == PostKind::CenterHead;
    m_step->setChoiceEnabled(submitStep, list.status == NightListStatus::Draft);
    m_step->setChoiceEnabled(approveStep, approves && list.status == NightListStatus::Submitted);
    m_step->setCurrent(list.status == NightListStatus::Draft                   ? submitStep
                       : approves && list.status == NightListStatus::Submitted ? approveStep
                                                                               : draftStep);
    say(list);
    showStep();
}

/// What is in force, and how far a newer draft has come.
void NightDutyForm::say(const NightListState &list)
{
    QStringList sentences;
    sentences << (list.approved.isEmpty()
                      ? tr("هنوز فهرستی تأیید نشده است.")
                      : tr("فهرست تأییدشده %1 واحد دارد.").arg(numberText(list.approved.size())));
    if (list.status == NightListStatus::Draft)
        sentences
            << tr("پیش‌نویسی با %1 واحد آماده ارسال برای تأیید است.")
                   .arg(numberText(list.drafted.size()));
    else if (list.status == NightListStatus::Submitted)
        sentences << tr("فهرستی با %1 واحد با نامه %2 برای تأیید فرستاده شده است.")
                         .arg(numberText(list.drafted.size()), idText(list.letterNumber));
    m_state->setText(sentences.join(u' '));
}

/// A letter goes with what is sent and what is approved; units are changed in a draft only.
void NightDutyForm::showStep()
{
    const bool drafting = step() == Step::Draft;
    row(u"letter"_s)->setVisible(!drafting);
    row(u"letter"_s)->setRequired(!drafting);
    row(u"unit"_s)->setVisible(drafting);
    row(u"units"_s)->setHint(drafting ? tr("برداشتن واحد: Del") : QString());
    if (auto *counties = findChild<QPushButton *>(u"night.duty.counties"_s))
        counties->setVisible(drafting);
    if (!drafting && units() != m_before)
        setUnits(m_before);
}

NightDutyForm::Step NightDutyForm::step() const
{
    const QString chosen = m_step->current();
    return chosen == submitStep ? Step::Submit : chosen == approveStep ? Step::Approve : Step::Draft;
}

QStringList NightDutyForm::units() const
{
    QStringList codes;
    for (int at = 0; at < m_units->count(); ++at)
        codes << m_units->item(at)->data(Qt::UserRole).toString();
    return codes;
}

QString NightDutyForm::letter() const
{
    return m_letter->text().simplified();
}

/// Only those are proposed that are not on the list yet.
void NightDutyForm::setUnits(const QStringList &codes)
{
    const QSet<QString> listed(codes.begin(), codes.end());
    QList<CompletionEntry> entries = m_all;
    entries.removeIf([&listed](const CompletionEntry &entry) { return listed.contains(entry.code); });
    m_unit->setEntries(entries);
    m_units->clear();
    for (const QString &code : codes) {
        auto *item = new QListWidgetItem(m_names.value(code, code), m_units);
        item->setData(Qt::UserRole, code);
        item->setToolTip(code);
    }
}

/// Picked; the field waits for the next one.
void NightDutyForm::addUnit(const QString &code)
{
    if (!code.isEmpty() && !units().contains(code)) {
        setUnits(units() << code);
        m_units->setCurrentRow(m_units->count() - 1);
        Q_EMIT edited();
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_unit->setCode({});
            m_unit->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

void NightDutyForm::addCounties()
{
    QStringList codes = units();
    for (const QString &code : std::as_const(m_counties)) {
        if (!codes.contains(code))
            codes << code;
    }
    setUnits(codes);
    Q_EMIT edited();
}

void NightDutyForm::removeChosen()
{
    const int at = m_units->currentRow();
    if (at < 0)
        return;
    QStringList codes = units();
    codes.removeAt(at);
    setUnits(codes);
    m_units->setCurrentRow(qMin(at, m_units->count() - 1));
    Q_EMIT edited();
}

/// A list that nobody touched is read anew when the form is asked for again.
QMap<QString, QString> NightDutyForm::texts() const
{
    QMap<QString, QString> texts = NightForm::texts();
    texts.remove(u"step"_s);
    texts.remove(u"unit"_s);
    if (units() != m_before)
        texts.insert(u"units"_s, units().join(u'\n'));
    return texts;
}

void NightDutyForm::setTexts(const QMap<QString, QString> &texts)
{
    NightForm::setTexts(texts);
    if (const auto kept = texts.constFind(u"units"_s); kept != texts.cend()) {
        m_step->setCurrent(draftStep);
        setUnits(kept->split(u'\n', Qt::SkipEmptyParts));
    }
}

void NightDutyForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_units->hasFocus() && step() == Step::Draft)
        removeChosen();
    else
        NightForm::keyPressEvent(event);
}

} // namespace mizban
