// The sample's binary values must be pictures that another program can read.

#include "core/sample/thumbnail.h"

#include <QImage>
#include <QSet>
#include <QTest>

class TestThumbnail : public QObject
{
    Q_OBJECT

private slots:
    void isAPngOfTheSaidSize()
    {
        const int pixels = int(core::sample::kThumbnailPixels);
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const std::string png = core::sample::makeThumbnail(seed * 0x9E3779B97F4A7C15u);
            QImage image;
            QVERIFY(image.loadFromData(reinterpret_cast<const uchar *>(png.data()), int(png.size()), "PNG"));
            QCOMPARE(image.size(), QSize(pixels, pixels));
        }
    }

    void everySeedHasItsOwn()
    {
        QSet<QByteArray> pictures;
        for (std::uint64_t seed = 0; seed < 50; ++seed)
            pictures << QByteArray::fromStdString(core::sample::makeThumbnail(seed * 0x9E3779B97F4A7C15u));
        QCOMPARE(pictures.size(), 50);
    }
};

QTEST_GUILESS_MAIN(TestThumbnail)
#include "tst_thumbnail.moc"
