#include "ui/widgets/digit_line_edit.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "ui/widgets/placeholder.h"

#include <QValidator>

namespace mizban {
namespace {

/// Turns whatever comes in, typed or pasted, into Persian digits and keeps the cursor in its place.
class DigitsOnly : public QValidator
{
public:
    explicit DigitsOnly(DigitLineEdit *edit)
        : QValidator(edit)
        , m_edit(edit)
    {
    }

    State validate(QString &input, int &position) const override
    {
        const QString ascii = toAsciiDigits(input);
        QString kept;
        int before = 0;
        for (qsizetype i = 0; i < ascii.size(); ++i) {
            if (ascii[i] < u'0' || ascii[i] > u'9')
                continue;
            kept.append(ascii[i]);
            before += i < position ? 1 : 0;
        }
        if (m_edit->maximumDigits() > 0)
            kept.truncate(m_edit->maximumDigits());
        input = shownDigits(kept);
        position = qMin(before, int(input.size()));
        return Acceptable;
    }

private:
    const DigitLineEdit *m_edit;
};

} // namespace

DigitLineEdit::DigitLineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
    hideOwnPlaceholder(*this);
    setInputMethodHints(Qt::ImhDigitsOnly);
    setValidator(new DigitsOnly(this));
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT digitsChanged(asciiText()); });
    connect(this, &QLineEdit::returnPressed, this, [this] { Q_EMIT digitsEntered(asciiText()); });
}

void DigitLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    paintPlaceholder(*this, cursorRect());
}

QString DigitLineEdit::asciiText() const
{
    return toAsciiDigits(text());
}

void DigitLineEdit::setAsciiText(const QString &digits)
{
    QString shown = digits;
    int position = int(shown.size());
    validator()->validate(shown, position);
    setText(shown);
}

void DigitLineEdit::setMaximumDigits(int count)
{
    m_maximum = count;
    setAsciiText(asciiText());
}

} // namespace mizban
