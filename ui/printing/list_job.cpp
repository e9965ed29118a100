#include "ui/printing/list_job.h"

#include <QPagedPaintDevice>

using namespace Qt::StringLiterals;

namespace mizban {

ListJob::ListJob(std::shared_ptr<Seat> seat, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_thread(u"list print"_s)
{
}

ListJob::~ListJob()
{
    m_cancelled = true;
}

RowsOfPage ListJob::rowsOf(const ListRequest &request, qint64 nowMs)
{
    auto cursor = std::make_shared<ListCursor>();
    return [seat = m_seat, request, cursor, nowMs](int) -> Result<QList<CartableRow>> {
        const Result<ListPage> page = seat->read([request, from = *cursor, nowMs](SeatReader &reader) {
                                              return readListPage(reader, request, from, nowMs);
                                          })
                                          .result();
        if (!page.ok())
            return page.error();
        *cursor = page->next;
        return page->rows;
    };
}

PageDone ListJob::reporter()
{
    return [this](int pages) {
        Q_EMIT pageDone(pages);
        return !m_cancelled;
    };
}

void ListJob::run(std::function<Result<int>()> job)
{
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    m_thread.post([this, job = std::move(job)] {
        const Result<int> pages = job();
        QMetaObject::invokeMethod(
            this,
            [this, pages] {
                m_running = false;
                Q_EMIT finished(pages);
            },
            Qt::QueuedConnection);
    });
}

void ListJob::print(const ListRequest &request, const ListHead &head,
                    std::shared_ptr<QPagedPaintDevice> device)
{
    run([head, device, directory = m_seat->directory(), rows = rowsOf(request, head.nowMs),
         done = reporter()] {
        return printList(*device, device->logicalDpiX(), head, directory, rows, done);
    });
}

void ListJob::write(const ListRequest &request, const ListHead &head, const QString &path)
{
    run([head, path, directory = m_seat->directory(), rows = rowsOf(request, head.nowMs), done = reporter()] {
        return writeListPdf(path, head, directory, rows, done);
    });
}

} // namespace mizban
