#include "core/domain/case_query.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/persian_text.h"

#include <array>

namespace mizban {

namespace {

enum class Filter { Kind, Status, From, To, Holder, Number, Name };

struct FilterWord
{
    const char *word; ///< as a search key
    Filter filter;
};

constexpr std::array filterWords = {
    FilterWord{"نوع", Filter::Kind},      FilterWord{"kind", Filter::Kind},
    FilterWord{"وضعیت", Filter::Status},  FilterWord{"status", Filter::Status},
    FilterWord{"state", Filter::Status},  FilterWord{"از", Filter::From},
    FilterWord{"from", Filter::From},     FilterWord{"تا", Filter::To},
    FilterWord{"to", Filter::To},         FilterWord{"دارنده", Filter::Holder},
    FilterWord{"holder", Filter::Holder}, FilterWord{"شماره", Filter::Number},
    FilterWord{"number", Filter::Number}, FilterWord{"نام", Filter::Name},
    FilterWord{"name", Filter::Name},
};

struct KindWord
{
    const char *word; ///< a search key without spaces
    CaseKind kind;
};

constexpr std::array kindWords = {
    KindWord{"درخواست", CaseKind::Request},
    KindWord{"شکایت", CaseKind::Complaint},
    KindWord{"انتقاد", CaseKind::Criticism},
    KindWord{"گزارش", CaseKind::ObservationReport},
    KindWord{"گزارشمردمی", CaseKind::ObservationReport},
    KindWord{"مشاهدات", CaseKind::ObservationReport},
    KindWord{"ایده", CaseKind::Idea},
    KindWord{"پیشنهاد", CaseKind::Suggestion},
    KindWord{"طرح", CaseKind::Plan},
    KindWord{"تقدیر", CaseKind::Thanks},
    KindWord{"تقدیروتشکر", CaseKind::Thanks},
    KindWord{"تشکر", CaseKind::Thanks},
    KindWord{"ابرازاحساسات", CaseKind::Sentiment},
};

struct StatusWord
{
    const char *word; ///< a search key without spaces
    CaseStatus status;
};

constexpr std::array statusWords = {
    StatusWord{"ثبتشده", CaseStatus::Registered},
    StatusWord{"دردستبررسی", CaseStatus::InReview},
    StatusWord{"بررسی", CaseStatus::InReview},
    StatusWord{"ارجاعشده", CaseStatus::Referred},
    StatusWord{"درانتظارمتقاضی", CaseStatus::AwaitingApplicant},
    StatusWord{"منتظرمتقاضی", CaseStatus::AwaitingApplicant},
    StatusWord{"ارسالشدهبهسطحبالاتر", CaseStatus::Escalated},
    StatusWord{"جلسه", CaseStatus::InSession},
    StatusWord{"درجلسهحلمسیله", CaseStatus::InSession},
    StatusWord{"پاسخدادهشده", CaseStatus::Answered},
    StatusWord{"مختومه", CaseStatus::Closed},
    StatusWord{"بازگشاییشده", CaseStatus::Reopened},
    StatusWord{"باطل", CaseStatus::Void},
    StatusWord{"باطلشده", CaseStatus::Void},
};

const QList<CaseStatus> openStatuses = {
    CaseStatus::Registered, CaseStatus::InReview,  CaseStatus::Referred, CaseStatus::AwaitingApplicant,
    CaseStatus::Escalated,  CaseStatus::InSession, CaseStatus::Reopened};

/// One piece of what was typed.
struct Piece
{
    qsizetype at = 0;
    qsizetype length = 0;
    std::optional<Filter> filter;
    QString key;
    QString text; ///< without quotes and without the filter's word
    bool quoted = false;
    bool open = false; ///< a quote without its end
    bool last = false; ///< nothing, not even a space, follows
};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'«' || c == u'»' || c == u'\u201C' || c == u'\u201D';
}

bool isColon(QChar c)
{
    return c == u':' || c == u'\uFF1A';
}

QString compact(const QString &text)
{
    return searchKey(text).remove(u' ').toLower();
}

std::optional<Filter> filterNamed(const QString &word)
{
    const QString key = compact(word);
    for (const FilterWord &known : filterWords) {
        if (key == QString::fromUtf8(known.word))
            return known.filter;
    }
    return std::nullopt;
}

/// Splits at spaces outside quotes.
class Pieces
{
public:
    explicit Pieces(const QString &typed)
        : m_typed(typed)
    {
    }

    [[nodiscard]] QList<Piece> all()
    {
        QList<Piece> pieces;
        while (skipSpace())
            pieces.append(next());
        return pieces;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_typed.size() && m_typed[m_at].isSpace())
            ++m_at;
        return m_at < m_typed.size();
    }

