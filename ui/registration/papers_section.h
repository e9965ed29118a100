#pragma once

#include "core/services/seat.h"
#include "ui/registration/form_part.h"

#include <functional>

namespace mizban {

class AttachmentList;
class BusyLine;
class PersianTextEdit;

/// مدارک و پیوست‌ها: papers taken (4-4) and files. A file goes into the encrypted store the
/// moment it is added, on the seat's writer thread; what cannot be taken is refused there and then.
class PapersSection : public FormPart
{
    Q_OBJECT

public:
    explicit PapersSection(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    void addFiles(const QStringList &paths);
    [[nodiscard]] bool isTakingFiles() const { return m_pending > 0; }
    /// Asks for files to attach; a file dialog unless replaced.
    using AskFiles = std::function<QStringList()>;
    void setAskFiles(AskFiles ask) { m_askFiles = std::move(ask); }

public Q_SLOTS:
    void chooseFiles();

Q_SIGNALS:
    void filesTaken(); ///< none is waiting any more

private:
    void take(const QString &path);
    void taken(const QString &path, const Result<Attachment> &attachment);
    void refuse(const QString &name, const Error &error);
    void remove(const QString &id);
    void showEntries();

    std::shared_ptr<Seat> m_seat;
    AskFiles m_askFiles;
    PersianTextEdit *m_papers = nullptr;
    AttachmentList *m_list = nullptr;
    BusyLine *m_busy = nullptr;
    QList<DraftAttachment> m_attachments;
    QStringList m_refusals;
    int m_pending = 0;
    int m_wave = 0; ///< files of the present run, for the progress
    int m_form = 0; ///< files asked for by an earlier form are not for this one
};

} // namespace mizban
