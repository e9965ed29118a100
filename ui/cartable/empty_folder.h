#pragma once

#include "core/projections/cartable.h"

#include <QString>

namespace mizban {

/// What stands in place of a folder without cases.
struct EmptyFolderText
{
    QString sentence;
    QString next;   ///< what to do
    QString action; ///< of a button; may be empty
};

/// `noted`: how many carry an instruction or note; one may wait for a word though no case is open here.
[[nodiscard]] EmptyFolderText emptyFolderText(Folder folder, bool desk, qint64 noted);

/// The same of a kind or group that has none.
[[nodiscard]] EmptyFolderText emptyViewText();

} // namespace mizban
