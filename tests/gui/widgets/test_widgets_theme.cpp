#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace mizban;

namespace {
constexpr qreal leastText = 4.5;
constexpr qreal leastOutline = 3.0;
const QList<Appearance> appearances = {Appearance::Light, Appearance::Dark, Appearance::HighContrast};
} // namespace

class TestWidgetsTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_ofKnownColours()
    {
        QCOMPARE(Theme::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(Theme::contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void contrast_ofAllTextPairs()
    {
        for (const Appearance appearance : appearances) {
            const QList<ColourPair> pairs = Theme(appearance).textPairs();
            QVERIFY(pairs.size() > 30);
            for (const ColourPair &pair : pairs) {
                const qreal found = Theme::contrast(pair.text, pair.background);
                QVERIFY2(found >= leastText, qPrintable(QStringLiteral("appearance %1, %2: %3")
                                                            .arg(int(appearance))
                                                            .arg(pair.name)
                                                            .arg(found)));
            }
        }
    }

    void contrast_ofOutlinesAndFocus()
    {
        for (const Appearance appearance : appearances) {
            const ThemeColours c = Theme(appearance).colours();
            for (const QColor &line : {c.control, c.focus}) {
                QVERIFY(Theme::contrast(line, c.surface) >= leastOutline);
            }
            QVERIFY(Theme::contrast(c.focus, c.window) >= leastOutline);
        }
    }

    /// A pressed-in tool stands on the colour of the selection: its picture too must differ from that.
    void contrast_ofThePictureOfACheckedTool()
    {
        for (const Appearance appearance : appearances) {
            applyTheme(*qApp, Theme(appearance));
            const ThemeColours c = currentTheme().colours();
            QToolButton tool;
            tool.setIcon(themeIcon(u"offline"));
            tool.setText(QStringLiteral("کار بدون شبکه"));
            tool.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            tool.setCheckable(true);
            tool.setChecked(true);
            tool.ensurePolished();
            tool.resize(tool.sizeHint() + QSize(40, 8));
            const QImage picture = tool.grab().toImage();
            bool written = false;
            for (int y = 4; y < picture.height() - 4; ++y) {
                for (int x = 4; x < picture.width() - 4; ++x) {
                    const QColor at = picture.pixelColor(x, y);
                    written = written || at == c.onSelection;
                    QVERIFY2(at != c.text || c.text == c.onSelection, qPrintable(at.name()));
                }
            }
            QVERIFY(written);
        }
        applyTheme(*qApp, Theme());
    }

    void theme_scalesLengthsAndFonts()
    {
        const Theme one(Appearance::Light, 1.0);
        const Theme two(Appearance::Light, 2.0);
        QCOMPARE(two.space12(), 2 * one.space12());
        QCOMPARE(two.controlHeight(), 2 * one.controlHeight());
        QCOMPARE(two.font().pointSizeF(), 2 * one.font().pointSizeF());
        QCOMPARE(Theme(Appearance::Light, 9).scale(), 2.0);
        QCOMPARE(Theme(Appearance::Light, 0.2).scale(), 1.0);
    }

    void theme_isAppliedToTheApplication()
    {
        applyTheme(*qApp, Theme(Appearance::Dark, 1.5));
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        QCOMPARE(currentTheme().appearance(), Appearance::Dark);
        QCOMPARE(currentTheme().scale(), 1.5);
        QCOMPARE(QLocale().territory(), QLocale::Iran);
        QLineEdit edit;
        QCOMPARE(edit.palette().color(QPalette::Base), currentTheme().colours().surface);
        QVERIFY(edit.sizeHint().height() >= Theme(Appearance::Dark, 1.5).px(34));
    }

    void theme_openWindowsFollow()
    {
        applyTheme(*qApp, Theme(Appearance::Light));
        QWidget window;
        QPushButton button(QStringLiteral("ثبت"), &window);
        window.show();
        const int before = button.sizeHint().height();
        applyTheme(*qApp, Theme(Appearance::Dark, 2.0));
        QTRY_COMPARE(button.palette().color(QPalette::Window), currentTheme().colours().window);
        QCOMPARE(button.sizeHint().height(), 2 * before);
    }

    void font_hasLatinBesideArabic()
    {
        // Noto Sans Arabic alone has no Latin letters.
        const QStringList families = Theme().font().families();
        QVERIFY(families.contains(QStringLiteral("Vazirmatn")) || families.size() >= 2);
    }

    void icons_areAllDrawn()
    {
        applyTheme(*qApp, Theme());
        const QStringList names = themeIconNames();
        for (const char *wanted :
             {"inbox",    "new-case", "search",        "refer",     "answer",  "close",   "reopen",
              "print",    "attach",   "lock",          "unlock",    "sync",    "offline", "online",
              "warning",  "error",    "check",         "clock",     "person",  "history", "note",
              "settings", "help",     "arrow-forward", "complaint", "request", "thanks",  "criticism",
              "counsel",  "draft",    "send",          "pdf",       "image",   "trash",   "plus"}) {
            QVERIFY2(names.contains(QLatin1StringView(wanted)), wanted);
        }
        for (const QString &name : names) {
            const QImage picture = themePixmap(name, 24, Qt::red).toImage();
            int inked = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    const QColor dot = picture.pixelColor(x, y);
                    inked += dot.alpha() > 128 && dot.red() > 200 && dot.green() < 40 ? 1 : 0;
                }
            }
            QVERIFY2(inked > 8, qPrintable(name));
        }
        QVERIFY(themeIcon(u"no-such-icon").isNull());
    }

    void icons_thatPointAreMirrored()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        const QImage left = themePixmap(u"arrow-forward", 24, Qt::black).toImage();
        const QImage plainLeft = themePixmap(u"clock", 24, Qt::black).toImage();
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const QImage right = themePixmap(u"arrow-forward", 24, Qt::black).toImage();
        const QImage plainRight = themePixmap(u"clock", 24, Qt::black).toImage();
        QVERIFY(left != right);
        QCOMPARE(plainLeft, plainRight);
    }
};

QTEST_MAIN(TestWidgetsTheme)
#include "test_widgets_theme.moc"
