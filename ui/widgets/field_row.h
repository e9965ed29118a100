#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace mizban {

class SectionHeader;

/// Label, control and a message under the control. The row owns the control. A message marks the
/// control, is its accessible description and is announced when it appears.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    enum class LabelPlace { Beside, Above };

    /// `label` may hold a mnemonic at its end: «نام (&ن)».
    FieldRow(const QString &label, QWidget *control, QWidget *parent = nullptr,
             LabelPlace place = LabelPlace::Beside);

    [[nodiscard]] QWidget *control() const { return m_control; }
    [[nodiscard]] QString message() const;
    void setRequired(bool required);
    /// Width of the label column; FormSection sets it for all its rows.
    void setLabelWidth(int width);
    [[nodiscard]] int labelWidthHint() const;

public Q_SLOTS:
    /// An empty text takes the message away and shows the hint again.
    void setError(const QString &text);
    void setWarning(const QString &text);
    void setGood(const QString &text);
    /// What to type; shown while nothing else is.
    void setHint(const QString &text);
    void clearMessage();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setMessage(Tone tone, const QString &text);
    void showMessage();
    void labelControl();

    QWidget *m_control = nullptr;
    QLabel *m_label = nullptr;
    QWidget *m_messageLine = nullptr;
    QLabel *m_messageIcon = nullptr;
    QLabel *m_messageText = nullptr;
    QString m_text;
    QString m_message;
    QString m_hint;
    Tone m_tone = Tone::Neutral;
    LabelPlace m_place;
};

/// A titled part of a form whose rows share one label column.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(const QString &title = {}, QWidget *parent = nullptr);

    FieldRow *addField(const QString &label, QWidget *control);
    /// Two or three fields on one line, the first at the right.
    void addFields(const QList<FieldRow *> &rows);
    void addWidget(QWidget *widget);
    void setTitle(const QString &title);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void alignLabels();

    SectionHeader *m_header = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<FieldRow *> m_leading;
    QList<FieldRow *> m_following;
};

} // namespace mizban
