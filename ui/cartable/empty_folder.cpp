#include "ui/cartable/empty_folder.h"

#include <QCoreApplication>

namespace mizban {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EmptyFolder", text);
}

} // namespace

EmptyFolderText emptyFolderText(Folder folder, bool desk)
{
    const QString all = say("همه موردها را در پوشه «همه» ببینید؛ با کلید / نام پوشه را بنویسید.");
    switch (folder) {
    case Folder::New:
    case Folder::Open:
        if (desk)
            return {say("موردی در انتظار میز نیست."),
                    say("درخواست یا شکایت مراجعه‌کننده را ثبت کنید."),
                    say("ثبت مورد تازه")};
        return {say("موردی در انتظار شما نیست."),
                say("موردهایی که به شما ارجاع شود اینجا می‌آید."),
                {}};
    case Folder::Overdue:
        return {say("هیچ موردی از مهلت نگذشته است."), say("موردهای در جریان را در پوشه «باز» ببینید."), {}};
    case Folder::Noted:
        return {say("موردی با دستور یا پی‌نوشت نیست."), all, {}};
    case Folder::Sealed:
        return {say("مورد محرمانه‌ای نزد شما نیست."), all, {}};
    case Folder::Drafts:
        return {say("پیش‌نویسی نیست."),
                say("مورد نیمه‌کاره خودبه‌خود اینجا نگه داشته "
                    "می‌شود."),
                {}};
    case Folder::Sent:
        return {say("موردی به دیگران ارجاع نشده است."),
                say("برای ارجاع، مورد را باز کنید و کلید R را بزنید."),
                {}};
    case Folder::Answered:
        return {say("موردی پاسخ داده نشده است."), say("برای پاسخ، مورد را باز کنید و کلید A را بزنید."), {}};
    case Folder::All:
        return {
            say("این کارتابل هنوز خالی است."),
            desk ? say("نخستین مورد را ثبت کنید.")
                 : say("پس از همگام‌سازی، موردهای شما اینجا می‌آید."),
            desk ? say("ثبت مورد تازه") : QString()};
    }
    return {};
}

} // namespace mizban
