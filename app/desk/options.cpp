#include "app/desk/options.h"

#include "ui/shell/preferences.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int refused = 1;
constexpr int wrongUsage = 2;

class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(qint64 startMs)
        : m_shiftMs(startMs - QDateTime::currentMSecsSinceEpoch())
    {
    }
    [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch() + m_shiftMs; }

private:
    qint64 m_shiftMs;
};

Result<DeskOptions, Refusal> readLook(const QCommandLineParser &parser, DeskOptions options)
{
    if (parser.isSet(u"appearance"_s)) {
        options.appearance = parseAppearance(parser.value(u"appearance"_s));
        if (!options.appearance)
            return Refusal{wrongUsage, u"--appearance takes light, dark or contrast."_s};
    }
    if (parser.isSet(u"scale"_s)) {
        bool number = false;
        const int percent = parser.value(u"scale"_s).toInt(&number);
        if (!number || percent < 100 || percent > 200)
            return Refusal{wrongUsage, u"--scale takes a percentage from 100 to 200."_s};
        options.scale = percent / 100.0;
    }
    options.language = parser.value(u"lang"_s);
    if (!options.language.isEmpty() && options.language != "fa"_L1 && options.language != "en"_L1)
        return Refusal{wrongUsage, u"--lang takes fa or en."_s};
    return options;
}

} // namespace

int complain(const Refusal &refusal)
{
    std::fprintf(stderr, "mizban: %s\n", qUtf8Printable(refusal.sentence));
    return refusal.exitCode;
}

void declareOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"The desk of Mizban: registering, answering and following cases, with or without a network.\n"
        "Without a seat it welcomes and enrols one.\n"
        "Exit codes: 0 done, 1 refused, 2 wrong usage."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"seat"_s, u"Seat to open; may be given several times."_s, u"FILE"_s},
        {u"offline"_s, u"Starts without using the network."_s},
        {u"now"_s, u"Sets the clock; training seats only."_s, u"ISO8601"_s},
        {u"appearance"_s, u"light, dark or contrast."_s, u"NAME"_s},
        {u"scale"_s, u"Size of everything, 100 to 200."_s, u"PERCENT"_s},
        {u"lang"_s, u"fa or en."_s, u"LANGUAGE"_s},
        {u"end-when-painted"_s, u"Ends after the first picture; for measuring."_s},
    });
}

Result<DeskOptions, Refusal> readOptions(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return Refusal{wrongUsage, u"unexpected argument %1."_s.arg(parser.positionalArguments().first())};
    DeskOptions options;
    options.seats = parser.values(u"seat"_s);
    for (const QString &path : options.seats) {
        if (!QFileInfo(path).isFile() || !QFileInfo(path).isReadable())
            return Refusal{refused, u"cannot read the seat %1."_s.arg(path)};
    }
    options.endWhenPainted = parser.isSet(u"end-when-painted"_s);
    options.offline = parser.isSet(u"offline"_s);
    if (parser.isSet(u"now"_s)) {
        const QDateTime now = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODateWithMs);
        if (!now.isValid())
            return Refusal{wrongUsage, u"--now takes an ISO 8601 time."_s};
        if (options.seats.isEmpty())
            return Refusal{refused, u"--now is for training seats only; give one with --seat."_s};
        options.nowMs = now.toMSecsSinceEpoch();
    }
    return readLook(parser, options);
}

std::shared_ptr<const Clock> clockFrom(const std::optional<qint64> &nowMs)
{
    if (nowMs)
        return std::make_shared<ShiftedClock>(*nowMs);
    return std::make_shared<SystemClock>();
}

} // namespace mizban
