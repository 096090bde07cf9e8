"""Which kind of map suits an indicator, and what is said where it does not."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.indicators.parts import own_parts
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau, Variable
from sozialmonitoring_plugin.core.map_kinds import (
    MapKind,
    is_amount,
    objections,
    objections_to_circles,
    proposed_kind,
)

AGES = ((0, 15), (15, 65), (65, None))
GROUPS = tuple(
    Variable(f"ew_{low}", f"ab {low}", family="ew", ages=f"{low}-{'' if high is None else high}")
    for low, high in AGES
)
TABLEAU = Tableau(
    (
        *GROUPS,
        Variable("men", "Männer"),
        Variable("women", "Frauen"),
        Variable("people", "Einwohner", formula="men + women"),
        Variable("couples", "Paare", formula="people + men"),
    ),
    (),
)

COUNT = Indicator("ew", "Einwohner", "men + women")
RATE = Indicator("share", "Frauenanteil", "women / men per 100")
RISE = Indicator("rise", "Zuwachs", "change(men + women, 5 years)")
RATE_RISE = Indicator("rate_rise", "Veränderung", "change(women / men per 100, 5 years)")
GROWTH = Indicator("growth", "Wachstum", "growth(men + women, 5 years)")


@pytest.mark.parametrize(
    ("indicator", "amount"), [(COUNT, True), (RATE, False), (RISE, True), (RATE_RISE, False), (GROWTH, False)]
)
def test_counts_and_their_changes_are_amounts(indicator: Indicator, amount: bool) -> None:
    assert is_amount(indicator) is amount


@pytest.mark.parametrize("kind", [MapKind.CHOROPLETH, MapKind.LAYERED, MapKind.BIVARIATE])
def test_a_count_in_area_colours_is_warned_about_and_circles_are_better(kind: MapKind) -> None:
    said = objections(kind, COUNT, TABLEAU)
    assert said is not None
    assert "show Einwohner, which is a count, as circles" in said.sentence()
    better = proposed_kind(COUNT)
    assert better is MapKind.SYMBOLS
    assert objections(better, COUNT, TABLEAU) is None


def test_a_rate_has_no_size() -> None:
    said = objections(MapKind.SYMBOLS, RATE, TABLEAU)
    assert said is not None
    assert said == objections_to_circles(RATE)
    assert "Frauenanteil is no count and has no size" in said.sentence()
    assert objections(proposed_kind(RATE), RATE, TABLEAU) is None


@pytest.mark.parametrize(
    ("indicator", "sentence"),
    [
        (RATE, "only counts have parts"),
        (Indicator("m", "Männer", "men"), "choose its parts"),
        (COUNT, ""),
    ],
)
def test_diagrams_need_counts_with_parts(indicator: Indicator, sentence: str) -> None:
    said = objections(MapKind.DIAGRAMS, indicator, TABLEAU)
    assert (said is None) is not bool(sentence)
    assert sentence in (said.sentence() if said else "")


def test_more_parts_than_anybody_can_tell_apart_are_told() -> None:
    many = Tableau(tuple(Variable(f"v{number}", f"V {number}") for number in range(9)), ())
    nine = Indicator("sum", "Summe", " + ".join(f"v{number}" for number in range(9)))
    said = objections(MapKind.DIAGRAMS, nine, many)
    assert said is not None
    assert said.sentence() == "Summe has 9 parts: choose 8 at most."


@pytest.mark.parametrize(
    ("formula", "parts"),
    [
        ("men + women", ("men", "women")),
        ("people", ("men", "women")),
        ("people + women", ("people", "women")),
        ("ew[0 to 65]", ("ew_0", "ew_15")),
        ("ew_0 + ew[15 to]", ("ew_0", "ew_15", "ew_65")),
        ("men", ()),
        ("men - women", ()),
        ("men + men", ()),
        ("2 * men + women", ()),
        ("men + before(women, 1 year)", ()),
        ("men / women", ()),
    ],
)
def test_the_parts_of_a_plain_sum_are_those_that_its_formula_names(
    formula: str, parts: tuple[str, ...]
) -> None:
    assert own_parts(Indicator("one", "Eins", formula), TABLEAU.definitions) == parts
