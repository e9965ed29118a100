#include "ui/case/case_list_view.h"
#include "ui/models/cartable_roles.h"
#include "ui/widgets/theme.h"

#include <QAbstractListModel>
#include <QScrollBar>
#include <QtTest>

using namespace mizban;

namespace {

/// Rows that count how often somebody asks for their places.
class ManyRows final : public QAbstractListModel
{
public:
    static constexpr int rows = 1'000'000;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : rows;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == AvailabilityRole)
            return int(Availability::Done);
        return role == SubjectRole ? QVariant(index.row()) : QVariant();
    }
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        ++asked;
        return QAbstractListModel::index(row, column, parent);
    }
    void renewAll()
    {
        const QModelIndex first = index(0, 0);
        const QModelIndex last = index(rows - 1, 0);
        asked = 0;
        Q_EMIT dataChanged(first, last);
    }

    mutable qint64 asked = 0;
};

} // namespace

/// Nothing that the list does depends on the number of its rows.
class TestCaseList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void renewingAMillionRowsLooksAtThoseInSight()
    {
        ManyRows model;
        CaseListView list;
        list.setModel(&model);
        list.resize(400, 600);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        for (const int place :
             {0, list.verticalScrollBar()->maximum() / 2, list.verticalScrollBar()->maximum()}) {
            list.verticalScrollBar()->setValue(place);
            QCoreApplication::processEvents();
            model.renewAll();
            QVERIFY2(model.asked < 200, qPrintable(QString::number(model.asked)));
            QCoreApplication::processEvents(); // and painting them
            QVERIFY2(model.asked < 1000, qPrintable(QString::number(model.asked)));
        }
    }

    /// What changed in sight is painted again; what changed elsewhere is not.
    void onlyWhatIsInSightIsPainted()
    {
        ManyRows model;
        CaseListView list;
        list.setModel(&model);
        list.resize(400, 600);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QCoreApplication::processEvents();
        model.asked = 0;
        Q_EMIT model.dataChanged(model.index(5000, 0), model.index(5255, 0));
        QCoreApplication::processEvents();
        const qint64 elsewhere = model.asked;
        model.asked = 0;
        Q_EMIT model.dataChanged(model.index(1, 0), model.index(1, 0));
        QCoreApplication::processEvents();
        QVERIFY2(model.asked > elsewhere,
                 qPrintable(QStringLiteral("%1 and %2").arg(model.asked).arg(elsewhere)));
    }
};

QTEST_MAIN(TestCaseList)
#include "test_case_list.moc"
