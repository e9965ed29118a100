#pragma once

#include <QString>

namespace mizban {

/// ۴۲۰ as چهارصد و بیست.
[[nodiscard]] QString numberInWords(qint64 number);

/// ۳۰ as سی‌ام, ۳ as سوم, ۱ as اول, ۲۱ as بیست و یکم.
[[nodiscard]] QString ordinalInWords(qint64 number);

/// A span of time in its largest whole unit: ۳ روز, ۲ ساعت, ۵ دقیقه; below a minute چند لحظه. The sign is
/// left out.
[[nodiscard]] QString durationInWords(qint64 ms);

} // namespace mizban
