#pragma once

#include <QListView>

namespace mizban {

class HistoryDelegate;

/// The history of a case at full height: it does not scroll by itself, the pane around it does.
class HistoryView : public QListView
{
    Q_OBJECT

public:
    explicit HistoryView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    HistoryDelegate *m_delegate = nullptr;
    int m_height = 0;
};

} // namespace mizban
