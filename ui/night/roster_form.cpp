#include "ui/night/roster_form.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/domain/attachment.h"
#include "core/domain/night_directory.h"
#include "core/services/error_text.h"
#include "ui/night/night_lines.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/wrapped_label.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int longestPhone = 15;

QString nameKey(const QDate &night)
{
    return u"name."_s + night.toString(Qt::ISODate);
}

QString phoneKey(const QDate &night)
{
    return u"phone."_s + night.toString(Qt::ISODate);
}

QList<CompletionEntry> unitsFor(const Directory &directory, const PostCode &post)
{
    QList<CompletionEntry> entries;
    for (const Unit *unit : directory.units()) {
        if (!unit->dissolved && mayRoster(directory, post, unit->code))
            entries << CompletionEntry{unit->code.text(), unit->name, {}};
    }
    return entries;
}

QString monthOf(const QString &typed)
{
    return toAsciiDigits(typed.trimmed());
}

} // namespace

RosterForm::RosterForm(std::shared_ptr<Seat> seat, QWidget *parent)
    : NightForm(u"night.roster"_s, tr("لوح کشیک شبانه"), tr("فرستادن لوح"), parent)
    , m_seat(std::move(seat))
    , m_unit(new CompletingCombo)
    , m_period(new PersianLineEdit)
    , m_reason(new PersianLineEdit)
    , m_missing(new WrappedLabel)
    , m_nights(new QWidget)
    , m_grid(new QGridLayout(m_nights))
{
    m_reason->setMaxLength(maxShortTextLength);
    m_period->setMaxLength(7);
    add(u"unit"_s, tr("واحد"), m_unit)->setRequired(true);
    add(u"period"_s, tr("ماه، مانند ۱۴۰۵/۰۹"), m_period)->setRequired(true);
    add(u"reason"_s, tr("علت تغییر"), m_reason);
    m_missing->setObjectName(u"night.roster.missing"_s);
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 2);
    section()->addWidget(m_missing);
    section()->addWidget(m_nights);
    connect(m_unit, &CompletingCombo::codeChanged, this, &RosterForm::load);
    connect(m_period, &QLineEdit::textChanged, this, &RosterForm::load);
}

void RosterForm::begin(const QString &period)
{
    clear();
    m_unit->setEntries(unitsFor(*m_seat->directory(), m_seat->post()));
    const QString month = period.isEmpty() ? periodOf(nightOf(m_seat->clock().nowMs())) : period;
    setTexts({{u"unit"_s, unitOfPost(m_seat->post()).text()}, {u"period"_s, shownDigits(month)}});
}

/// The nights of the month, with what was sent for them.
void RosterForm::load()
{
    const UnitCode unit(m_unit->code());
    const QString period = monthOf(m_period->text());
    if (unit.isEmpty() || !nightPeriod(period) || (unit == m_loadedUnit && period == m_loadedPeriod))
        return;
    m_loadedUnit = unit;
    m_loadedPeriod = period;
    using Read = std::pair<std::optional<RosterState>, QList<UnitCode>>;
    m_seat
        ->read([unit, period](SeatReader &reader) -> Result<Read> {
            MIZBAN_LET(const QList<UnitCode> missing, reader.missingRosters(period));
            const Result<RosterState> roster = reader.roster(unit, period);
            return Read{roster.ok() ? std::optional(*roster) : std::nullopt, missing};
        })
        .then(this, [this, unit, period](const Result<Read> &read) {
            if (unit != m_loadedUnit || period != m_loadedPeriod)
                return;
            if (!read.ok()) {
                showProblem(read.error());
                return;
            }
            showMissing(read->second);
            loaded(unit, period, read->first);
        });
}

void RosterForm::showMissing(const QList<UnitCode> &units)
{
    QStringList names;
    for (const UnitCode &unit : units)
        names << unitTitle(*m_seat->directory(), unit);
    m_missing->setText(
        names.isEmpty()
            ? tr("همه واحدهای فهرست، لوح این ماه را فرستاده‌اند.")
            : tr("لوح این ماه نرسیده است: %1").arg(listed(names)));
}

