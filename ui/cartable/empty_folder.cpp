#include "ui/cartable/empty_folder.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct EmptyFolder
{
    Q_DECLARE_TR_FUNCTIONS(EmptyFolder)
};

} // namespace

EmptyFolderText emptyFolderText(Folder folder, bool desk, qint64 noted)
{
    const QString all = EmptyFolder::tr("همه موردها را در پوشه «همه» ببینید؛ با کلید / نام پوشه را بنویسید.");
    switch (folder) {
    case Folder::New: // others may wait that are no longer new
        return {EmptyFolder::tr("مورد تازه‌ای نرسیده است."),
                EmptyFolder::tr("موردهای در جریان را در پوشه «در دست اقدام» ببینید."),
                desk ? EmptyFolder::tr("ثبت مورد تازه") : QString()};
    case Folder::Open:
        if (noted > 0)
            return {
                EmptyFolder::tr("موردی در دست اقدام شما نیست."),
                EmptyFolder::tr(
                    "آنچه پی‌نوشت یا دستوری برای شما دارد در پوشه «دارای دستور» است."),
                desk ? EmptyFolder::tr("ثبت مورد تازه") : QString()};
        if (desk)
            return {EmptyFolder::tr("موردی در انتظار میز نیست."),
                    EmptyFolder::tr(
                        "درخواست یا شکایت مراجعه‌کننده را ثبت کنید."),
                    EmptyFolder::tr("ثبت مورد تازه")};
        return {
            EmptyFolder::tr("موردی در انتظار شما نیست."),
            EmptyFolder::tr("موردهایی که به شما ارجاع شود اینجا می‌آید."),
            {}};
    case Folder::Overdue:
        return {EmptyFolder::tr("هیچ موردی از مهلت نگذشته است."),
                EmptyFolder::tr("موردهای در جریان را در پوشه «در دست اقدام» ببینید."),
                {}};
    case Folder::Noted:
        return {EmptyFolder::tr("موردی با دستور یا پی‌نوشت نیست."), all, {}};
    case Folder::Sealed:
        return {EmptyFolder::tr("مورد محرمانه‌ای نزد شما نیست."), all, {}};
    case Folder::Drafts:
        return {
            EmptyFolder::tr("پیش‌نویسی نیست."),
            EmptyFolder::tr(
                "مورد نیمه‌کاره خودبه‌خود اینجا نگه داشته می‌شود."),
            {}};
    case Folder::Sent:
        return {EmptyFolder::tr("موردی به دیگران ارجاع نشده است."),
                EmptyFolder::tr("برای ارجاع، مورد را باز کنید و کلید R را بزنید."),
                {}};
    case Folder::Answered:
        return {EmptyFolder::tr("موردی پاسخ داده نشده است."),
                EmptyFolder::tr("برای پاسخ، مورد را باز کنید و کلید A را بزنید."),
                {}};
    case Folder::All:
        return {
            EmptyFolder::tr("این کارتابل هنوز خالی است."),
            desk ? EmptyFolder::tr("نخستین مورد را ثبت کنید.")
                 : EmptyFolder::tr(
                       "پس از همگام‌سازی، موردهای شما اینجا می‌آید."),
            desk ? EmptyFolder::tr("ثبت مورد تازه") : QString()};
    case Folder::NoAnswer:
        return {
            EmptyFolder::tr("مورد بی‌پاسخی نزد مرکز نیست."),
            EmptyFolder::tr(
                "پنج روز کاری پس از زمان پاسخ، مورد خودبه‌خود اینجا می‌آید."),
            {}};
    case Folder::Disputes:
        return {
            EmptyFolder::tr("موردی در انتظار جلسه یا مهلت نهایی نیست."),
            EmptyFolder::tr(
                "تعارض را از پوشه «بی‌پاسخ‌ها» با کلید Q ثبت کنید."),
            {}};
    case Folder::Sessions:
        return {EmptyFolder::tr("جلسه یا تصمیم در جریانی نیست."),
                EmptyFolder::tr(
                    "جلسه را از پوشه «تعارض‌ها» با کلید S تعیین کنید."),
                {}};
    case Folder::NonCompliant:
        return {EmptyFolder::tr("تصمیم اجرا نشده‌ای نیست."), all, {}};
    case Folder::Misconduct:
        return {EmptyFolder::tr("اعلام تخلف بی‌نتیجه‌ای نیست."), all, {}};
    }
    return {};
}

EmptyFolderText emptyViewText()
{
    return {EmptyFolder::tr("در این پوشه موردی از این نوع نیست."),
            EmptyFolder::tr(
                "برای دیدن همه، «همه نوع‌ها» را برگزینید (Ctrl+T)."),
            {}};
}

} // namespace mizban
