#pragma once

#include "ui/case/marginal_panels.h"

namespace mizban {

/// فرستادن پیش‌نویس‌های دفتر: those of all marked cases at once, under the
/// principal's name (001 §1.13). The key is asked for where marginal notes are answered or acknowledged with
/// them.
class SendDraftsPanel : public SignedPanel
{
    Q_OBJECT

public:
    explicit SendDraftsPanel(QWidget *parent = nullptr);

    void setSigning(bool signing);
    [[nodiscard]] bool isSigning() const { return m_signing; }
    [[nodiscard]] std::optional<Error> problem() const override;

private:
    bool m_signing = false;
};

} // namespace mizban
