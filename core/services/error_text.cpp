#include "core/services/error_text.h"

#include "core/services/error_text_acts.h"
#include "core/services/error_text_backup.h"
#include "core/services/error_text_deadlines.h"
#include "core/services/error_text_files.h"
#include "core/services/error_text_identity.h"
#include "core/services/error_text_night.h"
#include "core/services/error_text_signing.h"
#include "core/services/sealed_errors.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct FieldWord
{
    const char *field;
    const char *name;
};

constexpr FieldWord fieldWords[] = {
    {"kind", QT_TRANSLATE_NOOP("Fields", "نوع مورد")},
    {"channel", QT_TRANSLATE_NOOP("Fields", "نحوه دریافت")},
    {"applicant", QT_TRANSLATE_NOOP("Fields", "متقاضی")},
    {"applicant.nationalNumber", QT_TRANSLATE_NOOP("Fields", "کد ملی")},
    {"applicant.givenName", QT_TRANSLATE_NOOP("Fields", "نام")},
    {"applicant.familyName", QT_TRANSLATE_NOOP("Fields", "نام خانوادگی")},
    {"applicant.mobile", QT_TRANSLATE_NOOP("Fields", "تلفن همراه")},
    {"applicant.kind", QT_TRANSLATE_NOOP("Fields", "نوع متقاضی")},
    {"applicant.legalId", QT_TRANSLATE_NOOP("Fields", "شناسه ملی")},
    {"applicant.name", QT_TRANSLATE_NOOP("Fields", "نام شخص حقوقی")},
    {"applicant.comprehensiveCode", QT_TRANSLATE_NOOP("Fields", "کد فراگیر اتباع خارجی")},
    {"applicant.passport", QT_TRANSLATE_NOOP("Fields", "شماره گذرنامه")},
    {"applicant.nationality", QT_TRANSLATE_NOOP("Fields", "تابعیت")},
    {"applicant.country", QT_TRANSLATE_NOOP("Fields", "کشور محل اقامت")},
    {"applicant.guardianNumber", QT_TRANSLATE_NOOP("Fields", "کد ملی ولی یا قیم")},
    {"applicant.exception.reason", QT_TRANSLATE_NOOP("Fields", "علت نداشتن کد ملی")},
    {"applicant.exception.approvedBy", QT_TRANSLATE_NOOP("Fields", "موافقت مسئول میز")},
    {"applicant.email", QT_TRANSLATE_NOOP("Fields", "رایانامه")},
    {"applicant.identity", QT_TRANSLATE_NOOP("Fields", "هویت متقاضی")},
    {"applicant.representative", QT_TRANSLATE_NOOP("Fields", "نماینده")},
    {"applicant.representative.nationalNumber", QT_TRANSLATE_NOOP("Fields", "کد ملی نماینده")},
    {"applicant.representative.givenName", QT_TRANSLATE_NOOP("Fields", "نام نماینده")},
    {"applicant.representative.familyName", QT_TRANSLATE_NOOP("Fields", "نام خانوادگی نماینده")},
    {"applicant.representative.relation", QT_TRANSLATE_NOOP("Fields", "نسبت نماینده با متقاضی")},
    {"applicant.representative.capacity", QT_TRANSLATE_NOOP("Fields", "سمت نماینده در شخص حقوقی")},
    {"place", QT_TRANSLATE_NOOP("Fields", "محل مشاهده")},
    {"date", QT_TRANSLATE_NOOP("Fields", "تاریخ مشاهده")},
    {"benefits", QT_TRANSLATE_NOOP("Fields", "گزارش به سود کیست")},
    {"addressee", QT_TRANSLATE_NOOP("Fields", "مخاطب")},
    {"artForm", QT_TRANSLATE_NOOP("Fields", "قالب هنری")},
    {"effects", QT_TRANSLATE_NOOP("Fields", "اثر مورد انتظار")},
    {"serviceId", QT_TRANSLATE_NOOP("Fields", "شناسه خدمت")},
    {"handlingOf", QT_TRANSLATE_NOOP("Fields", "شناسه پیگیری مورد پیشین")},
    {"guidedFirst", QT_TRANSLATE_NOOP("Fields", "راهنمایی پیش از ثبت")},
    {"guidedTo", QT_TRANSLATE_NOOP("Fields", "میز مقصد")},
    {"startedAt", QT_TRANSLATE_NOOP("Fields", "زمان درخواست خدمت")},
    {"deliveredAt", QT_TRANSLATE_NOOP("Fields", "زمان تحویل خدمت")},
    {"days", QT_TRANSLATE_NOOP("Fields", "روزهای کاری")},
    {"need", QT_TRANSLATE_NOOP("Fields", "نیاز به مجوز یا اعتبار")},
    {"amount", QT_TRANSLATE_NOOP("Fields", "مبلغ اعتبار")},
    {"invite", QT_TRANSLATE_NOOP("Fields", "دعوت‌شدگان")},
    {"owner", QT_TRANSLATE_NOOP("Fields", "مجری تصمیم")},
    {"due", QT_TRANSLATE_NOOP("Fields", "مهلت اجرا")},
    {"decision", QT_TRANSLATE_NOOP("Fields", "تصمیم جلسه")},
    {"referral", QT_TRANSLATE_NOOP("Fields", "اعلام تخلف")},
    {"body", QT_TRANSLATE_NOOP("Fields", "مرجع رسیدگی")},
    {"letter", QT_TRANSLATE_NOOP("Fields", "شماره نامه")},
    {"holidays", QT_TRANSLATE_NOOP("Fields", "تقویم تعطیلات")},
    {"province", QT_TRANSLATE_NOOP("Fields", "استان")},
    {"version", QT_TRANSLATE_NOOP("Fields", "شماره نسخه")},
    {"subject", QT_TRANSLATE_NOOP("Fields", "موضوع")},
    {"text", QT_TRANSLATE_NOOP("Fields", "شرح")},
    {"publicText", QT_TRANSLATE_NOOP("Fields", "متن پاسخ به متقاضی")},
    {"reason", QT_TRANSLATE_NOOP("Fields", "علت")},
    {"note", QT_TRANSLATE_NOOP("Fields", "دستور ارجاع")},
    {"to", QT_TRANSLATE_NOOP("Fields", "گیرنده ارجاع")},
    {"copies", QT_TRANSLATE_NOOP("Fields", "رونوشت")},
    {"due", QT_TRANSLATE_NOOP("Fields", "مهلت انجام")},
    {"visit.contact", QT_TRANSLATE_NOOP("Fields", "شخص طرف مراجعه")},
    {"visit.at", QT_TRANSLATE_NOOP("Fields", "زمان مراجعه")},
    {"visit.hour", QT_TRANSLATE_NOOP("Fields", "ساعت مراجعه")},
    {"visit.reason", QT_TRANSLATE_NOOP("Fields", "علت مراجعه حضوری")},
    {"question", QT_TRANSLATE_NOOP("Fields", "متن استعلام")},
    {"task", QT_TRANSLATE_NOOP("Fields", "درخواست اقدام")},
    {"inquiry", QT_TRANSLATE_NOOP("Fields", "استعلام")},
    {"recipient", QT_TRANSLATE_NOOP("Fields", "تحویل‌گیرنده پاسخ")},
    {"delivery.at", QT_TRANSLATE_NOOP("Fields", "زمان تحویل پاسخ")},
    {"how", QT_TRANSLATE_NOOP("Fields", "شیوه تحویل")},
    {"fault", QT_TRANSLATE_NOOP("Fields", "قصور دستگاه")},
    {"claimed", QT_TRANSLATE_NOOP("Fields", "خسارت ادعاشده")},
    {"awarded", QT_TRANSLATE_NOOP("Fields", "خسارت تعیین‌شده")},
    {"paid", QT_TRANSLATE_NOOP("Fields", "مبلغ پرداخت‌شده")},
    {"paidAt", QT_TRANSLATE_NOOP("Fields", "زمان پرداخت")},
    {"until", QT_TRANSLATE_NOOP("Fields", "تا تاریخ")},
    {"score", QT_TRANSLATE_NOOP("Fields", "نمره نظرسنجی")},
    {"detail", QT_TRANSLATE_NOOP("Fields", "علت نرسیدن خبر")},
    {"trackingId", QT_TRANSLATE_NOOP("Fields", "شناسه پیگیری")},
    {"counts", QT_TRANSLATE_NOOP("Fields", "اقدام برگزیده")},
    {"locality", QT_TRANSLATE_NOOP("Fields", "محل")},
    {"locality.name", QT_TRANSLATE_NOOP("Fields", "نام محل")},
    {"beneficiary", QT_TRANSLATE_NOOP("Fields", "ذی‌نفع")},
    {"beneficiary.name", QT_TRANSLATE_NOOP("Fields", "نام گروه ذی‌نفع")},
    {"beneficiary.size", QT_TRANSLATE_NOOP("Fields", "تعداد افراد گروه")},
    {"breach", QT_TRANSLATE_NOOP("Fields", "مبنای شکایت")},
    {"against", QT_TRANSLATE_NOOP("Fields", "واحد مورد نظر")},
    {"redress", QT_TRANSLATE_NOOP("Fields", "خواسته شاکی")},
    {"about", QT_TRANSLATE_NOOP("Fields", "شخص یا واحد موضوع شکایت")},
    {"body", QT_TRANSLATE_NOOP("Fields", "هیأت رسیدگی")},
    {"letter", QT_TRANSLATE_NOOP("Fields", "شماره نامه")},
    {"documents", QT_TRANSLATE_NOOP("Fields", "مدارک دریافتی")},
    {"outcome", QT_TRANSLATE_NOOP("Fields", "نتیجه برای متقاضی")},
    {"outcome.text", QT_TRANSLATE_NOOP("Fields", "شرح اقدام انجام‌شده")},
    {"outcome.at", QT_TRANSLATE_NOOP("Fields", "تاریخ")},
    {"attachments", QT_TRANSLATE_NOOP("Fields", "پیوست")},
    {"topic", QT_TRANSLATE_NOOP("Fields", "موضوع مشاوره")},
    {"ruleCited", QT_TRANSLATE_NOOP("Fields", "مستند قانونی")},
    {"advice", QT_TRANSLATE_NOOP("Fields", "متن راهنمایی")},
    {"id", QT_TRANSLATE_NOOP("Fields", "شناسه پیگیری")},
    {"code", QT_TRANSLATE_NOOP("Fields", "کد یک‌بارمصرف")},
    {"person", QT_TRANSLATE_NOOP("Fields", "کد پست سازمانی")},
    {"password", QT_TRANSLATE_NOOP("Fields", "گذرواژه")},
    {"seat", QT_TRANSLATE_NOOP("Fields", "پرونده جایگاه")},
    {"url", QT_TRANSLATE_NOOP("Fields", "نشانی مرکز")},
    {"ca", QT_TRANSLATE_NOOP("Fields", "گواهی مرکز")},
    {"query", QT_TRANSLATE_NOOP("Fields", "عبارت جستجو")},
    {"searchName", QT_TRANSLATE_NOOP("Fields", "نام جستجو")},
    {"viewName", QT_TRANSLATE_NOOP("Fields", "نام نما")},
    {"savedViews", QT_TRANSLATE_NOOP("Fields", "نماهای ذخیره‌شده")},
    {"phrase", QT_TRANSLATE_NOOP("Fields", "جمله آماده")},
    {"duplicate", QT_TRANSLATE_NOOP("Fields", "پیوند به مورد مشابه")},
    {"registeredAt", QT_TRANSLATE_NOOP("Fields", "زمان ثبت")},
};

