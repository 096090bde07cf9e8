"""What was published once serves the next index as well, whatever other jobs do meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.workflows.compute_index import ComputeIndexRequest
from sozialmonitoring_plugin.workflows.index_session import IndexSession

from .conftest import JOBLESS_2024, county, spec_of


class EvictedOnceSeen(dict[Any, Any]):
    """Another job takes an entry away as soon as somebody has asked whether it is there."""

    def __contains__(self, key: object) -> bool:
        return self.pop(key, None) is not None


class EvictedAtOnce(dict[Any, Any]):
    """Another job takes an entry away as soon as it is kept."""

    def __setitem__(self, key: object, value: object) -> None:
        super().__setitem__(key, value)
        self.pop(key)


def test_a_job_that_evicts_a_table_does_not_disturb_the_one_that_uses_it(tmp_path: Path) -> None:
    request = ComputeIndexRequest(county(tmp_path / "county", {2024: JOBLESS_2024}), spec_of())
    alone = IndexSession().compute(request, Silence()).result.status.index.numbers
    for kept in (EvictedOnceSeen(), EvictedAtOnce()):
        session = IndexSession()
        session._kept = kept
        for _ in range(2):
            found = session.compute(request, Silence()).result.status.index.numbers
            assert np.array_equal(found, alone, equal_nan=True)
