#include "ui/shell/palette_model.h"

#include "core/base/digits.h"
#include "core/base/persian_keys.h"
#include "core/base/persian_text.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"
#include "ui/widgets/commands.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int soonMs = 40;
constexpr int shownCases = 8;
constexpr int shownPeople = 5;
constexpr int namedCases = 40; // of them the people are taken
constexpr int leastTyped = 2;

/// The part of the window a command belongs to, for those that look alike elsewhere.
QString placeOf(const QAction *command)
{
    // An option of a menu belongs to its group first.
    for (const QObject *at = command->parent(); at; at = at->parent()) {
        if (at->isWidgetType())
            return commandTitle(static_cast<const QWidget *>(at));
    }
    return {};
}

bool fits(const QAction *command, const QStringList &words)
{
    const QString all =
        searchKey(command->text() + u' ' + placeOf(command) + u' ' + keysOf(command)).toLower();
    return std::ranges::all_of(words, [&all](const QString &word) { return all.contains(word.toLower()); });
}

/// 0: called so; 1: called so by the keys in the other layout; 2 and 3: speaks of it; 4: not at all.
int rank(const QAction *command, const QStringList &spellings)
{
    const QString title = searchKey(command->text()).toLower();
    int best = 4;
    for (int at = 0; at < spellings.size(); ++at) {
        const QString key = searchKey(spellings.at(at)).toLower();
        if (fits(command, keyWords(key)))
            best = std::min(best, title.startsWith(key) ? at : 2 + at);
    }
    return best;
}

/// As it was typed, and as it was meant where the keyboard was set to the other layout.
QStringList spellingsOf(const QString &typed)
{
    QStringList spellings{typed};
    // «گ» alone lies on a key that writes no letter: without words all would fit.
    if (const QString other = inOtherLayout(typed); !keyWords(other).isEmpty())
        spellings << other;
    return spellings;
}

/// What the seat is asked for one spelling.
struct Asked
{
    CaseQuery query;
    CaseQuery byName;
};

PaletteEntry heading(const QString &title)
{
    PaletteEntry entry;
    entry.title = title;
    return entry;
}

} // namespace

PaletteModel::PaletteModel(std::shared_ptr<Seat> seat, QObject *parent)
    : QAbstractListModel(parent)
    , m_seat(std::move(seat))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &PaletteModel::ask);
}

PaletteModel::~PaletteModel()
{
    m_cancel.cancel();
}

void PaletteModel::setCommands(const QList<QAction *> &commands)
{
    m_commands.clear();
    for (QAction *command : commands)
        m_commands << command;
    show();
    readSearches();
}

void PaletteModel::readSearches()
{
    m_seat->read([](SeatReader &reader) { return reader.savedSearches(); })
        .then(this, [this](const Result<QList<SavedSearch>> &kept) {
            if (!kept.ok() || *kept == m_searches)
                return;
            m_searches = *kept;
            show();
        });
}

void PaletteModel::setText(const QString &typed)
{
    m_typed = typed.trimmed();
    m_cancel.cancel();
    ++m_generation;
    m_searching = m_typed.size() >= leastTyped;
    if (m_searching)
        m_soon.start();
    else
        m_soon.stop();
    m_found = {};
    show();
}

void PaletteModel::ask()
{
    const qint64 nowMs = m_seat->clock().nowMs();
    QList<Asked> asked;
    for (const QString &spelling : spellingsOf(m_typed)) {
        const Result<CaseQuery> query = parseCaseQuery(spelling, nowMs);
        if (!query.ok())
            continue;
        asked << Asked{*query, {}};
        asked.last().byName.names = keyWords(searchKey(spelling));
    }
    if (asked.isEmpty()) {
        m_searching = false;
        Q_EMIT changed();
        return;
    }
    m_cancel = CancelToken();
    m_seat
        ->read([asked, cancel = m_cancel](SeatReader &reader) -> Result<Found> {
            Found found;
            for (const Asked &one : asked) {
                if (!found.cases.isEmpty() || !found.named.isEmpty())
                    break;
                MIZBAN_LET(const SearchPage cases, reader.search(one.query, {}, shownCases, cancel));
                found.cases = cases.rows;
                if (!one.byName.names.isEmpty()) {
                    MIZBAN_LET(const SearchPage named, reader.search(one.byName, {}, namedCases, cancel));
                    found.named = named.rows;
                }
            }
            return found;
        })
        .then(this, [this, generation = m_generation](const Result<Found> &found) {
            if (generation != m_generation)
                return; // of older keys
            m_searching = false;
            if (found.ok())
                m_found = *found;
            show();
        });
}

