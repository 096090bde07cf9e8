"""The tableau of the sample county, and the starter on what its offices deliver."""

from __future__ import annotations

from datetime import date
from itertools import starmap

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.indicators.checks import checked, doubts_of_numbers, find_doubts
from sozialmonitoring_plugin.core.indicators.evaluate import Evaluated, evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.starter.tableau import starter_tableau
from sozialmonitoring_plugin.core.indicators.tableau import Kind, Tableau
from sozialmonitoring_plugin.core.samplecounty.county import County
from sozialmonitoring_plugin.core.samplecounty.social import dates_of
from sozialmonitoring_plugin.core.samplecounty.tableau import sample_tableau
from sozialmonitoring_plugin.core.values import Values

DAY = date(2024, 12, 31)
STARTER = starter_tableau("de")
COMPUTED = {
    "einwohner",
    "bevoelkerungsveraenderung",
    "bevoelkerungsentwicklung",
    "anteil_unter_3",
    "anteil_3_5",
    "anteil_6_9",
    "anteil_10_17",
    "anteil_unter_18",
    "anteil_18_26",
    "anteil_27_64",
    "anteil_ab_65",
    "anteil_ab_80",
    "jugendquotient",
    "altenquotient",
    "gesamtquotient",
    "greying_index",
    "auslaenderanteil",
    "haushalte_anzahl",
    "arbeitslosenanteil",
    "arbeitslosenanteil_veraenderung",
    "arbeitslosenanteil_zwei_jahre",
    "arbeitslosenanteil_sgb2",
    "anteil_sgb2",
    "anteil_alo_unter_25",
    "anteil_alo_ab_55",
    "kinderarmut",
    "kinderarmut_veraenderung",
    "altersarmut",
    "wohngeldquote",
    "sprachauffaellige_drei_jahrgaenge",
    "uebergewichtige",
}


@pytest.fixture(scope="module")
def observations(county: County) -> HeldObservations:
    """Every true count at each of its dates."""

    def observed(variable: str, place: int) -> Observed:
        numbers = county.truth.counts[variable][place].astype(np.float64)
        return Observed(variable, dates_of(variable)[place], 2, Values.of(numbers.tolist()), "Amt")

    wanted = [(name, place) for name in county.truth.counts for place in range(len(dates_of(name)))]
    return HeldObservations(starmap(observed, wanted))


def evaluated(tableau: Tableau, tree: AreaTree, observations: HeldObservations) -> dict[str, Evaluated]:
    return {one.id: evaluate(tree, one, observations, DAY, tableau.definitions) for one in tableau.indicators}


def test_the_sample_tableau_leaves_no_doubt(tree: AreaTree, observations: HeldObservations) -> None:
    tableau = sample_tableau()
    assert find_doubts(checked(tableau)) == ()
    found = evaluated(tableau, tree, observations)
    assert doubts_of_numbers(tree, found.values()) == ()
    assert all(one.values[0].present.all() for one in found.values())


def test_the_sample_tableau_has_a_change_and_a_mean_of_two_dates() -> None:
    tableau = sample_tableau()
    assert tableau.indicator("bevoelkerungsentwicklung").kind is Kind.CHANGE
    assert tableau.indicator("arbeitslosenanteil_zwei_jahre").formula.startswith("mittel(")


def test_the_starter_works_on_the_deliveries_of_the_sample_county(
    tree: AreaTree, observations: HeldObservations
) -> None:
    found = evaluated(STARTER, tree, observations)
    assert {name for name, one in found.items() if one.values[0].present.all()} == COMPUTED
    assert doubts_of_numbers(tree, (found[name] for name in sorted(COMPUTED))) == ()


def test_starter_values_of_a_municipality_are_those_of_its_sums(
    county: County, tree: AreaTree, observations: HeldObservations
) -> None:
    home = county.areas.municipality == county.areas.municipality[0]
    counts = county.truth.counts.items()
    sums = {name: table[:, home].sum(axis=1).astype(float) for name, table in counts}
    found = evaluated(STARTER, tree, observations)

    def total(name: str) -> float:
        return float(found[name].values[0].numbers[0])

    workers = sums["ew_15_17"] + sums["ew_18_26"] + sums["ew_27_64"]
    shares = 100 * sums["alo_gesamt"] / workers
    assert total("arbeitslosenanteil") == pytest.approx(shares[-1])
    assert total("arbeitslosenanteil_veraenderung") == pytest.approx(shares[-1] - shares[-2])
    assert total("arbeitslosenanteil_zwei_jahre") == pytest.approx((shares[-1] + shares[-2]) / 2)
    pooled = 100 * sums["seu_sprache"][-3:].sum() / sums["seu_untersucht"][-3:].sum()
    assert total("sprachauffaellige_drei_jahrgaenge") == pytest.approx(pooled)
    grown = 100 * (sums["ew_gesamt"][-1] / sums["ew_gesamt"][-2] - 1)
    assert total("bevoelkerungsentwicklung") == pytest.approx(grown)
