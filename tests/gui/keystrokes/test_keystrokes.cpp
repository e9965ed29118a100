#include "tests/bench/keystroke_play.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

/// The keys of the day's work, counted in the real windows; how long each takes to be heard is the
/// benchmark's matter.
class TestKeystrokes : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        applyTheme(*qApp, Theme());
    }

    void the_days_work_takes_few_keys()
    {
        const QList<bench::Journey> journeys = bench::playJourneys();
        QCOMPARE(journeys.size(), 3);
        for (const bench::Journey &journey : journeys)
            qInfo(
                "%s: %d keys and %d of free text, %d screens, %.1f s by the model; longest wait %.1f ms, at %s",
                qPrintable(journey.name), journey.keys, journey.freeKeys, journey.screens, journey.seconds(),
                journey.longestWaitMs, qPrintable(journey.longestAt));
        QVERIFY(journeys[0].keys <= bench::mostKeysReturning);
        QVERIFY(journeys[1].keys > journeys[0].keys); // it asks for more
        QVERIFY(journeys[2].keys <= bench::mostKeysTenDecisions);
        for (const bench::Journey &journey : journeys) {
            QCOMPARE(journey.screens, 1);
            QVERIFY(journey.longestWaitMs > 0); // measured, up to the painted window
            QVERIFY(!journey.longestAt.isEmpty());
        }
    }
};

QTEST_MAIN(TestKeystrokes)
#include "test_keystrokes.moc"