    Piece next()
    {
        Piece piece;
        piece.at = m_at;
        if (isQuote(m_typed[m_at])) {
            takeQuoted(piece);
        } else {
            const qsizetype from = m_at;
            while (m_at < m_typed.size() && !m_typed[m_at].isSpace() && !isQuote(m_typed[m_at]) &&
                   !isColon(m_typed[m_at]))
                ++m_at;
            const QString word = m_typed.mid(from, m_at - from);
            const bool colon = m_at < m_typed.size() && isColon(m_typed[m_at]);
            piece.filter = colon ? filterNamed(word) : std::nullopt;
            if (piece.filter) {
                piece.key = word;
                ++m_at;
                takeValue(piece);
            } else {
                // A colon of a time or an address is part of the word.
                while (m_at < m_typed.size() && !m_typed[m_at].isSpace() && !isQuote(m_typed[m_at]))
                    ++m_at;
                piece.text = m_typed.mid(from, m_at - from);
            }
        }
        piece.length = m_at - piece.at;
        piece.last = m_at >= m_typed.size();
        return piece;
    }

    /// The value may stand behind a space: «نوع: شکایت».
    void takeValue(Piece &piece)
    {
        const qsizetype stop = m_at;
        if (!skipSpace()) {
            m_at = stop;
            return;
        }
        if (isQuote(m_typed[m_at])) {
            takeQuoted(piece);
            return;
        }
        const qsizetype from = m_at;
        while (m_at < m_typed.size() && !m_typed[m_at].isSpace())
            ++m_at;
        piece.text = m_typed.mid(from, m_at - from);
    }

    void takeQuoted(Piece &piece)
    {
        const qsizetype from = ++m_at;
        while (m_at < m_typed.size() && !isQuote(m_typed[m_at]))
            ++m_at;
        piece.text = m_typed.mid(from, m_at - from);
        piece.quoted = true;
        piece.open = m_at >= m_typed.size();
        if (!piece.open)
            ++m_at;
    }

    const QString &m_typed;
    qsizetype m_at = 0;
};

Error notUnderstood(const char *field, const QString &value)
{
    return fieldError(ErrorCode::InvalidInput, QLatin1StringView(field), {}, value);
}

/// Whole words, or the beginning of some.
template <typename Words, typename Value, typename English>
QList<Value> valuesNamed(const QString &typed, const Words &words,
                         Value (*valueOf)(const typename Words::value_type &), English english)
{
    const QString key = compact(typed);
    QList<Value> whole;
    QList<Value> begun;
    const auto consider = [&](const QString &word, Value value) {
        if (word == key && !whole.contains(value))
            whole.append(value);
        else if (word.startsWith(key) && !begun.contains(value))
            begun.append(value);
    };
    for (const auto &known : words)
        consider(QString::fromUtf8(known.word), valueOf(known));
    for (int number = 1;; ++number) {
        const auto value = static_cast<Value>(number);
        const QString word = english(value);
        if (word.isEmpty())
            break;
        consider(word.toLower(), value);
    }
    return whole.isEmpty() ? begun : whole;
}

Status addKind(CaseQuery &query, const QString &value)
{
    const auto kinds = valuesNamed<decltype(kindWords), CaseKind>(
        value, kindWords, [](const KindWord &word) { return word.kind; },
        [](CaseKind kind) { return wordOf(kind); });
    if (kinds.isEmpty())
        return notUnderstood("query.kind", value);
    query.kinds += kinds;
    return {};
}

Status addStatus(CaseQuery &query, const QString &value)
{
    const QString key = compact(value);
    if (key == u"باز" || key == u"open") {
        query.statuses += openStatuses;
        return {};
    }
    if (key == u"بسته") {
        query.statuses += {CaseStatus::Answered, CaseStatus::Closed};
        return {};
    }
    const auto statuses = valuesNamed<decltype(statusWords), CaseStatus>(
        value, statusWords, [](const StatusWord &word) { return word.status; },
        [](CaseStatus status) { return wordOf(status); });
    if (statuses.isEmpty())
        return notUnderstood("query.status", value);
    query.statuses += statuses;
    return {};
}

/// First and last day meant: a day, a month (۱۴۰۵/۰۲) or a year.
struct Days
{
    QDate first;
    QDate last;
};

