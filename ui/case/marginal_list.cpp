#include "ui/case/marginal_list.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/marginal_rules.h"
#include "core/services/words.h"
#include "ui/attachments/note_picture.h"
#include "ui/attachments/sound/sound_player.h"
#include "ui/attachments/sound/sound_program.h"
#include "ui/attachments/sound/sound_strip.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/models/signature_text.h"
#include "ui/widgets/status_chip.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QHideEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

Tone toneOf(SignatureStanding standing)
{
    switch (standing) {
    case SignatureStanding::Valid:
        return Tone::Success;
    case SignatureStanding::Invalid:
        return Tone::Danger;
    case SignatureStanding::Unverifiable:
        return Tone::Warning;
    }
    return Tone::Neutral;
}

TextLabel *addLine(QVBoxLayout *column, const QString &text, TextLabel::Ink ink)
{
    if (text.isEmpty())
        return nullptr;
    auto *label = new TextLabel(ink == TextLabel::Ink::Muted ? TypeStep::Small : TypeStep::Body, ink);
    label->setText(readableText(text));
    column->addWidget(label);
    return label;
}

QString filesOf(const MarginalNote &note)
{
    QStringList names;
    for (const Attachment &file : note.attachments)
        names << isolate(file.name);
    return names.isEmpty() ? QString()
                           : MarginalList::tr("پرونده‌ها، در بخش پیوست‌ها: %1")
                                 .arg(names.join(MarginalList::tr("، ")));
}

} // namespace

MarginalList::MarginalList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_player(new SoundPlayer(this))
    , m_pictures(new NotePictures(this))
{
    setObjectName(u"case.marginals"_s);
    setAccessibleName(tr("پی‌نوشت‌ها"));
    m_column->setContentsMargins(0, 0, 0, 0);
    refresh();
}

void MarginalList::setReadFile(std::function<SeatFuture<Result<QByteArray>>(const BlobId &)> read)
{
    m_pictures->setReadFile(read);
    m_player->setReadFile(std::move(read));
}

void MarginalList::setNotes(const CaseDetails &details, const Directory &directory, const HolderCode &self)
{
    // What plays goes on, and the key that stops it stays under the hand.
    QWidget *focused = QApplication::focusWidget();
    const QString before = focused && isAncestorOf(focused) ? focused->objectName() : QString();
    const bool stillThere = std::ranges::any_of(details.state.marginals, [this](const MarginalNote &note) {
        return std::ranges::any_of(note.attachments,
                                   [this](const Attachment &file) { return m_player->isPlaying(file.blob); });
    });
    if (!stillThere)
        m_player->stop();
    QList<BlobId> shown;
    for (const MarginalNote &note : details.state.marginals) {
        for (const Attachment &file : note.attachments)
            shown << file.blob;
    }
    m_pictures->keepOnly(shown);
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<MarginalNote> waiting = marginalsAwaiting(details.state, self);
    QList<MarginalNote> ordered = details.state.marginals;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&waiting](const MarginalNote &note) { return waiting.contains(note); });
    for (const MarginalNote &note : std::as_const(ordered))
        addNote(note, details, directory);
    if (auto *again = before.isEmpty() ? nullptr : findChild<QWidget *>(before))
        again->setFocus(Qt::OtherFocusReason);
    m_note = waiting.isEmpty()
                 ? numberText(ordered.size())
                 : tr("%1 از %2 منتظر شماست").arg(numberText(waiting.size()), numberText(ordered.size()));
}

