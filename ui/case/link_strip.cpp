#include "ui/case/link_strip.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/tracking_id.h"
#include "core/services/likeness.h"
#include "core/services/words.h"
#include "ui/case/flow_layout.h"
#include "ui/case/text_label.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int looked = 20; // cases of one applicant
constexpr int shown = 3;   // more would push the case itself out of sight

/// The cells of one column of the comparison, from top to bottom.
QStringList factsOf(const CartableRow &row, const Directory &directory)
{
    return {displayTrackingId(row.trackingId), formatJalaliDateTime(row.registeredAtMs), nameOf(row.status),
            isolate(directory.titleOf(row.holder)), row.excerpt};
}

/// By time of registration, then by id; the earlier one leads (I7).
bool isEarlier(const CartableRow &one, const CartableRow &other)
{
    if (one.registeredAtMs != other.registeredAtMs)
        return one.registeredAtMs < other.registeredAtMs;
    return one.id < other.id;
}

} // namespace

LinkStrip::LinkStrip(std::shared_ptr<Seat> seat, QWidget *parent)
    : QFrame(parent)
    , m_seat(std::move(seat))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"case.links"_s);
    setAccessibleName(tr("موردهای هم‌موضوع"));
    setCommandTitle(this, accessibleName());
    for (const auto &[name, text] :
         {std::pair("open", tr("نمایش مورد دیگر")), std::pair("link", tr("پیوند دو مورد")),
          std::pair("merge", tr("ادغام و پیگیری یکجا")), std::pair("unlink", tr("برداشتن پیوند")),
          std::pair("unmerge", tr("برگشت ادغام"))}) {
        const QLatin1StringView act(name);
        setAbleWhen(addHeardCommand(this, u"case.links.command."_s + act, text, {},
                                    [this, act] { buttonOf(act)->click(); }),
                    [this, act] { return buttonOf(act) != nullptr; });
    }
    refresh();
    hide();
}

QPushButton *LinkStrip::buttonOf(QLatin1StringView act) const
{
    for (int number = 0; isVisible() && number < m_comparisons.size(); ++number) {
        if (auto *button = findChild<QPushButton *>(u"case.links.%1.%2"_s.arg(number).arg(act)))
            return button;
    }
    return nullptr;
}

void LinkStrip::setCase(const CaseDetails &details)
{
    const bool another = details.row.id != m_row.id;
    m_row = details.row;
    m_isLinked = details.state.leading.isValid();
    m_linked.clear();
    if (details.leading)
        m_linked.append({Tie::Leading, *details.leading, details.state.merge.has_value()});
    for (const CartableRow &row : details.duplicates)
        m_linked.append({Tie::Duplicate, row, false});
    // What stands under one case does not jump away until it is known anew.
    if (another)
        rebuild(m_linked);
    findOthers();
}

/// The other cases of the applicant may be about the same matter (I7).
bool LinkStrip::hasLookAlikes() const
{
    return !m_row.nationalNumber.isEmpty() && !m_row.sealed && m_row.status != CaseStatus::Void &&
           !m_row.quarantined;
}

Status LinkStrip::findMerged(SeatReader &reader, QList<Other> &others)
{
    for (Other &other : others) {
        if (other.tie != Tie::Duplicate || other.row.status != CaseStatus::Closed)
            continue;
        MIZBAN_LET(const CaseDetails details, reader.caseDetails(other.row.id));
        other.merged = details.state.merge.has_value();
    }
    return {};
}

void LinkStrip::findOthers()
{
    m_seat
        ->read([row = m_row, linked = m_linked,
                alike = hasLookAlikes()](SeatReader &reader) -> Result<QList<Other>> {
            QList<Other> others = linked;
            MIZBAN_TRY(findMerged(reader, others));
            if (!alike)
                return others;
            MIZBAN_LET(const QList<CartableRow> rows, reader.ofApplicant(row.nationalNumber, looked));
            for (const CartableRow &found : rows) {
                const bool known =
                    std::ranges::any_of(linked, [&](const Other &other) { return other.row.id == found.id; });
                const qint64 later = std::max(found.registeredAtMs, row.registeredAtMs);
                const bool same = isSameMatter(found, row.kind, row.subject, later) &&
                                  isSameMatter(row, found.kind, found.subject, later);
                if (found.id != row.id && !known && same && !found.sealed)
                    others.append({Tie::Alike, found, false});
            }
            return others;
        })
        .then(this, [this, id = m_row.id](const Result<QList<Other>> &others) {
            if (id == m_row.id)
                rebuild(others.valueOr(m_linked));
        });
}

void LinkStrip::rebuild(const QList<Other> &others)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_others = others;
    if (hadFocus)
        setFocus(Qt::OtherFocusReason); // else it would be nowhere, and no key heard
    qDeleteAll(m_comparisons);
    m_comparisons.clear();
    for (int number = 0; number < qMin<qsizetype>(shown, others.size()); ++number) {
        m_comparisons.append(makeComparison(others[number], number));
        m_column->addWidget(m_comparisons.last());
        m_comparisons.last()->show();
    }
    setVisible(!others.isEmpty());
    if (QPushButton *open = hadFocus ? buttonOf("open"_L1) : nullptr)
        open->setFocus(Qt::OtherFocusReason);
}

