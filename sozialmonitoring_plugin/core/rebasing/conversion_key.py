"""Official conversion keys (Umsteigeschlüssel): for each pair of areas a share, in one column or several.

The tables of the BBSR have a row for each pair of municipalities, and columns with the share of the
old area's ground, of its inhabitants, of its children that went into the new one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import Quoted
from ..values import Numbers
from .weights import Basis, RebasingError, Weights

TOLERANCE = 0.001
"""So much may the shares of an old area together differ from 1 by rounding."""


@dataclass(frozen=True)
class ConversionKey:
    """Shares by column, parallel to `old_keys` and `new_keys`; those of an old area add up to 1 exactly.

    `level` is the id of the level whose areas the keys name.
    """

    name: str
    level: str
    old_keys: tuple[str, ...]
    new_keys: tuple[str, ...]
    columns: Mapping[str, tuple[float, ...]]

    def column(self, name: str) -> tuple[float, ...]:
        """The shares of a column, without a name of the only one. Raises RebasingError that lists them."""
        return self.columns[self.title_of(name)]

    def title_of(self, name: str) -> str:
        """A column as the table calls it. Raises RebasingError for one that is not there."""
        if not name and len(self.columns) == 1:
            return next(iter(self.columns))
        for known in self.columns:
            if known.casefold() == name.casefold():
                return known
        raise RebasingError(
            "The conversion key {key} has no column {column}.",
            hint="It has: {known}.",
            key=Quoted.of([self.name]),
            column=Quoted.of([name]),
            known=Quoted.of(self.columns),
        )

    def weights(self, column: str, old_keys: Sequence[str], new_keys: Sequence[str]) -> Weights:
        """The column as weights between the areas of two versions.

        An old area that the key does not name keeps its key, as it does in tables that list only changes.
        Raises RebasingError where there is no new area of that key.
        """
        named = set(self.old_keys)
        kept = [key for key in old_keys if key not in named]
        _refuse_unknown(self.name, [key for key in kept if key not in set(new_keys)])
        old_place, new_place = (
            {key: place for place, key in enumerate(keys)} for keys in (old_keys, new_keys)
        )
        rows = [*zip(self.old_keys, self.new_keys, self.column(column), strict=True)]
        rows = [*rows, *((key, key, 1.0) for key in kept)]
        _refuse_unknown(self.name, [one for one, _, _ in rows if one not in old_place])
        _refuse_unknown(self.name, [one for _, one, share in rows if one not in new_place and share > 0])
        rows = [row for row in rows if row[1] in new_place]
        return Weights(
            tuple(old_keys),
            tuple(new_keys),
            np.array([old_place[row[0]] for row in rows], dtype=np.intp),
            np.array([new_place[row[1]] for row in rows], dtype=np.intp),
            np.array([row[2] for row in rows], dtype=np.float64),
            np.full(len(rows), Basis.KEY, dtype=np.uint8),
        )


@dataclass(frozen=True)
class Evened:
    """Shares that add up to 1, and the old areas whose shares had to be evened out for it."""

    shares: tuple[float, ...]
    areas: tuple[str, ...]


def evened(old_keys: Sequence[str], shares: Sequence[float], column: str) -> Evened:
    """Divide the rounding of shares out. Raises RebasingError beyond `TOLERANCE`, and for negative shares."""
    names, place = np.unique(np.array(old_keys, dtype=object), return_inverse=True)
    given: Numbers = np.array(shares, dtype=np.float64)
    total = np.bincount(place, weights=given, minlength=len(names))
    wrong = (np.abs(total - 1) > TOLERANCE) | (
        np.bincount(place, weights=given < 0, minlength=len(names)) > 0
    )
    if wrong.any():
        first = int(np.flatnonzero(wrong)[0])
        raise RebasingError(
            "Column {column}: the shares of {area} add up to {total}, not to 1.",
            hint="Ask the publisher, or mend the table. {more} further areas are affected.",
            column=Quoted.of([column]),
            area=str(names[first]),
            total=round(float(total[first]), 6),
            more=int(wrong.sum()) - 1,
        )
    rounded = np.abs(total - 1) > 1e-12
    return Evened(tuple((given / total[place]).tolist()), tuple(str(one) for one in names[rounded]))


def _refuse_unknown(key: str, areas: Sequence[str]) -> None:
    if areas:
        raise RebasingError(
            "The conversion key {key} and the boundary versions do not know the same areas: {areas}.",
            hint="Choose the versions that the key was made for.",
            key=Quoted.of([key]),
            areas=", ".join(dict.fromkeys(areas[:10])),
        )
