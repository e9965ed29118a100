#include "core/eventlog/night_streams.h"

#include "core/crypto/digest.h"

namespace mizban {

namespace {

StreamId named(const QByteArray &name)
{
    return StreamId(sha256(name).first(StreamId::size));
}

} // namespace

StreamId nightListStream()
{
    return named("mizban night list 1");
}

StreamId rosterStreamOf(const UnitCode &unit, const QString &period)
{
    return named("mizban roster 1\n" + unit.text().toUtf8() + '\n' + period.toUtf8());
}

StreamId shiftStreamOf(const UnitCode &unit, const QDate &night, int part)
{
    return named("mizban shift 1\n" + unit.text().toUtf8() + '\n' + night.toString(Qt::ISODate).toUtf8() +
                 '\n' + QByteArray::number(part));
}

} // namespace mizban
