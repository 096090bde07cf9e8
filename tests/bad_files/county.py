"""A monitoring of the four Quartiere the bad tables are about."""

from __future__ import annotations

import struct
from datetime import date
from pathlib import Path

from sozialmonitoring_plugin.core.areas import Area, Level
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import Crs, NewMonitoring, Shape

from .tables import NAMES

LEVELS = (Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier"))
TOWNS = {"05370012": "Geilenkirchen", "05370016": "Heinsberg"}


def small_county(path: Path) -> Monitoring:
    """The county in a file; its areas are squares, for nobody looks at them."""
    content = NewMonitoring(
        title="Kreis",
        language="de",
        crs=Crs(25832, "EPSG", 25832, "ETRS89 / UTM zone 32N", 'PROJCS["x"]'),
        levels=LEVELS,
        version_title="2010",
        valid_from=date(2010, 1, 1),
        areas=(
            *(Area("gemeinde", key, name, "") for key, name in TOWNS.items()),
            *(Area("sozialraum", key[:10], f"Raum {key[8:10]}", key[:8]) for key in NAMES),
            *(Area("quartier", key, name, key[:10]) for key, name in NAMES.items()),
        ),
        shapes={key: _square(float(number)) for number, key in enumerate(NAMES)},
    )
    return Monitoring.create(path, content)


def _square(x: float) -> Shape:
    ring = [(x, 0.0), (x + 1, 0.0), (x + 1, 1.0), (x, 1.0), (x, 0.0)]
    points = b"".join(struct.pack("<2d", *point) for point in ring)
    polygon = struct.pack("<BII", 1, 3, 1) + struct.pack("<I", len(ring)) + points
    return Shape(struct.pack("<BII", 1, 6, 1) + polygon, (x, x + 1, 0.0, 1.0))
