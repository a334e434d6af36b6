<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ChangePlan</name>
    <message>
        <source>Restore from %1</source>
        <translation>Wiederherstellen, Stand %1</translation>
    </message>
    <message>
        <source>Revert to %1</source>
        <translation>Zurücksetzen auf den Stand %1</translation>
    </message>
</context>
<context>
    <name>CommitText</name>
    <message>
        <source>Saved an item</source>
        <translation>Ein Item gesichert</translation>
    </message>
    <message>
        <source>Saved %1 items</source>
        <translation>%1 Items gesichert</translation>
    </message>
    <message>
        <source>Created an item</source>
        <translation>Ein Item angelegt</translation>
    </message>
    <message>
        <source>Created %1 items</source>
        <translation>%1 Items angelegt</translation>
    </message>
    <message>
        <source>Deleted an item</source>
        <translation>Ein Item gelöscht</translation>
    </message>
    <message>
        <source>Deleted %1 items</source>
        <translation>%1 Items gelöscht</translation>
    </message>
    <message>
        <source>Moved an item to another key</source>
        <translation>Ein Item unter einen anderen Schlüssel verschoben</translation>
    </message>
    <message>
        <source>Restored an item</source>
        <translation>Ein Item wiederhergestellt</translation>
    </message>
    <message>
        <source>Restored %1 items</source>
        <translation>%1 Items wiederhergestellt</translation>
    </message>
    <message>
        <source>Reverted an item</source>
        <translation>Ein Item zurückgesetzt</translation>
    </message>
    <message>
        <source>Reverted %1 items</source>
        <translation>%1 Items zurückgesetzt</translation>
    </message>
    <message>
        <source>Undid a write of an item</source>
        <translation>Einen Schreibvorgang an einem Item rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undid a write of %1 items</source>
        <translation>Einen Schreibvorgang an %1 Items rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undo a write to %1</source>
        <translation>Einen Schreibvorgang in %1 rückgängig machen</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Item</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Items</translation>
    </message>
</context>
<context>
    <name>CopyingFeatures</name>
    <message>
        <source>&amp;Copy table...</source>
        <translation>Tabelle &amp;kopieren...</translation>
    </message>
    <message>
        <source>Res&amp;ume the copy into it...</source>
        <translation>Kopie in diese Tabelle fortset&amp;zen...</translation>
    </message>
    <message>
        <source>Com&amp;pare with another table...</source>
        <translation>Mit einer anderen Tabelle &amp;vergleichen...</translation>
    </message>
</context>
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
    <name>KeepPast</name>
    <message>
        <source>%1 keeps its past already</source>
        <translation>Die Vergangenheit von %1 wird schon aufbewahrt</translation>
    </message>
    <message>
        <source>The timeline below its items goes back at most %1 days.</source>
        <translation>Die Zeitleiste unter den Items reicht höchstens %1 Tage zurück.</translation>
    </message>
    <message>
        <source>Keep the past of %1?</source>
        <translation>Die Vergangenheit von %1 aufbewahren?</translation>
    </message>
    <message>
        <source>Keep the past</source>
        <translation>Vergangenheit aufbewahren</translation>
    </message>
    <message>
        <source>Turn on point-in-time recovery of %1</source>
        <translation>Point-in-Time-Recovery von %1 einschalten</translation>
    </message>
    <message>
        <source>The past of %1 is not kept</source>
        <translation>Die Vergangenheit von %1 wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Look at point-in-time recovery of %1</source>
        <translation>Die Point-in-Time-Recovery von %1 ansehen</translation>
    </message>
    <message>
        <source>It keeps none so far, so there is nothing to see or to restore yet. This turns point-in-time recovery on: from now on every change is kept for 35 days: the table can be seen as it was, items can be restored, and what was written can be undone. Each write takes a little more time and space. The table&apos;s details turn it off again.</source>
        <translation>Noch wird keine aufbewahrt, es gibt also nichts zu sehen oder wiederherzustellen. Dies schaltet die Point-in-Time-Recovery ein: von da an wird jede Änderung 35 Tage lang aufbewahrt: die Tabelle lässt sich ansehen, wie sie war, Items lassen sich wiederherstellen, und was geschrieben wurde, lässt sich zurücknehmen. Jedes Schreiben braucht etwas mehr Zeit und Platz. In den Details der Tabelle wird es wieder ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 keeps its past from now on</source>
        <translation>Die Vergangenheit von %1 wird von nun an aufbewahrt</translation>
    </message>
</context>
<context>
    <name>MomentText</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Type a time, such as 14:02, yesterday 9:30 or 5 minutes ago</source>
        <translation>Geben Sie eine Zeit ein, etwa 14:02, gestern 9:30 oder vor 5 Minuten</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>1 second ago</source>
        <translation>vor 1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds ago</source>
        <translation>vor %1 Sekunden</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>vor %1 Minuten</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>vor %1 Stunden</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>This is not a time. Write it as 14:02, yesterday 9:30, 2026-11-28 14:02 or 5 minutes ago</source>
        <translation>Das ist keine Zeit. Schreiben Sie sie als 14:02, gestern 9:30, 2026-11-28 14:02 oder vor 5 Minuten</translation>
    </message>
</context>
<context>
    <name>PageShortcuts</name>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>Item öffnen</translation>
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
        <translation>Item sichern</translation>
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
    <message>
        <source>The past</source>
        <translation>Vergangenheit</translation>
    </message>
    <message>
        <source>Type a moment to see the table as it was</source>
        <translation>Einen Zeitpunkt eingeben und die Tabelle sehen, wie sie war</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>History of the item</source>
        <translation>Verlauf des Items</translation>
    </message>
    <message>
        <source>Move the handle a little</source>
        <translation>Den Griff ein wenig bewegen</translation>
    </message>
    <message>
        <source>Move the handle far</source>
        <translation>Den Griff weit bewegen</translation>
    </message>
    <message>
        <source>Previous change, next change</source>
        <translation>Vorige Änderung, nächste Änderung</translation>
    </message>
    <message>
        <source>As far back as it is kept</source>
        <translation>So weit zurück, wie aufbewahrt ist</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Show less time, or more</source>
        <translation>Weniger Zeit zeigen oder mehr</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Go to the images of the record</source>
        <translation>Zu den Abbildern des Datensatzes gehen</translation>
    </message>
    <message>
        <source>Follow the newest record</source>
        <translation>Dem neuesten Datensatz folgen</translation>
    </message>
    <message>
        <source>Pause reading, or let it go on</source>
        <translation>Das Lesen anhalten oder weitergehen lassen</translation>
    </message>
    <message>
        <source>Copy the record as a Lambda event</source>
        <translation>Den Datensatz als Lambda-Ereignis kopieren</translation>
    </message>
    <message>
        <source>Show the triggers</source>
        <translation>Die Trigger zeigen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Run the statement at the caret</source>
        <translation>Die Anweisung an der Schreibmarke ausführen</translation>
    </message>
    <message>
        <source>Run the selected ones as a batch</source>
        <translation>Die ausgewählten als Batch ausführen</translation>
    </message>
    <message>
        <source>Run the selected ones as a transaction</source>
        <translation>Die ausgewählten als Transaktion ausführen</translation>
    </message>
    <message>
        <source>Complete the word</source>
        <translation>Das Wort ergänzen</translation>
    </message>
    <message>
        <source>Show what was run, or hide it</source>
        <translation>Zeigen, was ausgeführt wurde, oder ausblenden</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Das Backup wiederherstellen</translation>
    </message>
    <message>
        <source>Back up a table</source>
        <translation>Ein Backup einer Tabelle anlegen</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Die Notiz ändern</translation>
    </message>
    <message>
        <source>Delete the backup</source>
        <translation>Das Backup löschen</translation>
    </message>
    <message>
        <source>Delete the selected items</source>
        <translation>Ausgewählte Items löschen</translation>
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
        <source>Create the table %1</source>
        <translation>Die Tabelle %1 anlegen</translation>
    </message>
    <message>
        <source>Delete the table %1?</source>
        <translation>Die Tabelle %1 löschen?</translation>
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
    <message>
        <source>With point-in-time recovery on, it can be brought back from Backups for 35 days; otherwise only from a backup or an export that was made before.</source>
        <translation>Mit eingeschalteter Point-in-Time-Recovery lässt sie sich 35 Tage lang unter Backups zurückholen; sonst nur aus einem Backup oder einem Export von vorher.</translation>
    </message>
    <message>
        <source>Table settin&amp;gs...</source>
        <translation>Tabellen&amp;einstellungen...</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Item</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Items</translation>
    </message>
    <message>
        <source>%1 (%2) will be gone.</source>
        <translation>Verloren gehen: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 (%2) and the index %3 will be gone.</source>
        <translation>%1 (%2) und der Index %3 gehen verloren.</translation>
    </message>
    <message>
        <source>%1 (%2) and the indexes %3 will be gone.</source>
        <translation>%1 (%2) und die Indizes %3 gehen verloren.</translation>
    </message>
    <message>
        <source>Its point-in-time recovery is on: it can be brought back from Backups for 35 days.</source>
        <translation>Ihre Point-in-Time-Recovery ist an: sie lässt sich 35 Tage lang unter Backups zurückholen.</translation>
    </message>
    <message>
        <source>Its point-in-time recovery is off: it can be brought back only from a backup or an export that was made before.</source>
        <translation>Ihre Point-in-Time-Recovery ist aus: sie lässt sich nur aus einem Backup oder einem Export zurückholen, der vorher gemacht wurde.</translation>
    </message>
    <message>
        <source>Look whether %1 can be brought back</source>
        <translation>Nachsehen, ob sich %1 zurückholen lässt</translation>
    </message>
    <message>
        <source>%1 is protected from deletion.</source>
        <translation>%1 ist vor dem Löschen geschützt.</translation>
    </message>
    <message>
        <source>Turn its deletion protection off first.</source>
        <translation>Schalten Sie zuerst den Löschschutz aus.</translation>
    </message>
    <message>
        <source>Open its settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>time to live, TTL, indexes, GSI, stream, point-in-time recovery, PITR, capacity, tags, protection</source>
        <translation>Time to Live, TTL, Indizes, GSI, Stream, Point-in-Time-Recovery, PITR, Kapazität, Tags, Löschschutz</translation>
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
    <message>
        <source>The table has 20 global indexes; it cannot have more</source>
        <translation>Die Tabelle hat 20 globale Indizes; mehr kann sie nicht haben</translation>
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
        <source>&apos;%1&apos; is not a hex digit</source>
        <translation>&apos;%1&apos; ist keine Hexadezimalziffer</translation>
    </message>
    <message>
        <source>This %1 is not a %2: it starts new. Undo brings the old value back</source>
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
        <source>Adding the index...</source>
        <translation>Der Index wird hinzugefügt...</translation>
    </message>
