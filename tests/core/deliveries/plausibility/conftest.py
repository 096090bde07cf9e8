"""A monitoring in memory, a county of forty areas, and a workbook of this year that may go wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.plausibility.finding import Earlier, Finding
from sozialmonitoring_plugin.core.deliveries.profiles.profile import ImportProfile
from sozialmonitoring_plugin.core.indicators.shares import Share, shares_of
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau
from sozialmonitoring_plugin.core.values import Values

THEN, NOW = date(2013, 12, 31), date(2014, 12, 31)
HEADER = ["Schlüssel", "Einwohner", "Arbeitslose", "Kinder", "Quote in %"]


@dataclass
class Known:
    """The `Before` of these tests: values by variable, level and date."""

    values: dict[tuple[str, str, date], Values] = field(default_factory=dict)
    indicators: tuple[Indicator, ...] = ()

    @property
    def shares(self) -> tuple[Share, ...]:
        return tuple(shares_of(Tableau((), self.indicators)))

    def earlier(self, variable: str, level: str, day: date) -> Earlier | None:
        days = [
            when for name, where, when in self.values if (name, where) == (variable, level) and when < day
        ]
        return Earlier(max(days), self.values[variable, level, max(days)]) if days else None

    def at(self, variable: str, level: str, day: date) -> Values | None:
        return self.values.get((variable, level, day))

    def remember(self, delivery: Delivery, tree: AreaTree) -> None:
        """Keep what a delivery brought, as a monitoring would."""
        found, keys = delivery.observations, tree.level(delivery.level).keys
        columns: dict[tuple[str, date], dict[str, int]] = {}
        for row in range(len(found)):
            place = columns.setdefault((found.variables[row], found.dates[row]), {})
            place[found.area_keys[row]] = row
        for (variable, day), rows in columns.items():
            numbers = [found.values.numbers[rows[key]] if key in rows else np.nan for key in keys]
            self.values[variable, delivery.level, day] = Values.of(np.array(numbers))


@pytest.fixture
def forty() -> AreaTree:
    """Forty Quartiere in four municipalities."""
    levels = [Level("gemeinde", "Gemeinde"), Level("quartier", "Quartier")]
    towns = [Area("gemeinde", f"0537000{number}", f"Stadt {number}", "") for number in range(4)]
    quarters = [
        Area(
            "quartier",
            f"0537000{number // 10}{number % 10:03d}",
            f"Quartier {number}",
            f"0537000{number // 10}",
        )
        for number in range(40)
    ]
    return AreaTree.build(levels, [*towns, *quarters], "Kreis")


@pytest.fixture
def sheet(forty: AreaTree) -> list[list[object]]:
    """An ordinary year: each area grows or shrinks a little, small counts by chance."""
    chance = np.random.default_rng(7)
    rows: list[list[object]] = [list(HEADER)]
    for key, people, jobless, children, rate in zip(forty.lowest.keys, *_last_year(), strict=True):
        rows.append(
            [
                key,
                int(people * chance.normal(1.01, 0.01)),
                int(chance.poisson(jobless * 1.05)),
                int(chance.poisson(children * 0.98)),
                round(float(rate + chance.normal(0, 0.4)), 1),
            ]
        )
    return rows


def _last_year() -> tuple[np.ndarray, ...]:
    chance = np.random.default_rng(1)
    people = chance.integers(600, 9000, 40)
    jobless, children = people * chance.uniform(0.02, 0.08, 40), people * chance.uniform(0.1, 0.2, 40)
    return people, jobless.astype(int), children.astype(int), chance.uniform(4, 15, 40).round(1)


@pytest.fixture
def known() -> Known:
    """Last year's values of the county."""
    names = ("einwohner", "arbeitslose", "kinder", "quote_in")
    columns = zip(names, _last_year(), strict=True)
    return Known({(name, "quartier", THEN): Values.of(numbers.astype(float)) for name, numbers in columns})


@pytest.fixture
def findings(
    write_workbook: Callable[..., Path], forty: AreaTree, known: Known
) -> Callable[..., list[Finding]]:
    """`findings(rows)`: what is doubted about a sheet of this year."""

    def find(rows: list[list[object]], profile: ImportProfile | None = None) -> list[Finding]:
        request = DeliveryRequest(write_workbook(rows), profile=profile, reference_date=NOW, before=known)
        return list(read_delivery(request, forty).report.plausibility)

    return find
