#include "ui/models/signature_text.h"

#include "core/base/digits.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct SignatureText
{
    Q_DECLARE_TR_FUNCTIONS(SignatureText)
};

QString sentenceOf(SignatureReason reason)
{
    switch (reason) {
    case SignatureReason::None:
        return {};
    case SignatureReason::Altered:
        return SignatureText::tr("با آنچه امضا شده است نمی‌خواند");
    case SignatureReason::OtherPerson:
        return SignatureText::tr("گواهی آن به نام دیگری است");
    case SignatureReason::NotYetInForce:
        return SignatureText::tr("هنگام امضا اعتبار گواهی آغاز نشده بود");
    case SignatureReason::Expired:
        return SignatureText::tr("هنگام امضا اعتبار گواهی پایان یافته بود");
    case SignatureReason::Revoked:
        return SignatureText::tr("گواهی آن باطل شده بود");
    case SignatureReason::Forged:
        return SignatureText::tr("گواهی آن ساختگی یا برای کار دیگری است");
    case SignatureReason::UnknownAuthority:
        return SignatureText::tr("صادرکننده گواهی آن شناخته نیست");
    case SignatureReason::NoCertificate:
        return SignatureText::tr("گواهی آن هنوز نرسیده است؛ همگام کنید");
    case SignatureReason::RevocationUnknown:
        return SignatureText::tr(
            "فهرست تازه گواهی‌های باطل‌شده در دست نیست");
    }
    return {};
}

} // namespace

QString standingText(const SignatureJudgement &judged)
{
    switch (judged.standing) {
    case SignatureStanding::Valid:
        return SignatureText::tr("امضا معتبر است");
    case SignatureStanding::Invalid:
        return SignatureText::tr("امضا نامعتبر است");
    case SignatureStanding::Unverifiable:
        return SignatureText::tr("امضا قابل بررسی نیست");
    }
    return {};
}

QString reasonText(const SignatureJudgement &judged)
{
    if (!judged.isValid())
        return sentenceOf(judged.reason);
    return judged.own ? SignatureText::tr("با گواهی «%1»").arg(isolate(judged.signer)) : QString();
}

QString signatureText(const SignatureJudgement &judged)
{
    const QString reason = reasonText(judged);
    return reason.isEmpty() ? standingText(judged)
                            : SignatureText::tr("%1: %2").arg(standingText(judged), reason);
}

} // namespace mizban