void PaletteModel::show()
{
    QList<PaletteEntry> entries;
    addCommands(entries);
    addSearches(entries);
    addPeople(entries);
    addCases(entries);
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    Q_EMIT changed();
}

void PaletteModel::addCommands(QList<PaletteEntry> &entries) const
{
    const QStringList spellings = spellingsOf(m_typed);
    QList<PaletteEntry> byRank[4];
    for (const QPointer<QAction> &command : m_commands) {
        const int place = command ? rank(command, spellings) : 4;
        if (place == 4)
            continue;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Command;
        entry.icon = u"chevron-forward"_s;
        entry.title = command->text();
        entry.detail = placeOf(command);
        entry.keys = keysOf(command);
        entry.command = command;
        byRank[place] << entry;
    }
    // What is called so comes before what only speaks of it.
    const QList<PaletteEntry> fitting = byRank[0] + byRank[1] + byRank[2] + byRank[3];
    if (!fitting.isEmpty())
        entries << heading(tr("کارها")) << fitting;
}

/// By name: what they look for is told beside it.
void PaletteModel::addSearches(QList<PaletteEntry> &entries) const
{
    const QStringList spellings = spellingsOf(m_typed.toLower());
    QList<PaletteEntry> fitting;
    for (const SavedSearch &kept : m_searches) {
        const QString name = searchKey(kept.name).toLower();
        const auto says = [&name](const QString &spelling) {
            const QStringList words = keyWords(spelling);
            return std::ranges::all_of(words, [&name](const QString &word) { return name.contains(word); });
        };
        if (std::ranges::none_of(spellings, says))
            continue;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Search;
        entry.icon = u"search"_s;
        entry.title = kept.name;
        entry.detail = isolate(kept.query);
        entry.query = kept.query;
        fitting << entry;
    }
    if (!fitting.isEmpty())
        entries << heading(tr("جستجوهای ذخیره‌شده")) << fitting;
}

void PaletteModel::addPeople(QList<PaletteEntry> &entries) const
{
    QList<PaletteEntry> people;
    QSet<QString> known;
    for (const CartableRow &row : m_found.named) {
        const QString key = row.nationalNumber.isEmpty() ? row.applicantName : row.nationalNumber;
        if (row.applicantName.isEmpty() || known.contains(key))
            continue;
        known.insert(key);
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Person;
        entry.icon = u"person"_s;
        entry.title = isolate(row.applicantName);
        entry.detail = idText(row.nationalNumber);
        entry.query = row.nationalNumber.isEmpty() ? tr("نام:«%1»").arg(row.applicantName)
                                                   : tr("شماره:%1").arg(row.nationalNumber);
        people << entry;
        if (people.size() == shownPeople)
            break;
    }
    if (!people.isEmpty())
        entries << heading(tr("متقاضیان")) << people;
}

void PaletteModel::addCases(QList<PaletteEntry> &entries) const
{
    if (m_found.cases.isEmpty())
        return;
    const DirectoryPtr directory = m_seat->directory();
    entries << heading(tr("موردها"));
    for (const CartableRow &row : m_found.cases) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Case;
        entry.icon = row.sealed ? u"lock"_s : u"inbox"_s;
        entry.title = subjectText(*directory, row.subject);
        QStringList parts{isolate(row.applicantName), nameOf(row.statusAt(m_seat->clock().nowMs())),
                          isolateLtr(displayTrackingId(row.trackingId))};
        if (row.applicantName.isEmpty())
            parts.removeFirst();
        entry.detail = parts.join(u"  ·  "_s);
        entry.caseId = row.id;
        entries << entry;
    }
}

int PaletteModel::choosable(int row, int step) const
{
    for (; row >= 0 && row < m_entries.size(); row += step) {
        if (m_entries.at(row).kind != PaletteEntry::Kind::Heading)
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const PaletteEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return QStringList{entry.title, entry.detail, entry.keys}.join(u' ').trimmed();
    case KindRole:
        return int(entry.kind);
    case IconRole:
        return entry.icon;
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const bool choosable = m_entries.at(index.row()).kind != PaletteEntry::Kind::Heading;
    return choosable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

} // namespace mizban
