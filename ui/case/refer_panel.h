#pragma once

#include "core/domain/directory.h"
#include "ui/case/act_panel.h"

namespace mizban {

class CompletingCombo;

/// ارجاع: to a post or a unit, found by title or code, with an instruction for its holder.
class ReferPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit ReferPanel(QWidget *parent = nullptr);

    /// Everyone but the present holder can be chosen; recent recipients come first.
    void setDirectory(const DirectoryPtr &directory, const HolderCode &holder, const QStringList &recent);
    [[nodiscard]] QString recipient() const;
    [[nodiscard]] QString note() const;

private:
    void sayLanding(const QString &code);

    DirectoryPtr m_directory;
    HolderCode m_holder;
    CompletingCombo *m_to = nullptr;
};

} // namespace mizban
