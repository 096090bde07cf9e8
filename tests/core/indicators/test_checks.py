"""Parts of wholes that only ages tell: one variable may be a part of two wholes."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.indicators.checks import checked, find_doubts
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau, TableauError, Variable
from sozialmonitoring_plugin.core.indicators.tableau_file import tableau_from_dict

PEOPLE = Variable("ew", "Inhabitants")
GROUPS = tuple(
    Variable(f"ew_{low}", f"Inhabitants from {low}", family="ew", ages=ages, part_of="ew")
    for low, ages in ((0, "0-15"), (15, "15-25"), (25, "25-65"), (65, "65-"))
)
WORKERS = Variable("work", "Inhabitants of working age", formula="ew[15 to 65]", part_of="ew")
JOBLESS = Variable("al", "Unemployed", ages="15-65", part_of="work")
YOUNG = Variable("al_young", "Young unemployed", ages="15-25", part_of="al")
ASSISTED = Variable("aid", "Assisted", ages="15-65", part_of="work")
GUESTS = Variable("guests", "Guests from elsewhere", ages="15-25")


def doubts(formula: str) -> list[str]:
    variables = (PEOPLE, *GROUPS, WORKERS, JOBLESS, YOUNG, ASSISTED, GUESTS)
    tableau = Tableau(variables, (Indicator("x", "X", formula),))
    return [str(doubt) for doubt in find_doubts(checked(tableau))]


@pytest.mark.parametrize("whole", ["al", "ew[15 to 25]", "ew[15 to 65]", "ew"])
def test_the_young_unemployed_are_a_part_of_the_unemployed_and_of_the_young(whole: str) -> None:
    assert doubts(f"al_young / {whole} per 100") == []


def test_a_group_of_other_ages_is_doubted() -> None:
    sentence = "x: Young unemployed is a part of Unemployed, which is not below the line."
    assert doubts("al_young / ew[25 to 65] per 100") == [sentence]


def test_other_people_of_the_same_ages_are_doubted() -> None:
    # Ages alone prove nothing where the whole is a part of the inhabitants itself.
    sentence = "x: Young unemployed is a part of Unemployed, which is not below the line."
    assert doubts("al_young / aid per 100") == [sentence]


@pytest.mark.parametrize("kind", ["share", "mean", "change"])
def test_a_variable_is_a_count_or_as_delivered(kind: str) -> None:
    # A share taken for a count would be summed to the municipality.
    content = {"variables": [{"id": "q", "title": "Q", "kind": kind}], "indicators": []}
    with pytest.raises(TableauError, match=f"q has the kind “{kind}”, which is none"):
        tableau_from_dict(content, "tableau.json")
