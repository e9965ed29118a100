#include "core/services/marginal_input.h"
#include "core/services/signer_choice.h"
#include "tests/gui/cartable/case_window.h"
#include "tests/gui/cartable/fake_sound.h"
#include "ui/attachments/attachment_field.h"
#include "ui/attachments/sound/level_meter.h"
#include "ui/attachments/sound/sound_player.h"
#include "ui/attachments/sound/sound_recorder.h"
#include "ui/case/marginal_list.h"
#include "ui/models/folder_model.h"
#include "ui/widgets/choice_bar.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 60'000;
constexpr char loud = 0x40;
constexpr char quiet = 0x10;
} // namespace

/// 001 §4-25, a marginal note that is dictated: by keys, with a microphone and a loudspeaker of the test.
class TestDictationWindow : public QObject, private CaseWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void rule4_25_dictatedSentAndHeard();
    void heardBeforeItIsSent();
    void saidAgainAndThrownAway();
    void notSentWhileItIsRecorded();
    void unpluggedWhatWasSaidIsKept();
    void aMicrophoneThatCannotBeUsed_data();
    void aMicrophoneThatCannotBeUsed();
    void aMicrophoneThatSaysNothing();
    void noLongerThanAllowed();
    void leavingKeepsWhatWasSaid();
    void anotherCaseKeepsWhatIsSaid();
    void lockKeepsWhatIsSaid();
    void aSoundThatIsNotPlayedHere();
    void anotherCaseIsSilent();

private:
    /// The case, heard through the loudspeaker of the test.
    void showQuietly();
    void openForm();
    static void pressF9() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9); }
    QString said() { return find<QLabel>(u"case.marginal.sound.state"_s)->text(); }
    QList<Attachment> stored() { return find<AttachmentField>(u"case.marginal.files"_s)->stored(); }
    Sound contentOf(const Attachment &file)
    {
        const auto bytes =
            m_seat->read([blob = file.blob](SeatReader &reader) { return reader.attachment(blob); }).result();
        if (!bytes.ok())
            qFatal("no content");
        const auto sound = readWave(*bytes);
        return sound.ok() ? *sound : Sound();
    }
    [[nodiscard]] QList<MarginalNote> notes() const { return state().marginals; }

    SoundRecorder *m_recorder = nullptr;
    test::FakeMicrophone *m_microphone = nullptr;
    test::FakeLoudspeaker *m_loudspeaker = nullptr; ///< of the form
    test::FakeLoudspeaker *m_reading = nullptr;     ///< of the reading pane
};

void TestDictationWindow::showQuietly()
{
    showCase();
    auto reading = std::make_unique<test::FakeLoudspeaker>();
    m_reading = reading.get();
    find<MarginalList>(u"case.marginals"_s)->player()->setOutput(std::move(reading));
}

void TestDictationWindow::openForm()
{
    showQuietly();
    type(u"="_s);
    QTRY_VERIFY(find<QWidget>(u"case.marginal"_s)->isVisible());
    m_recorder = find<SoundRecorder>(u"case.marginal.sound"_s);
    auto microphone = std::make_unique<test::FakeMicrophone>();
    auto loudspeaker = std::make_unique<test::FakeLoudspeaker>();
    m_microphone = microphone.get();
    m_loudspeaker = loudspeaker.get();
    m_recorder->setSource(std::move(microphone));
    m_recorder->setOutput(std::move(loudspeaker));
    QVERIFY(!m_recorder->isVisible());
}

