#include "ui/case/delivery_panel.h"

#include "core/services/words.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString notAsked = u"0"_s;

} // namespace

DeliveryPanel::DeliveryPanel(QWidget *parent)
    : ActPanel(CaseAct::Deliver, tr("تحویل پاسخ به متقاضی"), tr("تحویل ثبت شود"), parent)
    , m_means(new ChoiceBar)
    , m_score(new ChoiceBar)
    , m_paid(new DigitLineEdit)
{
    QList<Choice> choices;
    char16_t key = u'1';
    for (const DeliveryMeans means : {DeliveryMeans::InPerson, DeliveryMeans::Phone, DeliveryMeans::Sms,
                                      DeliveryMeans::Post, DeliveryMeans::Email, DeliveryMeans::Messenger})
        choices << Choice{wordOf(means), nameOf(means), QChar(key++), {}};
    m_means->setChoices(choices);
    m_means->setCurrent(wordOf(DeliveryMeans::InPerson));
    auto *recipient = new PersianLineEdit;
    recipient->setMaxLength(maxShortTextLength);
    m_paid->setMaximumDigits(15);
    addField(u"recipient"_s, tr("به چه کسی"), recipient, false);
    addField(u"how"_s, tr("چگونه"), m_means, true);
    addField(u"paid"_s, tr("خسارت پرداخت‌شده، ریال (اختیاری)"), m_paid, false);
    m_score->setChoices({{notAsked, tr("پرسیده نشد"), u'0', {}},
                         {u"5"_s, tr("بسیار خوب"), u'5', {}},
                         {u"4"_s, tr("خوب"), u'4', {}},
                         {u"3"_s, tr("متوسط"), u'3', {}},
                         {u"2"_s, tr("بد"), u'2', {}},
                         {u"1"_s, tr("بسیار بد"), u'1', {}}});
    m_score->setCurrent(notAsked);
    auto *words = new PersianTextEdit;
    words->setLimit(maxTextLength);
    words->setVisibleLines(2);
    addField(u"score"_s, tr("نظر متقاضی درباره رسیدگی"), m_score, false);
    addField(u"opinion"_s, tr("به گفته خود او (اختیاری)"), words, false);
    connect(m_score, &ChoiceBar::currentChanged, this, &DeliveryPanel::showOpinion);
    showOpinion();
}

void DeliveryPanel::setTexts(const PanelTexts &texts)
{
    m_score->setCurrent(notAsked); // an empty text leaves a choice as it is
    ActPanel::setTexts(texts);
    showOpinion();
}

void DeliveryPanel::showOpinion()
{
    row(u"opinion"_s)->setVisible(score() > 0);
}

int DeliveryPanel::score() const
{
    return row(u"score"_s)->isHidden() ? 0 : m_score->current().toInt();
}

QString DeliveryPanel::opinion() const
{
    return textOf(u"opinion"_s).trimmed();
}

void DeliveryPanel::setCase(qint64 awarded, const QString &applicant, bool anonymous)
{
    row(u"score"_s)->setVisible(!anonymous);
    showOpinion();
    row(u"paid"_s)->setVisible(awarded > 0);
    auto *recipient = static_cast<PersianLineEdit *>(control(u"recipient"_s));
    recipient->setPlaceholderText(applicant);
}

DeliveredToApplicant DeliveryPanel::delivery() const
{
    DeliveredToApplicant delivery;
    delivery.means = parseDeliveryMeans(m_means->current()).value_or(DeliveryMeans::InPerson);
    delivery.recipient = textOf(u"recipient"_s).trimmed();
    if (delivery.recipient.isEmpty())
        delivery.recipient = static_cast<PersianLineEdit *>(control(u"recipient"_s))->placeholderText();
    if (!row(u"paid"_s)->isHidden())
        delivery.paid = m_paid->asciiText().toLongLong();
    return delivery;
}

} // namespace mizban
