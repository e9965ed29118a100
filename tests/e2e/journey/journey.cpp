#include "tests/e2e/journey/journey.h"

#include "app/desk/ports.h"
#include "core/services/seat_file.h"
#include "ui/models/cartable_roles.h"
#include "ui/registration/receipt_preview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

namespace mizban::e2e {

namespace {

constexpr auto applicantNumber = "0499370899";
constexpr int networkSeconds = 40;

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits += letter;
    }
    return digits;
}

} // namespace

Journey::Journey(QString dir)
    : m_dir(std::move(dir))
    , m_password(firstLine(m_dir + QStringLiteral("/password")))
{
    m_steps = {
        {"the clerk unlocks the desk", &Journey::openDesk},
        {"network off", &Journey::goOffline},
        {"a walk-in request is registered", &Journey::registerRequest},
        {"its receipt is made", &Journey::makeReceipt},
        {"it is referred to the governor", &Journey::referToGovernor},
        {"network on, sync", &Journey::goOnline},
        {"the governor unlocks the cartable", &Journey::openGovernor},
        {"the cartable shows the case", &Journey::governorSeesIt},
        {"the governor refers it on with a note", &Journey::governorRefersOn},
        {"the desk sees the referral", &Journey::deskSeesTheReferral},
    };
    QDir(m_dir).mkpath(QStringLiteral("pictures"));
}

bool Journey::fail(const QString &what)
{
    if (m_failure.isEmpty())
        m_failure = what;
    return false;
}

bool Journey::run()
{
    for (Step &step : m_steps) {
        QElapsedTimer timer;
        timer.start();
        const bool done = (this->*step.go)();
        step.seconds = static_cast<double>(timer.elapsed()) / 1000;
        if (!done) {
            for (MainWindow *window : {m_desk.get(), m_governor.get()}) {
                if (window)
                    picture(window, QStringLiteral("failed"));
            }
            m_failure = QStringLiteral("%1: %2").arg(
                QLatin1StringView(step.name),
                m_failure.isEmpty() ? QStringLiteral("was not seen to happen") : m_failure);
            return false;
        }
    }
    return true;
}

QString Journey::report() const
{
    if (!m_failure.isEmpty())
        return QStringLiteral("main job: failed: ") + m_failure;
    QString text =
        QStringLiteral("main job: ok\ntracking id: %1\nevents: %2\n").arg(m_trackingId).arg(m_events);
    for (const Step &step : m_steps)
        text += QStringLiteral("%1 s  %2\n").arg(step.seconds, 6, 'f', 2).arg(QLatin1StringView(step.name));
    return text;
}

void Journey::picture(QWidget *window, const QString &name)
{
    QTest::qWait(60); // one frame, so that what was just laid out is painted
    window->grab().save(QStringLiteral("%1/pictures/%2-%3.png")
                            .arg(m_dir)
                            .arg(++m_pictures, 2, 10, QLatin1Char('0'))
                            .arg(name));
}

std::unique_ptr<MainWindow> Journey::openWindow(const QString &seat)
{
    DeskOptions options;
    auto window = std::make_unique<MainWindow>(
        portsFor(options), QStringList{QStringLiteral("%1/seats/%2.seat").arg(m_dir, seat)});
    window->resize(1280, 800);
    window->show();
    static_cast<void>(QTest::qWaitForWindowExposed(window.get(), 5000));
    return window;
}

bool Journey::unlock(Typist &typist)
{
    typist.bringToFront();
    if (!typist.waitForSight(QStringLiteral("unlock.password")))
        return fail(QStringLiteral("no unlock page"));
    picture(typist.find(QStringLiteral("unlock.password"))->window(), QStringLiteral("unlock"));
    if (!typist.tabTo(QStringLiteral("unlock.password")))
        return fail(QStringLiteral("the password has no focus"));
    typist.type(m_password);
    typist.press(Qt::Key_Return);
    return typist.waitForSight(QStringLiteral("window.workspace"), networkSeconds) ||
           fail(QStringLiteral("the seat did not open: ") + typist.read(QStringLiteral("unlock.error")));
}

bool Journey::openDesk()
{
    m_desk = openWindow(QStringLiteral("desk"));
    m_clerk = std::make_unique<Typist>(m_desk.get());
    if (!unlock(*m_clerk))
        return false;
    return m_clerk->waitForSight(QStringLiteral("window.offline"));
}

bool Journey::goOffline()
{
    auto *offline = qobject_cast<QAbstractButton *>(m_clerk->find(QStringLiteral("window.offline")));
    if (!offline || !m_clerk->tabTo(QStringLiteral("window.offline")))
        return fail(QStringLiteral("no switch for the network"));
    if (!offline->isChecked())
        m_clerk->press(Qt::Key_Space);
    return Typist::waitFor([&] { return offline->isChecked(); });
}

