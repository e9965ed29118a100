#include "ui/registration/about_section.h"

#include "core/base/persian_text.h"
#include "core/domain/draft.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"
#include "core/services/error_text.h"
#include "ui/registration/field_line.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/persian_line_edit.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString yes = u"yes"_s;
const QString no = u"no"_s;
constexpr int desksNamed = 3;

QList<CompletionEntry> entriesOf(const Directory &directory)
{
    QList<CompletionEntry> entries;
    for (const Post *post : directory.posts()) {
        if (post->abolished)
            continue;
        CompletionEntry entry{post->code.text(), post->title, {}, {}};
        if (const Unit *unit = directory.unit(unitOfPost(post->code)))
            entry.path = unit->name;
        for (const PersonId &person : directory.personsAt(post->code))
            entry.keywords.append(directory.personName(person));
        entries.append(entry);
    }
    for (const Unit *unit : directory.units()) {
        if (unit->dissolved)
            continue;
        CompletionEntry entry{unit->code.text(), unit->name, {}, {}};
        if (const Unit *parent = directory.unit(unit->parent))
            entry.path = parent->name;
        entries.append(entry);
    }
    return entries;
}

bool isHeldBy(const Directory &directory, const PostCode &post, const QString &name)
{
    const QList<PersonId> persons = directory.personsAt(post);
    return std::any_of(persons.begin(), persons.end(), [&](const PersonId &person) {
        return searchKey(directory.personName(person)) == searchKey(name);
    });
}

} // namespace

AboutSection::AboutSection(QWidget *parent)
    : FormPart(tr("شخص یا واحد موضوع شکایت"), parent)
    , m_question(new ChoiceBar)
    , m_subject(new CompletingCombo)
    , m_name(new PersianLineEdit)
    , m_list(new QListWidget)
    , m_stop(new Banner)
{
    m_question->setChoices({{no, tr("نه"), u'1', {}}, {yes, tr("بله، محرمانه ثبت شود"), u'2', u"lock"_s}});
    m_question->setCurrent(no);
    m_question->setProperty(passedOver, true);
    addWidget(makeRow(u"about"_s, "about", tr("درباره یک مقام، میز یا دفتر است؟"), m_question));
    m_subject->setPlaceholderText(tr("سمت، نام شخص یا واحد"));
    m_name->setPlaceholderText(tr("نام شخص، اگر سمت او در فهرست نیست"));
    m_name->setMaxLength(maxShortTextLength);
    m_name->setProperty(passedOver, true);
    auto *subject = makeRow(u"about.unit"_s, "aboutSubject", tr("سمت یا واحد"), m_subject);
    auto *name = makeRow(u"about.name"_s, "aboutName", tr("نام شخص"), m_name);
    m_details = new FieldLine({{name, 2}, {subject, 3}});
    addWidget(m_details);
    m_list->setObjectName(u"registration.aboutList"_s);
    m_list->setAccessibleName(tr("اشخاص و واحدهای نام‌برده"));
    m_list->setToolTip(tr("Delete: برداشتن از فهرست"));
    m_list->setProperty(passedOver, true);
    m_list->installEventFilter(this);
    addWidget(m_list);
    m_stop->setObjectName(u"registration.stop"_s);
    m_stop->setClosable(false);
    addWidget(m_stop);
    connect(m_question, &ChoiceBar::currentChanged, this, [this] {
        if (m_question->current() == no)
            setAbout({});
        refresh();
        Q_EMIT edited();
    });
    connect(m_question, &ChoiceBar::chosen, this, [this](const QString &id) {
        if (id == yes)
            m_name->setFocus(Qt::TabFocusReason);
        else
            Q_EMIT goOn();
    });
    connect(m_subject, &CompletingCombo::picked, this, [this](const QString &code) {
        takeEntry(code);
        // Whoever names one may name another: Enter in the empty field goes on.
        QMetaObject::invokeMethod(
            m_subject, [this] { m_subject->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
    });
    // Left with the whole name of an entry in it: that counts like Enter.
    connect(
        m_subject, &CompletingCombo::codeChanged, this, [this] { takeEntry(m_subject->code()); },
        Qt::QueuedConnection);
    connect(m_subject, &QLineEdit::returnPressed, this, [this] {
        if (m_subject->text().isEmpty() && !m_about.isEmpty())
            Q_EMIT goOn();
    });
    connect(m_subject, &QLineEdit::textEdited, this, [this] {
        rowOf(u"about.unit"_s)->clearMessage();
        Q_EMIT edited();
    });
    connect(m_subject, &QLineEdit::editingFinished, this, [this] {
        if (const QString mistake = m_subject->message(); !mistake.isEmpty())
            rowOf(u"about.unit"_s)->setError(mistake);
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        rowOf(u"about.unit"_s)->clearMessage();
        Q_EMIT edited();
    });
    refresh();
}

void AboutSection::setDirectory(const DirectoryPtr &directory, const UnitCode &desk, const PersonId &clerk)
{
    m_directory = directory;
    m_desk = desk;
    m_clerk = clerk;
    m_subject->setEntries(entriesOf(*directory));
    judge();
    refresh();
}

void AboutSection::takeEntry(const QString &code)
{
    if (code.isEmpty() || !m_directory)
        return;
    About one{code, {}};
    const QString name = m_name->text().simplified();
    // A name belongs to a unit; whoever holds a post is known. Another name stays, to be given its unit.
    const bool ofUnit = m_directory->unit(UnitCode(code)) != nullptr;
    if (ofUnit)
        one.name = name;
    if (ofUnit || isHeldBy(*m_directory, PostCode(code), name))
        m_name->clear();
    QList<About> about = m_about;
    if (!about.contains(one))
        about.append(one);
    m_subject->setCode({});
    rowOf(u"about.unit"_s)->clearMessage();
    setAbout(about);
    Q_EMIT edited();
}

void AboutSection::takeBody(const UnitCode &code)
{
    const Unit *unit = m_directory ? m_directory->unit(code) : nullptr;
    if (!unit || !m_about.isEmpty() || m_question->current() == yes)
        return;
    if (!isDeskOrOffice(*unit))
        return;
    m_question->setCurrent(yes);
    setAbout({About{code.text(), {}}});
}

void AboutSection::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_about.size())
        return;
    QList<About> about = m_about;
    about.removeAt(row);
    setAbout(about);
    Q_EMIT edited();
}

