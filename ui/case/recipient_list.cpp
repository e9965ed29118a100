#include "ui/case/recipient_list.h"

#include "core/base/digits.h"
#include "ui/case/flow_layout.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

RecipientList::RecipientList(QWidget *parent)
    : QWidget(parent)
    , m_combo(new CompletingCombo)
    , m_picked(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_combo);
    column->addWidget(m_picked);
    m_picked->setLayout(new FlowLayout);
    m_picked->hide();
    m_combo->setPlaceholderText(
        tr("نام پست یا واحد؛ می‌توان چند گیرنده افزود"));
    setFocusProxy(m_combo);
    connect(m_combo, &CompletingCombo::picked, this, &RecipientList::add);
    connect(this, &QObject::objectNameChanged, this,
            [this](const QString &name) { m_combo->setObjectName(name + u".add"_s); });
}

void RecipientList::setEntries(const QList<CompletionEntry> &entries)
{
    m_entries = entries;
    m_combo->setEntries(entries);
    showCodes();
}

void RecipientList::setLeftOut(const QString &code)
{
    if (code == m_leftOut)
        return;
    m_leftOut = code;
    m_combo->setLeftOut(code);
    if (m_codes.removeAll(code) > 0)
        showCodes();
}

const CompletionEntry *RecipientList::entry(const QString &code) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&code](const CompletionEntry &each) { return each.code == code; });
    return found == m_entries.end() ? nullptr : &*found;
}

void RecipientList::setCodes(const QStringList &codes)
{
    m_codes.clear();
    for (const QString &code : codes) {
        if (entry(code) && code != m_leftOut && !m_codes.contains(code))
            m_codes << code;
    }
    m_combo->setCode({});
    showCodes();
    Q_EMIT codesChanged();
}

void RecipientList::add(const QString &code)
{
    m_combo->setCode({});
    if (code.isEmpty() || m_codes.contains(code))
        return;
    m_codes << code;
    showCodes();
    Q_EMIT codesChanged();
}

void RecipientList::remove(const QString &code)
{
    m_codes.removeAll(code);
    showCodes();
    m_combo->setFocus(Qt::OtherFocusReason);
    Q_EMIT codesChanged();
}

void RecipientList::showCodes()
{
    while (QLayoutItem *item = m_picked->layout()->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was just pressed
        item->widget()->hide();
        delete item;
    }
    for (const QString &code : std::as_const(m_codes)) {
        const CompletionEntry *known = entry(code);
        auto *button = new QPushButton(u"✕  "_s + (known ? isolate(known->title) : code), m_picked);
        button->setObjectName(objectName() + u".remove."_s + code);
        button->setAccessibleName(tr("برداشتن %1").arg(known ? known->title : code));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, code] { remove(code); });
        m_picked->layout()->addWidget(button);
        button->show();
    }
    m_picked->setVisible(!m_codes.isEmpty());
}

} // namespace mizban