void TestDictationWindow::rule4_25_dictatedSentAndHeard()
{
    openForm();
    pressF9();
    QVERIFY(m_microphone->isOn());
    QVERIFY(m_recorder->isVisible());
    QCOMPARE(find<ChoiceBar>(u"case.marginal.form"_s)->current(), u"Sound"_s);
    m_microphone->hear(62'500, loud);
    QVERIFY(find<LevelMeter>(u"case.marginal.sound.level"_s)->level() > 0.4);
    QVERIFY(find<LevelMeter>(u"case.marginal.sound.level"_s)->isVisible());
    QVERIFY(find<QLabel>(u"case.marginal.sound.time"_s)->text().contains(u"۱:۰۲"_s));
    QVERIFY(stored().isEmpty());
    pressF9();
    QVERIFY(!m_microphone->isOn());
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().first().mediaType, u"audio/wav"_s);
    QCOMPARE(contentOf(stored().first()).ms(), 62'500);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notes().size(), 1);
    QCOMPARE(int(notes().first().form), int(MarginalForm::Sound));
    // Heard where it is read: its length stands beside the key that plays it.
    QTRY_VERIFY(m_screen->findChild<QPushButton *>(u"case.marginal.0.sound.0.play"_s));
    QTRY_VERIFY(find<QLabel>(u"case.marginal.0.sound.0.length"_s)->text().contains(u"۱:۰۲"_s));
    find<QPushButton>(u"case.marginal.0.sound.0.play"_s)->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(m_reading->played());
    QCOMPARE(m_reading->played()->ms(), 62'500);
    QCOMPARE(find<QPushButton>(u"case.marginal.0.sound.0.play"_s)->text(), u"ایست"_s);
    // A case that changes meanwhile does not cut it off, nor take the key from under the hand.
    const QPointer<QPushButton> former(find<QPushButton>(u"case.marginal.0.sound.0.play"_s));
    const auto noted =
        m_seat->write([id = m_case](SeatWriter &writer) { return writer.note(id, u"تلفن زدم"_s); }).result();
    QVERIFY(noted.ok());
    m_seat->announceChange();
    QTRY_VERIFY(!former);
    QTRY_VERIFY(QApplication::focusWidget() &&
                QApplication::focusWidget()->objectName() == u"case.marginal.0.sound.0.play"_s);
    QVERIFY(m_reading->played());
    press(Qt::Key_Space);
    QVERIFY(!m_reading->played());
    press(Qt::Key_Space);
    QTRY_VERIFY(m_reading->played());
    m_reading->end({});
    QCOMPARE(find<QPushButton>(u"case.marginal.0.sound.0.play"_s)->text(), u"پخش صدا"_s);
}

void TestDictationWindow::heardBeforeItIsSent()
{
    openForm();
    auto *play = find<QPushButton>(u"case.marginal.sound.play"_s);
    pressF9();
    QVERIFY(!play->isEnabled());
    m_microphone->hear(2000, loud);
    pressF9();
    play->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_loudspeaker->played());
    QCOMPARE(m_loudspeaker->played()->ms(), 2000);
    press(Qt::Key_Space);
    QVERIFY(!m_loudspeaker->played());
    press(Qt::Key_Space);
    m_loudspeaker->end(makeError(ErrorCode::NotFound));
    QVERIFY2(said().contains(u"بلندگو"_s), qPrintable(said()));
    // Recording ends what plays.
    press(Qt::Key_Space);
    QVERIFY(m_loudspeaker->played());
    pressF9();
    QVERIFY(!m_loudspeaker->played());
}

void TestDictationWindow::saidAgainAndThrownAway()
{
    openForm();
    pressF9();
    m_microphone->hear(1000, loud);
    pressF9();
    QTRY_COMPARE(stored().size(), 1);
    pressF9();
    m_microphone->hear(3000, quiet);
    pressF9();
    QTRY_VERIFY(stored().size() == 1 && contentOf(stored().first()).ms() == 3000);
    // Nothing said leaves the one before.
    pressF9();
    pressF9();
    QVERIFY2(said().contains(u"صدایی ضبط نشد"_s), qPrintable(said()));
    QCOMPARE(stored().size(), 1);
    find<QPushButton>(u"case.marginal.sound.discard"_s)->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(stored().isEmpty());
    QVERIFY(!find<QPushButton>(u"case.marginal.sound.play"_s)->isEnabled());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"case.marginal.sound.record"_s);
}

void TestDictationWindow::notSentWhileItIsRecorded()
{
    openForm();
    pressF9();
    m_microphone->hear(1000, loud);
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto told = [this] {
        for (const QLabel *label : find<QWidget>(u"case.marginal"_s)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"هنوز ضبط می‌شود"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(told());
    QVERIFY(m_microphone->isOn());
    QVERIFY(notes().isEmpty());
    pressF9();
    QTRY_COMPARE(stored().size(), 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notes().size(), 1);
}

void TestDictationWindow::unpluggedWhatWasSaidIsKept()
{
    openForm();
    pressF9();
    m_microphone->hear(1500, loud);
    m_microphone->pullOut();
    QVERIFY2(said().contains(u"میکروفون قطع شد"_s) && said().contains(u"نگه داشته شد"_s), qPrintable(said()));
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(contentOf(stored().first()).ms(), 1500);
}

void TestDictationWindow::aMicrophoneThatCannotBeUsed_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << int(ErrorCode::NotFound) << u"میکروفونی پیدا نشد"_s;
    QTest::newRow("busy") << int(ErrorCode::Busy) << u"برنامه دیگری"_s;
    QTest::newRow("refused") << int(ErrorCode::NotAllowed) << u"اجازه کار با میکروفون"_s;
    QTest::newRow("no program") << int(ErrorCode::CannotOpen) << u"اجرا نشد"_s;
    QTest::newRow("crashed") << int(ErrorCode::Internal) << u"میکروفون قطع شد"_s;
}

void TestDictationWindow::aMicrophoneThatCannotBeUsed()
{
    QFETCH(const int, code);
    QFETCH(const QString, sentence);
    openForm();
    pressF9();
    m_microphone->hear(1000, loud);
    pressF9();
    QTRY_COMPARE(stored().size(), 1);
    m_microphone->refuse(ErrorCode(code));
    pressF9();
    QVERIFY2(said().contains(sentence), qPrintable(said()));
    QVERIFY(!m_recorder->isRecording());
    QCOMPARE(stored().size(), 1); // of the first time
    QVERIFY(!m_recorder->isBlank());
    m_microphone->refuse(std::nullopt);
    pressF9();
    QVERIFY(said().isEmpty());
    QVERIFY(m_recorder->isRecording());
}

void TestDictationWindow::aMicrophoneThatSaysNothing()
{
    openForm();
    pressF9();
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"صدایی از میکروفون نمی‌رسد"_s),
                             patienceMs);
    m_microphone->hear(100, loud);
    QVERIFY(said().isEmpty());
    pressF9();
    QTRY_COMPARE(stored().size(), 1);
}

