#include "ui/case/signer_field.h"

#include "ui/widgets/choice_bar.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString seatKey = u"seat"_s;
const QString fileKey = u"file"_s;
const QString tokenKey = u"token"_s;

QString settingOf(const QString &key)
{
    return u"signing/path."_s + key;
}

} // namespace

SignerField::SignerField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_key(new ChoiceBar)
    , m_path(new QLineEdit)
    , m_choose(new QPushButton(tr("انتخاب…")))
    , m_pin(new QLineEdit)
    , m_more(new QWidget)
{
    m_key->setObjectName(name + u".key"_s);
    m_key->setAccessibleName(tr("کلید امضا"));
    m_key->setChoices({{seatKey, tr("کلید این جایگاه"), u'1', {}},
                       {fileKey, tr("پرونده گواهی"), u'2', {}},
                       {tokenKey, tr("توکن"), u'3', {}}});
    m_path->setObjectName(name + u".path"_s);
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_choose->setObjectName(name + u".choose"_s);
    m_choose->setAutoDefault(false);
    m_pin->setObjectName(name + u".pin"_s);
    m_pin->setEchoMode(QLineEdit::Password);
    auto *more = new QVBoxLayout(m_more);
    more->setContentsMargins(0, 0, 0, 0);
    auto *path = new QHBoxLayout;
    path->addWidget(m_path, 1);
    path->addWidget(m_choose);
    more->addLayout(path);
    more->addWidget(m_pin);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_key);
    column->addWidget(m_more);
    setFocusProxy(m_key);
    connect(m_key, &ChoiceBar::currentChanged, this, &SignerField::showSource);
    connect(m_choose, &QPushButton::clicked, this, &SignerField::choosePath);
    const QString known = QSettings().value(u"signing/key"_s, seatKey).toString();
    m_key->setCurrent(known);
    if (m_key->current().isEmpty())
        m_key->setCurrent(seatKey);
    showSource();
}

SignerChoice::Source SignerField::source() const
{
    if (m_key->current() == fileKey)
        return SignerChoice::Source::File;
    return m_key->current() == tokenKey ? SignerChoice::Source::Token : SignerChoice::Source::Seat;
}

SignerChoice SignerField::choice() const
{
    SignerChoice choice;
    choice.source = source();
    if (choice.source == SignerChoice::Source::Seat)
        return choice;
    choice.path = m_path->text().trimmed();
    choice.pin = m_pin->text();
    return choice;
}

std::optional<Error> SignerField::problem() const
{
    const bool token = source() == SignerChoice::Source::Token;
    if (source() == SignerChoice::Source::Seat)
        return std::nullopt;
    if (m_path->text().trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, token ? u"token"_s : u"certificate"_s,
                          token ? u"signer.token"_s : u"signer.file"_s);
    if (token && m_pin->text().isEmpty())
        return fieldError(ErrorCode::MissingInput, u"pin"_s, u"signer.token"_s);
    return std::nullopt;
}

void SignerField::forgetPin()
{
    m_pin->clear();
}

void SignerField::remember() const
{
    QSettings settings;
    settings.setValue(u"signing/key"_s, m_key->current());
    if (source() != SignerChoice::Source::Seat)
        settings.setValue(settingOf(m_key->current()), m_path->text().trimmed());
}

void SignerField::focusOn(const QString &field)
{
    if (m_more->isHidden()) {
        m_key->setFocus(Qt::OtherFocusReason);
        return;
    }
    QLineEdit *wrong = field == u"pin" ? m_pin : m_path;
    wrong->setFocus(Qt::OtherFocusReason);
    wrong->selectAll();
}

void SignerField::showSource()
{
    const bool token = source() == SignerChoice::Source::Token;
    m_more->setVisible(source() != SignerChoice::Source::Seat);
    m_path->setAccessibleName(token ? tr("نرم‌افزار توکن (PKCS#11)")
                                    : tr("نشانی پرونده گواهی (‎.p12‎)"));
    m_path->setPlaceholderText(m_path->accessibleName());
    m_choose->setAccessibleName(tr("انتخاب %1").arg(m_path->accessibleName()));
    m_pin->setAccessibleName(token ? tr("رمز توکن") : tr("گذرواژه پرونده"));
    m_pin->setPlaceholderText(m_pin->accessibleName());
    m_path->setText(QSettings().value(settingOf(m_key->current())).toString());
    m_pin->clear();
}

void SignerField::choosePath()
{
    const bool token = source() == SignerChoice::Source::Token;
    const QString chosen = QFileDialog::getOpenFileName(
        window(), m_path->accessibleName(), m_path->text(),
        token ? tr("نرم‌افزار توکن (*.so);;همه پرونده‌ها (*)")
              : tr("گواهی (*.p12 *.pfx);;همه پرونده‌ها (*)"));
    if (!chosen.isEmpty())
        m_path->setText(chosen);
}

} // namespace mizban