std::optional<Days> daysNamed(const QString &typed, qint64 nowMs)
{
    const QString key = toAsciiDigits(typed.trimmed());
    const QDate today = tehranDate(nowMs);
    const QString word = compact(typed);
    if (word == u"امروز" || word == u"today")
        return Days{today, today};
    if (word == u"دیروز" || word == u"yesterday")
        return Days{today.addDays(-1), today.addDays(-1)};
    if (const QDate day = QDate::fromString(key, Qt::ISODate); day.isValid() && day.year() > kLastJalaliYear)
        return Days{day, day};
    const QStringList parts = QString(key).replace(u'-', u'/').split(u'/', Qt::SkipEmptyParts);
    bool yearRead = false;
    bool monthRead = false;
    const int year = parts.value(0).toInt(&yearRead);
    const int month = parts.value(1).toInt(&monthRead);
    const bool fullYear = yearRead && year >= kFirstJalaliYear && year <= kLastJalaliYear;
    if (fullYear && parts.size() == 1)
        return Days{toGregorian({year, 1, 1}), toGregorian({year, 12, daysInJalaliMonth(year, 12)})};
    if (fullYear && parts.size() == 2 && monthRead && daysInJalaliMonth(year, month) > 0)
        return Days{toGregorian({year, month, 1}),
                    toGregorian({year, month, daysInJalaliMonth(year, month)})};
    if (const auto day = parseJalali(typed)) {
        const QDate date = toGregorian(*day);
        return Days{date, date};
    }
    return std::nullopt;
}

Status addDate(CaseQuery &query, Filter filter, const QString &value, qint64 nowMs)
{
    const auto days = daysNamed(value, nowMs);
    if (!days)
        return notUnderstood(filter == Filter::From ? "query.from" : "query.to", value);
    if (filter == Filter::From)
        query.fromMs = tehranMidnightMs(days->first);
    else
        query.beforeMs = tehranMidnightMs(days->last.addDays(1));
    return {};
}

/// Digits with what people put between them; empty when there is something else.
QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar c : toAsciiDigits(typed)) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (!c.isSpace() && c != u'-' && c != u'/' && c != u'\u200C' && c != u'.' && c != u'_' &&
                 c.category() != QChar::Other_Format)
            return {};
    }
    return digits;
}

Status addFilter(CaseQuery &query, const Piece &piece, qint64 nowMs)
{
    if (piece.text.trimmed().isEmpty())
        return {}; // still being typed
    switch (*piece.filter) {
    case Filter::Kind:
        return addKind(query, piece.text);
    case Filter::Status:
        return addStatus(query, piece.text);
    case Filter::From:
    case Filter::To:
        return addDate(query, *piece.filter, piece.text, nowMs);
    case Filter::Holder:
        query.holders.append(piece.text.trimmed());
        return {};
    case Filter::Number: {
        const QString digits = digitsOf(piece.text);
        if (digits.isEmpty())
            return notUnderstood("query.number", piece.text);
        query.numbers.append(digits);
        return {};
    }
    case Filter::Name:
        query.names.append(piece.text.trimmed());
        return {};
    }
    return {};
}

/// A number written alone: «۰۴-۰۱۲۳۴-۰۰۰۰۱۷-۴۰» is one tracking id, in whatever groups.
bool takeLoneNumber(CaseQuery &query)
{
    QString typed;
    for (const CaseQuery::Word &word : std::as_const(query.words))
        typed += word.text + u' ';
    const QString digits = digitsOf(typed);
    const bool whole = digits.size() == 10 || digits.size() == 11 || digits.size() == 15;
    const bool grouped = query.words.size() > 1 || digits.size() != toAsciiDigits(typed.trimmed()).size();
    if (digits.isEmpty() || !(whole || (grouped && digits.size() >= 8)))
        return false;
    query.words.clear();
    query.numbers.append(digits);
    return true;
}

} // namespace

bool CaseQuery::isEmpty() const
{
    return *this == CaseQuery();
}

Result<CaseQuery> parseCaseQuery(const QString &typed, qint64 nowMs)
{
    if (typed.size() > maxQueryLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("query"));
    CaseQuery query;
    const QList<Piece> pieces = Pieces(typed).all();
    if (pieces.size() > maxQueryParts)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("query"));
    for (const Piece &piece : pieces) {
        if (piece.filter) {
            MIZBAN_TRY(addFilter(query, piece, nowMs));
        } else if (piece.quoted) {
            if (!keyWords(piece.text).isEmpty())
                query.phrases.append({piece.text, piece.open});
        } else if (!keyWords(piece.text).isEmpty()) {
            const bool star = piece.text.endsWith(u'*');
            query.words.append({star ? piece.text.chopped(1) : piece.text, star || piece.last});
        }
    }
    takeLoneNumber(query);
    return query;
}

QList<QueryFilter> filtersIn(const QString &typed)
{
    QList<QueryFilter> filters;
    const QList<Piece> pieces = Pieces(typed.left(maxQueryLength)).all();
    for (const Piece &piece : pieces) {
        if (piece.filter && !piece.text.trimmed().isEmpty())
            filters.append({piece.at, piece.length, piece.key, piece.text.trimmed()});
    }
    return filters;
}

} // namespace mizban