void TestDictationWindow::noLongerThanAllowed()
{
    openForm();
    m_recorder->setMostMs(2000);
    pressF9();
    m_microphone->hear(1500, loud);
    m_microphone->hear(1500, loud);
    QVERIFY(!m_microphone->isOn());
    QVERIFY2(said().contains(u"بیشترین اندازه"_s), qPrintable(said()));
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(contentOf(stored().first()).ms(), 2000);
}

void TestDictationWindow::leavingKeepsWhatWasSaid()
{
    openForm();
    pressF9();
    m_microphone->hear(1500, loud);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!find<QWidget>(u"case.marginal"_s)->isVisible());
    QVERIFY(!m_microphone->isOn());
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(contentOf(stored().first()).ms(), 1500);
}

void TestDictationWindow::anotherCaseKeepsWhatIsSaid()
{
    const StreamId other = m_desk->registerCase(sampleDraft(2));
    openForm();
    const StreamId here = m_screen->caseView()->details()->state.id;
    const auto go = [this](const StreamId &id) {
        m_screen->showCase(id);
        QTRY_VERIFY(m_screen->caseView()->details() && m_screen->caseView()->details()->state.id == id);
    };
    pressF9();
    m_microphone->hear(1500, loud);
    go(here == other ? m_case : other);
    QVERIFY(!m_microphone->isOn());
    QVERIFY(stored().isEmpty());
    go(here);
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(contentOf(stored().first()).ms(), 1500);
}

void TestDictationWindow::lockKeepsWhatIsSaid()
{
    openForm();
    pressF9();
    m_microphone->hear(1500, loud);
    QVERIFY(m_screen->flush().ok()); // as the lock does
    m_screen.reset();
    m_seat.reset();
    showQuietly();
    QTRY_VERIFY(m_screen->findChild<AttachmentField *>(u"case.marginal.files"_s));
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(contentOf(stored().first()).ms(), 1500);
}

void TestDictationWindow::aSoundThatIsNotPlayedHere()
{
    const auto other = m_desk->writer().addAttachment(u"صدا.ogg"_s, u"audio/ogg"_s, "OggS and so on"_ba);
    QVERIFY(other.ok());
    MarginalInput input;
    input.form = MarginalForm::Sound;
    input.files = {*other};
    QVERIFY(m_desk->writer().writeMarginal(m_case, input, {}).ok());
    showQuietly();
    QTRY_VERIFY(m_screen->findChild<QLabel *>(u"case.marginal.0.sound.0.length"_s));
    QTRY_VERIFY(
        find<QLabel>(u"case.marginal.0.sound.0.length"_s)->text().contains(u"پخش نمی‌شود"_s));
    find<QPushButton>(u"case.marginal.0.sound.0.play"_s)->click();
    QTRY_COMPARE(find<QPushButton>(u"case.marginal.0.sound.0.play"_s)->text(), u"پخش صدا"_s);
    QVERIFY(!m_reading->played());
}

void TestDictationWindow::anotherCaseIsSilent()
{
    const auto sound = m_desk->writer().addAttachment(u"صدا.wav"_s, u"audio/x-wav"_s,
                                                      waveOf({speechRate, 1, QByteArray(32'000, loud)}));
    QVERIFY(sound.ok());
    MarginalInput input;
    input.form = MarginalForm::Sound;
    input.files = {*sound};
    QVERIFY(m_desk->writer().writeMarginal(m_case, input, {}).ok());
    const StreamId other = m_desk->registerCase(sampleDraft(2));
    showQuietly();
    m_screen->showCase(m_case);
    QTRY_VERIFY(m_screen->findChild<QPushButton *>(u"case.marginal.0.sound.0.play"_s));
    find<QPushButton>(u"case.marginal.0.sound.0.play"_s)->click();
    QTRY_VERIFY(m_reading->played());
    m_screen->showCase(other);
    QTRY_VERIFY(!m_reading->played());
}

QTEST_MAIN(TestDictationWindow)
#include "test_dictation_window.moc"
