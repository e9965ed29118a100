#pragma once

#include "ui/widgets/persian_line_edit.h"

#include <QWidget>

class QPushButton;

namespace mizban {

class FlowLayout;

/// The line one searches with, and under it what the line says: a chip for each filter, to be taken away
/// with one press.
///
/// Object names: search.field, search.filter.0, search.filter.1, …
class SearchField : public QWidget
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    [[nodiscard]] PersianLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->text(); }
    void setText(const QString &text);
    /// Adds a filter's word and waits for its value: «نوع:».
    void beginFilter(const QString &word);
    /// Whether the text was not understood; the screen says what is wrong.
    void setFaulty(bool faulty);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChips();
    void removeFilter(int number);
    void refresh();

    PersianLineEdit *m_edit = nullptr;
    QWidget *m_chipRow = nullptr;
    FlowLayout *m_chips = nullptr;
};

} // namespace mizban
