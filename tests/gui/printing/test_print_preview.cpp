// The preview of prints in the window, by keys.

#include "core/services/words.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/models/folder_model.h"
#include "ui/printing/list_preview.h"
#include "ui/printing/page_view.h"
#include "ui/printing/print_preview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

class TestPrintPreview : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    QTemporaryDir m_dir;

    template <typename Control> static Control *find(QWidget &in, const char *name)
    {
        return mizban::test::controlIn<Control>(in, name);
    }
    static CartableView whole(Folder folder)
    {
        CartableView view;
        view.folder = folder;
        return view;
    }
    static CaseDraft complaint(int number, const QString &family)
    {
        CaseDraft draft = draftOf(number, u"water.bill"_s, u"زهرا"_s, family, u"قبض آب اشتباه است."_s);
        draft.kind = CaseKind::Complaint;
        draft.breach = Breach::BelowStandard;
        draft.against = UnitCode(u"semnan.damghan.water"_s);
        draft.redress = u"اصلاح قبض"_s;
        draft.beneficiary.reset();
        return draft;
    }
    /// Whose cases the list that was asked for would have on paper, page after page.
    static QStringList familiesOn(CartableDesk &desk, const QList<QVariant> &asked)
    {
        const ListRequest request{asked.at(0).toString(), asked.at(1).value<CartableView>(), {}};
        const qint64 now = desk.clock()->nowMs();
        const auto read = desk.seat()->read(
            [request, now](SeatReader &reader) { return readListPage(reader, request, {}, now); });
        const Result<ListPage> page = read.result();
        if (!page.ok())
            qFatal("no page");
        QStringList families;
        for (const CartableRow &row : page->rows)
            families << row.applicantName.section(u' ', 1);
        if (request.view->grouping == Grouping::None)
            families.sort();
        return families;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
    }

    void theCartableAsksForPrintsByKey()
    {
        CartableDesk desk;
        desk.receive(3, workingDayMs + 100'000'000);
        CartableScreen screen(desk.seat());
        QSignalSpy prints(&screen, &CartableScreen::printRequested);
        QSignalSpy lists(&screen, &CartableScreen::listPrintRequested);
        screen.resize(1280, 800);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        screen.showFolder(Folder::Open);
        screen.focusList();
        auto *list = find<QAbstractItemView>(screen, "cartable.list");
        QTRY_VERIFY(list->model()->rowCount() > 0);
        press(Qt::Key_Down);
        QTRY_VERIFY(screen.caseView()->details());
        press(Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(prints.size(), 1);
        QCOMPARE(prints.first().first().value<StreamId>(), screen.caseView()->caseId());
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists.first().at(0).toString(), u"کارتابل: "_s + nameOf(Folder::Open));
        QCOMPARE(lists.first().at(1).value<CartableView>(), whole(Folder::Open));
    }

    /// A kind, a group or a kept view in front: that is printed, and not its whole folder.
    void whatIsInFrontIsPrinted()
    {
        CartableDesk desk;
        desk.receive(3, workingDayMs + 100'000'000);
        desk.registerCase(complaint(1, u"گلستانی"_s));
        desk.registerCase(complaint(1, u"گلستانی"_s));
        desk.registerCase(complaint(2, u"پارسا"_s));
        CartableScreen screen(desk.seat());
        QSignalSpy lists(&screen, &CartableScreen::listPrintRequested);
        screen.resize(1280, 800);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        auto *list = find<QAbstractItemView>(screen, "cartable.list");
        const auto printed = [&](const CartableView &view, int rows) {
            screen.showView(view);
            QTRY_COMPARE(list->model()->rowCount(), rows);
            screen.focusList();
            press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(!lists.isEmpty());
        };
        CartableView view;
        view.folder = Folder::All;
        view.kind = CaseKind::Complaint;
        printed(view, 3);
        QVERIFY(lists.last().at(0).toString().contains(nameOf(CaseKind::Complaint)));
        QCOMPARE(familiesOn(desk, lists.last()), QStringList({u"پارسا"_s, u"گلستانی"_s, u"گلستانی"_s}));
        view.grouping = Grouping::Applicant;
        printed(view, 2);
        QVERIFY(lists.last().at(0).toString().contains(u"به تفکیک متقاضی"_s));
        QCOMPARE(familiesOn(desk, lists.last()), QStringList({u"پارسا"_s, u"گلستانی"_s, u"گلستانی"_s}));
        press(Qt::Key_Down);
        press(Qt::Key_Return); // into the first group
        QTRY_COMPARE(list->model()->rowCount(), 1);
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(lists.last().at(0).toString().contains(u"پارسا"_s));
        QCOMPARE(familiesOn(desk, lists.last()), QStringList({u"پارسا"_s}));
        view.grouping = Grouping::None;
        desk.seat()
            ->write(
                [view](SeatWriter &writer) { return writer.saveView(u"شکایت‌های ما"_s, view); })
            .waitForFinished();
        screen.folders()->refresh();
        QTRY_VERIFY(screen.folders()->rowOfView(view) >= 0);
        printed(view, 3);
        QCOMPARE(lists.last().at(0).toString(), u"کارتابل: شکایت‌های ما"_s);
    }

    void fileLetterAndEnvelope()
    {
        CartableDesk desk;
        const StreamId id = desk.registerCase(sampleDraft(1));
        QVERIFY(desk.writer().answer(id, AnswerKind::Done, u"لوله کوچه تعویض شد و آب وصل است."_s).ok());
        PrintPreview preview(desk.seat());
        QSignalSpy shown(&preview, &PrintPreview::shown);
        QSignalSpy closed(&preview, &PrintPreview::closed);
        const QString paper = m_dir.filePath(u"printer.pdf"_s);
        preview.setAskDevice([&](const PrintedDocument &) { return std::make_shared<QPdfWriter>(paper); });
        QStringList names;
        preview.setAskPath([&](const QString &name) {
            names << name;
            return m_dir.filePath(name);
        });
        preview.resize(1024, 700);
        preview.show();
        QVERIFY(QTest::qWaitForWindowActive(&preview));
        preview.showCase(id);
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(preview.shownPrint()->words.contains(u"سابقه"_s));
        QVERIFY(!find<QWidget>(preview, "print.honorific")->isVisible());
        press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(QFile(paper).size() > 1000);
        QVERIFY(find<Banner>(preview, "print.message")->tone() == Tone::Success);

        QTest::keyClick(find<QPushButton>(preview, "print.print"), Qt::Key_2); // the letter
        QVERIFY(find<QWidget>(preview, "print.honorific")->isVisible());
        QVERIFY(!find<QWidget>(preview, "print.address")->isVisible());
        QVERIFY(preview.shownPrint()->words.contains(u"آب وصل است"_s));
        QVERIFY(preview.shownPrint()->document->paper() == QSizeF(2100, 2970));
        auto *variant = find<ChoiceBar>(preview, "print.variant");
        variant->setFocus();
        QTest::keyClick(variant, Qt::Key_2);
        QVERIFY(preview.shownPrint()->document->paper() == QSizeF(1480, 2100));
        press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QFile::exists(m_dir.filePath(names.last())));

        find<ChoiceBar>(preview, "print.what")->setCurrent(u"envelope"_s);
        auto *address = find<QLineEdit>(preview, "print.address");
        QVERIFY(address->isVisible());
        address->setText(u"دامغان، خیابان امام، کوچه سوم"_s);
        QVERIFY(preview.shownPrint()->words.contains(u"کوچه سوم"_s));
        auto *code = find<QLineEdit>(preview, "print.postalCode");
        code->setFocus();
        for (const QChar digit : u"2071612345"_s)
            QTest::keyClick(code, digit.toLatin1());
        QVERIFY(!preview.shownPrint());
        QVERIFY(!find<QPushButton>(preview, "print.print")->isEnabled());
        QVERIFY(find<Banner>(preview, "print.message")->text().contains(u"کد پستی"_s));
        QCOMPARE(address->text(), u"دامغان، خیابان امام، کوچه سوم"_s); // nothing typed is lost
        press(Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void pagesAreTurned()
    {
        CartableDesk desk;
        CaseDraft draft = sampleDraft(1);
        draft.text =
            QString(u"آب محله از شنبه قطع است و کسی پاسخ نمی‌دهد. "_s)
                .repeated(300);
        const StreamId id = desk.registerCase(draft);
        PrintPreview preview(desk.seat());
        QSignalSpy shown(&preview, &PrintPreview::shown);
        preview.show();
        QVERIFY(QTest::qWaitForWindowActive(&preview));
        preview.showCase(id);
        QTRY_COMPARE(shown.size(), 1);
        const QImage first = find<PageView>(preview, "print.area")->image();
        press(Qt::Key_PageDown);
        QVERIFY(find<PageView>(preview, "print.area")->image() != first);
        press(Qt::Key_PageUp);
        QVERIFY(find<PageView>(preview, "print.area")->image() == first);
        press(Qt::Key_PageUp);
        QVERIFY(find<PageView>(preview, "print.area")->image() == first);
    }

    void noAnswerNoLetter()
    {
        CartableDesk desk;
        const StreamId id = desk.registerCase(sampleDraft(1));
        PrintPreview preview(desk.seat());
        QSignalSpy shown(&preview, &PrintPreview::shown);
        preview.show();
        preview.showCase(id);
        QTRY_COMPARE(shown.size(), 1);
        preview.choose(CasePrintKind::Letter);
        QVERIFY(!preview.shownPrint());
        QVERIFY(find<Banner>(preview, "print.message")->text().contains(u"هنوز پاسخی"_s));
        preview.choose(CasePrintKind::File);
        QVERIFY(preview.shownPrint());
    }

    /// While a long list goes to paper the window goes on: it answers within a frame or two, all the time.
    void longListsDoNotHoldTheWindow()
    {
        CartableDesk desk;
        desk.receive(400, workingDayMs + 100'000'000);
        ListPreview preview(desk.seat());
        QSignalSpy shown(&preview, &ListPreview::shown);
        QSignalSpy printed(&preview, &ListPreview::printed);
        const QString path = m_dir.filePath(u"list.pdf"_s);
        preview.setAskPath([&](const QString &) { return path; });
        preview.show();
        QVERIFY(QTest::qWaitForWindowActive(&preview));
        preview.showList({u"کارتابل: باز"_s, whole(Folder::Open), {}});
        QTRY_COMPARE(shown.size(), 1);
        press(Qt::Key_PageDown);
        QTRY_COMPARE(shown.size(), 2);
        QCOMPARE(shown.last().first().toInt(), 1);
        press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(preview.isPrinting()); // the key press is over, the print is not
        QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 60'000);
        QCOMPARE(printed.first().first().toInt(), (400 + rowsOnAPage - 1) / rowsOnAPage);
        QVERIFY(QFile(path).size() > 10'000);
    }

    void aListIsStoppedByEscape()
    {
        CartableDesk desk;
        desk.receive(600, workingDayMs + 100'000'000);
        ListPreview preview(desk.seat());
        QSignalSpy shown(&preview, &ListPreview::shown);
        QSignalSpy closed(&preview, &ListPreview::closed);
        const QString path = m_dir.filePath(u"stopped.pdf"_s);
        preview.setAskPath([&](const QString &) { return path; });
        preview.show();
        QVERIFY(QTest::qWaitForWindowActive(&preview));
        preview.showList({u"کارتابل: باز"_s, whole(Folder::Open), {}});
        QTRY_COMPARE(shown.size(), 1);
        press(Qt::Key_S, Qt::ControlModifier);
        press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!preview.isPrinting(), 60'000);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(closed.size(), 0);
        press(Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void searchesAreListedToo()
    {
        CartableDesk desk;
        desk.receive(30, workingDayMs + 100'000'000);
        ListPreview preview(desk.seat());
        QSignalSpy shown(&preview, &ListPreview::shown);
        preview.show();
        preview.showList({u"جستجو"_s, {}, u"نوع:درخواست"_s});
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(!find<PageView>(preview, "listPrint.area")->image().isNull());
    }
};

QTEST_MAIN(TestPrintPreview)
#include "test_print_preview.moc"
