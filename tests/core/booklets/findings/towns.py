"""A county of three towns: Aach with Au, Berg and Hang, Brück with Nord and Süd, Celle with Mitte alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Polarity
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from tests.core.workbook.county import column_of, table_of

THEN, NOW = date(2022, 12, 31), date(2024, 12, 31)
LEVELS = (Level("gemeinde", "Gemeinde"), Level("quartier", "Quartier"))
TOWNS = ("Aach", "Brück", "Celle")
QUARTERS = {"11": "Au", "12": "Berg", "13": "Hang", "21": "Nord", "22": "Süd", "31": "Mitte"}
TREE = AreaTree.build(
    LEVELS,
    [
        *(Area("gemeinde", str(number), name, "") for number, name in enumerate(TOWNS, start=1)),
        *(Area("quartier", key, name, key[0]) for key, name in QUARTERS.items()),
    ],
    "Kreis Übach",
)
COUNTY, AACH, BRUECK, CELLE = Place.of(TREE, 0, 0), *(Place.of(TREE, 1, number) for number in range(3))
AU, BERG, HANG, NORD, SUED, MITTE = (Place.of(TREE, 2, number) for number in range(6))

Entry = float | Reason | Value
HIDDEN, MISSING = Reason.HIDDEN, Reason.MISSING

SHARE = Indicator("al", "Arbeitslosenanteil", "al / ew per 100", unit="%", polarity=Polarity.BURDEN)
CARE = Indicator("u3", "Betreuungsquote", "u3 / kinder per 100", unit="%", polarity=Polarity.GOOD)
AGE = Indicator("alter", "Ausländeranteil", "a / ew per 100", unit="%")
HELP = Indicator("hze", "Hilfen", "hze / kinder per 1000", unit="je 1.000", polarity=Polarity.BURDEN)
COUNT = Indicator("ew", "Einwohner", "ew", unit="Personen", decimals=0)


@dataclass(frozen=True)
class Numbers:
    """What was published for the county, its towns and its Quartiere; for a while everything is alike."""

    county: Entry = 7.2
    towns: Sequence[Entry] = (8.4, 6.0, 5.0)
    quarters: Sequence[Entry] = (3.1, 8.0, 12.4, 5.0, 7.0, 5.0)

    def of(self, indicator: Indicator, day: date = NOW, below: date | None = None) -> PublishedColumn:
        """A column of these numbers."""
        levels = ((self.county,), self.towns, self.quarters)

        def value(rank: int, position: int) -> Value:
            entry = levels[rank][position]
            if isinstance(entry, Value):
                return entry
            return Value.none(entry) if isinstance(entry, Reason) else Value(float(entry))

        return column_of(TREE, indicator, value, dates=(day,), below=(below,) if below else ())


def flagged(number: float, flag: Flag) -> Value:
    return Value(number, flags=flag)


def published(*columns: PublishedColumn, **settings: Any) -> PublishedTable:
    return replace(table_of(TREE, *columns), **settings)


def plain(text: str) -> str:
    """The text with plain blanks, as a person types it."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def texts(found: Sequence[Any]) -> list[str]:
    return [plain(one.text) for one in found]
