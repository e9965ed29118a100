#include "core/services/words.h"

#include <QCoreApplication>

namespace mizban {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString nameOf(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Request:
        return word(QT_TRANSLATE_NOOP("Words", "درخواست"));
    case CaseKind::Complaint:
        return word(QT_TRANSLATE_NOOP("Words", "شکایت"));
    case CaseKind::Criticism:
        return word(QT_TRANSLATE_NOOP("Words", "انتقاد"));
    case CaseKind::ObservationReport:
        return word(QT_TRANSLATE_NOOP("Words", "گزارش مردمی"));
    case CaseKind::Idea:
        return word(QT_TRANSLATE_NOOP("Words", "ایده"));
    case CaseKind::Suggestion:
        return word(QT_TRANSLATE_NOOP("Words", "پیشنهاد"));
    case CaseKind::Plan:
        return word(QT_TRANSLATE_NOOP("Words", "طرح"));
    case CaseKind::Thanks:
        return word(QT_TRANSLATE_NOOP("Words", "تقدیر و تشکر"));
    case CaseKind::Sentiment:
        return word(QT_TRANSLATE_NOOP("Words", "ابراز احساسات"));
    }
    return {};
}

QString nameOf(Channel channel)
{
    switch (channel) {
    case Channel::WalkIn:
        return word(QT_TRANSLATE_NOOP("Words", "مراجعه حضوری"));
    case Channel::PublicVisit:
        return word(QT_TRANSLATE_NOOP("Words", "ملاقات مردمی"));
    case Channel::Phone111:
        return word(QT_TRANSLATE_NOOP("Words", "تلفن ۱۱۱"));
    case Channel::SupervisionLine:
        return word(QT_TRANSLATE_NOOP("Words", "خط نظارت"));
    case Channel::CallCentre:
        return word(QT_TRANSLATE_NOOP("Words", "مرکز تماس"));
    case Channel::Post:
        return word(QT_TRANSLATE_NOOP("Words", "نامه پستی"));
    case Channel::Email:
        return word(QT_TRANSLATE_NOOP("Words", "رایانامه"));
    case Channel::Fax:
        return word(QT_TRANSLATE_NOOP("Words", "دورنگار"));
    case Channel::Web:
        return word(QT_TRANSLATE_NOOP("Words", "وب"));
    case Channel::QuickReport:
        return word(QT_TRANSLATE_NOOP("Words", "گزارش سریع"));
    case Channel::ProvincialTrip:
        return word(QT_TRANSLATE_NOOP("Words", "سفر استانی"));
    case Channel::Abroad:
        return word(QT_TRANSLATE_NOOP("Words", "خارج از کشور"));
    case Channel::NightOffice:
        return word(QT_TRANSLATE_NOOP("Words", "مدیریت شبانه"));
    }
    return {};
}

QString nameOf(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Registered:
        return word(QT_TRANSLATE_NOOP("Words", "ثبت‌شده"));
    case CaseStatus::InReview:
        return word(QT_TRANSLATE_NOOP("Words", "در دست بررسی"));
    case CaseStatus::Referred:
        return word(QT_TRANSLATE_NOOP("Words", "ارجاع‌شده"));
    case CaseStatus::AwaitingApplicant:
        return word(QT_TRANSLATE_NOOP("Words", "در انتظار متقاضی"));
    case CaseStatus::Escalated:
        return word(QT_TRANSLATE_NOOP("Words", "ارسال‌شده به سطح بالاتر"));
    case CaseStatus::InSession:
        return word(QT_TRANSLATE_NOOP("Words", "در جلسه حل مسئله"));
    case CaseStatus::Answered:
        return word(QT_TRANSLATE_NOOP("Words", "پاسخ داده‌شده"));
    case CaseStatus::Closed:
        return word(QT_TRANSLATE_NOOP("Words", "مختومه"));
    case CaseStatus::Reopened:
        return word(QT_TRANSLATE_NOOP("Words", "بازگشایی‌شده"));
    case CaseStatus::Void:
        return word(QT_TRANSLATE_NOOP("Words", "باطل‌شده"));
    }
    return {};
}

