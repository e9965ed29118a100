// The real window over a cartable of N cases: unlock to the first page, folders, groups, cases, scrolling and
// what it keeps in memory, beside an empty window in a process of its own.

#include "app/desk/ports.h"
#include "core/services/enrolment.h"
#include "core/services/sample_fill.h"
#include "tests/bench/figures.h"
#include "tests/fixtures/seats.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_view.h"
#include "ui/models/cartable_roles.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenuBar>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <ctime>
#include <unistd.h>

using namespace mizban;
using namespace mizban::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;
constexpr int frames = 600;
constexpr int rounds = 15;
constexpr int casesOpened = 60;
constexpr int frameMs = 16;
constexpr QSize windowSize(1280, 800);

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const qint64 pages = file.readAll().split(' ').value(1).toLongLong();
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

void paint()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
}

/// What this process worked, whoever else had the machine meanwhile.
double workedMs()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

/// One measurement again and again: what it took by the clock, and what it worked.
class Costs
{
public:
    void add(const std::function<void()> &work)
    {
        const double before = workedMs();
        m_wall.add(milliseconds(work));
        m_worked.add(workedMs() - before);
    }
    void into(QJsonObject &figures, const QString &name) const
    {
        figures.insert(name + u"Ms"_s, m_wall.json());
        figures.insert(name + u"WorkedMs"_s, m_worked.json());
    }

private:
    Series m_wall;
    Series m_worked;
};

/// Until `done`, with everything painted.
void until(const std::function<void()> &act, const std::function<bool()> &done)
{
    QElapsedTimer timer;
    timer.start();
    QTimer beat; // so that waiting for events ends
    beat.start(5);
    act();
    while (!done()) {
        if (timer.elapsed() > patienceMs)
            qFatal("waited in vain");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    paint();
}

/// Frames of a bar that goes on by `step` in each; between them the seat has the rest of the frame to read.
void scroll(QJsonObject &figures, const QString &name, QScrollBar *bar, int step)
{
    bar->setValue(0);
    QTest::qWait(200);
    Costs frame;
    for (int at = 0; at < frames; ++at) {
        frame.add([&] {
            bar->setValue(bar->value() + step);
            paint();
        });
        QTest::qSleep(4);
    }
    frame.into(figures, name);
}

class Measured
{
public:
    explicit Measured(MainWindow &window)
        : m_window(window)
    {
    }

    void unlock(QJsonObject &figures)
    {
        m_window.findChild<QLineEdit *>(u"unlock.password"_s)
            ->setText(QLatin1StringView(fixtures::seatPassword));
        Costs once;
        once.add([&] {
            until([] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); },
                  [this] { return m_window.workspace() && list() && list()->model() && hasRow(0); });
        });
        once.into(figures, u"unlockToFirstPage"_s);
        figures.insert(u"firstPageMB"_s, residentMegabytes());
        m_screen = m_window.findChild<CartableScreen *>(u"cartable"_s);
        m_screen->caseView()->setSeenDelay(10'000'000);
        QTest::qWait(500); // what follows the unlocking is no part of what comes next
    }
    void folders(QJsonObject &figures)
    {
        Costs whole;
        Costs kinds;
        Costs groups;
        for (int at = 0; at < rounds; ++at) {
            for (const Folder folder : {Folder::Open, Folder::All, Folder::Overdue, Folder::Answered})
                whole.add([&] { until([&] { m_screen->showFolder(folder); }, [&] { return hasRow(0); }); });
            CartableView view;
            view.folder = Folder::All;
            view.kind = CaseKind::Complaint;
            kinds.add([&] { until([&] { m_screen->showView(view); }, [&] { return hasRow(0); }); });
            view.kind.reset();
            for (const Grouping grouping : {Grouping::Applicant, Grouping::Subject}) {
                view.grouping = grouping;
                groups.add([&] {
                    until([&] { m_screen->showView(view); }, [&] { return list()->model()->rowCount() > 0; });
                });
            }
        }
        whole.into(figures, u"folder"_s);
        kinds.into(figures, u"kindOfAFolder"_s);
        groups.into(figures, u"groupsOfAFolder"_s);
    }
    void openings(QJsonObject &figures)
    {
        until([&] { m_screen->showFolder(Folder::All); }, [&] { return hasRow(0); });
        m_screen->focusList();
        Costs opened;
        for (int at = 0; at < casesOpened; ++at) {
            const StreamId before = m_screen->caseView()->caseId();
            opened.add([&] {
                until([] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); },
                      [&] {
                          return m_screen->caseView()->details() && m_screen->caseView()->caseId() != before;
                      });
            });
        }
        opened.into(figures, u"case"_s);
    }
    /// Of a person who holds the wheel, and of one who drags the bar through the whole list.
    void scrolling(QJsonObject &figures)
    {
        QScrollBar *bar = list()->verticalScrollBar();
        figures.insert(u"rows"_s, list()->model()->rowCount());
        scroll(figures, u"wheelFrame"_s, bar, bar->singleStep() * 3);
        scroll(figures, u"dragFrame"_s, bar, bar->maximum() / frames);
    }

