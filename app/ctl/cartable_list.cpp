#include "app/ctl/cartable_list.h"

#include "app/ctl/case_json.h"
#include "app/ctl/invocation.h"
#include "core/base/tehran_time.h"
#include "core/services/view_page.h"
#include "core/services/words.h"

#include <QElapsedTimer>
#include <QUrl>

#include <algorithm>

namespace mizban::ctl {

const char *const cartableListHelp =
    "a page of the cartable\n"
    "  --kind, --group and --of look at a part of a folder, as Ctrl+T and Ctrl+G do in the window; --view at\n"
    "  what a person keeps there. --group alone gives the groups: key, title, cases, dueAt of what is due\n"
    "  first; with --of and such a key the cases of that one. With --json: total, items or groups, next,\n"
    "  elapsedMs.";

namespace {

constexpr int defaultPage = 50;
constexpr int largestPage = 10'000;

/// A folder as the window filters it; drafts, sealed cases and the Center's lists are looked at whole.
bool isFiltered(Folder folder)
{
    return folder != Folder::Drafts && folder != Folder::Sealed &&
           static_cast<int>(folder) <= ordinaryFolderCount;
}

/// Keys stand in JSON as they can be typed.
QString typed(const QString &key)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(key));
}

struct Asked
{
    CartableView view;
    QString kept; ///< name of a view; empty: `view` is what was asked for
    int limit = defaultPage;
    std::optional<CartableKey> after;
    std::optional<QString> afterGroup;
    QString complaint; ///< of wrong usage

    [[nodiscard]] bool wantsGroups() const { return view.grouping != Grouping::None && !view.isInGroup(); }
};

QString readFilters(const Arguments &arguments, CartableView &view)
{
    if (arguments.has("folder")) {
        const auto folder = parseFolder(arguments.value("folder"));
        if (!folder)
            return QStringLiteral("unknown folder '%1'").arg(arguments.value("folder"));
        view.folder = *folder;
    }
    if (arguments.has("kind")) {
        view.kind = parseCaseKind(arguments.value("kind"));
        if (!view.kind)
            return QStringLiteral("unknown kind '%1'").arg(arguments.value("kind"));
    }
    const QString group = arguments.value("group");
    if (group == QLatin1StringView("applicant"))
        view.grouping = Grouping::Applicant;
    else if (group == QLatin1StringView("subject"))
        view.grouping = Grouping::Subject;
    else if (arguments.has("group"))
        return QStringLiteral("--group takes applicant or subject");
    if (arguments.has("of")) {
        const QString key = QUrl::fromPercentEncoding(arguments.value("of").toUtf8());
        if (view.grouping == Grouping::None)
            return QStringLiteral("--of needs --group");
        if (view.grouping == Grouping::Subject)
            view.subject = SubjectCode(key);
        else
            view.applicant = key;
    }
    const bool filtered = view.kind || view.grouping != Grouping::None;
    if (filtered && !isFiltered(view.folder))
        return QStringLiteral("the folder %1 has no kinds and groups").arg(wordOf(view.folder));
    return {};
}

QString readPage(const Arguments &arguments, Asked &asked)
{
    bool numeric = true;
    if (arguments.has("limit"))
        asked.limit = arguments.value("limit").toInt(&numeric);
    if (!numeric || asked.limit < 1 || asked.limit > largestPage)
        return QStringLiteral("--limit takes 1 to %1").arg(largestPage);
    if (!arguments.has("after"))
        return {};
    if (asked.wantsGroups()) {
        asked.afterGroup = QUrl::fromPercentEncoding(arguments.value("after").toUtf8());
        return {};
    }
    asked.after = CartableKey::fromText(arguments.value("after"));
    return asked.after ? QString() : QStringLiteral("--after takes the 'next' of an earlier page");
}

Asked readAsked(const Arguments &arguments)
{
    Asked asked;
    asked.kept = arguments.value("view").simplified();
    if (arguments.has("view") &&
        (arguments.has("folder") || arguments.has("kind") || arguments.has("group") || arguments.has("of"))) {
        asked.complaint = QStringLiteral("--view has its own folder, kind and groups");
        return asked;
    }
    asked.complaint = readFilters(arguments, asked.view);
    return asked;
}

Result<CartableView> keptView(SeatReader &reader, const QString &name)
{
    MIZBAN_LET(const QList<SavedView> views, reader.savedViews());
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&name](const SavedView &saved) { return saved.name == name; });
    if (found == views.end())
        return fieldError(ErrorCode::NotFound, QStringLiteral("viewName"));
    return found->view;
}

QJsonValue keyOrNull(const std::optional<CartableKey> &key)
{
    return key ? QJsonValue(key->toText()) : QJsonValue();
}

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

