#include "ui/widgets/completing_combo.h"

#include "ui/widgets/completion_model.h"
#include "ui/widgets/half_space.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QListView>
#include <QScrollBar>

namespace mizban {
namespace {
constexpr int linesShown = 8;
}

CompletingCombo::CompletingCombo(QWidget *parent)
    : QLineEdit(parent)
    , m_entries(new CompletionModel(this))
    , m_list(new QListView(this))
{
    setLayoutDirection(Qt::RightToLeft);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
    hideOwnPlaceholder(*this);
    setPlaceholderText(tr("چند حرف از نام را بنویسید"));
    m_list->setModel(m_entries);
    m_list->setItemDelegate(new CompletionDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setFrameStyle(QFrame::Box | QFrame::Plain);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("پیشنهادها"));
    m_list->hide();
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { pick(m_entries->entryOfRow(index.row()), true); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_proposing = false;
        search();
        openList();
    });
    auto *open = addAction(themeIcon(u"chevron-down"), TrailingPosition);
    open->setToolTip(tr("همه گزینه‌ها (F4)"));
    connect(open, &QAction::triggered, this, [this] {
        if (m_list->isVisible()) {
            closeList();
            return;
        }
        setFocus(Qt::MouseFocusReason);
        m_entries->filter({});
        openList();
    });
}

CompletingCombo::~CompletingCombo()
{
    // While open the list belongs to the window, not to the field.
    if (m_list->parent() != this)
        delete m_list;
}

void CompletingCombo::setEntries(const QList<CompletionEntry> &entries)
{
    const QString kept = code();
    m_entries->setEntries(entries);
    m_picked = -1;
    if (!kept.isEmpty())
        setCode(kept);
    else
        renewList();
}

/// The entries may change while a person types.
void CompletingCombo::renewList()
{
    if (!m_list->isVisible())
        return;
    m_entries->filter(m_picked < 0 ? text() : QString());
    openList();
}

void CompletingCombo::setRecentCodes(const QStringList &codes)
{
    m_entries->setRecentCodes(codes);
}

void CompletingCombo::setLeftOut(const QString &code)
{
    if (code == m_entries->leftOut())
        return;
    m_entries->setLeftOut(code);
    if (!code.isEmpty() && this->code() == code)
        pick(-1, false);
    else
        renewList();
}

CompletionEntry CompletingCombo::entry() const
{
    return m_picked < 0 ? CompletionEntry() : m_entries->entries().at(m_picked);
}

QString CompletingCombo::code() const
{
    return entry().code;
}

bool CompletingCombo::setCode(const QString &code)
{
    const int at = m_entries->entryOfCode(code);
    pick(at, false);
    return at >= 0;
}

void CompletingCombo::setTyped(const QString &text)
{
    pick(-1, false);
    setText(text);
    showState();
}

QString CompletingCombo::message() const
{
    return m_picked < 0 && !text().isEmpty()
               ? tr("این نام در فهرست نیست؛ یکی از گزینه‌ها را برگزینید.")
               : QString();
}

void CompletingCombo::search()
{
    m_entries->filter(text());
    const bool had = m_picked >= 0;
    m_picked = -1;
    showState();
    if (had)
        Q_EMIT codeChanged({});
}

void CompletingCombo::showState()
{
    setInputState(this, !hasFocus() && !message().isEmpty() ? InputState::Wrong : InputState::Plain);
}

void CompletingCombo::placeList()
{
    const QWidget *top = window();
    const QPoint corner = mapTo(top, QPoint(0, 0));
    const int line = m_list->sizeHintForRow(0);
    const int wanted = qMin(linesShown, m_entries->rowCount()) * line + 2 * m_list->frameWidth();
    const int below = top->height() - corner.y() - height();
    const bool under = below >= wanted || below >= corner.y();
    const int tall = qMin(wanted, (under ? below : corner.y()) - 2);
    m_list->setGeometry(corner.x(), under ? corner.y() + height() : corner.y() - tall, width(), tall);
}

