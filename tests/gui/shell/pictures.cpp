// Pictures of the window in every look, for the eye: mizban_shell_pictures FOLDER

#include "tests/gui/shell/shell_desk.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/attachments/scan_dialog.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

struct Look
{
    QString name;
    Appearance appearance;
    qreal scale;
    QSize size;
};

const QList<Look> looks{
    {u"light-100-1280x800"_s, Appearance::Light, 1.0, {1280, 800}},
    {u"dark-100-1280x800"_s, Appearance::Dark, 1.0, {1280, 800}},
    {u"light-100-1024x640"_s, Appearance::Light, 1.0, {1024, 640}},
    {u"light-200-1280x800"_s, Appearance::Light, 2.0, {1280, 800}},
    {u"dark-200-1024x640"_s, Appearance::Dark, 2.0, {1024, 640}},
    {u"contrast-150-1280x800"_s, Appearance::HighContrast, 1.5, {1280, 800}},
};

void wait(const std::function<bool()> &done)
{
    if (!QTest::qWaitFor(done, patienceMs))
        qFatal("waited in vain");
}

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

class Camera
{
public:
    Camera(MainWindow &window, Look look, QString folder)
        : m_window(window)
        , m_look(std::move(look))
        , m_folder(std::move(folder))
    {
        m_window.resize(m_look.size);
        m_window.show();
    }

    void take(const QString &page)
    {
        QTest::qWait(80); // the painting that was posted
        if (!m_window.grab().save(m_folder + u'/' + m_look.name + u'-' + page + u".png"_s))
            qFatal("cannot write the picture");
        if (m_window.size() != m_look.size)
            qWarning("%s %s became %dx%d", qPrintable(m_look.name), qPrintable(page), m_window.width(),
                     m_window.height());
    }
    /// Another window in front.
    void take(const QString &page, QWidget &other)
    {
        QTest::qWait(80);
        if (!other.grab().save(m_folder + u'/' + m_look.name + u'-' + page + u".png"_s))
            qFatal("cannot write the picture");
    }
    template <typename Control> Control *find(const char *name)
    {
        Control *found = m_window.findChild<Control *>(QLatin1StringView(name));
        if (!found)
            qFatal("no control %s", name);
        return found;
    }

private:
    MainWindow &m_window;
    Look m_look;
    QString m_folder;
};

void takeWelcome(ShellDesk &desk, const Look &look, const QString &folder)
{
    MainWindow window(desk.ports(), {});
    Camera camera(window, look, folder);
    camera.take(u"welcome"_s);
    camera.find<QLineEdit>("welcome.person")->setText(u"سمنان"_s);
    camera.find<QLineEdit>("welcome.password")->setText(u"short"_s);
    camera.find<QPushButton>("welcome.enrol")->click();
    camera.take(u"welcome-wrong"_s);
}

void takeUnlock(Camera &camera)
{
    camera.take(u"unlock"_s);
    camera.find<QLineEdit>("unlock.password")->setText(u"not the password"_s);
    camera.find<QPushButton>("unlock.open")->click();
    wait([&] { return camera.find<QWidget>("unlock.error")->isVisible(); });
    camera.take(u"unlock-wrong"_s);
}

/// A case with its answer half-written and its attachment looked at.
void takeCase(MainWindow &window, Camera &camera, const StreamId &letter)
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

void takeWork(MainWindow &window, Camera &camera, const StreamId &letter)
{
    camera.find<QLineEdit>("unlock.password")->setText(QLatin1StringView(seatPassword));
    camera.find<QPushButton>("unlock.open")->click();
    wait([&] { return window.workspace() != nullptr; });
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
    work->go(Workspace::Place::Shortcuts);
    camera.take(u"shortcuts"_s);
    work->showReceipt(id);
    wait([&] { return window.findChild<QWidget *>(u"receipt.sheet"_s)->height() > 100; });
    camera.take(u"receipt"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-pictures"_s);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"pictures"_s;
    QDir().mkpath(folder);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QStandardPaths::setTestModeEnabled(true);
    ShellDesk desk;
    StreamId letter;
    const QString seat = filledSeat(desk, letter);
    for (const Look &look : looks) {
        applyTheme(application, Theme(look.appearance, look.scale));
        takeWelcome(desk, look, folder);
        MainWindow window(desk.ports(), {seat});
        Camera camera(window, look, folder);
        takeUnlock(camera);
        takeWork(window, camera, letter);
    }
    return 0;
}
