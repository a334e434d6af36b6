<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ItemEdits</name>
    <message>
        <source>%1 is not in the item any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All members of a set have one type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set holds this member already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only maps, lists and sets hold entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attribute needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an attribute %1 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set holds at least one member: remove the attribute instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no name to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the entries of a list have an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be moved further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members of a set differ from each other: there is no second one like it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemRules</name>
    <message>
        <source>The partition key %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sort key %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 must be a %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 has %2 bytes, %3 are the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a key of the index %2: it must be a %3, or be left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a key of the index %2: it cannot be empty, but may be left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item has %1 bytes, %2 are the most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Groups nest at most %1 deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a key: a Query takes it in its key condition, not in a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both bounds must be of one type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper bound is below the lower one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only strings, numbers and binary values have an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a string or a binary value can begin a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number has no beginning: choose another operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number from 1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overlaps another path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is over 4 KB as an expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A global index cannot be read consistently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter bytes as base64 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter DynamoDB JSON, for example {&quot;SS&quot;:[&quot;a&quot;]}. Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing quote is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a list position as [0], [1], ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is missing in the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected . or [ after a name; put names that hold them in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path may be at most 32 levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate the values by commas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueEdits</name>
    <message>
        <source>A number is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number DynamoDB can hold: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not base64. Hex digits begin with 0x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A boolean is true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps, lists and sets are edited by their entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no hex digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex digits come in pairs; one is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old value is gone: null holds nothing. Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 does not become a map by itself: it starts empty. Undo brings the old value back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as JSON text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number but 0 became true. Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value says neither true nor false: it starts as false. Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list has no names: they are gone. Undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) did not fit or came twice and are gone. Undo brings them back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not base64: taken as the bytes of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 is no %2: it starts new. Undo brings the old value back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A desktop workbench for DynamoDB tables, with an engine of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep settings, session and drafts in &lt;dir&gt; instead of the user&apos;s own folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database folders to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Tablewright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tablewright %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop workbench for DynamoDB tables, with an engine of its own. It sends nothing anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with Qt %1 and LevelDB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CodeEditor</name>
    <message>
        <source>Go to the mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CodeSurface</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ColumnChooser</name>
    <message>
        <source>Filter %1 attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes of the rows seen so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ColumnHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Search tables and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a table or do anything by a few letters (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and actions that fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DatabaseCommands</name>
    <message>
        <source>Open a database folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder of the new database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new database needs a folder of its own. Choose another name, or open the database that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop has no program to show %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a database first: files are imported into the one at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only, so nothing can be imported into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the sample database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DockTitle</name>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>There is no such table or index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted: refresh the navigator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the table is active, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is not as it was when it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again and repeat the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another transaction is at work on this item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item collection would grow beyond 10 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is asked for more than its capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Copy the folder before anything else, then open it read-only to export what can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there, has room and allows writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, or open the database read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it for writing to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ExportActions</name>
    <message>
        <source>Export %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read attribute names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DynamoDB JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item a line. Keeps every type: the one to import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item a line, as people write JSON. Sets become lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in one array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For spreadsheets. Keys come first; maps and lists are JSON inside a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list names the attributes of the first items. Without a choice every attribute of every item is exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is there already. It is replaced when the export is complete, and stays as it is if the export is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FilterRow</name>
    <message>
        <source>between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size =</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size ≠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size &lt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size ≤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size &gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size ≥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negate the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negate the condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the conditions of the group are joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attribute, or a path into it: address.city, lines[0].sku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a, b, &quot;c, d&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes or members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GridView</name>
    <message>
        <source>Key columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImportActions</name>
    <message>
        <source>Save the list of rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1 into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty fields become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows, and what becomes of each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be read to its end. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column becomes %1, a key of the table. Give one of them that attribute name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 is a key: it cannot be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 is a key: it must be a string, a number or binary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition key and sort key cannot be the same column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the start of the file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no items in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a table %1 already. Choose it in the list, or another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the items of %n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the table %1 with the key %2 and puts %3 into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts %1 into %2. An item that has the same key is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the rows shown %1 will be left out (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 items into %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewModel</name>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>String</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary, from base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>String set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map or list, from JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute&apos;s name in the table. Double-click to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the column&apos;s values become. Double-click to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute of column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImportReportDialog</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save list...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list of rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early, after %1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items imported into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was imported until then is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were left out; the rest was not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ItemDocument</name>
    <message>
        <source>Edit text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ItemEditor</name>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what the table holds; undo brings your changes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the changes to the table (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only: the item cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see its whole item here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the item…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table holds no item with this key any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the text as it is?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes no item yet, so the other views cannot show it. Dropping it goes back to the last text that did; undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay and correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the new item?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in the table yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not in the table yet. Save them first to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only: nothing can be saved to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the text makes no item yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the item to another key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key cannot be changed in place. The item is written under its new key and removed under %1, both in one transaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the item %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes from the table %1 and from all its indexes. There is no way back but an export or a backup made before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not duplicated: the text makes no item yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy. Give it a key of its own, then save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else had deleted the item already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: somebody deleted this item meanwhile. Your version is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the table holds an item with this key already. Give this one another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not deleted: somebody changed the item since it was read. This is how it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: somebody changed this item meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ItemGrid</name>
    <message>
        <source>%1 rows are too many for the clipboard (at most %2). Export them to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 deleted meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells, with column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items, as DynamoDB JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width to content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit all widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns (%1 more attributes)...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ItemHeader</name>
    <message>
        <source>Duplicate the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DynamoDB JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the item as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ItemSession</name>
    <message>
        <source>Read an item of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the keys of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an item of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes others added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete an item of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ItemTextView</name>
    <message>
        <source>Item as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item as DynamoDB JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the text of an item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::JobRow</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports, exports and other long work are listed here while they run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::JumpBar</name>
    <message>
        <source>Row number or key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no tables yet. A table holds items under a primary key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a table in the navigator to see its items, or press Ctrl+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database was opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NavigatorModel</name>
    <message>
        <source>deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backfilling %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global secondary index on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local secondary index on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n items, %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NavigatorPanel</name>
    <message>
        <source>Filter tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows tables and indexes whose names contain this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table or index is named like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open databases are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table details...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into %1...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the index %1...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New table...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PaletteList</name>
    <message>
        <source>No table and no action is named like this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Prompt</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QueryLine</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table or index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort key operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper bound of the sort key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, projection, order, limit and the request as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names or paths, separated by commas; keys are always read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the sort key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consistent read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees every write acknowledged before it; costs twice the capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request as DynamoDB JSON, to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request as DynamoDB JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading; what was read stays (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is shown as soon as every field is filled in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QueryModel</name>
    <message>
        <source>Get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads one item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads one item collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads %1 items a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads about %1 items, %2, up to %3 RCU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowFindBar</name>
    <message>
        <source>Find in loaded rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks in the %1 loaded rows; use a filter to search the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the %1 loaded rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 loaded rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in %3 loaded rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowHeader</name>
    <message>
        <source>Row numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowScrollBar</name>
    <message>
        <source>Position in the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowWindowModel</name>
    <message>
        <source>Count rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SizeMeter</name>
    <message>
        <source>Size of the item: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes of names and values, as DynamoDB counts them. 409,600 are the most an item can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 400 KB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tablewright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbench for DynamoDB tables. A database is a folder on this computer; nothing leaves it, and no account is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the sample database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shop and its sensors, 56,000 items to look around in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a database...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that holds one; it can be dropped here as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New database...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty one, for tables of your own or imported files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TabArea</name>
    <message>
        <source>Open tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a table (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1, which is not saved (Ctrl+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1 (Ctrl+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TablePage</name>
    <message>
        <source>%1 rows selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row number, or the partition key to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of a row that was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item was deleted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 rows are deleted at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this item?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 items?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
It will be gone from the table and all its indexes. To keep a copy, copy it as JSON first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They will be gone from the table and all its indexes. To keep a copy, copy them as JSON or export the table first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item had been deleted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items had been deleted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item does not have this attribute any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate item...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 items...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete item...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query this partition key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matched; 1 item was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matched; %1 items were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The items could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items yet. Add one, or drop a file here to import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items in this index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 items, counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in scan order of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 RCU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, there may be more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TableTabs</name>
    <message>
        <source>Close %1 without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its item has changes that are not saved. Closing the tab drops them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and drop the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the database without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are changes that are not saved in: %1. Closing drops them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>No database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Jobs, %n at work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n jobs at work (Ctrl+J)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs (Ctrl+J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TypeName</name>
    <message>
        <source>String</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>String set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ValueField</name>
    <message>
        <source>String</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary, as base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets, lists and maps, as DynamoDB JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New database...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open database...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen c&amp;losed tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tables and &amp;actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;table...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;item...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table &amp;details...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;elete table...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Tablewright</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the tables of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
