#pragma once

#include <QList>

class QPushButton;

namespace mizban {

/// Lets a line of buttons fit into `room` pixels: where it is too little they lose their keys («ثبت (F2)»
/// becomes «ثبت», the key goes to the tooltip) and then their icons. Icons are given back by the caller.
void fitButtons(const QList<QPushButton *> &buttons, int room, int gap);

} // namespace mizban
