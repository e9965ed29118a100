#include "ui/records/notice_screen.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/domain/notice_rules.h"
#include "core/domain/sealed_escalation.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "core/services/words.h"
#include "ui/case/flow_layout.h"
#include "ui/models/case_text.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPushButton>

#include <mutex>

using namespace Qt::StringLiterals;

namespace mizban {

/// Opened by the writer, used by the reader's thread.
struct NoticeScreen::Ledger
{
    std::mutex guard;
    std::shared_ptr<NoticeLedger> book;
};

namespace {

RecordLine lineOf(const NoticeRow &row, qint64 nowMs)
{
    RecordLine line;
    line.id = row.id;
    line.title = row.applicantName.isEmpty() ? NoticeScreen::tr("بی‌نام") : row.applicantName;
    QStringList said{row.mobile.isEmpty() ? NoticeScreen::tr("بی شماره تلفن")
                                          : isolateLtr(shownDigits(row.mobile)),
                     isolate(row.owed.text)};
    if (row.sealed)
        said.prepend(NoticeScreen::tr("محرمانه"));
    line.detail = listed(said);
    line.time = shortTimeText(row.owed.sinceMs, nowMs);
    if (row.owed.lastTriedMs != 0) {
        line.mark = NoticeScreen::tr("دسترسی نشد");
        line.tone = Tone::Warning;
    } else {
        line.mark = shownDigits(NoticeScreen::tr("%1 اقدام").arg(row.owed.steps));
        line.tone = Tone::Info;
    }
    return line;
}

/// What is read out to the applicant, and what happened to earlier tries; nothing internal (T7).
QString textOf(const CaseState &state, const Directory &directory)
{
    const CaseRegistered &registration = state.registration;
    const Applicant &applicant = registration.applicant;
    QStringList lines{isolate(applicantName(applicant)),
                      NoticeScreen::tr("شناسه پیگیری: %1").arg(displayTrackingId(registration.trackingId)),
                      applicant.mobile.isEmpty()
                          ? NoticeScreen::tr("شماره تلفنی از او ثبت نشده است.")
                          : NoticeScreen::tr("تلفن: %1").arg(isolateLtr(shownDigits(applicant.mobile)))};
    if (!applicant.email.isEmpty())
        lines << NoticeScreen::tr("رایانامه: %1").arg(isolateLtr(applicant.email));
    if (isAboutOfficials(state))
        lines << QString()
              << NoticeScreen::tr(
                     "مورد محرمانه است: تنها آنچه در زیر آمده گفته شود، نه موضوع و نه نام کسی که "
                     "از او شکایت شده است.");
    lines << QString() << NoticeScreen::tr("به او گفته شود:");
    const QList<EventId> due = noticesDue(state);
    for (const HistoryEntry &entry : state.history) {
        if (!due.contains(entry.event))
            continue;
        lines << NoticeScreen::tr("%1 — %2").arg(formatJalaliDateTime(entry.atMs),
                                                 isolate(noticeText(state, entry)));
        const Notice *tried = noticeOf(state, entry.event);
        if (tried)
            lines << NoticeScreen::tr("    در %1 (%2) دسترسی نشد.")
                         .arg(formatJalaliDateTime(tried->atMs), nameOf(tried->means));
    }
    if (state.dueAtMs != 0 && state.isOpen())
        lines << QString()
              << NoticeScreen::tr("زمان پاسخ نهایی: %1").arg(formatJalaliDateTime(state.dueAtMs));
    lines << NoticeScreen::tr("اکنون نزد: %1").arg(isolate(directory.titleOf(state.holder)));
    return lines.join(u'\n');
}

} // namespace

NoticeScreen::NoticeScreen(std::shared_ptr<Seat> seat, QWidget *parent)
    : NoticeScreen(seat, std::make_shared<Ledger>(), parent)
{
}

NoticeScreen::NoticeScreen(std::shared_ptr<Seat> seat, std::shared_ptr<Ledger> ledger, QWidget *parent)
    : RecordScreen(
          seat, u"notices"_s, tr("اطلاع‌رسانی به متقاضیان"),
          [clock = &seat->clock(), ledger](SeatReader &, std::optional<CartableKey> after,
                                           int limit) -> Result<RecordPage> {
              const std::scoped_lock lock(ledger->guard);
              RecordPage page;
              if (!ledger->book)
                  return page; // comes as soon as it is open
              ledger->book->adoptThread();
              MIZBAN_LET(const NoticePage owed, ledger->book->page(after, limit));
              for (const NoticeRow &row : owed.rows)
                  page.lines.append(lineOf(row, clock->nowMs()));
              page.next = owed.next;
              page.note = shownDigits(tr("%1 در انتظار").arg(owed.total));
              return page;
          },
          parent)
    , m_ledger(std::move(ledger))
{
    setCommandTitle(this, tr("اطلاع‌رسانی به متقاضیان"));
    addKey(this, u"notices.key.phone"_s, tr("تلفنی گفته شد"), u"1"_s);
    addKey(this, u"notices.key.here"_s, tr("حضوری گفته شد"), u"2"_s);
    addKey(this, u"notices.key.silent"_s, tr("پاسخ نداد"), u"3"_s);
    addKey(this, u"notices.key.wrong"_s, tr("شماره از او نیست"), u"4"_s);
    addKey(this, u"notices.key.case"_s, tr("دیدن مورد"), u"Enter"_s);
    emptyState()->setIcon(u"phone"_s);
    emptyState()->setSentence(
        tr("متقاضی‌ای نیست که باید از اقدامی باخبر شود."));
    emptyState()->setNext(tr(
        "هر ارجاع و اقدامی که متقاضی باید از آن باخبر شود این‌جا می‌آید تا به او گفته شود."));
    m_actions = makeActions();
    addToPane(m_actions);
    m_actions->hide();
    openLedger();
}

void NoticeScreen::openLedger()
{
    seat()
        ->write([](SeatWriter &writer) { return NoticeLedger::open(writer); })
        .then(this, [this](const Result<std::shared_ptr<NoticeLedger>> &opened) {
            if (!opened.ok()) {
                say(Tone::Danger, describe(opened.error()));
                return;
            }
            {
                const std::scoped_lock lock(m_ledger->guard);
                m_ledger->book = *opened;
            }
            records()->refresh();
        });
}

QWidget *NoticeScreen::makeActions()
{
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(bar);
    flow->setGap(currentTheme().px(6));
    const auto add = [&](const char *name, const QString &text, const QString &icon, auto act) {
        auto *button = new QPushButton(shownDigits(text));
        button->setObjectName(u"notices."_s + QLatin1StringView(name));
        button->setAutoDefault(false);
        button->setIcon(themeIcon(icon));
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
    };
    add("phone", tr("تلفنی گفته شد (1)"), u"phone"_s, &NoticeScreen::toldByPhone);
    add("here", tr("حضوری گفته شد (2)"), u"person"_s, &NoticeScreen::toldHere);
    add("silent", tr("پاسخ نداد (3)"), u"close"_s, &NoticeScreen::notAnswered);
    add("wrong", tr("شماره از او نیست (4)"), u"warning"_s, &NoticeScreen::wrongNumber);
    add("case", tr("دیدن مورد (Enter)"), u"eye"_s, [this] { recordOpened(m_shown); });
    return bar;
}

void NoticeScreen::recordShown(const StreamId &id)
{
    if (!id.isValid()) {
        showSteps({}, {}, {});
        return;
    }
    if (id != m_shown)
        showSteps({}, {}, {});
    seat()
        ->read([id](SeatReader &reader) { return reader.caseDetails(id); })
        .then(this, [this, id](const Result<CaseDetails> &details) {
            if (id != current())
                return;
            if (details.ok())
                showSteps(id, noticesDue(details->state), textOf(details->state, *seat()->directory()));
            else
                say(Tone::Danger, describe(details.error()));
        });
}

void NoticeScreen::showSteps(const StreamId &id, const QList<EventId> &steps, const QString &text)
{
    m_shown = id;
    m_steps = steps;
    setText(text);
    m_actions->setVisible(id.isValid());
    Q_EMIT shown(id);
}

void NoticeScreen::recordOpened(const StreamId &id)
{
    if (id.isValid())
        Q_EMIT caseRequested(id);
}

void NoticeScreen::toldByPhone()
{
    tell(DeliveryMeans::Phone, NoticeState::Sent, {}, tr("ثبت شد که تلفنی به متقاضی گفته شد."));
}

void NoticeScreen::toldHere()
{
    tell(DeliveryMeans::InPerson, NoticeState::Sent, {}, tr("ثبت شد که حضوری به متقاضی گفته شد."));
}

void NoticeScreen::notAnswered()
{
    tell(DeliveryMeans::Phone, NoticeState::Failed, u"پاسخ نداد"_s,
         tr("ثبت شد که متقاضی پاسخ نداد؛ در این فهرست می‌ماند."));
}

void NoticeScreen::wrongNumber()
{
    tell(
        DeliveryMeans::Phone, NoticeState::Failed, u"شماره از متقاضی نیست"_s,
        tr("ثبت شد که شماره از متقاضی نیست؛ در این فهرست می‌ماند."));
}

/// Who tells and when stand in the event itself.
void NoticeScreen::tell(DeliveryMeans means, NoticeState state, const QString &why, const QString &said)
{
    if (!m_shown.isValid() || m_steps.isEmpty() || m_saving)
        return;
    m_saving = true;
    seat()
        ->write([id = m_shown, steps = m_steps, means, state, why](SeatWriter &writer) {
            return tellApplicant(writer, id, steps, means, state, why);
        })
        .then(this, [this, said](const Result<EventId> &done) {
            m_saving = false;
            if (!done.ok()) {
                say(Tone::Danger, describe(done.error()));
                return;
            }
            // A second press before the list has read what was recorded tells nobody anything more.
            m_steps.clear();
            say(Tone::Success, said);
            seat()->announceChange();
            Q_EMIT acted();
        });
}

void NoticeScreen::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const QString typed = plain ? toAsciiDigits(event->text()) : QString();
    if (typed == u"1")
        toldByPhone();
    else if (typed == u"2")
        toldHere();
    else if (typed == u"3")
        notAnswered();
    else if (typed == u"4")
        wrongNumber();
    else
        RecordScreen::keyPressEvent(event);
}

} // namespace mizban
