#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace mizban {

/// The first failure while a JSON document is read; later ones are dropped.
class JsonFailure
{
public:
    void set(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

/// Takes the fields of one object by name. `finish` refuses by name those that nobody took: the detail of the
/// error is the name asked for that was most likely meant, empty where none is near. A field of another type
/// is InvalidInput; paths are dotted ("applicant.mobile"). One thread.
class JsonFields
{
public:
    JsonFields(QJsonObject object, QString path, JsonFailure &failure);

    [[nodiscard]] bool has(const char *name) const;
    /// Dotted path of a field of this object.
    [[nodiscard]] QString pathOf(const char *name) const;

    /// Empty when absent.
    [[nodiscard]] QString text(const char *name);
    /// MissingInput when absent or empty.
    [[nodiscard]] QString needText(const char *name);
    [[nodiscard]] std::optional<qint64> integer(const char *name);
    [[nodiscard]] bool boolean(const char *name);
    [[nodiscard]] QStringList texts(const char *name);
    [[nodiscard]] QJsonArray array(const char *name);
    [[nodiscard]] std::optional<JsonFields> object(const char *name);

    /// A word of an enumeration, read by one of the parse… functions.
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> word(const char *name, std::optional<Enum> (*parse)(const QString &))
    {
        const QString given = text(name);
        if (!has(name))
            return std::nullopt;
        const std::optional<Enum> value = parse(given);
        if (!value)
            refuse(name, ErrorCode::InvalidInput);
        return value;
    }
    template <typename Enum>
    [[nodiscard]] Enum needWord(const char *name, std::optional<Enum> (*parse)(const QString &))
    {
        if (!has(name))
            refuse(name, ErrorCode::MissingInput);
        return word(name, parse).value_or(Enum(1));
    }

    void refuse(const char *name, ErrorCode code, const char *rule = "", const QString &detail = {});
    void finish(const char *rule = "");

private:
    [[nodiscard]] QJsonValue take(const char *name);

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_taken;
    JsonFailure *m_failure;
};

/// The object that a document consists of; Malformed for anything else.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &json);

} // namespace mizban
