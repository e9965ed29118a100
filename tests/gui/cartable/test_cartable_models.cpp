#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "ui/models/cartable_cells.h"
#include "ui/models/cartable_model.h"
#include "ui/models/draft_model.h"
#include "ui/models/folder_model.h"
#include "ui/models/history_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
constexpr int many = 3 * CartableModel::pageRows + 40;

Availability availability(const CartableModel &model, int row)
{
    return static_cast<Availability>(model.index(row, 0).data(AvailabilityRole).toInt());
}

} // namespace

class TestCartableModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folderComesInPages();
    void rowFarAheadComesWithoutBlocking();
    void anyPlaceIsWhatWalkingThereGives();
    void leapsFetchOnlyWhatIsLookedAt();
    void caseKeepsItsSelectionWhereverItMoves();
    void caseOutOfSightKeepsItsSelection();
    void S7_aLateApplicantIsMarked();
    void rule004art4_7_anAnswerToWhoAskedIsMarked();
    void rowLeavesTheFolderWithItsCase();
    void countersFollowTheSeat();
    void draftsAreListed();
    void historyTellsNotesFromPublicText();
    void S5_historySaysWhyTheCenterRefused_data();
    void S5_historySaysWhyTheCenterRefused();
    void E2_nearDueByTheCalendarOfTheHoldersProvinceAsItIsNow();
};

void TestCartableModels::folderComesInPages()
{
    CartableDesk desk;
    desk.receive(many, workingDayMs + dayMs);
    CartableModel model(desk.seat());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &CartableModel::loaded);
    model.setFolder(Folder::New);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), many);
    QCOMPARE(availability(model, 0), Availability::Done);
    QCOMPARE(model.index(0, 0).data(SubjectRole).toString(),
             desk.center().directory().subject(SubjectCode(u"water.pressure"_s))->title);
    QVERIFY(model.index(0, 0).data(UnreadRole).toBool());
    QVERIFY(!model.index(0, 0).data(OverdueRole).toBool());
    QCOMPARE(model.index(0, 0).data(DueDaysRole).toInt(), 1);
    QVERIFY(model.index(0, CartableModel::TrackingColumn).data().toString().contains(u'۷'));
    // Every row of the folder once, in the order of the deadlines.
    for (int first = 0; first < many; first += CartableModel::pageRows) {
        model.setWindow(first, first);
        QTRY_COMPARE(availability(model, first), Availability::Done);
    }
    QSet<QByteArray> seen;
    qint64 before = 0;
    for (int row = 0; row < many; ++row) {
        const QModelIndex index = model.index(row, 0);
        QVERIFY(index.data(DueAtRole).toLongLong() >= before);
        before = index.data(DueAtRole).toLongLong();
        seen.insert(index.data(CaseIdRole).toByteArray());
    }
    QCOMPARE(seen.size(), many);
}

void TestCartableModels::rowFarAheadComesWithoutBlocking()
{
    CartableDesk desk;
    desk.receive(many, workingDayMs + dayMs);
    CartableModel model(desk.seat());
    QSignalSpy loaded(&model, &CartableModel::loaded);
    model.setFolder(Folder::All);
    QVERIFY(loaded.wait());
    const int last = many - 1;
    QCOMPARE(availability(model, last), Availability::Loading); // asked for, and the answer is at once
    QVERIFY(!model.index(last, 0).data(SubjectRole).isValid());
    QTRY_COMPARE(availability(model, last), Availability::Done);
    QVERIFY(model.idAt(last).isValid());
}

