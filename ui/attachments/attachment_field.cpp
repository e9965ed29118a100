#include "ui/attachments/attachment_field.h"

#include "core/base/digits.h"
#include "core/domain/attachment_rules.h"
#include "core/services/error_text.h"
#include "ui/models/case_text.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr qsizetype refusalsNamed = 5; // more of them are a wall of text

} // namespace

AttachmentField::AttachmentField(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_list(new AttachmentList)
    , m_scan(new QPushButton(themeIcon(u"print"), tr("اسکن…")))
    , m_busy(new BusyLine)
{
    m_scan->setObjectName(u"attachments.scan"_s);
    m_scan->setAutoDefault(false);
    m_list->addButton(m_scan); // shown before it has a parent it would be a window
    if (!canScan())
        m_scan->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_busy);
    setFocusProxy(m_list);
    m_askFiles = [this] { return QFileDialog::getOpenFileNames(this, tr("افزودن پیوست")); };
    connect(m_scan, &QPushButton::clicked, this, &AttachmentField::scan);
    connect(m_list, &AttachmentList::addRequested, this, &AttachmentField::chooseFiles);
    connect(m_list, &AttachmentList::filesDropped, this, &AttachmentField::addFiles);
    connect(m_list, &AttachmentList::removeRequested, this, &AttachmentField::remove);
    connect(m_list, &AttachmentList::openRequested, this, [this](const QString &id) {
        for (const DraftAttachment &one : std::as_const(m_attachments)) {
            if (one.path.isEmpty() && one.stored.blob.hex() == id)
                Q_EMIT openRequested(one.stored);
        }
    });
}

void AttachmentField::chooseFiles()
{
    addFiles(m_askFiles());
}

/// Whether so many more have room; the refusal says how many were left out.
bool AttachmentField::begin(qsizetype count)
{
    m_refusals.clear();
    m_remarks.clear();
    Q_EMIT refused({});
    const AttachmentLimits &limits = m_seat->directory()->attachmentLimits();
    const qsizetype room = limits.files - m_attachments.size() - qsizetype(m_coming.size());
    if (count <= room)
        return true;
    refuse(
        tr("هیچ‌یک از این %1 پیوست افزوده نشد: هر مورد تا %2 پیوست می‌پذیرد و جا برای %3 پیوست دیگر مانده است. کمتر برگزینید یا چند صفحه را در یک PDF بیاورید.")
            .arg(numberText(count), numberText(limits.files), numberText(qMax<qsizetype>(0, room))));
    return false;
}

void AttachmentField::addFiles(const QStringList &paths)
{
    if (paths.isEmpty() || !begin(paths.size()))
        return;
    for (const QString &path : paths)
        expect(QFileInfo(path).fileName(),
               m_seat->write([path](SeatWriter &writer) { return writer.addAttachment(path); }));
}

void AttachmentField::addScanned(const QList<ScannedFile> &files)
{
    if (files.isEmpty() || !begin(files.size()))
        return;
    for (const ScannedFile &file : files)
        expect(file.name, m_seat->write([file](SeatWriter &writer) {
            return writer.addAttachment(file.name, file.mediaType, file.content);
        }));
}

void AttachmentField::expect(const QString &name, const Stored &stored)
{
    const int number = ++m_asked;
    m_coming.emplace(number, Coming{name, stored});
    ++m_wave;
    m_busy->setBusy(true);
    stored.then(this, [this, number, name](const Result<Attachment> &attachment) {
        if (m_coming.erase(number) > 0) // else of an earlier form, or waited for
            taken(name, attachment);
    });
}

void AttachmentField::waitForFiles()
{
    while (!m_coming.empty()) {
        const Coming first = m_coming.begin()->second;
        m_coming.erase(m_coming.begin());
        taken(first.name, first.stored.result());
    }
}

void AttachmentField::scan()
{
    const QPointer<ScanDialog> dialog(new ScanDialog(this));
    const int answer = dialog->exec();
    if (!dialog)
        return; // gone with its page
    if (answer == QDialog::Accepted)
        addScanned(dialog->files());
    delete dialog;
}

