#pragma once

#include "core/services/night_desk.h"
#include "ui/night/night_feed.h"
#include "ui/night/night_form.h"
#include "ui/widgets/completing_combo.h"

namespace mizban {

class ChoiceBar;
class DigitLineEdit;
class PersianLineEdit;
class PersianTextEdit;
class TextLabel;

/// A call to a unit on duty: result, number, a note. Enter saves, so that a call takes two keys: the digit of
/// its result, and Enter.
///
/// Object names: night.check, night.check.{result,person,number,note,send}.
class CheckForm : public NightForm
{
    Q_OBJECT

public:
    explicit CheckForm(QWidget *parent = nullptr);

    /// Begins with who is on duty there, called first, and what came of it.
    void begin(const NightBoardRow &row, const QString &title, CallResult result);
    [[nodiscard]] UnitCode unit() const { return m_unit; }
    [[nodiscard]] ReachabilityChecked check() const;

private:
    UnitCode m_unit;
    QList<NightTurn> m_turns;
    ChoiceBar *m_result = nullptr;
    ChoiceBar *m_person = nullptr;
    DigitLineEdit *m_number = nullptr;
    PersianLineEdit *m_note = nullptr;
};

/// A new item of the night, and whom it goes to at once.
///
/// Object names: night.item, night.item.{office,urgency,caller,text,to,send}.
class ItemForm : public NightForm
{
    Q_OBJECT

public:
    explicit ItemForm(QWidget *parent = nullptr);

    void setRecipients(const QList<CompletionEntry> &entries, const HolderCode &without);
    /// Says until when an urgent item is to be dealt with.
    void setTimes(const NightTimes &times);
    [[nodiscard]] NightItemInput input() const;
    [[nodiscard]] QString to() const; ///< empty: it stays here
    void clear() override;

private:
    ChoiceBar *m_office = nullptr;
    ChoiceBar *m_urgency = nullptr;
    PersianLineEdit *m_caller = nullptr;
    PersianTextEdit *m_text = nullptr;
    CompletingCombo *m_to = nullptr;
};

/// Hands an item to another's night manager.
///
/// Object names: night.offer, night.offer.{to,text,send}.
class OfferForm : public NightForm
{
    Q_OBJECT

public:
    explicit OfferForm(QWidget *parent = nullptr);

    void setRecipients(const QList<CompletionEntry> &entries, const HolderCode &without);
    [[nodiscard]] QString to() const;
    [[nodiscard]] QString text() const;

private:
    CompletingCombo *m_to = nullptr;
    PersianTextEdit *m_text = nullptr;
};

/// One text: a note, a correction, an acknowledgement, a result, a reason.
///
/// Object names: NAME, NAME.{text,send}.
class WordForm : public NightForm
{
    Q_OBJECT

public:
    WordForm(const QString &name, const QString &title, const QString &label, const QString &sendText,
             const QStringList &errors = {}, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;

private:
    PersianTextEdit *m_text = nullptr;
};

/// The hand-over: to whom, a word on every open item, the summary that the program wrote and the person may
/// correct.
///
/// Object names: night.handOver, night.handOver.{to,word.TRACKING…,summary,send}.
class HandOverForm : public NightForm
{
    Q_OBJECT

public:
    explicit HandOverForm(QWidget *parent = nullptr);

    void begin(const NightPicture &night, const QList<CompletionEntry> &successors);
    /// Whether other items are open by now than those with a row.
    [[nodiscard]] bool isStale(const NightPicture &night) const;
    [[nodiscard]] ShiftWords words() const;
    [[nodiscard]] QMap<QString, QString> texts() const override;
    void showProblem(const Error &error) override;

private:
    void showItems(const NightPicture &night);

    CompletingCombo *m_to = nullptr;
    PersianTextEdit *m_summary = nullptr;
    QString m_written;               ///< the summary as the program wrote it
    QMap<QString, StreamId> m_items; ///< by tracking id: those with a row
    FormSection *m_itemSection = nullptr;
};

/// Two managers started one shift: whose start counts, and why.
///
/// Object names: night.settle, night.settle.{counts,text,send}.
class SettleForm : public NightForm
{
    Q_OBJECT

public:
    explicit SettleForm(QWidget *parent = nullptr);

    void begin(const ShiftState &shift, const Directory &directory);
    [[nodiscard]] EventId counts() const; ///< not valid: none chosen
    [[nodiscard]] QString reason() const;

private:
    ChoiceBar *m_counts = nullptr;
    PersianTextEdit *m_reason = nullptr;
};

} // namespace mizban
