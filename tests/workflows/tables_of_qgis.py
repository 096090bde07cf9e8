"""The same rows as QGIS gets them from memory, a GeoPackage, PostGIS and a text file."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psycopg2
from qgis.core import (
    NULL,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

Row = Sequence[Any]
_numbers = itertools.count(1)


class Tables:
    """Makes layers of rows whose first field is `value` and whose others are called as `fields` says.

    `kind` is a type of field as memory layers call it: double, integer, int8, string …
    """

    def __init__(self, folder: Path, connection: Callable[[], str]) -> None:
        self._folder = folder
        self._connection = connection

    def make(
        self, place: str, rows: Sequence[Row], kind: str = "double", fields: Sequence[str] = ()
    ) -> QgsVectorLayer:
        """A layer in one of PLACES; None is NULL there."""
        layer: QgsVectorLayer = _MAKERS[place](self, rows, kind, fields)
        assert layer.isValid(), place
        assert layer.featureCount() == len(rows)
        return layer

    def in_memory(
        self, rows: Sequence[Row], kind: str, fields: Sequence[str], shape: str = "Polygon?crs=EPSG:25832&"
    ) -> QgsVectorLayer:
        columns = "&".join([f"field=value:{kind}", *(f"field={name}:string" for name in fields)])
        layer = QgsVectorLayer(f"{shape}{columns}", "rows", "memory")
        layer.dataProvider().addFeatures([_feature(layer, row, place) for place, row in enumerate(rows)])
        return layer

    def without_geometry(self, rows: Sequence[Row], kind: str, fields: Sequence[str]) -> QgsVectorLayer:
        return self.in_memory(rows, kind, fields, "NoGeometry?")

    def in_geopackage(self, rows: Sequence[Row], kind: str, fields: Sequence[str]) -> QgsVectorLayer:
        return self._saved(self.in_memory(rows, kind, fields))

    def table_in_geopackage(self, rows: Sequence[Row], kind: str, fields: Sequence[str]) -> QgsVectorLayer:
        return self._saved(self.without_geometry(rows, kind, fields))

    def _saved(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        path = self._folder / f"rows{next(_numbers)}.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = "rows"
        options.datasourceOptions = ["VERSION=1.2"]
        context = QgsCoordinateTransformContext()
        error, problem, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
        assert error == QgsVectorFileWriter.WriterError.NoError, problem
        return QgsVectorLayer(f"{path}|layername=rows", "rows", "ogr")

    def in_postgis(self, rows: Sequence[Row], kind: str, fields: Sequence[str]) -> QgsVectorLayer:
        table = self._stored(rows, kind, fields)
        return QgsVectorLayer(
            f'{self._connection()} key=\'id\' srid=25832 type=Polygon table="public"."{table}" (geom)',
            table, "postgres",
        )  # fmt: skip

    def table_in_postgis(self, rows: Sequence[Row], kind: str, fields: Sequence[str]) -> QgsVectorLayer:
        table = self._stored(rows, kind, fields)
        return QgsVectorLayer(f'{self._connection()} key=\'id\' table="public"."{table}"', table, "postgres")

    def _stored(self, rows: Sequence[Row], kind: str, fields: Sequence[str]) -> str:
        table = f"rows{next(_numbers)}"
        columns = "".join(f", {name} text" for name in fields)
        marks = "".join([", %s"] * (1 + len(fields)))
        connection = psycopg2.connect(self._connection())
        with connection, connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS postgis")
            cursor.execute(
                f"CREATE TABLE {table} (id serial PRIMARY KEY, geom geometry(Polygon, 25832), "
                f"value {_POSTGRES.get(kind, kind)}{columns})"
            )
            insert = f"INSERT INTO {table} VALUES (DEFAULT, ST_GeomFromText(%s, 25832){marks})"  # noqa: S608
            for place, row in enumerate(rows):
                cursor.execute(insert, (_square(place).asWkt(), *row))
        connection.close()
        return table

    def as_text(self, rows: Sequence[Row], kind: str, fields: Sequence[str]) -> QgsVectorLayer:
        """A text file whose types QGIS guesses, as it does for whoever drags the file into the window."""
        path = self._folder / f"rows{next(_numbers)}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, delimiter=";")
            writer.writerow(["value", *fields, "row"])
            writer.writerows(
                [*("" if cell is None else cell for cell in row), n] for n, row in enumerate(rows)
            )
        options = "delimiter=;&encoding=UTF-8&geomType=none&detectTypes=yes"
        return QgsVectorLayer(f"{path.as_uri()}?{options}", "rows", "delimitedtext")


_POSTGRES = {"double": "double precision", "int8": "bigint", "string": "text"}

_MAKERS: dict[str, Callable[..., QgsVectorLayer]] = {
    "memory": Tables.in_memory,
    "memory table": Tables.without_geometry,
    "GeoPackage": Tables.in_geopackage,
    "GeoPackage table": Tables.table_in_geopackage,
    "PostGIS": Tables.in_postgis,
    "PostgreSQL table": Tables.table_in_postgis,
    "text file": Tables.as_text,
}
PLACES = tuple(_MAKERS)


def _square(place: int) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(100 * place, 0, 100 * place + 100, 100))


def _feature(layer: QgsVectorLayer, row: Row, place: int) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setAttributes([NULL if cell is None else cell for cell in row])
    if layer.isSpatial():
        feature.setGeometry(_square(place))
    return feature
