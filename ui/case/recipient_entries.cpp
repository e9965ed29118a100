#include "ui/case/recipient_entries.h"

namespace mizban {

namespace {

CompletionEntry entryOf(const Directory &directory, const PostCode &post)
{
    const Unit *unit = directory.unit(unitOfPost(post));
    return {post.text(), directory.titleOf(HolderCode(post.text())), unit ? unit->name : QString()};
}

} // namespace

QList<CompletionEntry> postEntries(const Directory &directory, const QList<PostCode> &posts)
{
    QList<CompletionEntry> entries;
    for (const PostCode &post : posts)
        entries << entryOf(directory, post);
    return entries;
}

QList<CompletionEntry> recipientEntries(const Directory &directory)
{
    QList<CompletionEntry> entries;
    for (const Post *post : directory.posts()) {
        if (!post->abolished)
            entries << entryOf(directory, post->code);
    }
    for (const Unit *unit : directory.units()) {
        const Unit *parent = directory.unit(unit->parent);
        if (!unit->dissolved)
            entries << CompletionEntry{unit->code.text(), unit->name, parent ? parent->name : QString()};
    }
    return entries;
}

} // namespace mizban
