#include "ui/print/answer_letter.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"
#include "ui/print/emblem.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct Letter
{
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

QString day(qint64 atMs)
{
    return isolateLtr(formatJalali(toJalali(tehranDate(atMs))));
}

/// The answer that counts; none while the case is open again.
const HistoryEntry *standingAnswer(const CaseState &state)
{
    if (state.isOpen())
        return nullptr;
    const auto found =
        std::find_if(state.history.rbegin(), state.history.rend(), [](const HistoryEntry &entry) {
            return entry.type == EventType::CaseAnswered && entry.flag == EventFlag::None;
        });
    return found == state.history.rend() ? nullptr : &*found;
}

QStringList letterheadOf(const PostCode &post, const Directory &directory)
{
    const Unit *unit = directory.unit(unitOfPost(post));
    if (!unit)
        return {};
    const Unit *above = directory.unit(unit->parent);
    // The Center is the root of the tree, but nobody's superior (001 §1.10).
    if (!above || above->parent.isEmpty())
        return {unit->name};
    return {above->name, unit->name};
}

QString kindAndTopic(const CaseDetails &details, const Directory &directory)
{
    const CaseRegistered &registration = details.state.registration;
    const QString topic = subjectText(directory, registration.subject);
    if (details.row.sealed || topic.isEmpty())
        return Letter::tr("پاسخ به %1").arg(nameOf(registration.kind));
    return Letter::tr("پاسخ به %1 درباره «%2»").arg(nameOf(registration.kind), isolate(topic));
}

QString openingOf(const CaseDetails &details, const Directory &directory)
{
    const CaseRegistered &registration = details.state.registration;
    return shownDigits(
        Letter::tr(
            "درباره %1 شما که در تاریخ %2 در %3 با شناسه پیگیری %4 ثبت شده است، به آگاهی می‌رساند:")
            .arg(nameOf(registration.kind), day(registration.registeredAtMs),
                 directory.titleOf(HolderCode(registration.desk.text())),
                 displayTrackingId(registration.trackingId)));
}

/// S7: within thirty days the applicant may object.
QString objectionOf(const CaseState &state, qint64 nowMs)
{
    const qint64 until = state.objectionUntilMs();
    if (until == 0 || nowMs > until)
        return {};
    return Letter::
        tr("اگر به این پاسخ اعتراض دارید، تا پایان روز %1 می‌توانید با همین شناسه پیگیری بازگشایی آن را "
           "بخواهید.")
            .arg(formatJalaliLong(toJalali(tehranDate(until))));
}

/// The desk, which hands it over, then who else held or follows the case.
QStringList copiesOf(const CaseState &state, const HistoryEntry &answer, const Directory &directory)
{
    QList<HolderCode> known{HolderCode(answer.actor.post.text()),
                            HolderCode(unitOfPost(answer.actor.post).text())};
    QStringList copies;
    const auto add = [&](const HolderCode &holder, const QString &purpose) {
        if (holder.isEmpty() || known.contains(holder))
            return;
        known << holder;
        copies << Letter::tr("%1؛ %2").arg(isolate(directory.titleOf(holder)), purpose);
    };
    add(HolderCode(state.registration.desk.text()), Letter::tr("جهت تحویل پاسخ به متقاضی و درج در سابقه"));
    for (const Custody &custody : state.custody)
        add(custody.holder, Letter::tr("جهت آگاهی"));
    for (const CaseCopy &copy : state.copies)
        add(copy.holder, Letter::tr("جهت آگاهی"));
    return copies;
}

/// Draws a letter of one size.
class Sheet
{
public:
    Sheet(const LetterData &letter, LetterPaper paper)
        : m_letter(letter)
        , m_small(paper == LetterPaper::A5)
    {
    }

    [[nodiscard]] std::unique_ptr<PageFlow> make();

private:
    void addHead(PageFlow &flow) const;
    void addBody(PageFlow &flow) const;
    void addSignature(PageFlow &flow) const;
    void addCopies(PageFlow &flow) const;
    [[nodiscard]] TextLook look(qreal size, bool bold = false) const
    {
        return {m_small ? size * 0.82 : size, bold};
    }
    [[nodiscard]] qreal gap(qreal length) const { return m_small ? length * 0.6 : length; }

    const LetterData &m_letter;
    bool m_small;
};

std::unique_ptr<PageFlow> Sheet::make()
{
    PageLook page;
    page.title = m_letter.number;
    page.paper = m_small ? QSizeF(1480, 2100) : QSizeF(2100, 2970);
    page.margin = m_small ? 130 : 220;
    page.head = Letter::tr("دنباله نامه %1").arg(displayTrackingId(m_letter.number));
    page.numberOne = false;
    page.training = m_letter.training;
    auto flow = std::make_unique<PageFlow>(page);
    addHead(*flow);
    addBody(*flow);
    addSignature(*flow);
    addCopies(*flow);
    flow->finish();
    return flow;
}

/// Emblem and names of the units at the right, بسمه تعالی in the middle, number, date and attachments at the
/// left.
void Sheet::addHead(PageFlow &flow) const
{
    const qreal side = flow.width() * 0.34;
    const qreal emblem = gap(180);
    TextLook centred = look(32, true);
    centred.alignment = Qt::AlignHCenter;
    const QString names = m_letter.letterhead.join(u'\n');
    const qreal rightHeight = emblem + 10 + (names.isEmpty() ? 0 : heightOf(names, centred, side));
    const QStringList block{Letter::tr("شماره: %1").arg(displayTrackingId(m_letter.number)),
                            Letter::tr("تاریخ: %1").arg(day(m_letter.atMs)),
                            m_letter.attachments == 0
                                ? Letter::tr("پیوست: ندارد")
                                : Letter::tr("پیوست: %1 فقره").arg(numberText(m_letter.attachments))};
    const QString left = block.join(u'\n');
    const TextLook plain = look(30);
    TextLook name = look(34, true);
    name.alignment = Qt::AlignHCenter;
    const PageFlow *sheet = &flow;
    flow.add(qMax(rightHeight, heightOf(left, plain, side)) + gap(60), names + u'\n' + left,
             [=](QPainter &painter, qreal top) {
                 const qreal right = sheet->margin() + sheet->width() - side;
                 drawEmblem(painter, QRectF(right + (side - emblem) / 2, top, emblem, emblem));
                 drawText(painter, {right, top + emblem + 10, side, 0}, names, centred);
                 drawText(painter, {sheet->margin() + side, top, sheet->width() - 2 * side, 0},
                          Letter::tr("بسمه تعالی"), name);
                 drawText(painter, {sheet->margin(), top, side, 0}, left, plain);
             });
}

void Sheet::addBody(PageFlow &flow) const
{
    flow.addParagraph(m_letter.addressee, look(42, true), {}, true);
    flow.addParagraph(Letter::tr("موضوع: %1").arg(m_letter.subject), look(38, true), {}, true);
    flow.addGap(gap(24));
    flow.addParagraph(Letter::tr("سلام و احترام"), look(40), {}, true);
    flow.addParagraph(m_letter.opening, look(40), {}, true);
    flow.addParagraph(m_letter.text, look(40));
    flow.addGap(gap(24));
    flow.addParagraph(m_letter.objection, look(34));
}

/// Name and post at the left, below the room that a signature and a stamp take.
void Sheet::addSignature(PageFlow &flow) const
{
    const qreal room = gap(190);
    TextLook name = look(40, true);
    TextLook post = look(36);
    name.alignment = post.alignment = Qt::AlignHCenter;
    const qreal column = flow.width() * 0.5;
    const qreal nameHeight = heightOf(m_letter.signerName, name, column);
    const qreal postHeight = heightOf(m_letter.signerPost, post, column);
    const PageFlow *sheet = &flow;
    const qreal above = gap(60);
    flow.add(above + nameHeight + postHeight + room, m_letter.signerName + u'\n' + m_letter.signerPost,
             [=, signer = m_letter.signerName, of = m_letter.signerPost](QPainter &painter, qreal top) {
                 const QRectF area(sheet->margin(), top + above, column, 0);
                 drawText(painter, area, signer, name);
                 drawText(painter, area.translated(0, nameHeight), of, post);
             });
}

void Sheet::addCopies(PageFlow &flow) const
{
    if (m_letter.copies.isEmpty())
        return;
    flow.addParagraph(Letter::tr("رونوشت:"), look(30, true), {}, true);
    for (const QString &copy : m_letter.copies)
        flow.addParagraph(u"– "_s + copy, look(30));
}

/// 001 §1.13: a deputy signs with his own name, and says for whom.
QString signedFor(const Actor &actor, const Directory &directory)
{
    const QString post = directory.titleOf(HolderCode(actor.post.text()));
    const Delegation *by = actor.delegation.isValid() ? directory.delegation(actor.delegation) : nullptr;
    return by ? Letter::tr("به جای %1، %2").arg(isolate(directory.personName(by->by)), post) : post;
}

} // namespace

