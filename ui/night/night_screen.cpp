#include "ui/night/night_screen.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/night_directory.h"
#include "core/services/error_text.h"
#include "core/services/night_words.h"
#include "ui/case/flow_layout.h"
#include "ui/models/case_text.h"
#include "ui/night/item_acts.h"
#include "ui/night/log_acts.h"
#include "ui/night/night_list.h"
#include "ui/night/night_look.h"
#include "ui/night/night_pane.h"
#include "ui/night/night_watch.h"
#include "ui/night/report_acts.h"
#include "ui/night/roster_acts.h"
#include "ui/night/shift_acts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int narrowBelow = 820; // logical pixels, as all here
constexpr int wideFrom = 1560;
constexpr int ordersFrom = 240;
constexpr int needsShown = 3;

const QString boardName = u"board"_s;
const QString itemsName = u"items"_s;
const QString logName = u"log"_s;

QLabel *newLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

NightScreen::NightScreen(std::shared_ptr<Seat> seat, NightWatch *watch, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_watch(watch ? watch : new NightWatch(m_seat, this))
    , m_feed(m_watch->feed())
{
    setObjectName(u"night"_s);
    setAccessibleName(tr("شب"));
    setCommandTitle(this, tr("شب"));
    build();
    addOrders();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && isAncestorOf(now))
            showOrders();
    });
    connect(m_feed, &NightFeed::changed, this, &NightScreen::showNight);
    connect(m_feed, &NightFeed::failed, this,
            [this](const Error &error) { m_problem->showMessage(Tone::Danger, describe(error)); });
    refresh();
    if (m_feed->isLoaded())
        showNight();
}

NightScreen::~NightScreen() = default;

NightBell *NightScreen::bell() const
{
    return m_watch->bell();
}

ReportForm *NightScreen::reportForm() const
{
    return m_reportActs->form();
}

Status NightScreen::flush()
{
    return m_pane->flush();
}

void NightScreen::build()
{
    m_title = newLabel(u"night.title"_s);
    m_clock = newLabel(u"night.clock"_s);
    m_counts = newLabel(u"night.counts"_s);
    m_problem = new Banner;
    m_problem->setObjectName(u"night.problem"_s);
    m_problem->setClosable(true);
    m_problem->hide();
    m_bar = new QWidget;
    m_flow = new FlowLayout(m_bar);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 3);
    head->addWidget(m_counts, 2);
    head->addWidget(m_clock);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    buildLists();
    buildPane();
    m_column = new QVBoxLayout(this);
    m_column->addLayout(head);
    m_column->addWidget(m_problem);
    m_column->addWidget(m_needs);
    m_column->addWidget(m_bar);
    m_column->addWidget(m_which);
    m_column->addLayout(m_line, 1);
}

void NightScreen::buildLists()
{
    m_needs = new NightList(u"night.needs"_s, tr("کارهای همین حالا"), false);
    m_needs->setFitted(needsShown);
    m_needs->setEmptyText(tr("اکنون کاری در انتظار شما نیست."));
    m_board = new NightList(u"night.board"_s, tr("واحدهای کشیک"), true);
    m_board->setEmptyText(tr("واحدی در فهرست کشیک شبانه نیست، یا فهرست هنوز از مرکز نرسیده است."));
    m_items = new NightList(u"night.items"_s, tr("موردهای باز"), true);
    m_items->setEmptyText(tr("مورد بازی نیست. مورد تازه: Ins"));
    m_log = new NightList(u"night.log"_s, tr("دفتر نوبت"), true);
    m_log->setFollowing(true);
    m_log->setEmptyText(tr("نوبتی آغاز نشده است."));
    m_which = new ChoiceBar;
    m_which->setObjectName(u"night.which"_s);
    m_which->setAccessibleName(tr("کدام فهرست"));
    m_which->setChoices({{boardName, tr("واحدها"), {}, {}},
                         {itemsName, tr("موردها"), {}, {}},
                         {logName, tr("دفتر نوبت"), {}, {}}});
    m_which->setCurrent(boardName);
    connect(m_which, &ChoiceBar::currentChanged, this, &NightScreen::arrange);
    connect(m_needs, &NightList::activated, this, &NightScreen::needChosen);
    connect(m_board, &NightList::activated, this, [this] { beginCheck(CallResult::Reached); });
    connect(m_items, &NightList::activated, this, &NightScreen::itemChosen);
    for (NightList *list : {m_needs, m_board, m_items, m_log})
        connect(list, &NightList::currentChanged, this, &NightScreen::showOrders);
    m_second = new QWidget;
    m_secondLine = new QBoxLayout(QBoxLayout::TopToBottom, m_second);
    m_secondLine->setContentsMargins(0, 0, 0, 0);
    m_secondLine->addWidget(m_items, 1);
    m_secondLine->addWidget(m_log, 1);
    m_line = new QBoxLayout(QBoxLayout::LeftToRight);
    m_line->addWidget(m_board, 1);
    m_line->addWidget(m_second, 1);
}

