"""Measure every step of the path, from polygons to a booklet, on sample counties of growing size.

Each size runs in a process of its own. Beside seconds and peak memory stands the growth against the size
before, as an exponent: 1 is proportional to the number of Quartiere, 2 is quadratic.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .memory import forget_peak, peak_megabytes

REFERENCE_DATE = "2024-12-31"

Run = Callable[..., None]


@dataclass(frozen=True)
class Measured:
    """One step: seconds, and the highest memory of the process during it, in megabytes."""

    step: str
    seconds: float
    megabytes: int


@dataclass(frozen=True)
class Size:
    """One county and what was measured on it."""

    scale: float
    areas: int
    steps: tuple[Measured, ...]


def steps_of_the_path(run: Run, folder: Path, scale: float) -> Iterator[tuple[str, Callable[[], None]]]:
    """Name and work of each step; each needs what those before it wrote."""
    county, monitoring = folder / "county", folder / "monitoring.gpkg"
    yield "make the sample county", lambda: run("createsamplecounty", OUTPUT_FOLDER=county, SCALE=scale)
    yield "create the monitoring", lambda: run("createmonitoring", MONITORING=monitoring, **_areas(county))
    tableau = county / "tableau.json"
    yield "load the tableau", lambda: run("loadtableau", MONITORING=monitoring, FILE=tableau)
    yield "import all deliveries", lambda: _import_all(run, monitoring, county)
    published = folder / "published.csv"
    dated = {"MONITORING": monitoring, "REFERENCE_DATE": REFERENCE_DATE}
    yield "publish all indicators", lambda: run("publish", **dated, OUTPUT=published)
    indicator, municipality = _first_indicator(tableau), _first_municipality(county)
    image = folder / "map.png"
    yield "draw one map", lambda: run("createmap", **dated, INDICATOR=indicator, IMAGE=image)
    booklet = {"MUNICIPALITIES": municipality, "INDICATORS": indicator, "OUTPUT_FOLDER": folder / "booklets"}
    yield "write one booklet", lambda: run("exportatlas", **dated, **booklet)


def _areas(county: Path) -> dict[str, Any]:
    return {
        "AREAS": county / "areas.gpkg",
        "ADDRESSES": county / "addresses.gpkg",
        "STREETS": county / "streets.gpkg",
        "LEVELS": (county / "levels.json").read_text("utf-8"),
        "VALID_FROM": "2020-01-01",
        "TITLE": "Sample county",
    }


def _import_all(run: Run, monitoring: Path, county: Path) -> None:
    for delivery in json.loads((county / "deliveries.json").read_text("utf-8"))["deliveries"]:
        run(
            "importdelivery",
            MONITORING=monitoring,
            FILE=county / delivery["file"],
            PROFILE=county / delivery["profile"],
            SOURCE=delivery["source"],
            LEVEL=delivery["level"],
            REFERENCE_DATE=delivery.get("reference_date", ""),
        )


def _first_indicator(tableau: Path) -> str:
    indicators = json.loads(tableau.read_text("utf-8"))["indicators"]
    return str(next(entry["id"] for entry in indicators if entry.get("denominator")))


def _first_municipality(county: Path) -> str:
    areas = _area_layer(county)
    return str(areas.minimumValue(areas.fields().lookupField("quartier")))[:8]


def _area_layer(county: Path) -> Any:
    from qgis.core import QgsVectorLayer

    return QgsVectorLayer(str(county / "areas.gpkg"), "areas")


def runner() -> Run:
    """Start a screenless QGIS with the provider, and return what runs one of its algorithms."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    from sozialmonitoring_plugin.algorithms.provider import SozialmonitoringProvider

    application = QgsApplication([], True)  # text on maps needs the fonts of a graphical application
    application.initQgis()
    provider = SozialmonitoringProvider()
    application.processingRegistry().addProvider(provider)

    def run(name: str, **parameters: Any) -> None:
        plain = {key: str(value) if isinstance(value, Path) else value for key, value in parameters.items()}
        feedback = QgsProcessingFeedback(False)
        algorithm = provider.algorithm(name)
        _, succeeded = algorithm.run(plain, QgsProcessingContext(), feedback, catchExceptions=False)
        if not succeeded:
            raise RuntimeError(f"{name}: {feedback.textLog()}")

    run.application = application  # type: ignore[attr-defined]  # QGIS lives as long as this function
    return run


def measure(scale: float, folder: Path) -> Size:
    """Run and measure all steps at one scale."""
    run = runner()
    measured = []
    for step, work in steps_of_the_path(run, folder, scale):
        forget_peak()
        start = time.perf_counter()
        work()
        measured.append(Measured(step, time.perf_counter() - start, peak_megabytes()))
        print(f"  {step}: {measured[-1].seconds:.1f} s", file=sys.stderr, flush=True)
    return Size(scale, _area_layer(folder / "county").featureCount(), tuple(measured))


def measure_apart(scale: float) -> Size:
    """Measure one scale in a process of its own."""
    print(f"Scale {scale:g}", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(prefix="sozialmonitoring-bench-") as folder:
        command = [sys.executable, "-m", "tools.bench.growth", str(scale), folder]
        finished = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told = json.loads(finished.stdout.splitlines()[-1])
    return Size(told["scale"], told["areas"], tuple(Measured(**step) for step in told["steps"]))


def print_table(sizes: list[Size]) -> None:
    """Print one line for each step, with seconds, megabytes and growth for each size."""
    print("| step |" + "".join(f" {size.areas} areas |" for size in sizes))
    print("|---|" + "---|" * len(sizes))
    for row, step in enumerate(sizes[0].steps):
        cells = [_cell(sizes[at - 1] if at else None, size, row) for at, size in enumerate(sizes)]
        print(f"| {step.step} |" + "".join(f" {cell} |" for cell in cells))


def _cell(smaller: Size | None, size: Size, row: int) -> str:
    measured = size.steps[row]
    cell = f"{measured.seconds:.2f} s, {measured.megabytes} MB"
    if smaller is None or smaller.areas == size.areas:
        return cell
    growth = math.log(measured.seconds / smaller.steps[row].seconds) / math.log(size.areas / smaller.areas)
    return f"{cell}, n^{growth:.2f}"


def measure_growth(largest: float) -> None:
    """Measure at scale 1, at the largest scale and, where that is far away, half way between."""
    scales = sorted({1.0, math.sqrt(largest) if largest > 30 else 1.0, largest})
    print_table([measure_apart(scale) for scale in scales])


if __name__ == "__main__":
    print(json.dumps(asdict(measure(float(sys.argv[1]), Path(sys.argv[2])))))
