#include "core/projections/applicant_order.h"
#include "core/projections/cartable_view.h"
#include "core/projections/folders.h"
#include "core/projections/held_rows.h"
#include "core/services/sample_fill.h"
#include "core/services/seat_reader.h"
#include "core/services/seat_schema.h"
#include "core/services/view_page.h"
#include "core/storage/sqlcipher/migrations.h"
#include "tests/fixtures/seats.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {
const QList<Folder> folders = {Folder::New,  Folder::Open,     Folder::Overdue, Folder::Noted,
                               Folder::Sent, Folder::Answered, Folder::All};
}

/// C1: filters, groups and parts of the cartable give what looking through all of it would give, their
/// counters are right at every moment, and a store from before gets the same as a fresh fold.
class TestServicesViews : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    TestCenter m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    [[nodiscard]] qint64 now() const { return m_writer->nowMs(); }
    QList<CartableRow> all(const CartableView &view)
    {
        QList<CartableRow> rows;
        std::optional<CartablePlace> near;
        for (;;) {
            const auto slice = m_reader->slice(view, rows.size(), 300, near, now());
            if (!slice)
                qFatal("slice");
            rows += slice->rows;
            if (rows.size() >= slice->total || slice->rows.isEmpty())
                return rows;
            near = CartablePlace{rows.size() - 1, slice->last};
        }
    }
    QList<StreamId> paged(const CartableView &view, int rows, std::optional<CartableKey> after = {})
    {
        QList<StreamId> ids;
        do {
            const auto page = viewPage(*m_reader, view, after, rows, now());
            if (!page || (page->next && page->rows.size() != rows))
                qFatal("page");
            ids += idsOf(page->rows);
            after = page->next;
        } while (after);
        return ids;
    }
    static CartableView viewOf(Folder folder)
    {
        CartableView view;
        view.folder = folder;
        return view;
    }
    static QList<StreamId> idsOf(const QList<CartableRow> &rows)
    {
        QList<StreamId> ids;
        for (const CartableRow &row : rows)
            ids.append(row.id);
        return ids;
    }
    /// Pages of three, so that every page but the first begins at a key.
    QList<CaseGroup> groupsOf(const CartableView &view)
    {
        QList<CaseGroup> groups;
        std::optional<QString> after;
        do {
            const auto page = m_reader->groups(view, after, 3, now());
            if (!page)
                qFatal("groups");
            groups += page->groups;
            after = page->next;
        } while (after);
        return groups;
    }
    void compareKinds()
    {
        for (const Folder folder : folders) {
            const QList<CartableRow> whole = all(viewOf(folder));
            CartableView view = viewOf(folder);
            for (int kind = int(CaseKind::Request); kind <= int(CaseKind::Sentiment); ++kind) {
                view.kind = static_cast<CaseKind>(kind);
                QList<CartableRow> wanted = whole;
                wanted.removeIf([&](const CartableRow &row) { return row.kind != *view.kind; });
                QCOMPARE(idsOf(all(view)), idsOf(wanted));
                QCOMPARE(m_reader->count(view, now()).value(), wanted.size());
                if (wanted.size() < 12)
                    continue;
                const auto leap = m_reader->slice(view, wanted.size() / 2, 5, {}, now());
                QCOMPARE(idsOf(leap->rows), idsOf(wanted.mid(wanted.size() / 2, 5)));
                const auto last = m_reader->slice(view, wanted.size() - 4, 5, {}, now());
                QCOMPARE(idsOf(last->rows), idsOf(wanted.mid(wanted.size() - 4)));
            }
        }
    }
    void compareGroups(Grouping grouping)
    {
        for (const Folder folder : folders) {
            const QList<CartableRow> whole = all(viewOf(folder));
            CartableView view = viewOf(folder);
            view.grouping = grouping;
            QList<StreamId> seen;
            QString before;
            for (const CaseGroup &group : groupsOf(view)) {
                QVERIFY(seen.isEmpty() || before < group.key);
                before = group.key;
                CartableView one = view;
                if (grouping == Grouping::Subject)
                    one.subject = SubjectCode(group.key);
                else
                    one.applicant = group.key;
                const QList<CartableRow> rows = all(one);
                QCOMPARE(rows.size(), group.cases);
                QCOMPARE(m_reader->count(one, now()).value(), group.cases);
                for (const CartableRow &row : rows) {
                    if (grouping == Grouping::Subject)
                        QCOMPARE(row.subject.text(), group.key);
                    else
                        QCOMPARE(row.nationalNumber, group.nationalNumber);
                }
                // What needs a decision first stands first.
                const qint64 due = rows.first().dueAtMs;
                const bool open = rows.first().status != CaseStatus::Answered &&
                                  rows.first().status != CaseStatus::Closed &&
                                  rows.first().status != CaseStatus::Void;
                QCOMPARE(group.dueAtMs, open ? due : 0);
                seen += idsOf(rows);
            }
            QList<StreamId> wanted = idsOf(whole);
            std::sort(seen.begin(), seen.end());
            std::sort(wanted.begin(), wanted.end());
            QCOMPARE(seen, wanted);
        }
    }
    void compareSections()
    {
        const QList<CartableRow> open = all(viewOf(Folder::Open));
        const auto sections = m_reader->sections(now());
        QVERIFY(sections);
        QCOMPARE(sections->sealed + sections->noted + sections->overdue + sections->rest, open.size());
        const QList<StreamId> noted = idsOf(all(viewOf(Folder::Noted)));
        for (qsizetype at = 0; at < open.size(); ++at) {
            const bool first = at < sections->noted;
            QCOMPARE(noted.contains(open.at(at).id), first);
            if (!first)
                QCOMPARE(open.at(at).overdueAt(now()), at < sections->noted + sections->overdue);
        }
    }
    /// Every place of the list, from either end and from places in it, with rows that stay.
    void compareHeld(const CartableView &view, const QList<HeldRow> &held, const QList<CartableRow> &wanted)
    {
        constexpr int rows = 9;
        const qsizetype step = std::max<qsizetype>(wanted.size() / 40, 1);
        for (qsizetype first = 0; first < wanted.size() + 2; first += step) {
            for (qsizetype place = -1; place < wanted.size(); place += 3 * step + 1) {
                std::optional<CartablePlace> near;
                if (place >= 0)
                    near = CartablePlace{place, {wanted.at(place).sort, wanted.at(place).row}};
                const auto slice = m_reader->slice(view, held, first, rows, near, now());
                QVERIFY(slice.ok());
                QCOMPARE(slice->total, wanted.size());
                QCOMPARE(slice->held, slice->total - m_reader->count(view, now()).value());
                QCOMPARE(idsOf(slice->rows), idsOf(wanted.mid(first, rows)));
                if (!slice->rows.isEmpty())
                    QCOMPARE(slice->last, (CartableKey{slice->rows.last().sort, slice->rows.last().row}));
            }
        }
    }
    static QList<HeldRow> heldOf(const QList<CartableRow> &rows)
    {
        QList<HeldRow> held;
        for (const CartableRow &row : rows)
            held.append({{row.sort, row.row}, row.folders});
        return held;
    }
    void compareAll()
    {
        compareKinds();
        compareGroups(Grouping::Subject);
        compareGroups(Grouping::Applicant);
        compareSections();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString post = u"semnan.damghan.governor"_s;
        auto writer = makeSeat(m_center, m_dir.filePath(u"s.seat"_s), post, post, m_center.clock());
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        QVERIFY(fillSample(*m_writer, SampleShape{2'500, 11}));
        m_reader = std::move(SeatReader::open(*m_writer)).value();
        QVERIFY(all(viewOf(Folder::All)).size() >= 2'500);
    }

    void viewsAreWhatLookingThroughAllGives() { compareAll(); }

    /// Both ends, the middle and a run of them, as someone reads; the folder counts them no more.
    void whatIsReadStaysAmongTheNew()
    {
        CartableView subject = viewOf(Folder::New);
        subject.grouping = Grouping::Subject;
        subject.subject = all(viewOf(Folder::New)).first().subject;
        CartableView requests = viewOf(Folder::New);
        requests.kind = CaseKind::Request;
        const QList<CartableView> views{viewOf(Folder::New), requests, subject};
        QList<QList<CartableRow>> before;
        for (const CartableView &view : views)
            before << all(view);
        const QList<CartableRow> &fresh = before.first();
        QVERIFY2(fresh.size() > 200, qPrintable(QString::number(fresh.size())));
        QList<CartableRow> read = fresh.mid(0, 3) + fresh.mid(fresh.size() / 2, 20) + fresh.last(2);
        for (const CartableRow &row : std::as_const(read))
            QVERIFY(m_writer->openCase(row.id).ok());
        QCOMPARE(m_reader->count(views.first(), now()).value(), fresh.size() - read.size());
        for (qsizetype at = 0; at < views.size(); ++at) {
            QList<CartableRow> held = before.at(at);
            held.removeIf([&](const CartableRow &row) { return !idsOf(read).contains(row.id); });
            QVERIFY(!held.isEmpty());
            compareHeld(views.at(at), heldOf(held), before.at(at));
            compareHeld(views.at(at), {}, all(views.at(at))); // to whoever comes back they are gone
        }
    }

    /// What was only looked at is new still, and stands there once.
    void whatIsStillNewIsNotCountedTwice()
    {
        const QList<CartableRow> fresh = all(viewOf(Folder::New));
        compareHeld(viewOf(Folder::New), heldOf(fresh.first(30)), fresh);
    }

    /// Of what stays, that goes upon which he acts, as from every folder; and comes back when it is undone.
    void whatIsActedOnGoesFromTheNew()
    {
        const CartableView view = viewOf(Folder::New);
        const QList<CartableRow> fresh = all(view);
        QList<CartableRow> open = fresh;
        open.removeIf([&](const CartableRow &row) { return row.role != RowRole::Holder || row.quarantined; });
        QVERIFY(open.size() > 4);
        open = open.first(4);
        for (const CartableRow &row : std::as_const(open))
            QVERIFY(m_writer->openCase(row.id).ok());
        QVERIFY(m_writer->note(open.at(0).id, u"تلفنی پیگیری شد."_s).ok());
        compareHeld(view, heldOf(open), fresh);
        QVERIFY(m_writer->answer(open.at(1).id, AnswerKind::Done, u"شیر فشارشکن تعویض شد."_s).ok());
        const auto referred = m_writer->refer(open.at(2).id, u"semnan.damghan.water.head"_s, u"بررسی شود."_s);
        QVERIFY(referred.ok());
        QList<CartableRow> left = fresh;
        left.removeIf(
            [&](const CartableRow &row) { return row.id == open.at(1).id || row.id == open.at(2).id; });
        compareHeld(view, heldOf(open), left);
        QVERIFY(m_writer->withdraw(open.at(2).id, *referred).ok());
        left = fresh;
        left.removeIf([&](const CartableRow &row) { return row.id == open.at(1).id; });
        compareHeld(view, heldOf(open), left);
    }

    void countersAreRightAfterActs()
    {
        const QList<CartableRow> open = all(viewOf(Folder::Open));
        QVERIFY(open.size() > 100);
        int acted = 0;
        for (int at = 0; at < 40; ++at) {
            const StreamId id = open.at(at).id;
            const auto done = at % 2 == 0
                                  ? m_writer->answer(id, AnswerKind::Done, u"شیر فشارشکن تعویض شد."_s)
                                  : m_writer->refer(id, u"semnan.damghan.water.head"_s, u"بررسی شود."_s);
            acted += done.ok() ? 1 : 0;
        }
        QVERIFY2(acted > 20, qPrintable(QString::number(acted)));
        compareAll();
        const auto report = m_writer->verify();
        QVERIFY(report);
        QVERIFY2(report->ok, qPrintable(report->problems.join(u'\n')));
    }

    /// Whoever goes through all of a view meets every case once.
    void pagesOfAViewAreAllOfIt()
    {
        for (const Folder folder : folders) {
            CartableView view = viewOf(folder);
            view.kind = CaseKind::Complaint;
            QCOMPARE(paged(view, 7), idsOf(all(view)));
            view.kind.reset();
            QCOMPARE(paged(view, 97), idsOf(all(view)));
            for (const Grouping grouping : {Grouping::Subject, Grouping::Applicant}) {
                view.grouping = grouping;
                const QList<CaseGroup> groups = groupsOf(view).first(2);
                for (const CaseGroup &group : groups) {
                    CartableView one = view;
                    if (grouping == Grouping::Subject)
                        one.subject = SubjectCode(group.key);
                    else
                        one.applicant = group.key;
                    QCOMPARE(paged(one, 3), idsOf(all(one)));
                }
            }
        }
    }

    /// What is done meanwhile to cases already met takes none away from those that follow.
    void pagesGoOnWhereCasesWent()
    {
        CartableView view = viewOf(Folder::Open);
        view.kind = CaseKind::Request;
        const QList<StreamId> before = idsOf(all(view));
        const auto first = viewPage(*m_reader, view, {}, 20, now());
        QVERIFY(first.ok() && first->next);
        qsizetype gone = 0;
        for (const CartableRow &row : first->rows)
            gone += m_writer->answer(row.id, AnswerKind::Done, u"شیر فشارشکن تعویض شد."_s).ok() ? 1 : 0;
        QVERIFY(gone > 10);
        QCOMPARE(paged(view, 20, first->next), before.mid(20));
    }

    void aRebuildGivesTheSame()
    {
        QVERIFY(m_writer->rebuild());
        compareAll();
    }

    void aViewIsKeptByNameAndReadAgain()
    {
        CartableView view = viewOf(Folder::Answered);
        view.kind = CaseKind::Complaint;
        view.grouping = Grouping::Applicant;
        view.applicant = u"=;٪ احمدی\u001F0012345679"_s;
        QVERIFY(CartableView::fromText(view.toText()) == view);
        QVERIFY(!CartableView::fromText(u"folder=nowhere"_s));
        QVERIFY(!CartableView::fromText(u"folder=open;kind=12"_s));
        const auto kept = m_writer->saveView(u"  شکایت‌های   پاسخ‌داده "_s, view);
        QVERIFY(kept.ok());
        QVERIFY(m_writer->saveView(u"شکایت‌های پاسخ‌داده"_s, view)
                    .ok()); // in place of the first
        auto views = m_reader->savedViews();
        QCOMPARE(views->size(), 1);
        QCOMPARE(views->first().name, u"شکایت‌های پاسخ‌داده"_s);
        QCOMPARE(views->first().view, view);
        QCOMPARE(m_writer->saveView(u"  "_s, view).error().field, u"viewName"_s);
        QCOMPARE(m_writer->saveView(QString(maxViewName + 1, u'آ'), view).error().code, ErrorCode::TooLarge);
        QVERIFY(m_writer->removeView(views->first().id).ok());
        QVERIFY(m_reader->savedViews()->isEmpty());
    }

    void groupsFollowThePersianAlphabet()
    {
        const QStringList names{u"آذر"_s,   u"احمدی"_s, u"بهرامی"_s, u"پارسا"_s, u"تقوی"_s,
                                u"جمالی"_s, u"چمنی"_s,  u"حسنی"_s,   u"زارع"_s,  u"ژاله"_s,
                                u"سعیدی"_s, u"قاسمی"_s, u"کریمی"_s,  u"گلی"_s,   u"لطفی"_s,
                                u"نوری"_s,  u"وحدت"_s,  u"هاشمی"_s,  u"یاری"_s};
        for (qsizetype at = 1; at < names.size(); ++at) {
            const QString before = applicantGroupKey(names[at - 1], u"ی"_s, {});
            const QString after = applicantGroupKey(names[at], u"آ"_s, {});
            QVERIFY2(before.toUtf8() < after.toUtf8(), qPrintable(names[at]));
        }
        QVERIFY(applicantGroupKey({}, {}, {}).isEmpty());
    }

    /// The migration's SQL and the fold's C++ give the same keys, places and counts.
    void aStoreFromBeforeIsBroughtUp()
    {
        const QByteArray key(32, 'k');
        auto opened = Connection::open(m_dir.filePath(u"old"_s), key, StoreOptions::creator());
        QVERIFY(opened);
        Connection db = std::move(opened).value();
        const auto steps = seatMigrations();
        const auto views = std::ranges::find(steps, QByteArray("groups, filters and views"),
                                             [](const Migration &step) { return QByteArray(step.name); });
        QVERIFY(views != steps.end());
        QVERIFY(migrate(db, steps.first(static_cast<size_t>(views - steps.begin()))).ok());
        struct Old
        {
            QString family, given, number;
            int status;
            qint64 folders, due;
        };
        const QList<Old> rows{
            {u"چگینی هژیر"_s, u"پگاه"_s, u"0012345679"_s, 2, 4 | 16 | 512, 1000},
            {u"گرجی"_s, u"کیوان"_s, u"4608968882"_s, 2, 4 | 512, 0},
            {QString(), QString(), QString(), 7, 256 | 512, 500},
            {u"شرکت آب"_s, QString(), u"10380284790"_s, 2, 4 | 16 | 512, 0},
            {u"سلطانی"_s, u"کبری"_s, u"0499370899"_s, 2, 2 | 4 | 16 | 512 | qint64(Placement::pinnedBit),
             2000},
            {u"مرادی"_s, u"لادن"_s, u"0499370902"_s, 2, 16 | 512 | qint64(Placement::pinnedBit), 3000}};
        for (int at = 0; at < rows.size(); ++at) {
            const Old &row = rows[at];
            QVERIFY(
                db.run("INSERT INTO case_row(stream, id, tracking, reference, kind, subject, status, holder,"
                       " number, given_name, family_name, mobile, excerpt, registered, last, due, unread,"
                       " quarantined, conflict, folders) VALUES(?, x'00', '', '', 2, 'water.bill', ?, '', ?,"
                       " ?, ?, '', '', 0, 7, ?, 0, 0, 0, ?)",
                       at + 1, row.status, row.number, row.given, row.family, row.due, row.folders)
                    .ok());
            for (int folder = 1; folder <= 9; ++folder) {
                if (!(row.folders & (1 << folder)))
                    continue;
                const qint64 sort = folder > 6 ? -7 : row.due ? row.due : std::numeric_limits<qint64>::max();
                QVERIFY(
                    db.run("INSERT INTO cartable(folder, sort, stream) VALUES(?, ?, ?)", folder, sort, at + 1)
                        .ok());
            }
        }
        QVERIFY(migrate(db, steps).ok());
        for (int at = 0; at < rows.size(); ++at) {
            const Old &row = rows[at];
            const auto group = db.value<QString>("SELECT applicant FROM case_row WHERE stream = ?", at + 1);
            QCOMPARE(group->value(), applicantGroupKey(row.family, row.given, row.number));
            Placement placement;
            placement.folders = static_cast<quint32>(row.folders);
            if (placement.isPinned()) // whoever holds it
                placement.folders |= 1u << static_cast<int>(Folder::Open);
            QCOMPARE(db.value<qint64>("SELECT folders FROM case_row WHERE stream = ?", at + 1)->value(),
                     qint64(placement.folders));
            placement.open = row.status != 7;
            placement.due = row.due;
            placement.last = 7;
            QCOMPARE(db.value<qint64>("SELECT decide FROM case_row WHERE stream = ?", at + 1)->value(),
                     placement.decide());
            if (placement.lies(Folder::Open))
                QCOMPARE(db.value<qint64>("SELECT sort FROM cartable WHERE folder = 2 AND stream = ?", at + 1)
                             ->value(),
                         placement.sortIn(Folder::Open));
            if (placement.lies(Folder::New))
                QCOMPARE(db.value<qint64>("SELECT sort FROM cartable WHERE folder = 1 AND stream = ?", at + 1)
                             ->value(),
                         placement.sortIn(Folder::New));
        }
        // The President's notes stand first, though they are due last.
        QCOMPARE(db.value<int>("SELECT stream FROM cartable WHERE folder = 2 ORDER BY sort LIMIT 1")->value(),
                 rows.size() - 1);
        QCOMPARE(db.value<int>("SELECT cases FROM facet_count WHERE folder = 2")->value(), 5);
        QCOMPARE(db.value<int>("SELECT cases FROM cartable_count WHERE folder = 2")->value(), 5);
        QCOMPARE(db.value<int>("SELECT sum(cases) FROM place_count WHERE folder = 2 AND span < 0")->value(),
                 4);
        QCOMPARE(db.value<int>("SELECT count(*) FROM cartable WHERE kind <> 2")->value(), 0);
    }
};

QTEST_GUILESS_MAIN(TestServicesViews)
#include "test_services_views.moc"
