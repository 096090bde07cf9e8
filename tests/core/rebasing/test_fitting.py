"""Which people at the addresses a variable follows."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.indicators.tableau import Tableau, Variable
from sozialmonitoring_plugin.core.rebasing.fitting import all_people, fitting_groups
from sozialmonitoring_plugin.core.rebasing.wanted import Wanted, WantedWeights, wanted_from_json
from sozialmonitoring_plugin.core.rebasing.weights import Basis, RebasingError

GROUPS = ("ew_0_2", "ew_3_14", "ew_15_17", "ew_18_26", "ew_27_64", "ew_65", "haushalte", "ew_gesamt")
AGES = {
    "ew_0_2": "0-3",
    "ew_3_14": "3-15",
    "ew_15_17": "15-18",
    "ew_18_26": "18-27",
    "ew_27_64": "27-65",
    "ew_65": "65-",
}
VARIABLES = (
    Variable("ew_gesamt", "Einwohner"),
    *(Variable(name, name, family="ew", ages=ages, part_of="ew_gesamt") for name, ages in AGES.items()),
    Variable("ew_0_14", "Unter 15", formula="ew[0 bis 15]", part_of="ew_gesamt"),
    Variable("haushalte", "Haushalte"),
    Variable("alo", "Arbeitslose", ages="15-65", part_of="ew_gesamt"),
    Variable("alo_sgb2", "im SGB II", part_of="alo"),
    Variable("alo_jung", "unter 25", ages="15-25", part_of="alo"),
    Variable("sgb2_kinder", "Kinder", part_of="ew_0_14"),
    Variable("grundsicherung", "im Alter", ages="65-"),
    Variable("wohngeld", "Wohngeld", part_of="haushalte"),
    Variable("seu", "Untersuchte", part_of=""),
)
TABLEAU = Tableau(VARIABLES, ())


@pytest.mark.parametrize(
    ("variable", "groups"),
    [
        ("ew_3_14", ("ew_3_14",)),
        ("alo", ("ew_15_17", "ew_18_26", "ew_27_64")),
        ("alo_sgb2", ("ew_15_17", "ew_18_26", "ew_27_64")),
        # No groups end at 25: those that cover the ages are nearest.
        ("alo_jung", ("ew_15_17", "ew_18_26")),
        ("sgb2_kinder", ("ew_0_2", "ew_3_14")),
        ("grundsicherung", ("ew_65",)),
        ("wohngeld", ("haushalte",)),
        ("seu", ()),
    ],
)
def test_a_variable_follows_its_own_people(variable: str, groups: tuple[str, ...]) -> None:
    assert fitting_groups(TABLEAU.variable[variable], TABLEAU, GROUPS) == groups


def test_without_groups_at_the_addresses_nothing_fits() -> None:
    assert fitting_groups(TABLEAU.variable["alo"], TABLEAU, ()) == ()


def test_all_inhabitants_are_their_count_or_all_ages_together() -> None:
    assert all_people("ew_gesamt", TABLEAU, GROUPS) == ("ew_gesamt",)
    assert all_people("", TABLEAU, GROUPS) == tuple(AGES)
    assert all_people("", TABLEAU, ("haushalte",)) == ()


def test_weights_are_named_in_words_and_for_single_variables() -> None:
    assert wanted_from_json("").usual == Wanted(Basis.GROUP)
    assert wanted_from_json("by address").usual == Wanted(Basis.ADDRESSES)
    found = wanted_from_json('{"by": "area", "variables": {"poor": {"by": "variable", "variable": "kids"}}}')
    assert (found.of("poor"), found.of("other").basis) == (Wanted(Basis.GROUP, group="kids"), Basis.AREA)
    assert wanted_from_json('{"key": "BBSR", "column": "EW"}').usual == Wanted(
        Basis.KEY, key="BBSR", column="EW"
    )


@pytest.mark.parametrize(
    "text", ["by moon", "{", '{"by": "area", "colour": "red"}', "[1]", '{"variables": 3}']
)
def test_weights_that_are_not_understood_are_refused(text: str) -> None:
    with pytest.raises(RebasingError, match="not understood"):
        wanted_from_json(text)


@pytest.mark.parametrize(
    "wanted",
    [
        WantedWeights(),
        WantedWeights(Wanted(Basis.AREA), {"poor": Wanted(group="kids"), "flats": Wanted(Basis.ADDRESSES)}),
        WantedWeights(Wanted(Basis.KEY, key="BBSR „2020“", column="EW"), {"a": Wanted(Basis.INHABITANTS)}),
    ],
)
def test_weights_are_written_as_they_are_read(wanted: WantedWeights) -> None:
    assert wanted_from_json(wanted.to_json()) == wanted
