#pragma once

#include "ui/case/act_panel.h"

namespace mizban {

class JalaliDateEdit;

// Acts that take one text.

class TextPanel : public ActPanel
{
    Q_OBJECT

public:
    [[nodiscard]] QString text() const { return textOf(QStringLiteral("text")).trimmed(); }

protected:
    TextPanel(CaseAct act, const QString &title, const QString &label, const QString &sendText,
              QWidget *parent, bool required = true);
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

/// عودت: the matter is not this agency's (S6).
class ReturnPanel : public TextPanel
{
    Q_OBJECT

public:
    explicit ReturnPanel(QWidget *parent = nullptr);
};

/// فراخوان: takes back what its recipient has not seen; a reason is welcome.
class RecallPanel : public TextPanel
{
    Q_OBJECT

public:
    explicit RecallPanel(QWidget *parent = nullptr);
};

/// What is needed from the applicant, and until when (S7).
class AwaitPanel : public TextPanel
{
    Q_OBJECT

public:
    explicit AwaitPanel(QWidget *parent = nullptr);
    [[nodiscard]] qint64 untilMs() const; ///< end of the day; 0: no date

private:
    JalaliDateEdit *m_until = nullptr;
};

/// The applicant has brought it.
class ReceivedPanel : public TextPanel
{
    Q_OBJECT

public:
    explicit ReceivedPanel(QWidget *parent = nullptr);
};

/// پذیرش: nothing to write.
class AcceptPanel : public ActPanel
{
    Q_OBJECT

public:
    explicit AcceptPanel(QWidget *parent = nullptr);
};

} // namespace mizban
