#pragma once

#include "core/domain/directory.h"
#include "core/projections/cartable.h"

#include <QScrollArea>

class QVBoxLayout;

namespace mizban {

class CaseCard;
class SectionHeader;
class ThemeLabel;

/// What is known of the applicant at the counter: possible duplicates of what is being registered (same
/// kind and subject in 30 days), open promises, earlier cases.
class ApplicantPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ApplicantPanel(QWidget *parent = nullptr);

    void setNothing();
    void setCases(const QList<CartableRow> &rows, const DirectoryPtr &directory, qint64 nowMs);
    /// What is being registered; an empty subject has no duplicates.
    void setMatter(CaseKind kind, const SubjectCode &subject);
    /// Cases of the same applicant that say much the same, and other persons at the same number or place.
    void setLikeness(const QList<CartableRow> &sameWords, const QList<CartableRow> &alsoAtNumber);
    /// Under the form's first section: as high as its content, no scrolling of its own.
    void setInset(bool inset);
    [[nodiscard]] bool hasCases() const { return !m_rows.isEmpty(); }
    [[nodiscard]] int duplicates() const { return m_duplicates; }

Q_SIGNALS:
    void caseRequested(const mizban::StreamId &id);
    /// What is being typed belongs to that case and shall not become another.
    void visitRequested(const mizban::StreamId &id, const QString &trackingId);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void fitHeight();
    void addGroup(const QString &object, const QString &title, const QList<CartableRow> &rows);
    void refresh();

    QVBoxLayout *m_column = nullptr;
    ThemeLabel *m_state = nullptr;
    QList<QWidget *> m_groups;
    QList<CartableRow> m_rows;
    QList<CartableRow> m_sameWords;
    QList<CartableRow> m_alsoAtNumber;
    DirectoryPtr m_directory;
    qint64 m_nowMs = 0;
    CaseKind m_kind = CaseKind::Request;
    SubjectCode m_subject;
    int m_duplicates = 0;
    bool m_known = false; ///< a number has been looked up
    bool m_inset = false;
};

} // namespace mizban
