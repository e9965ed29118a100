#include "ui/print/case_file.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/referral_tree.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"
#include "ui/models/custody_text.h"
#include "ui/models/history_model.h"
#include "ui/models/identity_text.h"
#include "ui/models/kind_text.h"
#include "ui/print/emblem.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct CaseFile
{
    Q_DECLARE_TR_FUNCTIONS(CaseFile)
};

const QSizeF a4(2100, 2970);
constexpr qreal bodySize = 36;
constexpr qreal smallSize = 30;
constexpr qreal factColumn = 330;
constexpr TextLook body{bodySize, false};
constexpr TextLook strong{bodySize, true};
constexpr TextLook quiet{smallSize, false};

/// Writes the parts of one file into its pages.
class Writer
{
public:
    Writer(PageFlow &flow, const CaseDetails &details, const DirectoryPtr &directory,
           const CaseFileOptions &options)
        : m_flow(flow)
        , m_details(details)
        , m_state(details.state)
        , m_registration(details.state.registration)
        , m_directory(directory)
        , m_options(options)
    {
    }

    void addHead();
    void addFacts();
    void addApplicant();
    void addText();
    void addAttachments();
    void addCounsels();
    void addHistory();
    void addCustody();

private:
    void fact(const QString &label, const QString &value)
    {
        m_flow.addFact(label, value, bodySize, factColumn);
    }
    void addEntry(const HistoryModel &history, int row);

    PageFlow &m_flow;
    const CaseDetails &m_details;
    const CaseState &m_state;
    const CaseRegistered &m_registration;
    DirectoryPtr m_directory;
    const CaseFileOptions &m_options;
};

void Writer::addHead()
{
    const QString desk = m_directory->titleOf(HolderCode(m_registration.desk.text()));
    const QString printed = shownDigits(
        CaseFile::tr("تاریخ چاپ: %1").arg(isolateLtr(formatJalali(toJalali(tehranDate(m_options.nowMs))))));
    const QString seal = m_details.row.sealed ? CaseFile::tr("محرمانه") : QString();
    const QString title = CaseFile::tr("پرونده مورد");
    // Drawn when this is long gone.
    const PageFlow *flow = &m_flow;
    m_flow.add(250, title + u'\n' + desk + u'\n' + seal, [=](QPainter &painter, qreal top) {
        const qreal side = 330;
        const QRectF middle(flow->margin() + side, top, flow->width() - 2 * side, 0);
        drawEmblem(painter, QRectF(flow->margin() + flow->width() - 180, top, 170, 170));
        drawText(painter, middle, CaseFile::tr("بسمه تعالی"), {30, false, Qt::AlignHCenter});
        drawText(painter, middle.translated(0, 52), title, {54, true, Qt::AlignHCenter});
        drawText(painter, middle.translated(0, 142), desk, {36, false, Qt::AlignHCenter});
        const QRectF left(flow->margin(), top + 20, side - 20, 0);
        drawText(painter, left, printed, {smallSize, false});
        drawText(painter, left.translated(0, 60), seal, {40, true});
    });
    m_flow.addRule();
}

void Writer::addFacts()
{
    fact(CaseFile::tr("شناسه پیگیری"), displayTrackingId(m_registration.trackingId));
    fact(CaseFile::tr("نوع"), nameOf(m_registration.kind));
    fact(CaseFile::tr("موضوع"), subjectText(*m_directory, m_registration.subject));
    fact(CaseFile::tr("وضعیت"), nameOf(m_state.statusAt(m_options.nowMs)));
    fact(CaseFile::tr("دارنده"), isolate(m_directory->titleOf(m_state.holder)));
    fact(CaseFile::tr("نحوه دریافت"), nameOf(m_registration.channel));
    fact(CaseFile::tr("ثبت"), CaseFile::tr("%1، %2").arg(formatJalaliDateTime(m_registration.registeredAtMs),
                                                         actorText(*m_directory, m_state.registrar)));
    if (m_state.dueAtMs != 0)
        fact(CaseFile::tr("زمان پاسخ نهایی"), formatJalaliLong(toJalali(tehranDate(m_state.dueAtMs))));
}

void Writer::addApplicant()
{
    const Applicant &applicant = m_registration.applicant;
    m_flow.addHeading(CaseFile::tr("متقاضی"), 40);
    fact(CaseFile::tr("نام"), isolate(applicantName(applicant)));
    fact(identityCaption(applicant), identityText(applicant));
    fact(CaseFile::tr("تلفن همراه"), idText(applicant.mobile));
    fact(CaseFile::tr("رایانامه"), applicant.email.isEmpty() ? QString() : isolateLtr(applicant.email));
    const QStringList lines = applicantLines(applicant, *m_directory) + identityLines(m_state);
    m_flow.addParagraph(readableText(lines.join(u'\n')), body);
}

