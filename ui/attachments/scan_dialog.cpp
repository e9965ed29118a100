#include "ui/attachments/scan_dialog.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/payloads.h"
#include "ui/models/case_text.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int dpi = 200; // an office letter is read well, and a page stays below a megabyte

const QString feeder = u"feeder"_s;
const QString glass = u"glass"_s;
const QString grey = u"grey"_s;
const QString colour = u"colour"_s;
const QString asPdf = u"pdf"_s;
const QString asPictures = u"pictures"_s;

/// Where not the scanner failed, but what reaches it.
bool isOfProgram(const Error &error)
{
    return error.code == ErrorCode::Internal || error.code == ErrorCode::Malformed ||
           error.code == ErrorCode::CannotOpen;
}

QString sentenceOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return ScanDialog::tr("کاغذی در اسکنر نیست؛ کاغذ بگذارید و دوباره اسکن کنید.");
    case ErrorCode::Busy:
        return ScanDialog::tr("اسکنر سرگرم کار دیگری است؛ کمی بعد دوباره اسکن کنید.");
    case ErrorCode::Refused:
        return ScanDialog::tr("کاغذ گیر کرده یا در اسکنر باز است؛ آن را درست و دوباره اسکن کنید.");
    case ErrorCode::NotAllowed:
        return ScanDialog::tr("این کاربر اجازه کار با اسکنر را ندارد؛ از مدیر رایانه بخواهید اجازه دهد.");
    case ErrorCode::TooLarge:
        return ScanDialog::tr("صفحه بزرگ‌تر از اندازه مجاز است.");
    case ErrorCode::Internal:
    case ErrorCode::Malformed:
        return ScanDialog::tr(
            "راه‌انداز اسکنر از کار افتاد؛ اسکنر را خاموش و روشن و دوباره اسکن کنید.");
    case ErrorCode::CannotOpen:
        return ScanDialog::tr(
            "برنامه اسکن روی این رایانه اجرا نشد؛ از مدیر رایانه بخواهید میزبان را دوباره نصب کند.");
    default:
        return ScanDialog::tr("ارتباط با اسکنر قطع شد؛ روشن و وصل بودن آن را بررسی کنید.");
    }
}

} // namespace

ScanDialog::ScanDialog(QWidget *parent, const QString &program)
    : QDialog(parent)
    , m_scanner(program)
    , m_scanners(new QComboBox)
    , m_source(new ChoiceBar)
    , m_colour(new ChoiceBar)
    , m_form(new ChoiceBar)
    , m_start(new QPushButton(tr("اسکن (%1)").arg(isolateLtr(u"F5"_s))))
    , m_list(new QListWidget)
    , m_name(new PersianLineEdit)
    , m_add(new QPushButton(tr("افزودن به پیوست‌ها (%1)").arg(isolateLtr(u"Ctrl+Enter"_s))))
    , m_cancel(new QPushButton(tr("انصراف (%1)").arg(isolateLtr(u"Esc"_s))))
    , m_message(new QLabel)
    , m_busy(new BusyLine)
{
    setObjectName(u"scan"_s);
    setWindowTitle(tr("اسکن سند"));
    build();
    connect(&m_scanner, &Scanner::found, this, &ScanDialog::found);
    connect(&m_scanner, &Scanner::scanned, this, &ScanDialog::took);
    connect(&m_scanner, &Scanner::ended, this, &ScanDialog::ended);
    connect(m_start, &QPushButton::clicked, this, &ScanDialog::start);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    const auto shortcut = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    shortcut(Qt::Key_F5, [this] { start(); });
    shortcut(Qt::Key_Delete, [this] { removePage(); });
    shortcut(Qt::CTRL | Qt::Key_Return, [this] { m_add->click(); });
    refresh();
    look();
}

