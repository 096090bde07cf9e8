"""What was carried over beside what offices tell: corrections, chains of versions, other names."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pandas as pd
import pytest

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.check_completeness import CompletenessRequest, check_completeness
from sozialmonitoring_plugin.workflows.compare_areas import CompareAreasRequest, compare_areas
from sozialmonitoring_plugin.workflows.create_map import create_map
from sozialmonitoring_plugin.workflows.export_series import ExportSeriesRequest, export_series
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery, preview_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.map_kinds.request import CreateMapRequest
from sozialmonitoring_plugin.workflows.rebase_storing import store_rebased
from sozialmonitoring_plugin.workflows.remove_delivery import preview_removal, remove_delivery
from tests.workflows.rebased import (
    OLD_YEARS,
    OPEN,
    carried,
    deliver_new,
    estimated,
    hidden,
    hidden_of,
    published,
    quarter,
    stored,
)
from tests.workflows.revised import NEW, OLD, REDRAWN, box, redraw
from tests.workflows.years import COUNT, JOBLESS, define, deliver, end_of

NEWEST = "2022-06-01"


STREET_BACK = {**REDRAWN, "10": (box(0, 90), "1"), "11": (box(90, 200), "1")}


"""Of what 11 has got, 10 gets the most back."""


def test_a_count_of_the_third_version_is_judged_by_the_counts_of_the_first_not_by_estimates_between(
    revised: Monitoring, tmp_path: Path
) -> None:
    stored(revised)
    newest = redraw(revised, REDRAWN, NEWEST)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Monitoring, "version_at", lambda self, day: newest)
        # The same areas as in the second version, where 10 shows an estimate: 40 of 41 are in its half.
        deliver_new(revised, tmp_path, end_of(2019), dict(zip(REDRAWN, (40, 54, 64, 75, 183), strict=True)))
    table = published(revised, 2019, NEWEST, Rules())
    assert [key for key in REDRAWN if hidden(table, key)] == ["10", "11"]


def test_old_years_carried_on_go_with_those_they_came_from(revised: Monitoring) -> None:
    stored(revised)
    newest = redraw(revised, STREET_BACK, NEWEST)
    store_rebased(carried(revised, old=NEW, new=NEWEST), revised.revision)
    assert end_of(2020) in revised.dates(newest)
    # By other weights all of 10 stays where it was.
    store_rebased(carried(revised, weights="inhabitants"), revised.revision)
    assert not {*map(end_of, OLD_YEARS)} & {*revised.dates(newest)}
    assert {one.version for one in revised.outdated()} == {newest.id}
    store_rebased(carried(revised, old=NEW, new=NEWEST), revised.revision)
    assert revised.outdated() == ()
    old, new, last = (published(revised, 2020, one, Rules()) for one in (OLD, NEW, NEWEST))
    assert hidden(old, "10")
    assert hidden(new, "10")
    assert hidden(last, "10")


def test_a_correction_of_the_old_areas_is_never_shown_beside_old_estimates(
    revised: Monitoring, tmp_path: Path
) -> None:
    stored(revised)
    deliver(revised, tmp_path, "al", {2019: [410, 530, 640, 750, 860, 970]})
    new = revised.versions()[-1]
    assert revised.observed(revised.tree(new), new, "al", end_of(2019)) is None
    assert quarter(published(revised, 2018))["10"] == 20
    assert [(one.variable, one.day) for one in revised.outdated()] == [("al", end_of(2019))]
    (remark,) = check_completeness(CompletenessRequest(revised), Silence()).remarks
    assert remark.sentence() == (
        f"Arbeitslose: what was carried over to “Stand {NEW}” at 1 reference dates was taken out, for its "
        "sources have changed. Carry it over again."
    )
    stored(revised)
    assert revised.outdated() == ()
    assert quarter(published(revised, 2019)) == {"10": 205, "11": 735, "12": 640, "23": 750, "26": 1830}


def test_before_anything_goes_it_is_told(revised: Monitoring, tmp_path: Path) -> None:
    stored(revised)
    first = revised.deliveries()[0]
    (told,) = preview_removal(revised, first.id).remarks
    assert told.sentence().startswith(f"Arbeitslose: what was carried over to “Stand {NEW}” at 1 ")
    path = tmp_path / "al.csv"
    path.write_text("Schlüssel;al\n10;410", encoding="utf-8")
    request = ImportRequest(revised, path, source="Amt", reference_date=end_of(2019))
    doubts = [one.sentence() for one in preview_delivery(request, Silence()).report.doubts]
    assert [one for one in doubts if "its sources are others then" in one]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Monitoring, "version_at", lambda self, day: self.versions()[-1])
        doubts = [one.sentence() for one in preview_delivery(request, Silence()).report.doubts]
    assert [one for one in doubts if "where an office tells of the new areas" in one]


def test_one_counted_area_ends_the_estimates_of_its_date(revised: Monitoring, tmp_path: Path) -> None:
    new = stored(revised).versions()[-1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Monitoring, "version_at", lambda self, day: new)
        deliver_new(revised, tmp_path, end_of(2019), {"11": 54})
    missing = dict.fromkeys(("10", "12", "23", "26"), "missing")
    assert quarter(published(revised, 2019)) == {"11": 54, **missing}
    county = published(revised, 2019).column("count").values[0]
    assert not county.present.any()
    assert hidden(published(revised, 2019, NEW, Rules()), "11")


def test_old_years_of_a_version_that_nothing_was_delivered_for_yet_are_found(
    monitoring: Monitoring, tmp_path: Path
) -> None:
    deliver(monitoring, tmp_path, "al", {year: JOBLESS[year] for year in OLD_YEARS})
    redraw(monitoring)
    define(monitoring, tmp_path, COUNT)
    stored(monitoring)

    def exported(version: str) -> set[str]:
        request = ExportSeriesRequest(monitoring, ("count",), "quarter", rules=OPEN, version=version)
        export_series(request, tmp_path / "o.csv", Silence())
        table = pd.read_csv(tmp_path / "o.csv", dtype=str)
        assert len(set(table["reference_date"])) == 3
        return set(table["version"])

    assert exported("") == {"01.01.2020", f"Stand {NEW}"}
    assert exported(NEW) == {f"Stand {NEW}"}
    compared = compare_areas(CompareAreasRequest(monitoring, rules=OPEN, version=NEW), Silence())
    assert compared.areas.keys == tuple(REDRAWN)
    assert [day.year for day in compared.indicators[0].series[-1].dates] == [*OLD_YEARS]
    request = CreateMapRequest(monitoring, "count", rules=OPEN, kind=MapKind.TIME, version=NEW)
    columns = create_map(request, Silence()).themed.published.series("count")
    assert [one.reference_date for one in columns] == [*map(end_of, OLD_YEARS)]
    with pytest.raises(UserError, match="no numbers at these"):
        export_series(
            ExportSeriesRequest(monitoring, reference_dates=(end_of(2022),), version=OLD),
            tmp_path / "o.csv",
            Silence(),
        )


@pytest.mark.timeout(1800)
def test_counts_and_estimates_of_one_date_are_never_added_up(
    revised: Monitoring, tmp_path: Path, repetitions
) -> None:
    day, dice = end_of(2019), random.Random(1)
    inside = {"1": ("10", "11", "12"), "2": ("23", "26")}
    for _ in range(repetitions(3, 200)):
        stored(revised)
        new = revised.versions()[-1]
        told = {key: dice.choice((0, 1, 5, 60)) for key in REDRAWN if dice.random() < 0.7}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Monitoring, "version_at", lambda self, day: self.versions()[-1])
            deliver_new(revised, tmp_path, day, told or {"11": 3})
        told = told or {"11": 3}
        table = published(revised, 2019)
        assert quarter(table) == {key: told.get(key, "missing") for key in REDRAWN}
        towns = table.column("count").values[1]
        for place, keys in enumerate(inside.values()):
            whole = sum(told[key] for key in keys) if set(keys) <= set(told) else None
            assert (towns[place].number if towns.present[place] else None) == whole
        # 10 and 11 are not made of whole old areas: their counts would tell of the half that moved.
        careful = published(revised, 2019, NEW, Rules())
        assert {quarter(careful)[key] for key in ("10", "11") if key in told} <= {"hidden"}
        (sent,) = (
            one.id
            for one in revised.deliveries()
            if one.version == new.id and one.dates == (day.isoformat(),)
        )
        remove_delivery(revised, sent)


@pytest.mark.parametrize("is_declared", [True, False])
def test_the_same_people_under_other_names_are_tied(
    monitoring: Monitoring, tmp_path: Path, is_declared: bool
) -> None:
    deliver(monitoring, tmp_path, "t", {2019: JOBLESS[2019]})
    new = redraw(monitoring)
    men, women = (20, 27, 32, 37, 90), (20, 27, 32, 38, 93)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Monitoring, "version_at", lambda self, day: new)
        deliver_new(monitoring, tmp_path, end_of(2019), dict(zip(REDRAWN, men, strict=True)), "m")
        deliver_new(monitoring, tmp_path, end_of(2019), dict(zip(REDRAWN, women, strict=True)), "f")
        deliver_new(monitoring, tmp_path, end_of(2019), dict.fromkeys(REDRAWN, 777), "other")
    part = {"part_of": "t"} if is_declared else {}
    variables = [{"id": "t", "title": "T"}, *({"id": one, "title": one, **part} for one in ("m", "f"))]
    indicators = [
        {"id": "all", "title": "S", "formula": "m + f"},
        {"id": "o", "title": "O", "formula": "other"},
    ]
    path = tmp_path / "tableau.json"
    path.write_text(json.dumps({"variables": variables, "indicators": indicators}), encoding="utf-8")
    load_tableau(monitoring, path)
    # 41 were in 10, 40 are left: m + f of 10 and 11 would tell of the one person who moved.
    table = published(monitoring, 2019, NEW, Rules())
    assert hidden_of(table, "all") == {*REDRAWN}
    assert hidden_of(table, "o") == set()


def test_a_town_in_which_all_stayed_is_no_estimate(revised: Monitoring) -> None:
    stored(revised)
    assert estimated(published(revised, 2018)) == [[False], [False] * 2, [True, True, False, False, False]]
    newest = redraw(
        revised, {**REDRAWN, "12": (box(200, 250), "1"), "23": (box(250, 400), "2")}, "2022-06-01"
    )
    store_rebased(carried(revised, old=NEW, new="2022-06-01"), revised.revision)
    # Half of 12 went to the other town.
    of_2018 = estimated(published(revised, 2018, newest.title))
    assert of_2018 == [[False], [True, True], [True, True, True, True, False]]


def test_what_an_office_has_estimated_stays_an_estimate_on_every_level(
    monitoring: Monitoring, tmp_path: Path
) -> None:
    path = tmp_path / "al.csv"
    path.write_text("Schlüssel;al\n10;40 s\n11;50\n12;60\n23;70\n24;80\n25;90", encoding="utf-8")
    import_delivery(ImportRequest(monitoring, path, source="Amt", reference_date=end_of(2019)), Silence())
    redraw(monitoring)
    define(monitoring, tmp_path, COUNT)
    stored(monitoring)
    assert estimated(published(monitoring, 2019))[:2] == [[True], [True, False]]
