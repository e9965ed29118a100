#include "ui/registration/registration_page.h"

#include "core/services/error_text.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/registration/applicant_panel.h"
#include "ui/registration/draft_keeper.h"
#include "ui/registration/registration_form.h"
#include "ui/registration/result_strip.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/enter_advances_filter.h"
#include "ui/widgets/fit_buttons.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int likenessAfterMs = 400;
constexpr int panelWidth = 290;    // logical pixels
constexpr int narrowestForm = 520; // beside the panel
} // namespace

RegistrationPage::RegistrationPage(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_form(new RegistrationForm(m_seat))
    , m_panel(new ApplicantPanel(this)) // with its parent from the start, or it would show as a window
    , m_result(new ResultStrip)
    , m_problem(new Banner)
    , m_offer(new Banner)
    , m_guide(new Banner)
    , m_busy(new BusyLine)
    , m_draftState(new ThemeLabel(TypeStep::Small))
{
    setObjectName(u"registration"_s);
    build();
    m_keeper = new DraftKeeper(
        m_seat, [this] { return m_form->isBlank() ? std::nullopt : std::optional(m_form->draft()); }, this);
    connectParts();
    refresh();
    loadRecentSubjects();
    offerDraft();
    judgeScope();
    m_form->focusFirst();
}

RegistrationPage::~RegistrationPage()
{
    // The form outlives what it would speak to: a field that loses the focus with it still settles its text.
    m_form->disconnect(this);
    if (m_keeper->hasUnsaved())
        (void)m_keeper->flush();
}

void RegistrationPage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_result, m_offer, m_guide, m_problem, m_busy})
        column->addWidget(widget);
    column->addWidget(m_form, 1);
    column->addWidget(buildBar());
    m_body = new QHBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_body->addWidget(side, 1);
    m_body->addWidget(m_panel);
    page->addLayout(m_body, 1);
    m_problem->setObjectName(u"registration.problem"_s);
    m_problem->setClosable(true);
    m_offer->setObjectName(u"registration.offer"_s);
    m_offer->setClosable(true);
    m_guide->setObjectName(u"registration.guide"_s);
    m_guide->hide();
    auto *enter = new EnterAdvancesFilter(side);
    connect(enter, &EnterAdvancesFilter::submitted, this, &RegistrationPage::save);
    connect(enter, &EnterAdvancesFilter::endReached, m_save, [this] { m_save->setFocus(); });
}

QWidget *RegistrationPage::buildBar()
{
    auto *bar = new QWidget;
    m_bar = new QHBoxLayout(bar);
    m_save = new QPushButton(tr("ثبت (F2)"));
    m_print = new QPushButton(tr("ثبت و چاپ (Ctrl+P)"));
    m_new = new QPushButton(tr("فرم تازه (Ctrl+N)"));
    m_save->setObjectName(u"registration.save"_s);
    m_print->setObjectName(u"registration.saveAndPrint"_s);
    m_new->setObjectName(u"registration.new"_s);
    m_draftState->setObjectName(u"registration.draftState"_s);
    m_draftState->setQuiet(true);
    m_save->setDefault(true);
    m_bar->addWidget(m_save);
    m_bar->addWidget(m_print);
    m_bar->addWidget(m_draftState, 1);
    m_bar->addWidget(m_new);
    connect(m_save, &QPushButton::clicked, this, &RegistrationPage::save);
    connect(m_print, &QPushButton::clicked, this, &RegistrationPage::saveAndPrint);
    connect(m_new, &QPushButton::clicked, this, &RegistrationPage::newForm);
    return bar;
}

void RegistrationPage::connectParts()
{
    connect(m_form, &RegistrationForm::edited, this, [this] {
        if (m_loading)
            return;
        m_offer->hide();
        m_likeness.start();
        m_keeper->noteChange();
        sayDraftState({});
    });
    connect(m_form, &RegistrationForm::numberAccepted, this, &RegistrationPage::lookUp);
    connect(m_form, &RegistrationForm::matterChanged, this, [this] {
        m_panel->setMatter(m_form->kind(), m_form->subject());
        judgeScope();
    });
    connect(m_form, &RegistrationForm::filesTaken, this, [this] {
        if (std::exchange(m_waitingForFiles, false))
            startSaving();
    });
    auto *preview = new AttachmentPreview(m_seat, objectName(), this);
    connect(m_form, &RegistrationForm::attachmentOpened, preview, &AttachmentPreview::open);
    connect(preview, &AttachmentPreview::said, this, &RegistrationPage::sayDraftState);
    m_likeness.setSingleShot(true);
    m_likeness.setInterval(likenessAfterMs);
    connect(&m_likeness, &QTimer::timeout, this, &RegistrationPage::lookAlike);
    connect(m_panel, &ApplicantPanel::visitRequested, this, &RegistrationPage::addVisit);
    connect(m_panel, &ApplicantPanel::caseRequested, this, &RegistrationPage::caseRequested);
    connect(m_result, &ResultStrip::caseRequested, this, &RegistrationPage::caseRequested);
    connect(m_result, &ResultStrip::printRequested, this, &RegistrationPage::printRequested);
    connect(m_result, &ResultStrip::undoRequested, this, &RegistrationPage::undoVisit);
    connect(m_offer, &Banner::actionTriggered, this, [this] { openDraft(m_offered); });
    connect(m_guide, &Banner::actionTriggered, this, &RegistrationPage::recordGuidance);
    connect(m_problem, &Banner::actionTriggered, this, &RegistrationPage::fileAsReport);
    connect(m_keeper, &DraftKeeper::stored, this, [this] {
        sayDraftState(m_form->isBlank() ? QString() : tr("پیش‌نویس ذخیره شد"));
    });
    connect(m_keeper, &DraftKeeper::failed, this, &RegistrationPage::say);
    connect(m_seat.get(), &Seat::changed, this, [this] {
        m_form->refreshDirectory(m_recentSubjects);
        if (!m_lookedUp.isEmpty())
            lookUp(m_lookedUp);
    });
    addCommands();
}

