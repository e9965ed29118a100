#pragma once

#include "tests/reliability/world/world.h"

#include <optional>

namespace mizban::test {

/// One sealed complaint to be put into a history: whom it is about, and who may know.
struct Scenario
{
    const char *name;
    QList<About> about;
    QStringList knowing;     ///< seats that may read it
    QStringList supervising; ///< seats that see age and timeliness, and nothing of what is in it (C9)
    QList<About> later = {}; ///< named by the handler when he has the case (C6)
    /// It is registered as an ordinary complaint, in both worlds; in one of them the desk then names the
    /// official. Whoever held it knows of it and sees it go: `knowing` too.
    bool openFirst = false;

    /// Seats whose whole view has to be the same with and without it: X, and everybody else.
    [[nodiscard]] bool isExcluded(const QString &seat) const
    {
        return !knowing.contains(seat) && !supervising.contains(seat);
    }
};

[[nodiscard]] QList<Scenario> scenarios();

/// The same acts of the same people at the same moments in every world, chosen by the seed. With `sealed` the
/// complaint is registered, with a file, and handled in between.
class History
{
public:
    History(World &world, const Scenario &scenario, quint64 seed);

    void run(bool sealed);
    /// 40 working days on: what time does to the cases (E3, E4). For a world with one open case in all, since
    /// time acts on several in the order of their random ids.
    void letTimePass();
    /// So few cases are registered that time may pass.
    void keepFew() { m_few = true; }

    /// What must be found nowhere: tracking id, case id, a word of the text.
    [[nodiscard]] QList<QByteArray> traces() const;
    [[nodiscard]] StreamId sealedCase() const { return m_sealed ? m_sealed->caseId : StreamId(); }
    [[nodiscard]] QString trackingId() const { return m_sealed ? m_sealed->trackingId : QString(); }
    [[nodiscard]] QString followUpCode() const { return m_sealed ? m_sealed->followUpCode : QString(); }
    /// The file that the clerk attached, as the center keeps it; not valid without the complaint.
    [[nodiscard]] BlobId sealedFile() const { return m_file; }
    [[nodiscard]] static QString marker();

private:
    void ordinaryAct(RandomSource &chance);
    void around(int turn, bool sealed);
    void registerSealed(SeatWriter &desk);
    void registerOpen(SeatWriter &desk);
    void handle(int turn, const QString &seat);

    World &m_world;
    const Scenario &m_scenario;
    quint64 m_seed;
    QList<StreamId> m_cases;
    std::optional<Registered> m_sealed;
    StreamId m_open; ///< what it was before it was sealed
    BlobId m_file;
    PostCode m_handler;
    int m_number = 0;
    bool m_few = false;
};

/// The applicant of every sealed complaint.
inline constexpr int complainant = 900;

} // namespace mizban::test
