#include "tests/gui/pictures/cuts.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtTest>

using namespace mizban;
using namespace mizban::pictures;
using namespace Qt::StringLiterals;

namespace {
const QString words = u"به تفکیک متقاضی و موضوع درخواست"_s;
}

/// That what judges the windows sees what is wrong with them, and nothing where all is well.
class TestCuts : public QObject
{
    Q_OBJECT

    /// The fault of one control that has that width and its own height.
    static QString judged(QWidget *control, int width)
    {
        QWidget window;
        control->setParent(&window);
        window.resize(600, 400);
        window.show();
        control->show();
        control->setGeometry(10, 10, width, control->sizeHint().height());
        return cutsIn(window).join(u'\n');
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void wordsThatDoNotFitAreSeen()
    {
        QVERIFY(judged(new QLabel(words), 60).contains(u"narrower than its text"_s));
        QVERIFY(judged(new QPushButton(words), 60).contains(u"narrower than its words"_s));
        auto *combo = new QComboBox;
        combo->addItem(words);
        QVERIFY(judged(combo, 80).contains(u"narrower than its choice"_s));
        auto *field = new QLineEdit;
        field->setPlaceholderText(words);
        QVERIFY(judged(field, 80).contains(u"narrower than what it asks for"_s));
        auto *bar = new ChoiceBar;
        bar->setChoices({{u"one"_s, words, {}, {}}});
        QVERIFY(!judged(bar, 60).isEmpty());
    }

    void linesThatDoNotFitAreSeen()
    {
        auto *lines = new QLabel(words + u' ' + words);
        lines->setWordWrap(true);
        QWidget window;
        lines->setParent(&window);
        window.resize(600, 400);
        window.show();
        lines->show();
        lines->setGeometry(0, 0, 120, 12);
        QVERIFY(cutsIn(window).join(u'\n').contains(u"lower than its lines"_s));
        lines->setGeometry(0, 0, 120, 300);
        QCOMPARE(cutsIn(window), QStringList());
        lines->setGeometry(0, 0, 20, 300);
        QVERIFY(cutsIn(window).join(u'\n').contains(u"a word does not fit"_s));
    }

    void whatReachesOutOfItsHolderIsSeen()
    {
        QScrollArea area;
        auto *wide = new QWidget;
        wide->setMinimumSize(900, 900);
        area.setWidget(wide);
        area.setWidgetResizable(true);
        area.resize(400, 400);
        area.show();
        QVERIFY(cutsIn(area).join(u'\n').contains(u"wider than what holds it"_s));
        wide->setMinimumSize(100, 900); // longer is what scrolling is for
        wide->resize(380, 900);
        QCOMPARE(cutsIn(area), QStringList());
    }

    void whatLiesOverAnotherIsSeen()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *above = new QPushButton(u"ثبت"_s);
        auto *below = new QPushButton(u"چاپ"_s);
        column->addWidget(above);
        column->addWidget(below);
        window.resize(300, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(cutsIn(window), QStringList());
        below->move(above->pos());
        QVERIFY(cutsIn(window).join(u'\n').contains(u"lies over"_s));
    }

    void whatFitsIsLeftAlone()
    {
        QCOMPARE(judged(new QLabel(words), 400), QString());
        QCOMPARE(judged(new QPushButton(words), 400), QString());
        auto *bar = new ChoiceBar;
        bar->setChoices({{u"one"_s, words, {}, {}}});
        QCOMPARE(judged(bar, 400), QString());
    }
};

QTEST_MAIN(TestCuts)
#include "test_cuts.moc"
