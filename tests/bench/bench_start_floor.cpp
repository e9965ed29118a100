#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

/// The floor of `bench_start`: an empty right-to-left window with a table and menus, that ends once painted.
class FloorWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    FloorWindow window;
    window.menuBar()->addMenu(QStringLiteral("پرونده"));
    auto *table = new QTableView(&window);
    auto *model = new QStandardItemModel(20, 5, &window);
    table->setModel(model);
    window.setCentralWidget(table);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
