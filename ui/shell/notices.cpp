#include "ui/shell/notices.h"

#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/widgets/banner.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
constexpr int staleDays = 7;                     // O3
constexpr qint64 tolerableSkewMs = 5 * minuteMs; // O4

/// A strip that says the same again is not announced again.
void tell(Banner *banner, Tone tone, const QString &text, const QString &action = {})
{
    if (text.isEmpty())
        banner->hide();
    else if (banner->isHidden() || banner->text() != text)
        banner->showMessage(tone, text, action);
}

QString staleText(const SyncState &state, qint64 nowMs)
{
    const qint64 days = (nowMs - state.lastSyncMs) / dayMs;
    if (state.lastSyncMs == 0 || days < staleDays)
        return {};
    return shownDigits(
        Notices::tr(
            "%1 روز است که با مرکز همگام نشده‌اید؛ فهرست وظایف و مهلت‌ها شاید کهنه باشد. ثبت مورد مانند همیشه ممکن است.")
            .arg(days));
}

QString clockText(const SyncState &state)
{
    if (qAbs(state.clockSkewMs) <= tolerableSkewMs)
        return {};
    const QString text =
        state.clockSkewMs > 0
            ? Notices::tr(
                  "ساعت این رایانه حدود %1 دقیقه عقب است؛ آن را درست کنید. زمان دریافت در مرکز هم نگه داشته می‌شود.")
            : Notices::tr(
                  "ساعت این رایانه حدود %1 دقیقه جلو است؛ آن را درست کنید. زمان دریافت در مرکز هم نگه داشته می‌شود.");
    return shownDigits(text.arg(qAbs(state.clockSkewMs) / minuteMs));
}

} // namespace

Notices::Notices(QWidget *parent)
    : QWidget(parent)
    , m_stale(new Banner)
    , m_clock(new Banner)
    , m_problem(new Banner)
{
    m_stale->setObjectName(u"window.notice.stale"_s);
    m_clock->setObjectName(u"window.notice.clock"_s);
    m_problem->setObjectName(u"window.notice.problem"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (Banner *banner : {m_problem, m_stale, m_clock}) {
        column->addWidget(banner);
        connect(banner, &Banner::actionTriggered, this, &Notices::syncRequested);
    }
}

void Notices::setState(const SyncState &state, qint64 nowMs)
{
    const bool problem = state.connectivity == Connectivity::Problem;
    tell(m_problem, Tone::Danger, problem ? describe(state.error) : QString(), tr("تلاش دوباره (F5)"));
    tell(m_stale, Tone::Warning, staleText(state, nowMs), tr("همگام‌سازی (F5)"));
    tell(m_clock, Tone::Warning, clockText(state));
}

} // namespace mizban
