#include "ui/shell/unlock_page.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/services/error_text.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/input_state.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int cardWidth = 440; // logical pixels

QPushButton *makeButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

/// A file that was named after a post: «semnan.damghan.governor», «semnan.damghan.governor-2».
bool isCode(const QString &file)
{
    static const QRegularExpression dotted(u"\\A[a-z0-9-]+(\\.[a-z0-9-]+)+\\z"_s);
    return dotted.match(file).hasMatch();
}

} // namespace

UnlockPage::UnlockPage(ShellPorts ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(std::move(ports))
{
    setObjectName(u"unlock"_s);
    build();
    setBusy(false);
    refresh();
}

UnlockPage::~UnlockPage()
{
    m_opening.waitForFinished();
}

void UnlockPage::build()
{
    m_title = new ThemeLabel(TypeStep::Title);
    m_title->setText(tr("میزبان"));
    m_who = new ThemeLabel(TypeStep::Small);
    m_who->setObjectName(u"unlock.who"_s);
    m_who->setQuiet(true);
    m_who->setWordWrap(true);
    m_seat = new QComboBox;
    m_seat->setObjectName(u"unlock.seat"_s);
    m_seat->setAccessibleName(tr("جایگاه"));
    connect(m_seat, &QComboBox::activated, this, &UnlockPage::seatChosen);
    m_error = new Banner;
    m_error->setObjectName(u"unlock.error"_s);
    m_password = new QLineEdit;
    m_password->setObjectName(u"unlock.password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setLayoutDirection(Qt::LeftToRight);
    m_password->installEventFilter(this);
    m_row = new FieldRow(tr("گذرواژه"), m_password, nullptr, FieldRow::LabelPlace::Above);
    m_progress = new BusyLine;
    m_progress->setObjectName(u"unlock.progress"_s);
    m_open = makeButton("unlock.open", tr("باز کردن (Enter)"));
    m_open->setDefault(true);
    connect(m_password, &QLineEdit::returnPressed, this, &UnlockPage::open);
    connect(m_open, &QPushButton::clicked, this, &UnlockPage::open);

    m_card = new QFrame;
    auto *column = new QVBoxLayout(m_card);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_seat, m_who, m_error, m_row, m_progress,
                                                          m_open, buildWays()})
        column->addWidget(part);
    m_card->installEventFilter(this);
    auto *inner = new QWidget;
    auto *line = new QHBoxLayout; // an alignment would forget that texts grow in height
    line->addStretch(1);
    line->addWidget(m_card);
    line->addStretch(1);
    auto *place = new QVBoxLayout(inner);
    place->addStretch(2);
    place->addLayout(line);
    place->addStretch(3);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
}

QWidget *UnlockPage::buildWays()
{
    m_other = makeButton("unlock.other", tr("جایگاه دیگر…"));
    m_enrol = makeButton("unlock.enrol", tr("ثبت جایگاه تازه…"));
    m_other->setFlat(true);
    m_enrol->setFlat(true);
    connect(m_other, &QPushButton::clicked, this, &UnlockPage::chooseFile);
    connect(m_enrol, &QPushButton::clicked, this, &UnlockPage::enrolRequested);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_other);
    row->addStretch(1);
    row->addWidget(m_enrol);
    return bar;
}

void UnlockPage::setSeats(const QList<SeatFile> &seats, int current)
{
    m_meant = seats.value(current);
    m_seat->clear();
    for (const SeatFile &seat : seats)
        m_seat->addItem(isolate(seat.title.isEmpty() ? QFileInfo(seat.path).completeBaseName() : seat.title),
                        seat.path);
    m_seat->setCurrentIndex(current);
    m_seat->setVisible(seats.size() > 1);
    const QString file = QFileInfo(m_meant.path).completeBaseName();
    showWho(!m_meant.title.isEmpty() ? m_meant.title : isCode(file) ? QString() : file);
    m_who->setToolTip(m_meant.path);
    m_password->clear();
    m_row->clearMessage();
    setInputState(m_password, InputState::Plain);
    m_error->hide();
    m_looked = false;
    m_card->update();
}

