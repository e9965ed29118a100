#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace mizban::ctl {

// Exit codes of interfaces.md.
inline constexpr int exitDone = 0;
inline constexpr int exitRefused = 1;
inline constexpr int exitUsage = 2;
inline constexpr int exitUnreachable = 3;

/// One option a command takes: `--name VALUE`, or a switch without value.
struct Option
{
    const char *name;
    const char *value; ///< what stands for the value in the help; nullptr for a switch
    const char *help;
};

/// What was typed, taken apart: options stand anywhere.
struct Arguments
{
    QStringList positional;
    QHash<QString, QString> options;      ///< the last value of each
    QHash<QString, QStringList> repeated; ///< all values of each, in order

    [[nodiscard]] bool has(const char *name) const { return options.contains(QLatin1StringView(name)); }
    [[nodiscard]] QString value(const char *name) const { return options.value(QLatin1StringView(name)); }
    [[nodiscard]] QStringList values(const char *name) const
    {
        return repeated.value(QLatin1StringView(name));
    }
};

struct Invocation;

/// A command: its words ("case register"), what may follow them, and what it does.
struct Command
{
    const char *words;
    const char *operands; ///< as in the help: "ID", "[ID]", ""
    const char *help;
    QList<Option> options;
    std::function<int(Invocation &)> run;
};

/// Taken by every command.
[[nodiscard]] const QList<Option> &globalOptions();

/// Finds the command and sorts its arguments. On wrong usage `complaint` says what, and there is no command.
struct Parsed
{
    const Command *command = nullptr;
    Arguments arguments;
    QString complaint;
    bool helpWanted = false;
};
[[nodiscard]] Parsed parse(const QStringList &typed, const QList<Command> &commands);

[[nodiscard]] QString helpOf(const Command &command);
[[nodiscard]] QString helpOfAll(const QList<Command> &commands);

} // namespace mizban::ctl
