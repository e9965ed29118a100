#pragma once

#include "tests/e2e/processes.h"

#include <QObject>

namespace mizban::e2e {

/// A test over a center and seats as real processes: what such a test does at every step.
class SeatsTest : public QObject
{
protected:
    struct EnrolledSeat
    {
        const char *name;
        QString seatOf; ///< code of its unit or post
        QString person; ///< the post of whoever works there
    };

    /// Starts the center and enrols the seats; the test fails where that does not go.
    void open(const QList<EnrolledSeat> &seats);
    [[nodiscard]] CtlRun at(QAnyStringView seat, const QStringList &arguments) const;
    /// As `at`; the test fails where it is refused.
    CtlRun done(QAnyStringView seat, const QStringList &arguments) const;
    void sync(std::initializer_list<const char *> seats) const;
    /// What `case show` says of the case there.
    [[nodiscard]] QJsonObject shown(QAnyStringView seat, const QString &id) const;
    /// Of what `shown` gave: the types of all events, and the newest event of one.
    [[nodiscard]] static QStringList typesOf(const QJsonObject &shown);
    [[nodiscard]] static QJsonObject lastOf(const QJsonObject &shown, const QString &type);
    /// The path of a file beside the seats that holds this from now on.
    QString written(const QString &name, const QByteArray &content) const;
    QString written(const QString &name, const QJsonObject &content) const;

    RealCenter m_center;
};

} // namespace mizban::e2e
