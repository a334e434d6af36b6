<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ItemEdits</name>
    <message>
        <source>%1 is not in the item any more</source>
        <translation>%1 ist nicht mehr im Item</translation>
    </message>
    <message>
        <source>All members of a set have one type</source>
        <translation>Alle Elemente einer Menge haben denselben Typ</translation>
    </message>
    <message>
        <source>The set holds this member already</source>
        <translation>Die Menge enthält dieses Element schon</translation>
    </message>
    <message>
        <source>Only maps, lists and sets hold entries</source>
        <translation>Nur Maps, Listen und Mengen haben Einträge</translation>
    </message>
    <message>
        <source>An attribute needs a name</source>
        <translation>Ein Attribut braucht einen Namen</translation>
    </message>
    <message>
        <source>There is an attribute %1 already</source>
        <translation>Es gibt schon ein Attribut %1</translation>
    </message>
    <message>
        <source>A set holds at least one member: remove the attribute instead</source>
        <translation>Eine Menge hat mindestens ein Element: entfernen Sie stattdessen das Attribut</translation>
    </message>
    <message>
        <source>%1 has no name to change</source>
        <translation>%1 hat keinen Namen, der sich ändern ließe</translation>
    </message>
    <message>
        <source>Only the entries of a list have an order</source>
        <translation>Nur die Einträge einer Liste haben eine Reihenfolge</translation>
    </message>
    <message>
        <source>%1 cannot be moved further</source>
        <translation>%1 lässt sich nicht weiter verschieben</translation>
    </message>
    <message>
        <source>The members of a set differ from each other: there is no second one like it</source>
        <translation>Die Elemente einer Menge sind verschieden: ein zweites gleiches gibt es nicht</translation>
    </message>
