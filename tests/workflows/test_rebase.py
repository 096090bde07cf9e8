"""The old years of new areas: carried over, stored, shown, and nothing is told by it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.core.rebasing.wanted import wanted_from_json
from sozialmonitoring_plugin.core.values import Flag, Reason
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.check_completeness import CompletenessRequest, check_completeness
from sozialmonitoring_plugin.workflows.compare_areas import CompareAreasRequest, compare_areas
from sozialmonitoring_plugin.workflows.conversion_keys import ConversionKeyRequest, import_conversion_key
from sozialmonitoring_plugin.workflows.create_map import create_map
from sozialmonitoring_plugin.workflows.export_observations import export_observations
from sozialmonitoring_plugin.workflows.export_series import ExportSeriesRequest, export_series
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.map_kinds.request import CreateMapRequest
from sozialmonitoring_plugin.workflows.number_origin import NumberRequest, explain_number
from sozialmonitoring_plugin.workflows.rebase import RebaseRequest
from sozialmonitoring_plugin.workflows.rebase_job import RebaseJob, run_rebase
from sozialmonitoring_plugin.workflows.rebase_storing import store_rebased
from sozialmonitoring_plugin.workflows.version_dates import dates_in
from tests.workflows.rebased import (
    OLD_YEARS,
    OPEN,
    carried,
    deliver_new,
    hidden,
    published,
    quarter,
    stored,
)
from tests.workflows.revised import NEW, OLD, REDRAWN, box, redraw
from tests.workflows.years import COUNT, JOBLESS, PEOPLE, define, deliver, end_of


def test_counts_are_divided_and_only_what_is_divided_is_an_estimate(revised: Monitoring) -> None:
    frame = carried(revised, "al").to_frame()
    of_2018 = frame[frame["reference_date"] == "2018-12-31"].set_index("area_key")
    assert of_2018["value"].to_dict() == {"10": 20, "11": 71, "12": 2, "23": 70, "26": 170}
    assert of_2018["flags"].to_dict() == {"10": "estimated", "11": "estimated", "12": "", "23": "", "26": ""}
    assert of_2018["basis"].to_dict() == {"10": "area", "11": "area", "12": "", "23": "", "26": ""}
    # Wanted were inhabitants, but nobody is counted at the addresses.
    assert of_2018["weights"].to_dict() == of_2018["basis"].to_dict()
    assert frame.groupby("reference_date")["value"].sum().to_dict() == {
        f"{year}-12-31": sum(JOBLESS[year]) for year in OLD_YEARS
    }
    assert set(frame["from_version"]) == {"01.01.2020"}


def test_what_the_addresses_do_not_count_is_said(revised: Monitoring) -> None:
    told = [one.sentence() for one in carried(revised, "al").remarks]
    assert told == [
        (
            "Arbeitslose is divided by all inhabitants, else by addresses or area: nobody at the addresses"
            " is counted as one of its own."
        )
    ]
    assert carried(revised, "al", weights="area").remarks == ()


def test_a_part_carried_over_alone_never_exceeds_its_whole(monitoring: Monitoring, tmp_path: Path) -> None:
    deliver(monitoring, tmp_path, "w", {2019: [53, 30, 30, 30, 30, 30]})
    deliver(monitoring, tmp_path, "p", {2019: [53, 9, 9, 9, 9, 9]})
    redraw(monitoring)
    parts = [{"id": "w", "title": "Alle"}, {"id": "p", "title": "Arme", "part_of": "w"}]
    (tmp_path / "t.json").write_text(json.dumps({"variables": parts, "indicators": []}), encoding="utf-8")
    load_tableau(monitoring, tmp_path / "t.json")
    (tmp_path / "k.csv").write_text(
        "alt;neu;anteil\n10;10;1\n24;26;1\n25;26;1\n11;11;1\n12;12;1\n23;23;1\n", encoding="utf-8"
    )
    import_conversion_key(ConversionKeyRequest(monitoring, tmp_path / "k.csv", OLD, NEW), Silence())
    # All of 10 are poor: as many of them stay as of all, whatever their own rounding is.
    both, frame = (carried(monitoring, *names).to_frame() for names in ((), ("p",)))
    assert frame["variable"].unique().tolist() == ["p"]
    assert both[both["area_key"] == "10"]["value"].tolist() == [27, 27]
    assert frame["value"].tolist() == [27, 35, 9, 9, 18]
    # Once the whole is stored by area, poor people by the key alone would be more than all.
    run_rebase(RebaseJob(RebaseRequest(monitoring, OLD, NEW, ("w",)), store=True), Silence())
    key = wanted_from_json('{"key": "k"}')
    done = run_rebase(RebaseJob(RebaseRequest(monitoring, OLD, NEW, ("p",), key), store=True), Silence())
    assert done.deliveries == ()
    assert [one.sentence() for one in done.remarks] == [
        (
            "Arme was not stored for 2019-12-31: in 10 it would be more than Alle, which the new version has"
            " already. Carry both over together, by the same weights."
        )
    ]


def test_a_key_that_is_called_like_a_basis_is_not_taken_for_it(revised: Monitoring, tmp_path: Path) -> None:
    rows = "alt;neu;anteil\n10;10;1\n24;26;1\n25;26;1\n11;11;1\n12;12;1\n23;23;1\n"
    (tmp_path / "area.csv").write_text(rows, encoding="utf-8")
    import_conversion_key(ConversionKeyRequest(revised, tmp_path / "area.csv", OLD, NEW), Silence())
    weights = '{"by": "area", "variables": {"al": {"key": "area"}}}'
    frame = carried(revised, "ew", "al", weights=weights).to_frame()
    in_2018 = frame[(frame["reference_date"] == "2018-12-31") & (frame["area_key"] == "10")]
    found = dict(zip(in_2018["variable"], in_2018["value"], strict=True))
    assert found == {"al": JOBLESS[2018][0], "ew": PEOPLE[2018][0] / 2}


def test_the_sheet_is_named_in_the_language_of_the_monitoring(revised: Monitoring, tmp_path: Path) -> None:
    output = tmp_path / "out.xlsx"
    run_rebase(RebaseJob(RebaseRequest(revised, OLD, NEW, ("al",)), output=output), Silence())
    assert pd.ExcelFile(output).sheet_names == ["umgerechnet, intern"]


def test_lost_ground_makes_an_estimate_and_is_told(monitoring: Monitoring, tmp_path: Path) -> None:
    deliver(monitoring, tmp_path, "al", {2019: JOBLESS[2019]})
    redraw(monitoring, {**REDRAWN, "10": (box(50, 100), "1"), "11": (box(100, 200), "1")})
    define(monitoring, tmp_path, COUNT)
    numbers = carried(monitoring, "al", weights="area")
    frame = numbers.to_frame().set_index("area_key")
    assert (frame.loc["10", "value"], frame.loc["10", "flags"]) == (JOBLESS[2019][0], "estimated")
    assert frame.loc["11", "flags"] == ""
    assert [one.sentence() for one in numbers.remarks] == [
        (
            "Ground of 10 belongs to no area of the newer version; all their counts go to what is left"
            " of them, as estimates."
        )
    ]


def test_where_nothing_was_carried_over_it_is_said(revised: Monitoring, tmp_path: Path) -> None:
    variables = [{"id": name, "title": name} for name in ("al", "ew", "new")]
    (tmp_path / "t.json").write_text(json.dumps({"variables": variables, "indicators": []}), encoding="utf-8")
    load_tableau(revised, tmp_path / "t.json")
    done = run_rebase(RebaseJob(RebaseRequest(revised, OLD, NEW, ("new",)), store=True), Silence())
    assert (done.values, done.estimates, done.deliveries) == (0, 0, ())
    assert done.remarks[0].sentence() == "Nothing was carried over."


def test_old_values_stay_as_they_were_and_the_new_version_has_the_old_years(revised: Monitoring) -> None:
    old, new = revised.versions()
    before = [published(revised, year, OLD).to_frame() for year in OLD_YEARS]
    numbers, remarks = store_rebased(carried(revised), revised.revision)
    assert (len(numbers), remarks) == (1, ())
    for frame, year in zip(before, OLD_YEARS, strict=True):
        pd.testing.assert_frame_equal(published(revised, year, OLD).to_frame(), frame)
    assert revised.dates(new) == (*map(end_of, OLD_YEARS), end_of(2022))
    assert revised.dates(old) == tuple(map(end_of, OLD_YEARS))
    assert quarter(published(revised, 2018)) == {"10": 20, "11": 71, "12": 2, "23": 70, "26": 170}
    record = revised.deliveries()[-1]
    assert record.source == "Amt, umgerechnet vom Gebietsstand 01.01.2020"
    flags = published(revised, 2018).column("share").values[-1].flags
    assert [bool(flag & Flag.ESTIMATED) for flag in flags] == [True, True, False, False, False]
    assert revised.journal()[-1].action == "rebase"


def test_stored_twice_the_last_time_counts(revised: Monitoring) -> None:
    stored(stored(revised))
    assert sum("umgerechnet" in one.source for one in revised.deliveries()) == 1


def test_what_an_office_delivers_for_the_new_areas_itself_stays(revised: Monitoring, tmp_path: Path) -> None:
    new = revised.versions()[-1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Monitoring, "version_at", lambda self, day: new)
        deliver_new(revised, tmp_path, end_of(2020), dict(zip(REDRAWN, (5, 50, 68, 79, 101), strict=True)))
    _, remarks = store_rebased(carried(revised, "al"), revised.revision)
    (remark,) = remarks
    assert remark.sentence() == (
        "Arbeitslose: what offices have delivered for the new version stays, at 1 reference dates. "
        "Areas that they left out have no number, nor do the areas above them."
    )
    assert quarter(published(revised, 2020))["10"] == 5
    assert quarter(published(revised, 2018))["10"] == 20


def test_numbers_can_be_carried_back_but_are_not_stored_there(revised: Monitoring) -> None:
    back = carried(revised, "al", old=NEW, new=OLD)
    frame = back.to_frame().set_index("area_key")
    # 87 of 11 come from 150 m of which 50 were 10's; 204 are divided among two equal squares.
    assert frame["value"].to_dict() == {"10": 54, "11": 58, "12": 75, "23": 60, "24": 102, "25": 102}
    with pytest.raises(UserError, match="older than"):
        store_rebased(back, revised.revision)


@pytest.mark.parametrize(("old", "new"), [(OLD, OLD), ("1999", NEW)])
def test_versions_that_are_no_pair_are_refused(revised: Monitoring, old: str, new: str) -> None:
    with pytest.raises(UserError):
        carried(revised, old=old, new=new)


def test_a_group_that_the_addresses_do_not_count_is_refused(revised: Monitoring) -> None:
    with pytest.raises(UserError, match="do not count"):
        carried(revised, "al", weights='{"by": "variable", "variable": "kids"}')
    with pytest.raises(UserError, match="no conversion key"):
        carried(revised, "al", weights='{"key": "BBSR"}')


def test_the_series_goes_on_across_the_revision_with_its_mark(revised: Monitoring, tmp_path: Path) -> None:
    export_series(
        ExportSeriesRequest(stored(revised), ("count",), "quarter", rules=OPEN), tmp_path / "o.csv", Silence()
    )
    told = pd.read_csv(tmp_path / "o.csv", dtype=str, keep_default_na=False)
    new = told[(told["version"] == f"Stand {NEW}") & (told["area_key"] == "10")].set_index("reference_date")
    assert new["value"].to_dict() == {
        "2018-12-31": "20.0", "2019-12-31": "21.0", "2020-12-31": "1.0", "2022-12-31": "25.0",
    }  # fmt: skip
    assert "neuer Gebietsstand" in new.loc["2022-12-31", "note"]
    old = told[(told["version"] == "01.01.2020") & (told["area_key"] == "10")]
    assert old["reference_date"].tolist() == ["2018-12-31", "2019-12-31", "2020-12-31"]


def test_a_comparison_reaches_back_and_one_of_an_old_date_stays_in_the_old_areas(revised: Monitoring) -> None:
    compared = compare_areas(
        CompareAreasRequest(stored(revised), indicators=("count",), rules=OPEN), Silence()
    )
    series = compared.indicators[0].series[-1]
    assert [day.year for day in series.dates] == [2018, 2019, 2020, 2022]
    assert series.history(1).numbers.tolist()[:2] == [71, 73]
    then = compare_areas(
        CompareAreasRequest(revised, indicators=("count",), reference_date=end_of(2020), rules=OPEN),
        Silence(),
    )
    assert then.areas.keys == ("10", "11", "12", "23", "24", "25")


def test_an_indicator_that_was_not_carried_over_keeps_its_gaps(revised: Monitoring) -> None:
    store_rebased(carried(revised, "ew"), revised.revision)
    compared = compare_areas(CompareAreasRequest(revised, indicators=("count",), rules=OPEN), Silence())
    series = compared.indicators[0].series[-1]
    assert series.history(0).reasons.tolist() == [Reason.NOT_APPLICABLE] * 3 + [Reason.NONE]


def test_nobody_is_asked_to_deliver_what_was_carried_over(revised: Monitoring) -> None:
    request = CompletenessRequest(revised, today=date(2023, 6, 1))
    before = check_completeness(request, Silence())
    assert (
        check_completeness(CompletenessRequest(stored(revised), today=date(2023, 6, 1)), Silence()) == before
    )


def test_whoever_tells_of_areas_is_an_office_and_no_value_that_was_carried_over(revised: Monitoring) -> None:
    old, new = revised.versions()
    offices = [("Amt", "quarter", frozenset(REDRAWN), 2)]
    assert revised.told_areas(new) == offices
    assert stored(revised).told_areas(new) == offices
    assert [(source, deliveries) for source, _, _, deliveries in revised.told_areas(old)] == [("Amt", 6)]


def test_what_the_old_table_hides_no_estimate_tells(revised: Monitoring) -> None:
    # 2020: one unemployed person in 10, two in 24; 26 is 24 and 25 together.
    rules = Rules()
    old, new = published(revised, 2020, OLD, rules), published(stored(revised), 2020, NEW, rules)
    assert hidden(old, "10")
    assert hidden(old, "24")
    assert hidden(new, "10")
    assert hidden(new, "11")
    assert hidden(new, "26")
    assert not hidden(old, "12")
    assert not hidden(new, "12")
    # Alone, 26 with its 101 would have been shown.
    assert carried(revised, "al").columns[-1].after.numbers[-1] == 101
    audited = {cell.area_key: cell.why for cell in new.audit if cell.level == "quarter"}
    assert audited["26"] == "version"
    # Both towns are what they were.
    np.testing.assert_array_equal(
        old.column("count").values[1].numbers, new.column("count").values[1].numbers
    )


def test_counts_of_both_versions_do_not_tell_who_lives_in_the_half_that_moved(
    revised: Monitoring, tmp_path: Path
) -> None:
    new_version = revised.versions()[-1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Monitoring, "version_at", lambda self, day: new_version)
        # 41 were in 10, 40 are left: one person lives in the half that moved.
        deliver_new(revised, tmp_path, end_of(2019), dict(zip(REDRAWN, (40, 54, 64, 75, 183), strict=True)))
    new = published(revised, 2019, NEW, Rules())
    assert hidden(new, "10")
    assert hidden(new, "11")
    assert not hidden(new, "26")
    assert not hidden(published(revised, 2019, OLD, Rules()), "10")


def test_a_map_of_an_old_date_is_drawn_in_the_new_areas(revised: Monitoring) -> None:
    request = CreateMapRequest(
        stored(revised), "count", "quarter", end_of(2018), rules=OPEN, version=NEW, labels=Labels.NONE
    )
    made = create_map(request, Silence())
    assert made.themed.published.version_title == f"Stand {NEW}"
    assert quarter(made.themed.published)["26"] == 170


def test_a_map_over_time_and_small_maps_have_the_old_years(revised: Monitoring) -> None:
    request = CreateMapRequest(stored(revised), "count", rules=OPEN, kind=MapKind.TIME)
    columns = create_map(request, Silence()).themed.published.series("count")
    assert [one.reference_date for one in columns] == [*map(end_of, OLD_YEARS), end_of(2022)]
    assert dates_in(revised, revised.versions()[-1], revised.dates()) == (
        *map(end_of, OLD_YEARS),
        end_of(2022),
    )
    assert dates_in(revised, revised.versions()[0], revised.dates()) == tuple(map(end_of, OLD_YEARS))


def test_the_office_finds_the_numbers_of_one_version_at_a_time(revised: Monitoring, tmp_path: Path) -> None:
    def exported(version: str) -> dict[str, float]:
        output = tmp_path / f"raw{version}.csv"
        export_observations(stored(revised), "quarter", end_of(2018), output, Silence(), version)
        table = pd.read_csv(output, dtype={"area_key": str})
        table = table[table["variable"] == "al"]
        return dict(zip(table["area_key"], table["value"], strict=True))

    assert exported("") == dict(zip(("10", "11", "12", "23", "24", "25"), JOBLESS[2018], strict=True))
    assert exported(NEW) == {"10": 20, "11": 71, "12": 2, "23": 70, "26": 170}


def test_where_a_number_comes_from_is_told_of_old_years_too(revised: Monitoring) -> None:
    request = NumberRequest(stored(revised), "count", "11", reference_date=end_of(2018), version=NEW)
    found = explain_number(request)
    (cell,) = found.terms[0].cells
    assert (found.value.number, cell.delivery.source) == (71, "Amt, umgerechnet vom Gebietsstand 01.01.2020")
