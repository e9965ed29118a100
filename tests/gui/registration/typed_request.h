#pragma once

#include "tests/gui/registration/desk_page.h"
#include "tests/gui/registration/keys.h"

namespace mizban::tests {

/// Everything a request of a new applicant needs, by keys; the focus is in the national number.
inline void typeRequest(DeskPage &desk, KeyCounter &keys)
{
    type(QStringLiteral("۰۴۹۹۳۷۰۸۹۹"));
    keys.press(Qt::Key_Return);
    type(QStringLiteral("زهرا"));
    keys.press(Qt::Key_Return);
    type(QStringLiteral("احمدی"));
    keys.press(Qt::Key_Return);
    type(QStringLiteral("۰۹۱۲۱۲۳۴۵۶۷"));
    keys.press(Qt::Key_Return); // to the channel
    keys.press(Qt::Key_Return); // to the kind
    keys.pressSign(u'1');
    QVERIFY(desk.hasFocus("subject"));
    type(QStringLiteral("فشار"));
    keys.press(Qt::Key_Return);
    QVERIFY(desk.hasFocus("text"));
    type(QStringLiteral("فشار آب در کوی شهید بهشتی کم است."));
    keys.press(Qt::Key_Tab);
    QVERIFY(desk.hasFocus("outcome"));
    keys.pressSign(u'3');
}

} // namespace mizban::tests
