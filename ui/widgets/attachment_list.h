#pragma once

#include "ui/widgets/theme.h"

#include <QList>
#include <QString>
#include <QWidget>

class QBoxLayout;
class QListWidget;
class QPushButton;
class QLabel;

namespace mizban {

struct AttachmentEntry
{
    QString id; ///< whatever the screen knows it by
    QString name;
    qint64 bytes = 0;
    bool image = false;
    QString state = {}; ///< where it is on its way; may be empty
    Tone tone = Tone::Neutral;
};

/// The attachments of a case or draft. Reads no file: it says what was dropped or asked for.
class AttachmentList : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentList(QWidget *parent = nullptr);

    void setEntries(const QList<AttachmentEntry> &entries);
    [[nodiscard]] QList<AttachmentEntry> entries() const { return m_entries; }
    /// Another way to add, beside the add button.
    void addButton(QPushButton *button);
    /// No adding, dropping or removing.
    void setReadOnly(bool readOnly);

    /// «۱٫۴ مگابایت»
    [[nodiscard]] static QString sizeText(qint64 bytes);
    /// As narrow as its widest button: they stand one under the other where they do not fit side by side.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Local paths, in the order of the drop.
    void filesDropped(const QStringList &paths);
    /// The add button, or Ins in the list.
    void addRequested();
    void removeRequested(const QString &id);
    void openRequested(const QString &id);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QList<QPushButton *> buttons() const;
    void arrange();

    QList<AttachmentEntry> m_entries;
    QListWidget *m_list = nullptr;
    QBoxLayout *m_line = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_invitation = nullptr;
    bool m_readOnly = false;
    bool m_dragging = false;
};

} // namespace mizban
