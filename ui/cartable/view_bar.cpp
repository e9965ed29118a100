#include "ui/cartable/view_bar.h"

#include "core/services/words.h"
#include "ui/models/kind_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// Says by dots that its words go on where there is no room for them.
class ElidedCombo : public QComboBox
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        const QRect room =
            style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - 2);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

QComboBox *makeCombo(const QString &name, const QString &accessibleName)
{
    auto *combo = new ElidedCombo;
    combo->setProperty("mizban.endsWithDots", true); // for those who look for words that are cut off
    combo->setObjectName(name);
    combo->setAccessibleName(accessibleName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    return combo;
}

} // namespace

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    m_choices = makeChoices();
    m_nameLine = makeName();
    column->addWidget(m_choices);
    column->addWidget(m_nameLine);
    m_nameLine->hide();
    refresh();
}

QWidget *ViewBar::makeChoices()
{
    m_kind = makeCombo(u"cartable.kind"_s, tr("نوع موردها"));
    m_kind->addItem(tr("همه نوع‌ها"), 0);
    for (int kind = int(CaseKind::Request); kind <= int(CaseKind::Sentiment); ++kind)
        m_kind->addItem(nameOf(static_cast<CaseKind>(kind)), kind);
    m_grouping = makeCombo(u"cartable.group"_s, tr("گروه‌بندی"));
    m_grouping->addItem(tr("بدون گروه"), int(Grouping::None));
    m_grouping->addItem(tr("به تفکیک متقاضی"), int(Grouping::Applicant));
    m_grouping->addItem(tr("به تفکیک موضوع"), int(Grouping::Subject));
    m_keep = new QPushButton(themeIcon(u"save"_s), QString());
    m_keep->setObjectName(u"cartable.view.keep"_s);
    m_keep->setAccessibleName(tr("ذخیره این نما"));
    m_keep->setToolTip(tr("ذخیره این نما (%1)").arg(u"Ctrl+D"_s));
    m_keep->setAutoDefault(false);
    connect(m_kind, &QComboBox::activated, this, [this](int at) {
        const int kind = m_kind->itemData(at).toInt();
        Q_EMIT kindChosen(kind ? std::optional(static_cast<CaseKind>(kind)) : std::nullopt);
        QTimer::singleShot(0, this, &ViewBar::left); // behind the popup, which gives the focus back
    });
    connect(m_grouping, &QComboBox::activated, this, [this](int at) {
        Q_EMIT groupingChosen(static_cast<Grouping>(m_grouping->itemData(at).toInt()));
        QTimer::singleShot(0, this, &ViewBar::left); // behind the popup, which gives the focus back
    });
    connect(m_keep, &QPushButton::clicked, this, &ViewBar::askName);
    auto *choices = new QWidget;
    auto *line = new QHBoxLayout(choices);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_kind, 4);
    line->addWidget(m_grouping, 5); // the longer words
    line->addWidget(m_keep);
    for (QWidget *part :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_grouping), static_cast<QWidget *>(m_keep)})
        part->installEventFilter(this);
    return choices;
}

QWidget *ViewBar::makeName()
{
    m_name = new PersianLineEdit;
    m_name->setObjectName(u"cartable.view.name"_s);
    m_name->setAccessibleName(tr("نام این نما"));
    m_name->setPlaceholderText(tr("نامی برای این نما"));
    m_name->setMaxLength(maxViewName);
    m_name->installEventFilter(this);
    m_save = new QPushButton(tr("ذخیره (Enter)"));
    m_save->setObjectName(u"cartable.view.save"_s);
    m_save->setAutoDefault(false);
    const auto give = [this] { Q_EMIT nameGiven(m_name->text()); };
    connect(m_name, &QLineEdit::returnPressed, this, give);
    connect(m_save, &QPushButton::clicked, this, give);
    auto *name = new QWidget;
    auto *line = new QHBoxLayout(name);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_name, 1);
    line->addWidget(m_save);
    return name;
}

bool ViewBar::suits(Folder folder)
{
    return folder != Folder::Drafts && folder != Folder::Sealed && int(folder) <= ordinaryFolderCount;
}

void ViewBar::showView(const CartableView &view)
{
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(view.kind ? int(*view.kind) : 0)));
    m_grouping->setCurrentIndex(m_grouping->findData(int(view.grouping)));
    setVisible(suits(view.folder));
}

void ViewBar::enterKinds()
{
    closeName(); // it stands in the place of the kinds
    m_kind->setFocus(Qt::ShortcutFocusReason);
    m_kind->showPopup();
}

void ViewBar::nextGrouping()
{
    const int next = (m_grouping->currentIndex() + 1) % m_grouping->count();
    Q_EMIT groupingChosen(static_cast<Grouping>(m_grouping->itemData(next).toInt()));
}

void ViewBar::askName()
{
    m_choices->hide();
    m_nameLine->show();
    m_name->clear();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ViewBar::closeName()
{
    m_nameLine->hide();
    m_choices->show();
}

bool ViewBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    if (watched == m_name)
        closeName();
    Q_EMIT left();
    return true;
}

void ViewBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_choices)
        refresh();
}

void ViewBar::refresh()
{
    const int gap = currentTheme().space8();
    layout()->setContentsMargins(gap, 0, gap, 0);
    layout()->setSpacing(0);
    m_choices->layout()->setSpacing(currentTheme().space4());
    m_nameLine->layout()->setSpacing(currentTheme().space4());
}

} // namespace mizban
