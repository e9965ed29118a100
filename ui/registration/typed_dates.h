#pragma once

#include <QMap>
#include <QString>

class QWidget;

namespace mizban {

/// Dates of a form that are half typed or impossible, by the name of the field: a draft keeps them too.
[[nodiscard]] QMap<QString, QString> typedDatesIn(const QWidget *form);
/// Puts them back; fields that hold a date by now are left alone.
void restoreTypedDates(QWidget *form, const QMap<QString, QString> &dates);

} // namespace mizban
