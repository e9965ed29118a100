#include "ui/attachments/attachment_preview.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/attachments/page_sheet.h"
#include "ui/models/case_text.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr double zoomStep = 1.25;
constexpr double smallest = 0.1;
constexpr double largest = 8;

QString notHereText()
{
    return AttachmentPreview::tr(
        "این پیوست هنوز از مرکز نرسیده است؛ با همگام‌سازی بعدی می‌رسد.");
}

} // namespace

AttachmentPreview::AttachmentPreview(std::shared_ptr<Seat> seat, const QString &name, QWidget *over)
    : QWidget(over)
    , m_seat(std::move(seat))
    , m_name(new QLabel)
    , m_place(new QLabel)
    , m_message(new WrappedLabel)
    , m_busy(new BusyLine)
    , m_area(new QScrollArea)
    , m_sheet(new PageSheet)
{
    setObjectName(name + u".preview"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_previous = add("previous", {});
    m_next = add("next", {});
    m_smaller = add("smaller", u"−"_s);
    m_larger = add("larger", u"+"_s);
    m_fit = add("fit", {});
    m_save = add("save", {});
    m_close = add("close", {});
    m_smaller->setAccessibleName(tr("کوچک‌تر"));
    m_larger->setAccessibleName(tr("بزرگ‌تر"));
    m_name->setTextFormat(Qt::PlainText);
    m_place->setObjectName(objectName() + u".page"_s);
    m_message->setObjectName(objectName() + u".message"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_sheet->setObjectName(objectName() + u".sheet"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_save);
    head->addWidget(m_close);
    auto *bar = new QHBoxLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{m_previous, m_place, m_next})
        bar->addWidget(part);
    bar->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_smaller, m_larger, m_fit})
        bar->addWidget(part);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setWidget(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addLayout(bar);
    column->addWidget(m_busy);
    column->addWidget(m_message);
    column->addWidget(m_area, 1);
    connect(m_previous, &QPushButton::clicked, this, [this] { goTo(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_page + 1); });
    connect(m_smaller, &QPushButton::clicked, this, [this] { zoomBy(1 / zoomStep); });
    connect(m_larger, &QPushButton::clicked, this, [this] { zoomBy(zoomStep); });
    connect(m_fit, &QPushButton::clicked, this, &AttachmentPreview::fit);
    connect(m_save, &QPushButton::clicked, this, [this] { save(m_attachment); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    m_askPath = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(this, tr("ذخیره پیوست"), suggested);
    };
    over->installEventFilter(this);
    setCommandTitle(this, tr("پیوست‌ها"));
    addKey(this, u"attachment.key.open"_s, tr("دیدن پیوست"), u"Enter"_s);
    addKey(this, u"attachment.key.add"_s, tr("افزودن و برداشتن پیوست"), u"Ins / Del"_s);
    addKey(this, u"attachment.key.page"_s, tr("صفحه بعد و قبل"), u"PgDn / PgUp"_s);
    addKey(this, u"attachment.key.zoom"_s, tr("بزرگ‌تر، کوچک‌تر، اندازه پنجره"),
           u"+ / - / 0"_s);
    addKey(this, u"attachment.key.save"_s, tr("ذخیره پیوست در فایل"), u"Ctrl+S"_s);
    hide();
}

AttachmentPreview::~AttachmentPreview() = default;

QPushButton *AttachmentPreview::add(const char *part, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName() + u'.' + QLatin1StringView(part));
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::NoFocus); // the keys stay with the page
    return button;
}

void AttachmentPreview::open(const Attachment &attachment)
{
    if (!canBeShown(attachment.mediaType)) {
        save(attachment);
        return;
    }
    m_attachment = attachment;
    m_document.reset();
    m_page = 0;
    m_fitted = true;
    m_sheet->setPage({});
    m_message->hide();
    m_name->setText(isolate(attachment.name));
    setAccessibleName(tr("پیش‌نمایش %1").arg(attachment.name));
    setGeometry(parentWidget()->rect());
    m_before = QApplication::focusWidget();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
    m_busy->setBusy(true);
    refresh();
    m_seat->read([blob = attachment.blob](SeatReader &reader) { return reader.attachment(blob); })
        .then(this, [this, asked = ++m_asked](const Result<QByteArray> &bytes) {
            if (asked != m_asked)
                return;
            if (bytes.ok())
                showBytes(*bytes);
            else
                say(bytes.error());
        });
}

void AttachmentPreview::showBytes(const QByteArray &bytes)
{
    m_reader.open(bytes).then(this,
                              [this, asked = ++m_asked](const Result<std::shared_ptr<Document>> &document) {
                                  if (asked == m_asked)
                                      opened(document);
                              });
}

void AttachmentPreview::save(const Attachment &attachment)
{
    // The name comes from another machine: only its last part may say anything.
    const QString path = m_askPath(QFileInfo(attachment.name).fileName());
    if (path.isEmpty())
        return;
    m_seat
        ->read([blob = attachment.blob, path](SeatReader &reader) {
            return reader.exportAttachment(blob, path);
        })
        .then(this, [this](const Status &done) {
            if (done.ok())
                Q_EMIT said(tr("پیوست در فایل ذخیره شد. این فایل رمز ندارد."));
            else
                Q_EMIT said(done.error().code == ErrorCode::NotFound ? notHereText()
                                                                     : describe(done.error()));
        });
}

void AttachmentPreview::opened(const Result<std::shared_ptr<Document>> &document)
{
    if (!document.ok()) {
        say(document.error());
        return;
    }
    m_document = *document;
    fit();
}

