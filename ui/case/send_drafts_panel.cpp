#include "ui/case/send_drafts_panel.h"

#include "ui/widgets/field_row.h"

using namespace Qt::StringLiterals;

namespace mizban {

SendDraftsPanel::SendDraftsPanel(QWidget *parent)
    : SignedPanel(CaseAct::SendDrafts, tr("فرستادن پیش‌نویس‌های دفتر"),
                  tr("همه فرستاده شود"), parent)
{
    addSigner();
    setSigning(false);
}

void SendDraftsPanel::setSigning(bool signing)
{
    m_signing = signing;
    row(u"signer"_s)->setVisible(signing);
}

std::optional<Error> SendDraftsPanel::problem() const
{
    return m_signing ? SignedPanel::problem() : std::nullopt;
}

} // namespace mizban