void Writer::addText()
{
    m_flow.addHeading(CaseFile::tr("شرح"), 40);
    m_flow.addParagraph(readableText(m_registration.text), body);
    QStringList lines = kindLines(m_registration, *m_directory);
    if (!m_registration.locality.name.isEmpty())
        lines << CaseFile::tr("محل: %1 %2")
                     .arg(nameOf(m_registration.locality.type), isolate(m_registration.locality.name));
    if (!m_registration.documents.isEmpty())
        lines << CaseFile::tr("مدارک دریافت‌شده: %1").arg(listed(m_registration.documents));
    const QString outcome = outcomeText(m_registration.outcome);
    if (!outcome.isEmpty())
        lines << CaseFile::tr("اعلام‌شده به متقاضی: %1").arg(outcome);
    m_flow.addParagraph(readableText(lines.join(u'\n')), body);
}

void Writer::addAttachments()
{
    QList<Attachment> all = m_registration.attachments;
    for (const HistoryEntry &entry : m_state.history) {
        for (const Attachment &attachment : entry.attachments) {
            if (!all.contains(attachment))
                all << attachment;
        }
    }
    if (all.isEmpty())
        return;
    m_flow.addHeading(CaseFile::tr("پیوست‌ها"), 40);
    int number = 0;
    for (const Attachment &attachment : std::as_const(all)) {
        const qint64 kilobytes = (attachment.size + 1023) / 1024;
        m_flow.addParagraph(CaseFile::tr("%1. %2 (%3 کیلوبایت)")
                                .arg(numberText(++number), isolate(attachment.name), numberText(kilobytes)),
                            body);
    }
}

void Writer::addCounsels()
{
    const QStringList lines = counselLines(m_details.counsels, *m_directory);
    if (lines.isEmpty())
        return;
    m_flow.addHeading(CaseFile::tr("مشاوره در این مورد"), 40);
    m_flow.addParagraph(readableText(lines.join(u'\n')), body);
}

void Writer::addEntry(const HistoryModel &history, int row)
{
    const auto text = [&](HistoryModel::Role role) {
        return history.data(history.index(row), role).toString();
    };
    m_flow.addParagraph(text(HistoryModel::WhatRole), strong, {}, true);
    const QString publicText = text(HistoryModel::PublicTextRole);
    const QString note = m_options.internal ? text(HistoryModel::NoteRole) : QString();
    const QString warning = text(HistoryModel::FlagTextRole);
    const bool more = !publicText.isEmpty() || !note.isEmpty() || !warning.isEmpty();
    m_flow.addParagraph(text(HistoryModel::WhenRole) + u" — "_s + text(HistoryModel::WhoRole), quiet, {},
                        more);
    m_flow.addParagraph(warning, quiet);
    m_flow.addParagraph(readableText(publicText), body, {30, 0, false});
    if (!note.isEmpty())
        m_flow.addParagraph(CaseFile::tr("داخلی: %1").arg(readableText(note)), body, {40, 0, true});
    m_flow.addGap(16);
}

void Writer::addHistory()
{
    HistoryModel history;
    history.setCase(m_details, m_directory);
    m_flow.addHeading(CaseFile::tr("سابقه"), 40);
    for (int row = 0; row < history.rowCount(); ++row) {
        const auto type =
            static_cast<EventType>(history.data(history.index(row), HistoryModel::TypeRole).toInt());
        if (type == EventType::NoteAdded && !m_options.internal)
            continue;
        addEntry(history, row);
    }
}

void Writer::addCustody()
{
    m_flow.addHeading(CaseFile::tr("درختواره ارجاع و رسوب"), 40);
    for (const ReferralNode &node : referralTree(m_state)) {
        const qreal right = 40.0 * qMin(node.depth, 6);
        m_flow.addParagraph(custodyHead(node, *m_directory, m_options.nowMs), isPresent(node) ? strong : body,
                            {right, 0, false}, true);
        m_flow.addParagraph(custodyStamps(node), quiet, {right, 0, false});
        if (m_options.internal)
            m_flow.addParagraph(readableText(node.note), quiet, {right + 40, 0, true});
    }
}

PageLook lookOf(const CaseDetails &details, const Directory &directory, const CaseFileOptions &options)
{
    const CaseRegistered &registration = details.state.registration;
    PageLook look;
    look.title = registration.trackingId;
    look.paper = a4;
    look.head = CaseFile::tr("پرونده %1 — %2")
                    .arg(displayTrackingId(registration.trackingId), nameOf(registration.kind));
    if (details.row.sealed)
        look.head += u" — "_s + CaseFile::tr("محرمانه");
    if (!options.printedBy.isEmpty())
        look.foot = CaseFile::tr("چاپ: %1، %2").arg(options.printedBy, formatJalaliDateTime(options.nowMs));
    look.training = directory.isTraining();
    return look;
}

} // namespace

std::unique_ptr<PageFlow> caseFile(const CaseDetails &details, const DirectoryPtr &directory,
                                   const CaseFileOptions &options)
{
    auto flow = std::make_unique<PageFlow>(lookOf(details, *directory, options));
    Writer writer(*flow, details, directory, options);
    writer.addHead();
    writer.addFacts();
    writer.addApplicant();
    writer.addText();
    writer.addAttachments();
    writer.addCounsels();
    writer.addHistory();
    writer.addCustody();
    flow->finish();
    return flow;
}

} // namespace mizban
