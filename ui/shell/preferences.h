#pragma once

#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

class QApplication;

namespace mizban {

/// What a person set on this machine; nothing of cases or persons. Kept by QSettings. GUI thread.
class Preferences
{
public:
    [[nodiscard]] static Appearance appearance();
    static void setAppearance(Appearance appearance);
    /// Of the night's screen; dark unless somebody wanted it otherwise.
    [[nodiscard]] static Appearance nightAppearance();
    static void setNightAppearance(Appearance appearance);
    [[nodiscard]] static qreal scale(); ///< 1.0 to 2.0
    static void setScale(qreal scale);
    [[nodiscard]] static Density density();
    static void setDensity(Density density);
    [[nodiscard]] static QString language(); ///< "fa" or "en"
    [[nodiscard]] static int idleMinutes();  ///< until the window locks by itself
    static void setIdleMinutes(int minutes);

    [[nodiscard]] static bool noticesSilent(); ///< messages beside the desktop's clock
    static void setNoticesSilent(bool silent);

    [[nodiscard]] static int tourStep(); ///< where the tour of the first day was left; -1: never begun
    static void setTourStep(int step);

    /// Seats that were enrolled or opened in the welcome and still exist.
    [[nodiscard]] static QStringList seats();
    static void rememberSeat(const QString &path);

    [[nodiscard]] static QByteArray geometry();
    static void setGeometry(const QByteArray &geometry);
};

/// "light", "dark" or "contrast"; nothing for other words.
[[nodiscard]] std::optional<Appearance> parseAppearance(const QString &word);

/// As applyTheme(), but leaves the direction of the layout to the language.
void applyLook(QApplication &application, const Theme &theme, Qt::LayoutDirection direction);

} // namespace mizban
