#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace mizban {

/// Title of a part of a screen, with an optional quiet note and room for controls at its end.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// A number or a few words beside the title.
    void setNote(const QString &note);
    /// At the end of the line; the header owns it.
    void addWidget(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void fitNote();

    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QString m_whole; ///< the note where there is room for it
    QHBoxLayout *m_line = nullptr;
};

} // namespace mizban
