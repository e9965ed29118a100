#pragma once

#include "core/services/seat_reader.h"

#include <QWidget>

class QVBoxLayout;

namespace mizban {

/// What the office drafted about a case (001 §1.13): by whom, in which words, and what the principal made of
/// it. What waits comes first; of what was decided only the newest of each act is shown.
///
/// Object names: case.proposals; case.proposal.N, from 0, with .text, .remark and .state inside, and .open
/// and .giveBack where the principal sits.
class ProposalList : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalList(QWidget *parent = nullptr);

    /// `decides`: whoever sits here sends them or gives them back.
    void setProposals(const CaseDetails &details, const Directory &directory, bool decides);
    [[nodiscard]] QString note() const { return m_note; } ///< for the heading
    [[nodiscard]] bool isBlank() const;

Q_SIGNALS:
    void openRequested();
    void giveBackRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addProposal(const Proposal &proposal, const Directory &directory, bool decides);
    void addButtons(QVBoxLayout *column, const QString &name);
    void refresh();

    QVBoxLayout *m_column = nullptr;
    QString m_note;
};

} // namespace mizban
