#include "ui/case/marginal_panels.h"

#include "core/base/digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/marginal_rules.h"
#include "core/sound/wave.h"
#include "ui/attachments/attachment_field.h"
#include "ui/attachments/sound/sound_program.h"
#include "ui/attachments/sound/sound_recorder.h"
#include "ui/case/flow_layout.h"
#include "ui/case/ink_pad.h"
#include "ui/case/recipient_entries.h"
#include "ui/case/recipient_list.h"
#include "ui/case/signer_field.h"
#include "ui/models/case_text.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_text_edit.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString yes = u"yes"_s;
const QString no = u"no"_s;
const QString onSheet = u"sheet~"_s; ///< half-written as what picks nothing yet: no part of what is sent

PersianTextEdit *newText(int lines)
{
    auto *edit = new PersianTextEdit;
    edit->setLimit(maxTextLength);
    edit->setVisibleLines(lines);
    return edit;
}

bool isOfForm(const Attachment &file, MarginalForm form)
{
    const QLatin1StringView family(form == MarginalForm::Picture ? "image/" : "audio/");
    return file.mediaType.startsWith(family);
}

} // namespace

SignedPanel::SignedPanel(CaseAct act, const QString &title, const QString &sendText, QWidget *parent)
    : ActPanel(act, title, sendText, parent)
{
}

void SignedPanel::addSigner()
{
    m_signer = new SignerField(objectName() + u".signer"_s);
    addField(u"signer"_s, tr("امضا با"), m_signer, false);
}

SignerChoice SignedPanel::signer() const
{
    return m_signer->choice();
}

void SignedPanel::rememberSigner() const
{
    m_signer->remember();
}

void SignedPanel::setTexts(const PanelTexts &texts)
{
    ActPanel::setTexts(texts);
    m_signer->forgetPin();
}

std::optional<Error> SignedPanel::problem() const
{
    if (auto missing = ActPanel::problem())
        return missing;
    return isDrafting() ? std::nullopt : m_signer->problem();
}

QString SignedPanel::fieldOf(const Error &error) const
{
    const bool ofKey = error.field == u"pin" || error.field == u"token" || error.field == u"certificate";
    return ofKey ? u"signer"_s : error.field;
}

void SignedPanel::focusFault(const Error &error, QWidget *control)
{
    if (control == m_signer)
        m_signer->focusOn(error.field);
    else
        ActPanel::focusFault(error, control);
}

