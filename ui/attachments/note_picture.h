#pragma once

#include "core/domain/attachment.h"
#include "core/services/seat_future.h"
#include "ui/attachments/document_reader.h"

#include <QAbstractButton>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace mizban {

/// The pictures of the notes that are read at present, small enough to be drawn beside them. They are read
/// from the encrypted store and stay with nobody once other notes are read. GUI thread.
class NotePictures : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The whole of an attachment, for those who may open it; NotFound where it has not arrived yet.
    using ReadFile = std::function<SeatFuture<Result<QByteArray>>(const BlobId &blob)>;
    void setReadFile(ReadFile read) { m_read = std::move(read); }
    [[nodiscard]] bool canRead() const { return bool(m_read); }

    /// Asks for it, unless it is there; `changed` says when something is known.
    void ask(const BlobId &blob);
    /// Null until it is there.
    [[nodiscard]] QImage picture(const BlobId &blob) const;
    /// Why it is not shown, where that is known.
    [[nodiscard]] std::optional<Error> trouble(const BlobId &blob) const;
    /// All others are forgotten.
    void keepOnly(const QList<BlobId> &blobs);

Q_SIGNALS:
    void changed();

private:
    void draw(const BlobId &blob, const QByteArray &bytes);
    void take(const BlobId &blob, const Result<QImage> &picture);

    ReadFile m_read;
    std::unique_ptr<DocumentReader> m_reader; ///< made with the first picture
    QList<BlobId> m_wanted;
    QHash<BlobId, Result<QImage>> m_known;
};

/// A note written by hand, where it is read: as wide as there is room for. A click or Enter looks at it
/// whole.
class NotePicture : public QAbstractButton
{
    Q_OBJECT

public:
    NotePicture(NotePictures *pictures, const Attachment &attachment, QWidget *parent = nullptr);

    [[nodiscard]] QImage picture() const { return m_pictures->picture(m_attachment.blob); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QSize sizeIn(int width) const;

    NotePictures *m_pictures;
    Attachment m_attachment;
};

} // namespace mizban
