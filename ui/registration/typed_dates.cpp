#include "ui/registration/typed_dates.h"

#include "ui/widgets/jalali_date_edit.h"

namespace mizban {

QMap<QString, QString> typedDatesIn(const QWidget *form)
{
    QMap<QString, QString> dates;
    for (const JalaliDateEdit *edit : form->findChildren<JalaliDateEdit *>()) {
        if (!edit->date() && !edit->text().isEmpty() && !edit->objectName().isEmpty())
            dates.insert(edit->objectName(), edit->text());
    }
    return dates;
}

void restoreTypedDates(QWidget *form, const QMap<QString, QString> &dates)
{
    for (auto date = dates.begin(); date != dates.end(); ++date) {
        auto *edit = form->findChild<JalaliDateEdit *>(date.key());
        if (edit && edit->text().isEmpty())
            edit->setText(date.value());
    }
}

} // namespace mizban
