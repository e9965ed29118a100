#pragma once

#include "ui/widgets/paragraphs.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

namespace mizban {

/// Text that was typed by people: plain, never read as markup, wrapped, selectable on request.
/// Follows the theme.
class TextLabel : public WrappedLabel
{
    Q_OBJECT

public:
    enum class Ink { Text, Muted };

    explicit TextLabel(TypeStep step = TypeStep::Body, Ink ink = Ink::Text, QWidget *parent = nullptr);

    /// Marking and copying by mouse and keyboard; the label then takes the focus. It becomes a document,
    /// which lays its text out many times, only when somebody turns to it.
    void setSelectable(bool selectable);

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] const Paragraphs &paragraphs(qreal width) const;
    void turnInto(Qt::TextInteractionFlags flags);
    void refresh();

    TypeStep m_step;
    Ink m_ink;
    bool m_selectable = false;
    mutable Paragraphs m_last;
    mutable Paragraphs m_before; ///< a pane is measured with and without its scroll bar
};

} // namespace mizban
