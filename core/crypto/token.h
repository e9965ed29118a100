#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

// The types of PKCS#11 as the standard calls them.
#include <p11-kit/pkcs11.h>

namespace mizban {

/// Private to this room's sources. A PKCS#11 module in this process: a library that is initialised once and
/// left when nobody uses it any more. Any thread.
class TokenModule
{
public:
    /// The module at this path, shared with whoever has it open. CannotOpen.
    [[nodiscard]] static Result<std::shared_ptr<TokenModule>> open(const QString &path);
    ~TokenModule();
    TokenModule(const TokenModule &) = delete;
    TokenModule &operator=(const TokenModule &) = delete;

    [[nodiscard]] CK_FUNCTION_LIST *operator->() const { return m_functions; }
    /// The slot of the token with this label, or of the only one. NotFound, MissingInput.
    [[nodiscard]] Result<CK_SLOT_ID> slotOf(const QString &label) const;

private:
    TokenModule() = default;

    QString m_path;
    void *m_library = nullptr;
    CK_FUNCTION_LIST *m_functions = nullptr;
    bool m_initialised = false;
};

/// What a return value means for the person.
[[nodiscard]] Error tokenError(CK_RV value, const char *what);

} // namespace mizban
