#include "tests/contract/store_factories.h"

#include "core/center/embedded/embedded_store.h"

namespace mizban::test {

QList<StoreFactory> storeFactories()
{
    const auto embedded = [](const QString &dir) -> std::unique_ptr<CenterStore> {
        auto store = EmbeddedStore::create(dir + QStringLiteral("/store.db"), SecretBytes::random(32));
        if (!store.ok())
            qFatal("embedded store: %s", qPrintable(store.error().detail));
        return std::move(store).value();
    };
    return {{"embedded", embedded}};
}

} // namespace mizban::test
