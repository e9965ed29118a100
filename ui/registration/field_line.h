#pragma once

#include "ui/widgets/field_row.h"

#include <QList>

class QBoxLayout;

namespace mizban {

/// Fields side by side in given shares of the width, one under the other where that gets too narrow.
class FieldLine : public QWidget
{
    Q_OBJECT

public:
    struct Share
    {
        QWidget *widget = nullptr;
        int weight = 1;
    };

    explicit FieldLine(const QList<Share> &shares, QWidget *parent = nullptr);
    /// After a field was shown or hidden.
    void rearrange() { arrange(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QList<Share> m_shares;
    QBoxLayout *m_line = nullptr;
};

} // namespace mizban
