// Every act on ordinary cases: merging, files on tasks, awaiting the applicant, marginal notes, the delivery.

#include "core/services/marginal_input.h"
#include "core/services/signer_choice.h"
#include "core/sound/wave.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/fake_sound.h"
#include "tests/gui/pictures/pane.h"
#include "ui/attachments/attachment_field.h"
#include "ui/attachments/sound/sound_player.h"
#include "ui/attachments/sound/sound_recorder.h"
#include "ui/case/case_view.h"
#include "ui/case/marginal_list.h"
#include "ui/widgets/choice_bar.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::pictures {

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;

struct Cases
{
    StreamId first;
    StreamId later; ///< of the same matter
    StreamId answered;
    StreamId awaited;
    StreamId noted;    ///< with a marginal note to this desk
    StreamId dictated; ///< with one that is spoken
};

Cases fill(CartableDesk &desk)
{
    Cases cases;
    cases.first = desk.registerCase(sampleDraft(1));
    desk.clock()->advance(1000);
    cases.later = desk.registerCase(sampleDraft(1));
    cases.answered = desk.registerCase(sampleDraft(2));
    cases.awaited = desk.registerCase(sampleDraft(3));
    cases.noted = desk.registerCase(sampleDraft(4));
    cases.dictated = desk.registerCase(sampleDraft(5));
    MarginalInput spoken;
    spoken.form = MarginalForm::Sound;
    spoken.text = u"درباره بازدید از محل"_s;
    spoken.files = {desk.writer()
                        .addAttachment(u"پی‌نوشت صوتی.wav"_s, u"audio/wav"_s,
                                       waveOf({speechRate, 1, QByteArray(75 * speechRate * sampleBytes, 0)}))
                        .valueOr(Attachment())};
    MarginalInput note;
    note.text = u"از محل بازدید و نتیجه تا پایان هفته گزارش شود."_s;
    note.to = {u"semnan.damghan.desk"_s, u"semnan.damghan.governor"_s};
    note.dueAtMs = desk.clock()->nowMs() + 5 * dayMs;
    if (!desk.writer().answer(cases.answered, AnswerKind::Done, u"شیر فشارشکن کوچه تعویض شد."_s) ||
        !desk.writer().awaitApplicant(cases.awaited, u"تصویر قبض آخر"_s, desk.clock()->nowMs() + 1000) ||
        !desk.writer().writeMarginal(cases.noted, note, {}) ||
        !desk.writer().writeMarginal(cases.dictated, spoken, {}))
        qFatal("no cases");
    desk.clock()->advance(dayMs);
    return cases;
}

void takeMerge(Pane &pane, const Cases &cases)
{
    pane.show(cases.later);
    pane.waitFor("case.links.0.merge");
    pane.take(u"alike"_s);
    pane.find<QPushButton>("case.links.0.merge")->click();
    pane.waitFor("case.links.0.unmerge");
    pane.take(u"merged"_s);
}

void takeNotes(Pane &pane, const Cases &cases)
{
    pane.show(cases.noted);
    pane.take(u"notes"_s);
    pane.open(CaseAct::Marginal);
    pane.find<ChoiceBar>("case.marginal.form")->setCurrent(u"Picture"_s);
    pane.find<ChoiceBar>("case.marginal.signer.key")->setCurrent(u"token"_s);
    pane.take(u"marginal-picture"_s);
    pane.putAway();
}

void takeDictation(Pane &pane, const Cases &cases)
{
    auto *player = pane.find<MarginalList>("case.marginals")->player();
    player->setOutput(std::make_unique<test::FakeLoudspeaker>());
    pane.show(cases.dictated);
    pane.waitFor("case.marginal.0.sound.0.play");
    const BlobId blob = pane.screen().caseView()->details()->state.marginals.first().attachments.first().blob;
    wait([&] { return player->lengthMs(blob).has_value(); });
    auto *play = pane.find<QPushButton>("case.marginal.0.sound.0.play");
    play->setFocus(Qt::TabFocusReason);
    pane.find<QScrollArea>("case.body")->ensureWidgetVisible(play);
    pane.take(u"dictated"_s);
    pane.open(CaseAct::Marginal);
    pane.find<ChoiceBar>("case.marginal.form")->setCurrent(u"Sound"_s);
    auto *recorder = pane.find<SoundRecorder>("case.marginal.sound");
    auto microphone = std::make_unique<test::FakeMicrophone>();
    test::FakeMicrophone *speaker = microphone.get();
    recorder->setSource(std::move(microphone));
    recorder->setFocus(Qt::TabFocusReason);
    recorder->toggle();
    speaker->hear(23'000, 0x28);
    pane.take(u"marginal-recording"_s);
    speaker->pullOut();
    wait([&] { return !pane.find<AttachmentField>("case.marginal.files")->isTakingFiles(); });
    pane.take(u"marginal-recorded"_s);
    pane.putAway();
}

void takeLook(const Camera &camera)
{
    CartableDesk desk;
    const Cases cases = fill(desk);
    Pane pane(desk.seat(), Folder::All, camera);
    takeMerge(pane, cases);
    pane.show(cases.awaited);
    pane.take(u"late"_s);
    pane.show(cases.answered);
    pane.open(CaseAct::Deliver);
    pane.find<ChoiceBar>("case.deliver.score")->setCurrent(u"4"_s);
    pane.take(u"deliver"_s);
    pane.putAway();
    takeNotes(pane, cases);
    takeDictation(pane, cases);
    QSet<CaseAct> taken{CaseAct::Deliver};
    for (const StreamId &id : {cases.first, cases.noted, cases.answered, cases.awaited}) {
        pane.show(id);
        pane.takeActs(taken);
    }
}

} // namespace

Scene actsScene()
{
    return {u"acts"_s, [](const QDir &dir, const QList<Look> &looks) {
                for (const Look &look : looks)
                    takeLook(Camera(dir, u"acts"_s, look));
            }};
}

} // namespace mizban::pictures
