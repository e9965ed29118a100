#include "ui/records/track_screen.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/national_id.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "core/services/words.h"
#include "ui/case/fact_label.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/national_id_edit.h"
#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPromise>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int trackingDigits = 15;
constexpr int codeDigits = 6;
constexpr int formWidth = 640; // logical pixels

/// What is read out to the applicant: nothing internal, no applicant's name (T7, C7).
QStringList linesOf(const TrackedCase &tracked)
{
    QStringList lines{TrackScreen::tr("%1، شناسه پیگیری %2")
                          .arg(nameOf(tracked.kind), displayTrackingId(tracked.trackingId)),
                      TrackScreen::tr("وضعیت: %1").arg(nameOf(tracked.status))};
    if (!tracked.holder.isEmpty()) // of a sealed case the seat alone does not know it
        lines << TrackScreen::tr("اکنون نزد: %1").arg(isolate(tracked.holder));
    lines << TrackScreen::tr("زمان ثبت: %1").arg(formatJalaliDateTime(tracked.registeredAtMs));
    const auto add = [&lines](const QString &caption, qint64 atMs) {
        if (atMs != 0)
            lines << caption.arg(formatJalaliDateTime(atMs));
    };
    add(TrackScreen::tr("زمان پاسخ نهایی: %1"), tracked.dueAtMs);
    add(TrackScreen::tr("مهلت متقاضی: %1"), tracked.awaitedUntilMs);
    add(TrackScreen::tr("مهلت اعتراض به پاسخ: %1"), tracked.objectionUntilMs);
    if (!tracked.answer.isEmpty())
        lines << QString() << TrackScreen::tr("پاسخ: %1").arg(isolate(tracked.answer));
    lines << QString();
    for (const TrackedStep &step : tracked.steps) {
        QStringList by{step.person, step.post};
        by.removeAll(QString());
        lines << TrackScreen::tr("%1 — %2").arg(formatJalaliDateTime(step.atMs), isolate(step.text));
        if (!by.isEmpty())
            lines << u"    "_s + isolate(by.join(u"، "_s));
    }
    return lines;
}

QString textOf(const TrackReply &reply)
{
    QStringList lines = linesOf(reply.found);
    if (reply.kept)
        lines << QString() << TrackScreen::tr("یکجا با این مورد پیگیری می‌شود:")
              << linesOf(*reply.kept);
    return lines.join(u'\n');
}

} // namespace

