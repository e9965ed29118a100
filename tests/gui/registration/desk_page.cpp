#include "tests/gui/registration/desk_page.h"

#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QtTest>

namespace mizban::tests {

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result.ok())
        qFatal("fixture: %d %s %s", int(result.error().code), qPrintable(result.error().field),
               qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace

void useProgramLook()
{
    applyTheme(*qApp, Theme());
}

DeskPage::DeskPage(const QString &desk, const QString &post)
{
    auto writer = must(fixtures::makeSeat(m_center, m_dir.filePath(QStringLiteral("desk.seat")), desk, post));
    m_seat = must(Seat::adopt(std::move(writer), m_center.clock()));
}

DeskPage::~DeskPage()
{
    destroy();
}

void DeskPage::open(QSize size)
{
    destroy();
    m_page = std::make_unique<RegistrationPage>(m_seat);
    m_page->resize(size);
    m_page->show();
    m_page->activateWindow();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("the page did not become active");
    m_page->focusFirst();
}

void DeskPage::destroy()
{
    m_page.reset();
}

QString DeskPage::message(const char *name)
{
    const auto *row = find<FieldRow>(QByteArray(QByteArray(name) + ".row").constData());
    return row ? row->message() : QStringLiteral("no such field");
}

bool DeskPage::hasFocus(const char *name)
{
    const QWidget *widget = find(name);
    return widget && widget->hasFocus();
}

void DeskPage::focus(const char *name)
{
    QWidget *widget = find(name);
    if (!widget)
        qFatal("no field %s", name);
    widget->setFocus(Qt::OtherFocusReason);
}

Registered DeskPage::registerSample(int number)
{
    return must(
        written([number](SeatWriter &writer) { return writer.registerCase(fixtures::sampleDraft(number)); }));
}

QList<CartableRow> DeskPage::cases()
{
    const qint64 nowMs = m_seat->clock().nowMs();
    return must(readNow([nowMs](SeatReader &reader) {
               return reader.page(Folder::All, std::nullopt, 100, nowMs);
           }))
        .rows;
}

CaseRegistered DeskPage::registration(const StreamId &id)
{
    return must(readNow([id](SeatReader &reader) { return reader.caseDetails(id); })).state.registration;
}

} // namespace mizban::tests
