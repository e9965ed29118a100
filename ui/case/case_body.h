#pragma once

#include "core/services/seat_future.h"
#include "core/services/seat_reader.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <functional>

namespace mizban {

class AttachmentList;
class CaseHeader;
class CustodyView;
class ExposureList;
class HistoryModel;
class MarginalList;
class ProposalList;
class SectionHeader;
class TextLabel;

/// What there is to read of a case, one column that scrolls: head, text, outcome, attachments, history,
/// custody.
class CaseBody : public QScrollArea
{
    Q_OBJECT

public:
    explicit CaseBody(QWidget *parent = nullptr);

    /// Scrolls to the top if it is another case than before.
    void setCase(const CaseDetails &details, const QHash<BlobId, BlobStore::Progress> &files,
                 const DirectoryPtr &directory, qint64 nowMs);
    /// The marginal notes, before all else there is to read (4-25).
    void setMarginals(const CaseDetails &details, const Directory &directory, const HolderCode &self);
    /// Lets dictated notes be heard, and those written by hand be seen.
    void setReadFile(std::function<SeatFuture<Result<QByteArray>>(const BlobId &)> read);
    /// What those complained of explained (C8).
    void setExplained(const QList<Explanation> &explained, const Directory &directory);
    /// What the office drafted, first of all where it waits for who sits here (1.13).
    void setProposals(const CaseDetails &details, const Directory &directory, bool decides);
    /// Something that stands between head and text; takes it over.
    void setUnderHead(QWidget *widget) { m_column->insertWidget(1, widget); }
    void toggleWhy(); ///< "why this date?"
    /// Of all that is filled when another case is shown.
    [[nodiscard]] QList<QLayout *> layouts() const;
    [[nodiscard]] HistoryModel *history() const { return m_history; }
    /// The attachment of that id, from the registration or any event.
    [[nodiscard]] std::optional<Attachment> attachment(const QString &id) const;

Q_SIGNALS:
    void attachmentOpened(const QString &id);
    void preparedRequested(); ///< the person wants to send what waits
    void giveBackRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addSection(SectionHeader *&header, const QString &title, QWidget *content);
    void setSteps(const CaseDetails &details, const Directory &directory);
    void setText(const CaseState &state, const Directory &directory);
    void setAttachments(const CaseState &state, const QHash<BlobId, BlobStore::Progress> &files);
    void refresh();
    void arrange();

    QVBoxLayout *m_column = nullptr;
    CaseHeader *m_header = nullptr;
    SectionHeader *m_textHeader = nullptr;
    SectionHeader *m_outcomeHeader = nullptr;
    SectionHeader *m_attachmentsHeader = nullptr;
    SectionHeader *m_counselsHeader = nullptr;
    SectionHeader *m_explainedHeader = nullptr;
    SectionHeader *m_exposuresHeader = nullptr;
    SectionHeader *m_stepsHeader = nullptr;
    SectionHeader *m_historyHeader = nullptr;
    SectionHeader *m_custodyHeader = nullptr;
    TextLabel *m_text = nullptr;
    TextLabel *m_outcome = nullptr;
    TextLabel *m_steps = nullptr; ///< of the Center (E5–E7)
    TextLabel *m_counsels = nullptr;
    TextLabel *m_explained = nullptr;
    AttachmentList *m_attachmentList = nullptr;
    QWidget *m_historyView = nullptr;
    HistoryModel *m_history = nullptr;
    CustodyView *m_custody = nullptr;
    ExposureList *m_exposures = nullptr;
    SectionHeader *m_marginalsHeader = nullptr;
    MarginalList *m_marginals = nullptr;
    SectionHeader *m_proposalsHeader = nullptr;
    ProposalList *m_proposals = nullptr;
    QList<Attachment> m_attachments;
    StreamId m_shown;
};

/// Every attachment of a case once, those of the registration first.
[[nodiscard]] QList<Attachment> attachmentsOf(const CaseState &state);

} // namespace mizban
