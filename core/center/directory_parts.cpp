#include "core/center/directory_parts.h"

#include "core/wire/codec.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr qsizetype nonceBytes = 16;

/// Runs `each` over the lists of both changes in the order in which records rely on each other.
template <typename Each> void forEachList(const DirectoryChange &from, DirectoryChange &to, Each each)
{
    each(from.devices, to.devices);
    each(from.certificates, to.certificates);
    each(from.units, to.units);
    each(from.posts, to.posts);
    each(from.persons, to.persons);
    each(from.assignments, to.assignments);
    each(from.subjects, to.subjects);
    each(from.duties, to.duties);
    each(from.services, to.services);
    each(from.policies, to.policies);
    each(from.holidays, to.holidays);
    each(from.attachmentLimits, to.attachmentLimits);
    each(from.delegations, to.delegations);
    each(from.authorities, to.authorities);
    each(from.revocations, to.revocations);
}

qsizetype recordsIn(const DirectoryChange &change)
{
    qsizetype count = 0;
    DirectoryChange unused;
    forEachList(change, unused, [&](const auto &list, auto &) { count += list.size(); });
    return count;
}

/// Records number `from` to before `to`, all lists counted through; single values go with the first.
DirectoryChange slice(const DirectoryChange &change, qsizetype from, qsizetype to)
{
    DirectoryChange part;
    qsizetype begin = 0;
    forEachList(change, part, [&](const auto &list, auto &into) {
        const qsizetype first = std::clamp<qsizetype>(from - begin, 0, list.size());
        const qsizetype last = std::clamp<qsizetype>(to - begin, first, list.size());
        into = list.mid(first, last - first);
        begin += list.size();
    });
    if (from == 0) {
        part.serviceKey = change.serviceKey;
        part.training = change.training;
        part.escrow = change.escrow;
    }
    return part;
}

void split(const DirectoryChange &change, qsizetype from, qsizetype to, qsizetype limit,
           QList<DirectoryChange> &parts)
{
    DirectoryChange part = slice(change, from, to);
    const bool fits = encodePayload(Payload(part), QByteArray(nonceBytes, '\0')).size() <= limit;
    if (fits || to - from <= 1) {
        parts.append(std::move(part));
        return;
    }
    const qsizetype middle = from + (to - from) / 2;
    split(change, from, middle, limit, parts);
    split(change, middle, to, limit, parts);
}

} // namespace

QList<DirectoryChange> partsOf(const DirectoryChange &change, qsizetype limit)
{
    QList<DirectoryChange> parts;
    split(change, 0, recordsIn(change), limit, parts);
    return parts;
}

} // namespace mizban