</context>
<context>
    <name>ui::BackupActions</name>
    <message>
        <source>The table %1 was not restored.</source>
        <translation>Die Tabelle %1 wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>Restore %1 to %2</source>
        <translation>%1 nach %2 wiederherstellen</translation>
    </message>
    <message>
        <source>It cannot be restored.</source>
        <translation>Sie lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Backup files (*%1);;All files (*)</source>
        <translation>Backup-Dateien (*%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>Ein Backup von %1 anlegen</translation>
    </message>
    <message>
        <source>Read a backup</source>
        <translation>Ein Backup lesen</translation>
    </message>
    <message>
        <source>Open a backup file</source>
        <translation>Eine Backup-Datei öffnen</translation>
    </message>
    <message>
        <source>Read a backup file</source>
        <translation>Eine Backup-Datei lesen</translation>
    </message>
    <message>
        <source>Read point-in-time recovery of %1</source>
        <translation>Die Point-in-Time-Recovery von %1 lesen</translation>
    </message>
    <message>
        <source>The backup is in %1</source>
        <translation>Das Backup liegt in %1</translation>
    </message>
    <message>
        <source>Export the backup %1</source>
        <translation>Das Backup %1 exportieren</translation>
    </message>
    <message>
        <source>Back up %1 to a file</source>
        <translation>%1 in eine Datei sichern</translation>
    </message>
</context>
<context>
    <name>ui::BackupDetails</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>time to live by %1</source>
        <translation>Time to Live nach %1</translation>
    </message>
    <message>
        <source>a stream</source>
        <translation>ein Stream</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note of yours</source>
        <translation>Eigene Notiz</translation>
    </message>
    <message>
        <source>Kept on this computer; the backup&apos;s own name cannot be changed</source>
        <translation>Liegt auf diesem Computer; der Name des Backups selbst lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>Makes a new table of it; what it would hold is shown first (Enter)</source>
        <translation>Macht eine neue Tabelle daraus; was sie enthielte, wird zuerst gezeigt (Eingabe)</translation>
    </message>
    <message>
        <source>Writes it to one file, which can be kept elsewhere and restored in any Tablewright</source>
        <translation>Schreibt es in eine Datei, die sich anderswo aufbewahren und in jedem Tablewright wiederherstellen lässt</translation>
    </message>
    <message>
        <source>Removes the backup (Del)</source>
        <translation>Entfernt das Backup (Entf)</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>What %1 was when it was deleted. Restoring it brings the table back.</source>
        <translation>Der Stand von %1 beim Löschen. Wiederherstellen holt die Tabelle zurück.</translation>
    </message>
    <message>
        <source>Of %1, which was deleted. Restoring it brings the table back.</source>
        <translation>Von %1; die Tabelle wurde gelöscht. Wiederherstellen holt sie zurück.</translation>
    </message>
    <message>
        <source>Of the table %1.</source>
        <translation>Von der Tabelle %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 items, %2</source>
        <translation>
            <numerusform>%1 Item, %2</numerusform>
            <numerusform>%1 Items, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>Prüfung anhalten</translation>
    </message>
    <message>
        <source>The service keeps it, and removes it by itself</source>
        <translation>Der Dienst bewahrt es auf und entfernt es von selbst</translation>
    </message>
    <message>
        <source>Restore...</source>
        <translation>Wiederherstellen...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Löschen...</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>you delete it</source>
        <translation>Sie es löschen</translation>
    </message>
    <message>
        <source>Reads and counts every item of the backup</source>
        <translation>Liest und zählt jedes Item des Backups</translation>
    </message>
    <message>
        <source>Neither time to live nor a stream</source>
        <translation>Weder Time to Live noch ein Stream</translation>
    </message>
</context>
<context>
    <name>ui::BackupDrag</name>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
</context>
<context>
    <name>ui::BackupFeatures</name>
    <message>
        <source>A backup file needs a database.</source>
        <translation>Eine Backup-Datei braucht eine Datenbank.</translation>
    </message>
    <message>
        <source>Open or make a database folder first: the file is read and restored there.</source>
        <translation>Öffnen Sie zuerst einen Datenbankordner, oder legen Sie einen an: dort wird die Datei gelesen und wiederhergestellt.</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>Back&amp;ups</translation>
    </message>
    <message>
        <source>&amp;Back up the table...</source>
        <translation>&amp;Backup der Tabelle anlegen...</translation>
    </message>
    <message>
        <source>Open a backup &amp;file...</source>
        <translation>Backup-Datei ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>Restore &amp;as it was...</source>
        <translation>Früheren Stand wiede&amp;rherstellen...</translation>
    </message>
    <message>
        <source>Back up to a fi&amp;le...</source>
        <translation>Ba&amp;ckup in eine Datei...</translation>
    </message>
    <message>
        <source>create backup, snapshot</source>
        <translation>Backup anlegen, Snapshot</translation>
    </message>
    <message>
        <source>restore from a file</source>
        <translation>aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>restore backup, snapshots, recovery</source>
        <translation>Backup wiederherstellen, Snapshots, zurückholen</translation>
    </message>
    <message>
        <source>restore to a point in time, roll back</source>
        <translation>auf einen Zeitpunkt zurücksetzen, wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ui::BackupFileDialog</name>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reads all of the file and checks every sum and every item</source>
        <translation>Liest die ganze Datei und prüft jede Prüfsumme und jedes Item</translation>
    </message>
    <message>
        <source>Makes a table of it in %1</source>
        <translation>Macht daraus eine Tabelle in %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>The table %1.</source>
        <translation>Die Tabelle %1.</translation>
    </message>
    <message>
        <source>The backup %1 of the table %2.</source>
        <translation>Das Backup %1 der Tabelle %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 items, %2; %3 in the file</source>
        <translation>
            <numerusform>%1 Item, %2; %3 in der Datei</numerusform>
            <numerusform>%1 Items, %2; %3 in der Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>Prüfung anhalten</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Whole: all %1 items were read and checked.</source>
        <translation>
            <numerusform>Unversehrt: das eine Item (%1) wurde gelesen und geprüft.</numerusform>
            <numerusform>Unversehrt: alle %1 Items wurden gelesen und geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file...</source>
        <translation>Die Datei wird gelesen...</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>This is not a backup file, or it is damaged.</source>
        <translation>Das ist keine Backup-Datei, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>Reading all of it...</source>
        <translation>Alles wird gelesen...</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Opens the file as a database for reading only, with all its items</source>
        <translation>Öffnet die Datei als Datenbank nur zum Lesen, mit allen ihren Items</translation>
    </message>
    <message>
        <source>Restore in %1...</source>
        <translation>In %1 wiederherstellen...</translation>
    </message>
    <message>
        <source>Get another copy of the file.</source>
        <translation>Besorgen Sie eine andere Kopie der Datei.</translation>
    </message>
</context>
<context>
    <name>ui::BackupListModel</name>
    <message>
        <source>On demand</source>
        <translation>Auf Anforderung</translation>
    </message>
    <message>
        <source>Deleted table</source>
        <translation>Gelöschte Tabelle</translation>
    </message>
    <message>
        <source>AWS Backup</source>
        <translation>AWS Backup</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>Wird angelegt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>There is no table %1 now; restoring brings it back</source>
        <translation>Es gibt jetzt keine Tabelle %1; Wiederherstellen holt sie zurück</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Is deleted at %1</source>
        <translation>Wird am %1 gelöscht</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ui::BackupsPage</name>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Shows backups with this in the table&apos;s name, their own name or their note</source>
        <translation>Zeigt Backups, in deren Tabellenname, eigenem Namen oder Notiz das steht</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Shows backups of one table, also of one that is gone</source>
        <translation>Zeigt Backups einer Tabelle, auch einer, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Backups that were made, or what is kept of deleted tables</source>
        <translation>Angelegte Backups, oder was von gelöschten Tabellen aufbewahrt ist</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>Auf Anforderung</translation>
    </message>
    <message>
        <source>Deleted tables</source>
        <translation>Gelöschte Tabellen</translation>
    </message>
    <message>
        <source>A table as it was at any moment of its point-in-time recovery</source>
        <translation>Eine Tabelle, wie sie zu einem beliebigen Zeitpunkt ihrer Point-in-Time-Recovery war</translation>
    </message>
    <message>
        <source>The items as they are at this moment (Insert)</source>
        <translation>Die Items, wie sie in diesem Moment sind (Einfg)</translation>
    </message>
    <message>
        <source>Show all backups</source>
        <translation>Alle Backups zeigen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>This endpoint makes no backups. Export its tables to files instead.</source>
        <translation>Dieser Endpunkt legt keine Backups an. Exportieren Sie seine Tabellen stattdessen in Dateien.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>No backups yet. A backup keeps a table as it is at this moment: it takes no time, whatever the size, and stays when the table is deleted.</source>
        <translation>Noch keine Backups. Ein Backup bewahrt eine Tabelle, wie sie in diesem Moment ist: es braucht bei jeder Größe keine Zeit und bleibt, wenn die Tabelle gelöscht wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n Backup</numerusform>
            <numerusform>%n Backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n backup(s)</source>
        <translation>
            <numerusform>%1 von %n Backup</numerusform>
            <numerusform>%1 von %n Backups</numerusform>
        </translation>
    </message>
    <message>
        <source>The deleted table %1 can be brought back until %2.</source>
        <translation>Die gelöschte Tabelle %1 lässt sich bis %2 zurückholen.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted table(s) can be brought back, the first until %1.</source>
        <translation>
            <numerusform>%n gelöschte Tabelle lässt sich bis %1 zurückholen.</numerusform>
            <numerusform>%n gelöschte Tabellen lassen sich zurückholen, die erste bis %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show deleted tables</source>
        <translation>Gelöschte Tabellen zeigen</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>Backups von %1</translation>
    </message>
    <message>
        <source>Read the backups of %1</source>
        <translation>Die Backups von %1 lesen</translation>
    </message>
    <message>
        <source>The backups could not be read.</source>
        <translation>Die Backups konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Read a backup</source>
        <translation>Ein Backup lesen</translation>
    </message>
    <message>
        <source>The backup could not be read.</source>
        <translation>Das Backup konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Copy the ARN</source>
        <translation>ARN kopieren</translation>
    </message>
    <message>
        <source>Verify the backup %1</source>
        <translation>Das Backup %1 prüfen</translation>
    </message>
    <message>
        <source>The backup %1 could not be read through.</source>
        <translation>Das Backup %1 konnte nicht ganz gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>Verified %1: all %2 items can be read (%3).</source>
        <translation>
            <numerusform>Geprüft %1: %2 Item ist lesbar (%3).</numerusform>
            <numerusform>Geprüft %1: alle %2 Items sind lesbar (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items can be read, but the backup says %2.</source>
        <translation>
            <numerusform>%1 Item ist lesbar, laut Backup sind es aber %2.</numerusform>
            <numerusform>%1 Items sind lesbar, laut Backup sind es aber %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the backup %1?</source>
        <translation>Das Backup %1 löschen?</translation>
    </message>
    <message>
        <source>What %1 was at %2 can no longer be restored from it. There is no way back.</source>
        <translation>Der Stand von %1 am %2 lässt sich daraus dann nicht mehr wiederherstellen. Es gibt keinen Weg zurück.</translation>
    </message>
    <message>
        <source>Delete the backup</source>
        <translation>Backup löschen</translation>
    </message>
    <message>
        <source>Delete the backup %1</source>
        <translation>Das Backup %1 löschen</translation>
    </message>
    <message>
        <source>The backup %1 was not deleted.</source>
        <translation>Das Backup %1 wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Restore to a moment...</source>
        <translation>Zeitpunkt wiederherstellen...</translation>
    </message>
    <message>
        <source>Back up a table...</source>
        <translation>Tabelle sichern...</translation>
    </message>
    <message>
        <source>No backup matches.</source>
        <translation>Kein Backup passt.</translation>
    </message>
    <message>
        <source>Reading the backups...</source>
        <translation>Die Backups werden gelesen...</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>zusammen %1</translation>
    </message>
    <message>
        <source>Restore...</source>
        <translation>Wiederherstellen...</translation>
    </message>
    <message>
        <source>Export to a file...</source>
        <translation>In eine Datei exportieren...</translation>
    </message>
    <message>
        <source>Back up %1 now...</source>
        <translation>Backup von %1 jetzt anlegen...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Löschen...</translation>
    </message>
    <message>
        <source>Reading every item...</source>
        <translation>Jedes Item wird gelesen...</translation>
    </message>
    <message>
        <source>Writing the file of %1. It can be dragged out when it is written.</source>
        <translation>Die Datei von %1 wird geschrieben. Sie kann hinausgezogen werden, sobald sie geschrieben ist.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The file of %1 is written. Drag the backup once more to take it out.</source>
        <translation>Die Datei von %1 ist geschrieben. Ziehen Sie die Sicherung noch einmal, um sie mitzunehmen.</translation>
    </message>
    <message>
        <source>The file of %1 was not written.</source>
        <translation>Die Datei von %1 wurde nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::CapacityEditor</name>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>How many reads and writes the table takes a second, and how they are paid for.</source>
        <translation>Wie viele Lese- und Schreibzugriffe die Tabelle je Sekunde nimmt und wie sie bezahlt werden.</translation>
    </message>
    <message>
        <source>Apply the capacity</source>
        <translation>Kapazität übernehmen</translation>
    </message>
    <message>
        <source>This connection is open for reading only</source>
        <translation>Diese Verbindung ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>The table is being read</source>
        <translation>Die Tabelle wird gelesen</translation>
    </message>
    <message>
        <source>The table is being changed: wait until it is active</source>
        <translation>Die Tabelle wird geändert: warten Sie, bis sie aktiv ist</translation>
    </message>
    <message>
        <source>The table class is changed alone: apply the rest with the present class first</source>
        <translation>Die Tabellenklasse wird allein geändert: übernehmen Sie das Übrige zuerst mit der jetzigen Klasse</translation>
    </message>
    <message>
        <source>The table has this capacity</source>
        <translation>Die Tabelle hat diese Kapazität</translation>
    </message>
    <message>
        <source>Change the capacity of %1?</source>
        <translation>Die Kapazität von %1 ändern?</translation>
    </message>
    <message>
        <source>From then on: %1.</source>
        <translation>Von da an: %1.</translation>
    </message>
    <message>
        <source>Change the capacity of %1</source>
        <translation>Die Kapazität von %1 ändern</translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation>Wird gefragt...</translation>
    </message>
    <message>
        <source>Changing...</source>
        <translation>Wird geändert...</translation>
    </message>
    <message>
        <source>Asks for nothing but what differs</source>
        <translation>Verlangt nur, was anders ist</translation>
    </message>
</context>
<context>
    <name>ui::CapacityFields</name>
    <message>
        <source>On demand</source>
        <translation>Nach Bedarf</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>Billing mode</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Table class</source>
        <translation>Tabellenklasse</translation>
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
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Read units of the table</source>
        <translation>Leseeinheiten der Tabelle</translation>
    </message>
    <message>
        <source>Read units of %1</source>
        <translation>Leseeinheiten von %1</translation>
    </message>
    <message>
        <source>Write units of the table</source>
        <translation>Schreibeinheiten der Tabelle</translation>
    </message>
    <message>
        <source>Write units of %1</source>
        <translation>Schreibeinheiten von %1</translation>
    </message>
    <message>
        <source>On demand: paid by request. Provisioned: a fixed rate, also for each global index</source>
        <translation>Nach Bedarf: Bezahlung je Anfrage. Bereitgestellt: eine feste Rate, auch für jeden globalen Index</translation>
    </message>
    <message>
        <source>Infrequent access: storage costs less, reads and writes cost more</source>
        <translation>Seltener Zugriff: Speicher kostet weniger, Lesen und Schreiben mehr</translation>
    </message>
    <message>
        <source>Strongly consistent reads of up to 4 KB a second; twice as many eventually consistent</source>
        <translation>Stark konsistente Lesezugriffe von bis zu 4 KB je Sekunde; doppelt so viele letztlich konsistente</translation>
    </message>
    <message>
        <source>Writes of up to 1 KB a second</source>
        <translation>Schreibzugriffe von bis zu 1 KB je Sekunde</translation>
    </message>
</context>
<context>
    <name>ui::CapacityText</name>
    <message>
        <source>%1, %2</source>
        <comment>read units, write units</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 read units</source>
        <translation>
            <numerusform>%1 Leseeinheit</numerusform>
            <numerusform>%1 Leseeinheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 write units</source>
        <translation>
            <numerusform>%1 Schreibeinheit</numerusform>
            <numerusform>%1 Schreibeinheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>Nach Bedarf</translation>
    </message>
    <message>
        <source>Provisioned: %1</source>
        <translation>Bereitgestellt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>index, units</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Table class: %1</source>
        <translation>Tabellenklasse: %1</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard-infrequent access</source>
        <translation>Standard mit seltenem Zugriff</translation>
    </message>
</context>
<context>
    <name>ui::ChangePlanDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>What happens to it</source>
        <translation>Was damit geschieht</translation>
    </message>
    <message>
        <source>Items of the plan</source>
        <translation>Items des Plans</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>will be deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>will be created</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>1 item is the same already.</source>
        <translation>1 Item ist schon gleich.</translation>
    </message>
    <message>
        <source>%1 items are the same already.</source>
        <translation>%1 Items sind schon gleich.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation>Der Plan konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Nothing is different from now</source>
        <translation>Nichts ist anders als jetzt</translation>
    </message>
    <message>
        <source>%1 items of %2 will change</source>
        <translation>%1 Items von %2 werden sich ändern</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 items were written.</source>
        <translation>
            <numerusform>%1 Item wurde geschrieben.</numerusform>
            <numerusform>%1 Items wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut ansehen</translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile.</source>
        <translation>Jemand hat %1 inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody changed %1 of these items meanwhile.</source>
        <translation>Jemand hat %1 dieser Items inzwischen geändert.</translation>
    </message>
    <message>
        <source>Revert the item</source>
        <translation>Item zurücksetzen</translation>
    </message>
    <message>
        <source>Restore the item</source>
        <translation>Item wiederherstellen</translation>
    </message>
    <message>
        <source>Revert %1 items</source>
        <translation>%1 Items zurücksetzen</translation>
    </message>
    <message>
        <source>Restore %1 items</source>
        <translation>%1 Items wiederherstellen</translation>
    </message>
    <message>
        <source>Writing...</source>
        <translation>Wird geschrieben...</translation>
    </message>
    <message>
        <source>Reading what would change...</source>
        <translation>Es wird gelesen, was sich ändern würde...</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Wird angehalten...</translation>
    </message>
    <message>
        <source>An item that somebody else changes meanwhile is left as they made it. This can be undone.</source>
        <translation>Ein Item, das inzwischen jemand anders ändert, bleibt, wie es dann ist. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 of %2 will change</source>
        <translation>%1 aus %2 wird geändert</translation>
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
    <name>ui::CommitHistory</name>
    <message>
        <source>Read what was committed</source>
        <translation>Schreibvorgänge lesen</translation>
    </message>
    <message>
        <source>Keep what was committed</source>
        <translation>Schreibvorgänge aufbewahren</translation>
    </message>
</context>
<context>
    <name>ui::CommitsDialog</name>
    <message>
        <source>Undo this write</source>
        <translation>Schreibvorgang rückgängig machen</translation>
    </message>
    <message>
        <source>Writes committed to %1</source>
        <translation>Schreibvorgänge in %1</translation>
    </message>
    <message>
        <source>Written from here, newest first</source>
        <translation>Von hier geschrieben, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Committed writes</source>
        <translation>Schreibvorgänge</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Items of the write</source>
        <translation>Items des Schreibvorgangs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig gemacht</translation>
    </message>
    <message>
        <source>What you save, delete, restore or revert here can be undone from this list.</source>
        <translation>Was Sie hier sichern, löschen, wiederherstellen oder zurücksetzen, lässt sich aus dieser Liste rückgängig machen.</translation>
    </message>
    <message>
        <source>Its items were too large to be kept: it cannot be undone.</source>
        <translation>Seine Items waren zu groß, um sie aufzubewahren: er lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Undoing is refused where somebody wrote to an item since.</source>
        <translation>Rückgängig machen wird abgelehnt, wenn seither jemand in eines der Items geschrieben hat.</translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation>%1, seither geändert</translation>
    </message>
    <message>
        <source>As this write left it</source>
        <translation>Nach diesem Schreibvorgang</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Before the write</source>
        <translation>Vor dem Schreiben</translation>
    </message>
    <message>
        <source>After the write</source>
        <translation>Nach dem Schreiben</translation>
    </message>
    <message>
        <source>Undo a write to %1?</source>
        <translation>Einen Schreibvorgang in %1 rückgängig machen?</translation>
    </message>
    <message>
        <source>Makes %1 what it was before.</source>
        <translation>Stellt den Stand von vorher her: %1.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Undone: the item is what it was before.</source>
        <translation>Rückgängig gemacht: das Item ist wieder, wie es vorher war.</translation>
    </message>
    <message>
        <source>Undone: the items are what they were before.</source>
        <translation>Rückgängig gemacht: die Items sind wieder, wie sie vorher waren.</translation>
    </message>
    <message>
        <source>Undone already. The undo is in this list and can itself be undone.</source>
        <translation>Schon rückgängig gemacht. Auch das steht in dieser Liste und lässt sich rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 items were undone before that.</source>
        <translation>
            <numerusform>%1 Item wurde davor zurückgenommen.</numerusform>
            <numerusform>%1 Items wurden davor zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>An attribute that somebody adds just while an item is removed goes with it.</source>
        <translation>Ein Attribut, das jemand genau beim Entfernen eines Items hinzufügt, geht mit ihm.</translation>
    </message>
    <message>
        <source>Not undone: the item was changed since; below is how.</source>
        <translation>Nicht zurückgenommen: das Item wurde seither geändert; unten steht, wie.</translation>
    </message>
    <message>
        <source>Not undone: %1 of its items were changed since; below is how.</source>
        <translation>Nicht zurückgenommen: %1 der Items wurden seither geändert; unten steht, wie.</translation>
    </message>
</context>
<context>
    <name>ui::ComparePage</name>
    <message>
        <source>%1 in %2 with</source>
        <translation>%1 in %2 mit</translation>
    </message>
    <message>
        <source>Database of the other table</source>
        <translation>Datenbank der anderen Tabelle</translation>
    </message>
    <message>
        <source>The other table</source>
        <translation>Die andere Tabelle</translation>
    </message>
    <message>
        <source>Filter by key or attribute</source>
        <translation>Nach Schlüssel oder Attribut filtern</translation>
    </message>
    <message>
        <source>Lists differences whose key or attributes contain this</source>
        <translation>Zeigt Unterschiede, deren Schlüssel oder Attribute dies enthalten</translation>
    </message>
    <message>
        <source>List items that only the other table has</source>
        <translation>Items zeigen, die nur die andere Tabelle hat</translation>
    </message>
    <message>
        <source>List items that the other table lacks</source>
        <translation>Items zeigen, die der anderen Tabelle fehlen</translation>
    </message>
    <message>
        <source>List items that differ</source>
        <translation>Items zeigen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Write all differences to a file</source>
        <translation>Alle Unterschiede in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Sync...</source>
        <translation>Abgleichen...</translation>
    </message>
    <message>
        <source>Make one table like the other; shows the plan first</source>
        <translation>Eine Tabelle der anderen angleichen; zeigt zuerst den Plan</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>There is no other table in this database.</source>
        <translation>In dieser Datenbank gibt es keine andere Tabelle.</translation>
    </message>
    <message>
        <source>The tables are still being read.</source>
        <translation>Die Tabellen werden noch gelesen.</translation>
    </message>
    <message>
        <source>The two tables have different keys, so their items cannot be compared.</source>
        <translation>Die beiden Tabellen haben verschiedene Schlüssel; darum lassen sich ihre Items nicht vergleichen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>Stop comparing (Esc)</source>
        <translation>Vergleich anhalten (Esc)</translation>
    </message>
    <message>
        <source>Reads both tables once, in parallel (F5)</source>
        <translation>Liest beide Tabellen einmal, gleichzeitig (F5)</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Hinzugefügt %1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Entfernt %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Geändert %1</translation>
    </message>
    <message>
        <source>Reading both tables. Differences are listed as soon as all items were read.</source>
        <translation>Beide Tabellen werden gelesen. Unterschiede stehen hier, sobald alle Items gelesen sind.</translation>
    </message>
    <message>
        <source>Both tables hold the same items.</source>
        <translation>Beide Tabellen enthalten dieselben Items.</translation>
    </message>
    <message>
        <source>Compare %1 with %2, item by item.</source>
        <translation>%1 mit %2 vergleichen, Item für Item.</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>wird abgeglichen</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>wird verglichen</translation>
    </message>
    <message>
        <source>stopped: the list is not complete</source>
        <translation>angehalten: die Liste ist nicht vollständig</translation>
    </message>
    <message>
        <source>failed: the list is not complete</source>
        <translation>gescheitert: die Liste ist nicht vollständig</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%1 differences</source>
        <translation>
            <numerusform>%1 Unterschied</numerusform>
            <numerusform>%1 Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 sind aufgeführt</translation>
    </message>
    <message numerus="yes">
        <source>%1 fit the filter</source>
        <translation>
            <numerusform>%1 passt zum Filter</numerusform>
            <numerusform>%1 passen zum Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>No listed difference fits the filter.</source>
        <translation>Kein aufgeführter Unterschied passt zum Filter.</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Choose an item to see how it differs.</source>
        <translation>Wählen Sie ein Item, um seine Unterschiede zu sehen.</translation>
    </message>
    <message>
        <source>%1 was closed.</source>
        <translation>%1 wurde geschlossen.</translation>
    </message>
    <message>
        <source>Read two items</source>
        <translation>Zwei Items lesen</translation>
    </message>
    <message>
        <source>The item is in neither table any more.</source>
        <translation>Das Item ist in keiner der beiden Tabellen mehr.</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>Die Unterschiede exportieren</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>unterschiede</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;CSV (*.csv)</source>
        <translation>JSON Lines (*.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export differences of %1</source>
        <translation>Unterschiede von %1 exportieren</translation>
    </message>
    <message>
        <source>The differences are in %1.</source>
        <translation>Die Unterschiede sind in %1.</translation>
    </message>
    <message>
        <source>Write to %1?</source>
        <translation>In %1 schreiben?</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>In %1 schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%1 items written</source>
        <translation>
            <numerusform>%1 Item geschrieben</numerusform>
            <numerusform>%1 Items geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 no longer needed</source>
        <translation>%1 nicht mehr nötig</translation>
    </message>
    <message numerus="yes">
        <source>%1 left as they are</source>
        <translation>
            <numerusform>%1 unverändert gelassen</numerusform>
            <numerusform>%1 unverändert gelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The sync was stopped.</source>
        <translation>Der Abgleich wurde angehalten.</translation>
    </message>
    <message>
        <source>The sync did not come to its end: %1</source>
        <translation>Der Abgleich kam nicht ans Ende: %1</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 items</source>
        <translation>
            <numerusform>%1 Item</numerusform>
            <numerusform>%1 Items</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 mit %2 verglichen</translation>
    </message>
    <message>
        <source>%1 in %2 compared with %3 in %4</source>
        <translation>%1 in %2 verglichen mit %3 in %4</translation>
    </message>
    <message>
        <source>Compare %1 in %2 with %3 in %4</source>
        <translation>%1 in %2 mit %3 in %4 vergleichen</translation>
    </message>
    <message>
        <source>Items: %1 added, %2 replaced, %3 removed.</source>
        <translation>Items: %1 hinzugefügt, %2 ersetzt, %3 entfernt.</translation>
    </message>
    <message>
        <source>Make %1 in %2 like %3 in %4</source>
        <translation>%1 in %2 an %3 in %4 angleichen</translation>
    </message>
    <message>
        <source>The list is as it was before that.</source>
        <translation>Die Liste ist von vorher.</translation>
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
    <name>ui::CopyDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Kopieren nach</translation>
    </message>
    <message>
        <source>Open databases and endpoints that can be written to</source>
        <translation>Geöffnete Datenbanken und Endpunkte, in die sich schreiben lässt</translation>
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
        <source>Make the same indexes. Without them writing costs less; they can be added later</source>
        <translation>Dieselben Indizes anlegen. Ohne sie kostet das Schreiben weniger; sie lassen sich später hinzufügen</translation>
    </message>
    <message>
        <source>Without them the table is on demand, and nothing else is turned on</source>
        <translation>Ohne sie läuft die Tabelle nach Bedarf, und nichts sonst wird eingeschaltet</translation>
    </message>
    <message>
        <source>Indexes: there are none</source>
        <translation>Indizes: es gibt keine</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es)</source>
        <translation>
            <numerusform>%n Index</numerusform>
            <numerusform>%n Indizes</numerusform>
        </translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>How many parts of the table are read at one time</source>
        <translation>Wie viele Teile der Tabelle gleichzeitig gelesen werden</translation>
    </message>
    <message>
        <source>Items a second</source>
        <translation>Items je Sekunde</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source> items a second</source>
        <translation> Items je Sekunde</translation>
    </message>
    <message>
        <source>segments, at most</source>
        <translation>Segmente, höchstens</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <translation>%1 (Produktion)</translation>
    </message>
    <message>
        <source>No open database or endpoint can be written to. Open one first.</source>
        <translation>In keine geöffnete Datenbank und keinen Endpunkt lässt sich schreiben. Öffnen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>A table name has 3 to 255 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>Ein Tabellenname hat 3 bis 255 Buchstaben, Ziffern, &apos;_&apos;, &apos;-&apos; und &apos;.&apos;</translation>
    </message>
    <message>
        <source>This is the table itself</source>
        <translation>Das ist die Tabelle selbst</translation>
    </message>
    <message>
        <source>A copy to this table is running</source>
        <translation>Eine Kopie in diese Tabelle läuft gerade</translation>
    </message>
    <message>
        <source>The table is still being read</source>
        <translation>Die Tabelle wird noch gelesen</translation>
    </message>
    <message>
        <source>%1 is made in %2.</source>
        <translation>%1 wird in %2 angelegt.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>No items, as last counted</source>
        <translation>Keine Items nach der letzten Zählung</translation>
    </message>
    <message>
        <source>At this rate: %1.</source>
        <translation>Bei diesem Tempo: %1.</translation>
    </message>
    <message>
        <source>Resume the copy</source>
        <translation>Kopie fortsetzen</translation>
    </message>
    <message>
        <source>Copy into %1?</source>
        <translation>In %1 kopieren?</translation>
    </message>
    <message>
        <source>Items of %1 that have the same keys are replaced. Export the table first to be able to get them back.</source>
        <translation>Items von %1 mit denselben Schlüsseln werden ersetzt. Um sie zurückholen zu können, exportieren Sie die Tabelle vorher.</translation>
    </message>
    <message>
        <source>The table %1 is made.</source>
        <translation>Die Tabelle %1 wird angelegt.</translation>
    </message>
    <message>
        <source>Copy into %1</source>
        <translation>In %1 kopieren</translation>
    </message>
    <message>
        <source>%1 is not open</source>
        <translation>%1 ist nicht geöffnet</translation>
    </message>
    <message>
        <source>The copy goes on from the table %1 there. Open it, then resume the copy again.</source>
        <translation>Die Kopie liest dort aus der Tabelle %1 weiter. Öffnen Sie die Datenbank, und setzen Sie die Kopie dann fort.</translation>
    </message>
    <message>
        <source>Resume the copy into %1?</source>
        <translation>Die Kopie in %1 fortsetzen?</translation>
    </message>
    <message>
        <source>Why: %1.</source>
        <translation>Grund: %1.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Also copied</source>
        <translation>Wird mitkopiert</translation>
    </message>
    <message>
        <source>At most this many items are written each second; 0: no limit</source>
        <translation>So viele Items werden höchstens je Sekunde geschrieben; 0: unbegrenzt</translation>
    </message>
    <message>
        <source>The target table is still being read</source>
        <translation>Die Zieltabelle wird noch gelesen</translation>
    </message>
    <message>
        <source>The target table has other keys</source>
        <translation>Die Zieltabelle hat andere Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%1 is there already, with %2 items. Items with the same keys are replaced, others stay.</source>
        <translation>
            <numerusform>%1 gibt es schon, mit %2 Item. Items mit denselben Schlüsseln werden ersetzt, andere bleiben.</numerusform>
            <numerusform>%1 gibt es schon, mit %2 Items. Items mit denselben Schlüsseln werden ersetzt, andere bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items (%2), as last counted. Reading takes about %3 RCU, writing at most about %4 WCU.</source>
        <translation>
            <numerusform>%1 Item (%2) nach der letzten Zählung. Das Lesen braucht etwa %3 RCU, das Schreiben höchstens etwa %4 WCU.</numerusform>
            <numerusform>%1 Items (%2) nach der letzten Zählung. Das Lesen braucht etwa %3 RCU, das Schreiben höchstens etwa %4 WCU.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy of this table stopped here after %1 of about %2 items, %3.</source>
        <translation>
            <numerusform>Eine Kopie dieser Tabelle hielt hier nach %1 von etwa %2 Item an, %3.</numerusform>
            <numerusform>Eine Kopie dieser Tabelle hielt hier nach %1 von etwa %2 Items an, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It copies %1 in %2 and stopped after %3 of about %4 items, %5.</source>
        <translation>
            <numerusform>Sie kopiert %1 in %2 und hielt nach %3 von etwa %4 Item an, %5.</numerusform>
            <numerusform>Sie kopiert %1 in %2 und hielt nach %3 von etwa %4 Items an, %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings: throughput, class, stream, protection, time to live, tags</source>
        <translation>Einstellungen: Durchsatz, Klasse, Stream, Schutz, Time to Live, Tags</translation>
    </message>
</context>
<context>
    <name>ui::CopyJobs</name>
    <message>
        <source>it was cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%1 items copied</source>
        <translation>
            <numerusform>%1 Item kopiert</numerusform>
            <numerusform>%1 Items kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items were refused by the target, each with a line above</source>
        <translation>
            <numerusform>%1 Item hat das Ziel abgelehnt, mit einer Zeile oben</numerusform>
            <numerusform>%1 Items hat das Ziel abgelehnt, jedes mit einer Zeile oben</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be resumed from the menu of the target table</source>
        <translation>Sie lässt sich aus dem Menü der Zieltabelle fortsetzen</translation>
    </message>
    <message>
        <source>Copy %1 in %2 to %3 in %4</source>
        <translation>%1 aus %2 nach %3 in %4 kopieren</translation>
    </message>
    <message>
        <source>The copy to %1 in %2 is done</source>
        <translation>Die Kopie nach %1 in %2 ist fertig</translation>
    </message>
</context>
<context>
    <name>ui::CreateBackupDialog</name>
    <message>
        <source>Back up the table</source>
        <translation>Backup anlegen</translation>
    </message>
    <message>
        <source>Back up a table</source>
        <translation>Ein Backup einer Tabelle anlegen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The table that is backed up</source>
        <translation>Die Tabelle, von der ein Backup angelegt wird</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>Name of the backup</source>
        <translation>Name des Backups</translation>
    </message>
    <message>
        <source>3 to 255 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;; several backups may have the same name</source>
        <translation>3 bis 255 Buchstaben, Ziffern, &apos;_&apos;, &apos;-&apos; und &apos;.&apos;; mehrere Backups dürfen gleich heißen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Why it was made; kept on this computer</source>
        <translation>Warum es angelegt wurde; liegt auf diesem Computer</translation>
    </message>
    <message>
        <source>Can be changed later; the name cannot</source>
        <translation>Lässt sich später ändern; der Name nicht</translation>
    </message>
    <message>
        <source>The items as they are at this moment, with keys and indexes. It costs no time, whatever the size, and stays when the table is deleted.</source>
        <translation>Die Items, wie sie in diesem Moment sind, mit Schlüsseln und Indizes. Das Backup kostet bei jeder Größe keine Zeit und bleibt, wenn die Tabelle gelöscht wird.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the table to back up</source>
        <translation>Wählen Sie die Tabelle für das Backup</translation>
    </message>
    <message>
        <source>A backup name has 3 to 255 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>Ein Backup-Name hat 3 bis 255 Buchstaben, Ziffern, &apos;_&apos;, &apos;-&apos; und &apos;.&apos;</translation>
    </message>
    <message>
        <source>Making the backup...</source>
        <translation>Das Backup wird angelegt...</translation>
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
        <source>There is a table %1 already</source>
        <translation>Es gibt schon eine Tabelle %1</translation>
    </message>
    <message>
        <source>Creating the table...</source>
        <translation>Die Tabelle wird angelegt...</translation>
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
            <numerusform>%1 ist beschädigt. %n Problem wurde gefunden; es steht im Protokoll des Vorgangs.</numerusform>
            <numerusform>%1 ist beschädigt. %n Probleme wurden gefunden; alle stehen im Protokoll des Vorgangs.</numerusform>
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
    <message>
        <source>The repair of %1 was stopped. Nothing in it was changed for good.</source>
        <translation>Die Reparatur von %1 wurde angehalten. Nichts darin ist bleibend geändert.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>It was made before and is opened as it is.</source>
        <translation>Sie wurde früher angelegt und wird geöffnet, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceModel</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>Unterschied in</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>There is no item on either side</source>
        <translation>Auf keiner Seite gibt es ein Item</translation>
    </message>
    <message>
        <source>The item is created</source>
        <translation>Das Item wird angelegt</translation>
    </message>
    <message>
        <source>The item is deleted</source>
        <translation>Das Item wird gelöscht</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Beide sind gleich</translation>
    </message>
    <message>
        <source>1 attribute differs</source>
        <translation>1 Attribut unterscheidet sich</translation>
    </message>
    <message>
        <source>%1 attributes differ</source>
        <translation>%1 Attribute unterscheiden sich</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>kein Item</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>written again, the same</source>
        <translation>erneut geschrieben, gleich</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>ui::DifferencesDialog</name>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Differences from</source>
        <translation>Unterschiede von</translation>
    </message>
    <message>
        <source>Differences to</source>
        <translation>Unterschiede bis</translation>
    </message>
    <message>
        <source>Filter by key or attribute</source>
        <translation>Nach Schlüssel oder Attribut filtern</translation>
    </message>
    <message>
        <source>Differences of %1</source>
        <translation>Unterschiede in %1</translation>
    </message>
    <message>
        <source>Items that differ</source>
        <translation>Items, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Look at the past of %1</source>
        <translation>Die Vergangenheit von %1 ansehen</translation>
    </message>
    <message>
        <source>Compare two moments of %1</source>
        <translation>Zwei Zeitpunkte von %1 vergleichen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>The first %1; the export has all</source>
        <translation>Die ersten %1; der Export hat alle</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Revert the item...</source>
        <translation>Item zurücksetzen...</translation>
    </message>
    <message>
        <source>Revert %1 items...</source>
        <translation>%1 Items zurücksetzen...</translation>
    </message>
    <message>
        <source>Makes them what they were at %1; shows first what will change</source>
        <translation>Stellt den Stand %1 wieder her; zeigt zuerst, was sich ändert</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>differences of %1</source>
        <translation>unterschiede von %1</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
</context>
<context>
    <name>ui::DifferencesModel</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
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
        <translation>Auss&amp;chneiden</translation>
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
        <source>A URL begins with http:// or https://</source>
        <translation>Eine URL beginnt mit http:// oder https://</translation>
    </message>
    <message>
        <source>Name a host, such as localhost</source>
        <translation>Nennen Sie einen Host, etwa localhost</translation>
    </message>
    <message>
        <source>This is production: %1.</source>
        <translation>Das ist Produktion: %1.</translation>
    </message>
    <message>
        <source>This is not a URL, such as http://localhost:8000</source>
        <translation>Das ist keine URL wie http://localhost:8000</translation>
    </message>
    <message>
        <source>Leave out the user and what follows #</source>
        <translation>Lassen Sie den Benutzer weg und was hinter # steht</translation>
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
    <message>
        <source>Read-only: nothing that writes is sent</source>
        <translation>Nur lesen: nichts wird gesendet, das schreibt</translation>
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
    <message numerus="yes">
        <source>Exported %n item(s) to %1</source>
        <translation>
            <numerusform>%n Item nach %1 exportiert</numerusform>
            <numerusform>%n Items nach %1 exportiert</numerusform>
        </translation>
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
    <message>
        <source>Untick all</source>
        <translation>Alle abwählen</translation>
    </message>
    <message>
        <source>Nothing can be written there</source>
        <translation>Dorthin lässt sich nichts schreiben</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Export 1 item</source>
        <translation>1 Item exportieren</translation>
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
    <name>ui::ImageModel</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>differs inside</source>
        <translation>innen verschieden</translation>
    </message>
</context>
<context>
    <name>ui::ImageView</name>
    <message>
        <source>New and old images</source>
        <translation>Neue und alte Abbilder</translation>
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
    <message>
        <source>Import into %1?</source>
        <translation>In %1 importieren?</translation>
    </message>
    <message>
        <source>%1 is made.</source>
        <translation>%1 wird angelegt.</translation>
    </message>
    <message>
        <source>Items of %1 that have the same keys are replaced. Export the table first to be able to get them back.</source>
        <translation>Items von %1 mit denselben Schlüsseln werden ersetzt. Um sie zurückholen zu können, exportieren Sie die Tabelle vorher.</translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation>In %1 importieren</translation>
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
    <message>
        <source>No row of the file can be an item. Line %1: %2</source>
        <translation>Keine Zeile der Datei kann ein Item sein. Zeile %1: %2</translation>
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
    <message>
        <source>None selected</source>
        <translation>Keine ausgewählt</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Item</translation>
    </message>
    <message>
        <source>Import 1 item into %1</source>
        <translation>1 Item in %1 importieren</translation>
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
    <message>
        <source>This counts new items and those that replaced one with the same key.</source>
        <translation>Gezählt sind neue Items und solche, die eines mit demselben Schlüssel ersetzt haben.</translation>
    </message>
    <message>
        <source>1 item imported into %1</source>
        <translation>1 Item in %1 importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n of them had the key of an earlier row, which they replaced.</source>
        <translation>
            <numerusform>%n davon hatte den Schlüssel einer früheren Zeile und hat sie ersetzt.</numerusform>
            <numerusform>%n davon hatten den Schlüssel einer früheren Zeile und haben sie ersetzt.</numerusform>
        </translation>
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
    <name>ui::ItemCopy</name>
    <message>
        <source>These rows are too much for the clipboard (at most %1 MB). Export them to a file.</source>
        <translation>Diese Zeilen sind zu viel für die Zwischenablage (höchstens %1 MB). Exportieren Sie sie in eine Datei.</translation>
    </message>
</context>
<context>
    <name>ui::ItemDifferenceView</name>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>differs inside</source>
        <translation>innen verschieden</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Leave out what is the same on both sides</source>
        <translation>Weglassen, was auf beiden Seiten gleich ist</translation>
    </message>
    <message>
        <source>Attributes of both items</source>
        <translation>Attribute beider Items</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Choose an item to see how it differs.</source>
        <translation>Wählen Sie ein Item, um seine Unterschiede zu sehen.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Both items are the same.</source>
        <translation>Beide Items sind gleich.</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy the value of %1</source>
        <translation>Den Wert von %1 kopieren</translation>
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
        <source>Go to the mistake</source>
        <translation>Zum Fehler gehen</translation>
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
        <translation>Es verschwindet aus der Tabelle %1 und allen ihren Indizes. Zurück führt nur ein vorher gemachter Export oder ein Backup.</translation>
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
    <message>
        <source>The table held no item with this key at that moment.</source>
        <translation>Die Tabelle enthielt zu diesem Zeitpunkt kein Item mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>The past cannot be changed. Restore the item instead, or go back to now.</source>
        <translation>Die Vergangenheit lässt sich nicht ändern. Stellen Sie stattdessen das Item wieder her, oder gehen Sie zurück zum Jetzt.</translation>
    </message>
    <message>
        <source>It has more attributes than a transaction can compare: whether somebody else changed one of the others is looked up just before, not in the same step.</source>
        <translation>Es hat mehr Attribute, als eine Transaktion vergleichen kann: ob jemand anders eines der übrigen geändert hat, wird unmittelbar davor geprüft, nicht im selben Schritt.</translation>
    </message>
    <message>
        <source>It goes from the table %1 and from all its indexes. Undo a committed write, in the Edit menu, brings it back.</source>
        <translation>Es verschwindet aus der Tabelle %1 und allen ihren Indizes. Schreibvorgang rückgängig machen, im Menü Bearbeiten, holt es zurück.</translation>
    </message>
    <message>
        <source>Reading the item...</source>
        <translation>Das Item wird gelesen...</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Wird gesichert...</translation>
    </message>
    <message>
        <source>Discard the changes that are being restored?</source>
        <translation>Die Änderungen verwerfen, die gerade wiederhergestellt werden?</translation>
    </message>
    <message>
        <source>Drop the text?</source>
        <translation>Den Text verwerfen?</translation>
    </message>
    <message>
        <source>They are not in the table yet.</source>
        <translation>Sie stehen noch nicht in der Tabelle.</translation>
    </message>
    <message>
        <source>Save the item</source>
        <translation>Item sichern</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Änderungen sichern</translation>
    </message>
    <message>
        <source>A value is not finished: it is red in the list.</source>
        <translation>Ein Wert ist noch nicht fertig: er ist in der Liste rot.</translation>
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
    <message>
        <source>Show as</source>
        <translation>Zeigen als</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Read the keys of rows</source>
        <translation>Schlüssel von Zeilen lesen</translation>
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
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>History of the item (Ctrl+H)</source>
        <translation>Verlauf des Items (Strg+H)</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Früherer Stand</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
</context>
<context>
    <name>ui::ItemHistoryDialog</name>
    <message>
        <source>Read older versions</source>
        <translation>Ältere Fassungen lesen</translation>
    </message>
    <message>
        <source>Show the table then</source>
        <translation>Damaligen Stand der Tabelle zeigen</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Versions of the item</source>
        <translation>Fassungen des Items</translation>
    </message>
    <message>
        <source>Choose one version to see what it changed, or two to compare them</source>
        <translation>Wählen Sie eine Fassung, um zu sehen, was sie änderte, oder zwei, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Close this window and show the whole table as of this version</source>
        <translation>Dieses Fenster schließen und die ganze Tabelle auf dem Stand dieser Fassung zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Read the history of an item</source>
        <translation>Den Verlauf eines Items lesen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>was there before</source>
        <translation>war vorher schon da</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Time to Live</translation>
    </message>
    <message>
        <source>A write</source>
        <translation>Schreibvorgang</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1 (jetzt)</translation>
    </message>
    <message>
        <source>This item never changed since the table keeps its past.</source>
        <translation>Dieses Item hat sich nie geändert, seit die Vergangenheit der Tabelle aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Restore this version...</source>
        <translation>Diese Fassung wiederherstellen...</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Restore the older one...</source>
        <translation>Die ältere wiederherstellen...</translation>
    </message>
    <message>
        <source>Take this change back...</source>
        <translation>Diese Änderung zurücknehmen...</translation>
    </message>
    <message>
        <source>before the past begins</source>
        <translation>vor Beginn der Vergangenheit</translation>
    </message>
    <message>
        <source>Shows first what will change. Only selected attributes are restored.</source>
        <translation>Zeigt zuerst, was sich ändert. Nur ausgewählte Attribute werden wiederhergestellt.</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Was diese Fassung geändert hat</translation>
    </message>
    <message>
        <source>What differs from now</source>
        <translation>Was heute anders ist</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Of what differs from now single attributes can be picked and restored</source>
        <translation>Von dem, was heute anders ist, lassen sich einzelne Attribute auswählen und wiederherstellen</translation>
    </message>
    <message>
        <source>Shows first what will change</source>
        <translation>Zeigt erst, was sich ändern wird</translation>
    </message>
    <message>
        <source>It has not changed since the table keeps its past</source>
        <translation>Unverändert, seit die Tabelle ihre Vergangenheit aufbewahrt</translation>
    </message>
    <message>
        <source>Earlier than is kept</source>
        <translation>Vor dem, was aufbewahrt ist</translation>
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
        <source>Remove the entry</source>
        <translation>Eintrag entfernen</translation>
    </message>
    <message>
        <source>Item as a tree</source>
        <translation>Item als Baum</translation>
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
        <source>Remove the entry (Del)</source>
        <translation>Eintrag entfernen (Entf)</translation>
    </message>
    <message>
        <source>Open in a window...</source>
        <translation>In einem Fenster öffnen...</translation>
    </message>
    <message>
        <source>Change the key...</source>
        <translation>Schlüssel ändern...</translation>
    </message>
    <message>
        <source>This is the key of the item: with another one, saving moves the item</source>
        <translation>Das ist der Schlüssel des Items: mit einem anderen verschiebt das Sichern das Item</translation>
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
    <message>
        <source>What is committed cannot be kept over a restart. %1</source>
        <translation>Schreibvorgänge lassen sich nicht über einen Neustart hinweg aufbewahren. %1</translation>
    </message>
    <message>
        <source>Stop ser&amp;ving %1 at %2</source>
        <translation>&amp;Bereitstellen von %1 unter %2 beenden</translation>
    </message>
    <message>
        <source>Ser&amp;ve %1 at %2</source>
        <translation>%1 unter %2 &amp;bereitstellen</translation>
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
    <name>ui::MomentField</name>
    <message>
        <source>Show the table as of</source>
        <translation>Tabelle zeigen, Stand</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>This moment is still to come.</source>
        <translation>Dieser Zeitpunkt liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The past of this table begins at %1.</source>
        <translation>Die Vergangenheit dieser Tabelle beginnt am %1.</translation>
    </message>
    <message>
        <source>Type a moment, in local time: 14:02, yesterday 9:30, 2026-11-28 14:02:31 or 5 minutes ago</source>
        <translation>Geben Sie einen Zeitpunkt ein, in Ortszeit: 14:02, gestern 9:30, 2026-11-28 14:02:31 oder vor 5 Minuten</translation>
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
    <message>
        <source>Keep its past...</source>
        <translation>Vergangenheit aufbewahren...</translation>
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
    <name>ui::ParameterList</name>
    <message>
        <source>Parameters of the statement</source>
        <translation>Parameter der Anweisung</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>Value of the question mark</source>
        <translation>Wert des Fragezeichens</translation>
    </message>
    <message>
        <source>Parameter %1: %2</source>
        <translation>Parameter %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::PastLine</name>
    <message>
        <source>Back to now (Esc)</source>
        <translation>Zurück zum Jetzt (Esc)</translation>
    </message>
    <message>
        <source>Restore...</source>
        <translation>Wiederherstellen...</translation>
    </message>
    <message>
        <source>Show the table as it is</source>
        <translation>Die Tabelle zeigen, wie sie ist</translation>
    </message>
    <message>
        <source>Bring back what the table held at this moment</source>
        <translation>Zurückholen, was die Tabelle zu diesem Zeitpunkt enthielt</translation>
    </message>
    <message>
        <source>As of %1, %2 - read-only</source>
        <translation>Stand %1, %2 - nur lesen</translation>
    </message>
</context>
<context>
    <name>ui::PreviewModel</name>
    <message>
        <source>Added since</source>
        <translation>Seither hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted since</source>
        <translation>Seither gelöscht</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seither</translation>
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
    <name>ui::ProtectionSwitch</name>
    <message>
        <source>Deletion protection</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <source>The table cannot be deleted, here or by a program, until this is turned off.</source>
        <translation>Die Tabelle lässt sich nicht löschen, weder hier noch durch ein Programm, bis er ausgeschaltet ist.</translation>
    </message>
    <message>
        <source>Turn off the protection of %1?</source>
        <translation>Den Löschschutz von %1 ausschalten?</translation>
    </message>
    <message>
        <source>Everybody who may write here can then delete the table with all its items.</source>
        <translation>Jeder, der hier schreiben darf, kann die Tabelle dann mit allen Items löschen.</translation>
    </message>
    <message>
        <source>Turn off protection</source>
        <translation>Löschschutz ausschalten</translation>
    </message>
    <message>
        <source>Protect %1 from deletion</source>
        <translation>%1 vor dem Löschen schützen</translation>
    </message>
    <message>
        <source>Turn off the protection of %1</source>
        <translation>Den Löschschutz von %1 ausschalten</translation>
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
        <source>~%1 items, %2, up to %3 RCU</source>
        <translation>~%1 Items, %2, bis zu %3 RCU</translation>
    </message>
    <message>
        <source>~1 item, %1, up to %2 RCU</source>
        <translation>~1 Item, %1, bis zu %2 RCU</translation>
    </message>
</context>
<context>
    <name>ui::RecordDetails</name>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Leave out attributes that are the same before and after</source>
        <translation>Attribute weglassen, die vorher und nachher gleich sind</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>Item öffnen</translation>
    </message>
    <message>
        <source>Copy event</source>
        <translation>Ereignis kopieren</translation>
    </message>
    <message>
        <source>Copy this record as the event that AWS Lambda gets (Ctrl+Shift+C)</source>
        <translation>Diesen Datensatz als das Ereignis kopieren, das AWS Lambda erhält (Strg+Umschalt+C)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>sequence number %1</source>
        <translation>Sequenznummer %1</translation>
    </message>
    <message>
        <source>Show the item as it is now, in its table (Ctrl+Enter)</source>
        <translation>Das Item in seiner Tabelle zeigen, wie es jetzt ist (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>the stream holds keys only</source>
        <translation>der Stream enthält nur Schlüssel</translation>
    </message>
    <message>
        <source>the stream holds no old images</source>
        <translation>der Stream enthält keine alten Abbilder</translation>
    </message>
    <message>
        <source>the stream holds no old image of it</source>
        <translation>der Stream enthält kein altes Abbild davon</translation>
    </message>
    <message>
        <source>the stream holds no new images</source>
        <translation>der Stream enthält keine neuen Abbilder</translation>
    </message>
</context>
<context>
    <name>ui::RecoverySwitch</name>
    <message>
        <source>Point-in-time recovery</source>
        <translation>Point-in-Time-Recovery</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Days that are kept</source>
        <translation>Aufbewahrte Tage</translation>
    </message>
    <message>
        <source>From 1 to 35 days of changes are kept</source>
        <translation>1 bis 35 Tage an Änderungen werden aufbewahrt</translation>
    </message>
    <message>
        <source>Changes how far back the table can be restored</source>
        <translation>Ändert, wie weit zurück sich die Tabelle wiederherstellen lässt</translation>
    </message>
    <message>
        <source>Changes are kept for</source>
        <translation>Änderungen werden aufbewahrt für</translation>
    </message>
    <message>
        <source>Its past begins at %1; each second can be restored five minutes later.</source>
        <translation>Ihre Vergangenheit beginnt am %1; jede Sekunde lässt sich fünf Minuten später wiederherstellen.</translation>
    </message>
    <message>
        <source>Any second can be restored from %1 to %2.</source>
        <translation>Jede Sekunde von %1 bis %2 lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source> day</source>
        <translation> Tag</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n day(s)</source>
        <translation>
            <numerusform>%n Tag aufbewahren</numerusform>
            <numerusform>%n Tage aufbewahren</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the past of %1</source>
        <translation>Die Vergangenheit von %1 aufbewahren</translation>
    </message>
    <message>
        <source>Turn off point-in-time recovery of %1?</source>
        <translation>Die Point-in-Time-Recovery von %1 ausschalten?</translation>
    </message>
    <message>
        <source>No moment of its past can be read or restored any more; turned on again, the past begins anew. Items and backups stay.</source>
        <translation>Kein Zeitpunkt ihrer Vergangenheit lässt sich mehr lesen oder wiederherstellen; wieder eingeschaltet, beginnt die Vergangenheit neu. Items und Backups bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>Keep only %n day(s) of %1?</source>
        <translation>
            <numerusform>Nur %n Tag von %1 aufbewahren?</numerusform>
            <numerusform>Nur %n Tage von %1 aufbewahren?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older can no longer be read or restored, also when more days are kept later.</source>
        <translation>Was älter ist, lässt sich nicht mehr lesen oder wiederherstellen, auch wenn später mehr Tage aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Keeps every change, so that the table can be restored as it was at any second of the last days, even after it was deleted.</source>
        <translation>Bewahrt jede Änderung auf, sodass sich der Stand der Tabelle zu jeder Sekunde der letzten Tage wiederherstellen lässt, auch nach ihrem Löschen.</translation>
    </message>
    <message>
        <source>Read point-in-time recovery of %1</source>
        <translation>Die Point-in-Time-Recovery von %1 lesen</translation>
    </message>
    <message>
        <source>Turn off point-in-time recovery of %1</source>
        <translation>Die Point-in-Time-Recovery von %1 ausschalten</translation>
    </message>
    <message>
        <source>Turn off point-in-time recovery</source>
        <translation>Point-in-Time-Recovery ausschalten</translation>
    </message>
</context>
<context>
    <name>ui::RefusedDialog</name>
    <message>
        <source>Not written to %1</source>
        <translation>Nicht in %1 geschrieben</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Items that were not written</source>
        <translation>Items, die nicht geschrieben wurden</translation>
    </message>
    <message>
        <source>%1 items were left as they are; the first %2 are listed.</source>
        <translation>%1 Items wurden unverändert gelassen; die ersten %2 sind aufgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were left as they are.</source>
        <translation>
            <numerusform>%n Item wurde unverändert gelassen.</numerusform>
            <numerusform>%n Items wurden unverändert gelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ReplayDialog</name>
    <message>
        <source>Replay changes of %1</source>
        <translation>Änderungen von %1 einspielen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the table</source>
        <translation>In die Tabelle</translation>
    </message>
    <message>
        <source>A table that is not there is made with the keys and indexes of %1</source>
        <translation>Eine Tabelle, die es nicht gibt, wird mit den Schlüsseln und Indizes von %1 angelegt</translation>
    </message>
    <message numerus="yes">
        <source>Replay %n change(s)</source>
        <translation>
            <numerusform>%n Änderung einspielen</numerusform>
            <numerusform>%n Änderungen einspielen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Changes cannot be replayed into the table that they come from.</source>
        <translation>Änderungen lassen sich nicht in die Tabelle einspielen, aus der sie stammen.</translation>
    </message>
    <message>
        <source>It is made first, with the keys and indexes of %1.</source>
        <translation>Sie wird zuerst angelegt, mit den Schlüsseln und Indizes von %1.</translation>
    </message>
    <message>
        <source>It is there: its items under these keys are replaced or deleted. This cannot be undone.</source>
        <translation>Es gibt sie schon: ihre Items unter diesen Schlüsseln werden ersetzt oder gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Writes %1 to %2, in order: %3 put, %4 deleted.</source>
        <translation>Schreibt %1 an %2 der Reihe nach: %3 geschrieben, %4 gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) hold no new image and are left out.</source>
        <translation>
            <numerusform>%n Datensatz enthält kein neues Abbild und wird ausgelassen.</numerusform>
            <numerusform>%n Datensätze enthalten kein neues Abbild und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A table name has 3 to 255 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>Ein Tabellenname hat 3 bis 255 Buchstaben, Ziffern, &apos;_&apos;, &apos;-&apos; und &apos;.&apos;</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetails</name>
    <message>
        <source>The request was too long to be kept whole</source>
        <translation>Die Anfrage war zu lang, um ganz behalten zu werden</translation>
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
    <message>
        <source>This is not an operation that can be sent again</source>
        <translation>Das ist keine Operation, die noch einmal gesendet werden kann</translation>
    </message>
    <message>
        <source>The request is not JSON</source>
        <translation>Die Anfrage ist kein JSON</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl-Befehl</translation>
    </message>
    <message>
        <source>units %1</source>
        <translation>Einheiten %1</translation>
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
    <message>
        <source>%1, repeated</source>
        <translation>%1, wiederholt</translation>
    </message>
    <message>
        <source>Capacity units that were consumed; of a remote connection where the request asked for them</source>
        <translation>Verbrauchte Kapazitätseinheiten; bei einer entfernten Verbindung, wo die Anfrage danach gefragt hat</translation>
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
    <message>
        <source>No request matches.</source>
        <translation>Keine Anfrage passt.</translation>
    </message>
    <message>
        <source>Copy as curl command</source>
        <translation>Als curl-Befehl kopieren</translation>
    </message>
    <message>
        <source>an AWS CLI command</source>
        <translation>AWS-CLI-Befehl</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>a curl command</source>
        <translation>curl-Befehl</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>%1 is on the clipboard as %2</source>
        <translation>%1 liegt in der Zwischenablage: %2</translation>
    </message>
</context>
<context>
    <name>ui::RestoreDialog</name>
    <message>
        <source>Keep the settings of the source</source>
        <translation>Einstellungen der Quelle behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore %1 as it was</source>
        <translation>Früheren Stand von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a backup of %1</source>
        <translation>Ein Backup von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Its past begins at %1; later moments can be restored once they are five minutes old</source>
        <translation>Ihre Vergangenheit beginnt am %1; spätere Zeitpunkte lassen sich wiederherstellen, sobald sie fünf Minuten alt sind</translation>
    </message>
    <message>
        <source>Its past can be restored from %1 to %2</source>
        <translation>Ihre Vergangenheit lässt sich von %1 bis %2 wiederherstellen</translation>
    </message>
    <message>
        <source>Backup of %1, taken %2</source>
        <translation>Backup von %1, angelegt %2</translation>
    </message>
    <message>
        <source>Name of the new table</source>
        <translation>Name der neuen Tabelle</translation>
    </message>
    <message>
        <source>A restore always makes a new table: 3 to 255 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>Wiederherstellen legt immer eine neue Tabelle an: 3 bis 255 Buchstaben, Ziffern, &apos;_&apos;, &apos;-&apos; und &apos;.&apos;</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>Moment that is restored</source>
        <translation>Zeitpunkt, der wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Any moment of the table&apos;s past, in your time zone</source>
        <translation>Ein beliebiger Zeitpunkt der Vergangenheit der Tabelle, in Ihrer Zeitzone</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>Frühester</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Spätester</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>As the source: on demand</source>
        <translation>Wie die Quelle: nach Bedarf</translation>
    </message>
    <message>
        <source>As the source: %1 read, %2 write units</source>
        <translation>Wie die Quelle: %1 Leseeinheiten, %2 Schreibeinheiten</translation>
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
        <source>Capacity of the new table</source>
        <translation>Kapazität der neuen Tabelle</translation>
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
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>global</source>
        <translation>global</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>Indexes of the new table</source>
        <translation>Indizes der neuen Tabelle</translation>
    </message>
    <message>
        <source>An index that is left out makes the restore quicker; a global one can be added later</source>
        <translation>Ein weggelassener Index macht das Wiederherstellen schneller; ein globaler lässt sich später hinzufügen</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>DynamoDB itself leaves them behind; they are set again once the table is there</source>
        <translation>DynamoDB selbst übernimmt sie nicht; sie werden neu gesetzt, sobald es die Tabelle gibt</translation>
    </message>
    <message>
        <source>time to live by %1</source>
        <translation>Time to Live nach %1</translation>
    </message>
    <message>
        <source>a new stream</source>
        <translation>ein neuer Stream</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n Ressourcen-Tag</numerusform>
            <numerusform>%n Ressourcen-Tags</numerusform>
        </translation>
    </message>
    <message>
        <source>deletion protection</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <source>There is a table %1 already</source>
        <translation>Es gibt schon eine Tabelle %1</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Restore to %1</source>
        <translation>Nach %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel the restore</source>
        <translation>Wiederherstellen abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of point-in-time recovery</source>
        <translation>
            <numerusform>%n Tag Point-in-Time-Recovery</numerusform>
            <numerusform>%n Tage Point-in-Time-Recovery</numerusform>
        </translation>
    </message>
    <message>
        <source>A table name has 3 to 255 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>Ein Tabellenname hat 3 bis 255 Buchstaben, Ziffern, &apos;_&apos;, &apos;-&apos; und &apos;.&apos;</translation>
    </message>
    <message>
        <source>This endpoint cannot show what would be restored.</source>
        <translation>Dieser Endpunkt kann nicht zeigen, was wiederhergestellt würde.</translation>
    </message>
    <message>
        <source>Restoring...</source>
        <translation>Wird wiederhergestellt...</translation>
    </message>
    <message numerus="yes">
        <source>Restoring... %1 items are there</source>
        <translation>
            <numerusform>Wird wiederhergestellt... %1 Item ist da</numerusform>
            <numerusform>Wird wiederhergestellt... %1 Items sind da</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can be restored once it is five minutes old. This is the latest moment that can be restored now.</source>
        <translation>%1 lässt sich wiederherstellen, sobald es fünf Minuten her ist. Dies ist der späteste Zeitpunkt, der sich jetzt wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
</context>
<context>
    <name>ui::RestorePreview</name>
    <message>
        <source>The first items that would be restored</source>
        <translation>Die ersten Items, die wiederhergestellt würden</translation>
    </message>
    <message>
        <source>What would be restored</source>
        <translation>Was wiederhergestellt würde</translation>
    </message>
    <message>
        <source>First items</source>
        <translation>Erste Items</translation>
    </message>
    <message>
        <source>Differences from now</source>
        <translation>Unterschiede zu jetzt</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>Mit jetzt vergleichen</translation>
    </message>
    <message>
        <source>Reads the table as it would be and as it is</source>
        <translation>Liest die Tabelle, wie sie wäre und wie sie ist</translation>
    </message>
    <message>
        <source>What differs from now</source>
        <translation>Was anders ist als jetzt</translation>
    </message>
    <message>
        <source>What was added, changed and deleted since then.</source>
        <translation>Was seither hinzugefügt, geändert und gelöscht wurde.</translation>
    </message>
    <message>
        <source>There is no table of this name now: all of it would come back.</source>
        <translation>Eine Tabelle dieses Namens gibt es jetzt nicht: alles käme zurück.</translation>
    </message>
    <message>
        <source>Look at %1 as it was</source>
        <translation>Früheren Stand von %1 ansehen</translation>
    </message>
    <message>
        <source>What would be restored cannot be shown</source>
        <translation>Was wiederhergestellt würde, lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Count %1 as it was</source>
        <translation>Früheren Stand von %1 zählen</translation>
    </message>
    <message>
        <source>The table would be empty</source>
        <translation>Die Tabelle wäre leer</translation>
    </message>
    <message numerus="yes">
        <source>%1 items would be restored</source>
        <translation>
            <numerusform>%1 Item würde wiederhergestellt</numerusform>
            <numerusform>%1 Items würden wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>First %1 items</source>
        <translation>Erste %1 Items</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare %1 with now</source>
        <translation>%1 mit jetzt vergleichen</translation>
    </message>
    <message>
        <source>Not compared.</source>
        <translation>Nicht verglichen.</translation>
    </message>
    <message>
        <source>Nothing differs: the table holds the same items now.</source>
        <translation>Keine Unterschiede: die Tabelle enthält jetzt dieselben Items.</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Die ersten %1 sind gezeigt.</translation>
    </message>
    <message>
        <source>Reading what would be restored...</source>
        <translation>Es wird gelesen, was wiederhergestellt würde...</translation>
    </message>
    <message>
        <source>More than %1 items; counting them...</source>
        <translation>Mehr als %1 Items; sie werden gezählt...</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Wird verglichen...</translation>
    </message>
    <message>
        <source>Items since then: %1 added, %2 changed, %3 deleted.</source>
        <translation>Items seither: %1 hinzugefügt, %2 geändert, %3 gelöscht.</translation>
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
    <message>
        <source>this program, which serves another database there</source>
        <translation>diesem Programm, das dort eine andere Datenbank bereitstellt</translation>
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
    <name>ui::StatementHistory</name>
    <message>
        <source>Read the history of statements</source>
        <translation>Den Verlauf der Anweisungen lesen</translation>
    </message>
    <message>
        <source>Keep the history of statements</source>
        <translation>Den Verlauf der Anweisungen aufbewahren</translation>
    </message>
</context>
<context>
    <name>ui::StatementHistoryPanel</name>
    <message>
        <source>Search what was run</source>
        <translation>Ausgeführtes durchsuchen</translation>
    </message>
    <message>
        <source>Lists statements that contain this</source>
        <translation>Zeigt Anweisungen, die dies enthalten</translation>
    </message>
    <message>
        <source>Statements that were run</source>
        <translation>Ausgeführte Anweisungen</translation>
    </message>
    <message>
        <source>Forget all of them</source>
        <translation>Alle vergessen</translation>
    </message>
    <message>
        <source>Forget all statements of this connection?</source>
        <translation>Alle Anweisungen dieser Verbindung vergessen?</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) will be gone from the history. Tables are not touched.</source>
        <translation>
            <numerusform>%n Anweisung verschwindet aus dem Verlauf. Tabellen bleiben unberührt.</numerusform>
            <numerusform>%n Anweisungen verschwinden aus dem Verlauf. Tabellen bleiben unberührt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Anweisungen vergessen</translation>
    </message>
</context>
<context>
    <name>ui::StatementsPage</name>
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
        <source>Insert an item...</source>
        <translation>Item einfügen...</translation>
    </message>
    <message>
        <source>Update an item...</source>
        <translation>Item ändern...</translation>
    </message>
    <message>
        <source>Delete an item...</source>
        <translation>Item löschen...</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Run several</source>
        <translation>Mehrere ausführen</translation>
    </message>
    <message>
        <source>Run the selected statements together, or all of them</source>
        <translation>Die ausgewählten Anweisungen zusammen ausführen, oder alle</translation>
    </message>
    <message>
        <source>As a batch: each by itself</source>
        <translation>Als Batch: jede für sich</translation>
    </message>
    <message>
        <source>As a transaction: all or nothing</source>
        <translation>Als Transaktion: alle oder keine</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Statements that were run on this connection (Ctrl+H)</source>
        <translation>Anweisungen, die auf dieser Verbindung ausgeführt wurden (Strg+H)</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on reading where it was stopped</source>
        <translation>Weiterlesen, wo angehalten wurde</translation>
    </message>
    <message>
        <source>The history of statements could not be kept. %1</source>
        <translation>Der Verlauf der Anweisungen konnte nicht aufbewahrt werden. %1</translation>
    </message>
    <message>
        <source>There is no table %1 in %2, as far as is known</source>
        <translation>In %2 gibt es, soweit bekannt, keine Tabelle %1</translation>
    </message>
    <message>
        <source>The tables are still being read</source>
        <translation>Die Tabellen werden noch gelesen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Reads one item of %1</source>
        <translation>Liest ein Item von %1</translation>
    </message>
    <message numerus="yes">
        <source>Queries %n partition(s) of %1</source>
        <translation>
            <numerusform>Fragt %n Partition von %1 ab</numerusform>
            <numerusform>Fragt %n Partitionen von %1 ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Queries one partition of %1</source>
        <translation>Fragt eine Partition von %1 ab</translation>
    </message>
    <message>
        <source>, and drops what the rest of WHERE refuses</source>
        <translation>, und verwirft, was der Rest von WHERE ablehnt</translation>
    </message>
    <message>
        <source>Reads all of %1: about %2 items, %3, %4 read units</source>
        <translation>Liest alles von %1: etwa %2 Items, %3, %4 Leseeinheiten</translation>
    </message>
    <message>
        <source>Puts one item into %1, unless there is one with its key</source>
        <translation>Schreibt ein Item in %1, wenn es keines mit seinem Schlüssel gibt</translation>
    </message>
    <message>
        <source>Updates one item of %1, if it is there</source>
        <translation>Ändert ein Item von %1, wenn es da ist</translation>
    </message>
    <message>
        <source>Deletes one item of %1</source>
        <translation>Löscht ein Item von %1</translation>
    </message>
    <message>
        <source>Checks one item of %1; only in a transaction</source>
        <translation>Prüft ein Item von %1; nur in einer Transaktion</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Stop what is running (Esc)</source>
        <translation>Anhalten, was läuft (Esc)</translation>
    </message>
    <message>
        <source>Run the statement at the caret (Ctrl+Enter)</source>
        <translation>Die Anweisung an der Schreibmarke ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>%1 is read-only</source>
        <translation>%1 ist nur lesend geöffnet</translation>
    </message>
    <message>
        <source>Running the statement.</source>
        <translation>Die Anweisung wird ausgeführt.</translation>
    </message>
    <message>
        <source>Nothing matched.</source>
        <translation>Nichts passte.</translation>
    </message>
    <message>
        <source>What a statement answers is shown here.</source>
        <translation>Was eine Anweisung antwortet, steht hier.</translation>
    </message>
    <message>
        <source>Statements on %1</source>
        <translation>Anweisungen an %1</translation>
    </message>
    <message>
        <source>New state&amp;ments (PartiQL)</source>
        <translation>Neue An&amp;weisungen (PartiQL)</translation>
    </message>
    <message>
        <source>Statement %1: %2 (%3)</source>
        <translation>Anweisung %1: %2 (%3)</translation>
    </message>
    <message>
        <source>Run this statement on %1?</source>
        <translation>Diese Anweisung an %1 ausführen?</translation>
    </message>
    <message numerus="yes">
        <source>Run these %n writes on %1?</source>
        <translation>
            <numerusform>Diesen %n Schreibvorgang an %1 ausführen?</numerusform>
            <numerusform>Diese %n Schreibvorgänge an %1 ausführen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the batch</source>
        <translation>Batch ausführen</translation>
    </message>
    <message>
        <source>Run the transaction</source>
        <translation>Transaktion ausführen</translation>
    </message>
    <message>
        <source>Run the statement</source>
        <translation>Anweisung ausführen</translation>
    </message>
    <message>
        <source>Run a statement on %1</source>
        <translation>Eine Anweisung an %1 ausführen</translation>
    </message>
    <message>
        <source>The statement was run.</source>
        <translation>Die Anweisung wurde ausgeführt.</translation>
    </message>
    <message>
        <source>%1 capacity units used.</source>
        <translation>%1 Kapazitätseinheiten verbraucht.</translation>
    </message>
    <message>
        <source>Statements that run together are written with their values: parameters are for one statement at a time.</source>
        <translation>Anweisungen, die zusammen laufen, enthalten ihre Werte: Parameter gibt es nur für eine einzelne Anweisung.</translation>
    </message>
    <message>
        <source>Each succeeds or fails by itself.</source>
        <translation>Jede gelingt oder scheitert für sich.</translation>
    </message>
    <message>
        <source>All of them are done, or none.</source>
        <translation>Alle geschehen, oder keine.</translation>
    </message>
    <message>
        <source>Run a batch of statements</source>
        <translation>Einen Batch von Anweisungen ausführen</translation>
    </message>
    <message>
        <source>Run a transaction of statements</source>
        <translation>Eine Transaktion von Anweisungen ausführen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n statement(s) succeeded.</source>
        <translation>
            <numerusform>%1 von %n Anweisung gelang.</numerusform>
            <numerusform>%1 von %n Anweisungen gelangen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) failed.</source>
        <translation>
            <numerusform>%n Anweisung scheiterte.</numerusform>
            <numerusform>%n Anweisungen scheiterten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. A write may have been done all the same.</source>
        <translation>Angehalten. Ein Schreibvorgang kann dennoch geschehen sein.</translation>
    </message>
    <message>
        <source>%1+ items</source>
        <translation>%1+ Items</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Item</numerusform>
            <numerusform>%n Items</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>SELECT * FROM &quot;table&quot; WHERE key = &apos;value&apos;
