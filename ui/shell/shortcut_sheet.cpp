#include "ui/shell/shortcut_sheet.h"

#include "ui/registration/theme_label.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/fit_buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/told_role.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int columnWidth = 330; // logical pixels
constexpr int mostColumns = 3;

/// The keys of one part.
class KeyCard : public QWidget
{
public:
    explicit KeyCard(const QString &title)
        : m_rows(new QVBoxLayout(this))
    {
        m_rows->addWidget(new SectionHeader(title));
        refresh();
    }

    void add(const QAction *command)
    {
        auto *row = new QWidget;
        row->setObjectName(u"shortcuts."_s + command->objectName());
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *text = new ThemeLabel(TypeStep::Body);
        text->setText(command->text());
        text->setWordWrap(true);
        line->addWidget(text, 1);
        line->addWidget(new KeyCap(keysOf(command)), 0, Qt::AlignTop);
        m_rows->addWidget(row);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.colours().border, theme.px(1)));
        painter.setBrush(theme.colours().surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(8), theme.px(8));
    }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            refresh();
    }

private:
    void refresh()
    {
        const Theme theme = currentTheme();
        m_rows->setContentsMargins(theme.space16(), theme.space12(), theme.space16(), theme.space12());
        m_rows->setSpacing(theme.space8());
    }

    QVBoxLayout *m_rows;
};

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea)
    , m_page(new QWidget)
{
    setObjectName(u"shortcuts"_s);
    setAccessibleName(tr("کلیدها"));
    auto *close = new QPushButton(themeIcon(u"arrow-back"), tr("بازگشت (Esc)"));
    close->setObjectName(u"shortcuts.close"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &ShortcutSheet::closed);
    auto *manual = new QPushButton(themeIcon(u"help"), tr("راهنما (Shift+F1)"));
    manual->setObjectName(u"shortcuts.manual"_s);
    manual->setAutoDefault(false);
    connect(manual, &QPushButton::clicked, this, &ShortcutSheet::manualRequested);
    m_tour = new QPushButton(tr("گشت نخستین روز"));
    m_tour->setObjectName(u"shortcuts.tour"_s);
    m_tour->setAutoDefault(false);
    m_tour->hide();
    connect(m_tour, &QPushButton::clicked, this, &ShortcutSheet::tourRequested);
    auto *head = new SectionHeader(tr("کلیدها"));
    head->setNote(tr("هر کار را با نام آن هم می‌توان یافت: Ctrl+K"));
    head->addWidget(m_tour);
    head->addWidget(manual);
    head->addWidget(close);
    m_buttons = {m_tour, manual, close};
    m_columns = new QHBoxLayout(m_page);
    m_columns->setContentsMargins(0, 0, 0, 0);
    setToldRole(m_scroll, QAccessible::Document);
    m_scroll->setObjectName(u"shortcuts.scroll"_s);
    m_scroll->setAccessibleName(tr("فهرست کلیدها"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_page);
    auto *page = new QVBoxLayout(this);
    page->addWidget(head);
    page->addWidget(m_scroll, 1);
    setFocusProxy(m_scroll);
    refresh();
}

void ShortcutSheet::setTourOffered(bool offered)
{
    m_tour->setVisible(offered);
}

void ShortcutSheet::setParts(const QList<QWidget *> &parts)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    QSet<QString> known;
    for (const QWidget *part : parts) {
        KeyCard *card = nullptr;
        const QList<QAction *> commands = commandsOf(part);
        for (const QAction *command : commands) {
            if (keysOf(command).isEmpty() || !isHad(command) || known.contains(command->objectName()))
                continue;
            known.insert(command->objectName());
            if (!card)
                m_cards << (card = new KeyCard(commandTitle(part)));
            card->add(command);
        }
    }
    m_columnCount = 0;
    arrange();
}

/// As many columns as there is room for, each about as long as the others.
void ShortcutSheet::arrange()
{
    const Theme theme = currentTheme();
    const int count = qBound(1, (width() - 2 * theme.space16()) / theme.px(columnWidth), mostColumns);
    if (count == m_columnCount)
        return;
    m_columnCount = count;
    while (QLayoutItem *old = m_columns->takeAt(0)) {
        delete old->layout();
    }
    QList<QVBoxLayout *> columns;
    QList<int> heights;
    for (int i = 0; i < count; ++i) {
        columns << new QVBoxLayout;
        columns.last()->setSpacing(theme.space12());
        heights << 0;
        m_columns->addLayout(columns.last(), 1);
    }
    for (QWidget *card : std::as_const(m_cards)) {
        const auto lowest = std::min_element(heights.begin(), heights.end());
        columns.at(lowest - heights.begin())->addWidget(card);
        *lowest += card->sizeHint().height() + theme.space12();
    }
    for (QVBoxLayout *column : std::as_const(columns))
        column->addStretch(1);
}

void ShortcutSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void ShortcutSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Theme theme = currentTheme();
    fitButtons(m_buttons, width() - theme.px(100) - 2 * theme.space16(), theme.space8()); // beside the title
    arrange();
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_columns) {
        m_columnCount = 0;
        refresh();
        arrange();
    }
}

void ShortcutSheet::refresh()
{
    const Theme theme = currentTheme();
    layout()->setContentsMargins(theme.space16(), theme.space12(), theme.space16(), 0);
    layout()->setSpacing(theme.space12());
    m_columns->setSpacing(theme.space12());
}

} // namespace mizban
