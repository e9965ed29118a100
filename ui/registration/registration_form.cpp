#include "ui/registration/registration_form.h"

#include "core/base/national_id.h"
#include "core/base/tehran_time.h"
#include "core/domain/applicant_rules.h"
#include "core/domain/center_rules.h"
#include "core/domain/deadline.h"
#include "core/domain/kind_rules.h"
#include "core/domain/sealed_rules.h"
#include "core/services/error_text.h"
#include "ui/registration/about_section.h"
#include "ui/registration/applicant_section.h"
#include "ui/registration/counsel_section.h"
#include "ui/registration/details_section.h"
#include "ui/registration/links_section.h"
#include "ui/registration/matter_section.h"
#include "ui/registration/outcome_section.h"
#include "ui/registration/papers_section.h"
#include "ui/registration/representative_section.h"
#include "ui/registration/service_section.h"
#include "ui/registration/text_section.h"
#include "ui/registration/typed_dates.h"
#include "ui/widgets/completing_combo.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int widestColumn = 860; // logical pixels; longer lines are hard to read

/// Nothing stands in it yet although a form may want it.
bool isOpenField(const QWidget *widget)
{
    if (widget->property(passedOver).toBool())
        return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text().isEmpty();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->document()->isEmpty();
    return !qobject_cast<const QComboBox *>(widget);
}

/// The sentence alone: the field's name stands above it already.
QString besideField(const Error &error)
{
    const QString sentence = describe(error);
    const QString name = fieldName(error.field) + u": "_s;
    return sentence.startsWith(name) ? sentence.mid(name.size()) : sentence;
}

/// As one reads: from above, and in one line from where the line begins.
bool standsBefore(const QWidget *one, const QWidget *other)
{
    const QWidget *whole = one->window();
    const QRect first = QStyle::visualRect(whole->layoutDirection(), whole->rect(),
                                           QRect(one->mapTo(whole, QPoint()), one->size()));
    const QRect second = QStyle::visualRect(whole->layoutDirection(), whole->rect(),
                                            QRect(other->mapTo(whole, QPoint()), other->size()));
    return first.top() != second.top() ? first.top() < second.top() : first.left() < second.left();
}

} // namespace

RegistrationForm::RegistrationForm(std::shared_ptr<Seat> seat, QWidget *parent)
    : QScrollArea(parent)
    , m_seat(std::move(seat))
    , m_desk(m_seat->identity().seatOf.text())
    , m_applicant(new ApplicantSection)
    , m_representative(new RepresentativeSection)
    , m_matter(new MatterSection)
    , m_about(new AboutSection)
    , m_details(new DetailsSection)
    , m_counsel(new CounselSection)
    , m_service(new ServiceSection)
    , m_text(new TextSection)
    , m_outcome(new OutcomeSection)
    , m_papers(new PapersSection(m_seat))
    , m_links(new LinksSection)
{
    setObjectName(u"registration.form"_s);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget;
    m_column = new QVBoxLayout(sheet);
    for (FormPart *part : parts()) {
        m_column->addWidget(part);
        connect(part, &FormPart::edited, this, &RegistrationForm::edited);
        connect(part, &FormPart::goOn, this, [this, part] { goOnFrom(part); });
    }
    m_column->addStretch(1);
    setWidget(sheet);
    connect(m_applicant, &ApplicantSection::numberAccepted, this, &RegistrationForm::numberAccepted);
    connect(m_applicant, &ApplicantSection::representedChanged, this, &RegistrationForm::representedChanged);
    connect(m_applicant, &ApplicantSection::channelChanged, this, [this] {
        unfold();
        refreshPromise();
        Q_EMIT matterChanged();
    });
    connect(m_matter, &MatterSection::kindChanged, this, [this] {
        unfold();
        refreshPromise();
        Q_EMIT matterChanged();
    });
    connect(m_matter, &MatterSection::subjectChanged, this, &RegistrationForm::matterChanged);
    connect(m_matter, &MatterSection::againstChanged, this, [this](const UnitCode &unit) {
        if (m_about->isVisibleTo(widget()))
            m_about->takeBody(unit);
    });
    connect(m_links, &FormPart::edited, this, &RegistrationForm::refreshPromise);
    connect(m_about, &AboutSection::aboutChanged, this, [this] {
        unfold();
        refreshPromise();
        Q_EMIT matterChanged();
        if (!m_about->isStopped())
            return;
        // Whoever is stopped sees why, wherever the focus goes on to (C4).
        QMetaObject::invokeMethod(
            this, [this] { bringIntoView(m_about->findChild<QWidget *>(u"registration.stop"_s)); },
            Qt::QueuedConnection);
    });
    connect(m_counsel, &CounselSection::personalChanged, this, &RegistrationForm::unfold);
    connect(m_papers, &PapersSection::filesTaken, this, &RegistrationForm::filesTaken);
    connect(m_papers, &PapersSection::openRequested, this, &RegistrationForm::attachmentOpened);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // Under a pressed button nothing moves away.
        if (QApplication::mouseButtons() == Qt::NoButton)
            bringIntoView(now);
    });
    refreshDirectory({});
    unfold();
    refresh();
}

