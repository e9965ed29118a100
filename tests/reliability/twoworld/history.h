#pragma once

#include "tests/reliability/world/world.h"

#include <optional>

namespace mizban::test {

/// One sealed complaint to be put into a history: whom it is about, and who may know.
struct Scenario
{
    const char *name;
    QList<About> about;
    QStringList knowing; ///< names of the seats that may learn of it; all others must not
};

[[nodiscard]] QList<Scenario> scenarios();

/// What one seat received and shows after a history, without what is random.
struct View
{
    QStringList answers; ///< replies to pushes and feeds, attachments
    QStringList shown;   ///< counters, lists, cases, drafts, searches, exports
    QStringList stored;  ///< every row of the store; of bytes their number

    bool operator==(const View &) const = default;
};

/// The same acts of the same people at the same moments in every world, chosen by the seed. With `sealed` the
/// complaint is registered and handled in between.
class History
{
public:
    History(World &world, const Scenario &scenario, quint64 seed);

    void run(bool sealed);
    [[nodiscard]] View view(const QString &seat);
    /// What must be found nowhere: tracking id, case id, a word of the text.
    [[nodiscard]] QList<QByteArray> traces() const;
    [[nodiscard]] StreamId sealedCase() const { return m_sealed ? m_sealed->caseId : StreamId(); }
    [[nodiscard]] PostCode handler() const { return m_handler; }

private:
    void ordinaryAct(RandomSource &chance);
    void around(int turn, bool sealed);
    void registerSealed(SeatWriter &desk);

    World &m_world;
    const Scenario &m_scenario;
    quint64 m_seed;
    QList<StreamId> m_cases;
    std::optional<Registered> m_sealed;
    PostCode m_handler;
    int m_number = 0;
};

} // namespace mizban::test
