#include "ui/night/night_forms.h"

#include "core/domain/attachment.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "core/services/night_words.h"
#include "ui/models/case_text.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int longestNumber = 15;
const QString wordName = u"word."_s; ///< before the tracking id that a word is about

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

template <typename Value> QList<Choice> choicesOf(std::initializer_list<Value> values)
{
    QList<Choice> choices;
    char16_t key = u'1';
    for (const Value value : values)
        choices << Choice{wordOf(value), nameOf(value), QChar(key++), {}};
    return choices;
}

} // namespace

CheckForm::CheckForm(QWidget *parent)
    : NightForm(u"night.check"_s, tr("تماس با واحد"), tr("ثبت تماس"), parent)
    , m_result(new ChoiceBar)
    , m_person(new ChoiceBar)
    , m_number(new DigitLineEdit)
    , m_note(newLine())
{
    m_result->setChoices(
        choicesOf({CallResult::Reached, CallResult::NoAnswer, CallResult::Busy, CallResult::WrongNumber}));
    m_number->setMaximumDigits(longestNumber);
    add(u"result"_s, tr("نتیجه"), m_result);
    add(u"person"_s, tr("با چه کسی"), m_person);
    add(u"number"_s, tr("شماره‌ای که گرفته شد"), m_number, {u"unit"_s});
    add(u"note"_s, tr("یادداشت"), m_note);
    setEnterSends();
    connect(m_person, &ChoiceBar::currentChanged, this, [this](const QString &place) {
        const int at = place.toInt();
        if (!place.isEmpty() && at < m_turns.size())
            m_number->setAsciiText(m_turns.at(at).phone);
    });
}

void CheckForm::begin(const NightBoardRow &unit, const QString &title, CallResult result)
{
    clear();
    m_unit = unit.unit;
    m_turns = unit.turns;
    setTitle(tr("تماس با %1").arg(title));
    QList<Choice> people;
    for (int at = 0; at < m_turns.size(); ++at)
        people << Choice{QString::number(at), m_turns.at(at).name, {}, {}};
    m_person->setChoices(people);
    row(u"person"_s)->setVisible(people.size() > 1);
    if (!people.isEmpty())
        m_person->setCurrent(u"0"_s);
    m_result->setCurrent(wordOf(result));
    if (m_turns.isEmpty()) {
        row(u"number"_s)->setHint(tr("برای امشب کسی در لوح نیست؛ شماره را بنویسید."));
        m_number->setAsciiText(unit.number);
    } else {
        row(u"number"_s)->setHint(m_turns.size() == 1 ? m_turns.first().name : QString());
    }
}

ReachabilityChecked CheckForm::check() const
{
    return {m_unit, m_number->asciiText(), parseCallResult(m_result->current()).value_or(CallResult::Reached),
            m_note->text().simplified()};
}

ItemForm::ItemForm(QWidget *parent)
    : NightForm(u"night.item"_s, tr("مورد تازه شب"), tr("ثبت مورد"), parent)
    , m_office(new ChoiceBar)
    , m_urgency(new ChoiceBar)
    , m_caller(newLine())
    , m_text(newText(3))
    , m_to(new CompletingCombo)
{
    m_office->setChoices(choicesOf({OriginatingOffice::Leader, OriginatingOffice::President,
                                    OriginatingOffice::FirstVicePresident, OriginatingOffice::Other}));
    m_urgency->setChoices(choicesOf({NightUrgency::Ordinary, NightUrgency::Urgent}));
    add(u"office"_s, tr("از کجا"), m_office);
    add(u"urgency"_s, tr("فوریت"), m_urgency, {u"due"_s});
    add(u"text"_s, tr("چه خواسته شد"), m_text)->setRequired(true);
    add(u"caller"_s, tr("تماس‌گیرنده یا شماره نامه"), m_caller);
    add(u"to"_s, tr("سپردن به (اکنون یا بعد)"), m_to);
    ItemForm::clear();
}

void ItemForm::setRecipients(const QList<CompletionEntry> &entries, const HolderCode &without)
{
    m_to->setEntries(entries);
    m_to->setLeftOut(without.text());
}

void ItemForm::setTimes(const NightTimes &times)
{
    row(u"urgency"_s)
        ->setHint(tr("فوری: تا %1 ساعت؛ عادی: تا پایان روز کاری بعد").arg(numberText(times.urgentHours)));
}

NightItemInput ItemForm::input() const
{
    NightItemInput input;
    input.office = parseOriginatingOffice(m_office->current()).value_or(OriginatingOffice::Other);
    input.urgency = parseNightUrgency(m_urgency->current()).value_or(NightUrgency::Ordinary);
    input.caller = m_caller->text().simplified();
    input.text = m_text->toPlainText();
    return input;
}

QString ItemForm::to() const
{
    return m_to->code().isEmpty() ? m_to->typed().trimmed() : m_to->code();
}

void ItemForm::clear()
{
    NightForm::clear();
    m_office->setCurrent(wordOf(OriginatingOffice::Other));
    m_urgency->setCurrent(wordOf(NightUrgency::Ordinary));
}

OfferForm::OfferForm(QWidget *parent)
    : NightForm(u"night.offer"_s, tr("سپردن مورد"), tr("سپردن"), parent)
    , m_to(new CompletingCombo)
    , m_text(newText(2))
{
    add(u"to"_s, tr("به دستگاه یا پست"), m_to)->setRequired(true);
    add(u"text"_s, tr("یادداشت برای او"), m_text);
}

