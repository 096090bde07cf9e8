"""What is different from the table a profile was made with, in sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ...remarks import Remark
from ..cells.texts import fold
from ..sheets.grid import letter
from .shape import Shape, shape_of

if TYPE_CHECKING:
    from ..tables.table import Table
    from .profile import ImportProfile

_LIKELY, _SAME_PLACE = 0.6, 0.2


@dataclass(frozen=True)
class Pairing:
    """Columns of two shapes by their index: the same ones, renamed ones, gone and new ones."""

    same: tuple[tuple[int, int], ...]
    renamed: tuple[tuple[int, int], ...]
    gone: tuple[int, ...]
    new: tuple[int, ...]

    def moved(self) -> list[tuple[int, int]]:
        """The columns that changed places; those that only made way for others did not."""
        order = [new for _, new in self.same]
        staying = _longest_rise(order)
        return [pair for pair in self.same if pair[1] not in staying]


def pair_columns(old: Shape, new: Shape) -> Pairing:
    """Which column became which. Columns that differ only in their dates count once."""
    before, after = _distinct(old), _distinct(new)
    same = tuple((before[name], after[name]) for name in before if name in after)
    gone = {name: place for name, place in before.items() if name not in after}
    added = {name: place for name, place in after.items() if name not in before}
    renamed: list[tuple[int, int]] = []
    for _, name, other in sorted(_candidates(gone, added), reverse=True):
        if name in gone and other in added:
            renamed.append((gone.pop(name), added.pop(other)))
    return Pairing(same, tuple(sorted(renamed)), tuple(gone.values()), tuple(added.values()))


def changes(shape: Shape, table: Table, profile: ImportProfile | None = None) -> tuple[Remark, ...]:
    """What changed since the shape was kept: sheet, header rows, columns gone, renamed, moved and new.

    Of a long table also what it counts that it did not count before, and the other way round.
    """
    now = shape_of(table, profile)
    return (*_frame(shape, now, table), *_columns(shape, now), *_kinds(shape, now))


def _frame(shape: Shape, now: Shape, table: Table) -> Iterator[Remark]:
    if shape.sheet and table.grid.sheet and fold(shape.sheet) != fold(now.sheet):
        yield Remark.of(
            "The sheet is called “{new}” now, last time “{old}”.", new=table.grid.sheet, old=shape.sheet
        )
    if shape.header != now.header and shape.header[1] and now.header[1]:
        yield Remark.of(
            "The header is in row {now} now, last time in row {before}.",
            now=_span(*now.header),
            before=_span(*shape.header),
        )
    if shape.title and set(map(fold, shape.title)).isdisjoint(map(fold, now.title)):
        yield Remark.of(
            "The title reads “{new}” now, last time “{old}”.",
            new=" · ".join(now.title) or "–", old=" · ".join(shape.title),
        )  # fmt: skip


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _columns(shape: Shape, now: Shape) -> Iterator[Remark]:
    pairing = pair_columns(shape, now)
    for old, new in pairing.renamed:
        yield Remark.of(
            "Column {column} is called “{new}” now, last time “{old}”.",
            column=letter(new), new=now.columns[new], old=shape.columns[old],
        )  # fmt: skip
    for old in pairing.gone:
        yield Remark.of(
            "Column “{name}”, last time {column}, is gone.", name=shape.columns[old], column=letter(old)
        )
    for old, new in pairing.moved():
        yield Remark.of(
            "Column “{name}” moved from {old} to {new}.",
            name=now.columns[new], old=letter(old), new=letter(new),
        )  # fmt: skip
    for new in pairing.new:
        yield Remark.of("Column {column} “{name}” is new.", column=letter(new), name=now.columns[new])


def _kinds(shape: Shape, now: Shape) -> Iterator[Remark]:
    if not shape.kinds or not now.kinds:
        return
    before, after = set(map(fold, shape.kinds)), set(map(fold, now.kinds))
    for text in now.kinds:
        if fold(text) not in before:
            yield Remark.of("“{name}” is counted now, but was not last time.", name=text)
    for text in shape.kinds:
        if fold(text) not in after:
            yield Remark.of("“{name}” was counted last time, but is not now.", name=text)


def _distinct(shape: Shape) -> dict[str, int]:
    """The first column of each name."""
    found: dict[str, int] = {}
    for place, name in enumerate(shape.columns):
        if name:
            found.setdefault(fold(name) or name, place)
    return found


def _candidates(gone: dict[str, int], added: dict[str, int]) -> Iterator[tuple[float, str, str]]:
    """Pairs of names that may mean the same column; the same place speaks for it."""
    matcher = SequenceMatcher(autojunk=False)
    for other, new_place in added.items():
        matcher.set_seq2(other)
        for name, place in gone.items():
            matcher.set_seq1(name)
            needed = _LIKELY - _SAME_PLACE * (place == new_place)
            if matcher.real_quick_ratio() < needed or matcher.quick_ratio() < needed:
                continue
            if matcher.ratio() >= needed:
                yield matcher.ratio() + _LIKELY - needed, name, other


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The numbers of the longest rising part of a sequence."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(places[length - 1] if length else -1)
        if length == len(ends):
            ends.append(number)
            places.append(place)
        else:
            ends[length], places[length] = number, place
    rise, place = set(), places[-1] if places else -1
    while place >= 0:
        rise.add(numbers[place])
        place = before[place]
    return rise
