#include "app/ctl/command_line.h"

namespace mizban::ctl {

namespace {

const Option *optionNamed(const QList<Option> &options, const QString &name)
{
    for (const Option &option : options) {
        if (name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

/// Every option of every command: needed to tell values from words before the command is known.
const Option *anyOptionNamed(const QList<Command> &commands, const QString &name)
{
    if (const Option *option = optionNamed(globalOptions(), name))
        return option;
    for (const Command &command : commands) {
        if (const Option *option = optionNamed(command.options, name))
            return option;
    }
    return nullptr;
}

bool startsWithWords(const QStringList &typed, const QStringList &words)
{
    return typed.size() >= words.size() && typed.first(words.size()) == words;
}

QPair<int, int> operandBounds(const char *operands)
{
    const QStringList names = QString::fromLatin1(operands).split(u' ', Qt::SkipEmptyParts);
    int least = 0;
    for (const QString &name : names)
        least += name.startsWith(u'[') ? 0 : 1;
    return {least, static_cast<int>(names.size())};
}

QString lineOf(const Option &option)
{
    QString left = QStringLiteral("  --%1").arg(QLatin1StringView(option.name));
    if (option.value)
        left += u' ' + QString::fromLatin1(option.value);
    return left.leftJustified(30) + QString::fromUtf8(option.help) + u'\n';
}

} // namespace

const QList<Option> &globalOptions()
{
    static const QList<Option> options = {
        {"json", nullptr, "one JSON object or array on standard output"},
        {"seat", "FILE", "the seat to open"},
        {"password-file", "FILE", "its first line is the password"},
        {"now", "ISO8601", "sets the clock; training centers and seats only"},
        {"lang", "fa|en", "language of messages"},
        {"help", nullptr, "this help"},
    };
    return options;
}

Parsed parse(const QStringList &typed, const QList<Command> &commands)
{
    Parsed parsed;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        QString word = typed[at];
        if (!word.startsWith(QLatin1StringView("--"))) {
            parsed.arguments.positional.append(word);
            continue;
        }
        word.remove(0, 2);
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.first(equals);
        const Option *option = anyOptionNamed(commands, name);
        if (!option) {
            parsed.complaint = QStringLiteral("unknown option --%1").arg(name);
            return parsed;
        }
        QString value;
        if (option->value && equals >= 0)
            value = word.sliced(equals + 1);
        else if (option->value && at + 1 < typed.size())
            value = typed[++at];
        else if (option->value) {
            parsed.complaint = QStringLiteral("option --%1 needs a value").arg(name);
            return parsed;
        }
        parsed.arguments.options.insert(name, value);
        parsed.arguments.repeated[name].append(value);
    }
    parsed.helpWanted = parsed.arguments.has("help");

    qsizetype length = 0;
    for (const Command &command : commands) {
        const QStringList words = QString::fromLatin1(command.words).split(u' ');
        if (words.size() > length && startsWithWords(parsed.arguments.positional, words)) {
            parsed.command = &command;
            length = words.size();
        }
    }
    if (!parsed.command) {
        parsed.complaint =
            parsed.arguments.positional.isEmpty()
                ? QStringLiteral("no command given")
                : QStringLiteral("unknown command '%1'").arg(parsed.arguments.positional.join(u' '));
        return parsed;
    }
    parsed.arguments.positional.remove(0, length);
    for (auto option = parsed.arguments.options.keyBegin(); option != parsed.arguments.options.keyEnd();
         ++option) {
        if (!optionNamed(globalOptions(), *option) && !optionNamed(parsed.command->options, *option))
            parsed.complaint = QStringLiteral("'%1' takes no option --%2")
                                   .arg(QLatin1StringView(parsed.command->words), *option);
    }
    const auto [least, most] = operandBounds(parsed.command->operands);
    const qsizetype given = parsed.arguments.positional.size();
    if (parsed.complaint.isEmpty() && (given < least || given > most))
        parsed.complaint =
            QStringLiteral("usage: mizbanctl %1 %2")
                .arg(QLatin1StringView(parsed.command->words), QLatin1StringView(parsed.command->operands));
    return parsed;
}

QString helpOf(const Command &command)
{
    QString text = QStringLiteral("mizbanctl %1 %2\n  %3\n\n")
                       .arg(QLatin1StringView(command.words), QLatin1StringView(command.operands),
                            QString::fromUtf8(command.help));
    for (const Option &option : command.options)
        text += lineOf(option);
    text += QStringLiteral("\nOptions of every command:\n");
    for (const Option &option : globalOptions())
        text += lineOf(option);
    return text;
}

QString helpOfAll(const QList<Command> &commands)
{
    QString text = QStringLiteral("mizbanctl COMMAND [OPTIONS]: administration and automation of Mizban\n\n");
    for (const Command &command : commands) {
        const QString left = QStringLiteral("  %1 %2").arg(QLatin1StringView(command.words),
                                                           QLatin1StringView(command.operands));
        text += left.leftJustified(30) + QString::fromUtf8(command.help).section(u'\n', 0, 0) + u'\n';
    }
    text += QStringLiteral("\nOptions of every command (each command has --help):\n");
    for (const Option &option : globalOptions())
        text += lineOf(option);
    text += QStringLiteral(
        "\nExit codes: 0 done, 1 refused, 2 wrong usage, 3 center, seat or store cannot be reached\n");
    return text;
}

} // namespace mizban::ctl
