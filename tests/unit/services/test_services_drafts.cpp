#include "core/services/many_cases.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

const QString deskCode = u"semnan.damghan.desk"_s;
const QString clerk = u"semnan.damghan.desk.clerk1"_s;

} // namespace

/// What is half-written and not sent: drafts of cases and of acts, and the files they name.
class TestServicesDrafts : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    Attachment added(const QByteArray &content)
    {
        QFile file(m_dir->filePath(u"scan.pdf"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.close();
        auto stored = m_writer->addAttachment(file.fileName());
        if (!stored)
            qFatal("cannot add");
        return *stored;
    }
    [[nodiscard]] bool isHeld(const Attachment &file) { return m_reader->attachment(file.blob).ok(); }
    static CaseDraft draftWith(const QList<Attachment> &files)
    {
        CaseDraft draft = sampleDraft(1);
        for (const Attachment &file : files)
            draft.attachments.append({{}, file});
        return draft;
    }
    void reopen()
    {
        m_reader.reset();
        m_writer.reset();
        m_writer = std::move(openSeat(m_dir->filePath(u"desk.seat"_s), m_center->clock())).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        auto writer = makeSeat(*m_center, m_dir->filePath(u"desk.seat"_s), deskCode, clerk);
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void filesGoWithTheDraftThatIsDropped()
    {
        const Attachment alone = added("one");
        const Attachment shared = added("two");
        const auto first = m_writer->saveDraft(0, draftWith({alone, shared}));
        const auto second = m_writer->saveDraft(0, draftWith({shared}));
        QVERIFY(first && second);
        QVERIFY(m_writer->removeDraft(*first).ok());
        QVERIFY(!isHeld(alone));
        QVERIFY(isHeld(shared));
        QVERIFY(m_writer->saveDraft(*second, draftWith({})).ok());
        QVERIFY(!isHeld(shared));
    }

    void filesOfARegisteredCaseStay()
    {
        const Attachment kept = added("one");
        const Attachment takenOut = added("two");
        const auto draft = m_writer->saveDraft(0, draftWith({kept, takenOut}));
        QVERIFY(draft);
        const auto saved = m_writer->registerCase(draftWith({kept}), *draft);
        QVERIFY(saved);
        QVERIFY(isHeld(kept));
        QVERIFY(!isHeld(takenOut));
        const auto other = m_writer->saveDraft(0, draftWith({kept}));
        QVERIFY(other);
        QVERIFY(m_writer->removeDraft(*other).ok());
        QVERIFY(isHeld(kept));
    }

    void aFileThatIsGoneIsNotNamedByACase()
    {
        const Attachment gone = added("one");
        const auto draft = m_writer->saveDraft(0, draftWith({gone}));
        QVERIFY(draft);
        QVERIFY(m_writer->removeDraft(*draft).ok());
        const auto refused = m_writer->registerCase(draftWith({gone}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QCOMPARE(refused.error().field, u"attachments"_s);
    }

    void whatACrashLeftIsSwept()
    {
        const Attachment inDraft = added("one");
        const Attachment inAct = added("two");
        const Attachment left = added("three");
        const auto saved = m_writer->registerCase(sampleDraft(2));
        QVERIFY(saved);
        QVERIFY(m_writer->saveDraft(0, draftWith({inDraft})).ok());
        QVERIFY(m_writer->saveActDraft(saved->caseId, {u"answer"_s, {}, {inAct}, true}).ok());
        reopen();
        const auto swept = m_writer->sweepAttachments();
        QVERIFY(swept);
        QCOMPARE(*swept, 1);
        QVERIFY(isHeld(inDraft));
        QVERIFY(isHeld(inAct));
        QVERIFY(!isHeld(left));
    }

    void halfWrittenActsAreKeptByCase()
    {
        const auto one = m_writer->registerCase(sampleDraft(1));
        const auto two = m_writer->registerCase(sampleDraft(2));
        QVERIFY(one && two);
        const Attachment scan = added("scan");
        const ActDraft answer{
            u"answer"_s, {{u"text"_s, u"نیمه‌کاره"_s}, {u"kind"_s, u"NotDone"_s}}, {scan}, true};
        const ActDraft note{u"note"_s, {{u"text"_s, QString(50'000, u'آ')}}, {}, false};
        QVERIFY(m_writer->saveActDraft(one->caseId, answer).ok());
        QVERIFY(m_writer->saveActDraft(one->caseId, note).ok());
        QVERIFY(m_writer->saveActDraft(two->caseId, note).ok());
        reopen();
        const auto kept = m_reader->actDrafts(one->caseId);
        QVERIFY(kept);
        QCOMPARE(*kept, (QList<ActDraft>{answer, note}));
        QVERIFY(m_writer->removeActDraft(one->caseId, u"answer"_s).ok());
        QCOMPARE(m_reader->actDrafts(one->caseId)->size(), 1);
        QCOMPARE(m_reader->actDrafts(two->caseId)->size(), 1);
        QVERIFY(!isHeld(scan));
    }

    /// An act for many cases (C 2): the cases in portions, the words closed to the person.
    void inv2_whatIsHalfWrittenForManyCases()
    {
        QList<StreamId> cases;
        for (int number = 0; number < 12'001; ++number) {
            QByteArray bytes(StreamId::size, '\0');
            bytes.replace(0, 4, QByteArray::number(number).rightJustified(4, '0').right(4));
            bytes[8] = char(number / 10'000);
            cases << StreamId(bytes);
        }
        const ActDraft words{u"note"_s, {{u"text"_s, u"پیگیری شود"_s}}, {}, true};
        QVERIFY(keepMarked(*m_writer, words.act, cases).ok());
        QVERIFY(m_writer->saveActDraft(ofManyCases(), words).ok());
        reopen();
        const auto kept = m_reader->actDrafts(ofManyCases());
        QVERIFY(kept && kept->contains(words));
        QCOMPARE(markedIn(*kept).act, words.act);
        QCOMPARE(markedIn(*kept).left, cases);

        QVERIFY(noteMarkedDone(*m_writer, words.act, cases.size(), 7'000).ok());
        QCOMPARE(markedIn(*m_reader->actDrafts(ofManyCases())).left, cases.mid(7'000));
        const QList<StreamId> fewer = cases.mid(3, 2); // others are marked, for another act
        QVERIFY(keepMarked(*m_writer, u"await"_s, fewer).ok());
        const MarkedCases others = markedIn(*m_reader->actDrafts(ofManyCases()));
        QCOMPARE(others.act, u"await"_s);
        QCOMPARE(others.left, fewer);
        QVERIFY(forgetMarked(*m_writer, others.most).ok()); // those that were kept before them, too
        QVERIFY(m_writer->removeActDraft(ofManyCases(), u"note"_s).ok());
        QVERIFY(m_reader->actDrafts(ofManyCases())->isEmpty());
    }

    void anAnswerCarriesItsFiles()
    {
        const auto saved = m_writer->registerCase(sampleDraft(1));
        QVERIFY(saved);
        const Attachment letter = added("letter");
        QVERIFY(m_writer
                    ->answer(saved->caseId, AnswerKind::Done, u"نامه پاسخ پیوست است و انشعاب وصل شد."_s, {},
                             {letter})
                    .ok());
        const auto details = m_reader->caseDetails(saved->caseId);
        QVERIFY(details);
        QCOMPARE(details->state.history.last().attachments, QList<Attachment>{letter});
        const auto waiting = m_writer->unsentBlobs(10);
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().id, letter.blob);
    }
};

QTEST_GUILESS_MAIN(TestServicesDrafts)
#include "test_services_drafts.moc"
