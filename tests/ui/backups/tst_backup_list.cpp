// The list of backups: rows, filter, order, and the notes that stay on this computer.

#include "ui/backups/backup_filter_model.h"
#include "ui/backups/backup_list_model.h"
#include "ui/backups/backup_notes.h"
#include "ui/backups/preview_model.h"
#include "ui/settings/settings.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

BackupEntry entryOf(const char *table, const char *name, std::int64_t micros,
                    core::BackupType type = core::BackupType::User)
{
    BackupEntry entry;
    entry.summary.tableName = table;
    entry.summary.details.backupName = name;
    entry.summary.details.backupArn = std::string("arn:") + table + '/' + name;
    entry.summary.details.backupCreationDateTimeMicros = micros;
    entry.summary.details.backupSizeBytes = micros / 1000;
    entry.summary.details.backupType = type;
    return entry;
}

} // namespace

class TestBackupList : public QObject
{
    Q_OBJECT
    BackupListModel m_model;
    BackupFilterModel m_filtered;

    QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < m_filtered.rowCount(); ++row)
            list.append(m_filtered.index(row, BackupListModel::Name).data().toString());
        return list;
    }

private slots:
    void initTestCase()
    {
        new QAbstractItemModelTester(&m_model, this);
        new QAbstractItemModelTester(&m_filtered, this);
        m_filtered.setSourceModel(&m_model);
    }
    void init()
    {
        m_filtered.setFilter({}, {}, BackupFilterModel::Kinds::All);
        m_model.setEntries({entryOf("orders", "nightly", 9'000'000),
                            entryOf("orders", "before-import", 10'000'000),
                            entryOf("people", "gone", 8'000'000, core::BackupType::System)});
        m_filtered.sort(BackupListModel::Name, Qt::AscendingOrder);
    }

    void whatIsReadyCanBeDragged()
    {
        BackupEntry made = entryOf("orders", "one", 1'000'000);
        made.summary.details.backupStatus = core::BackupStatus::Creating;
        m_model.setEntries({made, entryOf("orders", "two", 2'000'000)});
        QVERIFY(!(m_model.flags(m_model.index(0, 0)) & Qt::ItemIsDragEnabled));
        QVERIFY(m_model.flags(m_model.index(1, 0)) & Qt::ItemIsDragEnabled);
    }

    void filtersByTextTableAndKind()
    {
        QCOMPARE(names(), QStringList({"before-import", "gone", "nightly"}));
        m_filtered.setFilter("NIGHT", {}, BackupFilterModel::Kinds::All);
        QCOMPARE(names(), QStringList("nightly"));
        m_filtered.setFilter({}, "orders", BackupFilterModel::Kinds::All);
        QCOMPARE(names(), QStringList({"before-import", "nightly"}));
        m_filtered.setFilter({}, {}, BackupFilterModel::Kinds::DeletedTables);
        QCOMPARE(names(), QStringList("gone"));
        m_filtered.setFilter({}, "orders", BackupFilterModel::Kinds::DeletedTables);
        QVERIFY(names().isEmpty());
        m_model.setNote("arn:orders/nightly", "after the fair");
        m_filtered.setFilter("fair", {}, BackupFilterModel::Kinds::OnDemand);
        QCOMPARE(names(), QStringList("nightly"));
    }

    void momentsAndSizesAreSortedAsNumbers()
    {
        m_filtered.sort(BackupListModel::Moment, Qt::DescendingOrder);
        QCOMPARE(names(), QStringList({"before-import", "nightly", "gone"}));
        m_filtered.sort(BackupListModel::Size,
                        Qt::AscendingOrder); // 8000, 9000, 10000 bytes: as text 10 comes first
        QCOMPARE(names(), QStringList({"gone", "nightly", "before-import"}));
    }

    void theSameBackupsKeepTheirRows()
    {
        const QPersistentModelIndex kept = m_model.index(1, 0);
        auto entries = m_model.entries();
        entries[1].items = 12;
        m_model.setEntries(entries);
        QVERIFY(kept.isValid());
        QCOMPARE(m_model.index(1, BackupListModel::Items).data().toString(), QString("12"));
        entries.pop_back();
        m_model.setEntries(entries);
        QVERIFY(!kept.isValid());
        QCOMPARE(m_model.rowCount(), 2);
    }

    void notesStayAndGoWithTheirBackups()
    {
        QTemporaryDir folder;
        Settings settings(Paths::inProfile(folder.path()));
        {
            BackupNotes notes(settings, "a");
            notes.setNote("arn:1", "  first ");
            notes.setNote("arn:2", "second");
            BackupNotes other(settings, "b");
            other.setNote("arn:1", "of another database");
        }
        BackupNotes notes(settings, "a");
        QCOMPARE(notes.note("arn:1"), QString("first"));
        notes.keepOnly({"arn:2"});
        notes.setNote("arn:2", {});
        QVERIFY(BackupNotes(settings, "a").note("arn:1").isEmpty());
        QVERIFY(BackupNotes(settings, "a").note("arn:2").isEmpty());
        QCOMPARE(BackupNotes(settings, "b").note("arn:1"), QString("of another database"));
    }

    void aPreviewShowsKeysFirstAndWhatHappenedSince()
    {
        const auto text = [](const char *value) { return core::AttributeValue::string(value); };
        const std::vector<core::KeySchemaElement> keys{{"pk", core::KeyType::Hash}};
        PreviewModel preview;
        new QAbstractItemModelTester(&preview, this);
        preview.setItems(keys,
                         {core::Item{{"a", text("x")}, {"pk", text("1")}}, core::Item{{"pk", text("2")}}});
        QCOMPARE(preview.headerData(0, Qt::Horizontal).toString(), QString("pk"));
        QCOMPARE(preview.index(0, 1).data().toString(), QString("x"));
        const core::Item before{{"a", text("x")}, {"pk", text("1")}};
        const core::Item after{{"a", text("y")}, {"pk", text("1")}};
        preview.setDifferences(keys, {{core::Key{{"pk", text("1")}}, before, after},
                                      {core::Key{{"pk", text("2")}}, {}, core::Item{{"pk", text("2")}}},
                                      {core::Key{{"pk", text("3")}}, core::Item{{"pk", text("3")}}, {}}});
        QCOMPARE(preview.index(0, 0).data().toString(), QString("Changed: a"));
        QCOMPARE(preview.index(1, 0).data().toString(), QString("Added since"));
        QCOMPARE(preview.index(2, 0).data().toString(), QString("Deleted since"));
        QCOMPARE(preview.index(2, 1).data().toString(), QString("3"));
    }
};

QTEST_MAIN(TestBackupList)
#include "tst_backup_list.moc"
