#include "ui/widgets/told_role.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace mizban {

namespace {

constexpr char roleProperty[] = "mizban.toldRole";
constexpr char valueProperty[] = "mizban.toldValue";

class ToldWidget : public QAccessibleWidget
{
public:
    ToldWidget(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return widget()->property(valueProperty).toString();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeTold(const QString &, QObject *object)
{
    const QVariant role = object && object->isWidgetType() ? object->property(roleProperty) : QVariant();
    if (!role.isValid())
        return nullptr;
    return new ToldWidget(static_cast<QWidget *>(object), static_cast<QAccessible::Role>(role.toInt()));
}

} // namespace

void setToldRole(QWidget *widget, QAccessible::Role role)
{
    static const bool installed = [] {
        QAccessible::installFactory(&makeTold);
        return true;
    }();
    Q_UNUSED(installed)
    widget->setProperty(roleProperty, int(role));
}

void setToldValue(QWidget *widget, const QString &value)
{
    if (widget->property(valueProperty).toString() == value)
        return;
    widget->setProperty(valueProperty, value);
    QAccessibleValueChangeEvent change(widget, value);
    QAccessible::updateAccessibility(&change);
}

} // namespace mizban
