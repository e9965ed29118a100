#include "ui/records/service_screen.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/seat_records.h"
#include "ui/case/flow_layout.h"
#include "ui/models/case_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPushButton>

#include <mutex>

using namespace Qt::StringLiterals;

namespace mizban {

/// The reader's thread fills it, the window's reads it.
struct ServiceScreen::Shown
{
    std::mutex guard;
    QHash<StreamId, ServiceRow> rows;

    [[nodiscard]] std::optional<ServiceRow> row(const StreamId &id)
    {
        const std::scoped_lock lock(guard);
        const auto found = rows.constFind(id);
        return found == rows.cend() ? std::nullopt : std::optional(*found);
    }
};

namespace {

QString titleOf(const ServiceRow &row, const Directory &directory)
{
    const Service *service = directory.service(row.serviceId);
    return service ? service->title : row.serviceId;
}

} // namespace

ServiceScreen::ServiceScreen(std::shared_ptr<Seat> seat, QWidget *parent)
    : ServiceScreen(seat, std::make_shared<Shown>(), parent)
{
}

ServiceScreen::ServiceScreen(std::shared_ptr<Seat> seat, std::shared_ptr<Shown> shown, QWidget *parent)
    : RecordScreen(
          seat, u"services"_s, tr("خدمت‌های ثبت‌شده"),
          [shown, seat = seat.get()](SeatReader &reader, std::optional<CartableKey> after,
                                     int limit) -> Result<RecordPage> {
              MIZBAN_LET(const ServicePage services, reader.servicePage(after, limit));
              const DirectoryPtr directory = seat->directory();
              const qint64 nowMs = seat->clock().nowMs();
              RecordPage page;
              const std::scoped_lock lock(shown->guard);
              for (const ServiceRow &row : services.rows) {
                  shown->rows.insert(row.id, row);
                  page.lines.append({row.id, titleOf(row, *directory),
                                     row.applicantName + u' ' + displayTrackingId(row.trackingId),
                                     shortTimeText(row.recordedMs, nowMs),
                                     row.caseId.isValid() ? tr("برای یک مورد") : QString(), Tone::Info});
              }
              page.next = services.next;
              page.note = shownDigits(tr("%1 خدمت").arg(services.total));
              return page;
          },
          parent)
    , m_shown(std::move(shown))
{
    emptyState()->setIcon(u"check"_s);
    emptyState()->setSentence(tr("هنوز خدمتی در این میز ثبت نشده است."));
    emptyState()->setNext(tr("در صفحه ثبت، نوع «ثبت خدمت» را برگزینید."));
    emptyState()->setAction(tr("ثبت خدمت (Ins)"));
    connect(emptyState(), &EmptyState::actionTriggered, this, &ServiceScreen::newServiceRequested);
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(bar);
    flow->setGap(currentTheme().px(6));
    m_case = new QPushButton(tr("دیدن مورد (Enter)"));
    m_new = new QPushButton(tr("ثبت خدمت (Ins)"));
    m_case->setObjectName(u"services.case"_s);
    m_new->setObjectName(u"services.new"_s);
    m_case->setIcon(themeIcon(u"eye"_s));
    m_new->setIcon(themeIcon(u"plus"_s));
    for (QPushButton *button : {m_case, m_new}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    connect(m_case, &QPushButton::clicked, this, &ServiceScreen::showCase);
    connect(m_new, &QPushButton::clicked, this, &ServiceScreen::newServiceRequested);
    addToPane(bar);
    m_case->hide();
}

void ServiceScreen::recordShown(const StreamId &id)
{
    const std::optional<ServiceRow> row = m_shown->row(id);
    m_case->setVisible(row && row->caseId.isValid());
    if (!row) {
        setText({});
        return;
    }
    const DirectoryPtr directory = seat()->directory();
    QStringList lines{
        titleOf(*row, *directory),
        tr("شناسه خدمت: %1").arg(isolateLtr(shownDigits(row->serviceId))),
        tr("شناسه پیگیری: %1").arg(displayTrackingId(row->trackingId)),
        tr("متقاضی: %1").arg(isolate(row->applicantName)),
        tr("درخواست: %1").arg(formatJalaliDateTime(row->startedMs)),
        tr("تحویل: %1، پس از %2")
            .arg(formatJalaliDateTime(row->deliveredMs), durationText(row->deliveredMs - row->startedMs)),
        tr("متصدی: %1").arg(isolate(directory->personName(row->clerk)))};
    if (!row->note.isEmpty())
        lines << tr("یادداشت: %1").arg(row->note);
    setText(lines.join(u'\n'));
}

void ServiceScreen::recordOpened(const StreamId &)
{
    showCase();
}

void ServiceScreen::showCase()
{
    const std::optional<ServiceRow> row = m_shown->row(current());
    if (row && row->caseId.isValid())
        Q_EMIT caseRequested(row->caseId);
}

void ServiceScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Insert)
        Q_EMIT newServiceRequested();
    else
        RecordScreen::keyPressEvent(event);
}

} // namespace mizban
