#pragma once

#include "core/services/seat.h"
#include "core/services/tracking_gate.h"
#include "core/services/tracking_here.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace mizban {

class Banner;
class DigitLineEdit;
class FactLabel;
class FieldRow;
class FormSection;
class NationalIdEdit;
class TextLabel;

/// What an applicant is told at the counter who asks how his case stands (T5): the tracking id with the code
/// of the receipt or his national number; then every public step with time and responsible, and as of when.
/// The center is asked; without network the seat itself, where the case is here. Enter goes on and asks, Esc
/// begins anew.
///
/// Object names: track, track.{id,code,national,ask,problem,answer,asOf,case}.
class TrackScreen : public QWidget
{
    Q_OBJECT

public:
    /// `online`: whether the center may be asked now; asked on the window's thread.
    TrackScreen(std::shared_ptr<Seat> seat, CenterQuestion question, std::function<bool()> online,
                QWidget *parent = nullptr);
    ~TrackScreen() override;

    void focusFirst();

Q_SIGNALS:
    void caseRequested(const mizban::StreamId &id);
    void answered(); ///< found or not

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Answer
    {
        Result<TrackReply> reply;
        bool offline = false;
    };

    void build();
    void ask();
    void askHere(const TrackRequest &request);
    void showAnswer(const Answer &answer, const QString &trackingId);
    void lookForService(const QString &trackingId);
    void clearAnswer();
    void beginAnew();
    void openCase();
    void refresh();

    std::shared_ptr<Seat> m_seat;
    CenterQuestion m_question;
    std::function<bool()> m_online;
    TrackingGate m_gate;
    FormSection *m_form = nullptr;
    DigitLineEdit *m_id = nullptr;
    DigitLineEdit *m_code = nullptr;
    NationalIdEdit *m_national = nullptr;
    FieldRow *m_idRow = nullptr;
    FieldRow *m_codeRow = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_case = nullptr;
    Banner *m_problem = nullptr;
    TextLabel *m_asOf = nullptr;
    FactLabel *m_answer = nullptr;
    QVBoxLayout *m_column = nullptr;
    StreamId m_found; ///< where the case is here
    int m_asked = 0;  ///< answers to earlier questions are dropped
    JobThread m_line; ///< last: it ends before what its jobs name
};

} // namespace mizban
