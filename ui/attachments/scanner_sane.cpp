// The only place that knows SANE. Its library is loaded when somebody scans: it brings a dozen others, which
// would otherwise be bound at every start of the program.

#ifdef MIZBAN_SCANNING

#include "ui/attachments/scanner.h"

#include <QLibrary>

#include <sane/sane.h>
#include <sane/saneopts.h>

#include <array>
#include <cstring>
#include <vector>

namespace mizban::scanning {

namespace {

constexpr int readAtOnce = 64 << 10;
constexpr qsizetype mostBytes = 400 << 20; // a sheet of A3 at 600 dpi in colour
constexpr double millimetresPerInch = 25.4;

/// What is used of libsane.
struct Sane
{
    decltype(&sane_init) init = nullptr;
    decltype(&sane_get_devices) devices = nullptr;
    decltype(&sane_open) open = nullptr;
    decltype(&sane_close) close = nullptr;
    decltype(&sane_get_option_descriptor) option = nullptr;
    decltype(&sane_control_option) control = nullptr;
    decltype(&sane_get_parameters) parameters = nullptr;
    decltype(&sane_start) start = nullptr;
    decltype(&sane_read) read = nullptr;
    decltype(&sane_cancel) cancel = nullptr;
    decltype(&sane_strstatus) words = nullptr;

    [[nodiscard]] bool isWhole() const
    {
        return init && devices && open && close && option && control && parameters && start && read &&
               cancel && words;
    }
};

Sane loaded()
{
    QLibrary library(QStringLiteral("sane"), 1);
    Sane found;
    const auto take = [&library](auto &function, const char *name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
    };
    take(found.init, "sane_init");
    take(found.devices, "sane_get_devices");
    take(found.open, "sane_open");
    take(found.close, "sane_close");
    take(found.option, "sane_get_option_descriptor");
    take(found.control, "sane_control_option");
    take(found.parameters, "sane_get_parameters");
    take(found.start, "sane_start");
    take(found.read, "sane_read");
    take(found.cancel, "sane_cancel");
    take(found.words, "sane_strstatus");
    return found;
}

const Sane &sane()
{
    static const Sane found = loaded();
    return found;
}

Status statusOf(SANE_Status status)
{
    const QString detail = QString::fromLocal8Bit(sane().words(status));
    switch (status) {
    case SANE_STATUS_GOOD:
        return {};
    case SANE_STATUS_DEVICE_BUSY:
        return makeError(ErrorCode::Busy, detail);
    case SANE_STATUS_NO_DOCS:
        return makeError(ErrorCode::NotFound, detail);
    case SANE_STATUS_JAMMED:
    case SANE_STATUS_COVER_OPEN:
        return makeError(ErrorCode::Refused, detail);
    case SANE_STATUS_ACCESS_DENIED:
        return makeError(ErrorCode::NotAllowed, detail);
    default:
        return makeError(ErrorCode::Unreachable, detail);
    }
}

/// SANE is begun once in the life of the program.
Status begin()
{
    if (!sane().isWhole())
        return makeError(ErrorCode::NotFound, QStringLiteral("libsane is not installed"));
    static const SANE_Status begun = sane().init(nullptr, nullptr);
    return statusOf(begun);
}

class Device
{
public:
    static Result<std::unique_ptr<Device>> open(const QString &name)
    {
        SANE_Handle handle = nullptr;
        MIZBAN_TRY(statusOf(sane().open(name.toLocal8Bit().constData(), &handle)));
        return std::unique_ptr<Device>(new Device(handle));
    }
    ~Device()
    {
        sane().cancel(m_handle);
        sane().close(m_handle);
    }
    Device(const Device &) = delete;
    Device &operator=(const Device &) = delete;

    /// What a scanner does not offer is left as it is: it scans as well as it can.
    void choose(const char *option, const std::vector<const char *> &likely)
    {
        SANE_Int number = 0;
        const SANE_Option_Descriptor *found = find(option, number);
        if (!found || found->type != SANE_TYPE_STRING ||
            found->constraint_type != SANE_CONSTRAINT_STRING_LIST)
            return;
        for (const char *wanted : likely) {
            for (const SANE_String_Const *word = found->constraint.string_list; *word; ++word) {
                if (!strstr(*word, wanted))
                    continue;
                std::vector<char> value(static_cast<size_t>(found->size), '\0');
                qstrncpy(value.data(), *word, value.size());
                sane().control(m_handle, number, SANE_ACTION_SET_VALUE, value.data(), nullptr);
                return;
            }
        }
    }

    void setNumber(const char *option, double wanted)
    {
        SANE_Int number = 0;
        const SANE_Option_Descriptor *found = find(option, number);
        if (!found || found->size != sizeof(SANE_Word))
            return;
        SANE_Word value = found->type == SANE_TYPE_FIXED ? SANE_FIX(wanted) : static_cast<SANE_Word>(wanted);
        sane().control(m_handle, number, SANE_ACTION_SET_VALUE, &value, nullptr);
    }

    /// The whole glass: some scanners begin with a small part of it.
    void takeWholeSheet()
    {
        for (const char *option : {SANE_NAME_SCAN_TL_X, SANE_NAME_SCAN_TL_Y})
            setToEnd(option, false);
        for (const char *option : {SANE_NAME_SCAN_BR_X, SANE_NAME_SCAN_BR_Y})
            setToEnd(option, true);
    }

