#pragma once

#include "core/domain/night_roster.h"
#include "ui/night/night_form.h"
#include "ui/widgets/completing_combo.h"

#include <QStringList>

class QLabel;
class QListWidget;

namespace mizban {

class ChoiceBar;
class PersianLineEdit;

/// The Center's list of the units that need a night shift (001 §3-4): drafted, submitted with a letter,
/// approved with another; only approved ones need rosters. What is done next is proposed.
///
/// Object names: night.duty, night.duty.{state,step,unit,counties,units,letter,send}.
class NightDutyForm : public NightForm
{
    Q_OBJECT

public:
    enum class Step { Draft, Submit, Approve };

    explicit NightDutyForm(QWidget *parent = nullptr);

    void begin(const NightListState &list, const Directory &directory, const PostCode &post);
    [[nodiscard]] Step step() const;
    [[nodiscard]] QStringList units() const; ///< codes, in the order of the list
    [[nodiscard]] QString letter() const;
    [[nodiscard]] QMap<QString, QString> texts() const override;
    void setTexts(const QMap<QString, QString> &texts) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addUnit(const QString &code);
    void addCounties();
    void removeChosen();
    void setUnits(const QStringList &codes);
    void showStep();
    void say(const NightListState &list);

    QStringList m_before;         ///< as the form began
    QList<CompletionEntry> m_all; ///< that stand
    QStringList m_counties;
    QHash<QString, QString> m_names;
    ChoiceBar *m_step = nullptr;
    CompletingCombo *m_unit = nullptr;
    QListWidget *m_units = nullptr;
    PersianLineEdit *m_letter = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace mizban
