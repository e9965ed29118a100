#include "ui/shell/shortcut_sheet.h"

#include "core/base/digits.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/section_header.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct KeyLine
{
    const char *keys;
    const char *text;
};

struct KeyGroup
{
    const char *title;
    QList<KeyLine> lines;
};

const QList<KeyGroup> &keyGroups()
{
    static const QList<KeyGroup> groups{
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "همه جا"),
         {{"Ctrl+1", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ثبت مورد")},
          {"Ctrl+2", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "کارتابل")},
          {"Ctrl+F", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "جستجو")},
          {"Ctrl+3", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "قلم‌های ورودی")},
          {"Ctrl+4", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "خدمت‌های ثبت‌شده")},
          {"F5", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "همگام‌سازی با مرکز")},
          {"Ctrl+L", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "قفل کردن")},
          {"F11", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "تمام‌صفحه")},
          {"F1", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "همین صفحه")},
          {"Esc", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "بازگشت")},
          {"Shift+Space", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "نیم‌فاصله")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ثبت مورد"),
         {{"Enter", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "رفتن به قسمت بعد")},
          {"F2 / Ctrl+Enter", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ثبت")},
          {"Ctrl+P", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ثبت و چاپ رسید")},
          {"Ctrl+N", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "فرم تازه")},
          {"Ctrl+D", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ادامه آخرین پیش‌نویس")},
          {"Ctrl+O", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "افزودن پیوست")},
          {"F6", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "رفتن میان فرم و پیشینه متقاضی")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "کارتابل"),
         {{"R (ق)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ارجاع")},
          {"A (ش)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "پاسخ")},
          {"N (د)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "یادداشت")},
          {"C (ز)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "مختومه کردن")},
          {"O (خ)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "بازگشایی")},
          {"P (ح)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "رسید")},
          {"?", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "چرا این تاریخ؟")},
          {"J (ت)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "تمدید مهلت یا درخواست آن")},
          {"G (ل)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ارسال به وزارتخانه")},
          {"/", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "رفتن به پوشه یا شناسه پیگیری")},
          {"Ctrl+Enter", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "فرستادن ارجاع یا پاسخ")},
          {"Ctrl+Z", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "واگرد، تا پیش از ارسال به مرکز")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ارجاع و درخواست"),
         {{"E (ث)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "پذیرش ارجاع")},
          {"B (ذ)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "عودت ارجاع")},
          {"U (ع)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "فراخوان ارجاع")},
          {"T (ف)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "درخواست اقدام")},
          {"I (ه)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "استعلام")},
          {"Y (غ)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "پاسخ به درخواست یا استعلام")},
          {"W (ص)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "نیاز به متقاضی، و پاسخ او")},
          {"D (ی)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "تحویل پاسخ")},
          {"X (ط)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "رفع تعارض")},
          {"H (ا)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "تصمیم درباره ثبت بدون کد ملی")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "قلم‌های ورودی"),
         {{"Ins", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "قلم تازه")},
          {"Enter", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ثبت مورد از قلم")},
          {"A (ش)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "پرسش دوباره هویت")},
          {"E (ث)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "تکمیل مشخصات فرستنده")},
          {"C (ز)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "دیدن موردی که شد")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "مورد محرمانه"),
         {{"H (ا)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "درخواست توضیح")},
          {"Z (ظ)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "نامه هیأت")},
          {"+", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "افزودن شخص موضوع شکایت")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "جستجو"),
         {{"Enter", QT_TRANSLATE_NOOP("mizban::ShortcutSheet",
                                      "رفتن به یافته‌ها، و از آن‌ها به مورد")},
          {"Ctrl+D", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ذخیره این جستجو")},
          {"Delete", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "حذف جستجوی ذخیره‌شده")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "فهرست‌های مرکز"),
         {{"Q (ض)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "وجود یا نبود تعارض")},
          {"S (س)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "جلسه حل مسئله")},
          {"L (م)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "تصمیم جلسه")},
          {"V (ر)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "مستندات اجرا")},
          {"F (ب)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "استنکاف از اجرا")},
          {"M (ئ)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "اعلام تخلف")},
          {"K (ن)", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "نتیجه تخلف")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "رسید"),
         {{"Ctrl+P / Enter", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "چاپ")},
          {"Ctrl+S", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ذخیره به‌صورت PDF")}}},
        {QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "پیوست‌ها"),
         {{"Enter", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "دیدن پیوست")},
          {"Ins / Del", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "افزودن و برداشتن پیوست")},
          {"PgDn / PgUp", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "صفحه بعد و قبل")},
          {"+ / - / 0", QT_TRANSLATE_NOOP("mizban::ShortcutSheet",
                                          "بزرگ‌تر، کوچک‌تر، اندازه پنجره")},
          {"Ctrl+S", QT_TRANSLATE_NOOP("mizban::ShortcutSheet", "ذخیره پیوست در فایل")}}},
    };
    return groups;
}

QWidget *makeGroup(const KeyGroup &group)
{
    auto *part = new QWidget;
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(new SectionHeader(ShortcutSheet::tr(group.title)), 0, 0, 1, 2);
    int row = 1;
    for (const KeyLine &line : group.lines) {
        auto *keys = new ThemeLabel(TypeStep::Emphasis);
        keys->setText(isolateLtr(QString::fromUtf8(line.keys)));
        auto *text = new ThemeLabel(TypeStep::Body);
        text->setText(ShortcutSheet::tr(line.text));
        text->setWordWrap(true);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1, Qt::AlignTop);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return part;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QWidget(parent)
    , m_groups(new QWidget)
{
    setObjectName(u"shortcuts"_s);
    auto *grid = new QGridLayout(m_groups);
    for (int i = 0; i < keyGroups().size(); ++i)
        grid->addWidget(makeGroup(keyGroups()[i]), i / 2, i % 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *close = new QPushButton(tr("بازگشت (Esc)"));
    close->setObjectName(u"shortcuts.close"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &ShortcutSheet::closed);
    grid->addWidget(close, grid->rowCount(), 0, Qt::AlignLeading);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_groups);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    setFocusProxy(close);
    refresh();
}

void ShortcutSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_groups)
        refresh();
}

void ShortcutSheet::refresh()
{
    const Theme theme = currentTheme();
    const int margin = theme.space24();
    m_groups->layout()->setContentsMargins(margin, margin, margin, margin);
    m_groups->layout()->setSpacing(theme.space24());
    for (QWidget *part : m_groups->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part->layout())
            part->layout()->setSpacing(theme.space8());
    }
}

} // namespace mizban
