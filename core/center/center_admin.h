#pragma once

#include "core/base/clock.h"
#include "core/center/seat_enrolment.h"
#include "core/domain/directory_records.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace mizban {

struct CenterStatus
{
    quint64 epoch = 1;
    bool training = false;
    bool running = false;
    quint64 directoryVersion = 0;
    CenterCounts counts;
};

/// Administration of the center in one directory, for `mizbanctl center …`. Asks the running center over
/// its socket; without one, locks and opens the store itself. Blocking; one thread.
/// InUse: a center holds the store and does not answer. CannotOpen: no center there.
class CenterAdmin
{
public:
    explicit CenterAdmin(QString dir, std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());

    /// Makes the center and returns the path of the certificate the desks need. AlreadyDone when the
    /// directory exists. `storeUrl` empty: the embedded store, the only one this build serves.
    [[nodiscard]] Result<QString> init(const DirectoryChange &directory, bool training,
                                       const QString &storeUrl = {});
    [[nodiscard]] Result<InviteReply> invite(const HolderCode &seatOf, const PostCode &person = {});
    [[nodiscard]] Status revoke(const DeviceId &device);
    /// An encrypted copy of the store, opened by the directory's `store.key`; returns its epoch.
    [[nodiscard]] Result<quint64> backup(const QString &file);
    /// Puts a backup in the store's place and returns the epoch, raised above both. The center must not run.
    /// The former store stays beside it as `store.db.replaced`.
    [[nodiscard]] Result<quint64> restore(const QString &file);
    /// Everything the store holds, decrypted, as JSON lines; training only. Returns the number of rows.
    [[nodiscard]] Result<qint64> dump(const QString &file);
    /// Returns the directory's new version.
    [[nodiscard]] Result<quint64> publishDirectory(const DirectoryChange &change);
    struct Published
    {
        quint64 version = 0;       ///< of the directory
        quint64 policyVersion = 0; ///< of the policy
        QList<int> years;          ///< of the calendar
    };
    /// Publishes the next deadline policy (JSON as in wire/policy_json.h); refused with what is missing.
    [[nodiscard]] Result<Published> publishPolicy(const QByteArray &json);
    /// Publishes the holidays of whole years, for the country or one province.
    [[nodiscard]] Result<Published> publishCalendar(const QByteArray &csv, const UnitCode &province);
    /// Takes results of the registry (N3; see identity_results.h): verified, mismatch, known, refused.
    [[nodiscard]] Result<QJsonObject> takeIdentities(const QByteArray &jsonLines);
    /// Publishes what acts may carry; what the object leaves out stays as it is.
    [[nodiscard]] Result<QJsonObject> publishAttachmentLimits(const QJsonObject &limits);
    /// An official authority whose signatures count from now on; PEM. Returns the name in it.
    [[nodiscard]] Result<QJsonObject> publishAuthority(const QByteArray &pem);
    /// What an authority of the directory has taken back: a CRL, PEM or DER.
    [[nodiscard]] Result<QJsonObject> publishRevocations(const QByteArray &list);
    struct Escrow
    {
        int handed = 0;  ///< keys of sealed cases that were given to their readers
        int waiting = 0; ///< cases of which some reader has no key yet
    };
    /// Opens with the escrow key in `keyFile` what was sealed for posts without a key, for those who have one
    /// by now. `password`: of a locked key.
    [[nodiscard]] Result<Escrow> openEscrow(const QString &keyFile, const QString &password = {});
    [[nodiscard]] Result<CenterStatus> status();

private:
    [[nodiscard]] Result<QJsonObject> ask(const QJsonObject &request, bool *running = nullptr);

    QString m_dir;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace mizban
