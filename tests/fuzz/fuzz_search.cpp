#include "tests/fuzz/fuzz_target.h"

#include "core/domain/case_query.h"
#include "core/projections/search/postings.h"
#include "core/projections/search/search_pack.h"
#include "core/projections/search/search_terms.h"

#include <cstdlib>

using namespace mizban;

/// The first byte chooses: a typed query, a pack, a row of postings.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzzInput(data + 1, size - 1);
    if (data[0] % 3 == 0) {
        const QString typed = QString::fromUtf8(bytes);
        const auto query = parseCaseQuery(typed, 1'793'599'200'000);
        // Every filter stands where it says, and terms keep their bound.
        for (const QueryFilter &filter : filtersIn(typed)) {
            if (filter.at < 0 || filter.length <= 0 || filter.at + filter.length > typed.size())
                std::abort();
        }
        QByteArray terms;
        appendTerms(terms, typed);
        for (const QByteArray &term : terms.split(' ')) {
            if (term.size() > maxTermBytes)
                std::abort();
        }
        if (query.ok() && query->words.size() + query->phrases.size() > maxQueryParts)
            std::abort();
        return 0;
    }
    if (data[0] % 3 == 1) {
        if (const auto pack = SearchPack::parse(bytes)) {
            SearchPack::Bits found{};
            pack->find({QByteArray("a"), true}, found);
            pack->find({QByteArray("b"), false}, found);
        }
        return 0;
    }
    DocumentBits bits(blockContainers);
    (void)unpackPostings(bytes, bits);
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    DocumentBits bits(2);
    for (int at = 0; at < 2 * containerDocs; at += 37)
        bits.add(at);
    QByteArray postings;
    packContainer(postings, 0, bits.container(0));
    packContainer(postings, 1, bits.container(1));
    return {
        QByteArray(1, 0) +
            R"(آب "فشار آب" نوع:شکایت وضعیت:باز از:۱۴۰۵/۰۱/۰۱ تا:۱۴۰۵ دارنده:فرماندار نام:"علی رضا")",
        QByteArray(1, 0) + "04-01234-000017-40",
        QByteArray(1, 0) + "kind:complaint status:open from:2026-03-21 number:0912 «می‌رود* خانه",
        QByteArray(1, 1) + SearchPack::build({{1, " a b c "}, {70'000, " b ab abc "}}),
        QByteArray(1, 2) + postings,
    };
}
