#pragma once

#include "core/services/seat.h"

#include <QFrame>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace mizban {

class ActDraftKeeper;
class FieldRow;
class FittedScroll;
class PersianTextEdit;
class TextLabel;

/// What a handler asks whoever is complained of (C8), and where he answers it: the oldest that waits, above
/// the cartable, where the person sits who is asked. Low until it is answered; Esc makes it low again. Knows
/// nothing of the case. Half-written words stay in the seat. The window's thread.
///
/// Object names: cartable.explanation, cartable.explanation.asked, cartable.explanation.open,
/// cartable.explanation.text, cartable.explanation.send.
class ExplanationStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ExplanationStrip(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);
    ~ExplanationStrip() override;

    [[nodiscard]] bool isAsked() const { return m_asked.id.isValid(); }
    /// The place for the answer stands open.
    [[nodiscard]] bool isOpen() const;
    /// Where the window is low, one line of the question has to do until the answer is written.
    void setTight(bool tight);
    /// Opens it.
    void write();
    /// Stores what is half-written, and waits for it.
    Status flush();

Q_SIGNALS:
    void unfolded(); ///< or low again, or gone
    void given();    ///< something waits to be sent

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void look();
    void take(const QList<Explanation> &asked);
    void showQuestion(qsizetype more);
    void begin();
    void fill(const QString &text);
    [[nodiscard]] std::optional<ActDraft> draft() const;
    void unfold(bool open);
    void send();
    void refresh();

    std::shared_ptr<Seat> m_seat;
    ActDraftKeeper *m_keeper = nullptr; ///< of the half-written words
    Explanation m_asked;                ///< without an id: nobody asks
    bool m_sending = false;
    bool m_filling = false; ///< the words are being filled in, not typed
    bool m_tight = false;
    QVBoxLayout *m_column = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_question = nullptr;
    PersianTextEdit *m_text = nullptr;
    FieldRow *m_row = nullptr;
    FittedScroll *m_whole = nullptr; ///< the question, however long
    QPushButton *m_open = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace mizban