</context>
<context>
    <name>ItemRules</name>
    <message>
        <source>The partition key %1 is missing</source>
        <translation>Der Partitionsschlüssel %1 fehlt</translation>
    </message>
    <message>
        <source>The sort key %1 is missing</source>
        <translation>Der Sortierschlüssel %1 fehlt</translation>
    </message>
    <message>
        <source>The key %1 must be a %2</source>
        <translation>Der Schlüssel %1 muss vom Typ %2 sein</translation>
    </message>
    <message>
        <source>The key %1 needs a value</source>
        <translation>Der Schlüssel %1 braucht einen Wert</translation>
    </message>
    <message>
        <source>The key %1 has %2 bytes, %3 are the most</source>
        <translation>Der Schlüssel %1 hat %2 Bytes, höchstens %3 sind erlaubt</translation>
    </message>
    <message>
        <source>%1 is a key of the index %2: it must be a %3, or be left out</source>
        <translation>%1 ist ein Schlüssel des Index %2: er muss vom Typ %3 sein oder wegbleiben</translation>
    </message>
    <message>
        <source>%1 is a key of the index %2: it cannot be empty, but may be left out</source>
        <translation>%1 ist ein Schlüssel des Index %2: er darf nicht leer sein, aber wegbleiben</translation>
    </message>
    <message>
        <source>The item has %1 bytes, %2 are the most</source>
        <translation>Das Item hat %1 Bytes, höchstens %2 sind erlaubt</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Groups nest at most %1 deep</source>
        <translation>Gruppen lassen sich höchstens %1-fach schachteln</translation>
    </message>
    <message>
        <source>%1 is a key: a Query takes it in its key condition, not in a filter</source>
        <translation>%1 ist ein Schlüssel: eine Query nimmt ihn in die Schlüsselbedingung, nicht in den Filter</translation>
    </message>
    <message>
        <source>Choose a type</source>
        <translation>Wählen Sie einen Typ</translation>
    </message>
    <message>
        <source>Both bounds must be of one type</source>
        <translation>Beide Grenzen müssen denselben Typ haben</translation>
    </message>
    <message>
        <source>The upper bound is below the lower one</source>
        <translation>Die obere Grenze liegt unter der unteren</translation>
    </message>
    <message>
        <source>Only strings, numbers and binary values have an order</source>
        <translation>Nur Zeichenketten, Zahlen und Binärwerte haben eine Reihenfolge</translation>
    </message>
    <message>
        <source>Only a string or a binary value can begin a value</source>
        <translation>Nur eine Zeichenkette oder ein Binärwert kann der Anfang eines Werts sein</translation>
    </message>
    <message>
        <source>At most %1 values</source>
        <translation>Höchstens %1 Werte</translation>
    </message>
    <message>
        <source>Enter a value</source>
        <translation>Geben Sie einen Wert ein</translation>
    </message>
    <message>
        <source>A number has no beginning: choose another operator</source>
        <translation>Eine Zahl hat keinen Anfang: wählen Sie einen anderen Operator</translation>
    </message>
    <message>
        <source>Enter a whole number from 1 on</source>
        <translation>Geben Sie eine ganze Zahl ab 1 ein</translation>
    </message>
    <message>
        <source>%1 overlaps another path</source>
        <translation>%1 überschneidet sich mit einem anderen Pfad</translation>
    </message>
    <message>
        <source>The filter is over 4 KB as an expression</source>
        <translation>Der Filter ist als Ausdruck größer als 4 KB</translation>
    </message>
    <message>
        <source>The table has no index %1</source>
        <translation>Die Tabelle hat keinen Index %1</translation>
    </message>
    <message>
        <source>A global index cannot be read consistently</source>
        <translation>Ein globaler Index lässt sich nicht konsistent lesen</translation>
    </message>
    <message>
        <source>Enter a number</source>
        <translation>Geben Sie eine Zahl ein</translation>
    </message>
    <message>
        <source>Enter bytes as base64 text</source>
        <translation>Geben Sie Bytes als Base64-Text ein</translation>
    </message>
    <message>
        <source>Choose true or false</source>
        <translation>Wählen Sie true oder false</translation>
    </message>
    <message>
        <source>Enter DynamoDB JSON, for example {&quot;SS&quot;:[&quot;a&quot;]}. Column %1: %2</source>
        <translation>Geben Sie DynamoDB-JSON ein, zum Beispiel {&quot;SS&quot;:[&quot;a&quot;]}. Spalte %1: %2</translation>
    </message>
    <message>
        <source>A closing quote is missing</source>
        <translation>Ein schließendes Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>Write a list position as [0], [1], ...</source>
        <translation>Schreiben Sie eine Listenposition als [0], [1], ...</translation>
    </message>
    <message>
        <source>Name an attribute</source>
        <translation>Nennen Sie ein Attribut</translation>
    </message>
    <message>
        <source>A name is missing in the path</source>
        <translation>Im Pfad fehlt ein Name</translation>
    </message>
    <message>
        <source>Expected . or [ after a name; put names that hold them in double quotes</source>
        <translation>Nach einem Namen wird . oder [ erwartet; Namen, die diese enthalten, gehören in doppelte Anführungszeichen</translation>
    </message>
    <message>
        <source>A path may be at most 32 levels deep</source>
        <translation>Ein Pfad darf höchstens 32 Ebenen tief sein</translation>
    </message>
    <message>
        <source>Separate the values by commas</source>
        <translation>Trennen Sie die Werte durch Kommas</translation>
    </message>
</context>
<context>
    <name>TableActions</name>
    <message>
        <source>All its items and indexes will be gone.</source>
        <translation>Alle ihre Items und Indizes gehen verloren.</translation>
    </message>
    <message>
        <source>%1 items (%2) will be gone.</source>
        <translation>%1 Items (%2) gehen verloren.</translation>
    </message>
    <message>
        <source>%1 items (%2) and the indexes %3 will be gone.</source>
        <translation>%1 Items (%2) und die Indizes %3 gehen verloren.</translation>
    </message>
    <message>
        <source>Create the table %1</source>
        <translation>Die Tabelle %1 anlegen</translation>
    </message>
    <message>
        <source>Delete the table %1?</source>
        <translation>Die Tabelle %1 löschen?</translation>
    </message>
    <message>
        <source>There is no way back unless you exported it before.</source>
        <translation>Zurück führt nur ein vorher gemachter Export.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete the table %1</source>
        <translation>Die Tabelle %1 löschen</translation>
    </message>
    <message>
        <source>The table %1 was not deleted.</source>
        <translation>Die Tabelle %1 wurde nicht gelöscht.</translation>
    </message>
</context>
<context>
    <name>TableDraftRules</name>
    <message>
        <source>%1 needs a name</source>
        <translation>%1 braucht einen Namen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be in a name: letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos; can</source>
        <translation>&apos;%1&apos; kann nicht in einem Namen stehen: möglich sind Buchstaben, Ziffern, &apos;_&apos;, &apos;-&apos; und &apos;.&apos;</translation>
    </message>
    <message numerus="yes">
        <source>A name has 3 to 255 characters, this one has %n</source>
        <translation>
            <numerusform>Ein Name hat 3 bis 255 Zeichen, dieser hat %n</numerusform>
            <numerusform>Ein Name hat 3 bis 255 Zeichen, dieser hat %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The key attribute needs a name</source>
        <translation>Das Schlüsselattribut braucht einen Namen</translation>
    </message>
    <message numerus="yes">
        <source>The name of a key attribute has at most 255 bytes, this one has %n</source>
        <translation>
            <numerusform>Der Name eines Schlüsselattributs hat höchstens 255 Bytes, dieser hat %n</numerusform>
            <numerusform>Der Name eines Schlüsselattributs hat höchstens 255 Bytes, dieser hat %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a %2 in another key of this table: an attribute has one type in all keys</source>
        <translation>%1 ist in einem anderen Schlüssel dieser Tabelle vom Typ %2: ein Attribut hat in allen Schlüsseln denselben Typ</translation>
    </message>
    <message>
        <source>Name at least one attribute to include</source>
        <translation>Nennen Sie mindestens ein Attribut, das eingeschlossen wird</translation>
    </message>
    <message numerus="yes">
        <source>At most 20 attributes can be included, these are %n</source>
        <translation>
            <numerusform>Höchstens 20 Attribute können eingeschlossen werden, hier ist es %n</numerusform>
            <numerusform>Höchstens 20 Attribute können eingeschlossen werden, hier sind es %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is named twice</source>
        <translation>%1 ist zweimal genannt</translation>
    </message>
    <message>
        <source>The name of an included attribute has at most 255 bytes</source>
        <translation>Der Name eines eingeschlossenen Attributs hat höchstens 255 Bytes</translation>
    </message>
    <message>
        <source>The index</source>
        <translation>Der Index</translation>
    </message>
    <message>
        <source>There is an index %1 already</source>
        <translation>Es gibt schon einen Index %1</translation>
    </message>
    <message>
        <source>Local indexes need a table with a sort key</source>
        <translation>Lokale Indizes brauchen eine Tabelle mit Sortierschlüssel</translation>
    </message>
    <message>
        <source>A local index has a sort key of its own</source>
        <translation>Ein lokaler Index hat einen eigenen Sortierschlüssel</translation>
    </message>
    <message>
        <source>The sort key must be another attribute than the partition key</source>
        <translation>Der Sortierschlüssel muss ein anderes Attribut sein als der Partitionsschlüssel</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Die Tabelle</translation>
    </message>
    <message>
        <source>A table has at most 5 local indexes</source>
        <translation>Eine Tabelle hat höchstens 5 lokale Indizes</translation>
    </message>
    <message>
        <source>A table has at most 20 global indexes</source>
        <translation>Eine Tabelle hat höchstens 20 globale Indizes</translation>
    </message>
    <message>
        <source>All indexes together include at most 100 attributes</source>
        <translation>Alle Indizes zusammen schließen höchstens 100 Attribute ein</translation>
    </message>
    <message>
        <source>The table has 20 global indexes; more it cannot have</source>
        <translation>Die Tabelle hat 20 globale Indizes; mehr kann sie nicht haben</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Alle Attribute</translation>
    </message>
    <message>
        <source>Keys only</source>
        <translation>Nur Schlüssel</translation>
    </message>
    <message>
        <source>Keys and %1</source>
        <translation>Schlüssel und %1</translation>
    </message>
</context>
<context>
    <name>ValueEdits</name>
    <message>
        <source>A number is needed</source>
        <translation>Eine Zahl ist nötig</translation>
    </message>
    <message>
        <source>Not a number DynamoDB can hold: %1</source>
        <translation>Keine Zahl, die DynamoDB halten kann: %1</translation>
    </message>
    <message>
        <source>Not base64. Hex digits begin with 0x</source>
        <translation>Kein Base64. Hexadezimalziffern beginnen mit 0x</translation>
    </message>
    <message>
        <source>A boolean is true or false</source>
        <translation>Ein Wahrheitswert ist true oder false</translation>
    </message>
    <message>
        <source>Maps, lists and sets are edited by their entries</source>
        <translation>Maps, Listen und Mengen werden über ihre Einträge bearbeitet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no hex digit</source>
        <translation>&apos;%1&apos; ist keine Hexadezimalziffer</translation>
    </message>
    <message>
        <source>Hex digits come in pairs; one is missing</source>
        <translation>Hexadezimalziffern stehen paarweise; eine fehlt</translation>
    </message>
    <message>
        <source>The old value is gone: null holds nothing. Undo brings it back</source>
        <translation>Der alte Wert ist fort: null enthält nichts. Rückgängig holt ihn zurück</translation>
    </message>
    <message>
        <source>A %1 does not become a map by itself: it starts empty. Undo brings the old value back</source>
        <translation>Aus dem Typ %1 wird nicht von selbst eine Map: sie beginnt leer. Rückgängig holt den alten Wert zurück</translation>
    </message>
    <message>
        <source>Written as JSON text</source>
        <translation>Als JSON-Text geschrieben</translation>
    </message>
    <message>
        <source>Every number but 0 became true. Undo brings it back</source>
        <translation>Jede Zahl außer 0 wurde true. Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>The value says neither true nor false: it starts as false. Undo brings it back</source>
        <translation>Der Wert sagt weder true noch false: er beginnt als false. Rückgängig holt ihn zurück</translation>
    </message>
    <message>
        <source>A list has no names: they are gone. Undo brings them back</source>
        <translation>Eine Liste hat keine Namen: sie sind fort. Rückgängig holt sie zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) did not fit or came twice and are gone. Undo brings them back</source>
        <translation>
            <numerusform>%n Wert passte nicht oder kam doppelt vor und ist fort. Rückgängig holt ihn zurück</numerusform>
            <numerusform>%n Werte passten nicht oder kamen doppelt vor und sind fort. Rückgängig holt sie zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Not base64: taken as the bytes of the text</source>
        <translation>Kein Base64: als Bytes des Texts genommen</translation>
    </message>
    <message>
        <source>This %1 is no %2: it starts new. Undo brings the old value back</source>
        <translation>Dieser Wert (%1) wird kein %2: er beginnt neu. Rückgängig holt den alten Wert zurück</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A desktop workbench for DynamoDB tables, with an engine of its own.</source>
        <translation>Eine Werkbank für DynamoDB-Tabellen, mit eigener Engine.</translation>
    </message>
    <message>
        <source>Keep settings, session and drafts in &lt;dir&gt; instead of the user&apos;s own folders.</source>
        <translation>Einstellungen, Sitzung und Entwürfe in &lt;dir&gt; ablegen statt in den eigenen Ordnern.</translation>
    </message>
    <message>
        <source>Database folders to open.</source>
        <translation>Datenbankordner, die geöffnet werden.</translation>
    </message>
    <message>
        <source>Open the sample database; make it first where there is none.</source>
        <translation>Die Beispieldatenbank öffnen; sie wird zuerst angelegt, wo es keine gibt.</translation>
    </message>
    <message>
        <source>Tablewright runs already, and does not answer</source>
        <translation>Tablewright läuft schon und antwortet nicht</translation>
    </message>
    <message>
        <source>Process %1 holds this profile. Wait until it answers, or end it, and start again. What it has open is kept in its session.</source>
        <translation>Prozess %1 hält dieses Profil. Warten Sie, bis er antwortet, oder beenden Sie ihn, und starten Sie neu. Was er geöffnet hat, steht in seiner Sitzung.</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>Item öffnen</translation>
    </message>
    <message>
        <source>Delete the chosen items</source>
        <translation>Gewählte Items löschen</translation>
    </message>
    <message>
        <source>Copy cells, as text</source>
        <translation>Zellen als Text kopieren</translation>
    </message>
    <message>
        <source>Copy cells, with column names</source>
        <translation>Zellen mit Spaltennamen kopieren</translation>
    </message>
    <message>
        <source>Go to a row or a key</source>
        <translation>Zu einer Zeile oder einem Schlüssel gehen</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>Erstes Item</translation>
    </message>
    <message>
        <source>Last item</source>
        <translation>Letztes Item</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Undo a change of the query</source>
        <translation>Änderung der Abfrage rückgängig machen</translation>
    </message>
    <message>
        <source>Redo a change of the query</source>
        <translation>Änderung der Abfrage wiederholen</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Save the item</source>
        <translation>Item speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Edit the value</source>
        <translation>Wert bearbeiten</translation>
    </message>
    <message>
        <source>Rename the attribute</source>
        <translation>Attribut umbenennen</translation>
    </message>
    <message>
        <source>Add an attribute</source>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate the attribute</source>
        <translation>Attribut duplizieren</translation>
    </message>
    <message>
        <source>Move an entry of a list up</source>
        <translation>Listeneintrag nach oben</translation>
    </message>
    <message>
        <source>Move an entry of a list down</source>
        <translation>Listeneintrag nach unten</translation>
    </message>
    <message>
        <source>Remove the attribute</source>
        <translation>Attribut entfernen</translation>
    </message>
    <message>
        <source>Turn true into false and back</source>
        <translation>Zwischen true und false wechseln</translation>
    </message>
    <message>
        <source>Item as text</source>
        <translation>Item als Text</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Go to the text of the request</source>
        <translation>Zum Text der Anfrage gehen</translation>
    </message>
    <message>
        <source>Follow the newest request</source>
        <translation>Der neuesten Anfrage folgen</translation>
    </message>
    <message>
        <source>Pause the list, or let it go on</source>
        <translation>Die Liste anhalten oder weitergehen lassen</translation>
    </message>
    <message>
        <source>Repeat the request</source>
        <translation>Die Anfrage wiederholen</translation>
    </message>
    <message>
        <source>Copy the request as an AWS CLI command</source>
        <translation>Die Anfrage als Befehl der AWS CLI kopieren</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Die Liste leeren</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Tablewright</source>
        <translation>Über Tablewright</translation>
    </message>
    <message>
        <source>Tablewright %1</source>
        <translation>Tablewright %1</translation>
    </message>
    <message>
        <source>A desktop workbench for DynamoDB tables, with an engine of its own. It sends nothing anywhere.</source>
        <translation>Eine Werkbank für DynamoDB-Tabellen, mit eigener Engine. Sie sendet nichts nirgendwohin.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Built with Qt %1 and LevelDB.</source>
        <translation>Gebaut mit Qt %1 und LevelDB.</translation>
    </message>
</context>
<context>
    <name>ui::AddIndexDialog</name>
    <message>
        <source>Add the index</source>
        <translation>Index hinzufügen</translation>
    </message>
    <message>
        <source>Add an index to %1</source>
        <translation>%1 einen Index hinzufügen</translation>
    </message>
    <message>
        <source>A global index. It is filled from %1 in the background; queries can use it when it is active. Local indexes can only be made together with their table.</source>
        <translation>Ein globaler Index. Er wird im Hintergrund aus %1 gefüllt; Abfragen können ihn nutzen, sobald er aktiv ist. Lokale Indizes lassen sich nur zusammen mit ihrer Tabelle anlegen.</translation>
    </message>
    <message>
        <source>the %1 items of the table</source>
        <translation>die %1 Items der Tabelle</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>die Tabelle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read units</source>
        <translation>Leseeinheiten</translation>
    </message>
    <message>
        <source>Write units</source>
        <translation>Schreibeinheiten</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>Adding the index…</source>
        <translation>Der Index wird hinzugefügt…</translation>
    </message>
</context>
<context>
    <name>ui::CodeEditor</name>
    <message>
        <source>Go to the mistake</source>
        <translation>Zum Fehler gehen</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
</context>
<context>
    <name>ui::CodeSurface</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ui::ColumnChooser</name>
    <message>
        <source>Filter %1 attributes</source>
        <translation>%1 Attribute filtern</translation>
    </message>
    <message>
        <source>Filter attributes</source>
        <translation>Attribute filtern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Attributes of the rows seen so far</source>
        <translation>Attribute der bisher gesehenen Zeilen</translation>
    </message>
</context>
<context>
    <name>ui::ColumnHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Search tables and actions</source>
        <translation>Tabellen und Befehle suchen</translation>
    </message>
    <message>
        <source>Open a table or do anything by a few letters (Ctrl+P)</source>
        <translation>Mit wenigen Buchstaben eine Tabelle öffnen oder einen Befehl ausführen (Strg+P)</translation>
    </message>
    <message>
        <source>Tables and actions that fit</source>
        <translation>Passende Tabellen und Befehle</translation>
    </message>
</context>
<context>
    <name>ui::ConflictView</name>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Save merged</source>
        <translation>Zusammengeführtes sichern</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Differences between your item and theirs</source>
        <translation>Unterschiede zwischen Ihrem und dem fremden Item</translation>
    </message>
    <message>
        <source>The whole value</source>
        <translation>Der ganze Wert</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Alle meine</translation>
    </message>
    <message>
        <source>Choose mine where both changed an attribute</source>
        <translation>Die eigene Fassung wählen, wo beide ein Attribut geändert haben</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Alle fremden</translation>
    </message>
    <message>
        <source>Choose theirs where both changed an attribute</source>
        <translation>Die fremde Fassung wählen, wo beide ein Attribut geändert haben</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go on editing mine; nothing is decided</source>
        <translation>Die eigene Fassung weiter bearbeiten; nichts ist entschieden</translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation>Meine verwerfen</translation>
    </message>
    <message>
        <source>Show theirs; undo brings mine back</source>
        <translation>Die fremde Fassung zeigen; Rückgängig holt die eigene zurück</translation>
    </message>
    <message>
        <source>both changed it</source>
        <translation>beide haben es geändert</translation>
    </message>
    <message>
        <source>only you changed it</source>
        <translation>nur Sie haben es geändert</translation>
    </message>
    <message>
        <source>only they changed it</source>
        <translation>nur die anderen haben es geändert</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>Write the merged item, if theirs is still the newest</source>
        <translation>Das zusammengeführte Item schreiben, wenn die fremde Fassung noch die neueste ist</translation>
    </message>
    <message numerus="yes">
        <source>%n attribute(s) still to be decided</source>
        <translation>
            <numerusform>noch %n Attribut zu entscheiden</numerusform>
            <numerusform>noch %n Attribute zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody changed this item since you opened it. Nothing was saved, nothing is lost.</source>
        <translation>Jemand hat dieses Item geändert, seit Sie es geöffnet haben. Nichts wurde gesichert, nichts ist verloren.</translation>
    </message>
    <message numerus="yes">
        <source>Choose mine or theirs for %n attribute(s).</source>
        <translation>
            <numerusform>Wählen Sie für %n Attribut die eigene oder die fremde Fassung.</numerusform>
            <numerusform>Wählen Sie für %n Attribute die eigene oder die fremde Fassung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectGuide</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Diese Zeilen kopieren</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>How to connect with %1</source>
        <translation>Verbinden mit %1</translation>
    </message>
</context>
<context>
    <name>ui::CreateTableDialog</name>
    <message>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Sort key</source>
        <translation>Sortierschlüssel</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>Anfrage zeigen</translation>
    </message>
    <message>
        <source>Add a local index</source>
        <translation>Lokalen Index hinzufügen</translation>
    </message>
    <message>
        <source>Create table</source>
        <translation>Tabelle anlegen</translation>
    </message>
    <message>
        <source>Create a table in %1</source>
        <translation>Eine Tabelle in %1 anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The CreateTable request as it will be sent</source>
        <translation>Die CreateTable-Anfrage, wie sie gesendet wird</translation>
    </message>
    <message>
        <source>Hide the request</source>
        <translation>Anfrage ausblenden</translation>
    </message>
    <message>
        <source>Table name</source>
        <translation>Tabellenname</translation>
    </message>
    <message>
        <source>3 to 255 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>3 bis 255 Buchstaben, Ziffern, &apos;_&apos;, &apos;-&apos; und &apos;.&apos;</translation>
    </message>
    <message>
        <source>Items of one partition key lie in its order</source>
        <translation>Die Items eines Partitionsschlüssels liegen in seiner Reihenfolge</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Add a global index</source>
        <translation>Globalen Index hinzufügen</translation>
    </message>
    <message>
        <source>Queries by other attributes than the table&apos;s keys</source>
        <translation>Abfragen nach anderen Attributen als den Schlüsseln der Tabelle</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>Nach Bedarf</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>On demand: paid by request. Provisioned: a fixed rate, also for each global index</source>
        <translation>Nach Bedarf: Bezahlung je Anfrage. Bereitgestellt: eine feste Rate, auch für jeden globalen Index</translation>
    </message>
    <message>
        <source>Read units</source>
        <translation>Leseeinheiten</translation>
    </message>
    <message>
        <source>Write units</source>
        <translation>Schreibeinheiten</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>The CreateTable request</source>
        <translation>Die CreateTable-Anfrage</translation>
    </message>
    <message>
        <source>The table&apos;s partition key in another order</source>
        <translation>Der Partitionsschlüssel der Tabelle in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>Local indexes need a table with a sort key</source>
        <translation>Lokale Indizes brauchen eine Tabelle mit Sortierschlüssel</translation>
    </message>
    <message>
        <source>Index %1: %2</source>
        <translation>Index %1: %2</translation>
    </message>
    <message>
        <source>Creating the table…</source>
        <translation>Die Tabelle wird angelegt…</translation>
    </message>
    <message>
        <source>There is a table %1 already</source>
        <translation>Es gibt schon eine Tabelle %1</translation>
    </message>
</context>
<context>
    <name>ui::DatabaseCommands</name>
    <message>
        <source>Open a database folder</source>
        <translation>Einen Datenbankordner öffnen</translation>
    </message>
    <message>
        <source>Name the folder of the new database</source>
        <translation>Den Ordner der neuen Datenbank benennen</translation>
    </message>
    <message>
        <source>database</source>
        <translation>datenbank</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>A new database needs a folder of its own. Choose another name, or open the database that is there.</source>
        <translation>Eine neue Datenbank braucht einen eigenen Ordner. Wählen Sie einen anderen Namen, oder öffnen Sie die vorhandene Datenbank.</translation>
    </message>
    <message>
        <source>The desktop has no program to show %1.</source>
        <translation>Auf diesem Desktop gibt es kein Programm, das %1 zeigt.</translation>
    </message>
    <message>
        <source>Open a database first: files are imported into the one at hand.</source>
        <translation>Öffnen Sie zuerst eine Datenbank: Dateien werden in die aktuelle importiert.</translation>
    </message>
    <message>
        <source>%1 is open for reading only, so nothing can be imported into it.</source>
        <translation>%1 ist nur zum Lesen geöffnet; darum lässt sich nichts importieren.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Nur lesend öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Create the sample database</source>
        <translation>Beispieldatenbank anlegen</translation>
    </message>
    <message>
        <source>Create a database here</source>
        <translation>Hier eine Datenbank anlegen</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Repair...</source>
        <translation>Reparieren...</translation>
    </message>
    <message>
        <source>%1 was read from end to end (rows: %2). Nothing is wrong with it.</source>
        <translation>%1 wurde von Anfang bis Ende gelesen (Zeilen: %2). Alles ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is damaged. %n problems were found; the job&apos;s log has them all.</source>
        <translation>
            <numerusform>%1 ist beschädigt. %n Problem wurde gefunden; es steht im Protokoll der Aufgabe.</numerusform>
            <numerusform>%1 ist beschädigt. %n Probleme wurden gefunden; alle stehen im Protokoll der Aufgabe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair the database %1?</source>
        <translation>Datenbank %1 reparieren?</translation>
    </message>
    <message>
        <source>First a copy of the database as it is now is put aside, into a folder &quot;repair-1&quot; (or the next free number) within %1. Then the database is made anew from all that can still be read, with all its indexes. What cannot be read any more is in the copy only.</source>
        <translation>Zuerst wird eine Kopie der Datenbank, wie sie jetzt ist, in einen Ordner „repair-1“ (oder die nächste freie Nummer) in %1 gelegt. Dann wird die Datenbank aus allem, was noch lesbar ist, neu aufgebaut, mit allen Indizes. Was nicht mehr lesbar ist, steht nur noch in der Kopie.</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>%1 reparieren</translation>
    </message>
    <message>
        <source>%1 could not be repaired. %2</source>
        <translation>%1 konnte nicht repariert werden. %2</translation>
    </message>
    <message>
        <source>%1 was repaired. Rows that could be read, indexes included: %2. The database as it was is kept in %3.</source>
        <translation>%1 wurde repariert. Lesbare Zeilen, Indizes eingeschlossen: %2. Die Datenbank, wie sie war, liegt in %3.</translation>
    </message>
    <message>
        <source>Show the copy</source>
        <translation>Kopie zeigen</translation>
    </message>
    <message>
        <source>Check...</source>
        <translation>Prüfen...</translation>
    </message>
</context>
<context>
    <name>ui::DockTitle</name>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
</context>
<context>
    <name>ui::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ui::Endpoint</name>
    <message>
        <source>This is no URL, such as http://localhost:8000</source>
        <translation>Das ist keine URL wie http://localhost:8000</translation>
    </message>
    <message>
        <source>A URL begins with http:// or https://</source>
        <translation>Eine URL beginnt mit http:// oder https://</translation>
    </message>
    <message>
        <source>Name a host, such as localhost</source>
        <translation>Nennen Sie einen Host, etwa localhost</translation>
    </message>
    <message>
        <source>Leave out the user and what stands behind #</source>
        <translation>Lassen Sie den Benutzer weg und was hinter # steht</translation>
    </message>
    <message>
        <source>This is production: %1.</source>
        <translation>Das ist Produktion: %1.</translation>
    </message>
</context>
<context>
    <name>ui::EndpointCommands</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Change the keys...</source>
        <translation>Zugangsschlüssel ändern...</translation>
    </message>
    <message>
        <source>Edit the connection...</source>
        <translation>Verbindung bearbeiten...</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Read the AWS profiles</source>
        <translation>AWS-Profile lesen</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Verbindung zu %1 prüfen</translation>
    </message>
    <message>
        <source>It answers: %1 tables, %2 ms.</source>
        <translation>Er antwortet: %1 Tabellen, %2 ms.</translation>
    </message>
    <message>
        <source>Remove the connection %1?</source>
        <translation>Die Verbindung %1 entfernen?</translation>
    </message>
    <message>
        <source>Its settings and the keys kept for it are forgotten. The tables at %1 stay as they are.</source>
        <translation>Ihre Einstellungen und die für sie aufbewahrten Zugangsschlüssel werden vergessen. Die Tabellen bei %1 bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>The desktop has no keyring that could be used: the keys of %1 are kept until the program ends, and have to be typed again then.</source>
        <translation>Auf diesem Desktop ist kein Schlüsselbund verfügbar: Die Zugangsschlüssel von %1 werden bis zum Ende des Programms aufbewahrt und müssen danach neu eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>ui::EndpointDialog</name>
    <message>
        <source>Read only: nothing that writes is sent</source>
        <translation>Nur lesen: nichts wird gesendet, das schreibt</translation>
    </message>
    <message>
        <source>Production: a table&apos;s name is typed before anything in it is deleted</source>
        <translation>Produktion: vor jedem Löschen den Namen der Tabelle eingeben</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Save the connection</source>
        <translation>Verbindung speichern</translation>
    </message>
    <message>
        <source>Connect to an endpoint</source>
        <translation>Mit einem Endpunkt verbinden</translation>
    </message>
    <message>
        <source>Edit the connection %1</source>
        <translation>Verbindung %1 bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>AWS, in a region</source>
        <translation>AWS, in einer Region</translation>
    </message>
    <message>
        <source>An endpoint&apos;s URL</source>
        <translation>URL eines Endpunkts</translation>
    </message>
    <message>
        <source>DynamoDB Local, ScyllaDB Alternator, another Tablewright: whatever speaks DynamoDB</source>
        <translation>DynamoDB Local, ScyllaDB Alternator, ein anderes Tablewright: alles, was DynamoDB spricht</translation>
    </message>
    <message>
        <source>Requests are signed for it</source>
        <translation>Für sie werden Anfragen signiert</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>AWS profile</source>
        <translation>AWS-Profil</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>An access key typed here</source>
        <translation>Hier eingegebener Zugangsschlüssel</translation>
    </message>
    <message>
        <source>None: the endpoint takes any key</source>
        <translation>Keine: der Endpunkt nimmt jeden Schlüssel</translation>
    </message>
    <message>
        <source>Only with temporary keys</source>
        <translation>Nur bei befristeten Schlüsseln</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel-ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>A line in the navigator and under the tabs</source>
        <translation>Eine Linie im Navigator und unter den Tabs</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Enter the endpoint&apos;s URL</source>
        <translation>Geben Sie die URL des Endpunkts ein</translation>
    </message>
    <message>
        <source>A region is named like eu-west-1</source>
        <translation>Eine Region heißt etwa eu-west-1</translation>
    </message>
    <message>
        <source>Name the connection</source>
        <translation>Geben Sie der Verbindung einen Namen</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Wählen Sie ein Profil</translation>
    </message>
    <message>
        <source>Enter the access key</source>
        <translation>Geben Sie die Zugangsschlüssel-ID ein</translation>
    </message>
    <message>
        <source>Enter the secret access key</source>
        <translation>Geben Sie den geheimen Schlüssel ein</translation>
    </message>
    <message>
        <source>No profile was found in ~/.aws/config and ~/.aws/credentials.</source>
        <translation>In ~/.aws/config und ~/.aws/credentials wurde kein Profil gefunden.</translation>
    </message>
    <message>
        <source>From ~/.aws/config and ~/.aws/credentials: keys, roles, single sign-on, processes. Nothing of them is stored here.</source>
        <translation>Aus ~/.aws/config und ~/.aws/credentials: Schlüssel, Rollen, Single Sign-on, Prozesse. Nichts davon wird hier gespeichert.</translation>
    </message>
    <message>
        <source>AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or AWS_PROFILE, as this program was started with.</source>
        <translation>AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY und AWS_SESSION_TOKEN oder AWS_PROFILE, wie sie beim Start dieses Programms gesetzt waren.</translation>
    </message>
    <message>
        <source>Secrets are kept in the desktop&apos;s keyring, never in a file. Without a keyring they are forgotten when the program ends.</source>
        <translation>Geheimnisse liegen im Schlüsselbund des Desktops, nie in einer Datei. Ohne Schlüsselbund werden sie am Ende des Programms vergessen.</translation>
    </message>
    <message>
        <source>Requests are signed with a made-up key. AWS would refuse it.</source>
        <translation>Anfragen werden mit einem erfundenen Schlüssel signiert. AWS würde ihn ablehnen.</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Prüfung abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>There is no such table or index.</source>
        <translation>Diese Tabelle oder diesen Index gibt es nicht.</translation>
    </message>
    <message>
        <source>It may have been deleted: refresh the navigator.</source>
        <translation>Vielleicht wurde sie gelöscht: aktualisieren Sie den Navigator.</translation>
    </message>
    <message>
        <source>Wait until the table is active, then try again.</source>
        <translation>Warten Sie, bis die Tabelle aktiv ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The item is not as it was when it was read.</source>
        <translation>Das Item ist nicht mehr so, wie es gelesen wurde.</translation>
    </message>
    <message>
        <source>Read it again and repeat the change.</source>
        <translation>Lesen Sie es neu, und wiederholen Sie die Änderung.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Another transaction is at work on this item.</source>
        <translation>Eine andere Transaktion arbeitet gerade an diesem Item.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The item collection would grow beyond 10 GB.</source>
        <translation>Die Item-Sammlung würde über 10 GB wachsen.</translation>
    </message>
    <message>
        <source>The table is asked for more than its capacity.</source>
        <translation>Von der Tabelle wird mehr verlangt als ihre Kapazität.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Moment, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy the folder before anything else, then open it read-only to export what can be read.</source>
        <translation>Nichts wurde verändert. Kopieren Sie den Ordner zuallererst; öffnen Sie ihn dann nur lesend, um zu exportieren, was lesbar ist.</translation>
    </message>
    <message>
        <source>Check that the disk is there, has room and allows writing.</source>
        <translation>Prüfen Sie, ob der Datenträger da ist, Platz hat und Schreiben erlaubt.</translation>
    </message>
    <message>
        <source>Close the other program, or open the database read-only.</source>
        <translation>Schließen Sie das andere Programm, oder öffnen Sie die Datenbank nur lesend.</translation>
    </message>
    <message>
        <source>This database is open for reading only.</source>
        <translation>Diese Datenbank ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Open it for writing to change it.</source>
        <translation>Öffnen Sie sie zum Schreiben, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>This database cannot do that.</source>
        <translation>Das kann diese Datenbank nicht.</translation>
    </message>
    <message>
        <source>Another program holds the database (%1).</source>
        <translation>Ein anderes Programm hält die Datenbank (%1).</translation>
    </message>
    <message>
        <source>Another program is at work on the database.</source>
        <translation>Ein anderes Programm arbeitet an der Datenbank.</translation>
    </message>
    <message>
        <source>Use other keys, or ask for the permission.</source>
        <translation>Verwenden Sie andere Zugangsschlüssel, oder bitten Sie um die Berechtigung.</translation>
    </message>
    <message>
        <source>Check the keys of the connection.</source>
        <translation>Prüfen Sie die Zugangsschlüssel der Verbindung.</translation>
    </message>
    <message>
        <source>The session of these keys is over.</source>
        <translation>Die Sitzung dieser Zugangsschlüssel ist abgelaufen.</translation>
    </message>
    <message>
        <source>Sign in anew, then try again: nothing here is lost.</source>
        <translation>Melden Sie sich neu an und versuchen Sie es erneut: Hier geht nichts verloren.</translation>
    </message>
    <message>
        <source>Check the secret access key and the region of the connection.</source>
        <translation>Prüfen Sie den geheimen Schlüssel und die Region der Verbindung.</translation>
    </message>
    <message>
        <source>Choose other keys for the connection.</source>
        <translation>Wählen Sie andere Zugangsschlüssel für die Verbindung.</translation>
    </message>
    <message>
        <source>Then try again: nothing here is lost.</source>
        <translation>Versuchen Sie es danach erneut: Hier geht nichts verloren.</translation>
    </message>
    <message>
        <source>Check the name of the host, and that this computer is online.</source>
        <translation>Prüfen Sie den Namen des Hosts und ob dieser Computer online ist.</translation>
    </message>
    <message>
        <source>Start the endpoint, or check the host and the port.</source>
        <translation>Starten Sie den Endpunkt, oder prüfen Sie Host und Port.</translation>
    </message>
    <message>
        <source>Check the network, or the VPN that leads there.</source>
        <translation>Prüfen Sie das Netzwerk oder das VPN, das dorthin führt.</translation>
    </message>
    <message>
        <source>Check whether the endpoint speaks https, and who signed its certificate.</source>
        <translation>Prüfen Sie, ob der Endpunkt https spricht und wer sein Zertifikat signiert hat.</translation>
    </message>
    <message>
        <source>Try again, or check the host and the port.</source>
        <translation>Versuchen Sie es erneut, oder prüfen Sie Host und Port.</translation>
    </message>
    <message>
        <source>If it was a write, look whether it happened before you repeat it.</source>
        <translation>War es ein Schreibvorgang, sehen Sie nach, ob er geschehen ist, bevor Sie ihn wiederholen.</translation>
    </message>
    <message>
        <source>Check that a DynamoDB endpoint is at this address.</source>
        <translation>Prüfen Sie, ob unter dieser Adresse ein DynamoDB-Endpunkt ist.</translation>
    </message>
</context>
<context>
    <name>ui::ExportActions</name>
    <message>
        <source>Export %1 to %2</source>
        <translation>%1 nach %2 exportieren</translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation>%1 wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Read attribute names</source>
        <translation>Attributnamen lesen</translation>
    </message>
    <message>
        <source>%1 items, %2, in %3</source>
        <translation>%1 Items, %2, in %3</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>DynamoDB JSON</source>
        <translation>DynamoDB-JSON</translation>
    </message>
    <message>
        <source>An item a line. Keeps every type: the one to import again.</source>
        <translation>Ein Item je Zeile. Behält jeden Typ: damit lässt sich wieder importieren.</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>An item a line, as people write JSON. Sets become lists.</source>
        <translation>Ein Item je Zeile, wie man JSON schreibt. Mengen werden Listen.</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON-Array</translation>
    </message>
    <message>
        <source>The same in one array.</source>
        <translation>Dasselbe in einem Array.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>For spreadsheets. Keys come first; maps and lists are JSON inside a cell.</source>
        <translation>Für Tabellenkalkulationen. Schlüssel zuerst; Maps und Listen stehen als JSON in einer Zelle.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Alle Attribute</translation>
    </message>
    <message>
        <source>Attributes to export</source>
        <translation>Zu exportierende Attribute</translation>
    </message>
    <message>
        <source>The list names the attributes of the first items. Without a choice every attribute of every item is exported.</source>
        <translation>Die Liste nennt die Attribute der ersten Items. Ohne Auswahl wird jedes Attribut jedes Items exportiert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export %1 items</source>
        <translation>%1 Items exportieren</translation>
    </message>
    <message>
        <source>Export items</source>
        <translation>Items exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 ersetzen?</translation>
    </message>
    <message>
        <source>The file is there already. It is replaced when the export is complete, and stays as it is if the export is stopped.</source>
        <translation>Die Datei gibt es schon. Sie wird ersetzt, wenn der Export vollständig ist, und bleibt wie sie ist, wenn er abgebrochen wird.</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
</context>
<context>
    <name>ui::FilterRow</name>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>exists</source>
        <translation>existiert</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>existiert nicht</translation>
    </message>
    <message>
        <source>is of type</source>
        <translation>ist vom Typ</translation>
    </message>
    <message>
        <source>size =</source>
        <translation>Größe =</translation>
    </message>
    <message>
        <source>size ≠</source>
        <translation>Größe ≠</translation>
    </message>
    <message>
        <source>size &lt;</source>
        <translation>Größe &lt;</translation>
    </message>
    <message>
        <source>size ≤</source>
        <translation>Größe ≤</translation>
    </message>
    <message>
        <source>size &gt;</source>
        <translation>Größe &gt;</translation>
    </message>
    <message>
        <source>size ≥</source>
        <translation>Größe ≥</translation>
    </message>
    <message>
        <source>size between</source>
        <translation>Größe zwischen</translation>
    </message>
    <message>
        <source>Use this condition</source>
        <translation>Diese Bedingung verwenden</translation>
    </message>
    <message>
        <source>not</source>
        <translation>nicht</translation>
    </message>
    <message>
        <source>Negate the group</source>
        <translation>Gruppe verneinen</translation>
    </message>
    <message>
        <source>Negate the condition</source>
        <translation>Bedingung verneinen</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Bedingung entfernen</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>alle davon</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>eine davon</translation>
    </message>
    <message>
        <source>How the conditions of the group are joined</source>
        <translation>Wie die Bedingungen der Gruppe verbunden sind</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>An attribute, or a path into it: address.city, lines[0].sku</source>
        <translation>Ein Attribut oder ein Pfad hinein: address.city, lines[0].sku</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>a, b, &quot;c, d&quot;</source>
        <translation>a, b, &quot;c, d&quot;</translation>
    </message>
    <message>
        <source>bytes or members</source>
        <translation>Bytes oder Elemente</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2+</source>
        <translation>%1 von %2+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::GridView</name>
    <message>
        <source>Key columns</source>
        <translation>Schlüsselspalten</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
</context>
<context>
    <name>ui::ImportActions</name>
    <message>
        <source>Save the list of rows left out</source>
        <translation>Liste der ausgelassenen Zeilen sichern</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1 into %2</source>
        <translation>%1 in %2 importieren</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Dateien für den Import wählen</translation>
    </message>
    <message>
        <source>Look into %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1: the items of %2 were not asked for</source>
        <translation>%1: nach den Items von %2 war nicht gefragt</translation>
    </message>
    <message>
        <source>%1: %2 items imported into %3, %4 rows left out</source>
        <translation>%1: %2 Items in %3 importiert, %4 Zeilen ausgelassen</translation>
    </message>
</context>
<context>
    <name>ui::ImportChecks</name>
    <message>
        <source>The column %1 is a key: it cannot be left out.</source>
        <translation>Die Spalte %1 ist ein Schlüssel: sie kann nicht ausgelassen werden.</translation>
    </message>
    <message>
        <source>The column %1 is a key: it must be a string, a number or binary.</source>
        <translation>Die Spalte %1 ist ein Schlüssel: sie muss Zeichenkette, Zahl oder binär sein.</translation>
    </message>
    <message>
        <source>Partition key and sort key cannot be the same column.</source>
        <translation>Partitions- und Sortierschlüssel können nicht dieselbe Spalte sein.</translation>
    </message>
    <message>
        <source>No column becomes %1, a key of the table. Give one of them that attribute name.</source>
        <translation>Keine Spalte wird %1, ein Schlüssel der Tabelle. Geben Sie einer davon diesen Attributnamen.</translation>
    </message>
    <message>
        <source>There are no items in the file.</source>
        <translation>Die Datei enthält keine Items.</translation>
    </message>
    <message>
        <source>There is a table %1 already. Choose it in the list, or another name.</source>
        <translation>Es gibt schon eine Tabelle %1. Wählen Sie sie in der Liste oder einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation>In %1 importieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose files...</source>
        <translation>Dateien wählen...</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Empty fields become</source>
        <translation>Leere Felder werden</translation>
    </message>
    <message>
        <source>nothing: left out</source>
        <translation>nichts: ausgelassen</translation>
    </message>
    <message>
        <source>an empty string</source>
        <translation>eine leere Zeichenkette</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Dateien für den Import wählen</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keine gewählt</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiteres</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be read to its end. %1</source>
        <translation>Die Datei lässt sich nicht bis zum Ende lesen. %1</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Reading the start of the file...</source>
        <translation>Der Anfang der Datei wird gelesen...</translation>
    </message>
    <message numerus="yes">
        <source>the items of %n files</source>
        <translation>
            <numerusform>die Items von %n Datei</numerusform>
            <numerusform>die Items von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Items</translation>
    </message>
    <message>
        <source>about %1 items</source>
        <translation>etwa %1 Items</translation>
    </message>
    <message>
        <source>Puts %1 into %2. An item that has the same key is replaced.</source>
        <translation>Schreibt %1 in %2. Ein Item mit demselben Schlüssel wird ersetzt.</translation>
    </message>
    <message>
        <source>Of the rows shown %1 will be left out (%2).</source>
        <translation>Von den gezeigten Zeilen werden %1 ausgelassen (%2).</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import %1 items into %2</source>
        <translation>%1 Items in %2 importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows shown have the key of another row: the last one stays.</source>
        <translation>
            <numerusform>%n der gezeigten Zeilen hat den Schlüssel einer anderen Zeile: die letzte bleibt.</numerusform>
            <numerusform>%n der gezeigten Zeilen haben den Schlüssel einer anderen Zeile: die letzte bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Items of</source>
        <translation>Items von</translation>
    </message>
    <message>
        <source>The table, in the file, whose items are shown</source>
        <translation>Die Tabelle in der Datei, deren Items gezeigt werden</translation>
    </message>
    <message numerus="yes">
        <source>Import all %n tables</source>
        <translation>
            <numerusform>Alle %n Tabellen importieren</numerusform>
            <numerusform>Alle %n Tabellen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Another table of the file becomes %1 already. Choose another name.</source>
        <translation>Eine andere Tabelle der Datei wird schon %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with the key %2</source>
        <translation>%1 mit dem Schlüssel %2</translation>
    </message>
    <message>
        <source>Makes the tables %1.</source>
        <translation>Legt die Tabellen %1 an.</translation>
    </message>
    <message>
        <source>Makes the table %1 and puts %2 into it.</source>
        <translation>Legt die Tabelle %1 an und schreibt %2 hinein.</translation>
    </message>
</context>
<context>
    <name>ui::ImportFormats</name>
    <message>
        <source>CSV, separated by semicolons</source>
        <translation>CSV, getrennt durch Semikola</translation>
    </message>
    <message>
        <source>CSV, separated by tabs</source>
        <translation>CSV, getrennt durch Tabulatoren</translation>
    </message>
    <message>
        <source>CSV, separated by bars</source>
        <translation>CSV, getrennt durch senkrechte Striche</translation>
    </message>
    <message>
        <source>CSV, separated by commas</source>
        <translation>CSV, getrennt durch Kommas</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>DynamoDB JSON</source>
        <translation>DynamoDB-JSON</translation>
    </message>
    <message>
        <source>%1, one item a line</source>
        <translation>%1, ein Item je Zeile</translation>
    </message>
    <message>
        <source>%1, one item after the other</source>
        <translation>%1, ein Item nach dem anderen</translation>
    </message>
    <message>
        <source>%1, an array of items</source>
        <translation>%1, ein Array von Items</translation>
    </message>
    <message>
        <source>%1, items of several tables</source>
        <translation>%1, Items mehrerer Tabellen</translation>
    </message>
    <message>
        <source>%1, the items in &quot;%2&quot;</source>
        <translation>%1, die Items in „%2“</translation>
    </message>
</context>
<context>
    <name>ui::ImportPlans</name>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewModel</name>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>String</source>
        <translation>Zeichenkette</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>Binary, from base64</source>
        <translation>Binär, aus Base64</translation>
    </message>
    <message>
        <source>String set</source>
        <translation>Zeichenkettenmenge</translation>
    </message>
    <message>
        <source>Number set</source>
        <translation>Zahlenmenge</translation>
    </message>
    <message>
        <source>Binary set</source>
        <translation>Binärmenge</translation>
    </message>
    <message>
        <source>Map or list, from JSON</source>
        <translation>Map oder Liste, aus JSON</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The attribute&apos;s name in the table. Double-click to change it.</source>
        <translation>Der Name des Attributs in der Tabelle. Doppelklick ändert ihn.</translation>
    </message>
    <message>
        <source>What the column&apos;s values become. Double-click to change it.</source>
        <translation>Was aus den Werten der Spalte wird. Doppelklick ändert es.</translation>
    </message>
    <message>
        <source>Attribute of column %1: %2</source>
        <translation>Attribut der Spalte %1: %2</translation>
    </message>
    <message>
        <source>Type of column %1: %2</source>
        <translation>Typ der Spalte %1: %2</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewView</name>
    <message>
        <source>The first rows, and what becomes of each column</source>
        <translation>Die ersten Zeilen, und was aus jeder Spalte wird</translation>
    </message>
</context>
<context>
    <name>ui::ImportReportDialog</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Warum sie ausgelassen wurde</translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation>In %1 importieren</translation>
    </message>
    <message>
        <source>Save list...</source>
        <translation>Liste sichern...</translation>
    </message>
    <message>
        <source>Save the list of rows left out</source>
        <translation>Liste der ausgelassenen Zeilen sichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopped after %1 items</source>
        <translation>Nach %1 Items angehalten</translation>
    </message>
    <message>
        <source>Ended early, after %1 items</source>
        <translation>Vorzeitig beendet, nach %1 Items</translation>
    </message>
    <message>
        <source>%1 items imported into %2</source>
        <translation>%1 Items in %2 importiert</translation>
    </message>
    <message>
        <source>What was imported until then is in %1.</source>
        <translation>Was bis dahin importiert wurde, ist in %1.</translation>
    </message>
    <message>
        <source>%1 rows were left out; the rest was not affected.</source>
        <translation>%1 Zeilen wurden ausgelassen; die übrigen sind davon nicht berührt.</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Die ersten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>The list is in %1.</source>
        <translation>Die Liste ist in %1.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>ui::ImportTarget</name>
    <message>
        <source>Into</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>A new table</source>
        <translation>Eine neue Tabelle</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>Name of the new table</source>
        <translation>Name der neuen Tabelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Sort key</source>
        <translation>Sortierschlüssel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
</context>
<context>
    <name>ui::IndexForm</name>
    <message>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Partition key of the index</source>
        <translation>Partitionsschlüssel des Index</translation>
    </message>
    <message>
        <source>Sort key</source>
        <translation>Sortierschlüssel</translation>
    </message>
    <message>
        <source>Sort key of the index</source>
        <translation>Sortierschlüssel des Index</translation>
    </message>
    <message>
        <source>Index name</source>
        <translation>Indexname</translation>
    </message>
    <message>
        <source>Name of the index</source>
        <translation>Name des Index</translation>
    </message>
    <message>
        <source>What queries call it</source>
        <translation>So heißt er in Abfragen</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Kind of the index</source>
        <translation>Art des Index</translation>
    </message>
    <message>
        <source>Global: keys of its own. Local: the table&apos;s partition key, another sort key</source>
        <translation>Global: eigene Schlüssel. Lokal: der Partitionsschlüssel der Tabelle, ein anderer Sortierschlüssel</translation>
    </message>
    <message>
        <source>Leave this index out</source>
        <translation>Diesen Index weglassen</translation>
    </message>
    <message>
        <source>Items of one partition key lie in its order</source>
        <translation>Die Items eines Partitionsschlüssels liegen in seiner Reihenfolge</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Alle Attribute</translation>
    </message>
    <message>
        <source>Keys only</source>
        <translation>Nur Schlüssel</translation>
    </message>
    <message>
        <source>Keys and named attributes</source>
        <translation>Schlüssel und genannte Attribute</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>What the index holds of each item; more needs more space</source>
        <translation>Was der Index von jedem Item enthält; mehr braucht mehr Platz</translation>
    </message>
    <message>
        <source>Names, separated by commas</source>
        <translation>Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Attributes that the index includes</source>
        <translation>Attribute, die der Index einschließt</translation>
    </message>
</context>
<context>
    <name>ui::ItemDocument</name>
    <message>
        <source>Edit text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Drop text</source>
        <translation>Text verwerfen</translation>
    </message>
</context>
<context>
    <name>ui::ItemEditor</name>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to what the table holds; undo brings your changes back</source>
        <translation>Zurück zu dem, was die Tabelle enthält; Rückgängig holt Ihre Änderungen zurück</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Write the changes to the table (Ctrl+S)</source>
        <translation>Die Änderungen in die Tabelle schreiben (Strg+S)</translation>
    </message>
    <message>
        <source>%1 is open for reading only: the item cannot be changed here.</source>
        <translation>%1 ist nur zum Lesen geöffnet: das Item lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>Choose a row to see its whole item here.</source>
        <translation>Wählen Sie eine Zeile, um hier ihr ganzes Item zu sehen.</translation>
    </message>
    <message>
        <source>Reading the item…</source>
        <translation>Das Item wird gelesen…</translation>
    </message>
    <message>
        <source>The item could not be read.</source>
        <translation>Das Item konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>The table holds no item with this key any more.</source>
        <translation>Die Tabelle enthält kein Item mit diesem Schlüssel mehr.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Go to the mistake</source>
        <translation>Zum Fehler gehen</translation>
    </message>
    <message>
        <source>Leave the text as it is?</source>
        <translation>Den Text so lassen?</translation>
    </message>
    <message>
        <source>It makes no item yet, so the other views cannot show it. Dropping it goes back to the last text that did; undo brings it back.</source>
        <translation>Er ergibt noch kein Item, darum können ihn die anderen Ansichten nicht zeigen. Verwerfen geht zum letzten Text zurück, der eines ergab; Rückgängig holt ihn wieder.</translation>
    </message>
    <message>
        <source>Drop the text</source>
        <translation>Text verwerfen</translation>
    </message>
    <message>
        <source>Stay and correct it</source>
        <translation>Bleiben und berichtigen</translation>
    </message>
    <message>
        <source>Discard the new item?</source>
        <translation>Das neue Item verwerfen?</translation>
    </message>
    <message>
        <source>Discard the changes to %1?</source>
        <translation>Die Änderungen an %1 verwerfen?</translation>
    </message>
    <message>
        <source>It is not in the table yet.</source>
        <translation>Es ist noch nicht in der Tabelle.</translation>
    </message>
    <message>
        <source>They are not in the table yet. Save them first to keep them.</source>
        <translation>Sie sind noch nicht in der Tabelle. Sichern Sie sie zuerst, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Discard the item</source>
        <translation>Item verwerfen</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>%1 is open for reading only: nothing can be saved to it.</source>
        <translation>%1 ist nur zum Lesen geöffnet: nichts lässt sich darin sichern.</translation>
    </message>
    <message>
        <source>Not saved: the text makes no item yet.</source>
        <translation>Nicht gesichert: der Text ergibt noch kein Item.</translation>
    </message>
    <message>
        <source>Not saved: %1.</source>
        <translation>Nicht gesichert: %1.</translation>
    </message>
    <message>
        <source>Move the item to another key?</source>
        <translation>Das Item unter einen anderen Schlüssel verschieben?</translation>
    </message>
    <message>
        <source>A key cannot be changed in place. The item is written under its new key and removed under %1, both in one transaction.</source>
        <translation>Ein Schlüssel lässt sich nicht an Ort und Stelle ändern. Das Item wird unter dem neuen Schlüssel geschrieben und unter %1 entfernt, beides in einer Transaktion.</translation>
    </message>
    <message>
        <source>Move the item</source>
        <translation>Item verschieben</translation>
    </message>
    <message>
        <source>Delete the item %1?</source>
        <translation>Das Item %1 löschen?</translation>
    </message>
    <message>
        <source>It goes from the table %1 and from all its indexes. There is no way back but an export or a backup made before.</source>
        <translation>Es verschwindet aus der Tabelle %1 und allen ihren Indizes. Zurück führt nur ein vorher gemachter Export oder eine Sicherung.</translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation>Item löschen</translation>
    </message>
    <message>
        <source>Not duplicated: the text makes no item yet.</source>
        <translation>Nicht dupliziert: der Text ergibt noch kein Item.</translation>
    </message>
    <message>
        <source>A copy. Give it a key of its own, then save it.</source>
        <translation>Eine Kopie. Geben Sie ihr einen eigenen Schlüssel, und sichern Sie sie.</translation>
    </message>
    <message>
        <source>Somebody else had deleted the item already.</source>
        <translation>Jemand anders hatte das Item schon gelöscht.</translation>
    </message>
    <message>
        <source>Not saved: somebody deleted this item meanwhile. Your version is still here.</source>
        <translation>Nicht gesichert: jemand hat dieses Item inzwischen gelöscht. Ihre Fassung ist noch hier.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation>Meine verwerfen</translation>
    </message>
    <message>
        <source>Compare with it</source>
        <translation>Damit vergleichen</translation>
    </message>
    <message>
        <source>Not saved: the table holds an item with this key already. Give this one another key.</source>
        <translation>Nicht gesichert: die Tabelle enthält schon ein Item mit diesem Schlüssel. Geben Sie diesem einen anderen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Not deleted: somebody changed the item since it was read. This is how it is now.</source>
        <translation>Nicht gelöscht: jemand hat das Item seit dem Lesen geändert. So ist es jetzt.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neues Item</translation>
    </message>
</context>
<context>
    <name>ui::ItemGrid</name>
    <message>
        <source>%1 rows are too many for the clipboard (at most %2). Export them to a file.</source>
        <translation>%1 Zeilen sind zu viele für die Zwischenablage (höchstens %2). Exportieren Sie sie in eine Datei.</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>1 Zeile kopiert</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 Zeilen kopiert</translation>
    </message>
    <message>
        <source>; %1 deleted meanwhile</source>
        <translation>; %1 inzwischen gelöscht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cells, as text</source>
        <translation>Zellen, als Text</translation>
    </message>
    <message>
        <source>Cells, with column names</source>
        <translation>Zellen, mit Spaltennamen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Items, as JSON</source>
        <translation>Items, als JSON</translation>
    </message>
    <message>
        <source>Items, as DynamoDB JSON</source>
        <translation>Items, als DynamoDB-JSON</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Fit width to content</source>
        <translation>Breite an Inhalt anpassen</translation>
    </message>
    <message>
        <source>Fit all widths</source>
        <translation>Alle Breiten anpassen</translation>
    </message>
    <message>
        <source>Columns (%1 more attributes)...</source>
        <translation>Spalten (%1 weitere Attribute)...</translation>
    </message>
    <message>
        <source>Columns...</source>
        <translation>Spalten...</translation>
    </message>
</context>
<context>
    <name>ui::ItemHeader</name>
    <message>
        <source>Duplicate the item</source>
        <translation>Item duplizieren</translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation>Item löschen</translation>
    </message>
    <message>
        <source>Close the item</source>
        <translation>Item schließen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>DynamoDB JSON</source>
        <translation>DynamoDB-JSON</translation>
    </message>
    <message>
        <source>Show the item as %1</source>
        <translation>Das Item als %1 zeigen</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Item %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
</context>
<context>
    <name>ui::ItemSession</name>
    <message>
        <source>Read an item of %1</source>
        <translation>Ein Item von %1 lesen</translation>
    </message>
    <message>
        <source>Read the keys of %1</source>
        <translation>Die Schlüssel von %1 lesen</translation>
    </message>
    <message>
        <source>Restored draft</source>
        <translation>Wiederhergestellter Entwurf</translation>
    </message>
    <message>
        <source>Save an item of %1</source>
        <translation>Ein Item von %1 sichern</translation>
    </message>
    <message>
        <source>Attributes others added</source>
        <translation>Von anderen hinzugefügte Attribute</translation>
    </message>
    <message>
        <source>Delete an item of %1</source>
        <translation>Ein Item von %1 löschen</translation>
    </message>
</context>
<context>
    <name>ui::ItemTextView</name>
    <message>
        <source>Item as JSON</source>
        <translation>Item als JSON</translation>
    </message>
    <message>
        <source>Item as DynamoDB JSON</source>
        <translation>Item als DynamoDB-JSON</translation>
    </message>
    <message>
        <source>Check the text of an item</source>
        <translation>Den Text eines Items prüfen</translation>
    </message>
</context>
<context>
    <name>ui::ItemTreeDelegate</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>base64, or 0x and hex digits</source>
        <translation>Base64, oder 0x und Hexadezimalziffern</translation>
    </message>
</context>
<context>
    <name>ui::ItemTreeModel</name>
    <message>
        <source>member %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Element hinzufügen</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Add an attribute</source>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>An item cannot be without its key</source>
        <translation>Ein Item kann nicht ohne seinen Schlüssel sein</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move an entry</source>
        <translation>Eintrag verschieben</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Make it a %1</source>
        <translation>Zu %1 machen</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>sort key</source>
        <translation>Sortierschlüssel</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ui::ItemTreeView</name>
    <message>
        <source>Filter names and values</source>
        <translation>Namen und Werte filtern</translation>
    </message>
    <message>
        <source>Add an entry (Insert)</source>
        <translation>Eintrag hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove the entry (Delete)</source>
        <translation>Eintrag entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Eintrag entfernen</translation>
    </message>
    <message>
        <source>Item as a tree</source>
        <translation>Item als Baum</translation>
    </message>
    <message>
        <source>This is the key of the item. Use Change the key in its menu to move the item to another one</source>
        <translation>Das ist der Schlüssel des Items. Mit Schlüssel ändern im Menü wird das Item unter einen anderen verschoben</translation>
    </message>
    <message>
        <source>Edit the value</source>
        <translation>Wert bearbeiten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Open in a window…</source>
        <translation>In einem Fenster öffnen…</translation>
    </message>
    <message>
        <source>Change the type to</source>
        <translation>Typ ändern in</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Restore what the table holds</source>
        <translation>Wiederherstellen, was die Tabelle enthält</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>Schlüssel ändern…</translation>
    </message>
</context>
<context>
    <name>ui::JobRow</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet auf seine Reihe</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Fertig in %1</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Abgebrochen nach %1</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>Diesen Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Protokoll von %1</translation>
    </message>
</context>
<context>
    <name>ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Imports, exports and other long work are listed here while they run.</source>
        <translation>Importe, Exporte und andere lange Arbeiten stehen hier, solange sie laufen.</translation>
    </message>
</context>
<context>
    <name>ui::JumpBar</name>
    <message>
        <source>Row number or key</source>
        <translation>Zeilennummer oder Schlüssel</translation>
    </message>
</context>
<context>
    <name>ui::KeyField</name>
    <message>
        <source>Attribute name</source>
        <translation>Attributname</translation>
    </message>
    <message>
        <source>%1, attribute name</source>
        <translation>%1, Attributname</translation>
    </message>
    <message>
        <source>Every item of the table has this attribute</source>
        <translation>Jedes Item der Tabelle hat dieses Attribut</translation>
    </message>
    <message>
        <source>%1, type</source>
        <translation>%1, Typ</translation>
    </message>
    <message>
        <source>The type that the attribute has in every item</source>
        <translation>Der Typ, den das Attribut in jedem Item hat</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Clear finished jobs</source>
        <translation>Fertige Vorgänge entfernen</translation>
    </message>
    <message>
        <source>The session could not be saved. %1</source>
        <translation>Die Sitzung konnte nicht gesichert werden. %1</translation>
    </message>
    <message>
        <source>Opening the database.</source>
        <translation>Die Datenbank wird geöffnet.</translation>
    </message>
    <message>
        <source>This database has no tables yet. A table holds items under a primary key.</source>
        <translation>Diese Datenbank hat noch keine Tabellen. Eine Tabelle enthält Items unter einem Primärschlüssel.</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>Choose a table in the navigator to see its items, or press Ctrl+P.</source>
        <translation>Wählen Sie im Navigator eine Tabelle, um ihre Items zu sehen, oder drücken Sie Strg+P.</translation>
    </message>
    <message>
        <source>No database was opened yet</source>
        <translation>Noch keine Datenbank wurde geöffnet</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Index of %1</source>
        <translation>Index von %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Farben: %1</translation>
    </message>
    <message>
        <source>Creating the sample database: %1 %</source>
        <translation>Die Beispieldatenbank wird angelegt: %1 %</translation>
    </message>
    <message>
        <source>%1 is served at %2, as in the last session.</source>
        <translation>%1 wird unter %2 bereitgestellt, wie in der letzten Sitzung.</translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>%1 is not served: %2 has port %3.</source>
        <translation>%1 wird nicht bereitgestellt: %2 hat Port %3.</translation>
    </message>
    <message>
        <source>Stop ser&amp;ving at %1</source>
        <translation>Bereits&amp;tellen unter %1 beenden</translation>
    </message>
    <message>
        <source>Ser&amp;ve at %1</source>
        <translation>Unter %1 bereits&amp;tellen</translation>
    </message>
    <message>
        <source>Quit while programs are connected?</source>
        <translation>Beenden, während Programme verbunden sind?</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) to databases that are served here will end. They are served again at the next start.</source>
        <translation>
            <numerusform>%n Verbindung zu Datenbanken, die hier bereitgestellt werden, endet. Beim nächsten Start werden sie wieder bereitgestellt.</numerusform>
            <numerusform>%n Verbindungen zu Datenbanken, die hier bereitgestellt werden, enden. Beim nächsten Start werden sie wieder bereitgestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit and stop serving</source>
        <translation>Beenden und nicht mehr bereitstellen</translation>
    </message>
    <message>
        <source>No connection was saved yet</source>
        <translation>Noch keine Verbindung gespeichert</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>Stop what is running and quit?</source>
        <translation>Anhalten, was noch läuft, und beenden?</translation>
    </message>
    <message>
        <source>Not done yet: %1. What it did until now stays.</source>
        <translation>Noch nicht fertig: %1. Was bis jetzt geschehen ist, bleibt.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::NavigatorModel</name>
    <message>
        <source>deleting</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>backfilling %1 %</source>
        <translation>wird gefüllt, %1 %</translation>
    </message>
    <message>
        <source>creating</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Sort key</source>
        <translation>Sortierschlüssel</translation>
    </message>
    <message>
        <source>Global secondary index on %1</source>
        <translation>Globaler Sekundärindex auf %1</translation>
    </message>
    <message>
        <source>Local secondary index on %1</source>
        <translation>Lokaler Sekundärindex auf %1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n items, %2</source>
        <translation>
            <numerusform>%1: %n Item, %2</numerusform>
            <numerusform>%1: %n Items, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>Served at %1</source>
        <translation>Bereitgestellt unter %1</translation>
    </message>
