#include "ui/records/delegation_screen.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "core/services/words.h"
#include "ui/case/case_orders.h"
#include "ui/case/flow_layout.h"
#include "ui/models/case_text.h"
#include "ui/models/kind_text.h"
#include "ui/records/delegation_forms.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace mizban {

/// Opened by the writer, used by the reader's thread; the guard is never held while it reads, since the
/// window waits for it.
class DelegationScreen::Shelf
{
public:
    [[nodiscard]] std::shared_ptr<OfficeShelf> opened()
    {
        const std::scoped_lock lock(guard);
        return shelf;
    }
    void setOpened(std::shared_ptr<OfficeShelf> newShelf)
    {
        const std::scoped_lock lock(guard);
        shelf = std::move(newShelf);
    }
    [[nodiscard]] std::optional<KnownDelegation> find(const StreamId &id)
    {
        const std::scoped_lock lock(guard);
        const auto found =
            std::ranges::find_if(known, [&id](const KnownDelegation &one) { return one.record.id == id; });
        return found == known.end() ? std::nullopt : std::optional(*found);
    }
    void keep(const QList<KnownDelegation> &read)
    {
        const std::scoped_lock lock(guard);
        known = read;
    }

private:
    std::mutex guard;
    std::shared_ptr<OfficeShelf> shelf;
    QList<KnownDelegation> known; ///< as it was last read
};

namespace {

std::pair<QString, Tone> stateOf(const KnownDelegation &one, qint64 nowMs)
{
    if (one.refused)
        return {DelegationScreen::tr("مرکز نپذیرفت"), Tone::Danger};
    if (!one.endAtCenter)
        return {DelegationScreen::tr("پایان، در صف ارسال"), Tone::Warning};
    if (one.isOver(nowMs))
        return {DelegationScreen::tr("پایان یافته"), Tone::Neutral};
    if (!one.atCenter)
        return {DelegationScreen::tr("در صف ارسال"), Tone::Info};
    if (one.runs(nowMs))
        return {DelegationScreen::tr("در جریان"), Tone::Success};
    return {DelegationScreen::tr("از %1").arg(formatJalaliDateTime(one.record.fromMs)), Tone::Info};
}

RecordLine lineOf(const KnownDelegation &one, const Directory &directory, qint64 nowMs)
{
    RecordLine line;
    line.id = one.record.id;
    line.title = directory.personName(one.record.person);
    line.detail = isolate(directory.titleOf(HolderCode(one.record.to.text())));
    line.time = shortTimeText(one.record.endMs(), nowMs);
    std::tie(line.mark, line.tone) = stateOf(one, nowMs);
    return line;
}

QString textOf(const KnownDelegation &one, const Directory &directory, qint64 nowMs)
{
    const Delegation &record = one.record;
    QStringList lines{DelegationScreen::tr("جانشین: %1، %2")
                          .arg(isolate(directory.personName(record.person)),
                               isolate(directory.titleOf(HolderCode(record.to.text())))),
                      DelegationScreen::tr("به جای: %1، %2")
                          .arg(isolate(directory.personName(record.by)),
                               isolate(directory.titleOf(HolderCode(record.from.text())))),
                      DelegationScreen::tr("از: %1").arg(formatJalaliDateTime(record.fromMs)),
                      DelegationScreen::tr("تا: %1").arg(formatJalaliDateTime(record.untilMs)),
                      DelegationScreen::tr("وضعیت: %1").arg(stateOf(one, nowMs).first)};
    if (record.endedMs != 0)
        lines << DelegationScreen::tr("پیش از موعد پایان یافت: %1").arg(formatJalaliDateTime(record.endedMs));
    if (!one.endReason.isEmpty())
        lines << DelegationScreen::tr("علت پایان: %1").arg(isolate(one.endReason));
    QStringList kept;
    for (const CaseKind kind : record.without)
        kept << nameOf(kind);
    if (!kept.isEmpty())
        lines << DelegationScreen::tr("نزد خود مقام مسئول می‌ماند: %1")
                     .arg(listed(kept));
    if (!one.reason.isEmpty())
        lines << DelegationScreen::tr("علت: %1").arg(isolate(one.reason));
    lines
        << QString()
        << DelegationScreen::tr(
               "موردهای محرمانه تفویض نمی‌شود (۱۰-۳). در سابقه، نامه و چاپ هر اقدام نوشته می‌شود که "
               "چه کسی به جای چه کسی آن را انجام داد.");
    if (!one.atCenter && !one.refused)
        lines << DelegationScreen::tr(
            "تا به مرکز نرسد جانشین نمی‌تواند اقدام کند؛ یک بار همگام کنید.");
    return lines.join(u'\n');
}

} // namespace

