"""At a new Stichtag: which areas are outside, of which classification, on which level."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.core.classification.frozen import MadeFrom
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.store.documents import CLASSIFICATION
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classification_check_files import refuse_check_file, write_check
from sozialmonitoring_plugin.workflows.classifications import check, save_classification
from tests.workflows.frozen.conftest import frozen
from tests.workflows.years import deliver, end_of

SHARE = Use("share")


def found(monitoring: Monitoring, year: int) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (one.frozen.name, one.column.indicator.id, one.areas.level.id,
         tuple(one.areas.keys[place] for place in one.outside.places))
        for one in check(monitoring, end_of(year)).checked
    ]  # fmt: skip


def test_every_level_is_checked_in_the_classification_that_holds_for_it(county: Monitoring) -> None:
    save_classification(county, frozen(), [SHARE])
    assert found(county, 2021) == [("Quote", "share", "town", ()), ("Quote", "share", "quarter", ())]
    assert found(county, 2022) == [("Quote", "share", "town", ("2",)), ("Quote", "share", "quarter", ("25",))]
    save_classification(county, frozen("Towns", (10, 31)), [Use("share", "town")])
    assert found(county, 2022) == [("Quote", "share", "quarter", ("25",)), ("Towns", "share", "town", ())]


def test_one_in_no_use_is_checked_where_it_was_made(county: Monitoring) -> None:
    made = MadeFrom("share", ("quarter",), ("2021-12-31",))
    save_classification(county, frozen(made_from=made))
    save_classification(county, frozen("Von Hand"))
    assert found(county, 2022) == [("Quote", "share", "quarter", ("25",))]


def test_what_is_hidden_is_not_named(county: Monitoring, tmp_path: Path) -> None:
    folder = tmp_path / "klein"
    folder.mkdir()
    deliver(county, folder, "al", {2023: [2, 100, 150, 200, 250, 300]})
    deliver(county, folder, "ew", {2023: [1000] * 6})
    save_classification(county, frozen(bounds=(1, 100)), [SHARE])
    assert [keys for *_, keys in found(county, 2023)] == [(), ()], "0.2 per cent lies below, but is hidden"


def test_files_name_classification_area_value_and_side(county: Monitoring, tmp_path: Path) -> None:
    save_classification(county, frozen("=Größe", (7, 30)), [Use("share", "quarter")])
    save_classification(county, frozen("Kaputt"))
    county.change_documents(CLASSIFICATION, county.revision, {"Kaputt": "{"})
    checked = check(county)
    assert checked.outside == 2
    write_check(checked, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["area_key"], row["value"], row["side"], row["low"], row["high"]) for row in rows] == [
        ("10", "6.0", "below", "7.0", "30.0"), ("25", "45.0", "above", "7.0", "30.0"),
    ]  # fmt: skip
    assert rows[0]["classification"] == "'=Größe", "no formula for a spreadsheet"
    write_check(checked, tmp_path / "out.json")
    content = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert content["reference_date"] == "2022-12-31"
    (one,) = content["checked"]
    assert (one["classification"], one["areas"], len(one["outside"])) == ("=Größe", 6, 2)
    assert [one["classification"] for one in content["damaged"]] == ["Kaputt"]
    write_check(checked, tmp_path / "out.xlsx")
    with pytest.raises(UserError, match=r"out\.txt"):
        refuse_check_file(tmp_path / "out.txt")


def test_nothing_stored_is_nothing_to_check(county: Monitoring, tmp_path: Path) -> None:
    checked = check(county)
    assert (checked.checked, checked.outside) == ((), 0)
    write_check(checked, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").count("\n") == 1
