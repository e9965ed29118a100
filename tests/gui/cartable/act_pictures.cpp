// Pictures of merging, of files on tasks, of awaiting the applicant and of the delivery with his opinion, in
// every look, for the eye: mizban_act_pictures FOLDER

#include "core/services/marginal_input.h"
#include "core/services/signer_choice.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "ui/attachments/attachment_field.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

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
    {u"light-200-1280x1280"_s, Appearance::Light, 2.0, {1280, 1280}},
    {u"dark-200-1280x1280"_s, Appearance::Dark, 2.0, {1280, 1280}},
    {u"light-100-640x900"_s, Appearance::Light, 1.0, {640, 900}},
    {u"light-100-1024x640"_s, Appearance::Light, 1.0, {1024, 640}},
};

void wait(const std::function<bool()> &done)
{
    if (!QTest::qWaitFor(done, patienceMs))
        qFatal("waited in vain");
}

/// One window on one case of the desk, photographed again and again.
class Camera
{
public:
    Camera(CartableDesk &desk, const Look &look, const QString &folder)
        : m_screen(desk.seat())
        , m_path(folder + u'/' + look.name + u'-')
    {
        applyTheme(*qApp, Theme(look.appearance, look.scale));
        m_screen.caseView()->setSeenDelay(1'000'000);
        m_screen.resize(look.size);
        m_screen.show();
        if (!QTest::qWaitForWindowActive(&m_screen))
            qFatal("no window");
        m_screen.showFolder(Folder::All);
    }
    void show(const StreamId &id)
    {
        m_screen.showCase(id);
        wait([&] {
            const CaseDetails *details = m_screen.caseView()->details();
            return details && details->state.id == id;
        });
        m_screen.focusList();
    }
    void open(CaseAct act) { m_screen.caseView()->openAct(act); }
    template <typename Control> Control *find(const char *name)
    {
        auto *found = m_screen.findChild<Control *>(QLatin1String(name));
        if (!found)
            qFatal("no control %s", name);
        return found;
    }
    void take(const QString &name)
    {
        QTest::qWait(250); // for the painting that was posted
        if (!m_screen.grab().save(m_path + name + u".png"_s))
            qFatal("cannot write %s", qPrintable(name));
    }
    void putAway() { press(Qt::Key_Escape); }
    void waitFor(const char *name)
    {
        wait([&] {
            const auto *found = m_screen.findChild<QWidget *>(QLatin1String(name));
            return found && found->isVisible();
        });
    }

private:
    CartableScreen m_screen;
    QString m_path;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-pictures"_s);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"pictures"_s;
    QDir().mkpath(folder);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    for (const Look &look : looks) {
        CartableDesk desk;
        const StreamId first = desk.registerCase(sampleDraft(1));
        desk.clock()->advance(1000);
        const StreamId later = desk.registerCase(sampleDraft(1));
        const StreamId answered = desk.registerCase(sampleDraft(2));
        const StreamId awaited = desk.registerCase(sampleDraft(3));
        if (!desk.writer().answer(answered, AnswerKind::Done, u"شیر فشارشکن کوچه تعویض شد."_s) ||
            !desk.writer().awaitApplicant(awaited, u"تصویر قبض آخر"_s, desk.clock()->nowMs() + 1000))
            qFatal("no cases");
        const StreamId noted = desk.registerCase(sampleDraft(4));
        MarginalInput note;
        note.text = u"از محل بازدید و نتیجه تا پایان هفته گزارش شود."_s;
        note.to = {u"semnan.damghan.desk"_s, u"semnan.damghan.governor"_s};
        note.dueAtMs = desk.clock()->nowMs() + 5 * 86'400'000ll;
        if (!desk.writer().writeMarginal(noted, note, {}))
            qFatal("no note");
        desk.clock()->advance(86'400'000);
        Camera camera(desk, look, folder);
        camera.show(later);
        camera.waitFor("case.links.0.merge");
        camera.take(u"alike"_s);
        camera.find<QPushButton>("case.links.0.merge")->click();
        camera.waitFor("case.links.0.unmerge");
        camera.take(u"merged"_s);
        camera.show(awaited);
        camera.take(u"late"_s);
        camera.show(first);
        camera.open(CaseAct::Task);
        camera.find<QPlainTextEdit>("case.task.text")->setPlainText(u"از محل بازدید شود."_s);
        camera.take(u"task"_s);
        camera.putAway();
        camera.open(CaseAct::Await);
        camera.take(u"await"_s);
        camera.putAway();
        camera.show(noted);
        camera.take(u"notes"_s);
        camera.open(CaseAct::Marginal);
        camera.find<ChoiceBar>("case.marginal.form")->setCurrent(u"Picture"_s);
        camera.find<ChoiceBar>("case.marginal.signer.key")->setCurrent(u"token"_s);
        camera.take(u"marginal"_s);
        camera.putAway();
        camera.open(CaseAct::AnswerNote);
        camera.take(u"answer-note"_s);
        camera.putAway();
        camera.show(answered);
        camera.open(CaseAct::Deliver);
        camera.find<ChoiceBar>("case.deliver.score")->setCurrent(u"4"_s);
        camera.take(u"deliver"_s);
        camera.putAway();
    }
    return 0;
}
