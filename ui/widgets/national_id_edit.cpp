#include "ui/widgets/national_id_edit.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/input_state.h"

#include <QAction>
#include <QEvent>

namespace mizban {
namespace {

constexpr int nationalNumberDigits = 10;

NationalIdEdit::State stateOf(NationalNumberVerdict verdict, qsizetype digits, bool left)
{
    switch (verdict) {
    case NationalNumberVerdict::Valid:
        return NationalIdEdit::State::Valid;
    case NationalNumberVerdict::Repeated:
        return NationalIdEdit::State::Warned;
    case NationalNumberVerdict::Empty:
        return NationalIdEdit::State::Empty;
    default:
        return digits >= nationalNumberDigits || left ? NationalIdEdit::State::Wrong
                                                      : NationalIdEdit::State::Incomplete;
    }
}

InputState outlineOf(NationalIdEdit::State state)
{
    switch (state) {
    case NationalIdEdit::State::Valid:
        return InputState::Good;
    case NationalIdEdit::State::Warned:
        return InputState::Warning;
    case NationalIdEdit::State::Wrong:
        return InputState::Wrong;
    default:
        return InputState::Plain;
    }
}

} // namespace

NationalIdEdit::NationalIdEdit(QWidget *parent)
    : DigitLineEdit(parent)
{
    setMaximumDigits(nationalNumberDigits);
    setAccessibleName(tr("کد ملی"));
    setPlaceholderText(tr("ده رقم"));
    // The field runs left to right, so its leading side is the left one, where nothing is typed.
    m_mark = addAction(QIcon(), LeadingPosition);
    m_mark->setVisible(false);
    connect(this, &DigitLineEdit::digitsChanged, this, [this] { judge(false); });
    connect(this, &QLineEdit::returnPressed, this, [this] { judge(true); });
}

void NationalIdEdit::judge(bool left)
{
    QString ascii = asciiText();
    if (left && (ascii.size() == nationalNumberDigits - 1 || ascii.size() == nationalNumberDigits - 2)) {
        const QString padded = normaliseNationalNumber(ascii);
        if (padded != ascii) {
            setAsciiText(padded);
            ascii = padded;
        }
    }
    // Eight or nine digits may still grow while the field is being typed in.
    const bool growing = !left && !ascii.isEmpty() && ascii.size() < nationalNumberDigits;
    const NationalNumberVerdict verdict =
        growing ? NationalNumberVerdict::WrongLength : checkNationalNumber(ascii);
    const State before = m_state;
    m_state = stateOf(verdict, ascii.size(), left);
    if (m_state != before) {
        showState();
        Q_EMIT stateChanged(m_state);
    }
    if (!left)
        Q_EMIT numberChanged(ascii, verdict);
}

QString NationalIdEdit::message() const
{
    switch (m_state) {
    case State::Wrong:
        if (asciiText().size() < nationalNumberDigits)
            return tr("کد ملی باید ده رقم باشد.");
        return tr(
            "این کد ملی درست نیست؛ رقم‌ها را دوباره بررسی کنید.");
    case State::Warned:
        return tr("همهٔ رقم‌ها یکسان است؛ از درستی آن مطمئن شوید.");
    default:
        return {};
    }
}

void NationalIdEdit::showState()
{
    setInputState(this, outlineOf(m_state));
    const Theme theme = currentTheme();
    const auto show = [&](Tone tone) {
        m_mark->setIcon(themeIcon(toneIconName(tone), theme.tone(tone).mark));
        m_mark->setToolTip(message());
        m_mark->setVisible(true);
    };
    switch (m_state) {
    case State::Valid:
        show(Tone::Success);
        break;
    case State::Warned:
        show(Tone::Warning);
        break;
    case State::Wrong:
        show(Tone::Danger);
        break;
    default:
        m_mark->setVisible(false);
    }
}

void NationalIdEdit::focusOutEvent(QFocusEvent *event)
{
    DigitLineEdit::focusOutEvent(event);
    judge(true);
}

void NationalIdEdit::changeEvent(QEvent *event)
{
    DigitLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_mark)
        showState();
}

} // namespace mizban
