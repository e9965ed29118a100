#include "core/domain/case_query.h"
#include "core/projections/search/search_cases.h"
#include "core/projections/search/search_document.h"
#include "core/services/case_search.h"
#include "core/services/sample_fill.h"
#include "core/services/sample_words.h"
#include "core/services/seat_reader.h"
#include "core/storage/sqlcipher/transaction.h"
#include "tests/bench/figures.h"
#include "tests/fixtures/seats.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace mizban;
using namespace mizban::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int newest = 50;
constexpr int repetitions = 400;
constexpr int drawnWords = 200'000;

/// What is asked: words by how common they are, and pieces of real texts.
struct Questions
{
    QMap<QString, QStringList> typed; ///< name of the series → queries
};

QStringList wordsByFrequency(quint64 seed)
{
    SeededRandom chance(seed);
    const SampleWords words;
    QHash<QString, int> counts;
    for (int drawn = 0; drawn < drawnWords; drawn += 100) {
        for (const QString &word : words.text(chance, 100).chopped(1).split(u' '))
            ++counts[word];
    }
    QStringList sorted = counts.keys();
    std::sort(sorted.begin(), sorted.end(), [&](const QString &a, const QString &b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    return sorted;
}

Questions makeQuestions(SeatReader &reader)
{
    SeededRandom chance(3);
    const SampleWords words;
    const QStringList sorted = wordsByFrequency(5);
    const auto any = [&] { return words.text(chance, 1).chopped(1); };
    const auto from = [&](qsizetype first, qsizetype count) {
        return sorted[first + static_cast<qsizetype>(chance.below(static_cast<quint64>(count)))];
    };
    const auto rare = [&] { return from(sorted.size() - 800, 800); };
    const auto page = reader.page(Folder::All, {}, 200, 0);
    Questions questions;
    for (int i = 0; i < repetitions; ++i) {
        questions.typed[u"oneWord"_s].append(any() + u' ');
        questions.typed[u"commonWord"_s].append(from(0, 20) + u' ');
        questions.typed[u"rareWord"_s].append(rare() + u' ');
        questions.typed[u"twoWords"_s].append(any() + u' ' + any() + u' ');
        questions.typed[u"commonAndRare"_s].append(from(0, 20) + u' ' + rare() + u' ');
        questions.typed[u"prefix3"_s].append(from(40, 3'000).left(3));
        questions.typed[u"prefix2"_s].append(from(40, 3'000).left(2));
        questions.typed[u"commonAndPrefix3"_s].append(from(0, 20) + u' ' + from(40, 3'000).left(3));
        if (!page || page->rows.isEmpty())
            continue;
        const QStringList excerpt = page->rows[i % page->rows.size()].excerpt.split(u' ');
        questions.typed[u"phrase"_s].append(u'"' + excerpt.mid(3, 2).join(u' ') + u'"');
        questions.typed[u"trackingIdPrefix"_s].append(page->rows[i % page->rows.size()].trackingId.left(11));
    }
    return questions;
}

QJsonObject measured(const Questions &questions, const std::function<int(const QString &)> &ask)
{
    QJsonObject figures;
    for (auto series = questions.typed.begin(); series != questions.typed.end(); ++series) {
        Series times;
        double hits = 0;
        for (const QString &typed : series.value()) // warm
            static_cast<void>(ask(typed));
        for (const QString &typed : series.value())
            times.add(milliseconds([&] { hits += ask(typed); }));
        QJsonObject figure = times.json();
        figure.insert(u"meanHits"_s, hits / static_cast<double>(series.value().size()));
        figures.insert(series.key(), figure);
    }
    return figures;
}

/// Pages the index takes: those that emptying it would free.
double indexMegabytes(const OpenedSeat &seat)
{
    auto db = seatfile::connectWriter(seat);
    if (!db)
        qFatal("connect");
    auto transaction = Transaction::begin(*db);
    const qint64 before = db->value<qint64>("PRAGMA freelist_count")->value_or(0);
    if (!transaction || !SearchCases(*db).clear())
        qFatal("clear");
    const qint64 after = db->value<qint64>("PRAGMA freelist_count")->value_or(0);
    transaction->rollback();
    return static_cast<double>((after - before) * 8192) / 1e6;
}

/// The words of every case in a table of SQLite's own full text engines, on the same library.
class Peer
{
public:
    static std::optional<Peer> make(const QString &path, const QByteArray &table)
    {
        auto db = Connection::open(path, QByteArray(32, 'k'), StoreOptions::creator());
        if (!db || !db->execute("CREATE VIRTUAL TABLE peer USING " + table))
            return std::nullopt;
        return Peer(std::move(*db), path);
    }
    double fill(SeatReader &reader)
    {
        return milliseconds([&] {
            std::optional<CartableKey> after;
            do {
                auto page = reader.page(Folder::All, after, 2'000, 0);
                auto transaction = Transaction::begin(m_db);
                for (const CartableRow &row : page->rows) {
                    const auto details = reader.caseDetails(row.id);
                    const QByteArray words = searchDocument(details->state, {});
                    if (!m_db.run("INSERT INTO peer(rowid, words) VALUES(?, ?)", row.row,
                                  QString::fromUtf8(words)))
                        qFatal("peer");
                }
                if (!transaction->commit())
                    qFatal("peer");
                after = page->next;
            } while (after);
            if (!m_db.execute("INSERT INTO peer(peer) VALUES('optimize')"))
                qFatal("optimize");
        });
    }
    int ask(const QString &typed)
    {
        const auto query = parseCaseQuery(typed, 0);
        QStringList parts;
        for (const CaseQuery::Word &word : query->words)
            parts.append(word.text + (word.prefix ? u"*"_s : QString()));
        for (const CaseQuery::Phrase &phrase : query->phrases)
            parts.append(u'"' + phrase.text + u'"');
        if (parts.isEmpty())
            return 0;
        auto rows = m_db.query("SELECT rowid FROM peer WHERE peer MATCH ? ORDER BY rowid DESC LIMIT 50",
                               parts.join(u' '));
        int found = 0;
        while (rows && rows->next().valueOr(false))
            ++found;
        return found;
    }
    [[nodiscard]] double megabytes() const { return static_cast<double>(QFileInfo(m_path).size()) / 1e6; }
    void close() { static_cast<void>(m_db.checkpointTruncate()); }

private:
    Peer(Connection db, QString path)
        : m_db(std::move(db))
        , m_path(std::move(path))
    {
    }
    Connection m_db;
    QString m_path;
};

QJsonObject compared(const QString &path, const QByteArray &table, SeatReader &reader,
                     const Questions &questions)
{
    auto peer = Peer::make(path, table);
    if (!peer)
        return {{u"missing"_s, QString::fromLatin1(table)}};
    const double fill = peer->fill(reader);
    peer->close();
    QJsonObject figures = measured(questions, [&](const QString &typed) { return peer->ask(typed); });
    figures.insert(u"indexMB"_s, peer->megabytes());
    figures.insert(u"fillSeconds"_s, fill / 1000);
    return figures;
}

} // namespace

/// Search of the newest 50 among N cases: --cases N (100000), --seat DIR keeps the store there for another
/// run, --compare adds the engines of SQLite that the library has.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int cases = numberOption(arguments, u"cases"_s, 100'000);
    const qsizetype kept = arguments.indexOf(u"--seat"_s);
    const QTemporaryDir temporary;
    const QString dir = kept >= 0 ? arguments.value(kept + 1) : temporary.path();
    const QString path = dir + u"/s.seat"_s;
    fixtures::TestCenter center;
    const QString governor = u"semnan.damghan.governor"_s;
    QJsonObject figures{{u"work"_s, u"search of the newest 50"_s}, {u"cases"_s, cases}};
    std::unique_ptr<SeatWriter> writer;
    if (QFileInfo::exists(path)) {
        writer = std::move(fixtures::openSeat(path, center.clock())).value();
    } else {
        auto made = fixtures::makeSeat(center, path, governor, governor, center.clock());
        if (!made)
            qFatal("no seat");
        writer = std::move(*made);
        const double fill = milliseconds([&] {
            if (!fillSample(*writer, SampleShape{cases, 1}))
                qFatal("no sample");
        });
        figures.insert(u"fillCasesPerSecond"_s, cases / fill * 1000);
    }
    auto reader = SeatReader::open(*writer);
    const Questions questions = makeQuestions(**reader);
    figures.insert(u"mizban"_s, measured(questions, [&](const QString &typed) {
                       const auto query = parseCaseQuery(typed, 0);
                       const auto page = (*reader)->search(*query, {}, newest, CancelToken());
                       if (!page)
                           qFatal("search");
                       return static_cast<int>(page->rows.size());
                   }));
    const double index = indexMegabytes(writer->seat());
    const double store = static_cast<double>(QFileInfo(path).size()) / 1e6;
    figures.insert(u"indexMB"_s, index);
    figures.insert(u"storeMB"_s, store);
    figures.insert(u"indexShareOfStore"_s, index / store);
    if (arguments.contains(u"--compare"_s)) {
        const QTemporaryDir peers;
        figures.insert(u"fts4"_s,
                       compared(peers.filePath(u"4"_s), "fts4(words, prefix=\"2,3\")", **reader, questions));
        figures.insert(u"fts5"_s, compared(peers.filePath(u"5"_s), "fts5(words, prefix='2 3', content='')",
                                           **reader, questions));
    }
    figures.insert(u"peakMB"_s, peakMegabytes());
    print(figures);
    return 0;
}
