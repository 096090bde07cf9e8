"""Which area of one boundary version became which of another: the ground and the people that pass.

>>> ground = [SharedGround("1", "A", 100.0), SharedGround("1", "B", 300.0, is_thin=True)]
>>> book = AddressBook.empty()
>>> [(one.old, one.new, one.addresses) for one in Succession.of(ground, book, (), ()).passages]
[('1', 'A', 0), ('1', 'B', 0)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .addresses import AddressBook
from .ranges import Whole

NOBODY = ""
"""The key that stands for ground outside all areas of a version."""


@dataclass(frozen=True)
class SharedGround:
    """Ground that an area of one version has in common with one of another.

    `is_thin` where it is nowhere wider than the tolerance: lines were digitised anew there.
    """

    old: str
    new: str
    square_metres: float
    is_thin: bool = False


@dataclass(frozen=True, eq=False)
class Passage:
    """What passes from an old area to a new one; `rows` are places in the address book, `groups` its counts.

    `is_noise` where only thin ground without an address passes.
    """

    old: str
    new: str
    square_metres: float
    is_thin: bool
    rows: Whole
    groups: Whole

    @property
    def addresses(self) -> int:
        """How many addresses pass."""
        return len(self.rows)

    @property
    def is_noise(self) -> bool:
        """Whether nothing but a line's inaccuracy passes."""
        return self.is_thin and not len(self.rows)


@dataclass(frozen=True, eq=False)
class Succession:
    """All passages in the order of their keys, each pair of areas once."""

    passages: tuple[Passage, ...]
    book: AddressBook

    @classmethod
    def of(
        cls, ground: Iterable[SharedGround], book: AddressBook, old: Sequence[str], new: Sequence[str]
    ) -> Succession:
        """Put ground and addresses together; `old` and `new` are the areas of the book's addresses.

        An address outside all areas of a version stands under NOBODY there.
        """
        shared = {(one.old, one.new): one for one in ground}
        rows: dict[tuple[str, str], list[int]] = {}
        for row, pair in enumerate(zip(old, new, strict=True)):
            rows.setdefault(pair, []).append(row)
        pairs = sorted({*shared, *rows} - {(NOBODY, NOBODY)})
        return cls(tuple(_passage(pair, shared.get(pair), rows.get(pair, []), book) for pair in pairs), book)

    @cached_property
    def _by_old(self) -> dict[str, list[Passage]]:
        return _grouped((one.old, one) for one in self.passages)

    @cached_property
    def _by_new(self) -> dict[str, list[Passage]]:
        return _grouped((one.new, one) for one in self.passages)

    def of_old(self, key: str) -> tuple[Passage, ...]:
        """Where an old area went."""
        return tuple(self._by_old.get(key, ()))

    def of_new(self, key: str) -> tuple[Passage, ...]:
        """Where a new area came from."""
        return tuple(self._by_new.get(key, ()))

    def real(self) -> Iterator[Passage]:
        """The passages that are more than noise."""
        return (one for one in self.passages if not one.is_noise)

    def moved(self) -> Iterator[Passage]:
        """What passes to an area of another key, but for noise."""
        return (one for one in self.real() if one.old != one.new)


def _passage(
    pair: tuple[str, str], ground: SharedGround | None, rows: Sequence[int], book: AddressBook
) -> Passage:
    where = np.array(rows, dtype=np.int64)
    shared = ground or SharedGround(*pair, square_metres=0.0, is_thin=True)
    counts = book.counts.matrix[:, where].sum(axis=1)
    return Passage(*pair, shared.square_metres, shared.is_thin, where, counts)


def _grouped(entries: Iterable[tuple[str, Passage]]) -> dict[str, list[Passage]]:
    groups: dict[str, list[Passage]] = {}
    for key, passage in entries:
        groups.setdefault(key, []).append(passage)
    return groups
