// The ready sentences of the panels.

#include "ui/case/act_area.h"
#include "ui/case/phrase_bar.h"
#include "ui/case/stock_phrases.h"

namespace mizban {

void ActArea::watchPhrases(ActPanel *panel)
{
    PhraseBar *bar = panel->phraseBar();
    if (!bar)
        return;
    const CaseAct act = panel->act();
    showPhrases(panel);
    connect(bar, &PhraseBar::chosen, this, [this, act](const QString &phrase) { m_written[act] << phrase; });
    connect(bar, &PhraseBar::keepRequested, this,
            [this, panel] { keepPhrase(panel->act(), panel->firstText()); });
    connect(bar, &PhraseBar::removeRequested, this, [this](qint64 id) {
        m_seat->write([id](SeatWriter &writer) { return writer.removePhrase(id); })
            .then(this, [this](const Status &) { loadPhrases(); });
    });
}

/// Once for all acts, so that they are there when a panel opens.
void ActArea::loadPhrases()
{
    using Own = QHash<CaseAct, QList<StockPhrase>>;
    m_seat
        ->read([](SeatReader &reader) -> Result<Own> {
            Own own;
            for (size_t at = 0; at < caseActCount; ++at) {
                const auto act = static_cast<CaseAct>(at);
                MIZBAN_LET(own[act], reader.phrases(wordOf(act)));
            }
            return own;
        })
        .then(this, [this](const Result<Own> &own) {
            if (!own.ok())
                return; // the usual ones stay
            m_phrases = *own;
            for (ActPanel *each : panels())
                showPhrases(each);
        });
}

void ActArea::showPhrases(ActPanel *panel) const
{
    if (panel->phraseBar())
        panel->phraseBar()->setPhrases(m_phrases.value(panel->act()), usualPhrases(panel->act()));
}

void ActArea::keepPhrase(CaseAct act, const QString &text)
{
    m_seat->write([word = wordOf(act), text](SeatWriter &writer) { return writer.keepPhrase(word, text); })
        .then(this, [this, act](const Result<qint64> &kept) {
            if (!kept.ok())
                panel(act)->showError(kept.error());
            else
                loadPhrases();
        });
}

QStringList ActArea::takeWritten(const ActPanel &panel)
{
    QStringList written = m_written.take(panel.act());
    written.removeDuplicates();
    const QString text = panel.firstText();
    written.removeIf([&text](const QString &phrase) { return !text.contains(phrase); });
    return written;
}

/// What serves often comes first the next time.
void ActArea::countPhrases(CaseAct act, const QStringList &phrases)
{
    if (phrases.isEmpty())
        return;
    m_seat
        ->write([word = wordOf(act), phrases](SeatWriter &writer) -> Status {
            for (const QString &phrase : phrases)
                MIZBAN_TRY(writer.keepPhrase(word, phrase));
            return {};
        })
        .then(this, [this](const Status &) { loadPhrases(); });
}

} // namespace mizban
