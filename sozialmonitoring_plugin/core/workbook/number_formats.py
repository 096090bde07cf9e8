"""How a published value stands in a cell: the number as published, its marks in the number format.

A mark in the cell's text would make the number a text; in the number format it is seen, and the
number can still be used in formulas.

>>> words = Wording.of("de")
>>> cell_of(words, Value(12.345, flags=Flag.PRELIMINARY), 1)
(12.3, '#,##0.0" p"')
>>> cell_of(words, Value.none(Reason.HIDDEN), 1)
('*', 'General')
"""

from __future__ import annotations

from ..values import Flag, Reason, Value
from ..wording import MINUS, Wording, rounded_half_up

_MARKED = (Flag.PRELIMINARY, Flag.REVISED, Flag.ESTIMATED, Flag.OTHER_DATE)


def cell_of(words: Wording, value: Value, decimals: int) -> tuple[str | int | float, str]:
    """Content and number format of a value.

    The number is rounded as it is published: further digits of a rate would give away the counts
    it was made from.
    """
    if value.reason is not Reason.NONE:
        return words.sign(value.reason), "General"
    rounded = rounded_half_up(value.number, decimals)
    number = float(rounded) if decimals else int(rounded)
    if Flag.NIL in value.flags and value.number == 0:
        return number, _quoted(words.text("sign_nil"))
    return number, _format(words, value.flags, decimals, negative=number < 0)


def _format(words: Wording, flags: Flag, decimals: int, *, negative: bool) -> str:
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    opening, closing = ("(", ")") if Flag.LIMITED in flags else ("", "")
    marks = "".join(" " + words.text(f"mark_{flag.token}") for flag in _MARKED if flag in flags)
    plain = _quoted(opening) + digits + _quoted(closing + marks)
    return f"{plain};{_quoted(opening + MINUS)}{digits}{_quoted(closing + marks)}" if negative else plain


def marked_date(words: Wording, marks: str) -> str:
    """Number format of a date with marks of footnotes behind it."""
    return words.text("date_format") + _quoted(f" {marks}" if marks else "")


def _quoted(text: str) -> str:
    """A text in a number format; quotation marks cannot stand in one."""
    return '"{}"'.format(text.replace('"', "″")) if text else ""