QString nameOf(Level level)
{
    switch (level) {
    case Level::County:
        return word(QT_TRANSLATE_NOOP("Words", "شهرستان"));
    case Level::Province:
        return word(QT_TRANSLATE_NOOP("Words", "استان"));
    case Level::Agency:
        return word(QT_TRANSLATE_NOOP("Words", "دستگاه"));
    case Level::National:
        return word(QT_TRANSLATE_NOOP("Words", "ملی"));
    }
    return {};
}

QString nameOf(LocalityType type)
{
    switch (type) {
    case LocalityType::Village:
        return word(QT_TRANSLATE_NOOP("Words", "روستا"));
    case LocalityType::District:
        return word(QT_TRANSLATE_NOOP("Words", "بخش"));
    case LocalityType::City:
        return word(QT_TRANSLATE_NOOP("Words", "شهر"));
    }
    return {};
}

QString nameOf(Breach breach)
{
    switch (breach) {
    case Breach::LawBreached:
        return word(QT_TRANSLATE_NOOP("Words", "زیر پا گذاشتن قانون (نقض)"));
    case Breach::LawDefective:
        return word(QT_TRANSLATE_NOOP("Words", "کاستی خود قانون (نقص)"));
    case Breach::RuleNotExecuted:
        return word(QT_TRANSLATE_NOOP("Words", "اجرا نشدن ضوابط"));
    case Breach::BelowStandard:
        return word(QT_TRANSLATE_NOOP("Words", "خدمت پایین‌تر از استاندارد"));
    }
    return {};
}

QString nameOf(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Done:
        return word(QT_TRANSLATE_NOOP("Words", "انجام شد"));
    case OutcomeKind::NextVisit:
        return word(QT_TRANSLATE_NOOP("Words", "مراجعه بعدی"));
    case OutcomeKind::FinalDate:
        return word(QT_TRANSLATE_NOOP("Words", "زمان پاسخ نهایی"));
    }
    return {};
}

QString nameOf(IdentityState state)
{
    switch (state) {
    case IdentityState::Unverified:
        return word(QT_TRANSLATE_NOOP("Words", "احراز نشده"));
    case IdentityState::Verified:
        return word(QT_TRANSLATE_NOOP("Words", "احراز شده"));
    case IdentityState::Mismatch:
        return word(QT_TRANSLATE_NOOP("Words", "مغایرت هویت"));
    }
    return {};
}

QString nameOf(EscalationNeed need)
{
    switch (need) {
    case EscalationNeed::Permit:
        return word(QT_TRANSLATE_NOOP("Words", "نیاز به مجوز"));
    case EscalationNeed::Credit:
        return word(QT_TRANSLATE_NOOP("Words", "نیاز به اعتبار"));
    case EscalationNeed::Both:
        return word(QT_TRANSLATE_NOOP("Words", "نیاز به مجوز و اعتبار"));
    }
    return {};
}

