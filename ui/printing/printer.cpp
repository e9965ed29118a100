#include "ui/printing/printer.h"

#include <QPrintDialog>
#include <QPrinter>

namespace mizban {

std::shared_ptr<QPagedPaintDevice> askPrinter(const QSizeF &paper, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    const bool wide = paper.width() > paper.height();
    const QSizeF upright = wide ? paper.transposed() : paper;
    printer->setPageSize(QPageSize(upright / 10, QPageSize::Millimeter));
    printer->setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPrintDialog dialog(printer.get(), parent);
    return dialog.exec() == QDialog::Accepted ? printer : nullptr;
}

} // namespace mizban
