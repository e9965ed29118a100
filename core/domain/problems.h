#pragma once

#include "core/base/error.h"

#include <QList>

namespace mizban {

/// Collects what is wrong with something typed, in the order of the form.
class Problems
{
public:
    void add(ErrorCode code, const char *field, const char *rule = "")
    {
        m_list.append(fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule)));
    }
    /// `detail`: English, for logs and the command line; no personal data.
    void explain(ErrorCode code, const char *field, const char *rule, QString detail)
    {
        m_list.append(
            fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule), std::move(detail)));
    }
    void demand(const QString &text, const char *field, const char *rule, int limit)
    {
        if (text.trimmed().isEmpty())
            add(ErrorCode::MissingInput, field, rule);
        bound(text, field, limit);
    }
    void bound(const QString &text, const char *field, int limit)
    {
        if (text.size() > limit)
            add(ErrorCode::TooLarge, field);
    }
    [[nodiscard]] QList<Error> take() { return std::move(m_list); }

private:
    QList<Error> m_list;
};

} // namespace mizban
