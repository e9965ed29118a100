#include "tests/e2e/processes.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;

/// The table of commands: every one is there, explains itself, and answers with the keys that scripts rely
/// on. What a command does is tested elsewhere.
class TestE2eInterfaces : public QObject
{
    Q_OBJECT

    RealCenter m_center;
    QString m_id;

    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }
    CtlRun desk(const QString &line, const QStringList &more = {})
    {
        return m_center.at(QStringLiteral("desk"), words(line) + more);
    }
    QStringList dir(const QStringList &more = {})
    {
        return QStringList{QStringLiteral("--json"), QStringLiteral("--dir"), m_center.centerDir()} + more;
    }
    static QString missing(const QJsonObject &object, const char *keys)
    {
        QStringList absent;
        for (const QString &key : words(QLatin1StringView(keys))) {
            if (!object.contains(key))
                absent.append(key);
        }
        return absent.join(u' ');
    }

#define ANSWERS(run, keys)                                                                                   \
    {                                                                                                        \
        const CtlRun ran = run;                                                                              \
        QVERIFY2(ran.exitCode == 0, ran.err.constData());                                                    \
        QCOMPARE(missing(ran.json(), keys), QString());                                                      \
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        ANSWERS(m_center.enrol(QStringLiteral("desk"), QStringLiteral("semnan.damghan.desk"),
                               QStringLiteral("semnan.damghan.desk.clerk1")),
                "device scopes")
    }

    void everyCommandExplainsItself_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("options");
        const auto row = [](const char *command, const char *options) {
            QTest::newRow(command) << QString(QLatin1StringView(command))
                                   << QString(QLatin1StringView(options));
        };
        row("center init", "--dir --sample --directory --training --store");
        row("center invite", "--dir --seat-of --person");
        row("center revoke", "--dir --device");
        row("center backup", "--dir FILE");
        row("center restore", "--dir FILE");
        row("center dump", "--dir --out");
        row("dump", "--out");
        row("seat enrol", "--center --ca --code --person --seat --password-file");
        row("seat slots", "--seat");
        row("sync", "");
        row("case register", "--file");
        row("case show", "ID");
        row("case refer", "ID --to --text");
        row("case answer", "ID --text");
        row("case note", "ID");
        row("case escalate", "ID");
        row("case extend", "ID");
        row("case close", "ID");
        row("case reopen", "ID");
        row("case receipt", "ID --out");
        row("cartable list", "--folder --kind --group --of --view --limit --after");
        row("search", "QUERY --limit");
        row("import cases", "FILE.jsonl --rejects");
        row("export cases", "--out .jsonl .xlsx .csv");
        row("verify", "");
        row("rebuild", "");
        row("backup", "FILE");
        row("restore", "FILE");
        row("sample", "--cases --seed");
    }
    void everyCommandExplainsItself()
    {
        QFETCH(QString, command);
        QFETCH(QString, options);
        const CtlRun help = ctl(words(command) + QStringList{QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.startsWith("mizbanctl " + command.toUtf8()));
        for (const QString &option : words(options + QStringLiteral(" --json --now")))
            QVERIFY2(help.out.contains(option.toUtf8()), qPrintable(option));
        QVERIFY2(ctl({QStringLiteral("--help")}).out.contains("  " + command.toUtf8()), qPrintable(command));
    }

    void cases()
    {
        const CtlRun registered = m_center.registerCase(QStringLiteral("desk"), 1);
        ANSWERS(registered, "trackingId followUpCode caseId dueAt holder duplicates")
        m_id = registered.json().value(QStringLiteral("trackingId")).toString();
        ANSWERS(desk(QStringLiteral("case note ") + m_id,
                     {QStringLiteral("--text"), QStringLiteral("متقاضی نشانی را کامل کرد.")}),
                "event")
        const CtlRun shown = desk(QStringLiteral("case show ") + m_id);
        ANSWERS(shown,
                "trackingId caseId kind subject text applicant outcome status holder dueAt sealed events")
        const QJsonObject first = shown.json().value(QStringLiteral("events")).toArray().first().toObject();
        QCOMPARE(missing(first, "at type post person"), QString());
        ANSWERS(desk(QStringLiteral("case refer %1 --to semnan.damghan.governor").arg(m_id),
                     {QStringLiteral("--text"), QStringLiteral("برای بررسی")}),
                "event")
        const QString receipt = m_center.path(QStringLiteral("r.pdf"));
        ANSWERS(desk(QStringLiteral("case receipt ") + m_id, {QStringLiteral("--out"), receipt}), "")
        QVERIFY(QFile(receipt).size() > 0);
        const CtlRun second = m_center.registerCase(QStringLiteral("desk"), 2);
        const QString other = second.json().value(QStringLiteral("trackingId")).toString();
        ANSWERS(desk(QStringLiteral("case answer ") + other,
                     {QStringLiteral("--text"), QStringLiteral("شیر فشارشکن تعویض شد و فشار آب درست است.")}),
                "event")
    }

    void lists()
    {
        const CtlRun page = desk(QStringLiteral("cartable list --folder all --limit 1"));
        ANSWERS(page, "total items next elapsedMs")
        const QJsonObject item = page.json().value(QStringLiteral("items")).toArray().first().toObject();
        QCOMPARE(missing(item, "trackingId kind subject status dueAt overdue unread sealed"), QString());
        const QString next = page.json().value(QStringLiteral("next")).toString();
        QVERIFY(!next.isEmpty());
        ANSWERS(
            desk(QStringLiteral("cartable list --folder all --limit 1"), {QStringLiteral("--after"), next}),
            "total items elapsedMs")
        for (const char *folder : {"new", "open", "overdue", "noted", "sealed", "drafts", "sent", "answered"})
            ANSWERS(desk(QStringLiteral("cartable list --folder ") + QLatin1StringView(folder)),
                    "total items")
        const CtlRun found = desk(QStringLiteral("search فشار --limit 5"));
        ANSWERS(found, "items elapsedMs")
        QCOMPARE(missing(found.json().value(QStringLiteral("items")).toArray().first().toObject(),
                         "trackingId kind subject status dueAt overdue unread sealed"),
                 QString());
    }

    /// What the window filters and groups by, at the command line too.
    void listsOfAKindAndOfGroups()
    {
        QJsonObject complaint = registration(3);
        complaint.insert(QStringLiteral("kind"), QStringLiteral("Complaint"));
        complaint.insert(QStringLiteral("breach"), QStringLiteral("BelowStandard"));
        complaint.insert(QStringLiteral("against"), QStringLiteral("semnan.damghan.water"));
        complaint.insert(QStringLiteral("redress"), QStringLiteral("رسیدگی شود"));
        complaint.remove(QStringLiteral("beneficiary"));
        QFile file(m_center.path(QStringLiteral("complaint.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(complaint).toJson());
        file.close();
        const CtlRun saved = desk(QStringLiteral("case register --file ") + file.fileName());
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        const QString id = saved.json().value(QStringLiteral("trackingId")).toString();

        const auto listed = [this](const char *options) {
            return desk(QStringLiteral("cartable list --folder all ") + QLatin1StringView(options)).json();
        };
        const auto items = [](const QJsonObject &page) {
            return page.value(QStringLiteral("items")).toArray();
        };
        const qsizetype all = items(listed("")).size();
        const QJsonObject complaints = listed("--kind Complaint");
        QCOMPARE(complaints.value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(items(complaints).first().toObject().value(QStringLiteral("trackingId")).toString(), id);
        QCOMPARE(items(listed("--kind Request")).size(), all - 1);
        // Page after page is all of it.
        const QJsonObject first = listed("--kind Request --limit 1");
        QCOMPARE(items(first).size(), 1);
        const QString next = first.value(QStringLiteral("next")).toString();
        QCOMPARE(items(listed(qPrintable(QStringLiteral("--kind Request --after ") + next))).size(), all - 2);

        for (const char *by : {"applicant", "subject"}) {
            const QString group = QStringLiteral("--group ") + QLatin1StringView(by);
            const CtlRun run = desk(QStringLiteral("cartable list --folder all ") + group);
            ANSWERS(run, "total groups next elapsedMs")
            qsizetype cases = 0;
            const QJsonArray groups = run.json().value(QStringLiteral("groups")).toArray();
            QVERIFY(!groups.isEmpty());
            for (const QJsonValue &each : groups) {
                const QJsonObject one = each.toObject();
                QCOMPARE(missing(one, "key title cases dueAt"), QString());
                const QString of = QStringLiteral(" --of ") + one.value(QStringLiteral("key")).toString();
                const qsizetype inside = items(listed(qPrintable(group + of))).size();
                QCOMPARE(inside, one.value(QStringLiteral("cases")).toInt());
                cases += inside;
            }
            QCOMPARE(cases, all);
        }
        for (const char *wrong : {"--kind Wish", "--group office", "--of water.bill", "--view a --kind Plan",
                                  "--folder drafts --kind Plan", "--limit 0", "--after here"})
            QCOMPARE(desk(QStringLiteral("cartable list ") + QLatin1StringView(wrong)).exitCode, 2);
        const CtlRun unknown = desk(QStringLiteral("cartable list --view nowhere"));
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(!unknown.err.isEmpty());
    }

    void storeOfASeat()
    {
        ANSWERS(desk(QStringLiteral("sync")), "pushed pulled quarantined elapsedMs")
        ANSWERS(desk(QStringLiteral("verify")), "events ok problems")
        ANSWERS(desk(QStringLiteral("rebuild")), "events elapsedMs")
        ANSWERS(desk(QStringLiteral("seat slots")), "slots")
        for (const char *ending : {"jsonl", "xlsx", "csv"}) {
            const QString out = m_center.path(QStringLiteral("export.") + QLatin1StringView(ending));
            ANSWERS(desk(QStringLiteral("export cases"), {QStringLiteral("--out"), out}), "exported")
            QVERIFY(QFile(out).size() > 0);
        }
        ANSWERS(desk(QStringLiteral("dump"), {QStringLiteral("--out"), m_center.path(QStringLiteral("d"))}),
                "rows")
        QFile lines(m_center.path(QStringLiteral("lines.jsonl")));
        QVERIFY(lines.open(QIODevice::WriteOnly));
        lines.write(QJsonDocument(registration(7)).toJson(QJsonDocument::Compact) + "\n{}\n");
        lines.close();
        ANSWERS(desk(QStringLiteral("import cases"), {lines.fileName(), QStringLiteral("--rejects"),
                                                      m_center.path(QStringLiteral("rejects"))}),
                "imported rejected known")
    }

    void administration()
    {
        const CtlRun invited =
            ctl(words(QStringLiteral("center invite --seat-of semnan.damghan.desk")) + dir());
        ANSWERS(invited, "code expiresAt")
        const QString device = m_center
                                   .enrol(QStringLiteral("gone"), QStringLiteral("semnan.damghan.desk"),
                                          QStringLiteral("semnan.damghan.desk.clerk2"))
                                   .json()
                                   .value(QStringLiteral("device"))
                                   .toString();
        ANSWERS(ctl(words(QStringLiteral("center revoke")) + dir({QStringLiteral("--device"), device})), "")
        ANSWERS(ctl(words(QStringLiteral("center dump")) +
                    dir({QStringLiteral("--out"), m_center.path(QStringLiteral("cd"))})),
                "rows")
        const QString file = m_center.path(QStringLiteral("center.backup"));
        ANSWERS(ctl(words(QStringLiteral("center backup")) + QStringList{file} + dir()), "epoch")
        QCOMPARE(m_center.stop(), 0);
        ANSWERS(ctl(words(QStringLiteral("center restore")) + QStringList{file} + dir()), "epoch")
        ANSWERS(ctl(words(QStringLiteral("center init --sample --training --json --dir")) +
                    QStringList{m_center.path(QStringLiteral("second"))}),
                "ca")
    }
};

QTEST_GUILESS_MAIN(TestE2eInterfaces)
#include "test_e2e_interfaces.moc"
