// What is printed of a case and of lists: what stands on which page, on what paper.

#include "core/base/digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "ui/models/case_text.h"
#include "ui/print/answer_letter.h"
#include "ui/print/case_file.h"
#include "ui/print/envelope.h"
#include "ui/print/list_sheet.h"

#include <QPdfWriter>
#include <QtTest>

#include <poppler-qt6.h>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

const QString noteText = u"تلفنی با اداره آب صحبت شد"_s;
const QString instruction = u"فوری رسیدگی شود"_s;
const QString answerText = u"لوله اصلی کوچه تعویض شد و فشار آب به حالت عادی برگشت."_s;

qint64 darkPixels(const QImage &image)
{
    qint64 dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return dark;
}

} // namespace

class TestPrints : public QObject
{
    Q_OBJECT

    std::unique_ptr<CartableDesk> m_desk;
    StreamId m_case;

    CaseDetails details() { return *(*SeatReader::open(m_desk->writer()))->caseDetails(m_case); }
    DirectoryPtr directory() { return m_desk->writer().directory(); }
    qint64 now() { return m_desk->clock()->nowMs(); }
    void answer() { QVERIFY(m_desk->writer().answer(m_case, AnswerKind::Done, answerText).ok()); }
    Result<LetterData> letter(const CaseDetails &of)
    {
        return answerLetter(of, *directory(), honorifics().first(), now());
    }
    static QString allText(const PageFlow &flow)
    {
        QString text;
        for (int page = 0; page < flow.pages(); ++page)
            text += flow.textOf(page) + u'\n';
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<CartableDesk>();
        CaseDraft draft = sampleDraft(1);
        draft.documents = {u"رونوشت شناسنامه"_s};
        m_case = m_desk->registerCase(draft);
        QVERIFY(m_desk->writer().note(m_case, noteText).ok());
        m_desk->clock()->advance(3'600'000);
    }

    void theFileSaysAllThereIs()
    {
        answer();
        const CaseDetails of = details();
        const auto file = caseFile(of, directory(), {now(), u"متصدی آزمون"_s, true});
        const QString text = allText(*file);
        const CaseRegistered &registration = of.state.registration;
        for (const QString &part :
             {displayTrackingId(registration.trackingId), registration.applicant.familyName,
              subjectText(*directory(), registration.subject), registration.documents.first(), noteText,
              answerText, directory()->titleOf(of.state.holder),
              directory()->personName(of.state.registrar.person)})
            QVERIFY2(text.contains(part), qPrintable(part));
        for (const QString &line : registration.text.split(u' '))
            QVERIFY2(text.contains(line), qPrintable(line));
        QCOMPARE(file->paper(), QSizeF(2100, 2970));
        QVERIFY(text.contains(u"صفحه ۱ از ۱"_s));
    }

    void T7_withoutInternalPartsNothingInternalIsOnPaper()
    {
        QVERIFY(m_desk->writer().refer(m_case, u"semnan.damghan.governor"_s, instruction).ok());
        const CaseDetails of = details();
        QVERIFY(allText(*caseFile(of, directory(), {now(), {}, true})).contains(instruction));
        QVERIFY(allText(*caseFile(of, directory(), {now(), {}, true})).contains(noteText));
        const QString shown = allText(*caseFile(of, directory(), {now(), {}, false}));
        QVERIFY(!shown.contains(instruction));
        QVERIFY(!shown.contains(noteText));
        QVERIFY(shown.contains(directory()->titleOf(HolderCode(u"semnan.damghan.governor"_s))));
    }

    void longTextsFlowWithRunningHeadAndPersianNumbers()
    {
        CaseDraft draft = sampleDraft(2);
        draft.text =
            QString(u"آب محله از شنبه قطع است و کسی پاسخ نمی‌دهد. "_s)
                .repeated(300);
        m_case = m_desk->registerCase(draft);
        const CaseDetails of = details();
        const auto file = caseFile(of, directory(), {now(), {}, true});
        QVERIFY(file->pages() >= 3);
        int words = 0;
        for (int page = 0; page < file->pages(); ++page) {
            const QString text = file->textOf(page);
            QVERIFY(text.contains(toPersianDigits(u"صفحه %1 از %2"_s.arg(page + 1).arg(file->pages()))));
            QCOMPARE(text.startsWith(u"پرونده "_s + displayTrackingId(of.row.trackingId)), page > 0);
            words += static_cast<int>(text.count(u"محله"_s));
            const QImage image = pageImage(*file, page, 72);
            QVERIFY(darkPixels(image) > 500);
            QCOMPARE(darkPixels(image.copy(0, 0, image.width() / 20, image.height())),
                     0); // margins stay white
            QCOMPARE(darkPixels(image.copy(0, image.height() - image.height() / 30, image.width(),
                                           image.height() / 30)),
                     0);
        }
        QCOMPARE(words, 300); // no line is lost between pages
    }

