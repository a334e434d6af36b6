#include "ui/common/colors.h"
#include "ui/common/icons.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace ui;

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyDrawingHasItsIconAndEveryIconItsDrawing()
    {
        QStringList files = QDir(QStringLiteral(":/tablewright/icons")).entryList({QStringLiteral("*.svg")});
        files.removeOne(QStringLiteral("application.svg"));
        QStringList icons;
        for (int i = 0; i < kIconCount; ++i)
            icons.append(QLatin1String(fileName(Icon(i))) + QStringLiteral(".svg"));
        files.sort();
        icons.sort();
        QCOMPARE(files, icons);
    }

    void everyIconDrawsSomethingInTheColourAskedFor_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < kIconCount; ++i)
            QTest::newRow(fileName(Icon(i))) << i;
    }

    void everyIconDrawsSomethingInTheColourAskedFor()
    {
        QFETCH(int, index);
        const QImage image = icon(Icon(index), QColor(Qt::red)).pixmap(QSize(24, 24), 2.0).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() > 200) {
                    ++painted;
                    QVERIFY(pixel.red() > 200 && pixel.green() < 60);
                }
            }
        }
        QVERIFY2(painted > 20, qPrintable(QString::number(painted)));
        for (int i = 0; i < 48; ++i) { // nothing touches the border, where it would be cut
            QCOMPARE(image.pixelColor(i, 0).alpha(), 0);
            QCOMPARE(image.pixelColor(0, i).alpha(), 0);
        }
    }

    void followsTheApplicationsPalette()
    {
        const QIcon table = icon(Icon::Table);
        QApplication::setPalette(Colors::light().toPalette());
        const QImage light = table.pixmap(QSize(16, 16), 1.0).toImage();
        QApplication::setPalette(Colors::dark().toPalette());
        const QImage dark = table.pixmap(QSize(16, 16), 1.0).toImage();
        QVERIFY(light != dark);
        QVERIFY(table.pixmap(QSize(16, 16), 1.0, QIcon::Disabled).toImage() != dark);
    }

    void theProgramHasItsMark() { QVERIFY(!applicationIcon().pixmap(64).isNull()); }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