Several statements are separated by semicolons. Ctrl+Enter runs the one at the caret, Ctrl+Space completes names.</source>
        <translation>SELECT * FROM &quot;tabelle&quot; WHERE key = &apos;wert&apos;
Semikola trennen mehrere Anweisungen. Strg+Eingabe führt die an der Schreibmarke aus, Strg+Leertaste ergänzt Namen.</translation>
    </message>
    <message>
        <source>State&amp;ment about the table</source>
        <translation>An&amp;weisung zur Tabelle</translation>
    </message>
    <message>
        <source>%1 RCU</source>
        <translation>%1 RCU</translation>
    </message>
    <message>
        <source>1 capacity unit used.</source>
        <translation>1 Kapazitätseinheit verbraucht.</translation>
    </message>
    <message>
        <source>Statements that read and statements that write cannot run together: choose those of one kind.</source>
        <translation>Anweisungen, die lesen, und solche, die schreiben, laufen nicht zusammen: wählen Sie die einer Art.</translation>
    </message>
</context>
<context>
    <name>ui::StreamBar</name>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest record in sight (End)</source>
        <translation>Den neuesten Datensatz im Blick behalten (Ende)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading; it goes on from the same place (Ctrl+D)</source>
        <translation>Das Lesen anhalten; es geht an derselben Stelle weiter (Strg+D)</translation>
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
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Programs that run for changes of this table, and their logs (Alt+T)</source>
        <translation>Programme, die bei Änderungen dieser Tabelle laufen, und ihre Protokolle (Alt+T)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Export or replay the records</source>
        <translation>Die Datensätze exportieren oder einspielen</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Art des Ereignisses</translation>
    </message>
    <message>
        <source>Shows only events of this kind</source>
        <translation>Zeigt nur Ereignisse dieser Art</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Time to Live</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Shows records whose key has this text</source>
        <translation>Zeigt Datensätze, deren Schlüssel diesen Text enthält</translation>
    </message>
    <message>
        <source>Attribute, or attribute = text</source>
        <translation>Attribut, oder Attribut = Text</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lesen ab</translation>
    </message>
    <message>
        <source>Where reading begins. A stream keeps its records for 24 hours.</source>
        <translation>Wo das Lesen beginnt. Ein Stream bewahrt seine Datensätze 24 Stunden auf.</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Ab jetzt</translation>
    </message>
    <message>
        <source>From a time</source>
        <translation>Ab einer Zeit</translation>
    </message>
    <message>
        <source>Read from this time on</source>
        <translation>Ab dieser Zeit lesen</translation>
    </message>
    <message>
        <source>Shows records in which this attribute changed; with = and a text, only where its value has that text before or after: status = open</source>
        <translation>Zeigt Datensätze, in denen sich dieses Attribut änderte; mit = und einem Text nur die, in denen sein Wert vorher oder nachher diesen Text enthält: status = open</translation>
    </message>
    <message>
        <source>From the oldest record</source>
        <translation>Ab dem ältesten Datensatz</translation>
    </message>
