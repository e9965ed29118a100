#pragma once

#include "core/base/ids.h"
#include "core/domain/applicant.h"
#include "core/domain/attachment.h"
#include "core/domain/vocabulary.h"

#include <QList>

namespace mizban {

// About identity: what the registry said of it (N3), what the desk's responsible decided where there is no
// number (N8), and items that lack it (N10).

/// By the center, from a result file of the registry; in the stream of the case it was asked for.
struct IdentityChecked
{
    IdentityState state = IdentityState::Unverified;
    QString key; ///< applicantKey() that was checked
    qint64 checkedAtMs = 0;
    QString source;     ///< which registry
    QString detail;     ///< what does not fit; internal
    QString publicText; ///< T7
    bool operator==(const IdentityChecked &) const = default;
};

/// N8: by the desk's responsible himself.
struct ExceptionDecided
{
    bool approved = false;
    QString reason; ///< internal; of a refusal
    QString publicText;
    bool operator==(const ExceptionDecided &) const = default;
};

/// A letter, message or fax that does not say whose it is (N10). What is known of the sender may be nothing.
struct IntakeReceived
{
    QString number; ///< its own; see intake_number.h
    UnitCode desk;
    Channel channel = Channel::Post;
    QString sender;  ///< as it stands in the item
    QString address; ///< where the sender can be asked: postal address, e-mail, telephone
    QString text;
    QString reference; ///< of the letter, or of the batch
    QList<Attachment> attachments;
    qint64 receivedAtMs = 0; ///< when it came; its record may be later
    bool operator==(const IntakeReceived &) const = default;
};

/// The sender was asked who he is: at once, and again after 15 days.
struct IntakeAsked
{
    DeliveryMeans means = DeliveryMeans::Post;
    QString text;
    qint64 atMs = 0;
    bool operator==(const IntakeAsked &) const = default;
};

/// What has become known of the sender; may still be too little.
struct IntakeCompleted
{
    Applicant applicant;
    QString note; ///< internal
    bool operator==(const IntakeCompleted &) const = default;
};

/// The item became a case, whose registration names the item.
struct IntakeConverted
{
    StreamId caseId; ///< not valid where the case is sealed (C4)
    QString trackingId;
    bool operator==(const IntakeConverted &) const = default;
};

} // namespace mizban
