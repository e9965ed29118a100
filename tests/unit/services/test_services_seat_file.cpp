#include "core/services/seat_file.h"
#include "core/services/seat_schema.h"
#include "core/storage/seat_container.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;

class TestServicesSeatFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    TestCenter m_center;
    int m_count = 0;

    QString freshPath() { return m_dir.filePath(QStringLiteral("seat%1.seat").arg(++m_count)); }
    QString madeSeat()
    {
        const QString path = freshPath();
        auto writer = makeSeat(m_center, path, QStringLiteral("semnan.damghan.desk"),
                               QStringLiteral("semnan.damghan.desk.clerk1"), m_center.clock());
        if (!writer || !(*writer)->registerCase(sampleDraft()))
            qFatal("no seat");
        return path;
    }

private Q_SLOTS:
    void wrongPasswordIsSaid()
    {
        const auto opened = seatfile::open(madeSeat(), "another password");
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::WrongPassword);
    }

    void aFileThatIsNoSeat()
    {
        const QString path = freshPath();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(200'000, 'x'));
        file.close();
        const auto opened = seatfile::open(path, seatPassword);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotASeat);
        QCOMPARE(seatfile::open(freshPath(), seatPassword).error().code, ErrorCode::UnreadableFile);
    }

    void oneProcessOpensASeat()
    {
        const QString path = madeSeat();
        const auto first = seatfile::open(path, seatPassword);
        QVERIFY(first);
        const auto second = seatfile::open(path, seatPassword);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::InUse);
    }

    void theFileTellsNothing()
    {
        const QString path = madeSeat();
        for (const char *suffix : {"", "-wal"}) {
            QFile file(path + QLatin1StringView(suffix));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains(sampleDraft().text.toUtf8().first(20)));
            QVERIFY(!bytes.contains(sampleDraft().applicant.nationalNumber.toLatin1()));
            QVERIFY(!bytes.contains("SQLite format"));
        }
    }

    void inv17_everyTornSlotChangeLeavesAWholeCopy()
    {
        const QString path = freshPath();
        QVERIFY(seatcontainer::create(path, "first"));
        QCOMPARE(*seatcontainer::read(path), QByteArray("first"));
        QVERIFY(seatcontainer::replace(path, "second"));
        QCOMPARE(*seatcontainer::read(path), QByteArray("second"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        // Whatever part of the older copy is overwritten, the newer one is read.
        const qint64 older = whole.first(200).contains("second") ? seatcontainer::copyBytes : 0;
        for (const int written : {1, 16, 30, 60, 4096, 65536}) {
            file.seek(older);
            file.write(QByteArray(written, '\xAA'));
            file.flush();
            QCOMPARE(*seatcontainer::read(path), QByteArray("second"));
        }
        // With both copies gone the file says that it is hurt, not that it is no seat.
        file.seek(older == 0 ? seatcontainer::copyBytes + 40 : 40);
        file.write(QByteArray(64, '\xAA'));
        file.flush();
        QVERIFY(!seatcontainer::read(path));
    }

    /// A newer program has tables that the older one never filled.
    void inv6_aSeatOfAnOlderProgramIsFoldedAnew()
    {
        const QString path = madeSeat();
        const int current = seatMigrations().back().version;
        for (const int version : {current, current - 1}) {
            {
                const auto opened = seatfile::open(path, seatPassword);
                QVERIFY(opened);
                auto connection = seatfile::connectWriter(*opened);
                QVERIFY(connection);
                QVERIFY(connection->run("DELETE FROM case_row"));
                QVERIFY(connection->run("UPDATE meta SET value = ? WHERE key = 'folded'",
                                        QByteArray::number(version)));
            }
            const auto writer = openSeat(path, m_center.clock());
            QVERIFY(writer);
            const auto report = (*writer)->verify();
            QVERIFY(report);
            QCOMPARE(report->problems.isEmpty(),
                     version != current); // what is of this program stays as it is
        }
    }

    void aSlotAreaIsNotOverwrittenByTheStore()
    {
        const QString path = madeSeat();
        {
            auto writer = openSeat(path, m_center.clock());
            QVERIFY(writer);
            for (int number = 2; number < 30; ++number)
                QVERIFY((*writer)->registerCase(sampleDraft(number)));
            QVERIFY((*writer)->checkpoint());
        }
        QVERIFY(seatfile::open(path, seatPassword));
        QVERIFY(QFile(path).size() > seatcontainer::areaBytes + 8192);
    }
};

QTEST_GUILESS_MAIN(TestServicesSeatFile)
#include "test_services_seat_file.moc"
