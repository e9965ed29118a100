#include "ui/search/search_screen.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_orders.h"
#include "ui/case/case_view.h"
#include "ui/case/flow_layout.h"
#include "ui/models/case_text.h"
#include "ui/models/search_model.h"
#include "ui/search/saved_searches.h"
#include "ui/search/search_field.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int soonMs = 40;
constexpr int narrowBelow = 760; // logical pixels
constexpr int helpFrom = 380;    // logical pixels of height
} // namespace

SearchScreen::SearchScreen(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_results(new SearchModel(m_seat, this))
    , m_splitter(new QSplitter)
{
    setObjectName(u"search"_s);
    m_splitter->setObjectName(u"search.splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_middle = makeMiddle();
    m_pane = makePane();
    m_splitter->addWidget(m_middle);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->addWidget(m_splitter);
    m_toast = new Toast(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connectParts();
    refresh();
    m_splitter->setSizes({currentTheme().px(400), currentTheme().px(640)});
    m_splitter->restoreState(QSettings().value(u"search/splitter"_s).toByteArray());
    showEmpty();
}

SearchScreen::~SearchScreen() = default;

QWidget *SearchScreen::makeMiddle()
{
    auto *middle = new QWidget;
    m_field = new SearchField;
    m_saved = new SavedSearches(m_seat);
    m_help = makeHelp();
    m_title = new SectionHeader(tr("یافته‌ها"));
    m_title->setObjectName(u"search.title"_s);
    m_keep = new QPushButton(tr("ذخیره این جستجو (Ctrl+D)"));
    m_keep->setObjectName(u"search.keep"_s);
    m_keep->setAutoDefault(false);
    m_title->addWidget(m_keep);
    m_list = new CaseListView;
    m_list->setObjectName(u"search.list"_s);
    m_list->setAccessibleName(tr("موردهای یافته‌شده"));
    m_list->setModel(m_results);
    m_empty = new EmptyState;
    m_empty->setObjectName(u"search.empty"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(middle);
    column->addWidget(m_field);
    column->addWidget(m_help);
    column->addWidget(m_saved);
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    return middle;
}

/// The filters one may write, each a button that begins it.
QWidget *SearchScreen::makeHelp()
{
    struct Help
    {
        const char *name;
        QString word;
        QString text;
    };
    const QList<Help> helps{{"kind", tr("نوع"), tr("نوع مورد")},    {"status", tr("وضعیت"), tr("وضعیت")},
                            {"from", tr("از"), tr("از تاریخ")},     {"to", tr("تا"), tr("تا تاریخ")},
                            {"holder", tr("دارنده"), tr("دارنده")}, {"name", tr("نام"), tr("نام متقاضی")}};
    auto *help = new QWidget;
    auto *flow = new FlowLayout(help);
    flow->setObjectName(u"search.help"_s);
    for (const Help &each : helps) {
        auto *button = new QPushButton(each.text);
        button->setObjectName(u"search.help."_s + QLatin1StringView(each.name));
        button->setToolTip(tr("محدود کردن جستجو با «%1:»").arg(each.word));
        button->setFlat(true);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, word = each.word] { m_field->beginFilter(word); });
        flow->addWidget(button);
    }
    return help;
}

QWidget *SearchScreen::makePane()
{
    auto *pane = new QWidget;
    auto *back = new QPushButton(tr("بازگشت به یافته‌ها (Esc)"));
    back->setObjectName(u"search.back"_s);
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &SearchScreen::leaveCase);
    m_back = back;
    m_case = new CaseView(m_seat);
    m_case->setToastOver(this);
    m_case->setEmptyText({}, {});
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    column->addWidget(m_case, 1);
    return pane;
}

void SearchScreen::addPrintCommands()
{
    setAbleWhen(addCommand(this, u"search.command.print"_s, tr("چاپ پرونده، نامه پاسخ یا پاکت"),
                           Qt::CTRL | Qt::Key_P,
                           [this] {
                               if (m_case->details() && !m_case->details()->row.summary)
                                   Q_EMIT printRequested(m_case->caseId());
                           }),
                [this] { return m_case->details() && !m_case->details()->row.summary; });
    setAbleWhen(addCommand(this, u"search.command.printList"_s, tr("چاپ یافته‌ها"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_P,
                           [this] {
                               if (m_results->rowCount() > 0)
                                   Q_EMIT listPrintRequested(m_field->edit()->text());
                           }),
                [this] { return m_results->rowCount() > 0; });
}

void SearchScreen::connectParts()
{
    setCommandTitle(this, tr("جستجو"));
    addKey(this, u"search.key.enter"_s,
           tr("رفتن به یافته‌ها، و از آن‌ها به مورد"), u"Enter"_s);
    QAction *keep = addCommand(this, u"search.command.keep"_s, tr("ذخیره این جستجو"), Qt::CTRL | Qt::Key_D,
                               [this] { m_keep->click(); });
    addPrintCommands();
    setAbleWhen(keep, [this] { return m_keep->isEnabled(); });
    addKey(this, u"search.key.remove"_s, tr("حذف جستجوی ذخیره‌شده"), u"Delete"_s);
    connect(&m_soon, &QTimer::timeout, this, &SearchScreen::ask);
    connect(m_field->edit(), &QLineEdit::textChanged, this, &SearchScreen::typed);
    m_field->edit()->installEventFilter(this);
    connect(m_results, &SearchModel::searched, this, &SearchScreen::showResults);
    connect(m_results, &SearchModel::failed, this, &SearchScreen::showProblem);
    connect(m_list, &CaseListView::windowChanged, this, [this](int, int last) {
        if (last + 1 >= m_results->rowCount())
            m_results->fetchMore({});
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SearchScreen::currentMoved);
    connect(m_list, &QAbstractItemView::activated, this, &SearchScreen::enterCase);
    connect(m_saved, &SavedSearches::chosen, this, &SearchScreen::search);
    connect(m_saved, &SavedSearches::said, this,
            [this](const QString &sentence) { m_toast->showMessage(sentence); });
    connect(m_saved, &SavedSearches::done, this, &SearchScreen::focusField);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_saved->setVisible(true);
        m_saved->askName(m_field->text());
    });
    connect(m_case, &CaseView::receiptRequested, this, &SearchScreen::receiptRequested);
    connect(m_case, &CaseView::acted, this, &SearchScreen::acted);
    connect(m_case, &CaseView::linkChanged, this, &SearchScreen::acted);
    connect(m_case, &CaseView::goOnRequested, m_list, &CaseListView::goOn);
    connect(m_case, &CaseView::leaveRequested, this, &SearchScreen::leaveCase);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(u"search/splitter"_s, m_splitter->saveState()); });
}

