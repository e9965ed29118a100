#pragma once

#include "core/domain/night_roster.h"
#include "core/services/seat.h"
#include "ui/night/night_form.h"

#include <QList>

class QGridLayout;
class QLabel;

namespace mizban {

class CompletingCombo;
class DigitLineEdit;
class PersianLineEdit;

/// Who is on duty in a unit for one month (001 §3-4 note): a new roster, or what changes in one that was
/// sent; a name typed over another is a substitute, two names exchanged a swap. Names the units that sent
/// none yet.
///
/// Object names: night.roster, night.roster.{unit,period,reason,missing,send}, night.roster.{name,phone}.DAY.
class RosterForm : public NightForm
{
    Q_OBJECT

public:
    explicit RosterForm(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    /// Begins with the person's own unit and `period`, or this month.
    void begin(const QString &period = {});
    /// What is to be written, or what is wrong with it.
    struct Wanted
    {
        RosterSubmitted roster;
        RosterChanged change;
        bool changes = false; ///< a roster of that month is here already
    };
    [[nodiscard]] Result<Wanted> wanted() const;
    [[nodiscard]] QMap<QString, QString> texts() const override;
    void setTexts(const QMap<QString, QString> &texts) override;
    void showProblem(const Error &error) override;
    void clear() override;

private:
    struct Line
    {
        QDate night;
        NightTurn before; ///< as it was sent
        PersianLineEdit *name = nullptr;
        DigitLineEdit *phone = nullptr;
    };

    void load();
    void loaded(const UnitCode &unit, const QString &period, const std::optional<RosterState> &roster);
    void showMissing(const QList<UnitCode> &units);
    void addLine(const QDate &night, const NightTurn &turn);
    [[nodiscard]] NightTurn turnOf(const Line &line) const;

    std::shared_ptr<Seat> m_seat;
    CompletingCombo *m_unit = nullptr;
    PersianLineEdit *m_period = nullptr;
    PersianLineEdit *m_reason = nullptr;
    QLabel *m_missing = nullptr;
    QWidget *m_nights = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<Line> m_lines;
    QMap<QString, QString> m_typed; ///< waits for the lines of its month
    UnitCode m_loadedUnit;
    QString m_loadedPeriod;
    bool m_sent = false; ///< a roster of that month is here
};

} // namespace mizban
