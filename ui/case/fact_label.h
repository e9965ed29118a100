#pragma once

#include "ui/case/text_label.h"

namespace mizban {

/// Facts, one a line: the first line is their heading, captions are quieter than what they name, a line that
/// ends with a colon heads the lines below it. Nothing of it is read as markup. Follows the theme.
class FactLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit FactLabel(QWidget *parent = nullptr);

    void setFacts(const QString &lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    QString m_lines;
};

} // namespace mizban
