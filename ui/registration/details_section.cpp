#include "ui/registration/details_section.h"

#include "core/base/jalali.h"
#include "core/domain/kind_rules.h"
#include "core/services/words.h"
#include "ui/registration/effects_bar.h"
#include "ui/registration/field_line.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_line_edit.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

template <typename Enum> QList<Choice> choicesOf(Enum first)
{
    QList<Choice> choices;
    for (Enum value = first; isKnown(value); value = Enum(int(value) + 1))
        choices.append({wordOf(value), nameOf(value), QChar(u'0' + int(value)), {}});
    return choices;
}

} // namespace

void fillServices(CompletingCombo &combo, const QList<const Service *> &services, const Directory &directory)
{
    QList<CompletionEntry> entries;
    for (const Service *service : services) {
        const Unit *unit = directory.unit(service->unit);
        const QString whose = unit ? unit->name : QString();
        const QString audience = service->audience == u"G2B"
                                     ? DetailsSection::tr("برای کسب‌وکارها (G2B)")
                                     : DetailsSection::tr("برای شهروندان (G2C)");
        entries << CompletionEntry{service->serviceId, service->title, audience + u" · "_s + whose};
    }
    combo.setEntries(entries);
}

DetailsSection::DetailsSection(QWidget *parent)
    : FormPart(tr("مشخصات"), parent)
{
    m_service = new CompletingCombo;
    m_service->setPlaceholderText(tr("عنوان یا شناسه خدمت"));
    auto *service = makeRow(u"serviceId"_s, "quickService", tr("خدمت"), m_service, true);
    addWidget(service);
    connect(m_service, &CompletingCombo::codeChanged, this, [this, service] {
        service->clearMessage();
        Q_EMIT edited();
    });
    connect(m_service, &CompletingCombo::picked, this, &FormPart::goOn);
    connect(m_service, &QLineEdit::editingFinished, this, [this, service] {
        if (const QString message = m_service->message(); !message.isEmpty())
            service->setError(message);
    });
    addObservation();
    addSentiment();
    addOthers();
    setKind(CaseKind::Request, false, false);
}

ChoiceBar *DetailsSection::addChoices(const QString &field, const char *object, const QString &label)
{
    auto *bar = new ChoiceBar;
    auto *row = makeRow(field, object, label, bar, true);
    addWidget(row);
    auto *decided = new DecidedChoice(bar);
    connect(bar, &ChoiceBar::currentChanged, this, [this, row] {
        row->clearMessage();
        Q_EMIT edited();
    });
    connect(bar, &ChoiceBar::chosen, this, [this, decided] {
        if (decided->isDecided())
            Q_EMIT goOn();
    });
    return bar;
}

void DetailsSection::addObservation()
{
    m_place = new PersianLineEdit;
    m_place->setMaxLength(maxShortTextLength);
    m_place->setPlaceholderText(
        tr("برای نمونه: خیابان امام، روبه‌روی بانک ملی"));
    m_date = new JalaliDateEdit;
    auto *place = makeRow(u"place"_s, "observedPlace", tr("محل مشاهده"), m_place, true);
    auto *date = makeRow(u"date"_s, "observedOn", tr("تاریخ مشاهده"), m_date, true);
    m_date->setProperty(passedOver, true);
    m_where = new FieldLine({{place, 3}, {date, 2}});
    addWidget(m_where);
    m_benefits = addChoices(u"benefits"_s, "benefits", tr("گزارش به سود کیست"));
    m_benefits->setChoices(choicesOf(Benefits::Reporter));
    connect(m_place, &QLineEdit::textEdited, this, [this, place] {
        place->clearMessage();
        Q_EMIT edited();
    });
    connect(m_date, &QLineEdit::textChanged, this, [this] {
        judgeDate();
        Q_EMIT edited();
    });
    connect(m_date, &QLineEdit::editingFinished, this, &DetailsSection::judgeDate);
}

void DetailsSection::addSentiment()
{
    m_addressee = addChoices(u"addressee"_s, "addressee", tr("مخاطب"));
    m_addressee->setChoices(choicesOf(Addressee::Leader));
    m_artForm = addChoices(u"artForm"_s, "artForm", tr("قالب هنری"));
    m_artForm->setChoices(choicesOf(ArtForm::Poem));
    rowOf(u"artForm"_s)->setHint(tr("متن اثر را در شرح بنویسید یا متن، تصویر یا صدای آن را پیوست کنید."));
}

