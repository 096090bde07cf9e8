"""House numbers as ranges, odd and even sides apart.

A range is formed only where every known address of that side between its ends is in it too.

>>> known = [House(number) for number in range(1, 20)]
>>> moved = [House(1), House(3), House(5), House(9), House(2), House(4)]
>>> ranges = house_ranges(moved, known)
>>> [str(one) for one in ranges.odd], [str(one) for one in ranges.even]
(['1–5', '9'], ['2–4'])
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from ..addresses import NO_NUMBER


@dataclass(frozen=True)
class House:
    """A house number with its suffix; `number` is NO_NUMBER where an address has none."""

    number: int
    suffix: str = ""

    def __str__(self) -> str:
        return self.suffix if self.number == NO_NUMBER else f"{self.number}{self.suffix}"

    @cached_property
    def place(self) -> tuple[int, str]:
        """Where it stands along the street: 12, 12a, 12b, 14; capitals and blanks do not count."""
        return self.number, self.suffix.strip().casefold()


@dataclass(frozen=True)
class Range:
    """From one house to another of the same side; `partly` where the same number stays behind as well."""

    first: House
    last: House
    partly: bool = False

    def __str__(self) -> str:
        return str(self.first) if self.first.place == self.last.place else f"{self.first}–{self.last}"


@dataclass(frozen=True)
class HouseRanges:
    """The ranges of both sides in order; `unnumbered` counts addresses without a number."""

    odd: tuple[Range, ...] = ()
    even: tuple[Range, ...] = ()
    unnumbered: int = 0
    is_whole_street: bool = False

    @property
    def has_both_sides(self) -> bool:
        """Whether odd and even numbers are in it."""
        return bool(self.odd and self.even)


def house_ranges(moved: Collection[House], known: Collection[House]) -> HouseRanges:
    """The ranges of what moved among all known addresses of a street, the moved ones included."""
    numbered = [house for house in moved if house.number != NO_NUMBER]
    stays = Counter(house.place for house in known) - Counter(house.place for house in moved)
    sides = [
        _ranges(
            [house for house in numbered if house.number % 2 == side],
            [house for house in known if house.number != NO_NUMBER and house.number % 2 == side],
            stays,
        )
        for side in (1, 0)
    ]
    return HouseRanges(sides[0], sides[1], len(moved) - len(numbered), not stays)


def _ranges(
    moved: Iterable[House], known: Iterable[House], stays: Counter[tuple[int, str]]
) -> tuple[Range, ...]:
    by_place = {house.place: house for house in sorted(moved, key=str)}
    found: list[Range] = []
    is_open = False
    for place in sorted({house.place for house in known} | by_place.keys()):
        house = by_place.get(place)
        if house is None:
            is_open = False
        elif stays[place]:
            found.append(Range(house, house, partly=True))
            is_open = False
        elif is_open:
            found[-1] = Range(found[-1].first, house)
        else:
            found.append(Range(house, house))
            is_open = True
    return tuple(found)
