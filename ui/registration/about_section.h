#pragma once

#include "core/domain/directory.h"
#include "ui/registration/form_part.h"

class QListWidget;

namespace mizban {

class Banner;
class ChoiceBar;
class CompletingCombo;
class PersianLineEdit;

/// "About an official, desk or office?" (C1). Asked before anything is written: a clerk who must not know of
/// the complaint is stopped here (C4).
class AboutSection : public FormPart
{
    Q_OBJECT

public:
    explicit AboutSection(QWidget *parent = nullptr);

    void setDirectory(const DirectoryPtr &directory, const UnitCode &desk, const PersonId &clerk);
    [[nodiscard]] const QList<About> &about() const { return m_about; }
    /// The clerk is in X, or nobody can handle it: there is nothing to write here.
    [[nodiscard]] bool isStopped() const { return m_stopped; }

    /// The body complained of: a desk or an office answers the question by itself.
    void takeBody(const UnitCode &unit);

    void load(const CaseDraft &draft) override;
    void collect(CaseDraft &draft) const override;
    [[nodiscard]] bool isBlank() const override;
    [[nodiscard]] QList<Error> unwritten() const override;

Q_SIGNALS:
    void aboutChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeEntry(const QString &code);
    void removeCurrent();
    void setAbout(const QList<About> &about);
    void judge();
    void refresh();
    [[nodiscard]] QString nameOf(const About &one) const;
    /// What is typed and not yet among the named; empty for nothing.
    [[nodiscard]] QString pending() const;

    DirectoryPtr m_directory;
    UnitCode m_desk;
    PersonId m_clerk;
    QList<About> m_about;
    bool m_stopped = false;
    ChoiceBar *m_question = nullptr;
    CompletingCombo *m_subject = nullptr;
    PersianLineEdit *m_name = nullptr;
    QListWidget *m_list = nullptr;
    Banner *m_stop = nullptr;
    QWidget *m_details = nullptr;
};

} // namespace mizban
