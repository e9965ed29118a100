#pragma once

#include "tests/fixtures/seats.h"
#include "ui/shell/shell_ports.h"

#include <QTemporaryDir>

namespace mizban::fixtures {

/// A folder with seat files and a center that enrols but cannot be reached for sync: what the window is
/// given in its tests. Ends the program if it cannot be made.
class ShellDesk
{
public:
    ShellDesk();

    [[nodiscard]] TestCenter &center() { return m_center; }
    /// Makes a seat file and closes it again.
    QString addSeat(const QString &holder, const QString &post);
    QString addDeskSeat();
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    /// A file with the certificate of the center.
    [[nodiscard]] QString authorityFile();
    [[nodiscard]] ShellPorts ports();
    /// What the center says to an enrolment; nothing: it enrols.
    void refuseEnrolment(const Error &error) { *m_refusal = error; }
    /// How often a window looked at a seat without its password.
    [[nodiscard]] int looks() const { return *m_looks; }
    /// The sample cases from the first one on, in a seat that is closed.
    void registerCases(const QString &seat, int count);

private:
    QTemporaryDir m_folder;
    TestCenter m_center;
    std::shared_ptr<Error> m_refusal = std::make_shared<Error>();
    std::shared_ptr<int> m_looks = std::make_shared<int>(0);
};

} // namespace mizban::fixtures
