"""A column of cells becomes values: numbers, signs, flags, and what could not be read.

Nothing turns silently into a number or into nothing: an error cell or a formula without a result is
missing and leaves a doubt, a text nobody understands is unread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...values import Values
from .column_reader import LARGEST, ColumnReader, have_fractions
from .formats import PLAIN, number_format
from .parsed import CellRules, Doubt, LeftOut, ParsedColumn

__all__ = ["CellRules", "Doubt", "LeftOut", "ParsedColumn", "number_format", "parse_column"]


def parse_column(
    cells: Sequence[Any],
    formats: Sequence[str],
    rules: CellRules,
    others: Callable[[], Iterable[Any]] = tuple,
) -> ParsedColumn:
    """Read the cells of one column.

    `formats` are their number formats, or empty. `others` gives further cells of the same column,
    asked only where a text like "1.234" has to be decided by the column as a whole.
    """
    plain = _plain_numbers(cells, formats)
    if plain is not None and _are_allowed(plain, rules):
        return ParsedColumn(Values.of(plain))
    reader = ColumnReader(rules, len(cells))
    for position, cell in enumerate(cells):
        reader.read(position, cell, formats[position] if formats else "")
    return reader.result(others)


def _plain_numbers(cells: Sequence[Any], formats: Sequence[str]) -> NDArray[np.float64] | None:
    """The cells where they are nothing but finite numbers without special formats: the quick way."""
    if not all(type(cell) is int or type(cell) is float for cell in cells):
        return None
    if any(number_format(code) != PLAIN for code in set(formats)):
        return None
    try:
        numbers = np.array(cells, dtype=np.float64)
    except OverflowError:
        return None
    return numbers if bool((np.abs(numbers) < LARGEST).all()) else None


def _are_allowed(numbers: NDArray[np.float64], rules: CellRules) -> bool:
    if not rules.may_be_negative and bool((numbers < 0).any()):
        return False
    return rules.may_be_fraction or not bool(have_fractions(numbers).any())
