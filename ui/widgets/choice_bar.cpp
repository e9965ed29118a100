#include "ui/widgets/choice_bar.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/told_role.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace mizban {
namespace {

/// One sign for all spellings and layouts of a key: ۱ and 1, ي and ی, A and a.
QString keyForm(const QString &text)
{
    QString form = toAsciiDigits(text).toLower();
    form.replace(QChar(u'ي'), QChar(u'ی'));
    form.replace(QChar(u'ك'), QChar(u'ک'));
    return form;
}

} // namespace

/// One segment: a checkable button that leaves the focus to its bar.
class ChoiceBar::Segment : public QAbstractButton
{
public:
    Segment(const Choice &choice, QWidget *parent)
        : QAbstractButton(parent)
        , m_choice(choice)
    {
        setText(choice.text);
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(choice.text);
        setObjectName(QStringLiteral("choice.") + choice.id);
    }

    QSize sizeHint() const override
    {
        const Theme theme = currentTheme();
        int width = fontMetrics().horizontalAdvance(text()) + 2 * theme.space12();
        if (!m_choice.icon.isEmpty())
            width += theme.iconSize() + theme.space8();
        if (!m_choice.key.isNull())
            width += theme.px(20) + theme.space8();
        return {width, theme.controlHeight()};
    }

protected:
    void nextCheckState() override {} // The bar decides.

    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        const ThemeColours &c = theme.colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // With nothing chosen yet the first segment, where the arrows begin, carries the ring.
        const auto *bar = static_cast<const ChoiceBar *>(parentWidget());
        const bool first = bar->m_current < 0 && bar->m_segments.constFirst() == this;
        const bool ringed = bar->hasFocus() && (isChecked() || first);
        const qreal line = ringed || isChecked() ? theme.px(2) : qMax(1, theme.px(1));
        painter.setPen(QPen(!isEnabled()  ? c.border
                            : ringed      ? c.focus
                            : isChecked() ? c.accent
                                          : c.control,
                            line));
        painter.setBrush(isChecked() ? c.selection : underMouse() && isEnabled() ? c.hover : c.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                                theme.radius(), theme.radius());
        if (ringed) {
            // A ring inside the line: two blues beside each other would hardly tell where the focus is.
            const qreal in = line + theme.px(2);
            painter.setPen(QPen(c.focus, qMax(1, theme.px(1))));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(in, in, -in, -in), theme.px(3), theme.px(3));
        }
        const QColor ink = !isEnabled() ? c.disabled : isChecked() ? c.onSelection : c.text;
        paintContent(painter, theme, ink);
    }

private:
    void paintContent(QPainter &painter, const Theme &theme, const QColor &ink)
    {
        QRect free = rect().adjusted(theme.space12(), 0, -theme.space12(), 0);
        const auto take = [&](int width) {
            const QRect logical(free.left(), free.top(), width, free.height());
            const QRect taken = QStyle::visualRect(layoutDirection(), free, logical);
            const QRect rest = free.adjusted(width + theme.space8(), 0, 0, 0);
            free = QStyle::visualRect(layoutDirection(), free, rest);
            return taken;
        };
        if (!m_choice.icon.isEmpty()) {
            const QRect at = take(theme.iconSize());
            const QPoint corner(at.left(), at.center().y() - theme.iconSize() / 2);
            painter.drawPixmap(corner,
                               themePixmap(m_choice.icon, theme.iconSize(), ink, devicePixelRatioF()));
        }
        painter.setPen(ink);
        painter.setFont(font());
        painter.drawText(take(fontMetrics().horizontalAdvance(text())), Qt::AlignCenter, text());
        if (!m_choice.key.isNull())
            paintKey(painter, theme, take(theme.px(20)), ink);
    }

    void paintKey(QPainter &painter, const Theme &theme, const QRect &at, const QColor &ink)
    {
        QRectF cap(0, 0, theme.px(20), theme.px(20));
        cap.moveCenter(QRectF(at).center());
        painter.setPen(QPen(isChecked() ? ink : theme.colours().border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4));
        painter.setFont(theme.font(TypeStep::Small));
        painter.setPen(isChecked() ? ink : isEnabled() ? theme.colours().muted : theme.colours().disabled);
        painter.drawText(cap, Qt::AlignCenter, shownDigits(QString(m_choice.key)));
    }

    Choice m_choice;
};

