#include "core/storage/file_io.h"
#include "core/storage/file_lock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

constexpr auto holdLock = "--hold-lock";

#ifdef Q_OS_UNIX
/// While it lives, no file of this process grows beyond `bytes`: the nearest thing to a full disk
/// that needs no rights.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_former);
        const rlimit small{bytes, m_former.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { setrlimit(RLIMIT_FSIZE, &m_former); }
    SmallFiles(const SmallFiles &) = delete;
    SmallFiles &operator=(const SmallFiles &) = delete;

private:
    rlimit m_former{};
};
#endif

} // namespace

class TestStorageFiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void lockIsExclusiveWithinTheProcess()
    {
        {
            const auto first = FileLock::acquire(at(u"a"_s));
            QVERIFY(first.ok());
            const auto second = FileLock::acquire(at(u"a"_s));
            QVERIFY(!second.ok());
            QCOMPARE(second.error().code, ErrorCode::InUse);
            QVERIFY(FileLock::acquire(at(u"b"_s)).ok());
        }
        QVERIFY(FileLock::acquire(at(u"a"_s)).ok());
    }

    void lockMovesWithItsObject()
    {
        auto first = FileLock::acquire(at(u"m"_s));
        QVERIFY(first.ok());
        std::optional<FileLock> kept(std::move(first).value());
        QVERIFY(!FileLock::acquire(at(u"m"_s)).ok());
        kept.reset();
        QVERIFY(FileLock::acquire(at(u"m"_s)).ok());
    }

    void lockOfAnotherProcessGoesWithIt()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QLatin1String(holdLock), at(u"p"_s)});
        QVERIFY(other.waitForReadyRead());
        QCOMPARE(other.readAll().trimmed(), QByteArray("held"));
        QCOMPARE(FileLock::acquire(at(u"p"_s)).error().code, ErrorCode::InUse);
        other.kill();
        QVERIFY(other.waitForFinished());
        QVERIFY(FileLock::acquire(at(u"p"_s)).ok());
    }

    void lockWhereNoneCanBe()
    {
        QCOMPARE(FileLock::acquire(at(u"absent/x"_s)).error().code, ErrorCode::CannotOpen);
    }

    void writeAndReadBack()
    {
        const QString path = at(u"پرونده.bin"_s);
        const QByteArray bytes("\0mizban\xff", 8);
        QVERIFY(writeDurably(path, bytes).ok());
        QCOMPARE(readWhole(path, 8).valueOr({}), bytes);
        QVERIFY(writeDurably(path, QByteArray()).ok());
        const auto empty = readWhole(path, 8);
        QVERIFY(empty.ok());
        QVERIFY(empty->isEmpty());
        QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void readRefuses()
    {
        QCOMPARE(readWhole(at(u"nowhere"_s), 10).error().code, ErrorCode::UnreadableFile);
        QCOMPARE(readWhole(m_folder.path(), 10).error().code, ErrorCode::UnreadableFile);
        QVERIFY(writeDurably(at(u"big"_s), QByteArray(11, 'x')).ok());
        QCOMPARE(readWhole(at(u"big"_s), 10).error().code, ErrorCode::TooLarge);
        QVERIFY(readWhole(at(u"big"_s), 11).ok());
    }

    void writeIntoNoFolder()
    {
        QCOMPARE(writeDurably(at(u"absent/x"_s), "x").error().code, ErrorCode::CannotOpen);
    }

#ifdef Q_OS_UNIX
    void failedWriteKeepsTheOld()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"slots"_s);
        QVERIFY(writeDurably(path, "former").ok());
        {
            const SmallFiles limit(4096);
            const Status status = writeDurably(path, QByteArray(100'000, 'n'));
            QVERIFY(!status.ok());
            QCOMPARE(status.error().code, ErrorCode::DiskFull);
        }
        QCOMPARE(readWhole(path, 100).valueOr({}), QByteArray("former"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"slots"_s});
        QVERIFY(writeDurably(path, "later").ok());
        QCOMPARE(readWhole(path, 100).valueOr({}), QByteArray("later"));
    }

    void renameOntoAFolderLeavesNothingBehind()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"taken"_s);
        QVERIFY(QDir().mkpath(path + u"/inside"_s));
        QVERIFY(!writeDurably(path, "x").ok());
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }
#endif
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QLatin1String(argv[1]) == QLatin1String(holdLock)) {
        const auto lock = FileLock::acquire(QFile::decodeName(argv[2]));
        QFile out;
        if (!lock.ok() || !out.open(stdout, QIODevice::WriteOnly))
            return 1;
        out.write("held\n");
        out.flush();
        return std::getchar();
    }
    TestStorageFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_storage_files.moc"