DelegationScreen::DelegationScreen(std::shared_ptr<Seat> seat, QWidget *parent)
    : DelegationScreen(seat, std::make_shared<Shelf>(), parent)
{
}

DelegationScreen::DelegationScreen(std::shared_ptr<Seat> seat, std::shared_ptr<Shelf> shelf, QWidget *parent)
    : RecordScreen(
          seat, u"delegations"_s, tr("تفویض اختیار"),
          [clock = &seat->clock(), shelf](SeatReader &reader, std::optional<CartableKey>,
                                          int) -> Result<RecordPage> {
              RecordPage page;
              const std::shared_ptr<OfficeShelf> open = shelf->opened();
              if (!open)
                  return page; // comes as soon as it is open
              const qint64 nowMs = clock->nowMs();
              const DirectoryPtr directory = reader.directory();
              open->adoptThread();
              MIZBAN_LET(const QList<KnownDelegation> read, open->delegations(*directory));
              for (const KnownDelegation &one : read)
                  page.lines.append(lineOf(one, *directory, nowMs));
              const auto running = std::ranges::count_if(
                  read, [nowMs](const KnownDelegation &one) { return one.runs(nowMs); });
              page.note = shownDigits(tr("%1 در جریان").arg(running));
              shelf->keep(read);
              return page;
          },
          parent)
    , m_shelf(std::move(shelf))
    , m_form(new DelegationForm)
    , m_ending(new EndingForm)
{
    setCommandTitle(this, tr("تفویض اختیار"));
    addKey(this, u"delegations.key.new"_s, tr("تفویض تازه"), u"Ins"_s);
    addKey(this, u"delegations.key.end"_s, tr("پایان دادن پیش از موعد"), u"E (ث)"_s);
    emptyState()->setIcon(u"person"_s);
    emptyState()->setSentence(tr("اختیاری تفویض نشده است."));
    emptyState()->setNext(
        isPrincipal()
            ? tr("برای روزهایی که نیستید، معاون یا مسئولی از همین واحد به جای شما اقدام می‌کند.")
            : tr("تنها خود مقام مسئول اختیار تفویض می‌کند."));
    emptyState()->setAction(isPrincipal() ? tr("تفویض تازه (Ins)") : QString());
    connect(emptyState(), &EmptyState::actionTriggered, this, &DelegationScreen::newDelegation);
    m_actions = makeActions();
    addToPane(m_actions);
    addToPane(m_form);
    addToPane(m_ending);
    connect(m_form, &PaneForm::sendRequested, this, &DelegationScreen::give);
    connect(m_ending, &PaneForm::sendRequested, this, &DelegationScreen::end);
    for (PaneForm *form : std::initializer_list<PaneForm *>{m_form, m_ending})
        connect(form, &PaneForm::dismissed, this, &DelegationScreen::leaveForm);
    openForm(nullptr);
    show(std::nullopt);
    openShelf();
}

void DelegationScreen::openShelf()
{
    seat()
        ->write([](SeatWriter &writer) { return OfficeShelf::open(writer); })
        .then(this, [this](const Result<std::shared_ptr<OfficeShelf>> &opened) {
            if (!opened.ok()) {
                say(Tone::Danger, describe(opened.error()));
                return;
            }
            m_shelf->setOpened(*opened);
            records()->refresh();
        });
}

QWidget *DelegationScreen::makeActions()
{
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(bar);
    flow->setGap(currentTheme().px(6));
    const auto add = [&](const char *name, const QString &text, const QString &icon, auto act) {
        auto *button = new QPushButton(text);
        button->setObjectName(u"delegations."_s + QLatin1StringView(name));
        button->setAutoDefault(false);
        button->setIcon(themeIcon(icon));
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
        return button;
    };
    m_new = add("new", tr("تفویض تازه (Ins)"), u"plus"_s, &DelegationScreen::newDelegation);
    m_end = add("end", tr("پایان دادن (E)"), u"close"_s, &DelegationScreen::endChosen);
    return bar;
}

