#pragma once

#include "app/ctl/command_line.h"

namespace mizban::ctl {

[[nodiscard]] QList<Command> centerCommands();
[[nodiscard]] QList<Command> seatCommands();
[[nodiscard]] QList<Command> caseCommands();
[[nodiscard]] QList<Command> printCommands();     ///< case file, letter, envelope
[[nodiscard]] QList<Command> actCommands();       ///< what is done with a case between holders and back
[[nodiscard]] QList<Command> applicantCommands(); ///< notices, surveys
[[nodiscard]] QList<Command> marginalCommands();  ///< marginal notes, acting for another
[[nodiscard]] QList<Command> sealedCommands();    ///< complaints about officials
[[nodiscard]] QList<Command> deadlineCommands();  ///< promised times, the Center's acts on them
[[nodiscard]] QList<Command> recordCommands();    ///< counsel and services
[[nodiscard]] QList<Command> searchCommands();    ///< search, and links between cases
[[nodiscard]] QList<Command> rosterCommands();    ///< the list of units on night duty, and rosters
[[nodiscard]] QList<Command> shiftCommands();     ///< night shifts, their log and items
[[nodiscard]] QList<Command> exchangeCommands();  ///< import, sample
[[nodiscard]] QList<Command> storeCommands();     ///< verify, rebuild, dump
[[nodiscard]] QList<Command> exportCommands();
[[nodiscard]] QList<Command> backupCommands();   ///< backup and restore of a seat
[[nodiscard]] QList<Command> identityCommands(); ///< results, exceptions, items without identity

} // namespace mizban::ctl
