#include "ui/case/act_draft_keeper.h"

#include <utility>

namespace mizban {

namespace {
constexpr int restMs = 1500;
constexpr int againMs = 10'000; // a disk that is full may have room by then
} // namespace

ActDraftKeeper::ActDraftKeeper(std::shared_ptr<Seat> seat, Source source, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_source(std::move(source))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ActDraftKeeper::flush);
}

void ActDraftKeeper::begin(const StreamId &caseId, Taker take)
{
    m_case = caseId;
    m_unsaved.clear();
    m_timer.stop();
    if (!caseId.isValid())
        return;
    // What another screen left half-written and is still storing has been stored by then.
    m_seat->write([](SeatWriter &) { return Status(); })
        .then(this, [this, caseId, take = std::move(take)](const Status &) { read(caseId, take); });
}

void ActDraftKeeper::read(const StreamId &caseId, const Taker &take)
{
    if (caseId != m_case)
        return;
    m_seat->read([caseId](SeatReader &reader) { return reader.actDrafts(caseId); })
        .then(this, [this, caseId, take](const Result<QList<ActDraft>> &drafts) {
            if (caseId != m_case)
                return;
            if (drafts.ok())
                take(*drafts);
            else
                Q_EMIT failed(drafts.error());
        });
}

void ActDraftKeeper::noteChange(const QString &act)
{
    if (!m_case.isValid())
        return;
    m_unsaved.insert(act);
    m_timer.start(restMs);
}

void ActDraftKeeper::flush()
{
    m_timer.stop();
    const QSet<QString> unsaved = std::exchange(m_unsaved, {});
    for (const QString &act : unsaved)
        store(act).then(this,
                        [this, caseId = m_case, act](const Status &done) { stored(caseId, act, done); });
}

Status ActDraftKeeper::flushAndWait()
{
    m_timer.stop();
    const QSet<QString> unsaved = std::exchange(m_unsaved, {});
    Status all;
    for (const QString &act : unsaved) {
        const Status done = store(act).result();
        stored(m_case, act, done);
        if (!done.ok())
            all = done;
    }
    return all;
}

SeatFuture<Status> ActDraftKeeper::store(const QString &act)
{
    return m_seat->write([caseId = m_case, act, draft = m_source(act)](SeatWriter &writer) {
        return draft ? writer.saveActDraft(caseId, *draft) : writer.removeActDraft(caseId, act);
    });
}

void ActDraftKeeper::stored(const StreamId &caseId, const QString &act, const Status &done)
{
    if (done.ok())
        return;
    if (caseId == m_case) {
        m_unsaved.insert(act); // still only on the screen
        m_timer.start(againMs);
    }
    Q_EMIT failed(done.error());
}

} // namespace mizban
