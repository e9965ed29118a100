#include "ui/night/night_orders.h"

using namespace Qt::StringLiterals;

namespace mizban {

QString keysOf(const NightOrder &order)
{
    if (order.letter == 0)
        return u"Ins"_s;
    return u"%1 (%2)"_s.arg(QChar(order.letter), QChar(order.persian));
}

bool isMeant(const NightOrder &order, const QKeyEvent &event)
{
    if (order.letter == 0)
        return event.key() == Qt::Key_Insert;
    const QString text = event.text();
    const QChar typed = text.isEmpty() ? QChar(event.key() < 0xffff ? event.key() : 0) : text.at(0);
    return typed.toUpper() == QChar(order.letter) || typed == QChar(order.persian);
}

} // namespace mizban
