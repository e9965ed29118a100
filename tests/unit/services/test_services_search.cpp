#include "core/base/digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/case_search.h"
#include "core/services/likeness.h"
#include "core/services/sample_fill.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

const QString deskCode = u"semnan.damghan.desk"_s;
const QString clerk = u"semnan.damghan.desk.clerk1"_s;
const QString governor = u"semnan.damghan.governor"_s;

} // namespace

/// Searching, linking and what resembles what, at a real encrypted seat.
class TestServicesSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    Registered registered(const QString &text, int number = 1)
    {
        CaseDraft draft = sampleDraft(number);
        draft.text = text;
        return registered(draft);
    }
    Registered registered(const CaseDraft &draft)
    {
        auto saved = m_writer->registerCase(draft);
        if (!saved)
            qFatal("register: %s", qPrintable(saved.error().field + saved.error().detail));
        return *saved;
    }
    QStringList found(const QString &typed, int limit = 50)
    {
        const auto query = parseCaseQuery(typed, m_writer->nowMs());
        if (!query)
            qFatal("query: %s", qPrintable(query.error().field));
        const auto page = m_reader->search(*query, {}, limit, CancelToken());
        if (!page)
            qFatal("search: %s", qPrintable(page.error().detail));
        QStringList ids;
        for (const CartableRow &row : page->rows)
            ids.append(row.trackingId);
        return ids;
    }
    bool verified()
    {
        const auto report = m_writer->verify();
        if (report && !report->ok)
            qWarning("%s", qPrintable(report->problems.join(u'\n')));
        return report && report->ok;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        auto writer =
            makeSeat(*m_center, m_dir->filePath(u"desk.seat"_s), deskCode, clerk, m_center->clock());
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void aNewCaseIsFoundAtOnceNewestFirst()
    {
        const Registered first = registered(u"چاله‌ای در خیابان لاله"_s);
        const Registered second = registered(u"خیابان لاله تاریک است"_s, 2);
        QCOMPARE(found(u"لاله "_s), (QStringList{second.trackingId, first.trackingId}));
        QCOMPARE(found(u"چاله"_s), QStringList{first.trackingId});
        QCOMPARE(found(u"خیابان لا"_s).size(), 2);
        QVERIFY(found(u"هیچ‌جا"_s).isEmpty());
    }

    void anyWordFormFinds_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"كوچه ياس", "کوچه یاس", "می‌رود", "می رود", "میرود", "مى‌رود", "۱۲", "12", "١٢",
              "پلاک ۱۲", "آب‌رسانی", "ابرسانی", "آب رسانی", "پُلاک", "gps", "GPS", "پلاک*"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void anyWordFormFinds()
    {
        QFETCH(const QString, typed);
        const Registered saved = registered(
            u"آب‌رسانی کوچه یاس پلاک ۱۲ هدر می‌رود، مختصات Gps پیوست است"_s);
        QCOMPARE(found(typed), QStringList{saved.trackingId});
    }

    /// «مسئول», «مسوول» and «مسیول» are one word, in texts, names, titles and phrases.
    void anySeatOfAHamzaFinds_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"مسئول",  "مسؤول",  "مسوول",    "مسیول",    "مسوو", "مسئو",         "مسائل",           "مسایل",
              "مسأله ", "مسئله ", "مساله ",   "هیئت",     "هیات", "«مسوول هیأت»", "«هییت به مساله ", "رییس",
              "رئیس",   "جزییات", "نام:رئوف", "نام:رووف", "سوء",  "سو استفاده"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void anySeatOfAHamzaFinds()
    {
        QFETCH(const QString, typed);
        for (const char *written : {"مسئول هیئت به مسئله و جزئیات مسائل و سوء استفاده رئیس نپرداخت",
                                    "مسؤول هیأت به مسأله و جزییات مسایل و سوء استفاده رییس نپرداخت",
                                    "مسوول هیات به مساله و جزئیات مسائل و سو استفاده رييس نپرداخت"}) {
            CaseDraft draft = sampleDraft(1);
            draft.text = QString::fromUtf8(written);
            draft.applicant.familyName = u"رؤوف"_s;
            registered(draft);
        }
        registered(u"آب محله قطع است"_s, 2);
        QCOMPARE(found(typed).size(), 3);
        QVERIFY(verified());
    }

    /// What an older program put into the index under other words is put there anew.
    void inv6_anIndexOfAnOlderProgramIsBuiltAnew()
    {
        const Registered saved = registered(u"مسئول رسیدگی نیست"_s);
        m_reader.reset();
        m_writer.reset();
        const QString path = m_dir->filePath(u"desk.seat"_s);
        {
            const auto opened = seatfile::open(path, seatPassword);
            QVERIFY(opened);
            auto connection = seatfile::connectWriter(*opened);
            QVERIFY(connection);
            QVERIFY(connection->run("UPDATE search_new SET words = x'20D985D8B3D8A6D988D98420'").ok());
            QVERIFY(connection->run("UPDATE meta SET value = CAST('32' AS BLOB) WHERE key = 'folded'").ok());
        }
        auto writer = openSeat(path, m_center->clock());
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
        QCOMPARE(found(u"مسوول"_s), QStringList{saved.trackingId});
        QVERIFY(verified());
    }

    void phrasesAreRecheckedInTheText()
    {
        const Registered right = registered(u"شکایت از فشار آب در طبقه سوم"_s);
        registered(u"آب هست ولی فشار ندارد"_s, 2);
        QCOMPARE(found(u"فشار آب "_s).size(), 2);
        QCOMPARE(found(u"\"فشار آب\""_s), QStringList{right.trackingId});
        QCOMPARE(found(u"«فشار آب در ط"_s), QStringList{right.trackingId});
    }

    void byNumberInWhateverDigitsAndGroups()
    {
        CaseDraft draft = sampleDraft(3);
        draft.reference = u"REF-77/ب"_s;
        draft.applicant.mobile = u"09351112233"_s;
        const Registered saved = registered(draft);
        registered(u"دیگری"_s, 4);
        const QString id = saved.trackingId;
        for (const QString &typed :
             {id, toPersianDigits(id), displayTrackingId(id), id.left(12),
              QString(id.left(2) + u' ' + id.mid(2, 5) + u'-' + id.mid(7)), draft.applicant.nationalNumber,
              toPersianDigits(draft.applicant.nationalNumber), u"0935 111 2233"_s, u"۰۹۳۵۱۱۱"_s,
              u"REF-77/ب"_s, u"REF-77"_s, QString(u"شماره:"_s + id.mid(0, 13))})
            QVERIFY2(found(typed) == QStringList{id}, qPrintable(typed));
    }

    void byNameKindStateDateAndHolder()
    {
        CaseDraft complaint = sampleDraft(5);
        complaint.kind = CaseKind::Complaint;
        complaint.beneficiary.reset();
        complaint.breach = Breach::BelowStandard;
        complaint.against = UnitCode(u"semnan.water"_s);
        complaint.redress = u"رسیدگی"_s;
        complaint.applicant.familyName = u"كاظمی‌نسب"_s;
        const Registered first = registered(complaint);
        m_center->clock()->advance(40ll * 24 * 3'600'000);
        const Registered second = registered(u"کاظمی همسایه ماست"_s, 6);
        QCOMPARE(found(u"نام:کاظمی"_s), QStringList{first.trackingId});
        QCOMPARE(found(u"نام:\"کاظمی نسب\""_s), QStringList{first.trackingId});
        QCOMPARE(found(u"نوع:شکایت"_s), QStringList{first.trackingId});
        QCOMPARE(found(u"kind:request"_s), QStringList{second.trackingId});
        QCOMPARE(found(u"از:۱۴۰۵/۰۹"_s), QStringList{second.trackingId});
        QCOMPARE(found(u"تا:۱۴۰۵/۰۸/۱۱"_s), QStringList{first.trackingId});
        QCOMPARE(found(u"از:۱۴۰۵/۰۸/۱۱ تا:۱۴۰۵/۰۸/۱۱ کاظمی"_s), QStringList{first.trackingId});
        QVERIFY(m_writer->refer(second.caseId, governor, {}).ok());
        QCOMPARE(found(u"دارنده:فرماندار"_s), QStringList{second.trackingId});
        QCOMPARE(found(u"holder:"_s + deskCode), QStringList{first.trackingId});
        QCOMPARE(found(u"وضعیت:ارجاع"_s), QStringList{second.trackingId});
        QVERIFY(m_writer
                    ->answer(first.caseId, AnswerKind::Done,
                             u"کنتور آزمایش و مبلغ قبض با کارکرد واقعی اصلاح شد."_s)
                    .ok());
        QCOMPARE(found(u"وضعیت:باز"_s), QStringList{second.trackingId});
        QCOMPARE(found(u"وضعیت:بسته نوع:شکایت"_s), QStringList{first.trackingId});
        const auto nobody = m_reader->search(*parseCaseQuery(u"دارنده:کیهان"_s, 0), {}, 9, CancelToken());
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().field, u"query.holder"_s);
    }

    void theSubjectsTitleFinds()
    {
        CaseDraft draft = sampleDraft(7);
        draft.subject = SubjectCode(u"water.bill"_s);
        draft.text = u"مبلغ زیاد است"_s;
        const Registered saved = registered(draft);
        const Subject *subject = m_writer->directory()->subject(draft.subject);
        QVERIFY(subject);
        QVERIFY2(found(subject->title + u' ') == QStringList{saved.trackingId}, qPrintable(subject->title));
    }

    void answersNotesAndReferralsAreFound()
    {
        const Registered saved = registered(u"متن نخست"_s);
        QVERIFY(m_writer->note(saved.caseId, u"با همسایه گفتگو شد"_s).ok());
        QCOMPARE(found(u"همسایه گفتگو "_s), QStringList{saved.trackingId});
        QCOMPARE(found(u"نخست همسایه "_s), QStringList{saved.trackingId});
        QVERIFY(m_writer->refer(saved.caseId, governor, u"فوری رسیدگی شود"_s).ok());
        QCOMPARE(found(u"فوری نخست "_s), QStringList{saved.trackingId});
        QCOMPARE(found(u"\"همسایه گفتگو شد\""_s), QStringList{saved.trackingId});
        QVERIFY(verified());
    }

    void whatIsTakenBackIsNotFound()
    {
        const Registered saved = registered(u"متن نخست"_s);
        const auto referral = m_writer->refer(saved.caseId, governor, u"اشتباهی"_s);
        QVERIFY(referral.ok());
        QCOMPARE(found(u"اشتباهی"_s).size(), 1);
        QVERIFY(m_writer->withdraw(saved.caseId, *referral).ok());
        QVERIFY(found(u"اشتباهی"_s).isEmpty());
        QCOMPARE(found(u"نخست"_s).size(), 1);
        QVERIFY(verified());
    }

    void pagesByKey()
    {
        QStringList all;
        for (int number = 0; number < 30; ++number)
            all.prepend(registered(u"موضوع مشترک"_s, number).trackingId);
        const CaseQuery query = *parseCaseQuery(u"مشترک "_s, 0);
        QStringList met;
        std::optional<qint64> before;
        do {
            const auto page = m_reader->search(query, before, 7, CancelToken());
            QVERIFY(page);
            for (const CartableRow &row : page->rows)
                met.append(row.trackingId);
            before = page->next;
        } while (before);
        QCOMPARE(met, all);
    }

    void rebuildAndVerifyCoverTheIndex()
    {
        for (int number = 0; number < 20; ++number) {
            const Registered saved = registered(u"واژه مشترک شماره"_s, number);
            QVERIFY(m_writer->note(saved.caseId, u"یادداشت"_s).ok());
        }
        QVERIFY(verified());
        QVERIFY(m_writer->rebuild().ok());
        QVERIFY(verified());
        QCOMPARE(found(u"مشترک یادداشت "_s).size(), 20);
    }

    /// What verify must tell: an index that does not say what the log says.
    void verifyTellsADamagedIndex()
    {
        registered(u"واژه یکم"_s);
        {
            auto db = seatfile::connectWriter(m_writer->seat());
            QVERIFY(db);
            QVERIFY(db->run("UPDATE search_new SET words = ?", QByteArray(" other ")).ok());
        }
        const auto report = m_writer->verify();
        QVERIFY(report);
        QVERIFY(!report->ok);
        QVERIFY(report->problems.join(u' ').contains(u"search index"));
    }

    void savedSearchesStayInTheSeat()
    {
        QVERIFY(m_reader->savedSearches()->isEmpty());
        const auto id = m_writer->saveSearch(u"  شکایت‌های باز "_s, u"نوع:شکایت وضعیت:باز"_s);
        QVERIFY(id.ok());
        QVERIFY(m_writer->saveSearch(u"آب"_s, u"آب"_s).ok());
        QVERIFY(m_writer->saveSearch(u"آب"_s, u"فشار آب"_s).ok()); // in place of the first
        const auto searches = m_reader->savedSearches();
        QCOMPARE(searches->size(), 2);
        QCOMPARE(searches->value(0).query, u"فشار آب"_s);
        QCOMPARE(searches->value(1),
                 (SavedSearch{*id, u"شکایت‌های باز"_s, u"نوع:شکایت وضعیت:باز"_s}));
        QCOMPARE(m_writer->saveSearch(u" "_s, u"آب"_s).error().field, u"searchName"_s);
        QCOMPARE(m_writer->saveSearch(QString(200, u'x'), u"آب"_s).error().code, ErrorCode::TooLarge);
        QCOMPARE(m_writer->saveSearch(u"بد"_s, u"نوع:هیچ"_s).error().field, u"query.kind"_s);
        QVERIFY(m_writer->removeSearch(*id).ok());
        QCOMPARE(m_reader->savedSearches()->size(), 1);
    }

    void aSampleIsSearchedWhole()
    {
        auto writer =
            makeSeat(*m_center, m_dir->filePath(u"governor.seat"_s), governor, governor, m_center->clock());
        QVERIFY(writer);
        QVERIFY(fillSample(**writer, SampleShape{3'000, 4}).ok());
        auto reader = SeatReader::open(**writer);
        QVERIFY(reader);
        const auto page = (*reader)->search(*parseCaseQuery(u"آب"_s, 0), {}, 10'000, CancelToken());
        QVERIFY(page);
        QVERIFY(page->rows.size() > 300);
        QSet<qint64> met;
        for (const CartableRow &row : page->rows)
            met.insert(row.row);
        QCOMPARE(met.size(), page->rows.size());
        const auto report = (*writer)->verify();
        QVERIFY(report && report->ok);
    }

    void I7_sameMatterSameWordsAndNeighbours()
    {
        CaseDraft first = sampleDraft(8);
        first.text =
            u"فشار آب در کوچه یاس از دیروز بسیار کم شده و به طبقه بالا نمی‌رسد"_s;
        first.applicant.mobile = u"09121110000"_s;
        first.applicant.familyName = u"احمدی"_s;
        first.locality.name = u"دامغان"_s;
        const Registered held = registered(first);
        CaseDraft typed = first;
        const qint64 nowMs = m_writer->nowMs();
        QCOMPARE(m_reader->likenessOf(typed, nowMs)->sameMatter.size(), 1);
        typed.subject = SubjectCode(u"water.cutoff"_s);
        typed.text =
            u"از دیروز فشار آب کوچه یاس کم شده است و به طبقه بالا نمی‌رسد"_s;
        QVERIFY(m_reader->likenessOf(typed, nowMs)->sameMatter.isEmpty());
        QCOMPARE(m_reader->likenessOf(typed, nowMs)->sameWords.value(0).trackingId, held.trackingId);
        typed.text = u"قبض این ماه اشتباه صادر شده و مبلغ آن دو برابر است"_s;
        QVERIFY(m_reader->likenessOf(typed, nowMs)->isEmpty());
        // Thirty days later it is a new matter.
        QVERIFY(m_reader->likenessOf(first, nowMs + duplicateWindowMs)->sameMatter.isEmpty());
        CaseDraft relative = sampleDraft(9);
        relative.applicant.mobile = first.applicant.mobile;
        relative.applicant.familyName = u"رضایی"_s;
        QCOMPARE(m_reader->likenessOf(relative, nowMs)->alsoAtNumber.value(0).trackingId, held.trackingId);
        relative.applicant.mobile = u"09129999999"_s;
        relative.applicant.familyName = u"احمدي"_s;
        relative.locality.name = u"دامغان"_s;
        QCOMPARE(m_reader->likenessOf(relative, nowMs)->alsoAtNumber.value(0).trackingId, held.trackingId);
        relative.locality.name = u"شاهرود"_s;
        QVERIFY(m_reader->likenessOf(relative, nowMs)->alsoAtNumber.isEmpty());
    }

    void I7_linkingLeadsToTheEarlierCase()
    {
        const Registered first = registered(u"یکم"_s);
        m_center->clock()->advance(1000);
        const Registered second = registered(u"دوم"_s);
        m_center->clock()->advance(1000);
        const Registered third = registered(u"سوم"_s);
        QVERIFY(m_writer->linkDuplicate(first.caseId, second.caseId).ok()); // whichever is named first
        auto details = m_reader->caseDetails(second.caseId);
        QCOMPARE(details->state.leadingTrackingId, first.trackingId);
        QCOMPARE(details->leading->trackingId, first.trackingId);
        QVERIFY(m_writer->linkDuplicate(third.caseId, second.caseId).ok()); // leads on to the first
        details = m_reader->caseDetails(first.caseId);
        QCOMPARE(details->duplicates.size(), 2);
        QVERIFY(!details->leading);
        QCOMPARE(m_writer->linkDuplicate(third.caseId, first.caseId).error().code, ErrorCode::AlreadyDone);
        QCOMPARE(m_writer->linkDuplicate(first.caseId, first.caseId).error().field, u"duplicate"_s);
        QVERIFY(m_writer->unlinkDuplicate(second.caseId).ok());
        QCOMPARE(m_reader->caseDetails(first.caseId)->duplicates.size(), 1);
        QCOMPARE(m_writer->unlinkDuplicate(second.caseId).error().code, ErrorCode::WrongStatus);
        QVERIFY(verified());
        QVERIFY(m_writer->rebuild().ok());
        QCOMPARE(m_reader->caseDetails(first.caseId)->duplicates.value(0).trackingId, third.trackingId);
    }

    void I7_aVoidCaseLeadsNoOther()
    {
        const Registered first = registered(u"یکم"_s);
        QVERIFY(m_writer->voidCase(first.caseId, u"اشتباه"_s).ok());
        m_center->clock()->advance(1000);
        const Registered second = registered(u"دوم"_s);
        QVERIFY(second.duplicates.isEmpty());
        QCOMPARE(m_writer->linkDuplicate(second.caseId, first.caseId).error().code, ErrorCode::WrongStatus);
    }
};

QTEST_GUILESS_MAIN(TestServicesSearch)
#include "test_services_search.moc"
