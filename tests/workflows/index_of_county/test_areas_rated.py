"""Which areas are rated, on which level."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compute_index import (
    Aggregation,
)
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery

from ..conftest import square, table
from .conftest import (
    CHILDREN,
    JOBLESS_2022,
    JOBLESS_2024,
    KEYS,
    PEOPLE,
    computed,
    county,
    spec_of,
    with_dynamics,
    z_of,
)


def test_areas_below_the_minimum_of_inhabitants_are_not_rated(two_years: Monitoring) -> None:
    found = computed(two_years, spec_of(minimum_population=700))
    assert found.result.status.rated.tolist() == [False, False, True, True, True, True]
    with pytest.raises(UserError, match="neither an indicator nor a variable menschen"):
        computed(two_years, spec_of(inhabitants="menschen"))


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
