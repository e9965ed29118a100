#include "tests/gui/registration/typed_request.h"
#include "ui/widgets/attachment_list.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace mizban;
using namespace mizban::tests;
using namespace Qt::StringLiterals;

/// What is attached to a registration: taken, refused at once, or on its way while it is saved.
class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useProgramLook(); }

    void attachmentsThatCannotBeTakenAreRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("zero bytes") << u"empty.pdf"_s;
        QTest::newRow("too large") << u"huge.pdf"_s;
        QTest::newRow("missing") << u"missing.pdf"_s;
        QTest::newRow("a gigabyte") << u"gigabyte.pdf"_s;
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a link to nowhere") << u"nowhere.pdf"_s;
        QTest::newRow("a link to itself") << u"itself.pdf"_s;
    }

    void attachmentsThatCannotBeTakenAreRefusedAtOnce()
    {
        QFETCH(QString, name);
        DeskPage desk;
        QFile empty(desk.path(u"empty.pdf"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QFile huge(desk.path(u"huge.pdf"_s));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(51ll << 20));
        QFile gigabyte(desk.path(u"gigabyte.pdf"_s));
        QVERIFY(gigabyte.open(QIODevice::WriteOnly) && gigabyte.resize(1ll << 30)); // holes take no room
        QVERIFY(QDir().mkpath(desk.path(u"folder"_s)));
        QVERIFY(QFile::link(desk.path(u"missing.pdf"_s), desk.path(u"nowhere.pdf"_s)));
        QVERIFY(QFile::link(desk.path(u"itself.pdf"_s), desk.path(u"itself.pdf"_s)));
        QFile good(desk.path(u"scan.pdf"_s));
        QVERIFY(good.open(QIODevice::WriteOnly) && good.write("%PDF-1.4 page") > 0);
        good.close();
        desk.open();
        desk.page().setAskFiles([&] { return QStringList{desk.path(name), desk.path(u"scan.pdf"_s)}; });
        KeyCounter keys;
        keys.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(desk.message("attachments").contains(name));
        auto *list = desk.find<AttachmentList>("attachments");
        QTRY_COMPARE(list->entries().size(), 1);
        QCOMPARE(list->entries().first().name, u"scan.pdf"_s);
    }

    void filesAreDroppedOnTheForm()
    {
        DeskPage desk;
        QFile scan(desk.path(u"scan.pdf"_s));
        QVERIFY(scan.open(QIODevice::WriteOnly) && scan.write("%PDF-1.4 page") > 0);
        scan.close();
        desk.open();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(scan.fileName()), QUrl(u"https://example.ir/remote.pdf"_s)});
        auto *list = desk.find<AttachmentList>("attachments");
        const QPointF middle(list->rect().center());
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list, &drop);
        QVERIFY(drop.isAccepted());
        QTRY_COMPARE(list->entries().size(), 1);
        QCOMPARE(list->entries().first().name, u"scan.pdf"_s);
        QMimeData text;
        text.setText(u"نوشته"_s);
        QDragEnterEvent other(middle.toPoint(), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QApplication::sendEvent(list, &other);
        QVERIFY(!other.isAccepted());
    }

    void twoHundredAttachmentsAreRefusedInOneSentence()
    {
        DeskPage desk;
        QStringList paths;
        for (int number = 0; number < 200; ++number) {
            QFile file(desk.path(u"scan%1.txt"_s.arg(number)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(number)) > 0);
            paths << file.fileName();
        }
        desk.open();
        desk.page().setAskFiles([&] { return paths; });
        KeyCounter keys;
        keys.press(Qt::Key_O, Qt::ControlModifier);
        const QString message = desk.message("attachments");
        QVERIFY(message.contains(u"۲۰۰"_s));
        QVERIFY(message.contains(u"۵۰"_s));
        QVERIFY(!message.contains(u'\n'));
        // Asked for from the top of the form, the answer is not left out of sight below.
        QVERIFY(!desk.find("attachments.row")->visibleRegion().isEmpty());
        auto *list = desk.find<AttachmentList>("attachments");
        QVERIFY(list->entries().isEmpty());
        paths = paths.mid(0, 50);
        keys.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(list->entries().size(), 50);
        QVERIFY(desk.message("attachments").isEmpty());
        paths = {desk.path(u"scan60.txt"_s)};
        keys.press(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(!desk.message("attachments").isEmpty());
        QCOMPARE(list->entries().size(), 50);
    }

    void aFileThatIsThereAlreadyIsSaid()
    {
        DeskPage desk;
        const auto write = [&](const QString &name, const QByteArray &content) {
            QFile file(desk.path(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
        };
        write(u"scan.txt"_s, "page one");
        write(u"copy.txt"_s, "page one");
        write(u"next.txt"_s, "page two");
        desk.open();
        QStringList chosen{u"scan.txt"_s};
        desk.page().setAskFiles([&] {
            QStringList paths;
            for (const QString &name : chosen)
                paths << desk.path(name);
            return paths;
        });
        auto *list = desk.find<AttachmentList>("attachments");
        KeyCounter keys;
        keys.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(list->entries().size(), 1);
        QVERIFY(desk.message("attachments").isEmpty());
        keys.press(Qt::Key_O, Qt::ControlModifier); // the same once more
        QTRY_VERIFY(desk.message("attachments")
                        .contains(u"این پرونده پیش‌تر پیوست شده است"_s));
        QVERIFY(desk.message("attachments").contains(u"scan.txt"_s));
        QCOMPARE(list->entries().size(), 1);
        chosen = {u"copy.txt"_s, u"next.txt"_s}; // the same bytes under another name, beside another file
        keys.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(list->entries().size(), 2);
        QVERIFY(desk.message("attachments").contains(u"copy.txt"_s));
        QVERIFY(desk.message("attachments").contains(u"scan.txt"_s));
        QVERIFY(!desk.message("attachments").contains(u"next.txt"_s));
        chosen = {u"missing.txt"_s, u"scan.txt"_s}; // what was refused comes first
        keys.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(desk.message("attachments").contains(u"پیش‌تر پیوست شده است"_s));
        QVERIFY(desk.message("attachments").startsWith(u"«"_s));
        QVERIFY(desk.message("attachments").section(u'\n', 0, 0).contains(u"missing.txt"_s));
    }

    void attachmentsAreSavedWithTheCase()
    {
        DeskPage desk;
        QFile scan(desk.path(u"scan.pdf"_s));
        QVERIFY(scan.open(QIODevice::WriteOnly) && scan.write("%PDF-1.4 page") > 0);
        scan.close();
        desk.open();
        desk.page().setAskFiles([&] { return QStringList{scan.fileName()}; });
        QSignalSpy saved(&desk.page(), &RegistrationPage::registered);
        KeyCounter keys;
        typeRequest(desk, keys);
        keys.press(Qt::Key_O, Qt::ControlModifier);
        keys.press(Qt::Key_F2); // does not wait for the file to be there
        QTRY_COMPARE(saved.size(), 1);
        const auto stored = desk.registration(saved[0][0].value<Registered>().caseId);
        QCOMPARE(stored.attachments.size(), 1);
        QCOMPARE(stored.attachments.first().name, u"scan.pdf"_s);
        QVERIFY(QFile::remove(scan.fileName()));
        const auto bytes = desk.readNow(
            [&](SeatReader &reader) { return reader.attachment(stored.attachments.first().blob); });
        QVERIFY(bytes.ok());
        QCOMPARE(*bytes, QByteArray("%PDF-1.4 page"));
    }
};

QTEST_MAIN(TestPapers)
#include "test_papers.moc"
