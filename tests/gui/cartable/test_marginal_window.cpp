#include "core/services/marginal_input.h"
#include "core/services/signer_choice.h"
#include "tests/fixtures/keys/official_authority.h"
#include "tests/fixtures/keys/soft_token.h"
#include "tests/gui/cartable/case_window.h"
#include "ui/attachments/attachment_field.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/attachments/note_picture.h"
#include "ui/case/ink_pad.h"
#include "ui/models/folder_model.h"
#include "ui/models/history_model.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/status_chip.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24ll * 3600 * 1000;
const QString desk = u"semnan.damghan.desk"_s;
const QString typed = u"متنی که نباید گم شود"_s;

} // namespace

/// 001 §4-25 in the window, by keys: written, signed with a key of one's choice, acknowledged and answered.
class TestMarginalWindow : public QObject, private CaseWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void rule4_25_writtenAndShownAsValid();
    void rule4_25_acknowledgedAndAnswered();
    void rule4_25_whereNoCaseIsOpenTheNoteIsPointedTo();
    void inv16_ofAFileWithTheWrongPasswordNothingIsLost();
    void inv16_badKeysAreSaidAndNothingIsLost_data();
    void inv16_badKeysAreSaidAndNothingIsLost();
    void aTokenPulledOutWhileItSigns();
    void aCaseChangedByAnotherWhileItIsOpen();
    void whatIsHalfWrittenIsSaidAtItsAct();
    void writtenByHand();
    void inv16_lockKeepsWhatIsWrittenByHand();
    void inkOutlivesALossOfPower();
    void rule4_25_writtenByHandIsSeenWhereItIsRead();
    void aPictureThatHasNotArrivedIsSaid();
    void aSlipOfThePenIsWiped();

private:
    void writeByHand();
    bool isSaid(const QString &words) { return test::isSaidIn(*find<QWidget>(u"case.marginal"_s), words); }
    QString nationalNumber() const
    {
        const Directory &directory = m_desk->center().directory();
        return directory.person(m_desk->writer().actor().person)->nationalNumber;
    }
    /// The authority of officials, known at the desk as the center published it.
    void publish(const test::OfficialAuthority &official,
                 const QList<test::OfficialAuthority::Revoked> &revoked = {});
    QString fileOf(const SigningKey &key, const Certificate &own)
    {
        const QString path = m_settings.filePath(u"own.p12"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(test::pkcs12Of(key, own, "right")) <= 0)
            qFatal("cannot write");
        return path;
    }
    /// The panel with a text, and a key of one's own chosen for it.
    void writeWith(const QString &source, const QString &path, const QString &pin);
    void write(const QString &name, const QString &text)
    {
        find<QPlainTextEdit>(name)->setFocus();
        type(text);
    }
};

void TestMarginalWindow::rule4_25_writtenAndShownAsValid()
{
    showCase();
    type(u"="_s);
    auto *panel = find<QWidget>(u"case.marginal"_s);
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!find<QWidget>(u"case.marginal.pinned"_s)->isVisible()); // only the Center pins
    // Nothing said: named, and nothing sent.
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(panel->isVisible());
    write(u"case.marginal.text"_s, u"فوری رسیدگی شود"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().marginals.size(), 1);
    QTRY_VERIFY(m_screen->findChild<StatusChip *>(u"case.marginal.0.signature"_s));
    QCOMPARE(find<StatusChip>(u"case.marginal.0.signature"_s)->text(), u"امضا معتبر است"_s);
    QCOMPARE(find<QLabel>(u"case.marginal.0.text"_s)->text(), u"فوری رسیدگی شود"_s);
    QTRY_VERIFY(!panel->isVisible());
    // What is signed is not offered to be undone.
    QVERIFY(!find<QWidget>(u"toast.action"_s)->isVisible());
}