void MarginalList::addNote(const MarginalNote &note, const CaseDetails &details, const Directory &directory)
{
    const QString name = u"case.marginal.%1"_s.arg(m_column->count());
    auto *card = new QFrame;
    card->setObjectName(name);
    card->setAccessibleName(marginalTitle(note));
    card->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(card);
    auto *heading = new TextLabel(TypeStep::Emphasis);
    heading->setText(note.dueAtMs == 0 ? marginalTitle(note)
                                       : tr("%1، پاسخ تا %2")
                                             .arg(marginalTitle(note),
                                                  formatJalaliLong(toJalali(tehranDate(note.dueAtMs)))));
    column->addWidget(heading);
    addLine(column, actorText(directory, note.by) + u" · "_s + formatJalaliDateTime(note.atMs),
            TextLabel::Ink::Muted);
    if (TextLabel *text = addLine(column, note.text, TextLabel::Ink::Text)) {
        text->setObjectName(name + u".text"_s);
        text->setSelectable(true);
        text->setFocusPolicy(Qt::ClickFocus);
    }
    addPicture(column, note, name);
    addSounds(column, note, name);
    addLine(column, filesOf(note), TextLabel::Ink::Muted);
    addSignature(column, details, note.event, name + u".signature"_s);
    for (qsizetype at = 0; at < note.targets.size(); ++at)
        addTarget(column, note.targets.at(at), details, directory, name + u".state.%1"_s.arg(at));
    m_column->addWidget(card);
}

void MarginalList::addTarget(QVBoxLayout *column, const MarginalTarget &target, const CaseDetails &details,
                             const Directory &directory, const QString &name)
{
    QStringList parts;
    parts << (target.acknowledgedMs == 0 ? tr("هنوز رؤیت نکرده است")
                                         : tr("رؤیت: %1").arg(formatJalaliDateTime(target.acknowledgedMs)));
    parts << (target.answeredMs == 0 ? tr("هنوز پاسخ نداده است")
                                     : tr("پاسخ: %1").arg(formatJalaliDateTime(target.answeredMs)));
    TextLabel *line =
        addLine(column, tr("%1 — %2").arg(isolate(directory.titleOf(target.holder)), parts.join(tr("؛ "))),
                target.isDone() ? TextLabel::Ink::Muted : TextLabel::Ink::Text);
    line->setObjectName(name);
    addLine(column, target.answerText, TextLabel::Ink::Text);
    // Only what is not in order is said of these, lest three lines say the same.
    for (const EventId &event : {target.acknowledgement, target.answer}) {
        const auto judged = details.signatures.constFind(event);
        if (judged != details.signatures.constEnd() && !judged->isValid())
            addSignature(column, details, event, name + u".signature"_s);
    }
}

/// The note itself; what else it carries lies among the attachments.
void MarginalList::addPicture(QVBoxLayout *column, const MarginalNote &note, const QString &name)
{
    if (!m_pictures->canRead() || note.form != MarginalForm::Picture || note.attachments.isEmpty())
        return;
    const Attachment file = note.attachments.first();
    auto *picture = new NotePicture(m_pictures, file);
    picture->setObjectName(name + u".picture"_s);
    connect(picture, &NotePicture::clicked, this, [this, file] { Q_EMIT attachmentOpened(file.blob.hex()); });
    column->addWidget(picture);
}

void MarginalList::addSounds(QVBoxLayout *column, const MarginalNote &note, const QString &name)
{
    if (!m_player->canRead() || !canUseSound())
        return;
    int number = 0;
    for (const Attachment &file : note.attachments) {
        if (file.mediaType.startsWith("audio/"_L1))
            column->addWidget(new SoundStrip(m_player, file, name + u".sound.%1"_s.arg(number++)));
    }
}

void MarginalList::addSignature(QVBoxLayout *column, const CaseDetails &details, const EventId &event,
                                const QString &name)
{
    const auto judged = details.signatures.constFind(event);
    if (judged == details.signatures.constEnd())
        return;
    auto *line = new QHBoxLayout;
    auto *chip = new StatusChip(standingText(*judged), toneOf(judged->standing));
    chip->setObjectName(name);
    chip->setAccessibleName(signatureText(*judged));
    line->addWidget(chip, 0, Qt::AlignTop);
    const QString reason = reasonText(*judged);
    if (reason.isEmpty()) {
        line->addStretch(1);
    } else {
        auto *why = new TextLabel(TypeStep::Small, TextLabel::Ink::Muted);
        why->setObjectName(name + u".why"_s);
        why->setText(readableText(reason));
        line->addWidget(why, 1);
    }
    column->addLayout(line);
}

void MarginalList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void MarginalList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_player->stop();
}

void MarginalList::refresh()
{
    m_column->setSpacing(currentTheme().space8());
}

} // namespace mizban
