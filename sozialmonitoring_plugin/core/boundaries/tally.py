"""Who lives in which area, kept up to date while people draw.

A change is followed by the addresses near its lines alone; everything else stays as it was counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from .addresses import AddressBook
from .change import Change
from .locating import Locator
from .moves import Passing, passing
from .partition import Partition
from .ranges import Whole
from .rings import Shape
from .segments import Segments
from .totals import Totals


class Tally:
    """The totals of areas. `after` reads; `apply` follows a change that the partition has made."""

    def __init__(self, shapes: Mapping[str, Shape], book: AddressBook) -> None:
        """Count once. Addresses on the frame count inside, see `Locator.moved_inside`."""
        keys = tuple(shapes)
        locator = Locator(Segments.of_shapes(shapes.values()))
        x, y = locator.moved_inside(book.x, book.y)
        self.book = replace(book, x=x, y=y)
        places = locator.places(x, y)
        self._keys = np.array(["", *keys], dtype=object)[places + 1]
        self._doubled = {key: shape.doubled_area for key, shape in shapes.items()}
        inside = places >= 0
        self._addresses = dict(
            zip(keys, np.bincount(places[inside], minlength=len(keys)).tolist(), strict=True)
        )
        sums = np.zeros((len(book.counts.groups), len(keys)), dtype=np.int64)
        for row, counts in enumerate(book.counts.matrix):
            sums[row] = np.rint(np.bincount(places[inside], weights=counts[inside], minlength=len(keys)))
        self._groups = {key: sums[:, place] for place, key in enumerate(keys)}

    @classmethod
    def of(cls, partition: Partition, book: AddressBook) -> Tally:
        """Count a partition."""
        return cls(partition.shapes, book)

    def totals(self, key: str) -> Totals:
        """What lies in an area; nothing where there is no such area."""
        groups = self._groups.get(key, self._nobody())
        return Totals(self._addresses.get(key, 0), groups, self._doubled.get(key, 0))

    def every(self) -> dict[str, Totals]:
        """The totals of all areas."""
        return {key: self.totals(key) for key in self._doubled}

    def area_of(self, row: int) -> str:
        """The area that an address (its place in the book) lies in, "" for none."""
        return str(self._keys[row])

    def rows_in(self, key: str) -> Whole:
        """The addresses in an area."""
        return np.flatnonzero(self._keys == key)

    def after(self, change: Change) -> dict[str, Totals]:
        """The totals of the areas that a change touches, as they would be; one that vanishes has nothing."""
        addresses, groups = self._counted(passing(change, self.book), change)
        areas = {key: shape.doubled_area if shape else 0 for key, shape in change.after.items()}
        return {key: Totals(addresses[key], groups[key], areas[key]) for key in change.keys}

    def apply(self, change: Change) -> None:
        """Follow a change; its inverse takes it back."""
        passed = passing(change, self.book)
        addresses, groups = self._counted(passed, change)
        self._keys[passed.rows] = passed.ends
        for key, shape in change.after.items():
            for kept in (self._addresses, self._groups, self._doubled):
                kept.pop(key, None)
            if shape is not None:
                self._addresses[key], self._groups[key] = addresses[key], groups[key]
                self._doubled[key] = shape.doubled_area

    def _counted(self, passed: Passing, change: Change) -> tuple[dict[str, int], dict[str, Whole]]:
        """Addresses and counts of the touched areas when some addresses have passed."""
        touched = {*change.keys, ""}
        addresses = {key: self._addresses.get(key, 0) for key in touched}
        groups = {key: self._groups.get(key, self._nobody()).copy() for key in touched}
        counts = self.book.counts.matrix[:, passed.rows].T
        for origin, end, people in zip(passed.origins, passed.ends, counts, strict=True):
            addresses[origin] -= 1
            addresses[end] += 1
            groups[origin] -= people
            groups[end] += people
        return addresses, groups

    def _nobody(self) -> Whole:
        return np.zeros(len(self.book.counts.groups), dtype=np.int64)
