"""Which numbers of which day make status, dynamics and scale."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.index.options import Centre, Combination
from sozialmonitoring_plugin.core.index.spec import Base, IndexIndicator
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compute_index import (
    ComputeIndexRequest,
    index_of,
)
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.index_files import index_to_dict
from sozialmonitoring_plugin.workflows.index_inputs import PublishedInputs

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


def test_a_base_after_the_date_of_the_index_is_refused(two_years: Monitoring) -> None:
    spec = spec_of(base=Base("2024-12-31"))
    with pytest.raises(UserError, match="2024-12-31 lies after the date of the index, 2022-12-31"):
        computed(two_years, spec, reference_date=date(2022, 12, 31))


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