QString LinkStrip::titleOf(const Other &other)
{
    switch (other.tie) {
    case Tie::Leading:
        return other.merged
                   ? tr("این مورد در مورد پیشین ادغام شده است و یکجا پیگیری می‌شود.")
                   : tr("به مورد پیشین درباره همین موضوع پیوند خورده است.");
    case Tie::Duplicate:
        return other.merged
                   ? tr("مورد دیگری در این مورد ادغام شده است و یکجا پیگیری می‌شود.")
                   : tr("مورد دیگری به این مورد پیوند خورده است.");
    case Tie::Alike:
        return tr("مورد دیگری از همین متقاضی با همین نوع و موضوع هست.");
    }
    return {};
}

QWidget *LinkStrip::makeComparison(const Other &other, int number)
{
    const Theme theme = currentTheme();
    auto *part = new QWidget;
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.space16());
    grid->setVerticalSpacing(theme.space4());
    auto *title = new TextLabel(TypeStep::Emphasis);
    title->setText(titleOf(other));
    grid->addWidget(title, 0, 0, 1, 3);
    const Directory &directory = *m_seat->directory();
    const QStringList captions{tr("شناسه پیگیری"), tr("زمان ثبت"), tr("وضعیت"), tr("دارنده"), tr("شرح")};
    const QStringList here = factsOf(m_row, directory);
    const QStringList there = factsOf(other.row, directory);
    const auto put = [&](int row, int column, const QString &text, TextLabel::Ink ink) {
        auto *label = new TextLabel(TypeStep::Small, ink);
        label->setText(text);
        grid->addWidget(label, row, column, Qt::AlignTop);
    };
    const int first = m_narrow ? 0 : 1; // column of this case
    put(1, first, tr("این مورد"), TextLabel::Ink::Muted);
    put(1, first + 1, tr("مورد دیگر"), TextLabel::Ink::Muted);
    for (int i = 0; i < captions.size(); ++i) {
        const int row = 2 * i + 2;
        const int values = m_narrow ? row + 1 : row;
        put(row, 0, captions[i], TextLabel::Ink::Muted);
        put(values, first, here[i], TextLabel::Ink::Text);
        put(values, first + 1, there[i], TextLabel::Ink::Text);
    }
    grid->setColumnStretch(first, 1);
    grid->setColumnStretch(first + 1, 1);
    auto *buttons = new FlowLayout;
    buttons->setGap(theme.space8());
    addButtons(buttons, other, number);
    grid->addLayout(buttons, 2 * static_cast<int>(captions.size()) + 2, 0, 1, 3);
    return part;
}

void LinkStrip::addButtons(QLayout *row, const Other &other, int number)
{
    const auto addButton = [&](const char *name, const QString &text, const QString &icon, auto act) {
        auto *button = new QPushButton(themeIcon(icon), text);
        button->setObjectName(u"case.links.%1.%2"_s.arg(number).arg(QLatin1StringView(name)));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    const StreamId here = m_row.id;
    const StreamId there = other.row.id;
    addButton("open", tr("نمایش مورد دیگر"), u"eye"_s, [this, there] { Q_EMIT caseRequested(there); });
    const bool hereIsLater = isEarlier(other.row, m_row);
    const StreamId later = hereIsLater ? here : there;
    if (other.merged) {
        addButton("unmerge", tr("برگشت ادغام"), u"undo"_s, [this, later] {
            perform([later](SeatWriter &writer) { return writer.undoMerge(later); });
        });
        return;
    }
    if (other.tie == Tie::Alike && !(m_isLinked && hereIsLater))
        addButton("link", tr("پیوند دو مورد"), u"link"_s, [this, here, there] {
            perform([here, there](SeatWriter &writer) { return writer.linkDuplicate(here, there); });
        });
    if (isOursToEnd(hereIsLater ? m_row : other.row) && (other.tie != Tie::Alike || !m_isLinked))
        addButton("merge", tr("ادغام و پیگیری یکجا"), u"case-closed"_s,
                  [this, later, kept = hereIsLater ? there : here] {
                      perform([later, kept](SeatWriter &writer) { return writer.mergeCase(later, kept); });
                  });
    if (other.tie != Tie::Alike)
        addButton("unlink", tr("برداشتن پیوند"), u"undo"_s,
                  [this, id = other.tie == Tie::Leading ? here : there] {
                      perform([id](SeatWriter &writer) { return writer.unlinkDuplicate(id); });
                  });
}

bool LinkStrip::isOursToEnd(const CartableRow &later) const
{
    const bool open = later.status != CaseStatus::Answered && later.status != CaseStatus::Closed &&
                      later.status != CaseStatus::Void;
    return open && !later.sealed && !later.quarantined && actsForHolder(m_seat->post(), later.holder);
}

void LinkStrip::perform(std::function<Result<EventId>(SeatWriter &)> act)
{
    m_seat->write(std::move(act)).then(this, [this](const Result<EventId> &done) {
        if (!done.ok()) {
            Q_EMIT failed(done.error());
            return;
        }
        m_seat->announceChange();
        Q_EMIT linked();
    });
}

void LinkStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colours().border, theme.px(1)));
    painter.setBrush(theme.colours().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(), theme.radius());
}

/// Two tracking ids beside a caption are too wide for a narrow pane with large letters.
void LinkStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool narrow = width() < currentTheme().px(345);
    if (std::exchange(m_narrow, narrow) == narrow || m_others.isEmpty())
        return;
    // Not while the pane is laid out.
    QMetaObject::invokeMethod(
        this, [this] { rebuild(m_others); }, Qt::QueuedConnection);
}

void LinkStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column)
        refresh();
}

void LinkStrip::refresh()
{
    const Theme theme = currentTheme();
    const int margin = theme.space12();
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(theme.space16());
}

} // namespace mizban
