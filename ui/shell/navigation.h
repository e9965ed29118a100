#pragma once

#include <QAbstractButton>

class QVBoxLayout;

namespace mizban {

/// One place of the window: icon, name, key, and how much is new or overdue there.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const QString &icon, const QString &text, const QString &keys,
                     QWidget *parent = nullptr);

    void setCounts(qint64 fresh, qint64 overdue);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< the icon alone
    /// What there is room for, the same in all of a rail.
    enum class Shows { Icon, Name, Keys };
    void setShows(Shows shows);
    [[nodiscard]] static Shows shownIn(int height);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describeCounts();
    void paintBadge(class QPainter &painter, qint64 count, bool urgent, bool atStart) const;

    QString m_icon;
    QString m_keys;
    Shows m_shows = Shows::Keys;
    qint64 m_fresh = 0;
    qint64 m_overdue = 0;
};

/// The places of the window, one under the other, at its right edge.
///
/// Object names: window.navigation,
/// window.navigation.{registration,cartable,search,intake,services,notices,track,night,shortcuts}.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    [[nodiscard]] NavigationButton *registration() const { return m_registration; }
    [[nodiscard]] NavigationButton *cartable() const { return m_cartable; }
    [[nodiscard]] NavigationButton *search() const { return m_search; }
    [[nodiscard]] NavigationButton *intake() const { return m_intake; }
    [[nodiscard]] NavigationButton *services() const { return m_services; }
    [[nodiscard]] NavigationButton *notices() const { return m_notices; }
    [[nodiscard]] NavigationButton *track() const { return m_track; }
    [[nodiscard]] NavigationButton *night() const { return m_night; }
    [[nodiscard]] NavigationButton *delegations() const { return m_delegations; }
    [[nodiscard]] NavigationButton *shortcuts() const { return m_shortcuts; }
    /// None is marked while another page is in front.
    void mark(NavigationButton *button);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refresh();
    void arrange();
    [[nodiscard]] QList<NavigationButton *> buttons() const;

    QVBoxLayout *m_column = nullptr;
    NavigationButton *m_registration = nullptr;
    NavigationButton *m_cartable = nullptr;
    NavigationButton *m_search = nullptr;
    NavigationButton *m_intake = nullptr;
    NavigationButton *m_services = nullptr;
    NavigationButton *m_notices = nullptr;
    NavigationButton *m_track = nullptr;
    NavigationButton *m_night = nullptr;
    NavigationButton *m_delegations = nullptr;
    NavigationButton *m_shortcuts = nullptr;
};

} // namespace mizban
