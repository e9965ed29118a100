#include "core/services/act_texts.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/intake_number.h"
#include "core/domain/tracking_id.h"

namespace mizban {

namespace {

QString meansText(DeliveryMeans means)
{
    switch (means) {
    case DeliveryMeans::InPerson:
        return QStringLiteral("حضوری");
    case DeliveryMeans::Phone:
        return QStringLiteral("تلفنی");
    case DeliveryMeans::Sms:
        return QStringLiteral("با پیامک");
    case DeliveryMeans::Post:
        return QStringLiteral("با پست");
    case DeliveryMeans::Email:
        return QStringLiteral("با رایانامه");
    case DeliveryMeans::Messenger:
        return QStringLiteral("با پیام‌رسان");
    }
    return {};
}

} // namespace

QString referralText(const CaseReferred &referral, const Directory &directory)
{
    const QString to = directory.titleOf(referral.to);
    const QString text = QStringLiteral("به %1 ارجاع شد.").arg(to);
    if (!referral.visit)
        return text;
    const Visit &visit = *referral.visit;
    return text + QStringLiteral(" مراجعه شما هماهنگ شده است: نزد %1، %2. علت: %3")
                      .arg(visit.contact.trimmed(), formatJalaliDateTime(visit.atMs), visit.reason.trimmed());
}

QString returnText(const Directory &directory, const HolderCode &to)
{
    return QStringLiteral("برای ارجاع درست به %1 بازگردانده شد.").arg(directory.titleOf(to));
}

QString recallText(const Directory &directory, const HolderCode &from)
{
    return QStringLiteral("ارجاع به %1 پس گرفته شد.").arg(directory.titleOf(from));
}

QString taskText(const Directory &directory, const HolderCode &to)
{
    return QStringLiteral("برای ادامه رسیدگی، اقدامی از %1 خواسته شد. نیازی به مراجعه شما نیست.")
        .arg(directory.titleOf(to));
}

QString taskDoneText(const Directory &directory, const HolderCode &by)
{
    return QStringLiteral("%1 نتیجه اقدام خواسته‌شده را فرستاد.")
        .arg(directory.titleOf(by));
}

QString inquiryText(const Directory &directory, const HolderCode &to)
{
    return QStringLiteral("از %1 استعلام شد. نیازی به مراجعه شما نیست.").arg(directory.titleOf(to));
}

QString inquiryAnsweredText(const Directory &directory, const HolderCode &by)
{
    return QStringLiteral("%1 به استعلام پاسخ داد.").arg(directory.titleOf(by));
}

QString deliveryText(DeliveryMeans means)
{
    return QStringLiteral("پاسخ %1 به متقاضی داده شد.").arg(meansText(means));
}

QString mergeText(const QString &keptTrackingId)
{
    return QStringLiteral(
               "این مورد با شناسه پیگیری %1 یکجا پیگیری می‌شود. پاسخ را با هر دو شناسه می‌توانید دریافت کنید.")
        .arg(displayTrackingId(keptTrackingId));
}

QString mergeUndoneText()
{
    return QStringLiteral("رسیدگی به این مورد جداگانه ادامه می‌یابد.");
}

QString resolutionText()
{
    return QStringLiteral("درباره دو اقدام هم‌زمان تصمیم گرفته شد.");
}

QString exceptionText(bool approved)
{
    return approved ? QStringLiteral("ثبت بدون کد ملی پذیرفته شد.")
                    : QStringLiteral("ثبت بدون کد ملی پذیرفته نشد؛ کد ملی متقاضی یا سرپرست او لازم است.");
}

QString intakeQuestion(const Directory &directory, const IntakeReceived &item)
{
    return QStringLiteral(
               "با سلام. نامه یا پیام شما در تاریخ %1 به %2 رسید و با شماره %3 نگهداری می‌شود. "
               "برای ثبت و پیگیری آن به نام، نام خانوادگی، کد ملی و شماره تلفن همراه شما نیاز است؛ "
               "خواهشمند است آن‌ها را با یادآوری این شماره برای ما بفرستید یا به میز مراجعه کنید.")
        .arg(formatJalali(toJalali(tehranDate(item.receivedAtMs))),
             directory.titleOf(HolderCode(item.desk.text())), displayIntakeNumber(item.number));
}

} // namespace mizban
