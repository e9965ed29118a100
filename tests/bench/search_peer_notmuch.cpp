#include "tests/bench/search_peers.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <notmuch.h>

using namespace Qt::StringLiterals;

namespace mizban::bench {

namespace {

constexpr int newest = 50;

void must(notmuch_status_t status)
{
    if (status != NOTMUCH_STATUS_SUCCESS)
        qFatal("%s", notmuch_status_to_string(status));
}

/// A mail for every case, sent a second after the one before.
class NotmuchPeer final : public SearchPeer
{
public:
    explicit NotmuchPeer(const QString &folder)
        : m_folder(folder)
    {
        must(notmuch_database_create(QFile::encodeName(folder).constData(), &m_db));
    }
    ~NotmuchPeer() override { must(notmuch_database_destroy(m_db)); }
    void add(qint64 row, const QByteArray &words) override
    {
        if (!m_inside)
            must(notmuch_database_begin_atomic(m_db));
        m_inside = true;
        const QDir folder(m_folder + u'/' + QString::number(row / 1000));
        folder.mkpath(u"."_s);
        QFile mail(folder.filePath(QString::number(row)));
        const QByteArray number = QByteArray::number(row);
        if (!mail.open(QIODevice::WriteOnly))
            qFatal("no mail");
        mail.write("From: Desk <desk@example>\nMessage-ID: <" + number + "@example>\nDate: " +
                   QDateTime::fromSecsSinceEpoch(row).toUTC().toString(Qt::RFC2822Date).toLatin1() +
                   "\nSubject: " + number +
                   "\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" +
                   words.simplified() + '\n');
        mail.close();
        must(notmuch_database_index_file(m_db, QFile::encodeName(mail.fileName()).constData(), nullptr,
                                         nullptr));
    }
    void commit() override
    {
        if (m_inside)
            must(notmuch_database_end_atomic(m_db));
        m_inside = false;
    }
    void finish() override { commit(); }
    int ask(const CaseQuery &query) override
    {
        const QStringList parts = asTyped(query);
        if (parts.isEmpty())
            return 0;
        notmuch_query_t *asked = notmuch_query_create(m_db, parts.join(u" and "_s).toUtf8().constData());
        notmuch_query_set_sort(asked, NOTMUCH_SORT_NEWEST_FIRST);
        notmuch_messages_t *messages = nullptr;
        must(notmuch_query_search_messages(asked, &messages));
        int found = 0;
        for (; notmuch_messages_valid(messages) && found < newest; notmuch_messages_move_to_next(messages))
            ++found;
        notmuch_query_destroy(asked);
        return found;
    }

private:
    QString m_folder;
    notmuch_database_t *m_db = nullptr;
    bool m_inside = false;
};

} // namespace

std::unique_ptr<SearchPeer> makeNotmuchPeer(const QString &folder)
{
    return std::make_unique<NotmuchPeer>(folder);
}

} // namespace mizban::bench
