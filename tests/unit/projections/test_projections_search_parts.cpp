#include "core/base/persian_text.h"
#include "core/base/random.h"
#include "core/projections/search/postings.h"
#include "core/projections/search/search_document.h"
#include "core/projections/search/search_pack.h"
#include "core/projections/search/search_reader.h"
#include "core/projections/search/search_terms.h"
#include "core/projections/search/term_table.h"

#include <QSet>
#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

QStringList termsOf(const QString &text)
{
    QByteArray terms;
    appendTerms(terms, text);
    QStringList words = QString::fromUtf8(terms).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QStringList expectedTerms(const QString &text)
{
    QStringList words;
    for (const QString &word : searchWords(text))
        words.append(QString::fromUtf8(termOf(word)));
    words.removeDuplicates();
    return words;
}

} // namespace

/// Terms, posting lists and packs, each alone.
class TestProjectionsSearchParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordFormsAreOneTerm_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("term");
        QTest::newRow("yeh") << u"علي"_s << u"علی"_s;
        QTest::newRow("alef maksura") << u"موسى"_s << u"موسی"_s;
        QTest::newRow("kaf") << u"كوچه"_s << u"کوچه"_s;
        QTest::newRow("heh with yeh") << u"خانۀ"_s << u"خانه"_s;
        QTest::newRow("teh marbuta") << u"فاطمة"_s << u"فاطمه"_s;
        QTest::newRow("alef madda") << u"آب"_s << u"اب"_s;
        QTest::newRow("tatweel") << u"آبـــ"_s << u"اب"_s;
        QTest::newRow("harakat") << u"مُدیر"_s << u"مدیر"_s;
        QTest::newRow("persian digits") << u"۱۴۰۵"_s << u"1405"_s;
        QTest::newRow("arabic digits") << u"١٤٠٥"_s << u"1405"_s;
        QTest::newRow("latin") << u"GPS"_s << u"gps"_s;
        QTest::newRow("presentation form") << u"\uFEFB"_s << u"لا"_s;
    }
    void wordFormsAreOneTerm()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, term);
        QCOMPARE(termsOf(written), QStringList{term});
    }

    void halfSpacesAreFoundSplitAndJoined()
    {
        QCOMPARE(termsOf(u"می\u200Cرود"_s), (QStringList{u"می"_s, u"رود"_s, u"میرود"_s}));
        QCOMPARE(termsOf(u"\u200Cآب\u200C"_s), QStringList{u"اب"_s});
    }

    /// The fast way finds what the exact way finds, on whatever people write.
    void fastTermsAreTheExactOnes()
    {
        const QString alphabet =
            u"ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهیيىةۀآأإؤئء ‌ـًٌَُِّْٓٔ۰۱۲٣٤5AzÉß،؛؟.:/-\"«»\n\t\u200E\u200D\u2067٪"
            u"\uFEFB\U0001F600"_s;
        SeededRandom chance(7);
        for (int round = 0; round < 4'000; ++round) {
            QString text;
            for (quint64 length = chance.below(40); length > 0; --length)
                text.append(
                    alphabet[static_cast<qsizetype>(chance.below(static_cast<quint64>(alphabet.size())))]);
            QCOMPARE(termsOf(text), expectedTerms(text));
        }
    }

    void longWordsCountByTheirBeginning()
    {
        const QString word(300, u'ب');
        QCOMPARE(termsOf(word), QStringList{QString(maxTermBytes / 2, u'ب')});
        QCOMPARE(termOf(word).size(), maxTermBytes);
    }

    void T7_sentencesOfTheProgramAreNotSearched()
    {
        CaseState state;
        state.registration.text = u"متن"_s;
        HistoryEntry opened;
        opened.type = EventType::CaseOpened;
        opened.publicText = u"در دست بررسی است."_s;
        HistoryEntry answered;
        answered.type = EventType::CaseAnswered;
        answered.publicText = u"لوله عوض شد"_s;
        HistoryEntry withdrawn = answered;
        withdrawn.publicText = u"پس‌گرفته"_s;
        withdrawn.flag = EventFlag::Withdrawn;
        state.history = {opened, answered, withdrawn};
        const QString words = QString::fromUtf8(searchDocument(state, {u"یادداشت داخلی"_s}));
        QVERIFY(words.contains(u" لوله "));
        QVERIFY(words.contains(u" یادداشت "));
        QVERIFY(!words.contains(u"بررسی"));
        QVERIFY(!words.contains(u"گرفته"));
    }

    void postingsComeBackAsTheyWere()
    {
        SeededRandom chance(11);
        for (const int thickness : {1, 3, 14, 15, 100, 900, 2'000, 8'000}) {
            DocumentBits written(blockContainers);
            QByteArray row;
            for (int index = 0; index < blockContainers; index += 3) {
                for (int i = 0; i < thickness; ++i)
                    written.add(index * containerDocs + static_cast<int>(chance.below(containerDocs)));
                packContainer(row, index, written.container(index));
            }
            DocumentBits read(blockContainers);
            QVERIFY(unpackPostings(row, read));
            QVERIFY(read == written);
            for (qsizetype cut = 1; cut < qMin<qsizetype>(row.size(), 40); ++cut) {
                DocumentBits some(blockContainers);
                (void)unpackPostings(QByteArrayView(row).chopped(cut), some); // never reads beyond
            }
            DocumentBits tooSmall(1);
            QVERIFY(!unpackPostings(row, tooSmall));
        }
    }

    void lastFromWalksDown()
    {
        DocumentBits bits(1);
        for (const int at : {0, 63, 64, 4'000, containerDocs - 1})
            bits.add(at);
        QList<int> met;
        for (int at = bits.lastFrom(containerDocs - 1); at >= 0; at = bits.lastFrom(at - 1))
            met.append(at);
        QCOMPARE(met, (QList<int>{containerDocs - 1, 4'000, 64, 63, 0}));
        QCOMPARE(bits.lastFrom(62), 0);
    }

    void packsFindWordsAndBeginnings()
    {
        SeededRandom chance(13);
        std::vector<std::pair<qint64, QByteArray>> documents;
        for (qint64 i = 0; i < SearchPack::maxDocuments; ++i) {
            QByteArray words(" everywhere ");
            for (int word = 0; word < 20; ++word)
                words += "w" + QByteArray::number(chance.below(3'000)) + ' ';
            documents.emplace_back(1'000 + i * 7, words);
        }
        const auto pack = SearchPack::parse(SearchPack::build(documents));
        QVERIFY(pack);
        for (const SearchTerm &term :
             {SearchTerm{"everywhere", false}, SearchTerm{"w1", false}, SearchTerm{"w1", true},
              SearchTerm{"w2999", false}, SearchTerm{"w", true}, SearchTerm{"x", true}, SearchTerm{"", true},
              SearchTerm{"a", false}}) {
            SearchPack::Bits found{};
            pack->find(term, found);
            for (size_t i = 0; i < documents.size(); ++i) {
                const bool expected = documents[i].second.contains(
                    ' ' + term.bytes + (term.prefix ? QByteArray() : QByteArray(" ")));
                QCOMPARE((found[i / 64] >> (i % 64) & 1) != 0, expected);
            }
        }
    }

    void damagedPacksAreRefused()
    {
        const QByteArray sound = SearchPack::build({{1, " a b c "}, {2, " b c d "}});
        QVERIFY(SearchPack::parse(sound));
        for (qsizetype size = 0; size < sound.size(); ++size) {
            const auto parsed = SearchPack::parse(sound.left(size));
            if (!parsed.ok())
                QCOMPARE(parsed.error().code, ErrorCode::Corrupt);
        }
        QVERIFY(!SearchPack::parse(sound.left(sound.size() - 1)));
        SeededRandom chance(17);
        for (int round = 0; round < 2'000; ++round) {
            QByteArray damaged = sound;
            damaged[static_cast<qsizetype>(chance.below(static_cast<quint64>(damaged.size())))] =
                static_cast<char>(chance.below(256));
            if (const auto parsed = SearchPack::parse(damaged)) {
                SearchPack::Bits found{};
                parsed->find({"b", true}, found);
            }
        }
    }

    void phrasesStandInWhateverForm()
    {
        const auto phrase = [](const QString &typed, bool open = false) {
            return SearchPlan::Phrase{phraseWords(typed, false), phraseWords(typed, true), open};
        };
        const QStringList texts{
            u"لطفاً «فشارِ آب» را بررسی کنید؛ او می‌رود و كوچه خشک است"_s};
        QVERIFY(holdsPhrase(texts, phrase(u"فشار آب"_s)));
        QVERIFY(holdsPhrase(texts, phrase(u"می رود و"_s)));
        QVERIFY(holdsPhrase(texts, phrase(u"میرود و کوچه"_s)));
        QVERIFY(holdsPhrase(texts, phrase(u"آب را برر"_s, true)));
        QVERIFY(!holdsPhrase(texts, phrase(u"آب را برر"_s)));
        QVERIFY(!holdsPhrase(texts, phrase(u"آب فشار"_s)));
        QVERIFY(!holdsPhrase(texts, phrase(u"کوچه خشک است آنجا"_s)));
        QVERIFY(holdsPhrase(texts, phrase({})));
        QVERIFY(holdsPhrase(texts, phrase({}, true)));
    }

    /// While a phrase is typed letter by letter, nothing that is found for the whole is lost in between.
    void aPhraseIsFoundWithEveryLetter()
    {
        for (const QString &typed :
             {u"جلسه حل مسئله"_s, u"نامه پیوست"_s, u"هیئت رسیدگی"_s, u"دیوار کیوان"_s, u"جز مسئول شئون"_s}) {
            const QStringList texts{u"پیش از آن، "_s + typed + u" و پس از آن"_s};
            for (qsizetype length = 1; length <= typed.size(); ++length) {
                const QString begun = typed.first(length);
                QVERIFY2(holdsPhrase(texts, {phraseWords(begun, false), phraseWords(begun, true), true}),
                         qPrintable(begun));
            }
            QVERIFY(holdsPhrase(texts, {phraseWords(typed, false), phraseWords(typed, true), false}));
        }
    }
};

QTEST_GUILESS_MAIN(TestProjectionsSearchParts)
#include "test_projections_search_parts.moc"
