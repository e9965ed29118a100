#include "ui/case/applicant_panels.h"

#include "core/base/digits.h"
#include "core/base/national_id.h"
#include "core/base/shown_digits.h"
#include "core/domain/notice_rules.h"
#include "core/services/words.h"
#include "ui/models/kind_text.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int longestNumber = 16;
const QString told = u"told"_s;
const QString missed = u"missed"_s;

PersianLineEdit *newLine()
{
    auto *line = new PersianLineEdit;
    line->setMaxLength(maxShortTextLength);
    return line;
}

PersianTextEdit *newText()
{
    auto *text = new PersianTextEdit;
    text->setLimit(maxTextLength);
    text->setVisibleLines(2);
    return text;
}

/// The number that identifies an applicant of this kind; null where papers do.
QString *numberOf(Applicant &applicant)
{
    switch (applicant.kind) {
    case ApplicantKind::Iranian:
        return &applicant.nationalNumber;
    case ApplicantKind::LegalPerson:
        return &applicant.legalId;
    case ApplicantKind::Foreigner:
        return applicant.comprehensiveCode.isEmpty() ? nullptr : &applicant.comprehensiveCode;
    case ApplicantKind::Abroad:
        return applicant.nationalNumber.isEmpty() ? nullptr : &applicant.nationalNumber;
    case ApplicantKind::WithoutNumber:
        return &applicant.guardianNumber;
    case ApplicantKind::Anonymous:
        break;
    }
    return nullptr;
}

bool isNationalNumber(ApplicantKind kind)
{
    return kind != ApplicantKind::LegalPerson && kind != ApplicantKind::Foreigner;
}

QString owedText(const CaseState &state)
{
    const QList<EventId> due = noticesDue(state);
    QStringList steps;
    for (const HistoryEntry &entry : state.history) {
        if (due.contains(entry.event))
            steps << noticeText(state, entry);
    }
    return steps.join(u'\n');
}

} // namespace

CorrectPanel::CorrectPanel(QWidget *parent)
    : ActPanel(CaseAct::Correct, tr("اصلاح مشخصات متقاضی"), tr("امضا و ثبت اصلاح"), parent)
    , m_number(new DigitLineEdit)
{
    m_number->setMaximumDigits(longestNumber);
    addField(u"number"_s, tr("شماره درست"), m_number, false);
    addField(u"passport"_s, tr("شماره گذرنامه درست"), newLine(), false);
    addField(u"given"_s, tr("نام درست"), newLine(), false);
    addField(u"family"_s, tr("نام خانوادگی درست"), newLine(), false);
    addField(u"name"_s, tr("نام درست شخص حقوقی"), newLine(), false);
    addField(u"reason"_s, tr("با کدام مدرک (داخلی، اختیاری)"), newText(), false);
}

void CorrectPanel::setCase(const CaseState &state)
{
    m_before = state.registration.applicant;
    QString found;
    for (const CaseTask &task : state.tasks) {
        if (task.identity && task.answeredMs == 0)
            found = task.text;
    }
    setRemark(
        found.isEmpty()
            ? tr("آنچه خالی بماند عوض نمی‌شود؛ مشخصات پیشین در سابقه می‌ماند.")
            : tr("%1\nآنچه خالی بماند عوض نمی‌شود؛ مشخصات پیشین در سابقه می‌ماند.")
                  .arg(found));
    showFields();
}

/// What the kind of applicant has, and what stands there now.
void CorrectPanel::showFields()
{
    const bool legal = m_before.kind == ApplicantKind::LegalPerson;
    const QString *number = numberOf(m_before);
    const auto show = [this](const QString &key, bool wanted, const QString &now) {
        row(key)->setVisible(wanted);
        static_cast<QLineEdit *>(control(key))->setPlaceholderText(now);
    };
    show(u"number"_s, number, number ? shownDigits(*number) : QString());
    show(u"passport"_s, !m_before.passport.isEmpty(), isolateLtr(m_before.passport));
    show(u"given"_s, !legal, m_before.givenName);
    show(u"family"_s, !legal, m_before.familyName);
    show(u"name"_s, legal, m_before.organization);
}

std::optional<Error> CorrectPanel::problem() const
{
    if (applicant() == m_before)
        return fieldError(ErrorCode::InvalidInput, u"applicant"_s, u"N3"_s);
    return ActPanel::problem();
}

