"""Which counts of two boundary versions are the same people under other names.

Men and women of the new areas are the inhabitants of the old ones. Such sums are known by what the tableau
declares, or found in the numbers of the areas that both versions have.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..core.areas import AreaTree
from ..core.disclosure.cells import Mask
from ..core.disclosure.found_sums import found_sums
from ..core.indicators.observed import Observed, Part, spread
from ..core.indicators.tableau import Tableau
from ..core.rebasing.fitting import terms_of
from ..core.rebasing.weights import Weights
from ..core.values import Values

_OLD = "old "


def declared_ties(new: Mapping[str, Observed], old: Collection[str], tableau: Tableau) -> set[str]:
    """The names (with dates) of new counts that parts, wholes or derived variables tie to an old one."""
    return {name for name, observed in new.items() if not _family(observed.variable, tableau).isdisjoint(old)}


def numeric_ties(new: Sequence[Observed], old: Sequence[Part], tree: AreaTree) -> set[str]:
    """The names (with dates) of new counts that occur in a sum together with an old one."""
    if not old:
        return set()
    parts = [Part.of(one, spread(tree, one)) for one in new]
    parts += [replace(one, variable=_OLD + one.variable) for one in old]
    tied: set[str] = set()
    for whole, terms in found_sums(parts).items():
        names = {whole, *(term.variable for term in terms)}
        if any(one.startswith(_OLD) for one in names):
            tied |= {one for one in names if not one.startswith(_OLD)}
    return tied


def in_whole_areas(values: Values, pieces: Weights, gained: Mask) -> Values:
    """Old counts in the new areas that consist of whole old ones; in the others there are none."""
    size = len(pieces.new_keys)
    divided = pieces.is_divided[pieces.old]
    mixed = np.bincount(pieces.new, weights=divided, minlength=size + 1)[:size] > 0
    # What went to no new area has the number behind the last one.
    here = pieces.new < size
    total = values.taken(pieces.old[here]).summed_by(pieces.new[here], size)
    empty = np.bincount(pieces.new[here], minlength=size) == 0
    return Values.of(np.where(mixed | gained | empty, np.nan, total.numbers))


def _family(name: str, tableau: Tableau) -> frozenset[str]:
    """A variable and all that is tied to it by wholes and formulas, however far."""
    ties = list(_ties(tableau))
    found = {name}
    while True:
        more = {one for tie in ties if not found.isdisjoint(tie) for one in tie}
        if more <= found:
            return frozenset(found)
        found |= more


def _ties(tableau: Tableau) -> Iterable[frozenset[str]]:
    for one in tableau.variables:
        whole = tableau.variable.get(one.part_of)
        names = {one.id, *terms_of(one, tableau), *(terms_of(whole, tableau) if whole else ())}
        if len(names) > 1:
            yield frozenset(names)
