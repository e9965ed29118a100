#include "ui/shell/command_palette.h"

#include "ui/shell/palette_delegate.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int cardWidth = 620; // logical pixels
constexpr int cardHeight = 460;
constexpr int cardTop = 64;
} // namespace

CommandPalette::CommandPalette(std::shared_ptr<Seat> seat, QWidget *over)
    : QWidget(over)
    , m_model(new PaletteModel(std::move(seat), this))
    , m_field(new PersianLineEdit)
    , m_list(new QListView)
    , m_state(new WrappedLabel)
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("یافتن کار، متقاضی یا مورد"));
    m_field->setObjectName(u"palette.field"_s);
    m_field->setPlaceholderText(
        tr("نام کار، متقاضی، شناسه یا واژه‌ای از مورد"));
    m_field->setAccessibleName(tr("یافتن کار، متقاضی یا مورد"));
    m_list->setObjectName(u"palette.list"_s);
    m_list->setAccessibleName(tr("یافته‌ها"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_state->setObjectName(u"palette.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    over->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, m_model, &PaletteModel::setText);
    connect(m_model, &PaletteModel::changed, this, &CommandPalette::showState);
    connect(m_list, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    hide();
    refresh();
}

void CommandPalette::open(const QList<QAction *> &commands)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_field->clear();
    m_model->setCommands(commands);
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    const QPointer<QWidget> before = std::exchange(m_before, nullptr);
    hide();
    if (before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::mark(int row)
{
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    // The heading above the first of a group stays in sight with it.
    if (row > 0 && m_model->choosable(row - 1, 1) == row)
        m_list->scrollTo(m_model->index(row - 1));
    m_list->scrollTo(index);
}

void CommandPalette::move(int step)
{
    mark(m_model->choosable(m_list->currentIndex().row() + step, step > 0 ? 1 : -1));
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry entry = m_model->entry(row);
    if (entry.kind == PaletteEntry::Kind::Heading)
        return;
    dismiss(); // a command may go on from where the person was
    if (entry.kind == PaletteEntry::Kind::Case)
        Q_EMIT caseChosen(entry.caseId);
    else if (entry.kind == PaletteEntry::Kind::Person || entry.kind == PaletteEntry::Kind::Search)
        Q_EMIT searchChosen(entry.query);
    else if (entry.command)
        entry.command->trigger();
}

void CommandPalette::showState()
{
    const bool nothing = m_model->rowCount() == 0;
    if (!m_list->currentIndex().isValid())
        mark(m_model->choosable(0, 1));
    m_state->setText(
        !nothing ? tr("↑ و ↓ برای گزیدن، Enter برای اجرا، Esc برای بازگشت")
        : m_model->isSearching()
            ? tr("در حال جستجو…")
            : tr("چیزی پیدا نشد. نام خانوادگی، شناسه پیگیری یا واژه‌ای از "
                 "شرح مورد را بنویسید."));
}

bool CommandPalette::hears(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const int page = qMax(1, m_list->viewport()->height() / currentTheme().rowHeight() - 1);
        const bool down = event->key() == Qt::Key_PageDown;
        const int to =
            qBound(0, m_list->currentIndex().row() + (down ? page : -page), m_model->rowCount() - 1);
        const int onward = m_model->choosable(to, down ? 1 : -1);
        mark(onward >= 0 ? onward : m_model->choosable(to, down ? -1 : 1));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return hears(static_cast<QKeyEvent *>(event));
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        dismiss();
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::place()
{
    const Theme theme = currentTheme();
    const QWidget *over = parentWidget();
    const int edge = theme.space16();
    const int width = qMin(theme.px(cardWidth), over->width() - 2 * edge);
    const int top = qMin(theme.px(cardTop), over->height() / 8);
    const int height = qMin(theme.px(cardHeight), over->height() - top - edge);
    setGeometry((over->width() - width) / 2, top, width, height);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.colours().window);
    painter.setPen(QPen(theme.colours().control, theme.px(1)));
    painter.setBrush(theme.colours().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(8), theme.px(8));
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // not for what lies below
}

void CommandPalette::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_state)
        refresh();
}

void CommandPalette::refresh()
{
    const Theme theme = currentTheme();
    layout()->setContentsMargins(theme.space12(), theme.space12(), theme.space12(), theme.space8());
    layout()->setSpacing(theme.space8());
    m_state->setFont(theme.font(TypeStep::Small));
    QPalette quiet = m_state->palette();
    quiet.setColor(QPalette::WindowText, theme.colours().muted);
    m_state->setPalette(quiet);
    if (isVisible())
        place();
}

} // namespace mizban
