#pragma once

#include <QList>
#include <QString>

namespace mizban {

/// A place in the manual that can be opened.
struct ManualSection
{
    QString page;   ///< file without its ending
    QString anchor; ///< stable and English: "registration", "cartable", …
    QString pageTitle;
    QString title;
    QString text; ///< without markup
};

/// The manual of one language, as it is built into the program. A value; any thread.
class Manual
{
public:
    /// "fa" or "en".
    [[nodiscard]] static Manual load(const QString &language);

    [[nodiscard]] const QList<ManualSection> &sections() const { return m_sections; }
    /// The sections that hold all words of a query in any form, the last one as a beginning; those whose
    /// title holds them first. An empty query finds all.
    [[nodiscard]] QList<int> find(const QString &query) const;
    /// -1 where there is none of that name.
    [[nodiscard]] int indexOf(const QString &anchor) const;
    /// A page for a text view, with places of its anchors.
    [[nodiscard]] QString html(const QString &page) const;

private:
    QString m_language;
    QList<ManualSection> m_sections;
};

} // namespace mizban
