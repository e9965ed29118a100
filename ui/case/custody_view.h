#pragma once

#include "core/services/seat_reader.h"

#include <QWidget>

class QGridLayout;

namespace mizban {

/// How long each holder kept the case and when he first saw it.
class CustodyView : public QWidget
{
    Q_OBJECT

public:
    explicit CustodyView(QWidget *parent = nullptr);

    void setCase(const CaseState &state, const Directory &directory, qint64 nowMs);

private:
    void addLine(int line, const QStringList &cells, bool head);

    QGridLayout *m_grid = nullptr;
};

} // namespace mizban
