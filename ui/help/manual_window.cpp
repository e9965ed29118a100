#include "ui/help/manual_window.h"

#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/told_role.h"
#include "ui/widgets/wrapped_label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr QSize usualSize(980, 680);
} // namespace

/// Pictures are no wider than the room for them. A text must not be set while it is being laid out: what a
/// resize asks for is done a moment later.
class ManualWindow::Text : public QTextBrowser
{
public:
    Text()
    {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else it would come and go with the pictures
        m_soon.setSingleShot(true);
        m_soon.setInterval(0);
        connect(&m_soon, &QTimer::timeout, this, [this] {
            const int at = verticalScrollBar()->value();
            setHtml(m_html);
            verticalScrollBar()->setValue(at);
        });
    }
    void showText(const QString &html)
    {
        m_html = html;
        setHtml(html);
    }

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != QTextDocument::ImageResource)
            return QTextBrowser::loadResource(type, name);
        const QImage image(u":/manual/"_s + name.path());
        const int room = qMax(200, viewport()->width() - 2 * currentTheme().space24());
        return image.width() > room ? image.scaledToWidth(room, Qt::SmoothTransformation) : image;
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QTextBrowser::resizeEvent(event);
        if (event->size().width() != event->oldSize().width() && !m_html.isEmpty())
            m_soon.start();
    }

private:
    QString m_html;
    QTimer m_soon;
};

ManualWindow::ManualWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    //: The language of the manual: fa or en.
    , m_manual(Manual::load(tr("fa")))
{
    setObjectName(u"manual"_s);
    setWindowTitle(tr("راهنمای میزبان"));
    resize(usualSize);
    build();
    connect(m_find, &QLineEdit::textChanged, this, &ManualWindow::list);
    connect(m_index, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showSection(m_index->item(row)->data(Qt::UserRole).toInt());
    });
    connect(m_index, &QListWidget::itemActivated, this, [this] { m_text->setFocus(Qt::OtherFocusReason); });
    list({});
    refresh();
}

void ManualWindow::build()
{
    m_find = new PersianLineEdit;
    m_find->setObjectName(u"manual.find"_s);
    m_find->setAccessibleName(tr("جستجو در راهنما"));
    m_find->setPlaceholderText(tr("جستجو در راهنما (Ctrl+F)"));
    m_find->installEventFilter(this);
    m_index = new QListWidget;
    m_index->setObjectName(u"manual.index"_s);
    m_index->setAccessibleName(tr("بخش‌های راهنما"));
    m_index->setWordWrap(true);
    m_index->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *nothing = new WrappedLabel(tr(
        "بخشی با این واژه‌ها پیدا نشد؛ واژهٔ کوتاه‌تری بنویسید."));
    nothing->setObjectName(u"manual.nothing"_s);
    nothing->setWordWrap(true);
    nothing->hide();
    m_nothing = nothing;
    m_text = new Text;
    m_text->setObjectName(u"manual.text"_s);
    m_text->setAccessibleName(tr("متن راهنما"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_find);
    column->addWidget(m_nothing);
    column->addWidget(m_index, 1);
    m_parts = new QSplitter;
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(side);
    m_parts->addWidget(m_text);
    m_parts->setStretchFactor(1, 1);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(m_parts);
}

void ManualWindow::list(const QString &query)
{
    const QList<int> found = m_manual.find(query);
    const QSignalBlocker quiet(m_index);
    m_index->clear();
    for (const int at : found) {
        const ManualSection &section = m_manual.sections().at(at);
        auto *item = new QListWidgetItem(section.title, m_index);
        item->setData(Qt::UserRole, at);
        item->setData(Qt::AccessibleTextRole, tr("%1، %2").arg(section.pageTitle, section.title));
        item->setToolTip(section.pageTitle);
    }
    m_nothing->setVisible(found.isEmpty());
    if (!query.trimmed().isEmpty() && !found.isEmpty()) {
        m_index->setCurrentRow(0);
        showSection(found.first());
    }
}

void ManualWindow::showSection(int index)
{
    const ManualSection &section = m_manual.sections().at(index);
    m_anchor = section.anchor;
    if (m_page != section.page) {
        m_page = section.page;
        m_text->showText(m_manual.html(m_page));
    }
    m_text->scrollToAnchor(m_anchor);
}

void ManualWindow::openAt(const QString &anchor)
{
    if (m_manual.sections().isEmpty())
        return;
    show();
    raise();
    activateWindow();
    m_find->clear();
    const int index = qMax(0, m_manual.indexOf(anchor));
    {
        const QSignalBlocker quiet(m_index);
        m_index->setCurrentRow(index);
    }
    showSection(index);
    m_text->setFocus(Qt::OtherFocusReason);
}

bool ManualWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_index->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ManualWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->matches(QKeySequence::Find)) {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ManualWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_text)
        refresh();
}

void ManualWindow::refresh()
{
    const Theme theme = currentTheme();
    layout()->setContentsMargins(theme.space12(), theme.space12(), theme.space12(), theme.space12());
    m_parts->setSizes({theme.px(250), theme.px(700)});
    m_text->document()->setDefaultFont(theme.font());
    m_text->document()->setDocumentMargin(theme.space16());
    m_text->document()->setDefaultStyleSheet(
        u"h1 { font-size: %1pt; } h2 { font-size: %2pt; color: %3; } p, li { margin-top: %4px; }"_s
            .arg(theme.font(TypeStep::Title).pointSizeF())
            .arg(theme.font(TypeStep::Heading).pointSizeF())
            .arg(theme.colours().accent.name())
            .arg(theme.space8()));
    if (!m_page.isEmpty()) {
        m_text->showText(m_manual.html(m_page));
        m_text->scrollToAnchor(m_anchor);
    }
}

} // namespace mizban
