// mizban-scanner, started by the window: `mizban-scanner list`, or
// `mizban-scanner scan SCANNER DPI grey|colour glass|feeder`. Says records (core/scanning/scan_record.h) on
// its standard output and ends when its standard input is closed.

#include "app/scanner/sane_device.h"

#include <sane/saneopts.h>

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <thread>

using namespace mizban;

namespace {

constexpr std::chrono::seconds timeForDriver{5}; // to bring the scanner to rest

std::atomic<bool> cancelled = false;

/// The window has gone, or wants no more: a driver that does not come to an end is left in what it does.
void endWithInput()
{
    std::thread([] {
        char typed = 0;
        ssize_t length = 0;
        do
            length = read(STDIN_FILENO, &typed, 1);
        while (length > 0 || (length < 0 && errno == EINTR));
        cancelled = true;
        std::this_thread::sleep_for(timeForDriver);
        std::_Exit(EXIT_FAILURE);
    }).detach();
}

/// Standard output for the records alone: what drivers print goes the way of their errors.
int takeOutput()
{
    const int taken = dup(STDOUT_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    return taken;
}

bool writeWhole(int target, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = write(target, bytes.constData() + at, size_t(bytes.size() - at));
        if (written < 0 && errno != EINTR)
            return false;
        at += qMax<ssize_t>(written, 0);
    }
    return true;
}

Status list(const SendRecord &send)
{
    MIZBAN_LET(const QList<ScannerInfo> found, saneScanners());
    for (const ScannerInfo &each : found.first(qMin<qsizetype>(found.size(), mostScanners)))
        send(scannerRecord(each));
    return {};
}

/// How the scan went is known; a driver that does not come to rest then holds nobody up.
void endSoon(const Status &done, const SendRecord &send)
{
    std::thread([done, send] {
        std::this_thread::sleep_for(timeForDriver);
        send(endRecord(done));
        std::_Exit(EXIT_FAILURE);
    }).detach();
}

Status sendPages(SaneDevice &device, bool feeder, const SendRecord &send)
{
    for (int page = 0; !cancelled; ++page) {
        const Status sent = device.sendPage(cancelled, send);
        const bool feederEmpty = page > 0 && !sent.ok() && sent.error().code == ErrorCode::NotFound;
        if (feederEmpty)
            return {};
        MIZBAN_TRY(sent);
        if (!feeder)
            return {};
    }
    return {};
}

Status scan(const char *scanner, int dpi, bool colour, bool feeder, const SendRecord &send)
{
    MIZBAN_LET(const std::unique_ptr<SaneDevice> device, SaneDevice::open(scanner));
    if (feeder)
        device->choose(SANE_NAME_SCAN_SOURCE, {"ADF", "Feeder", "feeder"});
    else
        device->choose(SANE_NAME_SCAN_SOURCE, {"Flatbed", "flatbed", "Platen"});
    device->choose(SANE_NAME_SCAN_MODE,
                   colour ? std::vector{"Color", "Colour", "RGB"} : std::vector{"Gray", "Grey", "Grayscale"});
    device->setNumber(SANE_NAME_BIT_DEPTH, 8);
    device->setNumber(SANE_NAME_SCAN_RESOLUTION, dpi);
    device->takeWholeSheet();
    const Status done = sendPages(*device, feeder, send);
    endSoon(done, send);
    return done;
}

Status work(int argc, char **argv, const SendRecord &send)
{
    MIZBAN_TRY(beginSane());
    if (argc == 2 && std::string_view(argv[1]) == "list")
        return list(send);
    if (argc == 6 && std::string_view(argv[1]) == "scan")
        return scan(argv[2], std::atoi(argv[3]), std::string_view(argv[4]) == "colour",
                    std::string_view(argv[5]) == "feeder", send);
    return makeError(ErrorCode::Malformed,
                     QStringLiteral("list, or scan SCANNER DPI grey|colour glass|feeder"));
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // drivers close pipes under their own threads
    const int output = takeOutput();
    endWithInput();
    const SendRecord send = [output](const QByteArray &record) { return writeWhole(output, record); };
    send(endRecord(work(argc, argv, send)));
    // A cancelled thread of a driver may hold what the usual end of a program waits for.
    std::_Exit(EXIT_SUCCESS);
}
