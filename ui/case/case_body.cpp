#include "ui/case/case_body.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/services/words.h"
#include "ui/attachments/sound/sound_player.h"
#include "ui/case/case_header.h"
#include "ui/case/center_steps.h"
#include "ui/case/custody_view.h"
#include "ui/case/exposure_list.h"
#include "ui/case/history_view.h"
#include "ui/case/marginal_list.h"
#include "ui/case/proposal_list.h"
#include "ui/case/reading_width.h"
#include "ui/case/stub_case.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/models/history_model.h"
#include "ui/models/identity_text.h"
#include "ui/models/kind_text.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <tuple>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

std::pair<QString, Tone> progressText(const BlobStore::Progress &file)
{
    const bool here = file.received == file.size;
    const bool stopped = file.problem != ErrorCode::None;
    if (!here && stopped)
        return {CaseBody::tr("دریافت نشد؛ دوباره کوشش می‌شود"), Tone::Warning};
    if (!here)
        return {CaseBody::tr("هنوز از مرکز نرسیده"), Tone::Neutral};
    if (file.sent)
        return {CaseBody::tr("به مرکز رسیده"), Tone::Neutral};
    if (stopped)
        return {CaseBody::tr("ارسال نشد؛ دوباره فرستاده می‌شود"), Tone::Danger};
    return {CaseBody::tr("در صف ارسال"), Tone::Info};
}

/// As wide as the pane, as high as its text: what it would like to be is asked often, and would be measured
/// at a width it never has.
class ReadingColumn : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return {currentTheme().px(360), currentTheme().px(480)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }
};

} // namespace