    void pdfIsWhatPopplerReads()
    {
        answer();
        QTemporaryDir dir;
        const CaseDetails of = details();
        const QString path = dir.filePath(u"file.pdf"_s);
        const auto file = caseFile(of, directory(), {now(), {}, true});
        QVERIFY(writePdf(path, *file).ok());
        const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path);
        QVERIFY(document);
        QCOMPARE(document->numPages(), file->pages());
        const QSizeF points = document->page(0)->pageSizeF();
        QVERIFY(qAbs(points.width() - 595.3) < 1 && qAbs(points.height() - 841.9) < 1);
        QVERIFY(darkPixels(document->page(0)->renderToImage(72, 72)) > 500);
        // Extracted words may be damaged (Qt), but there are many of them: it is text, no picture.
        QVERIFY(document->page(0)->text({}).simplified().size() > 200);
        QCOMPARE(writePdf(dir.filePath(u"no/such.pdf"_s), *file).error().code, ErrorCode::CannotOpen);
    }

    void letterInOfficialForm()
    {
        answer();
        const CaseDetails of = details();
        const Result<LetterData> data = letter(of);
        QVERIFY(data.ok());
        QCOMPARE(data->number, of.row.trackingId);
        QCOMPARE(data->text, answerText);
        QCOMPARE(data->signerPost, directory()->titleOf(HolderCode(u"semnan.damghan.desk.clerk1"_s)));
        QVERIFY(!data->signerName.isEmpty());
        QCOMPARE(data->letterhead.last(), directory()->unit(UnitCode(u"semnan.damghan.desk"_s))->name);
        for (const LetterPaper paper : {LetterPaper::A4, LetterPaper::A5}) {
            const auto sheet = letterSheet(*data, paper);
            QCOMPARE(sheet->paper(), paper == LetterPaper::A4 ? QSizeF(2100, 2970) : QSizeF(1480, 2100));
            QCOMPARE(sheet->pages(), 1);
            const QString text = sheet->textOf(0);
            qsizetype at = 0; // in the order of the form
            for (const QString &part :
                 {data->letterhead.last(), u"شماره: "_s, u"تاریخ: "_s, u"پیوست: ندارد"_s, data->addressee,
                  u"موضوع: "_s, u"سلام و احترام"_s, u"فشار آب"_s, data->signerName, data->signerPost}) {
                const qsizetype found = text.indexOf(part, at);
                QVERIFY2(found >= 0, qPrintable(part));
                at = found;
            }
            QVERIFY(darkPixels(pageImage(*sheet, 0, 72)) > 500);
        }
    }

    void T7_letterHasNothingInternal()
    {
        QVERIFY(
            m_desk->writer()
                .answer(
                    m_case, AnswerKind::NotDone,
                    u"در برنامه امسال نیست و سال آینده انجام می‌شود."_s,
                    u"کمبود اعتبار داخلی"_s)
                .ok());
        const auto sheet = letterSheet(*letter(details()), LetterPaper::A4);
        QVERIFY(!allText(*sheet).contains(u"کمبود اعتبار"_s));
        QVERIFY(!allText(*sheet).contains(noteText));
    }

    void noLetterWithoutAnAnswerThatStands()
    {
        QCOMPARE(letter(details()).error().code, ErrorCode::WrongStatus);
        answer();
        QVERIFY(letter(details()).ok());
        QVERIFY(m_desk->writer().reopen(m_case, u"آب هنوز قطع است."_s).ok());
        QCOMPARE(letter(details()).error().code, ErrorCode::WrongStatus);
    }

    void copiesNameWhoHeldIt()
    {
        answer();
        CaseDetails of = details();
        QVERIFY(letter(of)->copies.isEmpty()); // the desk itself answered
        CaseCopy copy;
        copy.holder = HolderCode(u"semnan.damghan.governor"_s);
        of.state.copies = {copy};
        QCOMPARE(letter(of)->copies.size(), 1);
        QVERIFY(letter(of)->copies.first().contains(directory()->titleOf(copy.holder)));
        QVERIFY(allText(*letterSheet(*letter(of), LetterPaper::A5)).contains(u"رونوشت:"_s));
    }

    void C7_paperThatLeavesNamesNoSubjectOfASealedCase()
    {
        QVERIFY(m_desk->writer()
                    .answer(m_case, AnswerKind::Done, u"لوله اصلی کوچه شهید رجایی روز دوشنبه تعویض شد."_s)
                    .ok());
        CaseDetails of = details();
        of.row.sealed = true;
        CaseCopy copy;
        copy.holder = HolderCode(u"semnan.damghan.governor"_s);
        of.state.copies = {copy};
        const QString topic = subjectText(*directory(), of.state.registration.subject);
        QVERIFY(!allText(*letterSheet(*letter(of), LetterPaper::A4)).contains(topic));
        QVERIFY(letter(of)->copies.isEmpty());
        CartableRow row = of.row;
        const ListSheet sheet({u"فهرست"_s, {}, {}, now(), 1, false}, {row}, 0, directory());
        const QString cells = sheet.cellsOf(0).join(u'|');
        QVERIFY(!cells.contains(topic));
        QVERIFY(!cells.contains(row.applicantName));
        QVERIFY(cells.contains(displayTrackingId(row.trackingId)));
    }

    void N7_thereIsNobodyToWriteTo()
    {
        answer();
        CaseDetails of = details();
        of.state.registration.applicant = {};
        of.state.registration.applicant.kind = ApplicantKind::Anonymous;
        QCOMPARE(letter(of).error().code, ErrorCode::NotAllowed);
        QCOMPARE(envelopeFor(of, *directory(), {}, {}, {}).error().code, ErrorCode::NotAllowed);
        QVERIFY(caseFile(of, directory(), {now(), {}, true})->pages() > 0);
    }

    void envelopeSaysWhoAndNothingOfWhat()
    {
        const CaseDetails of = details();
        const auto data =
            envelopeFor(of, *directory(), honorifics().first(), u"دامغان، خیابان امام"_s, u"۳۶۷۱۶-۱۲۳۴۵"_s);
        QVERIFY(data.ok());
        QCOMPARE(data->postalCode, u"3671612345"_s);
        const EnvelopeSheet small(*data, EnvelopePaper::DL);
        const EnvelopeSheet large(*data, EnvelopePaper::C5);
        QCOMPARE(small.paper(), QSizeF(2200, 1100));
        QCOMPARE(large.paper(), QSizeF(2290, 1620));
        QVERIFY(small.text().contains(of.state.registration.applicant.familyName));
        QVERIFY(!small.text().contains(subjectText(*directory(), of.state.registration.subject)));
        QVERIFY(!small.text().contains(nameOf(of.row.kind)));
        QVERIFY(darkPixels(pageImage(small, 0, 72)) > 200);
        for (const QString &wrong : {u"123"_s, u"3071612345"_s, u"36716123456"_s})
            QCOMPARE(envelopeFor(of, *directory(), {}, {}, wrong).error().field, u"postalCode"_s);
        QVERIFY(envelopeFor(of, *directory(), {}, {}, {}).ok());
    }

    void listsOfAnyLengthGoPageByPage()
    {
        CartableRow row = details().row;
        const ListHead head{u"کارتابل: همه"_s, {}, {}, now(), 2'590, false};
        QCOMPARE(pagesOf(head), 100);
        QTemporaryDir dir;
        int asked = 0;
        int most = 0;
        const auto rows = [&](int number) -> Result<QList<CartableRow>> {
            if (number != asked)
                return makeError(ErrorCode::Internal);
            ++asked;
            const int left = qMin(rowsOnAPage, 2'590 - number * rowsOnAPage);
            most = qMax(most, left);
            return QList<CartableRow>(left, row);
        };
        const QString path = dir.filePath(u"list.pdf"_s);
        const Result<int> pages = writeListPdf(path, head, directory(), rows, [](int) { return true; });
        QVERIFY(pages.ok());
        QCOMPARE(*pages, 100);
        QCOMPARE(asked, 100);
        QCOMPARE(most, rowsOnAPage);
        const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path);
        QCOMPARE(document->numPages(), 100);
        QVERIFY(ListSheet(head, {row}, 99, directory()).footText().contains(u"صفحه ۱۰۰ از ۱۰۰"_s));
    }

    void aListThatIsStoppedLeavesTheOldFile()
    {
        CartableRow row = details().row;
        QTemporaryDir dir;
        const QString path = dir.filePath(u"list.pdf"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        const auto rows = [&](int) -> Result<QList<CartableRow>> {
            return QList<CartableRow>(rowsOnAPage, row);
        };
        const Result<int> pages = writeListPdf(path, {u"فهرست"_s, {}, {}, now(), -1, false}, directory(),
                                               rows, [](int done) { return done < 3; });
        QCOMPARE(pages.error().code, ErrorCode::Busy);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }

    /// A whole page of a list ends it where the next one is empty; an empty list has a page that says so.
    void listsEndWhereTheyEnd()
    {
        CartableRow row = details().row;
        QTemporaryDir dir;
        const auto twoWhole = [&](int number) -> Result<QList<CartableRow>> {
            return number < 2 ? QList<CartableRow>(rowsOnAPage, row) : QList<CartableRow>();
        };
        const ListHead head{u"فهرست"_s, {}, {}, now(), -1, false};
        QCOMPARE(*writeListPdf(dir.filePath(u"a.pdf"_s), head, directory(), twoWhole, {}), 2);
        const auto none = [](int) -> Result<QList<CartableRow>> { return QList<CartableRow>(); };
        QCOMPARE(*writeListPdf(dir.filePath(u"b.pdf"_s), head, directory(), none, {}), 1);
    }
};

QTEST_MAIN(TestPrints)
#include "test_prints.moc"