</context>
<context>
    <name>ui::StreamListModel</name>
    <message>
        <source>%1 by time to live</source>
        <translation>%1 durch Time to Live</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Sequenznummer</translation>
    </message>
    <message>
        <source>Of the keys and images that the record holds, as DynamoDB counts</source>
        <translation>Der Schlüssel und Abbilder, die der Datensatz enthält, wie DynamoDB zählt</translation>
    </message>
</context>
<context>
    <name>ui::StreamListView</name>
    <message>
        <source>Records of the stream</source>
        <translation>Datensätze des Streams</translation>
    </message>
</context>
<context>
    <name>ui::StreamPage</name>
    <message>
        <source>&amp;Stream</source>
        <translation>&amp;Stream</translation>
    </message>
    <message>
        <source>new images</source>
        <translation>neue Abbilder</translation>
    </message>
    <message>
        <source>old images</source>
        <translation>alte Abbilder</translation>
    </message>
    <message>
        <source>keys only</source>
        <translation>nur Schlüssel</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Describe %1</source>
        <translation>%1 beschreiben</translation>
    </message>
    <message>
        <source>The stream was turned off. Its records are kept for a day.</source>
        <translation>Der Stream wurde ausgeschaltet. Seine Datensätze werden einen Tag aufbewahrt.</translation>
    </message>
    <message>
        <source>Turn on a new one...</source>
        <translation>Einen neuen einschalten...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Looking for the stream of %1.</source>
        <translation>Der Stream von %1 wird gesucht.</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Alle Datensätze zeigen</translation>
    </message>
    <message>
        <source>Waiting for a change of %1.</source>
        <translation>Warten auf eine Änderung von %1.</translation>
    </message>
    <message>
        <source>Show what the stream keeps</source>
        <translation>Zeigen, was der Stream aufbewahrt</translation>
    </message>
    <message>
        <source>Reading the stream of %1.</source>
        <translation>Der Stream von %1 wird gelesen.</translation>
    </message>
    <message>
        <source>no records yet</source>
        <translation>noch keine Datensätze</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n record(s)</source>
        <translation>
            <numerusform>%1 von %n Datensatz</numerusform>
            <numerusform>%1 von %n Datensätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest of %1</source>
        <translation>die neuesten von %1</translation>
    </message>
    <message>
        <source>some were trimmed before they were read</source>
        <translation>einige verfielen, bevor sie gelesen wurden</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>holt auf</translation>
    </message>
    <message>
        <source>turned off: read to its end</source>
        <translation>ausgeschaltet: bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>stopped by an error</source>
        <translation>durch einen Fehler angehalten</translation>
    </message>
    <message>
        <source>Stream of %1</source>
        <translation>Stream von %1</translation>
    </message>
    <message>
        <source>Turn on the stream of %1</source>
        <translation>Den Stream von %1 einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Export %n record(s) as a Lambda event</source>
        <translation>
            <numerusform>%n Datensatz als Lambda-Ereignis exportieren</numerusform>
            <numerusform>%n Datensätze als Lambda-Ereignis exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Lambda event (*.json)</source>
        <translation>Lambda-Ereignis (*.json)</translation>
    </message>
    <message>
        <source>Export %1 to %2</source>
        <translation>%1 nach %2 exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are in %1.</source>
        <translation>
            <numerusform>%n Datensatz ist in %1.</numerusform>
            <numerusform>%n Datensätze sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replay into %1?</source>
        <translation>In %1 einspielen?</translation>
    </message>
    <message>
        <source>Its items under the same keys are replaced or deleted.</source>
        <translation>Ihre Items unter denselben Schlüsseln werden ersetzt oder gelöscht.</translation>
    </message>
    <message>
        <source>Replay into %1</source>
        <translation>In %1 einspielen</translation>
    </message>
    <message>
        <source>Replay changes of %1 into %2</source>
        <translation>Änderungen von %1 in %2 einspielen</translation>
    </message>
    <message>
        <source>Stopped: %1 has the changes written until then.</source>
        <translation>Angehalten: %1 hat die bis dahin geschriebenen Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n change(s) more.</source>
        <translation>
            <numerusform>%1 hat %n Änderung mehr.</numerusform>
            <numerusform>%1 hat %n Änderungen mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused; the job&apos;s log says which.</source>
        <translation>
            <numerusform>%n wurde abgelehnt; welche, steht im Protokoll des Vorgangs.</numerusform>
            <numerusform>%n wurden abgelehnt; welche, steht im Protokoll des Vorgangs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>There are no records</source>
        <translation>Es gibt keine Datensätze</translation>
    </message>
    <message>
        <source>Choose a record first</source>
        <translation>Wählen Sie zuerst einen Datensatz</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>Item öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n record(s) as a Lambda event</source>
        <translation>
            <numerusform>%n Datensatz als Lambda-Ereignis kopieren</numerusform>
            <numerusform>%n Datensätze als Lambda-Ereignis kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy event</source>
        <translation>Ereignis kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %n record(s) as a Lambda event...</source>
        <translation>
            <numerusform>%n Datensatz als Lambda-Ereignis exportieren...</numerusform>
            <numerusform>%n Datensätze als Lambda-Ereignis exportieren...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay %n record(s) into a table...</source>
        <translation>
            <numerusform>%n Datensatz in eine Tabelle einspielen...</numerusform>
            <numerusform>%n Datensätze in eine Tabelle einspielen...</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is open for reading only</source>
        <translation>Die Datenbank ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only changes of this item</source>
        <translation>Nur Änderungen dieses Items</translation>
    </message>
    <message>
        <source>new and old images</source>
        <translation>neue und alte Abbilder</translation>
    </message>
    <message>
        <source>No record matches.</source>
        <translation>Kein Datensatz passt.</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Look at the past of %1</source>
        <translation>Die Vergangenheit von %1 ansehen</translation>
    </message>
    <message>
        <source>The past of this table begins at %1, behind this record.</source>
        <translation>Die Vergangenheit dieser Tabelle beginnt um %1, nach diesem Datensatz.</translation>
    </message>
    <message>
        <source>This table keeps no past. Turn on point-in-time recovery in its settings: it can be seen as of any moment from then on.</source>
        <translation>Diese Tabelle bewahrt keine Vergangenheit auf. Schalten Sie in ihren Einstellungen Point-in-Time-Recovery ein: von da an ist jeder Zeitpunkt zu sehen.</translation>
    </message>
    <message>
        <source>Show the table at this moment</source>
        <translation>Die Tabelle zu diesem Zeitpunkt zeigen</translation>
    </message>
    <message>
        <source>At most %1 records go to the clipboard. Export them to a file.</source>
        <translation>In die Zwischenablage gehen höchstens %1 Datensätze. Exportieren Sie sie in eine Datei.</translation>
    </message>
    <message>
        <source>Copy records</source>
        <translation>Datensätze kopieren</translation>
    </message>
    <message>
        <source>%1 stream</source>
        <translation>Stream von %1</translation>
    </message>
    <message>
        <source>The stream of %1 has no record: it keeps changes for 24 hours, from when it was turned on. The next change is shown here.</source>
        <translation>Der Stream von %1 hat keinen Eintrag: Er hält Änderungen 24 Stunden lang fest, seit er eingeschaltet wurde. Die nächste Änderung erscheint hier.</translation>
    </message>
