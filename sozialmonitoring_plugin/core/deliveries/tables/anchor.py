"""Where the keys are: the monitoring knows its areas, so their keys or names betray the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...areas import TOTAL
from ..cells.texts import clean
from ..keys.key_index import KeyIndex, KnownAreas, Target
from ..sheets.grid import Grid, letter
from .mere_numbers import are_mere_numbers

_SEARCHED_COLUMNS = 60
_CODE = re.compile(r"\d{1,5}")
_HEAD = 12
_MOST_ACROSS, _FEWEST_ACROSS = 600, 3


@dataclass(frozen=True)
class Anchor:
    """The key columns of a sheet: which area each row of the grid names (−1: none), on which level."""

    columns: tuple[int, ...]
    widths: tuple[int, ...]
    by_name: bool
    rank: int
    positions: tuple[int, ...]

    @cached_property
    def matched(self) -> int:
        """How many different areas were found."""
        return len(set(self.positions) - {-1})

    @cached_property
    def rows(self) -> list[int]:
        """The rows that name an area."""
        return [row for row, position in enumerate(self.positions) if position >= 0]


def find_anchor(grid: Grid, known: KnownAreas, level: str) -> Anchor | None:
    """The columns that name most areas of one level; keys are preferred to names. None: nothing matches."""
    texts = _Texts(grid)
    levels = (one.level.id for one in known.tree.levels if one.level.id != TOTAL)
    indices = [known.of(one) for one in ([level] if level else levels)]
    best_key = _best(
        [
            anchor
            for index in indices
            for anchor in _keys(index, texts)
            if not are_mere_numbers(grid, index, anchor.columns[0], anchor.positions)
        ]
    )
    more = best_key.matched + 1 if best_key else 1
    best_name = _best([anchor for index in indices for anchor in _single(index, texts, more, by_name=True)])
    if best_key and best_name:
        needed = 2 if _agree(best_key, best_name) else 1
        return best_key if best_key.matched * needed >= best_name.matched else best_name
    return best_key or best_name


def _agree(one: Anchor, other: Anchor) -> bool:
    """Whether two columns name the same areas in the same rows: small counts may look like keys."""
    pairs = [pair for pair in zip(one.positions, other.positions, strict=True) if -1 not in pair]
    return one.rank == other.rank and sum(left == right for left, right in pairs) * 2 >= max(1, len(pairs))


def side_by_side(grid: Grid, anchor: Anchor, index: KeyIndex) -> str:
    """The letter of a second key column that names other areas in the same rows; "" for none."""
    texts, needed = _Texts(grid), max(2, anchor.matched // 3)
    for column in range(max(anchor.columns) + 1, texts.width):
        if texts.most(column) < needed:
            continue
        other = _match(index, texts[column], (column,), (0,), by_name=anchor.by_name)
        pairs = [pair for pair in zip(anchor.positions, other.positions, strict=True) if -1 not in pair]
        differing = sum(one != second for one, second in pairs)
        disjoint = not set(anchor.positions) & set(other.positions) - {-1}
        alike = _heading(grid, anchor, column) == _heading(grid, anchor, anchor.columns[0]) != ""
        if other.matched >= needed and differing > len(pairs) // 2 and (disjoint or alike):
            return letter(column)
    return ""


def _heading(grid: Grid, anchor: Anchor, column: int) -> str:
    """The text next above the keys."""
    above = (clean(grid.rows[row][column]) for row in range(anchor.rows[0] - 1, -1, -1))
    return next(filter(None, above), "")


def row_of_areas(grid: Grid, anchor: Anchor | None, known: KnownAreas, level: str) -> int:
    """The number of the row in which the areas stand side by side, 0 where they stand below each other."""
    head = grid.rows[:_HEAD]
    if grid.width > _MOST_ACROSS or not head or (anchor and 2 * anchor.matched > grid.width):
        return 0
    across = find_anchor(Grid(grid.file, grid.sheet, tuple(zip(*head, strict=True))), known, level)
    if across is None or across.matched < max(_FEWEST_ACROSS, 2 * anchor.matched if anchor else 0):
        return 0
    return across.columns[0] + 1


def _best(anchors: Sequence[Anchor]) -> Anchor | None:
    """Most areas; the lower level and the left column win a tie."""
    some = [one for one in anchors if one.matched]
    return max(some, key=lambda one: (one.matched, one.rank, -one.columns[0]), default=None)


class _Texts:
    """The columns of a grid as texts, each made when it is asked for."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._made: dict[int, list[str]] = {}
        self.width = min(grid.width, _SEARCHED_COLUMNS)

    def __getitem__(self, column: int) -> list[str]:
        if column not in self._made:
            texts = [clean(row[column]) for row in self._grid.rows]
            for merge in self._grid.merges:
                if merge.left == merge.right == column:
                    texts[merge.top : merge.bottom + 1] = [texts[merge.top]] * merge.height
            self._made[column] = texts[: len(self._grid.rows)]
        return self._made[column]

    def most(self, column: int) -> int:
        """At most so many different texts; true and false are equal to 1 and 0 and count beside them."""
        return len({row[column] for row in self._grid.rows}) + 2


