"""Which areas there are after a change, with names and parents."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ...core.boundaries.change import Change
from ...core.boundaries.drafting import AreaStates, DraftArea, Move


def states_for(
    areas: Mapping[str, DraftArea], change: Change, named: Collection[DraftArea], moves: Sequence[Move]
) -> tuple[AreaStates, AreaStates]:
    """Names and parents before and after, only of areas that come, go or are `named`.

    A new area nobody named is called by its key and belongs where most of its ground came from.
    """
    after: dict[str, DraftArea | None] = {area.key: area for area in named}
    for key, shape in change.after.items():
        if shape is None:
            after[key] = None
        elif key not in areas and key not in after:
            after[key] = DraftArea(key, key, _parent(areas, key, moves))
    before = {key: areas.get(key) for key in after}
    differing = [key for key in after if after[key] != before[key]]
    return {key: before[key] for key in differing}, {key: after[key] for key in differing}


def _parent(areas: Mapping[str, DraftArea], key: str, moves: Sequence[Move]) -> str:
    sources = [move for move in moves if move.to_key == key and move.from_key in areas]
    if not sources:
        return ""
    return areas[max(sources, key=lambda move: move.square_metres).from_key].parent
