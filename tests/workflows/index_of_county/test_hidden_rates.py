"""An index tells nothing of a hidden count."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compute_index import (
    ComputeIndexRequest,
)
from sozialmonitoring_plugin.workflows.index_files import index_to_dict, index_to_frame, why_not_rated
from sozialmonitoring_plugin.workflows.index_robustness import (
    robustness_of,
    robustness_to_dict,
)
from sozialmonitoring_plugin.workflows.index_session import IndexSession

from .conftest import CHILDREN, JOBLESS_2024, PEOPLE, computed, county, spec_of, with_dynamics, z_of


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
