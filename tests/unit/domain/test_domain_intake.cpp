#include "core/base/tehran_time.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/intake.h"
#include "core/domain/intake_number.h"
#include "tests/unit/domain/small_directory.h"
#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

const StreamId itemId(QByteArray(16, 1));

IntakeReceived letter()
{
    IntakeReceived item;
    item.number = makeIntakeNumber(1405, QStringLiteral("01234"), 7);
    item.desk = UnitCode(QStringLiteral("c.desk"));
    item.channel = Channel::Post;
    item.sender = QStringLiteral("م. رضایی");
    item.address = QStringLiteral("دامغان، خیابان امام، پلاک ۱۲");
    item.text = QStringLiteral("آب روستا سه روز است قطع است");
    item.receivedAtMs = tehranMidnightMs(QDate(2024, 4, 24));
    return item;
}

IntakeAsked asked(qint64 atMs)
{
    return {DeliveryMeans::Post, QStringLiteral("شما که هستید؟"), atMs};
}

IntakeConverted became(char id)
{
    return {StreamId(QByteArray(16, id)), QStringLiteral("040123400001740")};
}

struct Item
{
    StreamBuilder stream;
    explicit Item(IntakeReceived item = letter()) { stream.add("c.desk.one", item, {}); }
    [[nodiscard]] IntakeState fold() const { return foldIntake(itemId, stream.events); }
    EventId then(const char *post, Payload payload)
    {
        return stream.add(post, std::move(payload), fold().heads);
    }
};

QStringList wordsOf(const QList<Error> &problems)
{
    QStringList words;
    for (const Error &problem : problems)
        words.append(problem.field + u' ' + wordOf(problem.code));
    return words;
}

} // namespace

class TestDomainIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N10_numberIsItsOwn();
    void N10_itemStaysPendingUnderItsNumber();
    void N10_askedAtOnceAndAgainAfter15Days();
    void N10_whoHasNoAddressIsNotAsked();
    void N10_becomesACaseOnce();
    void N10_convertedTwiceAtOnceBothAreKept();
    void N10_anotherDeskHasNoPart();
    void N10_refusedItemKeepsItsNumber();
    void N10_draftOfTheCase();
    void N10_problemsOfAnItem();
    void limitsAreTheDirectorys();
    void limitsThatCannotBe();
};

void TestDomainIntake::N10_numberIsItsOwn()
{
    const QString number = letter().number;
    QCOMPARE(number.size(), 14); // no tracking id: those have fifteen
    QCOMPARE(*parseIntakeNumber(displayIntakeNumber(number)), number);
    QString wrong = number;
    wrong[3] = wrong[3] == u'1' ? u'2' : u'1';
    QCOMPARE(parseIntakeNumber(wrong).error().rule, QStringLiteral("N10"));
    QVERIFY(!parseIntakeNumber(QStringLiteral("040123400001740")).ok());
}

void TestDomainIntake::N10_itemStaysPendingUnderItsNumber()
{
    Item item;
    item.then("c.desk.two", IntakeCompleted{{}, QStringLiteral("تلفن کرد")});
    const IntakeState state = item.fold();
    QVERIFY(state.isPending());
    QCOMPARE(state.item, letter());
    QCOMPARE(state.note, QStringLiteral("تلفن کرد"));
    QCOMPARE(state.history.size(), 2);
}

void TestDomainIntake::N10_askedAtOnceAndAgainAfter15Days()
{
    Item item;
    QCOMPARE(item.fold().askFromMs(), item.fold().recordedAtMs); // at once
    const qint64 first = tehranMidnightMs(QDate(2024, 4, 24)) + 11 * 3'600'000;
    item.then("c.desk.one", asked(first));
    QCOMPARE(tehranDate(item.fold().askFromMs()), QDate(2024, 5, 9));
    item.then("c.desk.one", asked(tehranMidnightMs(QDate(2024, 5, 9))));
    QCOMPARE(item.fold().askFromMs(), 0); // asked twice: it waits, and is never deleted
    QVERIFY(item.fold().isPending());
}

