#include "ui/widgets/persian_line_edit.h"

#include "ui/widgets/half_space.h"
#include "ui/widgets/placeholder.h"

namespace mizban {

PersianLineEdit::PersianLineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setLayoutDirection(Qt::RightToLeft);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
    hideOwnPlaceholder(*this);
}

void PersianLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    paintPlaceholder(*this, cursorRect());
}

void PersianLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (isHalfSpaceKey(event)) {
        insert(QString(halfSpace));
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace mizban