void SearchScreen::focusField()
{
    m_paneInFront = false;
    arrange();
    m_field->edit()->setFocus(Qt::ShortcutFocusReason);
    m_field->edit()->selectAll();
}

void SearchScreen::search(const QString &typed)
{
    m_field->setText(typed);
    m_field->edit()->setFocus(Qt::OtherFocusReason);
}

void SearchScreen::typed()
{
    arrange();
    m_soon.start();
}

void SearchScreen::ask()
{
    const auto query = parseCaseQuery(m_field->text(), m_seat->clock().nowMs());
    if (!query.ok()) {
        showFault(query.error());
        return;
    }
    m_field->setFaulty(false);
    if (query->isEmpty()) {
        m_results->clear();
        m_case->showNothing();
        showEmpty();
        return;
    }
    m_results->search(*query);
}

void SearchScreen::showResults()
{
    m_field->setFaulty(false);
    const int rows = m_results->rowCount();
    const QString count = numberText(rows);
    m_title->setNote(m_results->hasMore() ? tr("%1 مورد تازه‌تر").arg(count)
                                          : tr("%1 مورد").arg(count));
    if (rows == 0) {
        showEmpty();
        return;
    }
    m_title->show();
    m_keep->setEnabled(true);
    m_stack->setCurrentWidget(m_list);
    const int shown = m_results->rowOf(m_case->caseId());
    if (!m_list->currentIndex().isValid() && shown >= 0)
        m_list->setCurrentIndex(m_results->index(shown));
    else if (!m_list->currentIndex().isValid() && !m_narrow)
        m_list->setCurrentIndex(m_results->index(0)); // the newest is what one most often looks for
}

void SearchScreen::showProblem(const Error &error)
{
    if (error.code != ErrorCode::Busy)
        showFault(error);
}

