#pragma once

#include "core/services/seat.h"
#include "ui/printing/list_job.h"

#include <QWidget>

#include <functional>

class QPagedPaintDevice;
class QPushButton;
class QBoxLayout;

namespace mizban {

class Banner;
class BusyLine;
class PageView;
class TextLabel;

/// A list of cases as it will be on paper: the folder or the search one comes from. Page Down shows page
/// after page of the first ones; Ctrl+P prints all, Ctrl+S keeps all as PDF, which goes on beside the work
/// and is stopped with Escape; Escape again closes. The window's thread.
///
/// Object names: listPrint, listPrint.{pages,area,sheet,print,save,close,busy,message}.
class ListPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ListPreview(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    void showList(const ListRequest &request);
    [[nodiscard]] bool isPrinting() const { return m_job->isRunning(); }

    using AskDevice = std::function<std::shared_ptr<QPagedPaintDevice>()>;
    void setAskDevice(AskDevice ask) { m_askDevice = std::move(ask); }
    using AskPath = std::function<QString(const QString &suggestedName)>;
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }

public Q_SLOTS:
    void print();
    void savePdf();
    void turn(int pages);

Q_SIGNALS:
    void shown(int page); ///< from 0
    void printed(int pages);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void readOn();
    void showPage();
    void jobEnded(const Result<int> &pages);
    void refresh();
    void fitBar();

    std::shared_ptr<Seat> m_seat;
    ListJob *m_job;
    ListRequest m_request;
    ListHead m_head;
    QList<QList<CartableRow>> m_read; ///< the first pages
    ListCursor m_next;
    int m_page = 0;
    int m_wanted = 0;
    bool m_busy = false;
    quint64 m_generation = 0;
    AskDevice m_askDevice;
    AskPath m_askPath;
    Banner *m_message = nullptr;
    BusyLine *m_progress = nullptr;
    TextLabel *m_pages = nullptr;
    PageView *m_view = nullptr;
    QBoxLayout *m_bar = nullptr;
    QPushButton *m_printButton = nullptr;
    QPushButton *m_saveButton = nullptr;
    QPushButton *m_closeButton = nullptr;
};

} // namespace mizban
