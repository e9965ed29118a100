#include "ui/cartable/explanation_strip.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/act_draft.h"
#include "core/services/error_text.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/case/fitted_scroll.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/persian_text_edit.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int lookedThrough = 200;
constexpr int linesWhileLow = 2;
constexpr int linesWhileOpen = 5;
const QString draftName = u"explanation"_s;

/// What scrolls has a layout of its own.
QWidget *heldIn(QWidget *part)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(part);
    return holder;
}

} // namespace

ExplanationStrip::ExplanationStrip(std::shared_ptr<Seat> seat, QWidget *parent)
    : QFrame(parent)
    , m_seat(std::move(seat))
    , m_keeper(new ActDraftKeeper(
          m_seat, [this](const QString &) { return draft(); }, this))
    , m_column(new QVBoxLayout(this))
    , m_title(new TextLabel(TypeStep::Small, TextLabel::Ink::Muted))
    , m_question(new TextLabel(TypeStep::Body, TextLabel::Ink::Text))
    , m_text(new PersianTextEdit)
    , m_whole(new FittedScroll(heldIn(m_question)))
    , m_open(new QPushButton)
    , m_send(new QPushButton)
{
    setObjectName(u"cartable.explanation"_s);
    setAccessibleName(tr("توضیح خواسته‌شده از شما"));
    m_question->setObjectName(u"cartable.explanation.asked"_s);
    m_question->setSelectable(true);
    m_question->setFocusPolicy(Qt::ClickFocus);
    m_text->setObjectName(u"cartable.explanation.text"_s);
    m_text->setLimit(maxTextLength);
    m_text->setVisibleLines(2);
    m_row = new FieldRow(tr("توضیح شما"), m_text, this, FieldRow::LabelPlace::Above);
    m_send->setObjectName(u"cartable.explanation.send"_s);
    m_send->setText(tr("فرستادن توضیح (%1)").arg(isolateLtr(u"Ctrl+Enter"_s)));
    m_send->setAutoDefault(false);
    m_open->setObjectName(u"cartable.explanation.open"_s);
    m_open->setText(tr("نوشتن توضیح (%1)").arg(isolateLtr(u"Ctrl+Shift+E"_s)));
    m_open->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_title, 1, Qt::AlignVCenter);
    line->addWidget(m_open, 0, Qt::AlignVCenter);
    m_column->addLayout(line);
    m_column->addWidget(m_whole);
    m_column->addWidget(m_row);
    m_column->addWidget(m_send, 0, Qt::AlignLeading);
    m_column->addStretch(1); // where the strip has the place for itself
    connect(m_keeper, &ActDraftKeeper::failed, this,
            [this](const Error &error) { m_row->setError(describeBeside(error)); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_row->clearMessage();
        if (!m_filling)
            m_keeper->noteChange(draftName);
    });
    connect(m_open, &QPushButton::clicked, this, &ExplanationStrip::write);
    connect(m_send, &QPushButton::clicked, this, &ExplanationStrip::send);
    connect(m_seat.get(), &Seat::changed, this, &ExplanationStrip::look);
    unfold(false);
    refresh();
    hide();
    look();
}

ExplanationStrip::~ExplanationStrip()
{
    m_keeper->flush();
}

void ExplanationStrip::write()
{
    if (!isAsked())
        return;
    unfold(true);
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void ExplanationStrip::unfold(bool open)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_row, m_send})
        part->setVisible(open);
    m_open->setVisible(!open);
    // Whole lines of the question; the rest is scrolled to.
    const int line = QFontMetrics(currentTheme().font(TypeStep::Body)).lineSpacing();
    const int lines = open ? linesWhileOpen : (m_tight ? 1 : linesWhileLow);
    m_whole->setMaximumHeight(line * lines + currentTheme().space4());
    Q_EMIT unfolded();
}

void ExplanationStrip::setTight(bool tight)
{
    if (std::exchange(m_tight, tight) != tight)
        unfold(isOpen());
}

bool ExplanationStrip::isOpen() const
{
    return isAsked() && m_row->isVisibleTo(this);
}