void CompletingCombo::openList()
{
    if (isReadOnly() || m_entries->rowCount() == 0) {
        closeList();
        return;
    }
    m_list->setObjectName(objectName() + QStringLiteral(".list"));
    if (m_list->parentWidget() != window()) {
        m_list->setParent(window());
        window()->installEventFilter(this);
    }
    m_list->setLayoutDirection(layoutDirection());
    QPalette outlined = palette();
    outlined.setColor(QPalette::WindowText, currentTheme().colours().control);
    m_list->setPalette(outlined);
    placeList();
    m_list->setCurrentIndex(m_entries->index(0, 0));
    m_list->show();
    m_list->raise();
    // A form that has just opened still finds its place.
    QMetaObject::invokeMethod(this, &CompletingCombo::followField, Qt::QueuedConnection);
}

void CompletingCombo::followField()
{
    if (m_list->isVisible())
        placeList();
}

void CompletingCombo::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    followField();
}

void CompletingCombo::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    followField();
}

void CompletingCombo::propose()
{
    if (m_picked >= 0 || !text().isEmpty() || !isVisible() || !m_entries->hasRecent())
        return;
    m_entries->filter({});
    openList();
    m_proposing = m_list->isVisible();
}

void CompletingCombo::takeProposed()
{
    if (m_proposing && m_list->isVisible())
        pick(m_entries->entryOfRow(m_list->currentIndex().row()), false);
}

void CompletingCombo::closeList()
{
    m_proposing = false;
    m_list->hide();
}

void CompletingCombo::pick(int entry, bool byPerson)
{
    closeList();
    const QString before = code();
    m_picked = entry;
    setText(entry < 0 ? QString() : m_entries->entries().at(entry).title);
    setToolTip(entry < 0 ? QString() : m_entries->entries().at(entry).path);
    setCursorPosition(0);
    showState();
    if (code() != before)
        Q_EMIT codeChanged(code());
    if (byPerson && entry >= 0)
        Q_EMIT picked(code());
}

void CompletingCombo::settle()
{
    if (m_picked >= 0 || text().isEmpty())
        return;
    m_entries->filter(text());
    if (const int named = m_entries->entryNamed(text()); named >= 0)
        pick(named, false);
    else if (m_entries->rowCount() == 1)
        pick(m_entries->entryOfRow(0), false);
}

bool CompletingCombo::listKey(QKeyEvent *event)
{
    const int row = m_list->currentIndex().row();
    const int last = m_entries->rowCount() - 1;
    const auto go = [&](int to) { m_list->setCurrentIndex(m_entries->index(qBound(0, to, last), 0)); };
    switch (event->key()) {
    case Qt::Key_Down:
        go(row + 1);
        return true;
    case Qt::Key_Up:
        go(row - 1);
        return true;
    case Qt::Key_PageDown:
        go(row + linesShown);
        return true;
    case Qt::Key_PageUp:
        go(row - linesShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier || row < 0)
            return false;
        pick(m_entries->entryOfRow(row), true);
        return true;
    case Qt::Key_Escape: {
        const bool askedFor = !m_proposing;
        closeList();
        return askedFor;
    }
    default:
        return false;
    }
}

void CompletingCombo::keyPressEvent(QKeyEvent *event)
{
    if (isHalfSpaceKey(event)) {
        insert(QString(halfSpace));
        return;
    }
    if (m_list->isVisible() && listKey(event))
        return;
    if (!m_list->isVisible() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_F4)) {
        m_entries->filter(m_picked < 0 ? text() : QString());
        openList();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void CompletingCombo::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    closeList();
    settle();
    showState();
}

void CompletingCombo::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (!m_list->isVisible() && text().isEmpty()) {
        m_entries->filter({});
        openList();
    }
}

bool CompletingCombo::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->parent() && event->type() == QEvent::Resize)
        closeList();
    return QLineEdit::eventFilter(watched, event);
}

void CompletingCombo::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    paintPlaceholder(*this, cursorRect());
}

void CompletingCombo::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && m_list && !isEnabled())
        closeList();
}

} // namespace mizban
