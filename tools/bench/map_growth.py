"""Measure classes and maps of made-up counties of growing size, from the published table to the picture."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from . import painting
from .coverage import geometries, map_of, published
from .growth import Measured, Size, print_table
from .memory import forget_peak, peak_megabytes

SIZES = (64, 542, 10_000, 85_000)


def steps_of_a_map(areas: int, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Name and work of each step; polygons and numbers are there before."""
    from qgis.core import QgsVectorLayer

    from sozialmonitoring_plugin.core.classification.classification import Scheme
    from sozialmonitoring_plugin.layers.stored_layers import write_layers
    from sozialmonitoring_plugin.workflows.classify_table import ClassifyRequest, classify_table

    painting.start_qgis()
    table, polygons, path = published(areas), geometries(areas), folder / "map.gpkg"
    made = []
    yield "make the layers of a map", lambda: made.append(map_of(table, polygons))
    yield "write them", lambda: write_layers(made[0], path)
    layer = QgsVectorLayer(str(path), "map", "ogr")
    yield "classify a layer", lambda: classify_table(ClassifyRequest(layer, "value", Scheme(classes=7)))
    yield "paint the map", lambda: painting.painted(layer)


def measure(areas: int, folder: Path) -> Size:
    """Run and measure all steps at one size."""
    measured = []
    for step, work in steps_of_a_map(areas, folder):
        forget_peak()
        start = time.perf_counter()
        work()
        measured.append(Measured(step, time.perf_counter() - start, peak_megabytes()))
    return Size(1.0, areas, tuple(measured))


def measure_maps() -> None:
    """Measure each size in a process of its own and print the table."""
    sizes = []
    for areas in SIZES:
        with tempfile.TemporaryDirectory(prefix="sozialmonitoring-bench-") as folder:
            command = [sys.executable, "-m", "tools.bench.map_growth", str(areas), folder]
            finished = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        told = json.loads(finished.stdout.splitlines()[-1])
        sizes.append(Size(1.0, told["areas"], tuple(Measured(**step) for step in told["steps"])))
    print_table(sizes)


if __name__ == "__main__":
    print(json.dumps(asdict(measure(int(sys.argv[1]), Path(sys.argv[2])))))
