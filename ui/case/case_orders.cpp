#include "ui/case/case_orders.h"

#include "ui/case/case_view.h"

#include <QHash>
#include <QKeyEvent>

namespace mizban {

QChar orderLetter(const QKeyEvent &event)
{
    static const QHash<QChar, QChar> persian{{u'ق', u'R'}, {u'ش', u'A'}, {u'د', u'N'}, {u'ز', u'C'},
                                             {u'خ', u'O'}, {u'ح', u'P'}, {u'ث', u'E'}, {u'ذ', u'B'}};
    const QString text = event.text();
    const QChar typed = text.isEmpty() ? QChar(event.key() < 0xffff ? event.key() : 0) : text.at(0);
    return persian.value(typed, typed.toUpper());
}

bool giveCaseOrder(CaseView &view, const QKeyEvent &event, bool &opened)
{
    opened = false;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (event.matches(QKeySequence::Undo)) {
        view.undo();
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    switch (orderLetter(event).unicode()) {
    case u'R':
        view.openAct(CaseAct::Refer);
        break;
    case u'A':
        view.openAct(CaseAct::Answer);
        break;
    case u'N':
        view.openAct(CaseAct::Note);
        break;
    case u'C':
        view.openAct(CaseAct::Close);
        break;
    case u'O':
        view.openAct(CaseAct::Reopen);
        break;
    case u'E':
        view.openAct(CaseAct::Explain);
        break;
    case u'B':
        view.openAct(CaseAct::Board);
        break;
    case u'P':
        view.requestReceipt();
        return true;
    default:
        return false;
    }
    opened = view.details() != nullptr;
    return true;
}

} // namespace mizban
