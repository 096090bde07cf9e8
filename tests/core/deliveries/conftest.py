"""A small county, the cities' areas, and sheets written as offices write them."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level

QUARTERS = (
    ("05370012010", "Am Markt", "0537001201"),
    ("05370012020", "Hünshoven", "0537001202"),
    ("05370016010", "Oberbruch", "0537001601"),
    ("05370016020", "Am Markt", "0537001602"),
)


@pytest.fixture
def county() -> AreaTree:
    """Two municipalities, four Sozialräume, four Quartiere; two Quartiere share a name."""
    levels = [Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier")]
    areas = [Area("gemeinde", "05370012", "Geilenkirchen", ""), Area("gemeinde", "05370016", "Heinsberg", "")]
    areas += [Area("sozialraum", above, f"Raum {above[-2:]}", above[:8]) for _, _, above in QUARTERS]
    areas += [Area("quartier", key, name, above) for key, name, above in QUARTERS]
    return AreaTree.build(levels, areas, "Kreis")


@pytest.fixture
def write_csv(tmp_path: Path) -> Callable[..., Path]:
    """`write_csv("a;b", "1;2")` writes these lines and returns the path."""

    def write(*lines: str, name: str = "delivery.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes("\r\n".join(lines).encode(encoding))
        return path

    return write


@pytest.fixture
def write_workbook(tmp_path: Path) -> Callable[..., Path]:
    """`write_workbook(rows, merges, formats)` writes rows of cells into a sheet and returns the path."""

    def write(
        rows: Sequence[Sequence[Any]],
        merges: Sequence[str] = (),
        formats: dict[str, str] | None = None,
        name: str = "delivery.xlsx",
    ) -> Path:
        workbook = openpyxl.Workbook()
        sheet = workbook.active
        sheet.title = "Tabelle1"
        for row in rows:
            sheet.append(list(row))
        for cell, code in (formats or {}).items():
            sheet[cell].number_format = code
        for block in merges:
            sheet.merge_cells(block)
        path = tmp_path / name
        workbook.save(path)
        return path

    return write


@pytest.fixture(scope="session")
def berlin(real_data: Path) -> AreaTree:
    """The four levels of LOR 2006 out of one key."""
    records = list(read_dbf(real_data / "berlin/lor_2006/lor_planungsraeume.dbf", "cp1252"))
    nested = (("bezirk", 2, "BEZNAME"), ("prognoseraum", 4, "PGRNAME"), ("bezirksregion", 6, "BZRNAME"))
    areas: dict[tuple[str, str], Area] = {}
    above = 0
    for level, digits, name in (*nested, ("planungsraum", 8, "PLRNAME")):
        for record in records:
            key = record["spatial_na"][:digits]
            areas[level, key] = Area(level, key, record[name], key[:above])
        above = digits
    levels = [
        Level(level, level.title()) for level in ("bezirk", "prognoseraum", "bezirksregion", "planungsraum")
    ]
    return AreaTree.build(levels, areas.values(), "Berlin")


@pytest.fixture(scope="session")
def koeln(real_data: Path) -> AreaTree:
    """86 Stadtteile in 9 Stadtbezirke."""
    upper = read_dbf(real_data / "koeln/stadtbezirke/Stadtbezirk.dbf", "cp1252")
    lower = read_dbf(real_data / "koeln/stadtteile/Stadtteil.dbf", "cp1252")
    areas = [Area("stadtbezirk", one["STB_NR"], one["STB_NAME"], "") for one in upper]
    areas += [Area("stadtteil", one["STT_NR"], one["STT_NAME"], one["STT_NR"][0]) for one in lower]
    return AreaTree.build(
        [Level("stadtbezirk", "Stadtbezirk"), Level("stadtteil", "Stadtteil")], areas, "Köln"
    )


@pytest.fixture(scope="session")
def heinsberg(real_data: Path) -> AreaTree:
    """The ten municipalities of the county."""
    path = real_data / "heinsberg/gemeinden_25832.gpkg"
    with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as connection:
        names = dict(connection.execute("SELECT AGS, GEN FROM gemeinden").fetchall())
    areas = [Area("gemeinde", key, name, "") for key, name in names.items()]
    return AreaTree.build([Level("gemeinde", "Gemeinde")], areas, "Kreis Heinsberg")


def read_dbf(path: Path, encoding: str) -> Iterator[dict[str, str]]:
    """Records of a dBase file as text."""
    content = path.read_bytes()
    count, start, width = struct.unpack("<IHH", content[4:12])
    fields = [content[place : place + 32] for place in range(32, start - 1, 32)]
    names = [field[:11].split(b"\0")[0].decode("ascii") for field in fields]
    widths = [field[16] for field in fields]
    for number in range(count):
        place = start + number * width + 1
        record = {}
        for name, length in zip(names, widths, strict=True):
            record[name] = content[place : place + length].decode(encoding).strip()
            place += length
        yield record
