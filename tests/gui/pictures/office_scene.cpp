// The office of a principal: what it drafts, what he does with it, and who acts for him meanwhile.

#include "core/services/delegation_input.h"
#include "tests/fixtures/seats.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/pictures/camera.h"
#include "tests/reliability/world/world.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/records/delegation_screen.h"
#include "ui/widgets/busy_line.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>

using namespace mizban::fixtures;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr int never = 1'000'000;
constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
const QString general = u"semnan.governor-general"_s;
const QString deputyPost = u"semnan.deputy1"_s;
const QString words = u"لوله شکسته کوچه بهار تعویض شد و فشار آب از دیروز عادی است."_s;

/// A principal, his office, and cases referred to him; a seat goes from the world to a window and back.
class Office
{
public:
    Office()
    {
        World::create(m_folder.path());
        m_world = std::make_unique<World>(m_folder.path());
        SeatWriter &desk = m_world->writer(u"desk"_s);
        for (int number = 1; number <= 3; ++number) {
            const auto made = desk.registerCase(sampleDraft(number));
            if (!made || !desk.refer(made->caseId, general, u"برای دستور"_s))
                qFatal("no cases");
            m_cases << made->caseId;
        }
        m_world->syncAll();
        if (!m_world->writer(u"general"_s).answer(m_cases.first(), AnswerKind::Done, words))
            qFatal("no answer");
        m_world->syncAll();
    }

    [[nodiscard]] const StreamId &caseId() const { return m_cases.last(); }
    [[nodiscard]] World &world() { return *m_world; }
    [[nodiscard]] std::shared_ptr<Seat> take(const QString &name)
    {
        WorldSeat place = std::move(m_world->at(name));
        place.engine.reset();
        place.reader.reset();
        m_taken = name;
        m_seat = Seat::adopt(std::move(place.writer), std::make_shared<FixedClock>(m_world->clock().nowMs()))
                     .value();
        return m_seat;
    }
    void giveBack()
    {
        m_seat->read([](SeatReader &) -> Status { return {}; }).waitForFinished();
        m_seat->write([](SeatWriter &) -> Status { return {}; }).waitForFinished();
        m_seat.reset();
        m_world->reopen(m_taken);
        (void)m_world->sync(m_taken);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<World> m_world;
    QList<StreamId> m_cases; ///< the first is answered
    QString m_taken;
    std::shared_ptr<Seat> m_seat;
};

/// A screen over one seat of the office, in the look of the camera.
template <typename Screen> class Sitting
{
public:
    Sitting(Office &office, const QString &name, const Camera &camera)
        : m_office(office)
        , m_camera(camera)
    {
        QSettings().clear();
        m_screen = std::make_unique<Screen>(office.take(name));
        m_camera.show(*m_screen);
    }
    ~Sitting()
    {
        m_screen.reset();
        m_office.giveBack();
    }
    Q_DISABLE_COPY_MOVE(Sitting)

    [[nodiscard]] Screen &screen() { return *m_screen; }
    void take(const QString &what) { m_camera.take(what, *m_screen); }
    template <typename Control> Control *find(const char *name)
    {
        return controlIn<Control>(*m_screen, name);
    }
    void waitFor(const char *name)
    {
        wait([&] {
            const auto *found = m_screen->template findChild<QWidget *>(QLatin1StringView(name));
            return found && found->isVisible();
        });
    }

protected:
    Office &m_office;

private:
    const Camera &m_camera;
    std::unique_ptr<Screen> m_screen;
};

class CaseSitting : public Sitting<CartableScreen>
{
public:
    CaseSitting(Office &office, const QString &name, const Camera &camera)
        : Sitting(office, name, camera)
    {
        screen().caseView()->setSeenDelay(never);
        screen().showFolder(Folder::All);
        screen().showCase(office.caseId());
        wait([this] { return screen().caseView()->details() != nullptr; });
        screen().focusList();
        screen().showCase(office.caseId()); // in a narrow window the list came to the front
    }
    void write(const char *name, const QString &text)
    {
        find<QPlainTextEdit>(name)->setFocus();
        type(text);
    }
    /// What an act on the marked cases would do stands there.
    void waitForPreview()
    {
        waitFor("bulk.preview");
        wait([this] { return !find<BusyLine>("bulk.busy")->isBusy(); });
    }
    /// In a narrow window the list comes to the front when an act is done.
    void waitForDraft(bool open)
    {
        wait([this, open] {
            const CaseDetails *details = screen().caseView()->details();
            return details && !details->proposals.isEmpty() && details->proposals.last().isOpen() == open;
        });
        screen().showCase(m_office.caseId());
    }
    /// Sends what is typed; `shown` then tells of the draft.
    void send(bool open, const char *shown, const QString &picture)
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        waitForDraft(open);
        waitFor(shown);
        take(picture);
    }
};

