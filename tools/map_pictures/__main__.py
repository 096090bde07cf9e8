"""`python -m tools.map_pictures <data of the cities> <folder>`: a sheet of pictures for each place."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsApplication

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_sample_county import SampleCountyRequest
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.sample_monitoring import create_sample_monitoring
from tests.real_places import make_berlin_2019, make_hamburg, make_koeln

from .contact import write_contact_sheet
from .shots import Subject, shots_of

KOELN_INDICATORS = [
    ("migration", "Einwohner mit Migrationshintergrund", "migration_background / inhabitants per 100"),
    ("ab_65", "Einwohner ab 65 Jahren", "(age_65_74 + age_75_plus) / inhabitants per 100"),
    ("einwohner", "Einwohner", "inhabitants"),
    ("unter_10", "Kinder unter 10 Jahren", "age_0_2 + age_3_5 + age_6_9"),
]


@dataclass(frozen=True)
class Place:
    """How its monitoring is made from the published data, and what of it is shown."""

    name: str
    title: str
    make: Callable[[Path, Path], Monitoring]
    subject: Subject


def make_sample(_data: Path, folder: Path) -> Monitoring:
    """The sample county with everything its offices deliver."""
    return create_sample_monitoring(SampleCountyRequest(folder), Silence())


def make_koeln_with_shares(data: Path, folder: Path) -> Monitoring:
    """Köln with two shares and two counts."""
    made = make_koeln(data, folder)
    indicators = [
        {"id": name, "title": title, "formula": formula, "unit": "%" if "per" in formula else "",
         "decimals": 1 if "per" in formula else 0}
        for name, title, formula in KOELN_INDICATORS
    ]  # fmt: skip
    variables = [{"id": one.id, "title": one.title} for one in made.tableau().variables]
    path = folder / "tableau.json"
    path.write_text(json.dumps({"variables": variables, "indicators": indicators}), encoding="utf-8")
    load_tableau(made, path)
    return made


def _index(rates: str, changes: str) -> str:
    pairs = zip(rates.split(), changes.split(), strict=True)
    indicators = [{"id": rate, "change": change} for rate, change in pairs]
    return json.dumps({"preset": "berlin_mss", "indicators": indicators})


PLACES = (
    Place(
        "sample",
        "Musterkreis",
        make_sample,
        Subject(
            "arbeitslosenanteil",
            second="auslaenderanteil",
            count="einwohner",
            parts=("ew_0_14", "ew_15_64", "ew_65_plus"),
            index="berlin_mss",
            index_parts=("arbeitslosenanteil", "anteil_sgb2", "kinderarmut"),
            changing="arbeitslosenanteil",
            compare_date=date(2022, 12, 31),
            over_time="arbeitslosenanteil",
            side_by_side=("arbeitslosenanteil", "kinderarmut", "anteil_ab_80", "auslaenderanteil"),
        ),
    ),
    Place(
        "berlin",
        "Berlin (Daten: MSS 2019, Senatsverwaltung; Karte: AfS Berlin-Brandenburg, CC BY)",
        make_berlin_2019,
        Subject("s1", second="s4", count="inhabitants", index=_index("s1 s3 s4", "d1 d3 d4")),
    ),
    Place(
        "koeln",
        "Köln (Daten und Karte: Stadt Köln, CC BY)",
        make_koeln_with_shares,
        Subject(
            "migration",
            second="ab_65",
            count="unter_10",
            parts=("age_0_2", "age_3_5", "age_6_9"),
            changing="migration",
            compare_date=date(2005, 12, 31),
            over_time="migration",
            side_by_side=("migration", "ab_65"),
        ),
    ),
    Place(
        "hamburg",
        "Hamburg (Daten: Statistikamt Nord, dl-de/by-2-0)",
        make_hamburg,
        Subject(
            "arbeitslosenanteil_in",
            second="auslaenderanteil_in",
            count="arbeitslose",
            side_by_side=("arbeitslosenanteil_in", "auslaenderanteil_in"),
        ),
    ),
)


def main() -> None:
    data, target = Path(sys.argv[1]), Path(sys.argv[2])
    wanted = sys.argv[3:] or [place.name for place in PLACES]
    target.mkdir(parents=True, exist_ok=True)
    application = QgsApplication([], True)
    application.initQgis()
    for place in (one for one in PLACES if one.name in wanted):
        with tempfile.TemporaryDirectory() as folder:
            monitoring = place.make(data, Path(folder))
            shots = list(shots_of(monitoring, place.subject, Path(folder)))
            write_contact_sheet(shots, place.title, target / f"maps_{place.name}.png")
        print(target / f"maps_{place.name}.png", flush=True)
    application.exitQgis()


if __name__ == "__main__":
    main()