void RegistrationPage::addCommands()
{
    setCommandTitle(this, tr("ثبت مورد"));
    const auto add = [this](const char *name, const QString &text, const QKeySequence &keys, auto act) {
        return addCommand(this, u"registration.command."_s + QLatin1StringView(name), text, keys, act);
    };
    add("save", tr("ثبت"), Qt::Key_F2, [this] { save(); });
    add("saveAndPrint", tr("ثبت و چاپ رسید"), Qt::CTRL | Qt::Key_P, [this] { saveAndPrint(); });
    add("new", tr("فرم تازه"), Qt::CTRL | Qt::Key_N, [this] { newForm(); });
    add("attach", tr("افزودن پیوست"), Qt::CTRL | Qt::Key_O, [this] { m_form->chooseFiles(); });
    const auto offered = [this] { return m_offered != 0 && m_offer->isVisible(); };
    setAbleWhen(add("draft", tr("ادامه آخرین پیش‌نویس"), Qt::CTRL | Qt::Key_D,
                    [this, offered] {
                        if (offered())
                            openDraft(m_offered);
                    }),
                offered);
    setAbleWhen(addHeardCommand(this, u"registration.command.undo"_s, tr("واگرد افزودن به مورد پیشین"),
                                u"Ctrl+Z"_s, [this] { undoVisit(); }),
                [this] { return m_result->offersUndo(); });
    add("side", tr("رفتن میان فرم و پیشینه متقاضی"), Qt::Key_F6, [this] { switchSide(); });
    add("sort", tr("نوع متقاضی"), Qt::Key_F7, [this] { m_form->focusSort(); });
    add("represented", tr("نماینده متقاضی آمده است"), Qt::Key_F8, [this] { m_form->toggleRepresented(); });
    setAbleWhen(
        add("guide", tr("ثبت راهنمایی به میز درست"), Qt::CTRL | Qt::Key_G, [this] { recordGuidance(); }),
        [this] { return m_guide->isVisible(); });
    setAbleWhen(add("asReport", tr("ثبت شکایت بی‌نام به‌صورت گزارش"),
                    Qt::CTRL | Qt::Key_R, [this] { fileAsReport(); }),
                [this] { return m_problem->isVisible(); });
}

void RegistrationPage::focusFirst()
{
    m_form->focusFirst();
}

void RegistrationPage::setAskFiles(std::function<QStringList()> ask)
{
    m_form->setAskFiles(std::move(ask));
}

void RegistrationPage::say(const Error &error)
{
    m_problem->showMessage(Tone::Danger, describe(error));
}

void RegistrationPage::sayDraftState(const QString &text)
{
    m_draftText = text;
    fitBar();
}

/// From the form into the panel's first case and back to where the form was.
void RegistrationPage::switchSide()
{
    const bool inPanel = m_panel->isAncestorOf(focusWidget());
    if (inPanel) {
        if (m_inForm)
            m_inForm->setFocus(Qt::ShortcutFocusReason);
        else
            focusFirst();
        return;
    }
    if (auto *card = m_panel->findChild<QAbstractButton *>()) {
        m_inForm = focusWidget();
        card->setFocus(Qt::ShortcutFocusReason);
    }
}

void RegistrationPage::arrange()
{
    const Theme theme = currentTheme();
    const bool narrow = width() < theme.px(panelWidth + narrowestForm);
    if (narrow != m_narrow) {
        m_narrow = narrow;
        if (narrow)
            m_form->setInset(m_panel);
        else
            m_body->addWidget(m_panel);
        m_panel->setInset(narrow);
    }
    m_panel->setMinimumWidth(narrow ? 0 : theme.px(panelWidth));
    m_panel->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : theme.px(panelWidth));
    fitBar();
}

void RegistrationPage::fitBar()
{
    m_save->setIcon(themeIcon(u"save"));
    m_print->setIcon(themeIcon(u"print"));
    m_new->setIcon(themeIcon(u"plus"));
    const Theme theme = currentTheme();
    const int column = width() - (m_narrow ? 0 : theme.px(panelWidth));
    fitButtons({m_save, m_print, m_new}, column - 2 * theme.space24() - 2 * theme.space12(), theme.space12());
    int left = column - 2 * theme.space24() - 3 * theme.space12();
    for (const QPushButton *button : {m_save, m_print, m_new})
        left -= button->sizeHint().width();
    const bool fits = m_draftState->fontMetrics().horizontalAdvance(m_draftText) <= left;
    m_draftState->setText(fits ? m_draftText : QString());
    m_draftState->setToolTip(m_draftText);
}

void RegistrationPage::refresh()
{
    const Theme theme = currentTheme();
    m_bar->setContentsMargins(theme.space24(), theme.space12(), theme.space24(), theme.space12());
    m_bar->setSpacing(theme.space12());
    m_form->setMinimumHeight(theme.px(80));
    arrange();
}

void RegistrationPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RegistrationPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_keeper->hasUnsaved())
        (void)m_keeper->flush();
}

void RegistrationPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_bar)
        refresh();
}

/// Escape leaves nothing: a dialog or window above must not take it as "close".
void RegistrationPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mizban
