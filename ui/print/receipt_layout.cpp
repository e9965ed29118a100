#include "ui/print/receipt_layout.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/print/emblem.h"
#include "ui/print/print_text.h"
#include "ui/print/qr_pattern.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct Receipt
{
    Q_DECLARE_TR_FUNCTIONS(Receipt)
};

const QSizeF sheet(1480, 2100);
constexpr qreal rollWidth = 800;
constexpr qreal footHeight = 60;

QString longDate(qint64 atMs)
{
    return formatJalaliLong(toJalali(tehranDate(atMs)));
}

} // namespace

ReceiptLayout::ReceiptLayout(const ReceiptData &data, ReceiptFormat format)
    : m_data(data)
    , m_format(format)
{
    build();
    paginate();
}

QSizeF ReceiptLayout::paper() const
{
    return isSheet() ? sheet : QSizeF(rollWidth, m_rollLength);
}

qreal ReceiptLayout::margin() const
{
    return isSheet() ? 110 : 40;
}

qreal ReceiptLayout::width() const
{
    return (isSheet() ? sheet.width() : rollWidth) - 2 * margin();
}

void ReceiptLayout::add(qreal height, std::function<void(QPainter &, qreal top)> draw)
{
    m_strips.append({height, std::move(draw)});
}

void ReceiptLayout::addGap(qreal height)
{
    add(height, [](QPainter &, qreal) {});
}

void ReceiptLayout::addText(const QString &text, TextLook look, qreal before)
{
    add(heightOf(text, look, width()) + before, [this, text, look, before](QPainter &painter, qreal top) {
        drawText(painter, {margin(), top + before, width(), 0}, text, look);
    });
}

void ReceiptLayout::addRule()
{
    add(30, [this](QPainter &painter, qreal top) {
        painter.setPen(QPen(Qt::black, 2));
        painter.drawLine(QPointF(margin(), top + 15), QPointF(margin() + width(), top + 15));
    });
}

/// Label in a column at the right, value beside it.
void ReceiptLayout::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    const qreal size = isSheet() ? 37 : 34;
    const qreal column = isSheet() ? 270 : 200;
    const TextLook look{size, true};
    const qreal height = heightOf(value, look, width() - column) + 12;
    add(height, [=, this](QPainter &painter, qreal top) {
        drawText(painter, {margin() + width() - column, top, column, 0}, label + u':', {size, false});
        drawText(painter, {margin(), top, width() - column, 0}, value, look);
    });
}

void ReceiptLayout::build()
{
    addHead();
    addRule();
    addCodes();
    addFacts();
    addPromise();
    addOutcome();
    addPapers();
    addRule();
    addWays();
}

void ReceiptLayout::addHead()
{
    if (isSheet())
        addSheetHead();
    else
        addRollHead();
}

void ReceiptLayout::addSheetHead()
{
    const QString date = formatJalali(toJalali(tehranDate(m_data.registeredAtMs)));
    const QString time = shownDigits(tehranTime(m_data.registeredAtMs).toString(u"HH:mm"_s));
    const qreal side = 290;
    const TextLook desk{34, false, Qt::AlignHCenter};
    const qreal deskHeight = heightOf(m_data.deskName, desk, width() - 2 * side);
    add(qMax<qreal>(185, 135 + deskHeight), [=, this](QPainter &painter, qreal top) {
        const QRectF middle(margin() + side, top, width() - 2 * side, 0);
        drawEmblem(painter, QRectF(margin() + width() - 170, top, 170, 170));
        drawText(painter, middle, Receipt::tr("بسمه تعالی"), {30, false, Qt::AlignHCenter});
        drawText(painter, middle.translated(0, 48), Receipt::tr("رسید ثبت"), {52, true, Qt::AlignHCenter});
        drawText(painter, middle.translated(0, 132), m_data.deskName, desk);
        const QRectF left(margin(), top + 30, side - 30, 0);
        drawText(painter, left, Receipt::tr("تاریخ: %1").arg(isolateLtr(date)), {32, false});
        drawText(painter, left.translated(0, 56), Receipt::tr("ساعت: %1").arg(isolateLtr(time)), {32, false});
    });
}

