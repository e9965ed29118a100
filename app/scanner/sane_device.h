#pragma once

#include "core/scanning/scan_record.h"

#include <sane/sane.h>

#include <QList>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace mizban {

/// Where the records go; false when nobody reads them any more.
using SendRecord = std::function<bool(const QByteArray &record)>;

/// To be called once, before all else.
Status beginSane();
Result<QList<ScannerInfo>> saneScanners();

/// A scanner, open. One thread. Errors: NotFound (no such scanner, no paper), Busy, Unreachable (gone),
/// Refused (jam, cover open; the detail says which), NotAllowed, Malformed, TooLarge.
class SaneDevice
{
public:
    static Result<std::unique_ptr<SaneDevice>> open(const char *name);
    ~SaneDevice();
    SaneDevice(const SaneDevice &) = delete;
    SaneDevice &operator=(const SaneDevice &) = delete;

    /// The first offered word that holds one of the likely ones. What a scanner does not offer is left as it
    /// is: it scans as well as it can.
    void choose(const char *option, const std::vector<const char *> &likely);
    void setNumber(const char *option, double wanted);
    /// The whole glass: some scanners begin with a small part of it.
    void takeWholeSheet();

    /// One page, sent while it is read.
    Status sendPage(const std::atomic<bool> &cancelled, const SendRecord &send);

private:
    explicit SaneDevice(SANE_Handle handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] const SANE_Option_Descriptor *find(const char *name, SANE_Int &number) const;
    void setToEnd(const char *option, bool upper);
    Status sendRows(const std::atomic<bool> &cancelled, const SendRecord &send);

    SANE_Handle m_handle;
};

} // namespace mizban
