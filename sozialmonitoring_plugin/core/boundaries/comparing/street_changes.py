"""Streets and house numbers that changed sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..addresses import AddressBook
from ..ranges import Whole
from .boundaries import Boundaries
from .house_numbers import House, HouseRanges, house_ranges
from .moves import AreaMove


@dataclass(frozen=True, eq=False)
class StreetChange:
    """The addresses of one street that moved from one area to another; `rows` are places in the book."""

    move: AreaMove
    street: str
    ranges: HouseRanges
    rows: Whole
    groups: Whole

    @property
    def addresses(self) -> int:
        """How many of its addresses moved."""
        return len(self.rows)


def street_changes(
    old: Boundaries, homes: Sequence[str], book: AddressBook, moves: Iterable[AreaMove]
) -> tuple[StreetChange, ...]:
    """Streets in the order of moves and names; `homes` are the old areas of the book's addresses.

    Streets of one name in two municipalities are two streets.
    """
    streets = _streets(old, homes, book)
    return tuple(change for move in moves for change in _of_move(old, move, book, streets))


_Streets = dict[tuple[str, int], list[int]]


def _streets(old: Boundaries, homes: Sequence[str], book: AddressBook) -> _Streets:
    """Rows by municipality and street."""
    found: _Streets = {}
    for row, (home, street) in enumerate(zip(homes, book.street.tolist(), strict=True)):
        found.setdefault((old.municipality(home), street), []).append(row)
    return found


def _of_move(old: Boundaries, move: AreaMove, book: AddressBook, streets: _Streets) -> Iterator[StreetChange]:
    codes = book.street[move.rows]
    for code in sorted(set(codes.tolist()), key=lambda code: book.streets[code].casefold()):
        rows = move.rows[codes == code]
        known = streets[old.municipality(move.origin), code]
        ranges = house_ranges(_houses(book, rows.tolist()), _houses(book, known))
        yield StreetChange(move, book.streets[code], ranges, rows, book.counts.matrix[:, rows].sum(axis=1))


def _houses(book: AddressBook, rows: Iterable[int]) -> list[House]:
    return [House(int(book.number[row]), book.suffix[row]) for row in rows]
