#pragma once

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace mizban {

/// A picture over the reading pane, fitted to it. Esc goes back. Nothing is written to disk.
class ImagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit ImagePreview(QWidget *over);

    void showImage(const QString &name, const QImage &image);

Q_SIGNALS:
    void saveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QImage m_image;
    QLabel *m_name = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace mizban