def _keys(index: KeyIndex, texts: _Texts) -> Iterator[Anchor]:
    single = list(_single(index, texts, 1, by_name=False))
    yield from single
    if max((anchor.matched for anchor in single), default=0) * 2 < len(index.level.keys):
        yield from _split_keys(index, [texts[column] for column in range(texts.width)])


def _single(index: KeyIndex, texts: _Texts, least: int, *, by_name: bool) -> Iterator[Anchor]:
    """The columns that name at least so many areas, but for those that another surely surpasses."""
    most = {column: min(texts.most(column), len(index.level.keys)) for column in range(texts.width)}
    for column in sorted(most, key=lambda column: -most[column]):
        if most[column] < least:
            break
        anchor = _match(index, texts[column], (column,), (0,), by_name=by_name)
        least = max(least, anchor.matched)
        if anchor.matched:
            yield anchor


def _match(
    index: KeyIndex, lines: Sequence[str], columns: tuple[int, ...], widths: tuple[int, ...], *, by_name: bool
) -> Anchor:
    known = {text: _position(index, text, by_name=by_name) for text in set(lines)}
    return Anchor(columns, widths, by_name, index.rank, tuple(known[text] for text in lines))


def _position(index: KeyIndex, text: str, *, by_name: bool) -> int:
    is_code = text[:1].isdigit() or text[:1] == "'" or text in index.keys.own
    if not text or is_code == by_name:
        return -1
    target = index.plainly(text) if by_name else index.by_key(text) or index.inside(text)
    return target.position if isinstance(target, Target) and not target.is_total else -1


def _split_keys(index: KeyIndex, texts: list[list[str]]) -> Iterator[Anchor]:
    """Keys cut over neighbouring columns, one of which may not belong to it (the ARS holds the AGS)."""
    own, widths = index.keys.own, [_code_width(lines) for lines in texts]
    codes = [_padded(lines, width) if width else [] for lines, width in zip(texts, widths, strict=True)]
    starts = {width: {key[:width] for key in own} for width in set(widths)}
    for first in range(len(texts)):
        for last in range(first + 1, len(texts)):
            if not all(widths[first : last + 1]):
                break
            run = tuple(range(first, last + 1))
            for columns in (run, *(run[:gap] + run[gap + 1 :] for gap in range(1, len(run) - 1))):
                parts = tuple(widths[column] for column in columns)
                if sum(parts) in index.keys.lengths:
                    begins = starts[parts[0]]
                    lines = zip(*(codes[column] for column in columns), strict=True)
                    found = (own.get("".join(line), -1) if line[0] in begins else -1 for line in lines)
                    yield Anchor(columns, parts, False, index.rank, tuple(found))


def _padded(lines: Sequence[str], width: int) -> list[str]:
    """Codes with their leading zeros, "" for what is none."""
    codes = {text: text.zfill(width) if _CODE.fullmatch(text) else "" for text in set(lines)}
    return [codes[text] for text in lines]


def _code_width(lines: Sequence[str]) -> int:
    """The length of the codes in a column of codes, 0 for any other column."""
    filled = [text for text in lines if text]
    first = next((place for place, text in enumerate(filled) if _CODE.fullmatch(text)), len(filled))
    filled = filled[min(first, _HEAD) :]
    codes = [text for text in filled if _CODE.fullmatch(text)]
    return max(map(len, codes)) if codes and len(codes) >= 0.9 * len(filled) else 0
