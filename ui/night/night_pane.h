#pragma once

#include "core/services/seat.h"
#include "ui/case/act_draft_keeper.h"
#include "ui/night/night_form.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QMap>
#include <QScrollArea>

class QVBoxLayout;

namespace mizban {

/// Where the forms of the night stand, one at a time. What is typed is kept by form and by what the form is
/// about until it is sent, so that neither another form nor the loss of power takes it. Owns the forms that
/// it is given. The window's thread; what is sent is written on the writer's.
///
/// Object name: night.pane.
class NightPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit NightPane(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    void add(NightForm *form);
    void setGap(int below); ///< under the lowest form

    /// Puts away whichever form is open. `about`: the item, entry, unit or shift; empty: none.
    void open(NightForm *form, const QString &about = {});
    /// What is typed stays for when the form is asked for again.
    void dismiss();
    [[nodiscard]] NightForm *form() const { return m_form; } ///< that is open; may be none
    [[nodiscard]] QString about() const { return m_about; }
    void focusForm();
    /// The next time that the form is opened about that, the field stands as the program filled it.
    void forget(const NightForm *form, const QString &about, const QString &field);

    /// Runs `job` on the writer's thread; the form goes when it is done and says what is wrong otherwise.
    /// Without a form it is said by said() alone.
    template <typename Job> void send(NightForm *form, const QString &done, Job job)
    {
        const QString act = begun(form);
        m_keeper
            ->finish(m_keptFor, act,
                     [job = std::move(job)](SeatWriter &writer) { return statusOf(job(writer)); })
            .then(this, [this, form, act, done](const Status &status) { sent(form, act, status, done); });
    }
    void say(Tone tone, const QString &sentence) { Q_EMIT said(tone, sentence); }
    void sayProblem(const Error &error);

    /// Half-written texts belong to that shift from now on; those that it has already come back.
    void keepFor(const StreamId &shift);
    /// Stores what is half-written and waits for it.
    Status flush();

Q_SIGNALS:
    void opened();    ///< a form, in place of another or of none; it has no focus yet
    void dismissed(); ///< no form is open any more
    void said(mizban::Tone tone, const QString &sentence);
    void sentOff(mizban::NightForm *form); ///< what it asked for is written; no form: nullptr

private:
    template <typename Value> static Status statusOf(const Result<Value> &result)
    {
        return result.ok() ? Status() : Status(result.error());
    }
    [[nodiscard]] QString begun(NightForm *form);
    void sent(NightForm *form, const QString &act, const Status &status, const QString &done);
    void restoreDrafts(const QList<ActDraft> &drafts);
    [[nodiscard]] static QString actOf(const NightForm *form, const QString &about);

    std::shared_ptr<Seat> m_seat;
    ActDraftKeeper *m_keeper = nullptr;
    StreamId m_keptFor;                             ///< the shift that half-written texts belong to
    QHash<QString, QMap<QString, QString>> m_texts; ///< half-written, by act
    NightForm *m_form = nullptr;
    QString m_about;
    QVBoxLayout *m_column = nullptr;
};

} // namespace mizban
