#pragma once

#include "core/base/result.h"
#include "core/domain/directory_records.h"

namespace mizban {

/// Whether the records of a first directory fit together: codes once, parents, responsibles, posts and
/// subjects known, one Center as root, national numbers valid, clerks vetted. The error's field names the
/// record: `posts[semnan.desk.clerk1].unit`.
[[nodiscard]] Status checkDirectory(const DirectoryChange &change);

} // namespace mizban
