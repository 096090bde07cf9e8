"""The sample county, imported: what the demonstration and a first look in QGIS start with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.feedback import Feedback, stop_if_cancelled
from ..layers.feature_table import read_file
from ..store.errors import StoreError
from ..store.monitoring import Monitoring
from .create_monitoring import CreateMonitoringRequest, create_monitoring
from .create_sample_county import SampleCountyPaths, SampleCountyRequest, create_sample_county
from .import_delivery import ImportRequest, import_delivery
from .index_specs import keep_spec, load_spec
from .level_specs import parse_levels
from .load_tableau import load_tableau
from .steps import Steps

TITLE = "Kreis Schwalm-Niederung"
VALID_FROM = date(2020, 1, 1)
MONITORING_FILE = "monitoring.gpkg"
INDEX = "Sozialindex"
INDEX_RATES = ("arbeitslosenanteil", "anteil_sgb2", "kinderarmut")


@dataclass(frozen=True)
class PlannedDelivery:
    """A line of `deliveries.json`: a file and how it is imported."""

    file: Path
    profile: Path
    source: str
    level: str
    reference_date: date | None


def create_sample_monitoring(request: SampleCountyRequest, feedback: Feedback) -> Monitoring:
    """Make the county, its monitoring, and import every delivery in the order it came.

    Raises UserError where the folder cannot be written or holds a monitoring already.
    """
    folder = request.output_folder
    if (folder / MONITORING_FILE).exists():
        raise StoreError(
            "{file} exists already.", hint="Choose another folder.", file=folder / MONITORING_FILE
        )
    paths = create_sample_county(request, Steps(feedback, 0, 40))
    created = create_monitoring(
        CreateMonitoringRequest(
            path=folder / MONITORING_FILE,
            areas=read_file(str(paths.areas)),
            levels=parse_levels((folder / "levels.json").read_text(encoding="utf-8")),
            valid_from=VALID_FROM,
            title=TITLE,
            addresses=read_file(str(paths.addresses)),
            streets=read_file(str(paths.streets)),
        ),
        Steps(feedback, 40, 60),
    )
    import_planned(created.monitoring, folder, Steps(feedback, 60, 100))
    return created.monitoring


def import_planned(monitoring: Monitoring, folder: Path, feedback: Feedback) -> None:
    """Load the tableau, import what `deliveries.json` of a sample county lists, and keep a social index."""
    load_tableau(monitoring, SampleCountyPaths.inside(folder).tableau)
    keep_spec(monitoring, INDEX, load_spec(monitoring, "berlin_mss", INDEX_RATES))
    planned = planned_deliveries(folder)
    for number, delivery in enumerate(planned):
        stop_if_cancelled(feedback)
        feedback.pushInfo(delivery.file.name)
        import_delivery(
            ImportRequest(
                monitoring,
                delivery.file,
                profile=str(delivery.profile),
                source=delivery.source,
                level=delivery.level,
                reference_date=delivery.reference_date,
                save_profile=delivery.profile.stem,
            ),
            Steps(feedback, 100 * number / len(planned), 100 * (number + 1) / len(planned)),
        )


def planned_deliveries(folder: Path) -> list[PlannedDelivery]:
    """The deliveries of a sample county in the order they came."""
    entries = json.loads((folder / "deliveries.json").read_text(encoding="utf-8"))["deliveries"]
    return [
        PlannedDelivery(
            folder / entry["file"],
            folder / entry["profile"],
            entry["source"],
            entry["level"],
            date.fromisoformat(entry["reference_date"]) if entry.get("reference_date") else None,
        )
        for entry in entries
    ]
