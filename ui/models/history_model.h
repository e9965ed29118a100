#pragma once

#include "core/services/seat_reader.h"

#include <QAbstractListModel>

namespace mizban {

/// What happened to a case, oldest first: who, when, what, and whether the center has it. Internal
/// notes stand among the events by their time. The window's thread.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Delivery : quint8 { Foreign /**< came from elsewhere */, Waiting, Sent };
    enum Role {
        EventIdRole = 0x0101, ///< QByteArray
        TypeRole,             ///< int(EventType)
        WhatRole,             ///< «ارجاع شد به فرماندار دامغان»
        WhoRole,
        WhenRole, ///< «۱۴۰۴/۰۲/۰۵ ساعت ۱۴:۰۵»
        PublicTextRole,
        NoteRole,
        FlagTextRole, ///< «اثر نداشت: …», or that its author cannot be confirmed; else empty
        DeliveryRole, ///< int(Delivery)
        DeliveryTextRole,
        AttachmentCountRole,
    };

    explicit HistoryModel(QObject *parent = nullptr);

    void setCase(const CaseDetails &details, DirectoryPtr directory);
    void clear();
    [[nodiscard]] const HistoryEntry *entryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] Delivery deliveryOf(const HistoryEntry &entry) const;
    [[nodiscard]] QString warningOf(const HistoryEntry &entry) const;
    [[nodiscard]] QString whatText(const HistoryEntry &entry) const;
    [[nodiscard]] QString subjectsText(const HistoryEntry &entry) const;
    [[nodiscard]] QString sentence(const HistoryEntry &entry) const;

    QList<HistoryEntry> m_entries;
    QHash<EventId, bool> m_acknowledged;
    QList<EventId> m_unconfirmed;
    QList<EventId> m_badInquiries;
    QHash<EventId, SignatureJudgement> m_signatures;
    QHash<EventId, QString> m_marginals; ///< what each is called
    DirectoryPtr m_directory;
};

} // namespace mizban