TrackScreen::TrackScreen(std::shared_ptr<Seat> seat, CenterQuestion question, std::function<bool()> online,
                         QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_question(std::move(question))
    , m_online(std::move(online))
    , m_line(u"counter"_s)
{
    build();
    clearAnswer();
    refresh();
}

TrackScreen::~TrackScreen()
{
    if (m_question.cancel)
        m_question.cancel();
}

void TrackScreen::build()
{
    setObjectName(u"track"_s);
    setCommandTitle(this, tr("پیگیری مورد برای متقاضی"));
    addKey(this, u"track.key.anew"_s, tr("متقاضی بعد"), u"Esc"_s);
    m_form = new FormSection(tr("پیگیری مورد برای متقاضی"));
    m_id = new DigitLineEdit;
    m_code = new DigitLineEdit;
    m_national = new NationalIdEdit;
    m_ask = new QPushButton(themeIcon(u"search"_s), tr("پیگیری (Enter)"));
    m_case = new QPushButton(themeIcon(u"eye"_s), tr("دیدن مورد در کارتابل"));
    m_problem = new Banner;
    m_asOf = new TextLabel(TypeStep::Emphasis);
    m_answer = new FactLabel;
    m_id->setMaximumDigits(trackingDigits);
    m_code->setMaximumDigits(codeDigits);
    m_id->setObjectName(u"track.id"_s);
    m_code->setObjectName(u"track.code"_s);
    m_national->setObjectName(u"track.national"_s);
    m_ask->setObjectName(u"track.ask"_s);
    m_case->setObjectName(u"track.case"_s);
    m_problem->setObjectName(u"track.problem"_s);
    m_asOf->setObjectName(u"track.asOf"_s);
    m_answer->setObjectName(u"track.answer"_s);
    m_answer->setSelectable(true);
    m_answer->setFocusPolicy(Qt::ClickFocus);
    m_idRow = m_form->addField(tr("شناسه پیگیری"), m_id);
    m_codeRow = m_form->addField(tr("رمز پیگیری روی رسید"), m_code);
    m_form->addField(tr("یا کد ملی متقاضی"), m_national);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->addWidget(m_form);
    m_column->addWidget(m_ask, 0, Qt::AlignLeading);
    for (QWidget *part : std::initializer_list<QWidget *>{m_problem, m_asOf, m_answer})
        m_column->addWidget(part);
    m_column->addWidget(m_case, 0, Qt::AlignLeading);
    m_column->addStretch(1);
    auto *pane = new QScrollArea;
    setToldRole(pane, QAccessible::Document);
    pane->setObjectName(u"track.pane"_s);
    pane->setAccessibleName(tr("پیگیری مورد برای متقاضی"));
    pane->setWidgetResizable(true);
    pane->setFrameShape(QFrame::NoFrame);
    pane->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    pane->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(pane);
    setFocusProxy(m_id);
    for (QPushButton *button : {m_ask, m_case})
        button->setAutoDefault(false);
    m_ask->setDefault(true);
    connect(m_ask, &QPushButton::clicked, this, &TrackScreen::ask);
    connect(m_case, &QPushButton::clicked, this, &TrackScreen::openCase);
    for (DigitLineEdit *field : std::initializer_list<DigitLineEdit *>{m_id, m_code, m_national})
        connect(field, &DigitLineEdit::digitsChanged, this, &TrackScreen::clearAnswer);
}

void TrackScreen::focusFirst()
{
    m_id->setFocus(Qt::OtherFocusReason);
    m_id->selectAll();
}

/// What stands there is another applicant's as soon as something else is typed.
void TrackScreen::clearAnswer()
{
    ++m_asked;
    m_found = {};
    m_idRow->clearMessage();
    m_codeRow->clearMessage();
    m_problem->hide();
    m_asOf->hide();
    m_answer->hide();
    m_case->hide();
    m_ask->setEnabled(true);
}

void TrackScreen::beginAnew()
{
    for (DigitLineEdit *field : std::initializer_list<DigitLineEdit *>{m_id, m_code, m_national})
        field->setAsciiText({});
    clearAnswer();
    focusFirst();
}

void TrackScreen::ask()
{
    clearAnswer();
    if (m_id->asciiText().size() != trackingDigits) {
        m_idRow->setError(tr("شناسه پیگیری پانزده رقم است؛ آن را از روی رسید بنویسید."));
        m_id->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_code->asciiText().isEmpty() == m_national->asciiText().isEmpty()) {
        m_codeRow->setError(tr("یکی از این دو را بنویسید: رمز پیگیری یا کد ملی."));
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    const TrackRequest request{m_id->asciiText(), m_code->asciiText(),
                               normaliseNationalNumber(m_national->asciiText())};
    m_ask->setEnabled(false);
    if (!m_question.ask || !m_online || !m_online()) {
        askHere(request);
        return;
    }
    auto promise = std::make_shared<QPromise<Result<TrackReply>>>();
    promise->start();
    const SeatFuture<Result<TrackReply>> future(promise->future());
    m_line.post([promise, request, question = m_question] {
        promise->addResult(question.ask(request));
        promise->finish();
    });
    future.then(this, [this, request, asked = m_asked](const Result<TrackReply> &reply) {
        if (asked != m_asked)
            return;
        if (!reply.ok() && reply.error().code == ErrorCode::Unreachable)
            askHere(request);
        else
            showAnswer({reply, false}, request.trackingId);
    });
}

void TrackScreen::askHere(const TrackRequest &request)
{
    const qint64 nowMs = m_seat->clock().nowMs();
    if (const Status admitted = m_gate.admit(request.trackingId, nowMs); !admitted.ok()) {
        showAnswer({admitted.error(), true}, request.trackingId);
        return;
    }
    m_seat->write([](SeatWriter &writer) { return writer.syncSummary(); })
        .then(this, [this, request, nowMs, asked = m_asked](const Result<SyncSummary> &summary) {
            const qint64 lastSyncMs = summary.ok() ? summary->lastSyncMs : 0;
            m_seat
                ->read([request, lastSyncMs, nowMs](SeatReader &reader) {
                    return trackHere(reader, request, lastSyncMs, nowMs);
                })
                .then(this, [this, request, nowMs, asked](const Result<TrackReply> &reply) {
                    if (!reply.ok() && reply.error().code == ErrorCode::NotFound)
                        m_gate.noteFailure(request.trackingId, nowMs);
                    if (asked == m_asked)
                        showAnswer({reply, true}, request.trackingId);
                });
        });
}

void TrackScreen::showAnswer(const Answer &answer, const QString &trackingId)
{
    m_ask->setEnabled(true);
    if (!answer.reply.ok()) {
        m_problem->showMessage(Tone::Warning, describe(answer.reply.error()));
        if (answer.reply.error().code == ErrorCode::NotFound)
            lookForService(trackingId);
        Q_EMIT answered();
        return;
    }
    const qint64 atMs = answer.reply->atMs;
    m_asOf->setText(!answer.offline ? tr("پاسخ مرکز در %1").arg(formatJalaliDateTime(atMs))
                    : atMs == 0 ? tr("بدون شبکه؛ این میز هنوز با مرکز همگام نشده است.")
                                : tr("بدون شبکه؛ تا آخرین همگام‌سازی در %1")
                                      .arg(formatJalaliDateTime(atMs)));
    m_answer->setFacts(readableText(textOf(*answer.reply)));
    m_asOf->show();
    m_answer->show();
    m_seat->read([trackingId](SeatReader &reader) { return reader.resolve(trackingId); })
        .then(this, [this, asked = m_asked](const Result<StreamId> &here) {
            if (asked != m_asked)
                return;
            m_found = here.ok() ? *here : StreamId();
            m_case->setVisible(m_found.isValid());
        });
    Q_EMIT answered();
}

/// A service has a tracking id too (T1), and is no case. Whose it is is not said: nobody has shown that it is
/// his (T6).
void TrackScreen::lookForService(const QString &trackingId)
{
    m_seat->read([trackingId](SeatReader &reader) { return reader.serviceNumbered(trackingId); })
        .then(this, [this, asked = m_asked](const Result<std::optional<ServiceRow>> &found) {
            if (asked == m_asked && found.ok() && *found && !(*found)->caseId.isValid())
                m_problem->showMessage(
                    Tone::Info,
                    tr("این شناسه از آن یک خدمت است، نه یک مورد؛ آن را در «خدمت‌ها» (Ctrl+4) می‌بینید."));
        });
}

void TrackScreen::openCase()
{
    if (m_found.isValid())
        Q_EMIT caseRequested(m_found);
}

/// Enter goes on from field to field; from the second factor it asks.
void TrackScreen::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        beginAnew();
    else if (enter && m_id->hasFocus() && !(event->modifiers() & Qt::ControlModifier))
        m_code->setFocus(Qt::TabFocusReason);
    else if (enter && m_code->hasFocus() && m_code->asciiText().isEmpty() &&
             !(event->modifiers() & Qt::ControlModifier))
        m_national->setFocus(Qt::TabFocusReason);
    else if (enter && m_case->hasFocus())
        openCase();
    else if (enter)
        ask();
    else
        QWidget::keyPressEvent(event);
}

void TrackScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column)
        refresh();
}

void TrackScreen::refresh()
{
    const Theme theme = currentTheme();
    m_column->setContentsMargins(theme.space16(), theme.space16(), theme.space16(), theme.space16());
    m_column->setSpacing(theme.space12());
    m_form->setMaximumWidth(theme.px(formWidth));
    QPalette paper = theme.palette();
    paper.setColor(QPalette::Window, theme.colours().surface);
    m_column->parentWidget()->setPalette(paper);
    m_column->parentWidget()->setAutoFillBackground(true);
}

} // namespace mizban
