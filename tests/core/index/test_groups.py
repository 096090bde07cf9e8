"""The twelve groups of Berlin, and what an area is called whose dynamics nobody knows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.errors import IndexSpecError
from sozialmonitoring_plugin.core.index.given import IndexInput
from sozialmonitoring_plugin.core.index.groups import group_codes, groups_of
from sozialmonitoring_plugin.core.index.presets import berlin_mss, muenster
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.core.wording import Wording

GERMAN = Wording.of("de")
BERLIN = replace(berlin_mss(GERMAN), indicators=(IndexIndicator("al"),), minimum_population=0)
AREAS = 12


def given(earlier: Values) -> IndexInput:
    names = tuple(f"{number:02}" for number in range(AREAS))
    rates = Values.of(np.array([1.0] * 5 + [5.0] * 5 + [20.0, 30.0]))
    return IndexInput(names, names, {"al": rates}, {"al": earlier})


def test_berlin_has_twelve_groups_from_1_plus_to_4_minus_and_four_without_dynamics():
    codes = " ".join(group.code for group in groups_of(BERLIN))
    assert codes == "1+ 1+/- 1- 2+ 2+/- 2- 3+ 3+/- 3- 4+ 4+/- 4- 1 2 3 4"


def test_without_dynamics_there_is_the_status_alone():
    spec = replace(muenster(GERMAN), indicators=(IndexIndicator("al"),))
    assert [group.code for group in groups_of(spec)] == ["1", "2", "3", "4"]


def test_every_area_has_the_code_that_the_index_gives_it():
    found = compute_index(BERLIN, given(Values.of(np.arange(AREAS, dtype=float))))
    assert group_codes(found) == found.groups
    assert set(group_codes(found)) <= {group.code for group in groups_of(BERLIN)}


def test_an_area_without_earlier_rate_keeps_its_status():
    earlier = np.arange(AREAS, dtype=float)
    earlier[11] = np.nan
    found = compute_index(BERLIN, given(Values.of(earlier)))
    status = found.status.classes[11]
    assert status is not None
    assert found.groups[11] == ""
    assert group_codes(found)[11] == status.mark


@pytest.mark.parametrize(("marks", "code"), [(("1", "1+", "3", "4"), "1+"), (("", "+", "3", "4"), "+")])
def test_marks_of_which_two_groups_would_be_called_the_same_are_refused(marks, code):
    status = BERLIN.status
    classes = tuple(replace(one, mark=mark) for one, mark in zip(status.classes, marks, strict=True))
    with pytest.raises(IndexSpecError, match="Two groups") as caught:
        replace(BERLIN, status=replace(status, classes=classes))
    assert caught.value.values["code"] == code
