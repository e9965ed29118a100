#pragma once

#include "core/domain/payloads.h"

#include <QFrame>
#include <QHash>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace mizban {

class AttachmentField;
class FieldRow;
class PersianTextEdit;
class PhraseBar;
class TextLabel;

/// What can be done with a case from the reading pane.
enum class CaseAct {
    Refer,
    Answer,
    Note,
    Close,
    Reopen,
    Explain,
    Board,
    AddSubject,
    Share,
    Accept,
    Return,
    Recall,
    Task,
    Inquire,
    TaskReply,
    Await,
    Received,
    Deliver,
    Resolve,
    DecideException,
    Correct,
    Survey,
    Tell,
    Marginal, // 001 §4-25, with the two that follow
    AcknowledgeNote,
    AnswerNote,
    GiveBack,   // 001 §1.13: a draft of the office
    SendDrafts, // those of many cases at once
    // About the promised time (D5); offered only where they are allowed.
    AskExtension,
    Extend,
    Escalate,
    Dispute,
    CallSession,
    Decide,
    GiveEvidence,
    RefuseDecision,
    ReferMisconduct,
    ResolveMisconduct
};
inline constexpr size_t caseActCount = 38;

/// Those about the promised time.
[[nodiscard]] constexpr bool isDeadlineAct(CaseAct act)
{
    return act >= CaseAct::AskExtension;
}

/// Acts that only sealed cases know (D4).
[[nodiscard]] constexpr bool isOfSealedCases(CaseAct act)
{
    return act == CaseAct::Explain || act == CaseAct::Board || act == CaseAct::AddSubject ||
           act == CaseAct::Share;
}

/// What was typed into a panel, by field.
using PanelTexts = QHash<QString, QString>;

/// A form in the reading pane for one act, not a dialog. Ctrl+Enter sends, F2 sends and goes on to the next
/// case, Esc puts it away; what was
/// typed stays with whoever asks for texts(). Controls are named `case.<act>.<field>`.
class ActPanel : public QFrame
{
    Q_OBJECT

public:
    ActPanel(CaseAct act, const QString &title, const QString &sendText, QWidget *parent = nullptr);

    [[nodiscard]] CaseAct act() const { return m_act; }
    [[nodiscard]] virtual PanelTexts texts() const;
    virtual void setTexts(const PanelTexts &texts);
    /// Lets the act carry files.
    void setFileField(AttachmentField *files);
    [[nodiscard]] AttachmentField *fileField() const { return m_files; }
    [[nodiscard]] QList<Attachment> files() const;
    void setFiles(const QList<Attachment> &files);
    /// The form is left: takes what is on its way into the store, and waits for it.
    virtual void finishFiles();
    /// Whether anything was typed or attached.
    [[nodiscard]] virtual bool isBlank() const;
    /// The first thing that is missing, before anything is sent.
    [[nodiscard]] virtual std::optional<Error> problem() const;
    /// Beside the field it names, else under the first one.
    void showError(const Error &error);
    /// The same while the person types: the keys stay where they are. Where it stands, if at a field.
    QWidget *tellError(const Error &error);
    void clearErrors();
    /// While the act is being saved nothing more can be sent.
    void setSaving(bool saving);
    [[nodiscard]] bool isSaving() const { return m_saving; }
    /// Whether the person wants the next case once this is sent.
    [[nodiscard]] bool goesOn() const { return m_goesOn; }
    void focusFirst();
    /// As its button does.
    void send(bool goOn = false);
    /// The ready sentences under the first text; null in panels without a text.
    [[nodiscard]] PhraseBar *phraseBar() const { return m_phrases; }
    /// Writes a ready sentence where the cursor stands in the first text.
    void writePhrase(const QString &phrase);
    /// What the first text holds.
    [[nodiscard]] QString firstText() const;
    /// The office writes for its principal here (001 §1.13): what is sent is a draft, with a word for him and
    /// without a signature.
    void setDrafting(bool drafting);
    [[nodiscard]] bool isDrafting() const { return m_drafting; }
    /// Below the title: who prepared what stands here, or for whom it is; may be empty.
    void setSubtitle(const QString &text);

Q_SIGNALS:
    void edited(); ///< what texts() gives has changed
    void sendRequested();
    void sentTooSoon(); ///< asked for while nothing can be sent yet or any more
    void dismissed();

protected:
    void addField(const QString &key, const QString &label, QWidget *control, bool required);
    [[nodiscard]] QWidget *control(const QString &key) const;
    [[nodiscard]] FieldRow *row(const QString &key) const;
    [[nodiscard]] QString textOf(const QString &key) const;
    /// Whether it can be sent at all as things stand in the form (4-4).
    void setSendable(bool sendable);
    /// Under which of its fields an error is shown.
    [[nodiscard]] virtual QString fieldOf(const Error &error) const { return error.field; }
    /// The keys go to what is to be mended.
    virtual void focusFault(const Error &error, QWidget *control);
    /// A ready sentence was written: what it needs beside it may be proposed.
    virtual void phraseWritten() {}
    /// Below the fields: where the act leads.
    void setRemark(const QString &text);
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        QString key;
        QWidget *control;
        FieldRow *row;
        bool required;
    };

    [[nodiscard]] const Field *field(const QString &key) const;
    static QString valueOf(const QWidget *control);
    static void setValue(QWidget *control, const QString &value);
    void watch(QWidget *control, FieldRow *row);
    void nameSending();
    void refresh();

    CaseAct m_act;
    QString m_sendText;
    QList<Field> m_fields;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_rows = nullptr;
    AttachmentField *m_files = nullptr;
    PersianTextEdit *m_firstText = nullptr;
    PhraseBar *m_phrases = nullptr;
    TextLabel *m_subtitle = nullptr;
    TextLabel *m_remark = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_saving = false;
    bool m_goesOn = false;
    bool m_sendable = true;
    bool m_drafting = false;
};

/// «refer», «answer», … as in the names of the controls.
[[nodiscard]] QString wordOf(CaseAct act);

} // namespace mizban
