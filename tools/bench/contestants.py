"""The works that are compared. Each function prepares and returns what is timed.

What is timed returns something whose fingerprint shows that the contestants did the same.
"""

from __future__ import annotations

import hashlib
import os
import random
import struct
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from .booklets import (
    one_worker,
    pages_ours,
    pages_qgis,
    pages_size_ours,
    pages_size_qgis,
    two_workers,
    write_booklet_reference,
)
from .evaluation import evaluate_ours, evaluate_pandas
from .located import locate_ours_64, locate_ours_542, locate_qgis_64, locate_qgis_542, write_located
from .natural_breaks import breaks_ours_85, breaks_ours_1000, breaks_qgis_85, breaks_qgis_1000
from .painting import paint_joined, paint_ours, paint_plain, start_qgis, switch_ours, write_painted
from .redrawn import outline_ours, outline_qgis, total_ours, total_qgis, unite_ours, unite_qgis
from .tracing import follow_ours, follow_qgis, streets_ours, streets_qgis

__all__ = [
    "breaks_ours_85",
    "breaks_ours_1000",
    "breaks_qgis_85",
    "breaks_qgis_1000",
    "evaluate_ours",
    "evaluate_pandas",
    "follow_ours",
    "follow_qgis",
    "locate_ours_64",
    "locate_ours_542",
    "locate_qgis_64",
    "locate_qgis_542",
    "one_worker",
    "outline_ours",
    "outline_qgis",
    "pages_ours",
    "pages_qgis",
    "pages_size_ours",
    "pages_size_qgis",
    "paint_joined",
    "paint_ours",
    "paint_plain",
    "streets_ours",
    "streets_qgis",
    "switch_ours",
    "total_ours",
    "total_qgis",
    "two_workers",
    "unite_ours",
    "unite_qgis",
]

Run = Callable[[], Any]

AREAS, COLUMNS = 100_000, 10
LINES = 500_000
STORED_AREAS, STORED_COLUMNS = 20_000, 10
DAY = date(2024, 12, 31)


def fingerprint(found: Iterable[bytes]) -> str:
    """One word for a result given in pieces."""
    digest = hashlib.sha256()
    for piece in found:
        digest.update(piece)
    return digest.hexdigest()


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - made-up numbers, the same every time


def _key(number: int) -> str:
    return f"{5_000_000_000 + number * 7:011d}"


def _tree(count: int) -> Any:
    from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level

    areas = (Area("quartier", _key(number), f"Gebiet {number}", "") for number in range(count))
    return AreaTree.build([Level("quartier", "Quartier")], areas)


