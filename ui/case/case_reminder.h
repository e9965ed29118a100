#pragma once

#include "core/services/seat_reader.h"

#include <QWidget>

namespace mizban {

/// Above a form that has the room of the case's own text: which case it is for, and the beginning of what
/// the applicant says, in as many lines as there is room for. The window's thread.
class CaseReminder : public QWidget
{
    Q_OBJECT

public:
    explicit CaseReminder(QWidget *parent = nullptr);

    void setCase(const CaseDetails &details, const Directory &directory);
    /// Room in pixels; one line stands in any case.
    void fitInto(int height);
    [[nodiscard]] int lines() const { return m_lines; } ///< of the text, as they are shown

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void measure();

    QString m_title;
    QString m_tracking;
    QString m_text;
    QStringList m_shown;
    int m_room = 0;
    int m_lines = 0;
};

} // namespace mizban
