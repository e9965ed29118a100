#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "ui/widgets/theme.h"

#include <QStringList>

#include <memory>
#include <optional>

class QCommandLineParser;

namespace mizban {

/// What the command line of `mizban` says (interfaces.md).
struct DeskOptions
{
    QStringList seats;
    bool offline = false;
    std::optional<qint64> nowMs; ///< for training seats only
    std::optional<Appearance> appearance;
    std::optional<qreal> scale;
    QString language;            ///< "fa", "en" or empty
    bool endWhenPainted = false; ///< for measuring the start
};

/// Exit code and the sentence that goes with it.
struct Refusal
{
    int exitCode = 0;
    QString sentence;
};

/// Says it on standard error; returns the exit code.
int complain(const Refusal &refusal);

void declareOptions(QCommandLineParser &parser);
[[nodiscard]] Result<DeskOptions, Refusal> readOptions(const QCommandLineParser &parser);

/// The system's time, or time that starts at `nowMs` and runs on.
[[nodiscard]] std::shared_ptr<const Clock> clockFrom(const std::optional<qint64> &nowMs);

} // namespace mizban
