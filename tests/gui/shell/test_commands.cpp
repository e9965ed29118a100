#include "tests/gui/controls.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/search/search_screen.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QShortcut>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 30'000; // Argon2id on a busy machine
} // namespace

/// Ctrl+K and F1 in the window of a desk with three cases.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void palette_runs_what_is_typed();
    void palette_knows_what_was_typed_in_the_other_layout();
    void palette_finds_a_case_by_its_words();
    void palette_finds_a_case_by_its_tracking_id();
    void palette_finds_the_cases_of_a_person();
    void palette_runs_a_kept_search_by_its_name();
    void palette_goes_back_to_where_one_was();
    void palette_offers_nothing_that_is_refused();
    void palette_says_when_it_finds_nothing();
    void palette_is_told_to_assistive_tools();
    void sheet_names_every_shortcut();
    void sheet_holds_the_keys_of_the_cartable();
    void sheet_begins_with_the_place_in_front();
    void sheet_and_palette_of_an_official_name_only_what_he_has();
    void density_is_chosen_and_remembered();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void openPalette(const QString &typed);
    [[nodiscard]] QString marked();
    [[nodiscard]] QStringList offered(PaletteEntry::Kind kind);
    void waitForFound();
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_window, name);
    }

    QTemporaryDir m_settings;
    std::unique_ptr<ShellDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    QString m_tracking;
    StreamId m_case;
};

void TestCommands::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    applyTheme(*qApp, Theme());
    m_desk = std::make_unique<ShellDesk>();
    const QString seat = m_desk->addDeskSeat();
    {
        auto writer = openSeat(seat, m_desk->center().clock());
        QVERIFY(writer.ok());
        for (int number = 1; number <= 2; ++number)
            QVERIFY((*writer)->registerCase(sampleDraft(number)).ok());
        CaseDraft other = sampleDraft(3);
        other.applicant.givenName = u"کیان"_s;
        other.applicant.familyName = u"رستگار"_s;
        other.text = u"آسفالت خیابان ولیعصر فرو نشسته است."_s;
        const auto registered = (*writer)->registerCase(other);
        QVERIFY(registered.ok());
        m_tracking = registered->trackingId;
        m_case = registered->caseId;
    }
    m_window = std::make_unique<MainWindow>(m_desk->ports(), QStringList{seat});
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *password = find<QLineEdit>("unlock.password");
    QTRY_VERIFY(password->hasFocus());
    password->setText(QLatin1StringView(seatPassword));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
}

void TestCommands::cleanupTestCase()
{
    m_window.reset();
    m_desk.reset();
}

void TestCommands::init()
{
    if (auto *palette = m_window->findChild<CommandPalette *>())
        palette->dismiss();
    m_window->workspace()->go(Workspace::Place::Registration);
}

void TestCommands::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestCommands::openPalette(const QString &typed)
{
    press(Qt::Key_K, Qt::ControlModifier);
    auto *field = find<QLineEdit>("palette.field");
    QVERIFY(field->isVisible());
    QVERIFY(field->hasFocus());
    field->setText(typed);
}

void TestCommands::waitForFound()
{
    const auto *model = find<CommandPalette>("palette")->model();
    QTRY_VERIFY_WITH_TIMEOUT(!model->isSearching(), patienceMs);
}

QString TestCommands::marked()
{
    return find<QListView>("palette.list")->currentIndex().data().toString();
}

QStringList TestCommands::offered(PaletteEntry::Kind kind)
{
    QStringList titles;
    const auto *model = find<CommandPalette>("palette")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->entry(row).kind == kind)
            titles << model->entry(row).title;
    }
    return titles;
}

void TestCommands::palette_runs_what_is_typed()
{
    openPalette(u"کارتابل"_s);
    QCOMPARE(marked(), u"کارتابل"_s);
    press(Qt::Key_Return);
    QVERIFY(!find<QWidget>("palette")->isVisible());
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
    // Arabic letters find the same, and a folder is found by its name.
    openPalette(u"پوشه همه"_s);
    QCOMPARE(marked(), u"پوشه همه"_s);
    press(Qt::Key_Return);
    QCOMPARE(find<CartableScreen>("cartable")->folder(), Folder::All);
    openPalette(u"ctrl+1"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Registration);
}