void TestCartableModels::anyPlaceIsWhatWalkingThereGives()
{
    CartableDesk desk;
    desk.receive(60, workingDayMs - 30 * 60'000); // half of them past due
    const qint64 nowMs = workingDayMs;
    const auto reader = SeatReader::open(desk.writer());
    QVERIFY(reader.ok());
    for (const Folder folder : {Folder::Open, Folder::Overdue, Folder::All, Folder::Sent}) {
        const auto walked = (*reader)->page(folder, {}, 100, nowMs);
        QVERIFY(walked.ok());
        const auto total = static_cast<int>(walked->rows.size());
        QCOMPARE(walked->total, total);
        QCOMPARE(total > 0, folder != Folder::Sent);
        for (int first = 0; first < total + 2; ++first) {
            for (int place = -1; place < total; place += 7) {
                std::optional<CartablePlace> near;
                if (place >= 0) {
                    const auto until = (*reader)->slice(folder, place, 1, {}, nowMs);
                    QVERIFY(until.ok());
                    near = CartablePlace{place, until->last};
                }
                const auto slice = (*reader)->slice(folder, first, 9, near, nowMs);
                QVERIFY(slice.ok());
                QCOMPARE(slice->total, total);
                const QList<CartableRow> wanted = walked->rows.mid(first, 9);
                QVERIFY(std::ranges::equal(slice->rows, wanted, {}, &CartableRow::id, &CartableRow::id));
            }
        }
    }
}

void TestCartableModels::leapsFetchOnlyWhatIsLookedAt()
{
    CartableDesk desk;
    desk.receive(many, workingDayMs + dayMs);
    CartableModel model(desk.seat());
    QSignalSpy loaded(&model, &CartableModel::loaded);
    model.setFolder(Folder::All);
    QVERIFY(loaded.wait());
    model.setWindow(many - 5, many - 1);
    QTRY_COMPARE(availability(model, many - 1), Availability::Done);
    QVERIFY(!model.rowAt(CartableModel::pageRows)); // nothing was read on the way
    QVERIFY(!model.rowAt(2 * CartableModel::pageRows));
    // Dragged past, a place is not worth a reading any more.
    model.setWindow(CartableModel::pageRows, CartableModel::pageRows + 4);
    model.setWindow(0, 4);
    QTest::qWait(50);
    QVERIFY(!model.rowAt(2 * CartableModel::pageRows));
}

/// By a word in the row, and in what a screen reader says of it.
void TestCartableModels::S7_aLateApplicantIsMarked()
{
    CartableDesk desk;
    const StreamId id = desk.registerCase(sampleDraft(1));
    QVERIFY(desk.writer().awaitApplicant(id, u"تصویر قبض"_s, desk.clock()->nowMs() + dayMs));
    CartableModel model(desk.seat());
    QSignalSpy loaded(&model, &CartableModel::loaded);
    model.setFolder(Folder::All);
    QVERIFY(loaded.wait());
    const auto said = [&] { return model.index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY(!model.index(0, 0).data(LateRole).toBool());
    QVERIFY(!said().contains(u"مهلت متقاضی"_s));
    desk.clock()->advance(2 * dayMs);
    QVERIFY(model.index(0, 0).data(LateRole).toBool());
    QVERIFY(said().contains(u"مهلت متقاضی گذشته است"_s));
}

/// As long as the asker has not read it; by a word too.
void TestCartableModels::rule004art4_7_anAnswerToWhoAskedIsMarked()
{
    CartableDesk desk;
    const StreamId id = desk.registerCase(sampleDraft(1));
    const auto asked = desk.writer().askTask(id, u"semnan.shahrud.desk"_s, u"نقشه شبکه را بفرستید"_s, 0);
    QVERIFY(asked.ok());
    const CaseState before = (*SeatReader::open(desk.writer()))->caseDetails(id)->state;
    const TaskAnswered answer{*asked, u"نقشه پیوست است"_s, {}, {}};
    QVERIFY(desk.writer().applyFeed(desk.byOtherDesk(id, before.heads, before.headCounter, answer)).ok());
    const auto seat = desk.seat();
    CartableModel model(seat);
    QSignalSpy loaded(&model, &CartableModel::loaded);
    model.setFolder(Folder::New);
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, 0).data(UnreadRole).toBool());
    QCOMPARE(model.index(0, 0).data(NewsRole).toString(), u"پاسخ درخواست اقدام رسید"_s);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"پاسخ درخواست اقدام رسید"_s));
    seat->write([id](SeatWriter &writer) { return writer.openCase(id); }).waitForFinished();
    seat->announceChange();
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestCartableModels::caseOutOfSightKeepsItsSelection()
{
    CartableDesk desk;
    desk.receive(many, workingDayMs + 10 * dayMs);
    const FeedReply earlier = desk.more(3, workingDayMs + dayMs);
    CartableModel model(desk.seat());
    QSignalSpy loaded(&model, &CartableModel::loaded);
    model.setFolder(Folder::New);
    QVERIFY(loaded.wait());
    const QPersistentModelIndex selected = model.index(4, 0);
    const StreamId id = model.idAt(4);
    model.setWindow(many - 5, many - 1);
    QTRY_COMPARE(availability(model, many - 1), Availability::Done);
    QSignalSpy refreshed(&model, &CartableModel::refreshed);
    desk.seat()->write([earlier](SeatWriter &writer) { return writer.applyFeed(earlier); }).waitForFinished();
    desk.seat()->announceChange();
    QVERIFY(refreshed.wait());
    QCOMPARE(selected.row(), 7);
    QCOMPARE(model.idAt(selected.row()), id);
}