def _write_workbook(folder: Path) -> None:
    """Keys, names, and counts beside shares."""
    from openpyxl import Workbook

    chance = _chance(1)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Daten")
    sheet.append(["Schlüssel", "Name", *(f"Merkmal {letter}" for letter in "abcdefghij")])
    for number in range(AREAS):
        counts = (chance.randint(0, 5000) for _ in range(COLUMNS // 2))
        shares = (round(chance.uniform(0, 100), 2) for _ in range(COLUMNS // 2))
        sheet.append([_key(number), f"Gebiet {number}", *counts, *shares])
    workbook.save(folder / "areas.xlsx")


def read_workbook_ours(folder: Path) -> Run:
    """The whole way of a delivery: read, recognised, parsed, matched, checked."""
    from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery

    tree = _tree(AREAS)
    request = DeliveryRequest(folder / "areas.xlsx", source="office", reference_date=DAY)
    return lambda: [read_delivery(request, tree).observations.values.numbers.tobytes()]


def read_workbook_pandas(folder: Path) -> Run:
    """A table of cells, nothing recognised and nothing checked."""
    import numpy as np
    import pandas as pd

    def run() -> list[bytes]:
        table = pd.read_excel(folder / "areas.xlsx", dtype={"Schlüssel": str})
        return [table.iloc[:, 2:].to_numpy(np.float64).T.tobytes()]

    return run


def read_workbook_openpyxl(folder: Path) -> Run:
    """The cells as Python objects."""
    import numpy as np
    import openpyxl

    def run() -> list[bytes]:
        sheet = openpyxl.load_workbook(folder / "areas.xlsx", data_only=True).active
        rows = list(sheet.iter_rows(min_row=2, min_col=3, values_only=True))
        return [np.array(rows, dtype=np.float64).T.tobytes()]

    return run


def _write_lines(folder: Path) -> None:
    chance = _chance(2)
    with (folder / "lines.csv").open("w", encoding="utf-8") as stream:
        stream.write("Schlüssel;Jahr;Merkmal;Zahl;Anteil;Gebiet\n")
        for line in range(LINES):
            share = f"{chance.uniform(0, 100):.2f}".replace(".", ",")
            numbers = f"{2000 + line % 10};Merkmal {line // 10 % 5};{chance.randint(0, 9999)};{share}"
            stream.write(f'{_key(line // 50)};{numbers};"Gebiet {line // 50}"\n')


def read_text_ours(folder: Path) -> Run:
    """The cells of a text file, its encoding and separator found out."""
    from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_grid

    return lambda: _joined(read_grid(folder / "lines.csv").rows[1:])


def read_text_qgis(folder: Path) -> Run:
    """The same file as a layer, every feature's attributes fetched."""
    from qgis.core import QgsVectorLayer

    start_qgis()

    def run() -> list[bytes]:
        options = "delimiter=;&encoding=UTF-8&geomType=none&detectTypes=no"
        layer = QgsVectorLayer(f"{(folder / 'lines.csv').as_uri()}?{options}", "lines", "delimitedtext")
        return _joined(feature.attributes() for feature in layer.getFeatures())

    return run


def _joined(rows: Iterable[Iterable[str]]) -> Any:
    """The rows are all made before the clock stops, the bytes of the fingerprint after it."""
    kept = list(rows)
    return ("\t".join(row).encode() for row in kept)


def _write_monitoring(folder: Path) -> None:
    """A monitoring with areas, and the delivery of an office as a file."""
    from sozialmonitoring_plugin.core.areas import Area, Level
    from sozialmonitoring_plugin.store.monitoring import Monitoring
    from sozialmonitoring_plugin.store.records import Crs, NewMonitoring, Shape

    ring = struct.pack("<10d", 0, 0, 1, 0, 1, 1, 0, 1, 0, 0)
    polygon = struct.pack("<BII", 1, 3, 1) + struct.pack("<I", 5) + ring
    shape = Shape(struct.pack("<BII", 1, 6, 1) + polygon, (0.0, 1.0, 0.0, 1.0))
    keys = [_key(number) for number in range(STORED_AREAS)]
    content = NewMonitoring(
        title="Kreis",
        language="de",
        crs=Crs(25832, "EPSG", 25832, "ETRS89 / UTM zone 32N", 'PROJCS["x"]'),
        levels=(Level("quartier", "Quartier"),),
        version_title="2020",
        valid_from=date(2020, 1, 1),
        areas=tuple(Area("quartier", key, f"Gebiet {key}", "") for key in keys),
        shapes=dict.fromkeys(keys, shape),
    )
    Monitoring.create(folder / "monitoring.gpkg", content)
    chance = _chance(3)
    lines = [";".join((key, *(str(chance.randint(0, 999)) for _ in range(STORED_COLUMNS)))) for key in keys]
    header = ";".join(("key", *(f"n{letter}" for letter in "abcdefghij")))
    (folder / "delivery.csv").write_text("\n".join((header, *lines)), "utf-8")


def _delivery(folder: Path) -> Any:
    from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery

    request = DeliveryRequest(folder / "delivery.csv", source="office", reference_date=DAY)
    return read_delivery(request, _tree(STORED_AREAS))


def store_ours(folder: Path) -> Run:
    """One transaction with keys checked, variables registered and the journal written."""
    from sozialmonitoring_plugin.store.monitoring import Monitoring

    delivery, monitoring = _delivery(folder), Monitoring.open(folder / "monitoring.gpkg")

    def run() -> Any:
        number = monitoring.add_delivery(delivery, monitoring.versions()[0], monitoring.revision)
        return _stored_ours(monitoring, number)

    return run


def _stored_ours(monitoring: Any, number: int) -> Iterable[bytes]:
    """What is in the file afterwards; the delivery is taken out again for the next turn."""
    with monitoring.reading() as connection:
        rows = connection.execute(
            "SELECT value, cell FROM observation WHERE delivery_id = ? ORDER BY cell", (number,)
        ).fetchall()
    monitoring.remove_delivery(number, monitoring.revision)
    yield from (f"{value}{cell}".encode() for value, cell in rows)


def store_qgis(folder: Path) -> Run:
    """The same rows as features of a table in a GeoPackage of their own."""
    from qgis.core import NULL, QgsFeature, QgsVectorLayer

    start_qgis()
    delivery = _delivery(folder)
    layer = QgsVectorLayer(_empty_table(folder), "observation", "ogr")
    seen = delivery.observations
    columns = zip(
        seen.area_keys, seen.variables, seen.dates, seen.values.numbers.tolist(),
        seen.values.reasons.tolist(), seen.values.flags.tolist(), seen.cells, strict=True,
    )  # fmt: skip
    rows = list(columns)
    fields = layer.fields()

    def run() -> Any:
        features = []
        for key, variable, day, number, reason, flags, cell in rows:
            feature = QgsFeature(fields)
            feature.setAttributes([NULL, key, variable, day.isoformat(), number, reason, flags, cell])
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        return _stored_qgis(layer)

    return run


def _stored_qgis(layer: Any) -> Iterable[bytes]:
    rows = sorted((feature["cell"], feature["value"]) for feature in layer.getFeatures())
    yield from (f"{value}{cell}".encode() for cell, value in rows)


def _empty_table(folder: Path) -> str:
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    columns = "key:string&field=variable:string&field=day:string&field=value:double&field=reason:integer"
    pattern = QgsVectorLayer(
        f"NoGeometry?field={columns}&field=flags:integer&field=cell:string", "a", "memory"
    )
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "observation"
    path = folder / f"rival-{os.getpid()}.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(pattern, str(path), QgsCoordinateTransformContext(), options)
    return f"{path}|layername=observation"


PREPARATIONS = (
    _write_workbook,
    _write_lines,
    _write_monitoring,
    write_painted,
    write_located,
    write_booklet_reference,
)