void NightScreen::buildPane()
{
    m_pane = new NightPane(m_seat);
    m_secondLine->addWidget(m_pane, 1);
    m_shiftActs = new ShiftActs(m_seat, m_feed, m_pane, this);
    m_logActs = new LogActs(m_seat, m_feed, m_pane, this);
    m_itemActs = new ItemActs(m_seat, m_feed, m_pane, this);
    m_reportActs = new ReportActs(m_seat, m_feed, m_pane, this);
    m_rosterActs = new RosterActs(m_seat, m_pane, this);
    connect(m_pane, &NightPane::opened, this, [this] {
        m_problem->hide();
        arrange();
    });
    connect(m_pane, &NightPane::dismissed, this, [this] {
        arrange();
        focusList();
    });
    connect(m_pane, &NightPane::said, this,
            [this](Tone tone, const QString &sentence) { m_problem->showMessage(tone, sentence); });
    connect(m_pane, &NightPane::sentOff, this, &NightScreen::acted);
    connect(m_logActs, &LogActs::called, this, [this] { m_goingOn = true; });
}

void NightScreen::addOrder(NightOrder order)
{
    const QString keys = mizban::keysOf(order);
    order.button = new QPushButton(order.text + u" "_s + isolateLtr(keys));
    order.button->setObjectName(u"night.order."_s + order.name);
    order.button->setAutoDefault(false);
    order.button->setFocusPolicy(Qt::TabFocus);
    order.button->setIcon(themeIcon(order.icon));
    connect(order.button, &QPushButton::clicked, this, order.act);
    m_flow->addWidget(order.button);
    QAction *command = addHeardCommand(this, u"night.command."_s + order.name, order.text, keys, order.act);
    setAbleWhen(command, order.able);
    m_orders << order;
}

void NightScreen::showNight()
{
    const NightPicture &night = picture();
    m_needs->setLines(night.needRows);
    m_board->setLines(night.boardRows);
    m_items->setLines(night.itemRows);
    m_log->setLines(night.logRows);
    m_board->setNote(tr("هر %1 ساعت یک تماس").arg(numberText(night.times.callHours)));
    m_items->setNote(night.itemRows.isEmpty() ? QString() : numberText(night.itemRows.size()));
    m_log->setNote(night.logRows.isEmpty() ? QString() : numberText(night.logRows.size()));
    if (std::exchange(m_goingOn, false) && !night.board.next.isEmpty())
        m_board->choose(night.board.next.text());
    showHead();
    showOrders();
    m_pane->keepFor(night.shift.id);
    m_shiftActs->refreshHandOver();
    Q_EMIT shown();
}

/// What does not fit beside the clock is left to the tooltip.
void NightScreen::elideTitle()
{
    const QString whole = m_title->toolTip();
    m_title->setText(m_title->fontMetrics().elidedText(whole, Qt::ElideRight, m_title->width()));
}

void NightScreen::showHead()
{
    const NightPicture &night = picture();
    const QString day = formatJalaliLong(toJalali(night.board.night));
    const DirectoryPtr directory = m_seat->directory();
    const QString manager = isolate(directory->personName(night.shift.manager.person));
    if (!night.isOpen())
        m_title->setText(tr("شب %1، نوبت باز نیست").arg(day));
    else if (night.board.leftBehind)
        m_title->setText(tr("شب %1، نوبت %2 تحویل داده نشده است").arg(day, manager));
    else
        m_title->setText(
            tr("شب %1، نوبت %2 از ساعت %3").arg(day, manager, hourText(night.shift.startedAtMs)));
    m_title->setToolTip(m_title->text());
    m_title->setAccessibleName(m_title->text());
    elideTitle();
    m_clock->setText(hourText(night.atMs));
    QStringList counts;
    for (const NightStanding standing :
         {NightStanding::NoRoster, NightStanding::NotReached, NightStanding::Late, NightStanding::NotCalled,
          NightStanding::Reached}) {
        if (const int count = night.board.count(standing); count > 0)
            counts << numberText(count) + u' ' + nameOf(standing);
    }
    if (!night.board.unlisted.isEmpty())
        counts << tr("%1 لوح بیرون از فهرست کشیک").arg(numberText(night.board.unlisted.size()));
    m_counts->setText(counts.join(u"   "_s));
    m_counts->setToolTip(m_counts->text());
}

