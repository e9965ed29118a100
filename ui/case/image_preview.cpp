#include "ui/case/image_preview.h"

#include "core/base/digits.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

ImagePreview::ImagePreview(QWidget *over)
    : QWidget(over)
    , m_name(new QLabel)
    , m_save(new QPushButton(tr("ذخیره در فایل…")))
    , m_close(new QPushButton(tr("بستن (%1)").arg(isolateLtr(u"Esc"_s))))
{
    setObjectName(u"case.preview"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_name->setTextFormat(Qt::PlainText);
    m_save->setObjectName(u"case.preview.save"_s);
    m_close->setObjectName(u"case.preview.close"_s);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_name, 1);
    bar->addWidget(m_save);
    bar->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(bar);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &ImagePreview::saveRequested);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    over->installEventFilter(this);
    hide();
}

void ImagePreview::showImage(const QString &name, const QImage &image)
{
    m_image = image;
    m_name->setText(isolate(name));
    setAccessibleName(tr("پیش‌نمایش %1").arg(name));
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void ImagePreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
}

void ImagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().colours().window);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int gap = currentTheme().space12();
    const QRect room = rect().adjusted(gap, m_close->geometry().bottom() + gap, -gap, -gap);
    QSize size = m_image.size();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(room.center());
    painter.drawImage(place, m_image);
}

bool ImagePreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace mizban
