#include "ui/cartable/access_strip.h"

#include "core/base/digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int shown = 3;      // more would push the list itself out of sight
constexpr int lowBelow = 420; // logical pixels: here even one is enough
} // namespace

AccessStrip::AccessStrip(std::shared_ptr<Seat> seat, QWidget *parent)
    : QFrame(parent)
    , m_seat(std::move(seat))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"cartable.access"_s);
    setAccessibleName(tr("در انتظار دسترسی به مورد محرمانه"));
    connect(m_seat.get(), &Seat::changed, this, [this] { look(m_wanted); });
    refresh();
    hide();
}

void AccessStrip::look(bool wanted)
{
    m_wanted = wanted;
    if (!wanted) {
        hide();
        return;
    }
    m_seat->read([](SeatReader &reader) { return reader.awaitedAccess(); })
        .then(this, [this](const Result<QList<AwaitedAccess>> &waiting) {
            if (waiting.ok())
                show(*waiting);
        });
}

void AccessStrip::show(const QList<AwaitedAccess> &waiting)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool low = parentWidget() && parentWidget()->height() < currentTheme().px(lowBelow);
    const int most = low ? 1 : shown;
    const auto addText = [this](const QString &text, TextLabel::Ink ink) {
        auto *label = new TextLabel(TypeStep::Small, ink);
        label->setText(text);
        m_column->addWidget(label);
    };
    if (!waiting.isEmpty())
        addText(tr("در انتظار دسترسی به مورد محرمانه"), TextLabel::Ink::Muted);
    const DirectoryPtr directory = m_seat->directory();
    for (int number = 0; number < qMin<qsizetype>(most, waiting.size()); ++number) {
        const AwaitedAccess &one = waiting.at(number);
        const QString who = tr("%1، %2، شناسه %3")
                                .arg(isolate(directory->personName(one.person)),
                                     isolate(directory->titleOf(HolderCode(one.post.text()))),
                                     displayTrackingId(one.trackingId));
        auto *whoLabel = new TextLabel(TypeStep::Small, TextLabel::Ink::Text);
        whoLabel->setText(who);
        auto *give = new QPushButton(themeIcon(u"lock"_s), tr("دادن دسترسی"));
        give->setObjectName(u"cartable.access.%1.give"_s.arg(number));
        give->setAccessibleDescription(who);
        give->setAutoDefault(false);
        connect(give, &QPushButton::clicked, this, [this, one] { this->give(one); });
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(currentTheme().space8());
        row->addWidget(whoLabel, 1, Qt::AlignVCenter);
        row->addWidget(give, 0, Qt::AlignVCenter);
        m_column->addWidget(line);
    }
    if (waiting.size() > most)
        addText(tr("و %1 مورد دیگر").arg(numberText(waiting.size() - most)), TextLabel::Ink::Muted);
    if (!m_problem.isEmpty())
        addText(m_problem, TextLabel::Ink::Text);
    setVisible(m_wanted && (!waiting.isEmpty() || !m_problem.isEmpty()));
}

void AccessStrip::give(const AwaitedAccess &one)
{
    m_seat->write([one](SeatWriter &writer) { return writer.rewrap(one.caseId, one.person); })
        .then(this, [this](const Result<EventId> &done) {
            m_problem = done.ok() ? QString() : describe(done.error());
            m_seat->announceChange();
            look(m_wanted);
            if (done.ok())
                Q_EMIT given();
        });
}

void AccessStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colours().border, theme.px(1)));
    painter.setBrush(theme.colours().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(), theme.radius());
}

void AccessStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column)
        refresh();
}

void AccessStrip::refresh()
{
    const Theme theme = currentTheme();
    const int margin = theme.space12();
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(theme.space8());
}

} // namespace mizban
