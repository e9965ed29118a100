#include "core/services/many_cases.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qsizetype perPart = 5'000;

const QString partName = u"marked."_s;
const QString doneName = u"marked.done"_s;
const QString actField = u"act"_s;
const QString casesField = u"cases"_s;
const QString doneField = u"done"_s;

qsizetype partsOf(qsizetype cases)
{
    return (cases + perPart - 1) / perPart;
}

QString packed(const QList<StreamId> &cases)
{
    QByteArray bytes;
    bytes.reserve(cases.size() * StreamId::size);
    for (const StreamId &id : cases)
        bytes += id.bytes();
    return QString::fromLatin1(bytes.toBase64());
}

QList<StreamId> unpacked(const QString &text)
{
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    QList<StreamId> cases;
    cases.reserve(bytes.size() / StreamId::size);
    for (qsizetype at = 0; at + StreamId::size <= bytes.size(); at += StreamId::size)
        cases.append(StreamId(bytes.mid(at, StreamId::size)));
    return cases;
}

} // namespace

const StreamId &ofManyCases()
{
    static const StreamId place(QByteArray("acts, many cases"));
    static_assert(sizeof("acts, many cases") - 1 == StreamId::size);
    return place;
}

bool isMarkedPart(const QString &act)
{
    return act.startsWith(partName);
}

Status keepMarked(SeatWriter &writer, const QString &act, const QList<StreamId> &cases)
{
    MIZBAN_TRY(writer.removeActDraft(ofManyCases(), doneName)); // until all of them are there
    for (qsizetype part = 0; part < partsOf(cases.size()); ++part) {
        ActDraft draft;
        draft.act = partName + QString::number(part);
        draft.texts.insert(casesField, packed(cases.mid(part * perPart, perPart)));
        MIZBAN_TRY(writer.saveActDraft(ofManyCases(), draft));
    }
    return noteMarkedDone(writer, act, cases.size(), 0);
}

Status noteMarkedDone(SeatWriter &writer, const QString &act, qsizetype cases, qsizetype done)
{
    ActDraft draft;
    draft.act = doneName;
    draft.texts.insert(actField, act);
    draft.texts.insert(casesField, QString::number(cases));
    draft.texts.insert(doneField, QString::number(done));
    return writer.saveActDraft(ofManyCases(), draft);
}

Status forgetMarked(SeatWriter &writer, qsizetype most)
{
    MIZBAN_TRY(writer.removeActDraft(ofManyCases(), doneName)); // without it the rest counts for nothing
    // The last portion first: what an interruption leaves is still counted by markedIn().
    for (qsizetype part = partsOf(most); part-- > 0;)
        MIZBAN_TRY(writer.removeActDraft(ofManyCases(), partName + QString::number(part)));
    return {};
}

MarkedCases markedIn(const QList<ActDraft> &kept)
{
    QHash<QString, const ActDraft *> parts;
    for (const ActDraft &draft : kept) {
        if (isMarkedPart(draft.act))
            parts.insert(draft.act, &draft);
    }
    const ActDraft *state = parts.take(doneName);
    MarkedCases marked;
    marked.most = parts.size() * perPart;
    if (!state)
        return marked;
    const qsizetype count = state->texts.value(casesField).toLongLong();
    QList<StreamId> cases;
    for (qsizetype part = 0; part < partsOf(count); ++part) {
        const ActDraft *draft = parts.value(partName + QString::number(part));
        if (!draft)
            return marked; // kept no more, or by a newer version
        cases += unpacked(draft->texts.value(casesField));
    }
    if (cases.size() < count) // a crash while others were being kept
        return marked;
    const qsizetype done = std::clamp<qsizetype>(state->texts.value(doneField).toLongLong(), 0, count);
    marked.act = state->texts.value(actField);
    marked.left = cases.mid(done, count - done);
    return marked;
}

} // namespace mizban