/// What was found for other words answers nothing that is asked now: the fault stands in its place.
void SearchScreen::showFault(const Error &error)
{
    const bool ofWords = !error.field.isEmpty(); // else the store could not be read
    m_field->setFaulty(ofWords);
    m_results->clear();
    m_case->showNothing();
    m_title->hide();
    m_keep->setEnabled(false);
    m_empty->setIcon(u"warning"_s);
    m_empty->setSentence(describe(error));
    m_empty->setNext(
        ofWords
            ? tr("آنچه نوشته‌اید سر جای خود است؛ آن را اصلاح کنید یا صافی نادرست را بردارید.")
            : QString());
    m_empty->setAction({});
    m_stack->setCurrentWidget(m_empty);
    QAccessibleEvent alert(m_empty, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SearchScreen::showEmpty()
{
    const bool asked = !m_field->text().trimmed().isEmpty();
    m_title->setVisible(asked);
    m_keep->setEnabled(asked);
    m_empty->setIcon(u"search"_s);
    if (asked) {
        m_empty->setSentence(tr("موردی با این عبارت در این جایگاه نیست."));
        m_empty->setNext(tr(
            "واژه‌ای را بردارید یا تنها آغاز آن را بنویسید؛ صافی‌های بالا را هم بازبینی کنید."));
        m_case->showNothing();
        lookForService();
    } else {
        m_empty->setSentence(tr("در همه موردهای این جایگاه بگردید."));
        m_empty->setNext(tr(
            "واژه، نام، کد ملی، تلفن یا شناسه پیگیری را بنویسید؛ «چند واژه پشت سر هم» را در گیومه بگذارید."));
    }
    m_empty->setAction({});
    m_stack->setCurrentWidget(m_empty);
}

/// A service has a tracking id too (T1), and is no case.
void SearchScreen::lookForService()
{
    const QString asked = m_field->text();
    const Result<QString> number = parseTrackingId(asked);
    if (!number.ok())
        return;
    m_seat->read([id = *number](SeatReader &reader) { return reader.serviceNumbered(id); })
        .then(this, [this, asked](const Result<std::optional<ServiceRow>> &found) {
            if (found.ok() && *found && m_field->text() == asked && m_results->rowCount() == 0)
                showService(**found);
        });
}

void SearchScreen::showService(const ServiceRow &service)
{
    const Service *known = m_seat->directory()->service(service.serviceId);
    m_empty->setSentence(tr("این شناسه از آن خدمتی است که برای %1 ثبت شده است: %2")
                             .arg(isolate(service.applicantName),
                                  isolate(known ? known->title : shownDigits(service.serviceId))));
    m_empty->setNext(tr("آن را در «خدمت‌ها» (Ctrl+4) می‌بینید."));
}

void SearchScreen::currentMoved()
{
    const StreamId id = m_results->idAt(m_list->currentIndex().row());
    if (id.isValid())
        m_case->showCase(id);
}

void SearchScreen::enterList()
{
    if (m_results->rowCount() == 0)
        return;
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_results->index(0));
    m_list->setFocus(Qt::OtherFocusReason);
}

void SearchScreen::enterCase()
{
    currentMoved();
    m_paneInFront = true;
    arrange();
    m_case->focusContent();
}

void SearchScreen::leaveCase()
{
    m_paneInFront = false;
    arrange();
    m_list->setFocus(Qt::OtherFocusReason);
}

void SearchScreen::keyPressEvent(QKeyEvent *event)
{
    bool opened = false;
    if (!m_field->edit()->hasFocus() && giveCaseOrder(*m_case, *event, opened)) {
        if (opened && m_narrow)
            enterCase();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_list->hasFocus() || m_stack->currentWidget() == m_empty)
            focusField();
        else
            leaveCase();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool SearchScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field->edit() || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_soon.isActive()) { // nobody waits for what is being typed
            m_soon.stop();
            ask();
        }
        enterList();
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            Q_EMIT leaveRequested();
        else
            m_field->setText({});
        return true;
    default:
        return false;
    }
}

QSize SearchScreen::minimumSizeHint() const
{
    return {currentTheme().px(300), currentTheme().px(240)};
}

void SearchScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SearchScreen::arrange()
{
    m_narrow = width() < currentTheme().px(narrowBelow);
    // In a low window what is found comes first.
    const bool roomy = height() >= currentTheme().px(helpFrom);
    m_help->setVisible(roomy);
    m_saved->setVisible(roomy || m_field->text().trimmed().isEmpty());
    m_back->setVisible(m_narrow);
    m_middle->setVisible(!m_narrow || !m_paneInFront);
    m_pane->setVisible(!m_narrow || m_paneInFront);
    m_pane->setMinimumWidth(currentTheme().px(m_narrow ? 300 : 340));
}

void SearchScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_case) {
        refresh();
        arrange();
    }
}

void SearchScreen::refresh()
{
    const Theme theme = currentTheme();
    const int gap = theme.space12();
    m_middle->layout()->setContentsMargins(gap, gap, gap, 0);
    m_middle->layout()->setSpacing(theme.space8());
    m_middle->setMinimumWidth(theme.px(300));
    if (auto *flow = m_help->findChild<FlowLayout *>())
        flow->setGap(theme.space4());
}

} // namespace mizban