void UnlockPage::paintCard()
{
    const Theme theme = currentTheme();
    QPainter painter(m_card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colours().border, theme.px(1)));
    painter.setBrush(theme.colours().surface);
    painter.drawRoundedRect(QRectF(m_card->rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius() * 2,
                            theme.radius() * 2);
    if (!std::exchange(m_looked, true))
        QTimer::singleShot(0, this, &UnlockPage::look);
}

/// What can be told of the seat without its password.
void UnlockPage::look()
{
    if (m_meant.path.isEmpty() || m_busy)
        return;
    const Status examined = m_ports.examine(m_meant.path);
    if (!examined.ok())
        say(Tone::Danger, describe(examined.error()));
}

/// Where there are several seats their box says it.
void UnlockPage::showWho(const QString &text)
{
    m_who->setText(isolate(text));
    m_who->setVisible(!text.isEmpty() && m_seat->count() <= 1);
}

void UnlockPage::say(Tone tone, const QString &text)
{
    m_error->showMessage(tone, text);
}

void UnlockPage::focusPassword()
{
    m_password->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::open()
{
    if (m_busy || m_meant.path.isEmpty())
        return;
    if (m_password->text().isEmpty()) {
        m_row->setError(tr("گذرواژه را وارد کنید."));
        focusPassword();
        return;
    }
    m_error->hide();
    m_row->clearMessage();
    setBusy(true);
    m_opening = m_ports.openSeat(m_meant.path, m_password->text().toUtf8());
    SeatFuture(m_opening).then(
        this,
        [this, path = m_meant.path](const Result<std::shared_ptr<Seat>> &opening) { took(path, opening); });
}

void UnlockPage::took(const QString &path, Result<std::shared_ptr<Seat>> opening)
{
    setBusy(false);
    m_opening = {};
    if (path != m_meant.path)
        return;
    if (opening.ok() && m_ports.admit) {
        const Status admitted = m_ports.admit(**opening);
        if (!admitted.ok())
            opening = admitted.error();
    }
    if (opening.ok()) {
        m_password->clear();
        Q_EMIT opened(*opening, path);
        return;
    }
    say(Tone::Danger, describe(opening.error()));
    if (opening.error().code == ErrorCode::WrongPassword)
        setInputState(m_password, InputState::Wrong);
    focusPassword();
    m_password->selectAll();
}

/// A key pressed tells what the keyboard is set to; there is no other portable way to know.
void UnlockPage::hintAt(const QString &typed, Qt::KeyboardModifiers modifiers)
{
    if (typed.size() != 1 || !typed.front().isLetter())
        return;
    const QChar letter = typed.front();
    const bool shift = modifiers & Qt::ShiftModifier;
    if (letter.script() == QChar::Script_Arabic)
        m_row->setWarning(tr("صفحه‌کلید فارسی است."));
    else if ((letter.isUpper() && !shift) || (letter.isLower() && shift))
        m_row->setWarning(tr("کلید Caps Lock روشن است."));
    else
        m_row->clearMessage();
}

bool UnlockPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_card && event->type() == QEvent::Paint)
        paintCard();
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        setInputState(m_password, InputState::Plain);
        hintAt(key->text(), key->modifiers());
    }
    return QWidget::eventFilter(watched, event);
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setBusy(busy);
    for (QWidget *part : std::initializer_list<QWidget *>{m_seat, m_password, m_open, m_other, m_enrol})
        part->setEnabled(!busy);
    m_open->setText(busy ? tr("در حال باز کردن…") : tr("باز کردن (Enter)"));
}

void UnlockPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        window(), tr("باز کردن جایگاه"), QFileInfo(m_meant.path).absolutePath(),
        tr("جایگاه میزبان (*.seat);;همه پرونده‌ها (*)"));
    if (!path.isEmpty())
        Q_EMIT fileRequested(path);
}

void UnlockPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_card)
        refresh();
}

void UnlockPage::refresh()
{
    const Theme theme = currentTheme();
    const int margin = theme.space24();
    m_card->layout()->setContentsMargins(margin, margin, margin, margin);
    m_card->layout()->setSpacing(theme.space12());
    m_card->setFixedWidth(theme.px(cardWidth));
}

} // namespace mizban
