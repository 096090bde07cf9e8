"""Parts that diagrams of a count begin with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.indicators.age_parts import proposed_parts
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau
from sozialmonitoring_plugin.core.indicators.variable import Variable

BOUNDS = (0, 3, 6, 10, 15, 18, 27, 65, 80)
GROUPS = tuple(
    Variable(f"ew_{low}", "", family="ew", ages=f"{low}-{high or ''}", part_of="ew")
    for low, high in zip(BOUNDS, (*BOUNDS[1:], None), strict=True)
)
JOINED = (
    Variable("young", "", formula="ew[0 bis 15]", part_of="ew"),
    Variable("aged", "", formula="ew[15 bis 65]", part_of="ew"),
    Variable("old", "", formula="ew[65 bis]", part_of="ew"),
)
ALL, MINORS = Variable("ew", ""), Variable("minors", "", ages="0-18", part_of="ew")
TABLEAU = Tableau((ALL, MINORS, *GROUPS, *JOINED), ())
WHOLE = Indicator("people", "", "ew")


@pytest.mark.parametrize(
    ("whole", "most", "parts"),
    [
        ("ew", 8, ("young", "aged", "old")),
        ("ew", 9, tuple(one.id for one in GROUPS)),
        ("minors", 8, ("ew_0", "ew_3", "ew_6", "ew_10", "ew_15")),
        ("minors", 4, ("young", "ew_15")),
        ("ew_0 + ew_3", 8, ("ew_0", "ew_3")),
        ("ew_0", 8, ()),
        ("young", 8, ("ew_0", "ew_3", "ew_6", "ew_10")),
    ],
)
def test_parts_make_up_the_whole_without_overlap(whole: str, most: int, parts: tuple[str, ...]) -> None:
    assert proposed_parts(replace(WHOLE, formula=whole), TABLEAU, most) == parts


def test_a_missing_age_group_makes_no_whole() -> None:
    tableau = Tableau((ALL, *GROUPS[:3], *GROUPS[4:]), ())

    assert proposed_parts(WHOLE, tableau, 9) == ()


def test_without_derived_variables_nothing_is_left_out() -> None:
    assert proposed_parts(WHOLE, Tableau((ALL, *GROUPS), ()), 8) == ()
    assert proposed_parts(WHOLE, Tableau((ALL, *GROUPS, JOINED[2]), ()), 8) == (
        *(one.id for one in GROUPS[:7]),
        "old",
    )


def test_age_groups_of_others_are_no_parts() -> None:
    foreign = tuple(replace(one, part_of="foreigners") for one in GROUPS)

    assert proposed_parts(WHOLE, Tableau((ALL, *foreign), ()), 9) == ()
