#include "ui/records/intake_screen.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/intake_number.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "core/services/seat_records.h"
#include "core/services/words.h"
#include "ui/case/case_orders.h"
#include "ui/case/flow_layout.h"
#include "ui/models/case_text.h"
#include "ui/models/kind_text.h"
#include "ui/records/intake_forms.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/section_header.h"

#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString waiting = u"waiting"_s;

QString dayOf(qint64 atMs)
{
    return formatJalali(toJalali(tehranDate(atMs)));
}

RecordLine lineOf(const IntakeRow &row, qint64 nowMs)
{
    RecordLine line;
    line.id = row.id;
    line.title = row.sender.isEmpty() ? IntakeScreen::tr("بی‌نام") : row.sender;
    line.detail = displayIntakeNumber(row.number);
    if (!row.excerpt.isEmpty())
        line.detail += u" — "_s + isolate(row.excerpt);
    line.time = shortTimeText(row.receivedAtMs, nowMs);
    if (row.quarantined) {
        line.mark = IntakeScreen::tr("در دست بررسی مرکز");
        line.tone = Tone::Danger;
    } else if (!row.pending) {
        line.mark = IntakeScreen::tr("مورد شد");
        line.tone = Tone::Success;
    } else if (row.asksNow(nowMs)) {
        line.mark = IntakeScreen::tr("پرسش دوباره");
        line.tone = Tone::Warning;
    } else {
        line.mark = IntakeScreen::tr("در انتظار");
        line.tone = Tone::Info;
    }
    return line;
}

RecordModel::Fetch fetchItems(std::shared_ptr<std::atomic_bool> pendingOnly, std::shared_ptr<Seat> seat)
{
    return [=, clock = &seat->clock()](SeatReader &reader, std::optional<CartableKey> after,
                                       int limit) -> Result<RecordPage> {
        const qint64 nowMs = clock->nowMs();
        MIZBAN_LET(const IntakePage items, reader.intakePage(pendingOnly->load(), after, limit, nowMs));
        RecordPage page;
        for (const IntakeRow &row : items.rows)
            page.lines.append(lineOf(row, nowMs));
        page.next = items.next;
        page.note = shownDigits(IntakeScreen::tr("%1 در انتظار").arg(items.pending));
        if (items.toAsk > 0)
            page.note = listed({page.note, shownDigits(IntakeScreen::tr("%1 برای پرسش").arg(items.toAsk))});
        return page;
    };
}

QString textOf(const IntakeState &state, const Directory &directory)
{
    const IntakeReceived &item = state.item;
    QStringList lines{IntakeScreen::tr("قلم ورودی شماره %1").arg(displayIntakeNumber(item.number)),
                      IntakeScreen::tr("دریافت: %1، %2").arg(dayOf(item.receivedAtMs), nameOf(item.channel))};
    const auto add = [&lines](const QString &caption, const QString &text) {
        if (!text.isEmpty())
            lines << caption.arg(isolate(text));
    };
    add(IntakeScreen::tr("فرستنده: %1"), item.sender);
    add(IntakeScreen::tr("نشانی: %1"), item.address);
    add(IntakeScreen::tr("شماره نامه یا دسته: %1"), item.reference);
    if (!item.attachments.isEmpty())
        lines << shownDigits(IntakeScreen::tr("پیوست‌ها: %1").arg(item.attachments.size()));
    lines << QString() << item.text;
    if (state.completed) {
        lines << QString() << IntakeScreen::tr("آنچه از فرستنده دانسته شده است");
        add(IntakeScreen::tr("نام: %1"), applicantName(state.applicant));
        add(identityCaption(state.applicant) + u": %1"_s, identityText(state.applicant));
        add(IntakeScreen::tr("تلفن: %1"), shownDigits(state.applicant.mobile));
        add(IntakeScreen::tr("یادداشت: %1"), state.note);
    }
    lines << QString();
    for (const IntakeAsked &asked : state.asks)
        lines << IntakeScreen::tr("پرسش هویت در %1، %2:").arg(dayOf(asked.atMs), nameOf(asked.means))
              << asked.text << QString();
    if (state.isPending() && state.asks.size() == 1)
        lines << IntakeScreen::tr("اگر پاسخی نیامد، پرسش دوباره از %1").arg(dayOf(state.askFromMs()));
    if (state.isPending() && item.address.isEmpty() && state.asks.isEmpty())
        lines << IntakeScreen::tr(
            "نشانی فرستنده دانسته نیست؛ قلم نگه داشته می‌شود.");
    for (const IntakeConverted &became : state.conversions)
        lines << (became.trackingId.isEmpty()
                      ? IntakeScreen::tr("به مورد تبدیل شد.")
                      : IntakeScreen::tr("به مورد %1 تبدیل شد.").arg(displayTrackingId(became.trackingId)));
    Q_UNUSED(directory)
    return lines.join(u'\n');
}

} // namespace

