#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace mizban {

/// The Enter of Persian office software: Enter goes to the next field of the form and never fires a
/// default button; Ctrl+Enter submits. In a text of several lines Enter stays a new line; on a
/// button it presses it. Child of the form, watches fields added later too.
class EnterAdvancesFilter : public QObject
{
    Q_OBJECT

public:
    explicit EnterAdvancesFilter(QWidget *form);

Q_SIGNALS:
    void submitted();
    /// Enter in the last field.
    void endReached();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QObject *object);
    bool enterPressed(QWidget *field, QKeyEvent *event);
    void advance(QWidget *from);

    QPointer<QWidget> m_form;
};

} // namespace mizban
