#include "tests/gui/widgets/keys.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/mobile_edit.h"
#include "ui/widgets/national_id_edit.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace mizban;
using State = NationalIdEdit::State;

class TestWidgetsFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void digits_ofEveryScriptAreShownPersian()
    {
        DigitLineEdit edit;
        keys::type(&edit, QStringLiteral("12۳۴٥٦"));
        QCOMPARE(edit.text(), QStringLiteral("۱۲۳۴۵۶"));
        QCOMPARE(edit.asciiText(), QStringLiteral("123456"));
    }

    void digits_otherSignsAreDropped()
    {
        DigitLineEdit edit;
        edit.setMaximumDigits(10);
        QApplication::clipboard()->setText(QStringLiteral("کد: 049-937 0899 9"));
        edit.paste();
        QCOMPARE(edit.asciiText(), QStringLiteral("0499370899"));
        keys::type(&edit, QStringLiteral("7الف"));
        QCOMPARE(edit.asciiText(), QStringLiteral("0499370899"));
    }

    void digits_standAtTheRight()
    {
        DigitLineEdit edit;
        QCOMPARE(edit.alignment() & Qt::AlignHorizontal_Mask, Qt::AlignRight | Qt::AlignAbsolute);
        QCOMPARE(edit.layoutDirection(), Qt::LeftToRight);
    }

    void digits_keepTheCursorInPlace()
    {
        DigitLineEdit edit;
        edit.setAsciiText(QStringLiteral("1256"));
        edit.setCursorPosition(2);
        keys::type(&edit, QStringLiteral("3۴"));
        QCOMPARE(edit.asciiText(), QStringLiteral("123456"));
        QCOMPARE(edit.cursorPosition(), 4);
    }

    void N1_states_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<State>("typing");
        QTest::addColumn<State>("left");
        QTest::newRow("empty") << QString() << State::Empty << State::Empty;
        QTest::newRow("valid") << QStringLiteral("0499370899") << State::Valid << State::Valid;
        QTest::newRow("valid Persian") << QStringLiteral("۴۶۰۸۹۶۸۸۸۲") << State::Valid << State::Valid;
        QTest::newRow("wrong check digit") << QStringLiteral("0499370898") << State::Wrong << State::Wrong;
        QTest::newRow("all zero") << QStringLiteral("0000000000") << State::Wrong << State::Wrong;
        QTest::newRow("repeated") << QStringLiteral("1111111111") << State::Warned << State::Warned;
        QTest::newRow("too short") << QStringLiteral("04993") << State::Incomplete << State::Wrong;
        QTest::newRow("eight digits") << QStringLiteral("12345679") << State::Incomplete << State::Valid;
    }

    void N1_states()
    {
        QFETCH(QString, typed);
        QFETCH(State, typing);
        QFETCH(State, left);
        NationalIdEdit edit;
        keys::type(&edit, typed);
        QCOMPARE(edit.state(), typing);
        keys::leave(&edit);
        QCOMPARE(edit.state(), left);
        const bool speaks = left == State::Wrong || left == State::Warned;
        QCOMPARE(!edit.message().isEmpty(), speaks);
        QCOMPARE(inputState(&edit) == InputState::Wrong, left == State::Wrong);
    }

    void N1_shortNumberIsPaddedWhenLeft()
    {
        NationalIdEdit edit;
        QSignalSpy changed(&edit, &NationalIdEdit::numberChanged);
        keys::type(&edit, QStringLiteral("12345679"));
        keys::leave(&edit);
        QCOMPARE(edit.asciiText(), QStringLiteral("0012345679"));
        QCOMPARE(changed.last().at(0).toString(), QStringLiteral("0012345679"));
        QCOMPARE(changed.last().at(1).value<NationalNumberVerdict>(), NationalNumberVerdict::Valid);
    }

    void N1_scannerEndsWithEnter()
    {
        NationalIdEdit edit;
        QSignalSpy entered(&edit, &DigitLineEdit::digitsEntered);
        keys::type(&edit, QStringLiteral("0499370899"));
        keys::press(&edit, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().first().toString(), QStringLiteral("0499370899"));
    }

    void mobile_spellingsBecomeOne_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("usual") << QStringLiteral("09121234567");
        QTest::newRow("Persian") << QStringLiteral("۰۹۱۲۱۲۳۴۵۶۷");
        QTest::newRow("0098") << QStringLiteral("00989121234567");
        QTest::newRow("+98") << QStringLiteral("+989121234567");
        QTest::newRow("without zero") << QStringLiteral("9121234567");
    }

    void mobile_spellingsBecomeOne()
    {
        QFETCH(QString, typed);
        MobileEdit edit;
        QSignalSpy changed(&edit, &MobileEdit::mobileChanged);
        keys::type(&edit, typed);
        keys::leave(&edit);
        QCOMPARE(edit.asciiText(), QStringLiteral("09121234567"));
        QVERIFY(edit.isComplete());
        QVERIFY(edit.message().isEmpty());
        QVERIFY(changed.last().at(1).toBool());
    }

    void mobile_wrongIsNamedWhenLeft()
    {
        MobileEdit edit;
        keys::type(&edit, QStringLiteral("0912"));
        QVERIFY(edit.message().isEmpty());
        keys::leave(&edit);
        QVERIFY(!edit.message().isEmpty());
        QCOMPARE(inputState(&edit), InputState::Wrong);
        edit.clear();
        keys::leave(&edit);
        QVERIFY(edit.message().isEmpty());
    }
};

QTEST_MAIN(TestWidgetsFields)
#include "test_widgets_fields.moc"
