#include "core/domain/case_query.h"
#include "core/projections/search/search_cases.h"
#include "core/projections/search/search_document.h"
#include "core/services/case_search.h"
#include "core/services/sample_fill.h"
#include "core/services/sample_words.h"
#include "core/services/seat_reader.h"
#include "core/storage/sqlcipher/transaction.h"
#include "tests/bench/figures.h"
#include "tests/bench/search_peers.h"
#include "tests/fixtures/seats.h"

#include <QCoreApplication>
#include <QDirIterator>
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

/// Every case's words into the other engine, newest first; in milliseconds.
double filled(SearchPeer &peer, SeatReader &reader)
{
    return milliseconds([&] {
        std::optional<CartableKey> after;
        do {
            const auto page = reader.page(Folder::All, after, 2'000, 0);
            for (const CartableRow &row : page->rows) {
                const auto details = reader.caseDetails(row.id);
                peer.add(row.row, searchDocument(details->state, {}));
            }
            peer.commit();
            after = page->next;
        } while (after);
        peer.finish();
    });
}

double megabytesIn(const QString &folder)
{
    double bytes = 0;
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        bytes += static_cast<double>(files.nextFileInfo().size());
    return bytes / 1e6;
}

QJsonObject compared(const PeerEngine &engine, SeatReader &reader, const Questions &questions)
{
    const QTemporaryDir folder;
    const std::unique_ptr<SearchPeer> peer = engine.make(folder.path());
    if (!peer)
        return {{u"missing"_s, engine.name}};
    const double fill = filled(*peer, reader);
    QJsonObject figures =
        measured(questions, [&](const QString &typed) { return peer->ask(*parseCaseQuery(typed, 0)); });
    figures.insert(u"filesMB"_s, megabytesIn(folder.path()));
    figures.insert(u"fillSeconds"_s, fill / 1000);
    return figures;
}

} // namespace

/// Search of the newest 50 among N cases: --cases N (100000), --seat DIR keeps the store there for another
/// run, --compare adds the other engines that this build has (Xapian and notmuch where their packages are).
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
        for (const PeerEngine &engine : peerEngines())
            figures.insert(engine.name, compared(engine, **reader, questions));
    }
    figures.insert(u"peakMB"_s, peakMegabytes());
    print(figures);
    return 0;
}
