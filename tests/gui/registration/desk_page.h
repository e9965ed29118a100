#pragma once

#include "tests/fixtures/seats.h"
#include "ui/registration/registration_page.h"

#include <QTemporaryDir>

namespace mizban::tests {

/// A real seat at a desk with the registration page on it, shown and active.
class DeskPage
{
public:
    explicit DeskPage(const QString &desk = QStringLiteral("semnan.damghan.desk"),
                      const QString &post = QStringLiteral("semnan.damghan.desk.clerk1"));
    ~DeskPage();

    /// A new page on the same seat; an earlier one is destroyed first.
    void open(QSize size = {1100, 900});
    void destroy();

    [[nodiscard]] RegistrationPage &page() { return *m_page; }
    [[nodiscard]] const std::shared_ptr<Seat> &seat() const { return m_seat; }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    template <typename W = QWidget> [[nodiscard]] W *find(const char *name)
    {
        return m_page->findChild<W *>(QStringLiteral("registration.") + QLatin1StringView(name));
    }
    /// Text under a field; empty for none.
    [[nodiscard]] QString message(const char *name);
    [[nodiscard]] bool hasFocus(const char *name);
    void focus(const char *name);

    /// Waits for a job on the seat's writer thread to end; its value must be there.
    template <typename Job> auto written(Job job)
    {
        auto future = m_seat->write(std::move(job));
        future.waitForFinished();
        return future.result();
    }
    template <typename Job> auto readNow(Job job)
    {
        auto future = m_seat->read(std::move(job));
        future.waitForFinished();
        return future.result();
    }
    /// Registers the sample case of that number as an earlier one.
    Registered registerSample(int number);
    /// All cases of the seat, newest first.
    QList<CartableRow> cases();
    CaseRegistered registration(const StreamId &id);

private:
    QTemporaryDir m_dir;
    fixtures::TestCenter m_center;
    std::shared_ptr<Seat> m_seat;
    std::unique_ptr<RegistrationPage> m_page;
};

/// Fonts, style and right-to-left of the program; before the first widget.
void useProgramLook();

} // namespace mizban::tests
