#include "ui/case/stock_phrases.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct StockPhrases
{
    Q_DECLARE_TR_FUNCTIONS(StockPhrases)
};

} // namespace

QStringList usualPhrases(CaseAct act)
{
    switch (act) {
    case CaseAct::Refer:
        return {StockPhrases::tr("جهت اقدام و اعلام نتیجه."),
                StockPhrases::tr("لطفاً بازدید و نتیجه را اعلام کنید."),
                StockPhrases::tr("جهت بررسی و اظهار نظر."), StockPhrases::tr("با اولویت رسیدگی شود.")};
    case CaseAct::Answer:
        return {StockPhrases::tr("با بازدید کارشناس از محل، مشکل برطرف شد."),
                StockPhrases::tr("درخواست شما انجام شد."),
                StockPhrases::tr("مدارک شما کامل است و نتیجه پیامک می‌شود."),
                StockPhrases::tr("این موضوع در برنامه سال آینده گذاشته شد.")};
    case CaseAct::Note:
        return {StockPhrases::tr("تلفنی با متقاضی صحبت شد."), StockPhrases::tr("در انتظار پاسخ واحد مربوط."),
                StockPhrases::tr("مدارک بررسی شد و کامل است.")};
    case CaseAct::Return:
        return {StockPhrases::tr("در شرح وظایف این واحد نیست."),
                StockPhrases::tr("محدوده یادشده در حوزه این شهرستان نیست."),
                StockPhrases::tr(
                    "موضوع پیش‌تر در واحد دیگری در دست رسیدگی است.")};
    case CaseAct::Task:
        return {StockPhrases::tr("لطفاً از محل بازدید و گزارش کنید."),
                StockPhrases::tr("لطفاً نظر کارشناسی خود را اعلام کنید."),
                StockPhrases::tr("لطفاً سوابق موضوع را بفرستید.")};
    case CaseAct::Inquire:
        return {StockPhrases::tr("لطفاً سوابق و نظر آن دستگاه را اعلام کنید."),
                StockPhrases::tr("لطفاً درستی مدارک پیوست را گواهی کنید.")};
    case CaseAct::TaskReply:
        return {StockPhrases::tr("بازدید شد؛ گزارش پیوست است."), StockPhrases::tr("انجام شد."),
                StockPhrases::tr("سابقه‌ای در این واحد نیست.")};
    case CaseAct::Await:
        return {StockPhrases::tr("رونوشت کارت ملی و سند مالکیت لازم است."),
                StockPhrases::tr("نشانی دقیق و شماره تماس لازم است."),
                StockPhrases::tr("تصویر آخرین قبض لازم است.")};
    case CaseAct::Received:
        return {StockPhrases::tr("مدارک خواسته‌شده تحویل شد."),
                StockPhrases::tr("نشانی و شماره تماس کامل شد.")};
    case CaseAct::Close:
        return {StockPhrases::tr("متقاضی نتیجه را پذیرفت."),
                StockPhrases::tr("متقاضی از پیگیری این درخواست منصرف شد.")};
    case CaseAct::Reopen:
        return {StockPhrases::tr("متقاضی به پاسخ اعتراض دارد."),
                StockPhrases::tr("مشکل دوباره پیش آمده است.")};
    case CaseAct::AskExtension:
    case CaseAct::Extend:
        return {StockPhrases::tr("بازدید کارشناسی هنوز انجام نشده است."),
                StockPhrases::tr("در انتظار پاسخ استعلام از دستگاه دیگر."),
                StockPhrases::tr("تأمین قطعه و اعتبار زمان می‌برد.")};
    default:
        return {};
    }
}

} // namespace mizban
