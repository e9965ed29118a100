#include "core/scanning/scan_record.h"

#include <QStringList>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace mizban;

namespace {

/// False when nobody reads any more.
bool say(const QByteArray &bytes)
{
    const bool written =
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    return std::fflush(stdout) == 0 && written;
}

bool sayPage()
{
    return say(pageRecord({PageForm::Grey, 100, 100}) + rowsRecord(QByteArray(100 * 140, 'a')) +
               pageEndRecord());
}

int failWith(ErrorCode code)
{
    say(endRecord(makeError(code)));
    return EXIT_SUCCESS;
}

int scan(const QByteArray &scanner)
{
    if (scanner == "crash") {
        sayPage();
        say(pageRecord({PageForm::Grey, 100, 100}) + rowsRecord(QByteArray(150, 'a')));
        std::abort();
    }
    if (scanner == "silent") {
        for (;;)
            std::this_thread::sleep_for(std::chrono::hours(1));
    }
    if (scanner == "nonsense") {
        say("warning: the lamp is cold\n");
        return EXIT_SUCCESS;
    }
    if (scanner == "hundred") {
        for (int page = 0; page <= 100; ++page)
            sayPage();
        while (std::getchar() != EOF) { // more would come until it is asked to end
        }
        say(endRecord(makeError(ErrorCode::Busy)));
        return EXIT_SUCCESS;
    }
    if (scanner == "jam")
        return failWith(ErrorCode::Refused);
    if (scanner == "empty")
        return failWith(ErrorCode::NotFound);
    if (scanner == "busy")
        return failWith(ErrorCode::Busy);
    if (scanner == "forbidden")
        return failWith(ErrorCode::NotAllowed);
    if (scanner == "gone")
        return failWith(ErrorCode::Unreachable);
    if (scanner == "large")
        return failWith(ErrorCode::TooLarge);
    return EXIT_SUCCESS; // "mute"
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2)
        return scan(argv[2]);
    for (const char *name : {"crash", "silent", "nonsense", "mute", "jam", "empty", "busy", "forbidden",
                             "gone", "large", "hundred"})
        say(scannerRecord({QString::fromLatin1(name), QString::fromLatin1(name)}));
    say(endRecord({}));
    return EXIT_SUCCESS;
}
