"""Six quarters in two towns over five years, and the same county redrawn: quarter 10 gives its half to 11."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing

from qgis.core import QgsGeometry

from sozialmonitoring_plugin.store.geometry_blob import to_blob
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import BoundaryVersion

OLD, NEW = "2020-01-01", "2021-07-01"


def box(left: float, right: float) -> str:
    return f"MULTIPOLYGON((({left} 0, {right} 0, {right} 100, {left} 100, {left} 0)))"


REDRAWN = {
    "10": (box(0, 50), "1"),
    "11": (box(50, 200), "1"),
    "12": (box(200, 300), "1"),
    "23": (box(300, 400), "2"),
    "26": (box(400, 600), "2"),
}
"""10 gives half of its ground to 11; 24 and 25 become 26."""


def redraw(
    monitoring: Monitoring,
    outlines: Mapping[str, tuple[str, str]] = REDRAWN,
    valid_from: str = NEW,
    level: str = "quarter",
) -> BoundaryVersion:
    """Add a version to the file."""
    crs = monitoring.crs().srs_id
    with closing(sqlite3.connect(monitoring.path)) as file, file:
        (number,) = file.execute(
            "INSERT INTO boundary_version (title, valid_from, created) VALUES (?, ?, '') RETURNING id",
            (f"Stand {valid_from}", valid_from),
        ).fetchone()
        file.execute(
            """INSERT INTO area (version_id, level_id, key, name, parent_key)
                SELECT ?, level_id, key, name, parent_key FROM area WHERE version_id = 1 AND geom IS NULL""",
            (number,),
        )
        for key, (wkt, town) in outlines.items():
            geometry = QgsGeometry.fromWkt(wkt)
            bounds = geometry.boundingBox()
            edges = (bounds.xMinimum(), bounds.xMaximum(), bounds.yMinimum(), bounds.yMaximum())
            blob = to_blob(bytes(geometry.asWkb()), crs, edges)
            row = (number, level, key, f"Q {key}", town, blob)
            columns = "version_id, level_id, key, name, parent_key, geom"
            file.execute(f"INSERT INTO area ({columns}) VALUES (?, ?, ?, ?, ?, ?)", row)  # noqa: S608 - fixed
    return monitoring.versions()[-1]
