#include "ui/case/refer_panel.h"

#include "core/base/digits.h"
#include "core/domain/payloads.h"
#include "core/services/error_text.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

ReferPanel::ReferPanel(QWidget *parent)
    : ActPanel(CaseAct::Refer, tr("ارجاع"), tr("ارجاع شود"), parent)
    , m_to(new CompletingCombo)
{
    auto *note = new PersianTextEdit;
    note->setLimit(maxTextLength);
    note->setVisibleLines(3);
    addField(u"to"_s, tr("به"), m_to, true);
    addField(u"note"_s, tr("دستور یا توضیح برای گیرنده (داخلی)"), note, false);
    m_to->setPlaceholderText(tr("نام پست یا واحد، یا کد آن"));
    connect(m_to, &CompletingCombo::codeChanged, this, &ReferPanel::sayLanding);
}

void ReferPanel::setDirectory(const DirectoryPtr &directory, const HolderCode &holder,
                              const QStringList &recent)
{
    if (m_directory == directory && m_holder == holder) {
        m_to->setRecentCodes(recent);
        return;
    }
    const QString chosen = m_to->code();
    m_directory = directory;
    m_holder = holder;
    QList<CompletionEntry> entries;
    for (const Post *post : directory->posts()) {
        const Unit *unit = directory->unit(unitOfPost(post->code));
        if (!post->abolished && post->code.text() != holder.text())
            entries << CompletionEntry{post->code.text(), directory->titleOf(HolderCode(post->code.text())),
                                       unit ? unit->name : QString()};
    }
    for (const Unit *unit : directory->units()) {
        const Unit *parent = directory->unit(unit->parent);
        if (!unit->dissolved && unit->code.text() != holder.text())
            entries << CompletionEntry{unit->code.text(), unit->name, parent ? parent->name : QString()};
    }
    m_to->setEntries(entries);
    m_to->setRecentCodes(recent);
    if (!chosen.isEmpty())
        m_to->setCode(chosen);
}

QString ReferPanel::recipient() const
{
    return m_to->code();
}

QString ReferPanel::note() const
{
    return textOf(u"note"_s).trimmed();
}

void ReferPanel::sayLanding(const QString &code)
{
    row(u"to"_s)->clearMessage();
    if (code.isEmpty() || !m_directory) {
        setRemark({});
        return;
    }
    const Result<HolderCode> holder = m_directory->holderFor(code);
    if (!holder.ok())
        row(u"to"_s)->setError(describe(holder.error()));
    else if (holder->text() != code)
        setRemark(tr("به کارتابل %1 می‌رسد.").arg(isolate(m_directory->titleOf(*holder))));
    else
        setRemark({});
}

} // namespace mizban
