"""An index of a small county: what is hidden stays hidden, and dates are those that were asked for."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.options import Centre, Combination, MissingRule
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import Base, IndexIndicator, IndexSpec
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.feature_table import FeatureTable
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compute_index import (
    Aggregation,
    ComputedIndex,
    ComputeIndexRequest,
    compute_monitoring_index,
    index_of,
)
from sozialmonitoring_plugin.workflows.create_monitoring import create_monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.index_files import index_to_dict, index_to_frame, why_not_rated
from sozialmonitoring_plugin.workflows.index_inputs import PublishedInputs
from sozialmonitoring_plugin.workflows.index_robustness import (
    robustness_of,
    robustness_to_dict,
    write_robustness,
)
from sozialmonitoring_plugin.workflows.index_session import IndexSession
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from .conftest import quarters, request, square, table

KEYS = ("10", "11", "12", "23", "24", "25")
PEOPLE = (500, 600, 700, 800, 900, 1000)
JOBLESS_2022 = (30, 24, 70, 40, 90, 20)
JOBLESS_2024 = (40, 30, 60, 16, 99, 50)
CHILDREN = (25, 60, 14, 80, 9, 50)

TABLEAU = {
    "variables": [
        {"id": "arbeitslose", "title": "Arbeitslose"},
        {"id": "kinder", "title": "Arme Kinder"},
        {"id": "einwohner", "title": "Einwohner"},
    ],
    "indicators": [
        {"id": "al", "title": "Arbeitslosenanteil", "numerator": "arbeitslose", "denominator": "einwohner",
         "polarity": "burden"},
        {"id": "ki", "title": "Kinderarmut", "numerator": "kinder", "denominator": "einwohner",
         "polarity": "burden"},
    ],
}  # fmt: skip


def county(
    folder: Path,
    jobless: dict[int, tuple[int, ...]],
    children: tuple[int, ...] = CHILDREN,
    places: FeatureTable | None = None,
) -> Monitoring:
    """Six quarters in two towns; jobless people by year, poor children and inhabitants each year the same."""
    folder.mkdir()
    made = create_monitoring(request(folder / "kreis.gpkg", places or quarters()), Silence()).monitoring
    for year, counts in jobless.items():
        rows = zip(KEYS, counts, children, PEOPLE, strict=True)
        lines = [";".join(map(str, row)) for row in rows]
        file = folder / f"amt {year}.csv"
        head = [f"Stand 31.12.{year}", "Schlüssel;Arbeitslose;Kinder;Einwohner"]
        file.write_text("\n".join([*head, *lines]), encoding="utf-8")
        import_delivery(ImportRequest(made, file, source="Amt"), Silence())
    (folder / "tableau.json").write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(made, folder / "tableau.json")
    return made


def spec_of(*indicators: str, **changes: Any) -> IndexSpec:
    """Berlin's specification for some indicators, without dynamics unless asked for."""
    berlin = preset("berlin_mss", Wording.of("de"))
    chosen = tuple(IndexIndicator(name) for name in indicators or ("al", "ki"))
    return replace(berlin, **{"indicators": chosen, "dynamics": None, **changes})


def with_dynamics(*indicators: str, **changes: Any) -> IndexSpec:
    return spec_of(*indicators, dynamics=preset("berlin_mss", Wording.of("de")).dynamics, **changes)


def computed(monitoring: Monitoring, spec: IndexSpec, **more: Any) -> ComputedIndex:
    return compute_monitoring_index(ComputeIndexRequest(monitoring, spec, **more), Silence())


def z_of(numbers: Any) -> Any:
    return (np.asarray(numbers) - np.mean(numbers)) / np.std(numbers)


@pytest.fixture
def two_years(tmp_path: Path) -> Monitoring:
    return county(tmp_path / "county", {2022: JOBLESS_2022, 2024: JOBLESS_2024})


def test_status_and_dynamics_are_those_of_a_pocket_calculator(two_years: Monitoring) -> None:
    result = computed(two_years, with_dynamics()).result
    people = np.array(PEOPLE)
    al, ki = (100 * np.array(counts) / people for counts in (JOBLESS_2024, CHILDREN))
    before = 100 * np.array(JOBLESS_2022) / people
    assert result.keys == KEYS
    assert result.status.index.numbers == pytest.approx(z_of(z_of(al) + z_of(ki)), abs=1e-12)
    # Poor children do not change: their change says nothing.
    assert result.dynamics is not None
    assert result.dynamics.index.numbers == pytest.approx(z_of(al - before), abs=1e-12)


class Emptied(dict[Any, Any]):
    """What is kept while another job throws it away after every look."""

    def __contains__(self, key: object) -> bool:
        found = super().__contains__(key)
        self.clear()
        return found


