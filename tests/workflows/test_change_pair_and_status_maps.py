"""Kinds of map on published tables of real places: what the map says is what the offices published."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau, Variable
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.map_legend import EntryKind, of_kind
from sozialmonitoring_plugin.layers.map_origin import origin_of
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_map import (
    CreateMapRequest,
    CreateMapResult,
    create_map,
    write_map_files,
)
from tests.workflows.test_real_places import MIGRATION

MARKS = {"hoch": "1", "mittel": "2", "niedrig": "3", "sehr niedrig": "4"}
SIGNS = {"positiv": "+", "stabil": "+/-", "negativ": "-"}
EVERYBODY = Rules(minimum=1)
YEARS = (date(2005, 12, 31), date(2012, 12, 31))


def spec_of(rates: str, changes: str) -> str:
    pairs = zip(rates.split(), changes.split(), strict=True)
    indicators = [{"id": rate, "change": change} for rate, change in pairs]
    return json.dumps({"preset": "berlin_mss", "indicators": indicators})


MSS_2017 = spec_of("zs1 zs2 zs3 zs4", "zd1 zd2 zd3 zd4")


def drawn(monitoring: Monitoring, kind: MapKind, indicator: str = "", **wishes: object) -> CreateMapResult:
    wishes.setdefault("labels", Labels.NONE)
    return create_map(CreateMapRequest(monitoring, indicator, kind=kind, **wishes), Silence())


def attributes(made: CreateMapResult) -> dict[str, dict[str, object]]:
    return {one["area_key"]: one.attributeMap() for one in made.indicator_map.values_layer.getFeatures()}


def counted(made: CreateMapResult, *kinds: EntryKind) -> dict[str, int | None]:
    kinds = kinds or (EntryKind.CATEGORY,)
    return {one.code or one.label: one.count for one in of_kind(made.indicator_map.entries, *kinds)}


def test_mss_2017_every_group_on_the_map_as_published(berlin: Monitoring, real_data: Path) -> None:
    path = real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx"
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    rows = list(sheet.iter_rows(min_row=20, max_row=466, max_col=18, values_only=True))
    published = {row[0]: MARKS[row[9]] + SIGNS[row[16]] for row in rows if row[9]}

    made = drawn(berlin, MapKind.STATUS, index=MSS_2017)
    assert {key: one["group"] for key, one in attributes(made).items()} == published
    assert {code: count for code, count in counted(made).items() if count} == Counter(published.values())
    assert len(counted(made)) == 12
    assert counted(made, EntryKind.REASON) == {"nicht bewertet": 11}


def test_mss_2019_every_group_on_the_map_as_published(berlin_2019: Monitoring, real_data: Path) -> None:
    file = next((real_data / "berlin").glob("*2019-00-planning-areas.csv"))
    with file.open(encoding="utf-8") as opened:
        published = {row["id"]: row["status_dynamic_index"] for row in csv.DictReader(opened)}
    made = drawn(berlin_2019, MapKind.STATUS, index=spec_of("s1 s3 s4", "d1 d3 d4"))
    assert {key: one["group"] for key, one in attributes(made).items()} == published
    assert {code: count for code, count in counted(made).items() if count} == Counter(published.values())


def test_an_index_has_no_single_number_to_be_explained(berlin: Monitoring) -> None:
    made = drawn(berlin, MapKind.STATUS, index=MSS_2017)
    origin = origin_of(made.indicator_map.values_layer)
    assert origin is not None
    assert origin.is_index
    assert made.indicator_map.notes[0] == "Stand: 31.12.2016 · Dynamik: Veränderung in 2 Jahren"


def test_berlin_two_z_values_in_terciles_fall_into_nine_pairs(berlin: Monitoring, real_data: Path) -> None:
    made = drawn(berlin, MapKind.BIVARIATE, "zs1", second="zs4")
    path = real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx"
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    rows = [row for row in sheet.iter_rows(min_row=20, max_row=466, max_col=18, values_only=True) if row[9]]
    shown = attributes(made)
    assert len(shown) == 436
    # A third of the areas by either, counted by rank: no two of these z-values are the same at a bound.
    for value, side in (("value", 0), ("second_value", 1)):
        numbers = np.array([one[value] for one in shown.values()])
        classes = np.array([int(str(one["class_code"]).split("-")[side]) for one in shown.values()])
        by_rank = np.argsort(np.argsort(numbers, kind="stable")) * 3 // 436 + 1
        assert np.count_nonzero(classes != by_rank) <= 2
    assert sum(count or 0 for count in counted(made).values()) == 436
    assert set(shown) == {row[0] for row in rows}


def koeln_counts(real_data: Path) -> Iterator[tuple[str, date, str, float]]:
    with (real_data / "koeln/bevoelkerung.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            yield row["raum_id"], date(int(row["jahr"]), 12, 31), row["zeile"], float(row["zahl"])


@pytest.fixture(scope="module")
def koeln_with_breaks(koeln: Monitoring) -> Monitoring:
    tableau = Tableau(
        (),
        (
            replace(MIGRATION, breaks="2008-01-01: neues Verfahren"),
            Indicator("ew", "Einwohner", "inhabitants", decimals=0),
            Indicator("wachstum", "Wachstum", "growth(inhabitants, 1 year)", unit="%"),
        ),
    )
    koeln.store_tableau(tableau, koeln.revision)
    return koeln


def test_koeln_shares_changed_from_2005_to_2012_as_the_published_counts(
    koeln_with_breaks: Monitoring, real_data: Path
) -> None:
    counts = {(key, day, row): number for key, day, row, number in koeln_counts(real_data)}

    def share(key: str, day: date) -> float:
        number = counts[key, day, "Einwohner mit Migrationshintergrund"]
        return number / counts[key, day, "Einwohner"] * 100

    made = drawn(koeln_with_breaks, MapKind.CHANGE, "migration", compare_date=YEARS[0], rules=EVERYBODY)
    shown = attributes(made)
    assert len(shown) == 86
    for key, one in shown.items():
        then, now = (share(key, day) for day in YEARS)
        assert one["earlier"] == pytest.approx(then, abs=1e-9)
        assert one["later"] == pytest.approx(now, abs=1e-9)
        assert one["value"] == pytest.approx(now - then, abs=1e-9)
    assert (
        made.indicator_map.title
        == "Migrationshintergrund – Veränderung 31.12.2005 bis 31.12.2012 (Prozentpunkte)"
    )
    assert any("01.01.2008: neue Definition (neues Verfahren)" in note for note in made.indicator_map.notes)


def test_classes_of_a_change_mirror_each_other_around_zero(koeln_with_breaks: Monitoring) -> None:
    made = drawn(koeln_with_breaks, MapKind.CHANGE, "migration", compare_date=YEARS[0])
    bounds = made.theme.classification.bounds
    assert len(bounds) == 6
    assert [-bound for bound in reversed(bounds)] == list(bounds)


def test_without_a_date_a_change_begins_at_the_stichtag_before(koeln_with_breaks: Monitoring) -> None:
    made = drawn(koeln_with_breaks, MapKind.CHANGE, "migration")
    assert "31.12.2011 bis 31.12.2012" in made.indicator_map.title
    assert not any("neues Verfahren" in note for note in made.indicator_map.notes)
    origin = origin_of(made.indicator_map.values_layer)
    assert origin is not None
    assert (origin.indicator, origin.reference_date, origin.compare_date) == (
        "migration", "2012-12-31", "2011-12-31",
    )  # fmt: skip


def test_a_count_changes_in_per_cent_and_is_warned_about_as_a_number(
    koeln_with_breaks: Monitoring, real_data: Path
) -> None:
    counts = {(key, day): number for key, day, row, number in koeln_counts(real_data) if row == "Einwohner"}
    usual = drawn(koeln_with_breaks, MapKind.CHANGE, "ew", compare_date=YEARS[0], rules=EVERYBODY)
    for key, one in attributes(usual).items():
        then, now = (counts[key, day] for day in YEARS)
        assert one["value"] == pytest.approx((now - then) / then * 100, abs=1e-9)
    assert usual.indicator_map.title.endswith("(%)")
    assert usual.remarks == ()
    number = drawn(
        koeln_with_breaks, MapKind.CHANGE, "ew", compare_date=YEARS[0], per_cent=False, rules=EVERYBODY
    )
    for key, one in attributes(number).items():
        assert one["value"] == counts[key, YEARS[1]] - counts[key, YEARS[0]]
    (remark,) = number.remarks
    assert "in per cent, or as circles" in remark.sentence()


def test_a_date_between_two_stichtage_means_the_earlier_one_and_says_so(
    koeln_with_breaks: Monitoring,
) -> None:
    made = drawn(koeln_with_breaks, MapKind.CHANGE, "migration", compare_date=date(2010, 6, 30))
    assert "31.12.2009 bis 31.12.2012" in made.indicator_map.title
    (remark,) = made.remarks
    assert remark.sentence() == (
        "There are no values of Migrationshintergrund of 2010-06-30: the change begins at 2009-12-31."
    )


def test_an_indicator_that_is_a_change_is_its_own(koeln_with_breaks: Monitoring) -> None:
    made = drawn(koeln_with_breaks, MapKind.CHANGE, "wachstum")
    assert made.indicator_map.title == "Wachstum (%)"
    assert [entry.label[0] for entry in of_kind(made.indicator_map.entries, EntryKind.CLASS)][-1] == "−"
    with pytest.raises(UserError, match="is a change itself"):
        drawn(koeln_with_breaks, MapKind.CHANGE, "wachstum", compare_date=YEARS[0])


@pytest.mark.parametrize(
    ("kind", "wishes", "sentence"),
    [
        (MapKind.CHANGE, {"indicator": "migration", "compare_date": YEARS[1]}, "before 2012-12-31"),
        (MapKind.CHANGE, {"indicator": "migration", "reference_date": YEARS[0]}, "before 2005-12-31"),
        (MapKind.CHANGE, {"indicator": "migration", "compare_date": date(1999, 12, 31)}, "before 1999-12-31"),
        (MapKind.BIVARIATE, {"indicator": "migration"}, "needs two different ones"),
        (MapKind.BIVARIATE, {"indicator": "ew", "second": "ew"}, "needs two different ones"),
        (MapKind.CHANGE, {"indicator": ""}, "needs an indicator"),
        (MapKind.STATUS, {"index": "berlin_mss"}, "The index has no indicators"),
        (
            MapKind.BIVARIATE,
            {"indicator": "migration", "second": "ew", "scheme": Scheme(Method.QUANTILES, 5)},
            "5 classes of one indicator are too many",
        ),
    ],
)
def test_what_a_kind_lacks_is_said(
    koeln_with_breaks: Monitoring, kind: MapKind, wishes: dict[str, object], sentence: str
) -> None:
    with pytest.raises(UserError) as refused:
        drawn(koeln_with_breaks, kind, **wishes)
    assert sentence in refused.value.sentence()


def test_an_index_of_shares_of_koeln_is_drawn_by_a_preset_and_its_rates(
    koeln_with_breaks: Monitoring,
) -> None:
    made = drawn(
        koeln_with_breaks, MapKind.STATUS, index="berlin_mss", parts=("migration",), municipality="1"
    )
    assert sum(count or 0 for count in counted(made).values()) == len(attributes(made))
    assert made.indicator_map.neighbours_layer is not None


def test_a_share_hidden_at_one_date_has_no_change_and_no_number_in_the_file(
    koeln_with_breaks: Monitoring,
) -> None:
    children = Indicator("kinder", "Kinder unter 3", "age_0_2 / inhabitants per 100", unit="%")
    koeln_with_breaks.store_tableau(Tableau((Variable("x", "X"),), (children,)), koeln_with_breaks.revision)
    rules = Rules(minimum=80)
    made = drawn(koeln_with_breaks, MapKind.CHANGE, "kinder", compare_date=YEARS[0], rules=rules)
    then, now = (column.values[made.rank] for column in made.published.series("kinder"))
    hidden = (then.reasons == Reason.HIDDEN) | (now.reasons == Reason.HIDDEN)
    assert 0 < hidden.sum() < 86
    assert (then.reasons != now.reasons).any()
    keys = np.array(made.published.tree.lowest.keys)
    assert set(attributes(made)) == set(keys[~hidden])
    assert made.indicator_map.reasons_layer is not None
    told = {one["area_key"]: one for one in made.indicator_map.reasons_layer.getFeatures()}
    assert set(told) == set(keys[hidden])
    assert all("value" not in one.fields().names() for one in told.values())


@pytest.mark.parametrize("ending", [".gpkg", ".qgz", ".png", ".svg", ".pdf"])
def test_every_kind_is_written_in_every_way(berlin: Monitoring, tmp_path: Path, ending: str) -> None:
    maps = {
        "pairs": drawn(berlin, MapKind.BIVARIATE, "zs1", second="zs4", municipality="01"),
        "status": drawn(berlin, MapKind.STATUS, index=MSS_2017, municipality="01"),
    }
    for name, made in maps.items():
        path = tmp_path / f"{name}{ending}"
        is_map = ending in (".gpkg", ".qgz")
        write_map_files(made, path if is_map else None, None if is_map else path)
        assert path.stat().st_size > 10_000
