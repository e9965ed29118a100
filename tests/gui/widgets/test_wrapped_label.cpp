#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QtTest>

#include <tuple>
#include <utility>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

/// The first and the last column with ink, in some rows of a picture; {-1, -1} where there is none.
struct Ink
{
    int first = -1;
    int last = -1;
};

Ink inkIn(const QImage &picture, int top, int bottom)
{
    Ink ink;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = top; y < bottom; ++y) {
            if (qGray(picture.pixel(x, y)) > 140)
                continue;
            ink.first = ink.first < 0 ? x : ink.first;
            ink.last = x;
            break;
        }
    }
    return ink;
}

/// Of each line of words, from the top.
QList<Ink> linesIn(const QImage &picture)
{
    QList<Ink> lines;
    int top = -1;
    for (int y = 0; y <= picture.height(); ++y) {
        const bool inked = y < picture.height() && inkIn(picture, y, y + 1).first >= 0;
        if (inked && top < 0)
            top = y;
        if (!inked && top >= 0)
            lines << inkIn(picture, std::exchange(top, -1), y);
    }
    return lines;
}

/// Where the caret of an empty line stands.
template <typename Edit> class Line : public Edit
{
public:
    [[nodiscard]] int caret() const { return this->cursorRect().center().x(); }
};

/// The words of an empty line end before its caret, and go with what is `typed`.
template <typename Edit> void expectCaretBesideWords(const QString &typed)
{
    Line<Edit> line;
    line.setPlaceholderText(u"دامغان"_s);
    line.resize(300, 40);
    QPalette light = line.palette();
    light.setColor(QPalette::Base, Qt::white);
    line.setPalette(light);
    const QImage picture = line.grab().toImage();
    constexpr int frame = 6;
    const Ink ink = inkIn(picture.copy(frame, 0, line.width() - 2 * frame, 40), 12, 28);
    const int last = ink.last + frame;
    QVERIFY(last > line.width() / 2);
    QVERIFY2(last < line.caret() - 1,
             qPrintable(QString::number(last) + u' ' + QString::number(line.caret())));
    line.setText(typed);
    line.setPlaceholderText({});
    const QImage without = line.grab().toImage();
    line.setPlaceholderText(u"دامغان"_s);
    QCOMPARE(line.grab().toImage(), without);
}

} // namespace

/// Lines that run right to left, whole.
class TestWrappedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Theme());
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }

    void everyLineBeginsAtTheEdge_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::newRow("100 %") << 14;
        QTest::newRow("200 %") << 28;
    }
    /// Each line begins with the same letter, so each begins in the same column, and none is cut at its end.
    void everyLineBeginsAtTheEdge()
    {
        QFETCH(int, pixels);
        WrappedLabel label;
        label.setWordWrap(true);
        label.setAlignment(Qt::AlignTop | Qt::AlignAbsolute | Qt::AlignRight);
        label.setStyleSheet(u"background: white; color: black"_s);
        QFont font = label.font();
        font.setPixelSize(pixels);
        label.setFont(font);
        label.setText(u"دامغان "_s.repeated(12).trimmed());
        const int word = label.fontMetrics().horizontalAdvance(u"دامغان "_s);
        label.resize(word * 4 + word / 2, label.heightForWidth(word * 4 + word / 2));
        const QImage picture = label.grab().toImage();
        const QList<Ink> lines = linesIn(picture);
        QCOMPARE(lines.size(), 3);
        const auto [first, second, last] = std::tuple(lines.at(0), lines.at(1), lines.at(2));
        const QString where = u"%1…%2, %3…%4, %5…%6 of %7"_s.arg(first.first)
                                  .arg(first.last)
                                  .arg(second.first)
                                  .arg(second.last)
                                  .arg(last.first)
                                  .arg(last.last)
                                  .arg(picture.width());
        QVERIFY2(last.last > picture.width() - pixels / 2, qPrintable(where));
        QVERIFY2(qAbs(first.last - last.last) <= 1 && qAbs(second.last - last.last) <= 1, qPrintable(where));
        // Four words in each line.
        QVERIFY2(qAbs(first.first - last.first) <= 1 && qAbs(second.first - last.first) <= 1,
                 qPrintable(where));
    }

    /// What was measured once holds for that text in that look alone.
    void theHeightFollowsTextAndLook()
    {
        WrappedLabel label;
        QLabel plain;
        const auto both = [&](const auto &change) {
            change(label);
            change(plain);
            for (const int width : {120, 240, 120}) {
                QCOMPARE(label.heightForWidth(width), plain.heightForWidth(width));
                QCOMPARE(label.sizeHint(), plain.sizeHint());
                QCOMPARE(label.minimumSizeHint(), plain.minimumSizeHint());
            }
        };
        both([](QLabel &one) { one.setText(u"دامغان "_s.repeated(20)); });
        both([](QLabel &one) { one.setWordWrap(true); });
        const int long1 = label.heightForWidth(120);
        both([](QLabel &one) { one.setText(u"دامغان "_s.repeated(3)); });
        QVERIFY(label.heightForWidth(120) < long1);
        both([](QLabel &one) { one.setText(u"دامغان "_s.repeated(20)); });
        both([](QLabel &one) { one.setContentsMargins(10, 20, 10, 20); });
        both([](QLabel &one) { one.setTextInteractionFlags(Qt::TextSelectableByMouse); });
        both([](QLabel &one) {
            QFont font = one.font();
            font.setPixelSize(40);
            one.setFont(font);
        });
        for (int width = 100; width < 300; ++width)
            QCOMPARE(label.heightForWidth(width), plain.heightForWidth(width));
    }

    /// The caret stands beside the words of an empty line, not on their first letter.
    void theCaretCoversNoPlaceholder()
    {
        expectCaretBesideWords<PersianLineEdit>(u"متن"_s);
        expectCaretBesideWords<CompletingCombo>(u"متن"_s);
        expectCaretBesideWords<DigitLineEdit>(u"۱۲"_s);
        expectCaretBesideWords<JalaliDateEdit>(u"۱۴۰۵"_s);
    }
};

QTEST_MAIN(TestWrappedLabel)
#include "test_wrapped_label.moc"