QString say(const char *text)
{
    return QCoreApplication::translate("Errors", text);
}

const char *sentenceOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::None:
        return "";
    case ErrorCode::InvalidInput:
        return QT_TRANSLATE_NOOP("Errors", "مقدار واردشده درست نیست؛ آن را بررسی و اصلاح کنید.");
    case ErrorCode::MissingInput:
        return QT_TRANSLATE_NOOP("Errors", "این قسمت خالی است؛ آن را تکمیل کنید.");
    case ErrorCode::UnknownField:
        return QT_TRANSLATE_NOOP("Errors", "چنین قسمتی برای این نوع مورد وجود ندارد؛ آن را بردارید.");
    case ErrorCode::TooLarge:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "بیش از اندازه مجاز است؛ آن را کوتاه‌تر یا کوچک‌تر کنید. آنچه نوشته‌اید سر جای خود است.");
    case ErrorCode::EmptyFile:
        return QT_TRANSLATE_NOOP("Errors", "پرونده خالی است (صفر بایت)؛ پرونده درست را برگزینید.");
    case ErrorCode::UnreadableFile:
        return QT_TRANSLATE_NOOP("Errors",
                                 "پرونده پیدا نشد یا خواندنی نیست؛ مسیر و دسترسی آن را بررسی کنید.");
    case ErrorCode::NotAllowed:
        return QT_TRANSLATE_NOOP("Errors", "شما اجازه این کار را ندارید.");
    case ErrorCode::NotHolder:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "این مورد اکنون در اختیار شما نیست؛ تنها دارنده آن می‌تواند اقدام کند.");
    case ErrorCode::OutOfScope:
        return QT_TRANSLATE_NOOP(
            "Errors", "این موضوع در شرح وظایف این دستگاه نیست؛ متقاضی را به میز دستگاه مربوط راهنمایی کنید.");
    case ErrorCode::WrongStatus:
        return QT_TRANSLATE_NOOP(
            "Errors", "در وضعیت کنونی مورد، این کار امکان‌پذیر نیست.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("Errors", "پیدا نشد؛ آن را بررسی و دوباره وارد کنید.");
    case ErrorCode::AlreadyDone:
        return QT_TRANSLATE_NOOP(
            "Errors", "این کار پیش‌تر انجام شده یا از پیش موجود است.");
    case ErrorCode::Conflict:
        return QT_TRANSLATE_NOOP("Errors", "با وضعیت موجود ناسازگار است؛ چیزی تغییر نکرد.");
    case ErrorCode::Revoked:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "دسترسی این رایانه لغو شده است؛ با مدیر سامانه تماس بگیرید. اطلاعات ثبت‌شده سر جای خود است.");
    case ErrorCode::WrongPassword:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "گذرواژه درست نیست؛ صفحه‌کلید و حروف بزرگ را بررسی و دوباره وارد کنید.");
    case ErrorCode::NotASeat:
        return QT_TRANSLATE_NOOP("Errors",
                                 "این پرونده جایگاه میزبان نیست؛ پرونده دیگری برگزینید. پرونده دست نخورد.");
    case ErrorCode::InUse:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "جایگاه هم‌اکنون در برنامه دیگری باز است؛ نخست آن را ببندید.");
    case ErrorCode::CannotOpen:
        return QT_TRANSLATE_NOOP("Errors",
                                 "باز نشد؛ وجود پرونده یا پوشه و اجازه دسترسی به آن را بررسی کنید.");
    case ErrorCode::NewerFormat:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "با نسخه تازه‌تری از برنامه ساخته شده است؛ برنامه را به‌روز کنید.");
    case ErrorCode::DiskFull:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "دیسک پر است و ذخیره نشد. نوشته شما روی صفحه مانده است؛ جا باز کنید و دوباره ذخیره کنید.");
    case ErrorCode::StorageFailed:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "نوشتن روی دیسک شکست خورد. آنچه پیش‌تر ذخیره شده سالم است؛ برنامه را ببندید و دیسک را بررسی کنید.");
    case ErrorCode::Corrupt:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "اطلاعات ذخیره‌شده آسیب دیده است؛ چیزی پاک نشد. با پشتیبانی تماس بگیرید.");
    case ErrorCode::Unreachable:
        return QT_TRANSLATE_NOOP(
            "Errors", "ارتباط با مرکز برقرار نشد. کار را ادامه دهید؛ با وصل شدن شبکه ارسال خواهد شد.");
    case ErrorCode::UntrustedCenter:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "هویت مرکز تأیید نشد و چیزی ارسال نشد؛ نشانی و گواهی مرکز را با مدیر سامانه بررسی کنید.");
    case ErrorCode::Malformed:
        return QT_TRANSLATE_NOOP("Errors", "داده دریافتی خوانا نبود و کنار گذاشته شد؛ چیزی از دست نرفت.");
    case ErrorCode::BadSignature:
        return QT_TRANSLATE_NOOP("Errors", "امضا معتبر نیست؛ داده پذیرفته نشد.");
    case ErrorCode::Fork:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "زنجیره این رایانه دوشاخه شده و ارسال متوقف است؛ محتوا نگه داشته شده. با مدیر سامانه تماس بگیرید.");
    case ErrorCode::HeadMismatch:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "سابقه مرکز با آنچه این جایگاه دارد نمی‌خواند؛ چیزی پاک یا جایگزین نشد. با مدیر سامانه تماس بگیرید.");
    case ErrorCode::Refused:
        return QT_TRANSLATE_NOOP("Errors", "مرکز این درخواست را نپذیرفت.");
    case ErrorCode::Busy:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "مرکز یا پرونده سرگرم است؛ کمی بعد دوباره کوشش می‌شود.");
    case ErrorCode::Internal:
        return QT_TRANSLATE_NOOP("Errors",
                                 "خطای داخلی برنامه؛ چیزی از دست نرفت. اگر تکرار شد به پشتیبانی خبر دهید.");
    }
    return "";
}

