// The only place that knows SANE.

#include "app/scanner/sane_device.h"

#include <sane/saneopts.h>

#include <array>
#include <cstring>

namespace mizban {

namespace {

Status statusOf(SANE_Status status)
{
    const QString detail = QString::fromLocal8Bit(sane_strstatus(status));
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

Result<PageHead> headOf(const SANE_Parameters &about)
{
    const bool known = (about.format == SANE_FRAME_GRAY || about.format == SANE_FRAME_RGB) &&
                       (about.depth == 8 || (about.depth == 1 && about.format == SANE_FRAME_GRAY));
    const PageHead head{about.format == SANE_FRAME_RGB ? PageForm::Colour
                        : about.depth == 8             ? PageForm::Grey
                                                       : PageForm::Bits,
                        about.pixels_per_line, about.bytes_per_line};
    if (!known || !head.isSound())
        return makeError(ErrorCode::Malformed, QStringLiteral("a scan in a form not known here"));
    return head;
}

Error nobodyReads()
{
    return makeError(ErrorCode::Busy, QStringLiteral("cancelled"));
}

} // namespace

Status beginSane()
{
    return statusOf(sane_init(nullptr, nullptr));
}

Result<QList<ScannerInfo>> saneScanners()
{
    const SANE_Device **found = nullptr;
    MIZBAN_TRY(statusOf(sane_get_devices(&found, SANE_FALSE)));
    QList<ScannerInfo> list;
    for (; *found; ++found) {
        const SANE_Device &each = **found;
        list.append({QString::fromLocal8Bit(each.name),
                     QString(QString::fromLocal8Bit(each.vendor) + u' ' + QString::fromLocal8Bit(each.model))
                         .simplified()});
    }
    return list;
}

Result<std::unique_ptr<SaneDevice>> SaneDevice::open(const char *name)
{
    SANE_Handle handle = nullptr;
    MIZBAN_TRY(statusOf(sane_open(name, &handle)));
    return std::unique_ptr<SaneDevice>(new SaneDevice(handle));
}

SaneDevice::~SaneDevice()
{
    sane_cancel(m_handle);
    sane_close(m_handle);
}

void SaneDevice::choose(const char *option, const std::vector<const char *> &likely)
{
    SANE_Int number = 0;
    const SANE_Option_Descriptor *found = find(option, number);
    if (!found || found->type != SANE_TYPE_STRING || found->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return;
    for (const char *wanted : likely) {
        for (const SANE_String_Const *word = found->constraint.string_list; *word; ++word) {
            if (!strstr(*word, wanted))
                continue;
            std::vector<char> value(static_cast<size_t>(found->size), '\0');
            qstrncpy(value.data(), *word, value.size());
            sane_control_option(m_handle, number, SANE_ACTION_SET_VALUE, value.data(), nullptr);
            return;
        }
    }
}

void SaneDevice::setNumber(const char *option, double wanted)
{
    SANE_Int number = 0;
    const SANE_Option_Descriptor *found = find(option, number);
    if (!found || found->size != sizeof(SANE_Word))
        return;
    SANE_Word value = found->type == SANE_TYPE_FIXED ? SANE_FIX(wanted) : static_cast<SANE_Word>(wanted);
    sane_control_option(m_handle, number, SANE_ACTION_SET_VALUE, &value, nullptr);
}

void SaneDevice::takeWholeSheet()
{
    for (const char *option : {SANE_NAME_SCAN_TL_X, SANE_NAME_SCAN_TL_Y})
        setToEnd(option, false);
    for (const char *option : {SANE_NAME_SCAN_BR_X, SANE_NAME_SCAN_BR_Y})
        setToEnd(option, true);
}

Status SaneDevice::sendPage(const std::atomic<bool> &cancelled, const SendRecord &send)
{
    MIZBAN_TRY(statusOf(sane_start(m_handle)));
    SANE_Parameters about{};
    MIZBAN_TRY(statusOf(sane_get_parameters(m_handle, &about)));
    MIZBAN_LET(const PageHead head, headOf(about));
    if (!send(pageRecord(head)))
        return nobodyReads();
    MIZBAN_TRY(sendRows(cancelled, send));
    if (!send(pageEndRecord()))
        return nobodyReads();
    return {};
}

Status SaneDevice::sendRows(const std::atomic<bool> &cancelled, const SendRecord &send)
{
    std::array<SANE_Byte, mostRowsAtOnce> piece{};
    qsizetype sent = 0;
    for (;;) {
        SANE_Int length = 0;
        const SANE_Status status = sane_read(m_handle, piece.data(), mostRowsAtOnce, &length);
        if (status == SANE_STATUS_EOF)
            return {};
        MIZBAN_TRY(statusOf(status));
        sent += length;
        if (sent > mostPageBytes)
            return makeError(ErrorCode::TooLarge, QStringLiteral("a sheet too large"));
        if (cancelled || !send(rowsRecord(QByteArrayView(piece.data(), length))))
            return nobodyReads();
    }
}

const SANE_Option_Descriptor *SaneDevice::find(const char *name, SANE_Int &number) const
{
    SANE_Int count = 0;
    if (sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD)
        return nullptr;
    for (number = 1; number < count; ++number) {
        const SANE_Option_Descriptor *each = sane_get_option_descriptor(m_handle, number);
        const bool usable =
            each && each->name && SANE_OPTION_IS_ACTIVE(each->cap) && SANE_OPTION_IS_SETTABLE(each->cap);
        if (usable && strcmp(each->name, name) == 0)
            return each;
    }
    return nullptr;
}

void SaneDevice::setToEnd(const char *option, bool upper)
{
    SANE_Int number = 0;
    const SANE_Option_Descriptor *found = find(option, number);
    if (!found || found->constraint_type != SANE_CONSTRAINT_RANGE || found->size != sizeof(SANE_Word))
        return;
    SANE_Word value = upper ? found->constraint.range->max : found->constraint.range->min;
    sane_control_option(m_handle, number, SANE_ACTION_SET_VALUE, &value, nullptr);
}

} // namespace mizban