void TestDomainIntake::N10_whoHasNoAddressIsNotAsked()
{
    IntakeReceived nowhere = letter();
    nowhere.address.clear();
    QCOMPARE(Item(nowhere).fold().askFromMs(), 0);
    QCOMPARE(meansFor(QStringLiteral("a@b.ir")), DeliveryMeans::Email);
    QCOMPARE(meansFor(QStringLiteral("09121234567")), DeliveryMeans::Sms);
    QCOMPARE(meansFor(letter().address), DeliveryMeans::Post);
}

void TestDomainIntake::N10_becomesACaseOnce()
{
    Item item;
    item.then("c.desk.one", became('a'));
    IntakeState state = item.fold();
    QVERIFY(!state.isPending());
    QCOMPARE(state.conversions, QList<IntakeConverted>{became('a')});
    QCOMPARE(state.askFromMs(), 0);
    const Actor clerk{PersonId(QStringLiteral("p")), PostCode(QStringLiteral("c.desk.one")), 1};
    QCOMPARE(mayActOnIntake(state, clerk).error().code, ErrorCode::AlreadyDone);
    const EventId late = item.then("c.desk.two", asked(1));
    const DecodedEvent &event = item.stream.events.last();
    QCOMPARE(event.event.id, late);
    QCOMPARE(mayApplyIntake(intakeBefore(event.event, item.stream.events), event).error().code,
             ErrorCode::AlreadyDone);
}

void TestDomainIntake::N10_convertedTwiceAtOnceBothAreKept()
{
    Item item;
    const QList<EventId> before = item.fold().heads;
    item.stream.add("c.desk.one", became('a'), before);
    item.stream.add("c.desk.two", became('b'), before);
    for (const DecodedEvent &event : item.stream.events) // neither author knew of the other
        QVERIFY(mayApplyIntake(intakeBefore(event.event, item.stream.events), event).ok());
    QCOMPARE(item.fold().conversions.size(), 2);
    QList<DecodedEvent> reversed = item.stream.events;
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(foldIntake(itemId, reversed).conversions, item.fold().conversions); // inv 6
}

void TestDomainIntake::N10_anotherDeskHasNoPart()
{
    Item item;
    item.then("d.desk.one", became('a'));
    const IntakeState state = item.fold();
    QVERIFY(state.isPending());
    QCOMPARE(state.history.last().flag, EventFlag::NotEntitled);
    const Actor other{PersonId(QStringLiteral("p")), PostCode(QStringLiteral("d.desk.one")), 1};
    QCOMPARE(mayActOnIntake(state, other).error().code, ErrorCode::NotHolder);
}

void TestDomainIntake::N10_refusedItemKeepsItsNumber()
{
    Item item;
    const EventId first = item.stream.events.first().event.id;
    item.then("center", VerdictGiven{VerdictKind::Quarantined, first, QStringLiteral("Conflict"),
                                     QStringLiteral("N10"), QStringLiteral("number")});
    const IntakeState state = item.fold();
    QVERIFY(state.received && state.quarantined);
    QCOMPARE(state.item.number, letter().number);
    QCOMPARE(state.history.first().flag, EventFlag::Quarantined);
}

void TestDomainIntake::N10_draftOfTheCase()
{
    IntakeReceived mail = letter();
    mail.channel = Channel::Email;
    mail.address = QStringLiteral("rezaei@example.ir");
    mail.attachments = {Attachment{
        BlobId(QByteArray(32, 'x')), QStringLiteral("نامه.pdf"), QStringLiteral("application/pdf"), 10, {}}};
    Item item(mail);
    CaseDraft draft = draftFrom(item.fold());
    QCOMPARE(draft.intake, itemId);
    QCOMPARE(draft.channel, Channel::Email);
    QCOMPARE(draft.text, mail.text);
    QCOMPARE(draft.applicant.email, mail.address);
    QCOMPARE(draft.applicant.familyName, mail.sender);
    QCOMPARE(draft.attachments.first().stored, mail.attachments.first());
    Applicant known;
    known.nationalNumber = QStringLiteral("0499370899");
    known.familyName = QStringLiteral("رضایی");
    item.then("c.desk.one", IntakeCompleted{known, {}});
    QCOMPARE(draftFrom(item.fold()).applicant, known);
}

