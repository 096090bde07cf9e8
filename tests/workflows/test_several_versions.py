"""With several boundary versions a delivery goes to the areas that were valid at its own dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.areas import Area
from sozialmonitoring_plugin.core.deliveries.reports.report import DeliveryReport
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import NewVersion
from sozialmonitoring_plugin.workflows.boundaries.file_log import drawn
from sozialmonitoring_plugin.workflows.delivery_session import DeliverySession
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.import_folder import FolderRequest, import_folder

from .boundaries.conftest import PARENTS, county, squares

NEW_KEYS = ("11", "12", "13", "31", "32", "33")


@pytest.fixture
def monitoring(tmp_path: Path) -> Monitoring:
    """From 2020 on six areas, from 2024 on three of them have other keys."""
    made = Monitoring.create(tmp_path / "kreis.gpkg", county(squares()))
    new_key = dict(zip(PARENTS, NEW_KEYS, strict=True))
    tree = made.tree(made.versions()[0])
    uppers = [
        Area(entry.level.id, key, name, "" if rank == 0 else above.keys[parent])
        for rank, (entry, above) in enumerate(zip(tree.levels[1:3], tree.levels[:2], strict=True))
        for key, name, parent in zip(entry.keys, entry.names, entry.parents.tolist(), strict=True)
    ]
    lowest = [Area("quarter", new_key[key], f"Q {key}", parent) for key, parent in PARENTS.items()]
    shapes = {new_key[key]: shape for key, shape in drawn(squares()).items()}
    made.add_version(NewVersion("2024", date(2024, 1, 1), (*uppers, *lowest), shapes), made.revision)
    return made


def write(folder: Path, name: str, keys: tuple[str, ...], *years: int) -> Path:
    folder.mkdir(exist_ok=True)
    header = ";".join(["Quartier", *(f"Arbeitslose 31.12.{year}" for year in years)])
    rows = []
    for number, key in enumerate(keys):
        rows.append(";".join([key, *(str(10 + number + year - 2020) for year in years)]))
    path = folder / name
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    return path


def version_title(monitoring: Monitoring, delivery: int) -> str:
    number = monitoring.delivery(delivery).version
    return next(one.title for one in monitoring.versions() if one.id == number)


def looked_at(monitoring: Monitoring, file: Path) -> DeliveryReport:
    request = ImportRequest(monitoring, file, level="quarter", source="Amt")
    report = DeliverySession(monitoring, file).look(request).report
    assert report is not None
    return report


def deliver(monitoring: Monitoring, file: Path, **more: object) -> int:
    request = ImportRequest(monitoring, file, level="quarter", source="Amt", **more)
    number = import_delivery(request, Silence()).number
    assert number is not None
    return number


def test_the_dates_of_a_table_say_of_which_areas_it_speaks(monitoring: Monitoring, tmp_path: Path) -> None:
    old = deliver(monitoring, write(tmp_path / "in", "2022.csv", tuple(PARENTS), 2022))
    new = deliver(monitoring, write(tmp_path / "in", "2025.csv", NEW_KEYS, 2025))
    assert (version_title(monitoring, old), version_title(monitoring, new)) == ("2020", "2024")
    assert monitoring.delivery(old).observations == monitoring.delivery(new).observations == 6


def test_keys_of_another_version_are_told_as_such(monitoring: Monitoring, tmp_path: Path) -> None:
    file = write(tmp_path / "in", "2022.csv", NEW_KEYS, 2022)
    report = looked_at(monitoring, file)
    assert [row.key for row in report.unmatched] == ["31", "32", "33"]
    assert [doubt.sentence() for doubt in report.doubts] == [
        "31, 32, 33: these are keys of the boundaries “2024”. The delivery's dates belong to “2020”."
    ]


def test_dates_in_two_versions_are_told(monitoring: Monitoring, tmp_path: Path) -> None:
    file = write(tmp_path / "in", "both.csv", NEW_KEYS, 2022, 2025)
    told = [doubt.sentence() for doubt in looked_at(monitoring, file).doubts]
    assert any("lie in 2 boundary versions" in one and "“2024”" in one for one in told)
    number = deliver(monitoring, file)
    assert version_title(monitoring, number) == "2024"


def test_files_of_a_folder_go_each_to_its_version(monitoring: Monitoring, tmp_path: Path) -> None:
    for year, keys in ((2021, tuple(PARENTS)), (2022, tuple(PARENTS)), (2024, NEW_KEYS), (2025, NEW_KEYS)):
        write(tmp_path / "in", f"{year}.csv", keys, year)
    request = FolderRequest(monitoring, tmp_path / "in", level="quarter", source="Amt")
    import_folder(request, Silence())
    found = {one.dates[0][:4]: version_title(monitoring, one.id) for one in monitoring.deliveries()}
    assert found == {"2021": "2020", "2022": "2020", "2024": "2024", "2025": "2024"}
    again = import_folder(request, Silence())
    assert len(monitoring.deliveries()) == 4, [vars(one) for one in again.files]


def test_what_is_shown_without_a_date_is_of_the_version_of_the_latest_numbers(
    monitoring: Monitoring, tmp_path: Path
) -> None:
    assert monitoring.version_shown(None).title == "2024"
    deliver(monitoring, write(tmp_path / "in", "2022.csv", tuple(PARENTS), 2022))
    assert monitoring.version_shown(None).title == "2020", "nothing came for the new areas yet"
    assert monitoring.version_shown(date(2025, 12, 31)).title == "2024"
    deliver(monitoring, write(tmp_path / "in", "2025.csv", NEW_KEYS, 2025))
    assert monitoring.version_shown(None).title == "2024"