</context>
<context>
    <name>ui::NavigatorPanel</name>
    <message>
        <source>Filter tables</source>
        <translation>Tabellen filtern</translation>
    </message>
    <message>
        <source>Shows tables and indexes whose names contain this</source>
        <translation>Zeigt Tabellen und Indizes, deren Namen dies enthalten</translation>
    </message>
    <message>
        <source>Databases and tables</source>
        <translation>Datenbanken und Tabellen</translation>
    </message>
    <message>
        <source>No table or index is named like this.</source>
        <translation>Keine Tabelle und kein Index heißt so.</translation>
    </message>
    <message>
        <source>Open databases are listed here.</source>
        <translation>Hier stehen die geöffneten Datenbanken.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open the index %1</source>
        <translation>Den Index %1 öffnen</translation>
    </message>
    <message>
        <source>New item...</source>
        <translation>Neues Item...</translation>
    </message>
    <message>
        <source>Table details...</source>
        <translation>Tabellendetails...</translation>
    </message>
    <message>
        <source>Import into %1...</source>
        <translation>In %1 importieren...</translation>
    </message>
    <message>
        <source>Export %1...</source>
        <translation>%1 exportieren...</translation>
    </message>
    <message>
        <source>Export the index %1...</source>
        <translation>Den Index %1 exportieren...</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Delete %1...</source>
        <translation>%1 löschen...</translation>
    </message>
    <message>
        <source>New table...</source>
        <translation>Neue Tabelle...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>Zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Datenbank prüfen</translation>
    </message>
    <message>
        <source>Stop serving at %1</source>
        <translation>Bereitstellen unter %1 beenden</translation>
    </message>
    <message>
        <source>Serve at %1</source>
        <translation>Unter %1 bereitstellen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Request log</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Open a database...</source>
        <translation>Datenbank öffnen...</translation>
    </message>
    <message>
        <source>New database...</source>
        <translation>Neue Datenbank...</translation>
    </message>
    <message>
        <source>Connect to an endpoint...</source>
        <translation>Mit einem Endpunkt verbinden...</translation>
    </message>
    <message>
        <source>Edit the connection...</source>
        <translation>Verbindung bearbeiten...</translation>
    </message>
    <message>
        <source>Duplicate the connection...</source>
        <translation>Verbindung duplizieren...</translation>
    </message>
    <message>
        <source>Remove the connection...</source>
        <translation>Verbindung entfernen...</translation>
    </message>
