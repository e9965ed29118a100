#pragma once

#include "core/domain/draft.h"
#include "core/services/seat.h"
#include "ui/attachments/scan_dialog.h"

#include <QWidget>

#include <functional>
#include <map>

class QPushButton;

namespace mizban {

class AttachmentList;
class BusyLine;

/// Files to be attached: chosen, dropped or scanned. A file goes into the encrypted store the moment it is
/// added, on the seat's writer thread; what cannot be taken is refused there and then, and the others stay.
///
/// Object names: those of AttachmentList; attachments.scan, <name>.busy.
class AttachmentField : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentField(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    /// What another form holds; files on their way to the former one are not for this one.
    void setAttachments(const QList<DraftAttachment> &attachments);
    [[nodiscard]] QList<DraftAttachment> attachments() const { return m_attachments; }
    /// Only those that lie in the store.
    [[nodiscard]] QList<Attachment> stored() const;
    [[nodiscard]] bool isBlank() const { return m_attachments.isEmpty() && m_coming.empty(); }
    [[nodiscard]] bool isTakingFiles() const { return !m_coming.empty(); }
    /// Until none is on its way any more: the form is left.
    void waitForFiles();
    [[nodiscard]] AttachmentList *list() const { return m_list; }
    void addFiles(const QStringList &paths);
    void addScanned(const QList<ScannedFile> &files);
    /// What the form made itself and made anew.
    void removeNamed(const QStringList &names);
    /// Asks for files to attach; a file dialog unless replaced.
    using AskFiles = std::function<QStringList()>;
    void setAskFiles(AskFiles ask) { m_askFiles = std::move(ask); }

public Q_SLOTS:
    void chooseFiles();
    void scan();

Q_SIGNALS:
    void edited();
    void filesTaken(); ///< none is waiting any more
    /// What was not taken and why; empty when a new attempt begins.
    void refused(const QString &sentence);
    /// What was there already, where nothing was refused.
    void remarked(const QString &sentence);
    void openRequested(const mizban::Attachment &attachment);

private:
    using Stored = SeatFuture<Result<Attachment>>;
    struct Coming
    {
        QString name;
        Stored stored;
    };

    [[nodiscard]] bool begin(qsizetype count);
    void expect(const QString &name, const Stored &stored);
    void taken(const QString &name, const Result<Attachment> &attachment);
    void take(const QString &name, const Attachment &attachment);
    void refuse(const QString &sentence);
    void remarkHeld(const QString &name, const Attachment &held);
    void sayWhatStayedOut();
    void remove(const QString &id);
    void showEntries();

    std::shared_ptr<Seat> m_seat;
    AskFiles m_askFiles;
    AttachmentList *m_list = nullptr;
    QPushButton *m_scan = nullptr;
    BusyLine *m_busy = nullptr;
    QList<DraftAttachment> m_attachments;
    QStringList m_refusals;
    QStringList m_remarks;          ///< of the same attempt
    std::map<int, Coming> m_coming; ///< on their way into the store for this form, by their order
    int m_asked = 0;                ///< files of all forms
    int m_wave = 0;                 ///< files of the present run, for the progress
};

} // namespace mizban
