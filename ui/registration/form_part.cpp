#include "ui/registration/form_part.h"

#include "core/base/shown_digits.h"
#include "ui/widgets/persian_text_edit.h"

#include <QKeyEvent>
#include <QLabel>

namespace mizban {

FieldRow *FormPart::makeRow(const QString &field, const char *object, const QString &label, QWidget *control,
                            bool required)
{
    control->setObjectName(QStringLiteral("registration.") + QLatin1StringView(object));
    auto *row = new FieldRow(label, control, this, FieldRow::LabelPlace::Above);
    row->setRequired(required);
    m_rows.insert(field, row);
    return row;
}

FieldRow *FormPart::makeBareRow(const QString &field, const char *object, const QString &label,
                                QWidget *control)
{
    FieldRow *row = makeRow(field, object, label, control);
    row->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->hide();
    return row;
}

void FormPart::watchPaste(PersianTextEdit *edit, FieldRow *row)
{
    connect(edit, &PersianTextEdit::pasteRefused, row, [row](qsizetype characters) {
        row->setError(shownDigits(tr("این متن %1 نویسه دارد و بیش از اندازه مجاز است؛ چسبانده نشد. آن را "
                                     "به‌صورت پیوست بیفزایید.")
                                      .arg(characters)));
    });
}

void FormPart::clearProblems()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->clearMessage();
}

DecidedChoice::DecidedChoice(QWidget *bar)
    : QObject(bar)
{
    bar->installEventFilter(this);
}

bool DecidedChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
        case Qt::Key_Space:
            m_stepping = true;
            break;
        default:
            m_stepping = false;
        }
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_stepping = false;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mizban