void TestCartableModels::caseKeepsItsSelectionWhereverItMoves()
{
    CartableDesk desk;
    desk.receive(20, workingDayMs + 10 * dayMs);
    const FeedReply earlier = desk.more(3, workingDayMs + dayMs);
    CartableModel model(desk.seat());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &CartableModel::loaded);
    model.setFolder(Folder::New);
    QVERIFY(loaded.wait());
    const QPersistentModelIndex selected = model.index(4, 0);
    const StreamId id = model.idAt(4);

    QSignalSpy refreshed(&model, &CartableModel::refreshed);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    desk.seat()->write([earlier](SeatWriter &writer) { return writer.applyFeed(earlier); }).waitForFinished();
    desk.seat()->announceChange();
    QVERIFY(refreshed.wait());
    QCOMPARE(model.rowCount(), 23);
    QCOMPARE(selected.row(), 7); // three with an earlier deadline came before it
    QCOMPARE(model.idAt(selected.row()), id);
    QCOMPARE(resets.count(), 0);
}

void TestCartableModels::rowLeavesTheFolderWithItsCase()
{
    CartableDesk desk;
    desk.receive(6, workingDayMs + dayMs);
    CartableModel model(desk.seat());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &CartableModel::loaded);
    model.setFolder(Folder::New);
    QVERIFY(loaded.wait());
    const StreamId gone = model.idAt(2);
    const StreamId next = model.idAt(3);
    const QPersistentModelIndex onGone = model.index(2, 0);
    const QPersistentModelIndex onNext = model.index(3, 0);
    QSignalSpy refreshed(&model, &CartableModel::refreshed);
    desk.seat()->write([gone](SeatWriter &writer) { return writer.openCase(gone); }).waitForFinished();
    desk.seat()->announceChange();
    QVERIFY(refreshed.wait());
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!onGone.isValid());
    QCOMPARE(model.idAt(onNext.row()), next);
    QCOMPARE(model.rowOf(gone), -1);
}

void TestCartableModels::countersFollowTheSeat()
{
    CartableDesk desk;
    desk.receive(3, workingDayMs - 2 * dayMs);
    const StreamId own = desk.registerCase(sampleDraft(90));
    FolderModel model(desk.seat());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(model.count(Folder::Open), 4);
    QCOMPARE(model.count(Folder::Overdue), 3);
    QCOMPARE(model.count(Folder::Sent), 0);
    QVERIFY(model.index(FolderModel::rowOf(Folder::Overdue)).data(FolderModel::UrgentRole).toBool());
    QSignalSpy changed(&model, &FolderModel::countersChanged);
    desk.seat()
        ->write([own](SeatWriter &writer) { return writer.refer(own, u"semnan.damghan.governor"_s, {}); })
        .waitForFinished();
    desk.seat()->announceChange();
    QVERIFY(changed.wait());
    QCOMPARE(model.count(Folder::Sent), 1);
    QCOMPARE(model.count(Folder::Open), 3);
}

void TestCartableModels::draftsAreListed()
{
    CartableDesk desk;
    CaseDraft draft = sampleDraft(5);
    draft.subject = {};
    const auto saved = desk.writer().saveDraft(0, draft);
    QVERIFY(saved.ok());
    DraftModel model(desk.seat());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &DraftModel::loaded);
    model.refresh();
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.draftAt(0), *saved);
    QCOMPARE(model.index(0).data(SubjectRole).toString(), u"پیش‌نویس بدون موضوع"_s);
    QCOMPARE(model.index(0).data(ApplicantRole).toString(), u"زهرا احمدی"_s);
}

