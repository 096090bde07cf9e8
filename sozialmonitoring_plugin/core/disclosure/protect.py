"""Hide what has to be hidden so that no small count can be computed from what remains.

Primary rules hide small counts, small rests and everything about a small whole. Secondary
suppression then hides further cells, as few as possible and rather Quartiere than municipalities,
until an attacker can exclude for no secret that it is 0 and for none that it reaches the minimum.
The proof is `attack`, which shares nothing with the search; what it does not accept is not
returned.

What is protected together is what is handed over together: all levels, all tables, one boundary
version; what another version shows already comes in as cells that are withheld (`elsewhere`). Not
covered: earlier releases, what other offices publish, an attacker who knows his own case, and guesses
from the pattern of hidden cells. Rates that were
delivered as rates have no counts here and are not protected.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..areas import AreaTree
from ..feedback import Feedback, Silence
from .attack import Bounds, attack
from .cells import Cells, Mask
from .release import CountTable, Problem, Why, first_hidden, problem, withhold
from .rules import Rules
from .secondary import suppress

__all__ = ["AuditedCell", "CountTable", "Protection", "protect"]

REASONS = {
    Why.WITHHELD: "version",
    Why.SECONDARY: "secondary",
    Why.SMALL_WHOLE: "whole",
    Why.SMALL_REST: "complement",
    Why.SMALL: "small",
}


@dataclass(frozen=True)
class AuditedCell:
    """A hidden cell and the interval that an attacker cannot narrow further.

    `why` is "small" (the count), "complement" (the rest of the share), "whole" (what it is a part
    of), "secondary" (it would give away another) or "version" (another boundary version shows nothing that it
    follows from); all but the last two are `primary`.
    """

    table: str
    level: str
    area_key: str
    low: float
    high: float
    primary: bool
    why: str


@dataclass(frozen=True)
class Protection:
    """What to hide: for each table id and level a mask in the order of the tree; and the audit.

    Where a mask is true, the count and every rate that uses it must not be shown. Cells without a
    number are false: there is nothing to hide.
    """

    hidden: dict[str, tuple[NDArray[np.bool_], ...]]
    audit: tuple[AuditedCell, ...]


def protect(
    tree: AreaTree,
    tables: Sequence[CountTable],
    rules: Rules,
    feedback: Feedback | None = None,
    withheld: Mapping[str, Sequence[Mask]] | None = None,
) -> Protection:
    """Decide what to hide. `withheld` cells, by table id and level, are hidden whatever they hold.

    Raises ValueError for tables whose levels do not add up, Cancelled when the person cancels.
    """
    if not tables:
        return Protection({}, ())
    feedback = feedback or Silence()
    given = problem(tree, tables, rules)
    why = first_hidden(given, rules)
    withhold(given, withheld or {}, why)
    hidden = why > Why.NOT_HIDDEN
    if rules.secondary:
        hidden = suppress(given, hidden, feedback)
        why[hidden & (why == Why.NOT_HIDDEN)] = Why.SECONDARY
    bounds = attack(given.cells, hidden, hidden | given.cells.secret, feedback)
    if rules.secondary and len(bounds.narrow(given.cells)):
        raise RuntimeError("the audit found a count that can be computed from the published table")
    feedback.setProgress(100.0)
    return _protection(tree, given, why, bounds)


def _protection(tree: AreaTree, given: Problem, why: NDArray[np.uint8], bounds: Bounds) -> Protection:
    cells = given.cells
    visible = np.where(cells.shown, why, Why.NOT_HIDDEN)
    hidden = {name: _by_level(cells, row, visible > Why.NOT_HIDDEN) for name, row in given.row_of.items()}
    audit = []
    for name, row in given.row_of.items():
        for area in np.flatnonzero(visible[cells.row(row)]):
            place = row * cells.areas + int(area)
            reason = Why(int(visible[place]))
            level = int(cells.geography.level[area])
            entry = tree.levels[level]
            key = entry.keys[int(area) - cells.geography.starts[level]]
            low, high = float(bounds.low[place]), float(bounds.high[place])
            primary = reason > Why.SECONDARY
            audit.append(AuditedCell(name, entry.level.id, key, low, high, primary, REASONS[reason]))
    return Protection(hidden, tuple(audit))


def _by_level(cells: Cells, row: int, mask: Mask) -> tuple[NDArray[np.bool_], ...]:
    return tuple(np.split(mask[cells.row(row)], cells.geography.starts[1:-1]))
