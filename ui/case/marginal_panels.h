#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "core/services/marginal_input.h"
#include "core/services/signer_choice.h"
#include "ui/case/act_panel.h"

class QPushButton;

namespace mizban {

class ChoiceBar;
class InkPad;
class JalaliDateEdit;
class RecipientList;
class SignerField;
class SoundRecorder;
struct Sound;

/// An act that the person signs with a key of his choice (001 §4-25).
class SignedPanel : public ActPanel
{
    Q_OBJECT

public:
    [[nodiscard]] SignerChoice signer() const;
    void rememberSigner() const;
    void setTexts(const PanelTexts &texts) override; ///< forgets the PIN
    [[nodiscard]] std::optional<Error> problem() const override;

protected:
    SignedPanel(CaseAct act, const QString &title, const QString &sendText, QWidget *parent);
    /// After the fields of the act.
    void addSigner();
    [[nodiscard]] QString fieldOf(const Error &error) const override;
    void focusFault(const Error &error, QWidget *control) override;

private:
    SignerField *m_signer = nullptr;
};

/// پی‌نوشت: in words, by hand or dictated (F9); to whom it is addressed, and until when he answers.
class MarginalPanel : public SignedPanel
{
    Q_OBJECT

public:
    explicit MarginalPanel(QWidget *parent = nullptr);

    void setDirectory(const DirectoryPtr &directory, bool mayPin);
    [[nodiscard]] MarginalInput input() const;
    [[nodiscard]] PanelTexts texts() const override; ///< with what lies on the sheet
    void setTexts(const PanelTexts &texts) override;
    [[nodiscard]] bool isBlank() const override;
    void finishFiles() override; ///< with what is still being said, or lies on the sheet
    [[nodiscard]] std::optional<Error> problem() const override;

private:
    void showForm();
    void enableSheet();
    void inkChanged();
    void takeInk();
    void dictate();
    void takeSound(const Sound &sound);
    void dropSound();
    void dropUnwanted();
    [[nodiscard]] MarginalForm form() const;

    DirectoryPtr m_directory;
    ChoiceBar *m_form = nullptr;
    InkPad *m_ink = nullptr;
    QWidget *m_sheet = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_wipe = nullptr;
    SoundRecorder *m_recorder = nullptr;
    QString m_soundName;    ///< of the attachment that was dictated last
    QStringList m_unwanted; ///< dictated and said anew, or thrown away
    RecipientList *m_to = nullptr;
    JalaliDateEdit *m_due = nullptr;
    ChoiceBar *m_pinned = nullptr;
};

/// رؤیت پی‌نوشت, or پاسخ به پی‌نوشت: of the one that waits; with several the person
/// chooses.
class NoteReplyPanel : public SignedPanel
{
    Q_OBJECT

public:
    explicit NoteReplyPanel(CaseAct act, QWidget *parent = nullptr);

    void setCase(const CaseState &state, const HolderCode &self, const Directory &directory);
    [[nodiscard]] EventId note() const;
    [[nodiscard]] QString words() const { return textOf(QStringLiteral("text")).trimmed(); }

private:
    void sayNote();

    QList<MarginalNote> m_waiting;
    QStringList m_authors;
    ChoiceBar *m_which = nullptr;
};

} // namespace mizban
