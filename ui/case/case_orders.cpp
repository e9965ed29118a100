#include "ui/case/case_orders.h"

#include "ui/case/bulk_panel.h"
#include "ui/case/case_view.h"
#include "ui/widgets/commands.h"

#include <QCoreApplication>
#include <QHash>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct CaseOrders
{
    Q_DECLARE_TR_FUNCTIONS(CaseOrders)
};

/// A key and what it may mean; of several acts the one that the case allows now.
struct Order
{
    char16_t letter;
    char16_t persian; ///< what the same key writes by ISIRI 9147
    QList<CaseAct> acts;
    const char *text;
};

const QList<Order> &orders()
{
    static const QList<Order> all{
        {u'R', u'ق', {CaseAct::Refer}, QT_TRANSLATE_NOOP("CaseOrders", "ارجاع")},
        {u'A', u'ش', {CaseAct::Answer}, QT_TRANSLATE_NOOP("CaseOrders", "پاسخ")},
        {u'N', u'د', {CaseAct::Note}, QT_TRANSLATE_NOOP("CaseOrders", "یادداشت")},
        {u'C', u'ز', {CaseAct::Close}, QT_TRANSLATE_NOOP("CaseOrders", "مختومه کردن")},
        {u'O', u'خ', {CaseAct::Reopen}, QT_TRANSLATE_NOOP("CaseOrders", "بازگشایی")},
        {u'=', u'=', {CaseAct::Marginal}, QT_TRANSLATE_NOOP("CaseOrders", "پی‌نوشت با امضا")},
        {u'!', u'!', {CaseAct::AcknowledgeNote}, QT_TRANSLATE_NOOP("CaseOrders", "رؤیت پی‌نوشت")},
        {u'-', u'-', {CaseAct::AnswerNote}, QT_TRANSLATE_NOOP("CaseOrders", "پاسخ پی‌نوشت")},
        {u':',
         u':',
         {CaseAct::GiveBack},
         QT_TRANSLATE_NOOP("CaseOrders", "بازگرداندن پیش‌نویس به دفتر")},
        {u'E', u'ث', {CaseAct::Accept}, QT_TRANSLATE_NOOP("CaseOrders", "پذیرش ارجاع")},
        {u'B', u'ذ', {CaseAct::Return}, QT_TRANSLATE_NOOP("CaseOrders", "عودت ارجاع")},
        {u'Z', u'ظ', {CaseAct::Board}, QT_TRANSLATE_NOOP("CaseOrders", "نامه هیأت")},
        {u'+', u'+', {CaseAct::AddSubject}, QT_TRANSLATE_NOOP("CaseOrders", "افزودن شخص موضوع شکایت")},
        {u'U', u'ع', {CaseAct::Recall}, QT_TRANSLATE_NOOP("CaseOrders", "فراخوان ارجاع")},
        {u'T', u'ف', {CaseAct::Task}, QT_TRANSLATE_NOOP("CaseOrders", "درخواست اقدام")},
        {u'I', u'ه', {CaseAct::Inquire}, QT_TRANSLATE_NOOP("CaseOrders", "استعلام")},
        {u'Y', u'غ', {CaseAct::TaskReply}, QT_TRANSLATE_NOOP("CaseOrders", "پاسخ به درخواست یا استعلام")},
        {u'W',
         u'ص',
         {CaseAct::Await, CaseAct::Received},
         QT_TRANSLATE_NOOP("CaseOrders", "نیاز به متقاضی، و پاسخ او")},
        {u'D', u'ی', {CaseAct::Deliver}, QT_TRANSLATE_NOOP("CaseOrders", "تحویل پاسخ")},
        {u'X', u'ط', {CaseAct::Resolve}, QT_TRANSLATE_NOOP("CaseOrders", "رفع تعارض")},
        {u'H',
         u'ا',
         {CaseAct::DecideException, CaseAct::Correct, CaseAct::Explain},
         QT_TRANSLATE_NOOP("CaseOrders",
                           "ثبت بدون کد ملی، اصلاح مشخصات متقاضی؛ در مورد محرمانه: درخواست توضیح")},
        {u'*',
         u'*',
         {CaseAct::Tell},
         QT_TRANSLATE_NOOP("CaseOrders", "اطلاع‌رسانی به متقاضی")},
        {u'#', u'٫', {CaseAct::Survey}, QT_TRANSLATE_NOOP("CaseOrders", "نظر متقاضی")},
        {u'J',
         u'ت',
         {CaseAct::AskExtension, CaseAct::Extend},
         QT_TRANSLATE_NOOP("CaseOrders", "تمدید مهلت یا درخواست آن")},
        {u'G',
         u'ل',
         {CaseAct::Escalate, CaseAct::Share},
         QT_TRANSLATE_NOOP("CaseOrders", "ارسال به وزارتخانه؛ در مورد محرمانه: گشودن برای مقام ناظر")},
        {u'Q', u'ض', {CaseAct::Dispute}, QT_TRANSLATE_NOOP("CaseOrders", "وجود یا نبود تعارض")},
        {u'S', u'س', {CaseAct::CallSession}, QT_TRANSLATE_NOOP("CaseOrders", "جلسه حل مسئله")},
        {u'L', u'م', {CaseAct::Decide}, QT_TRANSLATE_NOOP("CaseOrders", "تصمیم جلسه")},
        {u'V', u'ر', {CaseAct::GiveEvidence}, QT_TRANSLATE_NOOP("CaseOrders", "مستندات اجرا")},
        {u'F', u'ب', {CaseAct::RefuseDecision}, QT_TRANSLATE_NOOP("CaseOrders", "استنکاف از اجرا")},
        {u'M', u'پ', {CaseAct::ReferMisconduct}, QT_TRANSLATE_NOOP("CaseOrders", "اعلام تخلف")},
        {u'K', u'ن', {CaseAct::ResolveMisconduct}, QT_TRANSLATE_NOOP("CaseOrders", "نتیجه تخلف")},
    };
    return all;
}