QList<FormPart *> RegistrationForm::parts() const
{
    return {m_applicant, m_representative, m_matter,  m_about,  m_details, m_counsel,
            m_service,   m_text,           m_outcome, m_papers, m_links};
}

void RegistrationForm::refreshDirectory(const QStringList &recentSubjects)
{
    const DirectoryPtr directory = m_seat->directory();
    m_matter->setDirectory(directory, m_desk, recentSubjects);
    m_about->setDirectory(directory, m_desk, m_seat->person());
    const qint64 nowMs = m_seat->clock().nowMs();
    m_outcome->setCalendar(directory->calendarFor(m_desk), tehranDate(nowMs));
    m_details->setDirectory(*directory, m_desk, tehranDate(nowMs));
    m_service->setDirectory(*directory, m_desk, nowMs);
    m_links->setDirectory(*directory);
    if (const Unit *desk = directory->unit(m_desk))
        m_applicant->setResponsible(desk->responsible,
                                    directory->titleOf(HolderCode(desk->responsible.text())));
    refreshPromise();
}

/// The date of D5 for what is being registered now.
void RegistrationForm::refreshPromise()
{
    const DirectoryPtr directory = m_seat->directory();
    const DeadlinePolicy *policy = directory->policy();
    Deadline deadline;
    if (policy)
        deadline = deadlineFor(*policy, directory->calendarFor(m_desk), kind(), level(*directory),
                               m_seat->clock().nowMs());
    if (policy && m_about->isVisibleTo(widget()) && !m_about->isBlank())
        deadline = sealedDeadline(*policy, directory->calendarFor(m_desk), m_seat->clock().nowMs());
    m_outcome->setPromise(deadline.dueAtMs, deadline.estimated);
    CaseRegistered registration = registrationFrom(draft());
    registration.desk = m_desk;
    m_outcome->setMayBeDone(mayBeDoneAtOnce(registration, *directory));
}

/// Whose deadline runs: the Center's where it holds from the start.
Level RegistrationForm::level(const Directory &directory) const
{
    CaseRegistered registration = registrationFrom(draft());
    registration.desk = m_desk;
    const HolderCode first = firstHolder(registration, directory);
    if (first.text() != m_desk.text())
        registration.holder = first;
    return levelOf(registration, directory);
}

void RegistrationForm::unfold()
{
    const bool counsel = isCounsel();
    const bool service = isService();
    const bool quick = m_matter->isQuickReport();
    const bool matter = !counsel && !service;
    m_counsel->setVisible(counsel);
    m_service->setVisible(service);
    m_about->setVisible(matter && !quick && mayBeAbout(kind()));
    // C4: a clerk who must not know of it is stopped before anything is written.
    const bool writes = matter && !(m_about->isVisibleTo(widget()) && m_about->isStopped());
    m_text->setVisible(writes);
    for (FormPart *part : std::initializer_list<FormPart *>{m_outcome, m_papers})
        part->setVisible(writes && !quick);
    m_links->setVisible(writes && !quick && hasDetail(kind(), "handlingOf"));
    m_text->setKind(kind());
    m_details->setKind(kind(), quick, matter && isPaperAtCenter());
    m_details->setVisible(writes && m_details->asks());
    m_applicant->setIdentityNeeded(counsel ? m_counsel->isPersonal() : service || needsIdentity(kind()));
    m_representative->setLegal(m_applicant->sort() == ApplicantKind::LegalPerson);
    m_representative->setVisible(m_applicant->isRepresented());
}

void RegistrationForm::representedChanged()
{
    const bool before = m_representative->isVisibleTo(widget());
    unfold();
    refreshPromise();
    const bool asked = !before && m_representative->isVisibleTo(widget()) && isVisible();
    if (asked && m_applicant->sort() != ApplicantKind::LegalPerson)
        m_representative->focusNumber();
}