struct QuerySentence
{
    const char *field;
    const char *sentence; ///< %1: what was typed
};

constexpr QuerySentence querySentences[] = {
    {"query.kind",
     QT_TRANSLATE_NOOP("Errors", "«%1» نوع مورد نیست؛ مانند «نوع:شکایت» یا «نوع:درخواست» بنویسید.")},
    {"query.status",
     QT_TRANSLATE_NOOP("Errors", "«%1» وضعیت مورد نیست؛ مانند «وضعیت:باز» یا «وضعیت:مختومه» بنویسید.")},
    {"query.from", QT_TRANSLATE_NOOP("Errors", "«%1» تاریخ درستی نیست؛ مانند «از:۱۴۰۵/۰۲/۳۱» بنویسید.")},
    {"query.to", QT_TRANSLATE_NOOP("Errors", "«%1» تاریخ درستی نیست؛ مانند «تا:۱۴۰۵/۰۲/۳۱» بنویسید.")},
    {"query.holder",
     QT_TRANSLATE_NOOP(
         "Errors",
         "دارنده‌ای با نام «%1» در فهرست نیست؛ بخشی از نام سمت یا میز را بنویسید.")},
    {"query.number", QT_TRANSLATE_NOOP("Errors", "«%1» شماره نیست؛ پس از «شماره:» تنها رقم بنویسید.")},
};