</context>
<context>
    <name>ui::PaletteList</name>
    <message>
        <source>No table and no action is named like this.</source>
        <translation>Keine Tabelle und kein Befehl heißt so.</translation>
    </message>
</context>
<context>
    <name>ui::Prompt</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>ui::QueryLine</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Global index</source>
        <translation>Globaler Index</translation>
    </message>
    <message>
        <source>Local index</source>
        <translation>Lokaler Index</translation>
    </message>
    <message>
        <source>Table or index</source>
        <translation>Tabelle oder Index</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Sort key operator</source>
        <translation>Operator des Sortierschlüssels</translation>
    </message>
    <message>
        <source>is any</source>
        <translation>ist beliebig</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>Sort key</source>
        <translation>Sortierschlüssel</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Upper bound of the sort key</source>
        <translation>Obere Grenze des Sortierschlüssels</translation>
    </message>
    <message>
        <source>Filter, projection, order, limit and the request as text</source>
        <translation>Filter, Projektion, Reihenfolge, Begrenzung und die Anfrage als Text</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Back to the whole table</source>
        <translation>Zurück zur ganzen Tabelle</translation>
    </message>
    <message>
        <source>Attributes to read</source>
        <translation>Zu lesende Attribute</translation>
    </message>
    <message>
        <source>all attributes</source>
        <translation>alle Attribute</translation>
    </message>
    <message>
        <source>Names or paths, separated by commas; keys are always read</source>
        <translation>Namen oder Pfade, durch Kommas getrennt; Schlüssel werden immer gelesen</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>aufsteigend</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>absteigend</translation>
    </message>
    <message>
        <source>Order of the sort key</source>
        <translation>Reihenfolge des Sortierschlüssels</translation>
    </message>
    <message>
        <source>Items a page</source>
        <translation>Items je Seite</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Consistent read</source>
        <translation>Konsistent lesen</translation>
    </message>
    <message>
        <source>Sees every write acknowledged before it; costs twice the capacity</source>
        <translation>Sieht jedes vorher bestätigte Schreiben; kostet die doppelte Kapazität</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>The request as DynamoDB JSON, to copy</source>
        <translation>Die Anfrage als DynamoDB-JSON, zum Kopieren</translation>
    </message>
    <message>
        <source>Request as DynamoDB JSON</source>
        <translation>Anfrage als DynamoDB-JSON</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading; what was read stays (Esc)</source>
        <translation>Lesen anhalten; was gelesen wurde, bleibt (Esc)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>1 filter</source>
        <translation>1 Filter</translation>
    </message>
    <message>
        <source>%1 filters</source>
        <translation>%1 Filter</translation>
    </message>
    <message>
        <source>The request is shown as soon as every field is filled in.</source>
        <translation>Die Anfrage steht hier, sobald jedes Feld ausgefüllt ist.</translation>
    </message>
