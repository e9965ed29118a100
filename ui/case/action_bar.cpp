#include "ui/case/action_bar.h"

#include "core/base/digits.h"
#include "core/services/error_text.h"
#include "ui/case/act_area.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int roomForIcons = 440; // logical pixels

/// Shown even where they are refused, so that their place is known.
bool isOrdinary(CaseAct act)
{
    return act <= CaseAct::Reopen;
}

} // namespace

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent)
    , m_menu(new QMenu(this))
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    addActs();
    addRareActs();
    addAct(CaseAct::Close, tr("مختومه"), u'C', u"case-closed"_s);
    addAct(CaseAct::Reopen, tr("بازگشایی"), u'O', u"reopen"_s);
    addAct(CaseAct::Await, tr("نیاز به متقاضی"), u'W', u"note"_s);
    addAct(CaseAct::Task, tr("درخواست اقدام"), u'T', u"refer"_s);
    addAct(CaseAct::Inquire, tr("استعلام"), u'I', u"refer"_s);
    addAct(CaseAct::Marginal, tr("پی‌نوشت"), u'=', u"note"_s);
    m_receipt = add(u"case.action.receipt"_s, tr("رسید"), u'P', u"print"_s);
    connect(m_receipt, &QPushButton::clicked, this, &ActionBar::receiptChosen);
    m_more = new QPushButton(tr("بیشتر"));
    m_more->setObjectName(u"case.action.more"_s);
    m_more->setAccessibleName(tr("کارهای دیگر"));
    m_more->setAutoDefault(false);
    m_more->setMenu(m_menu);
    m_line->addWidget(m_more);
    m_line->addStretch(1);
    connect(m_menu, &QMenu::aboutToShow, this, &ActionBar::fillMenu);
    refresh();
}

/// The nearest first: deciding, then what somebody waits for.
void ActionBar::addActs()
{
    addAct(CaseAct::Refer, tr("ارجاع"), u'R', u"refer"_s);
    addAct(CaseAct::Answer, tr("پاسخ"), u'A', u"answer"_s);
    addAct(CaseAct::Note, tr("یادداشت"), u'N', u"note"_s);
    addAct(CaseAct::Correct, tr("اصلاح مشخصات"), u'H', u"person"_s);
    addAct(CaseAct::TaskReply, tr("پاسخ به درخواست"), u'Y', u"answer"_s);
    addAct(CaseAct::AcknowledgeNote, tr("رؤیت پی‌نوشت"), u'!', u"eye"_s);
    addAct(CaseAct::AnswerNote, tr("پاسخ پی‌نوشت"), u'-', u"answer"_s);
    addAct(CaseAct::GiveBack, tr("بازگرداندن پیش‌نویس"), u':', u"undo"_s);
    addAct(CaseAct::Resolve, tr("رفع تعارض"), u'X', u"warning"_s);
    addAct(CaseAct::Accept, tr("پذیرش"), u'E', u"check"_s);
    addAct(CaseAct::Return, tr("عودت"), u'B', u"undo"_s);
    addAct(CaseAct::Recall, tr("فراخوان"), u'U', u"undo"_s);
    addAct(CaseAct::Received, tr("متقاضی پاسخ داد"), u'W', u"note"_s);
    addAct(CaseAct::Deliver, tr("تحویل پاسخ"), u'D', u"answer"_s);
    addAct(CaseAct::DecideException, tr("ثبت بدون کد ملی"), u'H', u"person"_s);
    addAct(CaseAct::Tell, tr("اطلاع‌رسانی"), u'*', u"phone"_s);
    addAct(CaseAct::Survey, tr("نظر متقاضی"), u'#', u"thanks"_s);
    addAct(CaseAct::Explain, tr("درخواست توضیح"), u'H', u"help"_s);
    addAct(CaseAct::Board, tr("نامه هیأت"), u'Z', u"send"_s);
    addAct(CaseAct::AddSubject, tr("افزودن شخص موضوع شکایت"), u'+', u"person"_s);
    addAct(CaseAct::Share, tr("گشودن برای مقام ناظر"), u'G', u"unlock"_s);
}

/// About the promised time.
void ActionBar::addRareActs()
{
    addAct(CaseAct::Extend, tr("تمدید"), u'J', u"calendar"_s);
    addAct(CaseAct::Dispute, tr("تعارض"), u'Q', u"complaint"_s);
    addAct(CaseAct::CallSession, tr("جلسه"), u'S', u"person"_s);
    addAct(CaseAct::Decide, tr("تصمیم"), u'L', u"check"_s);
    addAct(CaseAct::GiveEvidence, tr("مستندات"), u'V', u"attach"_s);
    addAct(CaseAct::RefuseDecision, tr("استنکاف"), u'F', u"error"_s);
    addAct(CaseAct::ReferMisconduct, tr("اعلام تخلف"), u'M', u"warning"_s);
    addAct(CaseAct::ResolveMisconduct, tr("نتیجه تخلف"), u'K', u"report"_s);
    addAct(CaseAct::AskExtension, tr("درخواست تمدید"), u'J', u"calendar"_s);
    addAct(CaseAct::Escalate, tr("ارسال به وزارتخانه"), u'G', u"send"_s);
}