void TestCartableModels::historyTellsNotesFromPublicText()
{
    CartableDesk desk;
    const StreamId id = desk.registerCase(sampleDraft(1));
    desk.clock()->advance(60'000);
    QVERIFY(desk.writer().note(id, u"با <b>اداره آب</b> هماهنگ شد."_s).ok());
    desk.clock()->advance(60'000);
    QVERIFY(desk.writer().refer(id, u"semnan.damghan.governor"_s, u"لطفاً بررسی فرمایید."_s).ok());
    auto details = desk.seat()->read([id](SeatReader &reader) { return reader.caseDetails(id); });
    details.waitForFinished();
    QVERIFY(details.result().ok());
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCase(*details.result(), desk.seat()->directory());
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex note = model.index(1);
    QCOMPARE(note.data(HistoryModel::TypeRole).toInt(), int(EventType::NoteAdded));
    QVERIFY(note.data(HistoryModel::PublicTextRole).toString().isEmpty());
    QCOMPARE(note.data(HistoryModel::NoteRole).toString(), u"با <b>اداره آب</b> هماهنگ شد."_s);
    const QModelIndex referral = model.index(2);
    QCOMPARE(referral.data(HistoryModel::NoteRole).toString(), u"لطفاً بررسی فرمایید."_s);
    QVERIFY(!referral.data(HistoryModel::PublicTextRole).toString().contains(u"لطفاً"_s));
    QCOMPARE(referral.data(HistoryModel::DeliveryRole).toInt(), int(HistoryModel::Delivery::Waiting));
    QVERIFY(referral.data(HistoryModel::FlagTextRole).toString().isEmpty());
}

/// A list keeps calendars for its rows; a closure that is published while it is open counts all the same.
void TestCartableModels::S5_historySaysWhyTheCenterRefused_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("said");
    QTest::newRow("a code and a rule")
        << u"NotHolder S5"_s
        << u"این مورد اکنون در اختیار شما نیست؛ تنها دارنده آن می‌تواند اقدام کند."_s;
    QTest::newRow("a code alone") << u"NotAllowed"_s << u"شما اجازه این کار را ندارید."_s;
    QTest::newRow("words of an older center") << u"something else"_s << u"something else"_s;
}

void TestCartableModels::S5_historySaysWhyTheCenterRefused()
{
    QFETCH(QString, note);
    QFETCH(QString, said);
    CartableDesk desk;
    CaseDetails details;
    HistoryEntry verdict;
    verdict.type = EventType::VerdictGiven;
    verdict.note = note;
    details.state.history = {verdict};
    HistoryModel model;
    model.setCase(details, desk.seat()->directory());
    QCOMPARE(model.index(0, 0).data(HistoryModel::NoteRole).toString(), said);
}

void TestCartableModels::E2_nearDueByTheCalendarOfTheHoldersProvinceAsItIsNow()
{
    const TestCenter center;
    const QDate monday = tehranDate(workingDayMs);
    CartableRow county;
    county.holder = HolderCode(u"semnan.damghan.desk"_s);
    county.dueAtMs = endOfDayMs(monday.addDays(5)); // Saturday: Tuesday and Wednesday are two working days
    CartableRow national = county;
    national.holder = HolderCode(u"ministry.energy.minister"_s);
    CartableCells cells;
    const auto near = [&cells](const CartableRow &row, const DirectoryPtr &directory, int after) {
        return cells.cell(row, WarningRole, directory, workingDayMs + after * dayMs).toBool();
    };
    const auto before = std::make_shared<const Directory>(center.directory());
    for (const CartableRow &row : {county, national}) {
        QVERIFY(!near(row, before, 0));
        QVERIFY(near(row, before, 1));
    }
    YearHolidays closed;
    closed.jalaliYear = toJalali(monday).year;
    closed.province = UnitCode(u"semnan"_s);
    closed.days.insert(monday.addDays(2), u"آلودگی هوا"_s);
    DirectoryChange change;
    change.holidays = {closed};
    Directory changed = center.directory();
    changed.apply(change, changed.version() + 1);
    const auto after = std::make_shared<const Directory>(changed);
    QVERIFY(near(county, after, 0));
    QVERIFY(!near(national, after, 0));
    QVERIFY(!near(county, before, 0));
    county.status = CaseStatus::Answered;
    QVERIFY(!near(county, after, 0));
}

QTEST_GUILESS_MAIN(TestCartableModels)
#include "test_cartable_models.moc"