</context>
<context>
    <name>ui::StreamSetup</name>
    <message>
        <source>It cannot be changed later; a stream can be turned off, and on again as another</source>
        <translation>Lässt sich später nicht ändern; ein Stream kann ausgeschaltet und als ein anderer wieder eingeschaltet werden</translation>
    </message>
    <message>
        <source>Keys only</source>
        <translation>Nur Schlüssel</translation>
    </message>
    <message>
        <source>%1 has no stream. With one, every change of an item is a record that is kept for 24 hours.</source>
        <translation>%1 hat keinen Stream. Mit einem wird jede Änderung eines Items ein Datensatz, der 24 Stunden aufbewahrt wird.</translation>
    </message>
    <message>
        <source>%1 has no stream, and it is open for reading only.</source>
        <translation>%1 hat keinen Stream und ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Turn on the stream</source>
        <translation>Stream einschalten</translation>
    </message>
    <message>
        <source>What records hold</source>
        <translation>Was Datensätze enthalten</translation>
    </message>
    <message>
        <source>New and old images</source>
        <translation>Neue und alte Abbilder</translation>
    </message>
    <message>
        <source>New images</source>
        <translation>Neue Abbilder</translation>
    </message>
    <message>
        <source>Old images</source>
        <translation>Alte Abbilder</translation>
    </message>