void draftInOffice(Office &office, const Camera &camera)
{
    CaseSitting sitting(office, u"office"_s, camera);
    type(u"a"_s);
    sitting.waitFor("case.answer");
    sitting.find<QLineEdit>("case.answer.remark")->setText(u"برای امضا؛ گزارش بازدید پیوست پرونده است"_s);
    sitting.write("case.answer.text", words);
    sitting.take(u"drafting"_s);
    sitting.send(true, "case.proposal.0.state", u"drafted"_s);
}

/// Accepting is the principal's alone; one of them is answered already.
void draftForMany(Office &office, const Camera &camera)
{
    CaseSitting sitting(office, u"office"_s, camera);
    sitting.screen().focusList();
    press(Qt::Key_A, Qt::ControlModifier);
    wait([&] { return sitting.find<QWidget>("cartable.marks")->isVisible(); });
    sitting.take(u"marked"_s);
    for (const auto &[order, picture] : {std::pair(u"e"_s, u"many-refused"_s), {u"a"_s, u"many"_s}}) {
        type(order);
        sitting.waitForPreview();
        sitting.take(picture);
        press(Qt::Key_Escape);
    }
}

void takePrepared(Office &office, const Camera &camera)
{
    CaseSitting sitting(office, u"general"_s, camera);
    sitting.waitFor("case.proposal.0.state");
    sitting.take(u"waiting"_s);
    sitting.screen().focusList();
    sitting.take(u"prepared"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    wait([&] { return sitting.find<QWidget>("cartable.marks")->isVisible(); });
    type(u"."_s);
    sitting.waitForPreview();
    sitting.take(u"sending"_s);
    press(Qt::Key_Escape); // the form, then the marks
    press(Qt::Key_Escape);
    sitting.screen().showCase(office.caseId());
    wait([&] { return sitting.screen().caseView()->details() != nullptr; });
    sitting.screen().focusList();
    type(u"."_s);
    sitting.waitFor("case.answer.prepared");
    sitting.take(u"opened"_s);
    press(Qt::Key_Escape);
    sitting.screen().focusList();
    type(u":"_s);
    sitting.waitFor("case.give-back");
    sitting.write("case.give-back.text", u"تاریخ تعویض هم نوشته شود"_s);
    sitting.take(u"giving-back"_s);
    sitting.send(false, "case.proposal.0.why", u"given-back"_s);
}

void takeDelegations(Office &office, const Camera &camera)
{
    Sitting<DelegationScreen> sitting(office, u"general"_s, camera);
    sitting.screen().focusList();
    sitting.waitFor("delegations.empty");
    sitting.take(u"nobody"_s);
    press(Qt::Key_Insert);
    sitting.waitFor("delegation.form");
    press(Qt::Key_Return, Qt::ControlModifier);
    sitting.take(u"delegate-wrong"_s);
    sitting.find<QLineEdit>("delegation.form.to")->setFocus();
    type(deputyPost);
    press(Qt::Key_Return);
    sitting.take(u"delegate"_s);
}

void takeDelegated(Office &office, const Camera &camera)
{
    {
        const DelegationInput input{
            deputyPost, 0, office.world().clock().nowMs() + 7 * dayMs, {}, u"نامه شماره ۱۲"_s};
        if (!office.world().writer(u"general"_s).delegate(input).ok())
            qFatal("no delegation");
        (void)office.world().sync(u"general"_s);
    }
    Sitting<DelegationScreen> sitting(office, u"general"_s, camera);
    wait([&] { return sitting.find<QAbstractItemView>("delegations.list")->model()->rowCount() > 0; });
    sitting.screen().focusList();
    sitting.take(u"delegated"_s);
    type(u"e"_s);
    sitting.waitFor("delegation.ending");
    sitting.take(u"ending"_s);
}

} // namespace

Scene officeScene()
{
    return {u"office"_s, [](const QDir &dir, const QList<Look> &looks) {
                for (const Look &look : looks) {
                    const Camera camera(dir, u"office"_s, look);
                    Office office;
                    draftInOffice(office, camera);
                    draftForMany(office, camera);
                    (void)office.world().sync(u"general"_s);
                    takePrepared(office, camera);
                    takeDelegations(office, camera);
                    takeDelegated(office, camera);
                }
            }};
}

} // namespace mizban::pictures