void ReceiptLayout::addRollHead()
{
    add(150, [this](QPainter &painter, qreal top) {
        drawEmblem(painter, QRectF(margin() + width() / 2 - 65, top + 5, 130, 130));
    });
    addText(Receipt::tr("بسمه تعالی"), {28, false, Qt::AlignHCenter});
    addText(Receipt::tr("رسید ثبت"), {46, true, Qt::AlignHCenter});
    addText(m_data.deskName, {32, false, Qt::AlignHCenter});
    if (m_data.training)
        addText(Receipt::tr("آموزشی؛ بدون اعتبار"), {36, true, Qt::AlignHCenter}, 6);
}

/// What the applicant follows the case with: the id as large as the paper allows, the code beside it.
void ReceiptLayout::addCodes()
{
    const QString id = displayTrackingId(m_data.trackingId);
    const QString code = isolateLtr(shownDigits(m_data.followUpCode));
    const bool beside = isSheet() && !m_data.followUpCode.isEmpty();
    const qreal idWidth = beside ? width() * 0.68 : width();
    const TextLook label{isSheet() ? 32.0 : 30.0, false, Qt::AlignHCenter};
    const TextLook big{isSheet() ? 70.0 : 58.0, true, Qt::AlignHCenter};
    const qreal labelHeight = heightOf(Receipt::tr("شناسه پیگیری"), label, idWidth);
    const qreal boxHeight = labelHeight + heightOf(id, big, idWidth) + 16;
    add(boxHeight + 10, [=, this](QPainter &painter, qreal top) {
        const QRectF box(margin(), top + 5, width(), boxHeight);
        painter.setPen(QPen(Qt::black, 4));
        painter.drawRoundedRect(box, 16, 16);
        const QRectF area(box.right() - idWidth, box.top() + 8, idWidth, 0);
        drawText(painter, area, Receipt::tr("شناسه پیگیری"), label);
        drawText(painter, area.translated(0, labelHeight), id, big);
        if (!beside)
            return;
        painter.setPen(QPen(Qt::black, 2));
        painter.drawLine(QPointF(area.left(), box.top()), QPointF(area.left(), box.bottom()));
        const QRectF rest(box.left(), box.top() + 8, width() - idWidth, 0);
        drawText(painter, rest, Receipt::tr("رمز پیگیری"), label);
        drawText(painter, rest.translated(0, labelHeight), code, big);
    });
    if (!isSheet() && !m_data.followUpCode.isEmpty())
        addText(Receipt::tr("رمز پیگیری: %1").arg(code), {46, true, Qt::AlignHCenter}, 6);
    addGap(20);
}

void ReceiptLayout::addFacts()
{
    addFact(Receipt::tr("نوع"), nameOf(m_data.kind));
    addFact(Receipt::tr("موضوع"), m_data.topic);
    addFact(Receipt::tr("شناسه خدمت"),
            m_data.serviceId.isEmpty() ? QString() : isolateLtr(toPersianDigits(m_data.serviceId)));
    addFact(Receipt::tr("متقاضی"), isolate(m_data.applicantName));
    addFact(Receipt::tr("متصدی میز"), isolate(m_data.clerkName));
    addFact(Receipt::tr("زمان ثبت"), formatJalaliDateTime(m_data.registeredAtMs));
}

/// The final answer time (4-4, T4) in a bar of its own.
void ReceiptLayout::addPromise()
{
    if (m_data.dueAtMs == 0)
        return;
    addGap(14);
    const TextLook label{isSheet() ? 34.0 : 32.0, false, Qt::AlignHCenter};
    const TextLook date{isSheet() ? 50.0 : 42.0, true, Qt::AlignHCenter};
    const QString text = longDate(m_data.dueAtMs);
    const qreal labelHeight = heightOf(Receipt::tr("زمان پاسخ نهایی"), label, width());
    const qreal height = labelHeight + heightOf(text, date, width()) + 24;
    add(height + 10, [=, this](QPainter &painter, qreal top) {
        const QRectF bar(margin(), top, width(), height);
        painter.fillRect(bar, Qt::black);
        painter.setPen(Qt::white);
        drawText(painter, bar.translated(0, 8), Receipt::tr("زمان پاسخ نهایی"), label);
        drawText(painter, bar.translated(0, 8 + labelHeight), text, date);
    });
    addGap(10);
}

