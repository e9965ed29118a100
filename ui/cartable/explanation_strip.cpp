#include "ui/cartable/explanation_strip.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/act_draft.h"
#include "core/services/error_text.h"
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

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int lookedThrough = 200;
constexpr int keptAfterMs = 600;
constexpr int lowestQuestion = 48; // logical pixels
constexpr int highestQuestion = 120;
const QString draftName = u"explanation"_s;

struct Waiting
{
    QList<Explanation> asked; ///< the oldest first
    QString draft;            ///< half-written, to the oldest
};

/// What scrolls has a layout of its own.
QWidget *heldIn(QWidget *part)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(part);
    return holder;
}

ActDraft draftOf(const QString &text)
{
    ActDraft draft;
    draft.act = draftName;
    draft.texts.insert(u"text"_s, text);
    return draft;
}

} // namespace

ExplanationStrip::ExplanationStrip(std::shared_ptr<Seat> seat, QWidget *parent)
    : QFrame(parent)
    , m_seat(std::move(seat))
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
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keptAfterMs);
    connect(&m_keeping, &QTimer::timeout, this, &ExplanationStrip::keep);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_row->clearMessage();
        if (isAsked())
            m_keeping.start();
    });
    connect(m_open, &QPushButton::clicked, this, &ExplanationStrip::write);
    connect(m_send, &QPushButton::clicked, this, &ExplanationStrip::send);
    connect(m_seat.get(), &Seat::changed, this, &ExplanationStrip::look);
    unfold(false);
    refresh();
    hide();
    look();
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
    m_whole->setMaximumHeight(currentTheme().px(open ? highestQuestion : lowestQuestion));
    Q_EMIT unfolded();
}

bool ExplanationStrip::isOpen() const
{
    return isAsked() && m_row->isVisibleTo(this);
}

void ExplanationStrip::look()
{
    const PostCode here(m_seat->identity().seatOf.text());
    m_seat
        ->read([here](SeatReader &reader) -> Result<Waiting> {
            Waiting waiting;
            MIZBAN_LET(const QList<Explanation> all, reader.explanations(lookedThrough));
            for (const Explanation &one : all) {
                if (one.to == here && one.answeredAtMs == 0)
                    waiting.asked.prepend(one);
            }
            if (waiting.asked.isEmpty())
                return waiting;
            MIZBAN_LET(const QList<ActDraft> drafts, reader.actDrafts(waiting.asked.first().id));
            for (const ActDraft &draft : drafts)
                waiting.draft = draft.texts.value(u"text"_s);
            return waiting;
        })
        .then(this, [this](const Result<Waiting> &waiting) {
            if (!waiting.ok() || m_sending)
                return;
            if (!waiting->asked.isEmpty()) {
                show(waiting->asked.first(), waiting->asked.size() - 1, waiting->draft);
                return;
            }
            m_asked = {};
            hide();
            Q_EMIT unfolded();
        });
}

void ExplanationStrip::show(const Explanation &asked, qsizetype more, const QString &draft)
{
    const QString title = tr("از شما توضیح خواسته شده است");
    m_title->setText(more > 0 ? tr("%1؛ و %2 درخواست دیگر").arg(title, numberText(more)) : title);
    const QString from = m_seat->directory()->titleOf(HolderCode(asked.from.text()));
    m_question->setText(readableText(
        tr("%1، %2: %3").arg(isolate(from), isolate(formatJalaliDateTime(asked.atMs)), asked.text)));
    if (m_asked.id != asked.id) { // what is being written to the same one stays as it is
        m_asked = {};
        m_text->setPlainText(draft);
        m_asked = asked;
        unfold(!draft.isEmpty());
    }
    setVisible(true);
}

void ExplanationStrip::keep()
{
    m_keeping.stop();
    if (!isAsked())
        return;
    m_seat->write([id = m_asked.id, draft = draftOf(m_text->toPlainText())](SeatWriter &writer) {
        return writer.saveActDraft(id, draft);
    });
}

Status ExplanationStrip::flush()
{
    if (!m_keeping.isActive() || !isAsked())
        return {};
    m_keeping.stop();
    auto kept = m_seat->write([id = m_asked.id, draft = draftOf(m_text->toPlainText())](SeatWriter &writer) {
        return writer.saveActDraft(id, draft);
    });
    kept.waitForFinished();
    return kept.result();
}

void ExplanationStrip::send()
{
    if (m_sending || !isAsked())
        return;
    m_sending = true;
    m_keeping.stop();
    setEnabled(false);
    m_seat
        ->write([id = m_asked.id, text = m_text->toPlainText()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_LET(const EventId event, writer.explain(id, text));
            MIZBAN_TRY(writer.removeActDraft(id, draftName));
            return event;
        })
        .then(this, [this](const Result<EventId> &done) {
            m_sending = false;
            setEnabled(true);
            if (!done.ok()) {
                m_row->setError(describeBeside(done.error()));
                write();
                return;
            }
            m_seat->announceChange();
            look();
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
