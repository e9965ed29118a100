// What of a folder the cartable shows: parts of the list, kinds, groups and kept views.

#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "core/services/words.h"
#include "ui/cartable/access_strip.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/cartable/view_bar.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_view.h"
#include "ui/models/cartable_model.h"
#include "ui/models/case_text.h"
#include "ui/models/draft_model.h"
#include "ui/models/folder_model.h"
#include "ui/models/group_model.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QListView>
#include <QScopedValueRollback>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace mizban {

void CartableScreen::connectViews()
{
    addKey(this, u"cartable.key.section"_s, tr("بخش بعدی و پیشین فهرست"), u"Ctrl+PageDown / Ctrl+PageUp"_s);
    addCommand(this, u"cartable.command.kinds"_s, tr("تنها یک نوع از موردهای پوشه"), Qt::CTRL | Qt::Key_T,
               [this] {
                   if (ViewBar::suits(folder()))
                       m_viewBar->enterKinds();
               });
    addCommand(this, u"cartable.command.group"_s,
               tr("گروه‌بندی به تفکیک متقاضی یا موضوع"), Qt::CTRL | Qt::Key_G,
               [this] {
                   if (ViewBar::suits(folder()))
                       m_viewBar->nextGrouping();
               });
    addCommand(this, u"cartable.command.keepView"_s, tr("ذخیره این نما"), Qt::CTRL | Qt::Key_D, [this] {
        if (ViewBar::suits(folder()))
            m_viewBar->askName();
    });
    connect(m_viewBar, &ViewBar::kindChosen, this, [this](const std::optional<CaseKind> &kind) {
        CartableView view = m_view;
        view.kind = kind;
        showView(view);
    });
    connect(m_viewBar, &ViewBar::groupingChosen, this, [this](Grouping grouping) {
        CartableView view = m_view;
        view.grouping = grouping;
        view.subject.reset();
        view.applicant.reset();
        showView(view);
        focusList();
    });
    connect(m_viewBar, &ViewBar::nameGiven, this, &CartableScreen::keepView);
    connect(m_viewBar, &ViewBar::left, this, &CartableScreen::focusList);
    connect(m_groups, &GroupModel::loaded, this, &CartableScreen::groupsLoaded);
    connect(m_folderList, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { showView(m_folders->viewAt(index.row())); });
    connect(m_folders, &FolderModel::countersChanged, this, [this] {
        placeView();
        // Time divides the list anew while nothing else happens.
        if (std::exchange(m_overdue, m_folders->count(Folder::Overdue)) != m_folders->count(Folder::Overdue))
            m_cases->refresh();
    });
}

bool CartableScreen::inGroups() const
{
    return m_view.grouping != Grouping::None && !m_view.isInGroup();
}

void CartableScreen::showFolder(Folder folder)
{
    CartableView whole;
    whole.folder = folder;
    showView(whole);
}

void CartableScreen::showView(const CartableView &view)
{
    if (view == m_view && m_list->model())
        return;
    m_view = view;
    leaveBulk();
    m_list->setMarked({});
    m_viewBar->showView(view);
    placeView();
    m_title->setTitle(viewTitle());
    m_title->setNote({});
    m_access->look(folder() == Folder::Sealed || folder() == Folder::New);
    m_case->showNothing();
    m_listStack->setCurrentIndex(0);
    showRows();
}

/// The folders show where one is.
void CartableScreen::placeView()
{
    const int kept =
        m_view.isWhole() && m_view.grouping == Grouping::None ? -1 : m_folders->rowOfView(m_view);
    const QModelIndex place = m_folders->index(kept >= 0 ? kept : FolderModel::rowOf(folder()));
    const QScopedValueRollback placing(m_placing, true);
    m_folderList->setCurrentIndex(place);
    m_folderBox->setCurrentIndex(place.row());
}

QString CartableScreen::viewTitle() const
{
    if (m_view.isInGroup())
        return m_groupTitle;
    const int kept = m_folders->rowOfView(m_view);
    return m_folders->index(kept >= 0 ? kept : FolderModel::rowOf(folder())).data().toString();
}

/// What paper says above the list: the folder and what of it is looked at, or the name it is kept under.
QString CartableScreen::printTitle() const
{
    if (const SavedView *kept = m_folders->savedAt(m_folders->rowOfView(m_view)))
        return tr("کارتابل: %1").arg(kept->name);
    QStringList parts{nameOf(folder())};
    if (m_view.kind)
        parts << nameOf(*m_view.kind);
    if (m_view.isInGroup())
        parts << m_groupTitle;
    else if (m_view.grouping == Grouping::Applicant)
        parts << tr("به تفکیک متقاضی");
    else if (m_view.grouping == Grouping::Subject)
        parts << tr("به تفکیک موضوع");
    return tr("کارتابل: %1").arg(listed(parts));
}

