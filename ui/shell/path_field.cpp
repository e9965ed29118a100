#include "ui/shell/path_field.h"

#include "ui/widgets/input_state.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace mizban {

PathField::PathField(const QString &name, Purpose purpose, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_line(new QLineEdit)
    , m_choose(new QPushButton(tr("انتخاب… (Ctrl+O)")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(currentTheme().space8());
    row->addWidget(m_line, 1);
    row->addWidget(m_choose);
    setObjectName(name + ".field"_L1);
    m_line->setObjectName(name);
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_choose->setObjectName(name + ".choose"_L1);
    m_choose->setAutoDefault(false);
    m_choose->setFocusPolicy(Qt::NoFocus); // Enter goes from field to field
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &PathField::pathChanged);
    connect(m_line, &QLineEdit::textEdited, this, &PathField::chosen);
    connect(m_line, &QLineEdit::editingFinished, this, &PathField::left);
    connect(m_choose, &QPushButton::clicked, this, &PathField::ask);
    auto *keys = new QShortcut(QKeySequence::Open, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &PathField::ask);
}

QString PathField::path() const
{
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void PathField::setPath(const QString &path)
{
    m_line->setText(QDir::toNativeSeparators(path));
}

void PathField::setQuestion(const QString &title, const QString &filter)
{
    m_title = title;
    m_filter = filter;
    m_choose->setAccessibleName(title);
    m_line->setAccessibleName(title);
}

void PathField::ask()
{
    const QString found = m_purpose == Purpose::Open
                              ? QFileDialog::getOpenFileName(window(), m_title, path(), m_filter)
                              : QFileDialog::getSaveFileName(window(), m_title, path(), m_filter);
    if (found.isEmpty())
        return;
    setPath(found);
    Q_EMIT chosen();
    Q_EMIT left();
}

bool PathField::event(QEvent *event)
{
    // A row marks its control; here the outline belongs to the line.
    if (event->type() == QEvent::DynamicPropertyChange)
        setInputState(m_line, inputState(this));
    return QWidget::event(event);
}

} // namespace mizban
