#include "ui/shell/welcome_page.h"

#include "core/base/digits.h"
#include "core/services/error_text.h"
#include "ui/registration/theme_label.h"
#include "ui/shell/enrolment_job.h"
#include "ui/shell/path_field.h"
#include "ui/shell/welcome_checks.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/enter_advances_filter.h"
#include "ui/widgets/field_row.h"

#include <QBoxLayout>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int columnWidth = 640; // logical pixels

enum Row { UrlRow, CaRow, CodeRow, PersonRow, FileRow, PasswordRow, AgainRow };

QString seatsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/seats"_L1;
}

QString seatFilter()
{
    return WelcomePage::tr("جایگاه میزبان (*.seat);;همه پرونده‌ها (*)");
}

} // namespace

WelcomePage::WelcomePage(ShellPorts ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(std::move(ports))
{
    setObjectName(u"welcome"_s);
    setAcceptDrops(true);
    build();
    connectFields();
    setBackPossible(false);
    setBusy(false);
    suggestFile();
    refresh();
}

WelcomePage::~WelcomePage()
{
    delete m_job; // waits for its thread, which must not outlive what it uses
}

QLineEdit *WelcomePage::makeLine(const char *name, bool secret)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1StringView(name));
    line->setLayoutDirection(Qt::LeftToRight);
    if (secret)
        line->setEchoMode(QLineEdit::Password);
    return line;
}

FieldRow *WelcomePage::addRow(FormSection *section, const QString &label, QWidget *control)
{
    FieldRow *row = section->addField(label, control);
    row->setRequired(true);
    m_rows.append(row);
    return row;
}

void WelcomePage::build()
{
    m_url = makeLine("welcome.url");
    m_ca = new PathField(u"welcome.ca"_s, PathField::Purpose::Open);
    m_code = makeLine("welcome.code");
    m_person = makeLine("welcome.person");
    m_file = new PathField(u"welcome.file"_s, PathField::Purpose::Save);
    m_password = makeLine("welcome.password", true);
    m_again = makeLine("welcome.passwordAgain", true);
    m_ca->setQuestion(tr("انتخاب گواهی مرکز"),
                      tr("گواهی (*.pem *.crt *.cer);;همه پرونده‌ها (*)"));
    m_file->setQuestion(tr("جای نگهداری جایگاه"), seatFilter());
    m_url->setPlaceholderText(u"https://HOST:PORT"_s);
    m_person->setPlaceholderText(u"semnan.damghan.desk.clerk1"_s);

    m_form = new QWidget;
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    auto *center = new FormSection(tr("مرکز و دعوت"));
    addRow(center, tr("نشانی مرکز"), m_url);
    addRow(center, tr("گواهی مرکز"), m_ca)
        ->setHint(tr("پرونده‌ای که مدیر سامانه داده است، مانند ca.pem"));
    addRow(center, tr("کد یک‌بارمصرف"), m_code);
    addRow(center, tr("کد پست سازمانی"), m_person);
    auto *keeping = new FormSection(tr("جایگاه در این رایانه"));
    addRow(keeping, tr("پرونده جایگاه"), m_file)
        ->setHint(tr("رمزنگاری‌شده؛ بدون گذرواژه باز نمی‌شود"));
    addRow(keeping, tr("گذرواژه"), m_password)
        ->setHint(tr(
            "دست‌کم ۸ نویسه؛ عبارتی از چند واژه بهتر از یک واژه دشوار است"));
    addRow(keeping, tr("تکرار گذرواژه"), m_again);
    form->addWidget(center);
    form->addWidget(keeping);

    auto *card = new QWidget;
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_column = new QVBoxLayout(card);
    auto *greeting = new ThemeLabel(TypeStep::Title);
    greeting->setText(tr("به میزبان خوش آمدید"));
    m_greeting = greeting;
    auto *explanation = new ThemeLabel(TypeStep::Body);
    explanation->setQuiet(true);
    explanation->setWordWrap(true);
    explanation->setText(tr(
        "برای آغاز کار، جایگاه خود را یک بار در مرکز ثبت کنید. پس از آن همه کارها بدون شبکه هم انجام می‌شود."));
    m_explanation = explanation;
    m_error = new Banner;
    m_error->setObjectName(u"welcome.error"_s);
    m_progress = new BusyLine;
    m_progress->setObjectName(u"welcome.progress"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_greeting, m_explanation, m_error, m_form,
                                                          m_progress, buildButtons()})
        m_column->addWidget(part);
    m_column->addStretch(1);

    auto *inner = new QWidget;
    auto *row = new QHBoxLayout(inner);
    row->addStretch(1);
    row->addWidget(card, 1000);
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
}

