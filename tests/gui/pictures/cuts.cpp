#include "tests/gui/pictures/cuts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr int rounding = 1; // of lengths that are halved and scaled
constexpr int edge = 4;     // between the words of a button and its outline

QString nameOf(const QWidget *widget)
{
    QString name = widget->objectName();
    for (const QWidget *above = widget->parentWidget(); name.isEmpty() && above;
         above = above->parentWidget())
        name = above->objectName() + u'>';
    return u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), name);
}

QString plain(const QString &text)
{
    QString shown = text;
    if (Qt::mightBeRichText(text)) {
        QTextDocument document;
        document.setHtml(text);
        shown = document.toPlainText();
    }
    return shown.simplified();
}

QString fault(const QWidget *widget, const QString &what, const QString &words)
{
    return u"%1: %2: «%3»"_s.arg(nameOf(widget), what, plain(words).left(60));
}

/// A word that is wider than the line it has to stand in.
QString tooLongWord(const QLabel *label, int room)
{
    const QFontMetrics metrics = label->fontMetrics();
    for (const QString &word : plain(label->text()).split(u' ', Qt::SkipEmptyParts)) {
        if (metrics.horizontalAdvance(word) > room + rounding)
            return word;
    }
    return {};
}

QStringList cutLabel(const QLabel *label)
{
    if (label->text().isEmpty())
        return {};
    const QSize hint = label->sizeHint();
    const bool shortened = label->text().endsWith(u'…') || label->text().endsWith(u"..."_s); // says so itself
    if (!label->wordWrap()) {
        if (!shortened && hint.width() > label->width() + rounding)
            return {fault(label, u"narrower than its text by %1"_s.arg(hint.width() - label->width()),
                          label->text())};
        if (hint.height() > label->height() + rounding)
            return {fault(label, u"lower than its text"_s, label->text())};
        return {};
    }
    if (const QString word = tooLongWord(label, label->contentsRect().width()); !word.isEmpty())
        return {fault(label, u"a word does not fit"_s, word)};
    if (label->heightForWidth(label->width()) > label->height() + rounding)
        return {fault(label, u"lower than its lines"_s, label->text())};
    return {};
}

QStringList cutButton(const QAbstractButton *button)
{
    if (button->text().isEmpty())
        return {};
    int wanted = button->sizeHint().width();
    if (qobject_cast<const QPushButton *>(button)) { // may give up the room around its words
        const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + edge;
        wanted = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() + icon + 2 * edge;
    }
    if (wanted <= button->width() + rounding)
        return {};
    return {fault(button, u"narrower than its words by %1"_s.arg(wanted - button->width()), button->text())};
}

QStringList cutChoice(const QComboBox *combo)
{
    if (combo->isEditable() || combo->property("mizban.endsWithDots").toBool())
        return {};
    QStyleOptionComboBox option;
    option.initFrom(combo);
    const int room = combo->style()
                         ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo)
                         .width();
    if (combo->fontMetrics().horizontalAdvance(combo->currentText()) <= room + rounding)
        return {};
    return {fault(combo, u"narrower than its choice"_s, combo->currentText())};
}

QStringList cutField(const QLineEdit *field)
{
    if (!field->text().isEmpty() || field->placeholderText().isEmpty())
        return {};
    QStyleOptionFrame option;
    option.initFrom(field);
    option.lineWidth = field->hasFrame() ? 1 : 0;
    const int room = field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field).width() - 4;
    if (field->fontMetrics().horizontalAdvance(field->placeholderText()) <= room + rounding)
        return {};
    return {fault(field, u"narrower than what it asks for"_s, field->placeholderText())};
}

QStringList cutWords(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return cutLabel(label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return cutButton(button);
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return cutChoice(combo);
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return cutField(field);
    return {};
}

/// What scrolls may be longer than its viewport, but never wider; unless it is a sheet of paper.
QStringList reachesOut(const QWidget *widget)
{
    const QWidget *holder = widget->parentWidget();
    if (!holder || widget->isWindow())
        return {};
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder->parentWidget());
    const bool scrolls = area && area->viewport() == holder;
    if (scrolls && widget->objectName().endsWith(".sheet"_L1))
        return {};
    const QRect place = widget->geometry();
    if (place.left() < -rounding || place.right() > holder->width() - 1 + rounding)
        return {fault(widget, u"wider than what holds it by %1"_s.arg(place.width() - holder->width()), {})};
    if (!scrolls && (place.top() < -rounding || place.bottom() > holder->height() - 1 + rounding))
        return {
            fault(widget, u"higher than what holds it by %1"_s.arg(place.height() - holder->height()), {})};
    return {};
}

void collect(const QLayout *layout, QList<QWidget *> &widgets)
{
    for (int at = 0; at < layout->count(); ++at) {
        QLayoutItem *item = layout->itemAt(at);
        if (item->layout())
            collect(item->layout(), widgets);
        else if (item->widget() && item->widget()->isVisible())
            widgets << item->widget();
    }
}

QStringList overlaps(const QWidget *holder)
{
    if (!holder->layout() || holder->layout()->inherits("QStackedLayout"))
        return {};
    QList<QWidget *> widgets;
    collect(holder->layout(), widgets);
    QStringList faults;
    for (qsizetype one = 0; one < widgets.size(); ++one) {
        for (qsizetype other = one + 1; other < widgets.size(); ++other) {
            const QRect shared = widgets[one]->geometry() & widgets[other]->geometry();
            if (shared.width() > rounding && shared.height() > rounding)
                faults << u"%1 lies over %2"_s.arg(nameOf(widgets[other]), nameOf(widgets[one]));
        }
    }
    return faults;
}

/// Editors and headers inside a list, and the bars of what scrolls, are laid out by Qt.
bool isOwnedByQt(const QWidget *widget)
{
    if (widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QScrollBar *>(widget))
        return true;
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractItemView *>(above))
            return true;
    }
    return false;
}

} // namespace

QStringList cutsIn(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || !widget->isVisible() || isOwnedByQt(widget))
            continue;
        faults += cutWords(widget) + reachesOut(widget) + overlaps(widget);
    }
    return faults + overlaps(&window);
}

} // namespace mizban::pictures
