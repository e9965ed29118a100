#include "ui/case/exposure_list.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

QString lineOf(const Exposure &exposure, const Directory &directory)
{
    const DeviceRecord *device = directory.device(exposure.device);
    const QString number = isolateLtr(shownDigits(device ? device->number : QString()));
    const QString seat = isolate(directory.titleOf(exposure.seat));
    // Several people share a desk's machine: an ordinary case lay before all of them.
    const QString where = exposure.person.isEmpty()
                              ? ExposureList::tr("%1، دستگاه %2").arg(seat, number)
                              : ExposureList::tr("%1، %2، دستگاه %3")
                                    .arg(isolate(directory.personName(exposure.person)), seat, number);
    if (exposure.confirmedAtMs != 0)
        return ExposureList::tr("%1: پاک شدن آن در %2 تأیید شد.")
            .arg(where, formatJalaliDateTime(exposure.confirmedAtMs));
    return device && device->revoked
               ? ExposureList::tr("%1: دستگاه ابطال شده است و پاک شدن نسخه آن تأیید نخواهد شد.").arg(where)
               : ExposureList::tr("%1: هنوز همگام نشده و پاک شدن نسخه آن تأیید نشده است.").arg(where);
}

} // namespace

ExposureList::ExposureList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"case.exposures"_s);
    setAccessibleName(tr("دستگاه‌هایی که نسخه دارند"));
    m_column->setContentsMargins(0, 0, 0, 0);
    refresh();
}

void ExposureList::setExposures(const QList<Exposure> &exposures, const Directory &directory)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<Exposure> ordered = exposures;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](const Exposure &one) { return one.confirmedAtMs == 0; });
    int confirmed = 0;
    for (const Exposure &exposure : std::as_const(ordered)) {
        confirmed += exposure.confirmedAtMs != 0 ? 1 : 0;
        auto *line = new TextLabel(TypeStep::Body, exposure.confirmedAtMs == 0 ? TextLabel::Ink::Text
                                                                               : TextLabel::Ink::Muted);
        line->setObjectName(u"case.exposure.%1"_s.arg(m_column->count()));
        line->setText(lineOf(exposure, directory));
        m_column->addWidget(line);
    }
    m_note = tr("%1 از %2 تأیید شده").arg(numberText(confirmed), numberText(ordered.size()));
}

void ExposureList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void ExposureList::refresh()
{
    m_column->setSpacing(currentTheme().space8());
}

} // namespace mizban