void ScanDialog::build()
{
    m_scanners->setObjectName(u"scan.scanner"_s);
    m_source->setObjectName(u"scan.source"_s);
    m_source->setChoices({{glass, tr("شیشه، یک صفحه"), u'1', {}},
                          {feeder, tr("تغذیه‌گر، همه صفحه‌ها"), u'2', {}}});
    m_source->setCurrent(glass);
    m_colour->setObjectName(u"scan.colour"_s);
    m_colour->setChoices({{grey, tr("خاکستری"), u'1', {}}, {colour, tr("رنگی"), u'2', {}}});
    m_colour->setCurrent(grey);
    m_form->setObjectName(u"scan.form"_s);
    m_form->setChoices({{asPdf, tr("یک PDF با همه صفحه‌ها"), u'1', {}},
                        {asPictures, tr("هر صفحه یک تصویر"), u'2', {}}});
    m_form->setCurrent(asPdf);
    m_start->setObjectName(u"scan.start"_s);
    m_add->setObjectName(u"scan.add"_s);
    m_cancel->setObjectName(u"scan.cancel"_s);
    m_list->setObjectName(u"scan.pages"_s);
    m_list->setAccessibleName(tr("صفحه‌های اسکن‌شده"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_name->setObjectName(u"scan.name"_s);
    m_name->setMaxLength(maxShortTextLength / 2);
    m_name->setText(tr("سند اسکن‌شده"));
    m_message->setObjectName(u"scan.message"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_start->setIcon(themeIcon(u"print"));
    m_start->setAutoDefault(false);
    m_add->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    // In a low window the choices scroll; the buttons stay in sight.
    auto *sheet = new QWidget;
    auto *scroll = new QScrollArea;
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(scroll, 1);
    whole->addLayout(buttons);
    auto *column = new QVBoxLayout(sheet);
    const auto row = [](const QString &label, QWidget *control) {
        return new FieldRow(label, control, nullptr, FieldRow::LabelPlace::Above);
    };
    auto *choices = new QHBoxLayout;
    choices->addWidget(row(tr("کاغذ از"), m_source));
    choices->addWidget(row(tr("رنگ"), m_colour));
    auto *ending = new QHBoxLayout;
    ending->addWidget(row(tr("افزوده شود به‌صورت"), m_form));
    ending->addWidget(row(tr("نام پیوست"), m_name), 1);
    column->addWidget(row(tr("اسکنر"), m_scanners));
    column->addLayout(choices);
    column->addWidget(m_start, 0, Qt::AlignLeading);
    column->addWidget(m_busy);
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    column->addLayout(ending);
    const Theme theme = currentTheme();
    m_list->setIconSize(QSize(theme.px(110), theme.px(140)));
    m_list->setMinimumHeight(theme.px(170));
    whole->setContentsMargins(theme.space16(), theme.space16(), theme.space16(), theme.space16());
    whole->setSpacing(theme.space8());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space8());
    QSize room = screen()->availableSize();
    if (parentWidget())
        room = room.boundedTo(parentWidget()->window()->size());
    resize(QSize(theme.px(680), theme.px(600)).boundedTo(room));
}

/// Scanners on the network take seconds to answer.
void ScanDialog::look()
{
    m_busy->setBusy(true);
    say(tr("در جست‌وجوی اسکنر…"));
    m_scanner.look();
}

void ScanDialog::found(const Result<QList<ScannerInfo>> &scanners)
{
    m_busy->setBusy(false);
    m_scanners->clear();
    for (const ScannerInfo &each : scanners.valueOr({}))
        m_scanners->addItem(isolate(each.title), each.name);
    if (m_scanners->count() > 0)
        say({});
    else if (!scanners.ok() && isOfProgram(scanners.error()))
        say(sentenceOf(scanners.error()));
    else
        say(tr("اسکنری پیدا نشد؛ روشن و وصل بودن آن را بررسی کنید و F5 را بزنید."));
    refresh();
    m_start->setFocus(Qt::OtherFocusReason);
    Q_EMIT listed();
}

void ScanDialog::start()
{
    if (m_scanning || m_busy->isBusy())
        return;
    if (m_scanners->count() == 0) {
        look();
        return;
    }
    m_scanning = true;
    m_busy->setBusy(true);
    say(tr("در حال اسکن…"));
    refresh();
    m_full = false;
    m_scanner.scan({m_scanners->currentData().toString(), dpi, m_colour->current() == colour,
                    m_source->current() == feeder});
}

void ScanDialog::took(const QImage &page)
{
    if (m_pages.size() >= mostScannedPages) {
        if (!m_full)
            m_scanner.stop();
        m_full = true;
        return;
    }
    m_pages.append(page);
    auto *item = new QListWidgetItem(QIcon(QPixmap::fromImage(page.scaled(
                                         m_list->iconSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation))),
                                     tr("صفحه %1").arg(numberText(m_pages.size())), m_list);
    m_list->scrollToItem(item);
    refresh();
}

void ScanDialog::ended(const Status &done)
{
    m_scanning = false;
    m_busy->setBusy(false);
    if (m_full)
        say(tr("بیش از %1 صفحه در یک سند نمی‌گنجد؛ صفحه‌های پیشین سر جای خود است.")
                .arg(numberText(mostScannedPages)));
    else if (!done.ok() && isOfProgram(done.error()) && !m_pages.isEmpty())
        say(sentenceOf(done.error()) + u' ' + tr("صفحه‌های پیشین سر جای خود است."));
    else
        say(done.ok() ? QString() : sentenceOf(done.error()));
    refresh();
    if (done.ok() && !m_pages.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT scanned();
}

void ScanDialog::removePage()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_scanning)
        return;
    m_pages.removeAt(row);
    delete m_list->takeItem(row);
    for (int at = row; at < m_list->count(); ++at)
        m_list->item(at)->setText(tr("صفحه %1").arg(numberText(at + 1)));
    refresh();
}

QList<ScannedFile> ScanDialog::files() const
{
    const QString name =
        m_name->text().simplified().isEmpty() ? tr("سند اسکن‌شده") : m_name->text().simplified();
    if (m_form->current() == asPdf)
        return {{name + u".pdf"_s, u"application/pdf"_s, pdfOf(m_pages)}};
    QList<ScannedFile> files;
    for (const QImage &page : m_pages)
        files.append({m_pages.size() == 1 ? name + u".jpg"_s : u"%1 %2.jpg"_s.arg(name).arg(files.size() + 1),
                      u"image/jpeg"_s, jpegOf(page)});
    return files;
}

void ScanDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void ScanDialog::refresh()
{
    m_start->setEnabled(!m_scanning);
    m_add->setEnabled(!m_scanning && !m_pages.isEmpty());
}

} // namespace mizban
