#pragma once

#include "core/services/job_thread.h"
#include "core/services/seat_future.h"
#include "ui/attachments/document.h"

#include <QPromise>

namespace mizban {

/// Opens and draws documents on a thread of its own: a page may take long. Any thread.
class DocumentReader
{
public:
    DocumentReader();

    SeatFuture<Result<std::shared_ptr<Document>>> open(const QByteArray &bytes);
    SeatFuture<Result<QImage>> render(const std::shared_ptr<Document> &document, int page, double scale);

private:
    template <typename Job> auto run(Job job)
    {
        using Given = std::invoke_result_t<Job>;
        auto promise = std::make_shared<QPromise<Given>>();
        promise->start();
        SeatFuture<Given> future(promise->future());
        m_thread.post([promise, job = std::move(job)]() mutable {
            promise->addResult(job());
            promise->finish();
        });
        return future;
    }

    JobThread m_thread;
};

} // namespace mizban
