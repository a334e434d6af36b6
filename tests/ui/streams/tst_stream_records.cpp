// What the viewer keeps and shows of records: entries, filters, the bounded store, the list, both images.

#include "core/values/json.h"
#include "ui/streams/image_model.h"
#include "ui/streams/stream_list_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using core::EventName;
using ui::ImageModel;
using ui::StreamEntry;
using ui::StreamFilter;

Q_DECLARE_METATYPE(ui::StreamFilter)

namespace {

core::Item itemOf(const QString &json)
{
    const std::string text = QString(json).replace(u'\'', u'"').toStdString();
    auto read = core::itemFromDynamoJson(text);
    if (const auto *error = std::get_if<core::JsonError>(&read))
        qFatal("%s: %s", text.c_str(), error->error.message().c_str());
    return std::get<core::Item>(std::move(read));
}

core::Record record(EventName event, const QString &before, const QString &after)
{
    core::Record record;
    record.eventName = event;
    core::StreamRecord &data = record.dynamodb;
    if (!before.isEmpty())
        data.oldImage = itemOf(before);
    if (!after.isEmpty())
        data.newImage = itemOf(after);
    const core::Item &image = data.newImage ? *data.newImage : *data.oldImage;
    data.keys.set("pk", *image.find("pk"));
    data.sequenceNumber = "000000000000000000001";
    data.sizeBytes = 100;
    return record;
}

const QString kBefore =
    QStringLiteral("{'pk':{'S':'ORDER#7'},'status':{'S':'open'},'total':{'N':'5'},'old':{'BOOL':true},"
                   "'lines':{'L':[{'M':{'sku':{'S':'a'},'qty':{'N':'1'}}},{'S':'same'}]},'note':{'S':'x'}}");
const QString kAfter = QStringLiteral(
    "{'pk':{'S':'ORDER#7'},'status':{'S':'paid'},'total':{'N':'5'},'fresh':{'M':{'in':{'N':'1'}}},"
    "'lines':{'L':[{'M':{'sku':{'S':'a'},'qty':{'N':'2'}}},{'S':'same'}]},'note':{'S':'x'}}");

StreamEntry changed()
{
    return ui::makeStreamEntry(record(EventName::Modify, kBefore, kAfter), QStringLiteral("shard"), {"pk"});
}

} // namespace

class TestStreamRecords : public QObject
{
    Q_OBJECT

    /// "name before|after difference" for each row, children indented.
    static QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
    {
        static const char *const kNames[] = {"", " +", " *", " -", " ~"};
        QStringList rows;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const auto cell = [&](int column) {
                const QModelIndex at = index.siblingAtColumn(column);
                return at.data(Qt::ToolTipRole).toString();
            };
            rows << QString(depth, u' ') + index.data().toString() + u' ' + cell(1) + u'|' + cell(2) +
                        QLatin1String(kNames[index.data(ImageModel::DifferenceRole).toInt()]);
            rows += rowsOf(model, index, depth + 1);
        }
        return rows;
    }

