#pragma once

#include "core/projections/cartable.h"

namespace mizban {

/// How the cases of a folder are put together: by the matter, or by who came with it.
enum class Grouping : quint8 { None, Applicant, Subject };

/// What of a folder is looked at: all of it, one kind, one subject or one applicant.
struct CartableView
{
    Folder folder = Folder::Open;
    std::optional<CaseKind> kind;
    std::optional<SubjectCode> subject;
    std::optional<QString> applicant; ///< key of a CaseGroup
    Grouping grouping = Grouping::None;

    [[nodiscard]] bool isWhole() const { return !kind && !subject && !applicant; }
    /// Whether one group is looked at.
    [[nodiscard]] bool isInGroup() const { return subject || applicant; }
    /// As it is kept: `folder=open;kind=2;group=1;subject=…` with percent-encoding.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static std::optional<CartableView> fromText(const QString &text);
    bool operator==(const CartableView &) const = default;
};

/// The cases of one applicant or one subject in a view.
struct CaseGroup
{
    QString key;           ///< of the applicant; of a subject its code
    QString applicantName; ///< empty for a subject, and for cases without a name
    QString nationalNumber;
    qint64 cases = 0;
    qint64 dueAtMs = 0; ///< of what needs a decision first; 0: nothing runs

    bool operator==(const CaseGroup &) const = default;
};

struct GroupPage
{
    QList<CaseGroup> groups;
    std::optional<QString> next; ///< the next page begins behind this key; empty at the end
};

/// The list of open cases has these parts, in this order; the rest follows by due time.
struct CartableSections
{
    qint64 sealed = 0;
    qint64 noted = 0; ///< with an instruction or a marginal note
    qint64 overdue = 0;
    qint64 rest = 0;

    bool operator==(const CartableSections &) const = default;
};

/// A view a person keeps under a name; in the seat only.
struct SavedView
{
    qint64 id = 0;
    QString name;
    CartableView view;

    bool operator==(const SavedView &) const = default;
};

inline constexpr int maxSavedViews = 30; ///< of one person
inline constexpr int maxViewName = 60;

} // namespace mizban
