#pragma once

#include "core/domain/directory.h"
#include "core/projections/cartable.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace mizban {

/// An earlier case in few words; a press opens it.
class CaseCard : public QAbstractButton
{
    Q_OBJECT

public:
    CaseCard(const CartableRow &row, const Directory &directory, qint64 nowMs, QWidget *parent = nullptr);

    [[nodiscard]] const StreamId &caseId() const { return m_id; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StreamId m_id;
    QString m_subject;
    QString m_kind;
    QString m_status;
    QString m_time;
    QString m_due; ///< of an open case with a promise
    Tone m_statusTone = Tone::Neutral;
    Tone m_dueTone = Tone::Neutral;
};

} // namespace mizban
