#pragma once

#include "ui/night/night_form.h"
#include "ui/print/night_report.h"

#include <functional>

class QLabel;

namespace mizban {

class PersianTextEdit;

/// The morning report for the Center and the ostandari (001 §3-4): written by the program from the log, put
/// right by the person, and looked at as it will be printed. Ctrl+Enter sends it, Ctrl+P prints, Ctrl+S makes
/// a PDF.
///
/// Object names: night.report, night.report.{text,print,pdf,page,send}.
class ReportForm : public NightForm
{
    Q_OBJECT

public:
    using AskPath = std::function<QString(const QString &proposed)>;
    using Print = std::function<Result<bool>(const NightReportSheet &sheet)>; ///< false: given up

    explicit ReportForm(QWidget *parent = nullptr);

    void begin(const NightReportSheet &sheet);
    /// One's own is corrected and sent; that of another is only read.
    void setOwn(bool own);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QMap<QString, QString> texts() const override;
    /// Replaced in tests, where no dialog may stand.
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }
    void setPrint(Print print) { m_print = std::move(print); }

Q_SIGNALS:
    void said(bool good, const QString &sentence);

private:
    void showPage();
    void print();
    void savePdf();

    NightReportSheet m_sheet; ///< with the text as it was begun
    AskPath m_askPath;
    Print m_print;
    PersianTextEdit *m_text = nullptr;
    QLabel *m_page = nullptr;
};

/// Through the system's dialog; false where the person gives up.
[[nodiscard]] Result<bool> printNightReport(const NightReportSheet &sheet, QWidget *parent);

} // namespace mizban
