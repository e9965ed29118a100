#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace mizban {

/// One step of the tour: a control of the window by its object name, and what it is for.
struct TourStep
{
    QString place;   ///< where the control is: word of the tour's go()
    QString control; ///< object name
    QString text;
};

/// The tour of the first day: a card in a corner that explains one control after another and frames it. It
/// lies over nothing that is pointed at, takes no key but its own and can be left at any step with Escape; it
/// goes on where it was left. On training seats. The window's thread.
///
/// Object names: tour, tour.{text,step,next,later}.
class FirstDayTour : public QWidget
{
    Q_OBJECT

public:
    /// `go` brings a place to the front; steps whose control is not there are passed over.
    using Go = std::function<void(const QString &place)>;
    FirstDayTour(QWidget *over, Go go);
    ~FirstDayTour() override;

    [[nodiscard]] static const QList<TourStep> &steps();
    /// Whether the steps about registering are counted; from the start they are.
    void setRegisters(bool registers) { m_registers = registers; }
    void start(int step);
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] QWidget *target() const { return m_target; }

public Q_SLOTS:
    void next();
    void leave();

Q_SIGNALS:
    void reached(int step); ///< shown from now on; steps().size() at the end
    void left();            ///< the page in front has the keys again

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Frame;
    [[nodiscard]] QWidget *controlOf(const TourStep &step) const;
    void showStep();
    [[nodiscard]] int stepsHere(int before) const;
    void place();
    void refresh();

    Go m_go;
    int m_step = 0;
    bool m_registers = true;
    QPointer<QWidget> m_target;
    QPointer<Frame> m_frame;
    QLabel *m_text = nullptr;
    QLabel *m_number = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_later = nullptr;
};

} // namespace mizban