void RosterForm::loaded(const UnitCode &, const QString &period, const std::optional<RosterState> &roster)
{
    QMap<QString, QString> typed = m_typed;
    typed.insert(texts());
    for (const Line &line : std::as_const(m_lines)) {
        delete line.name;
        delete line.phone;
    }
    m_lines.clear();
    qDeleteAll(m_nights->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    m_sent = roster.has_value();
    row(u"reason"_s)->setVisible(m_sent);
    const auto month = nightPeriod(period);
    for (QDate night = month->first; night <= month->last; night = night.addDays(1)) {
        const QList<NightTurn> turns = roster ? roster->on(night) : QList<NightTurn>();
        addLine(night, turns.isEmpty() ? NightTurn() : turns.first());
        for (qsizetype more = 1; more < turns.size(); ++more)
            addLine(night, turns.at(more));
    }
    setTexts(typed);
}

void RosterForm::addLine(const QDate &night, const NightTurn &turn)
{
    Line line;
    line.night = night;
    line.before = turn;
    line.name = new PersianLineEdit;
    line.phone = new DigitLineEdit;
    line.phone->setMaximumDigits(longestPhone);
    const JalaliDate day = toJalali(night);
    const QString said = weekdayName(night.dayOfWeek()) + u' ' + shownDigits(QString::number(day.day));
    line.name->setObjectName(u"night.roster.name.%1"_s.arg(day.day));
    line.phone->setObjectName(u"night.roster.phone.%1"_s.arg(day.day));
    line.name->setMaxLength(maxShortTextLength);
    line.name->setAccessibleName(tr("نام، %1").arg(said));
    line.phone->setAccessibleName(tr("شماره تماس، %1").arg(said));
    line.name->setPlaceholderText(tr("نام"));
    line.phone->setPlaceholderText(tr("شماره تماس"));
    line.name->setText(turn.name);
    line.phone->setAsciiText(turn.phone);
    connect(line.name, &QLineEdit::textEdited, this, &NightForm::edited);
    connect(line.phone, &QLineEdit::textEdited, this, &NightForm::edited);
    const int at = int(m_lines.size());
    m_grid->addWidget(new QLabel(said), at, 0);
    m_grid->addWidget(line.name, at, 1);
    m_grid->addWidget(line.phone, at, 2);
    m_lines << line;
}

/// Who stays is who he was, also on another night, as in a swap; another name is another person.
NightTurn RosterForm::turnOf(const Line &line) const
{
    NightTurn turn{line.night, {}, line.name->text().simplified(), line.phone->asciiText()};
    if (turn.name == line.before.name) {
        turn.person = line.before.person;
        return turn;
    }
    for (const Line &other : m_lines) {
        if (!turn.name.isEmpty() && other.before.name == turn.name)
            turn.person = other.before.person;
    }
    return turn;
}

Result<RosterForm::Wanted> RosterForm::wanted() const
{
    Wanted wanted;
    wanted.changes = m_sent;
    wanted.roster.unit = UnitCode(m_unit->code());
    wanted.roster.period = monthOf(m_period->text());
    if (wanted.roster.unit.isEmpty())
        return fieldError(ErrorCode::MissingInput, u"unit"_s, u"3-4"_s);
    if (!nightPeriod(wanted.roster.period))
        return fieldError(ErrorCode::InvalidInput, u"period"_s, u"3-4"_s);
    for (const Line &line : m_lines) {
        const NightTurn turn = turnOf(line);
        const bool blank = turn.name.isEmpty() && turn.phone.isEmpty();
        // The night is told with what is wrong: one of thirty lines would be hard to find.
        if (!blank && turn.name.isEmpty())
            return fieldError(ErrorCode::MissingInput, u"turns.name"_s, u"3-4"_s, line.name->objectName());
        if (!blank && turn.phone.isEmpty())
            return fieldError(ErrorCode::MissingInput, u"turns.phone"_s, u"3-4"_s, line.phone->objectName());
        if (!blank)
            wanted.roster.turns << turn;
        if (line.before.night.isValid() && turn != line.before)
            wanted.change.out << line.before;
        if (!blank && turn != line.before)
            wanted.change.in << turn;
    }
    // A change says who goes and who comes; where somebody only comes, one who stays is named on both sides.
    if (wanted.change.out.isEmpty() && !wanted.change.in.isEmpty()) {
        const auto stays = std::find_if(m_lines.begin(), m_lines.end(),
                                        [](const Line &line) { return line.before.night.isValid(); });
        if (stays != m_lines.end()) {
            wanted.change.out << stays->before;
            wanted.change.in.prepend(stays->before);
        }
    }
    wanted.change.reason = m_reason->text().trimmed();
    return wanted;
}

QMap<QString, QString> RosterForm::texts() const
{
    QMap<QString, QString> texts = NightForm::texts();
    for (const Line &line : m_lines) {
        if (line.name->text() != line.before.name)
            texts.insert(nameKey(line.night), line.name->text());
        if (line.phone->asciiText() != line.before.phone)
            texts.insert(phoneKey(line.night), line.phone->asciiText());
    }
    return texts;
}

void RosterForm::setTexts(const QMap<QString, QString> &texts)
{
    m_typed = texts;
    NightForm::setTexts(texts);
    for (const Line &line : std::as_const(m_lines)) {
        if (const auto name = texts.constFind(nameKey(line.night)); name != texts.cend())
            line.name->setText(*name);
        if (const auto phone = texts.constFind(phoneKey(line.night)); phone != texts.cend())
            line.phone->setAsciiText(*phone);
    }
}

void RosterForm::showProblem(const Error &error)
{
    NightForm::showProblem(error);
    if (auto *field = error.detail.isEmpty() ? nullptr : findChild<QLineEdit *>(error.detail))
        field->setFocus(Qt::OtherFocusReason);
}

void RosterForm::clear()
{
    m_typed.clear();
    m_loadedUnit = {};
    m_loadedPeriod.clear();
    for (const Line &line : std::as_const(m_lines)) {
        line.name->setText(line.before.name);
        line.phone->setAsciiText(line.before.phone);
    }
    NightForm::clear();
}

} // namespace mizban
