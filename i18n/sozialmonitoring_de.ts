<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Errors</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a GeoPackage made by Sozialmonitoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a monitoring or create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or move the old file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every area a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator {indicator} has no numerator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator {indicator} uses the variable {variable}, which the tableau does not define.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator {indicator}: cannot read the formula “{formula}” at character {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known here: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new state and repeat your step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {file} is damaged: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The indicator {indicator} was not published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The levels are: {levels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tableau defines the {what} {id} twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tableau has no indicator {indicator}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words for the language {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no delivery {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import profile {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no level {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write names of variables with + or - between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read or written: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no list “indicators”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a monitoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a tableau in JSON: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an import profile in JSON: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed meanwhile ({action}, {who}, {at}). Nothing of yours was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer release of Sozialmonitoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: every entry needs an “id”: {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {id} has the unknown property “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {id} has the {name} “{value}”, which is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {id} lacks the property “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} {name} belongs to {parent}, but {level} has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}: the key {keys} stands for more than one area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: expected an object with named properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: the property “{name}” is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: “{name}” should be {expected}, but is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a path that ends in .gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the path of a .gpkg file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The monitoring has neither an indicator nor a variable {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign “{sign}” cannot mean “{meaning}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no boundary version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sign profile {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release keeps a monitoring in a GeoPackage, not in PostgreSQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no delivery yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a GeoPackage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 means no rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3, 5 and 10 are common; 1 hides nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the expressions of both levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 5 or 10, or 0 for no rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another method, for example natural breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it or delete the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geometric classes need values above 0; the lowest is {lowest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every area a key of its own, or dissolve its parts into one multipolygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the lower end of the first class, every break, and the upper end of the last class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infinite values cannot be classified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install QGIS with the official installer, or save the table as .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it open in another program, or do you lack the right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its fields are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS is not JSON: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS names the level {level} twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS needs a list with at least one level, from the top to the lowest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS: every entry needs “level” and “key” and may have “title”, “name” and “layer”, not: {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave dominance empty (null).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a stray cell far below or to the right of the table and delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual classes need at least two bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it in QGIS, for instance with “Fix geometries”: the area would change from {before} to {after} m².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the polygons so that they only share their boundaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, save it again, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: a dominance rule needs the contributions behind each count, which are not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: rounding must be 0, 5 or 10, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: rounding to 3 is not safe, sums give away many of the rounded counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: the minimum must be a whole number from 1 to {largest}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: {name} must be true or false, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again as .csv or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .csv or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as an ordinary .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it without password as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it without password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it in the layer&apos;s properties, for example EPSG:25832.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bound {bound} is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bounds must ascend: {high} follows {low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bounds of a classification must ascend: {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression “{text}” cannot be used on {layer}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression “{text}” fails on feature {id} of {layer}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer {layer} has no coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest level {level} is the polygons themselves and takes no layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules cannot be read as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules must be a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rule called {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QGIS lacks the Python package openpyxl, which reads workbooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a classification: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them like this: {{&quot;minimum&quot;: 3}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{classes} classes cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} contains a document type definition; no workbook needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has a sheet of {rows} rows and {columns} columns; at most {most} cells can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no sheet with cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has {size} MB; at most {most} MB can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no layer that QGIS can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no Excel workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no table of text: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is of a type that cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is protected with a password or an old .xls workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is protected with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is saved as “Strict Open XML”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} unpacks to {size} MB in {entries} parts; that is no ordinary workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no field {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: feature {id} has no key ({key}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: the key {keys} ({expression}) stands at more than one polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: the polygon {label} is invalid ({problem}{place}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: {count} pairs of polygons overlap: {pairs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: {label} has no polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}: {key} lies in no area of the level above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lower} {key} does not lie in one {upper} but in: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
