#include "ui/case/phrase_bar.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "ui/case/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int shownPhrases = 3;
constexpr int withKeys = 9;
constexpr int widestButton = 240; // logical pixels, as below
constexpr int narrowestButton = 96;

} // namespace

PhraseBar::PhraseBar(const QString &panelName, QWidget *panel)
    : m_name(panelName)
    , m_flow(new FlowLayout(this))
    , m_all(new QPushButton)
    , m_menu(new QMenu(this))
{
    for (int number = 1; number <= shownPhrases; ++number) {
        auto *button = new QPushButton;
        button->setObjectName(u"%1.phrase.%2"_s.arg(m_name).arg(number));
        button->setFocusPolicy(Qt::NoFocus); // Alt and the number
        button->setAutoDefault(false);
        button->setFlat(true);
        button->setMinimumWidth(1); // shortened by the bar where the pane is narrow
        connect(button, &QPushButton::clicked, this, [this, number] { write(number); });
        m_buttons << button;
        m_flow->addWidget(button);
    }
    m_all->setText(tr("جمله‌های آماده (%1)").arg(isolateLtr(u"Shift+F9"_s)));
    m_all->setAccessibleName(tr("جمله‌های آماده"));
    m_all->setObjectName(m_name + u".phrases"_s);
    m_all->setFocusPolicy(Qt::NoFocus);
    m_all->setAutoDefault(false);
    m_all->setFlat(true);
    m_flow->addWidget(m_all);
    connect(m_all, &QPushButton::clicked, this, &PhraseBar::openMenu);
    const auto onKey = [this, panel](const QKeySequence &keys, auto act) {
        auto *action = new QAction(panel);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        panel->addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    for (int number = 1; number <= withKeys; ++number)
        onKey(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)),
              [this, number] { write(number); });
    onKey(QKeySequence(Qt::SHIFT | Qt::Key_F9), [this] { openMenu(); });
    connect(m_menu, &QMenu::aboutToShow, this, &PhraseBar::fillMenu);
    refresh();
}

void PhraseBar::setPhrases(const QList<StockPhrase> &own, const QStringList &usual)
{
    m_own = own;
    m_phrases.clear();
    for (const StockPhrase &phrase : own)
        m_phrases << phrase.text;
    for (const QString &phrase : usual) {
        if (!m_phrases.contains(phrase))
            m_phrases << phrase;
    }
    refresh();
}

void PhraseBar::write(int number)
{
    if (number <= m_phrases.size())
        Q_EMIT chosen(m_phrases.at(number - 1));
}

void PhraseBar::openMenu()
{
    m_menu->popup(m_all->mapToGlobal(
        QPoint(layoutDirection() == Qt::RightToLeft ? m_all->width() : 0, m_all->height())));
}

void PhraseBar::fillMenu()
{
    m_menu->clear();
    for (int at = 0; at < m_phrases.size(); ++at) {
        const QString key = at < withKeys ? u"&%1  "_s.arg(at + 1) : QString();
        QAction *action =
            m_menu->addAction(shownDigits(key) + QString(m_phrases.at(at)).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, text = m_phrases.at(at)] { Q_EMIT chosen(text); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("نگه‌داشتن این متن به‌عنوان جمله آماده")),
            &QAction::triggered, this, &PhraseBar::keepRequested);
    if (m_own.isEmpty())
        return;
    QMenu *remove = m_menu->addMenu(tr("حذف جمله"));
    for (const StockPhrase &phrase : std::as_const(m_own)) {
        QAction *action = remove->addAction(QString(phrase.text).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, id = phrase.id] { Q_EMIT removeRequested(id); });
    }
}

void PhraseBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        refresh();
}

void PhraseBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void PhraseBar::refresh()
{
    const Theme theme = currentTheme();
    m_flow->setGap(theme.space4());
    const QFontMetrics metrics(theme.font());
    const int keys = metrics.horizontalAdvance(u"  Alt+9"_s) + 2 * theme.space16();
    const int room = qMin(theme.px(widestButton), qMax(theme.px(narrowestButton), width() - keys));
    for (int at = 0; at < m_buttons.size(); ++at) {
        QPushButton *button = m_buttons.at(at);
        const QString phrase = m_phrases.value(at);
        button->setVisible(!phrase.isEmpty());
        button->setAccessibleName(phrase);
        button->setToolTip(phrase);
        const QString shown = metrics.elidedText(phrase, Qt::ElideRight, room);
        button->setText(u"%1  %2"_s.arg(shown, isolateLtr(u"Alt+%1"_s.arg(at + 1))).replace(u'&', u"&&"_s));
    }
    m_flow->invalidate();
}

} // namespace mizban
