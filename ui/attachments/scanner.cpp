#include "ui/attachments/scanner.h"

#include "ui/attachments/child_program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <cstring>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr qint64 readAtOnce = 1 << 20;

} // namespace

QString scannerProgram()
{
    return QCoreApplication::applicationDirPath() + u"/../lib/mizban/mizban-scanner"_s;
}

bool canScan()
{
    return QFileInfo(scannerProgram()).isExecutable();
}

Scanner::Scanner(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
}

Scanner::~Scanner()
{
    if (m_process)
        letGo(m_process);
}

void Scanner::look()
{
    m_looking = true;
    start({u"list"_s});
}

void Scanner::scan(const ScanWish &wish)
{
    m_looking = false;
    m_dpi = wish.dpi;
    start({u"scan"_s, wish.scanner, QString::number(wish.dpi), wish.colour ? u"colour"_s : u"grey"_s,
           wish.feeder ? u"feeder"_s : u"glass"_s});
}

void Scanner::stop()
{
    if (m_process)
        askToEnd(m_process);
}

void Scanner::start(const QStringList &arguments)
{
    if (m_process)
        return;
    m_reader = ScanReader();
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Scanner::read);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(makeError(ErrorCode::CannotOpen, m_process->errorString()));
    });
    connect(m_process, &QProcess::finished, this, [this] {
        read();
        if (m_process) // it has not said how it went
            finish(
                makeError(ErrorCode::Internal, u"mizban-scanner ended with %1"_s.arg(m_process->exitCode())));
    });
    m_process->start(m_program, arguments);
}

void Scanner::read()
{
    while (m_process && m_process->bytesAvailable() > 0) {
        const Status taken = m_reader.take(m_process->read(readAtOnce));
        for (const RawPage &page : m_reader.takePages()) {
            const QImage image = imageOf(page, m_dpi);
            if (image.isNull()) {
                finish(makeError(ErrorCode::TooLarge, u"no room for a page"_s));
                return;
            }
            Q_EMIT scanned(image);
        }
        if (!taken.ok())
            finish(taken);
        else if (m_reader.end())
            finish(*m_reader.end());
    }
}

void Scanner::finish(const Status &done)
{
    letGo(std::exchange(m_process, nullptr));
    if (!m_looking)
        Q_EMIT ended(done);
    else if (done.ok())
        Q_EMIT found(m_reader.scanners());
    else
        Q_EMIT found(done.error());
}

QImage imageOf(const RawPage &page, int dpi)
{
    const PageHead &head = page.head;
    const QImage::Format format = head.form == PageForm::Colour ? QImage::Format_RGB888
                                  : head.form == PageForm::Grey ? QImage::Format_Grayscale8
                                                                : QImage::Format_Mono;
    QImage image(head.width, page.lines(), format);
    if (image.isNull())
        return image;
    for (int line = 0; line < image.height(); ++line)
        memcpy(image.scanLine(line), page.rows.constData() + qsizetype(line) * head.bytesPerLine,
               static_cast<size_t>(head.neededBytes()));
    if (format == QImage::Format_Mono) {
        image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        image = image.convertToFormat(QImage::Format_Grayscale8);
    }
    const int perMetre = qRound(dpi * 1000 / millimetresPerInch);
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    return image;
}

} // namespace mizban
