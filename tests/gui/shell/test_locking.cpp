#include "tests/gui/shell/shell_window.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QPlainTextEdit>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {
const QString halfWritten = u"در دست بررسی"_s;
} // namespace

/// What opens a seat, what closes it, and what of it is left then.
class TestLocking : public QObject, private ShellWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void wrongPasswordIsToldAndSelected();
    void whatIsNoSeatIsTold();
    void severalSeatsEachWithItsPassword();
    void lockWipesThePagesAndReturns();
    void aLockedSeatIsNamedInWordsOrNotAtAll();
    void aLockedSeatIsNamedByNothingOnTheDisk();
    void lockKeepsWhatWasTyped();
    void lockKeepsAHalfWrittenAnswer();
    void closingKeepsAHalfWrittenAnswer();
    void lockKeepsAHalfWrittenActOnManyCases();
    void idleLocks();

private:
    void beginAnAnswer();
    void findTheAnswerAsItWas();
};

void TestLocking::wrongPasswordIsToldAndSelected()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat()});
    unlock(u"not the password"_s);
    auto *error = find<Banner>("unlock.error");
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patienceMs);
    QVERIFY(error->text().contains(u"گذرواژه"_s));
    auto *field = find<QLineEdit>("unlock.password");
    QVERIFY(field->hasFocus());
    QCOMPARE(field->selectedText().size(), field->text().size());
    QVERIFY(!m_window->workspace());
}

void TestLocking::whatIsNoSeatIsTold()
{
    ShellDesk desk;
    open(desk, {desk.authorityFile()});
    auto *error = find<Banner>("unlock.error");
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patienceMs);
    QVERIFY(error->text().contains(u"جایگاه"_s));
}

void TestLocking::severalSeatsEachWithItsPassword()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat(), desk.addSeat(governorPost, governorPost)});
    QVERIFY(find<QWidget>("unlock.seat")->isVisible());
    enter();
    const Workspace *first = m_window->workspace();
    auto *seats = find<QComboBox>("window.seats");
    QCOMPARE(seats->count(), 2);
    seats->setFocus();
    press(Qt::Key_Down);
    QVERIFY(!m_window->workspace()); // the other one is still locked
    enter();
    QVERIFY(m_window->workspace() != first);
    m_window->lock();
    QVERIFY(!m_window->workspace());
}

void TestLocking::lockWipesThePagesAndReturns()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    open(desk, {seat});
    enter();
    press(Qt::Key_2, Qt::ControlModifier);
    const QPointer<QWidget> workspace = m_window->workspace();
    const QPointer<QWidget> list = find<QWidget>("cartable.list");
    QVERIFY(!seatfile::persons(seat).ok()); // in use
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!workspace);
    QVERIFY(!list);
    QVERIFY(find<QWidget>("unlock.password")->isVisible());
    QVERIFY(find<QLineEdit>("unlock.password")->text().isEmpty());
    QVERIFY(seatfile::persons(seat).ok()); // closed: its data key is gone
    enter();
}

