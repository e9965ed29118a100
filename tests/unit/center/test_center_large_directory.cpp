#include "core/center/center.h"
#include "core/center/directory_parts.h"
#include "core/wire/codec.h"
#include "tests/unit/center/test_desk.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

/// The small directory with so many subjects that no single event holds it.
DirectoryChange largeDirectory(int subjects)
{
    DirectoryChange change = smallDirectory();
    for (int number = 0; number < subjects; ++number)
        change.subjects.append(Subject{SubjectCode(QStringLiteral("large.s%1").arg(number)),
                                       QString(60, QChar(u'م')),
                                       QString(60, QChar(u'ن')),
                                       {QString(60, QChar(u'و'))},
                                       false});
    return change;
}

} // namespace

/// A directory that is larger than one event may be comes in several, and whole.
class TestCenterLargeDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreTheWhole()
    {
        const DirectoryChange whole = largeDirectory(3'000);
        constexpr qsizetype limit = 100'000;
        const QList<DirectoryChange> parts = partsOf(whole, limit);
        QVERIFY(parts.size() >= 10);
        DirectoryChange joined;
        Directory once;
        once.apply(whole, 1);
        Directory bit;
        for (const DirectoryChange &part : parts) {
            QVERIFY(encodePayload(Payload(part), QByteArray(16, '\0')).size() <= limit);
            joined.units += part.units;
            joined.posts += part.posts;
            joined.persons += part.persons;
            joined.assignments += part.assignments;
            joined.subjects += part.subjects;
            joined.duties += part.duties;
            joined.services += part.services;
            joined.policies += part.policies;
            joined.holidays += part.holidays;
            joined.devices += part.devices;
            joined.certificates += part.certificates;
            joined.training |= part.training;
            bit.apply(part, 1);
        }
        joined.serviceKey = whole.serviceKey;
        joined.escrow = whole.escrow;
        QCOMPARE(joined, whole);
        QCOMPARE(bit.subjects().size(), once.subjects().size());
        QCOMPARE(bit.posts().size(), once.posts().size());
    }

    void whatFitsStaysOne()
    {
        QCOMPARE(partsOf(smallDirectory(), maxPayloadBytes).size(), 1);
        QCOMPARE(partsOf(smallDirectory(), maxPayloadBytes).first(), smallDirectory());
        QCOMPARE(partsOf(DirectoryChange(), maxPayloadBytes).size(), 1);
    }

    void aCenterOfMoreThanFourMebibytes()
    {
        const QTemporaryDir dir;
        const auto clock = std::make_shared<FixedClock>(deskTimeMs);
        const QString path = dir.filePath(QStringLiteral("c"));
        const DirectoryChange large = largeDirectory(15'000);
        QVERIFY(encodePayload(Payload(large), QByteArray(16, '\0')).size() > maxPayloadBytes);
        const Status made = Center::create(path, large, true, *clock);
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().detail));
        const auto center = Center::open(path, clock);
        QVERIFY(center.ok());
        const DirectoryView view = (*center)->directory().view();
        QVERIFY(view.version() > 1);
        QVERIFY(view.current().isTraining());
        Directory whole;
        whole.apply(large, 1);
        QVERIFY(whole.subjects().size() > 15'000);
        QCOMPARE(view.current().subjects().size(), whole.subjects().size());
        // And again on top, as `center directory` publishes it.
        const auto again = (*center)->directory().publish(large);
        QVERIFY(again.ok());
        QCOMPARE((*center)->directory().view().version(), *again);
        QVERIFY(*again >= 2 * view.version() - 1);
    }

    void oneRecordMustFit()
    {
        const QTemporaryDir dir;
        DirectoryChange change = smallDirectory();
        change.subjects.first().keywords = QStringList(400, QString(10'000, QChar(u'م')));
        const Status made = Center::create(dir.filePath(QStringLiteral("c")), change, true, SystemClock());
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestCenterLargeDirectory)
#include "test_center_large_directory.moc"
