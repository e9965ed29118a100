#pragma once

#include <QtGlobal>

namespace mizban {

/// Private to this room's sources. The key slots of a seat as bytes, version 1. Numbers are big-endian;
/// a field is its length in four bytes and its bytes.
///
///   "MIZBANSEAT"   10 bytes
///   version        1 byte
///   seat id        field, 1 to 64 bytes
///   key check      field, 16 bytes; empty without slots
///   slots          2 bytes, their number, at most 64; then each:
///     slot id      field, 16 bytes
///     person       field, UTF-8, at most 128 bytes; empty for the recovery slot, of which there is one
///     memory KiB, iterations, lanes of Argon2id    4 bytes each
///     salt         field, 16 bytes
///     sealing key  field, 91 bytes: SubjectPublicKeyInfo of the slot's own P-256 key
///     sealed key   field, 60 bytes: nonce, data key, tag (AES-256-GCM)
///     sealed own   field, at most 2048 bytes: the person's two keys, or the recovery slot's one, in PKCS#8
///     steps        1 byte, their number, at most 32; then each:
///       ephemeral  field, 91 bytes
///       sealed key field, 60 bytes
///   checksum       32 bytes: SHA-256 of all before; against decay, not against tampering
namespace slot_format {

constexpr char magic[] = "MIZBANSEAT";
constexpr int magicSize = 10;
constexpr quint8 version = 1;
constexpr qsizetype mostSeatId = 64;
constexpr qsizetype checkSize = 16;
constexpr qsizetype mostSlots = 64;
constexpr qsizetype idSize = 16;
constexpr qsizetype mostPerson = 128;
constexpr qsizetype saltSize = 16;
constexpr qsizetype spkiSize = 91;
constexpr qsizetype sealedKeySize = 60;
constexpr qsizetype leastOwn = 28;
constexpr qsizetype mostOwn = 2048;
constexpr qsizetype mostSteps = 32;
constexpr qsizetype mostBytes = 1024 * 1024;

} // namespace slot_format
} // namespace mizban
