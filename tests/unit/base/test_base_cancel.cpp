#include "core/base/cancel.h"

#include <QtTest>

#include <thread>

using namespace mizban;

class TestCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesShareOneFlag()
    {
        const CancelToken token;
        const CancelToken copy = token;
        QVERIFY(!copy.isCancelled());
        copy.cancel();
        QVERIFY(token.isCancelled());
        QVERIFY(!CancelToken().isCancelled());
    }

    void stopsWorkOnAnotherThread()
    {
        const CancelToken token;
        quint64 rounds = 0;
        std::thread worker([token, &rounds] {
            while (!token.isCancelled())
                ++rounds;
        });
        token.cancel();
        worker.join();
        QVERIFY(token.isCancelled());
    }
};

QTEST_APPLESS_MAIN(TestCancel)
#include "test_base_cancel.moc"