bool Journey::registerRequest()
{
    m_clerk->press(Qt::Key_1, Qt::ControlModifier);
    if (!m_clerk->waitForSight(QStringLiteral("registration.nationalNumber")))
        return fail(QStringLiteral("no registration form"));
    m_clerk->press(Qt::Key_N, Qt::ControlModifier);
    const auto fill = [&](const char *field, const QString &text) {
        if (!m_clerk->tabTo(QLatin1StringView(field)))
            return fail(QStringLiteral("%1 cannot be reached by keys").arg(QLatin1StringView(field)));
        m_clerk->type(text);
        return true;
    };
    if (!fill("registration.nationalNumber", QString::fromLatin1(applicantNumber)))
        return false;
    m_clerk->press(Qt::Key_Return);
    QTest::qWait(300); // the history of the applicant arrives beside the form
    if (m_clerk->read(QStringLiteral("registration.familyName")).isEmpty()) {
        if (!fill("registration.givenName", QStringLiteral("زهرا")) ||
            !fill("registration.familyName", QStringLiteral("احمدی")) ||
            !fill("registration.mobile", QStringLiteral("۰۹۱۲۱۲۳۴۵۶۷")))
            return false;
    }
    if (!fill("registration.subject", QStringLiteral("فشار آب")))
        return false;
    m_clerk->press(Qt::Key_Return);
    if (m_clerk->read(QStringLiteral("registration.locality")).isEmpty() &&
        !fill("registration.locality", QStringLiteral("دامغان")))
        return false;
    if (!fill("registration.text",
              QStringLiteral("فشار آب خیابان شهید بهشتی از دو هفته پیش بسیار کم است و طبقه دوم آب ندارد.")))
        return false;
    if (!m_clerk->tabTo(QStringLiteral("registration.outcome")))
        return fail(QStringLiteral("no outcome"));
    m_clerk->press(Qt::Key_3); // the date of the final answer
    picture(m_desk.get(), QStringLiteral("registration"));
    m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
    if (!Typist::waitFor([&] {
            return digitsOf(m_clerk->read(QStringLiteral("registration.result.trackingId"))).size() == 15;
        }))
        return fail(QStringLiteral("it was not saved: ") +
                    m_clerk->read(QStringLiteral("registration.problem")));
    m_trackingId = digitsOf(m_clerk->read(QStringLiteral("registration.result.trackingId")));
    picture(m_desk.get(), QStringLiteral("registered"));
    return true;
}

bool Journey::makeReceipt()
{
    m_clerk->press(Qt::Key_P, Qt::ControlModifier);
    if (!m_clerk->waitForSight(QStringLiteral("receipt.sheet")))
        return fail(QStringLiteral("no receipt"));
    auto *preview = m_desk->findChild<ReceiptPreview *>();
    if (!preview || !Typist::waitFor([&] { return preview->shownReceipt().has_value(); }))
        return fail(QStringLiteral("the receipt is empty"));
    if (preview->shownReceipt()->trackingId != m_trackingId)
        return fail(QStringLiteral("the receipt of another case"));
    picture(m_desk.get(), QStringLiteral("receipt"));
    const QString path = m_dir + QStringLiteral("/receipt.pdf");
    QFile::remove(path);
    preview->setAskPath([path](const QString &) { return path; });
    m_clerk->press(Qt::Key_S, Qt::ControlModifier);
    if (!Typist::waitFor([&] { return QFile(path).size() > 1000; }))
        return fail(QStringLiteral("no PDF"));
    m_clerk->press(Qt::Key_Escape);
    return true;
}

/// «/» takes a tracking id anywhere in the cartable.
bool Journey::openCase(Typist &typist)
{
    typist.press(Qt::Key_2, Qt::ControlModifier);
    if (!typist.waitForSight(QStringLiteral("cartable")))
        return fail(QStringLiteral("no cartable"));
    typist.type(QStringLiteral("/"));
    typist.type(m_trackingId);
    typist.press(Qt::Key_Return);
    return Typist::waitFor(
               [&] { return digitsOf(typist.read(QStringLiteral("case.tracking"))) == m_trackingId; },
               networkSeconds) ||
           fail(QStringLiteral("the case does not open"));
}

bool Journey::refer(Typist &typist, const QString &to, const QString &note)
{
    auto *pane = typist.find(QStringLiteral("case.action.refer"));
    if (!pane || !Typist::waitFor([&] { return pane->isEnabled(); }))
        return fail(QStringLiteral("referring is not offered"));
    if (!typist.tabTo(QStringLiteral("case.action.refer")))
        return fail(QStringLiteral("referring cannot be reached"));
    typist.press(Qt::Key_Space);
    if (!typist.waitForSight(QStringLiteral("case.refer.to")) ||
        !typist.tabTo(QStringLiteral("case.refer.to")))
        return fail(QStringLiteral("no recipient field"));
    typist.type(to);
    typist.press(Qt::Key_Return);
    if (!typist.tabTo(QStringLiteral("case.refer.note")))
        return fail(QStringLiteral("no note field"));
    typist.type(note);
    picture(pane->window(), QStringLiteral("refer"));
    typist.press(Qt::Key_Return, Qt::ControlModifier);
    return Typist::waitFor([&] {
               const QWidget *field = typist.find(QStringLiteral("case.refer.to"));
               return !field || !field->isVisible();
           }) ||
           fail(QStringLiteral("the referral was not taken"));
}

