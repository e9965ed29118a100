#pragma once

#include "app/ctl/command_line.h"
#include "core/base/clock.h"
#include "core/services/seat_reader.h"
#include "core/services/seat_writer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace mizban::ctl {

/// A seat opened for one command.
struct OpenSeat
{
    std::unique_ptr<SeatWriter> writer;
    std::unique_ptr<SeatReader> reader;
};

/// One run of one command: its arguments, the clock, and the ways to answer. One thread.
struct Invocation
{
    Arguments arguments;
    std::shared_ptr<const Clock> clock;
    bool json = false;

    /// Opens what --seat and --password-file name.
    [[nodiscard]] Result<OpenSeat> openSeat() const;
    /// The first line of the file that the option names.
    [[nodiscard]] Result<QByteArray> password(const char *option = "password-file") const;
    /// A mandatory option; on absence the usage error has been printed and the value is empty.
    [[nodiscard]] bool need(std::initializer_list<const char *> options) const;

    /// Prints the object with --json, else `plain`; returns exitDone.
    int answer(const QJsonObject &object, const QString &plain) const;
    int answer(const QJsonArray &array, const QString &plain) const;
};

/// One clear sentence on standard error; returns the exit code that goes with the error.
int fail(const Error &error);
int misuse(const QString &complaint);
void complain(const QString &sentence); ///< on standard error, where a command goes on
[[nodiscard]] int exitCodeOf(const Error &error);

} // namespace mizban::ctl

/// `CTL_LET(auto x, f())`: x is the value, or the command ends with the error's sentence and exit code.
#define CTL_LET(declaration, expression)                                                                     \
    auto MIZBAN_CONCAT(ctlOutcome, __LINE__) = (expression);                                                 \
    if (!MIZBAN_CONCAT(ctlOutcome, __LINE__).ok())                                                           \
        return fail(MIZBAN_CONCAT(ctlOutcome, __LINE__).error());                                            \
    declaration = std::move(MIZBAN_CONCAT(ctlOutcome, __LINE__)).value()

#define CTL_TRY(expression)                                                                                  \
    do {                                                                                                     \
        if (auto ctlOutcome = (expression); !ctlOutcome.ok())                                                \
            return fail(ctlOutcome.error());                                                                 \
    } while (false)
