#pragma once

#include <QString>
#include <QTime>

namespace mizban {

/// «10:30», «۱۰:۳۰», «1030», «10»; not valid for anything else.
[[nodiscard]] QTime hourOf(const QString &typed);

} // namespace mizban