void TestMarginalWindow::rule4_25_acknowledgedAndAnswered()
{
    MarginalInput input;
    input.text = u"نتیجه گزارش شود"_s;
    input.to = {desk};
    QVERIFY(m_desk->writer().writeMarginal(m_case, input, {}).ok());
    showCase();
    QTRY_COMPARE(m_screen->folders()->count(Folder::Noted), 1);
    QVERIFY(find<QLabel>(u"case.marginal.0.state.0"_s)->text().contains(u"هنوز رؤیت نکرده است"_s));
    type(u"!"_s);
    QTRY_VERIFY(find<QWidget>(u"case.acknowledge"_s)->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(state().marginals.first().targets.first().acknowledgedMs != 0);
    QTRY_VERIFY(!find<QWidget>(u"case.acknowledge"_s)->isVisible());
    m_screen->focusList();
    type(u"-"_s);
    QTRY_VERIFY(find<QWidget>(u"case.answer-note"_s)->isVisible());
    write(u"case.answer-note.text"_s, u"لوله تعویض شد"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().marginals.first().targets.first().answerText, u"لوله تعویض شد"_s);
    QTRY_COMPARE(m_screen->folders()->count(Folder::Noted), 0);
}

/// The case lies with another, the note waits for this cartable: it does not say that nothing waits.
void TestMarginalWindow::rule4_25_whereNoCaseIsOpenTheNoteIsPointedTo()
{
    MarginalInput input;
    input.text = u"نتیجه گزارش شود"_s;
    input.to = {desk};
    QVERIFY(m_desk->writer().refer(m_case, u"semnan.damghan.governor"_s, u"برای اقدام"_s).ok());
    showCase();
    m_screen->showFolder(Folder::Open);
    auto *empty = find<QWidget>(u"cartable.empty"_s);
    QTRY_VERIFY(test::isSaidIn(*empty, u"موردی در انتظار میز نیست"_s));
    const auto noted =
        m_seat
            ->write([id = m_case, input](SeatWriter &writer) { return writer.writeMarginal(id, input, {}); })
            .result();
    QVERIFY(noted.ok());
    m_seat->announceChange();
    QTRY_VERIFY(test::isSaidIn(*empty, u"در پوشه «دارای دستور» است"_s));
    QVERIFY(!test::isSaidIn(*empty, u"در انتظار"_s));
}

void TestMarginalWindow::inv16_ofAFileWithTheWrongPasswordNothingIsLost()
{
    const SigningKey key = SigningKey::generate();
    const test::OfficialAuthority official(u"مرجع رسمی"_s, workingDayMs);
    const Certificate own = official.issue(
        key.publicKey(), {u"متصدی"_s, u"0499370899"_s, workingDayMs - 1000, workingDayMs + 1'000'000});
    const QString path = m_settings.filePath(u"own.p12"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(test::pkcs12Of(key, own, "right")) > 0);
    file.close();
    showCase();
    type(u"="_s);
    QTRY_VERIFY(find<QWidget>(u"case.marginal"_s)->isVisible());
    write(u"case.marginal.text"_s, u"متنی که نباید گم شود"_s);
    find<ChoiceBar>(u"case.marginal.signer.key"_s)->setCurrent(u"file"_s);
    find<QLineEdit>(u"case.marginal.signer.path"_s)->setText(path);
    find<QLineEdit>(u"case.marginal.signer.pin"_s)->setText(u"wrong"_s);
    find<QPlainTextEdit>(u"case.marginal.text"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto said = [this](const QString &words) {
        for (const QLabel *label : find<QWidget>(u"case.marginal"_s)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said(u"گذرواژه پرونده گواهی نادرست است"_s));
    QCOMPARE(find<QPlainTextEdit>(u"case.marginal.text"_s)->toPlainText(), u"متنی که نباید گم شود"_s);
    QVERIFY(state().marginals.isEmpty());
    // The password is right, but the certificate is nobody's here.
    find<QLineEdit>(u"case.marginal.signer.pin"_s)->setText(u"right"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(said(u"این گواهی به نام شما نیست"_s));
    QVERIFY(state().marginals.isEmpty());
    // The key is remembered for the next time, the password never is.
    QCOMPARE(QSettings().value(u"signing/path.file"_s).toString(), path);
    for (const QString &setting : QSettings().allKeys())
        QVERIFY(QSettings().value(setting).toString() != u"right"_s);
}

void TestMarginalWindow::publish(const test::OfficialAuthority &official,
                                 const QList<test::OfficialAuthority::Revoked> &revoked)
{
    DirectoryChange change;
    change.authorities = {official.pem()};
    change.revocations = {official.revocations(revoked, workingDayMs - dayMs, workingDayMs + dayMs)};
    TestCenter &center = m_desk->center();
    const auto held = static_cast<quint64>(center.directoryEvents().size());
    center.publish(change);
    SeatWriter &writer = m_desk->writer();
    QVERIFY(writer.applyFeed(center.directoryFeed(writer.identity().seatOf, held)).ok());
}

void TestMarginalWindow::writeWith(const QString &source, const QString &path, const QString &pin)
{
    showCase();
    type(u"="_s);
    QTRY_VERIFY(find<QWidget>(u"case.marginal"_s)->isVisible());
    write(u"case.marginal.text"_s, typed);
    find<ChoiceBar>(u"case.marginal.signer.key"_s)->setCurrent(source);
    find<QLineEdit>(u"case.marginal.signer.path"_s)->setText(path);
    find<QLineEdit>(u"case.marginal.signer.pin"_s)->setText(pin);
    find<QPlainTextEdit>(u"case.marginal.text"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
}

void TestMarginalWindow::inv16_badKeysAreSaidAndNothingIsLost_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("expired") << u"اعتبار این گواهی امضا پایان یافته است"_s;
    QTest::newRow("revoked") << u"این گواهی امضا باطل شده است"_s;
    QTest::newRow("another person's") << u"این گواهی به نام شما نیست"_s;
    QTest::newRow("unknown authority") << u"صادرکننده این گواهی در فهرست مراجع رسمی مرکز نیست"_s;
    QTest::newRow("no such file") << u"پرونده گواهی امضا خوانده نشد"_s;
}

void TestMarginalWindow::inv16_badKeysAreSaidAndNothingIsLost()
{
    QFETCH(QString, words);
    const QByteArray what = QTest::currentDataTag();
    const SigningKey key = SigningKey::generate();
    const test::OfficialAuthority official(u"مرجع رسمی"_s, workingDayMs);
    const QString number = what == "another person's" ? u"0499370899"_s : nationalNumber();
    const qint64 untilMs = workingDayMs + (what == "expired" ? -3'600'000 : dayMs);
    const Certificate own =
        official.issue(key.publicKey(), {u"متصدی"_s, number, workingDayMs - dayMs, untilMs});
    QList<test::OfficialAuthority::Revoked> revoked;
    if (what == "revoked")
        revoked = {{own, workingDayMs - 3'600'000}};
    if (what != "unknown authority")
        publish(official, revoked);
    writeWith(u"file"_s, fileOf(key, own) + (what == "no such file" ? u".gone"_s : QString()), u"right"_s);
    QTRY_VERIFY(isSaid(words));
    QVERIFY(find<QWidget>(u"case.marginal"_s)->isVisible());
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"case.marginal.signer.path"_s));
    QCOMPARE(find<QPlainTextEdit>(u"case.marginal.text"_s)->toPlainText(), typed);
    QVERIFY(state().marginals.isEmpty());
    // With the key of the seat it goes out as it was written.
    find<ChoiceBar>(u"case.marginal.signer.key"_s)->setCurrent(u"seat"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().marginals.size(), 1);
    QCOMPARE(state().marginals.first().text, typed);
}

void TestMarginalWindow::aTokenPulledOutWhileItSigns()
{
    test::SoftToken token;
    const SigningKey key = SigningKey::generate();
    const test::OfficialAuthority official(u"مرجع رسمی"_s, workingDayMs);
    publish(official);
    const Certificate own = official.issue(
        key.publicKey(), {u"متصدی"_s, nationalNumber(), workingDayMs - dayMs, workingDayMs + dayMs});
    QVERIFY2(token.make(key, own), qPrintable(token.why()));
    token.pullOut();
    writeWith(u"token"_s, token.module(), QString::fromLatin1(token.pin()));
    QTRY_VERIFY(isSaid(u"توکن هنگام امضا جدا شد"_s));
    QCOMPARE(find<QPlainTextEdit>(u"case.marginal.text"_s)->toPlainText(), typed);
    QVERIFY(state().marginals.isEmpty());
    // Back in its place, with the wrong PIN first.
    token.plugIn();
    find<QLineEdit>(u"case.marginal.signer.pin"_s)->setText(u"000000"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isSaid(u"رمز توکن نادرست است"_s));
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"case.marginal.signer.pin"_s));
    QCOMPARE(find<QLineEdit>(u"case.marginal.signer.pin"_s)->selectedText().size(), 6);
    find<QLineEdit>(u"case.marginal.signer.pin"_s)->setText(QString::fromLatin1(token.pin()));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().marginals.size(), 1);
    QCOMPARE(state().marginals.first().text, typed);
}