/// In a narrow window only what concerns the list in front: all the rest by its key, or by the palette.
void NightScreen::showOrders()
{
    const bool narrow = isNarrow();
    const QString which = m_which->current();
    for (const NightOrder &order : std::as_const(m_orders)) {
        const bool here = !narrow || order.place.isEmpty() || order.place == which;
        order.button->setVisible(order.always && here && order.able());
        order.button->setIcon(narrow ? QIcon() : themeIcon(order.icon));
    }
}

bool NightScreen::isNarrow() const
{
    return width() < currentTheme().px(narrowBelow);
}

void NightScreen::focusList()
{
    if (m_pane->form()) {
        m_pane->focusForm();
        return;
    }
    for (NightList *list : {m_board, m_items, m_log, m_needs}) {
        if (list->isVisibleTo(this) && list->model()->rowCount() > 0) {
            list->focusList();
            return;
        }
    }
    m_needs->focusList();
}

/// Who worked in a list that has just made room for another goes on in that one.
void NightScreen::focusShown()
{
    for (NightList *list : {m_board, m_items, m_log}) {
        if (list->hasListFocus())
            return;
    }
    for (NightList *list : {m_board, m_items, m_log}) {
        if (list->isVisibleTo(this)) {
            list->focusList();
            return;
        }
    }
}

/// F6: from list to list, and back to the first.
void NightScreen::nextList()
{
    QList<NightList *> lists;
    for (NightList *list : {m_needs, m_board, m_items, m_log}) {
        if (list->isVisibleTo(this))
            lists << list;
    }
    qsizetype at = -1;
    for (qsizetype each = 0; each < lists.size(); ++each) {
        if (lists.at(each)->hasListFocus())
            at = each;
    }
    lists.at((at + 1) % lists.size())->focusList();
}

void NightScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F6) {
        nextList();
        return;
    }
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QString typed = toAsciiDigits(event->text());
    const int digit = typed.size() == 1 ? typed.at(0).unicode() - u'0' : event->key() - Qt::Key_0;
    if (digit >= static_cast<int>(CallResult::Reached) &&
        digit <= static_cast<int>(CallResult::WrongNumber)) {
        beginCheck(static_cast<CallResult>(digit));
        return;
    }
    for (const NightOrder &order : std::as_const(m_orders)) {
        if (isMeant(order, *event)) {
            if (order.able())
                order.act();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void NightScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    elideTitle();
}

void NightScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column)
        refresh();
}

void NightScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed->refresh();
    Q_EMIT inFrontChanged(true);
}

void NightScreen::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT inFrontChanged(false);
}

/// Three lists side by side, two columns, or one list at a time.
void NightScreen::arrange()
{
    const Theme theme = currentTheme();
    const bool narrow = isNarrow();
    const bool wide = width() >= theme.px(wideFrom);
    const bool writing = m_pane->form() != nullptr;
    const QString which = m_which->current();
    const bool inList = m_board->hasListFocus() || m_items->hasListFocus() || m_log->hasListFocus();
    const NightStep farthest = wide ? NightStep::Farthest : NightStep::Far;
    m_clock->setFont(nightFont(theme, farthest));
    m_needs->setStep(farthest);
    m_needs->setFitted(narrow ? 1 : needsShown);
    for (NightList *list : {m_board, m_items, m_log})
        list->setTitled(!narrow);  // the choice above says which it is
    m_counts->setVisible(!narrow); // the provinces have theirs
    m_which->setVisible(narrow && !writing);
    m_needs->setVisible(!narrow || !writing);
    // Where the window is low too the lists come first; the keys work and Ctrl+K finds them.
    m_bar->setVisible(!narrow || (!writing && height() >= theme.px(ordersFrom)));
    m_board->setVisible(narrow ? !writing && which == boardName : true);
    m_items->setVisible(narrow ? !writing && which == itemsName : wide || !writing);
    m_log->setVisible(narrow ? !writing && which == logName : !writing);
    m_pane->setVisible(writing);
    m_second->setVisible(!narrow || writing || which != boardName);
    if (inList && !writing)
        focusShown();
    m_secondLine->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_line->setStretch(1, wide ? 2 : 1);
    showOrders();
}

void NightScreen::refresh()
{
    const Theme theme = currentTheme();
    m_title->setFont(nightFont(theme, NightStep::Far));
    m_counts->setFont(nightFont(theme, NightStep::Near));
    m_column->setContentsMargins(theme.space12(), theme.space8(), theme.space12(), 0);
    m_column->setSpacing(theme.space8());
    m_line->setSpacing(theme.space16());
    m_secondLine->setSpacing(theme.space8());
    m_pane->setGap(theme.space8());
    m_flow->setGap(theme.px(6));
    arrange();
}

} // namespace mizban
