#pragma once

#include "core/services/seat_reader.h"
#include "ui/print/printed_document.h"

#include <QStringList>

namespace mizban {

/// What stands on an envelope: nothing of what the letter is about.
struct EnvelopeData
{
    QStringList sender; ///< unit above, desk or unit
    QString number;     ///< of the letter: the case's tracking id
    QString addressee;  ///< with honorific
    QString place;      ///< town or village, as registered
    QString address;    ///< as typed for this envelope; empty: lines to write on
    QString postalCode; ///< ten ASCII digits; empty: boxes to write in
    bool training = false;
};

enum class EnvelopePaper { DL, C5 };

/// NotAllowed (N7) where there is nobody to write to; InvalidInput for a postal code that cannot be one.
[[nodiscard]] Result<EnvelopeData> envelopeFor(const CaseDetails &details, const Directory &directory,
                                               const QString &honorific, const QString &address,
                                               const QString &postalCode);

/// One side of one envelope.
class EnvelopeSheet final : public PrintedDocument
{
public:
    EnvelopeSheet(EnvelopeData data, EnvelopePaper paper);

    [[nodiscard]] QString title() const override { return m_data.number; }
    [[nodiscard]] QSizeF paper() const override;
    [[nodiscard]] int pages() const override { return 1; }
    void draw(QPainter &painter, int page) const override;
    /// What it says, for those who cannot see it and for tests.
    [[nodiscard]] QString text() const;

private:
    void drawSender(QPainter &painter) const;
    void drawAddressee(QPainter &painter) const;
    void drawPostalCode(QPainter &painter, const QRectF &area) const;

    EnvelopeData m_data;
    EnvelopePaper m_paper;
};

} // namespace mizban
