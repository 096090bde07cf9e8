"""Whose rows are they? What the rows of a sheet say about each other, beyond what each says of itself.

A name of several areas is settled by the column that names the area above, or by headings under which the
rows stand, where exactly one area fits and everything else in the sheet fits too. Else it is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from .aliases import Aliases
from .headings import sections_of, settled_by
from .key_index import KeyIndex
from .rivals import without_rivals
from .shared_names import has_other_totals, listed_rows, shared_place, without_told_totals
from .targets import NoTarget, Outcome, Place, RowText, Target
from .within import filled_down


def match_rows(index: KeyIndex, rows: Sequence[RowText], aliases: Aliases) -> list[Outcome]:
    """What each row stands for. Raises DeliveryError for an alias to an unknown area."""
    rows = filled_down(index, rows)
    known: dict[tuple[str, str, str], Outcome] = {}
    outcomes: list[Outcome] = []
    for row in rows:
        texts = (row.key, row.name, row.above)
        if texts not in known:
            known[texts] = _outcome(index, row, aliases)
        outcomes.append(known[texts])
    outcomes = _with_kept_zeros(index, rows, outcomes)
    for rank in range(index.rank - 1, -1, -1):
        outcomes = _settled(index, rows, outcomes, rank)
    return without_rivals(index, rows, outcomes)


def _with_kept_zeros(index: KeyIndex, rows: Sequence[RowText], outcomes: list[Outcome]) -> list[Outcome]:
    """Where other keys of the sheet kept their leading zeros, 11 is the upper area 11, not the area 011."""
    is_open = [isinstance(one, NoTarget) and one.why == "ambiguous_key" for one in outcomes]
    if any(is_open) and any(row.key.startswith("0") and row.key in index.keys.coded for row in rows):
        for row, asked in enumerate(is_open):
            rivals = index.keys.rivals(rows[row].key) if asked else None
            outcomes[row] = index.keys.total_of(rivals[1]) if rivals else outcomes[row]
    return outcomes


def _settled(index: KeyIndex, rows: Sequence[RowText], outcomes: list[Outcome], rank: int) -> list[Outcome]:
    """Names that an upper area of a rank shares, and names of several areas, as far as the sheet tells."""
    outcomes = without_told_totals(outcomes, rank)
    shared = {row for row, one in enumerate(outcomes) if shared_place(one, rank)}
    if not shared and not any(isinstance(one, NoTarget) and one.why == "ambiguous_name" for one in outcomes):
        return outcomes
    listed = listed_rows(outcomes, rank, len(index.tree.levels[rank]))
    for row in shared & listed:
        outcomes[row] = index.keys.total_of(shared_place(outcomes[row], rank) or (rank, 0))
    shared -= listed
    is_open = bool(shared) and has_other_totals(rows, outcomes, rank, listed)
    sections = sections_of(index, rows, outcomes, rank)
    if sections and (is_open or not any(rows[row].has_values for row in shared)):
        return settled_by(index, outcomes, sections)
    return [_asked(one) if is_open and row in shared else one for row, one in enumerate(outcomes)]


def _asked(one: Outcome) -> Outcome:
    return NoTarget("ambiguous_name", (one.position,)) if isinstance(one, Target) else one


def _outcome(index: KeyIndex, row: RowText, aliases: Aliases) -> Outcome:
    said = aliases.of(row.key, row.name, row.above)
    if said is not None:
        return said
    found = index.find(row.key, row.name)
    return _within(index, row, aliases, found) if row.above else found


def _within(index: KeyIndex, row: RowText, aliases: Aliases, found: Outcome) -> Outcome:
    """A match by name holds only inside the area above; among several the one inside it is meant."""
    if isinstance(found, Target):
        if not found.by_name:
            return found
        among: tuple[int, ...] = (found.position,)
    elif found.why == "ambiguous_name":
        among = found.among
    else:
        return found
    place = aliases.above(row.above) or index.above(row.above)
    if place is None:
        return NoTarget("unknown_above", among)
    inside = _inside(index, place, among)
    if len(inside) != 1:
        return NoTarget("ambiguous_name" if inside else "other_above", inside or among)
    return found if isinstance(found, Target) else Target(inside[0], by_name=True)


def _inside(index: KeyIndex, place: Place, among: Sequence[int]) -> tuple[int, ...]:
    below = set(index.keys.below(place))
    return tuple(position for position in among if position in below)