/// A colleague closes the case while an answer is being written: said, and the text stays.
void TestMarginalWindow::aCaseChangedByAnotherWhileItIsOpen()
{
    const auto state = [this] { return this->state(); };
    showCase();
    type(u"a"_s);
    QTRY_VERIFY(find<QWidget>(u"case.answer"_s)->isVisible());
    write(u"case.answer.text"_s, typed);
    const CaseState before = state();
    CaseReferred away;
    away.to = HolderCode(u"semnan.damghan.governor"_s);
    away.publicText = u"ارجاع شد"_s;
    const FeedReply feed = m_desk->byColleague(m_case, before.heads, before.headCounter, away);
    QVERIFY(m_seat->write([feed](SeatWriter &writer) { return writer.applyFeed(feed); }).result().ok());
    m_seat->announceChange();
    QTRY_COMPARE(m_screen->caseView()->details()->state.holder, away.to);
    QVERIFY(find<QWidget>(u"case.answer"_s)->isVisible());
    QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), typed);
    find<QPlainTextEdit>(u"case.answer.text"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto said = [this] {
        for (const QLabel *label : find<QWidget>(u"case.answer"_s)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"در اختیار شما نیست"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said());
    QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), typed);
    QCOMPARE(int(state().status), int(CaseStatus::Referred));
}

