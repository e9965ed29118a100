#pragma once

#include "core/base/result.h"
#include "core/base/working_calendar.h"
#include "core/domain/directory_records.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <memory>
#include <optional>

namespace mizban {

/// The directory at one version: an immutable view once shared; any thread.
class Directory
{
public:
    /// Applies a change; the version becomes `version` (the counter of the event in its stream).
    void apply(const DirectoryChange &change, quint64 version);

    [[nodiscard]] quint64 version() const { return m_version; }
    [[nodiscard]] bool isTraining() const { return m_training; }
    [[nodiscard]] const QByteArray &serviceKey() const { return m_serviceKey; }
    [[nodiscard]] const QByteArray &escrow() const { return m_escrow; }

    [[nodiscard]] const Unit *unit(const UnitCode &code) const;
    [[nodiscard]] const Post *post(const PostCode &code) const;
    [[nodiscard]] const Person *person(const PersonId &id) const;
    [[nodiscard]] const Subject *subject(const SubjectCode &code) const;
    [[nodiscard]] const Service *service(const QString &serviceId) const;
    [[nodiscard]] const DeviceRecord *device(const DeviceId &id) const;
    [[nodiscard]] QList<const DeviceRecord *> devicesAt(const HolderCode &seat) const; ///< in id order
    [[nodiscard]] const PersonCertificate *certificate(const PersonId &id) const;      ///< the newest
    /// All that were ever published: each seat of a person has keys of its own.
    [[nodiscard]] QList<PersonCertificate> certificatesOf(const PersonId &id) const;
    [[nodiscard]] const QList<QByteArray> &authorities() const { return m_authorities; } ///< PEM
    [[nodiscard]] const QList<QByteArray> &revocations() const
    {
        return m_revocations;
    } ///< PEM, oldest first
    [[nodiscard]] const Delegation *delegation(const StreamId &id) const;
    [[nodiscard]] QList<const Delegation *> delegationsOf(const PostCode &principal) const;
    [[nodiscard]] QList<const Delegation *> delegationsTo(const PersonId &deputy) const;
    [[nodiscard]] const DeadlinePolicy *policy() const; ///< the newest
    [[nodiscard]] const DeadlinePolicy *policy(quint64 version) const;
    [[nodiscard]] const AttachmentLimits &attachmentLimits() const { return m_attachmentLimits; }
    [[nodiscard]] QStringList dutiesOf(const UnitCode &unit) const;

    /// Working calendar of the country and the province `unit` lies in.
    [[nodiscard]] WorkingCalendar calendarFor(const UnitCode &unit) const;

    [[nodiscard]] QList<const Unit *> units() const;       ///< in code order
    [[nodiscard]] QList<const Post *> posts() const;       ///< in code order
    [[nodiscard]] QList<const Subject *> subjects() const; ///< in code order, without withdrawn ones
    [[nodiscard]] QList<const Service *> services() const; ///< in id order, without withdrawn ones
    [[nodiscard]] QList<const Unit *> childrenOf(const UnitCode &unit) const;
    [[nodiscard]] QList<PersonId> personsAt(const PostCode &post) const;
    [[nodiscard]] QList<PostCode> postsOf(const PersonId &person) const;
    [[nodiscard]] bool holds(const PersonId &person, const PostCode &post) const;

    /// True for an existing post or a desk; other units hold through their responsible post (S5, 10-1).
    [[nodiscard]] bool isHolder(const HolderCode &code) const;
    /// Where a referral addressed to `code` (a post or any unit) lands: the post itself, a desk unit
    /// itself, else the post responsible for the unit (10-1).
    [[nodiscard]] Result<HolderCode> holderFor(const QString &code) const;
    /// Whether someone acting for `post` acts for `holder`: the post itself or a clerk of the desk (S5).
    [[nodiscard]] bool actsFor(const PostCode &post, const HolderCode &holder) const;
    /// Who may sit at the seat of `seatOf`: clerks of the desk and its responsible, the holder of the post,
    /// or staff of its office (1.13). Error NotAllowed with the reason.
    [[nodiscard]] Status maySit(const PersonId &person, const HolderCode &seatOf) const;

    /// Name for people: the post's title («فرماندار دامغان») or the unit's name; the code if unknown.
    [[nodiscard]] QString titleOf(const HolderCode &holder) const;
    [[nodiscard]] QString personName(const PersonId &person) const;
    /// The province (first part of the code) of a unit, where there is one.
    [[nodiscard]] UnitCode provinceOf(const UnitCode &unit) const;

private:
    void applyHolidays(const QList<YearHolidays> &years);
    void applyAssignments(const QList<Assignment> &assignments);

    quint64 m_version = 0;
    bool m_training = false;
    QByteArray m_serviceKey;
    QByteArray m_escrow;
    QMap<UnitCode, Unit> m_units;
    QMap<PostCode, Post> m_posts;
    QMap<PersonId, Person> m_persons;
    QMap<SubjectCode, Subject> m_subjects;
    QHash<UnitCode, QList<SubjectCode>> m_duties;
    QMap<QString, Service> m_services;
    QMap<quint64, DeadlinePolicy> m_policies;
    QList<YearHolidays> m_holidays;
    AttachmentLimits m_attachmentLimits;
    QHash<DeviceId, DeviceRecord> m_devices;
    QHash<PersonId, QList<PersonCertificate>> m_certificates;
    QMap<StreamId, Delegation> m_delegations;
    QList<QByteArray> m_authorities;
    QList<QByteArray> m_revocations;
    QMultiHash<PostCode, PersonId> m_personsAt;
    QMultiHash<PersonId, PostCode> m_postsOf;
};

using DirectoryPtr = std::shared_ptr<const Directory>;

} // namespace mizban
