"""What columns hold, judged beside the keys and beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..cells.texts import clean
from ..keys.key_index import KeyIndex, NoTarget, Target
from ..profiles.profile_rules import Certainty
from .anchor import Anchor
from .column_kinds import ColumnKind, Content, column_kind
from .table import Column, Table

_SHORTEST_PIECE, _FEWEST_PIECES = 2, 5
"""Digits and areas enough for a column of numbers not to repeat a piece of the keys by chance."""
_SHORTEST_AREA = 3
_FIRST_LOOK = 100
"""Rows that spare a look at all of a giant's."""
_HIDDEN = frozenset((".", "*", "/", "...", "…"))
"""Signs of numbers that are secret, unreliable or come later: of a small county perhaps all of a column."""


def judged_columns(
    table: Table, columns: Sequence[Column], anchor: Anchor, index: KeyIndex
) -> list[ColumnKind]:
    """What each of the columns holds."""
    kinds = [_beside_keys(table, column, anchor, index) for column in columns]
    if not any(kind.content is Content.NUMBERS for kind in kinds):
        return kinds
    return [
        replace(kind, content=Content.NUMBERS) if _is_hidden(table, kind, anchor) else kind for kind in kinds
    ]


def _beside_keys(table: Table, column: Column, anchor: Anchor, index: KeyIndex) -> ColumnKind:
    kind = column_kind(table, column, anchor.rows)
    if kind.content not in (Content.NUMBERS, Content.TEXT, Content.CODES):
        return kind
    content: Content | None = None
    for rows in (anchor.rows[:: max(1, len(anchor.rows) // _FIRST_LOOK)], anchor.rows):
        texts = [clean(table.grid.rows[row][column.index]) for row in rows]
        content = _by_keys(index, [anchor.positions[row] for row in rows], texts)
        if content is None:
            return kind
    return replace(kind, content=content) if content else kind


def _by_keys(index: KeyIndex, positions: Sequence[int], texts: Sequence[str]) -> Content | None:
    """What a column surely holds for what it shares with the keys, None where nothing is sure."""
    if _repeats_key([index.level.keys[position] for position in positions], texts):
        return Content.CODES
    return Content.NOTHING if names_others(index, positions, texts) else None


def _repeats_key(keys: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a column holds the same piece of every key: the number of the district, of the area in it."""
    width = max(map(len, texts))
    if width < _SHORTEST_PIECE or len(set(keys)) < _FEWEST_PIECES:
        return False
    pairs = set(zip(keys, texts, strict=True))
    if not all(text.isdigit() and text in key for key, text in pairs):
        return False
    places = range(len(keys[0]) - width + 1)
    return any(all(key.startswith(text.zfill(width), at) for key, text in pairs) for at in places)


def names_others(index: KeyIndex, positions: Sequence[int], texts: Sequence[str]) -> bool:
    """Whether a column names another area in nearly every row: where people moved to, the neighbour."""
    if min(map(len, texts)) < _SHORTEST_AREA or len(set(texts)) < _SHORTEST_AREA:
        return False
    found = {text: index.by_key(text) or _named(index, text) for text in set(texts)}
    others = (found[text] for text in texts)
    return all(
        isinstance(one, Target) and not one.is_total and one.position != position
        for position, one in zip(positions, others, strict=True)
    )


def _named(index: KeyIndex, text: str) -> Target | NoTarget | None:
    """The area with this name; mere numbers are spared the look through all names."""
    return index.plainly(text) if any(map(str.isalpha, text)) else None


def _is_hidden(table: Table, kind: ColumnKind, anchor: Anchor) -> bool:
    """Whether a column has nothing but signs of hidden numbers below a name that leaves no question."""
    if (
        kind.content is not Content.TEXT
        or kind.guess.certainty is Certainty.OPEN
        or kind.distinct > len(_HIDDEN)
    ):
        return False
    return all(clean(table.grid.rows[row][kind.column.index]) in {*_HIDDEN, ""} for row in anchor.rows)
