#include "ui/help/manual.h"

#include "core/base/persian_text.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

QString pathOf(const QString &language, const QString &page)
{
    return u":/manual/%1/%2.html"_s.arg(language, page);
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString withoutMarkup(QString html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return html.replace(tag, u" "_s).simplified();
}

QList<ManualSection> sectionsOf(const QString &page, const QString &html)
{
    static const QRegularExpression title(u"<h1>(.*?)</h1>"_s);
    static const QRegularExpression part(u"<h2 id=\"([a-z-]+)\">(.*?)</h2>(.*?)(?=<h2 |$)"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QString pageTitle = withoutMarkup(title.match(html).captured(1));
    QList<ManualSection> sections;
    for (auto match = part.globalMatch(html); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        sections.append({page, found.captured(1), pageTitle, withoutMarkup(found.captured(2)),
                         withoutMarkup(found.captured(3))});
    }
    return sections;
}

bool holds(const QStringList &words, const QStringList &wanted)
{
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        const QString &word = wanted.at(at);
        const bool last = at == wanted.size() - 1;
        if (!std::ranges::any_of(
                words, [&](const QString &one) { return last ? one.startsWith(word) : one == word; }))
            return false;
    }
    return true;
}

} // namespace

Manual Manual::load(const QString &language)
{
    Manual manual;
    manual.m_language = language;
    const QStringList files =
        QDir(u":/manual/"_s + language).entryList({u"*.html"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString page = file.chopped(5);
        manual.m_sections << sectionsOf(page, readText(pathOf(language, page)));
    }
    return manual;
}

QList<int> Manual::find(const QString &query) const
{
    const QStringList wanted = keyWords(query.toLower());
    QList<int> first;
    QList<int> rest;
    for (int at = 0; at < m_sections.size(); ++at) {
        const ManualSection &section = m_sections.at(at);
        const QStringList title = searchWords(section.title.toLower());
        const QStringList all = searchWords((section.pageTitle + u' ' + section.text).toLower()) + title;
        if (holds(title, wanted))
            first << at;
        else if (holds(all, wanted))
            rest << at;
    }
    return wanted.isEmpty() ? first : first + rest;
}

int Manual::indexOf(const QString &anchor) const
{
    for (int at = 0; at < m_sections.size(); ++at) {
        if (m_sections.at(at).anchor == anchor)
            return at;
    }
    return -1;
}

/// An anchor stands before a space of no width: on the first letter it would keep it from joining the next.
QString Manual::html(const QString &page) const
{
    static const QRegularExpression head(u"<h2 id=\"([a-z-]+)\">"_s);
    const QString direction = m_language == "fa"_L1 ? u"rtl"_s : u"ltr"_s;
    return u"<html dir=\"%1\"><body dir=\"%1\">"_s.arg(direction) +
           readText(pathOf(m_language, page)).replace(head, u"<h2><a name=\"\\1\">&#8203;</a>"_s) +
           u"</body></html>"_s;
}

} // namespace mizban