bool DelegationScreen::isPrincipal() const
{
    const Actor actor = seat()->actor();
    const PostCode post(seat()->identity().seatOf.text());
    return !actor.delegation.isValid() && seat()->directory()->holds(actor.person, post);
}

/// By the principal, or given back by the deputy himself.
bool DelegationScreen::mayEnd(const KnownDelegation &one) const
{
    const bool over = one.isOver(seat()->clock().nowMs()) || !one.endAtCenter;
    return !over && (isPrincipal() || one.record.person == seat()->person());
}

void DelegationScreen::recordShown(const StreamId &id)
{
    const std::optional<KnownDelegation> chosen = m_shelf->find(id);
    if (m_ending->isVisibleTo(this) && (!chosen || !m_shown || chosen->record.id != m_shown->record.id))
        openForm(nullptr);
    show(chosen);
}

void DelegationScreen::recordOpened(const StreamId &) {}

void DelegationScreen::show(const std::optional<KnownDelegation> &one)
{
    m_shown = one;
    m_new->setVisible(isPrincipal());
    m_end->setVisible(one && mayEnd(*one));
    setText(one ? textOf(*one, *seat()->directory(), seat()->clock().nowMs()) : QString());
}

void DelegationScreen::openForm(QWidget *form)
{
    m_form->setVisible(form == m_form);
    m_ending->setVisible(form == m_ending);
    m_actions->setVisible(form == nullptr);
    setTextShown(form != m_form);
    setWriting(form != nullptr);
}

void DelegationScreen::leaveForm()
{
    openForm(nullptr);
    focusList();
}

void DelegationScreen::newDelegation()
{
    if (!isPrincipal()) {
        say(Tone::Warning, describe(fieldError(ErrorCode::NotAllowed, u"delegation.by"_s, u"1.13"_s)));
        return;
    }
    hush();
    m_form->setDirectory(seat()->directory(), seat()->actor(), seat()->clock().nowMs());
    openForm(m_form);
    m_form->focusFirst();
}

void DelegationScreen::endChosen()
{
    if (!m_shown || !mayEnd(*m_shown))
        return;
    hush();
    m_ending->clear();
    openForm(m_ending);
    m_ending->focusFirst();
}

void DelegationScreen::give()
{
    if (const std::optional<Error> problem = m_form->problem()) {
        m_form->showProblem(*problem);
        return;
    }
    m_form->setSaving(true);
    seat()
        ->write([input = m_form->input()](SeatWriter &writer) { return writer.delegate(input); })
        .then(this, [this](const Result<StreamId> &given) {
            m_form->setSaving(false);
            if (!given.ok()) {
                m_form->showProblem(given.error());
                return;
            }
            m_form->clear();
            leaveForm();
            showRecord(*given);
            sayDone(tr(
                "تفویض ثبت شد؛ با رسیدن به مرکز، جانشین می‌تواند اقدام کند."));
        });
}

void DelegationScreen::end()
{
    if (!m_shown)
        return;
    m_ending->setSaving(true);
    seat()
        ->write([id = m_shown->record.id, reason = m_ending->reason()](SeatWriter &writer) {
            return writer.endDelegation(id, reason);
        })
        .then(this, [this](const Result<EventId> &ended) {
            m_ending->setSaving(false);
            if (!ended.ok()) {
                m_ending->showProblem(ended.error());
                return;
            }
            leaveForm();
            sayDone(
                isPrincipal()
                    ? tr("تفویض پایان یافت؛ از این پس جانشین به جای شما اقدام نمی‌کند.")
                    : tr("تفویض پایان یافت؛ از این پس به جای مقام مسئول اقدام نمی‌کنید."));
        });
}

void DelegationScreen::sayDone(const QString &sentence)
{
    say(Tone::Success, sentence);
    seat()->announceChange();
    records()->refresh();
    Q_EMIT acted();
}

void DelegationScreen::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (plain && event->key() == Qt::Key_Insert)
        newDelegation();
    else if (plain && orderLetter(*event) == u'E')
        endChosen();
    else
        RecordScreen::keyPressEvent(event);
}

} // namespace mizban
