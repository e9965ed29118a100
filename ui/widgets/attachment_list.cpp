#include "ui/widgets/attachment_list.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/section_header.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QUrl>
#include <QVBoxLayout>

namespace mizban {
namespace {

constexpr int linesShown = 4;

QString iconOf(const AttachmentEntry &entry)
{
    if (entry.image)
        return QStringLiteral("image");
    return entry.name.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? QStringLiteral("pdf")
                                                                            : QStringLiteral("attach");
}

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// Icon and name, the size at the end of the line.
class AttachmentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const ThemeColours &c = theme.colours();
        const bool selected = option.state & QStyle::State_Selected;
        const bool mirrored = option.direction == Qt::RightToLeft;
        if (selected)
            painter->fillRect(option.rect, c.selection);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, c.hover);
        painter->save();
        QRect free = option.rect.adjusted(theme.space8(), 0, -theme.space8(), 0);
        const int icon = theme.iconSize();
        const QPoint corner(mirrored ? free.right() - icon + 1 : free.left(), free.center().y() - icon / 2);
        const QColor ink = selected ? c.onSelection : c.muted;
        painter->drawPixmap(corner, themePixmap(index.data(Qt::UserRole + 1).toString(), icon, ink,
                                                painter->device()->devicePixelRatioF()));
        const int used = icon + theme.space8();
        free.adjust(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0);
        const auto lead = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute;
        const auto trail = (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::AlignAbsolute;
        painter->setFont(theme.font(TypeStep::Small));
        painter->setPen(ink);
        const auto atEnd = [&](const QString &text) {
            painter->drawText(free, trail, text);
            const int tail = painter->fontMetrics().horizontalAdvance(text) + theme.space12();
            free.adjust(mirrored ? tail : 0, 0, mirrored ? 0 : -tail, 0);
        };
        atEnd(index.data(Qt::UserRole + 2).toString());
        if (const QString state = index.data(Qt::UserRole + 3).toString(); !state.isEmpty()) {
            const auto tone = static_cast<Tone>(index.data(Qt::UserRole + 4).toInt());
            painter->setPen(selected || tone == Tone::Neutral ? ink : theme.tone(tone).text);
            atEnd(state);
        }
        painter->setFont(theme.font());
        painter->setPen(selected ? c.onSelection : c.text);
        painter->drawText(
            free, lead,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, free.width()));
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(c.focus, theme.px(2)));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {currentTheme().px(120), currentTheme().px(32)};
    }
};

} // namespace

AttachmentList::AttachmentList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(themeIcon(u"attach"), tr("افزودن پیوست"), this))
    , m_invitation(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_line = new QHBoxLayout;
    m_line->addWidget(m_add);
    m_line->addWidget(m_invitation, 1);
    column->addLayout(m_line);
    column->addWidget(m_list);
    // Takes what the buttons leave, and gives way where that is too little for its words.
    m_invitation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_invitation->installEventFilter(this);
    setAcceptDrops(true);
    m_add->setObjectName(QStringLiteral("attachments.add"));
    m_add->setAutoDefault(false);
    setFocusProxy(m_add); // where an error about attachments leads
    m_list->setObjectName(QStringLiteral("attachments.list"));
    m_list->setAccessibleName(tr("پیوست‌ها"));
    m_list->setItemDelegate(new AttachmentDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    connect(m_add, &QPushButton::clicked, this, &AttachmentList::addRequested);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT openRequested(item->data(Qt::UserRole).toString());
    });
    refresh();
}

void AttachmentList::addButton(QPushButton *button)
{
    m_line->insertWidget(m_line->indexOf(m_invitation), button);
    setTabOrder(m_add, button);
    setTabOrder(button, m_list);
}

QList<QPushButton *> AttachmentList::buttons() const
{
    QList<QPushButton *> shown;
    for (int at = 0; at < m_line->count(); ++at) {
        auto *button = qobject_cast<QPushButton *>(m_line->itemAt(at)->widget());
        if (button && !button->isHidden())
            shown << button;
    }
    return shown;
}

QSize AttachmentList::minimumSizeHint() const
{
    int widest = 0;
    for (const QPushButton *button : buttons())
        widest = qMax(widest, button->sizeHint().width());
    return {widest, QWidget::minimumSizeHint().height()};
}

