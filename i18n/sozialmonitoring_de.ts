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
</context>
</TS>
