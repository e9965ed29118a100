#pragma once

#include "core/services/seat.h"
#include "ui/printing/case_print.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QComboBox;
class QPagedPaintDevice;
class QPushButton;

namespace mizban {

class Banner;
class ChoiceBar;
class DigitLineEdit;
class PageView;
class PersianLineEdit;
class TextLabel;

/// What can be printed of a case, as it will be on paper: its file, the answer as a letter, the envelope. A
/// page, not a dialog. Ctrl+P or Enter prints, Ctrl+S keeps it as PDF, Page Up and Page Down turn the pages,
/// Escape closes. A print of a sealed case is noted in its history first. The window's thread.
///
/// Object names: print, print.{what,variant,honorific,address,postalCode,pages,area,sheet,print,save,close,
/// message}.
class PrintPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PrintPreview(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    void showCase(const StreamId &id);
    void choose(CasePrintKind kind);
    [[nodiscard]] const CasePrint *shownPrint() const { return m_print ? &*m_print : nullptr; }

    /// Asks for a printer; a print dialog unless replaced. Null: the person thought better of it.
    using AskDevice = std::function<std::shared_ptr<QPagedPaintDevice>(const PrintedDocument &)>;
    void setAskDevice(AskDevice ask) { m_askDevice = std::move(ask); }
    /// Asks where to save; a file dialog unless replaced.
    using AskPath = std::function<QString(const QString &suggestedName)>;
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }

public Q_SLOTS:
    void print();
    void savePdf();
    void turn(int pages);

Q_SIGNALS:
    void shown(const mizban::StreamId &id);
    void recorded(); ///< something waits to be sent
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *makeBar();
    QWidget *makeAddressLine();
    void addCommands();
    void offerVariants();
    void make();
    void showPage();
    void say(const Error &error);
    /// Notes the print in a sealed case, then goes on; where it cannot be noted, nothing is printed.
    void record(const std::function<void(const CasePrint &)> &then);
    [[nodiscard]] CasePrintKind kind() const;
    void refresh();
    void fitBar();

    std::shared_ptr<Seat> m_seat;
    StreamId m_id;
    std::unique_ptr<CaseDetails> m_details;
    std::optional<CasePrint> m_print;
    int m_page = 0;
    AskDevice m_askDevice;
    AskPath m_askPath;
    Banner *m_message = nullptr;
    ChoiceBar *m_what = nullptr;
    ChoiceBar *m_variant = nullptr;
    QWidget *m_addressLine = nullptr;
    QComboBox *m_honorific = nullptr;
    PersianLineEdit *m_address = nullptr;
    DigitLineEdit *m_postalCode = nullptr;
    TextLabel *m_pages = nullptr;
    PageView *m_view = nullptr;
    QBoxLayout *m_bar = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QPushButton *m_printButton = nullptr;
    QPushButton *m_saveButton = nullptr;
    QPushButton *m_closeButton = nullptr;
};

} // namespace mizban