</context>
<context>
    <name>ui::QueryModel</name>
    <message>
        <source>Get</source>
        <translation>Get</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>reads one item</source>
        <translation>liest ein Item</translation>
    </message>
    <message>
        <source>reads one item collection</source>
        <translation>liest eine Item-Sammlung</translation>
    </message>
    <message>
        <source>reads everything</source>
        <translation>liest alles</translation>
    </message>
    <message>
        <source>reads %1 items a page</source>
        <translation>liest %1 Items je Seite</translation>
    </message>
    <message>
        <source>reads about %1 items, %2, up to %3 RCU</source>
        <translation>liest etwa %1 Items, %2, bis zu %3 RCU</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetails</name>
    <message>
        <source>This is no operation that can be sent again</source>
        <translation>Das ist keine Operation, die noch einmal gesendet werden kann</translation>
    </message>
    <message>
        <source>The request was too long to be kept whole</source>
        <translation>Die Anfrage war zu lang, um ganz behalten zu werden</translation>
    </message>
    <message>
        <source>The request is no JSON</source>
        <translation>Die Anfrage ist kein JSON</translation>
    </message>
    <message>
        <source>Query, Scan and GetItem can be opened as a query</source>
        <translation>Query, Scan und GetItem lassen sich als Abfrage öffnen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Open as query</source>
        <translation>Als Abfrage öffnen</translation>
    </message>
    <message>
        <source>Copy as code</source>
        <translation>Als Code kopieren</translation>
    </message>
    <message>
        <source>AWS CLI command</source>
        <translation>Befehl der AWS CLI</translation>
    </message>
    <message>
        <source>Python (boto3)</source>
        <translation>Python (boto3)</translation>
    </message>
    <message>
        <source>JavaScript (SDK v3)</source>
        <translation>JavaScript (SDK v3)</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Die Anfrage kopieren</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Copy the response</source>
        <translation>Die Antwort kopieren</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht behalten</translation>
    </message>
    <message>
        <source>the first %1 are kept</source>
        <translation>die ersten %1 sind behalten</translation>
    </message>
    <message>
        <source>No operation</source>
        <translation>Keine Operation</translation>
    </message>
    <message>
        <source>repeated from this window</source>
        <translation>aus diesem Fenster wiederholt</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Send this request again</source>
        <translation>Diese Anfrage noch einmal senden</translation>
    </message>
    <message>
        <source>Open the table with this as its query</source>
        <translation>Die Tabelle mit dieser Abfrage öffnen</translation>
    </message>
    <message>
        <source>Copy what sends this request from a shell or a program</source>
        <translation>Kopieren, was diese Anfrage aus einer Shell oder einem Programm sendet</translation>
    </message>