QString nameOf(EventType type)
{
    switch (type) {
    case EventType::DirectoryChanged:
        return word(QT_TRANSLATE_NOOP("Words", "تغییر فهرست واحدها"));
    case EventType::CaseRegistered:
        return word(QT_TRANSLATE_NOOP("Words", "ثبت"));
    case EventType::CaseOpened:
        return word(QT_TRANSLATE_NOOP("Words", "رؤیت"));
    case EventType::CaseReferred:
        return word(QT_TRANSLATE_NOOP("Words", "ارجاع"));
    case EventType::CaseAnswered:
        return word(QT_TRANSLATE_NOOP("Words", "پاسخ"));
    case EventType::CaseClosed:
        return word(QT_TRANSLATE_NOOP("Words", "مختومه شدن"));
    case EventType::CaseReopened:
        return word(QT_TRANSLATE_NOOP("Words", "بازگشایی"));
    case EventType::CaseVoided:
        return word(QT_TRANSLATE_NOOP("Words", "ابطال"));
    case EventType::DuplicateLinked:
        return word(QT_TRANSLATE_NOOP("Words", "پیوند به مورد مشابه"));
    case EventType::DuplicateUnlinked:
        return word(QT_TRANSLATE_NOOP("Words", "برداشتن پیوند"));
    case EventType::CaseReturned:
        return word(QT_TRANSLATE_NOOP("Words", "عودت"));
    case EventType::ReferralRecalled:
        return word(QT_TRANSLATE_NOOP("Words", "فراخوان ارجاع"));
    case EventType::CaseAccepted:
        return word(QT_TRANSLATE_NOOP("Words", "پذیرش ارجاع"));
    case EventType::DeliveredToApplicant:
        return word(QT_TRANSLATE_NOOP("Words", "تحویل پاسخ"));
    case EventType::ApplicantAwaited:
        return word(QT_TRANSLATE_NOOP("Words", "درخواست از متقاضی"));
    case EventType::ApplicantReplied:
        return word(QT_TRANSLATE_NOOP("Words", "پاسخ متقاضی"));
    case EventType::TaskAsked:
        return word(QT_TRANSLATE_NOOP("Words", "درخواست اقدام"));
    case EventType::TaskAnswered:
        return word(QT_TRANSLATE_NOOP("Words", "انجام درخواست"));
    case EventType::InquirySent:
        return word(QT_TRANSLATE_NOOP("Words", "استعلام"));
    case EventType::InquiryAnswered:
        return word(QT_TRANSLATE_NOOP("Words", "پاسخ استعلام"));
    case EventType::ConflictResolved:
        return word(QT_TRANSLATE_NOOP("Words", "رفع تعارض"));
    case EventType::CaseMerged:
        return word(QT_TRANSLATE_NOOP("Words", "ادغام در مورد پیشین"));
    case EventType::MergeUndone:
        return word(QT_TRANSLATE_NOOP("Words", "برگشت ادغام"));
    case EventType::SurveyAnswered:
        return word(QT_TRANSLATE_NOOP("Words", "نظرسنجی"));
    case EventType::ApplicantNotified:
        return word(QT_TRANSLATE_NOOP("Words", "اطلاع‌رسانی به متقاضی"));
    case EventType::NoteAdded:
        return word(QT_TRANSLATE_NOOP("Words", "یادداشت داخلی"));
    case EventType::MarginalNoted:
        return word(QT_TRANSLATE_NOOP("Words", "پی‌نوشت"));
    case EventType::NoteAcknowledged:
        return word(QT_TRANSLATE_NOOP("Words", "رؤیت پی‌نوشت"));
    case EventType::NoteAnswered:
        return word(QT_TRANSLATE_NOOP("Words", "پاسخ پی‌نوشت"));
    case EventType::ActProposed:
        return word(QT_TRANSLATE_NOOP("Words", "پیش‌نویس دفتر"));
    case EventType::ProposalDecided:
        return word(QT_TRANSLATE_NOOP("Words", "تصمیم درباره پیش‌نویس"));
    case EventType::DelegationGiven:
        return word(QT_TRANSLATE_NOOP("Words", "تفویض اختیار"));
    case EventType::DelegationEnded:
        return word(QT_TRANSLATE_NOOP("Words", "پایان تفویض اختیار"));
    case EventType::CounselRecorded:
        return word(QT_TRANSLATE_NOOP("Words", "مشاوره و راهنمایی"));
    case EventType::ServiceRecorded:
        return word(QT_TRANSLATE_NOOP("Words", "ثبت خدمت"));
    case EventType::Withdrawn:
        return word(QT_TRANSLATE_NOOP("Words", "پس گرفتن"));
    case EventType::VerdictGiven:
        return word(QT_TRANSLATE_NOOP("Words", "نظر مرکز"));
    case EventType::ExtensionAsked:
        return word(QT_TRANSLATE_NOOP("Words", "درخواست تمدید مهلت"));
    case EventType::DeadlineExtended:
        return word(QT_TRANSLATE_NOOP("Words", "تمدید مهلت"));
    case EventType::CaseEscalated:
        return word(QT_TRANSLATE_NOOP("Words", "ارسال به سطح بالاتر"));
    case EventType::OverdueRaised:
        return word(QT_TRANSLATE_NOOP("Words", "گذشتن از مهلت"));
    case EventType::NoAnswerRaised:
        return word(QT_TRANSLATE_NOOP("Words", "بی‌پاسخ ماندن"));
    case EventType::DisputeRecorded:
        return word(QT_TRANSLATE_NOOP("Words", "اعلام وجود یا نبود تعارض"));
    case EventType::SessionCalled:
        return word(QT_TRANSLATE_NOOP("Words", "دعوت به جلسه حل مسئله"));
    case EventType::SessionDecided:
        return word(QT_TRANSLATE_NOOP("Words", "تصمیم جلسه حل مسئله"));
    case EventType::EvidenceGiven:
        return word(QT_TRANSLATE_NOOP("Words", "ارائه مستندات اجرا"));
    case EventType::DecisionRefused:
        return word(QT_TRANSLATE_NOOP("Words", "استنکاف از اجرای تصمیم"));
    case EventType::NonComplianceMarked:
        return word(QT_TRANSLATE_NOOP("Words", "عدم اجرای تصمیم"));
    case EventType::MisconductReferred:
        return word(QT_TRANSLATE_NOOP("Words", "اعلام به مرجع رسیدگی به تخلف"));
    case EventType::MisconductResolved:
        return word(QT_TRANSLATE_NOOP("Words", "نتیجه رسیدگی به تخلف"));
    case EventType::SealedAct:
        return word(QT_TRANSLATE_NOOP("Words", "اقدام محرمانه"));
    case EventType::ExplanationRequested:
    case EventType::ExplanationAsked:
        return word(QT_TRANSLATE_NOOP("Words", "درخواست توضیح"));
    case EventType::ExplanationGiven:
        return word(QT_TRANSLATE_NOOP("Words", "توضیح"));
    case EventType::BoardReferred:
        return word(QT_TRANSLATE_NOOP("Words", "ارجاع به هیأت رسیدگی به تخلفات اداری"));
    case EventType::SubjectsAdded:
        return word(QT_TRANSLATE_NOOP("Words", "افزودن شخص یا واحد موضوع شکایت"));
    case EventType::EnvelopeRewrapped:
        return word(QT_TRANSLATE_NOOP("Words", "واگذاری به جانشین"));
    case EventType::SealedShared:
        return word(QT_TRANSLATE_NOOP("Words", "گشودن محتوا برای مقام ناظر"));
    case EventType::SummaryGiven:
        return word(QT_TRANSLATE_NOOP("Words", "خلاصه برای نظارت"));
    case EventType::ScopeClosed:
        return word(QT_TRANSLATE_NOOP("Words", "پایان دسترسی"));
    case EventType::ExposureReported:
        return word(QT_TRANSLATE_NOOP("Words", "گزارش پاک‌سازی دستگاه‌ها"));
    case EventType::IntakeReceived:
        return word(QT_TRANSLATE_NOOP("Words", "دریافت قلم ورودی"));
    case EventType::IntakeAsked:
        return word(QT_TRANSLATE_NOOP("Words", "پرسش هویت از فرستنده"));
    case EventType::IntakeCompleted:
        return word(QT_TRANSLATE_NOOP("Words", "تکمیل یا اصلاح مشخصات"));
    case EventType::IntakeConverted:
        return word(QT_TRANSLATE_NOOP("Words", "تبدیل قلم ورودی به مورد"));
    case EventType::IdentityChecked:
        return word(QT_TRANSLATE_NOOP("Words", "نتیجه احراز هویت"));
    case EventType::ExceptionDecided:
        return word(QT_TRANSLATE_NOOP("Words", "تصمیم درباره ثبت بدون کد ملی"));
    case EventType::NightListDrafted:
        return word(
            QT_TRANSLATE_NOOP("Words", "فهرست دستگاه‌های دارای کشیک شبانه"));
    case EventType::NightListSubmitted:
        return word(QT_TRANSLATE_NOOP("Words", "ارسال فهرست کشیک برای تأیید"));
    case EventType::NightListApproved:
        return word(QT_TRANSLATE_NOOP("Words", "تأیید فهرست کشیک"));
    case EventType::RosterSubmitted:
        return word(QT_TRANSLATE_NOOP("Words", "ارسال لوح کشیک"));
    case EventType::RosterChanged:
        return word(QT_TRANSLATE_NOOP("Words", "تغییر لوح کشیک"));
    case EventType::ShiftStarted:
        return word(QT_TRANSLATE_NOOP("Words", "آغاز نوبت شبانه"));
    case EventType::ShiftTakenOver:
        return word(QT_TRANSLATE_NOOP("Words", "در دست گرفتن نوبت"));
    case EventType::ReachabilityChecked:
        return word(QT_TRANSLATE_NOOP("Words", "آزمون دسترسی"));
    case EventType::ShiftNoted:
        return word(QT_TRANSLATE_NOOP("Words", "یادداشت دفتر نوبت"));
    case EventType::ShiftItemNoted:
        return word(QT_TRANSLATE_NOOP("Words", "پیگیری مورد شبانه"));
    case EventType::ShiftHandedOver:
        return word(QT_TRANSLATE_NOOP("Words", "تحویل نوبت"));
    case EventType::ShiftReceived:
        return word(QT_TRANSLATE_NOOP("Words", "تحویل گرفتن نوبت"));
    case EventType::MorningReported:
        return word(QT_TRANSLATE_NOOP("Words", "گزارش صبح"));
    case EventType::NightItemRegistered:
        return word(QT_TRANSLATE_NOOP("Words", "ثبت مورد شبانه"));
    case EventType::NightItemOffered:
        return word(QT_TRANSLATE_NOOP("Words", "سپردن مورد شبانه"));
    case EventType::NightItemAcknowledged:
        return word(QT_TRANSLATE_NOOP("Words", "پذیرش مورد شبانه"));
    case EventType::NightItemEscalated:
        return word(QT_TRANSLATE_NOOP("Words", "گذشتن مهلت مورد شبانه"));
    case EventType::NightItemResolved:
        return word(QT_TRANSLATE_NOOP("Words", "انجام مورد شبانه"));
    }
    return {};
}

