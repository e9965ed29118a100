#include "ui/models/kind_text.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// The context of these texts for translation.
class KindText
{
    Q_DECLARE_TR_FUNCTIONS(KindText)
};

void addUnit(QStringList &lines, const QString &pattern, const UnitCode &code, const Directory &directory)
{
    if (const Unit *unit = directory.unit(code))
        lines << pattern.arg(isolate(unit->name));
}

void addDetails(QStringList &lines, const KindDetails &details, const Directory &directory)
{
    if (!details.place.isEmpty())
        lines << KindText::tr("محل مشاهده: %1").arg(isolate(details.place));
    if (details.observedOn)
        lines << KindText::tr("تاریخ مشاهده: %1").arg(formatJalaliLong(toJalali(*details.observedOn)));
    if (details.benefits)
        lines << KindText::tr("گزارش به سود: %1").arg(nameOf(*details.benefits));
    if (details.addressee)
        lines << KindText::tr("مخاطب: %1").arg(nameOf(*details.addressee));
    if (details.artForm)
        lines << KindText::tr("قالب هنری: %1").arg(nameOf(*details.artForm));
    if (!details.effects.isEmpty()) {
        QStringList effects;
        for (const Effect effect : details.effects)
            effects << nameOf(effect);
        lines << KindText::tr("اثر مورد انتظار: %1").arg(effects.join(u"، "_s));
    }
    if (!details.person.isEmpty())
        lines << KindText::tr("شخص مورد تقدیر: %1").arg(isolate(details.person));
    if (!details.serviceId.isEmpty()) {
        const Service *service = directory.service(details.serviceId);
        lines << KindText::tr("خدمت: %1 (شناسه %2)")
                     .arg(isolate(service ? service->title : QString()), idText(details.serviceId));
    }
    if (!details.handlingOf.isEmpty())
        lines << KindText::tr("درباره رسیدگی به شناسه پیگیری %1").arg(displayTrackingId(details.handlingOf));
    if (details.guidedFirst)
        lines << KindText::tr("پیش از ثبت به سامانه سامد و تلفن ۱۱۱ راهنمایی شد.");
}

} // namespace

QStringList kindLines(const CaseRegistered &registration, const Directory &directory)
{
    QStringList lines;
    const Beneficiary &beneficiary = registration.beneficiary;
    if (registration.kind == CaseKind::Request && beneficiary.kind == BeneficiaryKind::Group)
        lines << KindText::tr("ذی‌نفع: %1، %2 نفر")
                     .arg(isolate(beneficiary.name), numberText(beneficiary.size));
    if (registration.kind == CaseKind::Complaint) {
        lines << KindText::tr("مبنای شکایت: %1").arg(nameOf(registration.breach));
        addUnit(lines, KindText::tr("شکایت از: %1"), registration.against, directory);
        if (!registration.redress.isEmpty())
            lines << KindText::tr("خواسته: %1").arg(registration.redress);
    } else {
        addUnit(lines, KindText::tr("واحد مورد نظر: %1"), registration.against, directory);
    }
    addDetails(lines, registration.details, directory);
    return lines;
}

QString aboutLine(const CaseRegistered &registration, const Directory &directory)
{
    QStringList names;
    for (const About &one : registration.about) {
        const QString title = isolate(directory.titleOf(HolderCode(one.code)));
        names << (one.name.isEmpty() ? title : KindText::tr("%1 (%2)").arg(isolate(one.name), title));
    }
    return names.isEmpty() ? QString() : KindText::tr("درباره: %1").arg(listed(names));
}

QStringList applicantLines(const Applicant &applicant, const Directory &directory)
{
    QStringList lines;
    if (applicant.kind != ApplicantKind::Iranian && applicant.kind != ApplicantKind::Anonymous)
        lines << KindText::tr("نوع متقاضی: %1").arg(nameOf(applicant.kind));
    if (!applicant.country.isEmpty())
        lines << (applicant.kind == ApplicantKind::Foreigner ? KindText::tr("تابعیت: %1")
                                                             : KindText::tr("کشور محل اقامت: %1"))
                     .arg(isolate(applicant.country));
    if (!applicant.guardianNumber.isEmpty())
        lines << KindText::tr("کد ملی ولی یا قیم: %1").arg(idText(applicant.guardianNumber));
    if (!applicant.exceptionReason.isEmpty())
        lines << KindText::tr("بدون کد ملی به علت «%1»؛ تصمیم با %2")
                     .arg(applicant.exceptionReason,
                          isolate(directory.titleOf(HolderCode(applicant.exceptionApprovedBy.text()))));
    if (!applicant.email.isEmpty())
        lines << KindText::tr("رایانامه: %1").arg(isolateLtr(applicant.email));
    const Representative &by = applicant.representative;
    if (!by.isEmpty()) {
        const QString name = QString(by.givenName + u' ' + by.familyName).trimmed();
        lines << KindText::tr("نماینده: %1 (%2)، کد ملی %3")
                     .arg(isolate(name), by.relation, idText(by.nationalNumber));
    }
    return lines;
}

QString identityCaption(const Applicant &applicant)
{
    switch (applicant.kind) {
    case ApplicantKind::LegalPerson:
        return KindText::tr("شناسه ملی");
    case ApplicantKind::Foreigner:
        return applicant.comprehensiveCode.isEmpty() ? KindText::tr("شماره گذرنامه")
                                                     : KindText::tr("کد فراگیر");
    case ApplicantKind::Abroad:
        return applicant.nationalNumber.isEmpty() ? KindText::tr("شماره گذرنامه") : KindText::tr("کد ملی");
    default:
        return KindText::tr("کد ملی");
    }
}

QString identityText(const Applicant &applicant)
{
    for (const QString &id :
         {applicant.nationalNumber, applicant.legalId, applicant.comprehensiveCode, applicant.passport}) {
        if (!id.isEmpty())
            return idText(id);
    }
    return {};
}

} // namespace mizban
