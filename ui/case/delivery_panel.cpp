#include "ui/case/delivery_panel.h"

#include "core/services/words.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/persian_line_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

DeliveryPanel::DeliveryPanel(QWidget *parent)
    : ActPanel(CaseAct::Deliver, tr("تحویل پاسخ به متقاضی"), tr("تحویل ثبت شود"), parent)
    , m_means(new ChoiceBar)
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
}

void DeliveryPanel::setCase(qint64 awarded, const QString &applicant)
{
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
