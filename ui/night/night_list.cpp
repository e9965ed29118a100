#include "ui/night/night_list.h"

#include "core/base/shown_digits.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/wrapped_text.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr qsizetype paintedKilobytes = 16 * 1024; ///< a few screens of rows
} // namespace

void NightModel::setLines(const QList<NightLine> &lines)
{
    const bool alike =
        lines.size() == m_lines.size() &&
        std::equal(lines.begin(), lines.end(), m_lines.begin(), [](const NightLine &a, const NightLine &b) {
            return a.key == b.key && a.heading == b.heading;
        });
    const bool longer = !alike && lines.size() > m_lines.size() &&
                        std::equal(m_lines.begin(), m_lines.end(), lines.begin(),
                                   [](const NightLine &a, const NightLine &b) { return a.key == b.key; });
    if (alike || longer) {
        const int before = int(m_lines.size());
        if (longer)
            beginInsertRows({}, before, int(lines.size()) - 1);
        m_lines = lines;
        if (longer)
            endInsertRows();
        if (before > 0)
            Q_EMIT dataChanged(index(0), index(before - 1));
        return;
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int NightModel::rowOf(const QString &key) const
{
    if (key.isEmpty())
        return -1;
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&key](const NightLine &line) { return line.key == key; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int NightModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant NightModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const NightLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case Qt::ToolTipRole:
        return line.title + u'\n' + line.detail;
    case Qt::AccessibleTextRole: {
        QStringList parts{line.title, line.mark, line.detail, line.time};
        parts.removeAll(QString());
        return listed(parts);
    }
    default:
        return {};
    }
}

Qt::ItemFlags NightModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_lines.at(index.row()).heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

NightDelegate::NightDelegate(bool twoLines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_twoLines(twoLines)
    , m_painted(paintedKilobytes)
{
}

QSize NightDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme theme = currentTheme();
    return {theme.px(200), nightRowHeight(theme, m_step, m_twoLines)};
}

namespace {

/// Whatever a painted row depends on.
QString keyOfPainted(const NightLine &line, const QStyleOptionViewItem &option, qreal ratio, NightStep step)
{
    const Theme theme = currentTheme();
    const QString look = u"%1/%2/%3/%4/%5/%6/%7/%8/%9"_s.arg(option.rect.width())
                             .arg(option.rect.height())
                             .arg(ratio)
                             .arg(static_cast<int>(theme.appearance()))
                             .arg(theme.scale())
                             .arg(static_cast<int>(option.direction))
                             .arg(static_cast<int>(step))
                             .arg(static_cast<int>(line.tone))
                             .arg(line.heading ? 1 : 0);
    return QStringList{look, line.title, line.detail, line.time, line.mark}.join(u'\n');
}

/// One row being painted: takes room from its two ends.
class Row
{
public:
    Row(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_theme(theme)
        , m_rightToLeft(option.direction == Qt::RightToLeft)
    {
    }

    /// A strip of `width` at the outer end of `line`, which loses it.
    [[nodiscard]] QRect takeEnd(QRect &line, int width) const
    {
        QRect end = line;
        if (m_rightToLeft) {
            end.setWidth(qMin(width, line.width()));
            line.setLeft(end.right() + 1 + m_theme.space8());
        } else {
            end.setLeft(qMax(line.left(), line.right() - width + 1));
            line.setRight(end.left() - 1 - m_theme.space8());
        }
        return end;
    }
    void text(const QRect &line, const QString &text, NightStep step, const QColor &ink) const
    {
        if (line.width() <= 0)
            return;
        m_painter.setFont(nightFont(m_theme, step));
        m_painter.setPen(ink);
        const Qt::Alignment start = (m_rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
        m_painter.drawText(line, int(start | Qt::AlignVCenter | Qt::TextSingleLine),
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }
    /// A word with a ground of its own; returns its width.
    int chip(QRect &line, const QString &word, const ToneColours &tone) const
    {
        m_painter.setFont(nightFont(m_theme, NightStep::Near));
        const int width = m_painter.fontMetrics().horizontalAdvance(word) + 2 * m_theme.px(10);
        QRect area = takeEnd(line, width);
        const int height = qMin(area.height(), nightLineHeight(m_theme, NightStep::Near) + m_theme.px(4));
        area = QRect(area.left(), area.center().y() - height / 2, area.width(), height);
        m_painter.setPen(QPen(tone.mark, m_theme.px(1)));
        m_painter.setBrush(tone.back);
        m_painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.radius(),
                                  m_theme.radius());
        m_painter.setPen(tone.text);
        m_painter.drawText(area, Qt::AlignCenter, word);
        return width;
    }

private:
    QPainter &m_painter;
    const Theme &m_theme;
    bool m_rightToLeft;
};

} // namespace

/// A row at rest is painted once; one that is chosen or under the mouse each time.
void NightDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto *model = qobject_cast<const NightModel *>(index.model());
    if (!model)
        return;
    const NightLine &line = model->line(index.row());
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus)) {
        draw(painter, option, line);
        return;
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString key = keyOfPainted(line, option, ratio, m_step);
    QPixmap *painted = m_painted.object(key);
    if (!painted) {
        painted = new QPixmap(option.rect.size() * ratio);
        painted->setDevicePixelRatio(ratio);
        painted->fill(option.palette.color(QPalette::Base));
        QStyleOptionViewItem there = option;
        there.rect.moveTo(0, 0);
        QPainter into(painted);
        into.setLayoutDirection(option.direction); // a picture knows of none
        draw(&into, there, line);
        into.end();
        painter->drawPixmap(option.rect.topLeft(), *painted);
        const qsizetype kilobytes = 1 + qsizetype(painted->width()) * painted->height() * 4 / 1024;
        m_painted.insert(key, painted, kilobytes); // may throw it away
        return;
    }
    painter->drawPixmap(option.rect.topLeft(), *painted);
}

void NightDelegate::draw(QPainter *painter, const QStyleOptionViewItem &option, const NightLine &line) const
{
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    const ToneColours &tone = theme.tone(line.tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // Only the list that the person works in shows its choice in full colour.
    const bool chosen = option.state & QStyle::State_Selected;
    const bool selected = chosen && option.widget && option.widget->hasFocus();
    if (line.heading)
        painter->fillRect(option.rect, c.raised);
    else if (chosen || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, selected ? c.selection : c.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.border);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const int edge = theme.px(6);
    if (!line.heading)
        painter->fillRect(QRect(rightToLeft ? option.rect.right() - edge + 1 : option.rect.left(),
                                option.rect.top(), edge, option.rect.height() - 1),
                          tone.mark);
    const Row row(*painter, theme, option);
    QRect first = option.rect.adjusted(theme.px(14), theme.px(4), -theme.px(14), -theme.px(4));
    QRect second = first;
    const QColor ink = selected ? c.onSelection : c.text;
    const QColor quiet = selected ? c.onSelection : c.muted;
    if (m_twoLines) {
        first.setHeight(nightLineHeight(theme, m_step));
        second.setTop(first.bottom() + 1);
    }
    if (!line.mark.isEmpty())
        row.chip(first, line.mark, tone);
    QRect &timeLine = m_twoLines ? second : first;
    if (!line.time.isEmpty()) {
        const QFont font = nightFont(theme, NightStep::Near);
        const int width = QFontMetrics(font).horizontalAdvance(line.time) + theme.space4();
        row.text(row.takeEnd(timeLine, width), line.time, NightStep::Near, ink);
    }
    row.text(first, line.title, m_step, ink);
    if (m_twoLines)
        row.text(second, line.detail, NightStep::Near, quiet);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(c.focus, theme.px(2)));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

/// A list that leaves letters to the screen, and says so where it is empty.
class NightList::View final : public QListView
{
public:
    QString emptyText;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool letter = !event->text().isEmpty() && event->text().at(0).isPrint();
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (letter || (enter && event->modifiers() & Qt::ControlModifier))
            event->ignore();
        else
            QListView::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *event) override
    {
        QListView::paintEvent(event);
        if (emptyText.isEmpty() || (model() && model()->rowCount() > 0))
            return;
        QPainter painter(viewport());
        const Theme theme = currentTheme();
        painter.setFont(nightFont(theme, NightStep::Near));
        painter.setPen(theme.colours().muted);
        drawWrapped(
            painter,
            viewport()->rect().adjusted(theme.space12(), theme.space12(), -theme.space12(), -theme.space12()),
            Qt::AlignHCenter | Qt::AlignTop, emptyText);
    }
};

NightList::NightList(const QString &name, const QString &title, bool twoLines, QWidget *parent)
    : QWidget(parent)
    , m_model(new NightModel(this))
    , m_view(new View)
    , m_head(new SectionHeader(title))
    , m_column(new QVBoxLayout(this))
    , m_twoLines(twoLines)
{
    setObjectName(name);
    m_view->setObjectName(name + u".list"_s);
    m_view->setAccessibleName(title);
    m_view->setModel(m_model);
    m_delegate = new NightDelegate(twoLines, m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_head);
    m_column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(currentKey()); });
    connect(m_view, &QListView::activated, this, [this] { Q_EMIT activated(currentKey()); });
    refresh();
}

