"""The offices of the sample county, each with one file a year, and a monitoring of its areas."""

from __future__ import annotations

import csv
import io
import struct
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from sozialmonitoring_plugin.core.areas import Area, Level
from sozialmonitoring_plugin.core.samplecounty.county import County
from sozialmonitoring_plugin.core.samplecounty.deliveries import write_deliveries
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import Crs, NewMonitoring, Shape

YEARS = range(2020, 2025)
LEVELS = (Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier"))


def create(county: County, path: Path) -> Monitoring:
    """A monitoring with the county's three levels; its areas are squares, for nobody looks at them."""
    areas = county.areas
    towns = [Area("gemeinde", key, name, "") for key, name in areas.municipalities]
    social = dict(zip(areas.social_area_key, areas.social_area_name, strict=True))
    middle = [Area("sozialraum", key, name, key[:8]) for key, name in social.items()]
    lowest = [Area("quartier", key, name, key[:10]) for key, name in zip(areas.key, areas.name, strict=True)]
    content = NewMonitoring(
        title="Kreis",
        language="de",
        crs=Crs(25832, "EPSG", 25832, "ETRS89 / UTM zone 32N", 'PROJCS["x"]'),
        levels=LEVELS,
        version_title="2020",
        valid_from=date(2020, 1, 1),
        areas=(*towns, *middle, *lowest),
        shapes={key: _square(float(number)) for number, key in enumerate(areas.key)},
    )
    return Monitoring.create(path, content)


def yearly_files(county: County, folder: Path) -> dict[str, list[Path]]:
    """The files of each office in the order of the years; files of all years are cut into one a year."""
    write_deliveries(county, folder)
    files = {
        place.name: sorted(path for path in place.iterdir() if path.is_file())
        for place in (folder / "deliveries").iterdir()
        if place.is_dir()
    }
    files["jugendamt"] = list(_youth_files(*files["jugendamt"]))
    files["sozialamt"] = list(_welfare_files(*files["sozialamt"]))
    return files


def rewritten(path: Path, name: str, change: list[list[str]]) -> Path:
    """A text table with other rows beside the old one."""
    target = path.with_name(name)
    _write(target, change, "utf-8-sig")
    return target


def rows_of(path: Path, encoding: str = "utf-8-sig") -> list[list[str]]:
    """The rows of a text table."""
    return list(csv.reader(io.StringIO(path.read_text(encoding)), delimiter=";"))


def _youth_files(path: Path) -> Iterator[Path]:
    head, *rows = rows_of(path, "cp1252")
    for year in YEARS:
        target = path.with_name(f"HzE_Quartiere_{year}.csv")
        _write(target, [head, *(row for row in rows if row[3].endswith(str(year)))], "cp1252")
        yield target
    path.unlink()


def _welfare_files(path: Path) -> Iterator[Path]:
    title, head, *rows = rows_of(path)
    for year in YEARS:
        places = [0, 1, *(place for place, text in enumerate(head) if text.endswith(str(year)))]
        target = path.with_name(f"Sozialleistungen_{year}.csv")
        _write(target, [title, *([row[place] for place in places] for row in (head, *rows))], "utf-8-sig")
        yield target
    path.unlink()


def _write(path: Path, rows: Sequence[Sequence[str]], encoding: str) -> None:
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(rows)


def _square(x: float) -> Shape:
    ring = [(x, 0.0), (x + 1, 0.0), (x + 1, 1.0), (x, 1.0), (x, 0.0)]
    points = b"".join(struct.pack("<2d", *point) for point in ring)
    polygon = struct.pack("<BII", 1, 3, 1) + struct.pack("<I", len(ring)) + points
    return Shape(struct.pack("<BII", 1, 6, 1) + polygon, (x, x + 1, 0.0, 1.0))