private:
    [[nodiscard]] CaseListView *list() { return m_window.findChild<CaseListView *>(u"cartable.list"_s); }
    [[nodiscard]] bool hasRow(int row)
    {
        const QAbstractItemModel *model = list()->model();
        return model->rowCount() > row &&
               model->index(row, 0).data(AvailabilityRole).toInt() == int(Availability::Done);
    }

    MainWindow &m_window;
    CartableScreen *m_screen = nullptr;
};

/// As the floor of `bench_start`: right to left, with a table and menus.
QJsonObject emptyWindow()
{
    QMainWindow window;
    window.menuBar()->addMenu(u"پرونده"_s);
    auto *table = new QTableView(&window);
    auto *model = new QStandardItemModel(20, 5, &window);
    table->setModel(model);
    window.setCentralWidget(table);
    window.resize(windowSize);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("no window");
    QTest::qWait(200);
    const double resident = residentMegabytes();
    for (int row = 0; row < 20; ++row) {
        for (int column = 0; column < 5; ++column)
            model->setItem(row, column, new QStandardItem(u"فشار آب خیابان کم است"_s));
    }
    table->verticalHeader()->setDefaultSectionSize(200); // so that it scrolls
    QJsonObject figures{{u"residentMB"_s, resident}};
    scroll(figures, u"frame"_s, table->verticalScrollBar(), 1);
    return figures;
}

QJsonObject windowOver(const QString &seat)
{
    DeskOptions options;
    options.offline = true;
    options.nowMs = fixtures::workingDayMs;
    MainWindow window(portsFor(options), {seat});
    window.resize(windowSize);
    window.show();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("no window");
    QJsonObject figures;
    const double start = residentMegabytes();
    Measured measured(window);
    measured.unlock(figures);
    measured.folders(figures);
    measured.openings(figures);
    measured.scrolling(figures);
    figures.insert(u"unlockScreenMB"_s, start);
    figures.insert(u"residentMB"_s, residentMegabytes());
    figures.insert(u"peakMB"_s, peakMegabytes());
    return figures;
}

/// A seat whose password costs what it costs in earnest, with N invented cases.
void fill(const QString &path, int cases)
{
    fixtures::TestCenter center;
    const QString governor = u"semnan.damghan.governor"_s;
    EnrolInput input;
    input.centerUrl = u"https://127.0.0.1:1"_s;
    input.authority = center.authority().certificate().toPem();
    input.code = u"1"_s;
    input.post = PostCode(governor);
    input.seatPath = path;
    input.password = fixtures::seatPassword;
    const auto call = [&](const EnrolRequest &request) {
        return center.enrol(request, HolderCode(governor));
    };
    auto writer = enrol(input, call, center.clock());
    if (!writer || !(*writer)->applyFeed(center.directoryFeed(HolderCode(governor))) ||
        !fillSample(**writer, SampleShape{cases, 1}))
        qFatal("no sample");
}

/// One part in a process of its own, where nothing else lies in memory.
QJsonObject inItsOwnProcess(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        qFatal("a part failed");
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QString textOption(const QString &name)
{
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(u"--"_s + name);
    return at >= 0 ? arguments.value(at + 1) : QString();
}

QJsonObject all()
{
    const QTemporaryDir dir;
    const int cases = numberOption(QCoreApplication::arguments(), u"cases"_s, 100'000);
    QString seat = textOption(u"file"_s);
    if (seat.isEmpty())
        seat = dir.filePath(u"many.seat"_s);
    if (!QFileInfo::exists(seat))
        fill(seat, cases);
    const QJsonObject empty = inItsOwnProcess({u"--empty"_s});
    QJsonObject figures = inItsOwnProcess({u"--seat"_s, seat});
    const double floor = empty.value(u"residentMB"_s).toDouble();
    figures.insert(u"work"_s, u"the window over N cases, the longest frame %1 ms"_s.arg(frameMs));
    figures.insert(u"cases"_s, cases);
    figures.insert(u"emptyWindow"_s, empty);
    figures.insert(u"memoryRatio"_s, figures.value(u"residentMB"_s).toDouble() / floor);
    return figures;
}

} // namespace

/// --cases N, --file SEAT (made where it is not there, and kept); --seat and --empty are its own parts.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-bench"_s);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication::setLayoutDirection(Qt::RightToLeft);
    if (QCoreApplication::arguments().contains(u"--empty"_s)) {
        print(emptyWindow());
        return 0;
    }
    if (const QString seat = textOption(u"seat"_s); !seat.isEmpty()) {
        applyLook(application, Theme(), Qt::RightToLeft);
        print(windowOver(seat));
        return 0;
    }
    print(all());
    return 0;
}
