<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>TableDraftRules</name>
    <message numerus="yes">
        <source>A name has 3 to 255 characters, this one has %n</source>
        <translation>
            <numerusform>A name has 3 to 255 characters, this one has %n</numerusform>
            <numerusform>A name has 3 to 255 characters, this one has %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name of a key attribute has at most 255 bytes, this one has %n</source>
        <translation>
            <numerusform>The name of a key attribute has at most 255 bytes, this one has %n</numerusform>
            <numerusform>The name of a key attribute has at most 255 bytes, this one has %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most 20 attributes can be included, these are %n</source>
        <translation>
            <numerusform>At most 20 attributes can be included, this is %n</numerusform>
            <numerusform>At most 20 attributes can be included, these are %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueEdits</name>
    <message numerus="yes">
        <source>%n value(s) did not fit or came twice and are gone. Undo brings them back</source>
        <translation>
            <numerusform>%n value did not fit or came twice and is gone. Undo brings it back</numerusform>
            <numerusform>%n values did not fit or came twice and are gone. Undo brings them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BackupDetails</name>
    <message numerus="yes">
        <source>%1 items, %2</source>
        <translation>
            <numerusform>%1 item, %2</numerusform>
            <numerusform>%1 items, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BackupFileDialog</name>
    <message numerus="yes">
        <source>%1 items, %2; %3 in the file</source>
        <translation>
            <numerusform>%1 item, %2; %3 in the file</numerusform>
            <numerusform>%1 items, %2; %3 in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole: all %1 items were read and checked.</source>
        <translation>
            <numerusform>Whole: its %1 item was read and checked.</numerusform>
            <numerusform>Whole: all %1 items were read and checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BackupsPage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n backup(s)</source>
        <translation>
            <numerusform>%1 of %n backup</numerusform>
            <numerusform>%1 of %n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted table(s) can be brought back, the first until %1.</source>
        <translation>
            <numerusform>%n deleted table can be brought back until %1.</numerusform>
            <numerusform>%n deleted tables can be brought back, the first until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %1: all %2 items can be read (%3).</source>
        <translation>
            <numerusform>Verified %1: its %2 item can be read (%3).</numerusform>
            <numerusform>Verified %1: all %2 items can be read (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items can be read, but the backup says %2.</source>
        <translation>
            <numerusform>%1 item can be read, but the backup says %2.</numerusform>
            <numerusform>%1 items can be read, but the backup says %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CapacityText</name>
    <message numerus="yes">
        <source>%1 read units</source>
        <translation>
            <numerusform>%1 read unit</numerusform>
            <numerusform>%1 read units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 write units</source>
        <translation>
            <numerusform>%1 write unit</numerusform>
            <numerusform>%1 write units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangePlanDialog</name>
    <message numerus="yes">
        <source>%1 items were written.</source>
        <translation>
            <numerusform>%1 item was written.</numerusform>
            <numerusform>%1 items were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CommitsDialog</name>
    <message numerus="yes">
        <source>%1 items were undone before that.</source>
        <translation>
            <numerusform>%1 item was undone before that.</numerusform>
            <numerusform>%1 items were undone before that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ComparePage</name>
    <message numerus="yes">
        <source>%1 items</source>
        <translation>
            <numerusform>%1 item</numerusform>
            <numerusform>%1 items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 differences</source>
        <translation>
            <numerusform>%1 difference</numerusform>
            <numerusform>%1 differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fit the filter</source>
        <translation>
            <numerusform>%1 fits the filter</numerusform>
            <numerusform>%1 fit the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items written</source>
        <translation>
            <numerusform>%1 item written</numerusform>
            <numerusform>%1 items written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left as they are</source>
        <translation>
            <numerusform>%1 left as it is</numerusform>
            <numerusform>%1 left as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConflictView</name>
    <message numerus="yes">
        <source>%n attribute(s) still to be decided</source>
        <translation>
            <numerusform>%n attribute still to be decided</numerusform>
            <numerusform>%n attributes still to be decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose mine or theirs for %n attribute(s).</source>
        <translation>
            <numerusform>Choose mine or theirs for %n attribute.</numerusform>
            <numerusform>Choose mine or theirs for %n attributes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CopyDialog</name>
    <message numerus="yes">
        <source>%n index(es)</source>
        <translation>
            <numerusform>%n index</numerusform>
            <numerusform>%n indexes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is there already, with %2 items. Items with the same keys are replaced, others stay.</source>
        <translation>
            <numerusform>%1 is there already, with %2 item. Items with the same keys are replaced, others stay.</numerusform>
            <numerusform>%1 is there already, with %2 items. Items with the same keys are replaced, others stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items (%2), as last counted. Reading takes about %3 RCU, writing at most about %4 WCU.</source>
        <translation>
            <numerusform>%1 item (%2), as last counted. Reading takes about %3 RCU, writing at most about %4 WCU.</numerusform>
            <numerusform>%1 items (%2), as last counted. Reading takes about %3 RCU, writing at most about %4 WCU.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy of this table stopped here after %1 of about %2 items, %3.</source>
        <translation>
            <numerusform>A copy of this table stopped here after %1 of about %2 item, %3.</numerusform>
            <numerusform>A copy of this table stopped here after %1 of about %2 items, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It copies %1 in %2 and stopped after %3 of about %4 items, %5.</source>
        <translation>
            <numerusform>It copies %1 in %2 and stopped after %3 of about %4 item, %5.</numerusform>
            <numerusform>It copies %1 in %2 and stopped after %3 of about %4 items, %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CopyJobs</name>
    <message numerus="yes">
        <source>%1 items copied</source>
        <translation>
            <numerusform>%1 item copied</numerusform>
            <numerusform>%1 items copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items were refused by the target, each with a line above</source>
        <translation>
            <numerusform>%1 item was refused by the target, with a line above</numerusform>
            <numerusform>%1 items were refused by the target, each with a line above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DatabaseCommands</name>
    <message numerus="yes">
        <source>%1 is damaged. %n problems were found; the job&apos;s log has them all.</source>
        <translation>
            <numerusform>%1 is damaged. %n problem was found; the job&apos;s log has it.</numerusform>
            <numerusform>%1 is damaged. %n problems were found; the job&apos;s log has them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportActions</name>
    <message numerus="yes">
        <source>Exported %n item(s) to %1</source>
        <translation>
            <numerusform>Exported %n item to %1</numerusform>
            <numerusform>Exported %n items to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportActions</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the items of %n files</source>
        <translation>
            <numerusform>the items of %n file</numerusform>
            <numerusform>the items of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows shown have the key of another row: the last one stays.</source>
        <translation>
            <numerusform>%n of the rows shown has the key of another row: the last one stays.</numerusform>
            <numerusform>%n of the rows shown have the key of another row: the last one stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import all %n tables</source>
        <translation>
            <numerusform>Import all %n tables</numerusform>
            <numerusform>Import all %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPlans</name>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportReportDialog</name>
    <message numerus="yes">
        <source>%n of them had the key of an earlier row, which they replaced.</source>
        <translation>
            <numerusform>%n of them had the key of an earlier row, which it replaced.</numerusform>
            <numerusform>%n of them had the key of an earlier row, which they replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ItemDifferenceView</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%n connection(s) to databases that are served here will end. They are served again at the next start.</source>
        <translation>
            <numerusform>%n connection to databases that are served here will end. They are served again at the next start.</numerusform>
            <numerusform>%n connections to databases that are served here will end. They are served again at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NavigatorModel</name>
    <message numerus="yes">
        <source>%1: %n items, %2</source>
        <translation>
            <numerusform>%1: %n item, %2</numerusform>
            <numerusform>%1: %n items, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordDetails</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecoverySwitch</name>
    <message numerus="yes">
        <source>Keep %n day(s)</source>
        <translation>
            <numerusform>Keep %n day</numerusform>
            <numerusform>Keep %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep only %n day(s) of %1?</source>
        <translation>
            <numerusform>Keep only %n day of %1?</numerusform>
            <numerusform>Keep only %n days of %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RefusedDialog</name>
    <message numerus="yes">
        <source>%n item(s) were left as they are.</source>
        <translation>
            <numerusform>%n item was left as it is.</numerusform>
            <numerusform>%n items were left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReplayDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay %n change(s)</source>
        <translation>
            <numerusform>Replay %n change</numerusform>
            <numerusform>Replay %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) hold no new image and are left out.</source>
        <translation>
            <numerusform>%n record holds no new image and is left out.</numerusform>
            <numerusform>%n records hold no new image and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 of %n request</numerusform>
            <numerusform>%1 of %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RestoreDialog</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of point-in-time recovery</source>
        <translation>
            <numerusform>%n day of point-in-time recovery</numerusform>
            <numerusform>%n days of point-in-time recovery</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring... %1 items are there</source>
        <translation>
            <numerusform>Restoring... %1 item is there</numerusform>
            <numerusform>Restoring... %1 items are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RestorePreview</name>
    <message numerus="yes">
        <source>%1 items would be restored</source>
        <translation>
            <numerusform>%1 item would be restored</numerusform>
            <numerusform>%1 items would be restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ServeBar</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatementHistoryPanel</name>
    <message numerus="yes">
        <source>%n statement(s) will be gone from the history. Tables are not touched.</source>
        <translation>
            <numerusform>%n statement will be gone from the history. Tables are not touched.</numerusform>
            <numerusform>%n statements will be gone from the history. Tables are not touched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatementsPage</name>
    <message numerus="yes">
        <source>Queries %n partition(s) of %1</source>
        <translation>
            <numerusform>Queries %n partition of %1</numerusform>
            <numerusform>Queries %n partitions of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run these %n writes on %1?</source>
        <translation>
            <numerusform>Run this %n write on %1?</numerusform>
            <numerusform>Run these %n writes on %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n statement(s) succeeded.</source>
        <translation>
            <numerusform>%1 of %n statement succeeded.</numerusform>
            <numerusform>%1 of %n statements succeeded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) failed.</source>
        <translation>
            <numerusform>%n statement failed.</numerusform>
            <numerusform>%n statements failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StreamPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n record(s)</source>
        <translation>
            <numerusform>%1 of %n record</numerusform>
            <numerusform>%1 of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n record(s) as a Lambda event</source>
        <translation>
            <numerusform>Export %n record as a Lambda event</numerusform>
            <numerusform>Export %n records as a Lambda event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are in %1.</source>
        <translation>
            <numerusform>%n record is in %1.</numerusform>
            <numerusform>%n records are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n change(s) more.</source>
        <translation>
            <numerusform>%1 has %n change more.</numerusform>
            <numerusform>%1 has %n changes more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused; the job&apos;s log says which.</source>
        <translation>
            <numerusform>%n was refused; the job&apos;s log says which.</numerusform>
            <numerusform>%n were refused; the job&apos;s log says which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n record(s) as a Lambda event</source>
        <translation>
            <numerusform>Copy %n record as a Lambda event</numerusform>
            <numerusform>Copy %n records as a Lambda event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n record(s) as a Lambda event...</source>
        <translation>
            <numerusform>Export %n record as a Lambda event...</numerusform>
            <numerusform>Export %n records as a Lambda event...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay %n record(s) into a table...</source>
        <translation>
            <numerusform>Replay %n record into a table...</numerusform>
            <numerusform>Replay %n records into a table...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SyncDialog</name>
    <message numerus="yes">
        <source>Also remove the %1 items that only %2 has</source>
        <translation>
            <numerusform>Also remove the %1 item that only %2 has</numerusform>
            <numerusform>Also remove the %1 items that only %2 has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing items are added</source>
        <translation>
            <numerusform>%1 missing item is added</numerusform>
            <numerusform>%1 missing items are added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items that differ are replaced</source>
        <translation>
            <numerusform>%1 item that differs is replaced</numerusform>
            <numerusform>%1 items that differ are replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 extra items are removed</source>
        <translation>
            <numerusform>%1 extra item is removed</numerusform>
            <numerusform>%1 extra items are removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 extra items stay</source>
        <translation>
            <numerusform>%1 extra item stays</numerusform>
            <numerusform>%1 extra items stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %1 changes to %2</source>
        <translation>
            <numerusform>Write %1 change to %2</numerusform>
            <numerusform>Write %1 changes to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TableDetailsDialog</name>
    <message numerus="yes">
        <source>%1 items, %2</source>
        <translation>
            <numerusform>%1 item, %2</numerusform>
            <numerusform>%1 items, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TimeFormat</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message numerus="yes">
        <source>Jobs, %n at work</source>
        <translation>
            <numerusform>Jobs, %n at work</numerusform>
            <numerusform>Jobs, %n at work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs at work (Ctrl+J)</source>
        <translation>
            <numerusform>%n job at work (Ctrl+J)</numerusform>
            <numerusform>%n jobs at work (Ctrl+J)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TriggerPanel</name>
    <message numerus="yes">
        <source>%n batch(es) failed</source>
        <translation>
            <numerusform>%n batch failed</numerusform>
            <numerusform>%n batches failed</numerusform>
        </translation>
    </message>
</context>
</TS>
