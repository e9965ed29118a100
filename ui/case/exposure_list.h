#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

#include <QWidget>

class QVBoxLayout;

namespace mizban {

/// Which devices may still hold a copy of a sealed case whose person was taken from it (C6, Q28), the
/// unconfirmed first. Lines are named case.exposure.0, case.exposure.1, …
class ExposureList : public QWidget
{
    Q_OBJECT

public:
    explicit ExposureList(QWidget *parent = nullptr);

    void setExposures(const QList<Exposure> &exposures, const Directory &directory);
    /// «۱ از ۲ تأیید شده»
    [[nodiscard]] QString note() const { return m_note; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QVBoxLayout *m_column = nullptr;
    QString m_note;
};

} // namespace mizban
