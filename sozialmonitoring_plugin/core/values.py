"""A value is a number, or the reason why there is none; flags qualify the number.

The reasons follow the tradition of DIN 55301: hidden, missing, not applicable, unreliable and
"comes later" are five different things and survive every computation.

>>> rates = Values.of([1.0, 3.0]).divided_by(Values.of([4.0, 0.0]), 100)
>>> rates.numbers.tolist(), [Reason(code).token for code in rates.reasons]
([25.0, nan], ['', 'not_applicable'])
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, IntFlag

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Codes = NDArray[np.uint8]
Indices = NDArray[np.intp]


class Reason(IntEnum):
    """Why there is no number. In arithmetic the greater reason wins."""

    NONE = 0
    MISSING = 1
    LATER = 2
    UNRELIABLE = 3
    NOT_RATED = 4
    NOT_APPLICABLE = 5
    HIDDEN = 6

    @property
    def token(self) -> str:
        """The word in files and tables: "" for NONE, else the name in lower case."""
        return "" if self is Reason.NONE else self.name.lower()

    @classmethod
    def from_token(cls, token: str) -> Reason:
        """Inverse of `token`. Raises KeyError for an unknown word."""
        return cls[token.upper()] if token else cls.NONE


class Flag(IntFlag):
    """What has to be said beside a number."""

    LIMITED = 1
    PRELIMINARY = 2
    REVISED = 4
    ESTIMATED = 8
    NIL = 16
    OTHER_DATE = 32

    @property
    def token(self) -> str:
        """The words in files and tables, comma-separated in the order of the bits."""
        return ",".join(str(flag.name).lower() for flag in Flag if flag in self)

    @classmethod
    def from_token(cls, token: str) -> Flag:
        """Inverse of `token`. Raises KeyError for an unknown word."""
        flags = cls(0)
        for word in filter(None, token.split(",")):
            flags |= cls[word.strip().upper()]
        return flags


NO_FLAGS = Flag(0)


@dataclass(frozen=True)
class Value:
    """One value: `number` is NaN exactly where there is a reason."""

    number: float
    reason: Reason = Reason.NONE
    flags: Flag = NO_FLAGS

    @classmethod
    def none(cls, reason: Reason) -> Value:
        """Make the value that is only a reason."""
        return cls(float("nan"), reason)


@dataclass(frozen=True)
class Values:
    """A column of n values: numbers (float64, NaN where none), reasons and flags (uint8 codes)."""

    numbers: Numbers
    reasons: Codes
    flags: Codes

    def __post_init__(self) -> None:
        if not np.array_equal(np.isnan(self.numbers), self.reasons != Reason.NONE):
            raise ValueError("a value needs a number or a reason, not both and not neither")

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, row: int) -> Value:
        return Value(float(self.numbers[row]), Reason(int(self.reasons[row])), Flag(int(self.flags[row])))

    @classmethod
    def of(cls, numbers: Sequence[float] | Numbers) -> Values:
        """Plain numbers; NaN becomes MISSING."""
        array = np.array(numbers, dtype=np.float64)
        return cls(
            array, np.where(np.isnan(array), Reason.MISSING, Reason.NONE).astype(np.uint8), _zeros(len(array))
        )

    @classmethod
    def from_values(cls, values: Iterable[Value]) -> Values:
        """Column from single values."""
        rows = list(values)
        return cls(
            np.array([value.number for value in rows], dtype=np.float64),
            np.array([value.reason for value in rows], dtype=np.uint8),
            np.array([value.flags for value in rows], dtype=np.uint8),
        )

    @classmethod
    def joined(cls, columns: Sequence[Values]) -> Values:
        """One column of several, one behind the other."""
        return cls(
            np.concatenate([column.numbers for column in columns]),
            np.concatenate([column.reasons for column in columns]),
            np.concatenate([column.flags for column in columns]),
        )

    @classmethod
    def nothing(cls, count: int, reason: Reason = Reason.MISSING) -> Values:
        """Column of `count` values without a number, all for one reason."""
        return cls(np.full(count, np.nan), np.full(count, reason, dtype=np.uint8), _zeros(count))

    @classmethod
    def zeros(cls, count: int) -> Values:
        """Column of `count` zeros."""
        return cls(np.zeros(count), _zeros(count), _zeros(count))

    @property
    def present(self) -> NDArray[np.bool_]:
        """True where there is a number."""
        present: NDArray[np.bool_] = self.reasons == Reason.NONE
        return present

    def taken(self, rows: Indices | NDArray[np.bool_]) -> Values:
        """The values of some rows: by position, in that order, or where a mask is true."""
        return Values(self.numbers[rows], self.reasons[rows], self.flags[rows])

    def summed_by(self, groups: Indices, count: int) -> Values:
        """Sum per group (0 … count−1). A part without a number leaves its group without one."""
        reasons, flags, weights = _zeros(count), _zeros(count), self.numbers
        # Nearly every column has neither, and `at` takes ten times as long as the sum itself.
        if self.reasons.any():
            np.maximum.at(reasons, groups, self.reasons)
            weights = np.where(self.present, self.numbers, 0.0)
        if self.flags.any():
            np.bitwise_or.at(flags, groups, self.flags & ~np.uint8(Flag.NIL))
        numbers = np.bincount(groups, weights=weights, minlength=count).astype(np.float64, copy=False)
        # A group without parts adds up to zero; where no sum is, there is none to look for.
        if not numbers.all():
            reasons[np.bincount(groups, minlength=count) == 0] = Reason.MISSING
        return _settled(numbers, reasons, flags)

    def plus(self, other: Values, sign: float = 1.0) -> Values:
        """Add `sign` times the other column, row by row."""
        return _settled(self.numbers + sign * other.numbers, *_joined(self, other))

    def times(self, other: Values) -> Values:
        """Multiply, row by row."""
        return _settled(self.numbers * other.numbers, *_joined(self, other))

    def zero_where(self, mask: NDArray[np.bool_]) -> Values:
        """The column with a plain zero in place of whatever stood where `mask` is true."""
        return Values(
            np.where(mask, 0.0, self.numbers),
            np.where(mask, 0, self.reasons).astype(np.uint8),
            np.where(mask, 0, self.flags).astype(np.uint8),
        )

    def divided_by(self, other: Values, multiplier: float = 1.0) -> Values:
        """Divide and multiply, row by row. A denominator of zero makes the rate not applicable."""
        reasons, flags = _joined(self, other)
        if not other.numbers.all():
            senseless = (reasons == Reason.NONE) & (other.numbers == 0)
            reasons = np.where(senseless, np.uint8(Reason.NOT_APPLICABLE), reasons)
        with np.errstate(divide="ignore", invalid="ignore"):
            return _settled(self.numbers * multiplier / other.numbers, reasons, flags)

    def or_else(self, other: Values) -> Values:
        """The column with the other's values where it has no number and the other has one."""
        taken = ~self.present & other.present
        return Values(
            np.where(taken, other.numbers, self.numbers),
            np.where(taken, other.reasons, self.reasons).astype(np.uint8),
            np.where(taken, other.flags, self.flags).astype(np.uint8),
        )

    def hidden_where(self, mask: NDArray[np.bool_]) -> Values:
        """The column with HIDDEN in place of whatever stood where `mask` is true; flags go too."""
        return _settled(
            self.numbers,
            np.where(mask, Reason.HIDDEN, self.reasons).astype(np.uint8),
            np.where(mask, 0, self.flags).astype(np.uint8),
        )

    def unflagged(self, flag: Flag, mask: NDArray[np.bool_]) -> Values:
        """The same without a flag where the mask is true."""
        flags = np.where(mask, self.flags & ~np.uint8(flag), self.flags).astype(np.uint8)
        return Values(self.numbers, self.reasons, flags)

    def flagged(self, flag: Flag) -> Values:
        """The column with `flag` on every number."""
        added = np.where(self.present, np.uint8(flag), np.uint8(0))
        return Values(self.numbers, self.reasons, (self.flags | added).astype(np.uint8))


def _zeros(count: int) -> Codes:
    return np.zeros(count, dtype=np.uint8)


def _joined(one: Values, other: Values) -> tuple[Codes, Codes]:
    flags = (one.flags | other.flags) & ~np.uint8(Flag.NIL)
    return np.maximum(one.reasons, other.reasons), flags.astype(np.uint8)


def _settled(numbers: Numbers, reasons: Codes, flags: Codes) -> Values:
    if reasons.any():
        numbers = np.where(reasons == Reason.NONE, numbers, np.nan)
    return Values(numbers, reasons, flags)
