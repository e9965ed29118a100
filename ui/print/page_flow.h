#pragma once

#include "ui/print/print_text.h"
#include "ui/print/printed_document.h"

#include <QList>

#include <functional>

namespace mizban {

/// What the pages of a document have in common.
struct PageLook
{
    QString title;
    QSizeF paper;
    qreal margin = 200;    ///< on all sides
    QString head;          ///< of the pages behind the first
    QString foot;          ///< beside the number of the page
    bool numberOne = true; ///< also where there is only one page
    bool training = false;
};

/// How much narrower a text is set.
struct Inset
{
    qreal right = 0;
    qreal left = 0;
    bool bar = false; ///< a grey bar beside it: internal
};

/// A document that flows over as many pages as it takes: strips one under the other, texts broken between
/// their lines. Add, then finish().
class PageFlow final : public PrintedDocument
{
public:
    explicit PageFlow(PageLook look);
    PageFlow(const PageFlow &) = delete;
    PageFlow &operator=(const PageFlow &) = delete;

    using Draw = std::function<void(QPainter &painter, qreal top)>;
    /// A strip that is not broken; `keep`: not the last one on its page. `text` is what it says.
    void add(qreal height, const QString &text, Draw draw, bool keep = false);
    void addGap(qreal height);
    void addRule();
    /// A text between the margins, less the inset; `keep`: its last line stays with what follows.
    void addParagraph(const QString &text, TextLook look, Inset inset = {}, bool keep = false);
    void addHeading(const QString &text, qreal size);
    /// Label at the right, value beside it; nothing where the value is empty.
    void addFact(const QString &label, const QString &value, qreal size, qreal column);
    /// Breaks what was added into pages.
    void finish();

    [[nodiscard]] qreal margin() const { return m_look.margin; }
    [[nodiscard]] qreal width() const { return m_look.paper.width() - 2 * m_look.margin; }
    /// The words of a page in their order, for those who cannot see it and for tests.
    [[nodiscard]] QString textOf(int page) const;

    [[nodiscard]] QString title() const override { return m_look.title; }
    [[nodiscard]] QSizeF paper() const override { return m_look.paper; }
    [[nodiscard]] int pages() const override { return static_cast<int>(m_pages.size()); }
    void draw(QPainter &painter, int page) const override;

private:
    struct Strip
    {
        qreal height = 0;
        QString text;
        Draw draw;
        bool keep = false;
    };
    struct Page
    {
        qsizetype first = 0;
        qsizetype count = 0;
    };
    [[nodiscard]] qreal top(int page) const;
    [[nodiscard]] qreal room(int page) const;
    void drawHead(QPainter &painter, int page) const;
    void drawFoot(QPainter &painter, int page) const;

    PageLook m_look;
    QList<Strip> m_strips;
    QList<Page> m_pages;
};

/// «آموزشی» across a page, above the text: without validity.
void drawTrainingMark(QPainter &painter, const QSizeF &paper);
/// «صفحه ۲ از ۳»
[[nodiscard]] QString pageNumberText(int page, int pages);

} // namespace mizban
