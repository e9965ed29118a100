#include "core/base/shown_digits.h"

#include "core/base/digits.h"

#include <QCoreApplication>

namespace mizban {

QString shownDigits(QString text)
{
    //: the ten digits, from zero to nine
    const QString digits = QCoreApplication::translate("Digits", "۰۱۲۳۴۵۶۷۸۹");
    constexpr qsizetype ten = 10;
    if (digits.size() != ten)
        return text;
    text = toAsciiDigits(std::move(text));
    for (QChar &sign : text) {
        if (sign >= u'0' && sign <= u'9')
            sign = digits.at(sign.unicode() - u'0');
    }
    return text;
}

QString listed(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    //: between the parts of a list
    return said.join(QCoreApplication::translate("Digits", "، "));
}

} // namespace mizban