void AttachmentField::taken(const QString &name, const Result<Attachment> &attachment)
{
    m_busy->setProgress(1.0 - double(m_coming.size()) / qMax(m_wave, 1));
    if (attachment.ok()) {
        const auto held = std::find_if(m_attachments.begin(), m_attachments.end(),
                                       [&](const auto &one) { return one.stored.blob == attachment->blob; });
        if (held == m_attachments.end())
            take(name, *attachment);
        else
            remarkHeld(name, held->stored);
        showEntries();
        Q_EMIT edited();
    } else {
        refuse(tr("«%1» پیوست نشد. %2").arg(isolate(name), describeBeside(attachment.error())));
    }
    if (isTakingFiles())
        return;
    m_wave = 0;
    m_busy->setBusy(false);
    Q_EMIT filesTaken();
}

/// What is too much together stays out; the file goes with the next sweep.
void AttachmentField::take(const QString &name, const Attachment &attachment)
{
    qint64 bytes = 0;
    for (const DraftAttachment &one : std::as_const(m_attachments))
        bytes += one.stored.size;
    const Status fits = checkOneMore(static_cast<int>(m_attachments.size()), bytes, attachment.size,
                                     m_seat->directory()->attachmentLimits());
    if (fits.ok())
        m_attachments.append({{}, attachment});
    else
        refuse(tr("«%1» پیوست نشد. %2").arg(isolate(name), describe(fits.error())));
}

void AttachmentField::refuse(const QString &sentence)
{
    m_refusals.append(sentence);
    sayWhatStayedOut();
}

/// The same bytes, whatever the file is called.
void AttachmentField::remarkHeld(const QString &name, const Attachment &held)
{
    m_remarks.append(
        held.name == name
            ? tr("این پرونده پیش‌تر پیوست شده است: «%1»").arg(isolate(name))
            : tr("این پرونده پیش‌تر با نام «%2» پیوست شده است: «%1»")
                  .arg(isolate(name), isolate(held.name)));
    sayWhatStayedOut();
}

void AttachmentField::sayWhatStayedOut()
{
    const QStringList all = m_refusals + m_remarks;
    QStringList shown = all.mid(0, refusalsNamed);
    if (all.size() > refusalsNamed)
        shown.append(tr("و %1 پیوست دیگر").arg(numberText(all.size() - refusalsNamed)));
    const QString said = shown.join(u'\n');
    if (m_refusals.isEmpty())
        Q_EMIT remarked(said);
    else
        Q_EMIT refused(said);
}

void AttachmentField::remove(const QString &id)
{
    m_attachments.removeIf([&](const DraftAttachment &one) { return one.stored.blob.hex() == id; });
    showEntries();
    Q_EMIT edited();
}

void AttachmentField::removeNamed(const QStringList &names)
{
    if (m_attachments.removeIf([&](const DraftAttachment &one) { return names.contains(one.stored.name); }) ==
        0)
        return;
    showEntries();
    Q_EMIT edited();
}

void AttachmentField::showEntries()
{
    QList<AttachmentEntry> entries;
    for (const DraftAttachment &one : std::as_const(m_attachments))
        entries << AttachmentEntry{one.stored.blob.hex(), one.stored.name, one.stored.size,
                                   one.stored.mediaType.startsWith(u"image/"_s)};
    m_list->setEntries(entries);
}

void AttachmentField::setAttachments(const QList<DraftAttachment> &attachments)
{
    m_coming.clear();
    m_wave = 0;
    m_busy->setBusy(false);
    m_refusals.clear();
    m_remarks.clear();
    m_attachments = attachments;
    showEntries();
}

QList<Attachment> AttachmentField::stored() const
{
    QList<Attachment> files;
    for (const DraftAttachment &one : m_attachments) {
        if (one.path.isEmpty())
            files.append(one.stored);
    }
    return files;
}

} // namespace mizban