def test_a_job_has_its_table_even_if_another_throws_it_away(two_years: Monitoring) -> None:
    session, asked = IndexSession(), ComputeIndexRequest(two_years, spec_of())
    first = session.compute(asked, Silence())
    session._kept = Emptied(session._kept)
    again = session.compute(asked, Silence())
    assert again.published is first.published


def test_nothing_in_the_result_depends_on_a_hidden_count(tmp_path: Path) -> None:
    """Two counties differ in counts that are hidden, and in nothing that is published."""
    one = county(tmp_path / "one", {2024: (1, 31, 60, 16, 99, 50)})
    other = county(tmp_path / "other", {2024: (2, 30, 60, 16, 99, 50)})
    found = [computed(monitoring, spec_of()) for monitoring in (one, other)]
    hidden = [index.published.column("al").values[-1].reasons == Reason.HIDDEN for index in found]
    assert hidden[0].tolist() == hidden[1].tolist() == [True, True, False, False, False, False]
    told = [json.dumps(index_to_dict(index)) for index in found]
    assert told[0] == told[1]
    reports = [json.dumps(robustness_to_dict(robustness_of(index))) for index in found]
    assert reports[0] == reports[1]
    raw = [computed(monitoring, spec_of(), rules=Rules(minimum=1)).result.status.index.numbers
           for monitoring in (one, other)]  # fmt: skip
    assert np.abs(raw[0] - raw[1]).max() > 1e-3, "the internal index does depend on them"


def test_an_area_with_a_hidden_rate_is_not_rated_and_the_others_are_measured_without_it(
    tmp_path: Path,
) -> None:
    found = computed(county(tmp_path / "one", {2024: (1, 31, 60, 16, 99, 50)}), spec_of())
    rows = index_to_frame(found).to_dict("records")
    assert [row["status_class"] == "nicht bewertet" for row in rows] == [True, True] + [False] * 4
    assert rows[0]["note"] == "Arbeitslosenanteil: geheim gehalten."
    assert why_not_rated(found)[:3] == [Reason.HIDDEN, Reason.HIDDEN, Reason.NONE]
    people = np.array(PEOPLE[2:])
    expected = z_of(z_of(np.array((60, 16, 99, 50)) / people) + z_of(np.array(CHILDREN[2:]) / people))
    assert [row["index"] for row in rows[2:]] == pytest.approx(expected, abs=1e-12)


def test_a_hidden_count_of_then_hides_the_change_but_not_the_status(tmp_path: Path) -> None:
    made = county(tmp_path / "one", {2022: (30, 24, 70, 2, 90, 20), 2024: JOBLESS_2024})
    found = computed(made, with_dynamics())
    dynamics = found.result.dynamics
    hidden = found.published.series("al")[0].values[-1].reasons == Reason.HIDDEN
    assert hidden[3]
    assert found.result.status.rated[~hidden].all()
    assert dynamics is not None
    assert not dynamics.rated[hidden].any()
    assert dynamics.rated[~hidden].all()


def test_the_earlier_date_must_be_exactly_as_many_years_before(tmp_path: Path) -> None:
    made = county(tmp_path / "one", {2021: JOBLESS_2022, 2024: JOBLESS_2024})
    with pytest.raises(UserError) as caught:
        computed(made, with_dynamics())
    told = str(caught.value)
    assert "no values of Arbeitslosenanteil at 2022-12-31, 2 years before 2024-12-31" in told
    assert "2021-12-31, 2024-12-31" in told
    spec = with_dynamics()
    assert spec.dynamics is not None
    three = replace(spec, dynamics=replace(spec.dynamics, years=3))
    assert computed(made, three).result.dynamics is not None


def test_older_numbers_are_said_to_be_so(two_years: Monitoring) -> None:
    found = computed(two_years, with_dynamics(), reference_date=date(2025, 6, 30))
    assert found.dates.now["al"] == date(2024, 12, 31)
    assert found.dates.then["al"] == date(2022, 12, 31)
    assert "Arbeitslosenanteil: Stand 31.12.2024." in index_to_dict(found)["warnings"]


def test_areas_below_the_minimum_of_inhabitants_are_not_rated(two_years: Monitoring) -> None:
    found = computed(two_years, spec_of(minimum_population=700))
    assert found.result.status.rated.tolist() == [False, False, True, True, True, True]
    with pytest.raises(UserError, match="neither an indicator nor a variable menschen"):
        computed(two_years, spec_of(inhabitants="menschen"))