CaseBody::CaseBody(QWidget *parent)
    : QScrollArea(parent)
    , m_header(new CaseHeader)
    , m_text(new TextLabel)
    , m_outcome(new TextLabel)
    , m_steps(new TextLabel)
    , m_counsels(new TextLabel)
    , m_explained(new TextLabel)
    , m_attachmentList(new AttachmentList)
    , m_history(new HistoryModel(this))
    , m_custody(new CustodyView)
    , m_exposures(new ExposureList)
    , m_marginals(new MarginalList)
    , m_proposals(new ProposalList)
{
    setToldRole(this, QAccessible::Document); // before the name, which makes what assistive tools are told
    setObjectName(u"case.body"_s);
    setAccessibleName(tr("متن و سابقه مورد"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new ReadingColumn;
    m_column = new QVBoxLayout(content);
    m_column->addWidget(m_header);
    auto *history = new HistoryView;
    m_historyView = history;
    history->setModel(m_history);
    history->setObjectName(u"case.history"_s);
    history->setAccessibleName(tr("سابقه"));
    m_text->setObjectName(u"case.text"_s);
    m_text->setSelectable(true);
    m_outcome->setObjectName(u"case.outcome"_s);
    m_outcome->setSelectable(true);
    m_outcome->setFocusPolicy(Qt::ClickFocus);
    m_attachmentList->setObjectName(u"case.attachments"_s);
    m_attachmentList->setReadOnly(true);
    m_steps->setObjectName(u"case.steps"_s);
    m_steps->setSelectable(true);
    m_steps->setFocusPolicy(Qt::ClickFocus);
    m_counsels->setObjectName(u"case.counsels"_s);
    m_counsels->setSelectable(true);
    m_counsels->setFocusPolicy(Qt::ClickFocus);
    m_explained->setObjectName(u"case.explained"_s);
    m_explained->setSelectable(true);
    m_explained->setFocusPolicy(Qt::ClickFocus);
    m_custody->setObjectName(u"case.custody"_s);
    for (TextLabel *text : {m_text, m_outcome, m_steps, m_counsels, m_explained})
        text->setWidthGiven(true);
    addSection(m_proposalsHeader, tr("پیش‌نویس‌های دفتر"), m_proposals);
    addSection(m_marginalsHeader, tr("پی‌نوشت‌ها"), m_marginals);
    addSection(m_stepsHeader, tr("پیگیری مرکز"), m_steps);
    addSection(m_textHeader, tr("شرح"), m_text);
    addSection(m_outcomeHeader, tr("نتیجه اعلام‌شده به متقاضی"), m_outcome);
    addSection(m_attachmentsHeader, tr("پیوست‌ها"), m_attachmentList);
    addSection(m_counselsHeader, tr("مشاوره در این مورد"), m_counsels);
    addSection(m_explainedHeader, tr("توضیح‌های رسیده"), m_explained);
    addSection(m_exposuresHeader, tr("نسخه‌هایی که باید پاک شوند"), m_exposures);
    addSection(m_historyHeader, tr("سابقه"), history);
    addSection(m_custodyHeader, tr("درختواره ارجاع و رسوب"), m_custody);
    m_column->addStretch(1);
    setWidget(content);
    connect(m_proposals, &ProposalList::openRequested, this, &CaseBody::preparedRequested);
    connect(m_proposals, &ProposalList::giveBackRequested, this, &CaseBody::giveBackRequested);
    connect(m_attachmentList, &AttachmentList::openRequested, this, &CaseBody::attachmentOpened);
    connect(m_marginals, &MarginalList::attachmentOpened, this, &CaseBody::attachmentOpened);
    refresh();
}

void CaseBody::toggleWhy()
{
    m_header->toggleWhy();
}

QList<QLayout *> CaseBody::layouts() const
{
    return {m_column, m_header->layout()};
}

void CaseBody::addSection(SectionHeader *&header, const QString &title, QWidget *content)
{
    header = new SectionHeader(title);
    m_column->addWidget(header);
    m_column->addWidget(content);
}

void CaseBody::setCase(const CaseDetails &details, const QHash<BlobId, BlobStore::Progress> &files,
                       const DirectoryPtr &directory, qint64 nowMs)
{
    m_header->setCase(details, *directory, nowMs);
    setText(details.state, *directory);
    // C9: there is nothing else to show of a case whose time alone is told.
    if (details.row.summary) {
        m_text->setText(readableText(tr(
            "برای شما تنها زمان و مهلت این مورد دیده می‌شود. محتوا نزد مرجع رسیدگی است و تنها "
            "او می‌تواند آن را برای شما بگشاید.")));
        m_outcome->setText({});
    }
    const bool stub = isStub(details);
    if (stub)
        m_text->setText(readableText(tr(
            "متن این شکایت نزد مرجع رسیدگی است و در این میز نمی‌ماند. رسید آن را از "
            "همین‌جا می‌توان دوباره چاپ کرد.")));
    for (QWidget *part : std::initializer_list<QWidget *>{m_outcomeHeader, m_outcome})
        part->setVisible(!details.row.summary);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_historyHeader, m_historyView, m_custodyHeader, m_custody})
        part->setVisible(!details.row.summary && !stub);
    setSteps(details, *directory);
    const QStringList counsels = counselLines(details.counsels, *directory);
    m_counsels->setText(readableText(counsels.join(u"\n\n"_s)));
    m_counsels->setVisible(!counsels.isEmpty());
    m_counselsHeader->setVisible(!counsels.isEmpty());
    m_counselsHeader->setNote(numberText(counsels.size()));
    setAttachments(details.state, files);
    m_exposures->setExposures(details.state.exposures, *directory);
    m_exposuresHeader->setNote(m_exposures->note());
    for (QWidget *part : std::initializer_list<QWidget *>{m_exposures, m_exposuresHeader})
        part->setVisible(!details.state.exposures.isEmpty());
    m_history->setCase(details, directory);
    m_historyHeader->setNote(tr("%1 رویداد").arg(numberText(m_history->rowCount())));
    m_custody->setCase(details.state, *directory, nowMs);
    if (m_shown != details.state.id)
        verticalScrollBar()->setValue(0);
    m_shown = details.state.id;
}

void CaseBody::setMarginals(const CaseDetails &details, const Directory &directory, const HolderCode &self)
{
    m_marginals->setNotes(details, directory, self);
    m_marginalsHeader->setNote(m_marginals->note());
    for (QWidget *part : std::initializer_list<QWidget *>{m_marginals, m_marginalsHeader})
        part->setVisible(!details.state.marginals.isEmpty());
}