/// What a post is called lies in the encrypted store: it is said from when it was open in this window, and a
/// code never.
void TestLocking::aLockedSeatIsNamedInWordsOrNotAtAll()
{
    ShellDesk desk;
    open(desk, {desk.addSeat(governorPost, governorPost)}); // its file is named after the post
    const auto said = [this] {
        QStringList texts;
        for (const QLabel *label : find<QWidget>("unlock")->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    };
    QTRY_VERIFY(desk.looks() > 0);
    QVERIFY2(!said().contains(u"semnan"_s), qPrintable(said()));
    QVERIFY(!find<QWidget>("unlock.who")->isVisible());
    enter();
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    const QString title = desk.center().directory().titleOf(HolderCode(governorPost));
    QVERIFY(find<QWidget>("unlock.who")->isVisible());
    QVERIFY2(find<QLabel>("unlock.who")->text().contains(title), qPrintable(said()));
    QVERIFY2(!said().contains(u"semnan"_s), qPrintable(said()));
}

void TestLocking::aLockedSeatIsNamedByNothingOnTheDisk()
{
    ShellDesk desk;
    const QString seat = desk.addSeat(governorPost, governorPost);
    open(desk, {seat});
    enter();
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    m_window.reset();
    QSettings().sync();
    const QString title = desk.center().directory().titleOf(HolderCode(governorPost));
    const QStringList paths{QFileInfo(seat).absolutePath(), m_settings.path()};
    int files = 0;
    for (const QString &path : paths) {
        QDirIterator each(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            ++files;
            QVERIFY2(!content.contains(title.toUtf8()), qPrintable(file.fileName()));
            QVERIFY2(!content.contains(QByteArray::fromRawData(reinterpret_cast<const char *>(title.utf16()),
                                                               title.size() * 2)),
                     qPrintable(file.fileName()));
        }
    }
    QVERIFY(files > 1);
    const QStringList keys = QSettings().allKeys();
    for (const QString &key : keys)
        QVERIFY2(!QSettings().value(key).toString().contains(title), qPrintable(key));
    // A second window knows no more than the first did at its beginning.
    const int before = desk.looks();
    open(desk, {seat});
    QTRY_VERIFY(desk.looks() > before);
    QVERIFY(!find<QWidget>("unlock.who")->isVisible());
}

void TestLocking::lockKeepsWhatWasTyped()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    open(desk, {seat});
    enter();
    QTRY_COMPARE(QApplication::focusWidget(), find<QWidget>("registration.nationalNumber"));
    QTest::keyClicks(QApplication::focusWidget(), sampleNationalNumber(7));
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    auto writer = openSeat(seat, desk.center().clock());
    QVERIFY(writer.ok());
    auto reader = SeatReader::open(**writer);
    QVERIFY(reader.ok());
    const auto drafts = (*reader)->drafts(10);
    QVERIFY(drafts.ok());
    QCOMPARE(drafts->size(), 1);
    QCOMPARE(drafts->first().draft.applicant.nationalNumber, sampleNationalNumber(7));
}

void TestLocking::beginAnAnswer()
{
    showFirstCase(1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    QTRY_VERIFY(text->hasFocus());
    text->insertPlainText(halfWritten);
}

/// With the password: the panel stands open as it did.
void TestLocking::findTheAnswerAsItWas()
{
    showFirstCase(1);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    QTRY_COMPARE(text->toPlainText(), halfWritten);
    QVERIFY(text->isVisible());
}

void TestLocking::lockKeepsAHalfWrittenAnswer()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    desk.registerCases(seat, 1);
    open(desk, {seat});
    beginAnAnswer();
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    findTheAnswerAsItWas();
}

/// The window is closed by its button while an answer stands half written.
void TestLocking::closingKeepsAHalfWrittenAnswer()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    desk.registerCases(seat, 1);
    open(desk, {seat});
    beginAnAnswer();
    QVERIFY(m_window->close());
    m_window.reset();
    open(desk, {seat});
    findTheAnswerAsItWas();
}

/// The form stands there again when the cartable comes to the front, with the cases it is for.
void TestLocking::lockKeepsAHalfWrittenActOnManyCases()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    desk.registerCases(seat, 3);
    open(desk, {seat});
    showFirstCase(3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    auto *marks = find<QLabel>("cartable.marks");
    QTRY_VERIFY(marks->isVisible() && marks->text().contains(u"۳"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    auto *text = find<QPlainTextEdit>("bulk.note.text");
    QTRY_VERIFY(text->hasFocus());
    text->insertPlainText(halfWritten);
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    enter();
    press(Qt::Key_2, Qt::ControlModifier);
    const auto shown = [this] {
        auto *found = m_window->findChild<QPlainTextEdit *>(u"bulk.note.text"_s);
        return found && found->isVisible() ? found->toPlainText() : QString();
    };
    QTRY_COMPARE(shown(), halfWritten);
    QVERIFY(find<QLabel>("bulk.title")->text().contains(u"۳"_s));
    QVERIFY(find<QWidget>("cartable.marks")->isVisible());
}

void TestLocking::idleLocks()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat()});
    enter();
    QSignalSpy counted(&m_window->autoLock(), &AutoLock::countdown);
    m_window->autoLock().setIdle(std::chrono::milliseconds(1500));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->workspace(), patienceMs);
    QVERIFY(counted.count() >= 1);
    QVERIFY(find<Banner>("unlock.error")->isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestLocking test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_locking.moc"
