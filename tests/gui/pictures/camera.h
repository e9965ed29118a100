#pragma once

#include "ui/widgets/theme.h"

#include <QDir>
#include <QSize>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace mizban::pictures {

/// How the program looks in a picture.
struct Look
{
    QString name;
    Appearance appearance;
    qreal scale;
    QSize size; ///< of the window
    Density density = Density::Comfortable;
};

/// From the smallest window to a large one, each appearance at 100 and 200 %.
[[nodiscard]] const QList<Look> &allLooks();

/// Waits until that is so; ends the program where it never is.
void wait(const std::function<bool()> &done);

/// What was cut off in the pictures taken so far, each with the picture's name.
[[nodiscard]] const QStringList &faultsSeen();

/// Takes pictures in one look: `DIR/<scene>-<what>-<look>.png`. Says what is cut off in them, and where a
/// window does not keep the size of the look, for then something in it is too wide.
class Camera
{
public:
    Camera(const QDir &dir, const QString &scene, Look look);

    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] QDir dir() const { return m_dir; }
    /// Gives the program its look and the window its size, and shows it.
    void show(QWidget &window) const;
    void take(const QString &what, QWidget &window) const;

private:
    QDir m_dir;
    QString m_scene;
    Look m_look;
};

/// One part of the program, photographed in one look after another.
struct Scene
{
    QString name;
    std::function<void(const QDir &dir, const QList<Look> &looks)> take;
};
[[nodiscard]] Scene shellScene();        ///< welcome, unlock, window, palette, keys
[[nodiscard]] Scene registrationScene(); ///< the form in all its kinds, receipts
[[nodiscard]] Scene cartableScene();     ///< list, case, acts
[[nodiscard]] Scene actsScene();         ///< every act on ordinary cases
[[nodiscard]] Scene deadlineScene();     ///< what is done about a promised time
[[nodiscard]] Scene searchScene();
[[nodiscard]] Scene viewsScene();   ///< parts of the list, groups, kept views, many cases at once
[[nodiscard]] Scene recordsScene(); ///< items without identity, services, notices, following up, identity
[[nodiscard]] Scene sealedScene();  ///< complaints about officials
[[nodiscard]] Scene officeScene();  ///< drafts of the office of a principal, who acts for him
[[nodiscard]] Scene nightScene();
[[nodiscard]] Scene printScene(); ///< previews, and the sheets themselves; the manual

} // namespace mizban::pictures
