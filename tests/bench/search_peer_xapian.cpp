#include "tests/bench/search_peers.h"

#include <xapian.h>

namespace mizban::bench {

namespace {

constexpr Xapian::doccount newest = 50;

/// Documents are numbered as they come, the newest first, so that the order of answers costs no sorting.
class XapianPeer final : public SearchPeer
{
public:
    explicit XapianPeer(const std::string &folder)
        : m_db(folder + "/xapian", Xapian::DB_CREATE)
    {
    }
    void add(qint64, const QByteArray &words) override
    {
        Xapian::Document document;
        Xapian::termpos place = 0;
        for (const QByteArray &word : words.simplified().split(' ')) {
            if (!word.isEmpty() && word.size() < 240)
                document.add_posting(word.toStdString(), ++place);
        }
        m_db.add_document(document);
    }
    void commit() override { m_db.commit(); }
    void finish() override { m_db.commit(); }
    int ask(const CaseQuery &query) override
    {
        Xapian::Query all;
        const auto narrow = [&all](const Xapian::Query &more) {
            all = all.empty() ? more : Xapian::Query(Xapian::Query::OP_AND, all, more);
        };
        for (const CaseQuery::Word &word : query.words) {
            const std::string text = word.text.toStdString();
            narrow(word.prefix ? Xapian::Query(Xapian::Query::OP_WILDCARD, text) : Xapian::Query(text));
        }
        for (const CaseQuery::Phrase &phrase : query.phrases) {
            std::vector<std::string> words;
            for (const QString &word : phrase.text.split(u' ', Qt::SkipEmptyParts))
                words.push_back(word.toStdString());
            narrow(Xapian::Query(Xapian::Query::OP_PHRASE, words.begin(), words.end()));
        }
        if (all.empty())
            return 0;
        Xapian::Enquire enquire(m_db);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        enquire.set_query(all);
        return static_cast<int>(enquire.get_mset(0, newest).size());
    }

private:
    Xapian::WritableDatabase m_db;
};

} // namespace

std::unique_ptr<SearchPeer> makeXapianPeer(const QString &folder)
{
    return std::make_unique<XapianPeer>(folder.toStdString());
}

} // namespace mizban::bench
