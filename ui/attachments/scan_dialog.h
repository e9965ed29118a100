#pragma once

#include "ui/attachments/scanner.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace mizban {

class BusyLine;
class ChoiceBar;

inline constexpr int mostScannedPages = 100;

/// A file that was never on the disk.
struct ScannedFile
{
    QString name;
    QString mediaType;
    QByteArray content;
};

/// Scans pages with the given mizban-scanner, shows them small, and gives them as one PDF or as pictures.
/// Keys: F5 scans, Del takes a page out, Ctrl+Enter adds, Esc leaves.
///
/// Object names: scan, scan.scanner, scan.source, scan.colour, scan.start, scan.pages, scan.form,
/// scan.name, scan.add, scan.cancel, scan.message.
class ScanDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ScanDialog(QWidget *parent = nullptr, const QString &program = scannerProgram());

    [[nodiscard]] int pages() const { return static_cast<int>(m_pages.size()); }
    /// After it was accepted.
    [[nodiscard]] QList<ScannedFile> files() const;

public Q_SLOTS:
    void start();

Q_SIGNALS:
    void listed();  ///< the scanners are known
    void scanned(); ///< a scan has ended, whatever came of it

private:
    void build();
    void look();
    void found(const Result<QList<ScannerInfo>> &scanners);
    void took(const QImage &page);
    void ended(const Status &done);
    void say(const QString &text);
    void removePage();
    void refresh();

    Scanner m_scanner;
    QList<QImage> m_pages;
    bool m_scanning = false;
    bool m_full = false; ///< more pages came than one document takes
    QComboBox *m_scanners = nullptr;
    ChoiceBar *m_source = nullptr;
    ChoiceBar *m_colour = nullptr;
    ChoiceBar *m_form = nullptr;
    QPushButton *m_start = nullptr;
    QListWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_message = nullptr;
    BusyLine *m_busy = nullptr;
};

} // namespace mizban
