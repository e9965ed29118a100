#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mizban::e2e {

void SeatsTest::open(const QList<EnrolledSeat> &seats)
{
    QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
    for (const EnrolledSeat &seat : seats) {
        const CtlRun run = m_center.enrol(QString::fromLatin1(seat.name), seat.seatOf, seat.person);
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
}

CtlRun SeatsTest::at(QAnyStringView seat, const QStringList &arguments) const
{
    return m_center.at(seat.toString(), arguments);
}

CtlRun SeatsTest::done(QAnyStringView seat, const QStringList &arguments) const
{
    CtlRun run = at(seat, arguments);
    if (run.exitCode != 0)
        QTest::qFail(run.err.constData(), __FILE__, __LINE__);
    return run;
}

void SeatsTest::sync(std::initializer_list<const char *> seats) const
{
    for (const char *seat : seats)
        done(seat, {u"sync"_s});
}

QJsonObject SeatsTest::shown(QAnyStringView seat, const QString &id) const
{
    return at(seat, {u"case"_s, u"show"_s, id}).json();
}

QStringList SeatsTest::typesOf(const QJsonObject &shown)
{
    QStringList types;
    const QJsonArray events = shown.value(u"events"_s).toArray();
    for (const auto &event : events)
        types.append(event.toObject().value(u"type"_s).toString());
    return types;
}

QJsonObject SeatsTest::lastOf(const QJsonObject &shown, const QString &type)
{
    QJsonObject last;
    const QJsonArray events = shown.value(u"events"_s).toArray();
    for (const auto &event : events) {
        if (event.toObject().value(u"type"_s).toString() == type)
            last = event.toObject();
    }
    return last;
}

QString SeatsTest::written(const QString &name, const QByteArray &content) const
{
    QFile file(m_center.path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        QTest::qFail("cannot write", __FILE__, __LINE__);
    return file.fileName();
}

QString SeatsTest::written(const QString &name, const QJsonObject &content) const
{
    return written(name, QJsonDocument(content).toJson());
}

} // namespace mizban::e2e
