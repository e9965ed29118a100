#include "ui/attachments/document_reader.h"

namespace mizban {

DocumentReader::DocumentReader()
    : m_thread(QStringLiteral("documents"))
{
}

SeatFuture<Result<std::shared_ptr<Document>>> DocumentReader::open(const QByteArray &bytes)
{
    return run([bytes] { return Document::open(bytes); });
}

SeatFuture<Result<QImage>> DocumentReader::render(const std::shared_ptr<Document> &document, int page,
                                                  double scale)
{
    return run([document, page, scale] { return document->render(page, scale); });
}

} // namespace mizban