/// The same keys, whichever of the two layouts was set: commands, their keys, people and cases.
void TestCommands::palette_knows_what_was_typed_in_the_other_layout()
{
    openPalette(u";hvjhfg"_s); // کارتابل
    QCOMPARE(marked(), u"کارتابل"_s);
    auto *field = find<QLineEdit>("palette.field");
    field->setText(u"زفقم+۱"_s); // ctrl+1
    QCOMPARE(marked(), u"ثبت مورد"_s);
    field->setText(u"vsj'hv"_s); // رستگار
    waitForFound();
    QCOMPARE(offered(PaletteEntry::Kind::Person).size(), 1);
    field->setText(u"Hsthgj"_s); // آسفالت
    waitForFound();
    QCOMPARE(offered(PaletteEntry::Kind::Case).size(), 1);
    // What was typed as it was meant comes first.
    field->setText(u"ک"_s);
    QVERIFY(marked().contains(u'ک'));
    // A letter that lies on a key of a sign is no question for everything.
    field->setText(u"گ"_s);
    waitForFound();
    QVERIFY(offered(PaletteEntry::Kind::Command).contains(u"همگام‌سازی با مرکز"_s));
    QVERIFY(!offered(PaletteEntry::Kind::Command).contains(u"قفل کردن"_s));
    field->setText(u"گگگ"_s);
    waitForFound();
    QCOMPARE(find<CommandPalette>("palette")->model()->rowCount(), 0);
    press(Qt::Key_Escape);
}

void TestCommands::palette_finds_a_case_by_its_words()
{
    openPalette(u"آسفالت ولیعصر"_s);
    waitForFound();
    QCOMPARE(offered(PaletteEntry::Kind::Case).size(), 1);
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
    auto *pane = find<CartableScreen>("cartable")->caseView();
    QTRY_VERIFY_WITH_TIMEOUT(pane->details(), patienceMs);
    QCOMPARE(pane->caseId(), m_case);
}

void TestCommands::palette_finds_a_case_by_its_tracking_id()
{
    openPalette(m_tracking);
    waitForFound();
    QCOMPARE(offered(PaletteEntry::Kind::Case).size(), 1);
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
    QCOMPARE(find<CartableScreen>("cartable")->caseView()->caseId(), m_case);
}

void TestCommands::palette_finds_the_cases_of_a_person()
{
    openPalette(u"رستگار"_s);
    waitForFound();
    const QStringList people = offered(PaletteEntry::Kind::Person);
    QCOMPARE(people.size(), 1);
    QVERIFY(people.first().contains(u"کیان رستگار"_s));
    QVERIFY(marked().contains(u"کیان رستگار"_s));
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Search);
    QVERIFY(find<QLineEdit>("search.field")->text().contains(sampleNationalNumber(3)));
}

void TestCommands::palette_runs_a_kept_search_by_its_name()
{
    const auto seat = m_window->workspace()->seat();
    const auto kept = [&seat](auto job) { return seat->write(job).result(); };
    const Result<qint64> id = kept([](SeatWriter &writer) {
        return writer.saveSearch(u"خیابان‌های خراب"_s, u"آسفالت نوع:درخواست"_s);
    });
    QVERIFY(id.ok());
    openPalette({});
    QTRY_COMPARE_WITH_TIMEOUT(offered(PaletteEntry::Kind::Search).size(), 1, patienceMs);
    auto *field = find<QLineEdit>("palette.field");
    field->setText(u"آسفالت"_s); // by its name alone, not by what it looks for
    QVERIFY(offered(PaletteEntry::Kind::Search).isEmpty());
    field->setText(u"خيابان‌هاي خر"_s);
    QCOMPARE(offered(PaletteEntry::Kind::Search).size(), 1);
    QVERIFY(marked().contains(u"خیابان‌های خراب"_s));
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Search);
    QCOMPARE(find<QLineEdit>("search.field")->text(), u"آسفالت نوع:درخواست"_s);
    QVERIFY(kept([&id](SeatWriter &writer) { return writer.removeSearch(*id); }).ok());
    openPalette({}); // gone with the next look
    QTRY_VERIFY_WITH_TIMEOUT(offered(PaletteEntry::Kind::Search).isEmpty(), patienceMs);
    press(Qt::Key_Escape);
}

