#include "core/base/result.h"

#include <QList>
#include <QTest>

#include <memory>

using namespace mizban;

namespace {

Result<QList<std::shared_ptr<int>>> listOf(const std::shared_ptr<int> &one)
{
    return QList<std::shared_ptr<int>>{one, one};
}

} // namespace

class TestBaseResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueOfATemporaryOutlivesIt()
    {
        const auto one = std::make_shared<int>(7);
        qsizetype walked = 0;
        for (const std::shared_ptr<int> &each : listOf(one).value()) {
            QCOMPARE(one.use_count(), 3); // the list is still there
            walked += *each;
        }
        QCOMPARE(walked, 14);
        const QList<std::shared_ptr<int>> &bound = *listOf(one);
        QCOMPARE(bound.size(), 2);
        QCOMPARE(one.use_count(), 3);
    }

    void movesOutWhatCannotBeCopied()
    {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
        const std::unique_ptr<int> taken = std::move(result).value();
        QCOMPARE(*taken, 5);
    }
};

QTEST_GUILESS_MAIN(TestBaseResult)
#include "test_base_result.moc"
