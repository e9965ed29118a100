#pragma once

#include "core/scanning/scan_reader.h"

#include <QImage>
#include <QObject>

class QProcess;

namespace mizban {

struct ScanWish
{
    QString scanner;
    int dpi = 200;
    bool colour = false;
    bool feeder = false; ///< sheet after sheet until it is empty
};

/// Where mizban-scanner lies: as installed and as built in the same place beside the programs.
[[nodiscard]] QString scannerProgram();
/// Whether there is one: a system without SANE has none.
[[nodiscard]] bool canScan();

/// Scanners of the machine, reached through mizban-scanner: their drivers crash and hang, and must not do so
/// where people write. One work at a time; its thread is that of the window and never waits.
///
/// Errors: NotFound (no such scanner, no paper), Busy, Unreachable (scanner gone), Refused (jam, cover open;
/// the detail says which), NotAllowed, TooLarge, Internal and Malformed (the driver crashed or went wrong),
/// CannotOpen (the program is not there).
class Scanner : public QObject
{
    Q_OBJECT

public:
    explicit Scanner(QString program, QObject *parent = nullptr);
    /// What is under way is ended, without waiting for it.
    ~Scanner() override;

    void look();                     ///< `found` comes once
    void scan(const ScanWish &wish); ///< `scanned` with each page, then `ended` once
    /// The scan is to end soon; a driver that does not is killed. `ended` comes all the same.
    void stop();

Q_SIGNALS:
    void found(const mizban::Result<QList<mizban::ScannerInfo>> &scanners);
    void scanned(const QImage &page);
    void ended(const mizban::Status &done);

private:
    void start(const QStringList &arguments);
    void read();
    void finish(const Status &done);

    QString m_program;
    QProcess *m_process = nullptr;
    ScanReader m_reader;
    bool m_looking = false;
    int m_dpi = 0;
};

/// A page as it came, as a picture; bits become grey. Null where it does not fit into memory.
[[nodiscard]] QImage imageOf(const RawPage &page, int dpi);

/// Pages as one PDF, each in its own size. Empty where it cannot be made.
[[nodiscard]] QByteArray pdfOf(const QList<QImage> &pages);
[[nodiscard]] QByteArray jpegOf(const QImage &page);

} // namespace mizban
