#include "ui/registration/service_section.h"

#include "core/base/digits.h"
#include "core/base/tehran_time.h"
#include "ui/registration/details_section.h"
#include "ui/registration/field_line.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_text_edit.h"

#include <QHBoxLayout>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

/// Milliseconds since midnight of «۱۴:۰۵», «1405» or «9:30».
std::optional<qint64> timeOfDay(const QString &typed)
{
    static const QRegularExpression pattern(u"^(\\d{1,2})[:٫.]?(\\d{2})$"_s);
    const QRegularExpressionMatch match = pattern.match(toAsciiDigits(typed.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return hour * hourMs + minute * minuteMs;
}

} // namespace

ServiceSection::ServiceSection(QWidget *parent)
    : FormPart(tr("خدمت"), parent)
    , m_service(new CompletingCombo)
    , m_note(new PersianTextEdit)
{
    m_service->setPlaceholderText(tr("عنوان یا شناسه خدمت در فهرست این میز"));
    m_note->setVisibleLines(2);
    m_note->setLimit(maxTextLength);
    auto *service =
        makeRow(u"serviceId"_s, "deliveredService", tr("خدمت تحویل‌شده"), m_service, true);
    addWidget(service);
    QWidget *started = nullptr;
    QWidget *delivered = nullptr;
    m_started = addMoment(u"startedAt"_s, "startedAt", tr("زمان درخواست خدمت"), started);
    m_delivered = addMoment(u"deliveredAt"_s, "deliveredAt", tr("زمان تحویل خدمت"), delivered);
    addWidget(new FieldLine({{started}, {delivered}}));
    auto *note = makeRow(u"note"_s, "serviceNote", tr("توضیح"), m_note);
    addWidget(note);
    connect(m_service, &CompletingCombo::codeChanged, this, [this, service] {
        service->clearMessage();
        Q_EMIT edited();
    });
    connect(m_service, &CompletingCombo::picked, this, &FormPart::goOn);
    connect(m_service, &QLineEdit::editingFinished, this, [this, service] {
        if (const QString message = m_service->message(); !message.isEmpty())
            service->setError(message);
    });
    watchPaste(m_note, note);
    connect(m_note, &QPlainTextEdit::textChanged, this, &FormPart::edited);
}

ServiceSection::Moment ServiceSection::addMoment(const QString &field, const char *object,
                                                 const QString &label, QWidget *&place)
{
    Moment moment{new JalaliDateEdit, new QLineEdit};
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(moment.date, 3);
    line->addWidget(moment.time, 2);
    both->setFocusProxy(moment.time);
    moment.time->setAlignment(Qt::AlignRight);
    moment.time->setPlaceholderText(tr("مانند ۱۴:۰۵"));
    moment.time->setAccessibleName(tr("%1: ساعت").arg(label));
    moment.date->setAccessibleName(tr("%1: تاریخ").arg(label));
    place = makeRow(field, object, label, both, true);
    moment.date->setObjectName(both->objectName() + u".date"_s);
    moment.time->setObjectName(both->objectName() + u".time"_s);
    moment.date->setProperty(passedOver, true);
    connect(moment.date, &QLineEdit::textChanged, this, [this, moment, field] {
        judge(moment, field);
        Q_EMIT edited();
    });
    connect(moment.time, &QLineEdit::textEdited, this, [this, field] {
        rowOf(field)->clearMessage();
        Q_EMIT edited();
    });
    connect(moment.time, &QLineEdit::editingFinished, this, [this, moment, field] { judge(moment, field); });
    return moment;
}

void ServiceSection::judge(const Moment &moment, const QString &field)
{
    FieldRow *row = rowOf(field);
    if (const QString message = moment.date->message(); !message.isEmpty())
        row->setError(message);
    else if (!moment.time->text().isEmpty() && !moment.time->hasFocus() && !timeOfDay(moment.time->text()))
        row->setError(tr("ساعت درست نیست؛ مانند ۱۴:۰۵ بنویسید."));
    else
        row->clearMessage();
}

std::optional<qint64> ServiceSection::msOf(const Moment &moment)
{
    const std::optional<QDate> date = moment.date->date();
    const std::optional<qint64> time = timeOfDay(moment.time->text());
    if (!date || !time)
        return std::nullopt;
    return tehranMidnightMs(*date) + *time;
}

void ServiceSection::setMoment(const Moment &moment, qint64 ms)
{
    const QDate date = tehranDate(ms);
    const qint64 minutes = (ms - tehranMidnightMs(date)) / minuteMs;
    moment.date->setDate(date);
    moment.time->setText(toPersianDigits(
        u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'))));
}

void ServiceSection::setDirectory(const Directory &directory, const UnitCode &desk, qint64 nowMs)
{
    fillServices(*m_service, servicesOf(directory, desk), directory);
    m_nowMs = nowMs;
    for (const Moment &moment : {m_started, m_delivered}) {
        moment.date->setToday(tehranDate(nowMs));
        moment.date->setMaximum(tehranDate(nowMs));
        if (moment.date->text().isEmpty())
            moment.date->setDate(tehranDate(nowMs));
    }
    if (m_delivered.time->text().isEmpty())
        setMoment(m_delivered, nowMs);
}

void ServiceSection::load(const CaseDraft &draft)
{
    const ServiceDraft service = draft.service.value_or(ServiceDraft{});
    m_service->setCode(service.serviceId);
    m_note->setPlainText(service.note);
    m_started.time->clear();
    if (m_nowMs != 0) {
        m_started.date->setDate(tehranDate(m_nowMs));
        setMoment(m_delivered, service.deliveredMs == 0 ? m_nowMs : service.deliveredMs);
    }
    if (service.startedMs != 0)
        setMoment(m_started, service.startedMs);
    clearProblems();
}

/// Expects the applicant in the draft already.
void ServiceSection::collect(CaseDraft &draft) const
{
    ServiceDraft service;
    service.serviceId = m_service->code();
    service.applicant = draft.applicant;
    service.startedMs = msOf(m_started).value_or(0);
    service.deliveredMs = msOf(m_delivered).value_or(0);
    service.note = m_note->toPlainText();
    draft.service = service;
}

bool ServiceSection::isBlank() const
{
    return m_service->text().isEmpty() && m_started.time->text().isEmpty() && m_note->document()->isEmpty();
}

} // namespace mizban
