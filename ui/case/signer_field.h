#pragma once

#include "core/services/signer_choice.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace mizban {

class ChoiceBar;

/// With which of his keys the person signs: that of his seat, a file, or a token. What was chosen is
/// remembered on this machine; the password or PIN never is.
///
/// Object names: <name>.key, <name>.path, <name>.choose, <name>.pin.
class SignerField : public QWidget
{
    Q_OBJECT

public:
    explicit SignerField(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] SignerChoice choice() const;
    /// What is missing before it can be asked.
    [[nodiscard]] std::optional<Error> problem() const;
    void forgetPin();
    void remember() const;
    /// To what is wrong with the key: its password, or where it is.
    void focusOn(const QString &field);

private:
    void showSource();
    void choosePath();
    [[nodiscard]] SignerChoice::Source source() const;

    ChoiceBar *m_key = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_choose = nullptr;
    QLineEdit *m_pin = nullptr;
    QWidget *m_more = nullptr;
};

} // namespace mizban
