#include "ui/attachments/child_program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace mizban {

namespace {
constexpr std::chrono::seconds timeToEnd{4};
} // namespace

void askToEnd(QProcess *process)
{
    process->closeWriteChannel();
    QTimer::singleShot(timeToEnd, process, &QProcess::kill);
}

void letGo(QProcess *process)
{
    process->disconnect();
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    process->setParent(QCoreApplication::instance());
    process->closeReadChannel(QProcess::StandardOutput);
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    QObject::connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            process->deleteLater();
    });
    askToEnd(process);
}

} // namespace mizban