/// What the key means for this case; where nothing is allowed, the act that then says why.
CaseAct meantBy(const Order &order, const CaseView &view)
{
    const auto allowed =
        std::ranges::find_if(order.acts, [&view](CaseAct act) { return view.isAllowed(act); });
    if (allowed != order.acts.end())
        return *allowed;
    const bool sealed = view.details() && view.details()->row.sealed;
    return sealed && isOfSealedCases(order.acts.last()) ? order.acts.last() : order.acts.first();
}

bool isAllowed(const Order &order, const CaseView &view)
{
    return view.isAllowed(meantBy(order, view));
}

QString shownKeys(char16_t letter, char16_t persian)
{
    return letter == persian ? QString(QChar(letter)) : u"%1 (%2)"_s.arg(QChar(letter), QChar(persian));
}

} // namespace

QChar orderLetter(const QKeyEvent &event)
{
    const QString text = event.text();
    const QChar typed = text.isEmpty() ? QChar(event.key() < 0xffff ? event.key() : 0) : text.at(0);
    if (typed == u'؟')
        return u'?';
    if (typed == u'ح')
        return u'P';
    if (typed == u'ئ')
        return u'M'; // where the layout is older than the standard
    const auto order = std::ranges::find(orders(), typed.unicode(), &Order::persian);
    return order == orders().end() ? typed.toUpper() : QChar(order->letter);
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
    const QChar letter = orderLetter(event);
    if (letter == u'P') {
        view.requestReceipt();
        return true;
    }
    if (letter == u'?') {
        view.toggleWhy();
        return true;
    }
    if (letter == u'.') {
        opened = view.openPrepared();
        return true;
    }
    const auto order = std::ranges::find(orders(), letter.unicode(), &Order::letter);
    if (order == orders().end())
        return false;
    // Acts about the promised time: what is not allowed is not offered either, so its key says nothing.
    if (isDeadlineAct(order->acts.first()) && !isAllowed(*order, view))
        return false;
    view.openAct(meantBy(*order, view));
    opened = view.details() != nullptr;
    return true;
}

std::optional<CaseAct> actForMany(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return {};
    if (orderLetter(event) == u'.')
        return CaseAct::SendDrafts;
    const auto order = std::ranges::find(orders(), orderLetter(event).unicode(), &Order::letter);
    if (order == orders().end() || !isForMany(order->acts.first()))
        return {};
    return order->acts.first();
}

void addCaseCommands(CaseView &view)
{
    setCommandTitle(&view, CaseOrders::tr("مورد"));
    for (const Order &order : orders()) {
        QAction *command = addHeardCommand(&view, u"case.command."_s + wordOf(order.acts.first()),
                                           CaseOrders::tr(order.text), shownKeys(order.letter, order.persian),
                                           [&view, order] { view.openAct(meantBy(order, view)); });
        setAbleWhen(command, [&view, order] { return isAllowed(order, view); });
    }
    addKey(&view, u"case.key.next"_s, CaseOrders::tr("فرستادن و رفتن به مورد بعد"), u"F2"_s);
    addKey(&view, u"case.key.phrase"_s, CaseOrders::tr("جمله آماده در متن"), u"Alt+1 … Alt+9"_s);
    addKey(&view, u"case.key.phrases"_s, CaseOrders::tr("همه جمله‌های آماده"),
           u"Shift+F9"_s);
    const auto shown = [&view] { return view.details() != nullptr; };
    setAbleWhen(addHeardCommand(&view, u"case.command.receipt"_s, CaseOrders::tr("رسید"),
                                shownKeys(u'P', u'ح'), [&view] { view.requestReceipt(); }),
                shown);
    setAbleWhen(addHeardCommand(&view, u"case.command.why"_s, CaseOrders::tr("چرا این تاریخ؟"), u"?"_s,
                                [&view] { view.toggleWhy(); }),
                shown);
    setAbleWhen(addHeardCommand(&view, u"case.command.prepared"_s,
                                CaseOrders::tr("پیش‌نویس دفتر: دیدن و فرستادن"),
                                u"."_s, [&view] { (void)view.openPrepared(); }),
                [&view] { return view.details() && !view.details()->proposals.isEmpty(); });
    setAbleWhen(addHeardCommand(&view, u"case.command.undo"_s,
                                CaseOrders::tr("واگرد، تا پیش از ارسال به مرکز"), u"Ctrl+Z"_s,
                                [&view] { view.undo(); }),
                shown);
}

} // namespace mizban
