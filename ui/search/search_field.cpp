#include "ui/search/search_field.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/domain/case_query.h"
#include "ui/case/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

SearchField::SearchField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new PersianLineEdit)
    , m_chipRow(new QWidget)
    , m_chips(new FlowLayout(m_chipRow))
{
    m_edit->setObjectName(u"search.field"_s);
    m_edit->setAccessibleName(tr("جستجو در موردها"));
    m_edit->setPlaceholderText(tr("واژه، نام، کد ملی، تلفن یا شناسه پیگیری"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaxLength(maxQueryLength);
    m_edit->addAction(themeIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_chipRow->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    column->addWidget(m_chipRow);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchField::showChips);
    setFocusProxy(m_edit);
    refresh();
}

void SearchField::setText(const QString &text)
{
    m_edit->setText(text);
    m_edit->setCursorPosition(static_cast<int>(text.size()));
}

void SearchField::beginFilter(const QString &word)
{
    const QString held = m_edit->text().trimmed();
    setText((held.isEmpty() ? QString() : held + u' ') + word + u':');
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SearchField::setFaulty(bool faulty)
{
    setInputState(m_edit, faulty ? InputState::Wrong : InputState::Plain);
}

void SearchField::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QList<QueryFilter> filters = filtersIn(m_edit->text());
    for (int number = 0; number < filters.size(); ++number) {
        const QString text =
            u"%1: %2"_s.arg(filters[number].key, shownDigits(isolate(filters[number].value)));
        auto *chip = new QPushButton(text);
        chip->setObjectName(u"search.filter.%1"_s.arg(number));
        chip->setAccessibleName(tr("برداشتن صافی %1").arg(text));
        chip->setToolTip(tr("برداشتن این صافی"));
        chip->setIcon(themeIcon(u"close"_s));
        chip->setAutoDefault(false);
        connect(chip, &QPushButton::clicked, this, [this, number] { removeFilter(number); });
        m_chips->addWidget(chip);
        chip->show();
    }
    m_chipRow->setVisible(!filters.isEmpty());
    m_chipRow->updateGeometry();
}

void SearchField::removeFilter(int number)
{
    QString text = m_edit->text();
    const QList<QueryFilter> filters = filtersIn(text);
    if (number >= filters.size())
        return;
    text.remove(filters[number].at, filters[number].length);
    setText(text.simplified());
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SearchField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_chips)
        refresh();
}

void SearchField::refresh()
{
    const Theme theme = currentTheme();
    layout()->setSpacing(theme.space8());
    m_chips->setGap(theme.space8());
}

} // namespace mizban
