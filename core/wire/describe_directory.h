#pragma once

#include "core/domain/directory_records.h"
#include "core/wire/fields.h"

namespace mizban {

// Records of the directory. Keys of nested structs begin at 0, those of the change, a payload, at 1.

template <typename F, Either<Unit> V> void describe(F &fields, V &unit)
{
    fields.always(0, unit.code);
    fields.optional(1, unit.name);
    fields.always(2, unit.kind);
    fields.always(3, unit.level);
    fields.optional(4, unit.parent);
    fields.always(5, unit.agencyType);
    fields.optional(6, unit.responsible);
    fields.optional(7, unit.dissolved);
}

template <typename F, Either<Post> V> void describe(F &fields, V &post)
{
    fields.always(0, post.code);
    fields.optional(1, post.title);
    fields.always(2, post.kind);
    fields.optional(3, post.principal);
    fields.optional(4, post.abolished);
}

template <typename F, Either<Person> V> void describe(F &fields, V &person)
{
    fields.always(0, person.id);
    fields.optional(1, person.givenName);
    fields.optional(2, person.familyName);
    fields.optional(3, person.nationalNumber);
}

template <typename F, Either<Assignment> V> void describe(F &fields, V &assignment)
{
    fields.always(0, assignment.person);
    fields.always(1, assignment.post);
    fields.optional(2, assignment.appointment);
    fields.optional(3, assignment.vetting);
    fields.optional(4, assignment.ended);
}

template <typename F, Either<Subject> V> void describe(F &fields, V &subject)
{
    fields.always(0, subject.code);
    fields.optional(1, subject.title);
    fields.optional(2, subject.group);
    fields.optional(3, subject.keywords);
    fields.optional(4, subject.withdrawn);
}

template <typename F, Either<DutyList> V> void describe(F &fields, V &duties)
{
    fields.always(0, duties.unit);
    fields.optional(1, duties.subjects);
}

template <typename F, Either<Service> V> void describe(F &fields, V &service)
{
    fields.always(0, service.serviceId);
    fields.optional(1, service.title);
    fields.optional(2, service.unit);
    fields.optional(3, service.audience);
    fields.optional(4, service.withdrawn);
    fields.optional(5, service.electronicOnly);
}

template <typename F, Either<DeadlinePolicy> V> void describe(F &fields, V &policy)
{
    fields.always(0, policy.version);
    fields.optional(1, policy.firstActionDays);
    fields.optional(2, policy.officialDays);
    fields.optional(3, policy.warningDays);
    fields.optional(4, policy.days);
    fields.optional(5, policy.publishedAtMs);
}

template <typename F, Either<AttachmentLimits> V> void describe(F &fields, V &limits)
{
    fields.always(0, limits.version);
    fields.always(1, limits.files);
    fields.always(2, limits.fileBytes);
    fields.always(3, limits.totalBytes);
}

template <typename F, Either<YearHolidays> V> void describe(F &fields, V &year)
{
    fields.always(0, year.jalaliYear);
    fields.optional(1, year.province);
    fields.optional(2, year.days);
    fields.optional(3, year.estimated);
}

template <typename F, Either<DeviceRecord> V> void describe(F &fields, V &device)
{
    fields.always(0, device.id);
    fields.optional(1, device.publicKey);
    fields.optional(2, device.number);
    fields.optional(3, device.spareNumber);
    fields.optional(4, device.seatOf);
    fields.optional(5, device.persons);
    fields.optional(6, device.center);
    fields.optional(7, device.revoked);
}

template <typename F, Either<PersonCertificate> V> void describe(F &fields, V &certificate)
{
    fields.always(0, certificate.person);
    fields.optional(1, certificate.signing);
    fields.optional(2, certificate.sealing);
}

template <typename F, Either<Delegation> V> void describe(F &fields, V &delegation)
{
    fields.always(0, delegation.id);
    fields.always(1, delegation.from);
    fields.always(2, delegation.by);
    fields.always(3, delegation.to);
    fields.always(4, delegation.person);
    fields.always(5, delegation.fromMs);
    fields.always(6, delegation.untilMs);
    fields.optional(7, delegation.endedMs);
    fields.optional(8, delegation.without);
}

template <typename F, Either<DirectoryChange> V> void describe(F &fields, V &change)
{
    fields.optional(1, change.units);
    fields.optional(2, change.posts);
    fields.optional(3, change.persons);
    fields.optional(4, change.assignments);
    fields.optional(5, change.subjects);
    fields.optional(6, change.duties);
    fields.optional(7, change.services);
    fields.optional(8, change.policies);
    fields.optional(9, change.holidays);
    fields.optional(10, change.devices);
    fields.optional(11, change.certificates);
    fields.optional(12, change.serviceKey);
    fields.optional(13, change.training);
    fields.optional(20, change.escrow);
    fields.optional(30, change.attachmentLimits);
    fields.optional(40, change.delegations);
    fields.optional(41, change.authorities);
    fields.optional(42, change.revocations);
}

} // namespace mizban
