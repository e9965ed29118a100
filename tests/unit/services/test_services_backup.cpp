#include "core/services/seat_backup.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;

namespace {

const QString deskCode = QStringLiteral("semnan.damghan.desk");
const QString clerk = QStringLiteral("semnan.damghan.desk.clerk1");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// A seat's backup: everything comes back, as another device, and nothing waits in vain.
class TestServicesBackup : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    DeviceId m_former;
    QString m_tracking;

    QString path(const char *name) { return m_dir->filePath(QLatin1StringView(name)); }
    EnrolCall center(const QString &seatOf = deskCode)
    {
        return [this, seatOf](const EnrolRequest &request) {
            return m_center->enrol(request, HolderCode(seatOf));
        };
    }
    Result<std::unique_ptr<SeatWriter>> restored(const char *name, RestoreInput input)
    {
        input.seatPath = path(name);
        if (input.file.isEmpty())
            input.file = path("desk.backup");
        if (input.password.isEmpty())
            input.password = seatPassword;
        return restoreSeat(
            input, [this](const RestoreInput &) { return center(); }, m_center->clock());
    }
    static RestoreInput withCode()
    {
        RestoreInput input;
        input.code = QStringLiteral("123");
        return input;
    }
    /// What a restore to copy.seat left.
    QStringList left()
    {
        QStringList files =
            QDir(m_dir->path()).entryList({QStringLiteral("copy*")}, QDir::Files | QDir::Hidden);
        files.removeAll(QStringLiteral("copy.seat.lock"));
        return files;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        const auto writer = makeSeat(*m_center, path("desk.seat"), deskCode, clerk, m_center->clock());
        QVERIFY(writer);
        m_former = (*writer)->identity().device.id;
        const auto saved = (*writer)->registerCase(sampleDraft());
        QVERIFY(saved);
        m_tracking = saved->trackingId;
        QVERIFY((*writer)->refer(saved->caseId, QStringLiteral("semnan.damghan.governor"),
                                 QStringLiteral("برای بررسی")));
        QVERIFY((*writer)->saveDraft(0, sampleDraft(2)));
    }