void CaseBody::setExplained(const QList<Explanation> &explained, const Directory &directory)
{
    QStringList parts;
    for (const Explanation &one : explained)
        parts << tr("%1، %2: %3")
                     .arg(isolate(directory.titleOf(HolderCode(one.to.text()))),
                          isolate(formatJalaliDateTime(one.answeredAtMs)), one.answer);
    m_explained->setText(readableText(parts.join(u"\n\n"_s)));
    m_explainedHeader->setNote(numberText(explained.size()));
    for (QWidget *part : std::initializer_list<QWidget *>{m_explainedHeader, m_explained})
        part->setVisible(!explained.isEmpty());
}

void CaseBody::setProposals(const CaseDetails &details, const Directory &directory, bool decides)
{
    m_proposals->setProposals(details, directory, decides);
    m_proposalsHeader->setNote(m_proposals->note());
    for (QWidget *part : std::initializer_list<QWidget *>{m_proposals, m_proposalsHeader})
        part->setVisible(!m_proposals->isBlank());
}

void CaseBody::setSteps(const CaseDetails &details, const Directory &directory)
{
    const QStringList steps = details.row.summary ? QStringList() : centerSteps(details.state, directory);
    m_steps->setText(readableText(steps.join(u'\n')));
    for (QWidget *part : std::initializer_list<QWidget *>{m_stepsHeader, m_steps})
        part->setVisible(!steps.isEmpty());
}

void CaseBody::setText(const CaseState &state, const Directory &directory)
{
    const CaseRegistered &registration = state.registration;
    QStringList parts{registration.text};
    if (const QString about = aboutLine(registration, directory); !about.isEmpty())
        parts << about;
    parts << kindLines(registration, directory) << applicantLines(registration.applicant, directory)
          << identityLines(state);
    if (!registration.locality.name.isEmpty())
        parts
            << tr("محل: %1 %2").arg(nameOf(registration.locality.type), isolate(registration.locality.name));
    if (!registration.documents.isEmpty())
        parts << tr("مدارک دریافت‌شده: %1").arg(listed(registration.documents));
    m_text->setText(readableText(parts.join(u'\n')));
    m_outcome->setText(readableText(outcomeText(registration.outcome)));
}

void CaseBody::setReadFile(std::function<SeatFuture<Result<QByteArray>>(const BlobId &)> read)
{
    m_marginals->setReadFile(std::move(read));
}

QList<Attachment> attachmentsOf(const CaseState &state)
{
    QList<Attachment> all = state.registration.attachments;
    for (const HistoryEntry &entry : state.history) {
        for (const Attachment &attachment : entry.attachments) {
            if (!all.contains(attachment))
                all << attachment;
        }
    }
    return all;
}

void CaseBody::setAttachments(const CaseState &state, const QHash<BlobId, BlobStore::Progress> &files)
{
    m_attachments = attachmentsOf(state);
    QList<AttachmentEntry> entries;
    for (const Attachment &attachment : std::as_const(m_attachments)) {
        AttachmentEntry entry{attachment.blob.hex(), attachment.name, attachment.size,
                              attachment.mediaType.startsWith(u"image/"_s)};
        if (const auto on = files.constFind(attachment.blob); on != files.constEnd())
            std::tie(entry.state, entry.tone) = progressText(*on);
        entries << entry;
    }
    m_attachmentList->setEntries(entries);
    m_attachmentList->setVisible(!entries.isEmpty());
    m_attachmentsHeader->setVisible(!entries.isEmpty());
    m_attachmentsHeader->setNote(numberText(entries.size()));
}

std::optional<Attachment> CaseBody::attachment(const QString &id) const
{
    for (const Attachment &attachment : m_attachments) {
        if (attachment.blob.hex() == id)
            return attachment;
    }
    return std::nullopt;
}

void CaseBody::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void CaseBody::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column)
        refresh();
}

void CaseBody::refresh()
{
    arrange();
    m_column->setSpacing(currentTheme().space8());
}

void CaseBody::arrange()
{
    const Theme theme = currentTheme();
    const int rest = restBesideReading(viewport()->width());
    const bool mirrored = isRightToLeft();
    m_column->setContentsMargins(theme.space16() + (mirrored ? rest : 0), theme.space16(),
                                 theme.space16() + (mirrored ? 0 : rest), theme.space16());
}

} // namespace mizban
