#include "ui/case/action_bar.h"

#include "core/base/digits.h"
#include "core/services/error_text.h"
#include "ui/case/act_area.h"
#include "ui/case/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace mizban {

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent)
{
    setLayout(new FlowLayout);
    m_acts[CaseAct::Refer] = add("case.action.refer", tr("ارجاع"), u'R', u"refer"_s);
    m_acts[CaseAct::Answer] = add("case.action.answer", tr("پاسخ"), u'A', u"answer"_s);
    m_acts[CaseAct::Note] = add("case.action.note", tr("یادداشت"), u'N', u"note"_s);
    m_acts[CaseAct::Close] = add("case.action.close", tr("مختومه"), u'C', u"case-closed"_s);
    m_acts[CaseAct::Reopen] = add("case.action.reopen", tr("بازگشایی"), u'O', u"reopen"_s);
    m_acts[CaseAct::Explain] = add("case.action.explain", tr("درخواست توضیح"), u'H', u"help"_s);
    m_acts[CaseAct::Board] = add("case.action.board", tr("نامه هیأت"), u'Z', u"send"_s);
    m_acts[CaseAct::AddSubject] =
        add("case.action.add-subject", tr("افزودن شخص موضوع شکایت"), u'+', u"person"_s);
    // Those below are shown only where they can be done.
    m_acts[CaseAct::TaskReply] = add("case.action.taskReply", tr("پاسخ به درخواست"), u'Y', u"answer"_s);
    m_acts[CaseAct::Resolve] = add("case.action.resolve", tr("رفع تعارض"), u'X', u"warning"_s);
    m_acts[CaseAct::Accept] = add("case.action.accept", tr("پذیرش"), u'E', u"check"_s);
    m_acts[CaseAct::Return] = add("case.action.return", tr("عودت"), u'B', u"undo"_s);
    m_acts[CaseAct::Recall] = add("case.action.recall", tr("فراخوان"), u'U', u"undo"_s);
    m_acts[CaseAct::Task] = add("case.action.task", tr("درخواست اقدام"), u'T', u"refer"_s);
    m_acts[CaseAct::Inquire] = add("case.action.inquire", tr("استعلام"), u'I', u"refer"_s);
    m_acts[CaseAct::Await] = add("case.action.await", tr("نیاز به متقاضی"), u'W', u"note"_s);
    m_acts[CaseAct::Received] = add("case.action.received", tr("متقاضی پاسخ داد"), u'W', u"note"_s);
    m_acts[CaseAct::Deliver] = add("case.action.deliver", tr("تحویل پاسخ"), u'D', u"answer"_s);
    m_acts[CaseAct::DecideException] = add("case.action.exception", tr("ثبت بدون کد ملی"), u'H', u"person"_s);
    addRare();
    m_receipt = add("case.action.receipt", tr("رسید"), u'P', u"print"_s);
    for (auto act = m_acts.begin(); act != m_acts.end(); ++act)
        connect(act.value(), &QPushButton::clicked, this,
                [this, which = act.key()] { Q_EMIT actChosen(which); });
    connect(m_receipt, &QPushButton::clicked, this, &ActionBar::receiptChosen);
    refresh();
}

/// About the promised time: what is rarely allowed is seen only where it is.
void ActionBar::addRare()
{
    m_acts[CaseAct::AskExtension] =
        add("case.action.ask-extension", tr("درخواست تمدید"), u'J', u"calendar"_s);
    m_acts[CaseAct::Extend] = add("case.action.extend", tr("تمدید"), u'J', u"calendar"_s);
    m_acts[CaseAct::Escalate] = add("case.action.escalate", tr("ارسال به وزارتخانه"), u'G', u"send"_s);
    m_acts[CaseAct::Dispute] = add("case.action.dispute", tr("تعارض"), u'Q', u"complaint"_s);
    m_acts[CaseAct::CallSession] = add("case.action.session", tr("جلسه"), u'S', u"person"_s);
    m_acts[CaseAct::Decide] = add("case.action.decide", tr("تصمیم"), u'L', u"check"_s);
    m_acts[CaseAct::GiveEvidence] = add("case.action.evidence", tr("مستندات"), u'V', u"attach"_s);
    m_acts[CaseAct::RefuseDecision] = add("case.action.refuse-decision", tr("استنکاف"), u'F', u"error"_s);
    m_acts[CaseAct::ReferMisconduct] = add("case.action.misconduct", tr("اعلام تخلف"), u'M', u"warning"_s);
    m_acts[CaseAct::ResolveMisconduct] =
        add("case.action.misconduct-result", tr("نتیجه تخلف"), u'K', u"report"_s);
}

QPushButton *ActionBar::add(const char *name, const QString &text, QChar key, const QString &icon)
{
    auto *button = new QPushButton(tr("%1 (%2)").arg(text, isolateLtr(QString(key))));
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    m_icons.insert(button, icon);
    layout()->addWidget(button);
    return button;
}

void ActionBar::setAllowed(const ActArea &acts)
{
    for (auto act = m_acts.begin(); act != m_acts.end(); ++act) {
        const Status may = acts.may(act.key());
        act.value()->setEnabled(may.ok());
        act.value()->setVisible(isOfSealedCases(act.key()) ? acts.isSealed()
                                                           : may.ok() || act.key() <= CaseAct::Reopen);
        if (!may.ok())
            act.value()->setToolTip(describe(may.error()));
        else
            act.value()->setToolTip(acts.holdsText(act.key()) ? tr("متنی نیمه‌کاره دارد")
                                                              : QString());
    }
    m_receipt->setEnabled(true);
}

void ActionBar::setNothing()
{
    for (auto act = m_acts.begin(); act != m_acts.end(); ++act) {
        act.value()->setEnabled(false);
        act.value()->setVisible(act.key() <= CaseAct::Reopen);
    }
    m_receipt->setEnabled(false);
}

void ActionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void ActionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void ActionBar::refresh()
{
    static_cast<FlowLayout *>(layout())->setGap(currentTheme().px(6));
    const bool roomy = width() >= currentTheme().px(440);
    for (auto icon = m_icons.begin(); icon != m_icons.end(); ++icon)
        icon.key()->setIcon(roomy ? themeIcon(icon.value()) : QIcon());
}

} // namespace mizban
