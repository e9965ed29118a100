#include "tests/gui/widgets/keys.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/enter_advances_filter.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/national_id_edit.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace mizban;

class TestWidgetsForms : public QObject
{
    Q_OBJECT

    static ChoiceBar *bar(QWidget *parent = nullptr)
    {
        auto *made = new ChoiceBar(parent);
        made->setChoices({{QStringLiteral("Request"), QStringLiteral("درخواست"), u'۱', {}},
                          {QStringLiteral("Complaint"), QStringLiteral("شکایت"), u'ش', {}},
                          {QStringLiteral("Thanks"), QStringLiteral("تقدیر"), u'ی', {}}});
        return made;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void enter_advancesAndNeverFiresTheDefault()
    {
        QDialog form;
        auto *column = new QVBoxLayout(&form);
        auto *number = new NationalIdEdit;
        auto *name = new PersianLineEdit;
        auto *kind = bar();
        auto *text = new PersianTextEdit;
        auto *save = new QPushButton(QStringLiteral("ثبت"));
        save->setDefault(true);
        for (QWidget *field : QList<QWidget *>{number, name, kind, text, save})
            column->addWidget(field);
        EnterAdvancesFilter filter(&form);
        QSignalSpy saved(save, &QPushButton::clicked);
        QSignalSpy submitted(&filter, &EnterAdvancesFilter::submitted);
        QSignalSpy scanned(number, &DigitLineEdit::digitsEntered);
        keys::begin(form, number);

        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(name->hasFocus());
        QCOMPARE(scanned.size(), 1);
        QTest::keyClick(name, Qt::Key_Enter);
        QVERIFY(kind->hasFocus());
        QTest::keyClick(kind, Qt::Key_Return);
        QVERIFY(text->hasFocus());
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(text->hasFocus());
        QCOMPARE(text->toPlainText(), QStringLiteral("\n"));
        QCOMPARE(saved.size(), 0);

        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 1);
        QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 1); // without the focus nothing happens
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Return);
        QCOMPARE(saved.size(), 1);
    }

    void enter_skipsWhatCannotBeFilled()
    {
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        EnterAdvancesFilter filter(&form);
        QList<PersianLineEdit *> fields;
        for (int i = 0; i < 4; ++i) {
            fields.append(new PersianLineEdit);
            column->addWidget(fields.last()); // added after the filter
        }
        fields[1]->setEnabled(false);
        fields[2]->hide();
        QSignalSpy end(&filter, &EnterAdvancesFilter::endReached);
        form.show();
        fields[2]->hide();
        keys::begin(form, fields[0]);
        QTest::keyClick(fields[0], Qt::Key_Return);
        QVERIFY(fields[3]->hasFocus());
        QTest::keyClick(fields[3], Qt::Key_Return);
        QCOMPARE(end.size(), 1);
    }

    void enter_ticksNoBox()
    {
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        auto *box = new QCheckBox;
        auto *name = new PersianLineEdit;
        column->addWidget(box);
        column->addWidget(name);
        const EnterAdvancesFilter filter(&form);
        keys::begin(form, box);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(!box->isChecked());
        QVERIFY(name->hasFocus());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
    }

    void choice_byKeyAndArrow()
    {
        const std::unique_ptr<ChoiceBar> choices(bar());
        QSignalSpy chosen(choices.get(), &ChoiceBar::chosen);
        QVERIFY(choices->current().isEmpty());
        keys::type(choices.get(), QStringLiteral("1")); // the digit of another layout
        QCOMPARE(choices->current(), QStringLiteral("Request"));
        keys::type(choices.get(), QStringLiteral("ش"));
        QCOMPARE(choices->current(), QStringLiteral("Complaint"));
        keys::type(choices.get(), QStringLiteral("ي")); // Arabic yeh
        QCOMPARE(choices->current(), QStringLiteral("Thanks"));
        QCOMPARE(chosen.size(), 3);
        keys::press(choices.get(), Qt::Key_Right); // back, from left to right
        QCOMPARE(choices->current(), QStringLiteral("Complaint"));
        keys::press(choices.get(), Qt::Key_Left);
        keys::press(choices.get(), Qt::Key_Left);
        QCOMPARE(choices->current(), QStringLiteral("Request"));
        keys::press(choices.get(), Qt::Key_End);
        QCOMPARE(choices->current(), QStringLiteral("Thanks"));
        keys::type(choices.get(), QStringLiteral("ق"));
        QCOMPARE(choices->current(), QStringLiteral("Thanks"));
    }

    void choice_skipsTheDisabled()
    {
        const std::unique_ptr<ChoiceBar> choices(bar());
        choices->setChoiceEnabled(QStringLiteral("Complaint"), false);
        choices->setCurrent(QStringLiteral("Request"));
        keys::press(choices.get(), Qt::Key_Left);
        QCOMPARE(choices->current(), QStringLiteral("Thanks"));
        keys::type(choices.get(), QStringLiteral("ش"));
        QCOMPARE(choices->current(), QStringLiteral("Thanks"));
    }

    void choice_setByProgramIsNotChosenByPerson()
    {
        const std::unique_ptr<ChoiceBar> choices(bar());
        QSignalSpy chosen(choices.get(), &ChoiceBar::chosen);
        QSignalSpy changed(choices.get(), &ChoiceBar::currentChanged);
        choices->setCurrent(QStringLiteral("Thanks"));
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(changed.size(), 1);
        choices->setCurrent(QStringLiteral("nothing"));
        QVERIFY(choices->current().isEmpty());
    }

    void choice_wrapsWhenNarrow()
    {
        const std::unique_ptr<ChoiceBar> choices(bar());
        QVERIFY(choices->heightForWidth(choices->minimumSizeHint().width()) >
                choices->heightForWidth(choices->sizeHint().width()));
    }

    void row_namesItsControl()
    {
        auto *edit = new PersianLineEdit;
        edit->setObjectName(QStringLiteral("givenName"));
        FieldRow row(QStringLiteral("نام (&ن)"), edit);
        QCOMPARE(edit->accessibleName(), QStringLiteral("نام"));
        row.setHint(QStringLiteral("مانند شناسنامه"));
        row.setError(QStringLiteral("نام را بنویسید."));
        QCOMPARE(row.message(), QStringLiteral("نام را بنویسید."));
        QCOMPARE(edit->accessibleDescription(), row.message());
        QCOMPARE(inputState(edit), InputState::Wrong);
        row.setError({});
        QCOMPARE(inputState(edit), InputState::Plain);
        QVERIFY(row.findChild<QLabel *>(QStringLiteral("givenName.message"))
                    ->text()
                    .endsWith(QStringLiteral("مانند شناسنامه")));
    }

    void note_endsWithDotsWhereTitleAndButtonsTakeTheRoom()
    {
        const QString note =
            QStringLiteral("هر کار را با نام آن هم می‌توان یافت");
        SectionHeader header(QStringLiteral("کلیدها"));
        header.setNote(note);
        auto *close = new QPushButton(QStringLiteral("بازگشت"));
        header.addWidget(close);
        header.resize(900, 40);
        header.show();
        QVERIFY(QTest::qWaitForWindowExposed(&header));
        const auto shows = [&](const QString &text) {
            for (const QLabel *label : header.findChildren<QLabel *>()) {
                if (label->text() == text)
                    return true;
            }
            return false;
        };
        QVERIFY(shows(note));
        header.resize(260, 40);
        QTRY_VERIFY(!shows(note));
        QVERIFY(close->width() >= close->sizeHint().width());
        header.resize(900, 40);
        QTRY_VERIFY(shows(note));
    }

    void section_alignsLabels()
    {
        FormSection section(QStringLiteral("متقاضی"));
        FieldRow *first = section.addField(QStringLiteral("نام"), new PersianLineEdit);
        FieldRow *second = section.addField(QStringLiteral("نام خانوادگی پدر"), new PersianLineEdit);
        section.resize(600, 200);
        section.show();
        QCoreApplication::processEvents();
        QCOMPARE(first->control()->geometry().width(), second->control()->geometry().width());
    }
};

QTEST_MAIN(TestWidgetsForms)
#include "test_widgets_forms.moc"
