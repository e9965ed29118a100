#include "core/wire/cbor_writer.h"

namespace mizban {

void CborWriter::head(int major, quint64 value)
{
    char buffer[9];
    int following = 0;
    int info = int(value);
    if (value > 0xffffffffu) {
        info = 27;
        following = 8;
    } else if (value > 0xffff) {
        info = 26;
        following = 4;
    } else if (value > 0xff) {
        info = 25;
        following = 2;
    } else if (value > 23) {
        info = 24;
        following = 1;
    }
    buffer[0] = char((major << 5) | info);
    for (int i = 0; i < following; ++i)
        buffer[1 + i] = char(value >> (8 * (following - 1 - i)));
    m_bytes.append(buffer, 1 + following);
}

} // namespace mizban
