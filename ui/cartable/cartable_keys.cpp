// The keys of the cartable.

#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_orders.h"
#include "ui/case/case_view.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/persian_line_edit.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace mizban {

bool CartableScreen::giveOrder(QKeyEvent *event)
{
    if (giveBulkOrder(event))
        return true;
    bool opened = false;
    if (giveCaseOrder(*m_case, *event, opened)) {
        if (opened && m_room == Room::Narrow)
            enterCase();
        return true;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier || orderLetter(*event) != u'/')
        return false;
    enterFolders();
    return true;
}

void CartableScreen::addPrintCommands()
{
    setAbleWhen(addCommand(this, u"cartable.command.print"_s, tr("چاپ پرونده، نامه پاسخ یا پاکت"),
                           Qt::CTRL | Qt::Key_P,
                           [this] {
                               if (m_case->details() && !m_case->details()->row.summary)
                                   Q_EMIT printRequested(m_case->caseId());
                           }),
                [this] { return m_case->details() && !m_case->details()->row.summary; });
    setAbleWhen(addCommand(this, u"cartable.command.printList"_s, tr("چاپ فهرستی که پیش رو است"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_P,
                           [this] {
                               if (!inDrafts())
                                   Q_EMIT listPrintRequested(printTitle(), m_view);
                           }),
                [this] { return !inDrafts(); });
}

void CartableScreen::enterFolders()
{
    if (m_room == Room::Wide) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
    } else {
        focusList();
        m_folderBox->setFocus(Qt::ShortcutFocusReason);
        m_folderBox->showPopup();
    }
}

void CartableScreen::keyPressEvent(QKeyEvent *event)
{
    if (giveOrder(event))
        return;
    if (event->key() == Qt::Key_Escape && m_list->hasFocus() && leaveGroup())
        return;
    if (event->key() == Qt::Key_Escape)
        focusList();
    else
        QWidget::keyPressEvent(event);
}

bool CartableScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_filter && key->key() == Qt::Key_Escape) {
        m_filter->clear();
        focusList();
        return true;
    }
    if (watched == m_filter && key->key() == Qt::Key_Down) { // into what it has left
        m_folderList->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_folderList && key->key() == Qt::Key_Delete) {
        removeView(m_folderList->currentIndex().row());
        return true;
    }
    // The folder list would take letters for a search.
    if (watched == m_folderList && !key->text().isEmpty() && key->text().at(0).isPrint())
        return giveOrder(key);
    return QWidget::eventFilter(watched, event);
}

} // namespace mizban
