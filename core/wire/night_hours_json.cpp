#include "core/wire/night_hours_json.h"

#include "core/domain/night_times.h"
#include "core/wire/json_fields.h"

namespace mizban {

void readNightHours(JsonFields &fields, DeadlinePolicy &policy)
{
    std::optional<JsonFields> night = fields.object("night");
    if (!night)
        return;
    const QStringList keys = nightPolicyKeys();
    const char *const names[] = {"urgentHours", "callHours"};
    for (qsizetype at = 0; at < keys.size(); ++at) {
        const std::optional<qint64> hours = night->integer(names[at]);
        if (!hours)
            continue;
        if (*hours < 1 || *hours > mostNightHours)
            night->refuse(names[at], ErrorCode::InvalidInput, "D5");
        else
            policy.days.insert(keys.at(at), int(*hours));
    }
    night->finish("D5");
}

} // namespace mizban
