#pragma once

#include "core/domain/referral_tree.h"
#include "core/services/seat_reader.h"

#include <QWidget>

class QVBoxLayout;

namespace mizban {

/// درختواره: who has or had the case, a copy, a task or an inquiry, one below whom it came from; how long
/// it lay there (رسوب), when it was seen and acted upon.
class CustodyView : public QWidget
{
    Q_OBJECT

public:
    explicit CustodyView(QWidget *parent = nullptr);

    void setCase(const CaseState &state, const Directory &directory, qint64 nowMs);

private:
    void addNode(const ReferralNode &node, const Directory &directory, qint64 nowMs);

    QVBoxLayout *m_column = nullptr;
};

} // namespace mizban
