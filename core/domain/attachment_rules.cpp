#include "core/domain/attachment_rules.h"

#include <algorithm>

namespace mizban {

namespace {

Error over(const char *rule, qint64 limit)
{
    return fieldError(ErrorCode::TooLarge, QStringLiteral("attachments"), QString::fromLatin1(rule),
                      QString::number(limit));
}

Status within(const char *field, qint64 value, qint64 least, qint64 most)
{
    if (value >= least && value <= most)
        return {};
    return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(field), {},
                      QStringLiteral("%1 to %2").arg(least).arg(most));
}

} // namespace

Status checkLimits(const AttachmentLimits &limits)
{
    MIZBAN_TRY(within("files", limits.files, 1, maxAttachments));
    MIZBAN_TRY(within("fileBytes", limits.fileBytes, 1, maxAttachmentBytes));
    return within("totalBytes", limits.totalBytes, limits.fileBytes, maxAttachmentBytes * maxAttachments);
}

Status checkAttachments(const QList<Attachment> &attachments, const AttachmentLimits &limits)
{
    if (attachments.size() > limits.files)
        return over("files", limits.files);
    qint64 total = 0;
    for (const Attachment &attachment : attachments) {
        if (attachment.size > limits.fileBytes)
            return over("fileBytes", limits.fileBytes);
        total += std::max<qint64>(attachment.size, 0);
    }
    return total > limits.totalBytes ? Status(over("totalBytes", limits.totalBytes)) : Status();
}

Status checkOneMore(int files, qint64 bytes, qint64 fileBytes, const AttachmentLimits &limits)
{
    if (files + 1 > limits.files)
        return over("files", limits.files);
    if (fileBytes > limits.fileBytes)
        return over("fileBytes", limits.fileBytes);
    return bytes + fileBytes > limits.totalBytes ? Status(over("totalBytes", limits.totalBytes)) : Status();
}

} // namespace mizban