void OfferForm::setRecipients(const QList<CompletionEntry> &entries, const HolderCode &without)
{
    m_to->setEntries(entries);
    m_to->setLeftOut(without.text());
}

QString OfferForm::to() const
{
    return m_to->code().isEmpty() ? m_to->typed().trimmed() : m_to->code();
}

QString OfferForm::text() const
{
    return m_text->toPlainText();
}

WordForm::WordForm(const QString &name, const QString &title, const QString &label, const QString &sendText,
                   const QStringList &errors, QWidget *parent)
    : NightForm(name, title, sendText, parent)
    , m_text(newText(3))
{
    add(u"text"_s, label, m_text, errors);
}

QString WordForm::text() const
{
    return m_text->toPlainText();
}

HandOverForm::HandOverForm(QWidget *parent)
    : NightForm(u"night.handOver"_s, tr("تحویل نوبت"), tr("امضا و تحویل"), parent)
    , m_to(new CompletingCombo)
    , m_summary(newText(4))
{
    add(u"to"_s, tr("تحویل‌گیرنده"), m_to, {u"signature"_s, u"certificate"_s})
        ->setRequired(true);
    add(u"summary"_s, tr("خلاصه نوبت"), m_summary)->setHint(tr("برنامه نوشته است؛ اگر لازم است اصلاح کنید."));
}

void HandOverForm::begin(const NightPicture &night, const QList<CompletionEntry> &successors)
{
    clear();
    m_to->setEntries(successors);
    if (successors.size() == 1)
        m_to->setCode(successors.first().code);
    showItems(night);
    ShiftState whole = night.shift;
    whole.openItems = toBeHandedOver(night.shift, night.board);
    m_written = summaryOf(whole);
    setTexts({{u"summary"_s, m_written}});
}

bool HandOverForm::isStale(const NightPicture &night) const
{
    const QList<CarriedItem> open = toBeHandedOver(night.shift, night.board);
    return open.size() != m_items.size() ||
           !std::all_of(open.begin(), open.end(),
                        [this](const CarriedItem &item) { return m_items.contains(item.trackingId); });
}

/// A row for every item that is still open.
void HandOverForm::showItems(const NightPicture &night)
{
    for (auto each = m_items.cbegin(); each != m_items.cend(); ++each)
        forget(wordName + each.key());
    m_items.clear();
    if (m_itemSection)
        m_itemSection->deleteLater();
    m_itemSection = new FormSection(tr("درباره هر مورد باز"));
    section()->addWidget(m_itemSection);
    const QList<CarriedItem> open = toBeHandedOver(night.shift, night.board);
    m_itemSection->setVisible(!open.isEmpty());
    for (const CarriedItem &carried : open) {
        auto *word = newLine();
        word->setObjectName(objectName() + u'.' + wordName + carried.trackingId);
        FieldRow *line = m_itemSection->addField(displayTrackingId(carried.trackingId), word);
        if (const NightItemState *item = night.item(carried.item)) {
            line->setRequired(true);
            line->setHint(nameOf(item->registration.office) + u": "_s + item->registration.text.simplified());
        } else {
            line->setHint(tr("این مورد دیگر اینجا باز نیست؛ نوشتن لازم نیست."));
        }
        m_items.insert(carried.trackingId, carried.item);
        adopt(wordName + carried.trackingId, line);
    }
}

ShiftWords HandOverForm::words() const
{
    ShiftWords words;
    words.to = m_to->code().isEmpty() ? m_to->typed().trimmed() : m_to->code();
    words.summary = m_summary->toPlainText();
    const QMap<QString, QString> typed = texts();
    for (auto each = m_items.cbegin(); each != m_items.cend(); ++each)
        words.on.insert(each.value(), typed.value(wordName + each.key()));
    return words;
}

/// A summary that nobody touched is written anew from the log when it is asked for again.
QMap<QString, QString> HandOverForm::texts() const
{
    QMap<QString, QString> texts = NightForm::texts();
    if (texts.value(u"summary"_s) == m_written)
        texts.remove(u"summary"_s);
    return texts;
}

void HandOverForm::showProblem(const Error &error)
{
    FieldRow *line = error.field.startsWith("items"_L1) ? row(wordName + error.detail) : nullptr;
    if (!line) {
        NightForm::showProblem(error);
        return;
    }
    hush();
    line->setError(describe(error));
    line->control()->setFocus(Qt::OtherFocusReason);
}

SettleForm::SettleForm(QWidget *parent)
    : NightForm(u"night.settle"_s, tr("دو آغاز برای یک نوبت"), tr("برگزیدن"), parent)
    , m_counts(new ChoiceBar)
    , m_reason(newText(2))
{
    add(u"counts"_s, tr("کدام آغاز به شمار می‌آید"), m_counts)->setRequired(true);
    add(u"text"_s, tr("علت"), m_reason, {u"reason"_s})->setRequired(true);
}

void SettleForm::begin(const ShiftState &shift, const Directory &directory)
{
    clear();
    QList<Choice> starts;
    char16_t key = u'1';
    for (const EventId &start : QList<EventId>{shift.start} + shift.rivals) {
        if (const ShiftEntry *entry = shift.entry(start))
            starts << Choice{
                start.hex(),
                tr("%1، ساعت %2").arg(directory.personName(entry->actor.person), hourText(entry->atMs)),
                QChar(key++),
                {}};
    }
    m_counts->setChoices(starts);
}

EventId SettleForm::counts() const
{
    return m_counts->current().isEmpty() ? EventId() : EventId::fromHex(m_counts->current());
}

QString SettleForm::reason() const
{
    return m_reason->toPlainText();
}

} // namespace mizban
