"""The same file twice, a corrected file, and a file that is taken out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.deliveries.provenance.differences import Change
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compare_delivery import (
    AlreadyImported,
    differences,
    earlier_of_kind,
    same_delivery,
)
from sozialmonitoring_plugin.workflows.import_delivery import (
    ImportRequest,
    import_delivery,
    preview_delivery,
    version_of,
)
from sozialmonitoring_plugin.workflows.remove_delivery import preview_removal, remove_delivery

KEYS = ("10", "11", "12", "23", "24", "25")


def office_file(
    folder: Path, *values: object, name: str = "office.csv", keys: tuple[str, ...] = KEYS
) -> Path:
    rows = [f"{key};Q {key};{value}" for key, value in zip(keys, values, strict=True)]
    path = folder / name
    path.write_text("\n".join(["Stand 31.12.2024", "Schlüssel;Name;Arbeitslose", *rows]), encoding="utf-8")
    return path


def brought(monitoring: Monitoring, path: Path, **more: object) -> int | None:
    request = ImportRequest(monitoring, path, source="Agentur", **more)  # type: ignore[arg-type]
    return import_delivery(request, Silence()).number


def compared(monitoring: Monitoring, path: Path, replaces: int = 0) -> dict[str, int]:
    request = ImportRequest(monitoring, path, source="Agentur")
    delivery = preview_delivery(request, Silence()).delivery
    assert delivery is not None
    found = differences(monitoring, delivery, version_of(request, delivery.report.dates), replaces)
    return {change.value: found.count(change) for change in Change if found.count(change)}


def test_the_same_file_twice_is_refused_with_who_and_when(monitoring: Monitoring, tmp_path: Path) -> None:
    path = office_file(tmp_path, 1, 2, 3, 4, 5, 6)
    first = brought(monitoring, path)

    with pytest.raises(AlreadyImported, match=r"office\.csv was imported already, as delivery 1") as caught:
        brought(monitoring, path)
    assert caught.value.record.id == first
    assert len(monitoring.deliveries()) == 1

    assert brought(monitoring, path, again=True) == 2


def test_the_same_cells_for_another_date_are_another_delivery(monitoring: Monitoring, tmp_path: Path) -> None:
    path = office_file(tmp_path, 1, 2, 3, 4, 5, 6)
    brought(monitoring, path)
    profile = '{"key": "Schlüssel", "level": "quarter", "date": {"fixed": "2025-12-31"}}'
    assert brought(monitoring, path, profile=profile) == 2


def test_a_correction_shows_what_it_changes_before_it_comes(monitoring: Monitoring, tmp_path: Path) -> None:
    brought(monitoring, office_file(tmp_path, 1, 2, 3, 4, 5, 6))
    corrected = office_file(tmp_path, 1, 20, "x", "", 5, name="corrected.csv", keys=KEYS[:5])

    assert compared(monitoring, corrected) == {"changed": 2, "kept": 2, "unchanged": 2}
    assert compared(monitoring, corrected, replaces=1) == {"changed": 3, "gone": 1, "unchanged": 2}


def test_a_dry_run_reports_the_differences(monitoring: Monitoring, tmp_path: Path) -> None:
    brought(monitoring, office_file(tmp_path, 1, 2, 3, 4, 5, 6))
    corrected = office_file(tmp_path, 1, 20, 3, 4, 5, 6, name="corrected.csv")
    page = tmp_path / "report.html"
    request = ImportRequest(monitoring, corrected, source="Agentur", dry_run=True, report=page)
    result = import_delivery(request, Silence())

    assert result.delivery.report.correction is not None
    assert result.delivery.report.correction.counts["changed"] == 1
    content = result.delivery.report.to_dict()["correction"]
    assert content["changed"][0]["old"] == {
        "value": 2.0, "reason": "", "flags": "", "delivery": 1, "cell": "C4",
    }  # fmt: skip
    text = page.read_text(encoding="utf-8")
    assert "Was sich ändert" in text
    assert all(cell in text for cell in (">2</td>", ">20</td>", ">C4</td>"))


def test_the_console_counts_the_changes_and_shows_the_first(monitoring: Monitoring, tmp_path: Path) -> None:
    class Console(Silence):
        def __init__(self) -> None:
            self.lines: list[str] = []

        def pushInfo(self, info: str) -> None:
            self.lines.append(info)

    brought(monitoring, office_file(tmp_path, 1, 2, 3, 4, 5, 6))
    corrected = office_file(tmp_path, 1, 20, 3, 4, 5, 6, name="corrected.csv")
    console = Console()
    import_delivery(ImportRequest(monitoring, corrected, source="Agentur", dry_run=True), console)

    assert "Geänderte Werte: 1." in console.lines
    assert "11 arbeitslose 31.12.2024: 2 (1, C4) → 20 (C4)" in console.lines


def test_a_corrected_file_takes_the_place_of_the_older_one(monitoring: Monitoring, tmp_path: Path) -> None:
    brought(monitoring, office_file(tmp_path, 1, 2, 3, 4, 5, 6))
    corrected = office_file(tmp_path, 1, 20, 3, 4, 5, name="corrected.csv", keys=KEYS[:5])

    assert brought(monitoring, corrected, replaces=1) == 2
    assert [record.file_name for record in monitoring.deliveries()] == ["corrected.csv"]


def test_another_office_s_delivery_is_never_replaced(monitoring: Monitoring, tmp_path: Path) -> None:
    path = office_file(tmp_path, 1, 2, 3, 4, 5, 6)
    import_delivery(ImportRequest(monitoring, path, source="Jugendamt"), Silence())
    other = office_file(tmp_path, 9, 2, 3, 4, 5, 6, name="other.csv")

    with pytest.raises(UserError, match="cannot replace delivery 1"):
        brought(monitoring, other, replaces=1)
    assert len(monitoring.deliveries()) == 1


def test_deliveries_of_the_same_kind_are_offered_for_replacing(
    monitoring: Monitoring, tmp_path: Path
) -> None:
    path = office_file(tmp_path, 1, 2, 3, 4, 5, 6)
    import_delivery(ImportRequest(monitoring, path, source="Jugendamt"), Silence())
    brought(monitoring, office_file(tmp_path, 1, 2, 3, 4, 5, 7, name="second.csv"))
    request = ImportRequest(monitoring, office_file(tmp_path, 1, 2, 3, 4, 5, 8), source="Agentur")
    delivery = preview_delivery(request, Silence()).delivery
    assert delivery is not None

    version = version_of(request, delivery.report.dates)
    assert [record.id for record in earlier_of_kind(monitoring, delivery, version)] == [2]
    assert same_delivery(monitoring, delivery, version) is None


def test_before_a_removal_it_is_told_what_will_be_valid_again(monitoring: Monitoring, tmp_path: Path) -> None:
    brought(monitoring, office_file(tmp_path, 1, 2, 3, name="first.csv", keys=KEYS[:3]))
    brought(monitoring, office_file(tmp_path, 1, 20, 30, 4, "", name="second.csv", keys=KEYS[:5]))
    removal = preview_removal(monitoring, 2)

    # 10 has the same number in both; 11 and 12 fall back, 23 and the empty 24 had nothing before.
    assert (removal.back, removal.gone) == (3, 2)
    assert removal.differences.count(Change.CHANGED) == 2

    remove_delivery(monitoring, 2, removal.revision)
    assert [record.id for record in monitoring.deliveries()] == [1]
    with pytest.raises(UserError, match="changed meanwhile"):
        remove_delivery(monitoring, 1, removal.revision)
