#include "ui/widgets/completion_model.h"

#include "core/base/digits.h"
#include "core/base/persian_keys.h"
#include "core/base/persian_text.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace mizban {
namespace {

constexpr int mostShown = 60;
enum Role { TitleRole = Qt::UserRole, PathRole, CodeRole };

QString keyOf(const CompletionEntry &entry)
{
    // A blank before each word lets word beginnings rank before the rest.
    const QString text = entry.title + u' ' + entry.path;
    QString key = u' ' + searchWords(text).join(u' ').toLower() + u' ' + entry.code.toLower();
    for (const QString &word : entry.keywords)
        key += u' ' + searchWords(word).join(u' ').toLower();
    return key;
}

/// Each word that was typed, and the same as others write it.
using Words = QList<QStringList>;

Words wordsOf(const QString &typed)
{
    Words words;
    for (const QString &word : keyWords(typed))
        words.append(QStringList(word) + otherSpellings(word));
    return words;
}

constexpr int ranks = 5;

/// 4: the title begins with all that was typed; 3: it occurs as it was typed; 2: the title begins with the
/// first word; 1: every word begins so somewhere; 0: the words occur; -1: not at all. Who types a title means
/// its bearer, not another whose own name begins with the last word.
int rank(const QString &key, const Words &words)
{
    const auto stands = [&key](const QString &one) { return key.contains(one); };
    const auto begins = [&key](const QString &one) { return key.contains(u' ' + one); };
    const auto leads = [&key](const QString &one) { return key.startsWith(u' ' + one); };
    bool beginnings = true;
    for (const QStringList &spelt : words) {
        if (std::none_of(spelt.begin(), spelt.end(), stands))
            return -1;
        beginnings = beginnings && std::any_of(spelt.begin(), spelt.end(), begins);
    }
    if (words.isEmpty())
        return 1;
    QString phrase;
    for (const QStringList &spelt : words)
        phrase += u' ' + spelt.first();
    if (key.startsWith(phrase))
        return 4;
    if (key.contains(phrase))
        return 3;
    if (std::any_of(words.first().begin(), words.first().end(), leads))
        return beginnings ? 2 : 1;
    return beginnings ? 1 : 0;
}

} // namespace

void CompletionModel::setEntries(const QList<CompletionEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    m_keys.clear();
    m_recent.clear();
    m_leftOut = indexOf(m_leftOutCode);
    m_shown = unfiltered();
    endResetModel();
}

const QStringList &CompletionModel::keys()
{
    if (m_keys.size() != m_entries.size()) {
        m_keys.clear();
        m_keys.reserve(m_entries.size());
        for (const CompletionEntry &entry : std::as_const(m_entries))
            m_keys.append(keyOf(entry));
    }
    return m_keys;
}

void CompletionModel::setLeftOut(const QString &code)
{
    beginResetModel();
    m_leftOutCode = code;
    m_leftOut = indexOf(code);
    m_shown = unfiltered();
    endResetModel();
}

void CompletionModel::setRecentCodes(const QStringList &codes)
{
    m_recent.clear();
    for (const QString &code : codes) {
        if (const int at = indexOf(code); at >= 0)
            m_recent.append(at);
    }
}

bool CompletionModel::hasRecent() const
{
    return std::ranges::any_of(m_recent, [this](int at) { return at != m_leftOut; });
}

QList<int> CompletionModel::unfiltered() const
{
    QList<int> shown = m_recent;
    shown.removeAll(m_leftOut);
    for (int i = 0; i < m_entries.size() && shown.size() < mostShown; ++i) {
        if (i != m_leftOut && !m_recent.contains(i))
            shown.append(i);
    }
    return shown;
}

void CompletionModel::filter(const QString &typed)
{
    QList<int> shown = keyWords(typed).isEmpty() ? unfiltered() : fitting(typed);
    if (shown.isEmpty()) // perhaps the keyboard was set to the other layout
        shown = fitting(inOtherLayout(typed));
    beginResetModel();
    m_shown = shown.mid(0, mostShown);
    endResetModel();
}

/// Best first; none for no words.
QList<int> CompletionModel::fitting(const QString &typed)
{
    const Words words = wordsOf(typed.toLower());
    QList<int> found[ranks];
    for (int i = 0; i < m_entries.size() && !words.isEmpty(); ++i) {
        if (const int quality = rank(keys().at(i), words); quality >= 0 && i != m_leftOut)
            found[quality].append(i);
    }
    return found[4] + found[3] + found[2] + found[1] + found[0];
}

/// Left out or not.
int CompletionModel::indexOf(const QString &code) const
{
    const auto found = std::ranges::find(m_entries, code, &CompletionEntry::code);
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int CompletionModel::entryOfCode(const QString &code) const
{
    const int at = indexOf(code);
    return at == m_leftOut ? -1 : at;
}

int CompletionModel::entryNamed(const QString &typed) const
{
    if (const int at = entryOfCode(typed.trimmed().toLower()); at >= 0)
        return at;
    const QString key = searchKey(typed);
    int named = -1;
    for (int i = 0; i < m_entries.size(); ++i) {
        if (i == m_leftOut || searchKey(m_entries[i].title) != key)
            continue;
        if (named >= 0)
            return -1; // Two of one name: the person must choose.
        named = i;
    }
    return named;
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    const int at = entryOfRow(index.row());
    if (at < 0)
        return {};
    const CompletionEntry &entry = m_entries[at];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return entry.title;
    case PathRole:
        return entry.path;
    case CodeRole:
        return isolateLtr(entry.code);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1، %2، %3").arg(entry.title, entry.path, entry.code);
    default:
        return {};
    }
}

void CompletionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    const bool selected = option.state & QStyle::State_Selected;
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (selected)
        painter->fillRect(option.rect, c.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, c.hover);
    painter->save();
    QRect free = option.rect.adjusted(theme.space12(), 0, -theme.space12(), 0);
    const auto lead = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute;
    const auto trail = (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::AlignAbsolute;
    const QColor quiet = selected ? c.onSelection : c.muted;

    painter->setFont(theme.font());
    painter->setPen(selected ? c.onSelection : c.text);
    const QString title =
        painter->fontMetrics().elidedText(index.data(TitleRole).toString(), Qt::ElideRight, free.width());
    painter->drawText(free, lead, title);
    const int titleWidth = painter->fontMetrics().horizontalAdvance(title) + theme.space12();
    free.adjust(mirrored ? 0 : titleWidth, 0, mirrored ? -titleWidth : 0, 0);

    // The name comes first; the code is there only where it takes nothing from it.
    painter->setFont(theme.font(TypeStep::Small));
    painter->setPen(quiet);
    const QString code = index.data(CodeRole).toString();
    const int codeWidth = painter->fontMetrics().horizontalAdvance(code) + theme.space12();
    if (codeWidth <= free.width()) {
        painter->drawText(free, trail, code);
        free.adjust(mirrored ? codeWidth : 0, 0, mirrored ? 0 : -codeWidth, 0);
    }

    const QString path = index.data(PathRole).toString();
    if (free.width() > theme.space24())
        painter->drawText(free, lead, painter->fontMetrics().elidedText(path, Qt::ElideRight, free.width()));
    painter->restore();
}

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {currentTheme().px(200), currentTheme().px(34)};
}

} // namespace mizban