int answerCenterList(const Invocation &invocation, const CartablePage &page, const Directory &directory,
                     qint64 nowMs, double elapsed)
{
    QJsonArray items;
    QString plain;
    for (const CartableRow &row : page.rows) {
        QJsonObject item = itemJson(row, directory, nowMs);
        item.insert(QStringLiteral("byAt"), toIso8601(row.stepAtMs));
        items.append(item);
        plain += QStringLiteral("%1  %2  %3\n")
                     .arg(row.trackingId, toIso8601(row.stepAtMs), directory.titleOf(row.holder));
    }
    return invocation.answer(QJsonObject{{QStringLiteral("total"), page.total},
                                         {QStringLiteral("items"), items},
                                         {QStringLiteral("next"), keyOrNull(page.next)},
                                         {QStringLiteral("elapsedMs"), elapsed}},
                             plain);
}

int answerGroups(const Invocation &invocation, const CartableView &view, qint64 total, const GroupPage &page,
                 const Directory &directory, double elapsed)
{
    QJsonArray groups;
    QString plain;
    for (const CaseGroup &group : page.groups) {
        QJsonObject one{{QStringLiteral("key"), typed(group.key)},
                        {QStringLiteral("cases"), group.cases},
                        {QStringLiteral("dueAt"),
                         group.dueAtMs == 0 ? QJsonValue() : QJsonValue(toIso8601(group.dueAtMs))}};
        QString title = group.applicantName;
        if (view.grouping == Grouping::Subject) {
            const Subject *subject = directory.subject(SubjectCode(group.key));
            title = subject ? subject->title : group.key;
        } else {
            one.insert(QStringLiteral("nationalNumber"), group.nationalNumber);
        }
        one.insert(QStringLiteral("title"), title);
        groups.append(one);
        plain += QStringLiteral("%1  %2  %3\n").arg(group.cases, 6).arg(title, typed(group.key));
    }
    return invocation.answer(
        QJsonObject{{QStringLiteral("total"), total},
                    {QStringLiteral("groups"), groups},
                    {QStringLiteral("next"), page.next ? QJsonValue(typed(*page.next)) : QJsonValue()},
                    {QStringLiteral("elapsedMs"), elapsed}},
        plain);
}

int answerCases(const Invocation &invocation, const CartablePage &page, const Directory &directory,
                qint64 nowMs, double elapsed)
{
    QJsonArray items;
    QString plain;
    for (const CartableRow &row : page.rows) {
        items.append(itemJson(row, directory, nowMs));
        plain += QStringLiteral("%1  %2  %3  %4\n")
                     .arg(row.trackingId, nameOf(row.kind), nameOf(row.status), row.subject.text());
    }
    return invocation.answer(QJsonObject{{QStringLiteral("total"), page.total},
                                         {QStringLiteral("items"), items},
                                         {QStringLiteral("next"), keyOrNull(page.next)},
                                         {QStringLiteral("elapsedMs"), elapsed}},
                             plain);
}

} // namespace

QList<Option> cartableListOptions()
{
    return {{"folder", "F",
             "new open overdue noted sealed drafts sent answered all; at a seat of the Center no-answer "
             "disputes sessions non-compliant misconduct"},
            {"kind", "KIND", "only cases of this kind (Request, Complaint, …)"},
            {"group", "applicant|subject", "the groups instead of the cases"},
            {"of", "KEY", "the cases of this group"},
            {"view", "NAME", "a view that is kept in the window"},
            {"limit", "N", "rows"},
            {"after", "KEY", "'next' of the page before"}};
}

int listCartable(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    Asked asked = readAsked(invocation.arguments);
    if (asked.complaint.isEmpty() && asked.kept.isEmpty())
        asked.complaint = readPage(invocation.arguments, asked);
    if (!asked.complaint.isEmpty())
        return misuse(asked.complaint);
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    if (!asked.kept.isEmpty()) {
        CTL_LET(asked.view, keptView(*seat.reader, asked.kept));
        if (const QString complaint = readPage(invocation.arguments, asked); !complaint.isEmpty())
            return misuse(complaint);
    }
    QElapsedTimer timer;
    timer.start();
    const qint64 nowMs = invocation.clock->nowMs();
    const DirectoryPtr directory = seat.reader->directory();
    if (const auto list = centerListOf(asked.view.folder)) {
        CTL_LET(const CartablePage page, seat.reader->centerList(*list, asked.after, asked.limit));
        return answerCenterList(invocation, page, *directory, nowMs, since(timer));
    }
    if (asked.wantsGroups()) {
        CTL_LET(const GroupPage page, seat.reader->groups(asked.view, asked.afterGroup, asked.limit, nowMs));
        CTL_LET(const qint64 total, seat.reader->count(asked.view, nowMs));
        return answerGroups(invocation, asked.view, total, page, *directory, since(timer));
    }
    CTL_LET(const CartablePage page, viewPage(*seat.reader, asked.view, asked.after, asked.limit, nowMs));
    return answerCases(invocation, page, *directory, nowMs, since(timer));
}

} // namespace mizban::ctl
