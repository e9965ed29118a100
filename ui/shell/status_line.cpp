#include "ui/shell/status_line.h"

#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/connection_indicator.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

ConnectionIndicator::State indicatorState(Connectivity connectivity)
{
    switch (connectivity) {
    case Connectivity::NeverSynced:
        return ConnectionIndicator::State::NeverSynced;
    case Connectivity::Offline:
        return ConnectionIndicator::State::Offline;
    case Connectivity::Syncing:
        return ConnectionIndicator::State::Syncing;
    case Connectivity::Online:
        return ConnectionIndicator::State::Online;
    case Connectivity::Problem:
        return ConnectionIndicator::State::Problem;
    }
    return ConnectionIndicator::State::Problem;
}

} // namespace

QString agoText(qint64 agoMs)
{
    if (agoMs < minuteMs)
        return StatusLine::tr("همین حالا");
    if (agoMs < hourMs)
        return shownDigits(StatusLine::tr("%1 دقیقه پیش").arg(agoMs / minuteMs));
    if (agoMs < dayMs)
        return shownDigits(StatusLine::tr("%1 ساعت پیش").arg(agoMs / hourMs));
    return shownDigits(StatusLine::tr("%1 روز پیش").arg(agoMs / dayMs));
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
    , m_connection(new ConnectionIndicator)
    , m_lastSync(new ThemeLabel(TypeStep::Small))
    , m_offline(new QToolButton)
    , m_sync(new QToolButton)
{
    setObjectName(u"window.status"_s);
    m_connection->setObjectName(u"window.connection"_s);
    m_lastSync->setObjectName(u"window.lastSync"_s);
    m_lastSync->setQuiet(true);
    m_offline->setObjectName(u"window.offline"_s);
    m_offline->setCheckable(true);
    m_offline->setText(tr("کار بدون شبکه"));
    m_offline->setToolTip(tr(
        "تا این کلید روشن است، چیزی به مرکز فرستاده یا از آن گرفته نمی‌شود."));
    m_sync->setObjectName(u"window.sync"_s);
    m_sync->setText(tr("همگام‌سازی (F5)"));
    m_sync->setToolTip(tr("همگام‌سازی با مرکز (F5)"));
    for (QToolButton *button : {m_offline, m_sync}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(button->text());
    }
    m_line->addWidget(m_connection);
    m_line->addWidget(m_lastSync);
    m_line->addStretch(1);
    m_line->addWidget(m_offline);
    m_line->addWidget(m_sync);
    connect(m_connection, &QAbstractButton::clicked, this, &StatusLine::syncRequested);
    connect(m_sync, &QToolButton::clicked, this, &StatusLine::syncRequested);
    connect(m_offline, &QToolButton::clicked, this, &StatusLine::offlineChosen);
    refresh();
}

void StatusLine::setState(const SyncState &state, qint64 nowMs)
{
    m_connection->setState(indicatorState(state.connectivity));
    m_connection->setWaiting(state.waiting, state.attachments);
    m_connection->setProblem(state.error.code == ErrorCode::None ? QString() : describe(state.error));
    m_connection->setLastSync(state.lastSyncMs ? QDateTime::fromMSecsSinceEpoch(state.lastSyncMs)
                                               : QDateTime());
    m_lastSync->setText(state.lastSyncMs ? agoText(nowMs - state.lastSyncMs) : QString());
    m_sync->setEnabled(state.connectivity != Connectivity::Syncing && !m_offline->isChecked());
    arrange();
}

void StatusLine::setOffline(bool offline)
{
    m_offline->setChecked(offline);
    m_sync->setEnabled(!offline);
}

/// Where it is narrow, the buttons keep their icons only.
void StatusLine::arrange()
{
    const Theme theme = currentTheme();
    const QFontMetrics metrics(theme.font());
    const int words = metrics.horizontalAdvance(m_offline->text() + m_sync->text()) +
                      2 * (theme.iconSize() + 4 * theme.space8());
    const int facts = m_connection->sizeHint().width() + theme.space24();
    const int ago = m_lastSync->sizeHint().width() + theme.space8();
    const bool roomy = facts + ago + words < width();
    m_lastSync->setVisible(facts + ago + (roomy ? words : 4 * theme.controlHeight()) < width());
    for (QToolButton *button : {m_offline, m_sync})
        button->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colours().raised);
    painter.fillRect(QRect(0, 0, width(), qMax(1, theme.px(1))), theme.colours().border);
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void StatusLine::refresh()
{
    const Theme theme = currentTheme();
    m_line->setContentsMargins(theme.space8(), theme.px(2), theme.space8(), theme.px(2));
    m_line->setSpacing(theme.space8());
    m_offline->setIcon(themeIcon(u"offline"));
    m_sync->setIcon(themeIcon(u"sync"));
    arrange();
}

} // namespace mizban
