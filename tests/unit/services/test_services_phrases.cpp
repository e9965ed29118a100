#include "core/services/seat_reader.h"
#include "core/services/stock_phrase.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// A person's own wording at a real encrypted seat.
class TestServicesPhrases : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    QStringList texts(const QString &act)
    {
        const auto phrases = m_reader->phrases(act);
        if (!phrases.ok())
            qFatal("phrases: %s", qPrintable(phrases.error().detail));
        QStringList texts;
        for (const StockPhrase &phrase : *phrases)
            texts.append(phrase.text);
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        auto writer = makeSeat(*m_center, m_dir->filePath(u"desk.seat"_s), u"semnan.damghan.desk"_s,
                               u"semnan.damghan.desk.clerk1"_s);
        QVERIFY(writer.ok());
        m_writer = std::move(*writer);
        m_reader = SeatReader::open(*m_writer).value();
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void the_most_used_phrase_of_an_act_comes_first()
    {
        QVERIFY(m_writer->keepPhrase(u"answer"_s, u"بازدید انجام شد."_s).ok());
        QVERIFY(m_writer->keepPhrase(u"answer"_s, u"  نشتی لوله رفع شد. "_s).ok());
        QVERIFY(m_writer->keepPhrase(u"refer"_s, u"جهت اقدام"_s).ok());
        QVERIFY(m_writer->keepPhrase(u"answer"_s, u"نشتی لوله رفع شد."_s).ok());
        QCOMPARE(texts(u"answer"_s), QStringList({u"نشتی لوله رفع شد."_s, u"بازدید انجام شد."_s}));
        QCOMPARE(texts(u"refer"_s), QStringList{u"جهت اقدام"_s});
    }

    void a_removed_phrase_is_gone_and_comes_back_when_kept_again()
    {
        const auto id = m_writer->keepPhrase(u"note"_s, u"تماس گرفته شد"_s);
        QVERIFY(id.ok());
        QVERIFY(m_writer->removePhrase(*id).ok());
        QCOMPARE(texts(u"note"_s), QStringList());
        QVERIFY(m_writer->keepPhrase(u"note"_s, u"تماس گرفته شد"_s).ok());
        QCOMPARE(texts(u"note"_s), QStringList{u"تماس گرفته شد"_s});
    }

    void nothing_empty_or_endless_becomes_a_phrase()
    {
        QCOMPARE(m_writer->keepPhrase(u"note"_s, u" \n "_s).error().code, ErrorCode::MissingInput);
        const auto tooLong = m_writer->keepPhrase(u"note"_s, QString(maxPhraseLength + 1, u'ب'));
        QCOMPARE(tooLong.error().code, ErrorCode::TooLarge);
        for (int number = 0; number < maxStockPhrases; ++number)
            QVERIFY(m_writer->keepPhrase(u"note"_s, u"جمله %1"_s.arg(number)).ok());
        const auto oneMore = m_writer->keepPhrase(u"note"_s, u"یکی دیگر"_s);
        QCOMPARE(oneMore.error().code, ErrorCode::TooLarge);
        QVERIFY(m_writer->keepPhrase(u"note"_s, u"جمله 7"_s).ok()); // one that is there
    }
};

QTEST_GUILESS_MAIN(TestServicesPhrases)
#include "test_services_phrases.moc"
