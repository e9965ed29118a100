#include "core/domain/center_rules.h"

#include "core/domain/case_state.h"

namespace mizban {

bool isOfCenter(const QString &code)
{
    return code == centerPost || code.startsWith(centerPost + QLatin1StringView("."));
}

const Unit *bodyOfDesk(const Directory &directory, const UnitCode &desk)
{
    const Unit *unit = directory.unit(desk);
    return unit ? directory.unit(unit->parent) : nullptr;
}

HolderCode centerHolder(const Directory &directory)
{
    const UnitCode center{QString(centerPost)};
    for (const Unit *unit : directory.childrenOf(center)) {
        if (unit->kind == UnitKind::Desk && directory.isHolder(HolderCode(unit->code.text())))
            return HolderCode(unit->code.text());
    }
    return directory.holderFor(center.text()).valueOr({});
}

HolderCode firstHolder(const CaseRegistered &registration, const Directory &directory)
{
    const Unit *body = bodyOfDesk(directory, registration.desk);
    const bool presidential =
        body && (body->kind == UnitKind::VicePresidency || body->kind == UnitKind::PresidentialOffice);
    const bool abroad =
        registration.channel == Channel::Abroad || registration.applicant.kind == ApplicantKind::Abroad;
    if (presidential || abroad || !registration.details.handlingOf.isEmpty()) {
        if (const HolderCode center = centerHolder(directory); !center.isEmpty())
            return center;
    }
    return HolderCode(registration.desk.text());
}

Status mayBeDoneAtOnce(const CaseRegistered &registration, const Directory &directory)
{
    const UnitCode &desk = registration.desk;
    const auto refuse = [](const char *rule) {
        return Status(
            fieldError(ErrorCode::NotAllowed, QStringLiteral("outcome"), QString::fromLatin1(rule)));
    };
    if (registration.kind == CaseKind::Request && isOfCenter(desk.text()))
        return refuse("4-18");
    return firstHolder(registration, directory).text() == desk.text() ? Status() : refuse("10-2");
}

Level levelOf(const CaseRegistered &registration, const Directory &directory)
{
    if (!registration.holder.isEmpty())
        return Level::National;
    const Unit *desk = directory.unit(registration.desk);
    return desk ? desk->level : Level::County;
}

bool isPaperAtCenter(const Directory &directory, const UnitCode &desk, Channel channel)
{
    const Unit *body = bodyOfDesk(directory, desk);
    return body && body->kind == UnitKind::Center && channel == Channel::WalkIn;
}

} // namespace mizban
