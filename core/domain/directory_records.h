#pragma once

#include "core/base/ids.h"
#include "core/base/working_calendar.h"
#include "core/domain/attachment.h"
#include "core/domain/vocabulary.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QStringList>

namespace mizban {

struct Unit
{
    UnitCode code;
    QString name;
    UnitKind kind = UnitKind::Department;
    Level level = Level::County;
    UnitCode parent; ///< empty only for the Center, root of the tree (001 §1.10)
    AgencyType agencyType = AgencyType::OtherPublicBudget;
    PostCode responsible; ///< 10-1: mandatory
    bool dissolved = false;

    bool operator==(const Unit &) const = default;
};

struct Post
{
    PostCode code;
    QString title;
    PostKind kind = PostKind::DeskClerk;
    PostCode principal; ///< office staff: whose cartable they may read and draft in (1.13)
    bool abolished = false;

    bool operator==(const Post &) const = default;
};

struct Person
{
    PersonId id;
    QString givenName;
    QString familyName;
    QString nationalNumber;

    bool operator==(const Person &) const = default;
};

/// Who holds a post. A desk clerk's needs the appointment and the vetting reference (4-1 note).
struct Assignment
{
    PersonId person;
    PostCode post;
    QString appointment;
    QString vetting;
    bool ended = false;

    bool operator==(const Assignment &) const = default;
};

struct Subject
{
    SubjectCode code;
    QString title;
    QString group;        ///< heading in lists
    QStringList keywords; ///< other words people use for it
    bool withdrawn = false;

    bool operator==(const Subject &) const = default;
};

/// S3, S4: what a unit may register and act on; replaces the unit's earlier list.
struct DutyList
{
    UnitCode unit;
    QList<SubjectCode> subjects;

    bool operator==(const DutyList &) const = default;
};

/// 004 art.1: unique service code on COFOG.
struct Service
{
    QString serviceId;
    QString title;
    UnitCode unit;
    QString audience; ///< G2C, G2B (004 art.4-3)
    bool withdrawn = false;
    bool electronicOnly = false; ///< not delivered at desks (004 art.4-3)

    bool operator==(const Service &) const = default;
};

/// D5: working days by kind and level; 0 means that no deadline runs.
struct DeadlinePolicy
{
    quint64 version = 1;
    int firstActionDays = 2;
    int officialDays = 15;
    int warningDays = 2;
    QMap<QString, int> days;  ///< key "Request/County"
    qint64 publishedAtMs = 0; ///< set by the center; 0: with the first directory

    [[nodiscard]] int daysFor(CaseKind kind, Level level) const
    {
        return days.value(wordOf(kind) + u'/' + wordOf(level), 0);
    }

    bool operator==(const DeadlinePolicy &) const = default;
};

/// What a single act may carry (issue B, attachments); the newest one counts.
struct AttachmentLimits
{
    quint64 version = 0; ///< 0: the defaults, before the center published any
    int files = maxAttachments;
    qint64 fileBytes = maxAttachmentBytes; ///< of one file
    qint64 totalBytes = maxAttachmentBytes * 4;

    bool operator==(const AttachmentLimits &) const = default;
};

/// Holidays of one Jalali year, for the country or one province.
struct YearHolidays
{
    int jalaliYear = 0;
    UnitCode province; ///< empty: the whole country
    QMap<QDate, QString> days;
    QList<QDate> estimated; ///< those of `days` whose lunar date was not official when this was published

    bool operator==(const YearHolidays &) const = default;
};

/// A device that was enrolled: whose seat, by which key its events verify.
struct DeviceRecord
{
    DeviceId id;
    QByteArray publicKey; ///< SubjectPublicKeyInfo, DER
    QString number;       ///< five digits, in tracking ids (T2)
    QString spareNumber;
    HolderCode seatOf; ///< desk unit or post
    QList<PersonId> persons;
    bool center = false; ///< the center's own signer
    bool revoked = false;

    bool operator==(const DeviceRecord &) const = default;
};

struct PersonCertificate
{
    PersonId person;
    QByteArray signing; ///< PEM
    QByteArray sealing; ///< PEM

    bool operator==(const PersonCertificate &) const = default;
};

/// What the center made of a DelegationGiven that it accepted: so everyone knows who acts for whom.
struct Delegation
{
    StreamId id;
    PostCode from;
    PersonId by; ///< who held the post when it was given
    PostCode to;
    PersonId person;
    qint64 fromMs = 0;
    qint64 untilMs = 0;
    qint64 endedMs = 0; ///< ended early; 0: not
    QList<CaseKind> without;

    [[nodiscard]] qint64 endMs() const { return endedMs != 0 && endedMs < untilMs ? endedMs : untilMs; }
    [[nodiscard]] bool isInForce(qint64 atMs) const { return atMs >= fromMs && atMs < endMs(); }
    bool operator==(const Delegation &) const = default;
};

/// A change of the directory: records that are new or replace those of the same code.
struct DirectoryChange
{
    QList<Unit> units;
    QList<Post> posts;
    QList<Person> persons;
    QList<Assignment> assignments;
    QList<Subject> subjects;
    QList<DutyList> duties;
    QList<Service> services;
    QList<DeadlinePolicy> policies;
    QList<YearHolidays> holidays;
    QList<DeviceRecord> devices;
    QList<PersonCertificate> certificates;
    QByteArray serviceKey; ///< the center's public key for follow-up codes; empty: unchanged
    bool training = false; ///< set by the first change only
    QByteArray escrow; ///< the center's certificate for posts without a key yet (D4), PEM; empty: unchanged
    QList<AttachmentLimits> attachmentLimits;
    QList<Delegation> delegations;
    QList<QByteArray> authorities; ///< PEM: official authorities whose signatures count (invariant 16)
    QList<QByteArray> revocations; ///< PEM: their lists of revoked certificates; the newest of each counts

    bool operator==(const DirectoryChange &) const = default;
};

} // namespace mizban
