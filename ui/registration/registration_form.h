#pragma once

#include "core/services/seat.h"
#include "ui/registration/form_part.h"

#include <QScrollArea>

class QBoxLayout;

namespace mizban {

class AboutSection;
class ApplicantSection;
class CounselSection;
class DetailsSection;
class LinksSection;
class MatterSection;
class OutcomeSection;
class PapersSection;
class RepresentativeSection;
class ServiceSection;
class TextSection;

/// The one form of all kinds: sections in a column, unfolding by what is chosen.
class RegistrationForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit RegistrationForm(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);

    /// What stands in the form, as it is.
    [[nodiscard]] CaseDraft draft() const;
    /// The same with ids in the form they are stored in.
    [[nodiscard]] CaseDraft draftToSave() const;
    /// What the form says is there and nobody has written: a representative, whom it is about.
    [[nodiscard]] QList<Error> unwritten() const;
    void load(const CaseDraft &draft);
    /// A new form; the place and the channel of the last one stay.
    void clear();
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] bool isCounsel() const;
    [[nodiscard]] bool isService() const;
    [[nodiscard]] CaseKind kind() const;
    /// The same form for another kind; what is typed stays (N7).
    void setKind(CaseKind kind);
    /// Whether this desk may take the subject (S3).
    [[nodiscard]] bool isInScope() const;
    /// Paper handed over at the Center: the person is guided first (5-4).
    [[nodiscard]] bool isPaperAtCenter() const;
    [[nodiscard]] Channel channel() const;
    [[nodiscard]] SubjectCode subject() const;
    [[nodiscard]] bool isTakingFiles() const;
    [[nodiscard]] QString acceptedNumber() const;

    void refreshDirectory(const QStringList &recentSubjects);
    void fillKnown(const Applicant &known);
    /// Names every problem beside its field and goes to the first; returns those without a field here.
    QList<Error> showProblems(const QList<Error> &problems);
    void clearProblems();
    void focusFirst();
    void focusSort();
    void toggleRepresented();
    void keepLocality();
    /// Something wide to stand under the applicant where there is no room beside the form.
    void setInset(QWidget *widget);
    void setAskFiles(std::function<QStringList()> ask);

public Q_SLOTS:
    void chooseFiles();

Q_SIGNALS:
    void edited();
    void numberAccepted(const QString &nationalNumber);
    void matterChanged(); ///< kind or subject
    void filesTaken();
    void attachmentOpened(const mizban::Attachment &attachment);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] CaseDraft sectionsDraft() const;
    void unfold();
    void representedChanged();
    [[nodiscard]] Level level(const Directory &directory) const;
    void refreshPromise();
    void goOnFrom(QWidget *part);
    void bringIntoView(QWidget *field);
    void refresh();
    [[nodiscard]] QList<FormPart *> parts() const;
    [[nodiscard]] FieldRow *rowOf(const QString &field) const;

    std::shared_ptr<Seat> m_seat;
    UnitCode m_desk;
    StreamId m_intake; ///< the item that becomes this case (N10)
    ApplicantSection *m_applicant = nullptr;
    RepresentativeSection *m_representative = nullptr;
    MatterSection *m_matter = nullptr;
    AboutSection *m_about = nullptr;
    DetailsSection *m_details = nullptr;
    CounselSection *m_counsel = nullptr;
    ServiceSection *m_service = nullptr;
    TextSection *m_text = nullptr;
    OutcomeSection *m_outcome = nullptr;
    PapersSection *m_papers = nullptr;
    LinksSection *m_links = nullptr;
    QBoxLayout *m_column = nullptr;
};

} // namespace mizban
