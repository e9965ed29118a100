#include "ui/search/saved_searches.h"

#include "core/services/error_text.h"
#include "ui/case/flow_layout.h"
#include "ui/case/text_label.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/persian_line_edit.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mizban {

SavedSearches::SavedSearches(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_title(new TextLabel(TypeStep::Small, TextLabel::Ink::Muted))
    , m_buttonRow(new QWidget)
    , m_buttons(new FlowLayout(m_buttonRow))
    , m_nameRow(new QWidget)
    , m_name(new PersianLineEdit)
{
    m_title->setText(tr("جستجوهای ذخیره‌شده"));
    m_name->setObjectName(u"search.save.name"_s);
    m_name->setAccessibleName(tr("نام این جستجو"));
    m_name->setPlaceholderText(tr("نامی برای این جستجو"));
    m_name->setMaxLength(maxSearchName);
    m_name->installEventFilter(this);
    auto *keepButton = new QPushButton(tr("ذخیره (Enter)"));
    keepButton->setObjectName(u"search.save"_s);
    keepButton->setAutoDefault(false);
    connect(keepButton, &QPushButton::clicked, this, &SavedSearches::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &SavedSearches::keep);
    auto *line = new QHBoxLayout(m_nameRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_name, 1);
    line->addWidget(keepButton);
    m_nameRow->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_nameRow);
    column->addWidget(m_title);
    column->addWidget(m_buttonRow);
    refresh();
    show({});
    reload();
}

void SavedSearches::reload()
{
    m_seat->read([](SeatReader &reader) { return reader.savedSearches(); })
        .then(this, [this](const Result<QList<SavedSearch>> &searches) {
            if (searches.ok())
                show(*searches);
        });
}

void SavedSearches::show(const QList<SavedSearch> &searches)
{
    m_searches = searches;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (int number = 0; number < searches.size(); ++number) {
        const SavedSearch &search = searches[number];
        auto *button = new QPushButton(themeIcon(u"search"_s), search.name);
        button->setObjectName(u"search.saved.%1"_s.arg(number));
        button->setToolTip(tr("%1\nبرای حذف: Delete").arg(search.query));
        button->setAutoDefault(false);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, query = search.query] { Q_EMIT chosen(query); });
        m_buttons->addWidget(button);
        button->show();
    }
    m_title->setVisible(!searches.isEmpty());
    m_buttonRow->setVisible(!searches.isEmpty());
    m_buttonRow->updateGeometry();
}

void SavedSearches::askName(const QString &query)
{
    m_query = query;
    m_nameRow->setVisible(true);
    m_name->clear();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SavedSearches::keep()
{
    const QString name = m_name->text();
    m_seat->write([name, query = m_query](SeatWriter &writer) { return writer.saveSearch(name, query); })
        .then(this, [this, name](const Result<qint64> &kept) {
            if (!kept.ok()) {
                Q_EMIT said(describe(kept.error()));
                return;
            }
            m_nameRow->hide();
            reload();
            Q_EMIT said(tr("جستجوی «%1» ذخیره شد.").arg(name.simplified()));
            Q_EMIT done();
        });
}

void SavedSearches::remove(const SavedSearch &search)
{
    m_seat->write([id = search.id](SeatWriter &writer) { return writer.removeSearch(id); })
        .then(this, [this, name = search.name](const Status &removed) {
            reload();
            Q_EMIT said(removed.ok() ? tr("جستجوی «%1» حذف شد.").arg(name) : describe(removed.error()));
            Q_EMIT done();
        });
}

bool SavedSearches::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_name && key->key() == Qt::Key_Escape) {
        m_nameRow->hide();
        Q_EMIT done();
        return true;
    }
    if (watched != m_name && key->key() == Qt::Key_Delete) {
        const int number = watched->objectName().section(u'.', -1).toInt();
        if (number < m_searches.size())
            remove(m_searches[number]);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SavedSearches::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_buttons)
        refresh();
}

void SavedSearches::refresh()
{
    const Theme theme = currentTheme();
    layout()->setSpacing(theme.space4());
    m_nameRow->layout()->setSpacing(theme.space8());
    m_buttons->setGap(theme.space8());
}

} // namespace mizban
