#pragma once

#include "core/base/result.h"
#include "core/domain/directory_records.h"

namespace mizban {

/// Whether limits can be published: at least one file, none beyond what every program takes.
[[nodiscard]] Status checkLimits(const AttachmentLimits &limits);

/// What one act carries, against the limits: number of files, each file, all together. The error names the
/// limit that is exceeded: rule "files", "fileBytes" or "totalBytes", `count` the limit itself.
[[nodiscard]] Status checkAttachments(const QList<Attachment> &attachments, const AttachmentLimits &limits);
/// The same before one more file is taken in: `files` and `bytes` are there already.
[[nodiscard]] Status checkOneMore(int files, qint64 bytes, qint64 fileBytes, const AttachmentLimits &limits);

} // namespace mizban
