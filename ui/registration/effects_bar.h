#pragma once

#include "core/domain/vocabulary.h"

#include <QList>
#include <QWidget>

class QCheckBox;

namespace mizban {

/// The four expected effects, of which several may hold (001 §1.8). One tab stop; each key 1 to 4 turns
/// one on or off.
class EffectsBar : public QWidget
{
    Q_OBJECT

public:
    explicit EffectsBar(QWidget *parent = nullptr);

    [[nodiscard]] QList<Effect> effects() const;
    void setEffects(const QList<Effect> &effects);

Q_SIGNALS:
    void effectsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QCheckBox *> m_boxes; ///< in the order of Effect
};

} // namespace mizban
