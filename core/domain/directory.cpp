#include "core/domain/directory.h"

#include <algorithm>

namespace mizban {

namespace {

template <typename Map, typename Key> auto find(const Map &map, const Key &key)
{
    const auto it = map.constFind(key);
    return it == map.cend() ? nullptr : &*it;
}

template <typename Map> auto pointersTo(const Map &map)
{
    QList<const typename Map::mapped_type *> list;
    list.reserve(map.size());
    for (const auto &value : map)
        list.append(&value);
    return list;
}

} // namespace

void Directory::apply(const DirectoryChange &change, quint64 version)
{
    m_version = version;
    m_training = m_training || change.training;
    if (!change.serviceKey.isEmpty())
        m_serviceKey = change.serviceKey;
    if (!change.escrow.isEmpty())
        m_escrow = change.escrow;
    for (const Unit &unit : change.units)
        m_units.insert(unit.code, unit);
    for (const Post &post : change.posts)
        m_posts.insert(post.code, post);
    for (const Person &person : change.persons)
        m_persons.insert(person.id, person);
    for (const Subject &subject : change.subjects)
        m_subjects.insert(subject.code, subject);
    for (const DutyList &duties : change.duties)
        m_duties.insert(duties.unit, duties.subjects);
    for (const Service &service : change.services)
        m_services.insert(service.serviceId, service);
    for (const DeadlinePolicy &policy : change.policies)
        m_policies.insert(policy.version, policy);
    for (const AttachmentLimits &limits : change.attachmentLimits) {
        if (limits.version > m_attachmentLimits.version)
            m_attachmentLimits = limits;
    }
    for (const DeviceRecord &device : change.devices)
        m_devices.insert(device.id, device);
    for (const PersonCertificate &certificate : change.certificates)
        m_certificates[certificate.person].append(certificate);
    for (const Delegation &delegation : change.delegations)
        m_delegations.insert(delegation.id, delegation);
    for (const QByteArray &authority : change.authorities) {
        if (!m_authorities.contains(authority))
            m_authorities.append(authority);
    }
    m_revocations += change.revocations;
    applyHolidays(change.holidays);
    applyAssignments(change.assignments);
}

void Directory::applyHolidays(const QList<YearHolidays> &years)
{
    for (const YearHolidays &year : years) {
        m_holidays.removeIf([&year](const YearHolidays &earlier) {
            return earlier.jalaliYear == year.jalaliYear && earlier.province == year.province;
        });
        m_holidays.append(year);
    }
}

void Directory::applyAssignments(const QList<Assignment> &assignments)
{
    for (const Assignment &assignment : assignments) {
        m_personsAt.remove(assignment.post, assignment.person);
        m_postsOf.remove(assignment.person, assignment.post);
        if (assignment.ended)
            continue;
        m_personsAt.insert(assignment.post, assignment.person);
        m_postsOf.insert(assignment.person, assignment.post);
    }
}

const Unit *Directory::unit(const UnitCode &code) const
{
    return find(m_units, code);
}

const Post *Directory::post(const PostCode &code) const
{
    return find(m_posts, code);
}

const Person *Directory::person(const PersonId &id) const
{
    return find(m_persons, id);
}

const Subject *Directory::subject(const SubjectCode &code) const
{
    return find(m_subjects, code);
}

const Service *Directory::service(const QString &serviceId) const
{
    return find(m_services, serviceId);
}

const DeviceRecord *Directory::device(const DeviceId &id) const
{
    return find(m_devices, id);
}

QList<const DeviceRecord *> Directory::devicesAt(const HolderCode &seat) const
{
    QList<const DeviceRecord *> devices;
    for (const DeviceRecord &device : m_devices) {
        if (device.seatOf == seat)
            devices.append(&device);
    }
    std::sort(devices.begin(), devices.end(),
              [](const DeviceRecord *a, const DeviceRecord *b) { return a->id < b->id; });
    return devices;
}

const PersonCertificate *Directory::certificate(const PersonId &id) const
{
    const QList<PersonCertificate> *published = find(m_certificates, id);
    return published ? &published->last() : nullptr;
}

QList<PersonCertificate> Directory::certificatesOf(const PersonId &id) const
{
    return m_certificates.value(id);
}

const Delegation *Directory::delegation(const StreamId &id) const
{
    return find(m_delegations, id);
}

QList<const Delegation *> Directory::delegationsOf(const PostCode &principal) const
{
    QList<const Delegation *> list = pointersTo(m_delegations);
    list.removeIf([&principal](const Delegation *one) { return one->from != principal; });
    return list;
}

QList<const Delegation *> Directory::delegationsTo(const PersonId &deputy) const
{
    QList<const Delegation *> list = pointersTo(m_delegations);
    list.removeIf([&deputy](const Delegation *one) { return one->person != deputy; });
    return list;
}

const DeadlinePolicy *Directory::policy() const
{
    return m_policies.isEmpty() ? nullptr : &m_policies.last();
}

const DeadlinePolicy *Directory::policy(quint64 version) const
{
    return find(m_policies, version);
}

QStringList Directory::dutiesOf(const UnitCode &unit) const
{
    QStringList codes;
    for (const SubjectCode &subject : m_duties.value(unit))
        codes.append(subject.text());
    return codes;
}

WorkingCalendar Directory::calendarFor(const UnitCode &unit) const
{
    const UnitCode province = provinceOf(unit);
    WorkingCalendar calendar;
    for (const YearHolidays &year : m_holidays) {
        const bool local = !year.province.isEmpty();
        if (local && year.province != province)
            continue;
        QList<Holiday> table;
        for (auto it = year.days.cbegin(); it != year.days.cend(); ++it)
            table.append({it.key(), it.value(), year.estimated.contains(it.key())});
        if (!local) {
            calendar.addHolidays(table);
            continue;
        }
        for (const Holiday &closure : table)
            calendar.addClosure(closure);
    }
    return calendar;
}

QList<const Unit *> Directory::units() const
{
    return pointersTo(m_units);
}

QList<const Post *> Directory::posts() const
{
    return pointersTo(m_posts);
}

QList<const Subject *> Directory::subjects() const
{
    QList<const Subject *> list = pointersTo(m_subjects);
    list.removeIf([](const Subject *subject) { return subject->withdrawn; });
    return list;
}

QList<const Service *> Directory::services() const
{
    QList<const Service *> list = pointersTo(m_services);
    list.removeIf([](const Service *service) { return service->withdrawn; });
    return list;
}

QList<const Unit *> Directory::childrenOf(const UnitCode &unit) const
{
    QList<const Unit *> list = pointersTo(m_units);
    list.removeIf([&unit](const Unit *child) { return child->parent != unit; });
    return list;
}

QList<PersonId> Directory::personsAt(const PostCode &post) const
{
    QList<PersonId> persons = m_personsAt.values(post);
    std::sort(persons.begin(), persons.end());
    return persons;
}

QList<PostCode> Directory::postsOf(const PersonId &person) const
{
    QList<PostCode> posts = m_postsOf.values(person);
    std::sort(posts.begin(), posts.end());
    return posts;
}

bool Directory::holds(const PersonId &person, const PostCode &post) const
{
    return m_personsAt.contains(post, person);
}

UnitCode Directory::provinceOf(const UnitCode &unit) const
{
    const UnitCode first(unit.text().section(QLatin1Char('.'), 0, 0));
    const Unit *root = this->unit(first);
    return root && root->kind == UnitKind::ProvincialGovernorate ? first : UnitCode();
}

QString Directory::personName(const PersonId &id) const
{
    const Person *known = person(id);
    return known ? (known->givenName + QLatin1Char(' ') + known->familyName).trimmed() : id.text();
}

} // namespace mizban
