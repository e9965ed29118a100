#include "ui/models/identity_text.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/intake_number.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct IdentityText
{
    Q_DECLARE_TR_FUNCTIONS(mizban::IdentityText)
};

QString dayOf(qint64 atMs)
{
    return formatJalali(toJalali(tehranDate(atMs)));
}

} // namespace

QString nameOf(ExceptionState state)
{
    switch (state) {
    case ExceptionState::None:
        break;
    case ExceptionState::Asked:
        return IdentityText::tr("در انتظار تصمیم مسئول میز");
    case ExceptionState::Approved:
        return IdentityText::tr("پذیرفته شد");
    case ExceptionState::Refused:
        return IdentityText::tr("پذیرفته نشد");
    }
    return {};
}

QStringList identityLines(const CaseState &state)
{
    QStringList lines;
    if (state.identity == IdentityState::Verified)
        lines << IdentityText::tr("هویت متقاضی در %1 احراز شد.").arg(dayOf(state.identityCheckedMs));
    else if (state.identity == IdentityState::Mismatch)
        lines << IdentityText::tr("مشخصات متقاضی در %1 با سامانه احراز هویت نخواند؛ باید بررسی شود.")
                     .arg(dayOf(state.identityCheckedMs));
    else if (state.identityCheckedMs != 0)
        lines << IdentityText::tr("مشخصات متقاضی اصلاح شد؛ در انتظار احراز هویت دوباره.");
    if (state.exception != ExceptionState::None)
        lines << IdentityText::tr("ثبت بدون کد ملی: %1").arg(nameOf(state.exception));
    if (!state.registration.intakeNumber.isEmpty())
        lines << IdentityText::tr("از قلم ورودی شماره %1")
                     .arg(displayIntakeNumber(state.registration.intakeNumber));
    return lines;
}

QStringList counselLines(const QList<CounselEntry> &counsels, const Directory &directory)
{
    QStringList lines;
    for (const CounselEntry &counsel : counsels)
        lines << IdentityText::tr("%1، %2: %3\nمستند: %4\nراهنمایی: %5")
                     .arg(dayOf(counsel.atMs), isolate(directory.personName(counsel.actor.person)),
                          counsel.topic, counsel.ruleCited, counsel.advice);
    return lines;
}

} // namespace mizban