ChoiceBar::ChoiceBar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setToldRole(this, QAccessible::Grouping);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceBar::setChoices(const QList<Choice> &choices)
{
    const QString kept = current();
    qDeleteAll(m_segments);
    m_segments.clear();
    m_choices = choices;
    m_current = -1;
    for (int i = 0; i < m_choices.size(); ++i) {
        auto *segment = new Segment(m_choices[i], this);
        connect(segment, &QAbstractButton::clicked, this, [this, i] {
            setFocus(Qt::MouseFocusReason);
            choose(i, true);
        });
        m_segments.append(segment);
        segment->show();
    }
    setCurrent(kept);
    place(width(), true);
    updateGeometry();
}

QString ChoiceBar::current() const
{
    return m_current < 0 ? QString() : m_choices[m_current].id;
}

void ChoiceBar::setCurrent(const QString &id)
{
    int found = -1;
    for (int i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].id == id)
            found = i;
    }
    choose(found, false);
}

void ChoiceBar::setChoiceEnabled(const QString &id, bool enabled)
{
    for (int i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].id == id)
            m_segments[i]->setEnabled(enabled);
    }
}

void ChoiceBar::choose(int index, bool byPerson)
{
    if (index >= 0 && byPerson && !m_segments[index]->isEnabled())
        return;
    const bool changed = index != m_current;
    m_current = index;
    for (int i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setChecked(i == index);
    if (changed) {
        setAccessibleDescription(index < 0 ? QString() : m_choices[index].text);
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
        Q_EMIT currentChanged(current());
    }
    if (byPerson && index >= 0)
        Q_EMIT chosen(current());
}

void ChoiceBar::step(int direction)
{
    const int count = int(m_segments.size());
    int at = m_current < 0 ? (direction > 0 ? -1 : count) : m_current;
    for (int tries = 0; tries < count; ++tries) {
        at = (at + direction + count) % count;
        if (m_segments[at]->isEnabled()) {
            choose(at, true);
            return;
        }
    }
}

void ChoiceBar::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
        step(mirrored ? 1 : -1);
        return;
    case Qt::Key_Right:
        step(mirrored ? -1 : 1);
        return;
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Home:
        m_current = -1;
        step(1);
        return;
    case Qt::Key_End:
        m_current = -1;
        step(-1);
        return;
    case Qt::Key_Space:
        if (m_current < 0)
            step(1);
        return;
    default:
        break;
    }
    const QString pressed = keyForm(event->text());
    for (int i = 0; i < m_choices.size() && !pressed.isEmpty(); ++i) {
        if (!m_choices[i].key.isNull() && keyForm(QString(m_choices[i].key)) == pressed) {
            choose(i, true);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

int ChoiceBar::place(int width, bool apply) const
{
    const Theme theme = currentTheme();
    const int gap = theme.px(6);
    int x = 0;
    int y = 0;
    for (Segment *segment : m_segments) {
        const QSize size = segment->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += size.height() + gap;
        }
        if (apply)
            segment->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, height()),
                                                    QRect(QPoint(x, y), size)));
        x += size.width() + gap;
    }
    return y + theme.controlHeight();
}

int ChoiceBar::heightForWidth(int width) const
{
    return place(width, false);
}

QSize ChoiceBar::sizeHint() const
{
    int total = 0;
    for (const Segment *segment : m_segments)
        total += segment->sizeHint().width() + currentTheme().px(6);
    return {total, currentTheme().controlHeight()};
}

QSize ChoiceBar::minimumSizeHint() const
{
    int widest = 0;
    for (const Segment *segment : m_segments)
        widest = qMax(widest, segment->sizeHint().width());
    return {widest, currentTheme().controlHeight()};
}

void ChoiceBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChoiceBar::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ChoiceBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place(width(), true);
}

void ChoiceBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        place(width(), true);
        updateGeometry();
    }
}

} // namespace mizban
