#pragma once

#include "ui/night/night_feed.h"

namespace mizban {

class ItemForm;
class NightPane;
class OfferForm;
class WordForm;

/// What becomes of the items of the night: registered, handed on, acknowledged, resolved. The window's
/// thread; feed and pane outlive it.
class ItemActs : public QObject
{
    Q_OBJECT

public:
    ItemActs(std::shared_ptr<Seat> seat, NightFeed *feed, NightPane *pane, QObject *parent);

    void create();
    void offer(const NightItemState &item);
    void acknowledge(const NightItemState &item);
    void resolve(const NightItemState &item);

private:
    void saveNew();

    std::shared_ptr<Seat> m_seat;
    NightFeed *m_feed = nullptr;
    NightPane *m_pane = nullptr;
    ItemForm *m_new = nullptr;
    OfferForm *m_offer = nullptr;
    WordForm *m_acknowledge = nullptr;
    WordForm *m_resolve = nullptr;
};

} // namespace mizban
