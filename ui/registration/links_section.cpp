#include "ui/registration/links_section.h"

#include "core/domain/tracking_id.h"
#include "ui/registration/details_section.h"
#include "ui/registration/field_line.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int trackingDigits = 15;
} // namespace

LinksSection::LinksSection(QWidget *parent)
    : FormPart(tr("پیوند با خدمت یا مورد پیشین"), parent)
    , m_service(new CompletingCombo)
    , m_handlingOf(new DigitLineEdit)
{
    m_service->setPlaceholderText(tr("عنوان یا شناسه خدمت"));
    m_handlingOf->setMaximumDigits(trackingDigits);
    m_service->setProperty(passedOver, true);
    m_handlingOf->setProperty(passedOver, true);
    auto *service = makeRow(u"serviceId"_s, "service", tr("خدمت مرتبط"), m_service);
    auto *handling =
        makeRow(u"handlingOf"_s, "handlingOf", tr("درباره رسیدگی به شناسه پیگیری"), m_handlingOf);
    handling->setHint(tr("با پر کردن آن، مورد از آغاز به مرکز می‌رود."));
    addWidget(new FieldLine({{service, 3}, {handling, 2}}));
    connect(m_service, &CompletingCombo::codeChanged, this, [this, service] {
        service->clearMessage();
        Q_EMIT edited();
    });
    connect(m_service, &QLineEdit::editingFinished, this, [this, service] {
        if (const QString message = m_service->message(); !message.isEmpty())
            service->setError(message);
    });
    connect(m_handlingOf, &DigitLineEdit::digitsChanged, this, [this, handling] {
        handling->clearMessage();
        Q_EMIT edited();
    });
    connect(m_handlingOf, &QLineEdit::editingFinished, this, [this, handling] {
        const QString id = m_handlingOf->asciiText();
        if (!id.isEmpty() && !parseTrackingId(id).ok())
            handling->setError(tr("شناسه پیگیری درست نیست؛ پانزده رقم روی رسید را بررسی کنید."));
    });
}

void LinksSection::setDirectory(const Directory &directory)
{
    fillServices(*m_service, directory.services(), directory);
}

void LinksSection::load(const CaseDraft &draft)
{
    m_service->setCode(draft.details.serviceId);
    m_handlingOf->setAsciiText(draft.details.handlingOf);
    clearProblems();
}

void LinksSection::collect(CaseDraft &draft) const
{
    draft.details.serviceId = m_service->code();
    draft.details.handlingOf = m_handlingOf->asciiText();
}

bool LinksSection::isBlank() const
{
    return m_service->text().isEmpty() && m_handlingOf->text().isEmpty();
}

} // namespace mizban