bool Journey::referToGovernor()
{
    if (!openCase(*m_clerk))
        return false;
    picture(m_desk.get(), QStringLiteral("cartable"));
    if (!refer(*m_clerk, QStringLiteral("semnan.damghan.governor"), QStringLiteral("برای دستور مقتضی")))
        return false;
    const bool shown = Typist::waitFor(
        [&] { return m_clerk->read(QStringLiteral("case.holder")).contains(QStringLiteral("فرماندار")); });
    picture(m_desk.get(), QStringLiteral("referred"));
    return shown || fail(QStringLiteral("the holder did not change"));
}

bool Journey::waitUntilSent(Typist &typist)
{
    return Typist::waitFor(
               [&] {
                   const QWidget *mark = typist.find(QStringLiteral("case.waiting"));
                   return !mark || !mark->isVisible();
               },
               networkSeconds) ||
           fail(QStringLiteral("it was not sent"));
}

bool Journey::goOnline()
{
    auto *offline = qobject_cast<QAbstractButton *>(m_clerk->find(QStringLiteral("window.offline")));
    if (!m_clerk->tabTo(QStringLiteral("window.offline")))
        return fail(QStringLiteral("no switch for the network"));
    m_clerk->press(Qt::Key_Space);
    if (!Typist::waitFor([&] { return !offline->isChecked(); }))
        return fail(QStringLiteral("the network stays off"));
    m_clerk->press(Qt::Key_F5);
    if (!waitUntilSent(*m_clerk))
        return false;
    picture(m_desk.get(), QStringLiteral("sent"));
    return true;
}

bool Journey::openGovernor()
{
    m_governor = openWindow(QStringLiteral("governor"));
    m_official = std::make_unique<Typist>(m_governor.get());
    return unlock(*m_official);
}

bool Journey::governorSeesIt()
{
    m_official->press(Qt::Key_2, Qt::ControlModifier);
    if (!m_official->waitForSight(QStringLiteral("cartable")))
        return fail(QStringLiteral("no cartable"));
    const auto listed = [&] {
        auto *list = qobject_cast<QAbstractItemView *>(m_official->find(QStringLiteral("cartable.list")));
        const QAbstractItemModel *model = list ? list->model() : nullptr;
        for (int row = 0; model && row < std::min(model->rowCount(), 200); ++row) {
            if (model->index(row, 0).data(TrackingIdRole).toString() == m_trackingId)
                return true;
        }
        return false;
    };
    if (!Typist::waitFor(listed, networkSeconds))
        return fail(QStringLiteral("the case did not arrive"));
    picture(m_governor.get(), QStringLiteral("governor"));
    return openCase(*m_official);
}

bool Journey::governorRefersOn()
{
    if (!refer(*m_official, QStringLiteral("semnan.damghan.water.head"),
               QStringLiteral("بازدید و اقدام فوری؛ نتیجه گزارش شود.")))
        return false;
    m_official->press(Qt::Key_F5); // sends at once what is held so long as it can be undone
    if (!waitUntilSent(*m_official))
        return false;
    picture(m_governor.get(), QStringLiteral("governor-referred"));
    return true;
}

bool Journey::deskSeesTheReferral()
{
    m_clerk->bringToFront();
    m_clerk->press(Qt::Key_F5);
    if (!Typist::waitFor(
            [&] {
                return m_clerk->read(QStringLiteral("case.holder")).contains(QStringLiteral("آب و فاضلاب"));
            },
            networkSeconds))
        return fail(QStringLiteral("the desk does not see the referral; holder: ") +
                    m_clerk->read(QStringLiteral("case.holder")));
    picture(m_desk.get(), QStringLiteral("desk-sees"));
    m_governor.reset();
    m_desk.reset(); // closes the seats, so that their events can be counted
    const auto count = [&](const QString &seat) -> qint64 {
        auto opened =
            seatfile::open(QStringLiteral("%1/seats/%2.seat").arg(m_dir, seat), m_password.toUtf8());
        auto writer = opened ? SeatWriter::open(std::move(opened).value(), std::make_shared<SystemClock>())
                             : Result<std::unique_ptr<SeatWriter>>(opened.error());
        const auto verified = writer ? (*writer)->verify() : Result<SeatWriter::VerifyReport>(writer.error());
        return verified && verified->ok ? verified->events : 0;
    };
    m_events = count(QStringLiteral("desk"));
    return m_events > 0 || fail(QStringLiteral("the desk's log does not verify"));
}

} // namespace mizban::e2e