QString CartableScreen::rowsText(int rows) const
{
    if (!inGroups()) {
        const int held = inDrafts() ? 0 : m_cases->heldRows();
        const QString cases = tr("%1 مورد").arg(numberText(rows - held));
        return held == 0 ? cases : tr("%1 و %2 دیده‌شده").arg(cases, numberText(held));
    }
    return m_groups->isWhole() ? tr("%1 گروه").arg(numberText(rows))
                               : tr("بیش از %1 گروه").arg(numberText(rows));
}

void CartableScreen::showRows()
{
    if (inDrafts()) {
        m_case->setEmptyText(
            tr("پیش‌نویسی انتخاب نشده است."),
            tr("برای ادامه نوشتن، پیش‌نویس را برگزینید و Enter را بزنید."));
        m_drafts->refresh();
        setListModel(m_drafts);
    } else if (inGroups()) {
        m_case->setEmptyText(tr("گروهی باز نشده است."),
                             tr("برای دیدن موردهای هر گروه، آن را برگزینید و Enter را بزنید."));
        m_groups->setView(m_view);
        setListModel(m_groups);
    } else {
        m_case->setEmptyText(tr("موردی انتخاب نشده است."), tr("با کلیدهای بالا و پایین در فهرست حرکت کنید."));
        m_cases->setView(m_view);
        setListModel(m_cases);
    }
}

void CartableScreen::setListModel(QAbstractItemModel *model)
{
    if (m_list->model() == model)
        return;
    m_list->setModel(model);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CartableScreen::currentMoved);
}

void CartableScreen::openGroup(int row)
{
    m_groupTitle = m_groups->titleAt(row);
    m_groupKey = m_groups->keyAt(row);
    showView(m_groups->viewAt(row));
}

bool CartableScreen::leaveGroup()
{
    if (!m_view.isInGroup())
        return false;
    CartableView groups = m_view;
    groups.subject.reset();
    groups.applicant.reset();
    showView(groups);
    return true;
}

void CartableScreen::groupsLoaded()
{
    if (!inGroups())
        return;
    listChanged();
    const int row = m_groupKey.isNull() ? -1 : m_groups->rowOf(m_groupKey);
    if (row >= 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_groups->index(row));
}

void CartableScreen::showSections()
{
    QList<CaseListView::Section> parts;
    const std::optional<CartableSections> &sections = m_cases->sections();
    if (m_list->model() == m_cases && sections) {
        qint64 first = 0;
        const auto add = [&](qint64 cases, const QString &title) {
            if (cases > 0)
                parts << CaseListView::Section{static_cast<int>(first),
                                               tr("%1 — %2 مورد").arg(title, numberText(cases))};
            first += cases;
        };
        add(sections->sealed, tr("محرمانه"));
        add(sections->noted, tr("دارای دستور یا پی‌نوشت"));
        add(sections->overdue, tr("گذشته از مهلت"));
        const bool alone = parts.isEmpty();
        add(sections->rest, tr("دیگر موردهای در دست اقدام"));
        if (alone)
            parts.clear();
    }
    m_list->setSections(parts);
}

void CartableScreen::keepView(const QString &name)
{
    m_seat->write([name, view = m_view](SeatWriter &writer) { return writer.saveView(name, view); })
        .then(this, [this, name](const Result<qint64> &kept) {
            if (!kept.ok()) {
                m_toast->showRemark(describe(kept.error())); // the name stays in its line
                return;
            }
            m_viewBar->closeName();
            m_folders->refresh();
            focusList();
            m_toast->showMessage(tr("نمای «%1» ذخیره شد.").arg(name.simplified()));
        });
}

void CartableScreen::removeView(int row)
{
    const SavedView *saved = m_folders->savedAt(row);
    if (!saved)
        return;
    m_seat->write([id = saved->id](SeatWriter &writer) { return writer.removeView(id); })
        .then(this, [this, name = saved->name](const Status &removed) {
            m_folders->refresh();
            if (removed.ok())
                m_toast->showMessage(tr("نمای «%1» حذف شد.").arg(name));
            else
                m_toast->showRemark(describe(removed.error()));
        });
}

} // namespace mizban