void ReceiptLayout::addOutcome()
{
    const Outcome &outcome = m_data.outcome;
    if (outcome.kind == OutcomeKind::NextVisit && outcome.atMs != 0)
        addFact(Receipt::tr("مراجعه بعدی"), longDate(outcome.atMs));
    if (outcome.kind == OutcomeKind::Done)
        addFact(Receipt::tr("نتیجه"), Receipt::tr("انجام شد. %1").arg(shownDigits(outcome.text.left(400))));
}

void ReceiptLayout::addPapers()
{
    if (m_data.documents.isEmpty())
        return;
    const qreal size = isSheet() ? 34 : 32;
    addText(Receipt::tr("مدارک دریافت‌شده از متقاضی:"), {size, false}, 12);
    int number = 0;
    for (const QString &paper : m_data.documents)
        addText(u"%1. %2"_s.arg(shownDigits(QString::number(++number)), isolate(shownDigits(paper))),
                {size, true});
}

/// Ways to follow (T4), and the proof of what was registered, when and where.
void ReceiptLayout::addWays()
{
    const QString ways = Receipt::tr(
        "راه‌های پیگیری با شناسه و رمز پیگیری: درگاه اینترنتی سامد، پیام‌رسان، تلفن ۱۱۱ و همین میز.");
    const QString proof = Receipt::tr(
        "این رمزینه امضای جایگاه ثبت‌کننده را در بر دارد و درستی رسید را نشان می‌دهد. رسید را نزد خود نگه دارید.");
    const QrPattern pattern = qrPattern(m_data.proof);
    const TextLook body{isSheet() ? 32.0 : 30.0, false};
    if (!isSheet()) {
        addText(ways, body, 4);
        add(440, [this, pattern](QPainter &painter, qreal top) {
            drawQr(painter, QRectF(margin() + width() / 2 - 210, top + 10, 420, 420), pattern);
        });
        addText(proof, {26, false, Qt::AlignHCenter});
        return;
    }
    const qreal side = 400;
    const qreal textWidth = width() - side - 30;
    const qreal waysHeight = heightOf(ways, body, textWidth);
    add(side + 10, [=, this](QPainter &painter, qreal top) {
        const QRectF area(margin() + side + 30, top + 30, textWidth, 0);
        drawText(painter, area, ways, body);
        drawText(painter, area.translated(0, waysHeight + 24), proof, {28, false});
        drawQr(painter, QRectF(margin(), top, side, side), pattern);
    });
}

void ReceiptLayout::paginate()
{
    const qreal room = isSheet() ? sheet.height() - 2 * margin() - footHeight : 0;
    qreal used = 0;
    m_pages = {{}};
    for (int i = 0; i < m_strips.size(); ++i) {
        if (isSheet() && used + m_strips[i].height > room && !m_pages.last().isEmpty()) {
            m_pages.append(QList<int>());
            used = 0;
        }
        m_pages.last().append(i);
        used += m_strips[i].height;
    }
    m_rollLength = used + 2 * margin();
}

void ReceiptLayout::drawWatermark(QPainter &painter) const
{
    painter.save();
    const QSizeF size = paper();
    // Above the QR, whose ground must stay white.
    painter.translate(size.width() / 2, size.height() * (isSheet() ? 0.4 : 0.45));
    painter.rotate(isSheet() ? -40 : -60);
    painter.setPen(QColor(0, 0, 0, 30));
    const qreal letters = isSheet() ? 290 : 200;
    drawText(painter, QRectF(-900, -letters * 0.8, 1800, 0), Receipt::tr("آموزشی"),
             {letters, true, Qt::AlignHCenter});
    painter.restore();
}

void ReceiptLayout::draw(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (m_data.training)
        drawWatermark(painter);
    qreal top = margin();
    for (const int index : m_pages.value(page)) {
        painter.setPen(Qt::black);
        painter.setBrush(Qt::NoBrush);
        m_strips[index].draw(painter, top);
        top += m_strips[index].height;
    }
    if (isSheet()) {
        const QString number = Receipt::tr("صفحه %1 از %2").arg(page + 1).arg(pages());
        painter.setPen(Qt::black);
        drawText(painter, {margin(), sheet.height() - margin() - footHeight / 2, width(), 0},
                 shownDigits(number), {26, false, Qt::AlignHCenter});
    }
    painter.restore();
}

} // namespace mizban
