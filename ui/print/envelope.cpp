#include "ui/print/envelope.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/print/emblem.h"
#include "ui/print/page_flow.h"
#include "ui/print/print_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct Envelope
{
    Q_DECLARE_TR_FUNCTIONS(Envelope)
};

constexpr qreal margin = 120;
constexpr int codeDigits = 10;
constexpr qreal boxSide = 62;

bool isPostalCode(const QString &code)
{
    static const QRegularExpression shape(u"^[13-9]{5}[0-9]{5}$"_s);
    return shape.match(code).hasMatch();
}

} // namespace

Result<EnvelopeData> envelopeFor(const CaseDetails &details, const Directory &directory,
                                 const QString &honorific, const QString &address, const QString &postalCode)
{
    const CaseRegistered &registration = details.state.registration;
    const QString name = applicantName(registration.applicant);
    if (name.isEmpty())
        return fieldError(ErrorCode::NotAllowed, u"applicant"_s, u"N7"_s);
    EnvelopeData data;
    data.postalCode = toAsciiDigits(postalCode).remove(u' ').remove(u'-');
    if (!data.postalCode.isEmpty() && !isPostalCode(data.postalCode))
        return fieldError(ErrorCode::InvalidInput, u"postalCode"_s, u"post"_s);
    if (const Unit *desk = directory.unit(registration.desk)) {
        const Unit *above = directory.unit(desk->parent);
        data.sender = {above && !above->parent.isEmpty() ? above->name : QString(), desk->name};
        data.sender.removeAll(QString());
    }
    data.number = registration.trackingId;
    data.addressee = honorific.trimmed() + u' ' + isolate(name);
    data.place = registration.locality.name;
    data.address = address.trimmed();
    data.training = directory.isTraining();
    return data;
}

EnvelopeSheet::EnvelopeSheet(EnvelopeData data, EnvelopePaper paper)
    : m_data(std::move(data))
    , m_paper(paper)
{
}

QSizeF EnvelopeSheet::paper() const
{
    return m_paper == EnvelopePaper::DL ? QSizeF(2200, 1100) : QSizeF(2290, 1620);
}

QString EnvelopeSheet::text() const
{
    return (QStringList(m_data.sender) << displayTrackingId(m_data.number) << m_data.addressee << m_data.place
                                       << m_data.address << shownDigits(m_data.postalCode))
        .join(u'\n');
}

/// At the top right, as the post office expects it in Persian.
void EnvelopeSheet::drawSender(QPainter &painter) const
{
    const qreal emblem = 150;
    drawEmblem(painter, QRectF(paper().width() - margin - emblem, margin, emblem, emblem));
    const TextLook name{34, true};
    const QRectF area(margin, margin, paper().width() - 2 * margin - emblem - 30, 0);
    const QString sender = m_data.sender.join(u'\n');
    drawText(painter, area, sender, name);
    drawText(painter, area.translated(0, heightOf(sender, name, area.width()) + 6),
             Envelope::tr("شماره: %1").arg(displayTrackingId(m_data.number)), {30, false});
}

void EnvelopeSheet::drawAddressee(QPainter &painter) const
{
    const qreal width = paper().width() * 0.55;
    const qreal left = margin;
    qreal top = paper().height() * (m_paper == EnvelopePaper::DL ? 0.42 : 0.5);
    const TextLook name{46, true};
    const TextLook plain{38, false};
    const auto put = [&](const QString &text, TextLook look) {
        drawText(painter, {left, top, width, 0}, text, look);
        top += heightOf(text, look, width) + 8;
    };
    put(Envelope::tr("گیرنده: %1").arg(m_data.addressee), name);
    const QString address = shownDigits(m_data.address);
    if (!address.isEmpty()) {
        put(address, plain);
    } else {
        put(m_data.place.isEmpty() ? Envelope::tr("نشانی:")
                                   : Envelope::tr("نشانی: %1،").arg(isolate(m_data.place)),
            plain);
        painter.setPen(QPen(Qt::gray, 2, Qt::DotLine));
        for (int line = 0; line < 2; ++line, top += 62)
            painter.drawLine(QPointF(left, top + 50), QPointF(left + width, top + 50));
        painter.setPen(Qt::black);
    }
    drawPostalCode(painter, {left, top + 20, width, boxSide});
}

/// Ten boxes that are read from the left, as digits are.
void EnvelopeSheet::drawPostalCode(QPainter &painter, const QRectF &area) const
{
    const qreal boxes = codeDigits * boxSide;
    drawText(painter, {area.left() + boxes + 10, area.top() + 4, area.width() - boxes - 10, 0},
             Envelope::tr("کد پستی:"), {34, false});
    const QString digits = shownDigits(m_data.postalCode);
    painter.setPen(QPen(Qt::black, 2));
    for (int at = 0; at < codeDigits; ++at) {
        const QRectF box(area.left() + at * boxSide, area.top(), boxSide, boxSide);
        painter.drawRect(box);
        if (at < digits.size())
            drawText(painter, box.translated(0, 2), digits.mid(at, 1), {38, true, Qt::AlignHCenter});
    }
}

void EnvelopeSheet::draw(QPainter &painter, int) const
{
    painter.save();
    if (m_data.training)
        drawTrainingMark(painter, paper());
    painter.setPen(Qt::black);
    drawSender(painter);
    drawAddressee(painter);
    painter.restore();
}

} // namespace mizban