/// What was chosen stays so; where it is gone, the next one in its place.
void NightList::setLines(const QList<NightLine> &lines)
{
    if (m_model->rowCount() > 0 && m_model->holds(lines))
        return;
    const QString kept = currentKey();
    const int place = m_view->currentIndex().row();
    const bool atEnd = m_following && (place < 0 || place == m_model->rowCount() - 1);
    m_model->setLines(lines);
    const int rows = m_model->rowCount();
    if (rows == 0) {
        Q_EMIT currentChanged({});
    } else if (atEnd) {
        m_view->setCurrentIndex(m_model->index(rows - 1));
    } else {
        int row = m_model->rowOf(kept);
        for (int at = qBound(0, place, rows - 1); row < 0 && at < rows; ++at) {
            if (!m_model->line(at).heading)
                row = at;
        }
        if (row >= 0 && row != m_view->currentIndex().row())
            m_view->setCurrentIndex(m_model->index(row));
    }
    fit();
    m_view->viewport()->update();
}

void NightList::setNote(const QString &note)
{
    m_head->setNote(note);
}

void NightList::setEmptyText(const QString &text)
{
    m_view->emptyText = text;
    m_view->viewport()->update();
}

void NightList::setTitled(bool titled)
{
    m_head->setVisible(titled);
}

void NightList::setFitted(int most)
{
    m_most = most;
    m_head->setVisible(most == 0);
    fit();
}

void NightList::setStep(NightStep step)
{
    if (step == m_step)
        return;
    m_step = step;
    m_delegate->setStep(step);
    m_view->doItemsLayout();
    fit();
}

QString NightList::currentKey() const
{
    const int row = m_view->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? m_model->line(row).key : QString();
}

void NightList::choose(const QString &key)
{
    const int row = m_model->rowOf(key);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
}

void NightList::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

QListView *NightList::view() const
{
    return m_view;
}

bool NightList::hasListFocus() const
{
    return m_view->hasFocus();
}

void NightList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column)
        refresh();
}

void NightList::refresh()
{
    m_column->setSpacing(currentTheme().space4());
    fit();
}

void NightList::fit()
{
    if (m_most == 0)
        return;
    const int rows = qBound(1, m_model->rowCount(), m_most);
    m_view->setFixedHeight(rows * nightRowHeight(currentTheme(), m_step, m_twoLines));
}

} // namespace mizban
