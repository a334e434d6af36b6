// Files that are packed, or not UTF-8: what a reader sees of them.

#include "core/transfer/decoded_source.h"
#include "core/transfer/open_reader.h"
#include "core/transfer/preview.h"
#include "tests/core/transfer/trickle_source.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <zlib.h>

namespace {

QByteArray gzip(const QByteArray &text)
{
    z_stream stream = {};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(text.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

struct Read
{
    QByteArray text;
    QString error;
    quint64 sizeAtEnd = 0;
};

Read readAll(const QByteArray &file, std::size_t pieceBytes, std::size_t bufferBytes)
{
    Read read;
    auto source = core::decodedSource(std::make_unique<TrickleSource>(file.toStdString(), pieceBytes));
    if (!source) {
        read.error = QString::fromStdString(source.error().message());
        return read;
    }
    std::string buffer(bufferBytes, '\0');
    for (;;) {
        const core::Result<std::size_t> count = (*source)->read(buffer.data(), buffer.size());
        if (!count) {
            read.error = QString::fromStdString(count.error().message());
            return read;
        }
        if (*count == 0)
            break;
        read.text.append(buffer.data(), qsizetype(*count));
    }
    read.sizeAtEnd = (*source)->sizeBytes();
    return read;
}

const QString kText = QStringLiteral("id,name\n1,Zoë\n2,山田 太郎\n3,\U0001F9ED compass\n");

} // namespace

class TestDecodedSource : public QObject
{
    Q_OBJECT

private slots:
    void everyEncodingIsOneText_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("text");
        const QByteArray text = kText.toUtf8();
        QByteArray large;
        while (large.size() < 3'000'000)
            large += QByteArray::number(large.size()) + ',' + text;
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("one byte") << QByteArray("a") << QByteArray("a");
        QTest::newRow("plain") << text << text;
        QTest::newRow("gzip") << gzip(text) << text;
        QTest::newRow("gzip of nothing") << gzip({}) << QByteArray();
        QTest::newRow("gzip, in parts") << gzip(text) + gzip("more\n") << text + "more\n";
        QTest::newRow("gzip, padded") << gzip(text) + QByteArray(700, '\0') << text;
        QTest::newRow("gzip, large") << gzip(large) << large;
        QTest::newRow("UTF-16, little endian") << utf16(kText, QStringConverter::Utf16LE) << text;
        QTest::newRow("UTF-16, big endian") << utf16(kText, QStringConverter::Utf16BE) << text;
        QTest::newRow("UTF-16 in gzip") << gzip(utf16(kText, QStringConverter::Utf16LE)) << text;
    }

    void everyEncodingIsOneText()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, text);
        for (const std::size_t piece : {std::size_t(1), std::size_t(7), std::size_t(1) << 20}) {
            if (piece < 7 && file.size() > 100'000)
                continue; // a call a byte
            for (const std::size_t buffer : {std::size_t(5), std::size_t(1) << 20}) {
                const Read read = readAll(file, piece, buffer);
                QCOMPARE(read.error, QString());
                QVERIFY(read.text == text);
                QCOMPARE(read.sizeAtEnd, quint64(text.size()));
            }
        }
    }

    void damageIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const QByteArray packed = gzip(kText.toUtf8());
        QByteArray flipped = packed;
        flipped[flipped.size() - 6] = char(flipped.at(flipped.size() - 6) ^ 1); // of the checksum
        QTest::newRow("cut") << packed.chopped(9)
                             << "The compressed file ends too early: part of it is missing.";
        QTest::newRow("only begun") << packed.left(2)
                                    << "The compressed file ends too early: part of it is missing.";
        QTest::newRow("checksum") << flipped << "The compressed file is damaged: incorrect data check.";
        QTest::newRow("something behind it") << packed + "xyz"
                                             << "The compressed file is damaged: incorrect header check.";
        QTest::newRow("UTF-16, cut") << QByteArray("\xFF\xFE"
                                                   "a\0b",
                                                   5)
                                     << "Byte 4 of the UTF-16 text: half a character stands there.";
        QTest::newRow("half of a pair") << QByteArray("\xFE\xFF\xD8\x3E\0a", 6)
                                        << "Byte 2 of the UTF-16 text: half a character stands there.";
        QTest::newRow("the other half") << QByteArray("\xFE\xFF\xDD\xED", 4)
                                        << "Byte 2 of the UTF-16 text: half a character stands there.";
    }

    void damageIsSaid()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, reason);
        for (const std::size_t piece : {1, 1000})
            QCOMPARE(readAll(file, piece, 4096).error, reason);
    }

    void aDiskThatFailsIsSaid()
    {
        auto disk = std::make_unique<TrickleSource>(gzip(kText.toUtf8()).toStdString(), 4);
        disk->failAt(20);
        auto source = core::decodedSource(std::move(disk));
        QVERIFY(source);
        std::string buffer(4096, '\0');
        core::Result<std::size_t> count = std::size_t(1);
        while (count && *count > 0)
            count = (*source)->read(buffer.data(), buffer.size());
        QVERIFY(!count);
        QVERIFY(count.error().code() == core::ErrorCode::IoError);
    }

    void aPackedFileIsPreviewedWithItsRows()
    {
        QByteArray lines;
        for (int i = 0; i < 50'000; ++i)
            lines += "{\"id\":" + QByteArray::number(i) + ",\"name\":\"row\"}\n";
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("rows")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(gzip(lines));
        file.close();
        const auto preview = core::previewFile(file.fileName().toStdString());
        QVERIFY(preview);
        QVERIFY(preview->format.kind == core::FileFormat::Kind::PlainJson);
        QCOMPARE(preview->records.size(), core::kPreviewRecords);
        QVERIFY2(preview->recordsEstimate > 25'000 && preview->recordsEstimate < 100'000,
                 qPrintable(QString::number(preview->recordsEstimate)));
    }
};

QTEST_GUILESS_MAIN(TestDecodedSource)
#include "tst_decoded_source.moc"