def test_the_base_year_measured_by_itself_is_the_index_of_that_year(two_years: Monitoring) -> None:
    base = Base("2022-12-31")
    then = computed(two_years, spec_of(), reference_date=date(2022, 12, 31)).result.status
    own = computed(two_years, spec_of(base=base), reference_date=date(2022, 12, 31)).result.status
    assert own.index.numbers == pytest.approx(then.index.numbers, abs=1e-12)
    later = computed(two_years, spec_of(base=base)).result.status
    people = np.array(PEOPLE)
    al, ki = (100 * np.array(counts) / people for counts in (JOBLESS_2022, CHILDREN))
    sums = z_of(al) + z_of(ki)
    now = (100 * np.array(JOBLESS_2024) / people - al.mean()) / al.std() + z_of(ki)
    assert later.index.numbers == pytest.approx((now - sums.mean()) / sums.std(), abs=1e-12)


def test_a_base_year_without_numbers_is_refused(two_years: Monitoring) -> None:
    with pytest.raises(UserError, match="at 2020-12-31, the fixed base"):
        computed(two_years, spec_of(base=Base("2020-12-31")))


def test_a_level_above_is_recomputed_from_its_counts_or_weighted_from_below(two_years: Monitoring) -> None:
    recomputed = computed(two_years, spec_of(), level="town")
    people = np.array([sum(PEOPLE[:3]), sum(PEOPLE[3:])])
    rates = [np.array([sum(one[:3]), sum(one[3:])]) / people for one in (JOBLESS_2024, CHILDREN)]
    expected = z_of(rates[0]) + z_of(rates[1])
    assert recomputed.result.status.sums.numbers == pytest.approx(expected, abs=1e-12)
    weighted = computed(two_years, spec_of(), level="town", aggregation=Aggregation.WEIGHTED)
    al, ki = (100 * np.array(counts) / np.array(PEOPLE) for counts in (JOBLESS_2024, CHILDREN))
    sums = (z_of(al) + z_of(ki)) * np.array(PEOPLE)
    means = np.array([sums[:3].sum(), sums[3:].sum()]) / people
    assert weighted.level == "town"
    assert weighted.result.status.sums.numbers == pytest.approx(means, abs=1e-12)
    with pytest.raises(UserError, match="no level below"):
        computed(two_years, spec_of(), level="quarter", aggregation=Aggregation.WEIGHTED)


def test_a_level_above_excludes_its_own_areas_and_those_below(tmp_path: Path) -> None:
    """Of three towns one is excluded, so that the others are −1 and 1; no area is called 0815."""
    towns = {"10": "1", "11": "1", "12": "2", "23": "2", "24": "3", "25": "3"}
    places = table(*((square(100 * at), key, key, towns[key]) for at, key in enumerate(KEYS)))
    made = county(tmp_path / "county", {2024: JOBLESS_2024}, places=places)
    spec = spec_of(exclusions={"2": "Hafen", "0815": "Flughafen"})
    found = computed(made, spec, level="town", aggregation=Aggregation.WEIGHTED)
    assert found.result.keys == ("1", "2", "3")
    assert np.abs(found.result.status.index.numbers) == pytest.approx([1, np.nan, 1], nan_ok=True)
    told = [one.sentence() for one in found.warnings]
    assert [one for one in told if "excluded" in one] == ["No area has the excluded keys 0815."]


def test_the_report_names_the_indicator_without_which_most_changes(two_years: Monitoring) -> None:
    report = robustness_to_dict(robustness_of(computed(two_years, spec_of())))
    assert report["most_influential"] in {"al", "ki"}
    assert [row["area_key"] for row in report["areas"]] == list(KEYS)
    al, ki = (np.array(counts) / np.array(PEOPLE) for counts in (JOBLESS_2024, CHILDREN))
    assert report["correlation"]["pearson"][0][1] == pytest.approx(np.corrcoef(al, ki)[0, 1], abs=1e-12)
    assert all(row["least_rank"] <= row["rank"] <= row["greatest_rank"] for row in report["areas"])


def test_the_inhabitants_of_the_day_of_the_rates_decide_who_is_too_small(tmp_path: Path) -> None:
    monitoring = county(tmp_path / "county", {2021: JOBLESS_2022, 2023: JOBLESS_2024})
    for year, smallest in ((2023, 100), (2024, 900)):
        rows = [f"{key};{people}" for key, people in zip(KEYS, (smallest, *PEOPLE[1:]), strict=True)]
        file = tmp_path / f"people {year}.csv"
        text = "\n".join([f"Stand 31.12.{year}", "Schlüssel;Einwohner", *rows])
        file.write_text(text, encoding="utf-8")
        import_delivery(ImportRequest(monitoring, file, source="Amt"), Silence())
    for spec in (spec_of(), with_dynamics()):
        found = computed(monitoring, spec)
        assert found.given.inhabitants is not None
        assert found.given.inhabitants.numbers.tolist() == [100, *PEOPLE[1:]]
        assert found.result.status.rated.tolist() == [False, True, True, True, True, True]


def test_a_base_after_the_date_of_the_index_is_refused(two_years: Monitoring) -> None:
    spec = spec_of(base=Base("2024-12-31"))
    with pytest.raises(UserError, match="2024-12-31 lies after the date of the index, 2022-12-31"):
        computed(two_years, spec, reference_date=date(2022, 12, 31))


