#include "ui/case/case_orders.h"

#include "ui/case/case_view.h"

#include <QHash>
#include <QKeyEvent>

namespace mizban {

QChar orderLetter(const QKeyEvent &event)
{
    static const QHash<QChar, QChar> persian{
        {u'ق', u'R'}, {u'ش', u'A'}, {u'د', u'N'}, {u'ز', u'C'}, {u'خ', u'O'}, {u'ح', u'P'}, {u'ذ', u'B'},
        {u'ع', u'U'}, {u'ف', u'T'}, {u'ه', u'I'}, {u'غ', u'Y'}, {u'ص', u'W'}, {u'ی', u'D'}, {u'ث', u'E'},
        {u'ط', u'X'}, {u'؟', u'?'}, {u'ت', u'J'}, {u'ل', u'G'}, {u'ض', u'Q'}, {u'س', u'S'}, {u'م', u'L'},
        {u'ر', u'V'}, {u'ب', u'F'}, {u'ئ', u'M'}, {u'ن', u'K'}, {u'ا', u'H'}, {u'ظ', u'Z'}};
    const QString text = event.text();
    const QChar typed = text.isEmpty() ? QChar(event.key() < 0xffff ? event.key() : 0) : text.at(0);
    return persian.value(typed, typed.toUpper());
}

namespace {

/// Acts about the promised time: what is not allowed is not offered either, so its key says nothing.
bool giveDeadlineOrder(CaseView &view, QChar letter)
{
    static const QHash<QChar, QList<CaseAct>> orders{{u'J', {CaseAct::AskExtension, CaseAct::Extend}},
                                                     {u'G', {CaseAct::Escalate}},
                                                     {u'Q', {CaseAct::Dispute}},
                                                     {u'S', {CaseAct::CallSession}},
                                                     {u'L', {CaseAct::Decide}},
                                                     {u'V', {CaseAct::GiveEvidence}},
                                                     {u'F', {CaseAct::RefuseDecision}},
                                                     {u'M', {CaseAct::ReferMisconduct}},
                                                     {u'K', {CaseAct::ResolveMisconduct}}};
    for (const CaseAct act : orders.value(letter)) {
        if (view.isAllowed(act)) {
            view.openAct(act);
            return true;
        }
    }
    return false;
}

} // namespace

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
        view.openAct(CaseAct::Accept);
        break;
    case u'B':
        view.openAct(CaseAct::Return);
        break;
    case u'Z':
        view.openAct(CaseAct::Board);
        break;
    case u'+':
        view.openAct(CaseAct::AddSubject);
        break;
    case u'U':
        view.openAct(CaseAct::Recall);
        break;
    case u'T':
        view.openAct(CaseAct::Task);
        break;
    case u'I':
        view.openAct(CaseAct::Inquire);
        break;
    case u'Y':
        view.openAct(CaseAct::TaskReply);
        break;
    case u'W':
        view.openAct(view.details() && view.details()->state.status == CaseStatus::AwaitingApplicant
                         ? CaseAct::Received
                         : CaseAct::Await);
        break;
    case u'D':
        view.openAct(CaseAct::Deliver);
        break;
    case u'X':
        view.openAct(CaseAct::Resolve);
        break;
    case u'H': // never both: a sealed case has no exception to decide on
        view.openAct(view.details() && view.details()->row.sealed ? CaseAct::Explain
                                                                  : CaseAct::DecideException);
        break;
    case u'P':
        view.requestReceipt();
        return true;
    case u'?':
        view.toggleWhy();
        return true;
    default:
        if (!giveDeadlineOrder(view, orderLetter(event)))
            return false;
    }
    opened = view.details() != nullptr;
    return true;
}

} // namespace mizban