</context>
<context>
    <name>ui::StreamSwitch</name>
    <message>
        <source>New and old images</source>
        <translation>Neue und alte Abbilder</translation>
    </message>
    <message>
        <source>Each record holds the item before and after the change</source>
        <translation>Jeder Datensatz enthält das Item vor und nach der Änderung</translation>
    </message>
    <message>
        <source>New images</source>
        <translation>Neue Abbilder</translation>
    </message>
    <message>
        <source>Each record holds the item after the change</source>
        <translation>Jeder Datensatz enthält das Item nach der Änderung</translation>
    </message>
    <message>
        <source>Old images</source>
        <translation>Alte Abbilder</translation>
    </message>
    <message>
        <source>Each record holds the item before the change</source>
        <translation>Jeder Datensatz enthält das Item vor der Änderung</translation>
    </message>
    <message>
        <source>Keys only</source>
        <translation>Nur Schlüssel</translation>
    </message>
    <message>
        <source>Each record holds the key of the item that changed</source>
        <translation>Jeder Datensatz enthält den Schlüssel des geänderten Items</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Tells programs of every change, in order; what it recorded can be read for 24 hours.</source>
        <translation>Meldet Programmen jede Änderung, der Reihe nach; was er aufzeichnete, lässt sich 24 Stunden lesen.</translation>
    </message>
    <message>
        <source>What a record holds</source>
        <translation>Was ein Datensatz enthält</translation>
    </message>
    <message>
        <source>Another kind of records is another stream</source>
        <translation>Eine andere Art von Datensätzen ist ein anderer Stream</translation>
    </message>
    <message>
        <source>Records hold</source>
        <translation>Datensätze enthalten</translation>
    </message>
    <message>
        <source>Its ARN is %1.</source>
        <translation>Seine ARN ist %1.</translation>
    </message>
    <message>
        <source>The last stream, %1, can be read until 24 hours after its last record.</source>
        <translation>Der letzte Stream, %1, lässt sich bis 24 Stunden nach seinem letzten Datensatz lesen.</translation>
    </message>
    <message>
        <source>Turn on the stream of %1</source>
        <translation>Den Stream von %1 einschalten</translation>
    </message>
    <message>
        <source>Turn off the stream of %1?</source>
        <translation>Den Stream von %1 ausschalten?</translation>
    </message>
    <message>
        <source>Programs that read it get no more changes, and what it recorded is gone 24 hours later. Turned on again, it is another stream with another ARN.</source>
        <translation>Programme, die ihn lesen, erhalten keine Änderungen mehr, und was er aufzeichnete, ist 24 Stunden später fort. Wieder eingeschaltet, ist er ein anderer Stream mit einer anderen ARN.</translation>
    </message>
    <message>
        <source>Turn off the stream</source>
        <translation>Stream ausschalten</translation>
    </message>
    <message>
        <source>Turn off the stream of %1</source>
        <translation>Den Stream von %1 ausschalten</translation>
    </message>
    <message>
        <source>Change what the stream of %1 records?</source>
        <translation>Ändern, was der Stream von %1 aufzeichnet?</translation>
    </message>
    <message>
        <source>It is turned off, and a new stream with another ARN begins: programs must be pointed to it. What the old one recorded can be read for 24 hours.</source>
        <translation>Er wird ausgeschaltet, und ein neuer Stream mit einer anderen ARN beginnt: Programme müssen auf ihn gerichtet werden. Was der alte aufzeichnete, lässt sich 24 Stunden lesen.</translation>
    </message>
    <message>
        <source>Begin a new stream</source>
        <translation>Neuen Stream beginnen</translation>
    </message>
    <message>
        <source>Change the stream of %1</source>
        <translation>Den Stream von %1 ändern</translation>
    </message>
    <message>
        <source>Change the records...</source>
        <translation>Datensätze ändern...</translation>
    </message>
