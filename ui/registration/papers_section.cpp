#include "ui/registration/papers_section.h"

#include "core/base/digits.h"
#include "core/services/error_text.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/persian_text_edit.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mizban {

PapersSection::PapersSection(std::shared_ptr<Seat> seat, QWidget *parent)
    : FormPart(tr("مدارک و پیوست‌ها"), parent)
    , m_seat(std::move(seat))
    , m_papers(new PersianTextEdit)
    , m_list(new AttachmentList)
    , m_busy(new BusyLine)
{
    m_papers->setVisibleLines(2);
    m_papers->setPlaceholderText(tr("هر مدرک در یک سطر، مانند: رونوشت شناسنامه"));
    auto *papers = makeRow(u"documents"_s, "documents", tr("مدارک دریافت‌شده"), m_papers);
    auto *files = makeRow(u"attachments"_s, "attachments", tr("پیوست‌ها (Ctrl+O)"), m_list);
    addWidget(papers);
    addWidget(files);
    addWidget(m_busy);
    m_busy->setObjectName(u"registration.attachments.busy"_s);
    m_askFiles = [this] { return QFileDialog::getOpenFileNames(this, tr("افزودن پیوست")); };
    connect(m_papers, &QPlainTextEdit::textChanged, this, [this, papers] {
        papers->clearMessage();
        Q_EMIT edited();
    });
    connect(m_list, &AttachmentList::addRequested, this, &PapersSection::chooseFiles);
    connect(m_list, &AttachmentList::filesDropped, this, &PapersSection::addFiles);
    connect(m_list, &AttachmentList::removeRequested, this, &PapersSection::remove);
}

void PapersSection::chooseFiles()
{
    addFiles(m_askFiles());
}

void PapersSection::addFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_refusals.clear();
    rowOf(u"attachments"_s)->clearMessage();
    for (const QString &path : paths)
        take(path);
}

void PapersSection::take(const QString &path)
{
    if (m_attachments.size() + m_pending >= maxAttachments) {
        refuse(QFileInfo(path).fileName(), fieldError(ErrorCode::TooLarge, u"attachments"_s));
        return;
    }
    ++m_pending;
    ++m_wave;
    m_busy->setBusy(true);
    m_seat->write([path](SeatWriter &writer) { return writer.addAttachment(path); })
        .then(this, [this, path, form = m_form](const Result<Attachment> &attachment) {
            if (form == m_form)
                taken(path, attachment);
        });
}

void PapersSection::taken(const QString &path, const Result<Attachment> &attachment)
{
    --m_pending;
    m_busy->setProgress(1.0 - double(m_pending) / qMax(m_wave, 1));
    if (attachment.ok()) {
        m_attachments.append({{}, *attachment});
        showEntries();
        Q_EMIT edited();
    } else {
        refuse(QFileInfo(path).fileName(), attachment.error());
    }
    if (m_pending > 0)
        return;
    m_wave = 0;
    m_busy->setBusy(false);
    Q_EMIT filesTaken();
}

void PapersSection::refuse(const QString &name, const Error &error)
{
    m_refusals.append(tr("«%1» پیوست نشد. %2").arg(isolate(name), describe(error)));
    rowOf(u"attachments"_s)->setError(m_refusals.join(u'\n'));
}

void PapersSection::remove(const QString &id)
{
    m_attachments.removeIf([&](const DraftAttachment &one) { return one.stored.blob.hex() == id; });
    showEntries();
    Q_EMIT edited();
}

void PapersSection::showEntries()
{
    QList<AttachmentEntry> entries;
    for (const DraftAttachment &one : std::as_const(m_attachments))
        entries << AttachmentEntry{one.stored.blob.hex(), one.stored.name, one.stored.size,
                                   one.stored.mediaType.startsWith(u"image/"_s)};
    m_list->setEntries(entries);
}

void PapersSection::load(const CaseDraft &draft)
{
    ++m_form;
    m_pending = 0;
    m_wave = 0;
    m_busy->setBusy(false);
    m_refusals.clear();
    m_papers->setPlainText(draft.documents.join(u'\n'));
    m_attachments = draft.attachments;
    showEntries();
    clearProblems();
}

void PapersSection::collect(CaseDraft &draft) const
{
    for (const QString &line : m_papers->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            draft.documents.append(line.trimmed());
    }
    draft.attachments = m_attachments;
}

bool PapersSection::isBlank() const
{
    return m_papers->document()->isEmpty() && m_attachments.isEmpty() && m_pending == 0;
}

} // namespace mizban
