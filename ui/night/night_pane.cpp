#include "ui/night/night_pane.h"

#include "core/services/error_text.h"
#include "ui/widgets/told_role.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

NightPane::NightPane(std::shared_ptr<Seat> seat, QWidget *parent)
    : QScrollArea(parent)
    , m_seat(std::move(seat))
    , m_keeper(new ActDraftKeeper(
          m_seat,
          [this](const QString &act) -> std::optional<ActDraft> {
              if (!m_texts.contains(act))
                  return std::nullopt;
              return ActDraft{act, m_texts.value(act), {}, false};
          },
          this))
{
    setToldRole(this, QAccessible::Document);
    setObjectName(u"night.pane"_s);
    setAccessibleName(tr("فرم"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->addStretch(1);
    setWidget(content);
}

void NightPane::add(NightForm *form)
{
    m_column->insertWidget(m_column->count() - 1, form);
    form->hide();
    connect(form, &NightForm::dismissed, this, &NightPane::dismiss);
    connect(form, &NightForm::edited, this, [this, form] {
        const QString act = actOf(form, m_about);
        m_texts.insert(act, form->texts());
        m_keeper->noteChange(act);
    });
}

void NightPane::setGap(int below)
{
    m_column->setContentsMargins(0, 0, 0, below);
}

void NightPane::open(NightForm *form, const QString &about)
{
    if (m_form && m_form != form)
        m_form->hide();
    m_form = form;
    m_about = about;
    form->hush();
    form->setTexts(m_texts.value(actOf(form, about)));
    form->show();
    Q_EMIT opened();
    form->focusFirst();
}

void NightPane::dismiss()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form = nullptr;
    Q_EMIT dismissed();
}

void NightPane::focusForm()
{
    if (m_form)
        m_form->focusFirst();
}

void NightPane::forget(const NightForm *form, const QString &about, const QString &field)
{
    const auto typed = m_texts.find(actOf(form, about));
    if (typed != m_texts.end())
        typed->remove(field);
}

void NightPane::sayProblem(const Error &error)
{
    say(Tone::Danger, describe(error));
}

void NightPane::keepFor(const StreamId &shift)
{
    if (shift == m_keptFor)
        return;
    m_keeper->flush();
    m_keptFor = shift;
    m_keeper->begin(shift, [this](const QList<ActDraft> &drafts) { restoreDrafts(drafts); });
}

/// What was half-written when the program last ended, or power was lost.
void NightPane::restoreDrafts(const QList<ActDraft> &drafts)
{
    for (const ActDraft &draft : drafts) {
        if (!m_texts.contains(draft.act))
            m_texts.insert(draft.act, draft.texts);
    }
    if (m_form && !m_form->isAncestorOf(window()->focusWidget()))
        m_form->setTexts(m_texts.value(actOf(m_form, m_about)));
}

Status NightPane::flush()
{
    return m_keeper->flushAndWait();
}

QString NightPane::begun(NightForm *form)
{
    if (!form)
        return {};
    form->setSaving(true);
    return actOf(form, m_about);
}

void NightPane::sent(NightForm *form, const QString &act, const Status &status, const QString &done)
{
    if (form)
        form->setSaving(false);
    const bool stillOpen = form && form == m_form && act == actOf(form, m_about);
    if (!status.ok()) {
        if (stillOpen)
            form->showProblem(status.error());
        else
            sayProblem(status.error());
        return;
    }
    m_texts.remove(act);
    Q_EMIT sentOff(form);
    if (stillOpen) {
        form->clear();
        dismiss();
    }
    if (!done.isEmpty())
        say(Tone::Success, done);
    m_seat->announceChange();
}

QString NightPane::actOf(const NightForm *form, const QString &about)
{
    return form->objectName() + u'/' + about;
}

} // namespace mizban
