#include "tests/gui/widgets/keys.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace mizban;

class TestWidgetsTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void halfSpace_inOneLine()
    {
        PersianLineEdit edit;
        keys::type(&edit, QStringLiteral("می"));
        keys::press(&edit, Qt::Key_Space, Qt::ShiftModifier, QStringLiteral(" "));
        keys::type(&edit, QStringLiteral("رود"));
        QCOMPARE(edit.text(), QStringLiteral("می\u200cرود"));
    }

    void halfSpace_inManyLines()
    {
        PersianTextEdit edit;
        keys::type(&edit, QStringLiteral("کتاب"));
        keys::press(&edit, Qt::Key_Space, Qt::ShiftModifier, QStringLiteral(" "));
        keys::type(&edit, QStringLiteral("ها"));
        QCOMPARE(edit.toPlainText(), QStringLiteral("کتاب\u200cها"));
    }

    void text_beginsAtTheRight()
    {
        PersianTextEdit edit;
        edit.setPlainText(QStringLiteral("سلام\n021"));
        edit.resize(400, 200);
        edit.show();
        QVERIFY(QTest::qWaitForWindowExposed(&edit));
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
            const QTextLine line = block.layout()->lineAt(0);
            QVERIFY(line.naturalTextRect().left() > 200);
        }
    }

    void tab_leavesTheField()
    {
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        auto *text = new PersianTextEdit;
        auto *next = new PersianLineEdit;
        column->addWidget(text);
        column->addWidget(next);
        keys::begin(form, text);
        QTest::keyClick(text, Qt::Key_Tab);
        QVERIFY(next->hasFocus());
        QVERIFY(text->toPlainText().isEmpty());
    }

    void controlEnter_isLeftToTheForm()
    {
        PersianTextEdit edit;
        QKeyEvent event(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, QStringLiteral("\r"));
        QCoreApplication::sendEvent(&edit, &event);
        QVERIFY(!event.isAccepted());
        QCOMPARE(edit.count(), 0);
        keys::press(&edit, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        QCOMPARE(edit.toPlainText(), QStringLiteral("\n"));
    }

    void limit_isWarnedOf()
    {
        PersianTextEdit edit;
        edit.setLimit(5);
        QSignalSpy over(&edit, &PersianTextEdit::overLimitChanged);
        keys::type(&edit, QStringLiteral("۱۲۳۴۵"));
        QCOMPARE(over.size(), 0);
        keys::type(&edit, QStringLiteral("۶"));
        QCOMPARE(over.size(), 1);
        QVERIFY(edit.isOverLimit());
        QCOMPARE(inputState(&edit), InputState::Wrong);
        keys::press(&edit, Qt::Key_Backspace);
        QCOMPARE(over.size(), 2);
        QCOMPARE(inputState(&edit), InputState::Plain);
    }

    void paste_isPlain()
    {
        auto *data = new QMimeData;
        data->setHtml(QStringLiteral("<b>پر</b>رنگ"));
        data->setText(QStringLiteral("پررنگ"));
        QApplication::clipboard()->setMimeData(data);
        PersianTextEdit edit;
        edit.paste();
        QCOMPARE(edit.toPlainText(), QStringLiteral("پررنگ"));
    }

    void phrase_isOneStepOfUndo()
    {
        PersianTextEdit edit;
        keys::type(&edit, QStringLiteral("سلام"));
        edit.insertPhrase(QStringLiteral("با احترام"));
        QCOMPARE(edit.toPlainText(), QStringLiteral("سلام با احترام"));
        edit.undo();
        QCOMPARE(edit.toPlainText(), QStringLiteral("سلام"));
    }
};

QTEST_MAIN(TestWidgetsTexts)
#include "test_widgets_texts.moc"
