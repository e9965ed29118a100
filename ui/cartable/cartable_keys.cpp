// The keys of the cartable.

#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/widgets/persian_line_edit.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// The Latin letter of a key, also where the keyboard writes Persian (ISIRI 9147).
QChar letterOf(const QKeyEvent &event)
{
    static const QHash<QChar, QChar> persian{{u'ق', u'R'}, {u'ش', u'A'}, {u'د', u'N'},
                                             {u'ز', u'C'}, {u'خ', u'O'}, {u'ح', u'P'}};
    const QString text = event.text();
    const QChar typed = text.isEmpty() ? QChar(event.key() < 0xffff ? event.key() : 0) : text.at(0);
    return persian.value(typed, typed.toUpper());
}

} // namespace

bool CartableScreen::giveOrder(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (event->matches(QKeySequence::Undo)) {
        m_case->undo();
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    switch (letterOf(*event).unicode()) {
    case u'R':
        m_case->openAct(CaseAct::Refer);
        break;
    case u'A':
        m_case->openAct(CaseAct::Answer);
        break;
    case u'N':
        m_case->openAct(CaseAct::Note);
        break;
    case u'C':
        m_case->openAct(CaseAct::Close);
        break;
    case u'O':
        m_case->openAct(CaseAct::Reopen);
        break;
    case u'P':
        m_case->requestReceipt();
        return true;
    case u'/':
        if (m_room == Room::Wide) {
            m_filter->setFocus(Qt::ShortcutFocusReason);
        } else {
            focusList();
            m_folderBox->setFocus(Qt::ShortcutFocusReason);
            m_folderBox->showPopup();
        }
        return true;
    default:
        return false;
    }
    if (m_room == Room::Narrow && m_case->details())
        enterCase();
    return true;
}

void CartableScreen::keyPressEvent(QKeyEvent *event)
{
    if (giveOrder(event))
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
    // The folder list would take letters for a search.
    if (watched == m_folderList && !key->text().isEmpty() && key->text().at(0).isPrint())
        return giveOrder(key);
    return QWidget::eventFilter(watched, event);
}

} // namespace mizban