void AttachmentList::arrange()
{
    int together = 0;
    for (const QPushButton *button : buttons())
        together += button->sizeHint().width() + qMax(0, m_line->spacing());
    m_line->setDirection(together > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AttachmentList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QString AttachmentList::sizeText(qint64 bytes)
{
    const auto shown = [](double value) {
        QString number = QString::number(value, 'f', value < 10 ? 1 : 0);
        if (number.endsWith(QStringLiteral(".0")))
            number.chop(2);
        number.replace(u'.', QChar(u'٫'));
        return shownDigits(number);
    };
    constexpr double kilo = 1024;
    if (bytes < 1024)
        return tr("%1 بایت").arg(shown(double(bytes)));
    if (bytes < 1024 * 1024)
        return tr("%1 کیلوبایت").arg(shown(double(bytes) / kilo));
    return tr("%1 مگابایت").arg(shown(double(bytes) / (kilo * kilo)));
}

void AttachmentList::setEntries(const QList<AttachmentEntry> &entries)
{
    const int row = m_list->currentRow();
    m_entries = entries;
    m_list->clear();
    for (const AttachmentEntry &entry : m_entries) {
        auto *item = new QListWidgetItem(isolate(entry.name), m_list);
        item->setData(Qt::UserRole, entry.id);
        item->setData(Qt::UserRole + 1, iconOf(entry));
        item->setData(Qt::UserRole + 2, sizeText(entry.bytes));
        item->setData(Qt::UserRole + 3, entry.state);
        item->setData(Qt::UserRole + 4, int(entry.tone));
        QStringList said{entry.name, sizeText(entry.bytes), entry.state};
        said.removeAll(QString());
        item->setData(Qt::AccessibleTextRole, listed(said));
    }
    if (row >= 0 && m_list->count() > 0)
        m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    refresh();
}

void AttachmentList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setAcceptDrops(!readOnly);
    refresh();
}

void AttachmentList::refresh()
{
    const Theme theme = currentTheme();
    layout()->setSpacing(theme.space8());
    m_add->setVisible(!m_readOnly);
    m_invitation->setVisible(!m_readOnly);
    m_invitation->setFont(theme.font(TypeStep::Small));
    QPalette quiet = m_invitation->palette();
    quiet.setColor(QPalette::WindowText, theme.colours().muted);
    m_invitation->setPalette(quiet);
    m_list->setVisible(!m_entries.isEmpty());
    const int lines = qMin(linesShown, int(m_entries.size()));
    m_list->setFixedHeight(lines * theme.px(32) + 2 * m_list->frameWidth());
    arrange();
}

void AttachmentList::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_readOnly || localFiles(event->mimeData()).isEmpty())
        return;
    m_dragging = true;
    update();
    event->acceptProposedAction();
}

void AttachmentList::dragLeaveEvent(QDragLeaveEvent *event)
{
    QWidget::dragLeaveEvent(event);
    m_dragging = false;
    update();
}

void AttachmentList::dropEvent(QDropEvent *event)
{
    m_dragging = false;
    update();
    const QStringList paths = localFiles(event->mimeData());
    if (m_readOnly || paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void AttachmentList::paintEvent(QPaintEvent *)
{
    if (!m_dragging)
        return;
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colours().accent, theme.px(2), Qt::DashLine));
    painter.setBrush(theme.colours().selection);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.radius(), theme.radius());
}

bool AttachmentList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_invitation && event->type() == QEvent::Resize) {
        const QString words = tr("پرونده‌ها را اینجا رها کنید.");
        const bool fits = m_invitation->fontMetrics().horizontalAdvance(words) <= m_invitation->width();
        m_invitation->setText(fits ? words : QString());
    }
    if (watched != m_list || event->type() != QEvent::KeyPress || m_readOnly)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Insert) {
        Q_EMIT addRequested();
        return true;
    }
    if (key->key() == Qt::Key_Delete && m_list->currentItem()) {
        Q_EMIT removeRequested(m_list->currentItem()->data(Qt::UserRole).toString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AttachmentList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_list)
        refresh();
}

} // namespace mizban
