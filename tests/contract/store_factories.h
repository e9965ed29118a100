#pragma once

#include "core/center/center_store.h"

#include <QString>

#include <functional>
#include <memory>

namespace mizban::test {

/// One implementation of the store to hold to the contract.
struct StoreFactory
{
    const char *name;
    std::function<std::unique_ptr<CenterStore>(const QString &dir)> create;
};

[[nodiscard]] QList<StoreFactory> storeFactories();

} // namespace mizban::test
