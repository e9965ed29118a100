// The window: welcome, unlock, a desk at work, the palette, the keys.

#include "tests/gui/controls.h"
#include "tests/gui/pictures/camera.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/attachments/scan_dialog.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/night/night_screen.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_day_tour.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/choice_bar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QtTest>

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

/// A page of a letter as it comes from a scanner.
QImage sheet(const QString &title)
{
    QImage page(1000, 1400, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont font = painter.font();
    font.setPixelSize(48);
    painter.setFont(font);
    painter.drawText(QRect(80, 100, 840, 80), Qt::AlignRight | Qt::AlignAbsolute, title);
    painter.setPen(Qt::gray);
    for (int y = 260; y < 1250; y += 70)
        painter.drawLine(80, y, 920, y);
    painter.end();
    constexpr int perMetre = 4724; // 120 dpi
    page.setDotsPerMeterX(perMetre);
    page.setDotsPerMeterY(perMetre);
    return page;
}

/// `letterCase` is the one with an attachment.
QString filledSeat(ShellDesk &desk, StreamId &letterCase)
{
    const QString path = desk.addDeskSeat();
    auto writer = openSeat(path, desk.center().clock());
    if (!writer.ok())
        qFatal("the seat does not open");
    for (int number = 1; number <= 12; ++number) {
        if (!(*writer)->registerCase(sampleDraft(number)).ok())
            qFatal("a case was refused");
    }
    CaseDraft letter = sampleDraft(13);
    const auto file = (*writer)->addAttachment(u"نامه متقاضی.pdf"_s, u"application/pdf"_s,
                                               pdfOf({sheet(u"نامه"_s), sheet(u"پیوست نامه"_s)}));
    if (!file.ok())
        qFatal("no attachment");
    letter.attachments = {{{}, *file}};
    const auto registered = (*writer)->registerCase(letter);
    if (!registered.ok())
        qFatal("a case was refused");
    letterCase = registered->caseId;
    return path;
}

/// The window and its controls by name.
class Window
{
public:
    Window(MainWindow &window, const Camera &camera)
        : m_window(window)
        , m_camera(camera)
    {
        m_camera.show(m_window);
    }

    void take(const QString &what) const { m_camera.take(what, m_window); }
    /// Another window in front.
    void take(const QString &what, QWidget &other) const { m_camera.take(what, other); }
    template <typename Control> Control *find(const char *name) const
    {
        return mizban::test::controlIn<Control>(m_window, name);
    }

private:
    MainWindow &m_window;
    const Camera &m_camera;
};

void takeWelcome(ShellDesk &desk, const Camera &look)
{
    MainWindow window(desk.ports(), {});
    const Window camera(window, look);
    camera.take(u"welcome"_s);
    camera.find<QLineEdit>("welcome.person")->setText(u"سمنان"_s);
    camera.find<QLineEdit>("welcome.password")->setText(u"short"_s);
    camera.find<QPushButton>("welcome.enrol")->click();
    camera.take(u"welcome-wrong"_s);
}

void takeUnlock(const Window &camera)
{
    camera.take(u"unlock"_s);
    camera.find<QLineEdit>("unlock.password")->setText(u"not the password"_s);
    camera.find<QPushButton>("unlock.open")->click();
    wait([&] { return camera.find<QWidget>("unlock.error")->isVisible(); });
    camera.take(u"unlock-wrong"_s);
}

/// A case with its answer half-written and its attachment looked at.
void takeCase(MainWindow &window, const Window &camera, const StreamId &letter)
{
    camera.find<CartableScreen>("cartable")->showCase(letter);
    auto *shown = window.findChild<CaseView *>();
    wait([&] { return shown->caseId() == letter && shown->details(); });
    auto *area = camera.find<QScrollArea>("case.body");
    area->ensureWidgetVisible(camera.find<QWidget>("case.attachments"));
    camera.take(u"case"_s);
    shown->openAct(CaseAct::Answer);
    camera.find<QPlainTextEdit>("case.answer.text")
        ->setPlainText(u"فشار آب با تعویض پمپ کوی شهید بهشتی اصلاح شد.\nنتیجه تلفنی به متقاضی گفته شد."_s);
    camera.take(u"answer"_s);
    camera.find<ChoiceBar>("case.answer.kind")->setCurrent(wordOf(AnswerKind::NotDone));
    camera.find<QWidget>("case.answer.reason")->setFocus();
    camera.take(u"answer-not-done"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    camera.find<CartableScreen>("cartable")->showCase(letter); // the list may be in front by now
    auto *preview = window.findChild<AttachmentPreview *>(u"case.preview"_s);
    QSignalSpy drawn(preview, &AttachmentPreview::drawn);
    preview->open(shown->details()->state.registration.attachments.first());
    wait([&] { return drawn.count() > 0; });
    camera.take(u"attachment"_s);
    preview->hide();
    ScanDialog scan(&window);
    QSignalSpy listed(&scan, &ScanDialog::listed);
    scan.show();
    wait([&] { return listed.count() > 0; });
    camera.take(u"scan"_s, scan);
}

/// Its first card, one over a list and the last.
void takeTour(const Window &camera, Workspace &work)
{
    FirstDayTour tour(&work, [&work](const QString &place) {
        work.go(place == u"registration"_s ? Workspace::Place::Registration : Workspace::Place::Cartable);
    });
    for (const int step : {0, 4, int(FirstDayTour::steps().size()) - 1}) {
        tour.start(step);
        camera.take(u"tour-%1"_s.arg(step + 1));
    }
}

void unlock(MainWindow &window, const Window &camera)
{
    camera.find<QLineEdit>("unlock.password")->setText(QLatin1StringView(seatPassword));
    camera.find<QPushButton>("unlock.open")->click();
    wait([&] { return window.workspace() != nullptr; });
}

/// The places of a desk beside registration and cartable.
void takePlaces(const Window &camera, Workspace *work)
{
    for (const auto &[place, word] :
         {std::pair{Workspace::Place::Search, u"search"_s}, std::pair{Workspace::Place::Intake, u"intake"_s},
          std::pair{Workspace::Place::Services, u"services"_s},
          std::pair{Workspace::Place::Notices, u"notices"_s},
          std::pair{Workspace::Place::Track, u"track"_s}}) {
        work->go(place);
        camera.take(u"place-"_s + word);
    }
}

/// The place of the night has a look of its own.
void takeNight(ShellDesk &desk, const QString &seat, const Camera &look)
{
    MainWindow window(desk.ports(), {seat});
    const Window camera(window, look);
    unlock(window, camera);
    window.workspace()->go(Workspace::Place::Night);
    wait([&] { return window.findChild<NightScreen *>() != nullptr; });
    camera.take(u"night"_s);
}

void takeWork(MainWindow &window, const Window &camera, const StreamId &letter)
{
    unlock(window, camera);
    Workspace *work = window.workspace();
    camera.take(u"registration"_s);
    work->go(Workspace::Place::Cartable);
    auto *list = camera.find<QAbstractItemView>("cartable.list");
    camera.find<CartableScreen>("cartable")->showFolder(Folder::Open);
    wait([&] { return list->model()->rowCount() > 0; });
    list->setCurrentIndex(list->model()->index(0, 0));
    auto *shown = window.findChild<CaseView *>();
    wait([&] { return shown->details() != nullptr; });
    work->header()->setCountdown(42);
    camera.take(u"cartable"_s);
    work->header()->setCountdown(-1);
    const StreamId id = shown->caseId();
    takeCase(window, camera, letter);
    work->openPalette();
    camera.take(u"palette"_s);
    camera.find<QLineEdit>("palette.field")->setText(u"احمدی"_s);
    const auto *palette = camera.find<CommandPalette>("palette");
    wait([&] { return !palette->model()->isSearching(); });
    camera.take(u"palette-found"_s);
    camera.find<CommandPalette>("palette")->dismiss();
    work->go(Workspace::Place::Shortcuts);
    camera.take(u"shortcuts"_s);
    takeTour(camera, *work);
    work->showReceipt(id);
    wait([&] { return window.findChild<QWidget *>(u"receipt.sheet"_s)->height() > 100; });
    camera.take(u"receipt"_s);
    takePlaces(camera, work);
    window.lock();
    camera.take(u"locked"_s);
}

void takeAll(const QDir &dir, const QList<Look> &looks)
{
    ShellDesk desk;
    StreamId letter;
    const QString seat = filledSeat(desk, letter);
    const QString night = desk.addSeat(u"center.night1"_s, u"center.night1"_s);
    for (const Look &look : looks) {
        const Camera camera(dir, u"shell"_s, look);
        takeWelcome(desk, camera);
        MainWindow window(desk.ports(), {seat});
        const Window shown(window, camera);
        takeUnlock(shown);
        takeWork(window, shown, letter);
        takeNight(desk, night, camera);
    }
}

} // namespace

Scene shellScene()
{
    return {u"shell"_s, takeAll};
}

} // namespace mizban::pictures