IntakeScreen::IntakeScreen(std::shared_ptr<Seat> seat, QWidget *parent)
    : IntakeScreen(seat, std::make_shared<std::atomic_bool>(true), parent)
{
}

IntakeScreen::IntakeScreen(std::shared_ptr<Seat> seat, std::shared_ptr<std::atomic_bool> pendingOnly,
                           QWidget *parent)
    : RecordScreen(seat, u"intake"_s, tr("قلم‌های ورودی"), fetchItems(pendingOnly, seat), parent)
    , m_pendingOnly(std::move(pendingOnly))
{
    m_which = new ChoiceBar;
    setCommandTitle(this, tr("قلم‌های ورودی"));
    addKey(this, u"intake.key.new"_s, tr("قلم تازه"), u"Ins"_s);
    addKey(this, u"intake.key.register"_s, tr("ثبت مورد از قلم"), u"Enter"_s);
    addKey(this, u"intake.key.ask"_s, tr("پرسش دوباره هویت"), u"A (ش)"_s);
    addKey(this, u"intake.key.complete"_s, tr("تکمیل مشخصات فرستنده"), u"E (ث)"_s);
    addKey(this, u"intake.key.case"_s, tr("دیدن موردی که شد"), u"C (ز)"_s);
    m_which->setObjectName(u"intake.which"_s);
    m_which->setAccessibleName(tr("کدام قلم‌ها"));
    m_which->setChoices({{waiting, tr("در انتظار"), {}, {}}, {u"all"_s, tr("همه"), {}, {}}});
    m_which->setCurrent(waiting);
    addToSide(m_which);
    connect(m_which, &ChoiceBar::chosen, this, [this](const QString &which) {
        m_pendingOnly->store(which == waiting);
        records()->refresh();
    });
    emptyState()->setIcon(u"inbox"_s);
    emptyState()->setSentence(tr("قلمی در انتظار هویت نیست."));
    emptyState()->setNext(tr(
        "نامه، رایانامه یا نمابری که فرستنده‌اش روشن نیست این‌جا نگه داشته می‌شود."));
    emptyState()->setAction(tr("قلم تازه (Ins)"));
    connect(emptyState(), &EmptyState::actionTriggered, this, &IntakeScreen::newItem);
    m_form = new IntakeForm(this->seat());
    m_completion = new CompletionForm;
    m_actions = makeActions();
    addToPane(m_actions);
    addToPane(m_form);
    addToPane(m_completion);
    connect(m_form, &IntakeForm::sendRequested, this, &IntakeScreen::saveItem);
    connect(m_form, &IntakeForm::dismissed, this, &IntakeScreen::leaveForm);
    connect(m_completion, &CompletionForm::sendRequested, this, &IntakeScreen::saveCompletion);
    connect(m_completion, &CompletionForm::dismissed, this, &IntakeScreen::leaveForm);
    openForm(nullptr);
    showItem(IntakeState());
}

QWidget *IntakeScreen::makeActions()
{
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(bar);
    flow->setGap(currentTheme().px(6));
    const auto add = [&](const char *name, const QString &text, const QString &icon, auto act) {
        auto *button = new QPushButton(text);
        button->setObjectName(u"intake."_s + QLatin1StringView(name));
        button->setAutoDefault(false);
        button->setIcon(themeIcon(icon));
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
        return button;
    };
    m_register = add("register", tr("ثبت مورد (Enter)"), u"new-case"_s, &IntakeScreen::registerItem);
    m_ask = add("ask", tr("پرسش دوباره (A)"), u"send"_s, &IntakeScreen::askAgain);
    m_complete = add("complete", tr("تکمیل مشخصات (E)"), u"person"_s, &IntakeScreen::completeItem);
    m_case = add("case", tr("دیدن مورد (C)"), u"eye"_s, &IntakeScreen::showCase);
    m_new = add("new", tr("قلم تازه (Ins)"), u"plus"_s, &IntakeScreen::newItem);
    return bar;
}

void IntakeScreen::setAskFiles(std::function<QStringList()> ask)
{
    m_form->setAskFiles(std::move(ask));
}

void IntakeScreen::recordShown(const StreamId &id)
{
    if (!id.isValid()) {
        showItem(IntakeState());
        return;
    }
    if (id != m_state.id && (m_completion->isVisibleTo(this) || !isWriting()))
        openForm(nullptr);
    seat()
        ->read([id](SeatReader &reader) { return reader.intake(id); })
        .then(this, [this, id](const Result<IntakeState> &state) {
            if (id != current())
                return;
            if (state.ok())
                showItem(*state);
            else
                say(Tone::Danger, describe(state.error()));
        });
}

