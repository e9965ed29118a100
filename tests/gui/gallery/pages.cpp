#include "tests/gui/gallery/pages.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/connection_indicator.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/mobile_edit.h"
#include "ui/widgets/month_grid.h"
#include "ui/widgets/national_id_edit.h"
#include "ui/widgets/persian_delegate.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

namespace mizban {
namespace {

using Page = std::unique_ptr<QWidget>;

QVBoxLayout *columnOf(QWidget *widget)
{
    const Theme theme = currentTheme();
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(theme.space24(), theme.space16(), theme.space24(), theme.space16());
    column->setSpacing(theme.space12());
    return column;
}

QWidget *lineOf(const QList<QWidget *> &widgets, bool stretch = true)
{
    auto *holder = new QWidget;
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(currentTheme().space8());
    for (QWidget *widget : widgets)
        line->addWidget(widget);
    if (stretch)
        line->addStretch(1);
    return holder;
}

QPushButton *button(const QString &text, const QString &icon = {})
{
    auto *made = new QPushButton(text);
    if (!icon.isEmpty())
        made->setIcon(themeIcon(icon));
    return made;
}

FieldRow *nationalRow(const QString &label, const QString &ascii)
{
    auto *edit = new NationalIdEdit;
    edit->setAsciiText(ascii);
    auto *row = new FieldRow(label, edit);
    if (edit->state() == NationalIdEdit::State::Wrong)
        row->setError(edit->message());
    if (edit->state() == NationalIdEdit::State::Warned)
        row->setWarning(edit->message());
    return row;
}

FormSection *applicantSection()
{
    auto *section = new FormSection(QStringLiteral("متقاضی"));
    auto *name = new PersianLineEdit;
    name->setText(QStringLiteral("زهرا"));
    auto *family = new PersianLineEdit;
    family->setText(QStringLiteral("احمدی‌نیا"));
    family->setObjectName(QStringLiteral("focused"));
    auto *mobile = new MobileEdit;
    mobile->setAsciiText(QStringLiteral("09121234567"));
    auto *badMobile = new MobileEdit;
    badMobile->setAsciiText(QStringLiteral("02331234567"));
    auto *badRow = new FieldRow(QStringLiteral("همراه دوم"), badMobile);
    badRow->setError(badMobile->message());
    auto *first = nationalRow(QStringLiteral("کد ملی (&ک)"), QStringLiteral("0499370899"));
    first->setRequired(true);
    section->addFields({first, nationalRow(QStringLiteral("کد ملی همراه"), QStringLiteral("0499370898"))});
    section->addFields({new FieldRow(QStringLiteral("نام (&ن)"), name),
                        new FieldRow(QStringLiteral("نام خانوادگی"), family)});
    section->addFields({new FieldRow(QStringLiteral("تلفن همراه"), mobile), badRow});
    section->addFields({nationalRow(QStringLiteral("کد ملی نماینده"), QStringLiteral("1111111111")),
                        nationalRow(QStringLiteral("کد ملی ناتمام"), QStringLiteral("04993"))});
    return section;
}

ChoiceBar *kinds()
{
    auto *bar = new ChoiceBar;
    bar->setChoices(
        {{QStringLiteral("Request"), QStringLiteral("درخواست"), u'۱', QStringLiteral("request")},
         {QStringLiteral("Complaint"), QStringLiteral("شکایت"), u'۲', QStringLiteral("complaint")},
         {QStringLiteral("Criticism"), QStringLiteral("انتقاد"), u'۳', QStringLiteral("criticism")},
         {QStringLiteral("Thanks"), QStringLiteral("تقدیر و تشکر"), u'۴', QStringLiteral("thanks")},
         {QStringLiteral("CounselRecord"), QStringLiteral("مشاوره"), u'۵', QStringLiteral("counsel")}});
    bar->setCurrent(QStringLiteral("Request"));
    return bar;
}

FormSection *caseSection()
{
    auto *section = new FormSection(QStringLiteral("مورد"));
    section->addField(QStringLiteral("نوع مورد"), kinds());
    auto *subject = new CompletingCombo;
    subject->setObjectName(QStringLiteral("subject"));
    subject->setEntries(
        {{QStringLiteral("water.pressure"), QStringLiteral("افت فشار آب"), QStringLiteral("آب و فاضلاب")},
         {QStringLiteral("water.cutoff"), QStringLiteral("قطع آب"), QStringLiteral("آب و فاضلاب")},
         {QStringLiteral("water.bill"), QStringLiteral("قبض آب"), QStringLiteral("آب و فاضلاب")},
         {QStringLiteral("road.repair"), QStringLiteral("تعمیر راه"), QStringLiteral("راهداری")}});
    auto *due = new JalaliDateEdit;
    due->setDate(QDate(2026, 4, 25));
    section->addFields({new FieldRow(QStringLiteral("موضوع (&م)"), subject),
                        new FieldRow(QStringLiteral("مهلت پاسخ"), due)});
    auto *impossible = new JalaliDateEdit;
    impossible->setText(QStringLiteral("1404/12/30"));
    auto *badDate = new FieldRow(QStringLiteral("تاریخ مراجعه"), impossible);
    badDate->setError(impossible->message());
    auto *province = new QComboBox;
    province->addItems({QStringLiteral("سمنان"), QStringLiteral("تهران")});
    section->addFields({new FieldRow(QStringLiteral("استان"), province), badDate});
    auto *text = new PersianTextEdit;
    text->setLimit(4000);
    text->setVisibleLines(3);
    text->setPlainText(QStringLiteral(
        "با سلام. از ده روز پیش فشار آب کوچهٔ شهید رجایی (پلاک ۱۲) بسیار کم است و شب‌ها قطع می‌شود. تلفن 021-88776655 پاسخ نمی‌دهد."));
    FieldRow *row = section->addField(QStringLiteral("شرح (&ش)"), text);
    row->setHint(QStringLiteral("Shift+F9 متن‌های آماده را نشان می‌دهد."));
    return section;
}

Page formPage()
{
    auto page = std::make_unique<QWidget>();
    QVBoxLayout *column = columnOf(page.get());
    column->addWidget(applicantSection());
    column->addWidget(caseSection());
    auto *save = button(QStringLiteral("ثبت و چاپ رسید"), QStringLiteral("print"));
    save->setDefault(true);
    auto *off = button(QStringLiteral("ارجاع"), QStringLiteral("refer"));
    off->setEnabled(false);
    auto *flat = button(QStringLiteral("انصراف"));
    flat->setFlat(true);
    column->addStretch(1);
    column->addWidget(
        lineOf({save, button(QStringLiteral("پیش‌نویس"), QStringLiteral("draft")), off, flat}));
    return page;
}

Banner *bannerOf(Tone tone, const QString &text, const QString &action, bool closable = false)
{
    auto *banner = new Banner;
    banner->setClosable(closable);
    banner->showMessage(tone, text, action);
    return banner;
}

ConnectionIndicator *connection(ConnectionIndicator::State state, int waiting, bool synced)
{
    auto *indicator = new ConnectionIndicator;
    indicator->setState(state);
    indicator->setWaiting(waiting);
    if (synced)
        indicator->setLastSync(QDateTime(QDate(2026, 4, 25), QTime(6, 55), QTimeZone::utc()));
    return indicator;
}

Page statePage()
{
    auto page = std::make_unique<QWidget>();
    QVBoxLayout *column = columnOf(page.get());
    auto *header = new SectionHeader(QStringLiteral("وضعیت"));
    header->setNote(QStringLiteral("۳ اقدام در صف ارسال"));
    auto *more = new QToolButton;
    more->setIcon(themeIcon(u"settings"));
    header->addWidget(more);
    column->addWidget(header);
    column->addWidget(bannerOf(Tone::Info,
                               QStringLiteral("نسخهٔ تازهٔ فهرست موضوع‌ها رسید."),
                               {}, true));
    column->addWidget(bannerOf(Tone::Success, QStringLiteral("همهٔ موردها به مرکز رسید."), {}));
    column->addWidget(bannerOf(
        Tone::Warning,
        QStringLiteral(
            "به مرکز دسترسی نیست. کار شما در همین رایانه نگه داشته می‌شود و پس از برقراری ارتباط فرستاده خواهد شد."),
        QStringLiteral("تلاش دوباره")));
    column->addWidget(bannerOf(Tone::Danger,
                               QStringLiteral("پیوست «%1» خوانده نشد؛ بقیهٔ مورد ذخیره شده است.")
                                   .arg(isolate(QStringLiteral("نامه.pdf"))),
                               QStringLiteral("افزودن دوباره"), true));
    column->addWidget(lineOf({new StatusChip(QStringLiteral("ثبت‌شده")),
                              new StatusChip(QStringLiteral("در دست اقدام"), Tone::Accent),
                              new StatusChip(QStringLiteral("ارجاع‌شده"), Tone::Info),
                              new StatusChip(QStringLiteral("پاسخ داده شد"), Tone::Success),
                              new StatusChip(QStringLiteral("نزدیک مهلت"), Tone::Warning),
                              new StatusChip(QStringLiteral("۳ روز دیرکرد"), Tone::Danger)}));
    using State = ConnectionIndicator::State;
    column->addWidget(lineOf({connection(State::Online, 0, true), connection(State::Syncing, 12, false)}));
    column->addWidget(lineOf({connection(State::Offline, 3, true)}));
    column->addWidget(
        lineOf({connection(State::NeverSynced, 0, false), connection(State::Problem, 3, false)}));
    auto *busy = new BusyLine;
    busy->setBusy(true);
    busy->setProgress(0.6);
    column->addWidget(busy);
    auto *on = new QCheckBox(QStringLiteral("پیامک فرستاده شود"));
    on->setChecked(true);
    auto *radio = new QRadioButton(QStringLiteral("حضوری"));
    radio->setChecked(true);
    auto *offCheck = new QCheckBox(QStringLiteral("محرمانه"));
    offCheck->setEnabled(false);
    auto *spin = new QSpinBox;
    spin->setValue(15);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    column->addWidget(lineOf({spin, progress}));
    column->addWidget(lineOf({on, new QCheckBox(QStringLiteral("ناشناس")), offCheck, radio,
                              new QRadioButton(QStringLiteral("تلفنی"))}));
    auto *files = new AttachmentList;
    files->setEntries({{QStringLiteral("1"), QStringLiteral("scan-0412.pdf"), 1480000, false},
                       {QStringLiteral("2"), QStringLiteral("عکس کنتور.jpg"), 612000, true}});
    column->addWidget(files);
    column->addStretch(1);
    return page;
}

QStandardItemModel *cases(QObject *parent)
{
    auto *model = new QStandardItemModel(0, 6, parent);
    model->setHorizontalHeaderLabels({QStringLiteral("شناسهٔ پیگیری"), QStringLiteral("متقاضی"),
                                      QStringLiteral("موضوع"), QStringLiteral("وضعیت"),
                                      QStringLiteral("مهلت"), QStringLiteral("روز نزد دارنده")});
    const QStringList names = {QStringLiteral("زهرا احمدی"),
                               QStringLiteral("شرکت تعاونی مرزداران (سهامی خاص)"),
                               QStringLiteral("علی‌رضا کریمی"), QStringLiteral("مریم صادقی")};
    const QStringList states = {QStringLiteral("ثبت‌شده"),     QStringLiteral("در دست اقدام"),
                                QStringLiteral("ارجاع‌شده"), QStringLiteral("پاسخ داده شد"),
                                QStringLiteral("نزدیک مهلت"),          QStringLiteral("دیرکرد")};
    for (int i = 0; i < 14; ++i) {
        const QDate due = QDate(2026, 4, 25).addDays(i);
        QList<QStandardItem *> row = {new QStandardItem(QStringLiteral("1404-SMN-%1-K7").arg(10234 + i)),
                                      new QStandardItem(names[i % 4]),
                                      new QStandardItem(QStringLiteral("افت فشار آب")),
                                      new QStandardItem(states[i % 6]),
                                      new QStandardItem,
                                      new QStandardItem};
        row[4]->setData(due, Qt::DisplayRole);
        row[5]->setData(i * 3 + 1, Qt::DisplayRole);
        for (QStandardItem *item : row)
            item->setData(i < 3, Qt::UserRole + 1);
        row[3]->setData(i % 6, Qt::UserRole + 2);
        model->appendRow(row);
    }
    return model;
}

Page tablePage()
{
    auto page = std::make_unique<QWidget>();
    QVBoxLayout *column = columnOf(page.get());
    auto *header = new SectionHeader(QStringLiteral("کارتابل"));
    header->setNote(QStringLiteral("۱۴ مورد، ۳ خوانده‌نشده"));
    header->addWidget(button(QStringLiteral("مورد تازه"), QStringLiteral("new-case")));
    column->addWidget(header);
    auto *tabs = new QTabWidget;
    auto *table = new QTableView;
    table->setModel(cases(table));
    auto *delegate = new PersianDelegate(table);
    delegate->setKind(0, CellKind::Id);
    delegate->setKind(3, CellKind::Chip);
    delegate->setKind(4, CellKind::Date);
    delegate->setKind(5, CellKind::Number);
    delegate->setUnreadRole(Qt::UserRole + 1);
    delegate->setToneRole(Qt::UserRole + 2);
    table->setItemDelegate(delegate);
    applyTableLook(table);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    tabs->addTab(table, QStringLiteral("تازه‌ها"));
    auto *empty = new EmptyState;
    tabs->addTab(empty, QStringLiteral("در دست اقدام"));
    tabs->addTab(new QWidget, QStringLiteral("مهلت‌گذشته"));
    column->addWidget(tabs, 1);
    return page;
}

Page emptyPage()
{
    auto page = std::make_unique<EmptyState>();
    page->setIcon(QStringLiteral("inbox"));
    page->setSentence(QStringLiteral("مورد تازه‌ای در کارتابل نیست."));
    page->setNext(QStringLiteral(
        "موردهای ارجاع‌شده پس از همگام‌سازی بعدی اینجا دیده می‌شود."));
    page->setAction(QStringLiteral("همگام‌سازی اکنون"));
    return page;
}

Page iconPage()
{
    auto page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(page.get());
    int at = 0;
    for (const QString &name : themeIconNames()) {
        auto *cell = new QWidget;
        auto *column = new QVBoxLayout(cell);
        auto *picture = new QLabel;
        picture->setPixmap(themePixmap(name, currentTheme().px(28), currentTheme().colours().text));
        picture->setAlignment(Qt::AlignCenter);
        auto *label = new QLabel(name);
        label->setAlignment(Qt::AlignCenter);
        label->setFont(currentTheme().font(TypeStep::Small));
        column->addWidget(picture);
        column->addWidget(label);
        grid->addWidget(cell, at / 9, at % 9);
        ++at;
    }
    return page;
}

Page monthPage()
{
    auto page = std::make_unique<MonthGrid>(toGregorian({1405, 2, 5}), toGregorian({1405, 2, 12}), nullptr);
    page->setAttribute(Qt::WA_DeleteOnClose, false);
    page->setBounds(toGregorian({1405, 2, 3}), std::nullopt);
    page->setClosedDays([](QDate date) -> std::optional<QString> {
        if (date == toGregorian({1405, 2, 15}))
            return QStringLiteral("تعطیل رسمی");
        return date.dayOfWeek() == Qt::Friday || date.dayOfWeek() == Qt::Thursday ? std::optional(QString())
                                                                                  : std::nullopt;
    });
    return page;
}

void type(QWidget *field, const QString &text)
{
    for (const QChar sign : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(sign));
        QCoreApplication::sendEvent(field, &press);
    }
}

} // namespace

QList<GalleryPage> galleryPages()
{
    const auto toast = [](QWidget *page) {
        auto *table = page->findChild<QTableView *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(4, 0));
        auto *notice = new Toast(page);
        notice->showMessage(QStringLiteral("مورد به فرماندار دامغان ارجاع شد."), QStringLiteral("بازگردانی"));
    };
    return {{QStringLiteral("form"),
             {1024, 760},
             formPage,
             [](QWidget *page) { page->findChild<QWidget *>(QStringLiteral("focused"))->setFocus(); }},
            {QStringLiteral("completion"),
             {1024, 760},
             formPage,
             [](QWidget *page) {
                 auto *subject = page->findChild<QWidget *>(QStringLiteral("subject"));
                 subject->setFocus();
                 type(subject, QStringLiteral("آب"));
             }},
            {QStringLiteral("states"), {1024, 720}, statePage, {}},
            {QStringLiteral("table"), {1024, 640}, tablePage, toast},
            {QStringLiteral("empty"), {560, 320}, emptyPage, {}},
            {QStringLiteral("month"), {286, 290}, monthPage, {}},
            {QStringLiteral("icons"), {900, 560}, iconPage, {}}};
}

} // namespace mizban