QImage AttachmentPreview::shownImage() const
{
    return m_sheet->page();
}

void AttachmentPreview::goTo(int page)
{
    if (!m_document || page < 0 || page >= pages() || page == m_page)
        return;
    m_page = page;
    if (m_fitted) {
        fit();
    } else {
        draw();
    }
    m_area->verticalScrollBar()->setValue(0);
}

void AttachmentPreview::zoomBy(double factor)
{
    if (!m_document)
        return;
    m_fitted = false;
    m_scale = std::clamp(m_scale * factor, smallest, largest);
    draw();
}

void AttachmentPreview::fit()
{
    if (!m_document)
        return;
    m_fitted = true;
    const QSizeF size = m_document->pageSize(m_page);
    const QSize room = m_area->size() - QSize(currentTheme().px(20), currentTheme().px(4));
    if (!size.isEmpty() && !room.isEmpty()) {
        const bool tall = size.height() > size.width() * 1.2;
        const double across = room.width() / size.width();
        const double down = room.height() / size.height();
        // A page is read: its width counts. A picture is seen whole.
        m_scale = std::clamp(tall && pages() > 1 ? across : std::min(across, down), smallest, largest);
    }
    draw();
}

void AttachmentPreview::draw()
{
    m_busy->setBusy(true);
    refresh();
    const qreal ratio = devicePixelRatioF();
    m_reader.render(m_document, m_page, m_scale * ratio)
        .then(this, [this, ratio, asked = ++m_asked](const Result<QImage> &image) {
            if (asked != m_asked)
                return; // another page or size by now
            if (!image.ok()) {
                say(image.error());
                return;
            }
            QImage page = *image;
            page.setDevicePixelRatio(ratio);
            taken(page);
        });
}

void AttachmentPreview::taken(const Result<QImage> &image)
{
    m_busy->setBusy(false);
    m_message->hide();
    m_sheet->setPage(*image);
    refresh();
    Q_EMIT drawn();
}

void AttachmentPreview::say(const Error &error)
{
    m_busy->setBusy(false);
    m_sheet->setPage({});
    m_message->setText(
        error.code == ErrorCode::NotFound
            ? notHereText()
            : tr("این پیوست را نمی‌توان نشان داد؛ شاید آسیب دیده، رمز دارد یا تصویر آن بسیار بزرگ است. خود پیوست سر جای خود است و می‌توان آن را در فایل ذخیره کرد."));
    m_message->show();
    refresh();
    Q_EMIT failed(error);
}

void AttachmentPreview::refresh()
{
    // Where the bar is short the keys are told by the tips alone.
    const bool roomy = width() >= currentTheme().px(600);
    const auto label = [roomy](QPushButton *button, const QString &text, const QString &keys) {
        const QString whole = tr("%1 (%2)").arg(text, isolateLtr(keys));
        button->setText(roomy ? whole : text);
        button->setToolTip(whole);
    };
    label(m_previous, tr("صفحه قبل"), u"PgUp"_s);
    label(m_next, tr("صفحه بعد"), u"PgDn"_s);
    label(m_fit, roomy ? tr("اندازه پنجره") : tr("اندازه"), shownDigits(u"0"_s));
    label(m_save, tr("ذخیره در فایل…"), u"Ctrl+S"_s);
    label(m_close, tr("بستن"), u"Esc"_s);
    if (!roomy) { // one page on or back is said by its arrow
        m_previous->setText({});
        m_next->setText({});
    }
    m_previous->setIcon(themeIcon(u"chevron-back"));
    m_next->setIcon(themeIcon(u"chevron-forward"));
    m_previous->setAccessibleName(tr("صفحه قبل"));
    m_next->setAccessibleName(tr("صفحه بعد"));
    for (QPushButton *sign : {m_smaller, m_larger})
        sign->setFixedWidth(currentTheme().px(44));
    const int all = pages();
    m_place->setText(all > 0 ? tr("%1 از %2").arg(numberText(m_page + 1), numberText(all)) : QString());
    m_previous->setVisible(all > 1);
    m_next->setVisible(all > 1);
    m_place->setVisible(all > 1);
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < all);
    m_smaller->setEnabled(all > 0 && m_scale > smallest);
    m_larger->setEnabled(all > 0 && m_scale < largest);
    m_fit->setEnabled(all > 0);
}

void AttachmentPreview::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *down = m_area->verticalScrollBar();
    QScrollBar *across = m_area->horizontalScrollBar();
    const auto move = [](QScrollBar *bar, int by) { bar->setValue(bar->value() + by); };
    if (event->matches(QKeySequence::Save)) {
        save(m_attachment);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        hide();
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        goTo(m_page + 1);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        goTo(m_page - 1);
        break;
    case Qt::Key_Home:
        goTo(0);
        break;
    case Qt::Key_End:
        goTo(pages() - 1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep);
        break;
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Down:
        move(down, currentTheme().px(60));
        break;
    case Qt::Key_Up:
        move(down, -currentTheme().px(60));
        break;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool onward = (event->key() == Qt::Key_Right) != isRightToLeft();
        move(across, onward ? currentTheme().px(60) : -currentTheme().px(60));
        break;
    }
    default:
        break; // letters are no orders to the list behind
    }
}

void AttachmentPreview::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), currentTheme().colours().window);
}

void AttachmentPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
    if (m_fitted && m_document)
        fit();
}

/// What was looked at does not stay in memory.
void AttachmentPreview::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    ++m_asked;
    m_document.reset();
    m_sheet->setPage({});
}

bool AttachmentPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace mizban