    void everythingComesBackAsAnotherDevice()
    {
        const auto bytes = backupSeat(path("desk.seat"), seatPassword, path("desk.backup"));
        QVERIFY(bytes);
        QCOMPARE(*bytes, contentOf(path("desk.backup")).size());
        QVERIFY(QFile::remove(path("desk.seat")));
        const auto writer = restored("copy.seat", withCode());
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().field + writer.error().detail));
        QVERIFY((*writer)->identity().device.id != m_former);
        QCOMPARE((*writer)->syncSummary()->waiting, 2);
        const auto reader = SeatReader::open(**writer);
        QVERIFY(reader);
        QCOMPARE((*reader)->page(Folder::All, {}, 10, m_center->clock()->nowMs())->rows.first().trackingId,
                 m_tracking);
        QCOMPARE((*reader)->drafts(10)->size(), 1);
        QVERIFY(left().contains(QStringLiteral("copy.seat")));
        QVERIFY(left().filter(QStringLiteral("restoring")).isEmpty());
    }

    /// Invariant 4: the former chain goes to its end as it was, the new one begins at 1.
    void inv4_twoChainsFollowEachOther()
    {
        QVERIFY(backupSeat(path("desk.seat"), seatPassword, path("desk.backup")));
        const auto writer = restored("copy.seat", withCode());
        QVERIFY(writer);
        QVERIFY((*writer)->applyFeed(m_center->directoryFeed(
            HolderCode(deskCode), static_cast<quint64>(m_center->directoryEvents().size()) - 1)));
        const auto second = (*writer)->registerCase(sampleDraft(3));
        QVERIFY(second);
        QVERIFY(second->trackingId != m_tracking);
        const DeviceId own = (*writer)->identity().device.id;
        const auto former = (*writer)->waiting(100, 1 << 20);
        QVERIFY(former);
        QCOMPARE(former->size(), 2);
        for (qsizetype at = 0; at < former->size(); ++at) {
            QCOMPARE(former->at(at).link.link.device, m_former);
            QCOMPARE(former->at(at).link.link.sequence, quint64(at + 1));
        }
        PushReply reply;
        reply.epoch = m_center->epoch();
        reply.results = {PushResult{1, PushVerdict::Accepted, {}}, PushResult{2, PushVerdict::Accepted, {}}};
        QVERIFY((*writer)->acknowledge(reply, m_former));
        const auto fresh = (*writer)->waiting(100, 1 << 20);
        QVERIFY(fresh);
        QCOMPARE(fresh->size(), 1);
        QCOMPARE(fresh->first().link.link.device, own);
        QCOMPARE(fresh->first().link.link.sequence, 1u);
        QVERIFY(!fresh->first().link.link.previous.isValid());
        reply.results = {PushResult{1, PushVerdict::Accepted, {}}};
        QVERIFY((*writer)->acknowledge(reply, own));
        QCOMPARE((*writer)->syncSummary()->waiting, 0);
        const auto report = (*writer)->verify();
        QVERIFY(report);
        QVERIFY2(report->ok, qPrintable(report->problems.join(u'\n')));
        // Invariant 9: a center that was restored gets both again.
        reply.epoch += 1;
        reply.results.clear();
        QVERIFY((*writer)->acknowledge(reply));
        QCOMPARE((*writer)->syncSummary()->waiting, 3);
    }

    void aBackupIsNoSeat()
    {
        QVERIFY(backupSeat(path("desk.seat"), seatPassword, path("desk.backup")));
        QCOMPARE(seatfile::open(path("desk.backup"), seatPassword).error().code, ErrorCode::NotASeat);
        RestoreInput input = withCode();
        input.file = path("desk.seat");
        QCOMPARE(restored("copy.seat", input).error().code, ErrorCode::InvalidInput);
        input.file = path("absent");
        QCOMPARE(restored("copy.seat", input).error().code, ErrorCode::UnreadableFile);
        QVERIFY(left().isEmpty());
    }

    void aDamagedBackupIsRefusedWhole()
    {
        QVERIFY(backupSeat(path("desk.seat"), seatPassword, path("desk.backup")));
        const QByteArray sound = contentOf(path("desk.backup"));
        QList<QByteArray> spoilt{sound.first(10), sound.first(48), sound.chopped(1), sound + 'x', {}};
        for (qsizetype at = 16; at < sound.size(); at += sound.size() / 9) {
            spoilt.append(sound);
            spoilt.last()[at] = static_cast<char>(~sound.at(at));
        }
        RestoreInput input = withCode();
        input.file = path("spoilt");
        for (const QByteArray &bytes : spoilt) {
            write(path("spoilt"), bytes);
            const auto writer = restored("copy.seat", input);
            QVERIFY(!writer);
            QCOMPARE(writer.error().field, QStringLiteral("backup"));
            QVERIFY(left().isEmpty());
        }
    }

    void refusalsLeaveNothingBehind()
    {
        QVERIFY(backupSeat(path("desk.seat"), seatPassword, path("desk.backup")));
        QCOMPARE(restored("copy.seat", RestoreInput()).error().field, QStringLiteral("restore"));
        RestoreInput input = withCode();
        input.password = "another password";
        QCOMPARE(restored("copy.seat", input).error().code, ErrorCode::WrongPassword);
        const auto foreign = restoreSeat(
            RestoreInput{path("desk.backup"), path("copy.seat"), seatPassword, QStringLiteral("1"), {}, {}},
            [this](const RestoreInput &) { return center(QStringLiteral("semnan.shahrud.desk")); },
            m_center->clock());
        QVERIFY(!foreign);
        QVERIFY(left().isEmpty());
        write(path("copy.seat"), "mine");
        QCOMPARE(restored("copy.seat", withCode()).error().code, ErrorCode::AlreadyDone);
        QCOMPARE(contentOf(path("copy.seat")), QByteArray("mine"));
        QVERIFY(QFile::remove(path("copy.seat")));
    }

    void aBackupOverwritesNothing()
    {
        write(path("desk.backup"), "mine");
        QCOMPARE(backupSeat(path("desk.seat"), seatPassword, path("desk.backup")).error().code,
                 ErrorCode::AlreadyDone);
        QCOMPARE(contentOf(path("desk.backup")), QByteArray("mine"));
        QCOMPARE(backupSeat(path("desk.seat"), "another password", path("b")).error().code,
                 ErrorCode::WrongPassword);
        QVERIFY(!QFile::exists(path("b")));
        const auto open = openSeat(path("desk.seat"), m_center->clock());
        QVERIFY(open);
        QCOMPARE(backupSeat(path("desk.seat"), seatPassword, path("b")).error().code, ErrorCode::InUse);
        QVERIFY(!QFile::exists(path("b")));
    }

    void theFileTellsNothing()
    {
        QVERIFY(backupSeat(path("desk.seat"), seatPassword, path("desk.backup")));
        const QByteArray bytes = contentOf(path("desk.backup"));
        QVERIFY(!bytes.contains(sampleDraft().text.toUtf8().first(20)));
        QVERIFY(!bytes.contains(sampleDraft().applicant.nationalNumber.toLatin1()));
        QVERIFY(!bytes.contains("SQLite format"));
    }
};

QTEST_GUILESS_MAIN(TestServicesBackup)
#include "test_services_backup.moc"