QWidget *WelcomePage::buildButtons()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *name, const QString &text) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_enrol = add("welcome.enrol", tr("ثبت جایگاه (Ctrl+Enter)"));
    m_enrol->setDefault(true);
    m_cancel = add("welcome.cancel", tr("انصراف (Esc)"));
    row->addStretch(1);
    m_open = add("welcome.open", tr("باز کردن جایگاه موجود…"));
    m_back = add("welcome.back", tr("بازگشت"));
    connect(m_enrol, &QPushButton::clicked, this, &WelcomePage::enrol);
    connect(m_cancel, &QPushButton::clicked, this, &WelcomePage::cancel);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::chooseExisting);
    connect(m_back, &QPushButton::clicked, this, &WelcomePage::backRequested);
    return bar;
}

void WelcomePage::connectFields()
{
    auto *enter = new EnterAdvancesFilter(m_form);
    connect(enter, &EnterAdvancesFilter::submitted, this, &WelcomePage::enrol);
    connect(enter, &EnterAdvancesFilter::endReached, m_enrol, [this] { m_enrol->setFocus(); });
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        if (m_url->text().isEmpty())
            return;
        m_url->setText(tidyUrl(m_url->text()));
        m_rows[UrlRow]->setError(urlProblem(m_url->text()));
    });
    connect(m_ca, &PathField::left, this, [this] {
        if (!m_ca->path().isEmpty())
            m_rows[CaRow]->setError(authorityProblem(m_ca->path()));
    });
    connect(m_person, &QLineEdit::editingFinished, this, [this] {
        m_person->setText(toAsciiDigits(m_person->text()).trimmed().toLower());
        if (!m_person->text().isEmpty())
            m_rows[PersonRow]->setError(postProblem(m_person->text()));
        suggestFile();
    });
    connect(m_code, &QLineEdit::textEdited, this, [this] { m_rows[CodeRow]->clearMessage(); });
    connect(m_file, &PathField::chosen, this, [this] { m_fileChosen = true; });
    connect(m_file, &PathField::left, this,
            [this] { m_rows[FileRow]->setError(seatFileProblem(m_file->path())); });
    connect(m_password, &QLineEdit::textEdited, this, &WelcomePage::showStrength);
    connect(m_again, &QLineEdit::editingFinished, this, [this] {
        if (!m_again->text().isEmpty())
            m_rows[AgainRow]->setError(passwordAgainProblem(m_password->text(), m_again->text()));
    });
    connect(m_again, &QLineEdit::textEdited, this, [this] { m_rows[AgainRow]->clearMessage(); });
}

void WelcomePage::showStrength()
{
    switch (strengthOf(m_password->text())) {
    case Strength::Short:
        m_rows[PasswordRow]->setWarning(passwordProblem(m_password->text()));
        break;
    case Strength::Fair:
        m_rows[PasswordRow]->setWarning(tr("پذیرفتنی؛ هرچه بلندتر، مطمئن‌تر"));
        break;
    case Strength::Good:
        m_rows[PasswordRow]->setGood(tr("خوب"));
        break;
    case Strength::Strong:
        m_rows[PasswordRow]->setGood(tr("قوی"));
        break;
    }
}

void WelcomePage::suggestFile()
{
    if (m_fileChosen)
        return;
    const bool named = postProblem(m_person->text()).isEmpty();
    const QString name = named ? m_person->text() : u"mizban"_s;
    QString path = seatsFolder() + u'/' + name + ".seat"_L1;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1/%2-%3.seat"_s.arg(seatsFolder(), name).arg(number);
    m_file->setPath(path);
    m_rows[FileRow]->clearMessage();
}

