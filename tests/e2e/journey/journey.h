#pragma once

#include "tests/e2e/journey/typist.h"
#include "ui/shell/main_window.h"

#include <QElapsedTimer>
#include <QList>

#include <memory>

namespace mizban::e2e {

/// The main job through the real windows of a desk and its governor (interfaces.md, packaging/try): network
/// off, a walk-in request, its receipt, referral, network on, the governor refers it on, the desk sees it.
class Journey
{
public:
    /// `dir` is what packaging/try prepared: seats/, password, center.url.
    explicit Journey(QString dir);

    /// Goes through all steps; false at the first that was not seen to happen.
    [[nodiscard]] bool run();
    /// `main job: ok` and the figures, or what failed.
    [[nodiscard]] QString report() const;

private:
    struct Step
    {
        const char *name;
        bool (Journey::*go)();
        double seconds = 0;
    };

    bool openDesk();
    bool goOffline();
    bool registerRequest();
    bool makeReceipt();
    bool referToGovernor();
    bool goOnline();
    bool openGovernor();
    bool governorSeesIt();
    bool governorRefersOn();
    bool deskSeesTheReferral();

    [[nodiscard]] std::unique_ptr<MainWindow> openWindow(const QString &seat);
    bool unlock(Typist &typist);
    bool openCase(Typist &typist);
    bool refer(Typist &typist, const QString &to, const QString &note);
    bool waitUntilSent(Typist &typist);
    void picture(QWidget *window, const QString &name);
    bool fail(const QString &what);

    QString m_dir;
    QString m_password;
    QString m_trackingId;
    QString m_failure;
    qint64 m_events = 0;
    int m_pictures = 0;
    std::unique_ptr<MainWindow> m_desk;
    std::unique_ptr<MainWindow> m_governor;
    std::unique_ptr<Typist> m_clerk;
    std::unique_ptr<Typist> m_official;
    QList<Step> m_steps;
};

} // namespace mizban::e2e
