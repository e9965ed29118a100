#pragma once

#include <QSizeF>

#include <memory>

class QPagedPaintDevice;
class QWidget;

namespace mizban {

/// Asks for a printer for sheets of that size in tenths of a millimetre; null when the person thought better
/// of it. The window's thread; what it gives may be painted on by another.
[[nodiscard]] std::shared_ptr<QPagedPaintDevice> askPrinter(const QSizeF &paper, QWidget *parent);

} // namespace mizban