QStringList honorifics()
{
    return {Letter::tr("جناب آقای / سرکار خانم"), Letter::tr("جناب آقای"), Letter::tr("سرکار خانم"),
            Letter::tr("مدیریت محترم")};
}

QString usualHonorific(const Applicant &applicant)
{
    return applicant.kind == ApplicantKind::LegalPerson ? honorifics().last() : honorifics().first();
}

Result<LetterData> answerLetter(const CaseDetails &details, const Directory &directory,
                                const QString &honorific, qint64 nowMs)
{
    const CaseState &state = details.state;
    const HistoryEntry *answer = standingAnswer(state);
    if (!answer)
        return fieldError(ErrorCode::WrongStatus, {}, u"1.2"_s);
    const QString name = applicantName(state.registration.applicant);
    if (name.isEmpty())
        return fieldError(ErrorCode::NotAllowed, u"applicant"_s, u"N7"_s);
    LetterData letter;
    letter.letterhead = letterheadOf(answer->actor.post, directory);
    letter.number = state.registration.trackingId;
    letter.atMs = answer->atMs;
    letter.attachments = static_cast<int>(answer->attachments.size());
    letter.addressee = honorific.trimmed() + u' ' + isolate(name);
    letter.subject = kindAndTopic(details, directory);
    letter.opening = openingOf(details, directory);
    letter.text = readableText(answer->publicText);
    letter.objection = objectionOf(state, nowMs);
    letter.signerName = directory.personName(answer->actor.person);
    letter.signerPost = signedFor(answer->actor, directory);
    if (!details.row.sealed)
        letter.copies = copiesOf(state, *answer, directory);
    letter.training = directory.isTraining();
    return letter;
}

std::unique_ptr<PageFlow> letterSheet(const LetterData &letter, LetterPaper paper)
{
    return Sheet(letter, paper).make();
}

} // namespace mizban
