#include "ui/print/print_record.h"

#include "core/base/shown_digits.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct PrintRecord
{
    Q_DECLARE_TR_FUNCTIONS(PrintRecord)
};

} // namespace

QString printRecord(const QString &what, int pages)
{
    return shownDigits(PrintRecord::tr("%1 چاپ یا ذخیره شد، %2 صفحه.").arg(what).arg(pages));
}

QString caseFileName()
{
    return PrintRecord::tr("پرونده");
}

QString letterName()
{
    return PrintRecord::tr("نامه پاسخ");
}

QString envelopeName()
{
    return PrintRecord::tr("پاکت");
}

} // namespace mizban
