#include "core/wire/json_fields.h"

#include "core/base/nearest_word.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace mizban {

JsonFields::JsonFields(QJsonObject object, QString path, JsonFailure &failure)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_failure(&failure)
{
}

bool JsonFields::has(const char *name) const
{
    return m_object.contains(QLatin1String(name));
}

QString JsonFields::pathOf(const char *name) const
{
    const QString field = QString::fromLatin1(name);
    return m_path.isEmpty() ? field : m_path + QLatin1Char('.') + field;
}

void JsonFields::refuse(const char *name, ErrorCode code, const char *rule, const QString &detail)
{
    m_failure->set(fieldError(code, pathOf(name), QString::fromLatin1(rule), detail));
}

QJsonValue JsonFields::take(const char *name)
{
    m_taken.insert(QString::fromLatin1(name));
    return m_object.value(QLatin1String(name));
}

QString JsonFields::text(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isString())
        refuse(name, ErrorCode::InvalidInput, "", QStringLiteral("not a string"));
    return value.toString();
}

QString JsonFields::needText(const char *name)
{
    const QString value = text(name);
    if (value.trimmed().isEmpty())
        refuse(name, ErrorCode::MissingInput);
    return value;
}

std::optional<qint64> JsonFields::integer(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return std::nullopt;
    constexpr double largest = 9'007'199'254'740'991.0; // beyond it doubles skip integers
    const double number = value.toDouble(0.5);
    if (!value.isDouble() || std::trunc(number) != number || std::abs(number) > largest) {
        refuse(name, ErrorCode::InvalidInput, "", QStringLiteral("not an integer"));
        return std::nullopt;
    }
    return qint64(number);
}

bool JsonFields::boolean(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool())
        refuse(name, ErrorCode::InvalidInput, "", QStringLiteral("neither true nor false"));
    return value.toBool();
}

QJsonArray JsonFields::array(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isArray())
        refuse(name, ErrorCode::InvalidInput, "", QStringLiteral("not an array"));
    return value.toArray();
}

QStringList JsonFields::texts(const char *name)
{
    QStringList list;
    const QJsonArray items = array(name);
    for (const QJsonValue &item : items) {
        if (!item.isString() || item.toString().isEmpty())
            refuse(name, ErrorCode::InvalidInput, "", QStringLiteral("an item is no string or empty"));
        list.append(item.toString());
    }
    return list;
}

std::optional<JsonFields> JsonFields::object(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject()) {
        refuse(name, ErrorCode::InvalidInput, "", QStringLiteral("not an object"));
        return std::nullopt;
    }
    return JsonFields(value.toObject(), pathOf(name), *m_failure);
}

void JsonFields::finish(const char *rule)
{
    const QStringList given = m_object.keys();
    const auto unknown =
        std::ranges::find_if(given, [this](const QString &name) { return !m_taken.contains(name); });
    if (unknown == given.end() || m_failure->error())
        return; // only the first failure is told: of a million names one is looked up
    QStringList absent;
    for (const QString &name : std::as_const(m_taken)) {
        if (!m_object.contains(name))
            absent.append(name);
    }
    absent.sort(); // of two that are as near the answer is always the same
    const QString path = m_path.isEmpty() ? *unknown : m_path + QLatin1Char('.') + *unknown;
    m_failure->set(
        fieldError(ErrorCode::UnknownField, path, QString::fromLatin1(rule), nearestWord(*unknown, absent)));
}

Result<QJsonObject> parseJsonObject(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return makeError(
            ErrorCode::Malformed,
            QStringLiteral("JSON at byte %1: %2").arg(problem.offset).arg(problem.errorString()));
    if (!document.isObject())
        return makeError(ErrorCode::Malformed, QStringLiteral("JSON: not an object"));
    return document.object();
}

} // namespace mizban