void TestCommands::palette_goes_back_to_where_one_was()
{
    auto *text = find<QWidget>("registration.text");
    text->setFocus();
    openPalette(u"ک"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Escape);
    QVERIFY(!find<QWidget>("palette")->isVisible());
    QVERIFY(text->hasFocus());
    // Again, and it begins anew.
    openPalette({});
    QVERIFY(find<QLineEdit>("palette.field")->text().isEmpty());
    press(Qt::Key_Escape);
    QVERIFY(text->hasFocus());
}

void TestCommands::palette_offers_nothing_that_is_refused()
{
    m_window->workspace()->showCase(m_case);
    auto *pane = find<CartableScreen>("cartable")->caseView();
    QTRY_VERIFY_WITH_TIMEOUT(pane->details() && pane->caseId() == m_case, patienceMs);
    openPalette({});
    const QStringList commands = offered(PaletteEntry::Kind::Command);
    QVERIFY(commands.contains(u"ارجاع"_s));
    QVERIFY(!commands.contains(u"بازگشایی"_s)); // it is open
    QVERIFY(!commands.contains(u"نتیجه تخلف"_s));
    find<QLineEdit>("palette.field")->setText(u"یادداشت"_s);
    QCOMPARE(marked(), u"یادداشت"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(pane->findChild<QWidget *>(u"case.note.text"_s)->hasFocus());
    press(Qt::Key_Escape);
}

void TestCommands::palette_says_when_it_finds_nothing()
{
    openPalette(u"کهکشان"_s);
    waitForFound();
    const auto *palette = find<CommandPalette>("palette");
    QCOMPARE(palette->model()->rowCount(), 0);
    QVERIFY(find<QLabel>("palette.state")->text().contains(u"چیزی پیدا نشد"_s));
    press(Qt::Key_Return); // nothing to run
    QVERIFY(palette->isVisible());
    press(Qt::Key_Escape);
}

void TestCommands::palette_is_told_to_assistive_tools()
{
    openPalette({});
    const auto *model = find<CommandPalette>("palette")->model();
    QVERIFY(model->rowCount() > 5);
    for (int row = 0; row < model->rowCount(); ++row)
        QVERIFY(!model->index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
    for (const char *name : {"palette", "palette.field", "palette.list"})
        QVERIFY(!find<QWidget>(name)->accessibleName().isEmpty());
    press(Qt::Key_Escape);
}

void TestCommands::sheet_names_every_shortcut()
{
    press(Qt::Key_F1);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Shortcuts);
    QStringList told;
    const QList<QWidget *> parts = commandParts(m_window.get());
    int commands = 0;
    for (const QWidget *part : parts) {
        const QList<QAction *> own = commandsOf(part);
        for (const QAction *command : own) {
            if (keysOf(command).isEmpty())
                continue;
            const QString name = u"shortcuts."_s + command->objectName();
            const bool named = m_window->workspace()->findChild<QWidget *>(name);
            QVERIFY2(named == isHad(command), qPrintable(name));
            if (!isHad(command))
                continue;
            ++commands;
            told << keysOf(command);
        }
    }
    QVERIFY(commands > 40);
    // A clerk at one desk has no other seat to go to, no night to follow and no office.
    for (const char *name : {"shortcuts.window.command.nextSeat", "shortcuts.window.command.night",
                             "shortcuts.window.command.delegations", "shortcuts.cartable.command.prepared"})
        QVERIFY2(!m_window->findChild<QWidget *>(QLatin1StringView(name)), name);
    // Shortcuts that are no commands are those of buttons that show them themselves.
    const QList<QShortcut *> shortcuts = m_window->workspace()->findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts)
        QVERIFY2(told.contains(shortcut->key().toString()), qPrintable(shortcut->key().toString()));
    press(Qt::Key_Escape);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Registration);
}

