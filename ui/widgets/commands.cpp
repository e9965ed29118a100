#include "ui/widgets/commands.h"

#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr char keysProperty[] = "mizban.keys";
constexpr char titleProperty[] = "mizban.commands";

/// A command, and whether it can be given now.
class Command : public QAction
{
public:
    enum class Use { Run, Tell };

    Command(Use purpose, QWidget *part)
        : QAction(part)
        , use(purpose)
    {
    }

    const Use use;
    std::function<bool()> had;
    std::function<bool()> able;
};

const Command *commandOf(const QAction *action)
{
    return dynamic_cast<const Command *>(action);
}

Command *add(QWidget *part, Command::Use use, const QString &name, const QString &text)
{
    auto *command = new Command(use, part);
    command->setObjectName(name);
    command->setText(text);
    part->addAction(command);
    return command;
}

} // namespace

QAction *addCommand(QWidget *part, const QString &name, const QString &text, const QKeySequence &keys,
                    std::function<void()> act)
{
    Command *command = add(part, Command::Use::Run, name, text);
    command->setShortcut(keys);
    const bool everywhere =
        qobject_cast<const QMainWindow *>(part); // pages are made before they have a window
    command->setShortcutContext(everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    QObject::connect(command, &QAction::triggered, part, std::move(act));
    return command;
}

QAction *addHeardCommand(QWidget *part, const QString &name, const QString &text, const QString &keys,
                         std::function<void()> act)
{
    Command *command = add(part, Command::Use::Run, name, text);
    command->setProperty(keysProperty, keys);
    QObject::connect(command, &QAction::triggered, part, std::move(act));
    return command;
}

QAction *addKey(QWidget *part, const QString &name, const QString &text, const QString &keys)
{
    Command *command = add(part, Command::Use::Tell, name, text);
    command->setProperty(keysProperty, keys);
    return command;
}

void setHadWhen(QAction *command, std::function<bool()> had)
{
    static_cast<Command *>(command)->had = std::move(had);
}

bool isHad(const QAction *action)
{
    const Command *command = commandOf(action);
    return !command || !command->had || command->had();
}

void setAbleWhen(QAction *command, std::function<bool()> able)
{
    static_cast<Command *>(command)->able = std::move(able);
}

bool isAble(const QAction *action)
{
    const Command *command = commandOf(action);
    return action->isEnabled() && isHad(action) && (!command || !command->able || command->able());
}

bool isRunnable(const QAction *action)
{
    const Command *command = commandOf(action);
    return command && command->use == Command::Use::Run;
}

QString keysOf(const QAction *command)
{
    const QString told = command->property(keysProperty).toString();
    return told.isEmpty() ? command->shortcut().toString(QKeySequence::PortableText) : told;
}

QList<QAction *> commandsOf(const QWidget *part)
{
    QList<QAction *> commands = part->actions();
    commands.removeIf([](const QAction *action) { return !commandOf(action); });
    return commands;
}

void setCommandTitle(QWidget *part, const QString &title)
{
    part->setProperty(titleProperty, title);
}

QString commandTitle(const QWidget *part)
{
    return part->property(titleProperty).toString();
}

QList<QWidget *> commandParts(QWidget *root)
{
    QList<QWidget *> parts;
    if (!commandTitle(root).isEmpty())
        parts << root;
    const QList<QWidget *> below = root->findChildren<QWidget *>();
    for (QWidget *part : below) {
        if (!commandTitle(part).isEmpty())
            parts << part;
    }
    return parts;
}

} // namespace mizban