void AboutSection::setAbout(const QList<About> &about)
{
    if (about == m_about)
        return;
    m_about = about;
    judge();
    refresh();
    Q_EMIT aboutChanged();
}

/// C4, Q27: who must learn nothing of it writes nothing here, and is told where it can be registered.
void AboutSection::judge()
{
    rowOf(u"about"_s)->clearMessage();
    m_stopped = false;
    if (m_about.isEmpty() || !m_directory)
        return;
    const auto handling = sealedHandling(*m_directory, m_about);
    if (!handling) {
        rowOf(u"about"_s)->setError(describe(handling.error()));
        return;
    }
    m_stopped = handling->excludes(m_clerk);
    if (!m_stopped)
        return;
    QList<UnitCode> outside = desksOutside(*m_directory, m_desk, handling->excluded);
    // An agency's desk takes its own subjects only (S3): nobody is sent there in vain.
    outside.removeIf([this](const UnitCode &desk) { return !isInScope(*m_directory, desk, {}); });
    QStringList desks;
    for (const UnitCode &desk : outside.first(std::min<qsizetype>(desksNamed, outside.size())))
        desks.append(m_directory->titleOf(HolderCode(desk.text())));
    m_stop->showMessage(
        Tone::Danger,
        tr("این شکایت درباره شما یا واحد شماست و در این میز ثبت نمی‌شود. متقاضی را راهنمایی "
           "کنید به: %1؛ یا تلفن ۱۱۱، یا سامانه سامد در وب.")
            .arg(desks.join(tr("، "))));
}

QString AboutSection::nameOf(const About &one) const
{
    const QString title = m_directory ? m_directory->titleOf(HolderCode(one.code)) : one.code;
    return one.name.isEmpty() ? title : tr("%1 (%2)").arg(one.name, title);
}

void AboutSection::refresh()
{
    const bool asked = m_question->current() == yes;
    m_details->setVisible(asked && !m_stopped);
    m_list->clear();
    for (const About &one : std::as_const(m_about))
        m_list->addItem(nameOf(one));
    m_list->setVisible(asked && !m_about.isEmpty());
    const int rows = std::min<int>(4, static_cast<int>(m_about.size()));
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth() + 2);
    m_stop->setVisible(m_stopped);
    FieldRow *row = rowOf(u"about"_s);
    if (asked && row->message().isEmpty()) {
        const QString hint = tr(
            "نام‌ها را از فهرست برگزینید. متن شکایت تنها به مرجع رسیدگی می‌رسد و در این میز نمی‌ماند.");
        row->setHint(m_about.isEmpty()
                         ? hint
                         : tr("%1 برای برداشتن یک نام، آن را برگزینید و Delete را بزنید.").arg(hint));
    } else if (!asked) {
        row->setHint({});
    }
}

void AboutSection::load(const CaseDraft &draft)
{
    const TypedAbout typed = draft.typedAbout.value_or(TypedAbout());
    m_name->setText(typed.name);
    m_subject->setCode({});
    m_subject->setTyped(typed.entry);
    m_question->setCurrent(draft.about.isEmpty() && !draft.typedAbout ? no : yes);
    setAbout(draft.about);
    clearProblems();
    judge();
    refresh();
}

void AboutSection::collect(CaseDraft &draft) const
{
    draft.about = m_about;
    if (m_question->current() == yes && (m_about.isEmpty() || !pending().isEmpty()))
        draft.typedAbout = TypedAbout{m_name->text(), m_subject->typed()};
}

bool AboutSection::isBlank() const
{
    return m_about.isEmpty() && pending().isEmpty();
}

QString AboutSection::pending() const
{
    const QString name = m_name->text().simplified();
    return name.isEmpty() ? m_subject->text().simplified() : name;
}

/// A complaint about somebody who is not named yet would be stored for everybody to read.
QList<Error> AboutSection::unwritten() const
{
    if (m_question->current() != yes || m_stopped)
        return {};
    if (!pending().isEmpty())
        return {fieldError(ErrorCode::InvalidInput, u"about.unit"_s, u"C1"_s)};
    if (m_about.isEmpty())
        return {fieldError(ErrorCode::MissingInput, u"about.unit"_s, u"C1"_s)};
    return {};
}

bool AboutSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            removeCurrent();
            return true;
        }
    }
    return FormPart::eventFilter(watched, event);
}

} // namespace mizban
