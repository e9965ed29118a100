#include "core/projections/cartable_view.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toLatin1());
}

bool take(CartableView &view, const QString &key, const QString &value)
{
    bool read = true;
    if (key == u"folder"_s) {
        const std::optional<Folder> folder = parseFolder(value);
        view.folder = folder.value_or(Folder::Open);
        return folder.has_value();
    }
    const int number = value.toInt(&read);
    if (key == u"kind"_s) {
        view.kind = static_cast<CaseKind>(number);
        return read && number >= int(CaseKind::Request) && number <= int(CaseKind::Sentiment);
    }
    if (key == u"group"_s) {
        view.grouping = static_cast<Grouping>(number);
        return read && number >= int(Grouping::None) && number <= int(Grouping::Subject);
    }
    if (key == u"subject"_s)
        view.subject = SubjectCode(decoded(value));
    else if (key == u"applicant"_s)
        view.applicant = decoded(value);
    else
        return false;
    return true;
}

} // namespace

QString CartableView::toText() const
{
    QStringList parts{u"folder="_s + wordOf(folder)};
    if (kind)
        parts << u"kind=%1"_s.arg(int(*kind));
    if (grouping != Grouping::None)
        parts << u"group=%1"_s.arg(int(grouping));
    if (subject)
        parts << u"subject="_s + encoded(subject->text());
    if (applicant)
        parts << u"applicant="_s + encoded(*applicant);
    return parts.join(u';');
}

std::optional<CartableView> CartableView::fromText(const QString &text)
{
    CartableView view;
    for (const QString &part : text.split(u';')) {
        const qsizetype at = part.indexOf(u'=');
        if (at < 0 || !take(view, part.left(at), part.mid(at + 1)))
            return std::nullopt;
    }
    return view;
}

} // namespace mizban
