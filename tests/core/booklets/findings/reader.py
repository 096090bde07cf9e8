"""Someone who reads sentences and computes with what they say, and knows nothing of how they are made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.core.values import Value

NUMBER = r"−?\d[\d.]*(?:,\d+)?"
AGAINST = re.compile(
    rf"um ({NUMBER})(?: Prozentpunkte?)? (über|unter) dem (?:Kreiswert|Gemeindewert)"
    rf"(?: und dem Kreiswert)? \((?:je )?({NUMBER})"
)
MOVED = re.compile(
    rf"um ({NUMBER})( %)?(?: Prozentpunkte?)? (gestiegen|gesunken), von ({NUMBER}) auf ({NUMBER})"
)
PART = re.compile(rf"({NUMBER}) Personen, das entspricht ({NUMBER}) % des Kreiswerts \(({NUMBER})")
NO_VALUES = re.compile(r"je 1?00\b|je 1\.000|\d\d\.\d\d\.\d{4}|\d+ Quartieren?\b|haben \d+ einen")
CLAIM = re.compile("höchst|niedrigst|denselben")


def unfounded(table: PublishedTable, name: str, told: str) -> Iterator[str]:
    """What a sentence about an indicator says that its published numbers do not give."""
    rest = told.replace(table.column(name).indicator.title, "")
    own = read(re.findall(NUMBER, rest)[0]) if re.search(NUMBER, rest) else Decimal(0)
    for apart, side, other in AGAINST.findall(rest):
        rest = rest.replace(f"um {apart}", "", 1)
        if own - read(other) != (read(apart) if side == "über" else -read(apart)):
            yield f"{apart} {side} {other}"
    for moved, percent, way, before, after in MOVED.findall(rest):
        rest = rest.replace(f"um {moved}", "", 1)
        difference = read(after) - read(before)
        made = 100 * difference / read(before) if percent else difference
        if abs(abs(made) - read(moved)) > (Decimal("0.05") if percent else 0):
            yield f"{moved} from {before} to {after}"
        if (difference > 0) != (way == "gestiegen"):
            yield way
    for part, share, whole in PART.findall(rest):
        rest = rest.replace(f"entspricht {share} %", "", 1)
        if abs(100 * read(part) / read(whole) - read(share)) > Decimal("0.05"):
            yield share
    known = published_numbers(table, name)
    found = re.findall(NUMBER, NO_VALUES.sub("", rest))
    yield from (number for number in found if read(number.rstrip(".")) not in known)


def claims(told: str) -> list[str]:
    """The parts of a text that say who is the highest, the lowest, or that all are equal."""
    return [one for one in re.split(r"\. |; ", told) if CLAIM.search(one)]


def published_numbers(table: PublishedTable, name: str) -> set[Decimal]:
    """The published numbers of an indicator, as they are printed."""
    decimals = table.column(name).indicator.decimals
    columns = [values for one in table.series(name) for values in one.values]
    values = [column[row] for column in columns for row in range(len(column))]
    return {printed(value, decimals) for value in values if not value.reason}


def printed(value: Value, decimals: int) -> Decimal:
    return Decimal(repr(value.number)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def read(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))
