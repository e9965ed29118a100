// Text that can be marked becomes a document only when somebody turns to it, and must not move then.

#include "ui/case/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLineEdit>
#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

const QString longText =
    u"فشار آب خیابان شهید باهنر از سه هفته پیش کم است و نماینده ساختمان شماره ۱۲ چند بار به اداره آب و "
    u"فاضلاب مراجعه کرده، اما پاسخی نگرفته است.\nدرخواست: بازدید از شبکه و اعلام نتیجه"_s;

QImage pictureOf(QWidget &widget)
{
    QImage picture(widget.size(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    widget.render(&picture);
    return picture;
}

} // namespace

class TestTextLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setLayoutDirection(Qt::RightToLeft); }

    void nothingMovesWhenItIsTurnedTo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("one line") << u"افت فشار آب"_s << 400;
        QTest::newRow("several lines") << longText << 300;
        QTest::newRow("narrow") << longText << 120;
        QTest::newRow("left to right") << u"0401-23400-0017-40"_s << 300;
        QTest::newRow("each paragraph its own way") << u"نشانی:\nhttps://samad.example/a\nپایان متن"_s << 300;
        QTest::newRow("a sign at the end") << u"نشانی:\nroom (12).\nپایان متن"_s << 300;
        QTest::newRow("both ways in a line") << u"شماره نامه ABC-12 از ستاد و (متن در کمانک)"_s << 160;
        QTest::newRow("blank lines") << u"یک\n\nدو"_s << 200;
    }
    void nothingMovesWhenItIsTurnedTo()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QWidget window;
        QLineEdit line(&window); // has the focus
        TextLabel label(TypeStep::Body, TextLabel::Ink::Text, &window);
        label.setSelectable(true);
        label.setText(text);
        label.resize(width, label.heightForWidth(width));
        line.setFocus();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const int height = label.heightForWidth(width);
        const QImage before = pictureOf(label);
        QCOMPARE(label.textInteractionFlags(), Qt::TextInteractionFlags(Qt::NoTextInteraction));
        label.setTextInteractionFlags(Qt::TextSelectableByMouse); // as a click does, but for the caret
        QCOMPARE(label.heightForWidth(width), height);
        QCOMPARE(pictureOf(label), before);
    }

    void whatCannotBeMarkedLooksTheSame_data() { nothingMovesWhenItIsTurnedTo_data(); }
    void whatCannotBeMarkedLooksTheSame()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        TextLabel marked;
        marked.setSelectable(true);
        TextLabel plain;
        for (TextLabel *label : {&marked, &plain}) {
            label->setText(text);
            label->resize(width, label->heightForWidth(width));
        }
        QCOMPARE(plain.size(), marked.size());
        QCOMPARE(pictureOf(plain), pictureOf(marked));
    }

    void whatIsMarkedIsCopied()
    {
        TextLabel label;
        label.setSelectable(true);
        label.setText(u"شناسه"_s);
        label.resize(200, label.heightForWidth(200));
        label.show();
        QVERIFY(QTest::qWaitForWindowActive(&label));
        QTest::mouseDClick(&label, Qt::LeftButton, {}, {185, 8});
        QCOMPARE(label.selectedText(), u"شناسه"_s);
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"شناسه"_s);
    }

    void itTakesTheFocusOnlyByAClick()
    {
        TextLabel label;
        QCOMPARE(label.focusPolicy(), Qt::NoFocus);
        label.setSelectable(true);
        QCOMPARE(label.focusPolicy(), Qt::ClickFocus);
        label.setText(longText);
        label.show();
        QVERIFY(QTest::qWaitForWindowActive(&label));
        QTest::mouseClick(&label, Qt::LeftButton);
        QCOMPARE(label.focusPolicy(), Qt::ClickFocus);
        label.clearFocus();
        QCOMPARE(label.textInteractionFlags(), Qt::TextInteractionFlags(Qt::NoTextInteraction));
        QCOMPARE(label.focusPolicy(), Qt::ClickFocus);
    }
};

QTEST_MAIN(TestTextLabel)
#include "test_text_label.moc"
