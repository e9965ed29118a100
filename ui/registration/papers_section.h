#pragma once

#include "core/services/seat.h"
#include "ui/registration/form_part.h"

#include <functional>

namespace mizban {

class AttachmentField;
class PersianTextEdit;

/// مدارک و پیوست‌ها: papers taken (4-4) and files.
class PapersSection : public FormPart
{
    Q_OBJECT

public:
    explicit PapersSection(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;

    [[nodiscard]] bool isTakingFiles() const;
    /// Asks for files to attach; a file dialog unless replaced.
    using AskFiles = std::function<QStringList()>;
    void setAskFiles(AskFiles ask);

public Q_SLOTS:
    void chooseFiles();

Q_SIGNALS:
    void filesTaken(); ///< none is waiting any more
    void openRequested(const mizban::Attachment &attachment);

private:
    PersianTextEdit *m_papers = nullptr;
    AttachmentField *m_files = nullptr;
};

} // namespace mizban
