#pragma once

#include "core/base/jalali.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace mizban {

/// One Jalali month to pick a day from, Saturday first. Arrow keys move, PageUp and PageDown turn the
/// month, Home goes to today, Enter picks, Escape leaves. A popup that deletes itself.
class MonthGrid : public QWidget
{
    Q_OBJECT

public:
    MonthGrid(QDate shown, QDate today, QWidget *parent);

    void setBounds(std::optional<QDate> minimum, std::optional<QDate> maximum);
    void setClosedDays(ClosedDays closed);
    [[nodiscard]] QDate marked() const { return m_marked; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void picked(QDate date);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect cellRect(int column, int row) const;
    [[nodiscard]] QRect turnRect(bool next) const;
    [[nodiscard]] QDate dateAt(const QPoint &point) const;
    [[nodiscard]] QDate firstCell() const;
    [[nodiscard]] bool isAllowed(QDate date) const;
    [[nodiscard]] bool isClosed(QDate date) const;
    void mark(QDate date);
    void pick(QDate date);
    void paintHead(QPainter &painter);
    void paintDay(QPainter &painter, const QRect &rect, QDate date);

    QDate m_marked;
    QDate m_today;
    std::optional<QDate> m_minimum;
    std::optional<QDate> m_maximum;
    ClosedDays m_closed;
};

/// The same day of another month, or its last day where the month is shorter.
[[nodiscard]] QDate addJalaliMonths(QDate date, int months);

} // namespace mizban