void DetailsSection::addOthers()
{
    m_effects = new EffectsBar;
    auto *effects = makeRow(u"effects"_s, "effects", tr("اثر مورد انتظار"), m_effects, true);
    effects->setHint(tr("با کلیدهای ۱ تا ۴، یک یا چند اثر را برگزینید."));
    addWidget(effects);
    m_person = new PersianLineEdit;
    m_person->setMaxLength(maxShortTextLength);
    m_person->setProperty(passedOver, true);
    auto *person = makeRow(u"person"_s, "person", tr("شخص مورد تقدیر"), m_person);
    person->setHint(tr("واحد یا شخص؛ دست‌کم یکی از این دو لازم است."));
    addWidget(person);
    m_guided = new QCheckBox(tr("به سامانه سامد و تلفن ۱۱۱ راهنمایی شد و بر ثبت نامه پافشاری دارد"));
    auto *guided = makeRow(u"guidedFirst"_s, "guidedFirst", tr("راهنمایی پیش از ثبت"), m_guided, true);
    guided->setHint(tr("اگر به راهنمایی بسنده کرد، «ثبت راهنمایی» (Ctrl+G) را بزنید."));
    addWidget(guided);
    connect(m_effects, &EffectsBar::effectsChanged, this, [this, effects] {
        effects->clearMessage();
        Q_EMIT edited();
    });
    connect(m_person, &QLineEdit::textEdited, this, &FormPart::edited);
    connect(m_guided, &QCheckBox::toggled, this, [this, guided] {
        guided->clearMessage();
        Q_EMIT edited();
    });
}

void DetailsSection::judgeDate()
{
    FieldRow *row = rowOf(u"date"_s);
    if (const QString message = m_date->message(); !message.isEmpty())
        row->setError(message);
    else if (const std::optional<QDate> date = m_date->date())
        row->setGood(formatJalaliLong(toJalali(*date)));
    else
        row->clearMessage();
}

void DetailsSection::setDirectory(const Directory &directory, const UnitCode &desk, QDate today)
{
    fillServices(*m_service, servicesOf(directory, desk), directory);
    const bool untouched = !m_date->date() || *m_date->date() == m_today;
    m_today = today;
    m_date->setToday(today);
    m_date->setMaximum(today);
    if (untouched)
        m_date->setDate(today);
}

void DetailsSection::setKind(CaseKind kind, bool quick, bool paper)
{
    m_kind = kind;
    m_quick = quick;
    m_paper = paper;
    const auto has = [kind, quick](const char *field) { return !quick && hasDetail(kind, field); };
    rowOf(u"serviceId"_s)->setVisible(quick);
    m_where->setVisible(has("place"));
    rowOf(u"benefits"_s)->setVisible(has("benefits"));
    rowOf(u"addressee"_s)->setVisible(has("addressee"));
    rowOf(u"artForm"_s)->setVisible(has("artForm"));
    rowOf(u"effects"_s)->setVisible(has("effects"));
    rowOf(u"person"_s)->setVisible(has("person"));
    rowOf(u"guidedFirst"_s)->setVisible(paper);
    setTitle(tr("مشخصات %1").arg(quick ? tr("گزارش سریع") : nameOf(kind)));
}

bool DetailsSection::asks() const
{
    if (m_quick || m_paper)
        return true;
    for (const char *field : {"place", "addressee", "effects", "person"}) {
        if (hasDetail(m_kind, field))
            return true;
    }
    return false;
}

void DetailsSection::load(const CaseDraft &draft)
{
    const KindDetails &details = draft.details;
    m_service->setCode(details.serviceId);
    m_place->setText(details.place);
    m_date->setDate(details.observedOn ? *details.observedOn : m_today);
    m_benefits->setCurrent(details.benefits ? wordOf(*details.benefits) : QString());
    m_addressee->setCurrent(details.addressee ? wordOf(*details.addressee) : QString());
    m_artForm->setCurrent(details.artForm ? wordOf(*details.artForm) : QString());
    m_effects->setEffects(details.effects);
    m_person->setText(details.person);
    m_guided->setChecked(details.guidedFirst);
    clearProblems();
}

/// Only what belongs to the kind; expects the kind in the draft already.
void DetailsSection::collect(CaseDraft &draft) const
{
    KindDetails &details = draft.details;
    const auto has = [this](const char *field) { return !m_quick && hasDetail(m_kind, field); };
    if (m_quick)
        details.serviceId = m_service->code();
    if (has("place")) {
        details.place = m_place->text().simplified();
        details.observedOn = m_date->date();
        details.benefits = parseBenefits(m_benefits->current());
    }
    if (has("addressee")) {
        details.addressee = parseAddressee(m_addressee->current());
        details.artForm = parseArtForm(m_artForm->current());
    }
    if (has("effects"))
        details.effects = m_effects->effects();
    if (has("person"))
        details.person = m_person->text().simplified();
    details.guidedFirst = m_paper && m_guided->isChecked();
}

bool DetailsSection::isBlank() const
{
    return m_service->text().isEmpty() && m_place->text().isEmpty() && m_benefits->current().isEmpty() &&
           m_addressee->current().isEmpty() && m_artForm->current().isEmpty() &&
           m_effects->effects().isEmpty() && m_person->text().isEmpty();
}

} // namespace mizban