Applicant CorrectPanel::applicant() const
{
    Applicant corrected = m_before;
    const auto take = [this](const QString &key, QString &field) {
        const QString typed = textOf(key).simplified();
        if (!typed.isEmpty() && !row(key)->isHidden())
            field = typed;
    };
    if (QString *number = numberOf(corrected)) {
        take(u"number"_s, *number);
        if (isNationalNumber(corrected.kind))
            *number = normaliseNationalNumber(*number);
    }
    take(u"passport"_s, corrected.passport);
    corrected.passport = toAsciiDigits(corrected.passport).toUpper();
    take(u"given"_s, corrected.givenName);
    take(u"family"_s, corrected.familyName);
    take(u"name"_s, corrected.organization);
    return corrected;
}

SurveyPanel::SurveyPanel(QWidget *parent)
    : ActPanel(CaseAct::Survey, tr("نظر متقاضی درباره رسیدگی"), tr("نظر ثبت شود"), parent)
    , m_score(new ChoiceBar)
{
    m_score->setChoices({{u"5"_s, tr("بسیار خوب"), u'5', {}},
                         {u"4"_s, tr("خوب"), u'4', {}},
                         {u"3"_s, tr("متوسط"), u'3', {}},
                         {u"2"_s, tr("بد"), u'2', {}},
                         {u"1"_s, tr("بسیار بد"), u'1', {}}});
    addField(u"score"_s, tr("نظر او"), m_score, true);
    addField(u"opinion"_s, tr("به گفته خود او (اختیاری)"), newText(), false);
}

void SurveyPanel::setTexts(const PanelTexts &texts)
{
    m_score->setCurrent({}); // an empty text leaves a choice as it is
    ActPanel::setTexts(texts);
}

std::optional<Error> SurveyPanel::problem() const
{
    if (score() == 0)
        return fieldError(ErrorCode::InvalidInput, u"score"_s, u"I6"_s);
    return ActPanel::problem();
}

int SurveyPanel::score() const
{
    return m_score->current().toInt();
}

TellPanel::TellPanel(QWidget *parent)
    : ActPanel(CaseAct::Tell, tr("اطلاع‌رسانی به متقاضی"), tr("ثبت شود"), parent)
    , m_means(new ChoiceBar)
    , m_reached(new ChoiceBar)
{
    QList<Choice> choices;
    char16_t key = u'1';
    for (const DeliveryMeans each : {DeliveryMeans::Phone, DeliveryMeans::InPerson, DeliveryMeans::Sms,
                                     DeliveryMeans::Post, DeliveryMeans::Email, DeliveryMeans::Messenger})
        choices << Choice{wordOf(each), nameOf(each), QChar(key++), {}};
    m_means->setChoices(choices);
    m_reached->setChoices({{told, tr("گفته شد"), u'1', {}}, {missed, tr("دسترسی نشد"), u'2', {}}});
    addField(u"how"_s, tr("چگونه"), m_means, false);
    addField(u"reached"_s, tr("نتیجه"), m_reached, false);
    addField(u"detail"_s, tr("چرا دسترسی نشد (داخلی)"), newText(), false);
    connect(m_reached, &ChoiceBar::currentChanged, this, &TellPanel::showWhy);
    setTexts({});
}

void TellPanel::setCase(const CaseState &state)
{
    setRemark(tr("به او گفته شود:\n%1").arg(owedText(state)));
}

void TellPanel::setTexts(const PanelTexts &texts)
{
    m_means->setCurrent(wordOf(DeliveryMeans::Phone));
    m_reached->setCurrent(told);
    ActPanel::setTexts(texts);
    showWhy();
}

std::optional<Error> TellPanel::problem() const
{
    if (state() == NoticeState::Failed && detail().isEmpty())
        return fieldError(ErrorCode::MissingInput, u"detail"_s, u"4-5"_s);
    return ActPanel::problem();
}

DeliveryMeans TellPanel::means() const
{
    return parseDeliveryMeans(m_means->current()).value_or(DeliveryMeans::Phone);
}

NoticeState TellPanel::state() const
{
    return m_reached->current() == missed ? NoticeState::Failed : NoticeState::Sent;
}

QString TellPanel::detail() const
{
    return state() == NoticeState::Failed ? textOf(u"detail"_s).trimmed() : QString();
}

void TellPanel::showWhy()
{
    row(u"detail"_s)->setVisible(state() == NoticeState::Failed);
}

} // namespace mizban
