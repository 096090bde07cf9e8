"""What the monitoring knows makes a delivery doubtful; its own sign profiles read it; one cell stays out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.deliveries.cells.sign_profile import SignProfile
from sozialmonitoring_plugin.core.deliveries.delivery import Look
from sozialmonitoring_plugin.core.deliveries.plausibility.finding import Finding
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.errors import StoreError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.earlier_values import EarlierValues
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery, preview_delivery
from sozialmonitoring_plugin.workflows.import_request import left_out_cells
from sozialmonitoring_plugin.workflows.sign_profiles import (
    list_sign_profiles,
    remove_sign_profile,
    store_sign_profile,
    take_sign_profile,
    write_sign_profile,
)

from .test_provenance import KEYS

ORDINARY = (410, 523, 634, 712, 845, 951)


def yearly(folder: Path, year: int, *values: object) -> Path:
    """One office's file of a year."""
    rows = [f"{key};Q {key};{value}" for key, value in zip(KEYS, values, strict=True)]
    path = folder / f"office {year}.csv"
    path.write_text("\n".join([f"Stand 31.12.{year}", "Schlüssel;Name;Arbeitslose", *rows]), encoding="utf-8")
    return path


def looked(monitoring: Monitoring, path: Path, **more: object) -> Look:
    return preview_delivery(ImportRequest(monitoring, path, source="Agentur", **more), Silence())  # type: ignore[arg-type]


def doubted(monitoring: Monitoring, path: Path) -> tuple[Finding, ...]:
    report = looked(monitoring, path).report
    assert report is not None
    return report.plausibility


@pytest.fixture
def last_year(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    path = yearly(tmp_path, 2023, *ORDINARY)
    import_delivery(ImportRequest(monitoring, path, source="Agentur"), Silence())
    return monitoring


def test_a_number_that_left_last_year_is_doubted(last_year: Monitoring, tmp_path: Path) -> None:
    assert doubted(last_year, yearly(tmp_path, 2024, 415, 520, 640, 700, 850, 948)) == ()
    (found,) = doubted(last_year, yearly(tmp_path, 2024, 415, 520, 6400, 700, 850, 948))
    assert (found.kind, found.cells) == ("factor", ("C5",))
    assert found.sentence.sentence() == (
        "C5: Arbeitslose in Q 12 is 6400, about 10 times the 634 of 2023-12-31."
    )


def test_last_years_numbers_with_this_years_date(last_year: Monitoring, tmp_path: Path) -> None:
    (found,) = doubted(last_year, yearly(tmp_path, 2024, *ORDINARY))
    assert found.kind == "unchanged"


def test_a_doubtful_file_is_imported_all_the_same(last_year: Monitoring, tmp_path: Path) -> None:
    path, report = yearly(tmp_path, 2024, 415, 520, 6400, 700, 850, 948), tmp_path / "report.json"
    request = ImportRequest(last_year, path, source="Agentur", report=report)
    assert import_delivery(request, Silence()).number == 2
    content = json.loads(report.read_text(encoding="utf-8"))
    assert [one["kind"] for one in content["plausibility"]] == ["factor"]
    assert content["read_by"]
    assert date.fromisoformat(content["read_at"][:10])


def test_the_latest_date_before_counts(last_year: Monitoring, tmp_path: Path) -> None:
    older = yearly(tmp_path, 2021, *(10 * value for value in ORDINARY))
    import_delivery(ImportRequest(last_year, older, source="Agentur"), Silence())
    version = last_year.version_at(date(2024, 12, 31))
    known = EarlierValues(last_year, last_year.tree(version), version)
    found = known.earlier("arbeitslose", "quarter", date(2024, 12, 31))
    assert found is not None
    assert (found.day, found.values.numbers.tolist()) == (date(2023, 12, 31), list(map(float, ORDINARY)))
    assert known.earlier("arbeitslose", "quarter", date(2021, 12, 31)) is None
    assert known.earlier("arbeitslose", "town", date(2024, 12, 31)) is None
    assert known.at("arbeitslose", "quarter", date(2022, 12, 31)) is None


def test_a_sign_profile_of_ones_own_is_kept_and_used(monitoring: Monitoring, tmp_path: Path) -> None:
    own = SignProfile("Jugendamt", "ba", (("k.A.", "missing"),))
    store_sign_profile(monitoring, "jugend", own, monitoring.revision)
    assert list_sign_profiles(monitoring) == {"jugend": own}
    path = yearly(tmp_path, 2024, 1, "k.A.", "*", 4, 5, 6)
    assert looked(monitoring, path).refusal is not None
    delivery = looked(monitoring, path, signs="jugend").delivery
    assert delivery is not None
    assert [Reason(code) for code in delivery.observations.values.reasons][1:3] == [
        Reason.MISSING, Reason.HIDDEN,
    ]  # fmt: skip


def test_a_sign_profile_goes_to_a_colleague_and_back(monitoring: Monitoring, tmp_path: Path) -> None:
    own, path = SignProfile("Jugendamt", "lsn", (("-", "hidden"),)), tmp_path / "signs.json"
    write_sign_profile(own, path)
    take_sign_profile(monitoring, path, "", monitoring.revision)
    assert list_sign_profiles(monitoring) == {"Jugendamt": own}
    file = yearly(tmp_path, 2024, 1, 2, "-", 4, 5, 6)
    remove_sign_profile(monitoring, "Jugendamt", monitoring.revision)
    assert list_sign_profiles(monitoring) == {}
    assert "There is no sign profile Jugendamt" in str(looked(monitoring, file, signs="Jugendamt").refusal)
    by_path = looked(monitoring, file, signs=str(path)).delivery
    assert by_path is not None
    assert by_path.observations.values.reasons[2] == Reason.HIDDEN


def test_a_name_that_is_taken_and_an_old_revision_are_refused(monitoring: Monitoring) -> None:
    for name in ("ba", " "):
        with pytest.raises(UserError, match="cannot be called"):
            store_sign_profile(monitoring, name, SignProfile(), monitoring.revision)
    with pytest.raises(StoreError):
        store_sign_profile(monitoring, "own", SignProfile(), monitoring.revision - 1)


def test_a_cell_left_out_stays_with_the_delivery_and_not_with_the_profile(
    monitoring: Monitoring, tmp_path: Path
) -> None:
    path = yearly(tmp_path, 2024, 1, 2, 99999, 4, 5, 6)
    cells = left_out_cells('{"C5": "unreliable"}')
    request = ImportRequest(monitoring, path, source="Agentur", cells=cells, save_profile="agentur")
    number = import_delivery(request, Silence()).number
    assert number is not None
    assert monitoring.profile_of(number).cells == (("C5", "unreliable"),)
    assert "cells" not in json.loads(monitoring.documents(PROFILE)["agentur"])


@pytest.mark.parametrize("text", ['{"C5": "because"}', '{"5C": "missing"}', "{C5}", '["C5"]'])
def test_a_wrong_list_of_cells_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        left_out_cells(text)