def spoiled(computed_index: ComputedIndex, **rates: Values) -> ComputedIndex:
    """The same index of other rates."""
    given = replace(computed_index.given, rates=rates)
    result = compute_index(computed_index.result.spec, given)
    return replace(computed_index, given=given, result=result, rated_from=result)


def test_an_index_whose_rates_lie_in_different_areas_has_a_report_without_correlations(
    two_years: Monitoring, tmp_path: Path
) -> None:
    nothing = np.nan
    spec = spec_of(missing=MissingRule.OTHERS)
    apart = spoiled(
        computed(two_years, spec),
        al=Values.of([1, 2, 3, nothing, nothing, nothing]),
        ki=Values.of([nothing, nothing, nothing, 1, 2, 6]),
    )
    assert apart.result.status.rated.all()
    found = robustness_of(apart)
    assert found.correlated is None
    report = robustness_to_dict(found)
    assert report["correlation"] is None
    assert len(report["areas"]) == 6
    assert len(report["warnings"]) == 1
    write_robustness(found, tmp_path / "report.xlsx")
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert book.sheetnames == ["indicators", "areas", "warnings"]
    assert book["warnings"]["A2"].value == report["warnings"][0]


def test_flags_of_the_rates_and_why_an_area_is_not_rated_are_written(two_years: Monitoring) -> None:
    """Quarter 10 is preliminary, 11 lacks a rate that is left to the other, 12 is excluded."""
    spec = spec_of(missing=MissingRule.OTHERS, exclusions={"12": "Hafen"})
    al = Values.from_values(
        [Value(1.0, flags=Flag.PRELIMINARY), *(Value(float(one)) for one in (2, 3, 4, 5, 6))]
    )
    found = spoiled(computed(two_years, spec), al=al, ki=Values.of([1, np.nan, 5, 2, 2, 6]))
    rows = index_to_frame(found).to_dict("records")
    assert list(rows[0])[-3:] == ["reason", "flags", "dynamics_flags"]
    assert [row["flags"] for row in rows] == ["preliminary", "limited", "", "", "", ""]
    assert [row["reason"] for row in rows] == ["", "", "not_rated", "", "", ""]
    told = index_to_dict(found)["areas"]
    for key in ("reason", "flags", "dynamics_flags"):
        assert [one[key] for one in told] == [row[key] for row in rows]


def test_flags_of_then_are_flags_of_the_change_alone(two_years: Monitoring) -> None:
    now = computed(two_years, with_dynamics("al"))
    flags = [Flag.ESTIMATED, *[Flag(0)] * 5]
    before = Values.from_values([Value(float(at * at), flags=flag) for at, flag in enumerate(flags)])
    result = compute_index(now.result.spec, replace(now.given, earlier={"al": before}))
    rows = index_to_frame(replace(now, result=result, rated_from=result)).to_dict("records")
    assert [row["flags"] for row in rows] == [""] * 6
    assert [row["dynamics_flags"] for row in rows] == ["estimated", "", "", "", "", ""]


def test_a_delivered_change_is_measured_from_that_of_the_whole_county(tmp_path: Path) -> None:
    """The deviation of 1, −1, 2, 0, 3, 1 is √(5/3); the county as a whole changed by 0.5."""
    made = county(tmp_path / "county", {2024: JOBLESS_2024})
    changes = (1, -1, 2, 0, 3, 1)
    rows = [f"{key};{change}" for key, change in zip(KEYS, changes, strict=True)]
    file = tmp_path / "changes.csv"
    lines = ["Stand 31.12.2024", "Schlüssel;Veränderung", *rows]
    file.write_text("\n".join(lines), encoding="utf-8")
    import_delivery(ImportRequest(made, file, source="Amt"), Silence())
    spec = with_dynamics(centre=Centre.WHOLE, combination=Combination.SUM)
    spec = replace(spec, indicators=(IndexIndicator("al", change="veraenderung"),))
    with pytest.raises(UserError, match="change of the whole county is not known for Arbeitslosenanteil"):
        computed(made, spec)
    asked = ComputeIndexRequest(made, spec)
    inputs = computed(made, replace(spec, centre=Centre.AREAS)).inputs
    columns = (
        replace(one, values=(Values.of([0.5]), *one.values[1:]))
        if one.indicator.id == "veraenderung"
        else one
        for one in inputs.published.columns
    )
    told = replace(inputs.published, columns=tuple(columns))
    dynamics = index_of(asked, PublishedInputs(told, inputs.dates, inputs.inhabitants)).result.dynamics
    assert dynamics is not None
    assert dynamics.index.numbers == pytest.approx((np.array(changes) - 0.5) / (5 / 3) ** 0.5)
