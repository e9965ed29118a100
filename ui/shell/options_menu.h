#pragma once

#include <QMenu>

namespace mizban {

class DesktopNotices;

/// Appearance, size, room of the rows and time to lock; each choice takes effect at once and is remembered.
///
/// Object names of its actions: options.{light,dark,contrast}, options.scale.N,
/// options.rows.{comfortable,compact}, options.idle.N,
/// options.notices.{shown,hour,silent}.
class OptionsMenu : public QMenu
{
    Q_OBJECT

public:
    explicit OptionsMenu(DesktopNotices *notices, QWidget *parent = nullptr);

Q_SIGNALS:
    void idleChosen(int minutes);

private:
    void addAppearances();
    void addScales();
    void addDensities();
    void addIdleTimes();
    void addNotices();
    void markCurrent();

    DesktopNotices *m_notices;
};

} // namespace mizban
