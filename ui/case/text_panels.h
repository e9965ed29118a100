#pragma once

#include "ui/case/act_panel.h"

namespace mizban {

// Acts that take one text.

class TextPanel : public ActPanel
{
    Q_OBJECT

public:
    [[nodiscard]] QString text() const { return textOf(QStringLiteral("text")).trimmed(); }

protected:
    TextPanel(CaseAct act, const QString &title, const QString &label, const QString &sendText,
              QWidget *parent);
};

/// یادداشت: internal, never shown to the applicant (T7).
class NotePanel : public TextPanel
{
    Q_OBJECT

public:
    explicit NotePanel(QWidget *parent = nullptr);
};

/// مختومه کردن, with what the applicant is told.
class ClosePanel : public TextPanel
{
    Q_OBJECT

public:
    explicit ClosePanel(QWidget *parent = nullptr);
};

/// بازگشایی, with the reason.
class ReopenPanel : public TextPanel
{
    Q_OBJECT

public:
    explicit ReopenPanel(QWidget *parent = nullptr);
};

} // namespace mizban