</context>
<context>
    <name>ui::RequestListModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>repeat failed</source>
        <translation>Wiederholung gescheitert</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>Capacity units; known where the request asks for ReturnConsumedCapacity</source>
        <translation>Kapazitätseinheiten; bekannt, wo die Anfrage ReturnConsumedCapacity verlangt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>ui::RequestListView</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Shows requests with this in operation, table, error, request or response</source>
        <translation>Zeigt Anfragen, in deren Operation, Tabelle, Fehler, Anfrage oder Antwort das steht</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show only what failed</source>
        <translation>Nur zeigen, was scheiterte</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest request in sight (End)</source>
        <translation>Die neueste Anfrage im Blick behalten (Ende)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty the list (Ctrl+L)</source>
        <translation>Die Liste leeren (Strg+L)</translation>
    </message>
    <message>
        <source>No request is like this.</source>
        <translation>Keine Anfrage ist so.</translation>
    </message>
    <message>
        <source>Show all requests</source>
        <translation>Alle Anfragen zeigen</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Alle Operationen</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>Waiting for the first request</source>
        <translation>Warten auf die erste Anfrage</translation>
    </message>
    <message>
        <source>Tools and programs that speak DynamoDB reach %1 at this address, with any access key. What they ask is listed here.</source>
        <translation>Werkzeuge und Programme, die DynamoDB sprechen, erreichen %1 unter dieser Adresse, mit jedem Zugriffsschlüssel. Was sie fragen, wird hier aufgelistet.</translation>
    </message>
    <message>
        <source>Serve %1 to other programs</source>
        <translation>%1 für andere Programme bereitstellen</translation>
    </message>
    <message>
        <source>Turn it on above, and point a tool or a program at the address: only this computer reaches it. What they ask is listed here.</source>
        <translation>Oben einschalten und ein Werkzeug oder Programm auf die Adresse richten: nur dieser Rechner erreicht sie. Was sie fragen, wird hier aufgelistet.</translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation>noch keine Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 von %n Anfrage</numerusform>
            <numerusform>%1 von %n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest of %1</source>
        <translation>die neuesten von %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests to %1</source>
        <translation>Anfragen an %1</translation>
    </message>
    <message>
        <source>Repeat %1 on %2?</source>
        <translation>%1 auf %2 wiederholen?</translation>
    </message>
    <message>
        <source>It is sent to %1 again and changes what is stored there.</source>
        <translation>Es wird noch einmal an %1 gesendet und ändert, was dort gespeichert ist.</translation>
    </message>
    <message>
        <source>Repeat %1</source>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>Opened without %1, for which the query line has no field.</source>
        <translation>Ohne %1 geöffnet, wofür die Abfragezeile kein Feld hat.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Open as query</source>
        <translation>Als Abfrage öffnen</translation>
    </message>
    <message>
        <source>Copy as AWS CLI command</source>
        <translation>Als Befehl der AWS CLI kopieren</translation>
    </message>
    <message>
        <source>Copy as Python (boto3)</source>
        <translation>Als Python (boto3) kopieren</translation>
    </message>
    <message>
        <source>Copy as JavaScript (SDK v3)</source>
        <translation>Als JavaScript (SDK v3) kopieren</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only the table %1</source>
        <translation>Nur die Tabelle %1</translation>
    </message>
    <message>
        <source>Another program has port %1.</source>
        <translation>Ein anderes Programm hat Port %1.</translation>
    </message>
    <message>
        <source>Port %1 is taken by %2.</source>
        <translation>Port %1 ist belegt von %2.</translation>
    </message>
    <message>
        <source>Serve at port %1</source>
        <translation>An Port %1 bereitstellen</translation>
    </message>
    <message>
        <source>Let the list stand still; what comes meanwhile is shown when it goes on (Ctrl+D)</source>
        <translation>Die Liste anhalten; was inzwischen kommt, zeigt sie, wenn sie weitergeht (Strg+D)</translation>
    </message>
    <message>
        <source>Describe %1</source>
        <translation>%1 beschreiben</translation>
    </message>
