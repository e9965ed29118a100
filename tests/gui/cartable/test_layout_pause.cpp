// Layouts that wait while a window is filled, and are laid out once.

#include "ui/case/layout_pause.h"

#include <QVBoxLayout>
#include <QWidget>
#include <QtTest>

#include <memory>

using namespace mizban;

class TestLayoutPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyWaitAndGoOn()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        {
            const LayoutPause pause({column, nullptr});
            QVERIFY(!column->isEnabled());
        }
        QVERIFY(column->isEnabled());
    }

    void whatWaitsAlreadyGoesOnWaiting()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        const auto whole = std::make_unique<LayoutPause>(QList<QLayout *>{column});
        {
            const LayoutPause part({column});
        }
        QVERIFY(!column->isEnabled());
    }

    void oneMayBeDeletedMeanwhile()
    {
        auto page = std::make_unique<QWidget>();
        QWidget other;
        auto *column = new QVBoxLayout(&other);
        {
            const LayoutPause pause({new QVBoxLayout(page.get()), column});
            page.reset();
        }
        QVERIFY(column->isEnabled());
    }
};

QTEST_MAIN(TestLayoutPause)
#include "test_layout_pause.moc"
