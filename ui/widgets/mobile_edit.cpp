#include "ui/widgets/mobile_edit.h"

#include "core/base/national_id.h"
#include "ui/widgets/input_state.h"

namespace mizban {
namespace {
constexpr int mobileDigits = 11;
constexpr int longestSpelling = 14; // 0098 and ten digits
} // namespace

MobileEdit::MobileEdit(QWidget *parent)
    : DigitLineEdit(parent)
{
    setMaximumDigits(longestSpelling);
    setAccessibleName(tr("تلفن همراه"));
    setPlaceholderText(tr("۰۹…"));
    connect(this, &DigitLineEdit::digitsChanged, this, [this] { judge(false); });
    connect(this, &QLineEdit::returnPressed, this, [this] { judge(true); });
}

bool MobileEdit::isComplete() const
{
    const QString ascii = asciiText();
    return ascii.size() == mobileDigits && isPlausibleMobile(ascii);
}

QString MobileEdit::message() const
{
    if (inputState(this) != InputState::Wrong)
        return {};
    return tr("شماره همراه باید یازده رقم باشد و با ۰۹ آغاز شود.");
}

void MobileEdit::judge(bool left)
{
    const QString ascii = asciiText();
    const bool finished = left || ascii.size() >= mobileDigits;
    if (finished && ascii.size() != mobileDigits && isPlausibleMobile(ascii)) {
        const QString usual = normaliseMobile(ascii);
        if (usual != ascii) {
            setAsciiText(usual); // comes back here
            return;
        }
    }
    const bool wrong = finished && !ascii.isEmpty() && !isComplete() &&
                       !(ascii.startsWith(u"00") && !left && ascii.size() < longestSpelling);
    setInputState(this, wrong ? InputState::Wrong : InputState::Plain);
    Q_EMIT mobileChanged(ascii, isComplete());
}

void MobileEdit::focusOutEvent(QFocusEvent *event)
{
    DigitLineEdit::focusOutEvent(event);
    judge(true);
}

} // namespace mizban
