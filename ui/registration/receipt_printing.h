#pragma once

#include "ui/print/receipt_painter.h"

class QWidget;

namespace mizban {

/// Asks for a printer and prints. Rolls get a picture, since thermal printers do not shape Persian. False
/// when the person thought better of it.
[[nodiscard]] Result<bool> printReceipt(const ReceiptData &data, ReceiptFormat format, QWidget *parent);

} // namespace mizban
