"""Headers that contradict the numbers below them: names shifted by a column, as exports do.

A column called the z-value of another one rises and falls with it exactly; a column called a percentage or a
z-value does not hold words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from ...remarks import Remark
from ...values import Numbers
from ..cells.texts import clean, fold
from ..sheets.grid import letter
from .blocks import Block
from .column_kinds import is_named_rate
from .rows import FoundRows, Role
from .table import Table

_Z_VALUE = re.compile(r"^(?:z[\s_-]*(?:werte?|score|value)?(?:[\s_:-]+|(?=[sd]\d)))", re.IGNORECASE)
_FEWEST = 10
_ALIKE = 0.99
_DIGIT = re.compile(r"\d")


def misplaced_names(
    table: Table, rows: FoundRows, blocks: Sequence[Block], used: frozenset[int]
) -> Iterator[Remark]:
    """A doubt for the first column that is no z-value of its namesake, and for each that holds words."""
    yield from _no_z_values(blocks)
    areas = [one.row for one in rows.of(Role.AREA)]
    for column in table.columns:
        if column.index in used or not is_named_rate(column.lowest):
            continue
        texts = {clean(table.grid.rows[row][column.index]) for row in areas} - {""}
        if (
            texts
            and not any(_DIGIT.search(text) or len(text) == 1 for text in texts)
            and _repeat(texts, areas)
        ):
            yield Remark.of(
                "Column {column} is called “{name}” but holds words: do names stand over the wrong columns?",
                column=column.letter, name=column.header,
            )  # fmt: skip


def _repeat(texts: set[str], areas: Sequence[int]) -> bool:
    """Words for classes repeat; a column without them is one of names or remarks."""
    return len(texts) * 2 <= len(areas)


def _no_z_values(blocks: Sequence[Block]) -> Iterator[Remark]:
    named = {fold(block.rule.title): block for block in blocks}
    for block in blocks:
        start = _Z_VALUE.match(block.rule.title)
        other = named.get(fold(block.rule.title[start.end() :])) if start else None
        if other is None or other is block or not _differ(block, other):
            continue
        yield Remark.of(
            "“{name}” in column {column} is not the z-value of “{other}” in {second}: are names shifted?",
            name=block.rule.title, column=letter(int(block.columns[0])),
            other=other.rule.title, second=letter(int(other.columns[0])),
        )  # fmt: skip
        return


def _differ(one: Block, other: Block) -> bool:
    """Whether two columns of the same rows are not bound by a straight line."""
    if not np.array_equal(one.rows, other.rows):
        return False
    both = np.isfinite(one.values.numbers) & np.isfinite(other.values.numbers)
    left: Numbers = one.values.numbers[both]
    right: Numbers = other.values.numbers[both]
    if len(left) < _FEWEST or left.std() == 0 or right.std() == 0:
        return False
    return bool(abs(np.corrcoef(left, right)[0, 1]) < _ALIKE)