void TestCommands::sheet_holds_the_keys_of_the_cartable()
{
    press(Qt::Key_F1);
    for (const char *name : {"shortcuts.case.command.refer", "shortcuts.case.command.misconduct",
                             "shortcuts.registration.command.save", "shortcuts.receipt.command.print",
                             "shortcuts.search.command.keep", "shortcuts.window.key.halfSpace"})
        QVERIFY2(m_window->findChild<QWidget *>(QLatin1StringView(name)), name);
    QVERIFY(find<QWidget>("shortcuts.scroll")->hasFocus()); // so that the arrows scroll
    press(Qt::Key_Escape);
}

/// Who asks for the keys at the cartable finds those of the cartable above those of other places.
void TestCommands::sheet_begins_with_the_place_in_front()
{
    const auto heightOf = [this](const char *name) {
        auto *row = find<QWidget>(name);
        return row->parentWidget()->pos().y();
    };
    m_window->workspace()->go(Workspace::Place::Cartable);
    press(Qt::Key_F1);
    QTest::qWait(0);
    QVERIFY(heightOf("shortcuts.cartable.key.move") <= heightOf("shortcuts.registration.command.save"));
    press(Qt::Key_Escape);
    m_window->workspace()->go(Workspace::Place::Registration);
    press(Qt::Key_F1);
    QTest::qWait(0);
    QVERIFY(heightOf("shortcuts.registration.command.save") <= heightOf("shortcuts.cartable.key.move"));
    press(Qt::Key_Escape);
}

/// He registers nothing, so he is told of no key that leads there; his are told.
void TestCommands::sheet_and_palette_of_an_official_name_only_what_he_has()
{
    const QString seat = m_desk->addSeat(u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s);
    MainWindow window(m_desk->ports(), {seat});
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *password = mizban::test::controlIn<QLineEdit>(window, "unlock.password");
    QTRY_VERIFY(password->hasFocus());
    password->setText(QLatin1StringView(seatPassword));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(window.workspace(), patienceMs);
    press(Qt::Key_F1);
    QCOMPARE(window.workspace()->place(), Workspace::Place::Shortcuts);
    const QList<const char *> notHis{"registration", "intake", "services", "track", "nextSeat"};
    for (const char *name : notHis)
        QVERIFY2(!window.findChild<QWidget *>(u"shortcuts.window.command."_s + QLatin1StringView(name)),
                 name);
    for (const char *name :
         {"window.command.cartable", "window.command.notices", "window.command.delegations",
          "window.command.search", "cartable.command.prepared"})
        QVERIFY2(window.findChild<QWidget *>(u"shortcuts."_s + QLatin1StringView(name)), name);
    press(Qt::Key_Escape);
    press(Qt::Key_K, Qt::ControlModifier);
    const auto *model = mizban::test::controlIn<CommandPalette>(window, "palette")->model();
    QVERIFY(model->rowCount() > 5);
    for (int row = 0; row < model->rowCount(); ++row) {
        const PaletteEntry &entry = model->entry(row);
        for (const char *name : notHis)
            QVERIFY2(!entry.command ||
                         entry.command->objectName() != u"window.command."_s + QLatin1StringView(name),
                     name);
    }
    window.close();
    m_window->activateWindow(); // the tests that follow type into it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCommands::density_is_chosen_and_remembered()
{
    openPalette(u"فشرده"_s);
    press(Qt::Key_Return);
    QCOMPARE(currentTheme().density(), Density::Compact);
    QCOMPARE(Preferences::density(), Density::Compact);
    openPalette(u"باز نمایش"_s);
    QCOMPARE(marked(), u"باز"_s);
    press(Qt::Key_Return);
    QCOMPARE(currentTheme().density(), Density::Comfortable);
    QCOMPARE(Preferences::density(), Density::Comfortable);
}

QTEST_MAIN(TestCommands)
#include "test_commands.moc"