QString nameOf(DeliveryMeans means)
{
    switch (means) {
    case DeliveryMeans::InPerson:
        return word(QT_TRANSLATE_NOOP("Words", "حضوری"));
    case DeliveryMeans::Phone:
        return word(QT_TRANSLATE_NOOP("Words", "تلفنی"));
    case DeliveryMeans::Sms:
        return word(QT_TRANSLATE_NOOP("Words", "پیامک"));
    case DeliveryMeans::Post:
        return word(QT_TRANSLATE_NOOP("Words", "پست"));
    case DeliveryMeans::Email:
        return word(QT_TRANSLATE_NOOP("Words", "رایانامه"));
    case DeliveryMeans::Messenger:
        return word(QT_TRANSLATE_NOOP("Words", "پیام‌رسان"));
    }
    return {};
}

QString nameOf(NoticeState state)
{
    switch (state) {
    case NoticeState::Sent:
        return word(QT_TRANSLATE_NOOP("Words", "به متقاضی اطلاع داده شد"));
    case NoticeState::Failed:
        return word(QT_TRANSLATE_NOOP("Words", "اطلاع به متقاضی نرسید"));
    }
    return {};
}

QString nameOf(Folder folder)
{
    switch (folder) {
    case Folder::New:
        return word(QT_TRANSLATE_NOOP("Words", "تازه‌رسیده"));
    case Folder::Open:
        return word(QT_TRANSLATE_NOOP("Words", "در دست اقدام"));
    case Folder::Overdue:
        return word(QT_TRANSLATE_NOOP("Words", "گذشته از مهلت"));
    case Folder::Noted:
        return word(QT_TRANSLATE_NOOP("Words", "دارای دستور"));
    case Folder::Sealed:
        return word(QT_TRANSLATE_NOOP("Words", "محرمانه"));
    case Folder::Drafts:
        return word(QT_TRANSLATE_NOOP("Words", "پیش‌نویس‌ها"));
    case Folder::Sent:
        return word(QT_TRANSLATE_NOOP("Words", "ارجاع‌شده‌ها"));
    case Folder::Answered:
        return word(QT_TRANSLATE_NOOP("Words", "پاسخ داده‌شده"));
    case Folder::All:
        return word(QT_TRANSLATE_NOOP("Words", "همه"));
    case Folder::NoAnswer:
        return word(QT_TRANSLATE_NOOP("Words", "بی‌پاسخ‌ها"));
    case Folder::Disputes:
        return word(QT_TRANSLATE_NOOP("Words", "تعارض‌ها"));
    case Folder::Sessions:
        return word(QT_TRANSLATE_NOOP("Words", "جلسه حل مسئله"));
    case Folder::NonCompliant:
        return word(QT_TRANSLATE_NOOP("Words", "اجرا نشده‌ها"));
    case Folder::Misconduct:
        return word(QT_TRANSLATE_NOOP("Words", "اعلام تخلف"));
    }
    return {};
}

} // namespace mizban
