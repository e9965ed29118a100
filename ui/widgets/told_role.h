#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace mizban {

/// Tells assistive tools what a control of our own is, where Qt only sees a widget. The first thing a control
/// says of itself: its name already makes Qt decide. GUI thread.
void setToldRole(QWidget *widget, QAccessible::Role role);
/// What stands in it now: the choice made, the row marked. Spoken when it changes.
void setToldValue(QWidget *widget, const QString &value);

} // namespace mizban