QString sentenceOfQuery(const Error &error)
{
    for (const QuerySentence &known : querySentences) {
        if (error.field == QLatin1StringView(known.field))
            return say(known.sentence).arg(error.detail);
    }
    return {};
}

QString sentenceOfLink(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "یک مورد را نمی‌توان به خودش پیوند داد؛ شناسه مورد دیگر را بنویسید."));
    case ErrorCode::AlreadyDone:
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "این مورد پیش‌تر به مورد دیگری پیوند خورده است؛ نخست آن پیوند را بردارید."));
    case ErrorCode::WrongStatus:
        return say(QT_TRANSLATE_NOOP(
            "Errors", "چنین پیوندی ممکن نیست: مورد باطل یا در دست بررسی مرکز است، یا پیوندی ندارد."));
    default:
        return {};
    }
}

/// Sentences that say more than the code alone, for a rule or a field.
QString particularOf(const Error &error)
{
    if (error.field.startsWith(QLatin1StringView("query.")))
        return sentenceOfQuery(error);
    if (error.field == QLatin1StringView("duplicate")) {
        const QString link = sentenceOfLink(error);
        return link.isEmpty() ? sentenceOfAct(error) : link;
    }
    const auto is = [&error](const char *field, const char *rule) {
        return error.field == QLatin1StringView(field) && error.rule == QLatin1StringView(rule);
    };
    if (is("applicant.nationalNumber", "N7"))
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "شکایت بی‌نام ثبت نمی‌شود؛ کد ملی را وارد کنید یا آن را به‌صورت «گزارش مردمی» ثبت کنید."));
    if (is("guidedFirst", "5-4"))
        return say(QT_TRANSLATE_NOOP("Errors",
                                     "در مرکز، نخست متقاضی را به سامانه سامد و تلفن ۱۱۱ راهنمایی کنید؛ "
                                     "اگر بر ثبت نامه پافشاری کرد، آن را نشان بزنید و ثبت کنید."));
    if (error.rule == QLatin1StringView("4-18"))
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "درخواست در مرکز پاسخ داده نمی‌شود؛ متقاضی را راهنمایی کنید یا مورد را ارجاع دهید."));
    if (is("outcome", "10-2"))
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "این مورد از آغاز در اختیار مرکز است و در این میز «انجام شد» ندارد؛ «زمان پاسخ نهایی» یا "
            "«مراجعه بعدی» را برگزینید."));
    if (is("attachments", "1.8"))
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "طرح بدون پیوست ثبت نمی‌شود؛ متن کامل طرح را پیوست کنید."));
    if (is("attachments", "1.7"))
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "پیوست ابراز احساسات متن، تصویر یا صداست؛ پرونده‌های دیگر را بردارید."));
    if (is("serviceId", "4-3"))
        return say(QT_TRANSLATE_NOOP(
            "Errors", "این خدمت در فهرست خدمات این میز نیست؛ خدمتی از فهرست همین میز برگزینید."));
    if (is("effects", "1.8"))
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "اثر مورد انتظار روشن نیست؛ دست‌کم یکی از گزینه‌های اثر را برگزینید."));
    const bool nationalNumber = error.field == QLatin1StringView("applicant.nationalNumber");
    if (nationalNumber && error.code == ErrorCode::MissingInput)
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "کد ملی وارد نشده است؛ بدون کد ملی این مورد ثبت نمی‌شود."));
    if (nationalNumber)
        return say(
            QT_TRANSLATE_NOOP("Errors", "کد ملی درست نیست؛ ده رقم کارت ملی را بررسی و دوباره وارد کنید."));
    if (error.field == QLatin1StringView("outcome") && error.code == ErrorCode::MissingInput)
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "نتیجه برای متقاضی روشن نیست؛ «انجام شد»، «مراجعه بعدی» یا «زمان پاسخ نهایی» را برگزینید."));
    if (error.field == QLatin1StringView("outcome.at") && error.rule == QLatin1StringView("E8"))
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "زمان پاسخ نهایی از مهلت مقرر دیرتر است؛ تاریخی زودتر برگزینید یا آن را خالی بگذارید."));
    if (error.field == QLatin1StringView("password") && error.code == ErrorCode::InvalidInput)
        return say(QT_TRANSLATE_NOOP(
            "Errors", "گذرواژه کوتاه است؛ دست‌کم ۸ نویسه وارد کنید."));
    if (error.field == QLatin1StringView("id") && error.code == ErrorCode::InvalidInput)
        return say(QT_TRANSLATE_NOOP("Errors", "شناسه پیگیری درست نیست؛ پانزده رقم روی رسید را بررسی کنید."));
    if (error.field == QLatin1StringView("code") && error.code == ErrorCode::Refused)
        return say(QT_TRANSLATE_NOOP(
            "Errors",
            "کد یک‌بارمصرف پذیرفته نشد؛ شاید نادرست، به‌کاررفته یا منقضی است. کد تازه بگیرید."));
    return {};
}

