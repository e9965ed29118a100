// Prints: the preview in the window, and the sheets themselves.

#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/pictures/camera.h"
#include "ui/help/manual_window.h"
#include "ui/print/answer_letter.h"
#include "ui/print/case_file.h"
#include "ui/print/envelope.h"
#include "ui/print/list_sheet.h"
#include "ui/printing/list_preview.h"
#include "ui/printing/print_preview.h"

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr int sheetDpi = 80;
constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;

StreamId fill(CartableDesk &desk)
{
    desk.receive(70, workingDayMs - 3 * dayMs);
    CaseDraft draft = draftOf(
        202, u"water.cutoff"_s, u"سیدمحمدحسین"_s, u"طباطبایی‌نژاد اصفهانی"_s,
        QString(
            u"از روز شنبه آب محله قطع است. با تلفن 122 و 023-35221234 تماس گرفتیم؛ گفتند تا فردا وصل می‌شود. "_s)
            .repeated(12));
    draft.documents = {u"رونوشت کارت ملی"_s, u"قبض آب"_s};
    const StreamId id = desk.registerCase(draft);
    desk.clock()->advance(3 * 60 * 60'000);
    (void)desk.writer().openCase(id);
    for (int call = 1; call <= 6; ++call) {
        desk.clock()->advance(dayMs / 4);
        (void)desk.writer().note(id, u"با رییس اداره آب تلفنی صحبت شد؛ قول بازدید فردا را داد."_s);
    }
    (void)desk.writer().answer(
        id, AnswerKind::Done,
        u"لوله اصلی کوچه شهید رجایی روز دوشنبه تعویض و آب وصل شد.\nاگر فشار آب در طبقه‌های بالا "
        u"همچنان کم است، برای بازدید رایگان پمپ ساختمان با همین میز تماس بگیرید."_s);
    return id;
}

void save(const QDir &dir, const QString &name, const PrintedDocument &document)
{
    for (int page = 0; page < document.pages(); ++page)
        pageImage(document, page, sheetDpi).save(dir.filePath(u"sheet-%1-%2.png"_s.arg(name).arg(page + 1)));
}

void saveSheets(const QDir &dir, const CaseDetails &details, const DirectoryPtr &directory, qint64 nowMs,
                const QList<CartableRow> &rows)
{
    save(dir, u"file"_s, *caseFile(details, directory, {nowMs, u"زهرا احمدی، متصدی میز"_s, true}));
    const auto letter = answerLetter(details, *directory, honorifics().first(), nowMs);
    if (letter.ok()) {
        save(dir, u"letter-a4"_s, *letterSheet(*letter, LetterPaper::A4));
        save(dir, u"letter-a5"_s, *letterSheet(*letter, LetterPaper::A5));
    }
    for (const QString &address : {QString(), u"دامغان، خیابان امام، کوچه شهید رجایی، پلاک ۱۲"_s}) {
        const QString code = address.isEmpty() ? QString() : u"3671612345"_s;
        const auto data = envelopeFor(details, *directory, honorifics().first(), address, code);
        if (!data.ok())
            continue;
        const QString name = address.isEmpty() ? u"empty"_s : u"full"_s;
        save(dir, u"envelope-dl-"_s + name, EnvelopeSheet(*data, EnvelopePaper::DL));
        save(dir, u"envelope-c5-"_s + name, EnvelopeSheet(*data, EnvelopePaper::C5));
    }
    const ListHead head{u"کارتابل: در دست اقدام"_s,
                        u"میز ارتباطات مردمی فرمانداری دامغان"_s,
                        u"زهرا احمدی، متصدی میز"_s,
                        nowMs,
                        71,
                        false};
    save(dir, u"list"_s, ListSheet(head, rows, 0, directory));
}

void takeAll(const QDir &dir, const QList<Look> &looks)
{
    CartableDesk desk;
    const StreamId id = fill(desk);
    {
        const auto reader = SeatReader::open(desk.writer());
        const qint64 now = desk.clock()->nowMs();
        saveSheets(dir, *(*reader)->caseDetails(id), (*reader)->directory(), now,
                   (*reader)->page(Folder::All, {}, rowsOnAPage, now)->rows);
    }
    for (const Look &look : looks) {
        const Camera camera(dir, u"print"_s, look);
        PrintPreview preview(desk.seat());
        camera.show(preview);
        preview.showCase(id);
        wait([&] { return preview.shownPrint() != nullptr; });
        camera.take(u"file"_s, preview);
        preview.choose(CasePrintKind::Letter);
        camera.take(u"letter"_s, preview);
        preview.choose(CasePrintKind::Envelope);
        camera.take(u"envelope"_s, preview);
        ListPreview list(desk.seat());
        camera.show(list);
        bool shown = false;
        QObject::connect(&list, &ListPreview::shown, &list, [&shown] { shown = true; });
        CartableView all;
        all.folder = Folder::All;
        list.showList({u"کارتابل: همه"_s, all, {}});
        wait([&] { return shown; });
        camera.take(u"list"_s, list);
        ManualWindow manual;
        camera.show(manual);
        manual.openAt(u"cartable"_s);
        camera.take(u"manual"_s, manual);
    }
}

} // namespace

Scene printScene()
{
    return {u"print"_s, takeAll};
}

} // namespace mizban::pictures