</context>
<context>
    <name>ui::RowFindBar</name>
    <message>
        <source>Find in loaded rows</source>
        <translation>In geladenen Zeilen suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Voriger (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächster (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Looks in the %1 loaded rows; use a filter to search the table</source>
        <translation>Sucht in den %1 geladenen Zeilen; ein Filter durchsucht die Tabelle</translation>
    </message>
    <message>
        <source>Not in the %1 loaded rows</source>
        <translation>Nicht in den %1 geladenen Zeilen</translation>
    </message>
    <message>
        <source>%1 in %2 loaded rows</source>
        <translation>%1 in %2 geladenen Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 in %3 loaded rows</source>
        <translation>%1 von %2 in %3 geladenen Zeilen</translation>
    </message>
</context>
<context>
    <name>ui::RowHeader</name>
    <message>
        <source>Row numbers</source>
        <translation>Zeilennummern</translation>
    </message>
</context>
<context>
    <name>ui::RowScrollBar</name>
    <message>
        <source>Position in the table</source>
        <translation>Position in der Tabelle</translation>
    </message>
</context>
<context>
    <name>ui::RowWindowModel</name>
    <message>
        <source>Count rows</source>
        <translation>Zeilen zählen</translation>
    </message>
    <message>
        <source>Read rows</source>
        <translation>Zeilen lesen</translation>
    </message>
</context>
<context>
    <name>ui::ServeBar</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>Programs on this computer reach the database at this port</source>
        <translation>Programme auf diesem Rechner erreichen die Datenbank an diesem Port</translation>
    </message>
    <message>
        <source>Starting to serve %1</source>
        <translation>%1 wird gleich bereitgestellt</translation>
    </message>
    <message>
        <source>Finishing what runs</source>
        <translation>Was läuft, wird noch beendet</translation>
    </message>
    <message>
        <source>%1 is not served</source>
        <translation>%1 wird nicht bereitgestellt</translation>
    </message>
    <message>
        <source>Stop serving</source>
        <translation>Nicht mehr bereitstellen</translation>
    </message>
    <message>
        <source>Serve %1</source>
        <translation>%1 bereitstellen</translation>
    </message>
    <message>
        <source>nobody is connected</source>
        <translation>niemand ist verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Serving</name>
    <message>
        <source>Serve %1</source>
        <translation>%1 bereitstellen</translation>
    </message>
    <message>
        <source>Stop serving %1</source>
        <translation>%1 nicht mehr bereitstellen</translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>Save the session</source>
        <translation>Sitzung sichern</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
</context>
<context>
    <name>ui::SizeMeter</name>
    <message>
        <source>Size of the item: %1</source>
        <translation>Größe des Items: %1</translation>
    </message>
    <message>
        <source>%1 bytes of names and values, as DynamoDB counts them. 409,600 are the most an item can have.</source>
        <translation>%1 Bytes an Namen und Werten, wie DynamoDB sie zählt. Ein Item kann höchstens 409.600 haben.</translation>
    </message>
    <message>
        <source>%1 of 400 KB</source>
        <translation>%1 von 400 KB</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Opened before</source>
        <translation>Zuvor geöffnet</translation>
    </message>
    <message>
        <source>Tablewright</source>
        <translation>Tablewright</translation>
    </message>
    <message>
        <source>Create the sample database</source>
        <translation>Beispieldatenbank anlegen</translation>
    </message>
    <message>
        <source>A shop and its sensors, 56,000 items to look around in</source>
        <translation>Ein Laden und seine Sensoren, 56.000 Items zum Umsehen</translation>
    </message>
    <message>
        <source>Open a database...</source>
        <translation>Datenbank öffnen...</translation>
    </message>
    <message>
        <source>A folder that holds one; it can be dropped here as well</source>
        <translation>Ein Ordner, der eine enthält; er lässt sich auch hierher ziehen</translation>
    </message>
    <message>
        <source>New database...</source>
        <translation>Neue Datenbank...</translation>
    </message>
    <message>
        <source>An empty one, for tables of your own or imported files</source>
        <translation>Eine leere, für eigene Tabellen oder importierte Dateien</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>A workbench for DynamoDB tables. A database is a folder on this computer, or any endpoint that you connect to; no account is needed.</source>
        <translation>Eine Werkbank für DynamoDB-Tabellen. Eine Datenbank ist ein Ordner auf diesem Computer oder ein Endpunkt, mit dem Sie sich verbinden; ein Konto ist nicht nötig.</translation>
    </message>
    <message>
        <source>Connect to an endpoint...</source>
        <translation>Mit einem Endpunkt verbinden...</translation>
    </message>
    <message>
        <source>AWS, DynamoDB Local, Alternator: what speaks DynamoDB</source>
        <translation>AWS, DynamoDB Local, Alternator: was DynamoDB spricht</translation>
    </message>
</context>
<context>
    <name>ui::TabArea</name>
    <message>
        <source>Open tables</source>
        <translation>Offene Tabellen</translation>
    </message>
    <message>
        <source>Open a table (Ctrl+P)</source>
        <translation>Eine Tabelle öffnen (Strg+P)</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Eine Tabelle öffnen</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gesichert</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close %1, which is not saved (Ctrl+W)</source>
        <translation>%1 schließen, nicht gesichert (Strg+W)</translation>
    </message>
    <message>
        <source>Close %1 (Ctrl+W)</source>
        <translation>%1 schließen (Strg+W)</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>Andere Tabs schließen</translation>
    </message>
    <message>
        <source>Close all tabs</source>
        <translation>Alle Tabs schließen</translation>
    </message>
    <message>
        <source>Keep this tab</source>
        <translation>Diesen Tab behalten</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
</context>
<context>
    <name>ui::TableDetailsDialog</name>
    <message>
        <source>Add an index…</source>
        <translation>Index hinzufügen…</translation>
    </message>
    <message>
        <source>Remove the index…</source>
        <translation>Index entfernen…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Deletion protection</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Indexes of the table</source>
        <translation>Indizes der Tabelle</translation>
    </message>
    <message>
        <source>A global index over the items that are there</source>
        <translation>Ein globaler Index über die vorhandenen Items</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Copy as CreateTable</source>
        <translation>Als CreateTable kopieren</translation>
    </message>
    <message>
        <source>The request that makes such a table, as JSON</source>
        <translation>Die Anfrage, die eine solche Tabelle anlegt, als JSON</translation>
    </message>
    <message>
        <source>Delete the table…</source>
        <translation>Tabelle löschen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no table of this name any more.</source>
        <translation>Eine Tabelle dieses Namens gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Die Tabelle wird gelesen…</translation>
    </message>
    <message>
        <source>Being created</source>
        <translation>Wird angelegt</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source> (as of the last six hours)</source>
        <translation> (Stand der letzten sechs Stunden)</translation>
    </message>
    <message>
        <source>%1 items, %2</source>
        <translation>%1 Items, %2</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>Nach Bedarf</translation>
    </message>
    <message>
        <source>%1 read units, %2 write units a second</source>
        <translation>%1 Leseeinheiten, %2 Schreibeinheiten je Sekunde</translation>
    </message>
    <message>
        <source>On: the table cannot be deleted</source>
        <translation>An: die Tabelle kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Being filled, %1 %</source>
        <translation>Wird gefüllt, %1 %</translation>
    </message>
    <message>
        <source>Being filled</source>
        <translation>Wird gefüllt</translation>
    </message>
    <message>
        <source>Choose an index first</source>
        <translation>Wählen Sie zuerst einen Index</translation>
    </message>
    <message>
        <source>A local index stays as long as its table</source>
        <translation>Ein lokaler Index bleibt so lange wie seine Tabelle</translation>
    </message>
    <message>
        <source>Queries can no longer use it; the items stay in the table</source>
        <translation>Abfragen können ihn nicht mehr nutzen; die Items bleiben in der Tabelle</translation>
    </message>
    <message>
        <source>Add an index to %1</source>
        <translation>%1 einen Index hinzufügen</translation>
    </message>
    <message>
        <source>Remove the index %1?</source>
        <translation>Den Index %1 entfernen?</translation>
    </message>
    <message>
        <source>Queries that use it will fail. The items stay in the table; the index can be added again and is then filled from them.</source>
        <translation>Abfragen, die ihn nutzen, schlagen dann fehl. Die Items bleiben in der Tabelle; der Index lässt sich wieder hinzufügen und wird dann aus ihnen gefüllt.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove the index %1 of %2</source>
        <translation>Den Index %1 von %2 entfernen</translation>
    </message>
    <message>
        <source>The CreateTable request is in the clipboard.</source>
        <translation>Die CreateTable-Anfrage ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>ui::TablePage</name>
    <message>
        <source>%1 rows selected</source>
        <translation>%1 Zeilen ausgewählt</translation>
    </message>
    <message>
        <source>Describe %1</source>
        <translation>%1 beschreiben</translation>
    </message>
    <message>
        <source>A row number, or the partition key to go to</source>
        <translation>Eine Zeilennummer oder der Partitionsschlüssel, zu dem es gehen soll</translation>
    </message>
    <message>
        <source>A number of a row that was read</source>
        <translation>Die Nummer einer gelesenen Zeile</translation>
    </message>
    <message>
        <source>Read an item</source>
        <translation>Ein Item lesen</translation>
    </message>
    <message>
        <source>The item was deleted meanwhile.</source>
        <translation>Das Item wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>At most %1 rows are deleted at once.</source>
        <translation>Höchstens %1 Zeilen werden auf einmal gelöscht.</translation>
    </message>
    <message>
        <source>Delete this item?</source>
        <translation>Dieses Item löschen?</translation>
    </message>
    <message>
        <source>Delete %1 items?</source>
        <translation>%1 Items löschen?</translation>
    </message>
    <message>
        <source>%1
It will be gone from the table and all its indexes. To keep a copy, copy it as JSON first.</source>
        <translation>%1
Es verschwindet aus der Tabelle und allen ihren Indizes. Um eine Kopie zu behalten, kopieren Sie es vorher als JSON.</translation>
    </message>
    <message>
        <source>They will be gone from the table and all its indexes. To keep a copy, copy them as JSON or export the table first.</source>
        <translation>Sie verschwinden aus der Tabelle und allen ihren Indizes. Um eine Kopie zu behalten, kopieren Sie sie vorher als JSON, oder exportieren Sie die Tabelle.</translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation>Item löschen</translation>
    </message>
    <message>
        <source>Delete %1 items</source>
        <translation>%1 Items löschen</translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation>Items löschen</translation>
    </message>
    <message>
        <source>1 item had been deleted meanwhile.</source>
        <translation>1 Item war inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>%1 items had been deleted meanwhile.</source>
        <translation>%1 Items waren inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The item does not have this attribute any more.</source>
        <translation>Das Item hat dieses Attribut nicht mehr.</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>Item öffnen</translation>
    </message>
    <message>
        <source>Duplicate item...</source>
        <translation>Item duplizieren...</translation>
    </message>
    <message>
        <source>Delete %1 items...</source>
        <translation>%1 Items löschen...</translation>
    </message>
    <message>
        <source>Delete item...</source>
        <translation>Item löschen...</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>Query this partition key</source>
        <translation>Diesen Partitionsschlüssel abfragen</translation>
    </message>
    <message>
        <source>Nothing matched; 1 item was read</source>
        <translation>Nichts passte; 1 Item wurde gelesen</translation>
    </message>
    <message>
        <source>Nothing matched; %1 items were read</source>
        <translation>Nichts passte; %1 Items wurden gelesen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>The items could not be read</source>
        <translation>Die Items konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Alle Items zeigen</translation>
    </message>
    <message>
        <source>No items in this index</source>
        <translation>Keine Items in diesem Index</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neues Item</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Items</translation>
    </message>
    <message>
        <source>about %1 items, counting</source>
        <translation>etwa %1 Items, wird gezählt</translation>
    </message>
    <message>
        <source>in scan order of %1</source>
        <translation>in Scan-Reihenfolge: %1</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Get</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>%1 RCU</source>
        <translation>%1 RCU</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>stopped, there may be more</source>
        <translation>angehalten, es gibt vielleicht mehr</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>more to read</source>
        <translation>es gibt mehr</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>Enter a number from 1 to %1</source>
        <translation>Geben Sie eine Zahl von 1 bis %1 ein</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Import a file...</source>
        <translation>Datei importieren...</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Read the next page</source>
        <translation>Nächste Seite lesen</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>Noch keine Items</translation>
    </message>
</context>
<context>
    <name>ui::TableTabs</name>
    <message>
        <source>Close %1 without saving?</source>
        <translation>%1 schließen, ohne zu sichern?</translation>
    </message>
    <message>
        <source>Its item has changes that are not saved. Closing the tab drops them.</source>
        <translation>Sein Item hat Änderungen, die nicht gesichert sind. Den Tab zu schließen verwirft sie.</translation>
    </message>
    <message>
        <source>Close and drop the changes</source>
        <translation>Schließen und Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Close the database without saving?</source>
        <translation>Die Datenbank schließen, ohne zu sichern?</translation>
    </message>
    <message>
        <source>There are changes that are not saved in: %1. Closing drops them.</source>
        <translation>Nicht gesicherte Änderungen gibt es in: %1. Schließen verwirft sie.</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>No database</source>
        <translation>Keine Datenbank</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message numerus="yes">
        <source>Jobs, %n at work</source>
        <translation>
            <numerusform>Vorgänge, %n läuft</numerusform>
            <numerusform>Vorgänge, %n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs at work (Ctrl+J)</source>
        <translation>
            <numerusform>%n Vorgang läuft (Strg+J)</numerusform>
            <numerusform>%n Vorgänge laufen (Strg+J)</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs (Ctrl+J)</source>
        <translation>Vorgänge (Strg+J)</translation>
    </message>
    <message>
        <source>Switch to light</source>
        <translation>Zu Hell wechseln</translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation>Zu Dunkel wechseln</translation>
    </message>
    <message>
        <source>%1, open for reading only: as it was when it was opened</source>
        <translation>%1, nur zum Lesen geöffnet: so, wie sie beim Öffnen war</translation>
    </message>
</context>
<context>
    <name>ui::TypeName</name>
    <message>
        <source>String</source>
        <translation>Zeichenkette</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>String set</source>
        <translation>Zeichenkettenmenge</translation>
    </message>
    <message>
        <source>Number set</source>
        <translation>Zahlenmenge</translation>
    </message>
    <message>
        <source>Binary set</source>
        <translation>Binärmenge</translation>
    </message>
</context>
<context>
    <name>ui::ValueDialog</name>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Form of the bytes</source>
        <translation>Form der Bytes</translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>Aus einer Datei laden…</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In einer Datei sichern…</translation>
    </message>
    <message>
        <source>Take the value</source>
        <translation>Wert übernehmen</translation>
    </message>
    <message>
        <source>Load the value from a file</source>
        <translation>Den Wert aus einer Datei laden</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 ist zu groß.</translation>
    </message>
    <message>
        <source>It has %1; a whole item holds 400 KB.</source>
        <translation>Sie hat %1; ein ganzes Item fasst 400 KB.</translation>
    </message>
    <message>
        <source>Save the value to a file</source>
        <translation>Den Wert in einer Datei sichern</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ui::ValueField</name>
    <message>
        <source>String</source>
        <translation>Zeichenkette</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Binary, as base64</source>
        <translation>Binär, als Base64</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Sets, lists and maps, as DynamoDB JSON</source>
        <translation>Mengen, Listen und Maps, als DynamoDB-JSON</translation>
    </message>
    <message>
        <source>Type of the value</source>
        <translation>Typ des Werts</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New database...</source>
        <translation>&amp;Neue Datenbank...</translation>
    </message>
    <message>
        <source>&amp;Open database...</source>
        <translation>Datenbank &amp;öffnen...</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;sample database</source>
        <translation>&amp;Beispieldatenbank öffnen</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importieren...</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportieren...</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>Reopen c&amp;losed tab</source>
        <translation>&amp;Geschlossenen Tab wieder öffnen</translation>
    </message>
    <message>
        <source>Close &amp;database</source>
        <translation>Datenbank s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Search tables and &amp;actions</source>
        <translation>Tabellen und &amp;Befehle suchen</translation>
    </message>
    <message>
        <source>&amp;Navigator</source>
        <translation>&amp;Navigator</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Vorgänge</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Nä&amp;chster Tab</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Voriger Tab</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Vo&amp;llbild</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>New &amp;table...</source>
        <translation>Neue &amp;Tabelle...</translation>
    </message>
    <message>
        <source>New &amp;item...</source>
        <translation>Neues &amp;Item...</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Table &amp;details...</source>
        <translation>Tabellen&amp;details...</translation>
    </message>
    <message>
        <source>D&amp;elete table...</source>
        <translation>Tabelle &amp;löschen...</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Tablewright</source>
        <translation>Ü&amp;ber Tablewright</translation>
    </message>
    <message>
        <source>Ser&amp;ve the database</source>
        <translation>Die Datenbank bereits&amp;tellen</translation>
    </message>
    <message>
        <source>&amp;Request log</source>
        <translation>&amp;Anfragen</translation>
    </message>
    <message>
        <source>Connec&amp;t to an endpoint...</source>
        <translation>Mit einem Endpun&amp;kt verbinden...</translation>
    </message>
    <message>
        <source>Sa&amp;ved connections</source>
        <translation>Gespeicherte &amp;Verbindungen</translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Read the tables of %1</source>
        <translation>Die Tabellen von %1 lesen</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>List the tables of %1</source>
        <translation>Tabellen von %1 auflisten</translation>
    </message>
    <message>
        <source>Describe the tables of %1</source>
        <translation>Tabellen von %1 beschreiben</translation>
    </message>
</context>
</TS>