</context>
<context>
    <name>ui::StreamTail</name>
    <message>
        <source>Read the stream of %1</source>
        <translation>Den Stream von %1 lesen</translation>
    </message>
</context>
<context>
    <name>ui::SyncDialog</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>Unterschied in</translation>
    </message>
    <message>
        <source>Some of what is written</source>
        <translation>Ein Teil dessen, was geschrieben wird</translation>
    </message>
    <message>
        <source>Sync two tables</source>
        <translation>Zwei Tabellen abgleichen</translation>
    </message>
    <message>
        <source>Make %1 like %2</source>
        <translation>%1 an %2 angleichen</translation>
    </message>
    <message>
        <source>%1 is read-only</source>
        <translation>%1 ist nur lesend geöffnet</translation>
    </message>
    <message>
        <source>Each item is written only if the target still has it as it was compared. What was changed meanwhile is left alone, and listed.</source>
        <translation>Jedes Item wird nur geschrieben, wenn es am Ziel noch so ist, wie es verglichen wurde. Was inzwischen geändert wurde, bleibt unberührt und wird aufgeführt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Also remove the %1 items that only %2 has</source>
        <translation>
            <numerusform>Auch das eine Item (%1) entfernen, das nur %2 hat</numerusform>
            <numerusform>Auch die %1 Items entfernen, die nur %2 hat</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written to %1.</source>
        <translation>In %1 wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Written to %1: %2.</source>
        <translation>Geschrieben wird in %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Write %1 changes to %2</source>
        <translation>
            <numerusform>%1 Änderung in %2 schreiben</numerusform>
            <numerusform>%1 Änderungen in %2 schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>%1 missing items are added</source>
        <translation>
            <numerusform>%1 fehlendes Item wird hinzugefügt</numerusform>
            <numerusform>%1 fehlende Items werden hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items that differ are replaced</source>
        <translation>
            <numerusform>%1 abweichendes Item wird ersetzt</numerusform>
            <numerusform>%1 abweichende Items werden ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 extra items are removed</source>
        <translation>
            <numerusform>%1 überzähliges Item wird entfernt</numerusform>
            <numerusform>%1 überzählige Items werden entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 extra items stay</source>
        <translation>
            <numerusform>%1 überzähliges Item bleibt</numerusform>
            <numerusform>%1 überzählige Items bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
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
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no table of this name any more.</source>
        <translation>Eine Tabelle dieses Namens gibt es nicht mehr.</translation>
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
    <message numerus="yes">
        <source>%1 items, %2</source>
        <translation>
            <numerusform>%1 Item, %2</numerusform>
            <numerusform>%1 Items, %2</numerusform>
        </translation>
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
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Parts of the table&apos;s details</source>
        <translation>Teile der Tabellendetails</translation>
    </message>
    <message>
        <source>Add an index...</source>
        <translation>Index hinzufügen...</translation>
    </message>
    <message>
        <source>Remove the index...</source>
        <translation>Index entfernen...</translation>
    </message>
    <message>
        <source>Delete the table...</source>
        <translation>Tabelle löschen...</translation>
    </message>
    <message>
        <source>Reading the table...</source>
        <translation>Die Tabelle wird gelesen...</translation>
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
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>%1
It will be gone from the table and all its indexes.</source>
        <translation>%1
Es verschwindet aus der Tabelle und allen ihren Indizes.</translation>
    </message>
    <message>
        <source>They will be gone from the table and all its indexes.</source>
        <translation>Sie verschwinden aus der Tabelle und allen ihren Indizes.</translation>
    </message>
    <message>
        <source>To keep a copy, export the table first.</source>
        <translation>Um eine Kopie zu behalten, exportieren Sie die Tabelle vorher.</translation>
    </message>
    <message>
        <source>1 item deleted.</source>
        <translation>1 Item gelöscht.</translation>
    </message>
    <message>
        <source>%1 items deleted.</source>
        <translation>%1 Items gelöscht.</translation>
    </message>
    <message>
        <source>History of the item...</source>
        <translation>Verlauf des Items...</translation>
    </message>
    <message>
        <source>Restore %1 items...</source>
        <translation>%1 Items wiederherstellen...</translation>
    </message>
    <message>
        <source>Restore the item...</source>
        <translation>Item wiederherstellen...</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>The past of this table no longer reaches back to %1: this is how it is now.</source>
        <translation>Die Vergangenheit dieser Tabelle reicht nicht mehr bis %1 zurück: so ist sie jetzt.</translation>
    </message>
    <message>
        <source>Read the past of %1</source>
        <translation>Die Vergangenheit von %1 lesen</translation>
    </message>
    <message>
        <source>The past can be seen of tables in local databases, not of endpoints.</source>
        <translation>Die Vergangenheit ist bei Tabellen in lokalen Datenbanken zu sehen, nicht bei Endpunkten.</translation>
    </message>
    <message>
        <source>This table keeps no past, and a database that is open for reading only cannot begin to.</source>
        <translation>Die Vergangenheit dieser Tabelle wird nicht aufbewahrt, und in einer nur zum Lesen geöffneten Datenbank lässt sich damit nicht beginnen.</translation>
    </message>
    <message>
        <source>Differences from now, to revert them...</source>
        <translation>Unterschiede zu jetzt, um sie zurückzusetzen...</translation>
    </message>
    <message>
        <source>At most %1 items are restored at once. The differences from now can be reverted in parts.</source>
        <translation>Höchstens %1 Items werden auf einmal wiederhergestellt. Die Unterschiede zu jetzt lassen sich in Teilen zurücksetzen.</translation>
    </message>
    <message>
        <source>1 item is as it was at %1.</source>
        <translation>1 Item ist wieder auf dem Stand %1.</translation>
    </message>
    <message>
        <source>%1 items are as they were at %2.</source>
        <translation>%1 Items sind wieder auf dem Stand %2.</translation>
    </message>
    <message>
        <source>Choose an item to see its history.</source>
        <translation>Wählen Sie ein Item, um seinen Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Show what was committed</source>
        <translation>Schreibvorgänge zeigen</translation>
    </message>
    <message>
        <source>Read rows again</source>
        <translation>Zeilen neu lesen</translation>
    </message>
    <message>
        <source>The rows are as they were read before. %1</source>
        <translation>Die Zeilen sind, wie sie zuvor gelesen wurden. %1</translation>
    </message>
    <message>
        <source>There were no items at this moment</source>
        <translation>Zu diesem Zeitpunkt gab es keine Items</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>wird neu gelesen</translation>
    </message>
    <message>
        <source>Read the time to live of %1</source>
        <translation>Time to Live von %1 lesen</translation>
    </message>
    <message>
        <source>Undo a committed write, in the Edit menu, brings it back.</source>
        <translation>Schreibvorgang rückgängig machen, im Menü Bearbeiten, holt es zurück.</translation>
    </message>
    <message>
        <source>Undo a committed write, in the Edit menu, brings them back.</source>
        <translation>Schreibvorgang rückgängig machen, im Menü Bearbeiten, holt sie zurück.</translation>
    </message>
    <message>
        <source>Keep its past...</source>
        <translation>Vergangenheit aufbewahren...</translation>
    </message>
    <message>
        <source>Restore %1 selected items...</source>
        <translation>%1 ausgewählte Items wiederherstellen...</translation>
    </message>
    <message>
        <source>Restore the selected item...</source>
        <translation>Ausgewähltes Item wiederherstellen...</translation>
    </message>
    <message>
        <source>%1 were left: more than this cannot be undone at once. Delete again to go on.</source>
        <translation>%1 blieben: mehr lässt sich nicht auf einmal rückgängig machen. Zum Fortfahren erneut löschen.</translation>
    </message>
    <message>
        <source>Restore the table as a new one...</source>
        <translation>Die Tabelle als neue wiederherstellen...</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Item</translation>
    </message>
    <message>
        <source>Export the result...</source>
        <translation>Ergebnis exportieren...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>The table %1 was deleted. What you have not saved is still here, and can be copied.</source>
        <translation>Die Tabelle %1 wurde gelöscht. Was Sie nicht gespeichert haben, ist noch da und kann kopiert werden.</translation>
    </message>
    <message>
        <source>Not undone: it was changed since.</source>
        <translation>Nicht zurückgenommen: es wurde seither geändert.</translation>
    </message>
</context>
<context>
    <name>ui::TablePart</name>
    <message>
        <source>%1, state</source>
        <translation>%1, Zustand</translation>
    </message>
</context>
<context>
    <name>ui::TablePast</name>
    <message>
        <source>Look at the past of %1</source>
        <translation>Die Vergangenheit von %1 ansehen</translation>
    </message>
    <message>
        <source>Count the changes of %1</source>
        <translation>Die Änderungen von %1 zählen</translation>
    </message>
    <message>
        <source>Find a change of %1</source>
        <translation>Eine Änderung von %1 finden</translation>
    </message>
</context>
<context>
    <name>ui::TableSwitch</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>This connection is open for reading only</source>
        <translation>Diese Verbindung ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation>Wird gefragt...</translation>
    </message>
    <message>
        <source>Changing...</source>
        <translation>Wird geändert...</translation>
    </message>
    <message>
        <source>Turn off...</source>
        <translation>Ausschalten...</translation>
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
    <message>
        <source>Closed, as its table is no longer there: %1</source>
        <translation>Geschlossen, weil es die Tabelle nicht mehr gibt: %1</translation>
    </message>
</context>
<context>
    <name>ui::TagsEditor</name>
    <message>
        <source>Set the tag</source>
        <translation>Tag setzen</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Tag entfernen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Tags of the table</source>
        <translation>Tags der Tabelle</translation>
    </message>
    <message>
        <source>Key of the tag</source>
        <translation>Schlüssel des Tags</translation>
    </message>
    <message>
        <source>A key that is there gets the new value</source>
        <translation>Ein vorhandener Schlüssel erhält den neuen Wert</translation>
    </message>
    <message>
        <source>Value of the tag</source>
        <translation>Wert des Tags</translation>
    </message>
    <message>
        <source>May be empty</source>
        <translation>Darf leer sein</translation>
    </message>
    <message>
        <source>Read the tags of %1</source>
        <translation>Die Tags von %1 lesen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Ein Tag an %1 setzen</translation>
    </message>
    <message>
        <source>Remove a tag of %1</source>
        <translation>Ein Tag von %1 entfernen</translation>
    </message>
    <message>
        <source>Type a key first</source>
        <translation>Geben Sie zuerst einen Schlüssel ein</translation>
    </message>
    <message>
        <source>Choose a tag first</source>
        <translation>Wählen Sie zuerst ein Tag</translation>
    </message>