/// On to the next field that is still empty: what is filled in already need not be passed by hand.
void RegistrationForm::goOnFrom(QWidget *part)
{
    QWidget *from = part->isAncestorOf(focusWidget()) ? focusWidget() : part;
    for (QWidget *next = from->nextInFocusChain(); next != from; next = next->nextInFocusChain()) {
        if (next == window())
            return;
        const bool takes = (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && next->isEnabled() &&
                           next->isVisible() && !next->focusProxy();
        if (!takes || !widget()->isAncestorOf(next) || !isOpenField(next))
            continue;
        next->setFocus(Qt::TabFocusReason);
        return;
    }
}

/// The whole field with what is said under it; of a text more than the line of its caret.
void RegistrationForm::bringIntoView(QWidget *field)
{
    if (!field || !isVisible() || !widget()->isAncestorOf(field))
        return;
    // Words under the fields and sections that have just unfolded have their places first.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QWidget *whole = field;
    for (QWidget *each = field; each != widget(); each = each->parentWidget()) {
        if (qobject_cast<FieldRow *>(each) && each->height() <= viewport()->height()) {
            whole = each;
            break;
        }
    }
    const int margin = std::clamp((viewport()->height() - whole->height()) / 2, 0, currentTheme().space24());
    ensureWidgetVisible(whole, 0, margin);
    // The first fields are seen with the title above them.
    const int bottom = whole->mapTo(widget(), QPoint(0, whole->height())).y();
    if (verticalScrollBar()->value() < 2 * margin && bottom <= viewport()->height())
        verticalScrollBar()->setValue(0);
}

CaseDraft RegistrationForm::draft() const
{
    CaseDraft all = sectionsDraft();
    all.typedDates = typedDatesIn(this);
    if (!all.counsel && !all.service)
        all.intake = m_intake;
    return all;
}

CaseDraft RegistrationForm::sectionsDraft() const
{
    CaseDraft draft;
    m_applicant->collect(draft);
    if (m_applicant->isRepresented())
        m_representative->collect(draft);
    m_matter->collect(draft);
    if (isCounsel()) {
        m_counsel->collect(draft);
        return draft;
    }
    if (isService()) {
        m_service->collect(draft);
        return draft;
    }
    if (m_links->isVisibleTo(widget()))
        m_links->collect(draft);
    m_details->collect(draft);
    m_text->collect(draft);
    if (m_matter->isQuickReport())
        return draft;
    m_outcome->collect(draft);
    m_papers->collect(draft);
    if (!m_about->isVisibleTo(widget()))
        return draft;
    m_about->collect(draft);
    return withBodyComplainedOf(draft, *m_seat->directory());
}

CaseDraft RegistrationForm::draftToSave() const
{
    CaseDraft saved = draft();
    Applicant &applicant = saved.applicant;
    applicant.nationalNumber = normaliseNationalNumber(applicant.nationalNumber);
    applicant.mobile = normaliseMobile(applicant.mobile);
    applicant.legalId = normaliseLegalPersonId(applicant.legalId);
    applicant.guardianNumber = normaliseNationalNumber(applicant.guardianNumber);
    applicant.representative.nationalNumber =
        normaliseNationalNumber(applicant.representative.nationalNumber);
    if (saved.counsel)
        saved.counsel->applicant = applicant;
    if (saved.service)
        saved.service->applicant = applicant;
    return saved;
}

QList<Error> RegistrationForm::unwritten() const
{
    QList<Error> problems;
    for (const FormPart *part : parts()) {
        if (part->isVisibleTo(widget()))
            problems.append(part->unwritten());
    }
    return problems;
}

void RegistrationForm::load(const CaseDraft &draft)
{
    CaseDraft shown = draft;
    // The channel of a quick report comes with its choice and goes with it.
    if (isQuickReport(draft.kind, draft.channel) && draft.details.place.isEmpty())
        shown.channel = Channel::WalkIn;
    if (draft.service)
        shown.applicant = draft.service->applicant;
    for (FormPart *part : parts())
        part->load(part == m_matter ? draft : shown);
    m_intake = draft.intake;
    restoreTypedDates(this, draft.typedDates);
    unfold();
    refreshPromise();
}

void RegistrationForm::clear()
{
    CaseDraft empty;
    empty.channel = m_applicant->channel();
    load(empty);
    verticalScrollBar()->setValue(0);
}

bool RegistrationForm::isBlank() const
{
    const QList<FormPart *> all = parts();
    return std::all_of(all.begin(), all.end(), [](const FormPart *part) { return part->isBlank(); });
}

bool RegistrationForm::isCounsel() const
{
    return m_matter->isCounsel();
}

bool RegistrationForm::isService() const
{
    return m_matter->isService();
}

void RegistrationForm::setKind(CaseKind kind)
{
    m_matter->setKind(kind);
}

bool RegistrationForm::isInScope() const
{
    return m_matter->isInScope();
}

bool RegistrationForm::isPaperAtCenter() const
{
    return mizban::isPaperAtCenter(*m_seat->directory(), m_desk, channel());
}

Channel RegistrationForm::channel() const
{
    return m_applicant->channel();
}

CaseKind RegistrationForm::kind() const
{
    return m_matter->kind();
}

SubjectCode RegistrationForm::subject() const
{
    return m_matter->subject();
}

bool RegistrationForm::isTakingFiles() const
{
    return m_papers->isTakingFiles();
}

QString RegistrationForm::acceptedNumber() const
{
    return m_applicant->acceptedNumber();
}

void RegistrationForm::fillKnown(const Applicant &known)
{
    m_applicant->fillKnown(known);
    if (m_applicant->isRepresented() && known.kind == m_applicant->sort())
        m_representative->fillKnown(known.representative);
}

FieldRow *RegistrationForm::rowOf(const QString &field) const
{
    for (const FormPart *part : parts()) {
        FieldRow *row = part->isHidden() ? nullptr : part->rowOf(field);
        if (row && row->isVisibleTo(widget()))
            return row;
    }
    return nullptr;
}

QList<Error> RegistrationForm::showProblems(const QList<Error> &problems)
{
    QList<Error> homeless;
    FieldRow *first = nullptr;
    QSet<const FieldRow *> named;
    for (const Error &problem : problems) {
        FieldRow *row = rowOf(problem.field);
        if (!row) {
            homeless.append(problem);
            continue;
        }
        if (named.contains(row))
            continue; // the first is what the person should mend first
        named.insert(row);
        const auto *list = qobject_cast<const CompletingCombo *>(row->control());
        const bool unknown = problem.code == ErrorCode::MissingInput && list && !list->message().isEmpty();
        row->setError(unknown ? list->message() : besideField(problem));
        if (!first || standsBefore(row, first))
            first = row;
    }
    if (first) {
        first->control()->setFocus(Qt::OtherFocusReason);
        bringIntoView(first);
    }
    return homeless;
}

void RegistrationForm::clearProblems()
{
    for (FormPart *part : parts())
        part->clearProblems();
}

void RegistrationForm::focusFirst()
{
    m_applicant->focusNumber();
    verticalScrollBar()->setValue(0);
}

void RegistrationForm::focusSort()
{
    if (FieldRow *row = m_applicant->rowOf(u"applicant.kind"_s))
        row->control()->setFocus(Qt::ShortcutFocusReason);
}

void RegistrationForm::toggleRepresented()
{
    m_applicant->toggleRepresented();
}

void RegistrationForm::keepLocality()
{
    m_matter->keepLocality();
}

void RegistrationForm::setInset(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_applicant) + 1, widget);
}

void RegistrationForm::setAskFiles(std::function<QStringList()> ask)
{
    m_papers->setAskFiles(std::move(ask));
}

void RegistrationForm::chooseFiles()
{
    if (m_papers->isHidden())
        return;
    m_papers->chooseFiles();
    // Asked for from anywhere in the form: what came of it is seen.
    bringIntoView(m_papers->findChild<QWidget *>(u"registration.attachments.row"_s));
}

void RegistrationForm::refresh()
{
    const Theme theme = currentTheme();
    const int spare = qMax(0, viewport()->width() - theme.px(widestColumn)) / 2;
    const int side = theme.space24() + spare;
    m_column->setContentsMargins(side, theme.space16(), side, theme.space24());
    m_column->setSpacing(theme.space24());
    QPalette paper = theme.palette();
    paper.setColor(QPalette::Window, theme.colours().surface);
    widget()->setPalette(paper);
    viewport()->setPalette(paper);
}

void RegistrationForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    refresh();
}

void RegistrationForm::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column)
        refresh();
}

} // namespace mizban
