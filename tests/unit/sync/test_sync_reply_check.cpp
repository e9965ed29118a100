#include "core/sync/reply_check.h"

#include <QTest>

using namespace mizban;

class TestSyncReplyCheck : public QObject
{
    Q_OBJECT

private:
    const ScopeId m_scope{QByteArray(ScopeId::size, 's')};
    const ScopeId m_other{QByteArray(ScopeId::size, 'o')};

    static PushRequest sent(const QList<quint64> &sequences)
    {
        PushRequest request;
        for (const quint64 sequence : sequences) {
            PushItem item;
            item.link.link.sequence = sequence;
            request.items.append(item);
        }
        return request;
    }

    static PushReply answered(const QList<quint64> &sequences)
    {
        PushReply reply;
        for (const quint64 sequence : sequences)
            reply.results.append(PushResult{sequence, PushVerdict::Accepted, {}});
        return reply;
    }

    FeedRequest asked() const { return FeedRequest{{ScopeCursor{m_scope, 7}}, 10, 0}; }

    FeedReply fed() const
    {
        FeedPage page;
        page.scope = m_scope;
        page.first = 8;
        page.events.append(Event());
        page.head.epoch = 4;
        return FeedReply{4, {}, {page}, 0};
    }

private Q_SLOTS:
    void inv8_onlyWhatWasSentIsAcknowledged()
    {
        QVERIFY(checkReply(sent({4, 5, 6}), answered({4, 5, 6})).ok());
        QVERIFY(checkReply(sent({4, 5, 6}), answered({6, 4})).ok());
        QVERIFY(checkReply(sent({4, 5, 6}), answered({})).ok());
        QCOMPARE(checkReply(sent({4, 5}), answered({4, 5, 6})).error().code, ErrorCode::Malformed);
        QCOMPARE(checkReply(sent({4, 5}), answered({4, 4})).error().code, ErrorCode::Malformed);
        QCOMPARE(checkReply(sent({}), answered({1})).error().code, ErrorCode::Malformed);
    }

    void inv7_onlyTheNextPageIsTaken()
    {
        QVERIFY(checkReply(asked(), fed()).ok());
        QVERIFY(checkReply(asked(), FeedReply{}).ok());
        FeedReply reply = fed();
        reply.pages.first().scope = m_other;
        QCOMPARE(checkReply(asked(), reply).error().code, ErrorCode::Malformed);
        for (const quint64 first : {1u, 7u, 9u}) {
            reply = fed();
            reply.pages.first().first = first;
            QCOMPARE(checkReply(asked(), reply).error().code, ErrorCode::Malformed);
        }
        reply = fed();
        reply.pages.append(reply.pages.first());
        QCOMPARE(checkReply(asked(), reply).error().code, ErrorCode::Malformed);
        reply = fed();
        reply.pages.first().events.clear();
        reply.pages.first().more = true;
        QCOMPARE(checkReply(asked(), reply).error().code, ErrorCode::Malformed);
        reply = fed();
        reply.pages.first().head.epoch = 3;
        QCOMPARE(checkReply(asked(), reply).error().code, ErrorCode::Malformed);
    }
};

QTEST_APPLESS_MAIN(TestSyncReplyCheck)
#include "test_sync_reply_check.moc"
