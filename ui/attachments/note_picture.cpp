#include "ui/attachments/note_picture.h"

#include "core/base/digits.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int mostPixels = 1600;  // on a side: beside a text nobody sees more
constexpr int tallest = 260;      // logical pixels
constexpr qreal usualScale = 0.5; // of what was written on the sheet
constexpr int frame = 2;

} // namespace

void NotePictures::ask(const BlobId &blob)
{
    m_wanted.append(blob);
    if (const auto known = m_known.constFind(blob); known != m_known.constEnd() && known->ok())
        return;
    m_read(blob).then(this, [this, blob](const Result<QByteArray> &bytes) {
        if (bytes.ok())
            draw(blob, *bytes);
        else
            take(blob, bytes.error());
    });
}

void NotePictures::draw(const BlobId &blob, const QByteArray &bytes)
{
    if (!m_reader)
        m_reader = std::make_unique<DocumentReader>();
    m_reader->open(bytes).then(this, [this, blob](const Result<std::shared_ptr<Document>> &document) {
        if (!document.ok()) {
            take(blob, document.error());
            return;
        }
        const QSizeF size = (*document)->pageSize(0);
        const double scale = std::min(1.0, mostPixels / std::max({size.width(), size.height(), 1.0}));
        m_reader->render(*document, 0, scale).then(this, [this, blob](const Result<QImage> &image) {
            take(blob, image);
        });
    });
}

void NotePictures::take(const BlobId &blob, const Result<QImage> &picture)
{
    if (!m_wanted.contains(blob))
        return; // another case is read by now
    m_known.insert(blob, picture);
    Q_EMIT changed();
}

QImage NotePictures::picture(const BlobId &blob) const
{
    const auto known = m_known.constFind(blob);
    return known != m_known.constEnd() && known->ok() ? known->value() : QImage();
}

std::optional<Error> NotePictures::trouble(const BlobId &blob) const
{
    const auto known = m_known.constFind(blob);
    return known != m_known.constEnd() && !known->ok() ? std::optional(known->error()) : std::nullopt;
}

void NotePictures::keepOnly(const QList<BlobId> &blobs)
{
    m_wanted = blobs;
    m_known.removeIf([&blobs](const auto &known) { return !blobs.contains(known.key()); });
}

NotePicture::NotePicture(NotePictures *pictures, const Attachment &attachment, QWidget *parent)
    : QAbstractButton(parent)
    , m_pictures(pictures)
    , m_attachment(attachment)
{
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("دیدن %1").arg(isolate(attachment.name)));
    setToolTip(tr("با Enter یا کلیک، بزرگ دیده می‌شود."));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_pictures, &NotePictures::changed, this, &NotePicture::refresh);
    m_pictures->ask(m_attachment.blob);
    refresh();
}

/// Until it is there, and where it cannot be shown, a sentence stands in its place.
void NotePicture::refresh()
{
    const auto trouble = m_pictures->trouble(m_attachment.blob);
    if (!trouble)
        setText({});
    else if (trouble->code == ErrorCode::NotFound)
        setText(tr(
            "این تصویر هنوز از مرکز نرسیده است؛ با همگام‌سازی بعدی می‌رسد."));
    else
        setText(tr(
            "این تصویر اینجا نشان داده نمی‌شود؛ آن را از بخش پیوست‌ها در فایل ذخیره کنید."));
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

QSize NotePicture::sizeIn(int width) const
{
    const QImage image = picture();
    if (image.isNull())
        return {};
    const Theme theme = currentTheme();
    const QSizeF usual = QSizeF(image.size()) * usualScale * theme.scale();
    const QSizeF room(std::max(1, width - 2 * frame), theme.px(tallest));
    const bool fits = usual.width() <= room.width() && usual.height() <= room.height();
    return (fits ? usual : usual.scaled(room, Qt::KeepAspectRatio)).toSize();
}

int NotePicture::heightForWidth(int width) const
{
    if (!picture().isNull())
        return sizeIn(width).height() + 2 * frame;
    const QRect words = fontMetrics().boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap, text());
    return text().isEmpty() ? 0 : words.height();
}

QSize NotePicture::sizeHint() const
{
    const int width = currentTheme().px(420);
    return {width, heightForWidth(width)};
}

QSize NotePicture::minimumSizeHint() const
{
    return {currentTheme().px(120), 0};
}

void NotePicture::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void NotePicture::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    const QImage image = picture();
    if (image.isNull()) {
        painter.setPen(theme.colours().muted);
        painter.drawText(rect(), Qt::TextWordWrap | Qt::AlignLeading, text());
        return;
    }
    const QSize size = sizeIn(width());
    const int left = isRightToLeft() ? width() - size.width() - frame : frame;
    const QRect sheet(QPoint(left, frame), size);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(sheet, image);
    painter.setPen(hasFocus() ? QPen(theme.colours().focus, frame) : QPen(theme.colours().border, 1));
    painter.drawRect(QRectF(sheet).adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace mizban
