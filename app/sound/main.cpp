// mizban-sound, started by the window: `mizban-sound record` writes speech (core/sound/wave.h: its rate, one
// channel) on its standard output until its standard input is closed; `mizban-sound play RATE CHANNELS` plays
// the samples of its standard input. How it went is its exit code. The only place that knows ALSA.

#include "core/sound/sound_end.h"
#include "core/sound/wave.h"

#include <alsa/asoundlib.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <thread>

using namespace mizban;

namespace {

constexpr unsigned latencyUs = 200'000;
constexpr int letConvert = 1;
constexpr snd_pcm_uframes_t framesAtOnce = speechRate / 10;
constexpr int mostChannels = 2;
constexpr std::chrono::seconds timeForDriver{10}; // to begin, and to play what it holds

int numberOf(SoundEnd end)
{
    return static_cast<int>(end);
}

SoundEnd endOf(int error)
{
    switch (-error) {
    case ENOENT:
    case ENXIO:
    case ENODEV:
        return SoundEnd::NoDevice;
    case EBUSY:
        return SoundEnd::Busy;
    case EACCES:
    case EPERM:
        return SoundEnd::NotAllowed;
    default:
        return SoundEnd::Lost;
    }
}

/// The device that the person has chosen for all programs.
int openDevice(snd_pcm_t *&device, snd_pcm_stream_t stream, unsigned rate, unsigned channels)
{
    if (const int error = snd_pcm_open(&device, "default", stream, 0); error < 0)
        return error;
    return snd_pcm_set_params(device, SND_PCM_FORMAT_S16_LE, SND_PCM_ACCESS_RW_INTERLEAVED, channels, rate,
                              letConvert, latencyUs);
}

/// One read of standard input; 0 at its end.
size_t readInput(char *bytes, size_t most)
{
    for (;;) {
        const ssize_t length = read(STDIN_FILENO, bytes, most);
        if (length >= 0 || errno != EINTR)
            return length > 0 ? size_t(length) : 0;
    }
}

/// What the microphone has said by then is out already.
void endWithInput()
{
    std::thread([] {
        char typed = 0;
        while (readInput(&typed, 1) > 0) {
        }
        std::_Exit(numberOf(SoundEnd::Done));
    }).detach();
}

bool writeOutput(const char *bytes, size_t length)
{
    while (length > 0) {
        const ssize_t written = write(STDOUT_FILENO, bytes, length);
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0) {
            bytes += written;
            length -= size_t(written);
        }
    }
    return true;
}

SoundEnd record()
{
    endWithInput();
    snd_pcm_t *device = nullptr;
    if (const int error = openDevice(device, SND_PCM_STREAM_CAPTURE, speechRate, 1); error < 0)
        return endOf(error);
    std::array<char, framesAtOnce * sampleBytes> samples{};
    for (;;) {
        snd_pcm_sframes_t frames = snd_pcm_readi(device, samples.data(), framesAtOnce);
        if (frames < 0)
            frames = snd_pcm_recover(device, int(frames), 1);
        if (frames < 0)
            return SoundEnd::Lost;
        if (!writeOutput(samples.data(), size_t(frames) * sampleBytes))
            return SoundEnd::Done;
    }
}

/// All is written, or the window has gone: a driver that does not come to an end is left in what it does.
void endSoonAfterInput(long bytesPerSecond)
{
    std::thread([bytesPerSecond] {
        pollfd input{STDIN_FILENO, 0, 0};
        while (poll(&input, 1, -1) < 0 && errno == EINTR) {
        }
        int left = 0; // in the pipe
        ioctl(STDIN_FILENO, FIONREAD, &left);
        std::this_thread::sleep_for(timeForDriver + std::chrono::seconds(left / bytesPerSecond));
        std::_Exit(numberOf(SoundEnd::Lost));
    }).detach();
}

SoundEnd play(int rate, int channels)
{
    if (rate < 1 || channels < 1 || channels > mostChannels)
        return SoundEnd::Lost;
    const size_t frame = size_t(channels) * sampleBytes;
    endSoonAfterInput(rate * long(frame));
    snd_pcm_t *device = nullptr;
    if (const int error = openDevice(device, SND_PCM_STREAM_PLAYBACK, unsigned(rate), unsigned(channels));
        error < 0)
        return endOf(error);
    std::array<char, framesAtOnce * mostChannels * sampleBytes> samples{};
    size_t filled = 0;
    while (const size_t length = readInput(samples.data() + filled, samples.size() - filled)) {
        filled += length;
        size_t played = 0;
        while (filled - played >= frame) {
            snd_pcm_sframes_t frames =
                snd_pcm_writei(device, samples.data() + played, snd_pcm_uframes_t((filled - played) / frame));
            if (frames < 0)
                frames = snd_pcm_recover(device, int(frames), 1);
            if (frames < 0)
                return SoundEnd::Lost;
            played += size_t(frames) * frame;
        }
        std::copy(samples.begin() + played, samples.begin() + filled, samples.begin());
        filled -= played;
    }
    snd_pcm_drain(device);
    return SoundEnd::Done;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    SoundEnd end = SoundEnd::Lost;
    if (argc == 2 && std::string_view(argv[1]) == "record")
        end = record();
    else if (argc == 4 && std::string_view(argv[1]) == "play")
        end = play(std::atoi(argv[2]), std::atoi(argv[3]));
    // Nothing waits for what the threads of a driver hold.
    std::_Exit(numberOf(end));
}
