#pragma once

#include "core/base/random.h"
#include "core/domain/event.h"

namespace mizban::test {

/// Words, ids, codes and times from a seed, valid but otherwise anything. The other random values draw from
/// the same one, hence their virtual base: a seed stands for one row of values.
class RandomWords
{
public:
    explicit RandomWords(quint64 seed = 0)
        : m_random(seed)
    {
    }

    quint64 below(quint64 bound) { return m_random.below(bound); }
    bool coin() { return below(2) == 1; }
    QByteArray bytes(int size) { return m_random.bytes(size); }
    template <typename Id> Id id() { return Id(bytes(Id::size)); }
    template <typename Enum> Enum word(Enum last) { return Enum(1 + below(quint64(last))); }

    QString text(int most = 40)
    {
        static const QString letters = QStringLiteral("ابپتکگی‌۰۱۲ abcXYZ/,;\n\"\ufeff؟");
        QString result;
        for (quint64 i = below(quint64(most)); i > 0; --i)
            result.append(letters.at(qsizetype(below(quint64(letters.size())))));
        return result;
    }
    template <typename Code> Code code() { return Code(QStringLiteral("semnan.u%1").arg(below(1000))); }
    qint64 time() { return qint64(below(4'000'000'000'000)) - 1'000'000'000'000; }

    Actor actor()
    {
        return {code<PersonId>(), code<PostCode>(), below(70000), coin() ? id<StreamId>() : StreamId()};
    }

private:
    SeededRandom m_random;
};

} // namespace mizban::test
