#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace mizban {

/// A file's path with a button that asks for it. The line is named as the field is, the button with
/// `.choose` after it.
class PathField : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { Open, Save };

    PathField(const QString &name, Purpose purpose, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    /// Of the file dialog.
    void setQuestion(const QString &title, const QString &filter);
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void pathChanged(const QString &path); ///< typed, chosen or set
    void chosen();                         ///< typed by the person, or from the dialog
    void left();

protected:
    bool event(QEvent *event) override;

private:
    void ask();

    Purpose m_purpose;
    QString m_title;
    QString m_filter;
    QLineEdit *m_line = nullptr;
    QPushButton *m_choose = nullptr;
};

} // namespace mizban
