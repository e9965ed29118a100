#include "ui/case/recipient_entries.h"

namespace mizban {

QList<CompletionEntry> recipientEntries(const Directory &directory, const HolderCode &without)
{
    QList<CompletionEntry> entries;
    for (const Post *post : directory.posts()) {
        const Unit *unit = directory.unit(unitOfPost(post->code));
        if (!post->abolished && post->code.text() != without.text())
            entries << CompletionEntry{post->code.text(), directory.titleOf(HolderCode(post->code.text())),
                                       unit ? unit->name : QString()};
    }
    for (const Unit *unit : directory.units()) {
        const Unit *parent = directory.unit(unit->parent);
        if (!unit->dissolved && unit->code.text() != without.text())
            entries << CompletionEntry{unit->code.text(), unit->name, parent ? parent->name : QString()};
    }
    return entries;
}

} // namespace mizban