void ActionBar::addAct(CaseAct act, const QString &text, QChar key, const QString &icon)
{
    QPushButton *button = add(u"case.action."_s + wordOf(act), text, key, icon);
    m_acts.insert(act, button);
    connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT actChosen(act); });
}

QPushButton *ActionBar::add(const QString &name, const QString &text, QChar key, const QString &icon)
{
    auto *button = new QPushButton(tr("%1 (%2)").arg(text, isolateLtr(QString(key))));
    m_captions.insert(button, {button->text(), text});
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    button->hide();
    m_icons.insert(button, icon);
    m_order << button;
    m_line->addWidget(button);
    return button;
}

void ActionBar::caption(QPushButton *button)
{
    const auto said = [half = m_halfWritten.contains(button)](const QString &text) {
        return half ? tr("%1، نیمه‌کاره").arg(text) : text;
    };
    const Caption plain = m_captions.value(button);
    button->setText(said(plain.text));
    button->setAccessibleName(said(plain.name));
}

void ActionBar::setAllowed(const ActArea &acts)
{
    m_offered.clear();
    m_halfWritten.clear();
    for (auto act = m_acts.begin(); act != m_acts.end(); ++act) {
        if (acts.holdsText(act.key()) && acts.openAct() != act.key())
            m_halfWritten << act.value();
        caption(act.value());
        const Status may = acts.may(act.key());
        act.value()->setEnabled(may.ok());
        if (!may.ok())
            act.value()->setToolTip(describe(may.error()));
        else
            act.value()->setToolTip(acts.holdsText(act.key()) ? tr("متنی نیمه‌کاره دارد")
                                                              : QString());
        const bool shown = isOfSealedCases(act.key()) ? acts.isSealed() : isOrdinary(act.key());
        // Naming an official also seals an ordinary case (C6).
        const bool offeredAnywhere = !isOfSealedCases(act.key()) || act.key() == CaseAct::AddSubject;
        const bool offered = shown || (may.ok() && offeredAnywhere);
        if (offered)
            m_offered << act.value();
    }
    m_receipt->setEnabled(true);
    m_offered << m_receipt;
    arrange();
}

void ActionBar::setNothing()
{
    m_offered.clear();
    m_halfWritten.clear();
    for (auto act = m_acts.begin(); act != m_acts.end(); ++act) {
        caption(act.value());
        act.value()->setEnabled(false);
        if (isOrdinary(act.key()))
            m_offered << act.value();
    }
    m_receipt->setEnabled(false);
    arrange();
}

/// One line: what can be done, as far as there is room. A case that allows nothing shows what it refuses.
void ActionBar::arrange()
{
    QList<QPushButton *> able;
    QList<QPushButton *> refused;
    for (QPushButton *button : std::as_const(m_order)) {
        if (m_offered.contains(button))
            (button->isEnabled() ? able : refused) << button;
    }
    const QList<QPushButton *> wanted = able.isEmpty() ? refused : able;
    const int gap = m_line->spacing();
    const auto widthOf = [gap](const QPushButton *button) { return button->sizeHint().width() + gap; };
    int whole = 0;
    for (const QPushButton *button : wanted)
        whole += widthOf(button);
    const bool menu = whole > width() + gap || wanted.size() < m_offered.size();
    int left = width() - (menu ? m_more->sizeHint().width() : 0);
    bool full = false;
    QList<QPushButton *> order = m_order;
    std::stable_partition(order.begin(), order.end(),
                          [this](QPushButton *button) { return m_halfWritten.contains(button); });
    for (QPushButton *button : std::as_const(order)) {
        full = full || (wanted.contains(button) && widthOf(button) > left);
        const bool shown = wanted.contains(button) && !full;
        if (shown)
            left -= widthOf(button);
        button->setVisible(shown);
    }
    m_more->setVisible(menu);
}

void ActionBar::fillMenu()
{
    m_menu->clear();
    m_menu->setToolTipsVisible(true);
    for (QPushButton *button : std::as_const(m_order)) {
        if (!m_offered.contains(button) || !button->isHidden())
            continue;
        QAction *action = m_menu->addAction(themeIcon(m_icons.value(button)), button->text(), button,
                                            [button] { button->click(); });
        action->setObjectName(button->objectName().replace(u".action."_s, u".more."_s));
        action->setEnabled(button->isEnabled());
        action->setToolTip(button->toolTip());
    }
}

QSize ActionBar::minimumSizeHint() const
{
    return {m_more->sizeHint().width(), m_more->sizeHint().height()};
}

void ActionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void ActionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_more)
        refresh();
}

void ActionBar::refresh()
{
    m_line->setSpacing(currentTheme().px(6));
    const bool roomy = width() >= currentTheme().px(roomForIcons);
    for (auto icon = m_icons.begin(); icon != m_icons.end(); ++icon)
        icon.key()->setIcon(roomy ? themeIcon(icon.value()) : QIcon());
    arrange();
}

} // namespace mizban
