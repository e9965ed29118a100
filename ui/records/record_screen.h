#pragma once

#include "ui/records/record_model.h"

#include <QWidget>

class QBoxLayout;
class QListView;
class QStackedWidget;
class QScrollArea;
class QVBoxLayout;

namespace mizban {

class Banner;
class EmptyState;
class FactLabel;
class SectionHeader;

/// A list of records beside what there is to read of one: below it where the window is narrow. Letters are
/// orders of the screen, F6 goes between list and page.
///
/// Object names: NAME, NAME.{title,list,empty,text,problem}.
class RecordScreen : public QWidget
{
    Q_OBJECT

public:
    void focusList();
    void showRecord(const StreamId &id);

protected:
    RecordScreen(std::shared_ptr<Seat> seat, const QString &name, const QString &title,
                 RecordModel::Fetch fetch, QWidget *parent);

    [[nodiscard]] const std::shared_ptr<Seat> &seat() const { return m_seat; }
    [[nodiscard]] RecordModel *records() const { return m_records; }
    [[nodiscard]] SectionHeader *head() const { return m_head; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    [[nodiscard]] StreamId current() const;
    /// Above the text, at the head of the pane.
    void addToPane(QWidget *widget);
    /// Above the list, under the title.
    void addToSide(QWidget *widget);
    void setText(const QString &text);
    void setTextShown(bool isShown);
    /// Something is written in the pane: where the window is narrow it takes the place of the list.
    void setWriting(bool writing);
    void say(Tone tone, const QString &text);
    void hush();

    /// Another record is chosen, or the same has changed; not valid: none.
    virtual void recordShown(const StreamId &id) = 0;
    /// Enter or double click.
    virtual void recordOpened(const StreamId &id) = 0;

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showLoaded(const QString &note);
    void refresh();
    void arrange();

    std::shared_ptr<Seat> m_seat;
    RecordModel *m_records = nullptr;
    SectionHeader *m_head = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_side = nullptr;
    QScrollArea *m_pane = nullptr;
    QVBoxLayout *m_sideColumn = nullptr;
    QVBoxLayout *m_paneColumn = nullptr;
    FactLabel *m_text = nullptr;
    Banner *m_problem = nullptr;
    QBoxLayout *m_line = nullptr;
    StreamId m_chosen;
    bool m_writing = false;
};

} // namespace mizban