private slots:
    void anEntrySaysWhatChanged()
    {
        const StreamEntry entry = changed();
        QCOMPARE(entry.key, QStringLiteral("ORDER#7"));
        QCOMPARE(entry.changes, QStringLiteral("fresh, lines[0].qty, old, status"));
        QVERIFY(!entry.isExpiry());
        const StreamEntry inserted =
            ui::makeStreamEntry(record(EventName::Insert, {}, kAfter), QStringLiteral("shard"), {"pk"});
        QCOMPARE(inserted.changes, QStringLiteral("fresh, lines, note, status, total"));
    }
    void manyChangesAreCounted()
    {
        QString before = QStringLiteral("{'pk':{'S':'a'}");
        QString after = before;
        for (int i = 0; i < 9; ++i) {
            before += QStringLiteral(",'a%1':{'N':'1'}").arg(i);
            after += QStringLiteral(",'a%1':{'N':'2'}").arg(i);
        }
        const StreamEntry entry = ui::makeStreamEntry(record(EventName::Modify, before + u'}', after + u'}'),
                                                      QStringLiteral("shard"), {"pk"});
        QCOMPARE(entry.changes, QStringLiteral("a0, a1, a2, a3, a4, a5, \u2026 +3"));
    }

    void filters_data()
    {
        using Event = StreamFilter::Event;
        QTest::addColumn<StreamFilter>("filter");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char *name, const StreamFilter &filter, bool accepted) {
            QTest::newRow(name) << filter << accepted;
        };
        row("all", {}, true);
        row("its event", {Event::Modify, {}, {}}, true);
        row("another event", {Event::Insert, {}, {}}, false);
        row("no expiry", {Event::Expiry, {}, {}}, false);
        row("its key", {Event::All, QStringLiteral(" order#"), {}}, true);
        row("another key", {Event::All, QStringLiteral("order#8"), {}}, false);
        row("an attribute that changed", {Event::All, {}, QStringLiteral("status")}, true);
        row("one that changed inside", {Event::All, {}, QStringLiteral("lines")}, true);
        row("one that came", {Event::All, {}, QStringLiteral("fresh")}, true);
        row("one that went", {Event::All, {}, QStringLiteral("old")}, true);
        row("one that stayed", {Event::All, {}, QStringLiteral("note")}, false);
        row("one that is not there", {Event::All, {}, QStringLiteral("stat")}, false);
        row("a path that came", {Event::All, {}, QStringLiteral("fresh.in")}, true);
        row("the value at a path", {Event::All, {}, QStringLiteral("fresh.in = 1")}, true);
        row("another value at a path", {Event::All, {}, QStringLiteral("fresh.in = 2")}, false);
        row("a path that is not there", {Event::All, {}, QStringLiteral("fresh.out")}, false);
        row("its value after", {Event::All, {}, QStringLiteral("status = PAID")}, true);
        row("its value before", {Event::All, {}, QStringLiteral("status=open")}, true);
        row("another value", {Event::All, {}, QStringLiteral("status = lost")}, false);
        row("all together", {Event::Modify, QStringLiteral("7"), QStringLiteral("status = paid")}, true);
    }
    void filters()
    {
        QFETCH(const StreamFilter, filter);
        QTEST(filter.accepts(changed()), "accepted");
        QVERIFY(ui::streamFilterFromJson(toJson(filter)) == filter);
    }
    void expiriesAreFound()
    {
        core::Record removed = record(EventName::Remove, kBefore, {});
        removed.userIdentity = core::StreamIdentity{"dynamodb.amazonaws.com", "Service"};
        const StreamEntry entry = ui::makeStreamEntry(std::move(removed), QStringLiteral("shard"), {"pk"});
        QVERIFY(entry.isExpiry());
        QVERIFY((StreamFilter{StreamFilter::Event::Expiry, {}, {}}.accepts(entry)));
        QCOMPARE(ui::formatEvent(entry), QStringLiteral("REMOVE by time to live"));
    }

    void theStoreIsBoundedByNumberAndSize()
    {
        ui::StreamStore few({10, 1'000'000});
        std::vector<StreamEntry> entries(25, changed());
        few.append(entries);
        QCOMPARE(few.size(), std::size_t(10));
        QCOMPARE(few.firstNumber(), quint64(16));
        QVERIFY(!few.find(15));
        QVERIFY(few.find(16));

        ui::StreamStore small({1000, entries.front().bytes * 3});
        small.append(entries);
        QCOMPARE(small.size(), std::size_t(3));
        small.clear();
        QCOMPARE(small.bytes(), qint64(0));
        small.append({changed()});
        QCOMPARE(small.firstNumber(), quint64(26));
    }
    void theListFollowsItsStoreAndFilter()
    {
        ui::StreamStore store({4, 1'000'000});
        ui::StreamListModel model(store);
        QAbstractItemModelTester tester(&model);
        store.append({changed(), changed()});
        QCOMPARE(model.rowCount(), 2);
        model.setFilter({StreamFilter::Event::Insert, {}, {}});
        QCOMPARE(model.rowCount(), 0);
        const StreamEntry inserted =
            ui::makeStreamEntry(record(EventName::Insert, {}, kAfter), QStringLiteral("shard"), {"pk"});
        store.append({inserted, changed()});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ui::StreamListModel::Event).data().toString(), QStringLiteral("INSERT"));
        QCOMPARE(model.rowOf(3), 0);
        store.append({changed(), changed(), changed(), changed()}); // the insert is gone
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.records().size(), std::size_t(4));
    }

    void imagesStandBesideEachOther()
    {
        ImageModel model;
        QAbstractItemModelTester tester(&model);
        const StreamEntry entry = changed();
        model.setRecord(entry.record, false);
        QCOMPARE(model.differenceCount(), 4);
        QStringList marks; // of containers the first and the last word: what they show is the grid's affair
        for (const QString &row : rowsOf(model)) {
            const QString text = row.trimmed();
            const bool isContainer = text.contains(u'{') || text.contains(u'[');
            marks << (isContainer ? text.section(u' ', 0, 0) + text.right(2) : text);
        }
        QCOMPARE(marks, (QStringList{"pk ORDER#7|ORDER#7", "fresh +", "in |1 +", "lines ~", "0 ~",
                                     "qty 1|2 *", "sku a|a", "1 same|same", "note x|x", "old true| -",
                                     "status open|paid *", "total 5|5"}));
        model.setRecord(entry.record, true);
        QStringList names;
        for (const QString &row : rowsOf(model))
            names << row.section(u' ', 0, 0, QString::SectionSkipEmpty);
        QCOMPARE(names, (QStringList{"pk", "fresh", "in", "lines", "0", "qty", "old", "status"}));
    }
    void oneImageIsShownWithoutMarks()
    {
        ImageModel model;
        model.setRecord(
            ui::makeStreamEntry(record(EventName::Insert, {}, kAfter), QStringLiteral("shard"), {"pk"})
                .record,
            true);
        QCOMPARE(model.differenceCount(), 0);
        QCOMPARE(model.rowCount(), 6);
        for (const QString &row : rowsOf(model))
            QVERIFY2(row.back() != u'+' && row.back() != u'~', qPrintable(row));
        core::Record keysOnly = record(EventName::Insert, {}, kAfter);
        keysOnly.dynamodb.newImage.reset();
        model.setRecord(std::make_shared<const core::Record>(keysOnly), false);
        QCOMPARE(rowsOf(model), QStringList{"pk |ORDER#7"});
        model.setRecord(nullptr, false);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestStreamRecords)
#include "tst_stream_records.moc"