MarginalPanel::MarginalPanel(QWidget *parent)
    : SignedPanel(CaseAct::Marginal, tr("پی‌نوشت"), tr("امضا و ثبت شود"), parent)
    , m_form(new ChoiceBar)
    , m_ink(new InkPad)
    , m_sheet(new QWidget)
    , m_take(new QPushButton(tr("افزودن نوشته به پرونده‌ها")))
    , m_wipe(new QPushButton(tr("پاک کردن صفحه")))
    , m_recorder(new SoundRecorder(objectName() + u".sound"_s))
    , m_to(new RecipientList)
    , m_due(new JalaliDateEdit)
    , m_pinned(new ChoiceBar)
{
    m_form->setChoices({{wordOf(MarginalForm::Text), tr("متن"), u'1', {}},
                        {wordOf(MarginalForm::Picture), tr("دست‌نویس"), u'2', {}},
                        {wordOf(MarginalForm::Sound), tr("صدا"), u'3', {}}});
    m_form->setCurrent(wordOf(MarginalForm::Text));
    addField(u"text"_s, tr("متن پی‌نوشت (داخلی)"), newText(3), false);
    addField(u"form"_s, tr("به صورت"), m_form, true);
    m_take->setObjectName(objectName() + u".take"_s);
    m_take->setAutoDefault(false);
    m_wipe->setObjectName(objectName() + u".wipe"_s);
    m_wipe->setAutoDefault(false);
    auto *below = new FlowLayout; // one under the other where the pane is narrow
    below->setGap(currentTheme().space8());
    below->addWidget(m_take);
    below->addWidget(m_wipe);
    auto *sheet = new QVBoxLayout(m_sheet);
    sheet->setContentsMargins(0, 0, 0, 0);
    sheet->addWidget(m_ink);
    sheet->addLayout(below);
    m_ink->setObjectName(objectName() + u".ink"_s);
    addField(u"sheet"_s, tr("با قلم یا ماوس بنویسید، یا پرونده تصویر را پیوست کنید"), m_sheet, false);
    addField(u"sound"_s, tr("با میکروفون بگویید، یا پرونده صدا را پیوست کنید"), m_recorder, false);
    addField(u"to"_s, tr("خطاب به (اختیاری)؛ باید رؤیت کند و پاسخ دهد"), m_to, false);
    addField(u"due"_s, tr("پاسخ تا تاریخ (اختیاری)"), m_due, false);
    m_pinned->setChoices({{no, tr("نه"), u'1', {}}, {yes, tr("بله"), u'2', {}}});
    m_pinned->setCurrent(no);
    addField(
        u"pinned"_s,
        tr("پی‌نوشت رئیس‌جمهور است؟ تا رؤیت و پاسخ، سنجاق می‌ماند"),
        m_pinned, false);
    addSigner();
    row(u"pinned"_s)->hide();
    setRemark(
        tr("پس از امضا نه ویرایش می‌شود و نه پس گرفته می‌شود."));
    connect(m_form, &ChoiceBar::currentChanged, this, &MarginalPanel::showForm);
    connect(m_take, &QPushButton::clicked, this, &MarginalPanel::takeInk);
    connect(m_recorder, &SoundRecorder::recorded, this, &MarginalPanel::takeSound);
    connect(m_recorder, &SoundRecorder::discarded, this, &MarginalPanel::dropSound);
    connect(new QShortcut(Qt::Key_F9, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &MarginalPanel::dictate);
    connect(m_wipe, &QPushButton::clicked, this, [this] {
        m_ink->clear();
        inkChanged();
    });
    connect(m_ink, &InkPad::written, this, &MarginalPanel::inkChanged);
    showForm();
}

void MarginalPanel::setDirectory(const DirectoryPtr &directory, bool mayPin)
{
    row(u"pinned"_s)->setVisible(mayPin);
    if (m_directory == directory)
        return;
    m_directory = directory;
    const qint64 mostBytes = directory->attachmentLimits().fileBytes - waveHeadBytes;
    m_recorder->setMostMs(mostBytes * 1000 / Sound().bytesPerSecond());
    const QStringList codes = m_to->codes();
    m_to->setEntries(recipientEntries(*directory));
    m_to->setCodes(codes);
}

MarginalForm MarginalPanel::form() const
{
    return parseMarginalForm(m_form->current()).value_or(MarginalForm::Text);
}

MarginalInput MarginalPanel::input() const
{
    MarginalInput input;
    input.form = form();
    input.text = textOf(u"text"_s).trimmed();
    input.files = files();
    // The picture or the sound itself stands first.
    if (input.form != MarginalForm::Text)
        std::stable_partition(input.files.begin(), input.files.end(),
                              [&input](const Attachment &file) { return isOfForm(file, input.form); });
    input.to = m_to->codes();
    if (m_due->date())
        input.dueAtMs = endOfDayMs(*m_due->date());
    input.pinned = !row(u"pinned"_s)->isHidden() && m_pinned->current() == yes;
    return input;
}

PanelTexts MarginalPanel::texts() const
{
    PanelTexts texts = SignedPanel::texts();
    texts.insert(onSheet, m_ink->strokes());
    return texts;
}

bool MarginalPanel::isBlank() const
{
    return m_ink->isBlank() && SignedPanel::isBlank();
}

void MarginalPanel::setTexts(const PanelTexts &texts)
{
    m_form->setCurrent(wordOf(MarginalForm::Text));
    m_pinned->setCurrent(no);
    m_ink->setStrokes(texts.value(onSheet));
    m_recorder->forget();
    m_soundName.clear();
    m_unwanted.clear();
    SignedPanel::setTexts(texts);
    showForm();
}

void MarginalPanel::finishFiles()
{
    if (m_recorder->isRecording())
        m_recorder->toggle();
    takeInk();
    SignedPanel::finishFiles();
}

std::optional<Error> MarginalPanel::problem() const
{
    if (form() == MarginalForm::Text && textOf(u"text"_s).trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, u"text"_s, u"4-25"_s);
    // What was written by hand and not added yet would be left behind.
    if (form() == MarginalForm::Picture && !m_ink->isBlank())
        return fieldError(ErrorCode::MissingInput, u"sheet"_s, u"4-25"_s);
    if (m_recorder->isRecording())
        return fieldError(ErrorCode::MissingInput, u"sound"_s, u"4-25.Recording"_s);
    return SignedPanel::problem();
}

void MarginalPanel::showForm()
{
    row(u"sheet"_s)->setVisible(form() == MarginalForm::Picture);
    row(u"sound"_s)->setVisible(form() == MarginalForm::Sound && canUseSound());
    enableSheet();
}

void MarginalPanel::enableSheet()
{
    for (QPushButton *button : {m_take, m_wipe})
        button->setEnabled(!m_ink->isBlank());
}

/// What lies on the sheet outlives the window as any half-written word does.
void MarginalPanel::inkChanged()
{
    enableSheet();
    row(u"sheet"_s)->clearMessage();
    Q_EMIT edited();
}

/// Into the encrypted store at once, as every file.
void MarginalPanel::takeInk()
{
    if (m_ink->isBlank() || !fileField())
        return;
    fileField()->addScanned({{tr("پی‌نوشت دست‌نویس.png"), u"image/png"_s, m_ink->png()}});
    m_ink->clear();
    inkChanged();
}

/// Begins or ends, from wherever one is in the form.
void MarginalPanel::dictate()
{
    if (!canUseSound())
        return;
    m_form->setCurrent(wordOf(MarginalForm::Sound));
    showForm();
    row(u"sound"_s)->clearMessage();
    m_recorder->setFocus(Qt::ShortcutFocusReason);
    m_recorder->toggle();
}

/// Into the encrypted store at once: what was said is not said again because the machine went off.
void MarginalPanel::takeSound(const Sound &sound)
{
    if (!fileField())
        return;
    dropSound();
    QStringList taken = m_unwanted;
    for (const DraftAttachment &one : fileField()->attachments())
        taken << one.stored.name;
    for (int number = 1; m_soundName.isEmpty() || taken.contains(m_soundName); ++number)
        m_soundName = number == 1 ? tr("پی‌نوشت صوتی.wav")
                                  : tr("پی‌نوشت صوتی %1.wav").arg(numberText(number));
    connect(fileField(), &AttachmentField::filesTaken, this, &MarginalPanel::dropUnwanted,
            Qt::UniqueConnection);
    fileField()->addScanned({{m_soundName, u"audio/wav"_s, waveOf(sound)}});
    row(u"sound"_s)->clearMessage();
}

void MarginalPanel::dropSound()
{
    if (m_soundName.isEmpty())
        return;
    m_unwanted << std::exchange(m_soundName, {});
    dropUnwanted();
}

/// One that was still on its way into the store is taken out when it has come.
void MarginalPanel::dropUnwanted()
{
    fileField()->removeNamed(m_unwanted);
}

NoteReplyPanel::NoteReplyPanel(CaseAct act, QWidget *parent)
    : SignedPanel(act,
                  act == CaseAct::AnswerNote ? tr("پاسخ به پی‌نوشت")
                                             : tr("رؤیت پی‌نوشت"),
                  act == CaseAct::AnswerNote ? tr("پاسخ امضا شود") : tr("رؤیت امضا شود"), parent)
    , m_which(new ChoiceBar)
{
    if (act == CaseAct::AnswerNote)
        addField(u"text"_s, tr("چه کردید (داخلی)"), newText(4), true);
    addField(u"note"_s, tr("کدام پی‌نوشت"), m_which, true);
    addSigner();
    connect(m_which, &ChoiceBar::currentChanged, this, &NoteReplyPanel::sayNote);
}

void NoteReplyPanel::setCase(const CaseState &state, const HolderCode &self, const Directory &directory)
{
    const QString before = m_which->current();
    const bool answers = act() == CaseAct::AnswerNote;
    m_waiting.clear();
    m_authors.clear();
    QList<Choice> choices;
    for (const MarginalNote &note : marginalsAwaiting(state, self)) {
        const bool waits = std::ranges::any_of(note.targets, [&](const MarginalTarget &target) {
            return target.holder == self && (answers ? target.answeredMs : target.acknowledgedMs) == 0;
        });
        if (!waits)
            continue;
        m_waiting << note;
        m_authors << actorText(directory, note.by);
        choices << Choice{note.event.hex(),
                          tr("از %1").arg(isolate(directory.titleOf(HolderCode(note.by.post.text())))),
                          QChar(char16_t(u'1' + choices.size() % 9)),
                          {}};
    }
    m_which->setChoices(choices);
    m_which->setCurrent(before);
    if (m_which->current().isEmpty() && !choices.isEmpty())
        m_which->setCurrent(choices.first().id);
    row(u"note"_s)->setVisible(choices.size() > 1);
    sayNote();
}

EventId NoteReplyPanel::note() const
{
    return EventId::fromHex(m_which->current());
}

void NoteReplyPanel::sayNote()
{
    for (qsizetype at = 0; at < m_waiting.size(); ++at) {
        if (m_waiting.at(at).event == note())
            setRemark(tr("%1 نوشته است: %2").arg(m_authors.at(at), m_waiting.at(at).text));
    }
}

} // namespace mizban
