#include "tests/fixtures/seats.h"

#include <QCoreApplication>

#include <cstdio>

using namespace mizban;

/// mizban_registrar SEAT: registers cases without end; a tracking id on standard output means "saved".
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    auto writer = fixtures::openSeat(QCoreApplication::arguments().value(1), std::make_shared<SystemClock>());
    if (!writer)
        return 3;
    for (int number = 0;; ++number) {
        const auto saved = (*writer)->registerCase(fixtures::sampleDraft(number % 1000));
        if (!saved)
            return 1;
        std::printf("%s\n", qPrintable(saved->trackingId));
        std::fflush(stdout);
    }
}