bool WelcomePage::check()
{
    const QStringList problems{urlProblem(m_url->text()),
                               authorityProblem(m_ca->path()),
                               codeProblem(m_code->text().trimmed()),
                               postProblem(m_person->text()),
                               seatFileProblem(m_file->path()),
                               passwordProblem(m_password->text()),
                               passwordAgainProblem(m_password->text(), m_again->text())};
    QWidget *first = nullptr;
    for (qsizetype i = 0; i < problems.size(); ++i) {
        if (problems[i].isEmpty())
            continue;
        m_rows[i]->setError(problems[i]);
        if (!first)
            first = m_rows[i]->control();
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

Result<EnrolInput> WelcomePage::input() const
{
    EnrolInput input;
    input.centerUrl = m_url->text();
    QFile authority(m_ca->path());
    if (!authority.open(QIODevice::ReadOnly))
        return fieldError(ErrorCode::UnreadableFile, u"ca"_s);
    input.authority = authority.readAll();
    input.code = toAsciiDigits(m_code->text().trimmed());
    input.post = PostCode(m_person->text());
    input.seatPath = m_file->path();
    input.password = m_password->text().toUtf8();
    if (!QDir().mkpath(QFileInfo(input.seatPath).absolutePath()))
        return fieldError(ErrorCode::CannotOpen, u"seat"_s);
    return input;
}

void WelcomePage::enrol()
{
    if (m_job)
        return;
    m_error->hide();
    m_url->setText(tidyUrl(m_url->text()));
    m_person->setText(toAsciiDigits(m_person->text()).trimmed().toLower());
    suggestFile();
    if (!check())
        return;
    auto given = input();
    if (!given.ok())
        return failed(given.error());
    auto line = m_ports.enrolLine(given->centerUrl, given->authority);
    if (!line.ok())
        return failed(line.error());
    m_job = new EnrolmentJob(std::move(given).value(), std::move(line).value(), m_ports.clock, this);
    connect(m_job, &EnrolmentJob::failed, this, &WelcomePage::failed);
    connect(m_job, &EnrolmentJob::enrolled, this,
            [this](const std::shared_ptr<Seat> &seat, const QString &path) {
                setBusy(false);
                m_password->clear();
                m_again->clear();
                m_code->clear();
                Q_EMIT enrolled(seat, path);
            });
    setBusy(true);
    m_job->start();
}

void WelcomePage::cancel()
{
    if (m_job)
        m_job->cancel();
}

FieldRow *WelcomePage::rowFor(const Error &error) const
{
    static const QHash<QString, Row> byField{
        {u"url"_s, UrlRow},   {u"center"_s, UrlRow},    {u"ca"_s, CaRow},     {u"authority"_s, CaRow},
        {u"code"_s, CodeRow}, {u"person"_s, PersonRow}, {u"seat"_s, FileRow}, {u"password"_s, PasswordRow}};
    if (const auto found = byField.constFind(error.field); found != byField.constEnd())
        return m_rows[*found];
    switch (error.code) {
    case ErrorCode::Unreachable:
        return m_rows[UrlRow];
    case ErrorCode::UntrustedCenter:
        return m_rows[CaRow];
    case ErrorCode::Refused:
        return m_rows[CodeRow];
    case ErrorCode::NotAllowed:
        return m_rows[PersonRow];
    case ErrorCode::DiskFull:
    case ErrorCode::CannotOpen:
        return m_rows[FileRow];
    default:
        return nullptr;
    }
}

void WelcomePage::failed(const Error &error)
{
    const bool cancelled = m_job && m_job->isCancelled();
    setBusy(false);
    if (cancelled && error.code == ErrorCode::Unreachable) {
        m_error->showMessage(Tone::Info, tr("ثبت جایگاه لغو شد؛ چیزی ساخته نشد."));
        return;
    }
    Error told = error;
    if (error.code == ErrorCode::Refused && error.field.isEmpty())
        told.field = u"code"_s;
    if (error.detail == "authority"_L1 && error.field.isEmpty())
        told.field = u"ca"_s;
    const QString text =
        error.code == ErrorCode::Unreachable
            ? tr("ارتباط با مرکز برقرار نشد و چیزی ساخته نشد؛ نشانی و شبکه را بررسی و دوباره تلاش کنید.")
            : describe(told);
    FieldRow *row = rowFor(told);
    if (!row) {
        m_error->showMessage(Tone::Danger, text);
        return;
    }
    row->setError(text);
    row->control()->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::setBusy(bool busy)
{
    if (!busy && m_job) {
        m_job->deleteLater();
        m_job = nullptr;
    }
    m_form->setEnabled(!busy);
    m_enrol->setEnabled(!busy);
    m_open->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_cancel->setVisible(busy);
    m_progress->setBusy(busy);
    if (busy) {
        m_error->showMessage(Tone::Info, tr("در حال ثبت جایگاه در مرکز…"));
        m_cancel->setFocus(Qt::OtherFocusReason);
    } else {
        m_error->hide();
    }
}

void WelcomePage::chooseExisting()
{
    const QString path =
        QFileDialog::getOpenFileName(window(), tr("باز کردن جایگاه موجود"), seatsFolder(), seatFilter());
    if (!path.isEmpty())
        Q_EMIT openRequested(path);
}

void WelcomePage::focusFirst()
{
    m_url->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::setBackPossible(bool possible)
{
    m_back->setVisible(possible);
}

void WelcomePage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!m_job && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void WelcomePage::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    m_ca->setPath(path);
    m_rows[CaRow]->setError(authorityProblem(path));
    event->acceptProposedAction();
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_job)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column)
        refresh();
}

void WelcomePage::refresh()
{
    const Theme theme = currentTheme();
    m_column->setContentsMargins(theme.space16(), theme.space24(), theme.space16(), theme.space24());
    m_column->setSpacing(theme.space12());
    m_form->layout()->setSpacing(theme.space16());
    m_column->parentWidget()->setMaximumWidth(theme.px(columnWidth));
}

} // namespace mizban