    [[nodiscard]] Result<QImage> scanPage(int dpi, const std::atomic<bool> &cancelled)
    {
        MIZBAN_TRY(statusOf(sane().start(m_handle)));
        SANE_Parameters about{};
        MIZBAN_TRY(statusOf(sane().parameters(m_handle, &about)));
        const bool known = (about.format == SANE_FRAME_GRAY || about.format == SANE_FRAME_RGB) &&
                           (about.depth == 8 || about.depth == 1) && about.bytes_per_line > 0;
        if (!known)
            return makeError(ErrorCode::Malformed, QStringLiteral("a scan in a form not known here"));
        MIZBAN_LET(const QByteArray bytes, readAll(cancelled));
        return imageOf(about, bytes, dpi);
    }

private:
    explicit Device(SANE_Handle handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] const SANE_Option_Descriptor *find(const char *name, SANE_Int &number) const
    {
        SANE_Int count = 0;
        if (sane().control(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD)
            return nullptr;
        for (number = 1; number < count; ++number) {
            const SANE_Option_Descriptor *each = sane().option(m_handle, number);
            const bool usable =
                each && each->name && SANE_OPTION_IS_ACTIVE(each->cap) && SANE_OPTION_IS_SETTABLE(each->cap);
            if (usable && strcmp(each->name, name) == 0)
                return each;
        }
        return nullptr;
    }

    void setToEnd(const char *option, bool upper)
    {
        SANE_Int number = 0;
        const SANE_Option_Descriptor *found = find(option, number);
        if (!found || found->constraint_type != SANE_CONSTRAINT_RANGE || found->size != sizeof(SANE_Word))
            return;
        SANE_Word value = upper ? found->constraint.range->max : found->constraint.range->min;
        sane().control(m_handle, number, SANE_ACTION_SET_VALUE, &value, nullptr);
    }

    [[nodiscard]] Result<QByteArray> readAll(const std::atomic<bool> &cancelled)
    {
        QByteArray bytes;
        std::array<SANE_Byte, readAtOnce> piece{};
        for (;;) {
            SANE_Int length = 0;
            const SANE_Status status = sane().read(m_handle, piece.data(), readAtOnce, &length);
            if (status == SANE_STATUS_EOF)
                return bytes;
            MIZBAN_TRY(statusOf(status));
            if (cancelled)
                return makeError(ErrorCode::Busy, QStringLiteral("cancelled"));
            bytes.append(reinterpret_cast<const char *>(piece.data()), length);
            if (bytes.size() > mostBytes)
                return makeError(ErrorCode::TooLarge, QStringLiteral("a sheet too large"));
        }
    }

    static Result<QImage> imageOf(const SANE_Parameters &about, const QByteArray &bytes, int dpi)
    {
        // Hand scanners do not say how long a page will be.
        const auto lines = static_cast<int>(bytes.size() / about.bytes_per_line);
        const QImage::Format format = about.format == SANE_FRAME_RGB ? QImage::Format_RGB888
                                      : about.depth == 8             ? QImage::Format_Grayscale8
                                                                     : QImage::Format_Mono;
        QImage page(about.pixels_per_line, lines, format);
        if (page.isNull())
            return makeError(ErrorCode::Malformed, QStringLiteral("an empty page"));
        const qsizetype width = std::min<qsizetype>(about.bytes_per_line, page.bytesPerLine());
        for (int line = 0; line < lines; ++line)
            memcpy(page.scanLine(line), bytes.constData() + qsizetype(line) * about.bytes_per_line,
                   static_cast<size_t>(width));
        if (format == QImage::Format_Mono) {
            page.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)}); // SANE's ones are black
            page = page.convertToFormat(QImage::Format_Grayscale8);
        }
        const int perMetre = qRound(dpi * 1000 / millimetresPerInch);
        page.setDotsPerMeterX(perMetre);
        page.setDotsPerMeterY(perMetre);
        return page;
    }

    SANE_Handle m_handle;
};

} // namespace

bool isBuiltIn()
{
    return true;
}

Result<QList<ScannerInfo>> scanners()
{
    MIZBAN_TRY(begin());
    const SANE_Device **found = nullptr;
    MIZBAN_TRY(statusOf(sane().devices(&found, SANE_FALSE)));
    QList<ScannerInfo> list;
    for (; *found; ++found) {
        const SANE_Device &each = **found;
        list.append({QString::fromLocal8Bit(each.name),
                     QString(QString::fromLocal8Bit(each.vendor) + u' ' + QString::fromLocal8Bit(each.model))
                         .simplified()});
    }
    return list;
}

Status scan(const ScanWish &wish, const std::atomic<bool> &cancelled, const TakePage &take)
{
    MIZBAN_TRY(begin());
    MIZBAN_LET(const std::unique_ptr<Device> device, Device::open(wish.scanner));
    if (wish.feeder)
        device->choose(SANE_NAME_SCAN_SOURCE, {"ADF", "Feeder", "feeder"});
    else
        device->choose(SANE_NAME_SCAN_SOURCE, {"Flatbed", "flatbed", "Platen"});
    device->choose(SANE_NAME_SCAN_MODE, wish.colour ? std::vector{"Color", "Colour", "RGB"}
                                                    : std::vector{"Gray", "Grey", "Grayscale"});
    device->setNumber(SANE_NAME_BIT_DEPTH, 8);
    device->setNumber(SANE_NAME_SCAN_RESOLUTION, wish.dpi);
    device->takeWholeSheet();
    for (int page = 0; !cancelled; ++page) {
        const Result<QImage> scanned = device->scanPage(wish.dpi, cancelled);
        const bool feederEmpty = page > 0 && !scanned.ok() && scanned.error().code == ErrorCode::NotFound;
        if (feederEmpty)
            return {};
        MIZBAN_TRY(scanned);
        if (!take(*scanned) || !wish.feeder)
            return {};
    }
    return {};
}

} // namespace mizban::scanning

#endif
