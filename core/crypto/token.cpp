#include "core/crypto/token.h"

#include <QFile>
#include <QHash>
#include <QList>

#include <dlfcn.h>

#include <mutex>

namespace mizban {
namespace {

constexpr auto rule = "signer.token";

Error ofToken(ErrorCode code, const char *field, const QString &detail)
{
    return fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule), detail);
}

/// The modules that somebody has open, by path. Also what is left is left under its guard.
struct KnownModules
{
    std::recursive_mutex guard; ///< what fails to open is left while it is held
    QHash<QString, std::weak_ptr<TokenModule>> byPath;
};

KnownModules &knownModules()
{
    static KnownModules known;
    return known;
}

QString labelOf(const CK_TOKEN_INFO &info)
{
    const auto *bytes = reinterpret_cast<const char *>(info.label);
    return QString::fromUtf8(bytes, sizeof info.label).trimmed();
}

} // namespace

Error tokenError(CK_RV value, const char *what)
{
    const QString detail =
        QStringLiteral("%1: 0x%2").arg(QLatin1StringView(what), QString::number(value, 16));
    switch (value) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
        return ofToken(ErrorCode::WrongPassword, "pin", detail);
    case CKR_PIN_LOCKED:
        return ofToken(ErrorCode::NotAllowed, "pin", detail);
    case CKR_PIN_EXPIRED:
        return ofToken(ErrorCode::Revoked, "pin", detail);
    case CKR_DEVICE_REMOVED:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_SESSION_CLOSED:
    case CKR_DEVICE_ERROR:
        return ofToken(ErrorCode::Unreachable, "token", detail);
    default:
        return ofToken(ErrorCode::CannotOpen, "token", detail);
    }
}

Result<std::shared_ptr<TokenModule>> TokenModule::open(const QString &path)
{
    KnownModules &known = knownModules();
    const std::lock_guard lock(known.guard);
    if (auto held = known.byPath.value(path).lock())
        return held;
    std::shared_ptr<TokenModule> module(new TokenModule);
    module->m_path = path;
    module->m_library = dlopen(QFile::encodeName(path).constData(), RTLD_NOW | RTLD_LOCAL);
    const auto list =
        module->m_library
            ? reinterpret_cast<CK_C_GetFunctionList>(dlsym(module->m_library, "C_GetFunctionList"))
            : nullptr;
    if (!list || list(&module->m_functions) != CKR_OK || !module->m_functions)
        return ofToken(ErrorCode::CannotOpen, "token", path);
    CK_C_INITIALIZE_ARGS locks{};
    locks.flags = CKF_OS_LOCKING_OK;
    const CK_RV begun = module->m_functions->C_Initialize(&locks);
    if (begun != CKR_OK && begun != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return tokenError(begun, "initialise");
    module->m_initialised = begun == CKR_OK;
    known.byPath.insert(path, module);
    return module;
}

TokenModule::~TokenModule()
{
    KnownModules &known = knownModules();
    const std::lock_guard lock(known.guard);
    // Opened anew since nobody used this one any more: the library stays initialised for the newer one, which
    // leaves it in turn.
    if (const auto newer = known.byPath.value(m_path).lock(); newer && m_initialised)
        newer->m_initialised = true;
    else if (m_initialised)
        m_functions->C_Finalize(nullptr);
    if (m_library)
        dlclose(m_library);
}

Result<CK_SLOT_ID> TokenModule::slotOf(const QString &label) const
{
    CK_ULONG count = 0;
    CK_RV listed = m_functions->C_GetSlotList(CK_TRUE, nullptr, &count);
    QList<CK_SLOT_ID> present(static_cast<qsizetype>(count));
    if (listed == CKR_OK && count > 0)
        listed = m_functions->C_GetSlotList(CK_TRUE, present.data(), &count);
    if (listed != CKR_OK)
        return tokenError(listed, "slots");
    QList<CK_SLOT_ID> usable;
    for (qsizetype at = 0; at < qsizetype(count); ++at) {
        CK_TOKEN_INFO info{};
        if (m_functions->C_GetTokenInfo(present.at(at), &info) != CKR_OK ||
            (info.flags & CKF_TOKEN_INITIALIZED) == 0)
            continue;
        if (label.isEmpty() || labelOf(info) == label)
            usable.append(present.at(at));
    }
    if (usable.isEmpty())
        return ofToken(ErrorCode::NotFound, "token", label);
    if (usable.size() > 1)
        return ofToken(ErrorCode::MissingInput, "token", QStringLiteral("several tokens"));
    return usable.first();
}

} // namespace mizban
