#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace mizban {

/// One picture of the gallery: what is built anew for each look, and what is done once it is shown.
struct GalleryPage
{
    QString name;
    QSize size; ///< at 100 %
    std::function<std::unique_ptr<QWidget>()> build;
    std::function<void(QWidget *)> shown;
};

[[nodiscard]] QList<GalleryPage> galleryPages();

} // namespace mizban
