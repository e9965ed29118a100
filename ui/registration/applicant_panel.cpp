#include "ui/registration/applicant_panel.h"

#include "core/base/shown_digits.h"
#include "core/services/likeness.h"
#include "ui/registration/case_card.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/section_header.h"

#include <QEvent>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int insetCards = 2;

bool holds(const QList<CartableRow> &rows, const CartableRow &row)
{
    return std::any_of(rows.begin(), rows.end(), [&](const CartableRow &held) { return held.id == row.id; });
}

bool isOpen(const CartableRow &row)
{
    return row.status != CaseStatus::Answered && row.status != CaseStatus::Closed &&
           row.status != CaseStatus::Void;
}

} // namespace

ApplicantPanel::ApplicantPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_state(new ThemeLabel(TypeStep::Body))
{
    setObjectName(u"registration.panel"_s);
    setAccessibleName(tr("پیشینه متقاضی"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget;
    sheet->setAutoFillBackground(false);
    m_column = new QVBoxLayout(sheet);
    m_state->setObjectName(u"registration.panel.state"_s);
    m_state->setWordWrap(true);
    m_state->setQuiet(true);
    m_column->addWidget(m_state);
    m_column->addStretch(1);
    setWidget(sheet);
    refresh();
    rebuild();
}

void ApplicantPanel::setNothing()
{
    m_rows.clear();
    m_sameWords.clear();
    m_alsoAtNumber.clear();
    m_known = false;
    rebuild();
}

void ApplicantPanel::setCases(const QList<CartableRow> &rows, const DirectoryPtr &directory, qint64 nowMs)
{
    m_rows = rows;
    m_directory = directory;
    m_nowMs = nowMs;
    m_known = true;
    rebuild();
}

void ApplicantPanel::setMatter(CaseKind kind, const SubjectCode &subject)
{
    if (m_kind == kind && m_subject == subject)
        return;
    m_kind = kind;
    m_subject = subject;
    if (m_known)
        rebuild();
}

void ApplicantPanel::setLikeness(const QList<CartableRow> &sameWords, const QList<CartableRow> &alsoAtNumber)
{
    const auto same = [](const QList<CartableRow> &a, const QList<CartableRow> &b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const CartableRow &x, const CartableRow &y) { return x.id == y.id; });
    };
    if (same(sameWords, m_sameWords) && same(alsoAtNumber, m_alsoAtNumber))
        return;
    m_sameWords = sameWords;
    m_alsoAtNumber = alsoAtNumber;
    rebuild();
}

void ApplicantPanel::setInset(bool inset)
{
    m_inset = inset;
    refresh();
    rebuild();
}

void ApplicantPanel::rebuild()
{
    qDeleteAll(m_groups);
    m_groups.clear();
    QList<CartableRow> same;
    QList<CartableRow> alike;
    QList<CartableRow> promised;
    QList<CartableRow> earlier;
    for (const CartableRow &row : std::as_const(m_rows)) {
        if (isSameMatter(row, m_kind, m_subject, m_nowMs))
            same.append(row);
        else if (holds(m_sameWords, row))
            alike.append(row);
        else if (isOpen(row) && row.dueAtMs != 0)
            promised.append(row);
        else
            earlier.append(row);
    }
    std::sort(promised.begin(), promised.end(),
              [](const CartableRow &a, const CartableRow &b) { return a.dueAtMs < b.dueAtMs; });
    m_duplicates = int(same.size());
    m_state->setText(
        !m_known
            ? tr("با وارد کردن کد ملی، موارد پیشین متقاضی، وعده‌های باز و موارد مشابه اینجا نشان داده می‌شود.")
            : tr("از این متقاضی در این جایگاه موردی ثبت نشده است."));
    m_state->setVisible(m_rows.isEmpty());
    addGroup(u"registration.panel.duplicates"_s, tr("احتمال تکرار"), same);
    addGroup(u"registration.panel.alike"_s, tr("متن مشابه"), alike);
    addGroup(u"registration.panel.promises"_s, tr("وعده‌های باز"), promised);
    addGroup(u"registration.panel.earlier"_s, tr("موارد پیشین"), earlier);
    addGroup(u"registration.panel.others"_s, tr("دیگران با همین تلفن یا خانواده و محل"),
             m_directory ? m_alsoAtNumber : QList<CartableRow>());
    setVisible(!m_inset || !m_rows.isEmpty() || !m_alsoAtNumber.isEmpty());
    fitHeight();
}

/// As high as its content where the form scrolls for it.
void ApplicantPanel::fitHeight()
{
    m_column->activate();
    const int content = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width())
                                                      : m_column->totalSizeHint().height();
    setMinimumHeight(m_inset ? content : 0);
    setMaximumHeight(m_inset ? content : QWIDGETSIZE_MAX);
}

void ApplicantPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_inset && event->oldSize().width() != width())
        fitHeight();
}

void ApplicantPanel::addGroup(const QString &object, const QString &title, const QList<CartableRow> &rows)
{
    if (rows.isEmpty())
        return;
    const Theme theme = currentTheme();
    auto *group = new QWidget(widget());
    group->setObjectName(object);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, theme.space12());
    column->setSpacing(theme.space8());
    auto *header = new SectionHeader(title);
    header->setNote(shownDigits(QString::number(rows.size())));
    column->addWidget(header);
    if (object.endsWith(u"duplicates"_s)) {
        auto *warning = new ThemeLabel(TypeStep::Small);
        warning->setText(tr("با همین نوع و موضوع در ۳۰ روز گذشته ثبت شده است."));
        warning->setTone(Tone::Warning);
        warning->setWordWrap(true);
        column->addWidget(warning);
    }
    const qsizetype shown = m_inset ? qMin<qsizetype>(insetCards, rows.size()) : rows.size();
    for (const CartableRow &row : rows.first(shown)) {
        auto *card = new CaseCard(row, *m_directory, m_nowMs);
        connect(card, &QAbstractButton::clicked, this, [this, id = row.id] { Q_EMIT caseRequested(id); });
        column->addWidget(card);
        if (!object.endsWith(u"duplicates"_s) || !isOpen(row))
            continue;
        auto *visit = new QPushButton(themeIcon(u"link"_s), tr("افزودن به همین مورد"));
        visit->setToolTip(tr(
            "مراجعه به همین مورد افزوده می‌شود و مورد تازه‌ای ثبت نمی‌شود."));
        visit->setObjectName(u"registration.panel.visit"_s);
        visit->setAutoDefault(false);
        connect(visit, &QPushButton::clicked, this,
                [this, id = row.id, tracking = row.trackingId] { Q_EMIT visitRequested(id, tracking); });
        column->addWidget(visit);
    }
    m_column->insertWidget(m_column->count() - 1, group);
    group->show(); // now: its height is asked for at once
    m_groups.append(group);
}

void ApplicantPanel::refresh()
{
    const Theme theme = currentTheme();
    const int margin = m_inset ? 0 : theme.space16(); // the form has its own
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(theme.space8());
}

void ApplicantPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column) {
        refresh();
        rebuild();
    }
}

} // namespace mizban
