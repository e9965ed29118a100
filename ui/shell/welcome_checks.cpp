#include "ui/shell/welcome_checks.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/services/enrolment.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qint64 maxAuthorityBytes = 1 << 20;
constexpr int goodLength = 12;
constexpr int strongLength = 16;

/// The context of the sentences.
struct Welcome
{
    Q_DECLARE_TR_FUNCTIONS(Welcome)
};

} // namespace

QString tidyUrl(const QString &typed)
{
    QString url = toAsciiDigits(typed).remove(QRegularExpression(u"\\s+"_s));
    while (url.endsWith(u'/'))
        url.chop(1);
    if (!url.isEmpty() && !url.contains("://"_L1))
        url.prepend("https://"_L1);
    return url;
}

QString urlProblem(const QString &url)
{
    if (url.isEmpty())
        return Welcome::tr("نشانی مرکز را وارد کنید.");
    const QUrl parsed(url, QUrl::StrictMode);
    const bool bare =
        parsed.path().isEmpty() && !parsed.hasQuery() && !parsed.hasFragment() && parsed.userInfo().isEmpty();
    if (!parsed.isValid() || parsed.scheme() != "https"_L1 || parsed.host().isEmpty() || !bare)
        return Welcome::tr("نشانی باید مانند https://center.example:8443 باشد.");
    if (parsed.port() < 1)
        return Welcome::tr(
            "شماره درگاه در پایان نشانی نیامده است؛ مانند ‎:8443.");
    return {};
}

QString authorityProblem(const QString &path)
{
    if (path.isEmpty())
        return Welcome::tr("پرونده گواهی مرکز را برگزینید یا روی این صفحه بکشید.");
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Welcome::tr("پرونده پیدا نشد یا خواندنی نیست.");
    if (file.size() > maxAuthorityBytes || !file.readAll().contains("-----BEGIN CERTIFICATE-----"))
        return Welcome::tr("این پرونده گواهی نیست؛ پرونده ca.pem را از مدیر سامانه بگیرید.");
    return {};
}

QString codeProblem(const QString &code)
{
    return code.isEmpty()
               ? Welcome::tr(
                     "کد یک‌بارمصرف را وارد کنید؛ مدیر سامانه آن را می‌دهد.")
               : QString();
}

QString postProblem(const QString &post)
{
    static const QRegularExpression form(u"^[a-z0-9-]+(\\.[a-z0-9-]+)+$"_s);
    if (post.isEmpty())
        return Welcome::tr("کد پست سازمانی خود را وارد کنید.");
    return form.match(post).hasMatch()
               ? QString()
               : Welcome::tr("کد پست از حروف کوچک انگلیسی و نقطه است؛ مانند semnan.damghan.desk.clerk1.");
}

QString seatFileProblem(const QString &path)
{
    if (path.isEmpty())
        return Welcome::tr("جای نگهداری پرونده جایگاه را برگزینید.");
    const QFileInfo file(path);
    if (file.isDir())
        return Welcome::tr("این نشانیِ پوشه است؛ نام پرونده را هم بنویسید.");
    if (file.exists())
        return Welcome::tr(
            "پرونده‌ای به این نام هست و دست نمی‌خورد. اگر جایگاه شماست آن را باز کنید؛ وگرنه نام دیگری بدهید.");
    return {};
}

QString passwordProblem(const QString &password)
{
    if (password.size() >= minPasswordLength)
        return {};
    return shownDigits(
        Welcome::tr("گذرواژه دست‌کم %1 نویسه باشد.").arg(minPasswordLength));
}

QString passwordAgainProblem(const QString &password, const QString &again)
{
    return password == again ? QString() : Welcome::tr("با گذرواژه بالا یکی نیست.");
}

Strength strengthOf(const QString &password)
{
    if (password.size() < minPasswordLength)
        return Strength::Short;
    if (password.size() < goodLength)
        return Strength::Fair;
    return password.size() < strongLength ? Strength::Good : Strength::Strong;
}

} // namespace mizban
