#include "ui/registration/papers_section.h"

#include "ui/attachments/attachment_field.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

PapersSection::PapersSection(std::shared_ptr<Seat> seat, QWidget *parent)
    : FormPart(tr("مدارک و پیوست‌ها"), parent)
    , m_papers(new PersianTextEdit)
    , m_files(new AttachmentField(std::move(seat)))
{
    m_papers->setVisibleLines(2);
    m_papers->setPlaceholderText(tr("هر مدرک در یک سطر، مانند: رونوشت شناسنامه"));
    auto *papers = makeRow(u"documents"_s, "documents", tr("مدارک دریافت‌شده"), m_papers);
    auto *files = makeRow(u"attachments"_s, "files", tr("پیوست‌ها (Ctrl+O)"), m_files);
    files->setObjectName(u"registration.attachments.row"_s);
    m_files->list()->setObjectName(u"registration.attachments"_s);
    addWidget(papers);
    addWidget(files);
    connect(m_papers, &QPlainTextEdit::textChanged, this, [this, papers] {
        papers->clearMessage();
        Q_EMIT edited();
    });
    connect(m_files, &AttachmentField::edited, this, &FormPart::edited);
    connect(m_files, &AttachmentField::filesTaken, this, &PapersSection::filesTaken);
    connect(m_files, &AttachmentField::openRequested, this, &PapersSection::openRequested);
    connect(m_files, &AttachmentField::refused, files, &FieldRow::setError);
    connect(m_files, &AttachmentField::remarked, files, &FieldRow::setWarning);
}

void PapersSection::chooseFiles()
{
    m_files->chooseFiles();
}

void PapersSection::setAskFiles(AskFiles ask)
{
    m_files->setAskFiles(std::move(ask));
}

bool PapersSection::isTakingFiles() const
{
    return m_files->isTakingFiles();
}

void PapersSection::load(const CaseDraft &draft)
{
    m_papers->setPlainText(draft.documents.join(u'\n'));
    m_files->setAttachments(draft.attachments);
    clearProblems();
}

void PapersSection::collect(CaseDraft &draft) const
{
    for (const QString &line : m_papers->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            draft.documents.append(line.trimmed());
    }
    draft.attachments = m_files->attachments();
}

bool PapersSection::isBlank() const
{
    return m_papers->document()->isEmpty() && m_files->isBlank();
}

} // namespace mizban
