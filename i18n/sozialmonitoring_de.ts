<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Algorithms</name>
    <message>
        <source>Monitoring</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>Layer or table</source>
        <translation>Layer oder Tabelle</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Anzahl der Klassen</translation>
    </message>
    <message>
        <source>Side on which a class owns its bound</source>
        <translation>Seite, auf der eine Klasse ihre Grenze einschließt</translation>
    </message>
    <message>
        <source>Decimals of the bounds</source>
        <translation>Nachkommastellen der Grenzen</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>Goodness of variance fit</source>
        <translation>Anpassungsgüte (GVF)</translation>
    </message>
    <message>
        <source>Kind of map</source>
        <translation>Art der Karte</translation>
    </message>
    <message>
        <source>Level (empty: the finest with values)</source>
        <translation>Ebene (leer: die feinste mit Werten)</translation>
    </message>
    <message>
        <source>Reference date (2024-12-31)</source>
        <translation>Stichtag (2024-12-31)</translation>
    </message>
    <message>
        <source>Municipality (empty: the whole county)</source>
        <translation>Gemeinde (leer: der ganze Kreis)</translation>
    </message>
    <message>
        <source>Rules of confidentiality (JSON)</source>
        <translation>Regeln der Geheimhaltung (JSON)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Polygons of the lowest level</source>
        <translation>Polygone der untersten Ebene</translation>
    </message>
    <message>
        <source>Levels from the top (JSON)</source>
        <translation>Ebenen von oben (JSON)</translation>
    </message>
    <message>
        <source>Valid from (2024-12-31)</source>
        <translation>Gültig ab (2024-12-31)</translation>
    </message>
    <message>
        <source>Name of the county</source>
        <translation>Name des Kreises</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Language of maps and booklets (de, en)</source>
        <translation>Sprache der Karten und Kartenhefte (de, en)</translation>
    </message>
    <message>
        <source>Number of areas by level</source>
        <translation>Anzahl der Gebiete je Ebene</translation>
    </message>
    <message>
        <source>Areas that do not nest</source>
        <translation>Gebiete, die nicht ineinanderpassen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Scale (1 = 10 municipalities, 64 Quartiere)</source>
        <translation>Größe (1 = 10 Gemeinden, 64 Quartiere)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Municipalities, separated by commas (empty: all)</source>
        <translation>Gemeinden, durch Kommas getrennt (leer: alle)</translation>
    </message>
    <message>
        <source>Indicators, separated by commas (empty: all)</source>
        <translation>Kennzahlen, durch Kommas getrennt (leer: alle)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>File of the office</source>
        <translation>Datei des Amtes</translation>
    </message>
    <message>
        <source>Import profile (name or JSON file)</source>
        <translation>Importprofil (Name oder JSON-Datei)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sign profile</source>
        <translation>Zeichenprofil</translation>
    </message>
    <message>
        <source>Only try, write nothing</source>
        <translation>Nur probieren, nichts schreiben</translation>
    </message>
    <message>
        <source>Keep the profile under this name</source>
        <translation>Profil unter diesem Namen behalten</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Number of the delivery</source>
        <translation>Nummer der Lieferung</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Rows without an area</source>
        <translation>Zeilen ohne Gebiet</translation>
    </message>
    <message>
        <source>Tableau</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Variables, separated by commas</source>
        <translation>Merkmale, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Boundary version</source>
        <translation>Gebietsstand</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>{level} {key} does not nest: {outside:.0f} m² ({share:.1%}) outside {parent}</source>
        <translation>{level} {key} passt nicht hinein: {outside:.0f} m² ({share:.1%}) außerhalb von {parent}</translation>
    </message>
    <message>
        <source>Palette (empty: by polarity)</source>
        <translation>Farbpalette (leer: nach Wirkungsrichtung)</translation>
    </message>
    <message>
        <source>Cells to leave out, as JSON: {&quot;D17&quot;: &quot;missing&quot;}</source>
        <translation>Auszulassende Zellen als JSON: {&quot;D17&quot;: &quot;missing&quot;}</translation>
    </message>
    <message>
        <source>Files imported before</source>
        <translation>Früher importierte Dateien</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>Ausgelassene Dateien</translation>
    </message>
    <message>
        <source>Files that cannot be imported</source>
        <translation>Nicht importierbare Dateien</translation>
    </message>
    <message>
        <source>Files with questions</source>
        <translation>Dateien mit offenen Fragen</translation>
    </message>
    <message>
        <source>Folder with the files of the offices</source>
        <translation>Ordner mit den Dateien der Ämter</translation>
    </message>
    <message>
        <source>Import even what was imported already</source>
        <translation>Auch importieren, was schon importiert ist</translation>
    </message>
    <message>
        <source>Import profile (name, JSON file or JSON; “recognise”: none)</source>
        <translation>Importprofil (Name, JSON-Datei oder JSON; „recognise“: keines)</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>Importierte Dateien</translation>
    </message>
    <message>
        <source>Indicator or variable</source>
        <translation>Kennzahl oder Merkmal</translation>
    </message>
    <message>
        <source>Kept profile</source>
        <translation>Abgelegtes Profil</translation>
    </message>
    <message>
        <source>Key of the area</source>
        <translation>Schlüssel des Gebiets</translation>
    </message>
    <message>
        <source>Number of the delivery that this one takes the place of</source>
        <translation>Nummer der Lieferung, die ersetzt wird</translation>
    </message>
    <message>
        <source>Only this municipality (key or name)</source>
        <translation>Nur diese Gemeinde (Schlüssel oder Name)</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Way numbers are written (german, english)</source>
        <translation>Schreibweise der Zahlen (german, english)</translation>
    </message>
    <message>
        <source>With the folders inside</source>
        <translation>Mit Unterordnern</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>Valid again: {back} values of earlier deliveries. Gone: {gone}.</source>
        <translation>Wieder gültig: {back} Werte früherer Lieferungen. Weg: {gone}.</translation>
    </message>
    <message>
        <source>Values for which there is nothing earlier</source>
        <translation>Werte, für die nichts Früheres da ist</translation>
    </message>
    <message>
        <source>Values of earlier deliveries that are valid again</source>
        <translation>Werte früherer Lieferungen, die wieder gelten</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Klassifizieren</translation>
    </message>
    <message>
        <source>Create map</source>
        <translation>Karte erzeugen</translation>
    </message>
    <message>
        <source>Create monitoring</source>
        <translation>Monitoring anlegen</translation>
    </message>
    <message>
        <source>Create sample county</source>
        <translation>Beispielkreis erzeugen</translation>
    </message>
    <message>
        <source>Empty template for an office</source>
        <translation>Leere Vorlage für ein Amt</translation>
    </message>
    <message>
        <source>Export booklets</source>
        <translation>Kartenhefte ausgeben</translation>
    </message>
    <message>
        <source>Export observations (internal)</source>
        <translation>Beobachtungen exportieren (intern)</translation>
    </message>
    <message>
        <source>Import delivery</source>
        <translation>Lieferung importieren</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Load tableau</source>
        <translation>Tableau laden</translation>
    </message>
    <message>
        <source>Publish table</source>
        <translation>Tabelle veröffentlichen</translation>
    </message>
    <message>
        <source>Remove delivery</source>
        <translation>Lieferung entfernen</translation>
    </message>
    <message>
        <source>Where does this number come from? (internal)</source>
        <translation>Woher kommt diese Zahl? (intern)</translation>
    </message>
    <message>
        <source>Numbers of all deliveries</source>
        <translation>Nummern aller Lieferungen</translation>
    </message>
    <message>
        <source>Sheet (“*”: all sheets of the same shape)</source>
        <translation>Blatt („*“: alle Blätter derselben Form)</translation>
    </message>
    <message>
        <source>Cells by state</source>
        <translation>Zellen nach Stand</translation>
    </message>
    <message>
        <source>Completeness of the deliveries (internal)</source>
        <translation>Vollständigkeit der Lieferungen (intern)</translation>
    </message>
    <message>
        <source>First reference date (2020-12-31)</source>
        <translation>Erster Stichtag (2020-12-31)</translation>
    </message>
    <message>
        <source>Last reference date (2024-12-31)</source>
        <translation>Letzter Stichtag (2024-12-31)</translation>
    </message>
    <message>
        <source>Lines of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Sources, separated by semicolons (empty: all)</source>
        <translation>Quellen, durch Semikolon getrennt (leer: alle)</translation>
    </message>
    <message>
        <source>Export workbooks</source>
        <translation>Arbeitsmappen ausgeben</translation>
    </message>
    <message>
        <source>Reference dates, separated by commas (all; empty: the latest)</source>
        <translation>Stichtage, durch Kommas getrennt (all: alle; leer: der letzte)</translation>
    </message>
    <message>
        <source>Municipalities, separated by commas (all; empty: the county)</source>
        <translation>Gemeinden, durch Kommas getrennt (all: alle; leer: der Kreis)</translation>
    </message>
    <message>
        <source>Doubts (JSON)</source>
        <translation>Zweifel (JSON)</translation>
    </message>
    <message>
        <source>Export tableau</source>
        <translation>Tableau ausgeben</translation>
    </message>
    <message>
        <source>Language of the starter tableau (de or en)</source>
        <translation>Sprache des Starttableaus (de oder en)</translation>
    </message>
    <message>
        <source>Not in use and left out: {rows}</source>
        <translation>Nicht in Gebrauch und ausgelassen: {rows}</translation>
    </message>
    <message>
        <source>Rows not in use (JSON)</source>
        <translation>Zeilen, die nicht in Gebrauch sind (JSON)</translation>
    </message>
    <message>
        <source>Compare areas</source>
        <translation>Gebiete vergleichen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Export time series</source>
        <translation>Zeitreihen ausgeben</translation>
    </message>
    <message>
        <source>Indicators that areas are alike by (empty: rates)</source>
        <translation>Kennzahlen, nach denen Gebiete ähnlich sind (leer: Anteile und Quoten)</translation>
    </message>
    <message>
        <source>Keys of areas, separated by commas (empty: all)</source>
        <translation>Schlüssel der Gebiete, durch Kommas getrennt (leer: alle)</translation>
    </message>
    <message>
        <source>Number of similar areas</source>
        <translation>Anzahl ähnlicher Gebiete</translation>
    </message>
    <message>
        <source>Reference dates, separated by commas (empty: all)</source>
        <translation>Stichtage, durch Kommas getrennt (leer: alle)</translation>
    </message>
    <message>
        <source>Areas by class</source>
        <translation>Gebiete je Klasse</translation>
    </message>
    <message>
        <source>Areas that are rated</source>
        <translation>Bewertete Gebiete</translation>
    </message>
    <message>
        <source>Compute social index</source>
        <translation>Sozialindex berechnen</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Indicators, separated by commas (empty: those of the specification)</source>
        <translation>Kennzahlen, durch Kommas getrennt (leer: die der Indexvorschrift)</translation>
    </message>
    <message>
        <source>Level above: recomputed from its rates, or weighted from below</source>
        <translation>Höhere Ebene: aus ihren eigenen Anteilen berechnet oder von unten gewichtet</translation>
    </message>
    <message>
        <source>Report on how firm the index is</source>
        <translation>Bericht zur Robustheit des Index</translation>
    </message>
    <message>
        <source>Specification (JSON, JSON file, name in the monitoring, or preset)</source>
        <translation>Indexvorschrift (JSON, JSON-Datei, Name im Monitoring oder Vorlage)</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>The report lets weights vary by ± percent</source>
        <translation>Im Bericht schwanken die Gewichte um ± Prozent</translation>
    </message>
    <message>
        <source>Classification of the second indicator</source>
        <translation>Klassifikation der zweiten Kennzahl</translation>
    </message>
    <message>
        <source>Earlier reference date (change)</source>
        <translation>Früherer Stichtag (change)</translation>
    </message>
    <message>
        <source>Index specification (status)</source>
        <translation>Indexvorschrift (status)</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Second indicator (layered, bivariate)</source>
        <translation>Zweite Kennzahl (layered, bivariate)</translation>
    </message>
    <message>
        <source>Create small multiples</source>
        <translation>Kleine Karten erstellen</translation>
    </message>
    <message>
        <source>Indicator (status: none)</source>
        <translation>Kennzahl (bei Status: keine)</translation>
    </message>
    <message>
        <source>Measure of a change</source>
        <translation>Maß der Veränderung</translation>
    </message>
    <message>
        <source>Parts (diagrams) or rates (status), separated by commas</source>
        <translation>Teile (Diagramme) oder Quoten (Status), durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Areas outside</source>
        <translation>Gebiete außerhalb</translation>
    </message>
    <message>
        <source>Change the stored one of this name</source>
        <translation>Die gespeicherte dieses Namens ändern</translation>
    </message>
    <message>
        <source>Check classifications</source>
        <translation>Klassifikationen prüfen</translation>
    </message>
    <message>
        <source>Classification (JSON, JSON file, stored name; empty: made anew)</source>
        <translation>Klassifikation (JSON, JSON-Datei, gespeicherter Name; leer: neu gebildet)</translation>
    </message>
    <message>
        <source>Classification (stored name, JSON file or text)</source>
        <translation>Klassifikation (gespeicherter Name, JSON-Datei oder -Text)</translation>
    </message>
    <message>
        <source>Classifications beside a level of an indicator</source>
        <translation>Geprüfte Klassifikationen (je Kennzahl und Ebene)</translation>
    </message>
    <message>
        <source>Classifications that cannot be read</source>
        <translation>Nicht lesbare Klassifikationen</translation>
    </message>
    <message>
        <source>From the numbers of all levels</source>
        <translation>Aus den Werten aller Ebenen</translation>
    </message>
    <message>
        <source>From the numbers of all reference dates</source>
        <translation>Aus den Werten aller Stichtage</translation>
    </message>
    <message>
        <source>Indicators shown in it, separated by commas</source>
        <translation>Kennzahlen, die darin gezeigt werden, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Indicators that keep the one before, separated by commas</source>
        <translation>Kennzahlen, die die bisherige behalten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Level it is for (empty: all)</source>
        <translation>Ebene, für die sie gilt (leer: alle)</translation>
    </message>
    <message>
        <source>Name of the classification</source>
        <translation>Name der Klassifikation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Palette turned round</source>
        <translation>Farbpalette umgekehrt</translation>
    </message>
    <message>
        <source>Save classification</source>
        <translation>Klassifikation speichern</translation>
    </message>
    <message>
        <source>Values outside</source>
        <translation>Werte außerhalb</translation>
    </message>
    <message>
        <source>Weighted by (indicator or variable of the inhabitants)</source>
        <translation>Gewichtet mit (Kennzahl oder Merkmal der Einwohner)</translation>
    </message>
    <message>
        <source>Words for the classes, lowest first, separated by semicolons</source>
        <translation>Worte für die Klassen, niedrigste zuerst, durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>Largest circle in millimetres (0: as fits)</source>
        <translation>Größtes Kreissymbol in Millimetern (0: wie es passt)</translation>
    </message>
    <message>
        <source>Number of the largest circle (0: the largest of the county)</source>
        <translation>Zahl des größten Kreissymbols (0: die größte im Kreis)</translation>
    </message>
    <message>
        <source>Shape of diagrams</source>
        <translation>Form der Diagramme</translation>
    </message>
    <message>
        <source>Bounds or per cent ([0, 2.5, 5] or 0; 2,5; 5)</source>
        <translation>Grenzen oder Prozent ([0, 2.5, 5] oder 0; 2,5; 5)</translation>
    </message>
    <message>
        <source>Centre around which classes mirror each other</source>
        <translation>Mittelpunkt, um den die Klassen spiegelbildlich liegen</translation>
    </message>
    <message>
        <source>Field with inhabitants as weights</source>
        <translation>Feld mit Einwohnern als Gewichten</translation>
    </message>
    <message>
        <source>Outer classes are open</source>
        <translation>Äußere Klassen sind offen</translation>
    </message>
    <message>
        <source>Palette of the style (empty: blue)</source>
        <translation>Farbpalette des Stils (leer: blau)</translation>
    </message>
    <message>
        <source>Reference value of the method “reference”</source>
        <translation>Bezugswert des Verfahrens „reference“</translation>
    </message>
    <message>
        <source>Style of the layer</source>
        <translation>Stil des Layers</translation>
    </message>
    <message>
        <source>Titles of the classes, the lowest first</source>
        <translation>Namen der Klassen, die unterste zuerst</translation>
    </message>
    <message>
        <source>Language of the labels (de, en)</source>
        <translation>Sprache der Beschriftungen (de, en)</translation>
    </message>
    <message>
        <source>Addresses moved by repairs</source>
        <translation>Adressen, die durch Reparaturen das Gebiet wechseln</translation>
    </message>
    <message>
        <source>Boundary version: number, title or date (empty: latest)</source>
        <translation>Gebietsstand: Nummer, Titel oder Datum (leer: letzter)</translation>
    </message>
    <message>
        <source>Check boundaries</source>
        <translation>Grenzen prüfen</translation>
    </message>
    <message>
        <source>Column of the addresses’ area (empty: found by its values)</source>
        <translation>Spalte mit dem Gebiet der Adressen (leer: an ihren Werten erkannt)</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Faults by kind</source>
        <translation>Fehler nach Art</translation>
    </message>
    <message>
        <source>Faults that block a release</source>
        <translation>Fehler, die eine Freigabe verhindern</translation>
    </message>
    <message>
        <source>Frame: the polygons that hold the areas, such as the municipalities</source>
        <translation>Rahmen: die Polygone, die die Gebiete enthalten, etwa die Gemeinden</translation>
    </message>
    <message>
        <source>Key of the polygons (empty: found by their values)</source>
        <translation>Schlüssel der Polygone (leer: an ihren Werten erkannt)</translation>
    </message>
    <message>
        <source>Mended polygons</source>
        <translation>Reparierte Polygone</translation>
    </message>
    <message>
        <source>Or a boundary version of a monitoring</source>
        <translation>Oder ein Gebietsstand eines Monitorings</translation>
    </message>
    <message>
        <source>Parts that an area is to have (empty: one)</source>
        <translation>Teile, die ein Gebiet haben soll (leer: einer)</translation>
    </message>
    <message>
        <source>Polygons to check</source>
        <translation>Zu prüfende Polygone</translation>
    </message>
    <message>
        <source>Tolerance: metres up to which ground is a sliver</source>
        <translation>Toleranz: Breite in Metern, bis zu der eine Fläche als Splitterfläche gilt</translation>
    </message>
    <message>
        <source>Addresses in another area</source>
        <translation>Adressen in einem anderen Gebiet</translation>
    </message>
    <message>
        <source>All levels anew (JSON)</source>
        <translation>Alle Ebenen neu (JSON)</translation>
    </message>
    <message>
        <source>Changes by kind</source>
        <translation>Änderungen nach Art</translation>
    </message>
    <message>
        <source>Create boundary version from polygons</source>
        <translation>Gebietsstand aus Flächen anlegen</translation>
    </message>
    <message>
        <source>Key of an area (expression; empty: recognised)</source>
        <translation>Schlüssel eines Gebiets (Ausdruck; leer: erkannt)</translation>
    </message>
    <message>
        <source>Key of its area above (expression; empty: as before)</source>
        <translation>Schlüssel des übergeordneten Gebiets (Ausdruck; leer: wie bisher)</translation>
    </message>
    <message>
        <source>Name of an area (expression; empty: recognised)</source>
        <translation>Name eines Gebiets (Ausdruck; leer: erkannt)</translation>
    </message>
    <message>
        <source>Table of changes</source>
        <translation>Tabelle der Änderungen</translation>
    </message>
    <message>
        <source>Title of the version</source>
        <translation>Titel des Gebietsstands</translation>
    </message>
    <message>
        <source>Tolerance of lines in metres</source>
        <translation>Toleranz der Linien in Metern</translation>
    </message>
    <message>
        <source>Compare boundary versions</source>
        <translation>Gebietsstände vergleichen</translation>
    </message>
    <message>
        <source>From: version or path of a draft (empty: the one before)</source>
        <translation>Von: Gebietsstand oder Pfad eines Entwurfs (leer: der davor)</translation>
    </message>
    <message>
        <source>Report with maps</source>
        <translation>Bericht mit Karten</translation>
    </message>
    <message>
        <source>To be passed on: small counts of people are hidden</source>
        <translation>Zur Weitergabe: kleine Einwohnerzahlen geheim halten</translation>
    </message>
    <message>
        <source>To: version or path of a draft (empty: the latest version)</source>
        <translation>Nach: Gebietsstand oder Pfad eines Entwurfs (leer: der letzte Gebietsstand)</translation>
    </message>
    <message>
        <source>Width in metres up to which moved ground is no change</source>
        <translation>Toleranz: Breite in Metern, bis zu der verschobener Grund keine Änderung ist</translation>
    </message>
    <message>
        <source>Carry numbers over to another boundary version (internal)</source>
        <translation>Zahlen auf anderen Gebietsstand umrechnen (intern)</translation>
    </message>
    <message>
        <source>Columns of shares</source>
        <translation>Spalten mit Anteilen</translation>
    </message>
    <message>
        <source>Estimated values</source>
        <translation>Geschätzte Werte</translation>
    </message>
    <message>
        <source>From boundary version</source>
        <translation>Vom Gebietsstand</translation>
    </message>
    <message>
        <source>Import conversion key</source>
        <translation>Umsteigeschlüssel importieren</translation>
    </message>
    <message>
        <source>Level (empty: the lowest)</source>
        <translation>Ebene (leer: die unterste)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name (empty: that of the file)</source>
        <translation>Name (leer: der der Datei)</translation>
    </message>
    <message>
        <source>Pairs of areas</source>
        <translation>Paare von Gebieten</translation>
    </message>
    <message>
        <source>Sheet (empty: the first)</source>
        <translation>Blatt (leer: das erste)</translation>
    </message>
    <message>
        <source>Store them in the new boundary version</source>
        <translation>Im neuen Gebietsstand speichern</translation>
    </message>
    <message>
        <source>Table with old keys, new keys and shares</source>
        <translation>Tabelle mit alten Schlüsseln, neuen Schlüsseln und Anteilen</translation>
    </message>
    <message>
        <source>To boundary version</source>
        <translation>Auf den Gebietsstand</translation>
    </message>
    <message>
        <source>Variables, separated by commas (empty: all)</source>
        <translation>Merkmale, durch Kommas getrennt (leer: alle)</translation>
    </message>
    <message>
        <source>Weights: variable, inhabitants, address, area (or JSON)</source>
        <translation>Gewichte: variable, inhabitants, address, area (oder JSON)</translation>
    </message>
    <message>
        <source>A tolerance of {metres} m cannot serve: it is zero or more.</source>
        <translation>Eine Toleranz von {metres} m ist nicht möglich: Sie muss null oder größer sein.</translation>
    </message>
    <message>
        <source>Blocks a release: {fault}</source>
        <translation>Verhindert eine Freigabe: {fault}</translation>
    </message>
    <message>
        <source>Of the faults told above {count} cannot be mended by rule and stay.</source>
        <translation>Von den oben genannten Fehlern lassen sich {count} nicht nach einer Regel beheben; sie bleiben bestehen.</translation>
    </message>
    <message>
        <source>To be looked at: {fault}</source>
        <translation>Zu prüfen: {fault}</translation>
    </message>
    <message>
        <source>{count} more repairs, REPAIRED lists them all.</source>
        <translation>{count} weitere Reparaturen; REPAIRED enthält alle.</translation>
    </message>
    <message>
        <source>{kind}: {count} more, OUTPUT has them all.</source>
        <translation>{kind}: {count} weitere; OUTPUT enthält alle.</translation>
    </message>
    <message>
        <source>{name}: {file} holds no layer that QGIS can read.</source>
        <translation>{name}: {file} enthält keinen Layer, den QGIS lesen kann.</translation>
    </message>
    <message>
        <source>Begin a draft of boundaries</source>
        <translation>Entwurf der Grenzen beginnen</translation>
    </message>
    <message>
        <source>Boundary version (empty: the latest)</source>
        <translation>Gebietsstand (leer: der neueste)</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>File of the draft</source>
        <translation>Datei des Entwurfs</translation>
    </message>
    <message>
        <source>Note, such as the decision</source>
        <translation>Notiz, zum Beispiel der Beschluss</translation>
    </message>
    <message>
        <source>Release a draft of boundaries</source>
        <translation>Entwurf der Grenzen freigeben</translation>
    </message>
    <message>
        <source>Title of the draft</source>
        <translation>Titel des Entwurfs</translation>
    </message>
    <message>
        <source>Compare with the booklets of (2022-12-31)</source>
        <translation>Vergleichen mit den Kartenheften vom (2022-12-31)</translation>
    </message>
    <message>
        <source>Contents: a name in the monitoring, a JSON file, or JSON (empty: Standard)</source>
        <translation>Inhalte: ein Name im Monitoring, eine JSON-Datei oder JSON (leer: Standard)</translation>
    </message>
    <message>
        <source>Folder with layout templates, or one of them (.qpt)</source>
        <translation>Ordner mit Layoutvorlagen oder eine von ihnen (.qpt)</translation>
    </message>
    <message>
        <source>Formats: pdf, html, xlsx, png, svg</source>
        <translation>Formate: pdf, html, xlsx, png, svg</translation>
    </message>
    <message>
        <source>Go on from an unfinished run</source>
        <translation>Einen unvollendeten Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Workers (0: one less than there are idle cores)</source>
        <translation>Prozesse (0: einer weniger, als Prozessorkerne frei sind)</translation>
    </message>
    <message>
        <source>A booklet of the whole county as well</source>
        <translation>Auch ein Kartenheft des ganzen Kreises</translation>
    </message>
</context>
<context>
    <name>BoundHistogram</name>
    <message>
        <source>Bound between class {below} and {above}: {bound}</source>
        <translation>Grenze zwischen Klasse {below} und {above}: {bound}</translation>
    </message>
    <message>
        <source>Drag a bound, or reach it with Tab: arrows move it (Shift: ten steps), Del removes it, Ins or a double click adds one, Esc gives the old one back</source>
        <translation>Eine Grenze ziehen oder mit Tab erreichen: Pfeiltasten verschieben sie (mit Umschalt zehn Schritte), Entf entfernt sie, Einfg oder Doppelklick fügt eine hinzu, Esc stellt die alte wieder her</translation>
    </message>
    <message>
        <source>Highest bound: {bound}</source>
        <translation>Höchste Grenze: {bound}</translation>
    </message>
    <message>
        <source>Histogram with class bounds</source>
        <translation>Histogramm mit Klassengrenzen</translation>
    </message>
    <message>
        <source>Lowest bound: {bound}</source>
        <translation>Niedrigste Grenze: {bound}</translation>
    </message>
</context>
<context>
    <name>Boundaries</name>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>&amp;Zeichnen</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>&amp;Einreichen</translation>
    </message>
    <message>
        <source>&amp;Release for good</source>
        <translation>&amp;Endgültig freigeben</translation>
    </message>
    <message>
        <source>&amp;Title of the copy, which will be yours:</source>
        <translation>&amp;Titel der Kopie, die Ihnen gehören wird:</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>&lt;b&gt;{title}&lt;/b&gt;, drawn by {owner} from {base}</source>
        <translation>&lt;b&gt;{title}&lt;/b&gt;, gezeichnet von {owner} aus {base}</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Gebiete</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>Another version was released since: carry the draft over to go on.</source>
        <translation>Inzwischen wurde ein anderer Gebietsstand freigegeben: Übertragen Sie den Entwurf, um weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Areas that are no more</source>
        <translation>Entfallene Gebiete</translation>
    </message>
    <message>
        <source>Areas with another outline</source>
        <translation>Gebiete mit anderem Umriss</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Beside it by (m)</source>
        <translation>Abstand (m)</translation>
    </message>
    <message>
        <source>Boundaries: {title}</source>
        <translation>Grenzen: {title}</translation>
    </message>
    <message>
        <source>Boundary of the last step</source>
        <translation>Grenze des letzten Schritts</translation>
    </message>
    <message>
        <source>Carrying the draft over</source>
        <translation>Der Entwurf wird übertragen</translation>
    </message>
    <message>
        <source>Change against the version before</source>
        <translation>Veränderung gegenüber dem vorherigen Gebietsstand</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Checking the boundaries</source>
        <translation>Die Grenzen werden geprüft</translation>
    </message>
    <message>
        <source>Checking the draft</source>
        <translation>Der Entwurf wird geprüft</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Compactness after Polsby and Popper: 1 is a circle, 0.79 a square</source>
        <translation>Kompaktheit nach Polsby und Popper: 1 ist ein Kreis, 0,79 ein Quadrat</translation>
    </message>
    <message>
        <source>Copy as scenario</source>
        <translation>Als Szenario kopieren</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Entwurf löschen</translation>
    </message>
    <message>
        <source>Delete the draft “{title}” with its journal ({steps} steps)? It cannot be brought back.</source>
        <translation>Den Entwurf „{title}“ mit seinem Journal ({steps} Schritte) löschen? Er kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draw boundaries</source>
        <translation>Grenzen zeichnen</translation>
    </message>
    <message>
        <source>Draw on</source>
        <translation>Weiterzeichnen</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>Gezeichnet von</translation>
    </message>
    <message>
        <source>Faults that stand in the way: {count}</source>
        <translation>Fehler, die der Freigabe im Weg stehen: {count}</translation>
    </message>
    <message>
        <source>From version</source>
        <translation>Aus Gebietsstand</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
    <message>
        <source>Give and take</source>
        <translation>Geben und nehmen</translation>
    </message>
    <message>
        <source>Ground in hectares</source>
        <translation>Fläche in Hektar</translation>
    </message>
    <message>
        <source>Ground: change against the version before</source>
        <translation>Fläche: Veränderung gegenüber dem vorherigen Gebietsstand</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Hand in “{title}” for review? Nobody draws in it meanwhile.</source>
        <translation>„{title}“ zur Durchsicht einreichen? Währenddessen zeichnet niemand darin.</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Haushalte</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Einwohner</translation>
    </message>
    <message>
        <source>Joining the streets</source>
        <translation>Das Straßennetz wird verknüpft</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key and name</source>
        <translation>Schlüssel und Name</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>Länge (m)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Making the draft</source>
        <translation>Der Entwurf wird angelegt</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New Quartier</source>
        <translation>Neues Quartier</translation>
    </message>
    <message>
        <source>New areas</source>
        <translation>Neue Gebiete</translation>
    </message>
    <message>
        <source>No area has been touched yet.</source>
        <translation>Noch wurde kein Gebiet verändert.</translation>
    </message>
    <message>
        <source>No named street is cut.</source>
        <translation>Keine benannte Straße wird durchschnitten.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nothing differs from the version before.</source>
        <translation>Nichts weicht vom vorherigen Gebietsstand ab.</translation>
    </message>
    <message>
        <source>Nothing has been drawn yet.</source>
        <translation>Noch wurde nichts gezeichnet.</translation>
    </message>
    <message>
        <source>On which side</source>
        <translation>Straßenseite</translation>
    </message>
    <message>
        <source>Only the outline of all areas together</source>
        <translation>Nur der Umriss aller Gebiete zusammen</translation>
    </message>
    <message>
        <source>Only {owner} draws in it; look at it, or copy it as a scenario.</source>
        <translation>Darin zeichnet nur {owner}; sehen Sie ihn an, oder kopieren Sie ihn als Szenario.</translation>
    </message>
    <message>
        <source>Open at</source>
        <translation>Geöffnet bei</translation>
    </message>
    <message>
        <source>Opening the draft</source>
        <translation>Der Entwurf wird geöffnet</translation>
    </message>
    <message>
        <source>Other names or other areas above</source>
        <translation>Andere Namen oder andere Zuordnung</translation>
    </message>
    <message>
        <source>Outlines selected in the map</source>
        <translation>In der Karte gewählte Umrisse</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Zuschlagen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts, and in brackets the expected number where it is another</source>
        <translation>Teile; in Klammern die erwartete Anzahl, wo sie abweicht</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Releasing the boundaries</source>
        <translation>Die Grenzen werden freigegeben</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Scenario {letter}</source>
        <translation>Szenario {letter}</translation>
    </message>
    <message>
        <source>Selected in the map</source>
        <translation>In der Karte gewählt</translation>
    </message>
    <message>
        <source>Send &amp;back</source>
        <translation>&amp;Zurückgeben</translation>
    </message>
    <message>
        <source>Snap to street</source>
        <translation>Auf die Straße legen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps in the journal that will be kept: {count}</source>
        <translation>Schritte des Journals, die aufbewahrt werden: {count}</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Streets that are cut: {count} ({names})</source>
        <translation>Durchschnittene Straßen: {count} ({names})</translation>
    </message>
    <message>
        <source>The boundary</source>
        <translation>Die Grenze</translation>
    </message>
    <message>
        <source>The boundary has nothing to do with streets here.</source>
        <translation>Die Grenze berührt hier keine Straße.</translation>
    </message>
    <message>
        <source>The level the area belongs to</source>
        <translation>Ebene des Gebiets</translation>
    </message>
    <message>
        <source>The streets are being joined …</source>
        <translation>Das Straßennetz wird verknüpft …</translation>
    </message>
    <message>
        <source>There are no drafts yet: begin a new one.</source>
        <translation>Es gibt noch keine Entwürfe: Beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This project showed the draft “{title}”. All that was drawn is saved there.</source>
        <translation>Dieses Projekt zeigte den Entwurf „{title}“. Alles Gezeichnete ist dort gespeichert.</translation>
    </message>
    <message>
        <source>This step was taken back.</source>
        <translation>Dieser Schritt wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Tool of QGIS</source>
        <translation>QGIS-Werkzeug</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Version before: {title}</source>
        <translation>Vorheriger Gebietsstand: {title}</translation>
    </message>
    <message>
        <source>What do you think of “{title}”? Look at it first.</source>
        <translation>Wie beurteilen Sie „{title}“? Sehen Sie den Entwurf zuerst an.</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>Was auffällt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>above the target size of {target}</source>
        <translation>über der Zielgröße {target}</translation>
    </message>
    <message>
        <source>being drawn</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>below the target size of {target}</source>
        <translation>unter der Zielgröße {target}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <source>cuts the street</source>
        <translation>durchschneidet die Straße</translation>
    </message>
    <message>
        <source>eastern side</source>
        <translation>Ostseite</translation>
    </message>
    <message>
        <source>even numbers</source>
        <translation>gerade Nummern</translation>
    </message>
    <message>
        <source>fewer than {least} inhabitants</source>
        <translation>weniger als {least} Einwohner</translation>
    </message>
    <message>
        <source>fewer than {small} inhabitants</source>
        <translation>weniger als {small} Einwohner</translation>
    </message>
    <message>
        <source>follows the axis</source>
        <translation>folgt der Achse</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in Durchsicht</translation>
    </message>
    <message>
        <source>large enough</source>
        <translation>groß genug</translation>
    </message>
    <message>
        <source>north-eastern side</source>
        <translation>Nordostseite</translation>
    </message>
    <message>
        <source>north-western side</source>
        <translation>Nordwestseite</translation>
    </message>
    <message>
        <source>northern side</source>
        <translation>Nordseite</translation>
    </message>
    <message>
        <source>odd numbers</source>
        <translation>ungerade Nummern</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>durchgesehen</translation>
    </message>
    <message>
        <source>runs beside the axis</source>
        <translation>verläuft neben der Achse</translation>
    </message>
    <message>
        <source>south-eastern side</source>
        <translation>Südostseite</translation>
    </message>
    <message>
        <source>south-western side</source>
        <translation>Südwestseite</translation>
    </message>
    <message>
        <source>southern side</source>
        <translation>Südseite</translation>
    </message>
    <message>
        <source>western side</source>
        <translation>Westseite</translation>
    </message>
    <message>
        <source>{count} steps, {standing} of them stand. All of them are saved.</source>
        <translation>{count} Schritte, davon gelten {standing}. Alle sind gespeichert.</translation>
    </message>
    <message>
        <source>{origin} → {to}: {ground} m², addresses: {addresses}, inhabitants: {people}</source>
        <translation>{origin} → {to}: {ground} m², Adressen: {addresses}, Einwohner: {people}</translation>
    </message>
    <message>
        <source>{title} (valid from {day})</source>
        <translation>{title} (gültig ab {day})</translation>
    </message>
    <message>
        <source>“{title}” is released and valid from {day}.</source>
        <translation>„{title}“ ist freigegeben und gültig ab {day}.</translation>
    </message>
    <message>
        <source>&amp;Name of {key}:</source>
        <translation>&amp;Name von {key}:</translation>
    </message>
    <message>
        <source>Addresses that change sides: {count}</source>
        <translation>Adressen, die die Seite wechseln: {count}</translation>
    </message>
    <message>
        <source>Base units</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Base units are being found …</source>
        <translation>Bausteine werden gesucht …</translation>
    </message>
    <message>
        <source>Block sides</source>
        <translation>Blockseiten</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Baublöcke</translation>
    </message>
    <message>
        <source>Choose a layer …</source>
        <translation>Layer wählen …</translation>
    </message>
    <message>
        <source>Choose base units by clicks or by dragging a rectangle, then press Return and name the Quartier.</source>
        <translation>Bausteine durch Klicken oder Aufziehen eines Rechtecks wählen, dann die Eingabetaste drücken und das Quartier benennen.</translation>
    </message>
    <message>
        <source>Choose the Quartier to paint to (Alt and a click in the map), then brush over base units. The right button gives them back to the Quartier of the version before.</source>
        <translation>Das Quartier wählen, dem zugeschlagen wird (Alt und Klick in die Karte), dann mit gedrückter Maustaste über Bausteine fahren. Die rechte Taste gibt sie dem Quartier des vorherigen Gebietsstands zurück.</translation>
    </message>
    <message>
        <source>Click a Quartier …</source>
        <translation>Quartier anklicken …</translation>
    </message>
    <message>
        <source>Click a Quartier: it keeps its ground until you click it again.</source>
        <translation>Ein Quartier anklicken: Es behält seine Fläche, bis Sie es wieder anklicken.</translation>
    </message>
    <message>
        <source>Click the boundary where the new line begins, follow the streets with the mouse, and click the boundary where it ends. Further clicks hold the line. Ctrl: straight. Shift: cross a boundary. Right click or Backspace: one click back. Esc: begin anew.</source>
        <translation>Die Grenze dort anklicken, wo die neue Linie beginnt, mit der Maus den Straßen folgen und die Grenze dort anklicken, wo sie endet. Weitere Klicks halten die Linie fest. Strg: gerade. Umschalt: eine Grenze überqueren. Rechtsklick oder Rücktaste: einen Klick zurück. Esc: neu beginnen.</translation>
    </message>
    <message>
        <source>Click the two Quartiere that you want to draw between; all others are locked. A right click unlocks all of them.</source>
        <translation>Die beiden Quartiere anklicken, zwischen denen gezeichnet wird; alle anderen werden gesperrt. Ein Rechtsklick entsperrt alle.</translation>
    </message>
    <message>
        <source>Click two Quartiere of one municipality: they become one. Look before the second click.</source>
        <translation>Zwei Quartiere einer Gemeinde anklicken: Sie werden eins. Die Vorschau zeigt es vor dem zweiten Klick.</translation>
    </message>
    <message>
        <source>Finding base units</source>
        <translation>Bausteine suchen</translation>
    </message>
    <message>
        <source>Key of the first</source>
        <translation>Schlüssel des ersten</translation>
    </message>
    <message>
        <source>Key of the larger</source>
        <translation>Schlüssel des größeren</translation>
    </message>
    <message>
        <source>Layer with base units</source>
        <translation>Layer mit Bausteine</translation>
    </message>
    <message>
        <source>Lock all but two</source>
        <translation>Alle bis auf zwei sperren</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Sperren und entsperren</translation>
    </message>
    <message>
        <source>Merged areas keep</source>
        <translation>Nach dem Zusammenlegen bleibt</translation>
    </message>
    <message>
        <source>Paint to</source>
        <translation>Zuschlagen zu</translation>
    </message>
    <message>
        <source>Point at a stretch of boundary that runs beside a street, look at the proposal, and click.</source>
        <translation>Auf ein Stück Grenze zeigen, das neben einer Straße verläuft, den Vorschlag ansehen und klicken.</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>Press the mouse near a boundary and drag it into the neighbour: what you drag over passes to the side you come from. Backspace puts the last piece down, Esc all of them.</source>
        <translation>Die Maustaste nahe einer Grenze drücken und in das Nachbarquartier ziehen: Worüber Sie ziehen, geht an die Seite, von der Sie kommen. Die Rücktaste legt das letzte Stück wieder ab, Esc alle.</translation>
    </message>
    <message>
        <source>Return keeps it, Esc leaves it</source>
        <translation>Eingabetaste übernimmt, Esc lässt es</translation>
    </message>
    <message>
        <source>Street segments</source>
        <translation>Straßenabschnitte</translation>
    </message>
    <message>
        <source>Take only from</source>
        <translation>Nur nehmen von</translation>
    </message>
    <message>
        <source>The monitoring knows no streets.</source>
        <translation>Das Monitoring kennt keine Straßen.</translation>
    </message>
    <message>
        <source>The streets are still being joined …</source>
        <translation>Das Straßennetz wird verknüpft …</translation>
    </message>
    <message>
        <source>There is a Quartier with this key already.</source>
        <translation>Ein Quartier mit diesem Schlüssel gibt es schon.</translation>
    </message>
    <message>
        <source>from all</source>
        <translation>von allen</translation>
    </message>
    <message>
        <source>{hectares} ha were chosen.</source>
        <translation>{hectares} ha sind gewählt.</translation>
    </message>
    <message>
        <source>The draft is only looked at.</source>
        <translation>Der Entwurf wird nur angesehen.</translation>
    </message>
    <message>
        <source>In total</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>The streets could not be joined ({problem}). It is tried again after a step.</source>
        <translation>Die Straßen konnten nicht verknüpft werden ({problem}). Nach dem nächsten Schritt wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>{area} (no more)</source>
        <translation>{area} (aufgelöst)</translation>
    </message>
    <message>
        <source>Areas of several parts</source>
        <translation>Gebiete aus mehreren Teilen</translation>
    </message>
    <message>
        <source>{who} has it open on {host} since {since}: look at it, compare it, or copy it as a scenario.</source>
        <translation>{who} hat ihn auf {host} seit {since} offen: Sehen Sie ihn an, vergleichen Sie ihn oder kopieren Sie ihn als Szenario.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{title}&lt;/b&gt; – based on the boundaries of {day}, {status}.</source>
        <translation>&lt;b&gt;{title}&lt;/b&gt; – auf Grundlage des Gebietsstands vom {day}, {status}.</translation>
    </message>
    <message>
        <source>Every step is saved at once.</source>
        <translation>Jeder Schritt wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>You only look: nothing can be changed.</source>
        <translation>Sie sehen nur an: Ändern lässt sich nichts.</translation>
    </message>
    <message>
        <source>Areas that are not locked any more: {count}</source>
        <translation>Gebiete, die nicht mehr gesperrt sind: {count}</translation>
    </message>
    <message>
        <source>Lock them again</source>
        <translation>Wieder sperren</translation>
    </message>
    <message>
        <source>Looking for streets along the boundary</source>
        <translation>Straßen entlang der Grenze werden gesucht</translation>
    </message>
    <message>
        <source>The monitoring has no addresses: nobody can be counted, and addresses cannot be painted.</source>
        <translation>Das Monitoring hat keine Adressen: Niemand lässt sich zählen, und Adressen lassen sich nicht malen.</translation>
    </message>
    <message>
        <source>The monitoring has no streets: blocks, their sides and “Snap to street” need them.</source>
        <translation>Das Monitoring hat keine Straßen: Baublöcke, Blockseiten und „An Straße legen“ brauchen sie.</translation>
    </message>
    <message>
        <source>Nothing was lost: every step is kept in the draft, and “End drawing” closes it.</source>
        <translation>Nichts ging verloren: Jeder Schritt ist im Entwurf gespeichert, „Zeichnen beenden“ schließt ihn.</translation>
    </message>
    <message>
        <source>It is released after a review.</source>
        <translation>Er wird nach einer Prüfung freigegeben.</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>The line is still open: end it on a boundary.</source>
        <translation>Die Linie ist noch offen: Beenden Sie sie auf einer Grenze.</translation>
    </message>
    <message>
        <source>⚠ {area} will lie in {count} parts.</source>
        <translation>⚠ {area} wird aus {count} Teilen bestehen.</translation>
    </message>
    <message>
        <source>Click the outline of a Quartier, draw along the streets or with Ctrl straight across it, and click the outline again. Or choose streets with Alt and a click each, until they cut the Quartier. The smaller part becomes a new Quartier, whose name is asked for.</source>
        <translation>Den Umriss eines Quartiers anklicken, entlang der Straßen oder mit Strg gerade hindurch zeichnen und den Umriss wieder anklicken. Oder Straßen wählen, jede mit Alt und einem Klick, bis sie das Quartier teilen. Der kleinere Teil wird ein neues Quartier, nach dessen Namen gefragt wird.</translation>
    </message>
</context>
<context>
    <name>BoundaryAreas</name>
    <message>
        <source>Areas of the draft</source>
        <translation>Gebiete des Entwurfs</translation>
    </message>
    <message>
        <source>Tick to lock, write over a name to rename; double-click a key or press Enter to see the area in the map</source>
        <translation>Ankreuzen sperrt, Überschreiben des Namens benennt um; Doppelklick auf den Schlüssel oder Enter zeigt das Gebiet in der Karte</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>S&amp;perren</translation>
    </message>
    <message>
        <source>The selected areas keep their ground, whatever tool is used</source>
        <translation>Die gewählten Gebiete behalten ihre Fläche, welches Werkzeug auch benutzt wird</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>The selected areas may give and take ground again</source>
        <translation>Die gewählten Gebiete dürfen wieder Fläche abgeben und aufnehmen</translation>
    </message>
    <message>
        <source>Lock all &amp;others</source>
        <translation>Alle &amp;anderen sperren</translation>
    </message>
    <message>
        <source>Only the selected areas may give and take ground: select two to draw nothing but their boundary</source>
        <translation>Nur die gewählten Gebiete dürfen Fläche abgeben und aufnehmen: Wählen Sie zwei, um nur deren gemeinsame Grenze zu zeichnen</translation>
    </message>
    <message>
        <source>&amp;Belongs to:</source>
        <translation>&amp;Gehört zu:</translation>
    </message>
    <message>
        <source>The area of the level above that the selected areas are to belong to, in the same municipality</source>
        <translation>Das übergeordnete Gebiet, zu dem die gewählten Gebiete gehören sollen, in derselben Gemeinde</translation>
    </message>
    <message>
        <source>Assi&amp;gn</source>
        <translation>&amp;Zuordnen</translation>
    </message>
    <message>
        <source>Let the selected areas belong there; the levels above follow at once</source>
        <translation>Die gewählten Gebiete dorthin zuordnen; die oberen Ebenen folgen sofort</translation>
    </message>
    <message>
        <source>Sizes in inhabitants</source>
        <translation>Größen in Einwohnern</translation>
    </message>
    <message>
        <source>&amp;At least:</source>
        <translation>&amp;Mindestens:</translation>
    </message>
    <message>
        <source>Areas with fewer inhabitants are marked with ✗: hardly anything may be told of them</source>
        <translation>Gebiete mit weniger Einwohnern sind mit ✗ markiert: Über sie darf kaum etwas veröffentlicht werden</translation>
    </message>
    <message>
        <source>S&amp;mall below:</source>
        <translation>&amp;Klein unter:</translation>
    </message>
    <message>
        <source>Areas with fewer inhabitants are marked with ▼</source>
        <translation>Gebiete mit weniger Einwohnern sind mit ▼ markiert</translation>
    </message>
    <message>
        <source>&amp;Target size:</source>
        <translation>Zielg&amp;röße:</translation>
    </message>
    <message>
        <source>The size that areas are drawn to have</source>
        <translation>Die Größe, die die Gebiete haben sollen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Tole&amp;rance:</source>
        <translation>&amp;Toleranz:</translation>
    </message>
    <message>
        <source>How far beside the target size an area still fits</source>
        <translation>Wie weit ein Gebiet von der Zielgröße abweichen darf</translation>
    </message>
</context>
<context>
    <name>BoundaryChecks</name>
    <message>
        <source>&amp;Save mended polygons</source>
        <translation>Reparierte Polygone &amp;speichern</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Addresses before</source>
        <translation>Adressen vorher</translation>
    </message>
    <message>
        <source>Addresses state their area in: {column}.</source>
        <translation>Adressen nennen ihr Gebiet in: {column}.</translation>
    </message>
    <message>
        <source>Addresses that would change their area: {count}.</source>
        <translation>Adressen, die ihr Gebiet wechseln würden: {count}.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Changes ({count})</source>
        <translation>Änderungen ({count})</translation>
    </message>
    <message>
        <source>Check boundaries</source>
        <translation>Grenzen prüfen</translation>
    </message>
    <message>
        <source>Checking the boundaries</source>
        <translation>Die Grenzen werden geprüft</translation>
    </message>
    <message>
        <source>Choose the polygons to check.</source>
        <translation>Wählen Sie die Polygone, die geprüft werden sollen.</translation>
    </message>
    <message>
        <source>Faults ({count})</source>
        <translation>Fehler ({count})</translation>
    </message>
    <message>
        <source>Faults in {areas} areas: {faults}, of these block a release: {blocking}.</source>
        <translation>Fehler in {areas} Gebieten: {faults}, davon verhindern eine Freigabe: {blocking}.</translation>
    </message>
    <message>
        <source>Faults of {layer}</source>
        <translation>Fehler in {layer}</translation>
    </message>
    <message>
        <source>Key: {column}.</source>
        <translation>Schlüssel: {column}.</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>No fault was found in {areas} areas.</source>
        <translation>In {areas} Gebieten wurde kein Fehler gefunden.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>This blocks no release.</source>
        <translation>Das verhindert keine Freigabe.</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Writing the polygons</source>
        <translation>Die Polygone werden geschrieben</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>repariert</translation>
    </message>
    <message>
        <source>m² after</source>
        <translation>m² nachher</translation>
    </message>
    <message>
        <source>m² before</source>
        <translation>m² vorher</translation>
    </message>
    <message>
        <source>{file} was written: mended polygons and the list of changes.</source>
        <translation>{file} wurde geschrieben: reparierte Polygone und die Liste der Änderungen.</translation>
    </message>
</context>
<context>
    <name>BoundaryDock</name>
    <message>
        <source>Take the last step back, on all levels; the journal keeps both</source>
        <translation>Den letzten Schritt auf allen Ebenen rückgängig machen; das Journal behält beide</translation>
    </message>
    <message>
        <source>Do again what was taken back last</source>
        <translation>Wiederherstellen, was zuletzt rückgängig gemacht wurde</translation>
    </message>
    <message>
        <source>Show all areas in the map</source>
        <translation>Alle Gebiete in der Karte zeigen</translation>
    </message>
    <message>
        <source>Close the draft and take its layers out of the project; every step is saved already</source>
        <translation>Den Entwurf schließen und seine Layer aus dem Projekt nehmen; jeder Schritt ist bereits gespeichert</translation>
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
        <source>Whole county</source>
        <translation>Ganzer Kreis</translation>
    </message>
    <message>
        <source>End drawing</source>
        <translation>Zeichnen beenden</translation>
    </message>
</context>
<context>
    <name>BoundaryDrafts</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>Drafts of this monitoring</source>
        <translation>Entwürfe dieses Monitorings</translation>
    </message>
    <message>
        <source>Double-click or press Enter to draw</source>
        <translation>Doppelklick oder Enter, um zu zeichnen</translation>
    </message>
    <message>
        <source>&amp;New draft…</source>
        <translation>&amp;Neuer Entwurf …</translation>
    </message>
    <message>
        <source>Branch a draft from a version of the boundaries</source>
        <translation>Einen Entwurf von einem Gebietsstand abzweigen</translation>
    </message>
    <message>
        <source>Copy as &amp;scenario…</source>
        <translation>Als &amp;Szenario kopieren …</translation>
    </message>
    <message>
        <source>A copy of your own with everything drawn so far, to draw another way</source>
        <translation>Eine eigene Kopie mit allem bisher Gezeichneten, um anders weiterzuzeichnen</translation>
    </message>
    <message>
        <source>Look &amp;only</source>
        <translation>Nur &amp;ansehen</translation>
    </message>
    <message>
        <source>Open the draft without being able to change it, also while somebody draws in it</source>
        <translation>Den Entwurf öffnen, ohne ihn ändern zu können, auch während jemand darin zeichnet</translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <translation>&amp;Einreichen …</translation>
    </message>
    <message>
        <source>End the drawing and let somebody review it</source>
        <translation>Das Zeichnen abschließen und jemanden durchsehen lassen</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>&amp;Durchsicht …</translation>
    </message>
    <message>
        <source>Accept a draft that was handed in, or send it back with a remark</source>
        <translation>Einen eingereichten Entwurf annehmen oder mit einer Bemerkung zurückgeben</translation>
    </message>
    <message>
        <source>Draw a&amp;gain</source>
        <translation>&amp;Wieder zeichnen</translation>
    </message>
    <message>
        <source>Take a draft back from the review; what was reviewed is void</source>
        <translation>Einen Entwurf aus der Durchsicht zurücknehmen; die Durchsicht ist damit hinfällig</translation>
    </message>
    <message>
        <source>Carry o&amp;ver</source>
        <translation>Ü&amp;bertragen</translation>
    </message>
    <message>
        <source>Draw the draft anew upon the version that was released since</source>
        <translation>Den Entwurf auf den inzwischen freigegebenen Gebietsstand übertragen</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>&amp;Freigeben …</translation>
    </message>
    <message>
        <source>Make the draft a version of the boundaries with a day from which it is valid</source>
        <translation>Den Entwurf zum Gebietsstand machen, mit dem Tag, ab dem er gilt</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Delete a draft of your own with its journal</source>
        <translation>Einen eigenen Entwurf mit seinem Journal löschen</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>&amp;Vergleichen …</translation>
    </message>
    <message>
        <source>What differs from the version before, or from another draft: areas, streets, people, deliveries</source>
        <translation>Was vom vorherigen Gebietsstand oder von einem anderen Entwurf abweicht: Gebiete, Straßen, Einwohner, Lieferungen</translation>
    </message>
</context>
<context>
    <name>BoundaryJournal</name>
    <message>
        <source>&amp;Copy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy the journal, to be pasted into a sheet of the office</source>
        <translation>Das Journal kopieren, um es in eine Tabelle des Amtes einzufügen</translation>
    </message>
    <message>
        <source>Steps of the draft, the latest first</source>
        <translation>Schritte des Entwurfs, der letzte zuerst</translation>
    </message>
    <message>
        <source>Double-click or press Enter to see in the map what a step changed</source>
        <translation>Doppelklick oder Enter zeigt in der Karte, was ein Schritt geändert hat</translation>
    </message>
</context>
<context>
    <name>BoundaryNewDraft</name>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>What the draft is called in the list; several scenarios can be drawn side by side</source>
        <translation>Name des Entwurfs in der Liste; mehrere Szenarien können nebeneinander gezeichnet werden</translation>
    </message>
    <message>
        <source>From &amp;version:</source>
        <translation>Aus &amp;Gebietsstand:</translation>
    </message>
    <message>
        <source>The boundaries that the draft starts from; only what starts from the latest can be released</source>
        <translation>Der Gebietsstand, von dem der Entwurf ausgeht; freigegeben werden kann nur, was vom neuesten ausgeht</translation>
    </message>
    <message>
        <source>&amp;Locked outlines:</source>
        <translation>Gesperrte &amp;Umrisse:</translation>
    </message>
    <message>
        <source>The level whose outlines nobody can move, whatever tool is used</source>
        <translation>Die Ebene, deren Umrisse niemand verlegen kann, welches Werkzeug auch benutzt wird</translation>
    </message>
</context>
<context>
    <name>BoundaryNumbers</name>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Anzeigen:</translation>
    </message>
    <message>
        <source>Which areas the table shows: those of the last step, with all levels above them, the selected ones, or all</source>
        <translation>Welche Gebiete die Tabelle zeigt: die des letzten Schritts mit allen Ebenen darüber, die gewählten oder alle</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Ebene:</translation>
    </message>
    <message>
        <source>Show only the areas of one level</source>
        <translation>Nur die Gebiete einer Ebene zeigen</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>Gr&amp;uppe:</translation>
    </message>
    <message>
        <source>Count a group of people apart, such as an age group</source>
        <translation>Eine Gruppe getrennt zählen, etwa eine Altersgruppe</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy the table as it is shown, to be pasted into a sheet of the office</source>
        <translation>Die Tabelle kopieren, wie sie gezeigt wird, um sie in eine Tabelle des Amtes einzufügen</translation>
    </message>
    <message>
        <source>Numbers of the areas</source>
        <translation>Zahlen der Gebiete</translation>
    </message>
    <message>
        <source>Double-click or press Enter to see an area in the map</source>
        <translation>Doppelklick oder Enter zeigt ein Gebiet in der Karte</translation>
    </message>
</context>
<context>
    <name>BoundaryRelease</name>
    <message>
        <source>Release boundaries</source>
        <translation>Grenzen freigeben</translation>
    </message>
    <message>
        <source>&amp;Valid from:</source>
        <translation>&amp;Gültig ab:</translation>
    </message>
    <message>
        <source>The day from which deliveries are of these areas; later than the version before</source>
        <translation>Der Tag, ab dem Lieferungen für diese Gebiete gelten; später als beim vorherigen Gebietsstand</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>What the version is called from now on</source>
        <translation>Name des Gebietsstands</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notiz:</translation>
    </message>
    <message>
        <source>What this revision was about, for whoever reads it in years</source>
        <translation>Worum es bei dieser Änderung ging, für alle, die es in Jahren lesen</translation>
    </message>
    <message>
        <source>A released version changes no more. Values delivered so far stay with the version before.</source>
        <translation>Ein freigegebener Gebietsstand ändert sich nicht mehr. Bisher gelieferte Werte bleiben beim vorherigen Gebietsstand.</translation>
    </message>
</context>
<context>
    <name>BoundaryRemark</name>
    <message>
        <source>&amp;Remark:</source>
        <translation>&amp;Bemerkung:</translation>
    </message>
    <message>
        <source>Is shown in the list of drafts</source>
        <translation>Wird in der Liste der Entwürfe gezeigt</translation>
    </message>
</context>
<context>
    <name>BoundaryStreets</name>
    <message>
        <source>&amp;Look at:</source>
        <translation>&amp;Betrachten:</translation>
    </message>
    <message>
        <source>The new boundary of the last step, or the whole outlines of areas selected in the map</source>
        <translation>Die neue Grenze des letzten Schritts oder die ganzen Umrisse der in der Karte gewählten Gebiete</translation>
    </message>
    <message>
        <source>Streets along the boundary</source>
        <translation>Straßen entlang der Grenze</translation>
    </message>
    <message>
        <source>Double-click or press Enter to see the place in the map</source>
        <translation>Doppelklick oder Enter zeigt die Stelle in der Karte</translation>
    </message>
</context>
<context>
    <name>CheckBoundariesForm</name>
    <message>
        <source>&amp;Polygons:</source>
        <translation>&amp;Polygone:</translation>
    </message>
    <message>
        <source>The areas to check; this layer is only read</source>
        <translation>Die zu prüfenden Gebiete; dieser Layer wird nur gelesen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>&amp;Frame:</source>
        <translation>Rah&amp;men:</translation>
    </message>
    <message>
        <source>The polygons that the areas have to fill, such as the municipalities; what is a gap or lies outside is told by it</source>
        <translation>Die Polygone, die die Gebiete füllen müssen, etwa die Gemeinden; daran zeigt sich, was eine Lücke ist oder außerhalb liegt</translation>
    </message>
    <message>
        <source>A&amp;ddresses:</source>
        <translation>A&amp;dressen:</translation>
    </message>
    <message>
        <source>Points that may say in a column which area they belong to; they decide whose doubtful ground is</source>
        <translation>Punkte, die in einer Spalte sagen können, zu welchem Gebiet sie gehören; sie entscheiden, wem zweifelhafte Flächen gehören</translation>
    </message>
    <message>
        <source>&amp;Tolerance:</source>
        <translation>&amp;Toleranz:</translation>
    </message>
    <message>
        <source>Gaps and overlaps up to this width are slivers: slips of the hand that are mended without a doubt</source>
        <translation>Lücken und Überlappungen bis zu dieser Breite sind Splitterflächen: Versehen, die sich ohne Zweifel reparieren lassen</translation>
    </message>
    <message>
        <source>Mend &amp;everything by rule</source>
        <translation>All&amp;es nach Regel reparieren</translation>
    </message>
    <message>
        <source>Makes polygons that fit together to the millimetre; every address stays in its area, every change is listed and can be undone</source>
        <translation>Macht daraus Polygone, die auf den Millimeter zusammenpassen; jede Adresse bleibt in ihrem Gebiet, jede Änderung steht in der Liste und lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Faults as a &amp;layer</source>
        <translation>Fehler als &amp;Layer</translation>
    </message>
    <message>
        <source>Adds the faults to the map, in a colour for each kind</source>
        <translation>Fügt die Fehler der Karte hinzu, je Art in einer Farbe</translation>
    </message>
    <message>
        <source>Mended polygons &amp;into:</source>
        <translation>Reparierte Polygone &amp;nach:</translation>
    </message>
    <message>
        <source>A new GeoPackage with the mended polygons and the list of changes; the layer above stays as it is</source>
        <translation>Ein neues GeoPackage mit den reparierten Polygonen und der Liste der Änderungen; der Layer oben bleibt, wie er ist</translation>
    </message>
</context>
<context>
    <name>ClassificationChange</name>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; is changed. No indicator is shown in it, and no map of the open project.</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt; wird geändert. In ihr wird keine Kennzahl gezeigt und keine Karte des geöffneten Projekts.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; is changed. What is to follow?</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt; wird geändert. Was soll folgen?</translation>
    </message>
    <message>
        <source>Everything follows: the classes so far are not kept.</source>
        <translation>Alles folgt: Die bisherigen Klassen werden nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Indicators that follow</source>
        <translation>Kennzahlen, die folgen</translation>
    </message>
    <message>
        <source>Maps that follow</source>
        <translation>Karten, die folgen</translation>
    </message>
    <message>
        <source>What is not ticked keeps the classes so far, as “{name}”.</source>
        <translation>Was nicht angehakt ist, behält die bisherigen Klassen, gespeichert als „{name}“.</translation>
    </message>
    <message>
        <source>{layer} (has other classes or colours already)</source>
        <translation>{layer} (hat schon andere Klassen oder Farben)</translation>
    </message>
    <message>
        <source>{title} – booklets: {booklets}</source>
        <translation>{title} – Kartenhefte: {booklets}</translation>
    </message>
    <message>
        <source>{title} – booklets: {booklets}, chapter “{chapter}”</source>
        <translation>{title} – Kartenhefte: {booklets}, Kapitel „{chapter}“</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>&lt;b&gt;{area}&lt;/b&gt; in {inside} – {date}, boundaries of {version}</source>
        <translation>&lt;b&gt;{area}&lt;/b&gt; in {inside} – {date}, Gebietsstand {version}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{area}&lt;/b&gt; – {date}, boundaries of {version}</source>
        <translation>&lt;b&gt;{area}&lt;/b&gt; – {date}, Gebietsstand {version}</translation>
    </message>
    <message>
        <source>All areas of the level: least to greatest, middle half, median, this area</source>
        <translation>Alle Gebiete der Ebene: kleinster bis größter Wert, mittlere Hälfte, Median, dieses Gebiet</translation>
    </message>
    <message>
        <source>All dates are being protected …</source>
        <translation>Alle Stichtage werden gemeinsam geheim gehalten …</translation>
    </message>
    <message>
        <source>Among all areas of the level {level}</source>
        <translation>Unter allen Gebieten der Ebene {level}</translation>
    </message>
    <message>
        <source>Among the areas of {area}</source>
        <translation>Unter den Gebieten von {area}</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Compare areas</source>
        <translation>Gebiete vergleichen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Distance of the standardised values; 0 is equal in everything</source>
        <translation>Abstand der standardisierten Werte; 0 heißt: in allem gleich</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>From {least} to {most}; middle half {lower} to {upper}, median {median}</source>
        <translation>Von {least} bis {most}; mittlere Hälfte {lower} bis {upper}, Median {median}</translation>
    </message>
    <message>
        <source>High is</source>
        <translation>Hoch ist</translation>
    </message>
    <message>
        <source>In the quarter with the highest values</source>
        <translation>Im Viertel mit den höchsten Werten</translation>
    </message>
    <message>
        <source>In the quarter with the lowest values</source>
        <translation>Im Viertel mit den niedrigsten Werten</translation>
    </message>
    <message>
        <source>In the second quarter from above</source>
        <translation>Im zweiten Viertel von oben</translation>
    </message>
    <message>
        <source>In the second quarter from below</source>
        <translation>Im zweiten Viertel von unten</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>No trend: three numbers are needed, there are {count}.</source>
        <translation>Kein Trend: Nötig sind drei Werte, vorhanden sind {count}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rank 1 is the highest value, the greatest burden.</source>
        <translation>Rang 1 ist der höchste Wert, die größte Belastung.</translation>
    </message>
    <message>
        <source>Rank 1 is the highest value.</source>
        <translation>Rang 1 ist der höchste Wert.</translation>
    </message>
    <message>
        <source>Rank 1 is the lowest value, the greatest burden.</source>
        <translation>Rang 1 ist der niedrigste Wert, die größte Belastung.</translation>
    </message>
    <message>
        <source>Rank: {rank} (level {level})</source>
        <translation>Rang: {rank} (Ebene {level})</translation>
    </message>
    <message>
        <source>Reference date: {date}</source>
        <translation>Stichtag: {date}</translation>
    </message>
    <message>
        <source>Sa&amp;ve as workbook…</source>
        <translation>Als &amp;Arbeitsmappe speichern …</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <source>Since the date before</source>
        <translation>Seit dem Stichtag davor</translation>
    </message>
    <message>
        <source>Since the date before, in per cent</source>
        <translation>Seit dem Stichtag davor, in Prozent</translation>
    </message>
    <message>
        <source>Since the last break: {trend}</source>
        <translation>Seit dem letzten Bruch: {trend}</translation>
    </message>
    <message>
        <source>The comparison was written to {file}.</source>
        <translation>Der Vergleich steht in {file}.</translation>
    </message>
    <message>
        <source>Tick indicators that areas shall be alike by.</source>
        <translation>Haken Sie Kennzahlen an, nach denen Gebiete ähnlich sein sollen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Whether a high value is a burden, good or neither</source>
        <translation>Ob ein hoher Wert belastend, günstig oder keines von beiden ist</translation>
    </message>
    <message>
        <source>Without a number ({reason}): {count}</source>
        <translation>Ohne Wert ({reason}): {count}</translation>
    </message>
    <message>
        <source>Writing the comparison</source>
        <translation>Vergleich wird geschrieben</translation>
    </message>
    <message>
        <source>a burden</source>
        <translation>belastend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>good</source>
        <translation>günstig</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>in %</source>
        <translation>in %</translation>
    </message>
    <message>
        <source>less favourable</source>
        <translation>stärker belastet</translation>
    </message>
    <message>
        <source>more favourable</source>
        <translation>günstiger</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>der letzte</translation>
    </message>
    <message>
        <source>without a theme</source>
        <translation>ohne Thema</translation>
    </message>
    <message>
        <source>{area} takes no part, it has no number of: {missing}.</source>
        <translation>{area} nimmt nicht teil, es fehlt ein Wert bei: {missing}.</translation>
    </message>
    <message>
        <source>{area}: {value}</source>
        <translation>{area}: {value}</translation>
    </message>
    <message>
        <source>{count} areas have the same value and share the rank.</source>
        <translation>{count} Gebiete haben denselben Wert und teilen sich den Rang.</translation>
    </message>
    <message>
        <source>{count} of {all} areas have all ticked indicators and are compared.</source>
        <translation>{count} von {all} Gebieten haben alle angehakten Kennzahlen und werden verglichen.</translation>
    </message>
    <message>
        <source>{first}–{last} of {rated}</source>
        <translation>{first}.–{last}. von {rated}</translation>
    </message>
    <message>
        <source>{indicator}: {difference} standard deviations, {share} % of the distance</source>
        <translation>{indicator}: {difference} Standardabweichungen, {share} % des Abstands</translation>
    </message>
    <message>
        <source>{place} of {rated}</source>
        <translation>{place}. von {rated}</translation>
    </message>
    <message>
        <source>Rank ({level})</source>
        <translation>Rang ({level})</translation>
    </message>
    <message>
        <source>Rank: {rank} (within {area})</source>
        <translation>Rang: {rank} (innerhalb von {area})</translation>
    </message>
    <message>
        <source>R² {share}, the numbers follow it</source>
        <translation>R² {share}, die Werte folgen ihm</translation>
    </message>
    <message>
        <source>R² {share}, the numbers hardly follow it</source>
        <translation>R² {share}, die Werte folgen ihm kaum</translation>
    </message>
    <message>
        <source>Trend: {direction}, {slope} a year from {start} to {end} ({explained}).</source>
        <translation>Trend: {direction}, {slope} je Jahr vom {start} bis zum {end} ({explained}).</translation>
    </message>
    <message>
        <source>all numbers are equal</source>
        <translation>alle Werte sind gleich</translation>
    </message>
    <message>
        <source>difference {difference}</source>
        <translation>Differenz {difference}</translation>
    </message>
    <message>
        <source>{area}: {value}; {comparison}</source>
        <translation>{area}: {value}; {comparison}</translation>
    </message>
    <message>
        <source>{part} % of it</source>
        <translation>{part} % davon</translation>
    </message>
    <message>
        <source>Alike in</source>
        <translation>Ähnlich bei</translation>
    </message>
    <message>
        <source>Different in</source>
        <translation>Verschieden bei</translation>
    </message>
    <message>
        <source>There is a break in it: to be read with care.</source>
        <translation>Darin liegt ein Zeitreihenbruch: nur mit Vorsicht zu lesen.</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Ebene:</translation>
    </message>
    <message>
        <source>The area is compared with all areas of this level</source>
        <translation>Das Gebiet wird mit allen Gebieten dieser Ebene verglichen</translation>
    </message>
    <message>
        <source>&amp;Area:</source>
        <translation>&amp;Gebiet:</translation>
    </message>
    <message>
        <source>Type a part of the name or key, or choose from the list</source>
        <translation>Einen Teil des Namens oder Schlüssels eintippen, oder aus der Liste wählen</translation>
    </message>
    <message>
        <source>&amp;Reference date:</source>
        <translation>&amp;Stichtag:</translation>
    </message>
    <message>
        <source>Each indicator shows its last Stichtag up to this day; series reach as far</source>
        <translation>Jede Kennzahl zeigt ihren letzten Stichtag bis zu diesem Tag; so weit reichen die Zeitreihen</translation>
    </message>
    <message>
        <source>Hide counts &amp;below:</source>
        <translation>Geheim &amp;unter:</translation>
    </message>
    <message>
        <source>Smaller counts are hidden, and whatever would give them away</source>
        <translation>Kleinere Fallzahlen werden verborgen, und dazu alles, woraus sie sich berechnen ließen</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Ticked indicators are compared; a tick at a theme counts for all of it</source>
        <translation>Verglichen werden die angehakten Kennzahlen; ein Haken am Thema gilt für alle darin</translation>
    </message>
    <message>
        <source>Indicators by theme</source>
        <translation>Kennzahlen nach Themen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Formula, sources and cells of the selected number, for the office itself (double click, Enter)</source>
        <translation>Formel, Quellen und Zellen der gewählten Zahl, nur für das Amt selbst (Doppelklick, Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Where does this number come from?</source>
        <translation>&amp;Woher kommt diese Zahl?</translation>
    </message>
    <message>
        <source>The comparison of this area as text, for a letter or a spreadsheet</source>
        <translation>Der Vergleich dieses Gebiets als Text, für einen Brief oder eine Tabelle</translation>
    </message>
    <message>
        <source>Cop&amp;y as text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation>&amp;Verteilung</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>&amp;Zeitreihe</translation>
    </message>
    <message>
        <source>Values and changes by date</source>
        <translation>Werte und Veränderungen nach Stichtag</translation>
    </message>
    <message>
        <source>S&amp;imilar areas</source>
        <translation>Ä&amp;hnliche Gebiete</translation>
    </message>
    <message>
        <source>Similar areas</source>
        <translation>Ähnliche Gebiete</translation>
    </message>
    <message>
        <source>Areas are alike where the standardised values of the ticked indicators are</source>
        <translation>Gebiete sind ähnlich, wo es die standardisierten Werte der angehakten Kennzahlen sind</translation>
    </message>
    <message>
        <source>Indicators that areas are alike by</source>
        <translation>Kennzahlen, nach denen Gebiete ähnlich sind</translation>
    </message>
    <message>
        <source>&amp;Number of areas:</source>
        <translation>Anzah&amp;l der Gebiete:</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>Alle oder keine</translation>
    </message>
    <message>
        <source>Ali&amp;ke by:</source>
        <translation>Ähnlich &amp;nach:</translation>
    </message>
    <message>
        <source>Position of the area</source>
        <translation>Stellung des Gebiets</translation>
    </message>
    <message>
        <source>The indicator of the selected number in the map dialog, at its level and date</source>
        <translation>Die Kennzahl der ausgewählten Zahl im Kartendialog, auf ihrer Ebene und zu ihrem Stichtag</translation>
    </message>
    <message>
        <source>Show on &amp;the map…</source>
        <translation>Auf der Karte ze&amp;igen …</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>&amp;Save as XLSX</source>
        <translation>Als XLSX &amp;speichern</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Checking the deliveries</source>
        <translation>Prüft die Lieferungen</translation>
    </message>
    <message>
        <source>Completeness of the deliveries</source>
        <translation>Vollständigkeit der Lieferungen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Everything shown. Missing values: {count}</source>
        <translation>Alles Gezeigte. Fehlende Werte: {count}</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeinde</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Schreibt die Liste</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all municipalities</source>
        <translation>alle Gemeinden</translation>
    </message>
    <message>
        <source>completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>partly: there of owed</source>
        <translation>teilweise: vorhanden/geschuldet</translation>
    </message>
    <message>
        <source>{cells} cells chosen. Missing values: {count}</source>
        <translation>{cells} Zellen gewählt. Fehlende Werte: {count}</translation>
    </message>
    <message>
        <source>{cell}. Missing values: {count}</source>
        <translation>{cell}. Fehlende Werte: {count}</translation>
    </message>
    <message>
        <source>{file} was written.</source>
        <translation>{file} wurde geschrieben.</translation>
    </message>
    <message>
        <source>{source}: double-click or press Enter to fold its municipalities</source>
        <translation>{source}: Doppelklick oder Eingabetaste klappt die Gemeinden ein und aus</translation>
    </message>
</context>
<context>
    <name>CompletenessForm</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>So&amp;urce:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <source>Show and save only what one office owes</source>
        <translation>Nur zeigen und speichern, was ein einziges Amt schuldet</translation>
    </message>
    <message>
        <source>Only &amp;what is missing</source>
        <translation>Nur &amp;Fehlendes</translation>
    </message>
    <message>
        <source>Leave out lines and reference dates that are complete</source>
        <translation>Vollständige Zeilen und Stichtage weglassen</translation>
    </message>
    <message>
        <source>Mun&amp;icipalities</source>
        <translation>&amp;Gemeinden</translation>
    </message>
    <message>
        <source>Show the municipalities below their sources; a double-click folds a single source</source>
        <translation>Die Gemeinden unter ihren Quellen zeigen; ein Doppelklick klappt eine einzelne Quelle ein</translation>
    </message>
    <message>
        <source>Sources and municipalities by reference date</source>
        <translation>Quellen und Gemeinden nach Stichtag</translation>
    </message>
    <message>
        <source>An office owes what it has delivered before, in its usual rhythm and for all areas of the same level, as long as nobody else has answered. Confidential and other reasons are answers; empty cells are not.</source>
        <translation>Ein Amt schuldet, was es schon einmal geliefert hat, in seinem üblichen Abstand und für alle Gebiete derselben Ebene, solange kein anderes geantwortet hat. „Geheim zu halten“ und andere Gründe sind Antworten, leere Zellen nicht.</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>&amp;Liste kopieren</translation>
    </message>
    <message>
        <source>Copies the lines below as text with tabs</source>
        <translation>Kopiert die Zeilen darunter als Text mit Tabulatoren</translation>
    </message>
    <message>
        <source>What is missing in the chosen cells</source>
        <translation>Was in den gewählten Zellen fehlt</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>The list and the matrix as a workbook, for the office itself</source>
        <translation>Liste und Matrix als Arbeitsmappe, für das Amt selbst</translation>
    </message>
</context>
<context>
    <name>CreateMonitoring</name>
    <message>
        <source>Create monitoring</source>
        <translation>Monitoring anlegen</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>Checking the polygons</source>
        <translation>Polygone werden geprüft</translation>
    </message>
    <message>
        <source>Creating {file}</source>
        <translation>{file} wird angelegt</translation>
    </message>
    <message>
        <source>Choose a layer</source>
        <translation>Layer wählen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Own polygons</source>
        <translation>Eigene Polygone</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{count} areas do not lie wholly inside their parent</source>
        <translation>{count} Gebiete liegen nicht ganz in ihrem übergeordneten Gebiet</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>The polygons are valid and do not overlap.</source>
        <translation>Die Polygone sind gültig und überlappen sich nicht.</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>{file} was created: {counts}. Import deliveries next.</source>
        <translation>{file} wurde angelegt: {counts}. Importieren Sie nun Lieferungen.</translation>
    </message>
</context>
<context>
    <name>CreateMonitoringForm</name>
    <message>
        <source>&amp;Polygons:</source>
        <translation>&amp;Polygone:</translation>
    </message>
    <message>
        <source>Polygons of the lowest level, one for each Quartier; they are only read</source>
        <translation>Polygone der untersten Ebene, eines je Quartier; sie werden nur gelesen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Name of the county or city, as it is to stand on maps</source>
        <translation>Name des Kreises oder der Stadt, wie er auf Karten stehen soll</translation>
    </message>
    <message>
        <source>Valid &amp;from:</source>
        <translation>&amp;Gültig ab:</translation>
    </message>
    <message>
        <source>The day from which these boundaries are valid</source>
        <translation>Der Tag, ab dem diese Grenzen gelten</translation>
    </message>
    <message>
        <source>Levels, from the largest areas to the smallest</source>
        <translation>Ebenen, von den größten Gebieten zu den kleinsten</translation>
    </message>
    <message>
        <source>From the largest areas to the smallest. Key and name are fields or expressions, here of the polygons above, or of polygons of the level’s own</source>
        <translation>Von den größten Gebieten zu den kleinsten. Schlüssel und Name sind Felder oder Ausdrücke der Polygone oben, oder eigener Polygone der Ebene</translation>
    </message>
    <message>
        <source>&amp;Add level</source>
        <translation>&amp;Ebene hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Guess again</source>
        <translation>&amp;Neu vorschlagen</translation>
    </message>
    <message>
        <source>Propose levels from the names of the fields and from keys that begin alike</source>
        <translation>Schlägt Ebenen nach den Namen der Felder und nach gleich beginnenden Schlüsseln vor</translation>
    </message>
    <message>
        <source>Addr&amp;esses:</source>
        <translation>A&amp;dressen:</translation>
    </message>
    <message>
        <source>Address points with street and number; may be left out</source>
        <translation>Adresspunkte mit Straße und Hausnummer; dürfen fehlen</translation>
    </message>
    <message>
        <source>&amp;Streets:</source>
        <translation>St&amp;raßen:</translation>
    </message>
    <message>
        <source>Street lines with names; may be left out</source>
        <translation>Straßenlinien mit Namen; dürfen fehlen</translation>
    </message>
    <message>
        <source>Sa&amp;ve as:</source>
        <translation>Speichern &amp;als:</translation>
    </message>
    <message>
        <source>The GeoPackage that is made</source>
        <translation>Das GeoPackage, das entsteht</translation>
    </message>
    <message>
        <source>W&amp;hat it would hold</source>
        <translation>&amp;Was es enthielte</translation>
    </message>
    <message>
        <source>&amp;Language of maps:</source>
        <translation>&amp;Sprache der Karten:</translation>
    </message>
    <message>
        <source>The language of legends, maps and booklets, whatever language QGIS has</source>
        <translation>Die Sprache von Legenden, Karten und Kartenheften, gleich welche Sprache QGIS hat</translation>
    </message>
</context>
<context>
    <name>DeliveryTemplate</name>
    <message>
        <source>&amp;Write workbook</source>
        <translation>&amp;Arbeitsmappe schreiben</translation>
    </message>
    <message>
        <source>Empty template for an office</source>
        <translation>Leere Vorlage für ein Amt</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Die Arbeitsmappe wird geschrieben</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>{file} was written.</source>
        <translation>{file} wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>DeliveryTemplateForm</name>
    <message>
        <source>Writes a workbook with the keys and names of the areas and empty columns, for an office to fill in. What comes back is read without a question.</source>
        <translation>Schreibt eine Arbeitsmappe mit Schlüsseln und Namen der Gebiete und leeren Spalten, die ein Amt ausfüllt. Was davon zurückkommt, wird ohne Rückfrage gelesen.</translation>
    </message>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>Offic&amp;e:</source>
        <translation>&amp;Amt:</translation>
    </message>
    <message>
        <source>&amp;Variables:</source>
        <translation>Mer&amp;kmale:</translation>
    </message>
    <message>
        <source>Each variable with a tick becomes a column</source>
        <translation>Jedes angehakte Merkmal wird eine Spalte</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Ebene:</translation>
    </message>
    <message>
        <source>M&amp;unicipality:</source>
        <translation>&amp;Gemeinde:</translation>
    </message>
    <message>
        <source>&amp;Reference date:</source>
        <translation>&amp;Stichtag:</translation>
    </message>
    <message>
        <source>&amp;Signs:</source>
        <translation>&amp;Zeichen:</translation>
    </message>
    <message>
        <source>Which signs are offered where there is no number, and what they mean</source>
        <translation>Welche Zeichen angeboten werden, wo keine Zahl steht, und was sie bedeuten</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>The office may change it in the workbook</source>
        <translation>Das Amt darf ihn in der Arbeitsmappe ändern</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>&amp;Create monitoring…</source>
        <translation>Monitoring &amp;anlegen …</translation>
    </message>
    <message>
        <source>&amp;Open monitoring…</source>
        <translation>Monitoring &amp;öffnen …</translation>
    </message>
    <message>
        <source>Choose the monitoring that the other dialogs work with</source>
        <translation>Wählt das Monitoring, mit dem die anderen Dialoge arbeiten</translation>
    </message>
    <message>
        <source>&amp;Import delivery…</source>
        <translation>Lieferung &amp;importieren …</translation>
    </message>
    <message>
        <source>Read an office’s spreadsheet into the monitoring, or take a delivery out again</source>
        <translation>Liest die Tabelle eines Amtes in das Monitoring ein oder nimmt eine Lieferung wieder heraus</translation>
    </message>
    <message>
        <source>Indicator &amp;map…</source>
        <translation>&amp;Kennzahlkarte …</translation>
    </message>
    <message>
        <source>Classify an indicator and add its map to the project</source>
        <translation>Bildet Klassen für eine Kennzahl und fügt ihre Karte dem Projekt hinzu</translation>
    </message>
    <message>
        <source>Export &amp;booklets…</source>
        <translation>Karten&amp;hefte ausgeben …</translation>
    </message>
    <message>
        <source>Write one booklet of maps and tables for each municipality</source>
        <translation>Schreibt je Gemeinde ein Kartenheft mit Karten und Tabellen</translation>
    </message>
    <message>
        <source>&amp;Sample county…</source>
        <translation>&amp;Beispielkreis …</translation>
    </message>
    <message>
        <source>Write an invented county with streets, addresses and deliveries</source>
        <translation>Schreibt einen erfundenen Kreis mit Straßen, Adressen und Lieferungen</translation>
    </message>
    <message>
        <source>Turn polygons into a monitoring, checked before anything is written</source>
        <translation>Macht aus Polygonen ein Monitoring, geprüft, bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>&amp;Where does this number come from?</source>
        <translation>&amp;Woher kommt diese Zahl?</translation>
    </message>
    <message>
        <source>Click an area of an indicator map: formula, deliveries and cells of its number</source>
        <translation>Ein Gebiet einer Kennzahlkarte anklicken: Formel, Lieferungen und Zellen seiner Zahl</translation>
    </message>
    <message>
        <source>Empty &amp;template for an office…</source>
        <translation>Leere &amp;Vorlage für ein Amt…</translation>
    </message>
    <message>
        <source>Write a workbook that an office fills in and that is read without a question</source>
        <translation>Eine Arbeitsmappe schreiben, die ein Amt ausfüllt und die ohne Rückfrage gelesen wird</translation>
    </message>
    <message>
        <source>Com&amp;pleteness…</source>
        <translation>Vollstän&amp;digkeit …</translation>
    </message>
    <message>
        <source>See which office has delivered what it owes, and what is still to come</source>
        <translation>Zeigt, welches Amt geliefert hat, was es schuldet, und was noch fehlt</translation>
    </message>
    <message>
        <source>Compare &amp;areas…</source>
        <translation>Gebiete &amp;vergleichen …</translation>
    </message>
    <message>
        <source>Put an area beside its municipality and county, similar areas and its own past</source>
        <translation>Ein Gebiet neben Gemeinde und Kreis, ähnliche Gebiete und seine eigene Vergangenheit stellen</translation>
    </message>
    <message>
        <source>Indicator tablea&amp;u…</source>
        <translation>Indikatorentablea&amp;u …</translation>
    </message>
    <message>
        <source>Tick, adapt and extend the indicators that are computed from the deliveries</source>
        <translation>Kennzahlen ankreuzen, anpassen und ergänzen, die aus den Lieferungen berechnet werden</translation>
    </message>
    <message>
        <source>Make one index of several rates, with classes, dynamics and groups</source>
        <translation>Aus mehreren Anteilen einen Index bilden, mit Klassen, Dynamik und Gruppen</translation>
    </message>
    <message>
        <source>Social inde&amp;x…</source>
        <translation>Sozialinde&amp;x …</translation>
    </message>
    <message>
        <source>&amp;Classes and colours…</source>
        <translation>&amp;Klassen und Farben …</translation>
    </message>
    <message>
        <source>Classify the numbers of this layer anew</source>
        <translation>Die Zahlen dieses Layers neu klassifizieren</translation>
    </message>
    <message>
        <source>Check boun&amp;daries…</source>
        <translation>Grenzen &amp;prüfen …</translation>
    </message>
    <message>
        <source>Find gaps, overlaps and other faults of polygons, and mend them by rule</source>
        <translation>Lücken, Überlappungen und andere Fehler von Polygonen finden und nach Regeln reparieren</translation>
    </message>
    <message>
        <source>Compare boundary &amp;versions…</source>
        <translation>Gebietsstände &amp;vergleichen …</translation>
    </message>
    <message>
        <source>See which areas, streets and people changed sides, and who delivers anew</source>
        <translation>Sehen, welche Gebiete, Straßen und Einwohner wechseln und wer neu liefern muss</translation>
    </message>
    <message>
        <source>Draw b&amp;oundaries…</source>
        <translation>&amp;Grenzen zeichnen …</translation>
    </message>
    <message>
        <source>Redraw the areas along the streets in a draft, with numbers beside the mouse</source>
        <translation>Die Gebiete in einem Entwurf entlang der Straßen neu zuschneiden, mit Zahlen neben der Maus</translation>
    </message>
    <message>
        <source>Carry &amp;numbers over to new boundaries…</source>
        <translation>Zahlen auf &amp;neue Gebiete umrechnen…</translation>
    </message>
    <message>
        <source>Divide the counts of old areas among new ones, so that series continue</source>
        <translation>Die Fallzahlen alter Gebiete auf neue verteilen, damit Zeitreihen weitergehen</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose a GeoPackage made by Sozialmonitoring.</source>
        <translation>Wählen Sie ein GeoPackage, das mit Sozialmonitoring angelegt wurde.</translation>
    </message>
    <message>
        <source>Choose a monitoring or create one.</source>
        <translation>Wählen Sie ein Monitoring oder legen Sie eines an.</translation>
    </message>
    <message>
        <source>Choose another name or move the old file away.</source>
        <translation>Wählen Sie einen anderen Namen oder verschieben Sie die alte Datei.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>Give every area a key of its own.</source>
        <translation>Geben Sie jedem Gebiet einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>Indicator {indicator} has no numerator.</source>
        <translation>Die Kennzahl {indicator} hat keinen Zähler.</translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation>Vorhanden sind: {known}.</translation>
    </message>
    <message>
        <source>Known here: {known}.</source>
        <translation>Bekannt sind hier: {known}.</translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <translation>Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>Look at the new state and repeat your step.</source>
        <translation>Sehen Sie sich den neuen Stand an und wiederholen Sie Ihren Schritt.</translation>
    </message>
    <message>
        <source>The backup of {file} is damaged: {verdict}</source>
        <translation>Die Sicherung von {file} ist beschädigt: {verdict}</translation>
    </message>
    <message>
        <source>The indicator {indicator} was not published.</source>
        <translation>Die Kennzahl {indicator} wurde nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>The levels are: {levels}.</source>
        <translation>Die Ebenen sind: {levels}.</translation>
    </message>
    <message>
        <source>The tableau defines the {what} {id} twice.</source>
        <translation>Das Tableau definiert {id} ({what}) zweimal.</translation>
    </message>
    <message>
        <source>The tableau has no indicator {indicator}.</source>
        <translation>Das Tableau hat keine Kennzahl {indicator}.</translation>
    </message>
    <message>
        <source>There are no words for the language {language}.</source>
        <translation>Für die Sprache {language} gibt es keine Texte.</translation>
    </message>
    <message>
        <source>There is no delivery {number}.</source>
        <translation>Es gibt keine Lieferung {number}.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Es gibt keine Datei {file}.</translation>
    </message>
    <message>
        <source>There is no import profile {file}.</source>
        <translation>Es gibt kein Importprofil {file}.</translation>
    </message>
    <message>
        <source>There is no level {level}.</source>
        <translation>Es gibt keine Ebene {level}.</translation>
    </message>
    <message>
        <source>Update the plugin.</source>
        <translation>Aktualisieren Sie die Erweiterung.</translation>
    </message>
    <message>
        <source>{file} cannot be read or written: {problem}</source>
        <translation>{file} lässt sich nicht lesen oder schreiben: {problem}</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} gibt es schon.</translation>
    </message>
    <message>
        <source>{file} has no list “indicators”.</source>
        <translation>{file} enthält keine Liste „indicators“.</translation>
    </message>
    <message>
        <source>{file} is not a monitoring.</source>
        <translation>{file} ist kein Monitoring.</translation>
    </message>
    <message>
        <source>{file} is not a tableau in JSON: {problem}</source>
        <translation>{file} ist kein Tableau in JSON: {problem}</translation>
    </message>
    <message>
        <source>{file} was changed meanwhile ({action}, {who}, {at}). Nothing of yours was written.</source>
        <translation>{file} wurde inzwischen geändert ({action}, {who}, {at}). Von Ihnen wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{file} was written by a newer release of Sozialmonitoring.</source>
        <translation>{file} stammt von einer neueren Version von Sozialmonitoring.</translation>
    </message>
    <message>
        <source>{file}: every entry needs an “id”: {entry}</source>
        <translation>{file}: Jeder Eintrag braucht eine „id“: {entry}</translation>
    </message>
    <message>
        <source>{file}: {id} has the unknown property “{name}”.</source>
        <translation>{file}: {id} hat die unbekannte Eigenschaft „{name}“.</translation>
    </message>
    <message>
        <source>{file}: {id} has the {name} “{value}”, which is none.</source>
        <translation>{file}: {id} hat unter {name} den ungültigen Wert „{value}“.</translation>
    </message>
    <message>
        <source>{file}: {id} lacks the property “{name}”.</source>
        <translation>{file}: {id} fehlt die Eigenschaft „{name}“.</translation>
    </message>
    <message>
        <source>{key} {name} belongs to {parent}, but {level} has no such key.</source>
        <translation>{key} {name} gehört zu {parent}, aber diesen Schlüssel gibt es in der Ebene {level} nicht.</translation>
    </message>
    <message>
        <source>{level}: the key {keys} stands for more than one area.</source>
        <translation>{level}: Der Schlüssel {keys} steht für mehr als ein Gebiet.</translation>
    </message>
    <message>
        <source>{place}: expected an object with named properties.</source>
        <translation>{place}: Hier wird ein Objekt mit benannten Eigenschaften erwartet.</translation>
    </message>
    <message>
        <source>{place}: the property “{name}” is unknown.</source>
        <translation>{place}: Die Eigenschaft „{name}“ ist unbekannt.</translation>
    </message>
    <message>
        <source>{place}: “{name}” should be {expected}, but is {value}.</source>
        <translation>{place}: „{name}“ sollte {expected} sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>Give a path that ends in .gpkg.</source>
        <translation>Geben Sie einen Pfad an, der auf .gpkg endet.</translation>
    </message>
    <message>
        <source>Give the path of a .gpkg file.</source>
        <translation>Geben Sie den Pfad einer .gpkg-Datei an.</translation>
    </message>
    <message>
        <source>Import one first.</source>
        <translation>Importieren Sie zuerst eine.</translation>
    </message>
    <message>
        <source>The monitoring has neither an indicator nor a variable {name}.</source>
        <translation>Das Monitoring hat weder eine Kennzahl noch ein Merkmal {name}.</translation>
    </message>
    <message>
        <source>The sign “{sign}” cannot mean “{meaning}”.</source>
        <translation>Das Zeichen „{sign}“ kann nicht „{meaning}“ bedeuten.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no boundary version {version}.</source>
        <translation>Es gibt keinen Gebietsstand {version}.</translation>
    </message>
    <message>
        <source>There is no sign profile {name}.</source>
        <translation>Es gibt kein Zeichenprofil {name}.</translation>
    </message>
    <message>
        <source>This release keeps a monitoring in a GeoPackage, not in PostgreSQL.</source>
        <translation>Diese Version führt ein Monitoring in einem GeoPackage, nicht in PostgreSQL.</translation>
    </message>
    <message>
        <source>{file} holds no delivery yet.</source>
        <translation>{file} enthält noch keine Lieferung.</translation>
    </message>
    <message>
        <source>{file} is not a GeoPackage.</source>
        <translation>{file} ist kein GeoPackage.</translation>
    </message>
    <message>
        <source>0 means no rounding.</source>
        <translation>0 heißt: keine Rundung.</translation>
    </message>
    <message>
        <source>3, 5 and 10 are common; 1 hides nothing.</source>
        <translation>Üblich sind 3, 5 und 10; 1 verbirgt nichts.</translation>
    </message>
    <message>
        <source>Check the expressions of both levels.</source>
        <translation>Prüfen Sie die Ausdrücke beider Ebenen.</translation>
    </message>
    <message>
        <source>Choose 5 or 10, or 0 for no rounding.</source>
        <translation>Wählen Sie 5 oder 10, oder 0 für keine Rundung.</translation>
    </message>
    <message>
        <source>Choose a number from 1 to {most}.</source>
        <translation>Wählen Sie eine Zahl von 1 bis {most}.</translation>
    </message>
    <message>
        <source>Choose another method, for example natural breaks.</source>
        <translation>Wählen Sie ein anderes Verfahren, zum Beispiel natürliche Brüche.</translation>
    </message>
    <message>
        <source>Draw it or delete the row.</source>
        <translation>Zeichnen Sie es oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Geometric classes need values above 0; the lowest is {lowest}.</source>
        <translation>Geometrische Klassen brauchen Werte über 0; der kleinste ist {lowest}.</translation>
    </message>
    <message>
        <source>Give every area a key of its own, or dissolve its parts into one multipolygon.</source>
        <translation>Geben Sie jedem Gebiet einen eigenen Schlüssel, oder fassen Sie seine Teile zu einem Multipolygon zusammen.</translation>
    </message>
    <message>
        <source>Give the lower end of the first class, every break, and the upper end of the last class.</source>
        <translation>Geben Sie das untere Ende der ersten Klasse, alle Grenzen und das obere Ende der letzten Klasse an.</translation>
    </message>
    <message>
        <source>Infinite values cannot be classified.</source>
        <translation>Unendliche Werte lassen sich nicht in Klassen einteilen.</translation>
    </message>
    <message>
        <source>Is it open in another program, or do you lack the right?</source>
        <translation>Ist sie in einem anderen Programm geöffnet, oder fehlt Ihnen das Recht dazu?</translation>
    </message>
    <message>
        <source>Its fields are: {known}.</source>
        <translation>Seine Felder sind: {known}.</translation>
    </message>
    <message>
        <source>LEVELS is not JSON: {problem}</source>
        <translation>LEVELS ist kein JSON: {problem}</translation>
    </message>
    <message>
        <source>LEVELS names the level {level} twice.</source>
        <translation>LEVELS nennt die Ebene {level} zweimal.</translation>
    </message>
    <message>
        <source>LEVELS needs a list with at least one level, from the top to the lowest.</source>
        <translation>LEVELS braucht eine Liste mit mindestens einer Ebene, von der obersten zur untersten.</translation>
    </message>
    <message>
        <source>Leave dominance empty (null).</source>
        <translation>Lassen Sie dominance leer (null).</translation>
    </message>
    <message>
        <source>Look for a stray cell far below or to the right of the table and delete it.</source>
        <translation>Suchen Sie weit unter oder rechts neben der Tabelle nach einer verirrten Zelle und löschen Sie sie.</translation>
    </message>
    <message>
        <source>Manual classes need at least two bounds.</source>
        <translation>Manuelle Klassen brauchen mindestens zwei Grenzen.</translation>
    </message>
    <message>
        <source>Mend the polygons so that they only share their boundaries.</source>
        <translation>Bessern Sie die Polygone so aus, dass sie nur ihre Grenzen teilen.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, save it again, and import that.</source>
        <translation>Öffnen Sie sie in Excel oder LibreOffice, speichern Sie sie neu und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>Put them in order.</source>
        <translation>Ordnen Sie sie.</translation>
    </message>
    <message>
        <source>Rules: a dominance rule needs the contributions behind each count, which are not stored.</source>
        <translation>Regeln: Eine Dominanzregel braucht die Einzelbeiträge hinter jeder Fallzahl; diese werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Rules: rounding must be 0, 5 or 10, not {value}.</source>
        <translation>Regeln: rounding muss 0, 5 oder 10 sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Rules: rounding to 3 is not safe, sums give away many of the rounded counts.</source>
        <translation>Regeln: Rundung auf 3 ist nicht sicher, Summen verraten viele der gerundeten Fallzahlen.</translation>
    </message>
    <message>
        <source>Rules: the minimum must be a whole number from 1 to {largest}, not {value}.</source>
        <translation>Regeln: minimum muss eine ganze Zahl von 1 bis {largest} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Rules: {name} must be true or false, not {value}.</source>
        <translation>Regeln: {name} muss true oder false sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Save it as .csv or .xlsx.</source>
        <translation>Speichern Sie sie als .csv oder .xlsx.</translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv.</source>
        <translation>Speichern Sie sie als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>Save it as an ordinary .xlsx.</source>
        <translation>Speichern Sie sie als gewöhnliche .xlsx.</translation>
    </message>
    <message>
        <source>Save it without password.</source>
        <translation>Speichern Sie sie ohne Kennwort.</translation>
    </message>
    <message>
        <source>Save the table as .xlsx or .csv.</source>
        <translation>Speichern Sie die Tabelle als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>Set it in the layer&apos;s properties, for example EPSG:25832.</source>
        <translation>Stellen Sie es in den Eigenschaften des Layers ein, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>The bound {bound} is not a number.</source>
        <translation>Die Grenze {bound} ist keine Zahl.</translation>
    </message>
    <message>
        <source>The bounds must ascend: {high} follows {low}.</source>
        <translation>Die Grenzen müssen aufsteigen: {high} folgt auf {low}.</translation>
    </message>
    <message>
        <source>The bounds of a classification must ascend: {bounds}</source>
        <translation>Die Grenzen einer Klassifikation müssen aufsteigen: {bounds}</translation>
    </message>
    <message>
        <source>The expression “{text}” cannot be used on {layer}: {problem}</source>
        <translation>Der Ausdruck „{text}“ passt nicht zu {layer}: {problem}</translation>
    </message>
    <message>
        <source>The expression “{text}” fails on feature {id} of {layer}: {problem}</source>
        <translation>Der Ausdruck „{text}“ scheitert am Objekt {id} von {layer}: {problem}</translation>
    </message>
    <message>
        <source>The layer {layer} has no coordinate reference system.</source>
        <translation>Der Layer {layer} hat kein Koordinatenbezugssystem.</translation>
    </message>
    <message>
        <source>The lowest level {level} is the polygons themselves and takes no layer.</source>
        <translation>Die unterste Ebene {level} sind die Polygone selbst; sie hat keinen eigenen Layer.</translation>
    </message>
    <message>
        <source>The rules are: {known}.</source>
        <translation>Die Regeln heißen: {known}.</translation>
    </message>
    <message>
        <source>The rules cannot be read as JSON.</source>
        <translation>Die Regeln sind als JSON nicht lesbar.</translation>
    </message>
    <message>
        <source>The rules must be a JSON object.</source>
        <translation>Die Regeln müssen ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>There is no rule called {unknown}.</source>
        <translation>Es gibt keine Regel namens {unknown}.</translation>
    </message>
    <message>
        <source>This is not a classification: {problem}</source>
        <translation>Dies ist keine Klassifikation: {problem}</translation>
    </message>
    <message>
        <source>Write them like this: {{&quot;minimum&quot;: 3}}.</source>
        <translation>Schreiben Sie sie so: {{&quot;minimum&quot;: 3}}.</translation>
    </message>
    <message>
        <source>{classes} classes cannot be made.</source>
        <translation>{classes} Klassen lassen sich nicht bilden.</translation>
    </message>
    <message>
        <source>{file} contains a document type definition; no workbook needs one.</source>
        <translation>{file} enthält eine Dokumenttypdefinition; keine Arbeitsmappe braucht eine.</translation>
    </message>
    <message>
        <source>{file} has a sheet of {rows} rows and {columns} columns; at most {most} cells can be imported.</source>
        <translation>{file} hat ein Blatt mit {rows} Zeilen und {columns} Spalten; höchstens {most} Zellen lassen sich importieren.</translation>
    </message>
    <message>
        <source>{file} has no sheet with cells.</source>
        <translation>{file} hat kein Blatt mit Zellen.</translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”.</source>
        <translation>{file} hat kein Blatt „{sheet}“.</translation>
    </message>
    <message>
        <source>{file} has {size} MB; at most {most} MB can be imported.</source>
        <translation>{file} hat {size} MB; höchstens {most} MB lassen sich importieren.</translation>
    </message>
    <message>
        <source>{file} holds no layer that QGIS can read.</source>
        <translation>{file} enthält keinen Layer, den QGIS lesen kann.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a file.</source>
        <translation>{file} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read.</source>
        <translation>{file} ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <source>{file} is no Excel workbook.</source>
        <translation>{file} ist keine Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>{file} is no text file.</source>
        <translation>{file} ist keine Textdatei.</translation>
    </message>
    <message>
        <source>{file} is of a type that cannot be imported.</source>
        <translation>{file} ist von einer Art, die sich nicht importieren lässt.</translation>
    </message>
    <message>
        <source>{file} is protected with a password.</source>
        <translation>{file} ist mit einem Kennwort geschützt.</translation>
    </message>
    <message>
        <source>{file} is saved as “Strict Open XML”.</source>
        <translation>{file} ist als „Strict Open XML“ gespeichert.</translation>
    </message>
    <message>
        <source>{file} may not be read.</source>
        <translation>{file} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{file} unpacks to {size} MB in {entries} parts; that is no ordinary workbook.</source>
        <translation>{file} wird entpackt {size} MB in {entries} Teilen groß; das ist keine gewöhnliche Arbeitsmappe.</translation>
    </message>
    <message>
        <source>{layer} has no field {fields}.</source>
        <translation>{layer} hat kein Feld {fields}.</translation>
    </message>
    <message>
        <source>{layer}: feature {id} has no key ({key}).</source>
        <translation>{layer}: Das Objekt {id} hat keinen Schlüssel ({key}).</translation>
    </message>
    <message>
        <source>{layer}: the key {keys} ({expression}) stands at more than one polygon.</source>
        <translation>{layer}: Der Schlüssel {keys} ({expression}) steht an mehr als einem Polygon.</translation>
    </message>
    <message>
        <source>{layer}: the polygon {label} is invalid ({problem}{place}).</source>
        <translation>{layer}: Das Polygon {label} ist ungültig ({problem}{place}).</translation>
    </message>
    <message>
        <source>{layer}: {count} pairs of polygons overlap: {pairs}.</source>
        <translation>{layer}: {count} Paare von Polygonen überlappen sich: {pairs}.</translation>
    </message>
    <message>
        <source>{layer}: {label} has no polygon.</source>
        <translation>{layer}: {label} hat kein Polygon.</translation>
    </message>
    <message>
        <source>{level}: {key} lies in no area of the level above.</source>
        <translation>{level}: {key} liegt in keinem Gebiet der Ebene darüber.</translation>
    </message>
    <message>
        <source>{lower} {key} does not lie in one {upper} but in: {found}.</source>
        <translation>{lower} {key} liegt nicht in einem Gebiet der Ebene {upper}, sondern in: {found}.</translation>
    </message>
    <message>
        <source>A map cannot be written as {file}.</source>
        <translation>Eine Karte lässt sich nicht als {file} schreiben.</translation>
    </message>
    <message>
        <source>A page of the PDF could not be begun.</source>
        <translation>Eine Seite des PDF ließ sich nicht beginnen.</translation>
    </message>
    <message>
        <source>A picture cannot be written as {file}.</source>
        <translation>Ein Bild lässt sich nicht als {file} schreiben.</translation>
    </message>
    <message>
        <source>A report is .json or .html, not {file}.</source>
        <translation>Ein Bericht ist .json oder .html, nicht {file}.</translation>
    </message>
    <message>
        <source>A table is written as .csv or .xlsx, not as {file}.</source>
        <translation>Eine Tabelle wird als .csv oder .xlsx geschrieben, nicht als {file}.</translation>
    </message>
    <message>
        <source>Add a manual table and give its frame this id.</source>
        <translation>Fügen Sie eine feste Tabelle ein und geben Sie ihrem Rahmen diese ID.</translation>
    </message>
    <message>
        <source>BREAKS: {entry} is not a number.</source>
        <translation>BREAKS: {entry} ist keine Zahl.</translation>
    </message>
    <message>
        <source>Booklets are not written as {format}.</source>
        <translation>Kartenhefte gibt es nicht als {format}.</translation>
    </message>
    <message>
        <source>Change its id or replace it.</source>
        <translation>Ändern Sie seine ID oder ersetzen Sie es.</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Wählen Sie zuerst einen Ordner.</translation>
    </message>
    <message>
        <source>Choose a folder for the booklets first.</source>
        <translation>Wählen Sie zuerst einen Ordner für die Kartenhefte.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose a monitoring first.</source>
        <translation>Wählen Sie zuerst ein Monitoring.</translation>
    </message>
    <message>
        <source>Choose a number from {least} to {most}.</source>
        <translation>Wählen Sie eine Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose the file of an office first.</source>
        <translation>Wählen Sie zuerst die Datei eines Amtes.</translation>
    </message>
    <message>
        <source>Choose the polygons of the lowest level first.</source>
        <translation>Wählen Sie zuerst die Polygone der untersten Ebene.</translation>
    </message>
    <message>
        <source>Choose the sheet, or give an import profile.</source>
        <translation>Wählen Sie das Blatt, oder geben Sie ein Importprofil an.</translation>
    </message>
    <message>
        <source>Choose: {known}.</source>
        <translation>Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>Correct the cell, choose another sign profile, or say in the import profile what it means.</source>
        <translation>Berichtigen Sie die Zelle, wählen Sie ein anderes Zeichenprofil, oder sagen Sie im Importprofil, was das Zeichen bedeutet.</translation>
    </message>
    <message>
        <source>Delete one of the two rows, or leave it out by a row filter in the import profile.</source>
        <translation>Löschen Sie eine der beiden Zeilen, oder lassen Sie sie durch einen Zeilenfilter im Importprofil aus.</translation>
    </message>
    <message>
        <source>Field {field}, feature {id}: “{text}” is not a number.</source>
        <translation>Feld {field}, Objekt {id}: „{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Give a name that ends in .gpkg or .qgz.</source>
        <translation>Geben Sie einen Namen an, der auf .gpkg oder .qgz endet.</translation>
    </message>
    <message>
        <source>Give a name that ends in .png, .svg or .pdf.</source>
        <translation>Geben Sie einen Namen an, der auf .png, .svg oder .pdf endet.</translation>
    </message>
    <message>
        <source>LEVELS: every entry needs “level” and “key”, may have “title”, “name”, “layer”, not: {entry}</source>
        <translation>LEVELS: Jeder Eintrag braucht „level“ und „key“ und darf „title“, „name“ und „layer“ haben, nicht: {entry}</translation>
    </message>
    <message>
        <source>Make the item “table” higher or wider.</source>
        <translation>Machen Sie das Element „table“ höher oder breiter.</translation>
    </message>
    <message>
        <source>Neither OUTPUT nor IMAGE says where the map is to be written.</source>
        <translation>Weder OUTPUT noch IMAGE sagt, wohin die Karte geschrieben werden soll.</translation>
    </message>
    <message>
        <source>No sheet of {file} can be imported.</source>
        <translation>Kein Blatt von {file} lässt sich importieren.</translation>
    </message>
    <message>
        <source>Rename the column.</source>
        <translation>Benennen Sie die Spalte um.</translation>
    </message>
    <message>
        <source>Save it as a GeoPackage first.</source>
        <translation>Speichern Sie ihn zuerst als GeoPackage.</translation>
    </message>
    <message>
        <source>Save the layout as a template again.</source>
        <translation>Speichern Sie das Layout neu als Vorlage.</translation>
    </message>
    <message>
        <source>Save the layout as a template again; it has {pages} pages.</source>
        <translation>Speichern Sie das Layout neu als Vorlage; es hat {pages} Seiten.</translation>
    </message>
    <message>
        <source>Say in the import profile whether its “numbers” are “german” or “english”.</source>
        <translation>Sagen Sie im Importprofil, ob die Zahlen („numbers“) „german“ oder „english“ geschrieben sind.</translation>
    </message>
    <message>
        <source>Say where the layers are to be kept.</source>
        <translation>Sagen Sie, wo die Layer abgelegt werden sollen.</translation>
    </message>
    <message>
        <source>Say where the monitoring is to be saved.</source>
        <translation>Sagen Sie, wo das Monitoring gespeichert werden soll.</translation>
    </message>
    <message>
        <source>The fields are: {known}.</source>
        <translation>Die Felder sind: {known}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written: {problem}</source>
        <translation>In den Ordner {folder} lässt sich nicht schreiben: {problem}</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written: {problem}.</source>
        <translation>In den Ordner {folder} lässt sich nicht schreiben: {problem}.</translation>
    </message>
    <message>
        <source>The layer {layer} has no polygons.</source>
        <translation>Der Layer {layer} hat keine Polygone.</translation>
    </message>
    <message>
        <source>The monitoring has: {known}. Or give a JSON file.</source>
        <translation>Das Monitoring hat: {known}. Oder geben Sie eine JSON-Datei an.</translation>
    </message>
    <message>
        <source>The monitoring holds no delivery yet.</source>
        <translation>Das Monitoring enthält noch keine Lieferung.</translation>
    </message>
    <message>
        <source>The scale {scale} is out of range.</source>
        <translation>Die Größe {scale} liegt außerhalb des Möglichen.</translation>
    </message>
    <message>
        <source>The seed {seed} is below 0.</source>
        <translation>Die Startzahl {seed} ist kleiner als 0.</translation>
    </message>
    <message>
        <source>The style cannot be written to {file}: {problem}</source>
        <translation>Der Stil lässt sich nicht in {file} schreiben: {problem}</translation>
    </message>
    <message>
        <source>The table in the layout template is too small for the row “{row}”.</source>
        <translation>Die Tabelle in der Layoutvorlage ist zu klein für die Zeile „{row}“.</translation>
    </message>
    <message>
        <source>There is no classification {name}.</source>
        <translation>Es gibt keine Klassifikation {name}.</translation>
    </message>
    <message>
        <source>There is no field {field}.</source>
        <translation>Es gibt kein Feld {field}.</translation>
    </message>
    <message>
        <source>There is no import profile {name}.</source>
        <translation>Es gibt kein Importprofil {name}.</translation>
    </message>
    <message>
        <source>There is no layout template {file}.</source>
        <translation>Es gibt keine Layoutvorlage {file}.</translation>
    </message>
    <message>
        <source>There is no palette {palette}.</source>
        <translation>Es gibt keine Farbpalette {palette}.</translation>
    </message>
    <message>
        <source>There is no {level} {name}.</source>
        <translation>{name} gibt es in der Ebene {level} nicht.</translation>
    </message>
    <message>
        <source>This page knows: {known}.</source>
        <translation>Diese Seite kennt: {known}.</translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation>Haken Sie mindestens ein Format an.</translation>
    </message>
    <message>
        <source>Tick at least one indicator.</source>
        <translation>Haken Sie mindestens eine Kennzahl an.</translation>
    </message>
    <message>
        <source>Tick at least one municipality.</source>
        <translation>Haken Sie mindestens eine Gemeinde an.</translation>
    </message>
    <message>
        <source>Use two items.</source>
        <translation>Verwenden Sie zwei Elemente.</translation>
    </message>
    <message>
        <source>Write [0, 2.5, 5].</source>
        <translation>Schreiben Sie [0, 2.5, 5].</translation>
    </message>
    <message>
        <source>Write a date such as 2024-12-31.</source>
        <translation>Schreiben Sie ein Datum wie 2024-12-31.</translation>
    </message>
    <message>
        <source>Write it as 2024-12-31.</source>
        <translation>Schreiben Sie es wie 2024-12-31.</translation>
    </message>
    <message>
        <source>Write the bounds like this: 0; 2,5; 5.</source>
        <translation>Schreiben Sie die Grenzen so: 0; 2,5; 5.</translation>
    </message>
    <message>
        <source>{file} cannot be completed: {problem}</source>
        <translation>{file} lässt sich nicht fertigstellen: {problem}</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}</source>
        <translation>{file} lässt sich nicht schreiben: {problem}</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation>{file} lässt sich nicht schreiben: {problem}.</translation>
    </message>
    <message>
        <source>{file} holds no layout template of a booklet.</source>
        <translation>{file} enthält keine Layoutvorlage eines Kartenhefts.</translation>
    </message>
    <message>
        <source>{file} is not a layout template (line {line}).</source>
        <translation>{file} ist keine Layoutvorlage (Zeile {line}).</translation>
    </message>
    <message>
        <source>{file} is not a layout template with one page.</source>
        <translation>{file} ist keine Layoutvorlage mit einer Seite.</translation>
    </message>
    <message>
        <source>{file}: the item “{item}” has the unknown placeholder {name}.</source>
        <translation>{file}: Das Element „{item}“ hat den unbekannten Platzhalter {name}.</translation>
    </message>
    <message>
        <source>{file}: the item “{item}” is of the type {found}, {wanted} is needed.</source>
        <translation>{file}: Das Element „{item}“ ist vom Typ {found}, nötig ist {wanted}.</translation>
    </message>
    <message>
        <source>{file}: the item “{item}” mixes an expression with the placeholder {name}.</source>
        <translation>{file}: Das Element „{item}“ mischt einen Ausdruck mit dem Platzhalter {name}.</translation>
    </message>
    <message>
        <source>{file}{sheet}: {key} has two values for {variable} at {date}, in {first} and {second}.</source>
        <translation>{file}{sheet}: {key} hat für {variable} am {date} zwei Werte, in {first} und {second}.</translation>
    </message>
    <message>
        <source>{file}{sheet}: “{text}” in {cell} can mean two numbers, and nothing in column {column} decides.</source>
        <translation>{file}{sheet}: „{text}“ in {cell} kann zwei Zahlen bedeuten, und nichts in Spalte {column} entscheidet.</translation>
    </message>
    <message>
        <source>{file}{sheet}: “{text}” in {cell} is neither a number nor a known sign.</source>
        <translation>{file}{sheet}: „{text}“ in {cell} ist weder eine Zahl noch ein bekanntes Zeichen.</translation>
    </message>
    <message>
        <source>{layer} has none of the columns {candidates}.</source>
        <translation>{layer} hat keine der Spalten {candidates}.</translation>
    </message>
    <message>
        <source>{layer} is no file.</source>
        <translation>{layer} ist keine Datei.</translation>
    </message>
    <message>
        <source>{level} lies above the municipalities and cannot fill the map of one.</source>
        <translation>{level} liegt über den Gemeinden und kann die Karte einer einzelnen nicht füllen.</translation>
    </message>
    <message>
        <source>{level} lies above {municipality} and cannot fill its maps.</source>
        <translation>{level} liegt über {municipality} und kann deren Karten nicht füllen.</translation>
    </message>
    <message>
        <source>{level}: there is no area with the key {key}.</source>
        <translation>{level}: Es gibt kein Gebiet mit dem Schlüssel {key}.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name} fehlt.</translation>
    </message>
    <message>
        <source>{name} is not a date: {value}.</source>
        <translation>{name} ist kein Datum: {value}.</translation>
    </message>
    <message>
        <source>{name}: {file} holds no layer that QGIS can read.</source>
        <translation>{name}: {file} enthält keinen Layer, den QGIS lesen kann.</translation>
    </message>
    <message>
        <source>{name}: {file} holds no table that QGIS can read.</source>
        <translation>{name}: {file} enthält keine Tabelle, die QGIS lesen kann.</translation>
    </message>
    <message>
        <source>{value} is not a list in JSON.</source>
        <translation>{value} ist keine Liste in JSON.</translation>
    </message>
    <message>
        <source>“Fix geometries” of QGIS would change its area from {before} to {after} m².</source>
        <translation>„Geometrien reparieren“ in QGIS würde seine Fläche von {before} auf {after} m² ändern.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Ask for the right to write it, or copy it to a folder of your own.</source>
        <translation>Lassen Sie sich das Schreibrecht geben, oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the folder and your rights in it.</source>
        <translation>Prüfen Sie den Ordner und Ihre Rechte darin.</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path.</source>
        <translation>Wählen Sie einen Ordner mit kürzerem Pfad.</translation>
    </message>
    <message>
        <source>Give the reference date.</source>
        <translation>Geben Sie den Stichtag an.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Move the folder away.</source>
        <translation>Verschieben Sie den Ordner.</translation>
    </message>
    <message>
        <source>Name the right one by its letter in the import profile, for example “[{first}]”.</source>
        <translation>Nennen Sie im Importprofil die richtige mit ihrem Buchstaben, zum Beispiel „[{first}]“.</translation>
    </message>
    <message>
        <source>Put them below each other or into sheets of their own.</source>
        <translation>Setzen Sie sie untereinander oder auf eigene Blätter.</translation>
    </message>
    <message>
        <source>Rename them, or name them by their letters in an import profile.</source>
        <translation>Benennen Sie sie um, oder nennen Sie sie in einem Importprofil mit ihren Buchstaben.</translation>
    </message>
    <message>
        <source>Take the latest copy from the folder of backups beside it.</source>
        <translation>Nehmen Sie die neueste Kopie aus dem Ordner der Sicherungen daneben.</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not written.</source>
        <translation>Der Datenträger ist voll: {file} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The disk of {file} cannot be written. The monitoring is as it was.</source>
        <translation>Der Datenträger von {file} lässt sich nicht beschreiben. Das Monitoring ist, wie es war.</translation>
    </message>
    <message>
        <source>The disk of {file} is full. The monitoring is as it was.</source>
        <translation>Der Datenträger von {file} ist voll. Das Monitoring ist, wie es war.</translation>
    </message>
    <message>
        <source>The disk quota is used up: {file} was not written.</source>
        <translation>Der zugeteilte Speicherplatz ist verbraucht: {file} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The path {file} is too long.</source>
        <translation>Der Pfad {file} ist zu lang.</translation>
    </message>
    <message>
        <source>The sheet has for example {theirs}; the monitoring has {ours}.</source>
        <translation>Im Blatt steht zum Beispiel {theirs}; im Monitoring {ours}.</translation>
    </message>
    <message>
        <source>The table has {theirs}; the monitoring has {ours}.</source>
        <translation>In der Tabelle steht {theirs}; im Monitoring {ours}.</translation>
    </message>
    <message>
        <source>Unmerge them and write a value into each cell.</source>
        <translation>Heben Sie die Verbindung auf und schreiben Sie in jede Zelle einen Wert.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Warten Sie einen Augenblick und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{file} cannot be opened.</source>
        <translation>{file} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{file} cannot be written: a part of its path is a file.</source>
        <translation>{file} lässt sich nicht schreiben: Ein Teil des Pfades ist eine Datei.</translation>
    </message>
    <message>
        <source>{file} is a file, a folder is needed.</source>
        <translation>{file} ist eine Datei, nötig ist ein Ordner.</translation>
    </message>
    <message>
        <source>{file} is a folder, a file is needed.</source>
        <translation>{file} ist ein Ordner, nötig ist eine Datei.</translation>
    </message>
    <message>
        <source>{file} is being written by somebody else.</source>
        <translation>{file} wird gerade von jemand anderem geschrieben.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} ist beschädigt.</translation>
    </message>
    <message>
        <source>{file} lies on a medium that cannot be written.</source>
        <translation>{file} liegt auf einem Datenträger, der nicht beschreibbar ist.</translation>
    </message>
    <message>
        <source>{file}{sheet} does not say for which date column {column} “{header}” is.</source>
        <translation>{file}{sheet} sagt nicht, für welchen Stichtag die Spalte {column} „{header}“ gilt.</translation>
    </message>
    <message>
        <source>{file}{sheet} has keys but no column of numbers.</source>
        <translation>{file}{sheet} hat Schlüssel, aber keine Spalte mit Zahlen.</translation>
    </message>
    <message>
        <source>{file}{sheet} has no column with keys or names of the level {level}.</source>
        <translation>{file}{sheet} hat keine Spalte mit Schlüsseln oder Namen der Ebene {level}.</translation>
    </message>
    <message>
        <source>{file}{sheet} has no column “{column}”.</source>
        <translation>{file}{sheet} hat keine Spalte „{column}“.</translation>
    </message>
    <message>
        <source>{file}{sheet} has no header the profile knows.</source>
        <translation>{file}{sheet} hat keinen Tabellenkopf, den das Profil kennt.</translation>
    </message>
    <message>
        <source>{file}{sheet} has its areas side by side, in row {row}.</source>
        <translation>In {file}{sheet} stehen die Gebiete nebeneinander, in Zeile {row}.</translation>
    </message>
    <message>
        <source>Turn the table round so that every area has a row of its own: in Excel copy it, then Paste Special, Transpose.</source>
        <translation>Drehen Sie die Tabelle, sodass jedes Gebiet eine eigene Zeile hat: in Excel kopieren, dann Inhalte einfügen, Transponieren.</translation>
    </message>
    <message>
        <source>{file}{sheet} holds two tables side by side; the second has its keys in column {column}.</source>
        <translation>{file}{sheet} enthält zwei Tabellen nebeneinander; die zweite hat ihre Schlüssel in Spalte {column}.</translation>
    </message>
    <message>
        <source>{file}{sheet} is empty.</source>
        <translation>{file}{sheet} ist leer.</translation>
    </message>
    <message>
        <source>{file}{sheet}: no row belongs to an area of the level {level}.</source>
        <translation>{file}{sheet}: Keine Zeile gehört zu einem Gebiet der Ebene {level}.</translation>
    </message>
    <message>
        <source>{file}{sheet}: the cells {cells} are merged across the data.</source>
        <translation>{file}{sheet}: Die Zellen {cells} sind quer durch die Daten verbunden.</translation>
    </message>
    <message>
        <source>{file}{sheet}: the columns {columns} are all called “{column}”.</source>
        <translation>{file}{sheet}: Die Spalten {columns} heißen alle „{column}“.</translation>
    </message>
    <message>
        <source>{file}{sheet}: the columns {columns} are all called “{name}”.</source>
        <translation>{file}{sheet}: Die Spalten {columns} heißen alle „{name}“.</translation>
    </message>
    <message>
        <source>{file}{sheet}: “{text}” in {cell} is no date.</source>
        <translation>{file}{sheet}: „{text}“ in {cell} ist kein Datum.</translation>
    </message>
    <message>
        <source>A level cannot be called {level}: that is the sum over the county.</source>
        <translation>Eine Ebene kann nicht {level} heißen: so heißt die Summe über den Kreis.</translation>
    </message>
    <message>
        <source>Choose another file for {output}.</source>
        <translation>Wählen Sie für {output} eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Close it where it is open.</source>
        <translation>Schließen Sie sie dort, wo sie geöffnet ist.</translation>
    </message>
    <message>
        <source>Correct the cell, or give the variable in the import profile the “kind” “given”.</source>
        <translation>Berichtigen Sie die Zelle, oder geben Sie dem Merkmal im Importprofil als „kind“ „given“.</translation>
    </message>
    <message>
        <source>Give a name that ends in {endings}.</source>
        <translation>Geben Sie einen Namen an, der auf {endings} endet.</translation>
    </message>
    <message>
        <source>Give this variable in the import profile the “kind” “count”, which is summed and protected, or “given”, which is neither.</source>
        <translation>Geben Sie diesem Merkmal im Importprofil als „kind“ „count“, dann wird es summiert und geschützt, oder „given“, dann keins von beidem.</translation>
    </message>
    <message>
        <source>Set the layer&apos;s coordinate reference system, for example EPSG:25832.</source>
        <translation>Stellen Sie das Koordinatenbezugssystem des Layers ein, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>The folder {folder} holds {files}, which no sample county wrote.</source>
        <translation>Im Ordner {folder} liegt {files}, was kein Beispielkreis geschrieben hat.</translation>
    </message>
    <message>
        <source>{file} cannot be replaced: another program holds it.</source>
        <translation>{file} kann nicht ersetzt werden: ein anderes Programm hält die Datei fest.</translation>
    </message>
    <message>
        <source>{file} cannot be written under this name.</source>
        <translation>{file} kann unter diesem Namen nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{file} cannot be written: its folder does not exist.</source>
        <translation>{file} kann nicht geschrieben werden: den Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the right to do so is missing.</source>
        <translation>{file} kann nicht geschrieben werden: das Recht dazu fehlt.</translation>
    </message>
    <message>
        <source>{file} is a monitoring and is not overwritten.</source>
        <translation>{file} ist ein Monitoring und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>{file}{sheet}: {text} in {cell} is below zero, which no count can be; Excel turns (12) into -12.</source>
        <translation>{file}{sheet}: {text} in {cell} liegt unter null, was keine Fallzahl kann; Excel macht aus (12) eine -12.</translation>
    </message>
    <message>
        <source>{file}{sheet}: “{name}” in column {column} holds whole numbers that may be counts, shares or means.</source>
        <translation>{file}{sheet}: „{name}“ in Spalte {column} enthält ganze Zahlen, die Fallzahlen, Anteile oder Mittelwerte sein können.</translation>
    </message>
    <message>
        <source>{layer} says its coordinates are degrees ({crs}), but feature {id} lies at {x}, {y}.</source>
        <translation>{layer} behauptet, seine Koordinaten seien Grad ({crs}), aber Objekt {id} liegt bei {x}, {y}.</translation>
    </message>
    <message>
        <source>{output} would overwrite {file}, which is the {input}.</source>
        <translation>{output} würde {file} überschreiben, und das ist {input}.</translation>
    </message>
    <message>
        <source>A sign profile of one’s own cannot be called “{name}”.</source>
        <translation>Ein eigenes Zeichenprofil kann nicht „{name}“ heißen.</translation>
    </message>
    <message>
        <source>An import profile cannot be called “{name}”.</source>
        <translation>Ein Importprofil kann nicht „{name}“ heißen.</translation>
    </message>
    <message>
        <source>Choose another name than: {known}.</source>
        <translation>Wählen Sie einen anderen Namen als: {known}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose {real}.</source>
        <translation>Wählen Sie {real}.</translation>
    </message>
    <message>
        <source>Correct the entry in “aliases”, or take it out.</source>
        <translation>Berichtigen Sie den Eintrag in „aliases“ oder nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>Delivery {number} is {old} of “{source}”. Import without REPLACES, or take it out first.</source>
        <translation>Lieferung {number} ist {old} von „{source}“. Ohne REPLACES importieren oder sie erst entfernen.</translation>
    </message>
    <message>
        <source>Give it a name such as that of the office.</source>
        <translation>Geben Sie ihm einen Namen wie den des Amtes.</translation>
    </message>
    <message>
        <source>If that is the one, say so in the profile.</source>
        <translation>Wenn sie gemeint ist, sagen Sie es im Profil.</translation>
    </message>
    <message>
        <source>Import it when nobody is saving it.</source>
        <translation>Importieren Sie sie, wenn niemand sie speichert.</translation>
    </message>
    <message>
        <source>Leave it empty to let each column decide.</source>
        <translation>Ohne Angabe entscheidet jede Spalte.</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation>Sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>Look for a quotation mark there that is not closed, or save it again as .xlsx.</source>
        <translation>Suchen Sie dort nach einem Anführungszeichen, das nicht geschlossen ist, oder speichern Sie sie neu als .xlsx.</translation>
    </message>
    <message>
        <source>Name the variables, or a profile that has some. Sources of the monitoring: {known}.</source>
        <translation>Merkmale nennen oder ein Profil, das welche hat. Quellen im Monitoring: {known}.</translation>
    </message>
    <message>
        <source>Nothing was changed. To import it once more nevertheless, say so (AGAIN).</source>
        <translation>Es wurde nichts geändert. Soll sie trotzdem noch einmal importiert werden, muss das gesagt werden (AGAIN).</translation>
    </message>
    <message>
        <source>Numbers are written “german” or “english”, not “{numbers}”.</source>
        <translation>Zahlen sind „german“ oder „english“ geschrieben, nicht „{numbers}“.</translation>
    </message>
    <message>
        <source>Open it in the program it is from and save the table as .xlsx or .csv.</source>
        <translation>Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie die Tabelle als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>Row {row} is not among the rows of data.</source>
        <translation>Zeile {row} gehört nicht zu den Datenzeilen.</translation>
    </message>
    <message>
        <source>Save it again as CSV (UTF-8) or .xlsx.</source>
        <translation>Speichern Sie sie neu als CSV (UTF-8) oder .xlsx.</translation>
    </message>
    <message>
        <source>Save it as .xlsx.</source>
        <translation>Speichern Sie sie als .xlsx.</translation>
    </message>
    <message>
        <source>Say first which column holds the keys or the names.</source>
        <translation>Zuerst sagen, welche Spalte die Schlüssel oder die Namen enthält.</translation>
    </message>
    <message>
        <source>Say first which other column holds values.</source>
        <translation>Zuerst sagen, welche andere Spalte Werte enthält.</translation>
    </message>
    <message>
        <source>Say in the import profile by “reasons” that they are “not_rated”, or by “real_zeros” that the zeros are numbers.</source>
        <translation>Sagen Sie im Importprofil durch „reasons“, dass sie „not_rated“ sind, oder durch „real_zeros“, dass die Nullen Zahlen sind.</translation>
    </message>
    <message>
        <source>Say in the profile where it is now, or leave its variable out.</source>
        <translation>Sagen Sie im Profil, wo sie jetzt steht, oder lassen Sie ihr Merkmal weg.</translation>
    </message>
    <message>
        <source>Say where the workbook is to be written.</source>
        <translation>Bitte angeben, wohin die Arbeitsmappe geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Say which office the template is for.</source>
        <translation>Bitte angeben, für welches Amt die Vorlage ist.</translation>
    </message>
    <message>
        <source>Say which one.</source>
        <translation>Sagen Sie, welches.</translation>
    </message>
    <message>
        <source>The import profile gives “{text}” to {key}, which is no area of the level {level} or above it.</source>
        <translation>Das Importprofil ordnet „{text}“ dem Schlüssel {key} zu, den kein Gebiet der Ebene {level} oder darüber hat.</translation>
    </message>
    <message>
        <source>The monitoring has no variable {name}.</source>
        <translation>Das Monitoring hat kein Merkmal {name}.</translation>
    </message>
    <message>
        <source>The monitoring has: {known}.</source>
        <translation>Das Monitoring hat: {known}.</translation>
    </message>
    <message>
        <source>There is an import profile {name} already.</source>
        <translation>Es gibt schon ein Importprofil {name}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <source>There is nothing to ask {source} for.</source>
        <translation>Es gibt nichts, wonach {source} zu fragen wäre.</translation>
    </message>
    <message>
        <source>Tick the variables that the office is to deliver.</source>
        <translation>Bitte die Merkmale anhaken, die das Amt liefern soll.</translation>
    </message>
    <message>
        <source>Two variables cannot both be called {name}.</source>
        <translation>Zwei Merkmale können nicht beide {name} heißen.</translation>
    </message>
    <message>
        <source>{file} changes while it is read.</source>
        <translation>{file} ändert sich, während sie gelesen wird.</translation>
    </message>
    <message>
        <source>{file} fits several import profiles equally well: {names}.</source>
        <translation>{file} passt zu mehreren Importprofilen gleich gut: {names}.</translation>
    </message>
    <message>
        <source>{file} has been changed since it was imported: the cell may hold something else now.</source>
        <translation>{file} wurde seit dem Import geändert: In der Zelle kann jetzt etwas anderes stehen.</translation>
    </message>
    <message>
        <source>{file} is a binary workbook (.xlsb).</source>
        <translation>{file} ist eine binäre Arbeitsmappe (.xlsb).</translation>
    </message>
    <message>
        <source>{file} is a lock or an unfinished file.</source>
        <translation>{file} ist eine Sperr- oder unfertige Datei.</translation>
    </message>
    <message>
        <source>{file} is no table.</source>
        <translation>{file} ist keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is written in two encodings: most of it is UTF-8, but not all.</source>
        <translation>{file} ist in zwei Kodierungen geschrieben: zum größten Teil UTF-8, aber nicht ganz.</translation>
    </message>
    <message>
        <source>{file} only marks that somebody has {real} open.</source>
        <translation>{file} zeigt nur an, dass jemand {real} geöffnet hat.</translation>
    </message>
    <message>
        <source>{file} was changed since it was shown. Nothing was imported.</source>
        <translation>{file} wurde geändert, seit sie angezeigt wurde. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>{file} was imported already, as delivery {number} ({when}, {who}), with the same values.</source>
        <translation>{file} wurde schon importiert, als Lieferung {number} ({when}, {who}), mit denselben Werten.</translation>
    </message>
    <message>
        <source>{file} was imported before, as delivery {number}.</source>
        <translation>{file} wurde schon importiert, als Lieferung {number}.</translation>
    </message>
    <message>
        <source>{file}{sheet} has no column “{column}”, which the import profile “{profile}” reads.</source>
        <translation>{file}{sheet} hat keine Spalte „{column}“, die das Importprofil „{profile}“ liest.</translation>
    </message>
    <message>
        <source>{file}{sheet} has no column “{column}”, which the import profile “{profile}” reads; column {letter} is called “{likely}” now.</source>
        <translation>{file}{sheet} hat keine Spalte „{column}“, die das Importprofil „{profile}“ liest; Spalte {letter} heißt jetzt „{likely}“.</translation>
    </message>
    <message>
        <source>{file}{sheet}: no column of values would be left.</source>
        <translation>{file}{sheet}: Es bliebe keine Spalte mit Werten.</translation>
    </message>
    <message>
        <source>{file}{sheet}: no row would be left.</source>
        <translation>{file}{sheet}: Es bliebe keine Zeile.</translation>
    </message>
    <message>
        <source>{file}{sheet}: row {row} has neither a key nor a name.</source>
        <translation>{file}{sheet}: Zeile {row} hat weder Schlüssel noch Namen.</translation>
    </message>
    <message>
        <source>{file}{sheet}: without column {column} nothing says which area a row belongs to.</source>
        <translation>{file}{sheet}: Ohne Spalte {column} sagt nichts, zu welchem Gebiet eine Zeile gehört.</translation>
    </message>
    <message>
        <source>{file}{sheet}: {text} in {cell} is no whole number, which every count is.</source>
        <translation>{file}{sheet}: {text} in {cell} ist keine ganze Zahl, wie es jede Anzahl ist.</translation>
    </message>
    <message>
        <source>{folder} cannot be read: {problem}</source>
        <translation>{folder} kann nicht gelesen werden: {problem}</translation>
    </message>
    <message>
        <source>{origin} is based on {name}, which is no built-in sign profile.</source>
        <translation>{origin} beruht auf {name}, das ist kein eingebautes Zeichenprofil.</translation>
    </message>
    <message>
        <source>{origin}: expected an object with some of: {known}.</source>
        <translation>{origin}: Erwartet wird ein Objekt mit einigen von: {known}.</translation>
    </message>
    <message>
        <source>{origin}: “signs” should be an object with texts.</source>
        <translation>{origin}: „signs“ soll ein Objekt mit Texten sein.</translation>
    </message>
    <message>
        <source>Give this profile if it is one of them, otherwise “recognise”.</source>
        <translation>Geben Sie dieses Profil an, wenn sie dazugehört, sonst „recognise“.</translation>
    </message>
    <message>
        <source>{file} has the same few columns as the tables of the import profile {names}.</source>
        <translation>{file} hat dieselben wenigen Spalten wie die Tabellen des Importprofils {names}.</translation>
    </message>
    <message>
        <source>{file} holds no list of records with names and values.</source>
        <translation>{file} enthält keine Liste von Datensätzen mit Namen und Werten.</translation>
    </message>
    <message>
        <source>Import them one by one, with a date or variables of their own.</source>
        <translation>Importieren Sie sie einzeln, mit eigenem Stichtag oder eigenen Merkmalen.</translation>
    </message>
    <message>
        <source>{file}: the sheets “{first}” and “{second}” both hold {variable} of {key} at {date}.</source>
        <translation>{file}: Die Blätter „{first}“ und „{second}“ enthalten beide {variable} von {key} zum {date}.</translation>
    </message>
    <message>
        <source>Copy the table into a new workbook and import that.</source>
        <translation>Kopieren Sie die Tabelle in eine neue Arbeitsmappe und importieren Sie diese.</translation>
    </message>
    <message>
        <source>Import the sheets one by one.</source>
        <translation>Die Blätter einzeln importieren.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, which compute them, and save it again.</source>
        <translation>Öffnen Sie sie in Excel oder LibreOffice, die sie berechnen, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>{file} has more than {most} characters in its cells; that is no ordinary table.</source>
        <translation>{file} hat mehr als {most} Zeichen in ihren Zellen; das ist keine gewöhnliche Tabelle.</translation>
    </message>
    <message>
        <source>{file} has more than {most} characters in its comments; that is no ordinary table.</source>
        <translation>{file} hat mehr als {most} Zeichen in ihren Kommentaren; das ist keine gewöhnliche Tabelle.</translation>
    </message>
    <message>
        <source>{file} has more than {most} formatted cells; that is no ordinary table.</source>
        <translation>{file} hat mehr als {most} formatierte Zellen; das ist keine gewöhnliche Tabelle.</translation>
    </message>
    <message>
        <source>{file} has more than {most} formulas without a result; that is no ordinary table.</source>
        <translation>{file} hat mehr als {most} Formeln ohne Ergebnis; das ist keine gewöhnliche Tabelle.</translation>
    </message>
    <message>
        <source>{file} has more than {most} hidden rows and columns; that is no ordinary table.</source>
        <translation>{file} hat mehr als {most} ausgeblendete Zeilen und Spalten; das ist keine gewöhnliche Tabelle.</translation>
    </message>
    <message>
        <source>{file} has more than {most} merged blocks; that is no ordinary table.</source>
        <translation>{file} hat mehr als {most} verbundene Bereiche; das ist keine gewöhnliche Tabelle.</translation>
    </message>
    <message>
        <source>{file} has more than {most} merged cells; that is no ordinary table.</source>
        <translation>{file} hat mehr als {most} verbundene Zellen; das ist keine gewöhnliche Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a PDF document, not a table.</source>
        <translation>{file} ist in Wahrheit ein PDF-Dokument, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a database, not a table.</source>
        <translation>{file} ist in Wahrheit eine Datenbank, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a picture, not a table.</source>
        <translation>{file} ist in Wahrheit ein Bild, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a text document (RTF), not a table.</source>
        <translation>{file} ist in Wahrheit ein Textdokument (RTF), keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a web page (HTML), not a table.</source>
        <translation>{file} ist in Wahrheit eine Webseite (HTML), keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a web page (MHTML), not a table.</source>
        <translation>{file} ist in Wahrheit eine Webseite (MHTML), keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a workbook of Excel 2, not a table.</source>
        <translation>{file} ist in Wahrheit eine Arbeitsmappe von Excel 2, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a workbook of Excel 3, not a table.</source>
        <translation>{file} ist in Wahrheit eine Arbeitsmappe von Excel 3, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth a workbook of Excel 4, not a table.</source>
        <translation>{file} ist in Wahrheit eine Arbeitsmappe von Excel 4, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth an XML file, not a table.</source>
        <translation>{file} ist in Wahrheit eine XML-Datei, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth an XML spreadsheet of Excel 2003, not a table.</source>
        <translation>{file} ist in Wahrheit eine XML-Tabelle von Excel 2003, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth an archive (7z), not a table.</source>
        <translation>{file} ist in Wahrheit ein Archiv (7z), keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth an archive (RAR), not a table.</source>
        <translation>{file} ist in Wahrheit ein Archiv (RAR), keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth an archive (gzip), not a table.</source>
        <translation>{file} ist in Wahrheit ein Archiv (gzip), keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is in truth an unfinished workbook of Excel 5, not a table.</source>
        <translation>{file} ist in Wahrheit eine unfertige Arbeitsmappe von Excel 5, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file}: several sheets cannot take the place of one delivery.</source>
        <translation>{file}: Mehrere Blätter können nicht an die Stelle einer Lieferung treten.</translation>
    </message>
    <message>
        <source>{file} cannot be cut into cells at line {line}.</source>
        <translation>{file} lässt sich in Zeile {line} nicht in Zellen zerlegen.</translation>
    </message>
    <message>
        <source>{file}{sheet}: {cell} holds no date.</source>
        <translation>{file}{sheet}: In {cell} steht kein Datum.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}.</source>
        <translation>{file} kann nicht gelesen werden: {problem}.</translation>
    </message>
    <message>
        <source>{file} is not written in UTF-8.</source>
        <translation>{file} ist nicht in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>{name} is not JSON that can be read.</source>
        <translation>{name} ist kein lesbares JSON.</translation>
    </message>
    <message>
        <source>{name} is not JSON: look at line {line}, column {column}.</source>
        <translation>{name} ist kein JSON: siehe Zeile {line}, Spalte {column}.</translation>
    </message>
    <message>
        <source>Give it another name, or the kind it has in the monitoring.</source>
        <translation>Geben Sie ihm einen anderen Namen oder die Art, die es im Monitoring hat.</translation>
    </message>
    <message>
        <source>{file} cannot replace delivery {number}: source, level, boundary version and at least one variable with its date must be the same.</source>
        <translation>{file} kann Lieferung {number} nicht ersetzen: Quelle, Ebene, Gebietsstand und mindestens ein Merkmal mit seinem Stichtag müssen dieselben sein.</translation>
    </message>
    <message>
        <source>{file}: {cells} cannot be left out of several sheets at once.</source>
        <translation>{file}: {cells} kann nicht in mehreren Blättern zugleich ausgelassen werden.</translation>
    </message>
    <message>
        <source>{file}{sheet}: {variable} is of the kind “{kind}” here, but “{known}” in the monitoring.</source>
        <translation>{file}{sheet}: {variable} hat hier die Art „{kind}“, im Monitoring aber „{known}“.</translation>
    </message>
    <message>
        <source> at {x:.2f}, {y:.2f}</source>
        <translation> bei {x:.2f}, {y:.2f}</translation>
    </message>
    <message>
        <source>, sheet “{name}”</source>
        <translation>, Blatt „{name}“</translation>
    </message>
    <message>
        <source>Say for which level its rows are.</source>
        <translation>Sagen Sie, für welche Ebene die Zeilen sind.</translation>
    </message>
    <message>
        <source>Select at most {count} rows.</source>
        <translation>Wählen Sie höchstens {count} Zeilen.</translation>
    </message>
    <message>
        <source>{file}{sheet} has numbers of the county as a whole only, which are sums here.</source>
        <translation>{file}{sheet} hat nur Zahlen des ganzen Kreises; die sind hier Summen.</translation>
    </message>
    <message>
        <source>Leave {name} out, or choose a lower level.</source>
        <translation>Lassen Sie {name} weg, oder wählen Sie eine tiefere Ebene.</translation>
    </message>
    <message>
        <source>{asked} is no part of one {level}: the template can only be for all.</source>
        <translation>{asked} ist kein Teil einer {level}: Die Vorlage kann nur für alle sein.</translation>
    </message>
    <message>
        <source>{file} was imported before, and another file has taken its place.</source>
        <translation>{file} wurde schon importiert, und eine andere Datei hat ihren Platz eingenommen.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>Keep this one under another name.</source>
        <translation>Speichern Sie dieses unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The import profile “{name}” reads another table, and would be replaced.</source>
        <translation>Das Importprofil „{name}“ liest eine andere Tabelle und würde ersetzt.</translation>
    </message>
    <message>
        <source>A weight is zero or a positive number.</source>
        <translation>Ein Gewicht ist null oder eine positive Zahl.</translation>
    </message>
    <message>
        <source>Choose at least one and give it a weight.</source>
        <translation>Wählen Sie mindestens eine Kennzahl aus und geben Sie ihr ein Gewicht.</translation>
    </message>
    <message>
        <source>Give it a greater weight instead.</source>
        <translation>Geben Sie ihr stattdessen ein größeres Gewicht.</translation>
    </message>
    <message>
        <source>It has those of: {days}.</source>
        <translation>Es gibt Werte zu: {days}.</translation>
    </message>
    <message>
        <source>No indicator is chosen by which areas could be alike.</source>
        <translation>Es ist keine Kennzahl ausgewählt, in der sich Gebiete ähneln könnten.</translation>
    </message>
    <message>
        <source>The indicator {indicator} is chosen twice.</source>
        <translation>Die Kennzahl {indicator} ist zweimal ausgewählt.</translation>
    </message>
    <message>
        <source>The series has no values of {day}.</source>
        <translation>Die Zeitreihe hat keine Werte zum Stichtag {day}.</translation>
    </message>
    <message>
        <source>The weight of {indicator} is {weight}.</source>
        <translation>Das Gewicht der Kennzahl {indicator} ist {weight}.</translation>
    </message>
    <message>
        <source>The formula “{formula}” cannot be read at character {place}.</source>
        <translation>Die Formel „{formula}“ ist ab Zeichen {place} nicht lesbar.</translation>
    </message>
    <message>
        <source>The formula “{formula}”, character {place}: {problem}</source>
        <translation>Formel „{formula}“, Zeichen {place}: {problem}</translation>
    </message>
    <message>
        <source>The variable {variable} has the ages “{ages}”, which are no range.</source>
        <translation>Das Merkmal {variable} hat als Alter „{ages}“; das ist keine Spanne.</translation>
    </message>
    <message>
        <source>Write 15-18 for 15 to below 18 years, 80- for 80 and more.</source>
        <translation>Schreiben Sie 15-18 für 15 bis unter 18 Jahre, 80- für 80 und mehr.</translation>
    </message>
    <message>
        <source>Write names of variables with + and - between them, / for a ratio, “per 100” behind it.</source>
        <translation>Schreiben Sie Namen von Merkmalen mit + und - dazwischen, / für ein Verhältnis, „je 100“ dahinter.</translation>
    </message>
    <message>
        <source>a formula needs a variable.</source>
        <translation>Eine Formel braucht ein Merkmal.</translation>
    </message>
    <message>
        <source>a number above zero belongs here.</source>
        <translation>Hierher gehört eine Zahl über null.</translation>
    </message>
    <message>
        <source>a rate can be neither added up nor divided again: sum the counts first.</source>
        <translation>Eine Quote lässt sich weder summieren noch noch einmal teilen: erst die Anzahlen summieren.</translation>
    </message>
    <message>
        <source>a span such as “2 years” or a date such as 2015-12-31 belongs here.</source>
        <translation>Hierher gehört eine Zeitspanne wie „2 Jahre“ oder ein Datum wie 31.12.2015.</translation>
    </message>
    <message>
        <source>a variable belongs here, not a number.</source>
        <translation>Hierher gehört ein Merkmal, keine Zahl.</translation>
    </message>
    <message>
        <source>a whole number belongs here.</source>
        <translation>Hierher gehört eine ganze Zahl.</translation>
    </message>
    <message>
        <source>from {low} to below {high} years there is nobody.</source>
        <translation>Von {low} bis unter {high} Jahren gibt es niemanden.</translation>
    </message>
    <message>
        <source>it adds up different units: {units}.</source>
        <translation>Hier werden verschiedene Einheiten summiert: {units}.</translation>
    </message>
    <message>
        <source>no variable belongs to the family {family}.</source>
        <translation>Zur Familie {family} gehört kein Merkmal.</translation>
    </message>
    <message>
        <source>nothing can be divided by zero.</source>
        <translation>Durch null lässt sich nicht teilen.</translation>
    </message>
    <message>
        <source>nothing is left of this sum.</source>
        <translation>Von dieser Summe bleibt nichts übrig.</translation>
    </message>
    <message>
        <source>only a number can stand before or behind the times sign.</source>
        <translation>Vor oder hinter dem Malzeichen muss eine Zahl stehen.</translation>
    </message>
    <message>
        <source>the age groups of {family} do not add up to this range; there are: {groups}.</source>
        <translation>Die Altersgruppen von {family} ergeben diese Spanne nicht; es gibt: {groups}.</translation>
    </message>
    <message>
        <source>the calendar has no {date}.</source>
        <translation>Den {date} gibt es im Kalender nicht.</translation>
    </message>
    <message>
        <source>the share is below 0 or above the whole in {count} areas: {areas}.</source>
        <translation>Der Anteil liegt in {count} Gebieten unter 0 oder über dem Ganzen: {areas}.</translation>
    </message>
    <message>
        <source>there are too many brackets within each other.</source>
        <translation>Zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>there is no function {name}.</source>
        <translation>Eine Funktion {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>this cannot be multiplied or divided.</source>
        <translation>Das lässt sich nicht multiplizieren oder dividieren.</translation>
    </message>
    <message>
        <source>{circle} goes round in a circle.</source>
        <translation>{circle} dreht sich im Kreis.</translation>
    </message>
    <message>
        <source>{file}: {id} needs either a formula or a numerator, not both.</source>
        <translation>{file}: {id} braucht entweder eine Formel oder einen Zähler, nicht beides.</translation>
    </message>
    <message>
        <source>{name} needs counts or a rate.</source>
        <translation>{name} braucht Anzahlen oder eine Quote.</translation>
    </message>
    <message>
        <source>{number} may be a thousand or a fraction: write 1000, or 1.5.</source>
        <translation>{number} kann Tausend oder ein Bruch sein: Schreiben Sie 1000 oder 1.5.</translation>
    </message>
    <message>
        <source>{owner} is a part of {variable}, which is not defined.</source>
        <translation>{owner} ist ein Teil von {variable}, das nicht definiert ist.</translation>
    </message>
    <message>
        <source>{owner} uses the variable {variable}, which is not defined.</source>
        <translation>{owner} verwendet das Merkmal {variable}, das nicht definiert ist.</translation>
    </message>
    <message>
        <source>{owner}: the formula “{formula}” cannot be read at character {place}.</source>
        <translation>{owner}: Die Formel „{formula}“ ist ab Zeichen {place} nicht lesbar.</translation>
    </message>
    <message>
        <source>{owner}: the formula “{formula}”, character {place}: {problem}</source>
        <translation>{owner}: Formel „{formula}“, Zeichen {place}: {problem}</translation>
    </message>
    <message>
        <source>{part} counts ages that the whole does not.</source>
        <translation>{part} zählt Altersjahre, die das Ganze nicht zählt.</translation>
    </message>
    <message>
        <source>{part} counts {unit}, the whole {units}.</source>
        <translation>{part} zählt {unit}, das Ganze {units}.</translation>
    </message>
    <message>
        <source>{part} is a part of {whole}, which is not below the line.</source>
        <translation>{part} ist ein Teil von {whole}, das nicht unter dem Bruchstrich steht.</translation>
    </message>
    <message>
        <source>{variable} is a count: only a delivered mean is weighted.</source>
        <translation>{variable} ist eine Anzahl: Gewichtet wird nur ein gelieferter Mittelwert.</translation>
    </message>
    <message>
        <source>“per” belongs behind a ratio.</source>
        <translation>„je“ gehört hinter ein Verhältnis.</translation>
    </message>
    <message>
        <source>{variable} is a count: taken as given it would lose its protection.</source>
        <translation>{variable} ist eine Anzahl: „wie geliefert“ verlöre sie ihren Schutz.</translation>
    </message>
    <message>
        <source>{variable} is a rate as delivered: it can only be shown as given, or weighted.</source>
        <translation>{variable} ist eine gelieferte Quote: Sie kann nur „wie geliefert“ gezeigt oder gewichtet werden.</translation>
    </message>
    <message>
        <source>Nothing was delivered by {source}.</source>
        <translation>Von {source} wurde nichts geliefert.</translation>
    </message>
    <message>
        <source>The overview is written as .xlsx, .csv or .json, not as {file}.</source>
        <translation>Die Übersicht wird als .xlsx, .csv oder .json geschrieben, nicht als {file}.</translation>
    </message>
    <message>
        <source>The sources are: {known}.</source>
        <translation>Die Quellen sind: {known}.</translation>
    </message>
    <message>
        <source>A minimum of {minimum} inhabitants makes no sense.</source>
        <translation>Eine Mindestzahl von {minimum} Einwohnerinnen und Einwohnern ist nicht sinnvoll.</translation>
    </message>
    <message>
        <source>All indicators of the index have the weight 0.</source>
        <translation>Alle Kennzahlen des Index haben das Gewicht 0.</translation>
    </message>
    <message>
        <source>Changes cannot be standardised as a percentage of their mean, which may be zero or below.</source>
        <translation>Veränderungen lassen sich nicht in Prozent ihres Mittelwerts standardisieren, denn dieser kann null oder negativ sein.</translation>
    </message>
    <message>
        <source>Choose another standardisation, or leave out the dynamics.</source>
        <translation>Wählen Sie eine andere Standardisierung oder lassen Sie die Dynamik weg.</translation>
    </message>
    <message>
        <source>Choose another standardisation.</source>
        <translation>Wählen Sie eine andere Standardisierung.</translation>
    </message>
    <message>
        <source>Choose the centre “areas”, or an indicator that is computed from counts.</source>
        <translation>Wählen Sie als Bezugspunkt (centre) „areas“ oder eine Kennzahl, die aus Anzahlen berechnet wird.</translation>
    </message>
    <message>
        <source>Choose the centre “areas”.</source>
        <translation>Wählen Sie als Bezugspunkt (centre) „areas“.</translation>
    </message>
    <message>
        <source>Fewer than two areas above can be rated from those below.</source>
        <translation>Weniger als zwei der übergeordneten Gebiete lassen sich aus den Gebieten darin bewerten.</translation>
    </message>
    <message>
        <source>Fewer than two areas have all rates: nothing can be correlated.</source>
        <translation>Weniger als zwei Gebiete haben alle Werte: Korrelationen lassen sich nicht berechnen.</translation>
    </message>
    <message>
        <source>Give it classes and the bounds between them.</source>
        <translation>Geben Sie Klassen und die Grenzen zwischen ihnen an.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Lassen Sie eine der beiden Angaben weg.</translation>
    </message>
    <message>
        <source>Leave out “base”.</source>
        <translation>Lassen Sie „base“ weg.</translation>
    </message>
    <message>
        <source>Look at the minimum of inhabitants, the exclusions and the values that are missing.</source>
        <translation>Prüfen Sie die Mindestzahl der Einwohnerinnen und Einwohner, die Ausschlüsse und die fehlenden Werte.</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>Geben Sie mindestens eine an.</translation>
    </message>
    <message>
        <source>Only {count} of {all} areas can be rated, an index needs {fewest}.</source>
        <translation>Nur {count} von {all} Gebieten können bewertet werden, ein Index braucht mindestens {fewest}.</translation>
    </message>
    <message>
        <source>The fixed base has neither a date nor scales.</source>
        <translation>Die feste Basis hat weder ein Datum (date) noch Maßstäbe (scales).</translation>
    </message>
    <message>
        <source>The fixed base has no mean and spread for {indicator}.</source>
        <translation>In der festen Basis fehlen Mittelwert und Streuung von {indicator}.</translation>
    </message>
    <message>
        <source>The fixed base has no mean and spread of the sum, which is standardised once more.</source>
        <translation>In der festen Basis fehlen Mittelwert und Streuung der Summe (sum), die noch einmal standardisiert wird.</translation>
    </message>
    <message>
        <source>The fixed base of {indicator} has the mean {centre} and the spread {spread}: neither may be endless, nor the spread below 0.</source>
        <translation>Die feste Basis von {indicator} hat den Mittelwert {centre} und die Streuung {spread}: Beide müssen endlich sein, die Streuung darf nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>The index has a single indicator: none can be left out.</source>
        <translation>Der Index hat eine einzige Kennzahl: Es kann keine weggelassen werden.</translation>
    </message>
    <message>
        <source>The index has no indicators.</source>
        <translation>Der Index hat keine Kennzahlen.</translation>
    </message>
    <message>
        <source>The index has no “status”.</source>
        <translation>Der Index hat keinen „status“.</translation>
    </message>
    <message>
        <source>The index has the indicator {indicator} twice.</source>
        <translation>Der Index enthält die Kennzahl {indicator} zweimal.</translation>
    </message>
    <message>
        <source>The mean of {indicator} is {mean}: there is no percentage of it.</source>
        <translation>Der Mittelwert von {indicator} ist {mean}: Prozente davon gibt es nicht.</translation>
    </message>
    <message>
        <source>The polarity says whether much of it is a burden or good.</source>
        <translation>Ob ein hoher Wert belastend oder günstig ist, sagt die Wirkungsrichtung (polarity).</translation>
    </message>
    <message>
        <source>The rate of the whole county is not known for {indicator}.</source>
        <translation>Von {indicator} ist der Wert des ganzen Kreises nicht bekannt.</translation>
    </message>
    <message>
        <source>The share lies between 0 and 1, and there is at least one draw.</source>
        <translation>Der Anteil liegt zwischen 0 und 1, und es gibt mindestens eine Ziehung.</translation>
    </message>
    <message>
        <source>The values of the base year {date} are not there.</source>
        <translation>Die Werte des Basisjahrs {date} fehlen.</translation>
    </message>
    <message>
        <source>The weight of {indicator} is {weight}, but must not be below 0.</source>
        <translation>Das Gewicht von {indicator} ist {weight}, darf aber nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>There are no values of {indicator}.</source>
        <translation>Von {indicator} gibt es keine Werte.</translation>
    </message>
    <message>
        <source>There is no preset called {name}.</source>
        <translation>Eine Vorlage {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is one bound fewer than classes.</source>
        <translation>Es gibt eine Grenze weniger als Klassen.</translation>
    </message>
    <message>
        <source>Too few areas have a value of {indicator}.</source>
        <translation>Zu wenige Gebiete haben einen Wert von {indicator}.</translation>
    </message>
    <message>
        <source>Weights cannot be varied by {share} in {draws} draws.</source>
        <translation>Gewichte lassen sich nicht um {share} in {draws} Ziehungen verändern.</translation>
    </message>
    <message>
        <source>a date like 2014-12-31</source>
        <translation>ein Datum wie 2014-12-31</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>eine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text or a list of texts</source>
        <translation>ein Text oder eine Liste von Texten</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an object with texts</source>
        <translation>ein Objekt mit Texten</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>eins von {known}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>{indicator} is neutral: the index has to know whether much of it is a burden or good.</source>
        <translation>{indicator} ist neutral: Für den Index muss feststehen, ob ein hoher Wert belastend oder günstig ist.</translation>
    </message>
    <message>
        <source>{standardisation} is not measured from a mean, so not from the rate of the whole county either.</source>
        <translation>{standardisation} misst nicht von einem Mittelwert aus, also auch nicht vom Wert des ganzen Kreises.</translation>
    </message>
    <message>
        <source>{standardisation} only compares the areas of one year: it has no fixed base.</source>
        <translation>{standardisation} vergleicht nur die Gebiete eines Jahres: Eine feste Basis gibt es dafür nicht.</translation>
    </message>
    <message>
        <source>“{name}” is said twice.</source>
        <translation>„{name}“ ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>“{name}”: a bound has to be a number.</source>
        <translation>„{name}“: Eine Grenze muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>“{name}”: the bound {other} follows {one}, but is not greater.</source>
        <translation>„{name}“: Die Grenze {other} folgt auf {one}, ist aber nicht größer.</translation>
    </message>
    <message>
        <source>“{name}”: two classes are called {word}.</source>
        <translation>„{name}“: Zwei Klassen heißen {word}.</translation>
    </message>
    <message>
        <source>“{name}”: {classes} classes with {bounds} bounds between them do not fit.</source>
        <translation>„{name}“: {classes} Klassen und {bounds} Grenzen dazwischen passen nicht zusammen.</translation>
    </message>
    <message>
        <source>numbers of a fixed date do not change.</source>
        <translation>Zahlen eines festen Stichtags verändern sich nicht.</translation>
    </message>
    <message>
        <source>{one} and {other} of the family {family} count the same ages.</source>
        <translation>{one} und {other} der Familie {family} zählen dieselben Altersjahre.</translation>
    </message>
    <message>
        <source>there are too many factors.</source>
        <translation>Das sind zu viele Faktoren.</translation>
    </message>
    <message>
        <source>A tableau is read from .json or .xlsx, not from {file}.</source>
        <translation>Ein Tableau wird aus .json oder .xlsx gelesen, nicht aus {file}.</translation>
    </message>
    <message>
        <source>Call it one of: {known}. The file has: {there}.</source>
        <translation>Nennen Sie es so: {known}. Die Datei hat: {there}.</translation>
    </message>
    <message>
        <source>Delete all but one.</source>
        <translation>Löschen Sie alle bis auf eines.</translation>
    </message>
    <message>
        <source>Delete one.</source>
        <translation>Löschen Sie eine davon.</translation>
    </message>
    <message>
        <source>Delete the column, or give it the header it should have.</source>
        <translation>Löschen Sie die Spalte oder geben Sie ihr die richtige Überschrift.</translation>
    </message>
    <message>
        <source>Excel shows the error {word} here.</source>
        <translation>hier zeigt Excel den Fehler {word}.</translation>
    </message>
    <message>
        <source>Format the cell as text and write it again.</source>
        <translation>Formatieren Sie die Zelle als Text und schreiben Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Give either a monitoring, or the language of the starter: de or en.</source>
        <translation>Geben Sie entweder ein Monitoring an oder die Sprache des Starttableaus: de oder en.</translation>
    </message>
    <message>
        <source>Give one of them another id, or take its x away.</source>
        <translation>Geben Sie einer der Zeilen ein anderes Kürzel oder nehmen Sie ihr x weg.</translation>
    </message>
    <message>
        <source>It is not clear which tableau is to be written.</source>
        <translation>Es ist nicht klar, welches Tableau geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Shorten it, or write the tableau as .json.</source>
        <translation>Kürzen Sie ihn, oder schreiben Sie das Tableau als .json.</translation>
    </message>
    <message>
        <source>Write 0, 1, 2 or more.</source>
        <translation>Schreiben Sie 0, 1, 2 oder mehr.</translation>
    </message>
    <message>
        <source>Write an x in the first column of those that are wanted.</source>
        <translation>Schreiben Sie ein x in die erste Spalte derer, die gebraucht werden.</translation>
    </message>
    <message>
        <source>Write one of: {known}.</source>
        <translation>Schreiben Sie eines davon: {known}.</translation>
    </message>
    <message>
        <source>Write x, or leave the cell empty.</source>
        <translation>Schreiben Sie x, oder lassen Sie die Zelle leer.</translation>
    </message>
    <message>
        <source>a formula of Excel stands here, and the file does not contain its result.</source>
        <translation>hier steht eine Formel von Excel, deren Ergebnis die Datei nicht enthält.</translation>
    </message>
    <message>
        <source>a text belongs here, not the number or date {value}.</source>
        <translation>hierher gehört ein Text, nicht die Zahl oder das Datum {value}.</translation>
    </message>
    <message>
        <source>its text is longer than the {most} characters of a cell</source>
        <translation>der Text ist länger als die {most} Zeichen einer Zelle</translation>
    </message>
    <message>
        <source>nobody can read on from here.</source>
        <translation>ab hier ist sie nicht zu lesen.</translation>
    </message>
    <message>
        <source>the column has no header.</source>
        <translation>die Spalte hat keine Überschrift.</translation>
    </message>
    <message>
        <source>the column stands in {cell} already.</source>
        <translation>die Spalte steht schon in {cell}.</translation>
    </message>
    <message>
        <source>the id {id} stands in {cell} already.</source>
        <translation>das Kürzel {id} steht schon in {cell}.</translation>
    </message>
    <message>
        <source>{file} has no sheet of indicators.</source>
        <translation>{file} hat kein Blatt mit Kennzahlen.</translation>
    </message>
    <message>
        <source>{file} has several such sheets: {sheets}.</source>
        <translation>{file} hat mehrere solche Blätter: {sheets}.</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”, cell {cell}, character {place} of the formula: {problem}</source>
        <translation>{file}, Blatt „{sheet}“, Zelle {cell}, Zeichen {place} der Formel: {problem}</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”, cell {cell}: {problem}</source>
        <translation>{file}, Blatt „{sheet}“, Zelle {cell}: {problem}</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”: no indicator is in use.</source>
        <translation>{file}, Blatt „{sheet}“: Keine Kennzahl ist in Gebrauch.</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”: no row has the header of the ids.</source>
        <translation>{file}, Blatt „{sheet}“: Keine Zeile hat die Überschrift der Kürzel.</translation>
    </message>
    <message>
        <source>{id} cannot be written into a workbook: {problem} ({name}).</source>
        <translation>{id} lässt sich nicht in eine Arbeitsmappe schreiben: {problem} ({name}).</translation>
    </message>
    <message>
        <source>“{word}” is no column of a tableau.</source>
        <translation>„{word}“ ist keine Spalte eines Tableaus.</translation>
    </message>
    <message>
        <source>“{word}” is no whole number.</source>
        <translation>„{word}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{word}” is none of the words for this column.</source>
        <translation>„{word}“ ist keines der Wörter für diese Spalte.</translation>
    </message>
    <message>
        <source>“{word}” says neither yes nor no.</source>
        <translation>„{word}“ sagt weder ja noch nein.</translation>
    </message>
    <message>
        <source>the row lacks what belongs under “{name}”.</source>
        <translation>der Zeile fehlt, was unter „{name}“ gehört.</translation>
    </message>
    <message>
        <source>Ask for one at least.</source>
        <translation>Verlangen Sie mindestens eines.</translation>
    </message>
    <message>
        <source>Choose an area.</source>
        <translation>Wählen Sie ein Gebiet.</translation>
    </message>
    <message>
        <source>There is no comparison to save yet.</source>
        <translation>Es gibt noch keinen Vergleich zu speichern.</translation>
    </message>
    <message>
        <source>Wait until it is shown.</source>
        <translation>Warten Sie, bis er gezeigt wird.</translation>
    </message>
    <message>
        <source>Write the day and what changed, one break a line: 2019-01-01: what changed.</source>
        <translation>Schreiben Sie je Zeile den Tag und was sich geändert hat: 2019-01-01: was sich geändert hat.</translation>
    </message>
    <message>
        <source>{number} similar areas cannot be found.</source>
        <translation>{number} ähnliche Gebiete lassen sich nicht suchen.</translation>
    </message>
    <message>
        <source>{owner}: the break “{line}” cannot be read.</source>
        <translation>{owner}: Der Zeitreihenbruch „{line}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A command reads the tableau from a file.</source>
        <translation>Ein Befehl liest das Tableau aus einer Datei.</translation>
    </message>
    <message>
        <source>Change these first.</source>
        <translation>Ändern Sie zuerst diese.</translation>
    </message>
    <message>
        <source>Give the other one an id of its own.</source>
        <translation>Geben Sie dem anderen ein eigenes Kürzel.</translation>
    </message>
    <message>
        <source>Make a derived variable with an id of its own.</source>
        <translation>Legen Sie ein abgeleitetes Merkmal mit eigenem Kürzel an.</translation>
    </message>
    <message>
        <source>The tableau was changed meanwhile ({who}, {at}). Nothing of yours was written.</source>
        <translation>Das Tableau wurde inzwischen geändert ({who}, {at}). Von Ihnen wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The variable {variable} is used by: {users}.</source>
        <translation>Das Merkmal {variable} wird verwendet von: {users}.</translation>
    </message>
    <message>
        <source>This formula cannot be computed as it stands.</source>
        <translation>So wie sie dasteht, lässt sich diese Formel nicht berechnen.</translation>
    </message>
    <message>
        <source>Write or read one with the buttons below.</source>
        <translation>Schreiben oder lesen Sie eine mit den Schaltflächen unten.</translation>
    </message>
    <message>
        <source>Write yours to a file, open the monitoring again, and read the file.</source>
        <translation>Schreiben Sie Ihres in eine Datei, öffnen Sie das Monitoring neu und lesen Sie die Datei.</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>rate as delivered</source>
        <translation>Quote wie geliefert</translation>
    </message>
    <message>
        <source>{variable} was delivered as “{old}” and cannot become “{new}”.</source>
        <translation>{variable} wurde als „{old}“ geliefert und kann nicht „{new}“ werden.</translation>
    </message>
    <message>
        <source>{variable} was delivered: with a formula its deliveries would count no longer.</source>
        <translation>{variable} wurde geliefert: Mit einer Formel würden die Lieferungen nicht mehr zählen.</translation>
    </message>
    <message>
        <source>An index specification cannot be called “{name}”.</source>
        <translation>Eine Indexvorschrift kann nicht „{name}“ heißen.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <source>Compute the index from the rates of the level itself, or choose a level above.</source>
        <translation>Berechnen Sie den Index aus den Anteilen der Ebene selbst, oder wählen Sie eine höhere Ebene.</translation>
    </message>
    <message>
        <source>Give it a name such as that of the report it is for.</source>
        <translation>Geben Sie ihr einen Namen, etwa den des Berichts, für den sie gedacht ist.</translation>
    </message>
    <message>
        <source>Name their indicator or variable by “inhabitants”.</source>
        <translation>Nennen Sie deren Kennzahl oder Merkmal mit „inhabitants“.</translation>
    </message>
    <message>
        <source>Name them by “indicators” in the specification, or by INDICATORS.</source>
        <translation>Nennen Sie sie mit „indicators“ in der Indexvorschrift oder mit INDICATORS.</translation>
    </message>
    <message>
        <source>The index of a level above is weighted by inhabitants, but they are not known.</source>
        <translation>Der Index einer höheren Ebene wird mit den Einwohnerzahlen gewichtet, doch diese sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The monitoring has: {known}. The presets are: {presets}. Or give JSON, or a JSON file.</source>
        <translation>Im Monitoring gibt es: {known}. Vorlagen sind: {presets}. Oder geben Sie JSON oder eine JSON-Datei an.</translation>
    </message>
    <message>
        <source>There are no values of {indicator} at {date}, the fixed base.</source>
        <translation>Für die feste Basis {date} gibt es keine Werte von {indicator}.</translation>
    </message>
    <message>
        <source>There are no values of {indicator} at {date}, {years} years before {now}.</source>
        <translation>Zum {date}, {years} Jahre vor dem {now}, gibt es keine Werte von {indicator}.</translation>
    </message>
    <message>
        <source>There are no values of {indicator} up to {date}.</source>
        <translation>Bis zum {date} gibt es keine Werte von {indicator}.</translation>
    </message>
    <message>
        <source>There are some of: {known}.</source>
        <translation>Es gibt Werte zu: {known}.</translation>
    </message>
    <message>
        <source>There are some of: {known}. Change the years of the dynamics, or leave them out.</source>
        <translation>Es gibt Werte zu: {known}. Ändern Sie die Jahre der Dynamik, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>There is an index specification {name} already.</source>
        <translation>Es gibt schon eine Indexvorschrift {name}.</translation>
    </message>
    <message>
        <source>There is no area {name}.</source>
        <translation>Es gibt kein Gebiet {name}.</translation>
    </message>
    <message>
        <source>There is no index specification {name}.</source>
        <translation>Es gibt keine Indexvorschrift {name}.</translation>
    </message>
    <message>
        <source>There is no level below {level} that has all rates.</source>
        <translation>Unter der Ebene {level} gibt es keine Ebene, die alle Anteile hat.</translation>
    </message>
    <message>
        <source>{file}{sheet}: {count} areas have {sign} for every rate, the first in row {row}: are they not rated?</source>
        <translation>{file}{sheet}: {count} Gebiete haben bei allen Anteilen {sign}, das erste in Zeile {row}: Wurden sie nicht bewertet?</translation>
    </message>
    <message>
        <source>Choose a base up to the date of the index.</source>
        <translation>Wählen Sie ein Basisdatum bis zum Stichtag des Index.</translation>
    </message>
    <message>
        <source>The fixed base {base} lies after the date of the index, {date}.</source>
        <translation>Das feste Basisdatum {base} liegt nach dem Stichtag des Index, {date}.</translation>
    </message>
    <message>
        <source>Leave out spaces and commas: lists of indicators are separated by them.</source>
        <translation>Lassen Sie Leerzeichen und Kommas weg: Sie trennen die Einträge von Listen.</translation>
    </message>
    <message>
        <source>There can be 0 to {most}.</source>
        <translation>Möglich sind 0 bis {most}.</translation>
    </message>
    <message>
        <source>{circle}: a part of itself, by “part of”.</source>
        <translation>{circle}: nach „Teil von“ ein Teil von sich selbst.</translation>
    </message>
    <message>
        <source>{owner} has {decimals} decimals.</source>
        <translation>{owner} hat {decimals} Nachkommastellen.</translation>
    </message>
    <message>
        <source>“{owner}” cannot be the id of an indicator.</source>
        <translation>„{owner}“ kann kein Kürzel einer Kennzahl sein.</translation>
    </message>
    <message>
        <source>Choose another standardisation, or do not rate areas without one of the rates.</source>
        <translation>Wählen Sie eine andere Standardisierung, oder lassen Sie Gebiete ohne einen der Anteile unbewertet.</translation>
    </message>
    <message>
        <source>Choose the centre “areas”, or let the change be delivered for the whole county as well.</source>
        <translation>Wählen Sie als Bezugspunkt (centre) „areas“, oder lassen Sie sich die Veränderung auch für den ganzen Kreis liefern.</translation>
    </message>
    <message>
        <source>Ranks of an indicator with gaps run less far: those of the others cannot stand in for them.</source>
        <translation>Die Ränge einer Kennzahl mit Lücken reichen weniger weit: Die Ränge der anderen können sie nicht ersetzen.</translation>
    </message>
    <message>
        <source>The change of the whole county is not known for {indicator}.</source>
        <translation>Von {indicator} ist die Veränderung des ganzen Kreises nicht bekannt.</translation>
    </message>
    <message>
        <source>Dynamics are changes within 1 to {longest} years, not {years}.</source>
        <translation>Die Dynamik ist die Veränderung innerhalb von 1 bis {longest} Jahren, nicht von {years}.</translation>
    </message>
    <message>
        <source>a span is {longest} years at most.</source>
        <translation>eine Zeitspanne beträgt höchstens {longest} Jahre.</translation>
    </message>
    <message>
        <source>the number is too long.</source>
        <translation>die Zahl ist zu lang.</translation>
    </message>
    <message>
        <source>Tick those that count in “Indicators”.</source>
        <translation>Kreuzen Sie unter „Kennzahlen“ an, was zählt.</translation>
    </message>
    <message>
        <source>Say where the file is to be written.</source>
        <translation>Bitte angeben, wohin die Datei geschrieben werden soll.</translation>
    </message>
    <message>
        <source>There are no maps of the kind {kind}.</source>
        <translation>Es gibt keine Karten der Art {kind}.</translation>
    </message>
    <message>
        <source>Choose at most {most} reference dates or indicators.</source>
        <translation>Wählen Sie höchstens {most} Stichtage oder Kennzahlen.</translation>
    </message>
    <message>
        <source>Name one indicator, or several.</source>
        <translation>Nennen Sie eine oder mehrere Kennzahlen.</translation>
    </message>
    <message>
        <source>Name one reference date, or one indicator.</source>
        <translation>Nennen Sie einen Stichtag oder eine Kennzahl.</translation>
    </message>
    <message>
        <source>No indicator is named.</source>
        <translation>Es ist keine Kennzahl genannt.</translation>
    </message>
    <message>
        <source>One page shows one indicator at several reference dates, or several indicators at one.</source>
        <translation>Eine Seite zeigt eine Kennzahl an mehreren Stichtagen oder mehrere Kennzahlen an einem.</translation>
    </message>
    <message>
        <source>{count} maps do not fit on a page.</source>
        <translation>{count} Karten passen nicht auf eine Seite.</translation>
    </message>
    <message>
        <source>A palette cannot be called “{name}”.</source>
        <translation>Eine Farbpalette kann nicht „{name}“ heißen.</translation>
    </message>
    <message>
        <source>Add another one.</source>
        <translation>Fügen Sie noch eine hinzu.</translation>
    </message>
    <message>
        <source>Choose: {known}. Or give colours: #ffffcc #fd8d3c #bd0026.</source>
        <translation>Zur Wahl stehen: {known}. Oder geben Sie Farben an: #ffffcc #fd8d3c #bd0026.</translation>
    </message>
    <message>
        <source>Give it a name of up to {most} letters without “#”, not ending with “{backwards}”.</source>
        <translation>Geben Sie ihr einen Namen mit höchstens {most} Zeichen, ohne „#“ und ohne „{backwards}“ am Ende.</translation>
    </message>
    <message>
        <source>The palette “{name}” has fewer than two colours.</source>
        <translation>Die Farbpalette „{name}“ hat weniger als zwei Farben.</translation>
    </message>
    <message>
        <source>There is a palette {palette} already.</source>
        <translation>Es gibt schon eine Farbpalette {palette}.</translation>
    </message>
    <message>
        <source>There is no palette {palette} in the monitoring.</source>
        <translation>Im Monitoring gibt es keine Farbpalette {palette}.</translation>
    </message>
    <message>
        <source>Write colours with six digits, like #fd8d3c.</source>
        <translation>Schreiben Sie Farben mit sechs Stellen, etwa #fd8d3c.</translation>
    </message>
    <message>
        <source>{name}: “{word}” is no polarity.</source>
        <translation>{name}: „{word}“ ist keine Wirkungsrichtung.</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of palette.</source>
        <translation>„{kind}“ ist keine Art von Farbpalette.</translation>
    </message>
    <message>
        <source>“{text}” is not a colour.</source>
        <translation>„{text}“ ist keine Farbe.</translation>
    </message>
    <message>
        <source>A map has no more than {most} classes.</source>
        <translation>Eine Karte hat höchstens {most} Klassen.</translation>
    </message>
    <message>
        <source>An area cannot have {weight} inhabitants.</source>
        <translation>Ein Gebiet kann nicht {weight} Einwohner haben.</translation>
    </message>
    <message>
        <source>Choose a number, for example 0.</source>
        <translation>Wählen Sie eine Zahl, zum Beispiel 0.</translation>
    </message>
    <message>
        <source>Choose a reference other than 0, for example the value of the county.</source>
        <translation>Wählen Sie einen Bezugswert ungleich 0, zum Beispiel den Wert des Kreises.</translation>
    </message>
    <message>
        <source>Choose another method, for example natural breaks or equal intervals.</source>
        <translation>Wählen Sie ein anderes Verfahren, zum Beispiel natürliche Brüche oder gleiche Abstände.</translation>
    </message>
    <message>
        <source>Choose percentages between 0 and 100.</source>
        <translation>Wählen Sie Prozentzahlen zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>Correct the delivery, or count areas.</source>
        <translation>Berichtigen Sie die Lieferung, oder zählen Sie Gebiete statt Einwohner.</translation>
    </message>
    <message>
        <source>Count areas, or choose a date for which inhabitants are published.</source>
        <translation>Zählen Sie Gebiete statt Einwohner, oder wählen Sie einen Stichtag, für den Einwohnerzahlen veröffentlicht sind.</translation>
    </message>
    <message>
        <source>Count areas, or choose another method, for example natural breaks or quantiles.</source>
        <translation>Zählen Sie Gebiete statt Einwohner, oder wählen Sie ein anderes Verfahren, zum Beispiel natürliche Brüche oder Quantile.</translation>
    </message>
    <message>
        <source>Give the bounds alone, each once: 0; 2,5; 5.</source>
        <translation>Geben Sie nur die Grenzen an, jede einmal: 0; 2,5; 5.</translation>
    </message>
    <message>
        <source>Leave out the sign for thousands, or write one decimal more.</source>
        <translation>Lassen Sie das Tausenderzeichen weg, oder schreiben Sie eine Nachkommastelle mehr.</translation>
    </message>
    <message>
        <source>Let the classes around the middle own their bounds: at least −1 to at most 1.</source>
        <translation>Lassen Sie der mittleren Klasse ihre beiden Grenzen: mindestens −1 bis höchstens 1.</translation>
    </message>
    <message>
        <source>Look for a division by zero where the values come from.</source>
        <translation>Suchen Sie dort, woher die Werte kommen, nach einer Division durch null.</translation>
    </message>
    <message>
        <source>Paste ranges alone, or bounds alone, without counts beside them.</source>
        <translation>Fügen Sie nur Spannen oder nur Grenzen ein, ohne Anzahlen daneben.</translation>
    </message>
    <message>
        <source>Per cent of {reference} make no bounds.</source>
        <translation>Prozent von {reference} ergeben keine Grenzen.</translation>
    </message>
    <message>
        <source>Take it out, or give a number.</source>
        <translation>Nehmen Sie sie heraus, oder geben Sie eine Zahl an.</translation>
    </message>
    <message>
        <source>The centre {centre} is not a number.</source>
        <translation>Der Mittelpunkt {centre} ist keine Zahl.</translation>
    </message>
    <message>
        <source>There are no inhabitants by which the areas could be weighted.</source>
        <translation>Es gibt keine Einwohnerzahlen, mit denen die Gebiete gewichtet werden könnten.</translation>
    </message>
    <message>
        <source>There is no bound at {share} per cent of the areas.</source>
        <translation>Bei {share} Prozent der Gebiete gibt es keine Grenze.</translation>
    </message>
    <message>
        <source>These cut-offs cannot be classes of a map.</source>
        <translation>Diese Schwellenwerte können keine Klassen einer Karte sein.</translation>
    </message>
    <message>
        <source>With this method, classes cannot mirror each other around a centre.</source>
        <translation>Bei diesem Verfahren können sich die Klassen nicht um einen Mittelpunkt spiegeln.</translation>
    </message>
    <message>
        <source>With this method, inhabitants make no difference to the bounds.</source>
        <translation>Bei diesem Verfahren ändern Einwohnerzahlen nichts an den Grenzen.</translation>
    </message>
    <message>
        <source>Write all bounds in the same way.</source>
        <translation>Schreiben Sie alle Grenzen auf dieselbe Weise.</translation>
    </message>
    <message>
        <source>Write the lowest and the highest bound, too.</source>
        <translation>Schreiben Sie auch die unterste und die oberste Grenze hin.</translation>
    </message>
    <message>
        <source>{count} bounds are too many.</source>
        <translation>{count} Grenzen sind zu viele.</translation>
    </message>
    <message>
        <source>“{below}” does not end where “{above}” begins.</source>
        <translation>„{below}“ endet nicht dort, wo „{above}“ beginnt.</translation>
    </message>
    <message>
        <source>“{german}” has a decimal comma, “{english}” a decimal point.</source>
        <translation>„{german}“ hat ein Dezimalkomma, „{english}“ einen Dezimalpunkt.</translation>
    </message>
    <message>
        <source>“{text}” could be two different numbers: a point or comma may part thousands or decimals.</source>
        <translation>„{text}“ kann zwei verschiedene Zahlen sein: Punkt oder Komma können Tausender oder Nachkommastellen abtrennen.</translation>
    </message>
    <message>
        <source>“{text}” has one end only.</source>
        <translation>„{text}“ hat nur ein Ende.</translation>
    </message>
    <message>
        <source>“{text}” is one number among ranges.</source>
        <translation>„{text}“ ist eine einzelne Zahl zwischen Spannen.</translation>
    </message>
    <message>
        <source>A map of this kind needs an indicator.</source>
        <translation>Eine Karte dieser Art braucht eine Kennzahl.</translation>
    </message>
    <message>
        <source>A map of two indicators needs two different ones.</source>
        <translation>Eine Karte zweier Kennzahlen braucht zwei verschiedene.</translation>
    </message>
    <message>
        <source>Choose 2 to {most} classes for each of the two.</source>
        <translation>Wählen Sie für jede der beiden 2 bis {most} Klassen.</translation>
    </message>
    <message>
        <source>Choose another earlier reference date, of the same boundary version.</source>
        <translation>Wählen Sie einen anderen früheren Stichtag desselben Gebietsstands.</translation>
    </message>
    <message>
        <source>Leave out earlier reference date and measure, or choose the indicator that changes.</source>
        <translation>Lassen Sie früheren Stichtag und Maß weg, oder wählen Sie die Kennzahl, die sich verändert.</translation>
    </message>
    <message>
        <source>Name it by INDICATOR.</source>
        <translation>Geben Sie sie mit INDICATOR an.</translation>
    </message>
    <message>
        <source>Name the other one by SECOND.</source>
        <translation>Geben Sie die zweite mit SECOND an.</translation>
    </message>
    <message>
        <source>Show the difference.</source>
        <translation>Lassen Sie die Differenz zeigen.</translation>
    </message>
    <message>
        <source>There are no values of {indicator} before {date} that the change could begin at.</source>
        <translation>Vor dem {date} hat {indicator} keine Werte, mit denen verglichen werden könnte.</translation>
    </message>
    <message>
        <source>{classes} classes of one indicator are too many for a map of two.</source>
        <translation>{classes} Klassen einer Kennzahl sind zu viele für eine Karte von zweien.</translation>
    </message>
    <message>
        <source>{indicator} has no zero that a change could be measured from in per cent.</source>
        <translation>{indicator} hat keinen Nullpunkt, von dem aus sich eine Veränderung in Prozent messen ließe.</translation>
    </message>
    <message>
        <source>{indicator} is a change itself: its formula says since when and how it is measured.</source>
        <translation>{indicator} ist selbst eine Veränderung: Seit wann und wie sie gemessen wird, sagt ihre Formel.</translation>
    </message>
    <message>
        <source>A classification cannot be called “{name}”.</source>
        <translation>Eine Klassifikation kann nicht „{name}“ heißen.</translation>
    </message>
    <message>
        <source>Assign another one to them first.</source>
        <translation>Weisen Sie ihnen zuerst eine andere zu.</translation>
    </message>
    <message>
        <source>Choose an indicator, level and date with numbers.</source>
        <translation>Wählen Sie Kennzahl, Ebene und Stichtag mit Werten.</translation>
    </message>
    <message>
        <source>Choose another level or date.</source>
        <translation>Wählen Sie eine andere Ebene oder einen anderen Stichtag.</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Wählen Sie die Datei.</translation>
    </message>
    <message>
        <source>Choose {name}, wherever it was moved to or whatever it is called now.</source>
        <translation>Wählen Sie {name}, wohin die Datei auch verschoben wurde oder wie sie jetzt heißt.</translation>
    </message>
    <message>
        <source>Give it a name such as that of its indicator.</source>
        <translation>Geben Sie ihr zum Beispiel den Namen ihrer Kennzahl.</translation>
    </message>
    <message>
        <source>Give one for each class, the lowest first, or none.</source>
        <translation>Geben Sie eines je Klasse an, das der niedrigsten zuerst, oder keines.</translation>
    </message>
    <message>
        <source>Make it anew, or take it from a backup of the monitoring.</source>
        <translation>Bilden Sie sie neu, oder holen Sie sie aus einer Sicherung des Monitorings.</translation>
    </message>
    <message>
        <source>Name an indicator, or give a classification.</source>
        <translation>Nennen Sie eine Kennzahl, oder geben Sie eine Klassifikation an.</translation>
    </message>
    <message>
        <source>Stop editing it, or ask for the right to write its file.</source>
        <translation>Beenden Sie die Bearbeitung, oder lassen Sie sich das Recht geben, die Datei zu schreiben.</translation>
    </message>
    <message>
        <source>Take {most} at most.</source>
        <translation>Nehmen Sie höchstens {most}.</translation>
    </message>
    <message>
        <source>The classification {name} is in use: {indicators}.</source>
        <translation>Die Klassifikation {name} ist in Gebrauch: {indicators}.</translation>
    </message>
    <message>
        <source>The classification {name} was changed meanwhile by somebody else. Nothing of yours was written.</source>
        <translation>Die Klassifikation {name} wurde inzwischen von jemand anderem geändert. Von Ihnen wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The map was made from {file} (created {created}), which is not open.</source>
        <translation>Die Karte wurde aus {file} (angelegt {created}) erstellt; dieses Monitoring ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>The monitoring has: {known}. Or make a file with “classify”.</source>
        <translation>Das Monitoring hat: {known}. Oder erstellen Sie eine Datei mit „Klassifizieren“.</translation>
    </message>
    <message>
        <source>The name “{name}” is too long: it has {length} characters.</source>
        <translation>Der Name „{name}“ ist zu lang: Er hat {length} Zeichen.</translation>
    </message>
    <message>
        <source>The style of {layer} cannot be kept: {problem}</source>
        <translation>Der Stil von {layer} kann nicht gespeichert werden: {problem}</translation>
    </message>
    <message>
        <source>There is a classification {name} already.</source>
        <translation>Es gibt schon eine Klassifikation {name}.</translation>
    </message>
    <message>
        <source>There is nothing to make a classification of.</source>
        <translation>Es gibt nichts, woraus eine Klassifikation zu bilden wäre.</translation>
    </message>
    <message>
        <source>What was checked is written as .json, .csv or .xlsx, not as {file}.</source>
        <translation>Das Ergebnis der Prüfung wird als .json, .csv oder .xlsx geschrieben, nicht als {file}.</translation>
    </message>
    <message>
        <source>{file} is another monitoring: it was created {found}, that of the map {wanted}.</source>
        <translation>{file} ist ein anderes Monitoring: Es wurde am {found} angelegt, das der Karte am {wanted}.</translation>
    </message>
    <message>
        <source>{indicator} has no published numbers to make classes of.</source>
        <translation>{indicator} hat keine veröffentlichten Werte, aus denen Klassen zu bilden wären.</translation>
    </message>
    <message>
        <source>{layer} cannot be written.</source>
        <translation>{layer} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{layer} is no map of Sozialmonitoring.</source>
        <translation>{layer} ist keine Karte von Sozialmonitoring.</translation>
    </message>
    <message>
        <source>{name}: a classification without classes cannot be kept.</source>
        <translation>{name}: Eine Klassifikation ohne Klassen kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>{name}: the stored classification is damaged. {problem}</source>
        <translation>{name}: Die gespeicherte Klassifikation ist beschädigt. {problem}</translation>
    </message>
    <message>
        <source>{name}: {titles} titles do not fit {classes} classes.</source>
        <translation>{name}: {titles} Worte passen nicht zu {classes} Klassen.</translation>
    </message>
    <message>
        <source>{place}: “{name}” should be a date and time, but is {value}.</source>
        <translation>{place}: „{name}“ sollte Datum und Uhrzeit sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>Choose a count for the circles.</source>
        <translation>Wählen Sie eine Anzahl für die Kreissymbole.</translation>
    </message>
    <message>
        <source>Choose counts, such as the age groups of the inhabitants.</source>
        <translation>Wählen Sie Anzahlen, zum Beispiel die Altersgruppen der Einwohner.</translation>
    </message>
    <message>
        <source>Choose two counts or more as parts of it.</source>
        <translation>Wählen Sie mindestens zwei Anzahlen als Teile davon.</translation>
    </message>
    <message>
        <source>Choose {most} at most; join small ones to a derived variable.</source>
        <translation>Wählen Sie höchstens {most}; fassen Sie kleine zu einem abgeleiteten Merkmal zusammen.</translation>
    </message>
    <message>
        <source>Circles on coloured areas need a second indicator.</source>
        <translation>Kreissymbole auf farbigen Flächen brauchen eine zweite Kennzahl.</translation>
    </message>
    <message>
        <source>{count} parts are too many for a diagram.</source>
        <translation>{count} Teile sind zu viele für ein Diagramm.</translation>
    </message>
    <message>
        <source>{indicator} is no count: diagrams divide counts only.</source>
        <translation>{indicator} ist keine Anzahl: Diagramme teilen nur Anzahlen auf.</translation>
    </message>
    <message>
        <source>{indicator} is not divided into parts.</source>
        <translation>{indicator} ist nicht in Teile gegliedert.</translation>
    </message>
    <message>
        <source>{part} has negative numbers and cannot be a part of a whole.</source>
        <translation>{part} hat negative Zahlen und kann kein Teil eines Ganzen sein.</translation>
    </message>
    <message>
        <source>A map shows indicators as they are saved.</source>
        <translation>Eine Karte zeigt Kennzahlen so, wie sie gespeichert sind.</translation>
    </message>
    <message>
        <source>Choose the layer of the map that holds the values.</source>
        <translation>Wählen Sie den Layer der Karte, der die Werte enthält.</translation>
    </message>
    <message>
        <source>Copy a column of numbers from a spreadsheet first.</source>
        <translation>Kopieren Sie zuerst eine Spalte mit Zahlen aus einer Tabelle.</translation>
    </message>
    <message>
        <source>Field {field}, feature {id}: the number is infinite.</source>
        <translation>Feld {field}, Objekt {id}: Die Zahl ist unendlich.</translation>
    </message>
    <message>
        <source>Field {field}, feature {id}: “{text}” may be two numbers, and no other text of the field tells which.</source>
        <translation>Feld {field}, Objekt {id}: „{text}“ kann zwei Zahlen bedeuten, und kein anderer Text des Felds verrät, welche.</translation>
    </message>
    <message>
        <source>Leave it empty, or correct it.</source>
        <translation>Leeren oder berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Make a field of numbers of it.</source>
        <translation>Machen Sie ein Zahlenfeld daraus.</translation>
    </message>
    <message>
        <source>Move one of its bounds first.</source>
        <translation>Verschieben Sie zuerst eine ihrer Grenzen.</translation>
    </message>
    <message>
        <source>No map of the page is ticked.</source>
        <translation>Keine Karte der Seite ist angehakt.</translation>
    </message>
    <message>
        <source>No number is selected.</source>
        <translation>Keine Zahl ist ausgewählt.</translation>
    </message>
    <message>
        <source>Save the tableau first.</source>
        <translation>Speichern Sie zuerst das Tableau.</translation>
    </message>
    <message>
        <source>Select an indicator first.</source>
        <translation>Wählen Sie zuerst eine Kennzahl aus.</translation>
    </message>
    <message>
        <source>Select one in the table.</source>
        <translation>Wählen Sie eine in der Tabelle aus.</translation>
    </message>
    <message>
        <source>The class from {low} to {high} is too narrow to be split.</source>
        <translation>Die Klasse von {low} bis {high} ist zu schmal, um geteilt zu werden.</translation>
    </message>
    <message>
        <source>The clipboard holds no bounds.</source>
        <translation>Die Zwischenablage enthält keine Grenzen.</translation>
    </message>
    <message>
        <source>The last class cannot be taken away.</source>
        <translation>Die letzte Klasse kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The layer has no field of numbers.</source>
        <translation>Der Layer hat kein Feld mit Zahlen.</translation>
    </message>
    <message>
        <source>The map is still being made.</source>
        <translation>Die Karte wird noch erstellt.</translation>
    </message>
    <message>
        <source>There are no classes that the layer could get.</source>
        <translation>Es gibt keine Klassen, die der Layer bekommen könnte.</translation>
    </message>
    <message>
        <source>There are no classes to keep.</source>
        <translation>Es gibt keine Klassen, die gespeichert werden könnten.</translation>
    </message>
    <message>
        <source>There is a bound at {bound} already.</source>
        <translation>Bei {bound} gibt es schon eine Grenze.</translation>
    </message>
    <message>
        <source>This kind of map has no classes that a layer could get.</source>
        <translation>Diese Kartenart hat keine Klassen, die ein Layer bekommen könnte.</translation>
    </message>
    <message>
        <source>Tick some in the list.</source>
        <translation>Haken Sie welche in der Liste an.</translation>
    </message>
    <message>
        <source>Wait until the map is shown.</source>
        <translation>Warten Sie, bis die Karte zu sehen ist.</translation>
    </message>
    <message>
        <source>Write a number, or leave the field empty; a field “reason” may say why there is none.</source>
        <translation>Tragen Sie eine Zahl ein, oder leeren Sie das Feld; ein Feld „reason“ kann den Grund nennen.</translation>
    </message>
    <message>
        <source>{layer} is no map of areas in classes.</source>
        <translation>{layer} ist keine Karte mit Gebieten in Klassen.</translation>
    </message>
    <message>
        <source>A style needs a field of numbers, but {field} holds texts.</source>
        <translation>Ein Stil braucht ein Zahlenfeld, {field} enthält aber Texte.</translation>
    </message>
    <message>
        <source>A table without geometry has no style.</source>
        <translation>Eine Tabelle ohne Geometrie hat keinen Stil.</translation>
    </message>
    <message>
        <source>Make a field of numbers of it with the field calculator, or leave the style out.</source>
        <translation>Machen Sie mit dem Feldrechner ein Zahlenfeld daraus, oder lassen Sie den Stil weg.</translation>
    </message>
    <message>
        <source>Leave the style out, or choose a layer with geometry.</source>
        <translation>Lassen Sie den Stil weg, oder wählen Sie einen Layer mit Geometrie.</translation>
    </message>
    <message>
        <source>Add the map to the project anew.</source>
        <translation>Fügen Sie die Karte dem Projekt neu hinzu.</translation>
    </message>
    <message>
        <source>Choose a method that finds bounds in the numbers of each.</source>
        <translation>Wählen Sie ein Verfahren, das die Grenzen in den Werten jeder Kennzahl findet.</translation>
    </message>
    <message>
        <source>Choose natural breaks in 5 classes, or save the page here.</source>
        <translation>Wählen Sie natürliche Brüche in 5 Klassen, oder speichern Sie die Seite hier.</translation>
    </message>
    <message>
        <source>Make the map anew with other classes.</source>
        <translation>Erstellen Sie die Karte mit anderen Klassen neu.</translation>
    </message>
    <message>
        <source>The classes of this kind of map are not those of the indicator.</source>
        <translation>Die Klassen dieser Kartenart sind nicht die der Kennzahl.</translation>
    </message>
    <message>
        <source>The classes of {layer} are those of several maps or indicators: they cannot be changed alone.</source>
        <translation>Die Klassen von {layer} gelten für mehrere Karten oder Kennzahlen: Sie lassen sich nicht einzeln ändern.</translation>
    </message>
    <message>
        <source>The command cannot be told how the classes of several indicators are made.</source>
        <translation>Dem Befehl lässt sich nicht mitgeben, wie die Klassen mehrerer Kennzahlen gebildet werden.</translation>
    </message>
    <message>
        <source>The layer that was edited is not in the project any more.</source>
        <translation>Der bearbeitete Layer ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>These bounds are those of one indicator, and the page has several.</source>
        <translation>Diese Grenzen gelten für eine einzige Kennzahl, die Seite zeigt aber mehrere.</translation>
    </message>
    <message>
        <source>{layer} shows other numbers than the monitoring has now.</source>
        <translation>{layer} zeigt andere Werte, als das Monitoring jetzt enthält.</translation>
    </message>
    <message>
        <source>“Add to project” makes a new map.</source>
        <translation>„Zum Projekt hinzufügen“ erstellt eine neue Karte.</translation>
    </message>
    <message>
        <source>Give one for each class, an empty one where its bounds say it.</source>
        <translation>Geben Sie für jede Klasse einen Namen an, einen leeren, wo die Grenzen genügen.</translation>
    </message>
    <message>
        <source>Save it in a file first.</source>
        <translation>Speichern Sie ihn zuerst in einer Datei.</translation>
    </message>
    <message>
        <source>TITLES: {entry} is no list.</source>
        <translation>TITLES: {entry} ist keine Liste.</translation>
    </message>
    <message>
        <source>The layer is not in the project any more.</source>
        <translation>Der Layer ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>The layer {layer} is only in the memory of QGIS, where no command finds it.</source>
        <translation>Der Layer {layer} liegt nur im Arbeitsspeicher von QGIS; dort findet ihn kein Befehl.</translation>
    </message>
    <message>
        <source>There are {titles} titles for {classes} classes.</source>
        <translation>Es gibt {titles} Namen für {classes} Klassen.</translation>
    </message>
    <message>
        <source>Write [&quot;low&quot;, &quot;&quot;, &quot;high&quot;].</source>
        <translation>Schreiben Sie [&quot;niedrig&quot;, &quot;&quot;, &quot;hoch&quot;].</translation>
    </message>
    <message>
        <source>Give the classes other marks.</source>
        <translation>Geben Sie den Klassen andere Zeichen.</translation>
    </message>
    <message>
        <source>Look for a mistake where the values come from.</source>
        <translation>Suchen Sie den Fehler dort, woher die Werte stammen.</translation>
    </message>
    <message>
        <source>The bound {bound} is too far from zero.</source>
        <translation>Die Grenze {bound} ist zu weit von null entfernt.</translation>
    </message>
    <message>
        <source>The value {value} is too far from zero to be classified.</source>
        <translation>Der Wert {value} ist zu weit von null entfernt, um ihn in Klassen einzuteilen.</translation>
    </message>
    <message>
        <source>The values are so different in size that no bounds can be printed between them.</source>
        <translation>Die Werte sind so verschieden groß, dass sich zwischen ihnen keine Klassengrenzen angeben lassen.</translation>
    </message>
    <message>
        <source>These are no bounds of classes: {bounds}</source>
        <translation>Das sind keine Klassengrenzen: {bounds}</translation>
    </message>
    <message>
        <source>Two groups of status and dynamics are called {code}.</source>
        <translation>Zwei Gruppen aus Status und Dynamik heißen {code}.</translation>
    </message>
    <message>
        <source>Give these another palette first.</source>
        <translation>Geben Sie diesen zuerst eine andere Farbpalette.</translation>
    </message>
    <message>
        <source>The palette {palette} is in use. Classifications that show it: {classifications}.</source>
        <translation>Die Farbpalette {palette} wird noch verwendet. Klassifikationen, die sie zeigen: {classifications}.</translation>
    </message>
    <message>
        <source>Choose parts that share nobody, such as age groups that follow one another.</source>
        <translation>Wählen Sie Teile, die sich nicht überschneiden, etwa aufeinanderfolgende Altersgruppen.</translation>
    </message>
    <message>
        <source>Together the parts ({parts}) are more than {whole} in {count} areas: they overlap.</source>
        <translation>Die Teile ({parts}) ergeben zusammen mehr als {whole}, und zwar in so vielen Gebieten: {count}. Sie überschneiden sich.</translation>
    </message>
    <message>
        <source>Change a choice, so that it is made.</source>
        <translation>Ändern Sie eine Auswahl, damit sie erstellt wird.</translation>
    </message>
    <message>
        <source>The map that is chosen is not shown.</source>
        <translation>Die gewählte Karte wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>{day:%Y-%m-%d}</source>
        <translation>{day:%d.%m.%Y}</translation>
    </message>
    <message>
        <source>0.5</source>
        <translation>0,5</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Nehmen Sie eine davon heraus.</translation>
    </message>
    <message>
        <source>The bound {bound} stands there twice.</source>
        <translation>Die Grenze {bound} steht zweimal da.</translation>
    </message>
    <message>
        <source>Change one of them only.</source>
        <translation>Ändern Sie nur eines von beiden.</translation>
    </message>
    <message>
        <source>Choose a layer or a monitoring.</source>
        <translation>Wählen Sie einen Layer oder ein Monitoring.</translation>
    </message>
    <message>
        <source>Choose a parent in its own.</source>
        <translation>Wählen Sie ein übergeordnetes Gebiet in seiner eigenen Gemeinde.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Choose another rule, or give a layer of addresses.</source>
        <translation>Wählen Sie eine andere Regel oder geben Sie einen Adresslayer an.</translation>
    </message>
    <message>
        <source>Choose the polygons to check first.</source>
        <translation>Wählen Sie zuerst die Polygone, die geprüft werden sollen.</translation>
    </message>
    <message>
        <source>Choose two areas to merge.</source>
        <translation>Wählen Sie zwei Gebiete, die zusammengelegt werden sollen.</translation>
    </message>
    <message>
        <source>Click where it is to end.</source>
        <translation>Klicken Sie dorthin, wo sie enden soll.</translation>
    </message>
    <message>
        <source>Draw an area there.</source>
        <translation>Zeichnen Sie dort ein Gebiet.</translation>
    </message>
    <message>
        <source>Draw it again without a loop.</source>
        <translation>Zeichnen Sie sie noch einmal ohne Schleife.</translation>
    </message>
    <message>
        <source>Draw the line again.</source>
        <translation>Zeichnen Sie die Linie noch einmal.</translation>
    </message>
    <message>
        <source>Give either polygons or a monitoring, not both.</source>
        <translation>Geben Sie entweder Polygone oder ein Monitoring an, nicht beides.</translation>
    </message>
    <message>
        <source>It may be an exclave.</source>
        <translation>Es kann eine Exklave sein.</translation>
    </message>
    <message>
        <source>Its coordinate reference system is probably another one than it says; set the right one.</source>
        <translation>Das Koordinatenreferenzsystem ist vermutlich ein anderes als angegeben; stellen Sie das richtige ein.</translation>
    </message>
    <message>
        <source>Its outline is locked there, or there is nobody beyond it.</source>
        <translation>Sein Umriss ist dort gesperrt, oder jenseits davon liegt kein Gebiet.</translation>
    </message>
    <message>
        <source>Look at the present state and repeat your step.</source>
        <translation>Sehen Sie sich den jetzigen Stand an und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>No address tells whose this ground is.</source>
        <translation>Keine Adresse sagt, wem diese Fläche gehört.</translation>
    </message>
    <message>
        <source>No area lies beside this gap.</source>
        <translation>Neben dieser Lücke liegt kein Gebiet.</translation>
    </message>
    <message>
        <source>Nobody lies beside this part.</source>
        <translation>Neben diesem Teil liegt kein Gebiet.</translation>
    </message>
    <message>
        <source>Nothing of {area} would be left.</source>
        <translation>Von {area} bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Es würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>Say where the mended polygons are to be saved.</source>
        <translation>Geben Sie an, wohin die reparierten Polygone gespeichert werden sollen.</translation>
    </message>
    <message>
        <source>Stay inside one municipality.</source>
        <translation>Bleiben Sie innerhalb einer Gemeinde.</translation>
    </message>
    <message>
        <source>Stay inside the outline.</source>
        <translation>Bleiben Sie innerhalb des Umrisses.</translation>
    </message>
    <message>
        <source>The addresses of {layer} lie beside the areas: only {share:.0%} lie where they should.</source>
        <translation>Die Adressen von {layer} liegen neben den Gebieten: Nur {share:.0%} liegen, wo sie sollen.</translation>
    </message>
    <message>
        <source>The areas {areas} would not fit together any more: there would be gaps or overlaps.</source>
        <translation>Die Gebiete {areas} würden nicht mehr zusammenpassen: Es gäbe Lücken oder Überlappungen.</translation>
    </message>
    <message>
        <source>The boundaries are still being checked.</source>
        <translation>Die Grenzen werden noch geprüft.</translation>
    </message>
    <message>
        <source>The line crosses itself.</source>
        <translation>Die Linie kreuzt sich selbst.</translation>
    </message>
    <message>
        <source>The line has one point only.</source>
        <translation>Die Linie hat nur einen Punkt.</translation>
    </message>
    <message>
        <source>The outline of all areas together is locked: {area} would pass it.</source>
        <translation>Der Umriss aller Gebiete zusammen ist gesperrt: {area} würde ihn überschreiten.</translation>
    </message>
    <message>
        <source>The outline of {area} crosses itself.</source>
        <translation>Der Umriss von {area} kreuzt sich selbst.</translation>
    </message>
    <message>
        <source>There are no polygons to check.</source>
        <translation>Es gibt keine Polygone zu prüfen.</translation>
    </message>
    <message>
        <source>There is an area {area} already.</source>
        <translation>Es gibt schon ein Gebiet {area}.</translation>
    </message>
    <message>
        <source>There is no area {area}.</source>
        <translation>Es gibt kein Gebiet {area}.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This fault cannot be mended by this rule.</source>
        <translation>Dieser Fehler lässt sich nach dieser Regel nicht reparieren.</translation>
    </message>
    <message>
        <source>Undo the step and draw it again.</source>
        <translation>Machen Sie den Schritt rückgängig und zeichnen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>Entsperren Sie es zuerst.</translation>
    </message>
    <message>
        <source>Use “Merge”.</source>
        <translation>Nehmen Sie „Zusammenlegen“.</translation>
    </message>
    <message>
        <source>Use “New Quartier”.</source>
        <translation>Nehmen Sie „Neues Quartier“.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>{area} is locked.</source>
        <translation>{area} ist gesperrt.</translation>
    </message>
    <message>
        <source>{area} is not what it was when this change was made.</source>
        <translation>{area} ist nicht mehr so, wie es war, als diese Änderung entstand.</translation>
    </message>
    <message>
        <source>{area} needs a name and an area it belongs to.</source>
        <translation>{area} braucht einen Namen und ein Gebiet, zu dem es gehört.</translation>
    </message>
    <message>
        <source>{area} would be no valid polygon: {problem}.</source>
        <translation>{area} wäre keine gültige Fläche: {problem}.</translation>
    </message>
    <message>
        <source>{area} would leave ground that no neighbour can take.</source>
        <translation>{area} ließe Fläche zurück, die kein Nachbar nehmen kann.</translation>
    </message>
    <message>
        <source>{area} would pass the outline of all areas together.</source>
        <translation>{area} würde den Umriss aller Gebiete zusammen überschreiten.</translation>
    </message>
    <message>
        <source>{area} would pass to another municipality.</source>
        <translation>{area} käme in eine andere Gemeinde.</translation>
    </message>
    <message>
        <source>{first} and {second} overlap.</source>
        <translation>{first} und {second} überlappen sich.</translation>
    </message>
    <message>
        <source>{first} and {second} would both gain the same ground.</source>
        <translation>{first} und {second} bekämen beide dieselbe Fläche.</translation>
    </message>
    <message>
        <source>{layer} lies {distance} m beside its frame: only {share:.0%} of it are inside.</source>
        <translation>{layer} liegt {distance} m neben dem Rahmen: Nur {share:.0%} davon liegen innerhalb.</translation>
    </message>
    <message>
        <source>{owner} and {to} belong to different municipalities, whose outline is locked.</source>
        <translation>{owner} und {to} gehören zu verschiedenen Gemeinden, deren Umriss gesperrt ist.</translation>
    </message>
    <message>
        <source>A tolerance of {metres} m cannot serve.</source>
        <translation>Eine Toleranz von {metres} m ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Ask them.</source>
        <translation>Sprechen Sie sich ab.</translation>
    </message>
    <message>
        <source>Branch a new draft from it and draw these areas anew.</source>
        <translation>Legen Sie davon einen neuen Entwurf an und zeichnen Sie diese Gebiete neu.</translation>
    </message>
    <message>
        <source>Branch a new draft, or take a copy of the file from your backup.</source>
        <translation>Legen Sie einen neuen Entwurf an, oder holen Sie eine Kopie der Datei aus Ihrer Sicherung.</translation>
    </message>
    <message>
        <source>Carry the draft over to the newer version.</source>
        <translation>Übertragen Sie den Entwurf auf den neueren Gebietsstand.</translation>
    </message>
    <message>
        <source>Check and repair them first.</source>
        <translation>Prüfen und reparieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Choose a later date: released boundaries stay as they are.</source>
        <translation>Wählen Sie einen späteren Tag: Veröffentlichte Grenzen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose a smaller tolerance.</source>
        <translation>Wählen Sie eine kleinere Toleranz.</translation>
    </message>
    <message>
        <source>Choose another title.</source>
        <translation>Wählen Sie einen anderen Titel.</translation>
    </message>
    <message>
        <source>Convert the street layer to straight lines and create the monitoring again.</source>
        <translation>Wandeln Sie den Straßenlayer in Linien aus geraden Stücken um und legen Sie das Monitoring neu an.</translation>
    </message>
    <message>
        <source>Give it one, for example 2025.</source>
        <translation>Geben Sie einen an, zum Beispiel 2025.</translation>
    </message>
    <message>
        <source>Give it one, for example Scenario A.</source>
        <translation>Geben Sie einen an, zum Beispiel Szenario A.</translation>
    </message>
    <message>
        <source>Give the key of its area in the level above with PARENT, or all levels with LEVELS.</source>
        <translation>Geben Sie mit PARENT den Schlüssel des Gebiets in der Ebene darüber an oder mit LEVELS alle Ebenen.</translation>
    </message>
    <message>
        <source>It has, from the top: {levels}.</source>
        <translation>Es hat, von oben: {levels}.</translation>
    </message>
    <message>
        <source>LEVELS names other levels than the monitoring has.</source>
        <translation>LEVELS nennt andere Ebenen, als das Monitoring hat.</translation>
    </message>
    <message>
        <source>Look at it without changing it, or take a copy as a scenario of your own.</source>
        <translation>Sehen Sie ihn an, ohne ihn zu ändern, oder nehmen Sie eine Kopie als eigenes Szenario.</translation>
    </message>
    <message>
        <source>Look at its present state.</source>
        <translation>Sehen Sie sich seinen jetzigen Stand an.</translation>
    </message>
    <message>
        <source>Make room.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Nothing changed in the draft {title}.</source>
        <translation>Im Entwurf {title} hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Open it with that one.</source>
        <translation>Öffnen Sie ihn mit diesem.</translation>
    </message>
    <message>
        <source>Open the draft again.</source>
        <translation>Öffnen Sie den Entwurf noch einmal.</translation>
    </message>
    <message>
        <source>Say which one does with KEY. Columns: {columns}.</source>
        <translation>Sagen Sie mit KEY, welche es tut. Spalten: {columns}.</translation>
    </message>
    <message>
        <source>Take a copy as a scenario of your own to change it.</source>
        <translation>Nehmen Sie eine Kopie als eigenes Szenario, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>The boundaries “{title}” are valid from {last}; the new ones cannot be valid from {day}.</source>
        <translation>Die Grenzen „{title}“ gelten ab {last}; die neuen können nicht ab {day} gelten.</translation>
    </message>
    <message>
        <source>The boundaries “{title}” do not fit together exactly: {problem}</source>
        <translation>Die Grenzen „{title}“ passen nicht genau zusammen: {problem}</translation>
    </message>
    <message>
        <source>The disk of {file} cannot be written. The draft is as it was before this step.</source>
        <translation>Der Datenträger von {file} kann nicht beschrieben werden. Der Entwurf ist so, wie er vor diesem Schritt war.</translation>
    </message>
    <message>
        <source>The disk of {file} is full. The draft is as it was before this step.</source>
        <translation>Der Datenträger von {file} ist voll. Der Entwurf ist so, wie er vor diesem Schritt war.</translation>
    </message>
    <message>
        <source>The draft has no title.</source>
        <translation>Der Entwurf hat keinen Titel.</translation>
    </message>
    <message>
        <source>The draft is only looked at.</source>
        <translation>Der Entwurf wird nur angesehen.</translation>
    </message>
    <message>
        <source>The draft {file} belongs to another monitoring, {title}.</source>
        <translation>Der Entwurf {file} gehört zu einem anderen Monitoring, {title}.</translation>
    </message>
    <message>
        <source>The draft {file} is {owner}&apos;s.</source>
        <translation>Der Entwurf {file} gehört {owner}.</translation>
    </message>
    <message>
        <source>The draft {title} is closed.</source>
        <translation>Der Entwurf {title} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The draft {title} is {owner}&apos;s.</source>
        <translation>Der Entwurf {title} gehört {owner}.</translation>
    </message>
    <message>
        <source>The draft {title} is {status}.</source>
        <translation>Der Entwurf {title} ist {status}.</translation>
    </message>
    <message>
        <source>The draft {title} starts from the latest version.</source>
        <translation>Der Entwurf {title} geht schon vom neuesten Gebietsstand aus.</translation>
    </message>
    <message>
        <source>The draft {title} was branched from “{base}”, and “{latest}” was released since.</source>
        <translation>Der Entwurf {title} wurde von „{base}“ angelegt; seitdem wurde „{latest}“ veröffentlicht.</translation>
    </message>
    <message>
        <source>The polygons do not fit together: {problem}</source>
        <translation>Die Flächen passen nicht zusammen: {problem}</translation>
    </message>
    <message>
        <source>The street “{name}” (row {number}) is no line of straight pieces.</source>
        <translation>Die Straße „{name}“ (Zeile {number}) ist keine Linie aus geraden Stücken.</translation>
    </message>
    <message>
        <source>The version has no title.</source>
        <translation>Der Gebietsstand hat keinen Titel.</translation>
    </message>
    <message>
        <source>There is no draft {file}.</source>
        <translation>Es gibt keinen Entwurf {file}.</translation>
    </message>
    <message>
        <source>This draft was written by a newer release of Sozialmonitoring.</source>
        <translation>Dieser Entwurf wurde von einer neueren Version von Sozialmonitoring geschrieben.</translation>
    </message>
    <message>
        <source>This file is not a draft of boundaries.</source>
        <translation>Diese Datei ist kein Entwurf von Grenzen.</translation>
    </message>
    <message>
        <source>{areas}: nowhere wider than the tolerance of {metres} m.</source>
        <translation>{areas}: nirgends breiter als die Toleranz von {metres} m.</translation>
    </message>
    <message>
        <source>{area} belongs to {parent}, which the level above has not.</source>
        <translation>{area} gehört zu {parent}; das gibt es in der Ebene darüber nicht.</translation>
    </message>
    <message>
        <source>{area} belongs to {parent}, which “{latest}” has not any more.</source>
        <translation>{area} gehört zu {parent}; das gibt es in „{latest}“ nicht mehr.</translation>
    </message>
    <message>
        <source>{file} is not a draft of boundaries.</source>
        <translation>{file} ist kein Entwurf von Grenzen.</translation>
    </message>
    <message>
        <source>{file} was changed by somebody else.</source>
        <translation>{file} wurde von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>{layer}: no column holds the keys of the areas before.</source>
        <translation>{layer}: Keine Spalte enthält die bisherigen Schlüssel der Gebiete.</translation>
    </message>
    <message>
        <source>{who} has the draft {file} open on {host} since {since}.</source>
        <translation>{who} hat den Entwurf {file} auf {host} seit {since} offen.</translation>
    </message>
    <message>
        <source>“{latest}” has changed areas that the draft {title} changes too: {areas}.</source>
        <translation>„{latest}“ hat Gebiete geändert, die auch der Entwurf {title} ändert: {areas}.</translation>
    </message>
    <message>
        <source>It is being reviewed; the review can send it back.</source>
        <translation>Er wird geprüft; die Prüfung kann ihn zurückgeben.</translation>
    </message>
    <message>
        <source>It is released. Branch a new draft from the version it became.</source>
        <translation>Er ist veröffentlicht. Legen Sie einen neuen Entwurf von dem Gebietsstand an, der aus ihm geworden ist.</translation>
    </message>
    <message>
        <source>It is reviewed and waits for its release; reopening it ends the review.</source>
        <translation>Er ist geprüft und wartet auf die Veröffentlichung; wird er wieder geöffnet, gilt die Prüfung nicht mehr.</translation>
    </message>
    <message>
        <source>It was carried over to a newer version. Open the draft that came of it.</source>
        <translation>Er wurde auf einen neueren Gebietsstand übertragen. Öffnen Sie den Entwurf, der daraus entstanden ist.</translation>
    </message>
    <message>
        <source>being reviewed</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>carried over to a newer version</source>
        <translation>auf einen neueren Gebietsstand übertragen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>released</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>{area} is invalid.</source>
        <translation>{area} ist ungültig.</translation>
    </message>
    <message>
        <source>Row {id} of {layer} has coordinates that are no numbers.</source>
        <translation>Zeile {id} von {layer} hat Koordinaten, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>Repair the geometry or take the row out.</source>
        <translation>Reparieren Sie die Geometrie oder nehmen Sie die Zeile heraus.</translation>
    </message>
    <message>
        <source>Choose two versions or drafts that differ.</source>
        <translation>Wählen Sie zwei Gebietsstände oder Entwürfe, die sich unterscheiden.</translation>
    </message>
    <message>
        <source>Choose two versions or drafts.</source>
        <translation>Wählen Sie zwei verschiedene Gebietsstände oder Entwürfe.</translation>
    </message>
    <message>
        <source>Name a workbook, a report or both.</source>
        <translation>Nennen Sie eine Arbeitsmappe, einen Bericht oder beides.</translation>
    </message>
    <message>
        <source>There is no comparison yet.</source>
        <translation>Es gibt noch keinen Vergleich.</translation>
    </message>
    <message>
        <source>{title} cannot be compared with itself.</source>
        <translation>{title} kann nicht mit sich selbst verglichen werden.</translation>
    </message>
    <message>
        <source>A new area needs a key and takes its ground from others.</source>
        <translation>Ein neues Gebiet braucht einen Schlüssel und nimmt seine Fläche von anderen.</translation>
    </message>
    <message>
        <source>Choose a draft first, or begin a new one.</source>
        <translation>Wählen Sie zuerst einen Entwurf, oder beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>Drawing has no command.</source>
        <translation>Für das Zeichnen gibt es keinen Befehl.</translation>
    </message>
    <message>
        <source>The key of {area} stays: all deliveries name it.</source>
        <translation>Der Schlüssel von {area} bleibt: Alle Lieferungen nennen ihn.</translation>
    </message>
    <message>
        <source>Use “New Quartier” or “Split”.</source>
        <translation>Benutzen Sie „Neues Quartier“ oder „Teilen“.</translation>
    </message>
    <message>
        <source>{area} cannot be deleted: its ground would be nobody’s.</source>
        <translation>{area} kann nicht gelöscht werden: Seine Fläche gehörte dann zu keinem Gebiet.</translation>
    </message>
    <message>
        <source>All of this ground is where it was before.</source>
        <translation>Diese Fläche gehört schon überall dorthin, wo sie vorher war.</translation>
    </message>
    <message>
        <source>Choose other base units, or wait until the streets have been read.</source>
        <translation>Wählen Sie andere Bausteine oder warten Sie, bis die Straßen gelesen sind.</translation>
    </message>
    <message>
        <source>Click an area to paint to.</source>
        <translation>Klicken Sie das Gebiet an, dem zugeschlagen wird.</translation>
    </message>
    <message>
        <source>Point at a stretch that runs beside the axis of a street.</source>
        <translation>Zeigen Sie auf ein Stück, das neben der Achse einer Straße verläuft.</translation>
    </message>
    <message>
        <source>The boundary runs beside no street here.</source>
        <translation>Die Grenze verläuft hier nicht neben einer Straße.</translation>
    </message>
    <message>
        <source>There is no area here.</source>
        <translation>Hier ist kein Gebiet.</translation>
    </message>
    <message>
        <source>There is no base unit under the mouse.</source>
        <translation>Unter der Maus liegt kein Baustein.</translation>
    </message>
    <message>
        <source>{area} is no more, so nothing goes back to it.</source>
        <translation>{area} gibt es nicht mehr, deshalb geht nichts dorthin zurück.</translation>
    </message>
    <message>
        <source>A conversion key has a row for each pair of areas: old key, new key, shares.</source>
        <translation>Ein Umsteigeschlüssel hat eine Zeile je Paar von Gebieten: alter Schlüssel, neuer Schlüssel, Anteile.</translation>
    </message>
    <message>
        <source>Ask the publisher, or mend the table. {more} further areas are affected.</source>
        <translation>Fragen Sie beim Herausgeber nach, oder berichtigen Sie die Tabelle. Weitere betroffene Gebiete: {more}.</translation>
    </message>
    <message>
        <source>Both versions must cover the same ground.</source>
        <translation>Beide Gebietsstände müssen dieselbe Fläche bedecken.</translation>
    </message>
    <message>
        <source>Choose other weights for them.</source>
        <translation>Wählen Sie für sie andere Gewichte.</translation>
    </message>
    <message>
        <source>Choose the versions that the key was made for.</source>
        <translation>Wählen Sie die Gebietsstände, für die der Schlüssel gemacht ist.</translation>
    </message>
    <message>
        <source>Column {column}: the shares of {area} add up to {total}, not to 1.</source>
        <translation>Spalte {column}: Die Anteile von {area} ergeben {total}, nicht 1.</translation>
    </message>
    <message>
        <source>Name two different boundary versions.</source>
        <translation>Nennen Sie zwei verschiedene Gebietsstände.</translation>
    </message>
    <message>
        <source>Nothing of {areas} lies in an area of the other boundary version.</source>
        <translation>Nichts von {areas} liegt in einem Gebiet des anderen Gebietsstands.</translation>
    </message>
    <message>
        <source>Numbers can be stored for a newer boundary version; for an older one write a table.</source>
        <translation>Gespeichert werden Zahlen nur für einen neueren Gebietsstand; für einen älteren schreiben Sie eine Tabelle.</translation>
    </message>
    <message>
        <source>The addresses do not count {group}.</source>
        <translation>Bei den Adressen steht {group} nicht.</translation>
    </message>
    <message>
        <source>The conversion key {key} and the boundary versions do not know the same areas: {areas}.</source>
        <translation>Der Umsteigeschlüssel {key} und die Gebietsstände kennen nicht dieselben Gebiete: {areas}.</translation>
    </message>
    <message>
        <source>The conversion key {key} has no column {column}.</source>
        <translation>Der Umsteigeschlüssel {key} hat keine Spalte {column}.</translation>
    </message>
    <message>
        <source>The conversion key {key} is one of {level}, the counts are of another level.</source>
        <translation>Der Umsteigeschlüssel {key} gilt für die Ebene {level}, die Fallzahlen gehören zu einer anderen.</translation>
    </message>
    <message>
        <source>The weights {weights} are not understood.</source>
        <translation>Die Gewichte {weights} sind nicht verständlich.</translation>
    </message>
    <message>
        <source>There are: {known}. Import it first.</source>
        <translation>Es gibt: {known}. Importieren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>There is no conversion key {key} between {old} and {new}.</source>
        <translation>Zwischen {old} und {new} gibt es keinen Umsteigeschlüssel {key}.</translation>
    </message>
    <message>
        <source>They count: {known}.</source>
        <translation>Es stehen dort: {known}.</translation>
    </message>
    <message>
        <source>Write &quot;address&quot;, &quot;inhabitants&quot;, &quot;variable&quot; or &quot;area&quot;, or {example}.</source>
        <translation>Schreiben Sie „address“, „inhabitants“, „variable“ oder „area“ oder {example}.</translation>
    </message>
    <message>
        <source>{file}{sheet} has no column of shares between 0 and 1, or of per cent.</source>
        <translation>{file}{sheet} hat keine Spalte mit Anteilen zwischen 0 und 1 oder in Prozent.</translation>
    </message>
    <message>
        <source>{file}{sheet} has no two columns with the keys of old and new areas.</source>
        <translation>{file}{sheet} hat keine zwei Spalten mit den Schlüsseln alter und neuer Gebiete.</translation>
    </message>
    <message>
        <source>{file}{sheet} has the pair {pair} twice.</source>
        <translation>{file}{sheet} enthält das Paar {pair} zweimal.</translation>
    </message>
    <message>
        <source>{new} is older than {old}: its numbers are those that were delivered for it.</source>
        <translation>{new} ist älter als {old}: Dort gelten die Zahlen, die dafür geliefert wurden.</translation>
    </message>
    <message>
        <source>{version} was named twice.</source>
        <translation>{version} wurde zweimal genannt.</translation>
    </message>
    <message>
        <source>Say whether the numbers are to be stored, written into a table, or both.</source>
        <translation>Wählen Sie, ob die Zahlen gespeichert, in eine Tabelle geschrieben oder beides werden sollen.</translation>
    </message>
    <message>
        <source>Tick the variables that are to be carried over.</source>
        <translation>Haken Sie die Merkmale an, die umgerechnet werden sollen.</translation>
    </message>
    <message>
        <source>All of this ground is {area}&apos;s already.</source>
        <translation>Diese Fläche gehört schon ganz zu {area}.</translation>
    </message>
    <message>
        <source>Draw it from outline to outline.</source>
        <translation>Zeichnen Sie sie von Umriss zu Umriss.</translation>
    </message>
    <message>
        <source>Start and end it on the boundary that is to move.</source>
        <translation>Beginnen und beenden Sie sie auf der Grenze, die sich verschieben soll.</translation>
    </message>
    <message>
        <source>The line does not cut {area} in two.</source>
        <translation>Die Linie teilt {area} nicht.</translation>
    </message>
    <message>
        <source>The line encloses no ground together with a boundary.</source>
        <translation>Die Linie schließt mit keiner Grenze eine Fläche ein.</translation>
    </message>
    <message>
        <source>The region lies in no area.</source>
        <translation>Die Fläche liegt in keinem Gebiet.</translation>
    </message>
    <message>
        <source>Repair them in a moment.</source>
        <translation>Reparieren Sie sie in einem Augenblick.</translation>
    </message>
    <message>
        <source>The boundaries are being checked after the last step.</source>
        <translation>Die Grenzen werden nach dem letzten Schritt gerade geprüft.</translation>
    </message>
    <message>
        <source>Choose a layer of polygons.</source>
        <translation>Wählen Sie einen Layer mit Polygonen.</translation>
    </message>
    <message>
        <source>The layer {layer} holds no polygons.</source>
        <translation>Der Layer {layer} enthält keine Polygone.</translation>
    </message>
    <message>
        <source>Mend the row, or choose the versions that the key was made for.</source>
        <translation>Berichtigen Sie die Zeile, oder wählen Sie die Gebietsstände, für die der Schlüssel gemacht ist.</translation>
    </message>
    <message>
        <source>{file}{sheet}, row {row}: {area} goes to {goal}, which is no area of the newer version.</source>
        <translation>{file}{sheet}, Zeile {row}: {area} geht an {goal}, das kein Gebiet des neueren Gebietsstands ist.</translation>
    </message>
    <message>
        <source>Numbers of other versions can be carried over to it.</source>
        <translation>Zahlen anderer Gebietsstände lassen sich auf ihn umrechnen.</translation>
    </message>
    <message>
        <source>The boundary version {version} has no numbers at these reference dates.</source>
        <translation>Der Gebietsstand {version} hat zu diesen Stichtagen keine Zahlen.</translation>
    </message>
    <message>
        <source>Faults stand in the way of the draft {title}: {count}, in {areas}.</source>
        <translation>Dem Entwurf {title} stehen Fehler im Weg: {count}, in {areas}.</translation>
    </message>
    <message>
        <source>Let somebody else review it, or say in the remark why nobody else does.</source>
        <translation>Lassen Sie ihn von jemand anderem prüfen, oder schreiben Sie in die Bemerkung, warum das niemand sonst tut.</translation>
    </message>
    <message>
        <source>Look at them in the dock, and repair them first.</source>
        <translation>Sehen Sie sie in der Seitenleiste an, und beheben Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Say which by its date: {known}.</source>
        <translation>Nennen Sie ihn mit seinem Datum: {known}.</translation>
    </message>
    <message>
        <source>Several boundary versions are called {version}.</source>
        <translation>Mehrere Gebietsstände heißen {version}.</translation>
    </message>
    <message>
        <source>The key {key} is or was that of another area.</source>
        <translation>Den Schlüssel {key} hat oder hatte ein anderes Gebiet.</translation>
    </message>
    <message>
        <source>You drew the draft {title} yourself.</source>
        <translation>Sie haben den Entwurf {title} selbst gezeichnet.</translation>
    </message>
    <message>
        <source>Hand it in; it is released when somebody has reviewed it.</source>
        <translation>Reichen Sie ihn ein; er wird freigegeben, wenn ihn jemand geprüft hat.</translation>
    </message>
    <message>
        <source>The draft {title} is not reviewed.</source>
        <translation>Der Entwurf {title} ist nicht geprüft.</translation>
    </message>
    <message>
        <source>The outline of a municipality is locked: {areas} would pass it.</source>
        <translation>Der Umriss einer Gemeinde ist gesperrt: {areas} würden ihn überschreiten.</translation>
    </message>
    <message>
        <source>Check and repair the polygons first.</source>
        <translation>Prüfen und reparieren Sie zuerst die Polygone.</translation>
    </message>
    <message>
        <source>Nobody claims {area} m² of {key}, which lie between the areas.</source>
        <translation>{area} m² von {key} beansprucht niemand, obwohl sie zwischen den Gebieten liegen.</translation>
    </message>
    <message>
        <source>Choose another one for the map.</source>
        <translation>Wählen Sie für die Karte ein anderes.</translation>
    </message>
    <message>
        <source>Do it again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Drag across a boundary: what you drag over then passes to the side you come from.</source>
        <translation>Ziehen Sie über eine Grenze: Worüber Sie dann ziehen, geht an die Seite, von der Sie kommen.</translation>
    </message>
    <message>
        <source>Let them be compared first.</source>
        <translation>Lassen Sie sie zuerst vergleichen.</translation>
    </message>
    <message>
        <source>Press near a boundary.</source>
        <translation>Drücken Sie die Maustaste nahe einer Grenze.</translation>
    </message>
    <message>
        <source>The base units here are still being found.</source>
        <translation>Die Bausteine werden hier noch ermittelt.</translation>
    </message>
    <message>
        <source>The boundary versions were not compared.</source>
        <translation>Die Gebietsstände wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>The reference system of the map does not reach there.</source>
        <translation>Das Koordinatenbezugssystem der Karte reicht nicht bis dorthin.</translation>
    </message>
    <message>
        <source>There is no boundary near the mouse.</source>
        <translation>In der Nähe der Maus ist keine Grenze.</translation>
    </message>
    <message>
        <source>Begin and end it on the outline of the one that is to be split.</source>
        <translation>Beginnen und beenden Sie sie auf dem Umriss des Gebiets, das geteilt werden soll.</translation>
    </message>
    <message>
        <source>Drag on into the neighbour, or choose other base units.</source>
        <translation>Ziehen Sie weiter in das Nachbargebiet hinein, oder wählen Sie andere Bausteine.</translation>
    </message>
    <message>
        <source>The drag took nothing: it touched no base unit of another area.</source>
        <translation>Es wurde nichts genommen: Beim Ziehen wurde kein Baustein eines anderen Gebiets berührt.</translation>
    </message>
    <message>
        <source>The line cuts several areas: {areas}.</source>
        <translation>Die Linie schneidet mehrere Gebiete: {areas}.</translation>
    </message>
    <message>
        <source>This ground lies in none of the areas that ground is taken from, but in {areas}.</source>
        <translation>Diese Fläche liegt in keinem der gewählten Gebiete, von denen genommen werden darf, sondern in {areas}.</translation>
    </message>
    <message>
        <source>Tick it under “Take only from”, or untick all.</source>
        <translation>Wählen Sie dieses Gebiet unter „Nur nehmen von“ aus, oder heben Sie dort die Auswahl ganz auf.</translation>
    </message>
    <message>
        <source>Choose one that begins where they end.</source>
        <translation>Eine Straße wählen, die dort beginnt, wo die gewählten enden.</translation>
    </message>
    <message>
        <source>Point at a street and click.</source>
        <translation>Auf eine Straße zeigen und klicken.</translation>
    </message>
    <message>
        <source>The street does not meet the ones that were chosen.</source>
        <translation>Die Straße schließt nicht an die gewählten an.</translation>
    </message>
    <message>
        <source>There is no street here.</source>
        <translation>Hier ist keine Straße.</translation>
    </message>
    <message>
        <source>{file}: the item “{item}” is only {width} × {height} mm.</source>
        <translation>{file}: Das Element „{item}“ ist nur {width} × {height} mm groß.</translation>
    </message>
    <message>
        <source>{file}: there is no manual table with the item id “{item}”.</source>
        <translation>{file}: Es gibt keine feste Tabelle mit der Element-ID „{item}“.</translation>
    </message>
    <message>
        <source>Booklets of {day} cannot be compared with {compared}.</source>
        <translation>Kartenhefte vom {day} lassen sich nicht mit dem {compared} vergleichen.</translation>
    </message>
    <message>
        <source>Choose an earlier date to compare with.</source>
        <translation>Wählen Sie zum Vergleichen einen früheren Stichtag.</translation>
    </message>
    <message>
        <source>Choose another date to compare with, or carry over what was delivered before.</source>
        <translation>Wählen Sie zum Vergleichen einen anderen Stichtag oder rechnen Sie frühere Lieferungen um.</translation>
    </message>
    <message>
        <source>Colours are written like {example}.</source>
        <translation>Farben schreibt man wie {example}.</translation>
    </message>
    <message>
        <source>Contents cannot be called “{name}”.</source>
        <translation>Inhalte können nicht „{name}“ heißen.</translation>
    </message>
    <message>
        <source>Export it again by itself.</source>
        <translation>Exportieren Sie es noch einmal für sich allein.</translation>
    </message>
    <message>
        <source>Give them a name such as that of the report they are for.</source>
        <translation>Geben Sie ihnen einen Namen, etwa den des Berichts, für den sie sind.</translation>
    </message>
    <message>
        <source>Install the newer release, or save the contents there in format {known}.</source>
        <translation>Installieren Sie die neuere Version oder speichern Sie die Inhalte dort im Format {known}.</translation>
    </message>
    <message>
        <source>It is a PNG, JPEG or SVG file as a data URI: data:image/png;base64,…</source>
        <translation>Es ist eine PNG-, JPEG- oder SVG-Datei als Daten-URI: data:image/png;base64,…</translation>
    </message>
    <message>
        <source>Make it at least {least_width} × {least_height} mm.</source>
        <translation>Machen Sie es mindestens {least_width} × {least_height} mm groß.</translation>
    </message>
    <message>
        <source>Move them away, or choose another folder.</source>
        <translation>Verschieben Sie sie oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The booklet of {place} was not written: the process that drew it crashed twice.</source>
        <translation>Das Kartenheft von {place} wurde nicht geschrieben: Der Prozess, der es zeichnete, ist zweimal abgestürzt.</translation>
    </message>
    <message>
        <source>The contents of the booklets do not show the indicator {indicator}.</source>
        <translation>Die Inhalte der Kartenhefte zeigen die Kennzahl „{indicator}“ nicht.</translation>
    </message>
    <message>
        <source>The monitoring has: {known}. Or give JSON, or a JSON file.</source>
        <translation>Im Monitoring gibt es: {known}. Oder geben Sie JSON oder eine JSON-Datei an.</translation>
    </message>
    <message>
        <source>The others are finished.</source>
        <translation>Die anderen sind fertig.</translation>
    </message>
    <message>
        <source>There are contents {name} already.</source>
        <translation>Inhalte namens „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There are no contents {name}.</source>
        <translation>Inhalte namens „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There are no numbers of {compared} or before in these boundaries.</source>
        <translation>Vom {compared} oder früher gibt es in diesen Grenzen keine Zahlen.</translation>
    </message>
    <message>
        <source>There is no Python beside QGIS to start workers with.</source>
        <translation>Neben QGIS gibt es kein Python, mit dem sich weitere Prozesse starten ließen.</translation>
    </message>
    <message>
        <source>They show: {known}.</source>
        <translation>Sie zeigen: {known}.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG or SVG file.</source>
        <translation>Nehmen Sie eine PNG-, JPEG- oder SVG-Datei.</translation>
    </message>
    <message>
        <source>Use a picture of at most {most} MB.</source>
        <translation>Nehmen Sie ein Bild von höchstens {most} MB.</translation>
    </message>
    <message>
        <source>Workers cannot be started here.</source>
        <translation>Weitere Prozesse lassen sich hier nicht starten.</translation>
    </message>
    <message>
        <source>{count} booklets were not written: {names}. The first one: {problem}</source>
        <translation>{count} Kartenhefte wurden nicht geschrieben: {names}. Das erste: {problem}</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be a logo.</source>
        <translation>{file} ist kein Bild, das ein Logo sein kann.</translation>
    </message>
    <message>
        <source>{file} is too large for a logo: {size} MB.</source>
        <translation>{file} ist für ein Logo zu groß: {size} MB.</translation>
    </message>
    <message>
        <source>{folder} holds other files and is not replaced: {file}.</source>
        <translation>{folder} enthält andere Dateien und wird nicht ersetzt: {file}.</translation>
    </message>
    <message>
        <source>{place} was written by a newer release (format {version}).</source>
        <translation>{place} wurde von einer neueren Version geschrieben (Format {version}).</translation>
    </message>
    <message>
        <source>{place}: the logo is not a picture.</source>
        <translation>{place}: Das Logo ist kein Bild.</translation>
    </message>
    <message>
        <source>{place}: “{colour}” is not a colour.</source>
        <translation>{place}: „{colour}“ ist keine Farbe.</translation>
    </message>
    <message>
        <source>{place}: “{name}” is there twice.</source>
        <translation>{place}: „{name}“ steht zweimal da.</translation>
    </message>
    <message>
        <source>Save the picture again.</source>
        <translation>Speichern Sie das Bild noch einmal.</translation>
    </message>
    <message>
        <source>Save them under a name first.</source>
        <translation>Speichern Sie sie zuerst unter einem Namen.</translation>
    </message>
    <message>
        <source>The contents are too long for a command.</source>
        <translation>Die Inhalte sind für einen Befehl zu lang.</translation>
    </message>
    <message>
        <source>The page {name} cannot be opened as a layout.</source>
        <translation>Die Seite {name} lässt sich nicht als Layout öffnen.</translation>
    </message>
    <message>
        <source>There is no page yet.</source>
        <translation>Es gibt noch keine Seite.</translation>
    </message>
    <message>
        <source>Tick at least one part of the contents.</source>
        <translation>Haken Sie mindestens einen Teil des Inhalts an.</translation>
    </message>
    <message>
        <source>{file} is damaged: it cannot be drawn.</source>
        <translation>{file} ist beschädigt und lässt sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>Name the files as those in {folder}: cover.qpt, map.qpt and so on.</source>
        <translation>Benennen Sie die Dateien wie die in {folder}: cover.qpt, map.qpt und so weiter.</translation>
    </message>
    <message>
        <source>Close it where it is open, or choose another file.</source>
        <translation>Schließen Sie sie dort, wo sie geöffnet ist, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is not overwritten: another program holds it, or the right to read it is missing.</source>
        <translation>{file} wird nicht überschrieben: Ein anderes Programm hält die Datei geöffnet, oder das Recht, sie zu lesen, fehlt.</translation>
    </message>
    <message>
        <source>Leave contents or index out, or change their templates.</source>
        <translation>Lassen Sie Inhaltsverzeichnis oder Register weg, oder ändern Sie deren Vorlagen.</translation>
    </message>
    <message>
        <source>The page numbers in the contents do not stand still.</source>
        <translation>Die Seitenzahlen im Inhaltsverzeichnis kommen nicht zur Ruhe.</translation>
    </message>
    <message>
        <source>Choose some of the parts.</source>
        <translation>Wählen Sie einige der Teile aus.</translation>
    </message>
    <message>
        <source>Somebody else has changed or deleted the contents “{name}”.</source>
        <translation>Jemand anderes hat die Inhalte „{name}“ geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>The booklet of {place} has no pages.</source>
        <translation>Das Heft für {place} hat keine Seiten.</translation>
    </message>
    <message>
        <source>The contents of the booklets have no parts.</source>
        <translation>Die Inhalte der Hefte haben keine Teile.</translation>
    </message>
    <message>
        <source>The logo is no picture that can be drawn: the covers are without one.</source>
        <translation>Das Logo ist kein Bild, das sich zeichnen lässt; die Titelseiten erscheinen ohne Logo.</translation>
    </message>
    <message>
        <source>Tick other parts of the contents; the change needs a Stichtag to compare with.</source>
        <translation>Wählen Sie andere Teile der Inhalte aus; die Veränderung braucht einen Vergleichsstichtag.</translation>
    </message>
    <message>
        <source>Type it again in one line.</source>
        <translation>Geben Sie den Text neu ein, in einer Zeile.</translation>
    </message>
    <message>
        <source>{place}: “{name}” has a character that cannot be printed.</source>
        <translation>{place}: „{name}“ enthält ein Zeichen, das nicht gedruckt werden kann.</translation>
    </message>
</context>
<context>
    <name>ExportBooklets</name>
    <message>
        <source>the latest</source>
        <translation>der letzte</translation>
    </message>
    <message>
        <source>Export booklets</source>
        <translation>Kartenhefte ausgeben</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>Aus&amp;geben</translation>
    </message>
    <message>
        <source>Writing booklets</source>
        <translation>Kartenhefte werden geschrieben</translation>
    </message>
    <message>
        <source>Cancelled. Booklets that were finished before are kept.</source>
        <translation>Abgebrochen. Schon fertige Kartenhefte bleiben erhalten.</translation>
    </message>
    <message>
        <source>Files written to {folder}: {count}</source>
        <translation>Dateien geschrieben nach {folder}: {count}</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Write to a file…</source>
        <translation>In eine &amp;Datei schreiben…</translation>
    </message>
    <message>
        <source>(continued)</source>
        <translation>(Fortsetzung)</translation>
    </message>
    <message>
        <source>Change it, then choose Layout ▸ Save as Template… and replace {file}. The pages follow.</source>
        <translation>Ändern Sie die Vorlage, wählen Sie dann Layout ▸ Als Vorlage speichern… und ersetzen Sie {file}. Die Seiten folgen.</translation>
    </message>
    <message>
        <source>Change since the last booklet</source>
        <translation>Veränderung seit dem letzten Heft</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Choose contents</source>
        <translation>Inhalte wählen</translation>
    </message>
    <message>
        <source>Contents of booklets</source>
        <translation>Inhalte der Kartenhefte</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Titelblatt</translation>
    </message>
    <message>
        <source>Delete the contents “{name}” from the monitoring?</source>
        <translation>Die Inhalte „{name}“ aus dem Monitoring löschen?</translation>
    </message>
    <message>
        <source>Every page is shown here once the monitoring has numbers.</source>
        <translation>Hier erscheint jede Seite, sobald das Monitoring Zahlen hat.</translation>
    </message>
    <message>
        <source>Folder for changed page templates</source>
        <translation>Ordner für geänderte Seitenvorlagen</translation>
    </message>
    <message>
        <source>How to read this booklet</source>
        <translation>So lesen Sie dieses Heft</translation>
    </message>
    <message>
        <source>Index of the areas</source>
        <translation>Verzeichnis der Gebiete</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>Method and definitions</source>
        <translation>Methode und Definitionen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>Overview of the areas</source>
        <translation>Überblick über die Gebiete</translation>
    </message>
    <message>
        <source>Profiles of the areas</source>
        <translation>Profile der Gebiete</translation>
    </message>
    <message>
        <source>Proposal: every part</source>
        <translation>Vorschlag: alle Teile</translation>
    </message>
    <message>
        <source>Publishing the numbers for the preview</source>
        <translation>Zahlen für die Vorschau werden veröffentlicht</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save contents</source>
        <translation>Inhalte speichern</translation>
    </message>
    <message>
        <source>Status and dynamics</source>
        <translation>Status und Dynamik</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Take from a &amp;file…</source>
        <translation>Aus einer Datei &amp;übernehmen…</translation>
    </message>
    <message>
        <source>Template {file}</source>
        <translation>Vorlage {file}</translation>
    </message>
    <message>
        <source>The colour of the county</source>
        <translation>Die Farbe des Kreises</translation>
    </message>
    <message>
        <source>The contents are in {file}.</source>
        <translation>Die Inhalte stehen in {file}.</translation>
    </message>
    <message>
        <source>The contents were changed and not saved. Discard the changes?</source>
        <translation>Die Inhalte wurden geändert und nicht gespeichert. Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>The municipality at a glance</source>
        <translation>Die Gemeinde auf einen Blick</translation>
    </message>
    <message>
        <source>The numbers are being published…</source>
        <translation>Die Zahlen werden vorbereitet…</translation>
    </message>
    <message>
        <source>Theme without a title</source>
        <translation>Thema ohne Titel</translation>
    </message>
    <message>
        <source>There are contents “{name}” already. Replace them?</source>
        <translation>Inhalte namens „{name}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Write contents</source>
        <translation>Inhalte schreiben</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>{name} (cannot be read)</source>
        <translation>{name} (nicht lesbar)</translation>
    </message>
    <message>
        <source>{name} (from a file)</source>
        <translation>{name} (aus einer Datei)</translation>
    </message>
    <message>
        <source>{name} (not in the tableau)</source>
        <translation>{name} (nicht im Tableau)</translation>
    </message>
    <message>
        <source>Booklets: {booklets}, with {maps} maps each.</source>
        <translation>Kartenhefte: {booklets}, mit je {maps} Karten.</translation>
    </message>
    <message>
        <source>A booklet with these contents has no pages.</source>
        <translation>Ein Heft mit diesen Inhalten hat keine Seiten.</translation>
    </message>
    <message>
        <source>Every page is shown here once a part of the contents is ticked.</source>
        <translation>Hier erscheint jede Seite, sobald ein Teil der Inhalte angehakt ist.</translation>
    </message>
    <message>
        <source>Replace them by what is shown here?</source>
        <translation>Durch das ersetzen, was hier gezeigt wird?</translation>
    </message>
    <message>
        <source>Themes without ticked indicators are not stored: {themes}</source>
        <translation>Themen ohne angehakte Kennzahlen werden nicht gespeichert: {themes}</translation>
    </message>
    <message>
        <source>“{name}” is a layout of the project now; its layers are in a group. They are temporary: make those permanent that the project is to keep.</source>
        <translation>„{name}“ ist jetzt ein Layout des Projekts; die Layer dazu stehen in einer Gruppe. Sie sind temporär: Speichern Sie die Layer dauerhaft, die das Projekt behalten soll.</translation>
    </message>
</context>
<context>
    <name>ExportBookletsForm</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tick all municipalities, or none</source>
        <translation>Alle Gemeinden anhaken oder keine</translation>
    </message>
    <message>
        <source>Each gets a booklet of its own</source>
        <translation>Jede bekommt ein eigenes Kartenheft</translation>
    </message>
    <message>
        <source>&amp;Reference date:</source>
        <translation>&amp;Stichtag:</translation>
    </message>
    <message>
        <source>The Stichtag; variables that have none at this day use the one before</source>
        <translation>Merkmale ohne Wert an diesem Tag nehmen den Stichtag davor</translation>
    </message>
    <message>
        <source>Smaller counts are hidden, and whatever would give them away</source>
        <translation>Kleinere Fallzahlen werden verborgen, und was sie verraten würde</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>Ord&amp;ner:</translation>
    </message>
    <message>
        <source>Where the booklets are written; files of the same names are replaced</source>
        <translation>Wohin die Kartenhefte geschrieben werden; gleichnamige Dateien werden ersetzt</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>Formate:</translation>
    </message>
    <message>
        <source>One booklet for each municipality</source>
        <translation>Ein Kartenheft je Gemeinde</translation>
    </message>
    <message>
        <source>The published numbers of each municipality as a table</source>
        <translation>Die veröffentlichten Zahlen je Gemeinde als Tabelle</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Contents that the monitoring has; “Standard” holds where nobody chooses</source>
        <translation>Inhalte, die im Monitoring gespeichert sind; „Standard“ gilt, wo niemand wählt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the contents and the look under the name of the template</source>
        <translation>Inhalt und Aussehen unter dem Namen der Vorlage speichern</translation>
    </message>
    <message>
        <source>Save under a name, delete, take from a file, write to a file</source>
        <translation>Unter einem Namen speichern, löschen, aus einer Datei übernehmen, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>More for templates</source>
        <translation>Mehr zu Vorlagen</translation>
    </message>
    <message>
        <source>Drag to change the order, or Alt+Up and Alt+Down; F2 renames a theme, the space bar ticks</source>
        <translation>Ziehen ändert die Reihenfolge, ebenso Alt+Auf und Alt+Ab; F2 benennt ein Thema um, die Leertaste hakt an</translation>
    </message>
    <message>
        <source>Contents of the booklets</source>
        <translation>Inhalt der Kartenhefte</translation>
    </message>
    <message>
        <source>&amp;New theme</source>
        <translation>&amp;Neues Thema</translation>
    </message>
    <message>
        <source>A theme to move indicators into</source>
        <translation>Ein Thema, in das sich Kennzahlen verschieben lassen</translation>
    </message>
    <message>
        <source>Leave out what is chosen; a theme leaves its indicators to the theme above</source>
        <translation>Das Gewählte weglassen; ein Thema überlässt seine Kennzahlen dem Thema darüber</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Back to every part, with the indicators by theme</source>
        <translation>Zurück zu allen Teilen, mit den Kennzahlen nach Themen</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Title of the booklets; empty: that of the monitoring</source>
        <translation>Titel der Kartenhefte; leer: der des Monitorings</translation>
    </message>
    <message>
        <source>Pu&amp;blisher:</source>
        <translation>&amp;Herausgeber:</translation>
    </message>
    <message>
        <source>Who answers for the booklets, also in the properties of the files</source>
        <translation>Wer die Kartenhefte verantwortet, auch in den Eigenschaften der Dateien</translation>
    </message>
    <message>
        <source>Size of all pages</source>
        <translation>Größe aller Seiten</translation>
    </message>
    <message>
        <source>Which side is at the top</source>
        <translation>Welche Seite oben liegt</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Colo&amp;ur:</source>
        <translation>&amp;Farbe:</translation>
    </message>
    <message>
        <source>The colour of the county: headings, rules, cover</source>
        <translation>Die Farbe des Kreises: Überschriften, Linien, Titelblatt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>A picture (PNG, JPEG, SVG), which is stored with the contents</source>
        <translation>Ein Bild (PNG, JPEG, SVG), das mit den Inhalten gespeichert wird</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Booklets without a logo</source>
        <translation>Kartenhefte ohne Logo</translation>
    </message>
    <message>
        <source>Folder with changed page templates; what is not there comes from the plugin</source>
        <translation>Ordner mit geänderten Seitenvorlagen; was dort fehlt, kommt aus der Erweiterung</translation>
    </message>
    <message>
        <source>The Stichtag of the booklets before, for the part “Change”</source>
        <translation>Der Stichtag der vorigen Kartenhefte, für den Teil „Veränderung“</translation>
    </message>
    <message>
        <source>The same as web pages that work offline</source>
        <translation>Dasselbe als Webseiten, die ohne Internet lesbar sind</translation>
    </message>
    <message>
        <source>Every map as a picture</source>
        <translation>Jede Karte als Bild</translation>
    </message>
    <message>
        <source>Every map as a drawing</source>
        <translation>Jede Karte als Zeichnung</translation>
    </message>
    <message>
        <source>as many as are idle</source>
        <translation>so viele wie frei sind</translation>
    </message>
    <message>
        <source>How many booklets are written at the same time</source>
        <translation>Wie viele Kartenhefte gleichzeitig geschrieben werden</translation>
    </message>
    <message>
        <source>Pre&amp;view of:</source>
        <translation>&amp;Vorschau:</translation>
    </message>
    <message>
        <source>The municipality whose booklet is shown</source>
        <translation>Die Gemeinde, deren Kartenheft gezeigt wird</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Strg+-)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>The whole page (Ctrl+0)</source>
        <translation>Die ganze Seite (Strg+0)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>All pages of this booklet</source>
        <translation>Alle Seiten dieses Kartenhefts</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Open in layout &amp;designer</source>
        <translation>Im &amp;Layout-Designer öffnen</translation>
    </message>
    <message>
        <source>This page as a layout of the project, with its layers in a group of their own</source>
        <translation>Diese Seite als Layout des Projekts, mit ihren Layern in einer eigenen Gruppe</translation>
    </message>
    <message>
        <source>A copy of the template of this page in the layout designer; once saved, all pages of its kind follow</source>
        <translation>Eine Kopie der Vorlage dieser Seite im Layout-Designer; ist sie gespeichert, folgen alle Seiten dieser Art</translation>
    </message>
    <message>
        <source>Templ&amp;ate:</source>
        <translation>Vo&amp;rlage:</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vors&amp;chlag</translation>
    </message>
    <message>
        <source>Pape&amp;r:</source>
        <translation>&amp;Papier:</translation>
    </message>
    <message>
        <source>Logo:</source>
        <translation>&amp;Wappen, Logo:</translation>
    </message>
    <message>
        <source>Page template&amp;s:</source>
        <translation>&amp;Seitenvorlagen:</translation>
    </message>
    <message>
        <source>Ou&amp;tput</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>Municipalit&amp;ies</source>
        <translation>Gemein&amp;den</translation>
    </message>
    <message>
        <source>Compare &amp;with:</source>
        <translation>Verglei&amp;chen mit:</translation>
    </message>
    <message>
        <source>Wor&amp;kers:</source>
        <translation>Pro&amp;zesse:</translation>
    </message>
    <message>
        <source>Edit pa&amp;ge template…</source>
        <translation>Seitenvorlage &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Smallest &amp;count shown:</source>
        <translation>&amp;Kleinste gezeigte Fallzahl:</translation>
    </message>
    <message>
        <source>Keep fi&amp;nished booklets</source>
        <translation>&amp;Fertige Kartenhefte behalten</translation>
    </message>
    <message>
        <source>After a cancelled or failed run: what it finished from the same numbers, contents and templates is not made again</source>
        <translation>Nach einem abgebrochenen oder gescheiterten Lauf: Was er aus denselben Zahlen, Inhalten und Vorlagen fertiggestellt hat, entsteht nicht noch einmal</translation>
    </message>
</context>
<context>
    <name>FaultPanel</name>
    <message>
        <source>Faults by kind</source>
        <translation>Fehler nach Art</translation>
    </message>
    <message>
        <source>Changes made so far, the latest first</source>
        <translation>Bisherige Änderungen, die letzte zuerst</translation>
    </message>
    <message>
        <source>The fault before (Shift+F8)</source>
        <translation>Der Fehler davor (Umschalt+F8)</translation>
    </message>
    <message>
        <source>The next fault (F8)</source>
        <translation>Der nächste Fehler (F8)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoomen</translation>
    </message>
    <message>
        <source>Bring the map to it (F9)</source>
        <translation>Die Karte dorthin bringen (F9)</translation>
    </message>
    <message>
        <source>&amp;Rule:</source>
        <translation>Re&amp;gel:</translation>
    </message>
    <message>
        <source>How the fault is mended; below stands what that would change</source>
        <translation>Wie der Fehler repariert wird; darunter steht, was das ändern würde</translation>
    </message>
    <message>
        <source>&amp;Mend</source>
        <translation>Rep&amp;arieren</translation>
    </message>
    <message>
        <source>Mends this fault by the chosen rule</source>
        <translation>Repariert diesen Fehler nach der gewählten Regel</translation>
    </message>
    <message>
        <source>Mend all of this &amp;kind</source>
        <translation>Alle d&amp;ieser Art reparieren</translation>
    </message>
    <message>
        <source>Mends all faults of this kind: by the chosen rule where it is possible, else by the one that is proposed</source>
        <translation>Repariert alle Fehler dieser Art: nach der gewählten Regel, wo sie möglich ist, sonst nach der vorgeschlagenen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rü&amp;ckgängig</translation>
    </message>
    <message>
        <source>Takes the last step back</source>
        <translation>Nimmt den letzten Schritt zurück</translation>
    </message>
    <message>
        <source>M&amp;ap follows</source>
        <translation>Karte f&amp;olgt</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>Change classification</source>
        <translation>Klassifikation ändern</translation>
    </message>
    <message>
        <source>&amp;Indicators in maps and booklets from now on</source>
        <translation>&amp;Kennzahlen, künftig in Karten und Kartenheften</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tick all indicators, or none</source>
        <translation>Alle Kennzahlen anhaken oder keine</translation>
    </message>
    <message>
        <source>&amp;Maps in the open project</source>
        <translation>Karten im &amp;geöffneten Projekt</translation>
    </message>
    <message>
        <source>Tick all maps, or none</source>
        <translation>Alle Karten anhaken oder keine</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>{count} areas from {low} to {high}</source>
        <translation>{count} Gebiete von {low} bis {high}</translation>
    </message>
    <message>
        <source>{low} to {high}: {count} areas</source>
        <translation>{low} bis {high}: {count} Gebiete</translation>
    </message>
    <message>
        <source>of these in {place}: {count}</source>
        <translation>davon in {place}: {count}</translation>
    </message>
</context>
<context>
    <name>ImportDelivery</name>
    <message>
        <source>{matched} of {read} rows belong to areas</source>
        <translation>{matched} von {read} Zeilen gehören zu Gebieten</translation>
    </message>
    <message>
        <source>Reference dates: {days}</source>
        <translation>Stichtage: {days}</translation>
    </message>
    <message>
        <source>Remove delivery</source>
        <translation>Lieferung entfernen</translation>
    </message>
    <message>
        <source>Removing delivery {number}</source>
        <translation>Lieferung {number} wird entfernt</translation>
    </message>
    <message>
        <source>Delivery {number} ({file}) was taken out.</source>
        <translation>Lieferung {number} ({file}) wurde herausgenommen.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Reference dates</source>
        <translation>Stichtage</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Import delivery</source>
        <translation>Lieferung importieren</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Reading the delivery</source>
        <translation>Lieferung wird gelesen</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>{file} wird importiert</translation>
    </message>
    <message>
        <source>Choose an import profile</source>
        <translation>Importprofil wählen</translation>
    </message>
    <message>
        <source>Delivery {number}: {count} values of {file} are now in {monitoring}.</source>
        <translation>Lieferung {number}: {count} Werte aus {file} sind nun in {monitoring}.</translation>
    </message>
    <message>
        <source>Tables ({endings})</source>
        <translation>Tabellen ({endings})</translation>
    </message>
    <message>
        <source>find by itself</source>
        <translation>selbst finden</translation>
    </message>
    <message>
        <source>none: recognise the table</source>
        <translation>keines: Tabelle erkennen</translation>
    </message>
    <message>
        <source>DIN 55301</source>
        <translation>DIN 55301</translation>
    </message>
    <message>
        <source>Federal Employment Agency</source>
        <translation>Bundesagentur für Arbeit</translation>
    </message>
    <message>
        <source>Statistics of Lower Saxony</source>
        <translation>Statistik Niedersachsen (LSN)</translation>
    </message>
    <message>
        <source>KOSIS (– stands for 0, 1 or 2)</source>
        <translation>KOSIS (– steht für 0, 1 oder 2)</translation>
    </message>
    <message>
        <source>Statistics North (– is secret)</source>
        <translation>Statistikamt Nord (– ist geheim)</translation>
    </message>
    <message>
        <source>as the profile says, else DIN 55301</source>
        <translation>nach Profil, sonst DIN 55301</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Total rows: {totals}, notes: {notes}, left out: {left_out}</source>
        <translation>Summenzeilen: {totals}, Anmerkungen: {notes}, ausgelassen: {left_out}</translation>
    </message>
    <message>
        <source>Rows that belong to no area: {count}</source>
        <translation>Zeilen ohne Gebiet: {count}</translation>
    </message>
    <message>
        <source>Areas without a row: {count}</source>
        <translation>Gebiete ohne Zeile: {count}</translation>
    </message>
    <message>
        <source>Values: {values}, variables: {variables}</source>
        <translation>Werte: {values}, Merkmale: {variables}</translation>
    </message>
    <message>
        <source>Totals that differ from their parts: {count} of {compared}</source>
        <translation>Summen, die von ihren Teilen abweichen: {count} von {compared}</translation>
    </message>
    <message>
        <source>Keys that stand twice: {count}</source>
        <translation>Doppelte Schlüssel: {count}</translation>
    </message>
    <message>
        <source>Cells that could not be read: {count}</source>
        <translation>Unlesbare Zellen: {count}</translation>
    </message>
    <message>
        <source>This file was imported before, as delivery {number}.</source>
        <translation>Diese Datei wurde schon importiert, als Lieferung {number}.</translation>
    </message>
    <message>
        <source>as the table says</source>
        <translation>nach Tabelle</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>&amp;Confirm clear suggestions ({count})</source>
        <translation>Klare &amp;Vorschläge bestätigen ({count})</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Store a profile file…</source>
        <translation>Profildatei &amp;aufnehmen …</translation>
    </message>
    <message>
        <source>0 or a few</source>
        <translation>0 oder wenige</translation>
    </message>
    <message>
        <source>A double click opens a file in the import dialog.</source>
        <translation>Ein Doppelklick öffnet eine Datei im Importdialog.</translation>
    </message>
    <message>
        <source>A long table: this column says which number stands in a row</source>
        <translation>Lange Tabelle: Diese Spalte sagt, welche Zahl in einer Zeile steht</translation>
    </message>
    <message>
        <source>A sum: compared with its parts, not imported</source>
        <translation>Eine Summe: wird mit ihren Teilen verglichen, nicht importiert</translation>
    </message>
    <message>
        <source>All rows again</source>
        <translation>Wieder alle Zeilen</translation>
    </message>
    <message>
        <source>Also the folders &amp;inside</source>
        <translation>Auch die &amp;Ordner darin</translation>
    </message>
    <message>
        <source>Area above</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Can be imported: {ready}, imported: {done}, with questions or refused: {open}</source>
        <translation>Importierbar: {ready}, importiert: {done}, mit Fragen oder abgelehnt: {open}</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Choose a folder with deliveries</source>
        <translation>Ordner mit Lieferungen wählen</translation>
    </message>
    <message>
        <source>Choose the area…</source>
        <translation>Gebiet wählen …</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Click a column, a row or a cell to correct what it was taken for.</source>
        <translation>Spalte, Zeile oder Zelle anklicken, um zu berichtigen, wofür sie gehalten wurde.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>Spalte {letter}</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Data begin</source>
        <translation>Daten beginnen</translation>
    </message>
    <message>
        <source>Data end</source>
        <translation>Daten enden</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>Profil löschen</translation>
    </message>
    <message>
        <source>Delete the profile “{name}”? Deliveries stay.</source>
        <translation>Profil „{name}“ löschen? Lieferungen bleiben.</translation>
    </message>
    <message>
        <source>English: {text} is {number}</source>
        <translation>Englisch: {text} ist {number}</translation>
    </message>
    <message>
        <source>German: {text} is {number}</source>
        <translation>Deutsch: {text} ist {number}</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import once more</source>
        <translation>Noch einmal importieren</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>Im Blatt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Looking into {folder}</source>
        <translation>{folder} wird durchgesehen</translation>
    </message>
    <message>
        <source>Names the number</source>
        <translation>Benennt die Zahl</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>Neuer Name:</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {unchanged}, gone: {gone}, kept from before: {kept}</source>
        <translation>Neu: {new}, geändert: {changed}, unverändert: {unchanged}, entfallen: {gone}, von früher bleibend: {kept}</translation>
    </message>
    <message>
        <source>No row belongs to {area}.</source>
        <translation>Keine Zeile gehört zu {area}.</translation>
    </message>
    <message>
        <source>No row is left out for its text in a column</source>
        <translation>Keine Zeile entfällt wegen ihres Texts in einer Spalte</translation>
    </message>
    <message>
        <source>No rows with this text</source>
        <translation>Zeilen mit diesem Text weglassen</translation>
    </message>
    <message>
        <source>Nothing is left to be answered.</source>
        <translation>Keine Fragen offen.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Only rows with this text</source>
        <translation>Nur Zeilen mit diesem Text</translation>
    </message>
    <message>
        <source>Part of key</source>
        <translation>Schlüsselteil</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Rates or means</source>
        <translation>Anteile oder Mittelwerte</translation>
    </message>
    <message>
        <source>Read with a profile &amp;file…</source>
        <translation>Mit Profil&amp;datei lesen …</translation>
    </message>
    <message>
        <source>Recognised by the profile “{name}”, but the table has changed:</source>
        <translation>Am Profil „{name}“ erkannt, doch die Tabelle hat sich geändert:</translation>
    </message>
    <message>
        <source>Recognised by the profile “{name}”: the table is built as before.</source>
        <translation>Am Profil „{name}“ erkannt: Die Tabelle ist gebaut wie zuvor.</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>Profil umbenennen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>Row {row}, “{text}” ({how}), belongs to:</source>
        <translation>Zeile {row}, „{text}“ ({how}), gehört zu:</translation>
    </message>
    <message>
        <source>Rows with another text in this column are left out</source>
        <translation>Zeilen mit anderem Text in dieser Spalte entfallen</translation>
    </message>
    <message>
        <source>Rows with this text are left out, next year too</source>
        <translation>Zeilen mit diesem Text entfallen, auch im nächsten Jahr</translation>
    </message>
    <message>
        <source>Rows with this text in this column are left out</source>
        <translation>Zeilen mit diesem Text in dieser Spalte entfallen</translation>
    </message>
    <message>
        <source>Sa&amp;ve to a file…</source>
        <translation>In Datei &amp;speichern …</translation>
    </message>
    <message>
        <source>Save the profile “{name}”</source>
        <translation>Profil „{name}“ speichern</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Show in the sheet</source>
        <translation>Im Blatt zeigen</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Take back what was said about rows with this text</source>
        <translation>Zurücknehmen, was über Zeilen mit diesem Text gesagt wurde</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text in {cell}</source>
        <translation>Text in {cell}</translation>
    </message>
    <message>
        <source>The key is split over this column and others</source>
        <translation>Der Schlüssel ist auf diese und andere Spalten verteilt</translation>
    </message>
    <message>
        <source>The profile is in {file}.</source>
        <translation>Das Profil steht in {file}.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Der Bericht steht in {file}.</translation>
    </message>
    <message>
        <source>The selected rows name the columns</source>
        <translation>Die gewählten Zeilen benennen die Spalten</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>This column alone holds the keys of the areas</source>
        <translation>Diese Spalte allein enthält die Schlüssel der Gebiete</translation>
    </message>
    <message>
        <source>This column holds classes, such as status 1 to 4</source>
        <translation>Diese Spalte enthält Klassen, etwa Status 1 bis 4</translation>
    </message>
    <message>
        <source>This column holds counts: they are summed upward</source>
        <translation>Diese Spalte enthält Anzahlen: Sie werden nach oben summiert</translation>
    </message>
    <message>
        <source>This column holds rates, means or scores: never summed</source>
        <translation>Diese Spalte enthält Anteile, Mittelwerte oder Indexwerte: nie summiert</translation>
    </message>
    <message>
        <source>This column holds the names of the areas</source>
        <translation>Diese Spalte enthält die Namen der Gebiete</translation>
    </message>
    <message>
        <source>This column holds the reference dates</source>
        <translation>Diese Spalte enthält die Stichtage</translation>
    </message>
    <message>
        <source>This column is not read</source>
        <translation>Diese Spalte wird nicht gelesen</translation>
    </message>
    <message>
        <source>This column names the area above, which tells same names apart</source>
        <translation>Diese Spalte nennt das übergeordnete Gebiet und unterscheidet so gleiche Namen</translation>
    </message>
    <message>
        <source>This file was imported before, as delivery {number}. Import it once more?</source>
        <translation>Diese Datei wurde schon importiert, als Lieferung {number}. Noch einmal importieren?</translation>
    </message>
    <message>
        <source>This is the first row of data</source>
        <translation>Dies ist die erste Datenzeile</translation>
    </message>
    <message>
        <source>This is the last row of data; below are notes</source>
        <translation>Dies ist die letzte Datenzeile; darunter stehen Anmerkungen</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What is doubtful</source>
        <translation>Was zweifelhaft ist</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>another row has the name more exactly</source>
        <translation>eine andere Zeile hat den Namen genauer</translation>
    </message>
    <message>
        <source>as under maps and tables</source>
        <translation>wie unter Karten und Tabellen</translation>
    </message>
    <message>
        <source>by a name written otherwise</source>
        <translation>am anders geschriebenen Namen</translation>
    </message>
    <message>
        <source>by its key</source>
        <translation>am Schlüssel</translation>
    </message>
    <message>
        <source>by its key, zeros added</source>
        <translation>am Schlüssel, Nullen ergänzt</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>am Namen</translation>
    </message>
    <message>
        <source>by the shape of the table</source>
        <translation>an der Form der Tabelle erkennen</translation>
    </message>
    <message>
        <source>can be imported</source>
        <translation>importierbar</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>has questions</source>
        <translation>hat Fragen</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>imported before</source>
        <translation>schon importiert</translation>
    </message>
    <message>
        <source>it has neither a key nor a name</source>
        <translation>sie hat weder Schlüssel noch Namen</translation>
    </message>
    <message>
        <source>it lies outside the monitoring</source>
        <translation>sie liegt außerhalb des Monitorings</translation>
    </message>
    <message>
        <source>it names several areas together</source>
        <translation>sie nennt mehrere Gebiete zusammen</translation>
    </message>
    <message>
        <source>its key is one area’s, its name another’s</source>
        <translation>Schlüssel und Name gehören zu verschiedenen Gebieten</translation>
    </message>
    <message>
        <source>its key is unknown</source>
        <translation>ihr Schlüssel ist unbekannt</translation>
    </message>
    <message>
        <source>its name is unknown</source>
        <translation>ihr Name ist unbekannt</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>key and name disagree</source>
        <translation>Schlüssel und Name widersprechen sich</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>must be answered before the import</source>
        <translation>muss vor dem Import beantwortet werden</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>neither key nor name</source>
        <translation>weder Schlüssel noch Name</translation>
    </message>
    <message>
        <source>no area</source>
        <translation>ohne Gebiet</translation>
    </message>
    <message>
        <source>no area found</source>
        <translation>kein Gebiet gefunden</translation>
    </message>
    <message>
        <source>no row for this area</source>
        <translation>keine Zeile für dieses Gebiet</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>keine Tabelle</translation>
    </message>
    <message>
        <source>none: new values stand over the old ones</source>
        <translation>keine: neue Werte gehen den alten vor</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>outside the monitoring</source>
        <translation>außerhalb des Monitorings</translation>
    </message>
    <message>
        <source>perhaps {areas}</source>
        <translation>vielleicht {areas}</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>row of an area</source>
        <translation>Zeile eines Gebiets</translation>
    </message>
    <message>
        <source>said before</source>
        <translation>so festgelegt</translation>
    </message>
    <message>
        <source>several areas have this name</source>
        <translation>mehrere Gebiete heißen so</translation>
    </message>
    <message>
        <source>several areas together</source>
        <translation>mehrere Gebiete zusammen</translation>
    </message>
    <message>
        <source>should be answered</source>
        <translation>sollte beantwortet werden</translation>
    </message>
    <message>
        <source>stands twice</source>
        <translation>steht doppelt da</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>the area above does not fit</source>
        <translation>das übergeordnete Gebiet passt nicht</translation>
    </message>
    <message>
        <source>the area above is unknown</source>
        <translation>das übergeordnete Gebiet ist unbekannt</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>{count} files were imported.</source>
        <translation>Importierte Dateien: {count}.</translation>
    </message>
    <message>
        <source>{label} is {stated}, but its parts make {computed} ({variable}, {day}).</source>
        <translation>{label} ist {stated}, die Teile ergeben aber {computed} ({variable}, {day}).</translation>
    </message>
    <message>
        <source>{sentence} (and {count} more rows)</source>
        <translation>{sentence} (und {count} weitere Zeilen)</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… und {count} weitere.</translation>
    </message>
    <message>
        <source>A wrong cell: take it as missing</source>
        <translation>Falsche Zelle: ohne Angabe übernehmen</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Only this cell: no value</source>
        <translation>Nur diese Zelle: keine Angabe</translation>
    </message>
    <message>
        <source>They are zeros</source>
        <translation>Es sind Nullen</translation>
    </message>
    <message>
        <source>This cell alone is taken as missing, whatever stands in it</source>
        <translation>Nur diese Zelle bleibt ohne Angabe, was auch darin steht</translation>
    </message>
    <message>
        <source>Columns of counts or rates? {count}</source>
        <translation>Spalten mit Anzahlen oder Anteilen? {count}</translation>
    </message>
    <message>
        <source>Numbers that look wrong: {count}</source>
        <translation>Auffällige Zahlen: {count}</translation>
    </message>
    <message>
        <source>&amp;Add a sign</source>
        <translation>Zeichen &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Based on:</source>
        <translation>&amp;Beruht auf:</translation>
    </message>
    <message>
        <source>&amp;Delete the profile</source>
        <translation>Profil &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Remove the sign</source>
        <translation>Zeichen &amp;entfernen</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Sign profiles</source>
        <translation>Zeichenprofile</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Save the profile that read delivery {number}</source>
        <translation>Profil speichern, nach dem Lieferung {number} gelesen wurde</translation>
    </message>
    <message>
        <source>Take delivery {number} ({file}) out? {gone} values are gone then, for {back} values what was delivered before is valid again.</source>
        <translation>Lieferung {number} ({file}) entfernen? {gone} Werte entfallen dann, für {back} Werte gilt wieder, was vorher geliefert war.</translation>
    </message>
    <message>
        <source>Answer first what has to be answered.</source>
        <translation>Zuerst die Fragen beantworten.</translation>
    </message>
    <message>
        <source>Column {letter} “{header}”</source>
        <translation>Spalte {letter} „{header}“</translation>
    </message>
    <message>
        <source>Date of all values</source>
        <translation>Stichtag aller Werte</translation>
    </message>
    <message>
        <source>In this column the comma stands before the decimals</source>
        <translation>In dieser Spalte steht vor den Nachkommastellen ein Komma</translation>
    </message>
    <message>
        <source>In this column the point stands before the decimals</source>
        <translation>In dieser Spalte steht vor den Nachkommastellen ein Punkt</translation>
    </message>
    <message>
        <source>Numbers like 1,234.5</source>
        <translation>Zahlen wie 1,234.5</translation>
    </message>
    <message>
        <source>Numbers like 1.234,5</source>
        <translation>Zahlen wie 1.234,5</translation>
    </message>
    <message>
        <source>The date in this cell is that of all values of this file</source>
        <translation>Das Datum in dieser Zelle ist der Stichtag aller Werte dieser Datei</translation>
    </message>
    <message>
        <source>Reading the delivery …</source>
        <translation>Die Lieferung wird gelesen …</translation>
    </message>
    <message>
        <source>Deliveries {number}, one for each sheet: {count} values of {file} are now in {monitoring}.</source>
        <translation>Lieferungen {number}, eine je Blatt: {count} Werte aus {file} sind jetzt in {monitoring}.</translation>
    </message>
    <message>
        <source>all sheets of the same shape</source>
        <translation>alle Blätter derselben Form</translation>
    </message>
    <message>
        <source>For all files, as said in the import dialog: {said}</source>
        <translation>Für alle Dateien, wie im Importdialog gesagt: {said}</translation>
    </message>
    <message>
        <source>Leave out row {row}</source>
        <translation>Zeile {row} weglassen</translation>
    </message>
    <message>
        <source>An empty or missing cell covers nothing: where an earlier delivery has a value, it stays valid.</source>
        <translation>Eine leere oder fehlende Zelle ersetzt nichts: Wo eine frühere Lieferung einen Wert hat, gilt er weiter.</translation>
    </message>
    <message>
        <source>{value} (stays valid)</source>
        <translation>{value} (gilt weiter)</translation>
    </message>
    <message>
        <source>Replace profile</source>
        <translation>Profil ersetzen</translation>
    </message>
    <message>
        <source>The profile “{name}” reads another table. Replace it by the one of this table?</source>
        <translation>Das Profil „{name}“ liest eine andere Tabelle. Soll es durch das Profil dieser Tabelle ersetzt werden?</translation>
    </message>
</context>
<context>
    <name>ImportDeliveryForm</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>&amp;New delivery</source>
        <translation>&amp;Neue Lieferung</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>S&amp;heet:</source>
        <translation>B&amp;latt:</translation>
    </message>
    <message>
        <source>The sheet with the table; it is found by itself if you leave this</source>
        <translation>Das Blatt mit der Tabelle; ohne Wahl wird es selbst gefunden</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil:</translation>
    </message>
    <message>
        <source>So&amp;urce:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <source>The office that delivers, as it is to be named under maps and tables</source>
        <translation>Das liefernde Amt, wie es unter Karten und Tabellen stehen soll</translation>
    </message>
    <message>
        <source>as the profile says</source>
        <translation>nach Profil</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Ebene:</translation>
    </message>
    <message>
        <source>The level the rows of the table belong to</source>
        <translation>Die Ebene, zu der die Zeilen der Tabelle gehören</translation>
    </message>
    <message>
        <source>&amp;Reference date:</source>
        <translation>&amp;Stichtag:</translation>
    </message>
    <message>
        <source>The Stichtag, where the table itself does not say one</source>
        <translation>Der Stichtag, falls die Tabelle selbst keinen nennt</translation>
    </message>
    <message>
        <source>Si&amp;gns:</source>
        <translation>&amp;Zeichen:</translation>
    </message>
    <message>
        <source>What – . / x * mean in this office’s tables</source>
        <translation>Was – . / x * in den Tabellen dieses Amtes bedeuten</translation>
    </message>
    <message>
        <source>&amp;Keep profile as:</source>
        <translation>Profil &amp;behalten als:</translation>
    </message>
    <message>
        <source>&amp;Deliveries so far</source>
        <translation>B&amp;isherige Lieferungen</translation>
    </message>
    <message>
        <source>Re&amp;move delivery…</source>
        <translation>Lieferung &amp;entfernen …</translation>
    </message>
    <message>
        <source>Take the chosen delivery out; what it had replaced is valid again</source>
        <translation>Nimmt die gewählte Lieferung heraus; was sie ersetzt hatte, gilt wieder</translation>
    </message>
    <message>
        <source>Workbook or text table of an office</source>
        <translation>Arbeitsmappe oder Texttabelle einer Stelle</translation>
    </message>
    <message>
        <source>How tables of this office are read; the one of the same shape is found by itself</source>
        <translation>Wie Tabellen dieser Stelle gelesen werden; das Profil gleicher Form wird von selbst gefunden</translation>
    </message>
    <message>
        <source>Take a profile from a file, save, rename or delete it</source>
        <translation>Profil aus einer Datei nehmen, speichern, umbenennen oder löschen</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>All files of a folder one after the other, each by the profile of its shape</source>
        <translation>Alle Dateien eines Ordners nacheinander, jede nach dem Profil ihrer Form</translation>
    </message>
    <message>
        <source>Edit sign profiles of your own</source>
        <translation>Eigene Zeichenprofile bearbeiten</translation>
    </message>
    <message>
        <source>With the import the rules that read this table are stored; next year they are found by themselves</source>
        <translation>Mit dem Import werden die Regeln gespeichert, nach denen diese Tabelle gelesen wurde; im nächsten Jahr werden sie von selbst gefunden</translation>
    </message>
    <message>
        <source>The name under which the rules are stored</source>
        <translation>Der Name, unter dem die Regeln gespeichert werden</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Take all corrections back</source>
        <translation>Alle Berichtigungen zurücknehmen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What will be stored; choose a value to see its cell in the sheet</source>
        <translation>Was gespeichert wird; ein gewählter Wert zeigt seine Zelle im Blatt</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>N&amp;ame:</translation>
    </message>
    <message>
        <source>What the variable is called in tables and maps</source>
        <translation>Wie das Merkmal in Tabellen und Karten heißt</translation>
    </message>
    <message>
        <source>I&amp;d:</source>
        <translation>&amp;Kürzel:</translation>
    </message>
    <message>
        <source>The name by which formulas know the variable</source>
        <translation>Der Name, unter dem Formeln das Merkmal kennen</translation>
    </message>
    <message>
        <source>Ki&amp;nd:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>Counts are summed upward; rates and classes are taken as they are</source>
        <translation>Anzahlen werden nach oben summiert; Anteile und Klassen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Un&amp;it:</source>
        <translation>&amp;Einheit:</translation>
    </message>
    <message>
        <source>Such as %</source>
        <translation>Etwa %</translation>
    </message>
    <message>
        <source>Lea&amp;ve out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>This variable is not read</source>
        <translation>Dieses Merkmal wird nicht gelesen</translation>
    </message>
    <message>
        <source>One value a ro&amp;w</source>
        <translation>Ein Wert je &amp;Zeile</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuordnen</translation>
    </message>
    <message>
        <source>Rows with this text belong to this area, next year too</source>
        <translation>Zeilen mit diesem Text gehören zu diesem Gebiet, auch im nächsten Jahr</translation>
    </message>
    <message>
        <source>&amp;Confirm clear suggestions (0)</source>
        <translation>Klare &amp;Vorschläge bestätigen (0)</translation>
    </message>
    <message>
        <source>Take the first suggestion wherever it is far ahead of the others</source>
        <translation>Den ersten Vorschlag nehmen, wo er weit vor den anderen liegt</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Rows with this text are left out, next year too</source>
        <translation>Zeilen mit diesem Text entfallen, auch im nächsten Jahr</translation>
    </message>
    <message>
        <source>It is a sum</source>
        <translation>Ist eine Summe</translation>
    </message>
    <message>
        <source>Compared with its parts, not imported</source>
        <translation>Wird mit ihren Teilen verglichen, nicht importiert</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Take back what was said about this text</source>
        <translation>Zurücknehmen, was über diesen Text gesagt wurde</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Choose a line to see its cells in the sheet</source>
        <translation>Eine gewählte Zeile zeigt ihre Zellen im Blatt</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Takes the place &amp;of:</source>
        <translation>E&amp;rsetzt:</translation>
    </message>
    <message>
        <source>The delivery that is taken out in the same step; without one the new values stand over the old ones</source>
        <translation>Die Lieferung, die im selben Schritt entfernt wird; ohne sie gehen die neuen Werte den alten vor</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Take the latest correction back (Ctrl+Z)</source>
        <translation>Letzte Berichtigung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Correct again what was taken back (Ctrl+Y)</source>
        <translation>Zurückgenommenes wiederholen (Strg+Y)</translation>
    </message>
    <message>
        <source>&amp;Save its profile…</source>
        <translation>Ihr Profil &amp;speichern …</translation>
    </message>
    <message>
        <source>The rules that read the chosen delivery, as a file for colleagues</source>
        <translation>Die Regeln, nach denen die gewählte Lieferung gelesen wurde, als Datei für Kolleginnen und Kollegen</translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>&amp;Compute and write</source>
        <translation>&amp;Berechnen und schreiben</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Save under a name…</source>
        <translation>Unter einem Namen &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Write to a file…</source>
        <translation>In eine Datei &amp;schreiben …</translation>
    </message>
    <message>
        <source>0 to 1 (least to greatest)</source>
        <translation>0 bis 1 (kleinster bis größter Wert)</translation>
    </message>
    <message>
        <source>1 to 5 points (quintiles)</source>
        <translation>1 bis 5 Punkte (Quintile)</translation>
    </message>
    <message>
        <source>&lt;b&gt;{level}, {date}&lt;/b&gt; – {rated} of {all} areas are rated</source>
        <translation>&lt;b&gt;{level}, {date}&lt;/b&gt; – {rated} von {all} Gebieten werden bewertet</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Bound between {below} and {above}</source>
        <translation>Grenze zwischen {below} und {above}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Change of {indicator}</source>
        <translation>Veränderung von {indicator}</translation>
    </message>
    <message>
        <source>Choose a specification</source>
        <translation>Indexvorschrift wählen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Computing the index</source>
        <translation>Der Index wird berechnet</translation>
    </message>
    <message>
        <source>Counts from 1 to {most} are hidden, and whatever would give them away. An area with a hidden rate is not rated: scores add up to zero and would tell it.</source>
        <translation>Fallzahlen von 1 bis {most} werden geheim gehalten, und alles, was sie verriete. Ein Gebiet mit einem geheim gehaltenen Anteil wird nicht bewertet: Punktwerte summieren sich zu null und würden ihn verraten.</translation>
    </message>
    <message>
        <source>Delete specification</source>
        <translation>Indexvorschrift löschen</translation>
    </message>
    <message>
        <source>Delete the specification “{name}”?</source>
        <translation>Die Indexvorschrift „{name}“ löschen?</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>Dynamik</translation>
    </message>
    <message>
        <source>Dynamics index</source>
        <translation>Dynamik-Index</translation>
    </message>
    <message>
        <source>Extremes</source>
        <translation>Äußerste Ränge</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Groups need the dynamics: tick them in “Method”.</source>
        <translation>Gruppen brauchen die Dynamik: Kreuzen Sie sie unter „Verfahren“ an.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Much of it is</source>
        <translation>Viel davon ist</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Nothing is hidden: for use inside the office only.</source>
        <translation>Nichts wird geheim gehalten: nur für den Gebrauch im Amt.</translation>
    </message>
    <message>
        <source>Polarity of {indicator}</source>
        <translation>Wirkungsrichtung von {indicator}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Replace specification</source>
        <translation>Indexvorschrift ersetzen</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>Gleiche Klasse</translation>
    </message>
    <message>
        <source>Save specification</source>
        <translation>Indexvorschrift speichern</translation>
    </message>
    <message>
        <source>Shifts in ranks; how many areas come into another class</source>
        <translation>Verschiebungen in Rängen; wie viele Gebiete in eine andere Klasse kommen</translation>
    </message>
    <message>
        <source>Social index</source>
        <translation>Sozialindex</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Take from a &amp;file…</source>
        <translation>Aus einer &amp;Datei übernehmen …</translation>
    </message>
    <message>
        <source>The bound belongs to</source>
        <translation>Die Grenze gehört zu</translation>
    </message>
    <message>
        <source>The specification is in {file}.</source>
        <translation>Die Indexvorschrift steht in {file}.</translation>
    </message>
    <message>
        <source>The specification “{name}” is in the monitoring.</source>
        <translation>Die Indexvorschrift „{name}“ ist im Monitoring gespeichert.</translation>
    </message>
    <message>
        <source>There is a specification “{name}” already. Replace it?</source>
        <translation>Es gibt schon eine Indexvorschrift „{name}“. Soll sie ersetzt werden?</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight of {indicator}</source>
        <translation>Gewicht von {indicator}</translation>
    </message>
    <message>
        <source>Where an office delivers the change itself: the column that it stands in</source>
        <translation>Wenn ein Amt die Veränderung selbst liefert: das Merkmal, in dem sie steht</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Without a group: {count}. A tooltip names all areas of a cell.</source>
        <translation>Ohne Gruppe: {count}. Die Kurzinfo einer Zelle nennt alle ihre Gebiete.</translation>
    </message>
    <message>
        <source>Write specification</source>
        <translation>Indexvorschrift schreiben</translation>
    </message>
    <message>
        <source>Writing the index</source>
        <translation>Der Index wird geschrieben</translation>
    </message>
    <message>
        <source>Written: {files}.</source>
        <translation>Geschrieben: {files}.</translation>
    </message>
    <message>
        <source>a burden</source>
        <translation>belastend</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie sie ist</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>divided by the weights</source>
        <translation>geteilt durch die Gewichte</translation>
    </message>
    <message>
        <source>ends at</source>
        <translation>endet bei</translation>
    </message>
    <message>
        <source>found by their name</source>
        <translation>am Namen erkannt</translation>
    </message>
    <message>
        <source>from its own rates</source>
        <translation>aus ihren eigenen Anteilen</translation>
    </message>
    <message>
        <source>good</source>
        <translation>günstig</translation>
    </message>
    <message>
        <source>index</source>
        <translation>index</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none: delivered z-values</source>
        <translation>keine: gelieferte z-Werte</translation>
    </message>
    <message>
        <source>percent of the mean</source>
        <translation>Prozent des Mittelwerts</translation>
    </message>
    <message>
        <source>ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>robustness</source>
        <translation>robustheit</translation>
    </message>
    <message>
        <source>standardised once more</source>
        <translation>noch einmal standardisiert</translation>
    </message>
    <message>
        <source>the area is not rated</source>
        <translation>das Gebiet wird nicht bewertet</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>der letzte</translation>
    </message>
    <message>
        <source>the mean of the rated areas</source>
        <translation>dem Mittelwert der bewerteten Gebiete</translation>
    </message>
    <message>
        <source>the others decide</source>
        <translation>die übrigen entscheiden</translation>
    </message>
    <message>
        <source>the rate of the whole county</source>
        <translation>dem Anteil des ganzen Kreises</translation>
    </message>
    <message>
        <source>weighted from below</source>
        <translation>von unten gewichtet</translation>
    </message>
    <message>
        <source>z-values, deviation of a sample</source>
        <translation>z-Werte, Abweichung einer Stichprobe</translation>
    </message>
    <message>
        <source>z-values, deviation of all areas (Berlin)</source>
        <translation>z-Werte, Abweichung aller Gebiete (Berlin)</translation>
    </message>
    <message>
        <source>{group}: {count}</source>
        <translation>{group}: {count}</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Areas where this rate is published; the others lack it</source>
        <translation>Gebiete, in denen dieser Anteil veröffentlicht wird; in den übrigen fehlt er</translation>
    </message>
    <message>
        <source>the finest</source>
        <translation>die unterste</translation>
    </message>
    <message>
        <source>9 of 10 cases</source>
        <translation>9 von 10 Fällen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>in the mean</source>
        <translation>im Mittel</translation>
    </message>
    <message>
        <source>Distribution of the dynamics index</source>
        <translation>Verteilung des Dynamik-Index</translation>
    </message>
    <message>
        <source>Distribution of the status index</source>
        <translation>Verteilung des Status-Index</translation>
    </message>
    <message>
        <source>means and deviations given as numbers</source>
        <translation>als Zahlen vorgegebene Mittelwerte und Abweichungen</translation>
    </message>
    <message>
        <source>{date} (nothing delivered)</source>
        <translation>{date} (nichts geliefert)</translation>
    </message>
    <message>
        <source>{name} (cannot be read)</source>
        <translation>{name} (nicht lesbar)</translation>
    </message>
    <message>
        <source>{name} (from a file)</source>
        <translation>{name} (aus einer Datei)</translation>
    </message>
</context>
<context>
    <name>IndexForm</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>How the index is computed: a preset, or what was saved in the monitoring</source>
        <translation>Wie der Index berechnet wird: eine Vorlage, oder was im Monitoring gespeichert wurde</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Save, share or delete specifications</source>
        <translation>Indexvorschriften speichern, weitergeben oder löschen</translation>
    </message>
    <message>
        <source>Reference &amp;date:</source>
        <translation>&amp;Stichtag:</translation>
    </message>
    <message>
        <source>Each indicator uses its latest Stichtag up to this date</source>
        <translation>Jede Kennzahl nimmt ihren letzten Stichtag bis zu diesem Datum</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Ebene:</translation>
    </message>
    <message>
        <source>The areas that are rated</source>
        <translation>Die Gebiete, die bewertet werden</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Tick what counts. Scores of what is good are mirrored: a high index is always a great burden.</source>
        <translation>Kreuzen Sie an, was zählt. Punktwerte von Günstigem werden gespiegelt: Ein hoher Index heißt immer eine große Belastung.</translation>
    </message>
    <message>
        <source>Indicators of the index</source>
        <translation>Kennzahlen des Index</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>&amp;Standardisation:</source>
        <translation>Standardisierun&amp;g:</translation>
    </message>
    <message>
        <source>How rates of different size become comparable scores</source>
        <translation>Wie verschieden große Anteile zu vergleichbaren Punktwerten werden</translation>
    </message>
    <message>
        <source>How the weighted sum of the scores becomes the index</source>
        <translation>Wie die gewichtete Summe der Punktwerte zum Index wird</translation>
    </message>
    <message>
        <source>Measured &amp;from:</source>
        <translation>Gemesse&amp;n von:</translation>
    </message>
    <message>
        <source>What a score is measured from</source>
        <translation>Wovon ein Punktwert gemessen wird</translation>
    </message>
    <message>
        <source>Missing &amp;rate:</source>
        <translation>&amp;Fehlt ein Anteil:</translation>
    </message>
    <message>
        <source>What happens to an area that lacks a rate</source>
        <translation>Was mit einem Gebiet geschieht, dem ein Anteil fehlt</translation>
    </message>
    <message>
        <source>Means and deviations of this date hold for every year, so that years can be compared</source>
        <translation>Mittelwerte und Abweichungen dieses Stichtags gelten für alle Jahre, damit diese vergleichbar sind</translation>
    </message>
    <message>
        <source>D&amp;ynamics over:</source>
        <translation>D&amp;ynamik über:</translation>
    </message>
    <message>
        <source>Rate the change as well; the Stichtage must lie exactly so far apart</source>
        <translation>Auch die Veränderung bewerten; die Stichtage müssen genau so weit auseinanderliegen</translation>
    </message>
    <message>
        <source>Years between the two Stichtage</source>
        <translation>Jahre zwischen den beiden Stichtagen</translation>
    </message>
    <message>
        <source> years</source>
        <translation> Jahre</translation>
    </message>
    <message>
        <source>Areas with fewer inhabitants are not rated; 0: all are</source>
        <translation>Gebiete mit weniger Einwohnern werden nicht bewertet; 0: alle werden bewertet</translation>
    </message>
    <message>
        <source>The indicator or variable that counts the inhabitants</source>
        <translation>Die Kennzahl oder das Merkmal mit der Einwohnerzahl</translation>
    </message>
    <message>
        <source>Le&amp;vel above:</source>
        <translation>&amp;Höhere Ebene:</translation>
    </message>
    <message>
        <source>How areas of a higher level are rated</source>
        <translation>Wie Gebiete einer höheren Ebene bewertet werden</translation>
    </message>
    <message>
        <source>Sho&amp;w counts from:</source>
        <translation>Fallzahlen &amp;zeigen ab:</translation>
    </message>
    <message>
        <source>Counts below are hidden, and whatever would give them away</source>
        <translation>Kleinere Fallzahlen werden geheim gehalten, und alles, was sie verriete</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Status, from the least burden to the greatest</source>
        <translation>Status, von der kleinsten zur größten Belastung</translation>
    </message>
    <message>
        <source>Classes of the status</source>
        <translation>Klassen des Status</translation>
    </message>
    <message>
        <source>Dynamics, from the best change to the worst</source>
        <translation>Dynamik, von der besten zur schlechtesten Veränderung</translation>
    </message>
    <message>
        <source>Classes of the dynamics</source>
        <translation>Klassen der Dynamik</translation>
    </message>
    <message>
        <source>The index is not rounded before it is classified.</source>
        <translation>Der Index wird vor der Einteilung in Klassen nicht gerundet.</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Ausschlüsse</translation>
    </message>
    <message>
        <source>Excluded areas leave before mean and deviation are taken.</source>
        <translation>Ausgeschlossene Gebiete scheiden aus, bevor Mittelwert und Abweichung gebildet werden.</translation>
    </message>
    <message>
        <source>&amp;Area:</source>
        <translation>&amp;Gebiet:</translation>
    </message>
    <message>
        <source>Type a part of the name or the key</source>
        <translation>Tippen Sie einen Teil des Namens oder des Schlüssels</translation>
    </message>
    <message>
        <source>It is printed in the note of the area</source>
        <translation>Er steht in der Anmerkung zum Gebiet</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>Aussch&amp;ließen</translation>
    </message>
    <message>
        <source>Exclude the area for this reason</source>
        <translation>Das Gebiet aus diesem Grund ausschließen</translation>
    </message>
    <message>
        <source>Excluded areas</source>
        <translation>Ausgeschlossene Gebiete</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Wieder bewerten</translation>
    </message>
    <message>
        <source>Rate the chosen area again</source>
        <translation>Das gewählte Gebiet wieder bewerten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Index of every area</source>
        <translation>Index jedes Gebiets</translation>
    </message>
    <message>
        <source>A click on a z-value, or Enter on an area: where its number comes from (internal).</source>
        <translation>Klick auf einen z-Wert oder Eingabetaste auf einem Gebiet: woher die Zahl kommt (intern).</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Status index</source>
        <translation>Status-Index</translation>
    </message>
    <message>
        <source>Dynamics index</source>
        <translation>Dynamik-Index</translation>
    </message>
    <message>
        <source>Dashed lines are the bounds of the classes. The triangle is the area chosen in the table.</source>
        <translation>Gestrichelte Linien sind die Klassengrenzen. Das Dreieck ist das Gebiet, das in der Tabelle gewählt ist.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Areas by status and dynamics</source>
        <translation>Gebiete nach Status und Dynamik</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustheit</translation>
    </message>
    <message>
        <source>Shifts without each indicator</source>
        <translation>Verschiebungen ohne jeweils eine der Kennzahlen</translation>
    </message>
    <message>
        <source>How much the indicators say the same (Pearson; below: ranks, Spearman)</source>
        <translation>Wie sehr die Kennzahlen dasselbe sagen (oben rechts Pearson, unten links Ränge nach Spearman)</translation>
    </message>
    <message>
        <source>Correlations of the indicators</source>
        <translation>Korrelationen der Kennzahlen</translation>
    </message>
    <message>
        <source>Ranks under &amp;weights that vary by ±</source>
        <translation>&amp;Ränge bei Gewichten, die schwanken um ±</translation>
    </message>
    <message>
        <source>Each weight is multiplied by random numbers around 1, a thousand times</source>
        <translation>Jedes Gewicht wird tausendmal mit Zufallszahlen um 1 vervielfacht</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Ranks of every area under other weights</source>
        <translation>Ränge jedes Gebiets bei anderen Gewichten</translation>
    </message>
    <message>
        <source>Fil&amp;e:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>The table as CSV or XLSX, or everything as JSON</source>
        <translation>Die Tabelle als CSV oder XLSX, oder alles als JSON</translation>
    </message>
    <message>
        <source>and the report on rob&amp;ustness</source>
        <translation>und der Bericht zur Robus&amp;theit</translation>
    </message>
    <message>
        <source>A workbook beside the file, with ranks and correlations</source>
        <translation>Eine Arbeitsmappe neben der Datei, mit Rängen und Korrelationen</translation>
    </message>
    <message>
        <source>Without one indicator: shift of ranks, areas in another class</source>
        <translation>Ohne eine Kennzahl: Verschiebung der Ränge, Gebiete in anderer Klasse</translation>
    </message>
    <message>
        <source>Spec&amp;ification:</source>
        <translation>Index&amp;vorschrift:</translation>
    </message>
    <message>
        <source>Sum &amp;becomes index:</source>
        <translation>Die S&amp;umme wird zum Index:</translation>
    </message>
    <message>
        <source>Fi&amp;xed base:</source>
        <translation>Feste Bas&amp;is:</translation>
    </message>
    <message>
        <source>From in&amp;habitants:</source>
        <translation>&amp;Ab Einwohnerzahl:</translation>
    </message>
    <message>
        <source>Inhabita&amp;nts are:</source>
        <translation>Ein&amp;wohner sind:</translation>
    </message>
    <message>
        <source>Reaso&amp;n:</source>
        <translation>Gr&amp;und:</translation>
    </message>
</context>
<context>
    <name>IndicatorMap</name>
    <message>
        <source>Areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Indicator map</source>
        <translation>Kennzahlkarte</translation>
    </message>
    <message>
        <source>&amp;Add to project</source>
        <translation>Zum Pro&amp;jekt hinzufügen</translation>
    </message>
    <message>
        <source>Making the map</source>
        <translation>Karte wird erstellt</translation>
    </message>
    <message>
        <source>{title} was added to the project; its layers are in {file}.</source>
        <translation>{title} wurde dem Projekt hinzugefügt; die Layer liegen in {file}.</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>der letzte</translation>
    </message>
    <message>
        <source>the finest with values</source>
        <translation>die feinste mit Werten</translation>
    </message>
    <message>
        <source>all, the whole county</source>
        <translation>alle, der ganze Kreis</translation>
    </message>
    <message>
        <source>{title} (as delivered)</source>
        <translation>{title} (wie geliefert)</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>Natürliche Brüche</translation>
    </message>
    <message>
        <source>Quantiles (equal numbers of areas)</source>
        <translation>Quantile (gleich viele Gebiete)</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>Gleiche Abstände</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Round numbers</source>
        <translation>Runde Zahlen</translation>
    </message>
    <message>
        <source>Manual bounds</source>
        <translation>Grenzen von Hand</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>Geometrisch</translation>
    </message>
    <message>
        <source>Head and tail</source>
        <translation>Kopf und Schwanz (head/tail)</translation>
    </message>
    <message>
        <source>Box plot</source>
        <translation>Boxplot</translation>
    </message>
    <message>
        <source>the upper class (5,0 to below 10,0)</source>
        <translation>der oberen Klasse (5,0 bis unter 10,0)</translation>
    </message>
    <message>
        <source>the lower class (above 5,0 to 10,0)</source>
        <translation>der unteren Klasse (über 5,0 bis 10,0)</translation>
    </message>
    <message>
        <source>Counts from 1 to {most} are hidden, and whatever would give them away.</source>
        <translation>Fallzahlen von 1 bis {most} werden verborgen, und was sie verraten würde.</translation>
    </message>
    <message>
        <source>Nothing is hidden: for use inside the office only.</source>
        <translation>Nichts wird verborgen: nur für den Gebrauch im Amt.</translation>
    </message>
    <message>
        <source>&amp;Apply to layer</source>
        <translation>Auf den La&amp;yer anwenden</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>Far&amp;ben:</translation>
    </message>
    <message>
        <source>A title stands before the bounds: “low: 0.0 to under 5.0”</source>
        <translation>Ein Titel steht vor den Grenzen: „niedrig: 0,0 bis unter 5,0“</translation>
    </message>
    <message>
        <source>Areas in another class than before: {moved} of {all} ({up} higher, {down} lower).</source>
        <translation>Gebiete in einer anderen Klasse als vorher: {moved} von {all} ({up} höher, {down} niedriger).</translation>
    </message>
    <message>
        <source>Areas with a number</source>
        <translation>Gebiete mit Zahl</translation>
    </message>
    <message>
        <source>As it was be&amp;fore</source>
        <translation>Vor&amp;her</translation>
    </message>
    <message>
        <source>Both maps beside each other, moved together</source>
        <translation>Beide Karten nebeneinander, gemeinsam verschoben</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Click, or press Enter, to take this method</source>
        <translation>Klicken oder Eingabetaste: dieses Verfahren übernehmen</translation>
    </message>
    <message>
        <source>Click, or press Space, for a colour of your own</source>
        <translation>Klicken oder Leertaste: eine eigene Farbe wählen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour of “{label}”</source>
        <translation>Farbe von „{label}“</translation>
    </message>
    <message>
        <source>Comparing the methods</source>
        <translation>Verfahren werden verglichen</translation>
    </message>
    <message>
        <source>Cut-offs of an index</source>
        <translation>Schwellenwerte eines Index</translation>
    </message>
    <message>
        <source>Drawing the page</source>
        <translation>Seite wird gezeichnet</translation>
    </message>
    <message>
        <source>First quartile</source>
        <translation>Erstes Quartil</translation>
    </message>
    <message>
        <source>GVF</source>
        <translation>GVF</translation>
    </message>
    <message>
        <source>Goodness of variance fit (GVF)</source>
        <translation>Güte der Klassen (GVF)</translation>
    </message>
    <message>
        <source>Hold the mouse or Space: the map as it was when opened or last kept</source>
        <translation>Maus oder Leertaste gedrückt halten: die Karte wie beim Öffnen oder beim letzten Übernehmen</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Einwohner</translation>
    </message>
    <message>
        <source>Keep the classification</source>
        <translation>Klassifikation speichern</translation>
    </message>
    <message>
        <source>Label in the legend</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Map as it was</source>
        <translation>Karte, wie sie war</translation>
    </message>
    <message>
        <source>Map as it would be</source>
        <translation>Karte, wie sie aussähe</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Methods side by side</source>
        <translation>Verfahren im Vergleich</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Name in the monitoring; the indicator is shown in it from now on:</source>
        <translation>Name im Monitoring; die Kennzahl wird ab jetzt in dieser Klassifikation gezeigt:</translation>
    </message>
    <message>
        <source>Natural breaks of QGIS</source>
        <translation>Natürliche Brüche von QGIS</translation>
    </message>
    <message>
        <source>Nested means</source>
        <translation>Geschachtelte Mittelwerte</translation>
    </message>
    <message>
        <source>No area has a number.</source>
        <translation>Kein Gebiet hat eine Zahl.</translation>
    </message>
    <message>
        <source>No area is in another class than before.</source>
        <translation>Kein Gebiet wechselt die Klasse.</translation>
    </message>
    <message>
        <source>No area lies in this class.</source>
        <translation>In dieser Klasse liegt kein Gebiet.</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nichts Auffälliges.</translation>
    </message>
    <message>
        <source>Percent of a reference value</source>
        <translation>Prozent eines Bezugswerts</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Show as circles</source>
        <translation>Als Kreise zeigen</translation>
    </message>
    <message>
        <source>Side b&amp;y side</source>
        <translation>Nebene&amp;inander</translation>
    </message>
    <message>
        <source>Single classes have colours of their own, until a palette is chosen.</source>
        <translation>Einzelne Klassen haben eigene Farben, bis eine Farbpalette gewählt wird.</translation>
    </message>
    <message>
        <source>The layer {layer} has these classes now.</source>
        <translation>Der Layer {layer} hat jetzt diese Klassen.</translation>
    </message>
    <message>
        <source>The map is being made …</source>
        <translation>Die Karte wird erstellt …</translation>
    </message>
    <message>
        <source>The monitoring keeps the classification “{name}”.</source>
        <translation>Die Klassifikation „{name}“ ist im Monitoring gespeichert.</translation>
    </message>
    <message>
        <source>The page was written to {file}.</source>
        <translation>Die Seite wurde nach {file} geschrieben.</translation>
    </message>
    <message>
        <source>Third quartile</source>
        <translation>Drittes Quartil</translation>
    </message>
    <message>
        <source>What the button “Classify” of QGIS would make, for comparison</source>
        <translation>Was die Schaltfläche „Klassifizieren“ von QGIS ergäbe, zum Vergleich</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>mind. {number}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>names and values</source>
        <translation>Namen und Werte</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>the class nearer to the middle</source>
        <translation>der Klasse näher am Mittelpunkt</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>none (as below)</source>
        <translation>keine (wie unten)</translation>
    </message>
    <message>
        <source>Sav&amp;e the page…</source>
        <translation>Seite s&amp;peichern …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop making the map</source>
        <translation>Die Karte nicht weiter erstellen</translation>
    </message>
    <message>
        <source>The map still shows what was chosen before.</source>
        <translation>Die Karte zeigt noch, was zuvor gewählt war.</translation>
    </message>
    <message>
        <source>QGIS’ temporal controller (menu View, Panels) steps through the {count} reference dates.</source>
        <translation>Die Zeitsteuerung von QGIS (Menü Ansicht, Bedienfelder) geht die {count} Stichtage durch.</translation>
    </message>
    <message>
        <source>These are classes of a change, not of the indicator: the monitoring keeps those of an indicator that is a change itself.</source>
        <translation>Dies sind Klassen einer Veränderung, nicht der Kennzahl selbst. Das Monitoring speichert Klassen von Veränderungen nur für Kennzahlen, die selbst eine Veränderung sind.</translation>
    </message>
    <message>
        <source>This kind of map has no classes that the indicator could be shown in.</source>
        <translation>Diese Kartenart hat keine Klassen, in denen sich die Kennzahl darstellen ließe.</translation>
    </message>
    <message>
        <source>The page has {count} such maps, in these classes.</source>
        <translation>Die Seite hat {count} solche Karten, in diesen Klassen.</translation>
    </message>
    <message>
        <source>Goodness of variance fit (GVF), weighted by inhabitants</source>
        <translation>Güte der Klassen (GVF), nach Einwohnern gewichtet</translation>
    </message>
    <message>
        <source>Statistics are of classes of one indicator, and this kind has none.</source>
        <translation>Die Statistik gilt für Klassen einer Kennzahl; diese Kartenart hat keine.</translation>
    </message>
</context>
<context>
    <name>IndicatorMapForm</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Indicator:</source>
        <translation>&amp;Kennzahl:</translation>
    </message>
    <message>
        <source>An indicator of the tableau, or a variable as it was delivered</source>
        <translation>Eine Kennzahl des Tableaus oder ein Merkmal, wie es geliefert wurde</translation>
    </message>
    <message>
        <source>&amp;Reference date:</source>
        <translation>&amp;Stichtag:</translation>
    </message>
    <message>
        <source>The Stichtag; variables that have none at this day use the one before</source>
        <translation>Merkmale ohne Wert an diesem Tag nehmen den Stichtag davor</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Ebene:</translation>
    </message>
    <message>
        <source>M&amp;unicipality:</source>
        <translation>&amp;Gemeinde:</translation>
    </message>
    <message>
        <source>In colour alone, its neighbours in grey; the classes stay those of the whole county</source>
        <translation>Allein in Farbe, ihre Nachbarn in Grau; die Klassen bleiben die des ganzen Kreises</translation>
    </message>
    <message>
        <source>Classes, the same for the whole county</source>
        <translation>Klassen, gleich für den ganzen Kreis</translation>
    </message>
    <message>
        <source>Me&amp;thod:</source>
        <translation>&amp;Verfahren:</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>A&amp;nzahl:</translation>
    </message>
    <message>
        <source>How many classes; fewer where there are fewer different values</source>
        <translation>Wie viele Klassen; weniger, wo es weniger verschiedene Werte gibt</translation>
    </message>
    <message>
        <source>&amp;Bounds:</source>
        <translation>G&amp;renzen:</translation>
    </message>
    <message>
        <source>All bounds of the manual method, from the lowest to the highest, with ; between them</source>
        <translation>Alle Grenzen von Hand, von der untersten zur obersten, mit ; dazwischen</translation>
    </message>
    <message>
        <source>Whether 5,0 is the lowest value of the upper class or the highest of the lower one; the legend says so</source>
        <translation>Ob 5,0 der kleinste Wert der oberen oder der größte der unteren Klasse ist; die Legende sagt es</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Geheimhaltung</translation>
    </message>
    <message>
        <source>&amp;Smallest count shown:</source>
        <translation>Kleinste gezeigte &amp;Fallzahl:</translation>
    </message>
    <message>
        <source>The rule of the office that delivered; 3 is that of the Federal Employment Agency</source>
        <translation>Die Regel des liefernden Amtes; 3 ist die der Bundesagentur für Arbeit</translation>
    </message>
    <message>
        <source>&amp;Keep layers in:</source>
        <translation>Layer &amp;ablegen in:</translation>
    </message>
    <message>
        <source>A GeoPackage with the published values and their style; a new name is taken where the file exists</source>
        <translation>Ein GeoPackage mit den veröffentlichten Werten und ihrem Stil; gibt es die Datei schon, wird ein neuer Name genommen</translation>
    </message>
    <message>
        <source>The monitoring that the map was made from, wherever it is now</source>
        <translation>Das Monitoring, aus dem die Karte gemacht wurde, wo immer es jetzt liegt</translation>
    </message>
    <message>
        <source>Bounds, colours and titles that the monitoring keeps under a name: the same in every map</source>
        <translation>Grenzen, Farben und Titel, die das Monitoring unter einem Namen speichert: in jeder Karte dieselben</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Keep these classes in the monitoring under a name</source>
        <translation>Diese Klassen unter einem Namen im Monitoring speichern</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Take bounds from the clipboard, such as a column of a spreadsheet (Ctrl+V)</source>
        <translation>Grenzen aus der Zwischenablage übernehmen, etwa eine Spalte einer Tabelle (Strg+V)</translation>
    </message>
    <message>
        <source>Reference &amp;value:</source>
        <translation>Be&amp;zugswert:</translation>
    </message>
    <message>
        <source>The value that is 100 per cent; empty: that of the county, else the mean of the areas</source>
        <translation>Der Wert, der 100 Prozent ist; leer: der des Kreises, sonst der Mittelwert der Gebiete</translation>
    </message>
    <message>
        <source>Bound belon&amp;gs to:</source>
        <translation>Grenze geh&amp;ört zu:</translation>
    </message>
    <message>
        <source>Weig&amp;hted by inhabitants</source>
        <translation>Nach Ein&amp;wohnern gewichtet</translation>
    </message>
    <message>
        <source>Every area counts as often as it has published inhabitants</source>
        <translation>Jedes Gebiet zählt so oft, wie es veröffentlichte Einwohner hat</translation>
    </message>
    <message>
        <source>Both ends open</source>
        <translation>Beide Enden offen</translation>
    </message>
    <message>
        <source>What lies beyond the outer bounds belongs to the outer classes: below 5.0, 15.0 and more</source>
        <translation>Was jenseits der äußeren Grenzen liegt, gehört zu den äußeren Klassen: unter 5,0; 15,0 und mehr</translation>
    </message>
    <message>
        <source>Bounds from all reference dates</source>
        <translation>Grenzen aus allen Stichtagen</translation>
    </message>
    <message>
        <source>The numbers of all dates of this boundary version are classified together</source>
        <translation>Die Zahlen aller Stichtage dieses Gebietsstands werden zusammen klassifiziert</translation>
    </message>
    <message>
        <source>Colours and labels</source>
        <translation>Farben und Beschriftung</translation>
    </message>
    <message>
        <source>&amp;Written into areas:</source>
        <translation>In &amp;den Gebieten steht:</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ Rückgängig</translation>
    </message>
    <message>
        <source>Take the latest change back (Ctrl+Z)</source>
        <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>↷ Redo</source>
        <translation>↷ Wiederholen</translation>
    </message>
    <message>
        <source>Make it again (Ctrl+Y)</source>
        <translation>Die zurückgenommene Änderung wiederholen (Strg+Y)</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Command (&amp;qgis_process)</source>
        <translation>Befehl (&amp;qgis_process)</translation>
    </message>
    <message>
        <source>Show the command that makes this map</source>
        <translation>Den Befehl zeigen, der diese Karte macht</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Mov&amp;ed to:</source>
        <translation>&amp;Umgezogen nach:</translation>
    </message>
    <message>
        <source>Store&amp;d classes:</source>
        <translation>Gespeicherte K&amp;lassen:</translation>
    </message>
    <message>
        <source>Names and numbers are shown where they have room: zoom in for more. With more than 500 areas they are on the map that is kept only.</source>
        <translation>Namen und Werte erscheinen, wo sie Platz haben: Mit dem Hineinzoomen werden es mehr. Bei mehr als 500 Gebieten stehen sie nur auf der Karte, die behalten wird.</translation>
    </message>
</context>
<context>
    <name>LayerClasses</name>
    <message>
        <source>&amp;Apply to layer</source>
        <translation>Auf den La&amp;yer anwenden</translation>
    </message>
    <message>
        <source>A field of the layer that holds numbers</source>
        <translation>Ein Feld des Layers mit Zahlen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes of the layer {layer}</source>
        <translation>Klassen des Layers {layer}</translation>
    </message>
    <message>
        <source>The layer {layer} has these classes now.</source>
        <translation>Der Layer {layer} hat jetzt diese Klassen.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>F&amp;ield:</source>
        <translation>&amp;Feld:</translation>
    </message>
</context>
<context>
    <name>MapKinds</name>
    <message>
        <source>A page of maps of several reference dates or indicators</source>
        <translation>Eine Seite mit Karten mehrerer Stichtage oder Kennzahlen</translation>
    </message>
    <message>
        <source>A rate as area colour, a count as circles on it</source>
        <translation>Eine Quote als Flächenfarbe, darauf eine Anzahl als Kreise</translation>
    </message>
    <message>
        <source>Area colours</source>
        <translation>Flächenfarben</translation>
    </message>
    <message>
        <source>Areas in the colours of classes: for rates</source>
        <translation>Gebiete in den Farben von Klassen: für Quoten und Anteile</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Choose an indicator first.</source>
        <translation>Wählen Sie zuerst eine Kennzahl.</translation>
    </message>
    <message>
        <source>Choose the rate for the area colour; “{title}” can be the circles.</source>
        <translation>Wählen Sie die Quote für die Flächenfarbe; „{title}“ können die Kreise sein.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Circles as large as the number: for counts</source>
        <translation>Kreise so groß wie die Zahl: für Anzahlen</translation>
    </message>
    <message>
        <source>Circles show counts, and “{title}” is none: areas in colour suit it.</source>
        <translation>Kreise zeigen Anzahlen, und „{title}“ ist keine: Dazu passen Flächenfarben.</translation>
    </message>
    <message>
        <source>Colours and circles</source>
        <translation>Farben und Kreise</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Every reference date, for QGIS’ temporal controller</source>
        <translation>Alle Stichtage, für die Zeitsteuerung von QGIS</translation>
    </message>
    <message>
        <source>Inde&amp;x:</source>
        <translation>Inde&amp;x:</translation>
    </message>
    <message>
        <source>Kind of map</source>
        <translation>Kartenart</translation>
    </message>
    <message>
        <source>Maps of the page</source>
        <translation>Karten der Seite</translation>
    </message>
    <message>
        <source>Rise and fall since an earlier reference date</source>
        <translation>Zunahme und Rückgang seit einem früheren Stichtag</translation>
    </message>
    <message>
        <source>Small maps</source>
        <translation>Kleine Karten</translation>
    </message>
    <message>
        <source>Status and dynamics</source>
        <translation>Status und Dynamik</translation>
    </message>
    <message>
        <source>The groups of a social index, now and over time</source>
        <translation>Die Gruppen eines Sozialindex: wie es ist und wie es sich entwickelt</translation>
    </message>
    <message>
        <source>The monitoring keeps no index specification: make one in “Social index”.</source>
        <translation>Im Monitoring ist keine Indexvorschrift gespeichert: Legen Sie unter „Sozialindex“ eine an.</translation>
    </message>
    <message>
        <source>The parts of a whole in each area</source>
        <translation>Die Teile eines Ganzen in jedem Gebiet</translation>
    </message>
    <message>
        <source>The tableau has no second rate.</source>
        <translation>Das Tableau hat keine zweite Quote.</translation>
    </message>
    <message>
        <source>There is no earlier reference date.</source>
        <translation>Es gibt keinen früheren Stichtag.</translation>
    </message>
    <message>
        <source>There is only one reference date.</source>
        <translation>Es gibt nur einen Stichtag.</translation>
    </message>
    <message>
        <source>Time slider</source>
        <translation>Zeitregler</translation>
    </message>
    <message>
        <source>Two area colours are for rates, and “{title}” is a count.</source>
        <translation>Zwei Flächenfarben sind für Quoten, und „{title}“ ist eine Anzahl.</translation>
    </message>
    <message>
        <source>Two indicators</source>
        <translation>Zwei Kennzahlen</translation>
    </message>
    <message>
        <source>Two rates at once, in one square of colours</source>
        <translation>Zwei Quoten zugleich, in einem Farbquadrat</translation>
    </message>
    <message>
        <source>each indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>each reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>“{title}” is a change already: take area colours.</source>
        <translation>„{title}“ ist schon eine Veränderung: Nehmen Sie Flächenfarben.</translation>
    </message>
    <message>
        <source>“{title}” is a count: as an area colour it mostly says how large an area is.</source>
        <translation>„{title}“ ist eine Anzahl: Als Flächenfarbe sagt sie vor allem, wie groß ein Gebiet ist.</translation>
    </message>
    <message>
        <source>&amp;2nd indicator:</source>
        <translation>&amp;2. Kennzahl:</translation>
    </message>
    <message>
        <source>&amp;Earlier date:</source>
        <translation>Vergli&amp;chen mit:</translation>
    </message>
    <message>
        <source>Diagrams divide counts, and “{title}” is none.</source>
        <translation>Diagramme teilen Anzahlen auf, und „{title}“ ist keine.</translation>
    </message>
    <message>
        <source>Diagrams need two counts at least, the parts of a whole.</source>
        <translation>Diagramme brauchen mindestens zwei Anzahlen, die Teile eines Ganzen.</translation>
    </message>
    <message>
        <source>There is no count for the circles.</source>
        <translation>Es gibt keine Anzahl für die Kreise.</translation>
    </message>
    <message>
        <source>&amp;A map for:</source>
        <translation>Eine Karte &amp;je:</translation>
    </message>
    <message>
        <source>Parts of th&amp;e whole:</source>
        <translation>&amp;Teile des Ganzen:</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>Far&amp;ben:</translation>
    </message>
    <message>
        <source>Even blue and orange</source>
        <translation>Gleichstufig Blau und Orange</translation>
    </message>
    <message>
        <source>Even teal and brown</source>
        <translation>Gleichstufig Blaugrün und Braun</translation>
    </message>
    <message>
        <source>Stevens: blue and green</source>
        <translation>Stevens: Blau und Grün</translation>
    </message>
    <message>
        <source>Stevens: blue and purple</source>
        <translation>Stevens: Blau und Violett</translation>
    </message>
    <message>
        <source>Stevens: blue and red</source>
        <translation>Stevens: Blau und Rot</translation>
    </message>
    <message>
        <source>Stevens: purple and gold</source>
        <translation>Stevens: Violett und Gold</translation>
    </message>
    <message>
        <source>Stevens: yellow and blue</source>
        <translation>Stevens: Gelb und Blau</translation>
    </message>
    <message>
        <source>Tick two or more parts of “{title}” at the left: each area gets a diagram of them.</source>
        <translation>Haken Sie links zwei oder mehr Teile von „{title}“ an: Jedes Gebiet bekommt ein Diagramm davon.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something unexpected happened: {problem}</source>
        <translation>Etwas Unerwartetes ist geschehen: {problem}</translation>
    </message>
</context>
<context>
    <name>MissingMonitoring</name>
    <message>
        <source>Choose the monitoring of the map</source>
        <translation>Das Monitoring der Karte auswählen</translation>
    </message>
</context>
<context>
    <name>MonitoringChoice</name>
    <message>
        <source>Choose a monitoring</source>
        <translation>Monitoring wählen</translation>
    </message>
    <message>
        <source>Choose a monitoring, or create one first.</source>
        <translation>Wählen Sie ein Monitoring, oder legen Sie zuerst eines an.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{title}&lt;/b&gt; – {levels} – deliveries: {deliveries}</source>
        <translation>&lt;b&gt;{title}&lt;/b&gt; – {levels} – Lieferungen: {deliveries}</translation>
    </message>
</context>
<context>
    <name>NewQuarterDialog</name>
    <message>
        <source>New Quartier</source>
        <translation>Neues Quartier</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Belongs to</source>
        <translation>Gehört &amp;zu</translation>
    </message>
</context>
<context>
    <name>NumberOrigin</name>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Looking for the cells</source>
        <translation>Die Zellen werden gesucht</translation>
    </message>
    <message>
        <source>Raw numbers: internal, not for publication.</source>
        <translation>Rohe Zahlen: nur für das Amt, nicht zur Veröffentlichung.</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Taken as the office computed it.</source>
        <translation>Übernommen, wie das Amt sie berechnet hat.</translation>
    </message>
    <message>
        <source>There is no area of a map made by Sozialmonitoring here.</source>
        <translation>Hier ist kein Gebiet einer Karte des Sozialmonitorings.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Variable, area</source>
        <translation>Merkmal, Gebiet</translation>
    </message>
    <message>
        <source>nothing was delivered for this level</source>
        <translation>für diese Ebene wurde nichts geliefert</translation>
    </message>
    <message>
        <source>{area} (replaced)</source>
        <translation>{area} (überholt)</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
    <message>
        <source>Published: {shown}</source>
        <translation>Veröffentlicht wird: {shown}</translation>
    </message>
    <message>
        <source>An index is made of several indicators. Click the area on a map of one of them, or compute the index as a table to see its scores.</source>
        <translation>Ein Index besteht aus mehreren Kennzahlen. Klicken Sie das Gebiet auf der Karte einer von ihnen an, oder berechnen Sie den Index als Tabelle, um seine Punktwerte zu sehen.</translation>
    </message>
    <message>
        <source>{shown}, the change since {date}</source>
        <translation>{shown}, die Veränderung seit dem {date}</translation>
    </message>
    <message>
        <source>{shown}, two indicators; this is the first</source>
        <translation>{shown}, zwei Kennzahlen; dies ist die erste</translation>
    </message>
</context>
<context>
    <name>NumberOriginDialog</name>
    <message>
        <source>Where does this number come from?</source>
        <translation>Woher kommt diese Zahl?</translation>
    </message>
    <message>
        <source>Click an area of an indicator map, or select one.</source>
        <translation>Ein Gebiet einer Kennzahlkarte anklicken oder auswählen.</translation>
    </message>
    <message>
        <source>Variables and their cells</source>
        <translation>Merkmale und ihre Zellen</translation>
    </message>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>Datei ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Opens the delivered file, if it still lies in the folder of the last delivery</source>
        <translation>Öffnet die gelieferte Datei, wenn sie noch im Ordner der letzten Lieferung liegt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copies the explanation as text with tabs</source>
        <translation>Kopiert die Erklärung als Text mit Tabulatoren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Click an area</source>
        <translation>Gebiet an&amp;klicken</translation>
    </message>
    <message>
        <source>While this is pressed, a click on the map asks for the number of that area</source>
        <translation>Solange dies gedrückt ist, fragt ein Klick auf die Karte nach der Zahl des Gebiets</translation>
    </message>
</context>
<context>
    <name>OpenMonitoring</name>
    <message>
        <source>Open monitoring</source>
        <translation>Monitoring öffnen</translation>
    </message>
    <message>
        <source>Opened: {summary}</source>
        <translation>Geöffnet: {summary}</translation>
    </message>
</context>
<context>
    <name>OwnPalette</name>
    <message>
        <source>Own colours</source>
        <translation>Eigene Farben</translation>
    </message>
    <message>
        <source>&amp;Palette:</source>
        <translation>Farb&amp;palette:</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>Co&amp;lours, those of the lowest class above:</source>
        <translation>&amp;Farben, die der niedrigsten Klasse oben:</translation>
    </message>
    <message>
        <source>F2 or a double click edits a colour as text, like #fd8d3c</source>
        <translation>F2 oder ein Doppelklick bearbeitet eine Farbe als Text, etwa #fd8d3c</translation>
    </message>
    <message>
        <source>Colour of the chosen row</source>
        <translation>Farbe der gewählten Zeile</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Used where nobody chooses, for:</source>
        <translation>Ohne andere Wahl verwendet für Kennzahlen, die:</translation>
    </message>
    <message>
        <source>&amp;burdens</source>
        <translation>&amp;belastend sind</translation>
    </message>
    <message>
        <source>what is &amp;good</source>
        <translation>&amp;günstig sind</translation>
    </message>
    <message>
        <source>n&amp;eutral numbers</source>
        <translation>neu&amp;tral sind</translation>
    </message>
    <message>
        <source>In the map:</source>
        <translation>In der Karte:</translation>
    </message>
</context>
<context>
    <name>PaletteChoice</name>
    <message>
        <source>&amp;Own colours…</source>
        <translation>&amp;Eigene Farben …</translation>
    </message>
    <message>
        <source>A new palette</source>
        <translation>Eine neue Farbpalette</translation>
    </message>
    <message>
        <source>As seen with</source>
        <translation>Gesehen mit</translation>
    </message>
    <message>
        <source>Delete palette</source>
        <translation>Farbpalette löschen</translation>
    </message>
    <message>
        <source>Delete the palette “{name}”? Maps already drawn keep their colours.</source>
        <translation>Die Farbpalette „{name}“ löschen? Schon gezeichnete Karten behalten ihre Farben.</translation>
    </message>
    <message>
        <source>Diverging: away from a middle</source>
        <translation>Divergierend: von einem Mittelpunkt weg</translation>
    </message>
    <message>
        <source>Even blue</source>
        <translation>Gleichstufig Blau</translation>
    </message>
    <message>
        <source>Even blue–purple</source>
        <translation>Gleichstufig Blau–Violett</translation>
    </message>
    <message>
        <source>Even grey</source>
        <translation>Gleichstufig Grau</translation>
    </message>
    <message>
        <source>Even yellow–green</source>
        <translation>Gleichstufig Gelb–Grün</translation>
    </message>
    <message>
        <source>Even yellow–red</source>
        <translation>Gleichstufig Gelb–Rot</translation>
    </message>
    <message>
        <source>Everybody can tell the classes apart, in black-and-white print too.</source>
        <translation>Alle können die Klassen unterscheiden, auch im Schwarz-Weiß-Druck.</translation>
    </message>
    <message>
        <source>Filter palettes, own colours</source>
        <translation>Farbpaletten filtern, eigene Farben</translation>
    </message>
    <message>
        <source>Not told apart in a photocopy</source>
        <translation>In einer Fotokopie nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>Not told apart in black-and-white print</source>
        <translation>Im Schwarz-Weiß-Druck nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>Not told apart with every colour vision deficiency</source>
        <translation>Nicht bei jeder Farbfehlsichtigkeit zu unterscheiden</translation>
    </message>
    <message>
        <source>Only &amp;colour-blind safe</source>
        <translation>Nur für &amp;Farbfehlsichtige geeignete</translation>
    </message>
    <message>
        <source>Only what &amp;prints in black and white</source>
        <translation>Nur in &amp;Schwarz-Weiß druckbare</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Farbpalette</translation>
    </message>
    <message>
        <source>Proposed: {palette}</source>
        <translation>Vorschlag: {palette}</translation>
    </message>
    <message>
        <source>Qualitative: categories without order</source>
        <translation>Qualitativ: Kategorien ohne Reihenfolge</translation>
    </message>
    <message>
        <source>Sequential: from little to much</source>
        <translation>Sequenziell: von wenig bis viel</translation>
    </message>
    <message>
        <source>Shows the map as others see it; nothing is changed</source>
        <translation>Zeigt die Karte so, wie andere sie sehen; geändert wird nichts</translation>
    </message>
    <message>
        <source>Told apart in a photocopy</source>
        <translation>Auch in einer Fotokopie zu unterscheiden</translation>
    </message>
    <message>
        <source>Told apart in black-and-white print</source>
        <translation>Im Schwarz-Weiß-Druck zu unterscheiden</translation>
    </message>
    <message>
        <source>Told apart with every colour vision deficiency</source>
        <translation>Bei jeder Farbfehlsichtigkeit zu unterscheiden</translation>
    </message>
    <message>
        <source>Turn the colours around</source>
        <translation>Farben umkehren</translation>
    </message>
    <message>
        <source>black-and-white print</source>
        <translation>Schwarz-Weiß-Druck</translation>
    </message>
    <message>
        <source>blue blindness (tritanopia)</source>
        <translation>Blaublindheit (Tritanopie)</translation>
    </message>
    <message>
        <source>green blindness (deuteranopia)</source>
        <translation>Grünblindheit (Deuteranopie)</translation>
    </message>
    <message>
        <source>normal colour vision</source>
        <translation>normales Farbensehen</translation>
    </message>
    <message>
        <source>red blindness (protanopia)</source>
        <translation>Rotblindheit (Protanopie)</translation>
    </message>
</context>
<context>
    <name>Rebase</name>
    <message>
        <source>Carry &amp;over</source>
        <translation>&amp;Umrechnen</translation>
    </message>
    <message>
        <source>Carry numbers over to new boundaries</source>
        <translation>Zahlen auf neue Gebiete umrechnen</translation>
    </message>
    <message>
        <source>Carrying numbers over</source>
        <translation>Zahlen werden umgerechnet</translation>
    </message>
    <message>
        <source>Choose a conversion key</source>
        <translation>Umsteigeschlüssel wählen</translation>
    </message>
    <message>
        <source>Choose two different boundary versions.</source>
        <translation>Wählen Sie zwei verschiedene Gebietsstände.</translation>
    </message>
    <message>
        <source>Comparing the boundary versions</source>
        <translation>Gebietsstände werden verglichen</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>Verteilt nach</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Key {name}: {column}</source>
        <translation>Schlüssel {name}: {column}</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Neues Gebiet</translation>
    </message>
    <message>
        <source>Old area</source>
        <translation>Altes Gebiet</translation>
    </message>
    <message>
        <source>Reading the conversion key</source>
        <translation>Umsteigeschlüssel wird gelesen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Stored as deliveries: {deliveries}.</source>
        <translation>Gespeichert als Lieferungen: {deliveries}.</translation>
    </message>
    <message>
        <source>The conversion key “{name}” is stored. Columns: {columns}.</source>
        <translation>Der Umsteigeschlüssel „{name}“ ist gespeichert. Spalten: {columns}.</translation>
    </message>
    <message>
        <source>Values carried over: {values}, of them estimated: {estimated}.</source>
        <translation>Umgerechnete Werte: {values}, davon geschätzt: {estimated}.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>What {group} is divided by</source>
        <translation>Wonach {group} verteilt wird</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>carried_over</source>
        <translation>umgerechnet</translation>
    </message>
    <message>
        <source>conversion key</source>
        <translation>Umsteigeschlüssel</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation>Einwohner</translation>
    </message>
    <message>
        <source>number of addresses</source>
        <translation>Zahl der Adressen</translation>
    </message>
    <message>
        <source>{file} was written. It is for the office itself.</source>
        <translation>{file} wurde geschrieben. Die Datei ist nur für den Dienstgebrauch.</translation>
    </message>
    <message>
        <source>{variable}: areas that stay as they were: {same}, divided areas: {divided}</source>
        <translation>{variable}: unveränderte Gebiete: {same}, geteilte Gebiete: {divided}</translation>
    </message>
    <message>
        <source>Not counted at the addresses</source>
        <translation>An den Adressen nicht gezählt</translation>
    </message>
    <message>
        <source>its own count at the addresses</source>
        <translation>eigene Zählung an den Adressen</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The boundary versions were not compared.</source>
        <translation>Die Gebietsstände wurden nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>RebaseForm</name>
    <message>
        <source>Divides the counts of old areas among new ones, so that series continue over a revision. What was delivered stays as it was.</source>
        <translation>Verteilt die Fallzahlen alter Gebiete auf neue, damit Zeitreihen über eine Neugliederung hinweg weitergehen. Was geliefert wurde, bleibt, wie es war.</translation>
    </message>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>&amp;From version:</source>
        <translation>&amp;Vom Gebietsstand:</translation>
    </message>
    <message>
        <source>&amp;To version:</source>
        <translation>&amp;Auf den Gebietsstand:</translation>
    </message>
    <message>
        <source>Import conversion &amp;key…</source>
        <translation>Umsteigesc&amp;hlüssel importieren…</translation>
    </message>
    <message>
        <source>An official table with the share of each old area that went into each new one</source>
        <translation>Eine amtliche Tabelle mit dem Anteil jedes alten Gebiets, der in jedes neue gekommen ist</translation>
    </message>
    <message>
        <source>Variables and what they are divided by</source>
        <translation>Merkmale und wonach sie verteilt werden</translation>
    </message>
    <message>
        <source>What has a tick is carried over; for each group of people another basis may be chosen</source>
        <translation>Was einen Haken hat, wird umgerechnet; für jede Personengruppe kann eine andere Grundlage gewählt werden</translation>
    </message>
    <message>
        <source>Which part of an old area goes to which new one</source>
        <translation>Welcher Teil eines alten Gebiets in welches neue kommt</translation>
    </message>
    <message>
        <source>Only what c&amp;hanges</source>
        <translation>Nur, was sich än&amp;dert</translation>
    </message>
    <message>
        <source>Series, comparisons, maps and booklets of the new version then have the old years; what offices have delivered for it stays</source>
        <translation>Zeitreihen, Vergleiche, Karten und Kartenhefte des neuen Gebietsstands haben dann die alten Jahre; was Ämter dafür selbst geliefert haben, bleibt</translation>
    </message>
    <message>
        <source>Ta&amp;ble for the office itself (not protected):</source>
        <translation>&amp;Tabelle nur für den Dienstgebrauch (nicht geschützt):</translation>
    </message>
    <message>
        <source>File of the table</source>
        <translation>Datei der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Store in the new version, at the old reference dates (replaces what was carried over before)</source>
        <translation>Im neuen Gebietsstand zu den alten Stichtagen &amp;speichern (ersetzt früher Umgerechnetes)</translation>
    </message>
</context>
<context>
    <name>SampleCounty</name>
    <message>
        <source>Sample county</source>
        <translation>Beispielkreis</translation>
    </message>
    <message>
        <source>Make &amp;county</source>
        <translation>&amp;Kreis erstellen</translation>
    </message>
    <message>
        <source>Making the sample county</source>
        <translation>Beispielkreis wird erstellt</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Quartiere</source>
        <translation>Quartiere</translation>
    </message>
    <message>
        <source>{cities} municipalities, {spaces} Sozialräume, {quarters} Quartiere</source>
        <translation>{cities} Gemeinden, {spaces} Sozialräume, {quarters} Quartiere</translation>
    </message>
    <message>
        <source>about {count} addresses</source>
        <translation>etwa {count} Adressen</translation>
    </message>
    <message>
        <source>The sample county is in {folder}. Make a map of an indicator next.</source>
        <translation>Der Beispielkreis liegt in {folder}. Machen Sie nun eine Karte einer Kennzahl.</translation>
    </message>
    <message>
        <source>The sample county is in {folder}. Create a monitoring next.</source>
        <translation>Der Beispielkreis liegt in {folder}. Legen Sie nun ein Monitoring an.</translation>
    </message>
</context>
<context>
    <name>SampleCountyForm</name>
    <message>
        <source>Writes an invented county: areas on three levels, streets, addresses with inhabitants, and the spreadsheets of five offices with import profiles and a tableau. Nothing in it is real.</source>
        <translation>Schreibt einen erfundenen Kreis: Gebiete auf drei Ebenen, Straßen, Adressen mit Einwohnerzahlen, und die Tabellen von fünf Ämtern mit Importprofilen und einem Tableau. Nichts daran ist echt.</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Files of the same names in this folder are replaced</source>
        <translation>Gleichnamige Dateien in diesem Ordner werden ersetzt</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>&amp;Startzahl:</translation>
    </message>
    <message>
        <source>The same seed makes the same county</source>
        <translation>Gleiche Startzahl, gleicher Kreis</translation>
    </message>
    <message>
        <source>S&amp;ize:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>1 is a county of 64 Quartiere; large ones take minutes</source>
        <translation>1 ist ein Kreis mit 64 Quartieren; große brauchen Minuten</translation>
    </message>
    <message>
        <source>Makes:</source>
        <translation>Ergibt:</translation>
    </message>
    <message>
        <source>Add areas, streets and &amp;addresses to the project</source>
        <translation>Gebiete, Straßen und &amp;Adressen dem Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Afterwards:</source>
        <translation>Danach:</translation>
    </message>
    <message>
        <source>Make its &amp;monitoring and import all deliveries</source>
        <translation>Sein &amp;Monitoring anlegen und alle Lieferungen importieren</translation>
    </message>
    <message>
        <source>Without it you can go the whole way yourself: create the monitoring, import, map</source>
        <translation>Ohne das gehen Sie den ganzen Weg selbst: Monitoring anlegen, importieren, Karten machen</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} gibt es bereits. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>Tableau</name>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>&amp;Nummer:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thema:</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>&amp;Einheit:</translation>
    </message>
    <message>
        <source>A rate as the office computed it, never carried to another level</source>
        <translation>Eine Quote, wie das Amt sie berechnet hat; sie wird nie auf eine andere Ebene übertragen</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>Alter von</translation>
    </message>
    <message>
        <source>Age that is no longer counted</source>
        <translation>Alter, das nicht mehr mitzählt</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Area reference:</source>
        <translation>Raumbezug:</translation>
    </message>
    <message>
        <source>Breaks:</source>
        <translation>Brüche:</translation>
    </message>
    <message>
        <source>Comment:</source>
        <translation>Kommentar:</translation>
    </message>
    <message>
        <source>Computing the numbers</source>
        <translation>Zahlen werden berechnet</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Data holder:</source>
        <translation>Datenhalter:</translation>
    </message>
    <message>
        <source>De&amp;cimals:</source>
        <translation>Nach&amp;kommastellen:</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Derived from</source>
        <translation>Abgeleitet aus</translation>
    </message>
    <message>
        <source>Everybody above the line is also counted below it; the rest is protected</source>
        <translation>Wer im Zähler steht, zählt auch im Nenner; der Rest zum Ganzen wird mitgeschützt</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Fo&amp;rmula:</source>
        <translation>Fo&amp;rmel:</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Given per</source>
        <translation>Angegeben je</translation>
    </message>
    <message>
        <source>High &amp;values:</source>
        <translation>Ho&amp;he Werte:</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Indicator tableau</source>
        <translation>Indikatorentableau</translation>
    </message>
    <message>
        <source>It is named by: {documents}.</source>
        <translation>Sie wird genannt in: {documents}.</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Its title:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Key m&amp;essage:</source>
        <translation>Kerna&amp;ussage:</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Left out, for their rows have no x: {rows}.</source>
        <translation>Weggelassen, weil ihre Zeilen kein x haben: {rows}.</translation>
    </message>
    <message>
        <source>Literature:</source>
        <translation>Literatur:</translation>
    </message>
    <message>
        <source>Looking at the indicators</source>
        <translation>Kennzahlen werden geprüft</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>N&amp;ame:</translation>
    </message>
    <message>
        <source>Names of variables with + − × /, “per 100” behind a ratio. Ctrl+Space offers names.</source>
        <translation>Namen von Merkmalen mit + − × /, hinter einem Quotienten „je 100“. Strg+Leertaste bietet Namen an.</translation>
    </message>
    <message>
        <source>New derived variable</source>
        <translation>Neues abgeleitetes Merkmal</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>Neue Kennzahl</translation>
    </message>
    <message>
        <source>Not in use: tick it to adapt it.</source>
        <translation>Nicht in Gebrauch: Kreuzen Sie sie an, um sie anzupassen.</translation>
    </message>
    <message>
        <source>Numerator: {above}&lt;br&gt;Denominator: {below}</source>
        <translation>Zähler: {above}&lt;br&gt;Nenner: {below}</translation>
    </message>
    <message>
        <source>One sentence that says what the number means</source>
        <translation>Ein Satz, der sagt, was die Zahl bedeutet</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Read a tableau</source>
        <translation>Tableau lesen</translation>
    </message>
    <message>
        <source>Share of a &amp;whole</source>
        <translation>Anteil an einem &amp;Ganzen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>Quelle:</translation>
    </message>
    <message>
        <source>Storing the tableau</source>
        <translation>Tableau wird gespeichert</translation>
    </message>
    <message>
        <source>Ta&amp;ken as delivered</source>
        <translation>W&amp;ie geliefert übernommen</translation>
    </message>
    <message>
        <source>Take an indicator out</source>
        <translation>Kennzahl herausnehmen</translation>
    </message>
    <message>
        <source>Take “{title}” out of the tableau? What was delivered stays.</source>
        <translation>„{title}“ aus dem Tableau herausnehmen? Was geliefert wurde, bleibt.</translation>
    </message>
    <message>
        <source>The changes are not stored. Throw them away?</source>
        <translation>Die Änderungen sind nicht gespeichert. Verwerfen?</translation>
    </message>
    <message>
        <source>The tableau is in {file}.</source>
        <translation>Das Tableau ist in {file}.</translation>
    </message>
    <message>
        <source>The tableau of {file} was stored: {count} indicators.</source>
        <translation>Das Tableau von {file} wurde gespeichert, Kennzahlen: {count}.</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Das lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Time reference:</source>
        <translation>Zeitbezug:</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Where the definition changed, one a line: 2019-01-01: what changed</source>
        <translation>Wo sich die Definition geändert hat, eine Zeile je Bruch: 2019-01-01: was anders wurde</translation>
    </message>
    <message>
        <source>Write the tableau</source>
        <translation>Tableau schreiben</translation>
    </message>
    <message>
        <source>Youngest age</source>
        <translation>Jüngstes Alter</translation>
    </message>
    <message>
        <source>age range of {family}</source>
        <translation>Altersbereich von {family}</translation>
    </message>
    <message>
        <source>all indicators</source>
        <translation>alle Kennzahlen</translation>
    </message>
    <message>
        <source>are a burden</source>
        <translation>sind belastend</translation>
    </message>
    <message>
        <source>are good</source>
        <translation>sind günstig</translation>
    </message>
    <message>
        <source>are neither good nor bad</source>
        <translation>sind weder günstig noch belastend</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>wie geliefert</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar, nicht in Gebrauch</translation>
    </message>
    <message>
        <source>available and computable</source>
        <translation>verfügbar und berechenbar</translation>
    </message>
    <message>
        <source>classification “{name}”</source>
        <translation>Klassifikation „{name}“</translation>
    </message>
    <message>
        <source>computable</source>
        <translation>berechenbar</translation>
    </message>
    <message>
        <source>computable in part</source>
        <translation>zum Teil</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>difference to an earlier date</source>
        <translation>Differenz zu einem früheren Stichtag</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>growth since an earlier date in %</source>
        <translation>Wachstum seit einem früheren Stichtag in %</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>index “{name}”</source>
        <translation>Index „{name}“</translation>
    </message>
    <message>
        <source>mean of two dates</source>
        <translation>Mittel zweier Stichtage</translation>
    </message>
    <message>
        <source>mean weighted by a count</source>
        <translation>Mittel, gewichtet mit einer Anzahl</translation>
    </message>
    <message>
        <source>missing in: {areas}</source>
        <translation>fehlt in: {areas}</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>not defined: {variables}</source>
        <translation>nicht definiert: {variables}</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>nicht geliefert</translation>
    </message>
    <message>
        <source>not delivered: {variables}</source>
        <translation>nicht geliefert: {variables}</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>template “{name}”</source>
        <translation>Vorlage „{name}“</translation>
    </message>
    <message>
        <source>the number of an earlier date</source>
        <translation>die Zahl eines früheren Stichtags</translation>
    </message>
    <message>
        <source>to below</source>
        <translation>bis unter</translation>
    </message>
    <message>
        <source>with doubts</source>
        <translation>mit Zweifeln</translation>
    </message>
    <message>
        <source>without a theme</source>
        <translation>ohne Thema</translation>
    </message>
    <message>
        <source>wrong formula</source>
        <translation>falsche Formel</translation>
    </message>
    <message>
        <source>{file} was read; nothing is stored yet.</source>
        <translation>{file} wurde gelesen; gespeichert ist noch nichts.</translation>
    </message>
    <message>
        <source>{level}: computable for {date} in {count} of {areas} areas</source>
        <translation>{level}: für den {date} in {count} von {areas} Gebieten berechenbar</translation>
    </message>
    <message>
        <source>{level}: computable in {count} of {areas} areas</source>
        <translation>{level}: in {count} von {areas} Gebieten berechenbar</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{reason}: {count} of {areas} ({level})</source>
        <translation>{reason}: {count} von {areas} ({level})</translation>
    </message>
    <message>
        <source>{used} of {count} indicators in use</source>
        <translation>{used} von {count} in Gebrauch</translation>
    </message>
    <message>
        <source>Distribution of the indicator</source>
        <translation>Verteilung der Kennzahl</translation>
    </message>
    <message>
        <source>the classification it is shown in</source>
        <translation>die Klassifikation, in der sie gezeigt wird</translation>
    </message>
</context>
<context>
    <name>TableauForm</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search indicators</source>
        <translation>Kennzahlen suchen</translation>
    </message>
    <message>
        <source>Which indicators are shown</source>
        <translation>Welche Kennzahlen gezeigt werden</translation>
    </message>
    <message>
        <source>Indicators by theme</source>
        <translation>Kennzahlen nach Themen</translation>
    </message>
    <message>
        <source>New &amp;indicator…</source>
        <translation>Neue Kenn&amp;zahl …</translation>
    </message>
    <message>
        <source>An indicator of your own, in the theme of the selected one</source>
        <translation>Eine eigene Kennzahl im Thema der gewählten</translation>
    </message>
    <message>
        <source>As it would be published, latest reference date</source>
        <translation>So würde sie veröffentlicht, letzter Stichtag</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>The area whose number is shown; in the picture it is the line with a triangle</source>
        <translation>Das Gebiet, dessen Zahl gezeigt wird; im Bild ist es die Linie mit dem Dreieck</translation>
    </message>
    <message>
        <source>&amp;Where from?</source>
        <translation>&amp;Woher?</translation>
    </message>
    <message>
        <source>Where does this number come from? Formula, deliveries and cells, for the office itself</source>
        <translation>Woher kommt diese Zahl? Formel, Lieferungen und Zellen, nur für das Amt selbst</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Search variables</source>
        <translation>Merkmale suchen</translation>
    </message>
    <message>
        <source>A double click changes a cell. What was delivered keeps its kind. Age groups (15-18: from 15 to below 18) of a family let formulas ask for an age range; “part of” says where everybody counted here is counted too.</source>
        <translation>Ein Doppelklick ändert eine Zelle. Was geliefert wurde, behält seine Art. Altersgruppen (15-18: von 15 bis unter 18) einer Familie erlauben Formeln, nach einem Altersbereich zu fragen; „Teil von“ sagt, wo jeder mitzählt, der hier zählt.</translation>
    </message>
    <message>
        <source>New &amp;derived variable…</source>
        <translation>Neues abgeleitetes Merkma&amp;l …</translation>
    </message>
    <message>
        <source>A sum or difference of other variables that formulas may name</source>
        <translation>Eine Summe oder Differenz anderer Merkmale, die Formeln nennen dürfen</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Take out a variable that is not stored yet and that nothing uses</source>
        <translation>Nimmt ein Merkmal heraus, das noch nicht gespeichert ist und das nichts verwendet</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ Rückgängig</translation>
    </message>
    <message>
        <source>Take the latest change back (Ctrl+Z)</source>
        <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>↷ Redo</source>
        <translation>↷ Wiederholen</translation>
    </message>
    <message>
        <source>Make it again (Ctrl+Y)</source>
        <translation>Die zurückgenommene Änderung wiederholen (Strg+Y)</translation>
    </message>
    <message>
        <source>Read &amp;file…</source>
        <translation>Datei &amp;lesen …</translation>
    </message>
    <message>
        <source>Take over variables and indicators from a file; nothing is stored yet</source>
        <translation>Merkmale und Kennzahlen aus einer Datei übernehmen; gespeichert wird noch nichts</translation>
    </message>
    <message>
        <source>Write fi&amp;le…</source>
        <translation>Datei s&amp;chreiben …</translation>
    </message>
    <message>
        <source>Write variables and indicators to a file that others can read</source>
        <translation>Merkmale und Kennzahlen in eine Datei schreiben, die andere lesen können</translation>
    </message>
    <message>
        <source>Show on &amp;the map…</source>
        <translation>Auf der &amp;Karte zeigen …</translation>
    </message>
    <message>
        <source>The saved indicator in the map dialog</source>
        <translation>Die gespeicherte Kennzahl im Kartendialog</translation>
    </message>
</context>
<context>
    <name>VersionComparison</name>
    <message>
        <source>&amp;Save as XLSX</source>
        <translation>Als &amp;XLSX speichern</translation>
    </message>
    <message>
        <source>Compare boundary versions</source>
        <translation>Gebietsstände vergleichen</translation>
    </message>
    <message>
        <source>Comparing the boundaries</source>
        <translation>Die Gebiete werden verglichen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Draft: {title}</source>
        <translation>Entwurf: {title}</translation>
    </message>
    <message>
        <source>The map “{title}” was added to the project.</source>
        <translation>Die Karte „{title}“ wurde dem Projekt hinzugefügt.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Die Arbeitsmappe wird geschrieben</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Gebietsänderungen</translation>
    </message>
    <message>
        <source>{file} was written.</source>
        <translation>{file} wurde geschrieben.</translation>
    </message>
    <message>
        <source>{title} (valid from {date})</source>
        <translation>{title} (gültig ab {date})</translation>
    </message>
</context>
<context>
    <name>VersionsForm</name>
    <message>
        <source>&amp;Monitoring:</source>
        <translation>&amp;Monitoring:</translation>
    </message>
    <message>
        <source>The GeoPackage that holds levels, areas and everything delivered</source>
        <translation>Das GeoPackage mit Ebenen, Gebieten und allem, was geliefert wurde</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>The boundary version or draft before</source>
        <translation>Der Gebietsstand oder Entwurf vorher</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Nach:</translation>
    </message>
    <message>
        <source>The boundary version or draft after</source>
        <translation>Der Gebietsstand oder Entwurf nachher</translation>
    </message>
    <message>
        <source>To&amp;lerance:</source>
        <translation>&amp;Toleranz:</translation>
    </message>
    <message>
        <source>Ground nowhere wider than this, without addresses, is a line drawn anew and no change</source>
        <translation>Grund, der nirgends breiter ist und auf dem keine Adresse liegt, gilt als neu gezeichnete Linie und nicht als Änderung</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>To be passe&amp;d on</source>
        <translation>Zur &amp;Weitergabe</translation>
    </message>
    <message>
        <source>Hide small counts of people and whatever tells them; without it the result is for official use only</source>
        <translation>Kleine Einwohnerzahlen und alles, woraus sie sich errechnen ließen, geheim halten; ohne das Häkchen ist das Ergebnis nur für den Dienstgebrauch</translation>
    </message>
    <message>
        <source>Ta&amp;ble:</source>
        <translation>Ta&amp;belle:</translation>
    </message>
    <message>
        <source>What is shown below</source>
        <translation>Was unten gezeigt wird</translation>
    </message>
    <message>
        <source>M&amp;unicipality:</source>
        <translation>&amp;Gemeinde:</translation>
    </message>
    <message>
        <source>Show one municipality only; those without changes are not offered</source>
        <translation>Nur eine Gemeinde zeigen; Gemeinden ohne Änderung stehen nicht zur Wahl</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the table as text with tabs</source>
        <translation>Kopiert die Tabelle als Text mit Tabulatoren</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Enter or a double-click shows the place in the map</source>
        <translation>Eingabetaste oder Doppelklick zeigt die Stelle in der Karte</translation>
    </message>
    <message>
        <source>&amp;Add to map</source>
        <translation>Zur Karte &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Adds old and new outlines and the ground that changes sides to the project</source>
        <translation>Fügt dem Projekt bisherige und künftige Grenzen und den wechselnden Grund hinzu</translation>
    </message>
    <message>
        <source>Save &amp;report as PDF</source>
        <translation>Beri&amp;cht als PDF speichern</translation>
    </message>
    <message>
        <source>Maps and tables for each municipality, ready to be sent</source>
        <translation>Karten und Tabellen je Gemeinde, fertig zum Verschicken</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Stop; nothing half-finished is kept</source>
        <translation>Anhalten; nichts Halbfertiges bleibt</translation>
    </message>
    <message>
        <source>Co&amp;py as qgis_process command</source>
        <translation>Als qgis_process-Befehl k&amp;opieren</translation>
    </message>
    <message>
        <source>The same job as a command for scripts, with the values above</source>
        <translation>Dieselbe Aufgabe als Befehl für Skripte, mit den Werten oben</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Schlie&amp;ßen</translation>
    </message>
    <message>
        <source>Copied: {command}</source>
        <translation>Kopiert: {command}</translation>
    </message>
</context>
</TS>