</context>
<context>
    <name>ui::TimeFormat</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (UTC %3)</source>
        <translation>%1 %2 (UTC %3)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>ui::TimeToLiveSwitch</name>
    <message>
        <source>Time to live</source>
        <translation>Time to Live</translation>
    </message>
    <message>
        <source>Deletes each item after the time that one of its attributes says, a number of seconds since 1970.</source>
        <translation>Löscht jedes Item nach der Zeit, die eines seiner Attribute nennt, als Zahl der Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>Attribute with the time</source>
        <translation>Attribut mit der Zeit</translation>
    </message>
    <message>
        <source>The attribute that says when an item goes; suggested are numbers that look like it</source>
        <translation>Das Attribut, das sagt, wann ein Item gelöscht wird; vorgeschlagen werden Zahlen, die danach aussehen</translation>
    </message>
    <message>
        <source>Attribute name</source>
        <translation>Attributname</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Read the time to live of %1</source>
        <translation>Time to Live von %1 lesen</translation>
    </message>
    <message>
        <source>Look for times in %1</source>
        <translation>In %1 nach Zeiten suchen</translation>
    </message>
    <message>
        <source>In %1 of %2 items that were looked at</source>
        <translation>In %1 von %2 angesehenen Items</translation>
    </message>
    <message>
        <source>None of the %1 items that were looked at has %2 as seconds since 1970: items without it stay.</source>
        <translation>Keines der %1 angesehenen Items hat %2 als Sekunden seit 1970: Items ohne diese Zeit bleiben.</translation>
    </message>
    <message>
        <source>%1 looks like milliseconds. Time to live counts seconds: these items would stay for thousands of years.</source>
        <translation>%1 sieht nach Millisekunden aus. Time to Live zählt Sekunden: diese Items blieben Jahrtausende.</translation>
    </message>
    <message>
        <source>%1 of %2 items that were looked at have it.</source>
        <translation>%1 von %2 angesehenen Items haben es.</translation>
    </message>
    <message>
        <source>%1 of %2 items that were looked at have it; %3 of them are past their time and will be deleted.</source>
        <translation>%1 von %2 angesehenen Items haben es; bei %3 davon ist die Zeit vorbei, sie werden gelöscht.</translation>
    </message>
    <message>
        <source>Turn on the time to live of %1</source>
        <translation>Time to Live von %1 einschalten</translation>
    </message>
    <message>
        <source>Turn off the time to live of %1</source>
        <translation>Time to Live von %1 ausschalten</translation>
    </message>
    <message>
        <source>Name the attribute that says when an item goes</source>
        <translation>Nennen Sie das Attribut, das sagt, wann ein Item gelöscht wird</translation>
    </message>
    <message>
        <source>Delete what is past its time in %1?</source>
        <translation>Abgelaufene Items in %1 löschen?</translation>
    </message>
    <message>
        <source>%1 of the %2 items that were looked at have a time in %3 that has passed. They and all others like them will be deleted soon after time to live is on.</source>
        <translation>Bei %1 der %2 angesehenen Items liegt die Zeit in %3 in der Vergangenheit. Sie und alle anderen dieser Art werden gelöscht, bald nachdem Time to Live eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Turn on time to live</source>
        <translation>Time to Live einschalten</translation>
    </message>
    <message>
        <source>Turn off time to live of %1?</source>
        <translation>Time to Live von %1 ausschalten?</translation>
    </message>
    <message>
        <source>Turn off time to live</source>
        <translation>Time to Live ausschalten</translation>
    </message>
    <message>
        <source>Items stay even after the time in %1 has passed. What was deleted does not come back.</source>
        <translation>Items bleiben, auch wenn die Zeit in %1 vorbei ist. Was gelöscht wurde, kommt nicht zurück.</translation>
    </message>
</context>
<context>
    <name>ui::Timeline</name>
    <message>
        <source>Range of the timeline</source>
        <translation>Bereich der Zeitleiste</translation>
    </message>
    <message>
        <source>How much of the past is shown</source>
        <translation>Wie viel der Vergangenheit gezeigt wird</translation>
    </message>
    <message>
        <source>All times are in this time zone</source>
        <translation>Alle Zeiten sind in dieser Zeitzone</translation>
    </message>
    <message>
        <source>There is no change on this side.</source>
        <translation>Auf dieser Seite gibt es keine Änderung.</translation>
    </message>
    <message>
        <source>Everything kept</source>
        <translation>Alles Aufbewahrte</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>Letzte 10 Minuten</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Type a moment...</source>
        <translation>Zeitpunkt eingeben...</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
</context>
<context>
    <name>ui::TimelineStrip</name>
    <message>
        <source>Moment of the table&apos;s past</source>
        <translation>Zeitpunkt in der Vergangenheit der Tabelle</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Backup %1, %2</source>
        <translation>Backup %1, %2</translation>
    </message>
    <message>
        <source>Drag to see the table as it was. Wheel: zoom. Arrows, Page, Home and End move the handle; Ctrl with an arrow goes to the next change.</source>
        <translation>Ziehen zeigt die Tabelle, wie sie war. Mausrad: Maßstab. Pfeile, Bild, Pos1 und Ende bewegen den Griff; Strg mit einem Pfeil geht zur nächsten Änderung.</translation>
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
    <name>ui::TriggerDialog</name>
    <message>
        <source>Add the trigger</source>
        <translation>Trigger hinzufügen</translation>
    </message>
    <message>
        <source>Save the trigger</source>
        <translation>Trigger speichern</translation>
    </message>
    <message>
        <source>Add a trigger to %1</source>
        <translation>%1 einen Trigger hinzufügen</translation>
    </message>
    <message>
        <source>Edit a trigger of %1</source>
        <translation>Einen Trigger von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Was läuft</translation>
    </message>
    <message>
        <source>A program</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>A Node handler, as for AWS Lambda</source>
        <translation>Ein Node-Handler, wie für AWS Lambda</translation>
    </message>
    <message>
        <source>Program or handler</source>
        <translation>Programm oder Handler</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Choose the program, or the file of the handler</source>
        <translation>Das Programm oder die Datei des Handlers wählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where it runs; empty: where this program was started</source>
        <translation>Wo er läuft; leer: wo dieses Programm gestartet wurde</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Variables beside those of this program, one a line</source>
        <translation>Variablen neben denen dieses Programms, eine je Zeile</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Where the first start begins; later ones go on where it stopped</source>
        <translation>Wo der erste Start beginnt; spätere machen weiter, wo er anhielt</translation>
    </message>
    <message>
        <source>Changes from now on (LATEST)</source>
        <translation>Änderungen ab jetzt (LATEST)</translation>
    </message>
    <message>
        <source>Everything the stream keeps (TRIM_HORIZON)</source>
        <translation>Alles, was der Stream aufbewahrt (TRIM_HORIZON)</translation>
    </message>
    <message>
        <source>Changes from a time on (AT_TIMESTAMP)</source>
        <translation>Änderungen ab einer Zeit (AT_TIMESTAMP)</translation>
    </message>
    <message>
        <source>From this time on</source>
        <translation>Ab dieser Zeit</translation>
    </message>
    <message>
        <source>Only records like</source>
        <translation>Nur Datensätze wie</translation>
    </message>
    <message>
        <source>Filter patterns of AWS Lambda, one a line: a record passes that one of them matches. Rules: prefix, suffix, equals-ignore-case, anything-but, numeric, exists, $or. Numbers of DynamoDB are strings there.</source>
        <translation>Filtermuster von AWS Lambda, eines je Zeile: ein Datensatz kommt durch, wenn eines davon passt. Regeln: prefix, suffix, equals-ignore-case, anything-but, numeric, exists, $or. Zahlen von DynamoDB sind dort Zeichenketten.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Records in an event at most</source>
        <translation>Datensätze höchstens in einem Ereignis</translation>
    </message>
    <message>
        <source>Batching window</source>
        <translation>Batchfenster</translation>
    </message>
    <message>
        <source>How long a batch is waited for until it is full</source>
        <translation>Wie lange auf einen vollen Batch gewartet wird</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Batches at a time</source>
        <translation>Batches gleichzeitig</translation>
    </message>
    <message>
        <source>Of each shard; changes of one item stay in their order</source>
        <translation>Je Shard; Änderungen eines Items behalten ihre Reihenfolge</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>A batch that takes longer has failed</source>
        <translation>Ein Batch, der länger braucht, ist gescheitert</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>How often a batch that failed is tried again before it is given up</source>
        <translation>Wie oft ein gescheiterter Batch erneut versucht wird, bevor er aufgegeben wird</translation>
    </message>
    <message>
        <source>Older records are given up without another try</source>
        <translation>Ältere Datensätze werden ohne weiteren Versuch aufgegeben</translation>
    </message>
    <message>
        <source>Halve a batch that failed, to find the bad record</source>
        <translation>Einen gescheiterten Batch halbieren, um den fehlerhaften Datensatz zu finden</translation>
    </message>
    <message>
        <source>The answer names what failed (ReportBatchItemFailures)</source>
        <translation>Die Antwort nennt, was scheiterte (ReportBatchItemFailures)</translation>
    </message>
    <message>
        <source>What a handler returns, or the last line that a program writes: {&quot;batchItemFailures&quot;: [{&quot;itemIdentifier&quot;: &quot;sequence number&quot;}]}</source>
        <translation>Was ein Handler zurückgibt, oder die letzte Zeile, die ein Programm schreibt: {&quot;batchItemFailures&quot;: [{&quot;itemIdentifier&quot;: &quot;Sequenznummer&quot;}]}</translation>
    </message>
    <message>
        <source>What is given up goes to</source>
        <translation>Aufgegebenes geht nach</translation>
    </message>
    <message>
        <source>A file of JSON lines, each with its event; empty: only the log says</source>
        <translation>Eine Datei mit JSON-Zeilen, jede mit ihrem Ereignis; leer: nur das Protokoll nennt es</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Die Datei wählen</translation>
    </message>
    <message>
        <source>When it fails</source>
        <translation>Wenn es scheitert</translation>
    </message>
    <message>
        <source>Choose the file of the handler</source>
        <translation>Die Datei des Handlers wählen</translation>
    </message>
    <message>
        <source>Choose the program</source>
        <translation>Das Programm wählen</translation>
    </message>
    <message>
        <source>JavaScript (*.js *.mjs *.cjs)</source>
        <translation>JavaScript (*.js *.mjs *.cjs)</translation>
    </message>
    <message>
        <source>Choose a file for what is given up</source>
        <translation>Eine Datei für Aufgegebenes wählen</translation>
    </message>
    <message>
        <source>The file without its ending, a dot, and the function that it exports. node runs it.</source>
        <translation>Die Datei ohne ihre Endung, ein Punkt und die Funktion, die sie exportiert. node führt sie aus.</translation>
    </message>
    <message>
        <source>The program and its arguments. It gets the event on its standard input; no shell reads this line.</source>
        <translation>Das Programm und seine Argumente. Es erhält das Ereignis auf der Standardeingabe; keine Shell liest diese Zeile.</translation>
    </message>
    <message>
        <source>The trigger&apos;s name in the list</source>
        <translation>Der Name des Triggers in der Liste</translation>
    </message>
    <message>
        <source>Until the records expire</source>
        <translation>Bis die Datensätze ablaufen</translation>
    </message>
    <message>
        <source>Maximum record age</source>
        <translation>Höchstalter der Datensätze</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>A trigger needs a name</source>
        <translation>Ein Trigger braucht einen Namen</translation>
    </message>
    <message>
        <source>A trigger needs a program to run</source>
        <translation>Ein Trigger braucht ein Programm, das läuft</translation>
    </message>
    <message>
        <source>A handler is named file.function: index.handler</source>
        <translation>Ein Handler heißt Datei.Funktion: index.handler</translation>
    </message>
</context>
<context>
    <name>ui::TriggerLogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>ui::TriggerPanel</name>
    <message>
        <source>Log of the trigger</source>
        <translation>Protokoll des Triggers</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Run a program for changes of this table</source>
        <translation>Ein Programm bei Änderungen dieser Tabelle ausführen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Change the trigger</source>
        <translation>Den Trigger ändern</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Forget how far it came; it begins where its settings say</source>
        <translation>Vergessen, wie weit er kam; er beginnt, wo seine Einstellungen es sagen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the trigger</source>
        <translation>Den Trigger entfernen</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Copy the log as text</source>
        <translation>Das Protokoll als Text kopieren</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>A trigger runs a program of yours for each batch of changes, as AWS Lambda runs a function.</source>
        <translation>Ein Trigger führt für jeden Batch von Änderungen ein eigenes Programm aus, wie AWS Lambda eine Funktion.</translation>
    </message>
    <message>
        <source>Add a trigger</source>
        <translation>Trigger hinzufügen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>ended by an error</source>
        <translation>durch einen Fehler beendet</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>waiting for changes</source>
        <translation>wartet auf Änderungen</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop it; what it is at work on is delivered again later</source>
        <translation>Anhalten; woran er arbeitet, wird später erneut zugestellt</translation>
    </message>
    <message>
        <source>Start it where it stopped</source>
        <translation>Starten, wo er anhielt</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 zugestellt</translation>
    </message>
    <message>
        <source>%1 left out by filters</source>
        <translation>%1 durch Filter ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) failed</source>
        <translation>
            <numerusform>%n Batch gescheitert</numerusform>
            <numerusform>%n Batches gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 given up</source>
        <translation>%1 aufgegeben</translation>
    </message>
    <message>
        <source>Remove the trigger %1?</source>
        <translation>Den Trigger %1 entfernen?</translation>
    </message>
    <message>
        <source>It stops, and its log and how far it came are forgotten. The program stays.</source>
        <translation>Er hält an; sein Protokoll und wie weit er kam werden vergessen. Das Programm bleibt.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Begin %1 anew?</source>
        <translation>%1 neu beginnen?</translation>
    </message>
    <message>
        <source>It forgets how far it came: records that it delivered may be delivered again.</source>
        <translation>Er vergisst, wie weit er kam: zugestellte Datensätze können erneut zugestellt werden.</translation>
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
    <message>
        <source>string</source>
        <comment>a type</comment>
        <translation>Zeichenkette</translation>
    </message>
    <message>
        <source>number</source>
        <comment>a type</comment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>binary</source>
        <comment>a type</comment>
        <translation>Binärwert</translation>
    </message>
    <message>
        <source>boolean</source>
        <comment>a type</comment>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>null</source>
        <comment>a type</comment>
        <translation>null</translation>
    </message>
    <message>
        <source>map</source>
        <comment>a type</comment>
        <translation>Map</translation>
    </message>
    <message>
        <source>list</source>
        <comment>a type</comment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>string set</source>
        <comment>a type</comment>
        <translation>Zeichenkettenmenge</translation>
    </message>
    <message>
        <source>number set</source>
        <comment>a type</comment>
        <translation>Zahlenmenge</translation>
    </message>
    <message>
        <source>binary set</source>
        <comment>a type</comment>
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
    <message>
        <source>Load from a file...</source>
        <translation>Aus einer Datei laden...</translation>
    </message>
    <message>
        <source>Save to a file...</source>
        <translation>In einer Datei sichern...</translation>
    </message>
    <message>
        <source>Drop what was changed here?</source>
        <translation>Die Änderungen hier verwerfen?</translation>
    </message>
    <message>
        <source>The item keeps the value that it had.</source>
        <translation>Das Item behält den Wert, den es hatte.</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>D&amp;atenbank schließen</translation>
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
        <translation>Vo&amp;riger Tab</translation>
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
        <source>Undo a committed &amp;write...</source>
        <translation>Schreibvorgang rückgängig &amp;machen...</translation>
    </message>
    <message>
        <source>As it &amp;was at...</source>
        <translation>&amp;Früherer Stand...</translation>
    </message>
    <message>
        <source>&amp;History of the item...</source>
        <translation>Verla&amp;uf des Items...</translation>
    </message>
    <message>
        <source>Di&amp;fferences between moments...</source>
        <translation>Unterschiede zwischen Zeit&amp;punkten...</translation>
    </message>
    <message>
        <source>S&amp;aved connections</source>
        <translation>Gespeicherte &amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Keep its past...</source>
        <translation>Ver&amp;gangenheit aufbewahren...</translation>
    </message>
    <message>
        <source>point-in-time recovery, PITR, continuous backups</source>
        <translation>point-in-time recovery, PITR, Vergangenheit, Wiederherstellung zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>drop table, remove table</source>
        <translation>drop table, Tabelle entfernen</translation>
    </message>
    <message>
        <source>time travel, as of, point in time</source>
        <translation>Zeitreise, as of, Zeitpunkt</translation>
    </message>
    <message>
        <source>versions of the item</source>
        <translation>Fassungen des Items, Versionen</translation>
    </message>
    <message>
        <source>diff, changes between</source>
        <translation>diff, Änderungen zwischen</translation>
    </message>
    <message>
        <source>insert, put item, add row</source>
        <translation>insert, put item, Zeile hinzufügen</translation>
    </message>
    <message>
        <source>create table</source>
        <translation>create table, Tabelle anlegen</translation>
    </message>
    <message>
        <source>describe table, properties, schema</source>
        <translation>describe table, Eigenschaften, Schema</translation>
    </message>
    <message>
        <source>monitor, traffic, log of requests</source>
        <translation>Monitor, Verkehr, Anfragen</translation>
    </message>
    <message>
        <source>AWS, remote, region, profile, credentials</source>
        <translation>AWS, entfernt, Region, Profil, Zugangsdaten</translation>
    </message>
    <message>
        <source>load, CSV, JSON, upload</source>
        <translation>laden, CSV, JSON, hochladen</translation>
    </message>
    <message>
        <source>save as, CSV, JSON, download, dump</source>
        <translation>speichern unter, CSV, JSON, herunterladen</translation>
    </message>
    <message>
        <source>revert, roll back, rollback, commits</source>
        <translation>zurücknehmen, Rollback, zurücksetzen, Commits</translation>
    </message>
    <message>
        <source>endpoint, server, localhost, port, DynamoDB Local</source>
        <translation>Endpunkt, Server, localhost, Port, DynamoDB Local</translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
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