void ExplanationStrip::look()
{
    m_seat
        ->read([here = m_seat->post()](SeatReader &reader) -> Result<QList<Explanation>> {
            MIZBAN_LET(const QList<Explanation> all, reader.explanations(lookedThrough));
            QList<Explanation> asked; // the oldest first
            for (const Explanation &one : all) {
                if (one.to == here && one.answeredAtMs == 0)
                    asked.prepend(one);
            }
            return asked;
        })
        .then(this, [this](const Result<QList<Explanation>> &asked) {
            if (asked.ok() && !m_sending)
                take(*asked);
        });
}

/// What is being written stays, whatever else is asked meanwhile, or answered from another seat.
void ExplanationStrip::take(const QList<Explanation> &asked)
{
    const bool waits =
        std::ranges::any_of(asked, [this](const Explanation &one) { return one.id == m_asked.id; });
    if (isAsked() && !waits && !m_text->toPlainText().isEmpty()) {
        m_row->setError(describeBeside(makeError(ErrorCode::AlreadyDone)));
        return;
    }
    if (!waits && (isAsked() || !asked.isEmpty())) {
        m_asked = asked.value(0);
        begin();
    }
    if (isAsked())
        showQuestion(asked.size() - 1);
    setVisible(isAsked());
    Q_EMIT unfolded();
}

void ExplanationStrip::showQuestion(qsizetype more)
{
    const QString title = tr("از شما توضیح خواسته شده است");
    m_title->setText(more > 0 ? tr("%1؛ و %2 درخواست دیگر").arg(title, numberText(more)) : title);
    const QString from = m_seat->directory()->titleOf(HolderCode(m_asked.from.text()));
    m_question->setText(readableText(
        tr("%1، %2: %3").arg(isolate(from), isolate(formatJalaliDateTime(m_asked.atMs)), m_asked.text)));
}

/// With the words that are kept for it, if there are any.
void ExplanationStrip::begin()
{
    m_keeper->flush();
    fill({});
    unfold(false);
    m_keeper->begin(m_asked.id, [this](const QList<ActDraft> &kept) {
        for (const ActDraft &each : kept) {
            if (m_text->toPlainText().isEmpty()) // else something newer is typed there already
                fill(each.texts.value(u"text"_s));
        }
        if (!m_text->toPlainText().isEmpty())
            unfold(true);
    });
}

void ExplanationStrip::fill(const QString &text)
{
    m_filling = true;
    m_text->setPlainText(text);
    m_filling = false;
}

std::optional<ActDraft> ExplanationStrip::draft() const
{
    if (m_text->toPlainText().isEmpty())
        return std::nullopt;
    return ActDraft{draftName, {{u"text"_s, m_text->toPlainText()}}, {}, isOpen()};
}

Status ExplanationStrip::flush()
{
    return m_keeper->flushAndWait();
}

void ExplanationStrip::send()
{
    if (m_sending || !isAsked())
        return;
    m_sending = true;
    setEnabled(false);
    m_keeper
        ->finish(m_asked.id, draftName,
                 [id = m_asked.id, text = m_text->toPlainText()](SeatWriter &writer) {
                     return writer.explain(id, text);
                 })
        .then(this, [this](const Result<EventId> &done) {
            m_sending = false;
            setEnabled(true);
            if (!done.ok()) {
                m_row->setError(describeBeside(done.error()));
                m_keeper->noteChange(draftName);
                write();
                look(); // it may have been answered from another seat
                return;
            }
            fill({}); // it is given: nothing of it is kept again
            m_seat->announceChange();
            Q_EMIT given();
        });
}

void ExplanationStrip::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        send();
    } else if (event->key() == Qt::Key_Escape && m_row->isVisible()) {
        unfold(false);
        m_open->setFocus(Qt::OtherFocusReason);
    } else {
        QFrame::keyPressEvent(event);
    }
}

void ExplanationStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colours().raised);
    painter.setPen(QPen(theme.colours().border, theme.px(1)));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void ExplanationStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_send)
        refresh();
}

void ExplanationStrip::refresh()
{
    const Theme theme = currentTheme();
    m_send->setIcon(themeIcon(u"send"_s));
    unfold(m_row->isVisibleTo(this));
    m_column->setContentsMargins(theme.space16(), theme.space12(), theme.space16(), theme.space12());
    m_column->setSpacing(theme.space8());
}

} // namespace mizban
