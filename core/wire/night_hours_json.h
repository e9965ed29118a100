#pragma once

namespace mizban {

class JsonFields;
struct DeadlinePolicy;

/// Reads the hours of the night out of a deadline policy: "night": {"urgentHours": 2, "callHours": 3}. What
/// is not named stays as `policy` has it.
void readNightHours(JsonFields &fields, DeadlinePolicy &policy);

} // namespace mizban