/// The other one and, for an item that is only to come, all that is about the chosen one give way to it.
void IntakeScreen::openForm(QWidget *form)
{
    m_form->setVisible(form == m_form);
    m_completion->setVisible(form == m_completion);
    m_actions->setVisible(form != m_form);
    setTextShown(form != m_form);
    setWriting(form != nullptr);
}

void IntakeScreen::leaveForm()
{
    openForm(nullptr);
    focusList();
}

/// A new item is being written: what is chosen in the list meanwhile takes it from nobody.
bool IntakeScreen::isWriting() const
{
    return m_form->isVisibleTo(this) && m_form->isAncestorOf(window()->focusWidget());
}

void IntakeScreen::showItem(const IntakeState &state)
{
    m_state = state;
    const bool open = state.isPending() && !state.quarantined;
    const bool single = state.conversions.size() > 0 && state.conversions.first().caseId.isValid();
    m_register->setVisible(open);
    m_ask->setVisible(open);
    m_complete->setVisible(open);
    m_case->setVisible(single);
    setText(state.received ? textOf(state, *seat()->directory()) : QString());
    Q_EMIT shown(state.id);
}

void IntakeScreen::recordOpened(const StreamId &id)
{
    if (id != m_state.id)
        return;
    if (m_state.isPending())
        registerItem();
    else
        showCase();
}

void IntakeScreen::registerItem()
{
    if (m_state.isPending() && !m_state.quarantined)
        Q_EMIT registrationRequested(draftFrom(m_state));
}

void IntakeScreen::showCase()
{
    if (!m_state.conversions.isEmpty() && m_state.conversions.first().caseId.isValid())
        Q_EMIT caseRequested(m_state.conversions.first().caseId);
}

void IntakeScreen::newItem()
{
    hush();
    openForm(m_form);
    m_form->focusFirst();
}

void IntakeScreen::saveItem()
{
    const IntakeDraft draft = m_form->draft();
    const QList<Error> problems = problemsOf(draft, *seat()->directory(), seat()->clock().nowMs());
    if (!problems.isEmpty()) {
        m_form->showProblem(problems.first());
        return;
    }
    m_form->setSaving(true);
    seat()
        ->write([draft](SeatWriter &writer) { return writer.receiveIntake(draft); })
        .then(this, [this](const Result<ReceivedIntake> &saved) {
            m_form->setSaving(false);
            if (!saved.ok()) {
                m_form->showProblem(saved.error());
                return;
            }
            m_form->clear();
            openForm(nullptr);
            showRecord(saved->id);
            const QString number = displayIntakeNumber(saved->number);
            done(Status(), saved->asked
                               ? tr("با شماره %1 نگه داشته شد؛ متن پرسش هویت آماده فرستادن است.").arg(number)
                               : tr("با شماره %1 نگه داشته شد.").arg(number));
            focusList();
        });
}

void IntakeScreen::askAgain()
{
    if (!m_ask->isVisibleTo(this))
        return;
    const DeliveryMeans means = meansFor(m_state.item.address);
    seat()
        ->write([id = m_state.id, means](SeatWriter &writer) { return writer.askIntake(id, means); })
        .then(this, [this](const Result<EventId> &asked) {
            done(asked.ok() ? Status() : Status(asked.error()),
                 tr("پرسش دوباره ثبت شد؛ متن آن پایین همین صفحه است."));
        });
}

void IntakeScreen::completeItem()
{
    if (!m_complete->isVisibleTo(this))
        return;
    hush();
    m_completion->load(draftFrom(m_state).applicant, m_state.note);
    openForm(m_completion);
    m_completion->focusFirst();
}

void IntakeScreen::saveCompletion()
{
    m_completion->setSaving(true);
    seat()
        ->write([id = m_state.id, applicant = m_completion->applicant(), note = m_completion->note()](
                    SeatWriter &writer) { return writer.completeIntake(id, applicant, note); })
        .then(this, [this](const Result<EventId> &saved) {
            m_completion->setSaving(false);
            if (saved.ok())
                openForm(nullptr);
            done(saved.ok() ? Status() : Status(saved.error()), tr("مشخصات فرستنده ثبت شد."));
            focusList();
        });
}

void IntakeScreen::done(const Status &status, const QString &sentence)
{
    if (!status.ok()) {
        say(Tone::Danger, describe(status.error()));
        return;
    }
    say(Tone::Success, sentence);
    seat()->announceChange();
    Q_EMIT acted();
}

void IntakeScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Insert) {
        newItem();
        return;
    }
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        RecordScreen::keyPressEvent(event);
        return;
    }
    switch (orderLetter(*event).unicode()) {
    case u'A':
        askAgain();
        break;
    case u'E':
        completeItem();
        break;
    case u'C':
        showCase();
        break;
    default:
        RecordScreen::keyPressEvent(event);
    }
}

} // namespace mizban
