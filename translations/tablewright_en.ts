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
</TS>