/// What is said of this field or rule alone; empty where the code says all.
QString ownSentence(const Error &error)
{
    if (const QString sealed = sealedSentence(error); !sealed.isEmpty())
        return sealed;
    if (const QString identity = sentenceOfIdentity(error); !identity.isEmpty())
        return identity;
    if (const QString signing = sentenceOfSigning(error); !signing.isEmpty())
        return signing;
    if (const QString night = sentenceOfNight(error); !night.isEmpty())
        return night;
    if (const QString particular = particularOf(error); !particular.isEmpty())
        return particular;
    if (const QString act = sentenceOfAct(error); !act.isEmpty())
        return act;
    if (const QString file = sentenceOfFile(error); !file.isEmpty())
        return file;
    if (const QString deadline = deadlineSentence(error); !deadline.isEmpty())
        return deadline;
    return backupSentence(error);
}

} // namespace

QString fieldName(const QString &field)
{
    for (const FieldWord &known : fieldWords) {
        if (field == QLatin1StringView(known.field))
            return QCoreApplication::translate("Fields", known.name);
    }
    return field;
}

QString describe(const Error &error)
{
    if (const QString own = ownSentence(error); !own.isEmpty())
        return own;
    const QString general = say(sentenceOf(error.code));
    if (error.field.isEmpty())
        return general;
    return QCoreApplication::translate("Errors", "%1: %2").arg(fieldName(error.field), general);
}

QString describeBeside(const Error &error)
{
    const QString own = ownSentence(error);
    return own.isEmpty() ? say(sentenceOf(error.code)) : own;
}

} // namespace mizban