/// Put away it would be forgotten: its act says so, also one that else waits under «more».
void TestMarginalWindow::whatIsHalfWrittenIsSaidAtItsAct()
{
    showCase();
    const auto halfWritten = [this](const QString &act) {
        const auto *button = find<QPushButton>(u"case.action."_s + act);
        return button->isVisible() && button->text().contains(u"نیمه‌کاره"_s) &&
               button->accessibleName().contains(u"نیمه‌کاره"_s);
    };
    QVERIFY(!halfWritten(u"answer"_s));
    type(u"a"_s);
    QTRY_VERIFY(find<QWidget>(u"case.answer"_s)->isVisible());
    write(u"case.answer.text"_s, typed);
    press(Qt::Key_Escape);
    QTRY_VERIFY(halfWritten(u"answer"_s));
    QVERIFY(!find<QWidget>(u"case.action.marginal"_s)->isVisible());
    m_screen->focusList();
    type(u"="_s);
    QTRY_VERIFY(find<QWidget>(u"case.marginal"_s)->isVisible());
    write(u"case.marginal.text"_s, typed);
    press(Qt::Key_Escape);
    QTRY_VERIFY(halfWritten(u"marginal"_s) && halfWritten(u"answer"_s));
    // While it is being written it needs no reminder, and once it is sent it has none.
    m_screen->focusList();
    type(u"="_s);
    QTRY_VERIFY(!halfWritten(u"marginal"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().marginals.size(), 1);
    QTRY_VERIFY(!find<QWidget>(u"case.marginal"_s)->isVisible());
    QVERIFY(!halfWritten(u"marginal"_s) && halfWritten(u"answer"_s));
}

void TestMarginalWindow::writeByHand()
{
    showCase();
    type(u"="_s);
    QTRY_VERIFY(find<QWidget>(u"case.marginal"_s)->isVisible());
    find<ChoiceBar>(u"case.marginal.form"_s)->setCurrent(u"Picture"_s);
    auto *ink = find<InkPad>(u"case.marginal.ink"_s);
    QTRY_VERIFY(ink->isVisible());
    QTest::mousePress(ink, Qt::LeftButton, {}, {20, 20});
    for (int step = 1; step < 30; ++step) {
        QMouseEvent move(QEvent::MouseMove, QPointF(20 + 4 * step, 20 + step % 7),
                         ink->mapToGlobal(QPointF(20, 20)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(ink, &move);
    }
}

void TestMarginalWindow::writtenByHand()
{
    writeByHand();
    auto *ink = find<InkPad>(u"case.marginal.ink"_s);
    QVERIFY(!ink->isBlank());
    // Left on the sheet it would not be sent: said before anything is signed.
    find<QPlainTextEdit>(u"case.marginal.text"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(state().marginals.isEmpty());
    find<QPushButton>(u"case.marginal.take"_s)->click();
    auto *files = find<AttachmentField>(u"case.marginal.files"_s);
    QTRY_COMPARE(files->stored().size(), 1);
    QVERIFY(ink->isBlank());
    find<QPlainTextEdit>(u"case.marginal.text"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().marginals.size(), 1);
    QCOMPARE(int(state().marginals.first().form), int(MarginalForm::Picture));
    QCOMPARE(state().marginals.first().attachments.first().mediaType, u"image/png"_s);
}

void TestMarginalWindow::inv16_lockKeepsWhatIsWrittenByHand()
{
    writeByHand();
    auto *ink = find<InkPad>(u"case.marginal.ink"_s);
    QVERIFY(!ink->isBlank());
    QVERIFY(m_screen->flush().ok()); // as the lock does
    QVERIFY(ink->isBlank());
    QCOMPARE(find<AttachmentField>(u"case.marginal.files"_s)->stored().size(), 1);
}

void TestMarginalWindow::rule4_25_writtenByHandIsSeenWhereItIsRead()
{
    writeByHand();
    const QSize written = QImage::fromData(find<InkPad>(u"case.marginal.ink"_s)->png()).size();
    find<QPushButton>(u"case.marginal.take"_s)->click();
    find<QPlainTextEdit>(u"case.marginal.text"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().marginals.size(), 1);
    const auto shown = [this] { return m_screen->findChild<NotePicture *>(u"case.marginal.0.picture"_s); };
    QTRY_VERIFY(shown() && !shown()->picture().isNull());
    QCOMPARE(shown()->picture().size(), written);
    QVERIFY(shown()->isVisible());
    const auto *history = find<QAbstractItemView>(u"case.history"_s)->model();
    const QModelIndex last = history->index(history->rowCount() - 1, 0);
    QCOMPARE(last.data(HistoryModel::WhatRole).toString(), u"پی‌نوشت دست‌نویس"_s);
    // Whole, and no larger than there is room for.
    QTRY_VERIFY(shown()->height() > 20);
    QVERIFY(shown()->width() <= find<QFrame>(u"case.marginal.0"_s)->width());
    shown()->setFocus();
    press(Qt::Key_Return);
    auto *preview = m_screen->findChild<AttachmentPreview *>();
    QVERIFY(preview);
    QTRY_COMPARE(preview->pages(), 1);
    QVERIFY(preview->isVisible());
}

void TestMarginalWindow::aPictureThatHasNotArrivedIsSaid()
{
    NotePictures pictures;
    Result<QByteArray> content = makeError(ErrorCode::NotFound);
    pictures.setReadFile([&content](const BlobId &) {
        QPromise<Result<QByteArray>> promise;
        promise.start();
        promise.addResult(content);
        promise.finish();
        return SeatFuture<Result<QByteArray>>(promise.future());
    });
    const Attachment file{BlobId(QByteArray(32, 'b')), u"پی‌نوشت دست‌نویس.png"_s,
                          u"image/png"_s, 3};
    NotePicture picture(&pictures, file);
    QTRY_VERIFY(picture.text().contains(u"هنوز از مرکز نرسیده است"_s));
    QCOMPARE(picture.accessibleDescription(), picture.text());
    content = QByteArray("no picture");
    pictures.ask(file.blob);
    QTRY_VERIFY(picture.text().contains(u"اینجا نشان داده نمی‌شود"_s));
    pictures.keepOnly({});
    QVERIFY(!pictures.trouble(file.blob));
}

/// Nobody left the form: what the seat holds by then is all there is.
void TestMarginalWindow::inkOutlivesALossOfPower()
{
    writeByHand();
    auto *ink = find<InkPad>(u"case.marginal.ink"_s);
    QTest::mouseRelease(ink, Qt::LeftButton, {}, {140, 20});
    const QByteArray before = ink->png();
    const auto kept = [this] {
        const auto drafts =
            m_seat->read([id = m_case](SeatReader &reader) { return reader.actDrafts(id); }).result();
        return drafts.ok() && drafts->size() == 1 ? drafts->first() : ActDraft();
    };
    QTRY_COMPARE(kept().texts.value(u"sheet~"_s), ink->strokes());
    // A window that opens after it shows the sheet as it was.
    showCase();
    QTRY_VERIFY(m_screen->findChild<InkPad *>(u"case.marginal.ink"_s));
    ink = find<InkPad>(u"case.marginal.ink"_s);
    QTRY_VERIFY(ink->isVisible());
    QCOMPARE(ink->png(), before);
    QVERIFY(find<QPushButton>(u"case.marginal.take"_s)->isEnabled());
}

void TestMarginalWindow::aSlipOfThePenIsWiped()
{
    writeByHand();
    auto *wipe = find<QPushButton>(u"case.marginal.wipe"_s);
    QVERIFY(wipe->isEnabled());
    wipe->click();
    QVERIFY(find<InkPad>(u"case.marginal.ink"_s)->isBlank());
    QVERIFY(!wipe->isEnabled());
    QVERIFY(!find<QPushButton>(u"case.marginal.take"_s)->isEnabled());
    QVERIFY(find<AttachmentField>(u"case.marginal.files"_s)->stored().isEmpty());
}

QTEST_MAIN(TestMarginalWindow)
#include "test_marginal_window.moc"
