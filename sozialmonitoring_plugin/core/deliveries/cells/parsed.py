"""What came of a column of cells, and the rules by which it was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ...values import Flag, Reason, Values
from .signs import Signs
from .style import StyleEvidence


class Doubt(Enum):
    """Why a cell that was read should be looked at; the value is the sentence."""

    ERROR = "The error {text} was taken as missing."
    BRACKETS = "{text} with a number format in brackets was taken as a number of limited validity."
    NEGATIVE_BRACKETS = "{text} with a number format in brackets was taken as a negative number."
    MIXED_PERCENT = "{text} stands in one column with numbers of another unit, per cent or none."
    TRAILING_MINUS = "{text} was taken as a negative number: the minus stands behind it."
    POWER = "{text} is written with a power of ten, digits may have been lost."


@dataclass(frozen=True)
class LeftOut:
    """Stands in for a cell that a person left out of this one file, with the reason to store instead."""

    reason: Reason


@dataclass(frozen=True)
class CellRules:
    """How the cells of a column are to be read.

    Counts have neither sign nor fraction, rates and scores may have both. `notes` are the marks of
    the sheet's footnotes with what each says of a number.
    """

    signs: Signs
    style: str = ""
    may_be_negative: bool = True
    may_be_fraction: bool = True
    notes: Mapping[str, Flag] = field(default_factory=dict)


@dataclass(frozen=True)
class ParsedColumn:
    """Values of a column, and by position what has to be told about them.

    `doubts` come with the text of the cell, `unread` are texts nobody could read, `open` texts that
    could be two numbers, `negative` and `fractions` counts that are none. `style` is the evidence that
    decided what a point means, `marks` and `signs` tell where each footnote mark and sign stands.
    `all_percent` tells that each number has a per cent sign, in its cell or its number format.
    """

    values: Values
    doubts: dict[int, tuple[Doubt, str]] = field(default_factory=dict)
    unread: dict[int, str] = field(default_factory=dict)
    open: dict[int, str] = field(default_factory=dict)
    negative: dict[int, str] = field(default_factory=dict)
    fractions: dict[int, str] = field(default_factory=dict)
    style: StyleEvidence | None = None
    marks: dict[str, list[int]] = field(default_factory=dict)
    signs: dict[str, list[int]] = field(default_factory=dict)
    all_percent: bool = False

    @property
    def tells_anything(self) -> bool:
        """Whether there is more than plain values."""
        return any(
            (
                self.doubts,
                self.unread,
                self.open,
                self.negative,
                self.fractions,
                self.style,
                self.marks,
                self.signs,
            )
        )