void TestDomainIntake::N10_problemsOfAnItem()
{
    const Directory directory = smallDirectoryView();
    IntakeDraft draft;
    draft.channel = Channel::WalkIn; // whoever stands there can be asked
    draft.receivedAtMs = 2000;
    QCOMPARE(wordsOf(problemsOf(draft, directory, 1000)),
             QStringList({QStringLiteral("channel InvalidInput"), QStringLiteral("text MissingInput"),
                          QStringLiteral("receivedAt InvalidInput")}));
    draft.channel = Channel::Fax;
    draft.receivedAtMs = 0;
    draft.text = QStringLiteral("متن");
    QVERIFY(problemsOf(draft, directory, 1000).isEmpty());
    draft.text.clear();
    draft.attachments = {{QStringLiteral("scan.pdf"), {}}}; // a scan without a word
    QVERIFY(problemsOf(draft, directory, 1000).isEmpty());
    draft.address = QString(maxTextLength + 1, u'ا');
    QCOMPARE(wordsOf(problemsOf(draft, directory, 1000)), QStringList{QStringLiteral("address TooLarge")});
}

void TestDomainIntake::limitsAreTheDirectorys()
{
    const auto file = [](qint64 size) { return Attachment{BlobId(QByteArray(32, 'x')), {}, {}, size, {}}; };
    Directory directory;
    QCOMPARE(directory.attachmentLimits(), AttachmentLimits()); // the defaults, before any was published
    DirectoryChange change;
    change.attachmentLimits = {AttachmentLimits{2, 3, 100, 250}, AttachmentLimits{1, 1, 1, 1}};
    directory.apply(change, 1);
    const AttachmentLimits limits = directory.attachmentLimits();
    QCOMPARE(limits.version, 2u);
    QVERIFY(checkAttachments({file(100), file(100), file(50)}, limits).ok());
    const auto ruleAndLimit = [](const Status &status) {
        return QString(status.error().rule + u' ' + status.error().detail);
    };
    QCOMPARE(ruleAndLimit(checkAttachments({file(101)}, limits)), QStringLiteral("fileBytes 100"));
    QCOMPARE(ruleAndLimit(checkAttachments({file(100), file(100), file(51)}, limits)),
             QStringLiteral("totalBytes 250"));
    QCOMPARE(ruleAndLimit(checkAttachments({file(1), file(1), file(1), file(1)}, limits)),
             QStringLiteral("files 3"));
    QCOMPARE(ruleAndLimit(checkOneMore(3, 3, 1, limits)), QStringLiteral("files 3"));
    QCOMPARE(ruleAndLimit(checkOneMore(1, 200, 51, limits)), QStringLiteral("totalBytes 250"));
    QVERIFY(checkOneMore(1, 200, 50, limits).ok());
}

void TestDomainIntake::limitsThatCannotBe()
{
    QVERIFY(checkLimits(AttachmentLimits()).ok());
    QCOMPARE(checkLimits({1, 0, 100, 100}).error().field, QStringLiteral("files"));
    QCOMPARE(checkLimits({1, maxAttachments + 1, 100, 100}).error().field, QStringLiteral("files"));
    QCOMPARE(checkLimits({1, 1, maxAttachmentBytes + 1, maxAttachmentBytes}).error().field,
             QStringLiteral("fileBytes"));
    QCOMPARE(checkLimits({1, 1, 100, 99}).error().field, QStringLiteral("totalBytes"));
}

QTEST_GUILESS_MAIN(TestDomainIntake)
#include "test_domain_intake.moc"
