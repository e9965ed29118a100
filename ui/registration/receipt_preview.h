#pragma once

#include "core/services/seat.h"
#include "ui/print/receipt_painter.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace mizban {

class Banner;
class ChoiceBar;
class ReceiptSheet;
class ThemeLabel;

/// The receipt as it will be printed, on A5 or on a roll of 80 mm; print it or keep it as PDF. A page, not
/// a dialog. Ctrl+P or Enter prints, Ctrl+S saves, Escape closes. The window's thread.
///
/// Object names: receipt.{format,sheet,print,save,close,message,pages}.
class ReceiptPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptPreview(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    void showCase(const StreamId &id);
    [[nodiscard]] const std::optional<ReceiptData> &shownReceipt() const { return m_data; }
    [[nodiscard]] ReceiptFormat format() const;

    /// Sends to a printer: true when done, false when the person thought better of it.
    using Print = std::function<Result<bool>(const ReceiptData &, ReceiptFormat)>;
    /// Print dialog and printer unless replaced.
    void setPrint(Print print) { m_print = std::move(print); }
    /// Asks where to save; a file dialog unless replaced.
    using AskPath = std::function<QString(const QString &suggestedName)>;
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }

public Q_SLOTS:
    void print();
    void savePdf();

Q_SIGNALS:
    void shown(const mizban::StreamId &id);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void showSheet();
    void say(const Error &error);
    void refresh();
    void fitBar();
    [[nodiscard]] int roomForSheet() const;

    std::shared_ptr<Seat> m_seat;
    StreamId m_id;
    std::optional<ReceiptData> m_data;
    Print m_print;
    AskPath m_askPath;
    Banner *m_message = nullptr;
    ChoiceBar *m_format = nullptr;
    QScrollArea *m_area = nullptr;
    ReceiptSheet *m_sheet = nullptr;
    ThemeLabel *m_pages = nullptr;
    QBoxLayout *m_bar = nullptr;
    QBoxLayout *m_orders = nullptr;
    QPushButton *m_printButton = nullptr;
    QPushButton *m_saveButton = nullptr;
    QPushButton *m_closeButton = nullptr;
};

} // namespace mizban
