#pragma once

#include "core/services/seat.h"
#include "ui/attachments/document_reader.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace mizban {

class BusyLine;
class PageSheet;

/// A document over the pane it belongs to, a page at a time. Nothing is written to disk. Keys: PgUp and
/// PgDn or Space through the pages, + − and 0 to zoom, the arrows to move, Ctrl+S to save, Esc back.
///
/// Object names: <name>.preview with .previous, .next, .page, .smaller, .larger, .fit, .save, .close,
/// .sheet, .message.
class AttachmentPreview : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the names of the controls, as in «case».
    AttachmentPreview(std::shared_ptr<Seat> seat, const QString &name, QWidget *over);
    ~AttachmentPreview() override;

    /// Shows itself at once, and the page follows. What cannot be shown is offered to be saved.
    void open(const Attachment &attachment);
    /// Writes it, without encryption, to a file that is asked for.
    void save(const Attachment &attachment);
    /// Asks where to save; a file dialog unless replaced.
    using AskPath = std::function<QString(const QString &suggestedName)>;
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pages() const { return m_document ? m_document->pages() : 0; }
    [[nodiscard]] double scale() const { return m_scale; }
    /// The page as it stands there; null before it does.
    [[nodiscard]] QImage shownImage() const;

public Q_SLOTS:
    void goTo(int page);
    void zoomBy(double factor);
    /// As large as the room has it whole in its width.
    void fit();

Q_SIGNALS:
    void said(const QString &sentence);      ///< how saving went
    void drawn();                            ///< the page stands there
    void failed(const mizban::Error &error); ///< and says so itself

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showBytes(const QByteArray &bytes);
    QPushButton *add(const char *part, const QString &text);
    void opened(const Result<std::shared_ptr<Document>> &document);
    void draw();
    void taken(const Result<QImage> &image);
    void say(const Error &error);
    void refresh();

    std::shared_ptr<Seat> m_seat;
    AskPath m_askPath;
    Attachment m_attachment;
    DocumentReader m_reader;
    std::shared_ptr<Document> m_document;
    int m_page = 0;
    double m_scale = 1;
    bool m_fitted = true;
    QPointer<QWidget> m_before; ///< had the focus
    int m_asked = 0;            ///< pages asked for; only the last counts
    QLabel *m_name = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_smaller = nullptr;
    QPushButton *m_larger = nullptr;
    QPushButton *m_fit = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    BusyLine *m_busy = nullptr;
    QScrollArea *m_area = nullptr;
    PageSheet *m_sheet = nullptr;
};

} // namespace mizban
